import type { GraphQLResolveInfo } from 'graphql'
import {
  type Comparison,
  isNarrowed,
  type ListFilters,
  listComparedSubjects,
  mostSortedEntries,
  sortComparedSubjects,
} from '../../db/lists/list-comparison.js'
import type { ListedSubject } from '../../db/lists/listed-subjects.js'
import { carriedListWith } from '../../rules/catalogue-entries.js'
import { entryDifferences } from '../../rules/lists/entry-differences.js'
import {
  type Certainty,
  masksListedElsewhere,
  possibleMasks,
  type Relation,
} from '../../rules/lists/list-membership.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { industryRange } from '../../rules/subjects/industry.js'
import {
  citiesNotSharing,
  neverSupplying,
  type Silence,
  supplyGaps,
} from '../../rules/supply/silence.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { phrase } from '../../schema/language.js'
import type { MomentAsked } from '../../schema/object-id.js'
import { type Epochs, encodeCursor } from '../../schema/scalars/cursor.js'
import type { Day } from '../../schema/scalars/date.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { seesHistory } from '../shared/history.js'
import { holdsScopesFor } from '../shared/row-rules.js'
import { jurisdictionWith } from './answers.js'
import { type Context, noteIncomplete, noteNotShared, noteNotSupplied } from './context.js'
import { comparisonCombinations, comparisonTotals } from './list-counts.js'
import type { ComparedNode, ComparisonNode } from './model.js'
import { momentOf } from './moment.js'
import { redDoubts } from './red-doubts.js'
import type { QueryCompareListsArgs } from './resolver-types.js'

/**
 * One page of a comparison. While a city named could not be asked, it says so beside the page, at each row and at the
 * city: who may be listed there is OPEN, not absent. So it does where one does not share the list, or has never supplied it.
 *
 * @throws {HubError} LIST_UNKNOWN, JURISDICTION_UNKNOWN, JURISDICTION_REPEATED, ARGUMENT_INVALID, CURSOR_INVALID,
 *   DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT,
 *   KNOWN_AT_TOO_EARLY
 */
export async function comparisonOf(
  args: QueryCompareListsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ComparisonNode> {
  const list = carriedListWith(args.listCode, context.store.catalogues)
  const named = citiesNamed(args.jurisdictions, context)
  const relation = relationOf(args, named)
  const filters = filtersOf(args)
  const size = pageSize(args.first)
  const query = queryOf(args, { list: list.code, named, relation, filters })
  const epochs = await context.load.epochs()
  const place = placeOf(query, args, epochs)
  const moment = await momentOf(args, context)
  const notAsked = moment.notAsked.filter((code) => named.includes(code))
  const gaps = supplyGaps(
    named.filter((code) => !notAsked.includes(code)),
    [list.code],
    moment.rules,
  )
  const notShared = citiesNotSharing(moment.rules, (what) => what === list.code).filter((code) =>
    named.includes(code),
  )
  // What is said last stays: see `silences`.
  const missing = new Map<string, Silence>([
    ...neverSupplying(gaps).map((code) => [code, 'NOT_SUPPLIED'] as const),
    ...notShared.map((code) => [code, 'NOT_SHARED'] as const),
    ...notAsked.map((code) => [code, 'COULD_NOT_ASK'] as const),
  ])
  noteIncomplete(context, info, words.listedMayLack, notAsked)
  noteNotShared(context, info, phrase(words.listedLack, { list: list.code }), notShared)
  noteNotSupplied(context, info, phrase(words.listedLack, { list: list.code }), gaps)
  const { seriousOf, isOpen } = redDoubts(list.colour, moment, context, info)
  const asked = named.reduce((bits, code, at) => (missing.has(code) ? bits : bits | (1 << at)), 0)
  const certainty = possibleMasks(relation, named.length, asked, isOpen)
  const compared = { ...moment, seriousOf, list: { code: list.code }, filters }
  const subjects = await context.inTurn(() =>
    listed(
      {
        ...compared,
        // No entry is of a city without a code.
        cities: named.map((code) => (missing.has(code) ? '' : code)),
        masks: [...certainty.keys()],
        masksElsewhere:
          missing.size > 0 ? masksListedElsewhere(relation, named.length, asked, isOpen) : null,
        ended: seesHistory(context),
      },
      args.sort,
      { first: size, after: place },
      context,
    ),
  )
  const rows = subjects.map((subject) =>
    cityBesideCity(
      subject,
      { named, missing, certainty, isOpen, on: moment.on, asked: args },
      context,
    ),
  )
  return {
    ...connectionOf(rows, size, ({ code, sortKey }) =>
      encodeCursor(query, sortKey === undefined ? [code] : [sortKey, code], epochs),
    ),
    incompleteSupply: gaps,
    totals: () =>
      missing.size > 0 || isOpen
        ? null
        : comparisonTotals({ ...compared, cities: named }, relation, moment.clocks, context),
    combinations: () =>
      isOpen || (missing.size > 0 && isNarrowed(filters))
        ? null
        : comparisonCombinations(
            { ...compared, cities: named },
            [...missing.keys()],
            certainty,
            moment.clocks,
            context,
          ),
  }
}

/** @throws {HubError} ARGUMENT_INVALID for a city that is not compared, and where nobody could belong whatever is listed */
function relationOf(
  { membership = 'SOME', ...args }: QueryCompareListsArgs,
  named: readonly string[],
): Relation {
  const maskOf = (argument: 'listedIn' | 'notListedIn') =>
    (args[argument] ?? []).reduce((bits, city) => {
      const at = named.indexOf(city)
      if (at < 0) throw new HubError('ARGUMENT_INVALID.relationOutside', { argument, city })
      return bits | (1 << at)
    }, 0)
  const relation = {
    membership,
    listedIn: maskOf('listedIn'),
    notListedIn: maskOf('notListedIn'),
  }
  if (possibleMasks(relation, named.length, 2 ** named.length - 1).size > 0) return relation
  const { listedIn, notListedIn } = args
  throw new HubError('ARGUMENT_INVALID.relationNone', {
    membership,
    listedIn: listedIn?.join(', ') ?? '',
    notListedIn: notListedIn?.join(', ') ?? '',
  })
}

/** Which comparison a cursor is of: whatever decides who is on its pages, and in which order. */
function queryOf(
  { on, knownAt, sort }: QueryCompareListsArgs,
  {
    list,
    named,
    relation: { membership, listedIn, notListedIn },
    filters,
  }: {
    readonly list: string
    readonly named: readonly string[]
    readonly relation: Relation
    readonly filters: ListFilters
  },
): string {
  const question: unknown[] = [list, named, membership, filters, on, knownAt]
  // Left out where they say nothing, so that cursors of versions before still hold.
  if (listedIn || notListedIn || sort) question.push(listedIn, notListedIn, sort)
  return `compareLists ${JSON.stringify(question)}`
}

interface ComparedPlace {
  readonly code: string
  /** Null in subject order. */
  readonly sortKey: string | null
}

/** @throws {HubError} CURSOR_INVALID, CURSOR_OF_OTHER_EPOCH */
function placeOf(
  query: string,
  { sort, after }: QueryCompareListsArgs,
  epochs: Epochs,
): ComparedPlace | null {
  if (!sort) {
    const place = placeAfter(query, after, ['TEXT'] as const, epochs)
    return place && { code: place[0], sortKey: null }
  }
  const place = placeAfter(query, after, ['TEXT', 'TEXT'] as const, epochs)
  return place && { sortKey: place[0], code: place[1] }
}

/** @throws {HubError} ARGUMENT_INVALID where there are more entries than are sorted */
async function listed(
  comparison: Comparison & { readonly list: { readonly code: string } },
  sort: QueryCompareListsArgs['sort'],
  { first, after }: { readonly first: number; readonly after: ComparedPlace | null },
  { store }: Context,
): Promise<ListedSubject[]> {
  if (!sort) return listComparedSubjects(store, comparison, { first, after: after?.code ?? null })
  const place = after && { code: after.code, sortKey: after.sortKey ?? '' }
  const sorted = await sortComparedSubjects(store, comparison, sort, { first, after: place })
  if (sorted) return sorted
  throw new HubError('ARGUMENT_INVALID.sortedTooMany', {
    sort,
    most: mostSortedEntries,
    list: comparison.list.code,
  })
}

/** @throws {HubError} JURISDICTION_UNKNOWN, JURISDICTION_REPEATED; ARGUMENT_INVALID for fewer than two */
function citiesNamed(codes: readonly string[], { store }: Context): string[] {
  const named = codes.map((code) => jurisdictionWith(code, store).code)
  const repeated = named.find((code, at) => named.indexOf(code) !== at)
  if (repeated) {
    throw new HubError('JURISDICTION_REPEATED.inList', { repeated })
  }
  if (named.length > 1) return named
  throw new HubError('ARGUMENT_INVALID.citiesFew', { count: named.length })
}

/** @throws {HubError} ARGUMENT_INVALID for what no code begins with, or days that leave nothing between them */
function filtersOf(args: QueryCompareListsArgs): ListFilters {
  const { industryCode = null, divisionCode = null, severity = null } = args
  const { decidedFrom = null, decidedUntil = null } = args
  const industry = industryCode === null ? null : industryRange(industryCode)
  if (industryCode !== null && industry === null) {
    throw new HubError('ARGUMENT_INVALID.industryCode', {
      code: JSON.stringify(industryCode.slice(0, 40)),
    })
  }
  if (decidedFrom && decidedUntil && decidedFrom > decidedUntil) {
    throw new HubError('ARGUMENT_INVALID.decidedPeriod', { decidedFrom, decidedUntil })
  }
  return { industry, divisionCode, severity, decidedFrom, decidedUntil }
}

function cityBesideCity(
  { code, kind, name, isSure, entries, sortKey }: ListedSubject,
  {
    named,
    missing,
    certainty,
    isOpen,
    on,
    asked,
  }: {
    named: readonly string[]
    missing: ReadonlyMap<string, Silence>
    certainty: ReadonlyMap<number, Certainty>
    isOpen: boolean
    on: Day
    asked: MomentAsked
  },
  { caller, store }: Context,
): ComparedNode {
  const cities = named.map((jurisdictionCode) => {
    const own = entries.filter((entry) => entry.jurisdictionCode === jurisdictionCode)
    const listed = own.filter((entry) => isActive(entry, on, store.catalogues))
    return {
      jurisdictionCode,
      inForce: listed.find(({ suspended }) => !suspended),
      isSuspended: listed.some(({ suspended }) => suspended),
      entries: own.map((entry) => ({
        ...{ ...entry, on, asked },
        suspended: isOpen && !entry.suspended ? null : entry.suspended,
      })),
    }
  })
  const mask = cities.reduce((bits, { inForce }, at) => (inForce ? bits | (1 << at) : bits), 0)
  const readsDocuments = holdsScopesFor(caller, [['records:read'], ['self:read']], code)
  return {
    code,
    kind,
    name,
    ...(sortKey === undefined ? {} : { sortKey }),
    belongs: isSure ? certainty.get(mask)! : 'OPEN',
    cities: cities.map(({ jurisdictionCode, inForce, isSuspended, entries }) => ({
      jurisdictionCode,
      standing:
        missing.get(jurisdictionCode) ??
        (inForce ? 'LISTED' : isSuspended ? 'SUSPENDED' : 'NOT_LISTED'),
      entries,
    })),
    differences: entryDifferences(cities.flatMap(({ inForce }) => inForce ?? [])).filter(
      (field) => field !== 'DOCUMENT_NO' || readsDocuments,
    ),
  }
}
