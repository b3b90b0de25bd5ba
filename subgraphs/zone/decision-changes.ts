import { createHash } from 'node:crypto'
import {
  findPageEnd,
  findTouchedRules,
  listTouchedSubjects,
  noRules,
  type Since,
  type TouchedRules,
} from '../../db/changes/touched-subjects.js'
import { measureWith } from '../../rules/catalogue-entries.js'
import type { MeasureRow } from '../../rules/catalogues.js'
import { addDays } from '../../rules/days.js'
import type { CommonRules } from '../../rules/standards/rulebook.js'
import { openEnds } from '../../rules/supply/silence.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import { DateTime } from '../../schema/scalars/date-time.js'
import { changePageInfo, changePageSize } from '../shared/changes.js'
import { jurisdictionWith } from './answers.js'
import type { Context, Reach } from './context.js'
import {
  beginning,
  type CityPlace,
  type DecisionPlace,
  readDecisionPlace,
  shortEpoch,
  type Telling,
  writeDecisionPlace,
} from './decision-places.js'
import { decisionsOnAll } from './decisions.js'
import type { DecisionChangeNode, DecisionChangesNode } from './model.js'
import type { QueryDecisionChangesArgs } from './resolver-types.js'
import type { ZoneRulebook } from './rulebooks.js'

/** What is decided, on whomever. */
interface Asked {
  readonly by: readonly string[]
  readonly measures: readonly MeasureRow[]
  readonly first: number
  /** Names it in cursors. */
  readonly query: string
}

/**
 * A page of the decisions that may have come out otherwise since the cursor, each as it is now.
 *
 * A reader is told in rounds: all subjects touched since the round before, in the order of their codes. What is touched
 * while a round goes on is told in the next. Where a city cannot be asked, decisions are told as they are without it, and
 * told anew from the last whole round on once it is back.
 *
 * @throws {HubError} ARGUMENT_INVALID, JURISDICTION_UNKNOWN, MEASURE_UNKNOWN, CURSOR_INVALID, CURSOR_EPOCH_ENDED
 */
export async function decisionChangesOf(
  args: QueryDecisionChangesArgs,
  context: Context,
): Promise<DecisionChangesNode> {
  const asked = askedIn(args, context)
  const after = args.after ? readDecisionPlace(asked.query, args.after) : beginning
  const reach = await context.load.reach()
  checkEpochs(after, reach, context)
  const behind = citiesBehind(after, reach)
  // A copy that stands behind what another server has told tells nothing, and skips nothing.
  if (behind.length > 0) return pageOf(asked, [], { next: after, behind, hasNextPage: false })
  const away = awayIn(reach)
  const policies = policiesIn(await context.rulebookOf(reach.clocks, context.today, null), asked)
  const place = atRound(withAway(after, away, context), reach, policies, context)
  if (place.round === null) {
    return pageOf(asked, [], { next: place, behind: away, hasNextPage: false })
  }
  const { touched, upTo } = await touchedIn(place, asked, policies, context)
  const told = await decisionsOnAll(touched, asked, context)
  // Read behind the rest: of no later position was anything told.
  const now = await context.load.reach()
  checkEpochs(place, now, context)
  if ([told.notAsked, awayIn(now)].some((cities) => cities.join() !== away.join())) {
    // Some would be told with a city and some without it: the page is asked for again.
    return pageOf(asked, [], { next: after, behind: away, hasNextPage: true })
  }
  const { subject, count } = place.round
  const at = earliest(place, reach)!
  const nodes = touched.flatMap((subjectCode, index) => {
    const decided = told.decisions[index]!.map(
      (one): DecisionChangeNode => ({ subjectCode, at, ...one }),
    )
    return subjectCode === subject ? decided.slice(count) : decided
  })
  const page = nodes.slice(0, asked.first)
  const seen = withSeen(place, now, told.rules === null ? policies : policiesIn(told.rules, asked))
  const places = placesBehind(page, seen, asked)
  const edges = page.map((node, index) => ({ node, place: places[index]! }))
  if (page.length < nodes.length || upTo !== null) {
    const isWhole = page.length === nodes.length && upTo !== null
    const next = isWhole ? behindSubject(seen, upTo) : places.at(-1)!
    return pageOf(asked, edges, { next, behind: away, hasNextPage: true })
  }
  const next = atRound(roundOver(seen), now, policies, context)
  return pageOf(asked, edges, { next, behind: away, hasNextPage: next.round !== null })
}

function pageOf(
  { query }: Asked,
  told: readonly { readonly node: DecisionChangeNode; readonly place: DecisionPlace }[],
  {
    next,
    behind,
    hasNextPage,
  }: { next: DecisionPlace; behind: readonly string[]; hasNextPage: boolean },
): DecisionChangesNode {
  const edges = told.map(({ node, place }) => ({
    node,
    // Of a thousand, most are never asked for.
    get cursor() {
      return writeDecisionPlace(query, place)
    },
  }))
  const { firm, cities } = next
  return {
    edges,
    pageInfo: changePageInfo(hasNextPage, () => edges),
    next: writeDecisionPlace(query, next),
    asOf: firm?.at ?? null,
    behind: behind.map((jurisdictionCode) => {
      const position = cities.get(jurisdictionCode)?.firm ?? -1
      return position < 0
        ? { jurisdictionCode, position: null, at: null }
        : { jurisdictionCode, position, at: firm?.at ?? null }
    }),
  }
}

function awayIn({ notAsked }: Reach): string[] {
  return notAsked.map(({ code }) => code)
}

/** By the clock of the city that stands furthest behind, of those that can be asked; null where none can. */
function earliest({ cities, away }: DecisionPlace, { clocks }: Reach): string | null {
  const present = [...cities.keys()].filter((code) => !away.includes(code))
  const ats = present.map((code) => DateTime.serialize(clocks.get(code)!.at) as string)
  return ats.sort()[0] ?? null
}

/** @throws {HubError} ARGUMENT_INVALID, JURISDICTION_UNKNOWN, MEASURE_UNKNOWN */
function askedIn(
  { in: cities, measures: codes, first }: QueryDecisionChangesArgs,
  { store }: Context,
): Asked {
  if (cities.length === 0) throw new HubError('ARGUMENT_INVALID.noCitiesDecide')
  if (codes.length === 0) throw new HubError('ARGUMENT_INVALID.noMeasures')
  const by = [...new Set(cities.map((code) => jurisdictionWith(code, store).code))].sort()
  const measures = [...new Set(codes)].sort().map((code) => measureWith(code, store.catalogues))
  const named = measures.map(({ code }) => code).join()
  return {
    ...{ by, measures, first: changePageSize(first) },
    query: `decision changes ${by.join()} ${named}`,
  }
}

/** @throws {HubError} CURSOR_EPOCH_ENDED, naming the first city that was restored since */
function checkEpochs({ cities }: DecisionPlace, { clocks }: Reach, { store }: Context): void {
  for (const city of store.jurisdictions) {
    const { epoch = '' } = cities.get(city.code) ?? {}
    const clock = clocks.get(city.code)
    if (!clock || epoch === '' || epoch === shortEpoch(clock.epoch)) continue
    throw new HubError(
      'CURSOR_EPOCH_ENDED.decisions',
      { city: cityName(city) },
      { jurisdictions: [city.code] },
    )
  }
}

function citiesBehind({ cities }: DecisionPlace, { clocks, notAsked }: Reach): string[] {
  return [...cities].flatMap(([code, { seen }]) => {
    const clock = clocks.get(code)
    const isAway = notAsked.some((city) => city.code === code)
    return clock && !isAway && clock.position < seen ? code : []
  })
}

/** As the cities of the register stand; where others can be asked than before, back at what was told with all of them. */
function withAway(
  place: DecisionPlace,
  away: readonly string[],
  { store }: Context,
): DecisionPlace {
  const isSame = place.away.join() === away.join()
  const none: CityPlace = { epoch: '', firm: -1, told: -1, until: -1, seen: -1 }
  const cities = new Map(
    store.jurisdictions.map(({ code }): [string, CityPlace] => {
      const city = place.cities.get(code) ?? none
      return [code, isSame ? city : { ...city, told: city.firm, until: city.firm }]
    }),
  )
  if (isSame) return { ...place, cities }
  const { firm } = place
  return { firm, told: firm, away, round: null, cities }
}

/** In the round under way, or at the beginning of the next where anything was written or a day has passed. */
function atRound(
  place: DecisionPlace,
  reach: Reach,
  policies: string,
  { today }: Context,
): DecisionPlace {
  const { told, away } = place
  const at = earliest(place, reach)
  if (place.round !== null || at === null) return place
  const until: Telling = { day: today, policies, at }
  const cities = new Map(place.cities)
  let isMoved = told?.day !== today || told.policies !== policies
  for (const [code, city] of cities) {
    if (away.includes(code)) continue
    const { epoch, position } = reach.clocks.get(code)!
    if (position > city.told) isMoved = true
    cities.set(code, { ...city, epoch: shortEpoch(epoch), until: position })
  }
  if (isMoved) return { ...place, cities, round: { until, subject: '', count: 0 } }
  return { ...place, told: until, firm: away.length === 0 ? until : place.firm }
}

function roundOver({ firm, away, round, cities }: DecisionPlace): DecisionPlace {
  const isWhole = away.length === 0
  const told = round!.until
  return {
    ...{ firm: isWhole ? told : firm, told, away, round: null },
    cities: new Map(
      [...cities].map(([code, city]) => {
        const { until } = city
        return [code, { ...city, told: until, firm: isWhole ? until : city.firm }]
      }),
    ),
  }
}

/**
 * What stands on the page may be as late as this. Where it rests on other policies than the round began with, nobody can
 * say any more by which he was told: the next round tells everybody.
 */
function withSeen(place: DecisionPlace, { clocks }: Reach, policies: string): DecisionPlace {
  const cities = new Map(place.cities)
  for (const [code, city] of cities) {
    if (place.away.includes(code)) continue
    cities.set(code, { ...city, seen: Math.max(city.seen, clocks.get(code)!.position) })
  }
  const { until, ...round } = place.round!
  const isSame = until.policies === policies
  return {
    ...place,
    cities,
    round: { ...round, until: isSame ? until : { ...until, policies: mixed } },
  }
}

const mixed = 'mixed'

/** Behind each node of a page. */
function placesBehind(
  page: readonly DecisionChangeNode[],
  place: DecisionPlace,
  { by, measures }: Asked,
): DecisionPlace[] {
  const { until, ...begun } = place.round!
  let { subject, count } = begun
  return page.map(({ subjectCode }) => {
    count = subjectCode === subject ? count + 1 : 1
    subject = subjectCode
    const isWhole = count === by.length * measures.length
    return { ...place, round: { until, subject, count: isWhole ? 0 : count } }
  })
}

function isNone({ behaviours, lists }: TouchedRules): boolean {
  return behaviours.length + lists.length === 0
}

function behindSubject(place: DecisionPlace, subject: string): DecisionPlace {
  return { ...place, round: { ...place.round!, subject, count: 0 } }
}

/** Subjects touched since the round before that are to be told next, up to which code; null where none are left behind. */
async function touchedIn(
  { told, round, cities, away }: DecisionPlace,
  { by, measures, first }: Asked,
  policies: string,
  { store, today }: Context,
): Promise<{ readonly touched: readonly string[]; readonly upTo: string | null }> {
  const { subject, count } = round!
  const since: Since = {
    cities: [...cities].flatMap(([code, { told, until, seen }]) =>
      away.includes(code) ? [] : { code, told, until, seen },
    ),
    days: [told?.day ?? today, today],
  }
  const isAnew = told === null || told.policies !== policies
  const ofAll = isAnew || since.cities.some(({ told }) => told < 0) || crossesPolicy(since.days)
  const rules: TouchedRules = ofAll
    ? { ...noRules, all: true }
    : await findTouchedRules(store, since, { by, measures: measures.map(({ code }) => code) })
  const limit = Math.ceil((first + count) / (by.length * measures.length))
  const isSearch = since.days[0] < since.days[1] || !isNone(rules)
  const upTo = isSearch && !rules.all ? await findPageEnd(store, subject) : null
  const found = await listTouchedSubjects(store, since, rules, {
    ...{ after: subject, isBehind: count === 0, upTo },
    limit: limit + 1,
  })
  const touched = found.slice(0, limit)
  return { touched, upTo: found.length > limit ? touched.at(-1)! : upTo }

  /** A dated policy that began or ended between the days. */
  function crossesPolicy([before, now]: Since['days']): boolean {
    const { objectionPolicies, recognitionPolicies } = store.catalogues
    return [...objectionPolicies, ...recognitionPolicies].some(({ validFrom, validUntil }) =>
      [validFrom, ...(validUntil === null ? [] : [addDays(validUntil, 1)])].some(
        (day) => before < day && day <= now,
      ),
    )
  }
}

/** By catalogues: they are large, and stay as they are while the hub runs. */
const digests = new WeakMap<object, string>()
const kinds = ['ORGANISATION', 'SOLE_TRADER'] as const

/**
 * A digest of what decisions on everybody rest on, whoever has a case: catalogues and policies, which a release changes;
 * the members; and what is not shared or was never supplied of what the rules as they stand would need.
 */
function policiesIn(rules: ZoneRulebook, { by, measures }: Asked): string {
  const { common, members } = rules
  const known = digests.get(common.measures) ?? digestOf(catalogued(common))
  digests.set(common.measures, known)
  const open = by.flatMap((city) =>
    measures.flatMap((measure) => kinds.map((kind) => openEnds(measure, city, kind, rules))),
  )
  return digestOf([known, common.demonstration, members, open])
}

function catalogued(common: Omit<CommonRules, 'demonstration'>): unknown {
  const { measures, lists, behaviours, recordMonths, ...policies } = common
  const { publicityTerms, objectionPolicies, recognitionPolicies } = policies
  return [
    ...[measures, lists, behaviours, recordMonths].map((entries) => [...entries]),
    ...[publicityTerms, objectionPolicies, recognitionPolicies],
  ]
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
