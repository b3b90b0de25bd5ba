import { addMonths } from '../../rules/days.js'
import { jurisdictionWith } from './answers.js'
import type { Context } from './context.js'
import { checkMonths, firstOfMonth, lastOfMonth } from './months.js'
import type { QueryDeadlinesArgs } from './resolver-types.js'
import type { DeadlinesStub } from './stubs.js'

/**
 * How each city keeps its limits, in the order asked: each is asked itself, because cases never leave their city.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN; ARGUMENT_INVALID for a period that is not of whole months
 */
export function deadlinesIn(
  args: QueryDeadlinesArgs,
  { store, today }: Pick<Context, 'store' | 'today'>,
): DeadlinesStub[] {
  const cities = args.in?.map((code) => jurisdictionWith(code, store)) ?? store.jurisdictions
  checkMonths(args.from ?? null, args.to ?? null)
  const to = args.to ?? lastOfMonth(today)
  const from = args.from ?? addMonths(firstOfMonth(to), -11)
  checkMonths(from, to)
  return [...new Set(cities)].map(({ typePrefix, code }) => ({
    __typename: `${typePrefix}Deadlines`,
    jurisdictionCode: code,
    from,
    to,
  }))
}
