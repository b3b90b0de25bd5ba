import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
// @ts-expect-error Plain JavaScript, as it makes what runs.
import { buildConsole } from '../../../runtime/build-console.mjs'
import type { Role } from '../../../schema/caller.js'
import { chromiumPath } from '../../support/chromium.js'
import { madeOnce } from '../../support/copied-folder.js'
import { type HubOptions, startTestHub, type TestHub } from '../../support/hub.js'
import { watch } from './look.js'
import { readAs } from './read-as.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Folder of the console's pages as they are served. */
export function builtConsole(): Promise<string> {
  return madeOnce('console', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'console-'))
    await buildConsole(root, folder)
    return folder
  })
}

/** A hub with its pages, and a browser that looks at them. */
export interface TestConsole {
  readonly hub: TestHub
  readonly browser: Browser
  /** What the browser has held against the pages so far. */
  readonly faults: readonly string[]
  /** A page of its own, of somebody in the demonstration. */
  open(address: string, as?: Looking): Promise<Page>
  /** What is open goes on asking. */
  closePages(): Promise<void>
  close(): Promise<void>
}

export interface Looking {
  /** None: nobody in particular. */
  readonly role?: Role
  readonly subject?: string
  readonly width?: number
  readonly height?: number
}

export async function startConsole(options: HubOptions = {}): Promise<TestConsole> {
  const hub = await startTestHub({ ...options, console: await builtConsole() })
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
  const faults: string[] = []
  return {
    hub,
    browser,
    faults,
    async open(address, as) {
      const page = await openAs(browser, hub.url, address, as, (opened) =>
        watch(opened, hub.url, faults),
      )
      return page
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    async close() {
      await browser.close()
      await hub.close()
    },
  }
}

/** Opens a page of its own, of somebody in the demonstration, by a pasted address. */
export async function openAs(
  browser: Browser,
  url: string,
  address: string,
  { role, subject = '', width = 1280, height = 900 }: Looking = {},
  before: (page: Page) => void = () => {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  await readAs(page, url, role ?? null, { city: '320583', subject })
  before(page)
  await page.goto(`${url}${address}`)
  return page
}

/** Waits until nothing on the page is still being asked for. */
export async function settled(page: Page, timeout = 20_000): Promise<void> {
  await page.locator('h1').waitFor({ timeout })
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      document.querySelector('.cities')?.children.length !== 0 &&
      document.querySelector('.chart:empty') === null &&
      !document.body.innerText.includes('…\n'),
    null,
    { timeout },
  )
}
