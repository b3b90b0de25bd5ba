import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../intake/read/cell.js'
import { openXlsx } from '../../intake/read/xlsx.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { whileStale } from '../hub/stale.js'
import { chromiumPath } from '../support/chromium.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { builtConsole } from './support/console.js'
import { eachHolds } from './support/look.js'

const patient = { timeout: 20_000 }

describe.skipIf(chromiumPath === undefined)('pages of lists and standards in a browser', () => {
  let folder: string
  let hub: TestHub
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'console-'))
    hub = await startTestHub({ console: await builtConsole() })
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.close()
    await rm(folder, { recursive: true })
  })

  const open = (address: string) => page.goto(`${hub.url}${address}`)
  const shown = (text: string | RegExp) => page.getByText(text).first().waitFor(patient)
  const asked = async (query: string) => (await hub.ask({ query, as: 'regulator' })).body.data
  const rowsOfTable = () => page.locator('.table tbody tr')
  const saved = async (): Promise<string[][]> => {
    const [download] = await Promise.all([
      page.waitForEvent('download', patient),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ])
    const file = path.join(folder, 'saved.xlsx')
    await download.saveAs(file)
    const book = await openXlsx(file)
    const rows: string[][] = []
    for await (const some of book.sheets[0]!.rows()) {
      rows.push(...some.map(({ cells }) => cells.map(textOf)))
    }
    book.close()
    return rows
  }

  interface Combination {
    readonly jurisdictions: readonly string[]
    readonly organisations: number
  }
  const compared = '/lists?list=SL06&cities=330400,320583,320585'
  const arguments_ = 'listCode: "SL06", jurisdictions: ["330400", "320583", "320585"]'

  it('the overlap of the lists has the numbers of GraphQL, and a bar narrows the table down', async () => {
    const { compareLists } = await asked(
      `{ compareLists(${arguments_}) { combinations { jurisdictions organisations } } }`,
    )
    const combinations = compareLists.combinations as Combination[]
    const sum = combinations.reduce((total, { organisations }) => total + organisations, 0)
    await open(compared)
    await shown(`${sum} 家主体`)
    const bars = page.locator('.overlap tbody a')
    await expect
      .poll(() => bars.locator('.number').allInnerTexts())
      .toEqual(combinations.map(({ organisations }) => String(organisations)))
    const at = combinations.findIndex(
      ({ jurisdictions, organisations }) => jurisdictions.length === 2 && organisations > 0,
    )
    const { jurisdictions, organisations } = combinations[at]!
    await bars.nth(at).click()
    await page.waitForURL((url) => url.searchParams.get('in') === jurisdictions.join())
    await shown(new RegExp(`^${organisations} 家主体`))
    await expect.poll(() => rowsOfTable().count(), patient).toBe(Math.min(50, organisations))
    const told = page.locator('.result-line strong')
    await page.reload()
    await expect.poll(() => told.innerText(), patient).toContain(`${organisations} 家主体`)
    const { compareLists: rows } = await asked(
      `{ compareLists(${arguments_}, first: 50, listedIn: ${JSON.stringify(jurisdictions)},
        notListedIn: ${JSON.stringify(['330400', '320583', '320585'].filter((one) => !jurisdictions.includes(one)))}) {
        edges { node { subjectCode } } } }`,
    )
    const codes = rows.edges.map(({ node }: { node: { subjectCode: string } }) => node.subjectCode)
    await expect.poll(() => rowsOfTable().locator('.code').allInnerTexts()).toEqual(codes)
    const [, ...file] = await saved()
    expect(file.map(([code]) => code)).toEqual(codes)
    await page.goBack()
    await expect.poll(() => told.innerText(), patient).toContain(`${sum} 家主体`)
  })

  it('an order is asked of the hub, and stands in the address', async () => {
    const { compareLists } = await asked(
      `{ compareLists(${arguments_}, sort: NEWEST, first: 50) { edges { node { subjectCode } } } }`,
    )
    await open(compared)
    await page.getByLabel('排序').selectOption('NEWEST')
    await page.waitForURL(/sort=NEWEST/)
    await expect
      .poll(() => rowsOfTable().locator('.code').allInnerTexts(), patient)
      .toEqual(
        compareLists.edges.map(({ node }: { node: { subjectCode: string } }) => node.subjectCode),
      )
  })

  it('with a city silent, who is not listed there is open, and counted so', async () => {
    await whileStale(hub, 'kunshan', async () => {
      await open('/lists?list=SL06&cities=330400,320583&in=330400')
      await shown(/另有 \d+ 家待定（昆山未能提供）/)
      const cells = rowsOfTable().locator('td:last-child')
      await expect.poll(() => cells.allInnerTexts()).toSatisfy(eachHolds('待定'))
    })
  })

  it('who is praised here and warned of there is two choices and a file', async () => {
    const { redBlackConflicts } = await asked(
      `{ redBlackConflicts(seriousIn: ["320583"], redIn: ["320585"], first: 50) {
        edges { node { subjectCode serious { id } red { id } } } totals { organisations } } }`,
    )
    await open('/conflicts')
    await page.getByLabel('在哪个城市被激励').selectOption('320585')
    await page.getByLabel('在哪个城市被列为严重失信').selectOption('320583')
    await page.waitForURL(/red=320585/)
    await shown(new RegExp(`^${redBlackConflicts.totals.organisations} 家主体`))
    type Node = { subjectCode: string; serious: []; red: [] }
    const nodes = redBlackConflicts.edges.map(({ node }: { node: Node }) => node) as Node[]
    await expect
      .poll(() => rowsOfTable().locator('.code').allInnerTexts())
      .toEqual(nodes.map(({ subjectCode }) => subjectCode))
    const [, ...file] = await saved()
    expect(file.map(([code]) => code)).toEqual(
      nodes.flatMap(({ subjectCode, serious, red }) =>
        serious.flatMap(() => red.map(() => subjectCode)),
      ),
    )
  })

  it('a cell of the matrix says both thresholds when it has the focus', async () => {
    const { standards } = await asked(
      `{ standards(domain: "税务") { behaviour { code name } members { jurisdictionCode standard { threshold { sentence } } } } }`,
    )
    const [{ behaviour, members }] = standards
    await open('/matrix?domain=税务')
    const row = rowsOfTable().filter({ hasText: behaviour.name })
    await row.getByRole('button').first().focus(patient)
    const [from, to] = members
    await expect
      .poll(() => page.locator('.looked').innerText(), patient)
      .toContain(
        `嘉兴标准：${from.standard.threshold.sentence}；昆山标准：${to.standard.threshold.sentence}；`,
      )
  })

  it('the charts of statistics stand beside the same numbers, and no policy is broken where they are pointed at', async () => {
    const { statistics } = await asked(
      '{ statistics(by: [JURISDICTION, SEVERITY]) { rows { jurisdictionCode severity listEntries } } }',
    )
    // Cities in their order, and from the lightest to the heaviest.
    const places = [
      ...enabledJurisdictions().map(({ code }) => code),
      'MINOR',
      'GENERAL',
      'SERIOUS',
      null,
    ]
    const placeOf = (row: { jurisdictionCode: string; severity: string | null }) =>
      places.indexOf(row.jurisdictionCode) * places.length + places.indexOf(row.severity)
    await open('/statistics?by=JURISDICTION,SEVERITY')
    await page.locator('.chart svg path[fill^="url"]:visible').first().waitFor(patient)
    const cells = rowsOfTable().locator('td:nth-last-child(2)')
    await expect
      .poll(() => cells.allInnerTexts())
      .toEqual(
        statistics.rows
          .toSorted((one: never, other: never) => placeOf(one) - placeOf(other))
          .map(({ listEntries }: { listEntries: string }) =>
            listEntries === '0' ? '0–2' : `约 ${listEntries}`,
          ),
      )
    await page
      .locator('.chart')
      .first()
      .hover({ position: { x: 120, y: 200 } })
    await page
      .locator('.chart')
      .first()
      .hover({ position: { x: 160, y: 220 } })
  })

  it('the strip of hops has the numbers of GraphQL', async () => {
    const { punishmentPaths } = await asked(
      '{ punishmentPaths(from: "330400", to: "320583", listCode: "SL06") { hops { state } } }',
    )
    type Trace = { hops: { state: string }[] }
    const ends = (punishmentPaths as Trace[]).map(({ hops }) =>
      hops.findIndex(({ state }) => state === 'MISSING' || state === 'OPEN'),
    )
    await open('/paths?from=330400&to=320583&list=SL06')
    await page.locator('.chart svg').waitFor(patient)
    const told = page.locator('.strip li strong')
    const numbersTold = async () =>
      (await told.allInnerTexts()).map((text) => Number.parseInt(text.replace(/^\D*/, ''), 10))
    const steps = [0, 1, 2, 3, 4, 5].map((at) => ends.filter((end) => end < 0 || end >= at).length)
    await expect.poll(numbersTold).toEqual([...steps, ends.filter((end) => end < 0).length])
    await page.locator('.chart').hover({ position: { x: 60, y: 100 } })
  })

  it('the browser holds nothing against the pages', () => {
    expect(faults).toEqual([])
  })
})
