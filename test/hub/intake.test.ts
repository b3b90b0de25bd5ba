import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SheetKind } from '../../db/intake/sheets/column.js'
import type { IntakeReport } from '../../schema/intake.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  penaltyRow,
  personNumber,
  sheetCsv,
} from '../db/intake/sheet-files.js'
import { startTestHub, type TestHub } from '../support/hub.js'

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
}

async function handIn(body: string | Uint8Array | ReadableStream, sent: Sent = {}) {
  const { sheet = 'penalties', key, fileName, city = 'kunshan', as = 'operator', of = city } = sent
  const token = await hub.issuer.tokenFor({ role: as, city: of })
  const response = await fetch(`${hub.url}/intake/${city}/${sheet}`, {
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

const penalty = (index: number, over: Cells = {}) =>
  penaltyRow(index, authority, { decidedOn: hub.today, ...over })
const csv = (rows: readonly Cells[], kind: SheetKind = 'penalties') => sheetCsv(kind, rows)
const reportOf = ({ faults, runId, ...counts }: IntakeReport) => counts
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
  let first: Awaited<ReturnType<typeof handIn>>
  beforeAll(async () => {
    const bodies = Array.from({ length: 10 }, (_, index) => bodyRow(index + 1))
    const register = await handIn(csv(bodies, 'subjects'), { sheet: 'subjects', key: 'register' })
    expect([register.status, reportOf(register.body)]).toEqual([
      200,
      { rows: 10, taken: 10, unchanged: 0, waiting: 0, refused: 0 },
    ])
    const good = [1, 2, 3, 4, 5].map((index) => penalty(index))
    first = await handIn(csv([...good, ...bad()]), { key: 'ten-rows', fileName: '处罚 11月.csv' })
  })

  it('reports what was taken and why the rest was not', () => {
    expect(first.status).toBe(422)
    expect(reportOf(first.body)).toEqual({
      rows: 10,
      taken: 5,
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
    expect(faults[3]!.wayOut).toBe('The text says 80000 元; the column is in 万元.')
  })

  it('answers the same request again with the same report, and writes nothing', async () => {
    const again = await handIn(csv([1, 2, 3, 4, 5].map((index) => penalty(index)).concat(bad())), {
      key: 'ten-rows',
    })
    expect(again).toEqual(first)
  })

  it('refuses the key for another file', async () => {
    const { status, body } = await handIn(csv([penalty(1)]), { key: 'ten-rows' })
    expect([status, codeOf(body)]).toEqual([422, ['IDEMPOTENCY_KEY_REUSED']])
  })
})
