import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { enabledJurisdictions } from '../../../schema/register.js'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[]
  }[]
}

/**
 * What axe-core has against the page as it stands, by WCAG 2.2 AA and its own best practices: rule and place.
 *
 * @param rules  only these; all of them when absent
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run(
        only ? { runOnly: only } : {},
      ),
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

/** For `toSatisfy`: there are texts, and each holds the word. */
export function eachHolds(word: string | RegExp) {
  return (texts: readonly string[]) =>
    texts.length > 0 && texts.every((text) => text.search(word) >= 0)
}

const codesOfCities = enabledJurisdictions().map(({ code }) => code)

/** What no reader of Chinese can read: values without their names, codes of cities in place of names, sentences. */
export async function unreadable(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText()
  const bareCity = new RegExp(`(?<![0-9A-Z])(?:${codesOfCities.join('|')})(?![0-9A-Z])`, 'g')
  return [
    ...(text.match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g) ?? []),
    ...(text.match(bareCity) ?? []),
    ...(text.match(/\b(?:Query|Mutation|CreditFile|Jurisdiction)\.\w+/g) ?? []),
    ...(text.match(/[A-Za-z’']{2,}(?:,? [A-Za-z’']+){3,}/g) ?? []),
  ]
}

/** Whether something of the page lies beside the screen, to be reached by scrolling the whole page only. */
export async function isCutOff(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}

/** What the browser holds against the pages while they are used: policy, errors, requests to others. */
export function watch(page: Page, origin: string, faults: string[]): void {
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) faults.push(`asked ${url}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // That a request failed shows where it matters, in the page.
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) faults.push(message.text())
  })
}

/** Presses a key until what is meant has the focus, as somebody without a mouse does. */
export async function focusBy(
  page: Page,
  key: string,
  { selector, text = '' }: { readonly selector: string; readonly text?: string },
  most = 80,
): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key)
    const isThere = await page.evaluate(
      ([selector, text]) => {
        const focused = document.activeElement
        return focused?.matches(selector!) === true && focused.textContent!.includes(text!)
      },
      [selector, text],
    )
    if (isThere) return
  }
  throw new Error(`${key} ${most} times did not lead to ${selector} ${text}`)
}
