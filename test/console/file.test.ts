import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { standingSentence } from '../../schema/standing-sentence.js'
import { whileStale } from '../hub/stale.js'
import { chromiumPath } from '../support/chromium.js'
import { settled, startConsole, type TestConsole } from './support/console.js'
import { axeFaults, eachHolds, isCutOff, unreadable } from './support/look.js'

const patient = { timeout: 30_000 }
const cities = [
  ['嘉兴', '330400'],
  ['昆山', '320583'],
  ['太仓', '320585'],
] as const

interface File {
  readonly holding: string
  readonly listEntries: { list: { name: string } }[]
  readonly penalties: { edges: { node: { title: string } }[] }
  readonly licences: { edges: { node: { title: string } }[] }
}

describe.skipIf(chromiumPath === undefined)('the file and who reads it', () => {
  let hub: TestConsole
  let code: string
  let name: string
  beforeAll(async () => {
    hub = await startConsole()
    const listed = `{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583"], membership: ALL, first: 1) {
      edges { node { subjectCode name } } } }`
    const { body } = await hub.hub.ask({ query: listed, as: 'regulator' })
    ;({ subjectCode: code, name } = body.data.compareLists.edges[0].node)
  })
  afterEach(() => hub?.closePages())
  afterAll(() => hub?.close())

  const open = async (...asked: Parameters<TestConsole['open']>) => {
    const page = await hub.open(...asked)
    await settled(page)
    return page
  }
  const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor(patient)
  /** Cells of a row of the table that has this heading. */
  const rowOf = (page: Page, heading: string) =>
    page
      .locator('.side-by-side tr', { has: page.locator(`th:text-is("${heading}")`) })
      .locator('td')

  it('holds the cities side by side, with what GraphQL answers in each', async () => {
    const query = `{ creditSubject(code: "${code}") { files { holding listEntries { list { name } }
      penalties: records(kinds: [PENALTY]) { edges { node { title } } }
      licences: records(kinds: [LICENCE]) { edges { node { title } } } } } }`
    const { body } = await hub.hub.ask({ query, as: 'regulator' })
    const files: readonly File[] = body.data.creditSubject.files
    const page = await open(`/subjects/${code}`, { role: 'regulator' })
    const heads = page.locator('.side-by-side thead th:not(:first-child)')
    await expect.poll(() => heads.allInnerTexts()).toEqual(cities.map(([city]) => city))
    const told = async (heading: string) => {
      const each = await rowOf(page, heading).evaluateAll((cells) =>
        cells.map((cell) =>
          [...cell.querySelectorAll('ul.plain > li > div:first-child')].map(
            (item) => (item as HTMLElement).innerText,
          ),
        ),
      )
      return each.map((items) => items.map((text) => text.replace(/^[▲❀]\s*/, '').trim()))
    }
    await expect
      .poll(() => told('名单'))
      .toEqual(files.map(({ listEntries }) => listEntries.map(({ list }) => list.name)))
    for (const [heading, field] of [
      ['行政处罚', 'penalties'],
      ['行政许可', 'licences'],
    ] as const) {
      await expect
        .poll(() => told(heading))
        .toEqual(files.map((file) => file[field].edges.map(({ node }) => node.title)))
    }
    const held = { HELD: '有档案', NOT_HELD: '无档案' } as Record<string, string>
    const states = rowOf(page, '档案').locator('.state')
    const holdings = async () =>
      (await states.allInnerTexts()).map((text) => text.replace(/^\S\s*/, ''))
    await expect.poll(holdings).toEqual(files.map(({ holding }) => held[holding]))
    await expect.poll(() => unreadable(page)).toEqual([])
  })

  it('says in one sentence a city what it may do, as many measures as GraphQL decides', async () => {
    const page = await open(`/subjects/${code}`, { role: 'regulator' })
    const query = `query ($code: SubjectCode!) { creditSubject(code: $code) {
      ${cities.map(([, city]) => `c${city}: decisions(in: "${city}") { outcome }`).join(' ')} } }`
    const { body } = await hub.hub.ask({ query, variables: { code }, as: 'regulator' })
    const expected = cities.map(([city, key]) => {
      const outcomes: string[] = body.data.creditSubject[`c${key}`].map(
        ({ outcome }: { outcome: string }) => outcome,
      )
      const count = (wanted: string) => outcomes.filter((one) => one === wanted).length
      return [city, count('APPLICABLE'), count('ADVISORY_ONLY'), count('UNDETERMINED')]
    })
    const sentences = page.locator('.verdicts li')
    const number = (text: string, form: RegExp) => Number(form.exec(text)?.[1] ?? 0)
    const told = async () =>
      (await sentences.allInnerTexts()).map((text) => [
        text.split('：')[0],
        number(text, /可实施 (\d+) 项/),
        number(text, /(\d+) 项仅供参考/),
        number(text, /(\d+) 项无法判断/),
      ])
    await expect.poll(told).toEqual(expected)
  })

  it('a regulator finds why a measure may not be applied; the address opens it again, Back closes it', async () => {
    const page = await open('/subjects', { role: 'regulator' })
    await page.getByLabel('企业名称、拼音或统一社会信用代码').fill(name)
    await page.locator('main').getByRole('button', { name: '查询' }).click()
    await page.locator('main').getByRole('link', { name }).first().click(patient)
    await page.waitForURL(`**/subjects/${code}`)
    const cell = page.locator('.measures a', { hasText: '不适用' }).first()
    await cell.click(patient)
    await page.waitForURL(/why=M\d\d\.\d{6}/)
    const why = page.locator('.why')
    await why.getByText('原因').waitFor(patient)
    const [, measure, city] = /why=(M\d\d)\.(\d{6})/.exec(page.url())!
    const query = `{ decide(code: "${code}", measureCode: "${measure}", in: "${city}") { outcome reasons }
      valueLabels(enums: ["DecisionReason"]) { value zh } }`
    const { body } = await hub.hub.ask({ query, as: 'regulator' })
    const labels = new Map(
      body.data.valueLabels.map(({ value, zh }: { value: string; zh: string }) => [value, zh]),
    )
    const reasons = body.data.decide.reasons.map((one: string) => labels.get(one)).join('、')
    await expect.poll(() => why.locator('dd').nth(1).innerText()).toBe(reasons)
    await why.getByText(standingSentence.split('。')[0]!).waitFor(patient)
    await expect.poll(() => axeFaults(page)).toEqual([])
    await page.reload()
    await why.getByText('原因').waitFor(patient)
    await page.goBack()
    await expect.poll(() => why.count(), patient).toBe(0)
  })

  it('one timeline over all cities has the events that GraphQL tells', async () => {
    const query = `{ creditSubject(code: "${code}") { timeline(first: 50) { edges { node { on } } } } }`
    const { body } = await hub.hub.ask({ query, as: 'regulator' })
    const days = body.data.creditSubject.timeline.edges.map(
      ({ node }: { node: { on: string } }) => node.on,
    )
    const page = await open(`/subjects/${code}`, { role: 'regulator' })
    const table = page.locator('main table').last()
    await expect.poll(() => table.locator('tbody tr').count(), patient).toBe(days.length)
    const first = table.locator('tbody tr > :first-child')
    await expect.poll(() => first.allInnerTexts()).toEqual(days)
  })

  it('a source is the file and row for an auditor; a regulator is told which right it takes', async () => {
    const auditor = await open(`/subjects/${code}`, { role: 'auditor' })
    await auditor.locator('.source summary').first().click()
    await shown(auditor, /第 \d+ 行/)
    const regulator = await open(`/subjects/${code}`, { role: 'regulator' })
    await regulator.locator('.source summary').first().click()
    await regulator.locator('.source .refused').first().waitFor(patient)
    await shown(regulator, /provenance:read.*信用牵头单位/)
  })

  it('what one may not see is told in each place, never left empty, at 360 px too', async () => {
    const page = await open(`/subjects/${code}`, { width: 360 })
    await expect.poll(() => rowOf(page, '行政处罚').locator('.refused').count()).toBe(cities.length)
    const cells = page.locator('.side-by-side td')
    await expect.poll(() => cells.allInnerTexts()).toSatisfy(eachHolds(/\S/))
    await expect.poll(() => page.locator('.verdicts .refused').count()).toBe(cities.length)
    await expect.poll(() => isCutOff(page)).toBe(false)
  })

  it('a city that is silent could not be asked: in its column, in the verdicts, and on paper', async () => {
    await whileStale(hub.hub, 'kunshan', async () => {
      const page = await open(`/subjects/${code}`, { role: 'regulator' })
      await shown(page, /因昆山未能查询/)
      await page.locator('.cities .unknown').waitFor(patient)
      const { text } = await extractText(
        await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))),
        { mergePages: true },
      )
      // Characters that look alike stand for each other in the fonts of a PDF.
      const paper = text.normalize('NFKC').replaceAll(/\s/g, '')
      expect(paper).toContain(`查询内容:${name.normalize('NFKC')}`.replaceAll(/\s/g, ''))
      expect(paper).toContain(`/subjects/${code}`)
      expect(paper).toMatch(/查询时间\d{4}-\d\d-\d\d/)
      expect(paper).toMatch(/数据版本:嘉兴\d+、昆山\d+、太仓\d+/)
      expect(paper).toContain('未能查询的城市:昆山')
    })
  })

  it('the receipt is the answer, signed', async () => {
    const page = await open(`/subjects/${code}`, { role: 'regulator' })
    const [download] = await Promise.all([
      page.waitForEvent('download', patient),
      page.getByRole('button', { name: '下载回执' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`查询回执-${code}.json`)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const { data, extensions } = JSON.parse(Buffer.concat(chunks).toString())
    expect(data.creditSubject.code).toBe(code)
    expect(extensions.receipt).toMatchObject({
      statement: 'ANSWERED',
      signature: expect.any(String),
    })
  })

  it('nothing came from elsewhere, and nothing was at fault', () => {
    expect(hub.faults).toEqual([])
  })
})
