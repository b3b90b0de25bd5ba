import type { GraphQLResolveInfo } from 'graphql'
import { listCases, walkCasesByBehaviour } from '../../db/cases/zone-cases.js'
import {
  behavioursOf,
  behaviourWith,
  measureWith,
  seriousListWith,
} from '../../rules/catalogue-entries.js'
import type { BehaviourRow } from '../../rules/catalogues.js'
import { compareThresholds } from '../../rules/standards/compare-thresholds.js'
import { type PathStart, tracePaths } from '../../rules/standards/path-trace.js'
import { type CaseCount, recognitionGaps } from '../../rules/standards/recognition-gaps.js'
import { type Impact, recognitionImpact } from '../../rules/standards/recognition-impact.js'
import { recognitionMatrix } from '../../rules/standards/recognition-matrix.js'
import {
  citiesNotSharing,
  countsByBehaviour,
  supplyGaps,
  type Unsupplied,
} from '../../rules/supply/silence.js'
import { carriedLists, ruleSupplies } from '../../rules/supply/supply.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { factDay, ruleDay } from '../shared/history.js'
import { personCount } from '../shared/row-rules.js'
import {
  type Context,
  checkSupplied,
  couldNotAsk,
  membersWith,
  noteBeside,
  noteNotShared,
  noteNotSupplied,
  silenceOf,
  suppliedInPart,
} from './context.js'
import { notAskedFor } from './freshness.js'
import type { GapNode, ImpactNode, TraceNode } from './model.js'
import { pairOf } from './named.js'
import type {
  ImpactedMeasureSubjectsArgs,
  QueryPunishmentPathsArgs,
  QueryRecognitionGapsArgs,
  QueryRecognitionImpactArgs,
  QueryRecognitionMatrixArgs,
  QueryStandardsArgs,
} from './resolver-types.js'
import type { ZoneRulebook } from './rulebooks.js'

/** Each behaviour with every member's standard. */
export async function standardsOf({ domain, on }: QueryStandardsArgs, context: Context) {
  const behaviours = behavioursOf(domain, context.store.catalogues)
  const { rules, stale, members } = await rulesToday(context, ruleDay(context, on))
  return behaviours.map((behaviour) => ({
    behaviour,
    members: members.map((jurisdictionCode) => {
      const asked = !stale.has(jurisdictionCode)
      const standard = asked ? rules.standardOf(jurisdictionCode, behaviour.code) : null
      const supply = asked ? rules.supplyOf(jurisdictionCode, 'STANDARDS') : null
      const isTold = asked && supply !== 'NEVER_SUPPLIED'
      const relationToHub = isTold ? compareThresholds(standard, behaviour) : null
      return { jurisdictionCode, standard, relationToHub, asked, supply }
    }),
  }))
}

/** How each member stands to each other's standard, for each behaviour. */
export async function matrixOf(
  { domain, on }: QueryRecognitionMatrixArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const behaviours = behavioursOf(domain, context.store.catalogues)
  const { rules, stale, members } = await rulesToday(context, ruleDay(context, on))
  const told = members.filter((city) => !stale.has(city))
  noteInPart(context, info, supplyGaps(told, ['STANDARDS', 'RECOGNITIONS'], rules))
  return behaviours.map((behaviour) => {
    const { code } = behaviour
    const isNever = (city: string, kind: 'STANDARDS' | 'RECOGNITIONS') =>
      rules.supplyOf(city, kind) === 'NEVER_SUPPLIED'
    const asked = rules
      .recognitionsFor(code)
      .filter((stance) => !stale.has(stance.originCode) && !stale.has(stance.jurisdictionCode))
    const cells = recognitionMatrix(members, asked, rules.standardsFor(code))
    return {
      behaviour,
      cells: cells.map(({ from, to, status, mutual, stance }) => {
        if (stale.has(from) || stale.has(to)) {
          const unknown = { mutual: null, relation: null, recognition: null }
          return { from, to, status: 'COULD_NOT_ASK' as const, ...unknown }
        }
        const relation =
          isNever(from, 'STANDARDS') || isNever(to, 'STANDARDS')
            ? null
            : compareThresholds(rules.standardOf(from, code), rules.standardOf(to, code))
        if (isNever(to, 'RECOGNITIONS')) {
          const status = 'NOT_SUPPLIED' as const
          return { from, to, status, mutual: null, relation, recognition: null }
        }
        const isMutual = isNever(from, 'RECOGNITIONS') ? null : mutual
        return { from, to, status, mutual: isMutual, relation, recognition: stance }
      }),
    }
  })
}

/**
 * @throws {HubError} COULD_NOT_ASK while one of the two cities could not be asked; NOT_SHARED where `from` withholds its
 *   cases; NOT_SUPPLIED where one has never supplied what it would be needed for
 */
export async function gapsOf(
  args: QueryRecognitionGapsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<GapNode[]> {
  const [from, to] = pairOf(args, context)
  const question = await factQuestion(args, [from, to], context)
  const { on, knownAt, rules, clocks } = question
  checkShared(from, rules, context)
  const partly = checkSupplied(context, uncounted, gapsBetween(from, to, rules))
  if (partly.length > 0) {
    noteBeside(context, info, suppliedInPart(context, words.moreCases, partly))
  }
  const cities = context.store.jurisdictions.map(({ code }) => code)
  // The rules are of all members, the cases of one.
  const gaps = await context.figures(
    { name: `gaps ${JSON.stringify([from, to, on, knownAt])}`, cities, clocks },
    (store) => {
      const asked = { jurisdictionCode: from, behaviourCode: null, on, knownAt }
      return recognitionGaps(from, to, walkCasesByBehaviour(store, asked), rules)
    },
  )
  return gaps
    .filter(({ withoutEffect }) => isTold(withoutEffect, context))
    .map((gap) => ({ ...gap, reasons: gap.reasons.filter(({ cases }) => isTold(cases, context)) }))
}

/** A row whose numbers are all told as 0 would say by being there that somebody is. */
function isTold({ organisations, persons }: CaseCount, { caller }: Context): boolean {
  return organisations > 0 || personCount(persons, caller) !== '0'
}

/** @throws {HubError} as `gapsOf`, COULD_NOT_ASK while any member could not be asked */
export async function impactOf(
  args: QueryRecognitionImpactArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store } = context
  const [from, to] = pairOf(args, context)
  const behaviour = behaviourWith(args.behaviourCode, context.store.catalogues)
  const members = store.jurisdictions.map(({ code }) => code)
  const question = await factQuestion(args, members, context)
  const { rules, knownAt } = question
  checkShared(from, rules, context)
  const between = checkSupplied(context, uncounted, gapsBetween(from, to, rules))
  const others = citiesNotSharing(
    rules,
    (what) => what === 'PENALTY' || rules.common.lists.has(what),
  )
  const openEitherWay = words.openEitherWay
  noteNotShared(context, info, openEitherWay, others)
  const third = members.filter((code) => code !== from)
  const cases = supplyGaps(third, ['PENALTY', ...carriedLists(store.catalogues)], rules)
  noteNotSupplied(context, info, openEitherWay, cases)
  const asked = { ...question, jurisdictionCode: from, behaviourCode: behaviour.code }
  const held = await context.inTurn(async () => {
    const recorded: string[] = []
    for await (const { code } of walkCasesByBehaviour(store, asked)) recorded.push(code)
    return listCases(store, recorded, knownAt)
  })
  const subjects = [...held.values()].map((subject) => ({ ...subject, notAsked: [] }))
  const query = `recognitionImpact ${JSON.stringify([behaviour.code, from, to, args.on ?? null, knownAt])}`
  return {
    behaviour,
    from,
    to,
    status: rules.recognitionOf(from, to, behaviour.code).status,
    incompleteSupply: [...between, ...cases],
    measures: recognitionImpact(behaviour.code, from, to, subjects, rules)
      .filter((impact) => isTold(countOf(impact), context))
      .map(
        (impact): ImpactNode => ({
          ...impact,
          measure: store.catalogues.measures.get(impact.measureCode)!,
          query: `${query} ${impact.measureCode} ${impact.outcome}`,
        }),
      ),
  }
}

/** @throws {HubError} NOT_SHARED where the city withholds cases that count in others by their behaviour */
function checkShared(from: string, rules: ZoneRulebook, context: Context): void {
  const withholding = citiesNotSharing(rules, countsByBehaviour(rules))
  if (!withholding.includes(from)) return
  throw silenceOf('NOT_SHARED', uncounted, membersWith(context, [from]))
}

const uncounted = words.casesUncounted

/** What is needed to say which cases of `from` have which effect in `to`. */
function gapsBetween(from: string, to: string, rules: ZoneRulebook): Unsupplied[] {
  const { lists } = rules.common
  const isCounted = countsByBehaviour(rules)
  const cases = ['PENALTY', ...carriedLists({ lists }).filter(isCounted)]
  return [
    ...supplyGaps([from], [...cases, 'STANDARDS'], rules),
    ...supplyGaps([to], ruleSupplies, rules),
  ]
}

/** How many of the subjects are persons. */
export function countOf({ subjects }: Impact) {
  const persons = subjects.filter(({ kind }) => kind === 'PERSON').length
  return { organisations: subjects.length - persons, persons }
}

/** One page of the organisations and sole traders, in code order. */
export async function impactedPageOf(
  { subjects, query }: ImpactNode,
  { first, after }: ImpactedMeasureSubjectsArgs,
  { load }: Context,
) {
  const size = pageSize(first)
  const epochs = await load.epochs()
  const [place = ''] = placeAfter(query, after, ['TEXT'] as const, epochs) ?? []
  const page = subjects
    .filter(({ kind, code }) => kind !== 'PERSON' && code > place)
    .slice(0, size + 1)
  const known = await Promise.all(page.map(({ code }) => load.subject.load(code)))
  return connectionOf(
    known.flatMap(({ subject }) => subject ?? []),
    size,
    ({ code }) => encodeCursor(query, [code], epochs),
  )
}

/** The ways from the starts asked for to the measures asked for, whole or broken. */
export async function pathsOf(
  args: QueryPunishmentPathsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<TraceNode[]> {
  const pair = pairOf(args, context)
  const [from, to] = pair
  const starts = startsOf(args, context)
  const measure =
    args.measureCode == null ? null : measureWith(args.measureCode, context.store.catalogues)
  const { rules, stale } = await rulesToday(context, ruleDay(context, args.on))
  const asked = pair.filter((city) => !stale.has(city))
  noteInPart(context, info, [
    ...(asked.includes(from) ? supplyGaps([from], ['STANDARDS'], rules) : []),
    ...(asked.includes(to) ? supplyGaps([to], ruleSupplies, rules) : []),
  ])
  return starts.flatMap((start) =>
    (measure ? [measure] : measuresFrom(start, asked, rules, context)).flatMap((one) =>
      tracePaths(start, one, pair, [...stale], rules).map((trace) => ({ ...trace, from, to })),
    ),
  )
}

/** @throws {HubError} LIST_UNKNOWN, BEHAVIOUR_UNKNOWN; ARGUMENT_INVALID for a red list, or a behaviour that does not lead to the list */
function startsOf(
  { listCode, behaviourCode }: QueryPunishmentPathsArgs,
  context: Context,
): PathStart[] {
  const { lists, behaviours } = context.store.catalogues
  const asked =
    behaviourCode == null ? null : behaviourWith(behaviourCode, context.store.catalogues)
  const list = listCode == null ? null : seriousListWith(listCode, context.store.catalogues)
  if (asked && !list) return [startOf(asked)]
  if (asked && list && asked.listCode !== list.code) {
    throw new HubError('ARGUMENT_INVALID.behaviourOfOtherList', {
      behaviour: asked.code,
      leadsTo: asked.listCode ?? words.noList,
      list: list.code,
    })
  }
  const fromLists = (
    list
      ? [list]
      : [...lists.values()].filter(({ colour, carried }) => colour === 'SERIOUS' && carried)
  ).flatMap(({ code, scope }): PathStart[] => {
    if (scope === 'NATIONAL') return [{ listCode: code, behaviourCode: null }]
    const leading = asked
      ? [asked]
      : [...behaviours.values()].filter((one) => one.listCode === code)
    if (leading.length === 0) return [{ listCode: code, behaviourCode: null }]
    return leading.map((one) => ({ listCode: code, behaviourCode: one.code }))
  })
  return list ? fromLists : [...[...behaviours.values()].map(startOf), ...fromLists]
}

function startOf({ code }: BehaviourRow): PathStart {
  return { listCode: null, behaviourCode: code }
}

/** Measures that the cities' paths or the common catalogue attach to a start, in code order. */
function measuresFrom(
  { listCode, behaviourCode }: PathStart,
  cities: readonly string[],
  rules: ZoneRulebook,
  { store }: Context,
) {
  const { measures, behaviours, lists } = store.catalogues
  const paths = cities
    .flatMap((city) => rules.pathsIn(city))
    .filter((path) =>
      listCode === null ? path.behaviourCode === behaviourCode : path.listCode === listCode,
    )
  const { candidateMeasures } =
    listCode === null ? behaviours.get(behaviourCode!)! : lists.get(listCode)!
  const codes = new Set([...paths.map(({ measureCode }) => measureCode), ...candidateMeasures])
  return [...codes].sort().flatMap((code) => measures.get(code) ?? [])
}

/** Says beside what cities lay down of what they have supplied a part only: what is not found may be there. */
export function noteInPart(
  context: Context,
  info: GraphQLResolveInfo,
  gaps: readonly Unsupplied[],
): void {
  const inPart = gaps.filter(({ state }) => state === 'PARTIAL')
  if (inPart.length === 0) return
  noteBeside(context, info, suppliedInPart(context, words.mayBeLaidDown, inPart))
}

async function rulesToday({ load, rulebookOf, store }: Context, on: string) {
  const { clocks, notAsked } = await load.reach()
  return {
    rules: await rulebookOf(clocks, on, null),
    stale: new Set(notAsked.map(({ code }) => code)),
    members: store.jurisdictions.map(({ code }) => code),
  }
}

async function factQuestion(
  args: { on?: string | null; knownAt?: string | null },
  needed: readonly string[],
  context: Context,
) {
  const { load, rulebookOf, store } = context
  const on = factDay(context, args)
  const knownAt = args.knownAt ?? null
  const reach = await load.reach()
  const notAsked = await notAskedFor(context, reach, knownAt)
  const missing = notAsked.filter((code) => needed.includes(code))
  if (missing.length > 0) {
    throw couldNotAsk(
      words.casesUncounted,
      store.jurisdictions.filter(({ code }) => missing.includes(code)),
    )
  }
  return {
    on,
    knownAt,
    clocks: reach.clocks,
    rules: await rulebookOf(reach.clocks, on, knownAt),
  }
}
