import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { createLocalJWKSet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEpochs } from '../../../db/border/settle.js'
import { type IntakeRun, listRefused } from '../../../db/ledger/runs.js'
import type { CityStore } from '../../../db/store.js'
import { httpIntake } from '../../../gateway/forward/intake.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { knownSheets, openFile } from '../../../intake/read/open-file.js'
import { FailedRows } from '../../../intake/report/failed-rows.js'
import { allLayouts } from '../../../intake/sheets/header.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import type {
  HandedIn,
  IntakeAnswer,
  IntakeReport,
  RefusedFile,
  RefusedFormat,
  SheetKind,
} from '../../../schema/intake.js'
import { citizenCheckCharacter } from '../../../schema/scalars/check-characters.js'
import { wayOut } from '../../../schema/ways-out.js'
import { citySubgraph } from '../../../subgraphs/city/city.js'
import { cityIntake } from '../../../subgraphs/city/intake.js'
import { subgraphServer } from '../../../subgraphs/shared/server.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'
import {
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
  personNumber,
  personRow,
  sheetCsv,
} from '../../intake/sheet-files.js'
import { textRow, writeWorkbook } from '../../intake/workbook.js'

const folder = mkdtempSync(path.join(tmpdir(), 'city-intake-'))
let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true })
})

const operator: Caller = {
  ...anonymous,
  subject: 'operator',
  unit: 'u',
  jurisdiction: kunshan.code,
  scopes: ['intake:write'],
}
const intake = (store: CityStore = city.store) =>
  cityIntake(store, () => new Date(), { bulk: 'UNNEST', folder })
const until = () => new AbortController().signal
const register = (from: number, rows: number) =>
  sheetCsv(
    'subjects',
    Array.from({ length: rows }, (_, index) => bodyRow(from + index)),
  )
const file = (text: string, idempotencyKey: string): HandedIn => ({
  sheet: 'subjects',
  worksheet: null,
  fileName: '../../etc/主体 1.csv',
  idempotencyKey,
  dryRun: false,
  body: Readable.from([Buffer.from(text)]),
})
const codeOf = (body: unknown) =>
  (body as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code

/** The store of a hub whose caller goes away when the first batch has been taken. */
function leftAfterFirstBatch(gone: AbortController): CityStore {
  const db = new Proxy(city.store.db, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name)
      return async (...work: Parameters<typeof target.transaction>) => {
        const done = await target.transaction(...work)
        gone.abort(new Error('the caller has gone'))
        return done
      }
    },
  })
  return { ...city.store, db }
}

it('an interrupted hand-in goes on behind what was taken when the same file comes with the same key', async () => {
  const text = register(1, 2_500)
  const gone = new AbortController()
  const first = intake(leftAfterFirstBatch(gone)).handIn(file(text, 'long'), operator, gone.signal)
  await expect(first).rejects.toThrow('the caller has gone')
  const name = '_.._etc_主体 1.csv'
  const runs = () =>
    city.rows(`select state, rows_new from kunshan.intake_run where file_name = '${name}'`)
  expect(await runs()).toEqual([{ state: 'RUNNING', rows_new: 1000 }])
  expect(await intake().handIn(file(text, 'long'), operator, until())).toMatchObject({
    status: 200,
    body: { rows: 2500, added: 2500, changed: 0, unchanged: 0 },
  })
  expect(await runs()).toEqual([{ state: 'DONE', rows_new: 2500 }])
  expect(readdirSync(folder)).toEqual([])
})

it('a store of which the gateway has seen more takes a new epoch before it takes a file', async () => {
  const [before] = await city.rows('select epoch, position from kunshan.clock')
  const { epoch, position } = before as { epoch: string; position: number }
  const seen = { epoch, position: position + 5 }
  const answer = await intake().handIn(
    { ...file(register(1, 1), 'gone-back'), seen },
    operator,
    until(),
  )
  expect(answer.status).toBe(200)
  const [after] = await city.rows(
    `select cause, seen_position from kunshan.epoch where id = (select epoch from kunshan.clock)`,
  )
  expect(after).toEqual({ cause: 'BEHIND', seen_position: position + 5 })
  expect(await listEpochs(city.store)).toContainEqual(
    expect.objectContaining({ before: epoch, cause: 'BEHIND', position }),
  )
})

it('takes one request of a key at a time, and keys of different units are different', async () => {
  const { handIn } = intake()
  const text = register(3_000, 5)
  const body = new PassThrough()
  const first = handIn({ ...file(text, 'same'), body }, operator, until())
  body.write(text.slice(0, 100))
  // Half of the first file is still to come.
  const meanwhile = await handIn(file(text, 'same'), operator, until())
  expect([meanwhile.status, codeOf(meanwhile.body)]).toEqual([409, 'IMPORT_RUN_TAKEN'])
  const other = await handIn(file(text, 'same'), { ...operator, unit: 'another' }, until())
  body.end(text.slice(100))
  expect([other.status, (await first).status]).toEqual([200, 200])
  const again = await handIn(file(text, 'same'), operator, until())
  expect(again).toEqual(await first)
})

it('holds to scope and city also where the gateway has let somebody through', async () => {
  const text = register(4_000, 1)
  const partner = await intake().handIn(file(text, 'a'), { ...operator, scopes: [] }, until())
  expect([partner.status, codeOf(partner.body)]).toEqual([403, 'INTAKE_NOT_ALLOWED'])
  const taicang = await intake().handIn(
    file(text, 'a'),
    { ...operator, jurisdiction: '320585' },
    until(),
  )
  expect([taicang.status, codeOf(taicang.body)]).toEqual([403, 'FOREIGN_CITY'])
  const nobody = await intake().handIn(
    file(text, 'a'),
    { ...operator, jurisdiction: null },
    until(),
  )
  expect([nobody.status, codeOf(nobody.body)]).toEqual([403, 'FOREIGN_CITY'])
})

it('the same sheet under a key that was used for another sheet is refused', async () => {
  const text = register(5_000, 1)
  await intake().handIn(file(text, 'sheet'), operator, until())
  const other = await intake().handIn({ ...file(text, 'sheet'), sheet: 'units' }, operator, until())
  expect([other.status, codeOf(other.body)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
})

it('a dry run reports what a hand-in would, and leaves neither row, run nor key behind', async () => {
  const bad = bodyRow(6_001, { partyCode: '' })
  const text = sheetCsv('subjects', [bodyRow(6_000), bad, bodyRow(6_002), bad])
  const left = () =>
    city.rows(`select (select count(*)::integer from kunshan.intake_run) as runs,
      (select count(*)::integer from kunshan.intake_refusal) as refusals,
      (select count(*)::integer from kunshan.source) as sources,
      (select count(*)::integer from kunshan.subject) as subjects,
      (select position from kunshan.clock) as position`)
  const before = await left()
  const { handIn } = intake()
  const [dry, again] = await Promise.all(
    ['dry', ''].map((key) => handIn({ ...file(text, key), dryRun: true }, operator, until())),
  )
  expect(await left()).toEqual(before)
  expect(again).toEqual(dry)
  const real = await handIn(file(text, 'dry'), operator, until())
  expect(real).toMatchObject({ status: 422, body: { rows: 4, added: 2, refused: 2 } })
  expect(dry).toEqual({ status: 422, body: { ...real.body, runId: null, dryRun: true } })
})

describe('the report', () => {
  const report = async (handedIn: HandedIn) =>
    (await intake().handIn(handedIn, operator, until())).body as IntakeReport
  const penalties = (body: string | Buffer, idempotencyKey: string, dryRun = false): HandedIn => ({
    sheet: 'penalties',
    worksheet: null,
    fileName: null,
    idempotencyKey,
    dryRun,
    body: Readable.from([Buffer.from(body)]),
  })
  const late = (index: number) => penaltyRow(index, city.authority, { decidedOn: '2026-01-05' })

  it('says how many faults lie behind the first hundred', async () => {
    const rows = Array.from({ length: 120 }, () => bodyRow(8_000, { partyCode: '' }))
    const text = sheetCsv('subjects', rows)
    for (const dryRun of [true, false]) {
      const { faults, furtherFaults } = await report({ ...file(text, 'many'), dryRun })
      expect([faults.length, furtherFaults]).toEqual([100, 20])
    }
  })

  it('names rows that wait, notices by their first five rows, and columns that nobody reads', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => late(8_100 + index))
    const text = sheetCsv('penalties', rows).replace('备注', '处理人')
    const expected = {
      waiting: 7,
      waitingRows: rows.map(({ partyCode }, at) => ({
        row: at + 2,
        awaits: 'SUBJECT',
        code: partyCode,
        wayOut: wayOut('subjectFirst'),
      })),
      notices: [
        {
          code: 'DECISION_REPORTED_LATE',
          rows: 7,
          examples: [2, 3, 4, 5, 6].map((row) => ({
            row,
            column: 'CF_JDRQ',
            header: '处罚决定日期',
            value: '2026-01-05',
            wayOut: expect.objectContaining({ name: 'decisionWasDue' }),
          })),
        },
      ],
      columnsNotRead: ['处理人'],
    }
    expect(await report(penalties(text, '', true))).toMatchObject(expected)
    expect(await report(penalties(text, 'noted'))).toMatchObject(expected)
    // Asked again, the run has ended: nothing is checked anew.
    const again = { ...expected, notices: [{ ...expected.notices[0], examples: [] }] }
    expect(await report(penalties(text, 'noted'))).toMatchObject(again)
  })

  it('shows no value of a person among the notices', async () => {
    const born1890 = `${personNumber(1).slice(0, 6)}18900101001`
    const idNumber = born1890 + citizenCheckCharacter(born1890)
    const text = sheetCsv('subjects', [personRow(8_200, { idNumber })])
    const { notices } = await report({ ...file(text, 'old'), dryRun: true })
    const way = wayOut('compareIdentityCard')
    expect(notices).toEqual([
      {
        code: 'CITIZEN_NUMBER_DOUBTFUL',
        rows: 1,
        examples: [
          { row: 2, column: expect.any(String), header: '证件号码', value: '', wayOut: way },
        ],
      },
    ])
  })

  it('names the worksheets that were not read, and where they go', async () => {
    const rowsOf = (kind: SheetKind) =>
      textRow(
        sheetCsv(kind, [])
          .trim()
          .split(',')
          .map((cell) => cell.replaceAll('"', '')),
      )
    const place = path.join(folder, 'several.xlsx')
    await writeWorkbook(place, {
      处罚: rowsOf('penalties') + textRow(['演示']),
      许可: rowsOf('licences'),
      空: '',
    })
    const body = readFileSync(place)
    rmSync(place)
    const expected = [
      {
        worksheet: '许可',
        reason: {
          en: expect.stringMatching(
            /^the first row is that of licences .*\/intake\/<city>\/licences$/,
          ),
          zh: expect.stringContaining('请按“行政许可”报送'),
        },
      },
    ]
    for (const dryRun of [true, false]) {
      const { sheetsNotRead } = await report(penalties(body, 'several', dryRun))
      expect(sheetsNotRead).toEqual(expected)
    }
    expect((await report(penalties(body, 'several'))).sheetsNotRead).toEqual(expected)
  })

  it('of a workbook with a hidden worksheet names it, and takes it alone where it is asked for', async () => {
    const place = path.join(folder, 'hidden.xlsx')
    const rowsOf = (index: number) =>
      sheetCsv('penalties', [penaltyRow(index, city.authority)])
        .trim()
        .split('\n')
        .map((row) => textRow(row.split(',')))
        .join('')
    const sheets = { 处罚: rowsOf(8_001), 旧稿: rowsOf(8_002) }
    await writeWorkbook(place, sheets, { hidden: ['旧稿'] })
    const body = readFileSync(place)
    const taken = async (worksheet: string | null, key: string) => {
      const answer = await report({ ...penalties(body, key), worksheet })
      const { rows, waiting, sheetsNotRead } = answer
      return { rows, waiting, notRead: sheetsNotRead.map((sheet) => sheet.worksheet) }
    }
    expect(await taken(null, 'shown')).toEqual({ rows: 1, waiting: 1, notRead: ['旧稿'] })
    expect(await taken('旧稿', 'named')).toEqual({ rows: 1, waiting: 1, notRead: [] })
    const refused = async (worksheet: string, key: string) =>
      (await intake().handIn({ ...penalties(body, key), worksheet }, operator, until())).body
    expect(codeOf(await refused('新稿', 'unknown'))).toBe('IMPORT_SHEET_UNKNOWN')
    // The same key for another worksheet is another hand-in.
    expect(codeOf(await refused('旧稿', 'shown'))).toBe('IDEMPOTENCY_KEY_REUSED')
  })
})

describe('the refused rows of a run', () => {
  const cells = bodyRow(7_001, { partyCode: '', partyName: '+HYPERLINK("演示")\n有限公司' })
  /** More rows than a page of quarantine. */
  const rows = Array.from({ length: 1_500 }, (_, index) => ({ ...cells, remarks: `第${index}行` }))
  let run: IntakeRun
  beforeAll(async () => {
    run = await city.handIn('subjects', [bodyRow(7_000), ...rows])
  })
  const read = (runId: string, format: RefusedFormat, caller = operator, signal = until()) =>
    intake().readRefused({ runId, format, language: 'zh' }, caller, signal)
  async function fileOf(format: RefusedFormat) {
    const answer = (await read(run.id, format)) as RefusedFile
    return { fileName: answer.fileName, content: Buffer.concat(await answer.body.toArray()) }
  }
  async function writtenByCommand() {
    const {
      known: [known],
    } = await knownSheets(
      await openFile(await written('known.csv', sheetCsv('subjects', rows.slice(0, 1)))),
      allLayouts(),
      { kind: null, named: [] },
    )
    const report = new FailedRows(folder, run.fileName, known!, 'zh')
    for await (const page of listRefused(city.store, run)) await report.add(page)
    const paths = await report.finish()
    return paths.map((file) => ({ fileName: path.basename(file), content: readFileSync(file) }))
  }
  async function written(name: string, text: string) {
    const file = path.join(folder, name)
    await writeFile(file, text)
    return file
  }

  it('are the file that the command writes, as CSV and as a workbook', async () => {
    const [csv, xlsx] = await writtenByCommand()
    expect(await fileOf('csv')).toEqual(csv)
    const text = csv!.content.toString()
    expect(text.split('\r\n').length).toBe(1_502)
    expect(text).toContain(`"'+HYPERLINK(""演示"")\n有限公司"`)
    const workbook = await fileOf('xlsx')
    expect(workbook.fileName).toBe(xlsx!.fileName)
    const rowsIn = async (content: Buffer) => {
      const file = path.join(folder, 'read.xlsx')
      await writeFile(file, content)
      const opened = await openFile(file)
      const found: unknown[] = []
      for await (const page of opened.sheets[0]!.rows()) found.push(...page)
      opened.close()
      return found
    }
    expect((await rowsIn(workbook.content)).length).toBe(1_501)
    expect(await rowsIn(workbook.content)).toEqual(await rowsIn(xlsx!.content))
  })

  it('are the same from a city in another process', async () => {
    const key = await generatedSigningKeys(folder, 'gateway')
    const { app } = subgraphServer({
      execute: async () => ({ data: null }),
      readCaller: gatewayTokenReader('kunshan', createLocalJWKSet(key.publicKeys())),
      intake: intake(),
    })
    const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`
    const remote = httpIntake({ name: 'kunshan', url, tokens: subgraphTokens(key) })
    try {
      const asked = { runId: run.id, format: 'csv', language: 'zh' } as const
      const { fileName, body } = (await remote.readRefused(asked, operator, until())) as RefusedFile
      const content = Buffer.concat(await body.toArray())
      expect({ fileName, content }).toEqual(await fileOf('csv'))
      const text = sheetCsv('subjects', [bodyRow(7_000), ...rows])
      const report = await remote.handIn({ ...file(text, ''), dryRun: true }, operator, until())
      expect(report).toMatchObject({
        status: 422,
        body: { runId: null, dryRun: true, unchanged: 1, refused: 1_500, faults: { length: 100 } },
      })
    } finally {
      await remote.close()
      await app.close()
    }
  })

  it('are a header alone where none was refused', async () => {
    const { id } = await city.handIn('subjects', [bodyRow(7_000)])
    const { body } = (await read(id, 'csv')) as RefusedFile
    expect(Buffer.concat(await body.toArray()).toString()).toMatch(/^\uFEFF[^\n]*,退回原因\r\n$/)
  })

  it('are for operators of the city only, and for runs that there are', async () => {
    const refusal = async (...asked: Parameters<typeof read>) => {
      const { status, body } = (await read(...asked)) as IntakeAnswer
      return [status, codeOf(body)]
    }
    expect(await refusal(run.id, 'csv', { ...operator, scopes: [] })).toEqual([
      403,
      'INTAKE_NOT_ALLOWED',
    ])
    expect(await refusal(run.id, 'csv', { ...operator, jurisdiction: '320585' })).toEqual([
      403,
      'FOREIGN_CITY',
    ])
    for (const id of ['I0', '', 'I\u0000', '../I0']) {
      expect(await refusal(id, 'csv')).toEqual([404, 'IMPORT_RUN_UNKNOWN'])
    }
  })

  it.each(['csv', 'xlsx'] as const)('stop (%s) when their reader goes away', async (format) => {
    const gone = new AbortController()
    const { body } = (await read(run.id, format, operator, gone.signal)) as RefusedFile
    gone.abort(new Error('the reader has gone'))
    await expect(body.toArray()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('whose key was destroyed are no empty file', async () => {
    const { id } = await city.handIn('subjects', [{ ...cells, remarks: '销毁' }])
    await city.rows(`update kunshan.intake_run set wrapped_key = null where id = '${id}'`)
    const { status, body } = (await read(id, 'csv')) as IntakeAnswer
    expect([status, codeOf(body)]).toEqual([410, 'IMPORT_ROWS_DESTROYED'])
  })
})

it('coverage is counted once for a position, in a transaction of its own, and anew when the city has changed', async () => {
  let counts = 0
  const db = new Proxy(city.store.db, {
    get(target, name) {
      if (name === 'transaction') counts += 1
      return Reflect.get(target, name)
    },
  })
  const execute = citySubgraph({ ...city.store, db }, () => new Date('2026-11-23T04:00:00Z'))
  const organisations = async () => {
    const query = '{ kunshan { coverage { organisations } } }'
    const { data } = await execute({ query, variables: {} }, anonymous, until())
    return JSON.parse(JSON.stringify(data)).kunshan.coverage.organisations
  }
  const before = await organisations()
  expect([await organisations(), counts]).toEqual([before, 1])
  await city.handIn('subjects', [bodyRow(9_900)])
  expect([await organisations(), counts]).toEqual([before + 1, 2])
})
