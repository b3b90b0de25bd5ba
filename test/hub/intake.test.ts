import { readFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import path from 'node:path'
import { and, between, count, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { addDays } from '../../rules/days.js'
import type { Role } from '../../schema/caller.js'
import type { IntakeReport, SheetKind } from '../../schema/intake.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  penaltyRow,
  personNumber,
  personRow,
  sheetCsv,
} from '../intake/sheet-files.js'
import { textRow, writeWorkbook } from '../intake/workbook.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type EntryFact, seriousEntries } from './case-facts.js'
import { add, record } from './invented.js'

let hub: TestHub
let authority: { code: string; name: string }
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
  const { db, t } = kunshan()
  const units = await db.select().from(t.organisationUnit)
  authority = units.find(({ name }) => name === '昆山市市场监督管理局')!
})
afterAll(() => hub.close())

const kunshan = () => hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!

interface Sent {
  readonly sheet?: string
  readonly key?: string
  readonly fileName?: string
  readonly city?: string
  readonly as?: 'operator' | 'partner'
  readonly of?: string
  readonly query?: string
}

async function handIn(body: string | Uint8Array | ReadableStream, sent: Sent = {}) {
  const { sheet = 'penalties', key, fileName, city = 'kunshan', as = 'operator', of = city } = sent
  const { query = '' } = sent
  const token = await hub.issuer.tokenFor({ role: as, city: of })
  const response = await fetch(`${hub.url}/intake/${city}/${sheet}${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(fileName === undefined ? {} : { 'x-file-name': encodeURIComponent(fileName) }),
    },
    body: body as never,
    duplex: 'half',
  } as RequestInit)
  // biome-ignore lint/suspicious/noExplicitAny: a report or errors; what a test expects it states.
  return { status: response.status, body: (await response.json()) as any }
}

async function refusedRows(
  run: string,
  format = 'csv',
  of = 'kunshan',
  as: 'operator' | 'partner' = 'operator',
) {
  const token = await hub.issuer.tokenFor({ role: as, city: of })
  const response = await fetch(`${hub.url}/intake/kunshan/runs/${run}/refused.${format}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const disposition = response.headers.get('content-disposition') ?? ''
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    name: decodeURIComponent(disposition.split("''")[1] ?? ''),
    text: await response.text(),
  }
}

const penalty = (index: number, over: Cells = {}) =>
  penaltyRow(index, authority, { decidedOn: hub.today, ...over })
const csv = (rows: readonly Cells[], kind: SheetKind = 'penalties') => sheetCsv(kind, rows)
const reportOf = ({ rows, added, changed, unchanged, waiting, refused }: IntakeReport) => ({
  rows,
  added,
  changed,
  unchanged,
  waiting,
  refused,
})
const codeOf = (body: { errors: { extensions: { code: string } }[] }) =>
  body.errors.map(({ extensions }) => extensions.code)

describe('ten rows, five of them good', () => {
  const bad = (): Cells[] => [
    penalty(6, { partyCode: personNumber(6) }),
    penalty(7, { decidedOn: '2026-02-30' }),
    penalty(8, { fine: '' }),
    penalty(9, { content: '罚款人民币80000元' }),
    penalty(10, { authorityCode: bodyCode(99) }),
  ]
  const tenRows = () => [...[1, 2, 3, 4, 5].map((index) => penalty(index)), ...bad()]
  let first: Awaited<ReturnType<typeof handIn>>
  let dry: Awaited<ReturnType<typeof handIn>>
  beforeAll(async () => {
    const bodies = Array.from({ length: 10 }, (_, index) => bodyRow(index + 1))
    const register = await handIn(csv(bodies, 'subjects'), { sheet: 'subjects', key: 'register' })
    expect([register.status, reportOf(register.body)]).toEqual([
      200,
      { rows: 10, added: 10, changed: 0, unchanged: 0, waiting: 0, refused: 0 },
    ])
    dry = await handIn(csv(tenRows()), { query: '?dryRun=true' })
    first = await handIn(csv(tenRows()), { key: 'ten-rows', fileName: '处罚 11月.csv' })
  })

  it('reports what was taken and why the rest was not', () => {
    expect(first.status).toBe(422)
    expect(reportOf(first.body)).toEqual({
      rows: 10,
      added: 5,
      changed: 0,
      unchanged: 0,
      waiting: 0,
      refused: 5,
    })
    const faults = first.body.faults as IntakeReport['faults']
    expect(faults.map(({ row, code, column, value }) => [row, code, column, value])).toEqual([
      [7, 'CODE_CHECK_WRONG', 'CF_XDR_SHXYM', expect.stringMatching(/^9905\*{13}.$/)],
      [8, 'DATE_UNREADABLE', 'CF_JDRQ', '2026-02-30'],
      [9, 'AMOUNT_MISSING', 'CF_NR_FK', ''],
      [10, 'AMOUNT_CONTRADICTS_TEXT', 'CF_NR_FK', '5'],
      [11, 'AUTHORITY_UNKNOWN', 'CF_CFJGDM', bodyCode(99)],
    ])
    expect(faults[3]!.wayOut).toBe('文字中写的是80000 元；该栏以万元为单位，请核对。')
  })

  it('had reported the same in a dry run without a key', () => {
    expect(dry).toEqual({ status: 422, body: { ...first.body, runId: null, dryRun: true } })
  })

  it('answers the same request again with the same report, and writes nothing', async () => {
    const again = await handIn(csv(tenRows()), { key: 'ten-rows' })
    expect(again).toEqual(first)
  })

  it('refuses the key for another file', async () => {
    const { status, body } = await handIn(csv([penalty(1)]), { key: 'ten-rows' })
    expect([status, codeOf(body)]).toEqual([422, ['IDEMPOTENCY_KEY_REUSED']])
  })

  it('shows the operator the run, and the refused rows by code and column', async () => {
    const { body } = await hub.ask({
      as: 'operator',
      city: 'kunshan',
      query: `query ($id: ID!) { kunshan { intakeRun(id: $id) {
        id sheet layout fileName worksheet handedInBy state endedAt
        rows added changed unchanged waiting refused
        refusals { code rows share }
        all: refusedRows(first: 2) { edges { node { row faults { code meaning column header value wayOut } } } pageInfo { hasNextPage } }
        byCode: refusedRows(code: "AMOUNT_MISSING") { edges { node { row faults { meaning } } } }
        byBoth: refusedRows(code: "AMOUNT_MISSING", column: "CF_JDRQ") { edges { node { row } } }
        byColumn: refusedRows(column: "CF_NR_FK") { edges { node { row } } }
        columns { column name rows share }
      } } }`,
      variables: { id: first.body.runId },
      headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
    })
    expect(body.errors).toBeUndefined()
    const { columns, ...run } = body.data.kunshan.intakeRun
    expect(run).toEqual({
      id: first.body.runId,
      sheet: 'penalties',
      layout: '2018',
      fileName: '处罚 11月.csv',
      worksheet: null,
      handedInBy: 'demo-operator, demo-kunshan-operator',
      state: 'DONE',
      endedAt: expect.stringMatching(/Z$/),
      rows: 10,
      added: 5,
      changed: 0,
      unchanged: 0,
      waiting: 0,
      refused: 5,
      refusals: [
        'AMOUNT_CONTRADICTS_TEXT',
        'AMOUNT_MISSING',
        'AUTHORITY_UNKNOWN',
        'CODE_CHECK_WRONG',
        'DATE_UNREADABLE',
      ].map((code) => ({ code, rows: 1, share: 0.1 })),
      all: {
        edges: first.body.faults
          .slice(0, 2)
          .map(({ row, ...fault }: { row: number }) => ({ node: { row, faults: [fault] } })),
        pageInfo: { hasNextPage: true },
      },
      byCode: {
        edges: [
          {
            node: {
              row: 9,
              faults: [{ meaning: '该处罚类别应当填写金额，而金额为空或为零。' }],
            },
          },
        ],
      },
      byBoth: { edges: [] },
      byColumn: { edges: [{ node: { row: 9 } }, { node: { row: 10 } }] },
    })
    expect(columns.find(({ column }: { column: string }) => column === 'CF_NR_FK')).toEqual({
      column: 'CF_NR_FK',
      name: '罚款金额(万元)',
      rows: 9,
      share: 0.9,
    })
  })

  it('pages through runs and quarantine', async () => {
    const query = `query ($id: ID!, $runs: Cursor, $rows: Cursor) { kunshan {
      intakeRuns(first: 1, after: $runs) { edges { cursor node { sheet } } pageInfo { hasNextPage } }
      intakeRun(id: $id) { refusedRows(first: 4, after: $rows) { edges { cursor node { row } } pageInfo { hasNextPage } } }
    } }`
    const of = async (variables: object) => {
      const { body } = await hub.ask({
        as: 'operator',
        city: 'kunshan',
        query,
        variables: { id: first.body.runId, ...variables },
      })
      expect(body.errors).toBeUndefined()
      return body.data.kunshan
    }
    const page = await of({})
    expect(page.intakeRuns.edges[0].node).toEqual({ sheet: 'penalties' })
    const rest = await of({
      runs: page.intakeRuns.edges[0].cursor,
      rows: page.intakeRun.refusedRows.edges[3].cursor,
    })
    expect(rest).toEqual({
      intakeRuns: {
        edges: [{ cursor: expect.any(String), node: { sheet: 'subjects' } }],
        pageInfo: { hasNextPage: true },
      },
      intakeRun: {
        refusedRows: {
          edges: [{ cursor: expect.any(String), node: { row: 11 } }],
          pageInfo: { hasNextPage: false },
        },
      },
    })
  })

  it('gives the refused rows back as a file, which comes in again once it is mended', async () => {
    const file = await refusedRows(first.body.runId)
    expect([file.status, file.type, file.name]).toEqual([
      200,
      'text/csv; charset=utf-8',
      '处罚 11月.refused.csv',
    ])
    const [header, ...lines] = file.text.trimEnd().split('\r\n')
    expect(header!.endsWith(',退回原因')).toBe(true)
    expect(lines.map((line) => line.includes('昆演市监罚'))).toEqual(Array(5).fill(true))
    const again = await handIn(file.text, { query: '?dryRun=true' })
    expect([again.status, reportOf(again.body)]).toEqual([
      422,
      { rows: 5, added: 0, changed: 0, unchanged: 0, waiting: 0, refused: 5 },
    ])
    const mended = await handIn(file.text.replace('2026-02-30', hub.today), {
      query: '?dryRun=true',
    })
    expect(reportOf(mended.body)).toMatchObject({ added: 1, changed: 0, refused: 4 })
    expect((await refusedRows(first.body.runId, 'xlsx')).text.slice(0, 2)).toBe('PK')
  })

  it('gives them to operators of the city only', async () => {
    const refusal = async (id: string, of: string, as?: 'partner') => {
      const { status, text } = await refusedRows(id, 'csv', of, as)
      return [status, ...codeOf(JSON.parse(text))]
    }
    expect(await refusal(first.body.runId, 'taicang')).toEqual([403, 'FOREIGN_CITY'])
    expect(await refusal(first.body.runId, 'kunshan', 'partner')).toEqual([
      403,
      'INTAKE_NOT_ALLOWED',
    ])
    expect(await refusal('I0', 'kunshan')).toEqual([404, 'IMPORT_RUN_UNKNOWN'])
  })

  it('leaves a row in the audit log for each file handed in and each download, refused ones too', async () => {
    const rows = async () =>
      (await listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })).map(
        ({ operationName, unit, codes, result, errors }) => ({
          operationName,
          unit,
          codes,
          result,
          errors,
        }),
      )
    const from = (await rows()).length
    await handIn('a,b', { as: 'partner', query: '?dryRun=true' })
    await handIn(csv([penalty(6)]), { query: '?dryRun=true' })
    await refusedRows(first.body.runId, 'csv', 'taicang')
    await refusedRows(first.body.runId)
    const row = { unit: 'demo-kunshan-operator', codes: [], errors: [] }
    const handedIn = { ...row, operationName: 'intake:hand-in' }
    const read = { ...row, operationName: 'intake:refused' }
    expect((await rows()).slice(from)).toEqual([
      {
        ...handedIn,
        unit: 'demo-kunshan-partner',
        result: 'REFUSED',
        errors: ['INTAKE_NOT_ALLOWED'],
      },
      { ...handedIn, result: 'OK' },
      { ...read, unit: 'demo-taicang-operator', result: 'REFUSED', errors: ['FOREIGN_CITY'] },
      { ...read, result: 'OK' },
    ])
  })

  it('takes the mended rows, and every partner reads them, with their source for the auditor', async () => {
    const mended = [6, 7, 8, 9, 10].map((index) => penalty(index))
    const { status, body } = await handIn(csv(mended), { key: 'mended', fileName: 'mended.csv' })
    expect([status, reportOf(body)]).toEqual([
      200,
      { rows: 5, added: 5, changed: 0, unchanged: 0, waiting: 0, refused: 0 },
    ])
    const records = 'records { edges { node { documentNo decidedOn values { value } } } }'
    const asPartner = await hub.ask({
      as: 'partner',
      city: 'taicang',
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { holding ${records} } } }`,
      variables: { code: bodyCode(8) },
    })
    const none = { holding: 'NOT_HELD', records: { edges: [] } }
    expect(asPartner.body.errors).toBeUndefined()
    expect(asPartner.body.data.creditSubject.files).toEqual([
      none,
      {
        holding: 'HELD',
        records: {
          edges: [
            {
              node: {
                documentNo: '昆演市监罚〔2026〕8号',
                decidedOn: hub.today,
                values: [{ value: 50_000 }],
              },
            },
          ],
        },
      },
      none,
    ])
    const asAuditor = await hub.ask({
      as: 'auditor',
      city: 'taicang',
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
        records { edges { node { provenance { unit { name } file row importedAt ruleVersion runId } } } }
      } } }`,
      variables: { code: bodyCode(8) },
    })
    expect(asAuditor.body.errors).toBeUndefined()
    expect(asAuditor.body.data.creditSubject.files[1].records.edges).toEqual([
      {
        node: {
          provenance: [
            {
              unit: { name: authority.name },
              file: 'mended.csv',
              row: 4,
              importedAt: expect.stringMatching(/Z$/),
              ruleVersion: expect.any(String),
              runId: body.runId,
            },
          ],
        },
      },
    ])
  })

  it('traces the operator of the city to file and row by the id that a partner names, and nobody elsewhere', async () => {
    const { id } = await recordOf(bodyCode(8))
    const asked = (as: Role, city: string) =>
      hub.ask({
        as,
        city,
        query: `query ($id: ID!) { kunshan { provenance(id: $id) { unit { name } file row } } }`,
        variables: { id },
      })
    const source = { unit: { name: authority.name }, file: 'mended.csv', row: 4 }
    for (const [as, city] of [
      ['operator', 'kunshan'],
      ['auditor', 'taicang'],
    ] as const) {
      expect((await asked(as, city)).body).toMatchObject({
        data: { kunshan: { provenance: [source] } },
      })
    }
    for (const [as, city, code] of [
      ['operator', 'taicang', 'FOREIGN_CITY'],
      ['partner', 'kunshan', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ] as const) {
      const { body } = await asked(as, city)
      expect([body.data.kunshan.provenance, ...codeOf(body)]).toEqual([null, code])
    }
  })

  it('traces nobody to a person, nor to an id that the city does not know', async () => {
    const personal = { id: 'of-a-person', subjectCode: 'P01', decidedOn: hub.today }
    await add(kunshan(), record({ ...personal, more: { subjectKind: 'PERSON' } }))
    const { body } = await hub.ask({
      as: 'operator',
      city: 'kunshan',
      query: `query ($id: ID!) { kunshan { person: provenance(id: $id) { row } none: provenance(id: "KS-P-0") { row } } }`,
      variables: { id: personal.id },
    })
    expect(body.data.kunshan).toEqual({ person: [], none: [] })
  })

  it('tells the operator how complete and timely the city’s data are', async () => {
    const coverage = await coverageOf(hub.today)
    const own = (all: Coverage) => all.codes.find(({ kind }) => kind === 'ORGANISATION')!
    const { covered } = own(coverage)
    expect(Number(covered)).toBeGreaterThan(10)
    const unsaid = { counted: null, countedBy: [], share: null, validShare: 1, target: 1 }
    expect(own(coverage)).toEqual({ kind: 'ORGANISATION', covered, ...unsaid })
    const figure = { counted: '1000', countedOn: hub.today, figureSource: '演示登记库' }
    const figures: Cells[] = [
      { ...figure, countedKind: '法人及非法人组织' },
      { ...figure, countedKind: '自然人', groupName: '律师' },
      { ...figure, countedKind: '自然人' },
      { ...figure, countedKind: '个体工商户', groupName: '律师' },
    ]
    const { body } = await handIn(csv(figures, 'plan-figures'), {
      sheet: 'plan-figures',
      key: 'figures',
    })
    expect(body).toMatchObject({ added: 2, refused: 2 })
    const counted = await coverageOf(hub.today)
    const countedBy = [`演示登记库 ${hub.today}`]
    const share = Number(covered) / 1000
    expect(own(counted)).toMatchObject({ covered, counted: 1000, countedBy, share })
    expect(counted.codes.find(({ kind }) => kind === 'PERSON')).toMatchObject({
      counted: 1000,
      countedBy: [`律师 演示登记库 ${hub.today}`],
    })
    const penalties = coverage.sheets.find(({ sheet }) => sheet === 'penalties')!
    const seeded = await runOf('seed-penalties')
    expect(penalties).toMatchObject({
      runs: 3,
      rows: seeded.rowsNew + 15,
      refusedShare: Math.round((5 * 10_000) / (seeded.rowsNew + 15)) / 10_000,
      timelyShare: 1,
      refusals: { length: 5 },
    })
    expect(penalties.columns).toContainEqual({ column: 'CF_WSH', share: 1 })
    const subjects = coverage.sheets.find(({ sheet }) => sheet === 'subjects')!
    expect(subjects).toMatchObject({ refusedShare: 0, timelyShare: null })
  })

  it('counts the rows of registers that were refused for a code: none of them is in the share', async () => {
    const before = await coverageOf(hub.today)
    const rows = [
      bodyRow(60, { partyCode: '' }),
      bodyRow(61, { partyCode: `${bodyCode(61).slice(0, -1)}I` }),
      personRow(62, { idNumber: `${personNumber(62).slice(0, -1)}A` }),
      bodyRow(63, { registeredOn: '2012-02-30' }),
    ]
    const { body } = await handIn(csv(rows, 'subjects'), { sheet: 'subjects', key: 'bad-codes' })
    expect(body.refused).toBe(4)
    const { codes, codesRefused, numbersRefused } = await coverageOf(hub.today)
    expect([before.codesRefused, before.numbersRefused]).toEqual([0, 0])
    expect([codesRefused, numbersRefused]).toEqual([2, 1])
    expect(codes).toEqual(before.codes)
  })

  it('shows the operator the rows that wait, page by page', async () => {
    const over = { documentNo: '昆演市监罚〔2026〕候1号' }
    const rows = [71, 72, 73].map((index) => penalty(index, over))
    const { body: report } = await handIn(csv(rows), { key: 'early' })
    expect(report.waiting).toBe(3)
    const page = async (after: string | null) => {
      const { body } = await hub.ask({
        as: 'operator',
        city: 'kunshan',
        query: `query ($id: ID!, $after: Cursor) { kunshan { intakeRun(id: $id) { waiting
          waitingRows(first: 2, after: $after) { edges { cursor node { row awaits code wayOut } } pageInfo { hasNextPage } }
        } } }`,
        variables: { id: report.runId, after },
        headers: { 'accept-language': 'zh' },
      })
      expect(body.errors).toBeUndefined()
      return body.data.kunshan.intakeRun
    }
    const first = await page(null)
    const second = await page(first.waitingRows.edges[1].cursor)
    const found = [...first.waitingRows.edges, ...second.waitingRows.edges]
    expect(found.map(({ node }: { node: object }) => node)).toEqual(report.waitingRows)
    expect(
      found.map(({ node }: { node: { row: number; code: string } }) => [node.row, node.code]),
    ).toEqual([71, 72, 73].map((index, at) => [at + 2, bodyCode(index)]))
    expect([first, second].map((run) => run.waitingRows.pageInfo.hasNextPage)).toEqual([
      true,
      false,
    ])
  })

  it('counts a file that comes again once, in figures of what is in the store', async () => {
    const before = await coverageOf('2020-01-01')
    const again = csv(tenRows())
    const { body } = await handIn(again, { key: 'ten-again' })
    expect([body.unchanged, body.refused]).toEqual([5, 5])
    expect(await coverageOf('2020-01-01')).toEqual(before)
  })

  it('holds no decision against the city that was due before its first hand-in', async () => {
    const { db, t } = kunshan()
    const timely = async () => {
      const { sheets } = await coverageOf('2020-01-01')
      return sheets.find(({ sheet }) => sheet === 'penalties')!.timelyShare!
    }
    expect(await timely()).toBe(1)
    await db
      .update(t.intakeRun)
      .set({ startedAt: '2019-01-01T00:00:00Z' })
      .where(eq(t.intakeRun.id, 'seed-penalties'))
    const [{ late } = { late: 0 }] = await db
      .select({ late: count() })
      .from(t.creditRecord)
      .where(
        and(
          eq(t.creditRecord.kind, 'PENALTY'),
          isNull(t.creditRecord.knownTo),
          between(t.creditRecord.decidedOn, '2020-01-01', addDays(hub.today, -30)),
        ),
      )
    expect(late).toBeGreaterThan(0)
    expect(await timely()).toBeGreaterThan(0)
    expect(await timely()).toBeLessThan(1)
  })
})

interface Coverage {
  readonly codes: readonly { kind: string; share: number | null; covered: string }[]
  readonly codesRefused: number
  readonly numbersRefused: number
  readonly sheets: readonly {
    sheet: string
    runs: number
    rows: number
    timelyShare: number | null
    columns: readonly { column: string; share: number }[]
  }[]
}

async function coverageOf(from: string): Promise<Coverage> {
  const { body } = await hub.ask({
    as: 'operator',
    city: 'kunshan',
    query: `query ($from: Date!) { kunshan { intakeCoverage(from: $from) {
      codes { kind share validShare covered counted countedBy target } codesRefused numbersRefused
      sheets { sheet runs rows refusedShare timelyShare refusals { code rows } columns { column share } }
    } } }`,
    variables: { from },
  })
  expect(body.errors).toBeUndefined()
  return body.data.kunshan.intakeCoverage
}

async function runOf(id: string) {
  const { db, t } = kunshan()
  const [run] = await db.select().from(t.intakeRun).where(eq(t.intakeRun.id, id))
  return run!
}

async function recordOf(subjectCode: string) {
  const { db, t } = kunshan()
  const [record] = await db
    .select()
    .from(t.creditRecord)
    .where(and(eq(t.creditRecord.subjectCode, subjectCode), isNull(t.creditRecord.knownTo)))
  return record!
}

describe('a workbook', () => {
  async function workbook(sheets: Readonly<Record<string, readonly Cells[]>>): Promise<Buffer> {
    const { columns } = allLayouts().find(({ sheet }) => sheet === 'penalties')!
    const file = path.join(hub.folder, 'workbook.xlsx')
    const textOf = (rows: readonly Cells[]) =>
      [
        columns.map(({ name }) => name),
        ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
      ]
        .map(textRow)
        .join('')
    await writeWorkbook(
      file,
      Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, textOf(rows)])),
    )
    return readFile(file)
  }

  it('is taken as a CSV is', async () => {
    const over = { documentNo: '昆演市监罚〔2026〕工作簿1号' }
    const file = await workbook({
      处罚: [penalty(1, over), penalty(2, { ...over, decidedOn: '2026-02-30' })],
    })
    const { status, body } = await handIn(file, { key: 'workbook', fileName: '处罚.xlsx' })
    expect([status, reportOf(body), body.faults.map(({ row }: { row: number }) => row)]).toEqual([
      422,
      { rows: 2, added: 1, changed: 0, unchanged: 0, waiting: 0, refused: 1 },
      [3],
    ])
  })

  it('with several worksheets of the kind is refused', async () => {
    const file = await workbook({ 一月: [penalty(1)], 二月: [penalty(2)] })
    const { status, body } = await handIn(file, { key: 'two-sheets' })
    expect([status, codeOf(body)]).toEqual([400, ['IMPORT_SHEETS_SEVERAL']])
  })
})

describe('who is not an operator of the city', () => {
  it('hands nothing in', async () => {
    const body = csv([penalty(1)])
    for (const [sent, status, code] of [
      [{ of: 'taicang' }, 403, 'FOREIGN_CITY'],
      [{ as: 'partner' }, 403, 'INTAKE_NOT_ALLOWED'],
      [{ city: 'atlantis', of: 'kunshan' }, 404, 'JURISDICTION_UNKNOWN'],
    ] as const) {
      const answer = await handIn(body, { key: 'foreign', ...sent })
      expect([sent, answer.status, codeOf(answer.body)]).toEqual([sent, status, [code]])
    }
    const anonymous = await fetch(`${hub.url}/intake/kunshan/penalties`, { method: 'POST', body })
    expect([anonymous.status, codeOf((await anonymous.json()) as never)]).toEqual([
      403,
      ['INTAKE_NOT_ALLOWED'],
    ])
  })

  it('sees none of its runs and figures', async () => {
    const query = `{ kunshan {
      intakeRuns { edges { node { id } } } intakeRun(id: "I0") { id } intakeCoverage { codes { kind } }
    } }`
    const codes = async (as: 'operator' | 'partner') => {
      const { body } = await hub.ask({ as, city: 'taicang', query })
      expect(body.data.kunshan).toEqual({
        intakeRuns: null,
        intakeRun: null,
        intakeCoverage: null,
      })
      const errors = body.errors as { path: string[]; extensions: { code: string } }[]
      expect(errors.map(({ path }) => path.join('.')).sort()).toEqual(
        ['intakeCoverage', 'intakeRun', 'intakeRuns'].map((field) => `kunshan.${field}`),
      )
      return [...new Set(errors.map(({ extensions }) => extensions.code))]
    }
    expect(await codes('operator')).toEqual(['FOREIGN_CITY'])
    expect(await codes('partner')).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  })
})

it('an operator reads the source of list entries in the own city, and in no other', async () => {
  // Some entries have ended, and a file shows those in force.
  const [{ subject }] = (await seriousEntries(kunshan(), hub.today)) as [EntryFact, ...EntryFact[]]
  const sources = async (city: string) => {
    const { body } = await hub.ask({
      as: 'operator',
      city,
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
        jurisdictionCode listEntries { provenance { file row runId ruleVersion unit { code } } }
      } } }`,
      variables: { code: subject },
    })
    const files = body.data.creditSubject.files as {
      jurisdictionCode: string
      listEntries: { provenance: object[] | null }[]
    }[]
    const own = files.find(({ jurisdictionCode }) => jurisdictionCode === '320583')!
    const errors = (body.errors ?? []) as { path: unknown[]; extensions: { code: string } }[]
    const ofOwn = errors.filter(({ path }) => path[2] === files.indexOf(own))
    return { entries: own.listEntries, codes: ofOwn.map(({ extensions }) => extensions.code) }
  }
  const { entries: seen, codes } = await sources('kunshan')
  expect(codes).toEqual([])
  expect(seen.length).toBeGreaterThan(0)
  for (const { provenance } of seen) {
    expect(provenance).toEqual([
      {
        file: expect.stringMatching(/^kunshan-(serious|red)-list\.csv$/),
        row: expect.any(Number),
        runId: expect.stringMatching(/^seed-(serious|red)-list$/),
        ruleVersion: expect.any(String),
        unit: { code: expect.any(String) },
      },
    ])
  }
  expect(await sources('taicang')).toEqual({
    entries: seen.map(() => ({ provenance: null })),
    codes: seen.map(() => 'FOREIGN_CITY'),
  })
})

it('what a steward has to decide waits on the desk of the city’s own steward, who settles it on record', async () => {
  const misnamed = penalty(3, { partyName: '昆山市完全另外一家公司', documentNo: '另一家1号' })
  const { status, body: report } = await handIn(csv([misnamed]), { key: 'misnamed' })
  expect([status, reportOf(report), report.questions, report.waitingRows]).toEqual([
    200,
    { rows: 1, added: 0, changed: 0, unchanged: 0, waiting: 1, refused: 0 },
    [
      {
        code: 'NAME_CONTRADICTS_REGISTER',
        rows: 1,
        meaning: '主体登记中该代码的现用名称和曾用名称都与所填名称不同。',
      },
    ],
    [
      {
        row: 2,
        awaits: 'STEWARD',
        code: 'NAME_CONTRADICTS_REGISTER',
        wayOut: expect.stringContaining('演示第3号有限公司'),
      },
    ],
  ])
  const desk = (as: Role, city: string, after: string | null = null) =>
    hub.ask({
      as,
      city,
      query: `query ($after: Cursor) { kunshan { awaitingSteward(
        reasons: [NAME_CONTRADICTS_REGISTER], first: 1, after: $after
      ) { edges { cursor node { id sheet row reasons { code meaning } } } pageInfo { hasNextPage } } } }`,
      variables: { after },
    })
  const { body } = await desk('steward', 'kunshan')
  const [{ cursor, node }] = body.data.kunshan.awaitingSteward.edges
  expect(node).toEqual({
    id: `${report.runId}-2`,
    sheet: 'penalties',
    row: 2,
    reasons: [{ code: 'NAME_CONTRADICTS_REGISTER', meaning: expect.any(String) }],
  })
  const behind = await desk('steward', 'kunshan', cursor)
  expect(behind.body.data.kunshan.awaitingSteward.edges).toEqual([])
  const settle = (as: Role, city: string) =>
    hub.ask({
      as,
      city,
      query: `mutation ($input: SettleRowInput!) { kunshan { settleRow(input: $input) {
        step { name takenBy documentNo } outcome run { id added waiting }
      } } }`,
      variables: {
        input: { clientKey: 'desk-1', id: node.id, decision: 'TAKE', reason: '已核对营业执照' },
      },
    })
  for (const [as, city, code] of [
    ['steward', 'taicang', 'FOREIGN_CITY'],
    ['operator', 'kunshan', 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ] as const) {
    const codes = [await desk(as, city), await settle(as, city)].map((one) => codeOf(one.body))
    expect(codes).toEqual([[code], [code]])
  }
  const taken = {
    step: { name: 'settleRow', takenBy: 'demo-steward', documentNo: null },
    outcome: 'ADDED',
    run: { id: report.runId, added: 1, waiting: 0 },
  }
  for (const _ of [1, 2]) {
    expect((await settle('steward', 'kunshan')).body.data.kunshan.settleRow).toEqual(taken)
  }
  const { body: record } = await hub.ask({
    as: 'auditor',
    city: 'kunshan',
    query: '{ kunshan { steps(first: 1) { edges { node { name takenBy input } } } } }',
  })
  expect(record.data.kunshan.steps.edges[0].node).toEqual({
    name: 'settleRow',
    takenBy: 'demo-steward',
    input: JSON.stringify({
      clientKey: 'desk-1',
      id: node.id,
      decision: 'TAKE',
      reason: '已核对营业执照',
    }),
  })
})

it('understands city and sheet by their Chinese names, and offers the nearest of one that it does not know', async () => {
  const sent = { of: 'kunshan', query: '?dryRun=true' }
  const byKeys = await handIn(csv([penalty(1)]), { ...sent, sheet: 'penalties' })
  for (const city of ['昆山市', '昆山', '320583', 'Kunshan']) {
    expect(await handIn(csv([penalty(1)]), { ...sent, city, sheet: '行政处罚' })).toEqual(byKeys)
  }
  const told = async (city: string, sheet: string) => {
    const { status, body } = await handIn('', { ...sent, city, sheet })
    return [status, body.errors[0].message]
  }
  expect(await told('昆山县', '行政处罚')).toEqual([
    404,
    expect.stringContaining('您是否要写：kunshan 昆山市？'),
  ])
  expect(await told('昆山', '行政处法')).toEqual([
    404,
    expect.stringContaining('您是否要写：penalties 行政处罚'),
  ])
})

describe('what is no sheet', () => {
  it.each([
    ['no idempotency key', 400, 'IDEMPOTENCY_KEY_INVALID', {}, 'a,b\n1,2\n'],
    ['a sheet that nobody knows', 404, 'IMPORT_SHEET_UNKNOWN', { sheet: 'nonsense' }, 'a,b\n1,2\n'],
    ['an empty file', 400, 'IMPORT_FILE_UNREADABLE', {}, ''],
    ['a header that nobody knows', 400, 'IMPORT_HEADER_UNKNOWN', {}, 'a,b\n1,2\n'],
    ['a truncated workbook', 400, 'IMPORT_FILE_UNREADABLE', {}, 'PK\u0003\u0004 and no more'],
  ] as const)('%s is one refusal, and no run', async (name, status, code, sent, body) => {
    const before = (await kunshan().db.select().from(kunshan().t.intakeRun)).length
    const key = code === 'IDEMPOTENCY_KEY_INVALID' ? undefined : name.replaceAll(' ', '-')
    const answer = await handIn(body, { key, ...sent })
    expect([answer.status, codeOf(answer.body)]).toEqual([status, [code]])
    expect((await kunshan().db.select().from(kunshan().t.intakeRun)).length).toBe(before)
  })

  it('a file that is too large is refused by its announced length, and where that is missing as it arrives', async () => {
    const token = await hub.issuer.tokenFor({ role: 'operator', city: 'kunshan' })
    const announced = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(`${hub.url}/intake/kunshan/penalties`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': 'announced',
          'content-length': 201 * 1024 * 1024,
        },
      })
      sent.on('error', reject).on('response', resolve).write('a,b')
    })
    expect(announced.statusCode).toBe(413)
    announced.destroy()
    const mib = new Uint8Array(1024 * 1024).fill(0x20)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(mib)
      },
    })
    const streamed = await handIn(endless, { key: 'too-large' })
    expect([streamed.status, codeOf(streamed.body)]).toEqual([413, ['IMPORT_FILE_TOO_LARGE']])
    expect(sent).toBeLessThan(220)
  })
})
