import type { GraphQLResolveInfo } from 'graphql'
import { type ListFilters, listComparedSubjects } from '../../db/lists/list-comparison.js'
import type { ListedSubject } from '../../db/lists/listed-subjects.js'
import { carriedListWith } from '../../rules/catalogue-entries.js'
import { entryDifferences } from '../../rules/lists/entry-differences.js'
import {
  type Certainty,
  masksListedElsewhere,
  possibleMasks,
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
import { encodeCursor } from '../../schema/scalars/cursor.js'
import type { Day } from '../../schema/scalars/date.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { seesHistory } from '../shared/history.js'
import { holdsScopesFor } from '../shared/row-rules.js'
import { jurisdictionWith } from './answers.js'
import { type Context, noteIncomplete, noteNotShared, noteNotSupplied } from './context.js'
import { comparisonTotals } from './list-counts.js'
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
  const { store } = context
  const { membership = 'SOME', on, knownAt, first, after } = args
  const list = carriedListWith(args.listCode, context.store.catalogues)
  const named = citiesNamed(args.jurisdictions, context)
  const filters = filtersOf(args)
  const size = pageSize(first)
  const query = `compareLists ${JSON.stringify([list.code, named, membership, filters, on, knownAt])}`
  const epochs = await context.load.epochs()
  const [place = null] = placeAfter(query, after, ['TEXT'] as const, epochs) ?? []
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
  const certainty = possibleMasks(membership, named.length, asked, isOpen)
  const compared = { ...moment, seriousOf, list: { code: list.code }, filters }
  const subjects = await context.inTurn(() =>
    listComparedSubjects(
      store,
      {
        ...compared,
        // No entry is of a city without a code.
        cities: named.map((code) => (missing.has(code) ? '' : code)),
        masks: [...certainty.keys()],
        masksElsewhere:
          missing.size > 0 ? masksListedElsewhere(membership, named.length, asked, isOpen) : null,
        ended: seesHistory(context),
      },
      { first: size, after: place },
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
    ...connectionOf(rows, size, ({ code }) => encodeCursor(query, [code], epochs)),
    incompleteSupply: gaps,
    totals: () =>
      missing.size > 0 || isOpen
        ? null
        : comparisonTotals({ ...compared, cities: named }, membership, moment.clocks, context),
  }
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
  { code, kind, name, isSure, entries }: ListedSubject,
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
