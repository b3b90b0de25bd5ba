import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { nobody } from '../../../gateway/playground/cast.js'
import type { Example } from '../../../gateway/playground/example.js'
import { loadRegister } from '../../../schema/register.js'
import { chromiumPath } from '../../support/chromium.js'
import { localSubgraphs, startHub } from '../two-cities.js'

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

describe.skipIf(chromiumPath === undefined)('the playground in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'))
  let issuer: DemoIssuer
  let hub: HubServer & { url: string }
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    issuer = await demoIssuer(folder, loadRegister())
    const playground = {
      open: () => ({ findCast: async () => nobody, findExamples: async () => examples }),
    }
    hub = await startHub(localSubgraphs(), { issuer, playground })
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' })
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await open()
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.close()
    rmSync(folder, { recursive: true })
  })

  async function open(address = hub.url) {
    await page.goto(address)
    await page.getByRole('button', { name: /Execute query/ }).waitFor()
  }
  const shownAnswer = async () =>
    ((await page.locator('.graphiql-response').textContent()) ?? '').replaceAll('\u00a0', ' ')
  const openTab = async (index: number) => {
    // Where it stands, as a hand does: the tab must not move away under the pointer.
    const { x, y, width, height } = (await page.getByRole('tab').nth(index).boundingBox())!
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect
      .poll(() => page.getByRole('tab').nth(index).getAttribute('aria-selected'))
      .toBe('true')
    // GraphiQL finds the operation's name a moment after it shows the text.
    await page.waitForTimeout(500)
  }
  const run = () => page.getByRole('button', { name: /Execute query/ }).click()

  it('has a tab an example', async () => {
    await expect
      .poll(() => page.getByRole('tab').allInnerTexts())
      .toEqual(['PartnerOneSubject', 'Members'])
  })

  it('runs the first example with its variables and a demonstration token', async () => {
    await run()
    await expect.poll(shownAnswer, patient).toContain('"name": "Kunshan A"')
    await expect.poll(() => shownAnswer()).toContain('"caller": "demo-partner"')
  })

  it('runs the example of another tab', async () => {
    await openTab(1)
    await run()
    await expect.poll(shownAnswer, patient).toContain('"嘉兴"')
  })

  it('underlines nothing and documents steps, whoever asks', async () => {
    await expect.poll(() => page.locator('.squiggly-error').count()).toBe(0)
    await openTab(0)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('KunshanCreditFile').first().waitFor()
    await page.getByText('Mutation').first().waitFor()
    await expect.poll(() => page.locator('.squiggly-error').count()).toBe(0)
  })

  it('finds fields by the words of their description', async () => {
    await page.fill('#hub-bar input', 'jurisdictions')
    await page.locator('#hub-found code', { hasText: 'Query.jurisdictions' }).waitFor()
    await page.fill('#hub-bar input', '没有这样的词')
    await page.getByText('没有这样的字段。').waitFor()
    await page.fill('#hub-bar input', '')
  })

  const write = async (query: string) => {
    await type(query)
    // GraphiQL keeps what was written a moment later.
    await page.waitForTimeout(800)
  }
  const type = async (query: string) => {
    await page.locator('.graphiql-query-editor .monaco-editor').first().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(query)
  }

  it('keeps edits over a reload, and asks as the role that they name', async () => {
    await write(
      '# role: auditor\nquery Mine($code: String!) { creditSubject(code: $code) { files { ... on KunshanCreditFile { caller } } } }',
    )
    // What was typed may be about a person, and addresses are logged.
    expect(page.url()).toBe(`${hub.url}/playground`)
    await open()
    await expect.poll(() => page.getByRole('tab').allInnerTexts()).toEqual(['Mine', 'Members'])
    await run()
    await expect.poll(shownAnswer, patient).toContain('"caller": "demo-auditor"')
    const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
    expect(kept).not.toContain('Bearer')
  })

  it('gives a link that opens role, query and variables elsewhere', async () => {
    await page.getByRole('button', { name: '复制链接' }).click()
    const link = await page.locator('#hub-bar button[data-link]').getAttribute('data-link')
    const elsewhere = await browser.newContext({ locale: 'en-US' })
    const other = await elsewhere.newPage()
    await other.goto(link!)
    await other.getByRole('button', { name: /Execute query/ }).click()
    const answer = async () => (await other.locator('.graphiql-response').textContent()) ?? ''
    await expect.poll(answer, patient).toContain('demo-auditor')
    expect(other.url()).toBe(`${hub.url}/playground`)
    await elsewhere.close()
  })

  it('does not say that a link is copied where the browser copies nothing, as by http', async () => {
    await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })')
    await page.getByRole('button', { name: '复制链接' }).click()
    const link = await page.locator('#hub-bar button[data-link]').getAttribute('data-link')
    await page.locator('#hub-told', { hasText: link! }).waitFor(patient)
  })

  it('asks in a new tab as whoever asked last', async () => {
    await page.getByRole('button', { name: 'New tab' }).click()
    await write('{ creditSubject(code: "A") { files { ... on KunshanCreditFile { caller } } } }')
    await run()
    await expect.poll(shownAnswer, patient).toContain('demo-auditor')
  })

  it('makes no link of what is about a person', async () => {
    await write(`# role: partner\n{ creditSubject(code: "P01${'A'.repeat(32)}") { code } }`)
    await run()
    await expect.poll(shownAnswer, patient).toContain('creditSubject')
    await page.getByRole('button', { name: '复制链接' }).click()
    await page.getByText('含有自然人标识，不能做成链接。').waitFor()
  })

  it('asks as the role that stands there, however soon it is run', async () => {
    const caller = '{ creditSubject(code: "A") { files { ... on KunshanCreditFile { caller } } } }'
    for (const role of ['regulator', 'auditor']) {
      await type(`# role: ${role}\n${caller}`)
      await page.keyboard.press('Control+Enter')
      // The answer before stands until the next one is asked for.
      await expect.poll(shownAnswer, patient).toContain(`"caller": "demo-${role}"`)
      await type('')
    }
  })

  it('says in words that a role is unknown and that a token is not valid', async () => {
    await write('# role: mayor\n{ jurisdictions }')
    await run()
    const roles = [
      'partner',
      'analyst',
      'regulator',
      'operator',
      'steward',
      'officer',
      'lead',
      'auditor',
      'subject',
      'agent',
    ]
    const sentence = `身份行不正确：没有“mayor”这个身份；请写 ${roles.join('、')} 之一。`
    await page.locator('#hub-told', { hasText: sentence }).waitFor()
    // Nobody is asked as somebody else.
    const unbroken = async () => (await shownAnswer()).replaceAll(' ', '')
    await expect.poll(unbroken, patient).toContain(sentence.replaceAll(' ', ''))
    await expect.poll(() => shownAnswer()).not.toContain('嘉兴')
    await write('# role：partner 上海\n{ jurisdictions }')
    await run()
    await page.locator('#hub-told', { hasText: '没有“上海”这个城市；请写 ' }).waitFor()
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.graphiql-editor-tool .monaco-editor').last().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('{"authorization":"Bearer nonsense"}')
    await page.waitForTimeout(800)
    await run()
    await page.getByText('令牌已过期或无效').waitFor()
    faults.splice(0)
  })

  it('says the same in English on an English page, in words that are not cut', async () => {
    const elsewhere = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 800, height: 600 },
    })
    const other = await elsewhere.newPage()
    await other.goto(hub.url)
    await other.getByRole('button', { name: /Execute query/ }).waitFor()
    await other.locator('.graphiql-query-editor .monaco-editor').first().click()
    await other.keyboard.press('Control+A')
    await other.keyboard.insertText('# role: mayor\n{ jurisdictions }')
    await other.waitForTimeout(800)
    await other.getByRole('button', { name: /Execute query/ }).click()
    const sentence = 'The role line is wrong: there is no role "mayor"; write one of partner, '
    const told = other.locator('#hub-told', { hasText: sentence })
    await told.waitFor()
    const isWhole =
      'document.querySelector("#hub-told").scrollWidth <= document.querySelector("#hub-told").clientWidth'
    await expect.poll(() => other.evaluate(isWhole)).toBe(true)
    await expect.poll(() => other.locator('html').getAttribute('lang')).toBe('en')
    await elsewhere.close()
  })

  it('looks fields up again once the hub that was away is back', async () => {
    const elsewhere = await browser.newContext({ locale: 'zh-CN' })
    const other = await elsewhere.newPage()
    await other.goto(hub.url)
    await other.getByRole('button', { name: /Execute query/ }).waitFor()
    await other.route('**/schema/api.json', (route) => route.abort())
    await other.fill('#hub-bar input', 'jurisdictions')
    await other.getByText('现在连不上本系统，请稍后再输入。').waitFor()
    await other.unroute('**/schema/api.json')
    await other.fill('#hub-bar input', 'jurisdiction')
    await other.locator('#hub-found code', { hasText: 'Query.jurisdictions' }).waitFor()
    await elsewhere.close()
  })

  it('begins with the examples again when asked to', async () => {
    await page.getByRole('button', { name: '恢复示例' }).click()
    await page.getByRole('button', { name: /Execute query/ }).waitFor()
    await expect
      .poll(() => page.getByRole('tab').allInnerTexts(), patient)
      .toEqual(['PartnerOneSubject', 'Members'])
    await run()
    await expect.poll(shownAnswer, patient).toContain('"caller": "demo-partner"')
  })

  it('asks nothing but the hub, and nothing in it fails', () => {
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([hub.url])
    expect(faults).toEqual([])
  })
})
