import type { Page } from 'playwright-core'

export interface ReadsAs {
  /** Division code; that of the first member when absent. */
  readonly city?: string
  /** Code of the firm that reads about itself. */
  readonly subject?: string
}

/**
 * From now on the pages are read as this role of the demonstration, in all tabs of the page's browser context; null for
 * somebody who has not signed in. What is open stays as it is until it is opened again.
 */
export async function readAs(
  page: Page,
  hubUrl: string,
  role: string | null,
  { city = '', subject = '' }: ReadsAs = {},
): Promise<void> {
  const response = await page.request.post(`${hubUrl}/${role === null ? 'signout' : 'session'}`, {
    headers: { 'sec-fetch-site': 'same-origin', 'x-hub-console': '1' },
    data: { role, city, subject },
  })
  if (!response.ok()) throw new Error(await response.text())
  // A visitor who has chosen nothing would be given a part.
  await page.addInitScript(() => window.sessionStorage.setItem('hub:chosen', '{}'))
}
