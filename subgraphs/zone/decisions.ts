import type { MeasureRow } from '../../db/catalogues.js'
import { decide } from '../../db/rules/decide.js'
import { checkPersonRule } from '../row-rules.js'
import { checkAddsUp, jurisdictionWith } from './answers.js'
import { factDay, measureWith, notAskedFor } from './asked.js'
import type { Context } from './context.js'
import type { DecisionNode, FactNode } from './model.js'
import type { CreditSubjectDecisionsArgs, QueryDecideArgs } from './resolver-types.js'

/** One decision for each measure of the national list, in code order. */
export function decisionsOf(
  code: string,
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<DecisionNode[]> {
  return decideAll(code, [...context.store.catalogues.measures.values()], args, context)
}

/** The decision on one measure; on a subject that no city knows it says so. */
export async function decisionOf(args: QueryDecideArgs, context: Context): Promise<DecisionNode> {
  const measure = measureWith(args.measureCode, context)
  const [decision] = await decideAll(args.code, [measure], args, context)
  return decision!
}

/**
 * @throws {HubError} JURISDICTION_UNKNOWN, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT, KNOWN_AT_TOO_EARLY;
 *   SUBJECT_CODE_CHECK_WRONG for a mistyped code that no city knows;
 *   PERSON_PURPOSE_REQUIRED also for the person's own city: a decision draws on the cases of all cities
 */
async function decideAll(
  code: string,
  measures: readonly MeasureRow[],
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<DecisionNode[]> {
  const { caller, load, rulebookOf, store } = context
  checkPersonRule(caller, code, [])
  const city = jurisdictionWith(args.in, store).code
  const on = factDay(context, args)
  const knownAt = args.knownAt ?? null
  // The clocks first: what is read after them is of their positions or later.
  const finding = await load.subject.load(code)
  const notAsked = await notAskedFor(context, finding, knownAt)
  if (finding.subject === null && notAsked.length === 0) checkAddsUp(code)
  const [rules, held, kind] = await Promise.all([
    rulebookOf(finding.clocks, on, knownAt),
    load.cases(knownAt).load(code),
    knownAt === null ? (finding.subject?.kind ?? null) : load.kindThen(knownAt).load(code),
  ])
  const asked = { on: args.on, knownAt }
  const cases = (held?.cases ?? []).map((one): FactNode => ({ ...one, asked }))
  const subject = { kind, cases, notAsked }
  return measures.map((measure) => ({ ...decide(measure, city, subject, rules), measure }))
}
