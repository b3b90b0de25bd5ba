import type { GraphQLResolveInfo } from 'graphql'
import { countOpenCases, countStepsMade } from '../../db/cases/case-counts.js'
import { dueRules } from '../../rules/cases/deadlines.js'
import { type LimitKept, limitsKept } from '../../rules/cases/timeliness.js'
import { toldCount, toldSum } from '../../rules/statistics/told-counts.js'
import { type Context, isSupplied, withheldFor } from './context.js'
import type { DeadlinesNode, LimitNode } from './model.js'

/** The city's limits in a period, once its position is known. */
export async function deadlinesOf(
  { from, to }: Pick<DeadlinesNode, 'from' | 'to'>,
  { store, load }: Context,
): Promise<DeadlinesNode> {
  await load.position()
  return { jurisdictionCode: store.jurisdiction.code, from, to }
}

/** How the city's units keep the limits of its cases; null where it has never supplied any case and holds none. */
export async function limitsOf(
  { from, to }: DeadlinesNode,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<LimitNode[] | null> {
  const { store, caller, today, figures } = context
  const { jurisdiction } = store
  const isOwn = caller.jurisdiction === jurisdiction.code
  const withheld = await withheldFor(context, info, null, () => true)
  const kept = await figures(`deadlines ${withheld} ${from} ${to}`, async (at) =>
    limitsKept(
      await countOpenCases(at, withheld),
      await countStepsMade(at, { from, to }, withheld),
      today,
      jurisdiction,
      dueRules(),
    ),
  )
  const isThere = await isSupplied(context, info, null, ['REPAIRS', 'OBJECTIONS'])
  if (!isThere && kept.length === 0) return null
  return isOwn ? kept.map(withShare) : kept.flatMap(toldAbroad)
}

/**
 * One or two cases look like none, and no row says that there is one. Numbers of a period are the sums of its rounded
 * months: two periods that differ by one say no more of it than it does itself.
 */
function toldAbroad(kept: LimitKept): LimitNode[] {
  const { months, medianWorkingDays } = kept
  const [due, overdue] = [toldCount(kept.due), toldCount(kept.overdue)]
  const done = toldSum(months.map((month) => month.done))
  const inTime = toldSum(months.map((month) => month.inTime))
  if (due + overdue + done === 0) return []
  const told = { ...kept, due, overdue, done, inTime }
  return [withShare({ ...told, medianWorkingDays: done === 0 ? null : medianWorkingDays })]
}

function withShare({ inTime, months: _, ...kept }: LimitKept): LimitNode {
  return { ...kept, inTimeShare: kept.done === 0 ? null : inTime / kept.done }
}
