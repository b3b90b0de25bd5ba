import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoIssuer, demoIssuer } from '../../gateway/demo-issuer.js'
import { localSubgraph } from '../../gateway/forward/local.js'
import type { Example } from '../../gateway/playground/examples.js'
import type { HubServer } from '../../gateway/server.js'
import { loadRegister } from '../../schema/register.js'
import { answering, cities, startHub, subgraphKeys } from './two-cities.js'

const executablePath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
  )
  .find((file) => existsSync(file))

const patient = { timeout: 15_000 }

const examples: readonly Example[] = [
  {
    title: '合作部门',
    role: 'partner',
    query: `query PartnerOneSubject($code: String!) {
  creditSubject(code: $code) {
    files { name ... on KunshanCreditFile { caller } }
  }
}
`,
    variables: { code: 'A' },
    headers: {},
  },
  {
    title: '公众',
    role: 'anonymous',
    query: 'query Members { jurisdictions }\n',
    variables: {},
    headers: {},
  },
]

describe.skipIf(executablePath === undefined)('the playground in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'))
  let issuer: DemoIssuer
  let hub: HubServer & { url: string }
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    issuer = await demoIssuer(folder, loadRegister())
    const subgraphs = subgraphKeys.map((name) =>
      localSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        execute: answering(name),
      }),
    )
    hub = await startHub(subgraphs, { issuer, examples })
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(hub.url)
    await page.getByRole('button', { name: /Execute query/ }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.close()
    rmSync(folder, { recursive: true })
  })

  const shownAnswer = async () =>
    ((await page.locator('.graphiql-response').textContent()) ?? '').replaceAll('\u00a0', ' ')
  const openTab = async (index: number) => {
    await page.getByRole('tab').nth(index).click()
    // GraphiQL finds the operation's name a moment after it shows the text.
    await page.waitForTimeout(500)
  }
  const run = () => page.getByRole('button', { name: /Execute query/ }).click()

  it('has a tab an example', async () => {
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['PartnerOneSubject', 'Members'])
  })

  it('runs the first example with its variables and a demonstration token', async () => {
    await run()
    await expect.poll(shownAnswer, patient).toContain('"name": "Kunshan A"')
    expect(await shownAnswer()).toContain('"caller": "demo-partner"')
  })

  it('runs the example of another tab', async () => {
    await openTab(1)
    await run()
    await expect.poll(shownAnswer, patient).toContain('"嘉兴"')
  })

  it('shows the headers editor and the documentation', async () => {
    await openTab(0)
    await page.getByRole('button', { name: 'Headers' }).click()
    const headers = page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)')
    await expect.poll(() => headers.textContent(), patient).toContain('authorization')
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('KunshanCreditFile').first().waitFor()
  })

  it('starts with the examples and their tokens again when it is loaded again', async () => {
    await page.goto(hub.url)
    await run()
    await expect.poll(shownAnswer, patient).toContain('"caller": "demo-partner"')
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['PartnerOneSubject', 'Members'])
    const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
    expect(kept).not.toContain('Bearer')
  })

  it('asks nothing but the hub, and nothing in it fails', () => {
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([hub.url])
    expect(faults).toEqual([])
  })
})
