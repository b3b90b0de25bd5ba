import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whileStale } from '../hub/stale.js'
import { chromiumPath } from '../support/chromium.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { builtConsole } from './support/console.js'
import { eachHolds } from './support/look.js'
import { readAs } from './support/read-as.js'

const patient = { timeout: 20_000 }

describe.skipIf(chromiumPath === undefined)('the console in a browser', () => {
  let hub: TestHub
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    hub = await startTestHub({ console: await builtConsole() })
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.close()
  })

  const open = (address: string) => page.goto(`${hub.url}${address}`)
  const shown = (text: string | RegExp) => page.getByText(text).first().waitFor(patient)
  const rows = () => page.locator('tbody tr')
  const listed = `{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583"], membership: ALL, first: 50) {
    edges { node { subjectCode name } } totals { organisations } } }`

  it('the first page says which cities can be asked', async () => {
    await open('/')
    await shown('3 个城市均可查询。')
    await expect.poll(() => page.locator('.cities li').count()).toBe(3)
  })

  it('a pasted address compares two lists, with the same subjects and total as GraphQL', async () => {
    const { body } = await hub.ask({ query: listed, as: 'regulator' })
    const { edges, totals } = body.data.compareLists
    await open('/lists?list=SL06&cities=330400,320583&relation=ALL')
    await shown(`${totals.organisations} 家主体`)
    await expect
      .poll(() => rows().locator('.code').allInnerTexts())
      .toEqual(edges.map(({ node }: { node: { subjectCode: string } }) => node.subjectCode))
  })

  it('another relation is another address, and Back goes back', async () => {
    await page.getByLabel('关系').selectOption('SOME')
    await page.waitForURL(/relation=SOME/)
    await page.goBack()
    await page.waitForURL(/relation=ALL/)
    await expect.poll(() => page.getByLabel('关系').inputValue()).toBe('ALL')
  })

  it('a name leads to the files of a subject, city beside city', async () => {
    const { body } = await hub.ask({ query: listed, as: 'regulator' })
    const { name, subjectCode } = body.data.compareLists.edges[0].node
    await open('/subjects')
    await page.getByLabel('企业名称、拼音或统一社会信用代码').fill(name)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByRole('link', { name }).first().click(patient)
    await page.waitForURL(`**/subjects/${subjectCode}`)
    await shown('有档案')
    const heads = page.locator('.side-by-side thead th:not(:first-child)')
    await expect.poll(() => heads.allInnerTexts()).toEqual(['嘉兴', '昆山', '太仓'])
  })

  it('a city that is silent could not be asked, and is never an empty cell', async () => {
    await whileStale(hub, 'kunshan', async () => {
      await open('/lists?list=SL06&cities=330400,320583')
      await page.locator('.cities .unknown').waitFor(patient)
      await shown('昆山 未能查询')
      const cells = page.locator('.table tbody tr td:nth-child(3)')
      await expect.poll(() => cells.allInnerTexts()).toSatisfy(eachHolds('未能查询'))
    })
  })

  it.each([
    ['/conflicts', 'regulator', '冲突解决前，红名单不产生激励效果。'],
    ['/matrix', 'regulator', '未约定不等于不予互认'],
    ['/gaps?from=330400&to=320583', 'regulator', '种失信行为存在缺口'],
    ['/paths?from=330400&to=320583&list=SL06', 'regulator', '条路径到达实施'],
    ['/statistics?by=JURISDICTION', 'analyst', '合计'],
    ['/mine', 'regulator', '请以信用主体身份登录'],
    ['/audit', 'auditor', '查询留痕'],
  ])('%s answers a pasted address, as %s', async (address, role, text) => {
    await readAs(page, hub.url, role, { city: '320583' })
    await open(address)
    await shown(text)
    await expect.poll(() => page.locator('.notice').count()).toBe(0)
    // Every value has its name, in the reader's language.
    await expect
      .poll(() => page.locator('main').innerText(), patient)
      .not.toMatch(/\b[A-Z]+(?:_[A-Z]+)+\b|…$/m)
  })

  it('everything comes from the hub itself, and nothing was at fault', () => {
    expect(asked.filter((address) => !address.startsWith(hub.url))).toEqual([])
    expect(faults).toEqual([])
  })
})
