import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadRuleBook } from '../../../intake/run/city-facts.js'
import { settleRow } from '../../../intake/run/settle-row.js'
import { listRowsForSteward } from '../../../intake/run/steward-desk.js'
import { anonymous } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import {
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
} from '../../intake/sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const figures = async (runId: string) =>
  Object.values(
    (
      await city.rows(`select rows_new, rows_changed, rows_unchanged, rows_waiting, rows_refused
        from kunshan.intake_run where id = '${runId}'`)
    )[0]!,
  )
const misnamed = (index: number) =>
  penaltyRow(index, city.authority, { partyName: '昆山市完全另外一家公司' })

it('two imports of one file side by side count each waiting row once', async () => {
  await city.handIn('subjects', [bodyRow(1), bodyRow(2)])
  const file = [misnamed(1), misnamed(2)]
  let other: Awaited<ReturnType<IntakeCity['handIn']>> | undefined
  const own = await city.handIn('penalties', file, {
    batchRows: 1,
    onBatch: async () => {
      other ??= await city.handIn('penalties', file)
    },
  })
  // The first row waits in the name of the other, the second in that of this one.
  expect([own.rowsUnchanged, own.rowsWaiting, own.questions]).toEqual([
    1,
    1,
    { NAME_CONTRADICTS_REGISTER: 2 },
  ])
  expect(await figures(own.id)).toEqual([0, 0, 1, 1, 0])
  expect(await figures(other!.id)).toEqual([0, 0, 1, 1, 0])
})

/** One thing that happens in a city while others do. */
type Work =
  | { readonly sheet: 'subjects' | 'penalties'; readonly rows: Row[]; readonly batchRows: number }
  | { readonly decision: 'TAKE' | 'REFUSE' }
interface Row {
  readonly body: number
  readonly is: 'good' | 'misnamed' | 'bad'
}

const bodies = 4
const row = fc.record({
  body: fc.integer({ min: 1, max: bodies }),
  is: fc.constantFrom('good', 'misnamed', 'bad' as const),
})
const handIn = fc.record({
  sheet: fc.constantFrom('subjects', 'penalties', 'penalties' as const),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ body }) => body }),
  batchRows: fc.integer({ min: 1, max: 3 }),
})
const decision = fc.record({ decision: fc.constantFrom('TAKE', 'REFUSE' as const) })
const works = fc.array(fc.oneof({ weight: 3, arbitrary: handIn }, decision), {
  minLength: 2,
  maxLength: 8,
})

let worlds = 0
let keys = 0

async function settleAny(decision: 'TAKE' | 'REFUSE'): Promise<void> {
  const [first] = await listRowsForSteward(city.store, { reasons: null, first: 1, after: null })
  if (!first) return
  keys += 1
  const input = { clientKey: `settled-${keys}`, id: first.id, decision, reason: '已核对' }
  const caller = {
    ...anonymous,
    subject: 'steward',
    unit: 'unit',
    jurisdiction: kunshan.code,
    scopes: ['steward:write'],
  }
  const book = loadRuleBook(city.store.catalogues)
  await settleRow(city.store, { name: 'settleRow', caller, input }, book).catch((error) => {
    // Somebody else was first, or a later row has said it.
    if (!(error instanceof HubError) || error.code === 'INTERNAL_SERVER_ERROR') throw error
  })
}

it('whatever runs side by side, the figures of all runs are what the tables hold', async () => {
  await fc.assert(
    fc.asyncProperty(works, fc.boolean(), async (given: readonly Work[], isTwice) => {
      worlds += 1
      const first = 100 * worlds
      const rowOf = (sheet: string, { body, is }: Row): Cells => {
        const over = {
          good: {},
          misnamed: { partyName: `演示另外${body}号公司` },
          bad: { partyCode: '9' },
        }
        return sheet === 'subjects'
          ? bodyRow(first + body, is === 'bad' ? over.bad : {})
          : penaltyRow(first + body, city.authority, over[is])
      }
      const handedIn: { rows: number; id: string }[] = []
      const work = async (one: Work) => {
        if ('decision' in one) return settleAny(one.decision)
        const rows = one.rows.map((row) => rowOf(one.sheet, row))
        const { id } = await city.handIn(one.sheet, rows, { batchRows: one.batchRows })
        handedIn.push({ rows: rows.length, id })
      }
      // The same files once more at the same time, where it is twice.
      await Promise.all([...given, ...(isTwice ? given : [])].map(work))
      for (const { rows, id } of handedIn) {
        const [told] = await city.rows(`select rows_waiting, rows_refused, refusals, state,
          rows_new + rows_changed + rows_unchanged + rows_waiting + rows_refused as rows
          from kunshan.intake_run where id = '${id}'`)
        const [counted] = await city.rows(`select
          (select count(*)::int from kunshan.intake_waiting where run_id = '${id}') as rows_waiting,
          (select count(*)::int from kunshan.intake_refusal where run_id = '${id}') as rows_refused,
          coalesce((select jsonb_object_agg(code, n) from (
            select code, count(*)::int as n from kunshan.intake_refusal, unnest(codes) as code
            where run_id = '${id}' group by code) as each), '{}') as refusals`)
        expect(told).toEqual({ ...counted, rows, state: told!.state })
        expect(['DONE', 'SUPERSEDED']).toContain(told!.state)
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)
