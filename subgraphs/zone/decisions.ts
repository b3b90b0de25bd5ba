import type { MeasureRow } from '../../db/catalogues.js'
import { decide } from '../../db/rules/decide.js'
import type { SubjectKind } from '../../db/tables/city.js'
import { HubError } from '../../schema/errors.js'
import { checkPersonRule } from '../row-rules.js'
import { checkAddsUp, checkNumberOfCodes, jurisdictionWith } from './answers.js'
import { factDay, measureWith, notAskedFor } from './asked.js'
import type { Context, Reach } from './context.js'
import type { DecisionNode, FactNode } from './model.js'
import type {
  CreditSubjectDecisionsArgs,
  QueryDecideArgs,
  QueryDecideManyArgs,
} from './resolver-types.js'
import type { ZoneRulebook } from './rulebooks.js'

/** One decision for each measure of the national list, in code order. */
export function decisionsOf(
  code: string,
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<DecisionNode[]> {
  return decideOne(code, [...context.store.catalogues.measures.values()], args, context)
}

/** The decision on one measure; on a subject that no city knows it says so. */
export async function decisionOf(args: QueryDecideArgs, context: Context): Promise<DecisionNode> {
  const measure = measureWith(args.measureCode, context)
  const [decision] = await decideOne(args.code, [measure], args, context)
  return decision!
}

/**
 * The decision on each code, as `decisionOf` makes it, in the order asked; what is at fault with one code stands at its place.
 *
 * @throws {HubError} what does not hang on a code, as `decideEach`; ARGUMENT_INVALID for no code, CODES_TOO_MANY
 */
export async function decisionsOnEach(
  args: QueryDecideManyArgs,
  context: Context,
): Promise<DecisionNode[]> {
  checkNumberOfCodes('codes', args.codes)
  const measure = measureWith(args.measureCode, context)
  const decided = await decideEach(args.codes, [measure], args, context)
  // graphql-js puts an error found in a list at the place where it stands.
  return decided.map((one) => (one instanceof HubError ? (one as never) : one[0]!))
}

async function decideOne(
  code: string,
  measures: readonly MeasureRow[],
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<DecisionNode[]> {
  const [decided] = await decideEach([code], measures, args, context)
  if (decided instanceof HubError) throw decided
  return decided!
}

/** What the cities said when they were asked, and what follows from it for every subject. */
interface Asked {
  /** Division codes of the cities that could not be asked. */
  readonly notAsked: readonly string[]
  readonly rules: Promise<ZoneRulebook>
  /** Decisions on whoever has no case: nothing but the kind of subject tells them apart. */
  readonly withoutCases: Map<SubjectKind | null, DecisionNode[]>
}

/**
 * The decisions on each code, one for each measure. In place of those on a code that alone is at fault stands
 * SUBJECT_CODE_CHECK_WRONG, for a mistyped one that no city knows, or PERSON_PURPOSE_REQUIRED, also for the person's own
 * city: a decision draws on the cases of all cities.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT, KNOWN_AT_TOO_EARLY
 */
async function decideEach(
  codes: readonly string[],
  measures: readonly MeasureRow[],
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<(DecisionNode[] | HubError)[]> {
  const { caller, load, rulebookOf, store } = context
  const city = jurisdictionWith(args.in, store).code
  const on = factDay(context, args)
  const knownAt = args.knownAt ?? null
  const moment = { on: args.on, knownAt }
  const asked = new Map<Reach['clocks'], Promise<Asked>>()

  const askedOnce = (reach: Reach): Promise<Asked> => {
    const known = asked.get(reach.clocks)
    if (known) return known
    const found = notAskedFor(context, reach, knownAt).then((notAsked): Asked => {
      return {
        notAsked,
        rules: rulebookOf(reach.clocks, on, knownAt),
        withoutCases: new Map(),
      }
    })
    asked.set(reach.clocks, found)
    return found
  }

  return Promise.all(
    codes.map(async (code) => {
      const barred = faultIn(() => checkPersonRule(caller, code, []))
      if (barred) return barred
      // The clocks first: what is read after them is of their positions or later.
      const finding = await load.subject.load(code)
      const { notAsked, rules: underWay, withoutCases } = await askedOnce(finding)
      if (finding.subject === null && notAsked.length === 0) {
        const mistyped = faultIn(() => checkAddsUp(code))
        if (mistyped) return mistyped
      }
      const [rules, held, kind] = await Promise.all([
        underWay,
        load.cases(knownAt).load(code),
        knownAt === null ? (finding.subject?.kind ?? null) : load.kindThen(knownAt).load(code),
      ])
      const cases = (held?.cases ?? []).map((one): FactNode => ({ ...one, asked: moment }))
      const known = cases.length === 0 ? withoutCases.get(kind) : undefined
      if (known) return known
      const subject = { kind, cases, notAsked }
      const decided = measures.map((measure) => ({
        ...decide(measure, city, subject, rules),
        measure,
      }))
      if (cases.length === 0) withoutCases.set(kind, decided)
      return decided
    }),
  )
}

function faultIn(check: () => void): HubError | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof HubError) return error
    throw error
  }
}
