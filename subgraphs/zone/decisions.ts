import type { KnownSubject } from '../../db/subjects/zone-subjects.js'
import { measureWith } from '../../rules/catalogue-entries.js'
import type { MeasureRow } from '../../rules/catalogues.js'
import type { Case } from '../../rules/decisions/case.js'
import { decide as decideOn } from '../../rules/decisions/decide.js'
import type { SubjectKind } from '../../rules/words.js'
import type { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { factDay } from '../shared/history.js'
import { checkPersonRule } from '../shared/row-rules.js'
import { checkAddsUp, checkNumberOfCodes, jurisdictionWith } from './answers.js'
import { type Context, faultIn } from './context.js'
import { notAskedFor } from './freshness.js'
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
  return decideAll(code, [...context.store.catalogues.measures.values()], args, context)
}

/** The decision on one measure; on a subject that no city knows it says so. */
export async function decisionOf(args: QueryDecideArgs, context: Context): Promise<DecisionNode> {
  const measure = measureWith(args.measureCode, context.store.catalogues)
  const [decision] = await decideAll(args.code, [measure], args, context)
  return decision!
}

/**
 * The decision on each code, as `decisionOf` makes it, in the order asked. At the place of a code that is itself at fault
 * stands SUBJECT_CODE_CHECK_WRONG or PERSON_PURPOSE_REQUIRED.
 *
 * @throws {HubError} what does not hang on a code, as `decideAll`; ARGUMENT_INVALID for no code, CODES_TOO_MANY
 */
export async function decisionsOnEach(
  args: QueryDecideManyArgs,
  context: Context,
): Promise<DecisionNode[]> {
  const { load } = context
  checkNumberOfCodes('codes', args.codes)
  const measures = [measureWith(args.measureCode, context.store.catalogues)]
  const question = questionOf(args, context)
  const { knownAt } = question
  // One list for all fields that are asked for the same codes: they share what is read.
  const { codes, barred } = load.each.open(args.codes)
  // The clocks first: what is read after them is of their positions or later.
  const { subjects, ...reach } = await load.each.subjects(codes)
  const notAsked = await notAskedFor(context, reach, knownAt)
  const [rules, held, then] = await Promise.all([
    context.rulebookOf(reach.clocks, question.on, knownAt),
    load.each.cases(knownAt)(codes),
    knownAt === null ? null : load.each.kindsThen(knownAt)(codes),
  ])
  const judge = judging(question, measures, notAsked, rules)
  const decided = args.codes.map((code): DecisionNode | HubError => {
    const fault = barred.get(code)
    if (fault) return fault
    const subject = subjects.get(code) ?? null
    const mistyped = mistypedIn(code, subject, notAsked)
    if (mistyped) return mistyped
    const kind = then === null ? (subject?.kind ?? null) : (then.get(code) ?? null)
    return judge(kind, held.get(code)?.cases ?? [])[0]!
  })
  // graphql-js puts an error found in a list at the place where it stands.
  return decided as DecisionNode[]
}

/** A decision on a subject; null where no city knows it, and nothing is decided. */
interface DecisionOnSubject {
  readonly jurisdictionCode: string
  readonly measureCode: string
  readonly decision: DecisionNode | null
}

/**
 * All decisions on organisations, as they are now: by the order of the codes, then of the cities, then of the measures.
 *
 * @param codes  of no person, none mistyped
 * @returns  beside them the cities that could not be asked, and the rules
 */
export async function decisionsOnAll(
  codes: readonly string[],
  { by, measures }: { readonly by: readonly string[]; readonly measures: readonly MeasureRow[] },
  context: Context,
): Promise<{
  readonly decisions: readonly (readonly DecisionOnSubject[])[]
  readonly notAsked: readonly string[]
  /** By which was decided; null where there was nobody to decide on. */
  readonly rules: ZoneRulebook | null
}> {
  const { load, rulebookOf, today } = context
  // The clocks first: what is read after them is of their positions or later.
  const { subjects, ...reach } = await load.each.subjects(codes)
  const notAsked = await notAskedFor(context, reach, null)
  if (codes.length === 0) return { decisions: [], notAsked, rules: null }
  const [rules, held] = await Promise.all([
    rulebookOf(reach.clocks, today, null),
    load.each.cases(null)(codes),
  ])
  const judges = by.map((city) => {
    const question = { city, on: today, knownAt: null, moment: { knownAt: null } }
    return { city, judge: judging(question, measures, notAsked, rules) }
  })
  const decisions = codes.map((code) => {
    const { kind = null } = subjects.get(code) ?? {}
    return judges.flatMap(({ city: jurisdictionCode, judge }) =>
      judge(kind, held.get(code)?.cases ?? []).map((decision): DecisionOnSubject => {
        const { measureCode } = decision
        return { jurisdictionCode, measureCode, decision: kind === null ? null : decision }
      }),
    )
  })
  return { decisions, notAsked, rules }
}

/**
 * @throws {HubError} as `questionOf`; KNOWN_AT_TOO_RECENT, KNOWN_AT_TOO_EARLY;
 *   SUBJECT_CODE_CHECK_WRONG for a mistyped code that no city knows;
 *   PERSON_PURPOSE_REQUIRED also for the person's own city: a decision draws on the cases of all cities
 */
async function decideAll(
  code: string,
  measures: readonly MeasureRow[],
  args: CreditSubjectDecisionsArgs,
  context: Context,
): Promise<DecisionNode[]> {
  const { caller, load, rulebookOf } = context
  checkPersonRule(caller, code, [])
  const question = questionOf(args, context)
  const { on, knownAt } = question
  // The clocks first: what is read after them is of their positions or later.
  const finding = await load.subject.load(code)
  const notAsked = await notAskedFor(context, finding, knownAt)
  const mistyped = mistypedIn(code, finding.subject, notAsked)
  if (mistyped) throw mistyped
  const [rules, held, kind] = await Promise.all([
    rulebookOf(finding.clocks, on, knownAt),
    load.cases(knownAt).load(code),
    knownAt === null ? (finding.subject?.kind ?? null) : load.kindThen(knownAt).load(code),
  ])
  return judging(question, measures, notAsked, rules)(kind, held?.cases ?? [])
}

/** What is asked of whatever subject. */
interface Question {
  /** Division code of the city that would apply the measures. */
  readonly city: string
  readonly on: Day
  readonly knownAt: string | null
  /** As it was asked: facts lead back to it. */
  readonly moment: FactNode['asked']
}

/** @throws {HubError} JURISDICTION_UNKNOWN, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED */
function questionOf(args: CreditSubjectDecisionsArgs, context: Context): Question {
  const city = jurisdictionWith(args.in, context.store).code
  const knownAt = args.knownAt ?? null
  return { city, on: factDay(context, args), knownAt, moment: { on: args.on, knownAt } }
}

/** Decides on one subject after the other, by its kind and cases; of those without a case nothing but the kind matters. */
function judging(
  { city, moment }: Question,
  measures: readonly MeasureRow[],
  notAsked: readonly string[],
  rules: ZoneRulebook,
): (kind: SubjectKind | null, cases: readonly Case[]) => DecisionNode[] {
  const decide = (kind: SubjectKind | null, held: readonly Case[]): DecisionNode[] => {
    const cases = held.map((one): FactNode => ({ ...one, asked: moment }))
    const subject = { kind, cases, notAsked }
    return measures.map((measure) => ({ ...decideOn(measure, city, subject, rules), measure }))
  }
  const withoutCases = new Map<SubjectKind | null, DecisionNode[]>()
  return (kind, cases) => {
    if (cases.length > 0) return decide(kind, cases)
    const decided = withoutCases.get(kind) ?? decide(kind, cases)
    withoutCases.set(kind, decided)
    return decided
  }
}

function mistypedIn(
  code: string,
  subject: KnownSubject | null,
  notAsked: readonly string[],
): HubError | null {
  return subject === null && notAsked.length === 0 ? faultIn(() => checkAddsUp(code)) : null
}
