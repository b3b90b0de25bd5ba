import type { GraphQLResolveInfo } from 'graphql'
import type { CaseQuestion } from '../../db/cases/cases.js'
import { listEntriesPage } from '../../db/lists/list-entries.js'
import type { CityStore } from '../../db/store.js'
import type { CoverageRow } from '../../db/subjects/coverage.js'
import type { FileRow } from '../../db/subjects/files.js'
import { listSupplyEvents, type SupplyPlace } from '../../db/supply/supply-events.js'
import { type DueDay, dueDay, dueRules, type Step } from '../../rules/cases/deadlines.js'
import { carriedListWith } from '../../rules/catalogue-entries.js'
import type { MeasureRow } from '../../rules/catalogues.js'
import { type Publishable, publicityTerm } from '../../rules/publicity/publicity.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import { carriedLists, recordKinds, register, ruleSupplies } from '../../rules/supply/supply.js'
import type { RecordKind } from '../../rules/words.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import type { Day } from '../../schema/scalars/date.js'
import { connectionOf, pageSize, placeAfter, wholeNumber } from '../shared/connection.js'
import { seesHistory } from '../shared/history.js'
import { type Soon, whenThere } from '../shared/later.js'
import { isOwnFile, seesWithheld } from '../shared/row-rules.js'
import { toldOfBasis, type WithBasis } from './bases.js'
import {
  type Context,
  checkListed,
  dayAsked,
  isSupplied,
  notShared,
  withheldFor,
} from './context.js'
import type { CityLoaders } from './loaders.js'
import type { EndingNode, EntryNode, Member, RecordNode } from './model.js'
import type {
  CityCreditFileListEntriesArgs,
  CityCreditFileRecordsArgs,
  CityListEntriesArgs,
  CitySupplyHistoryArgs,
  Holding,
} from './resolver-types.js'

/** The city itself, once its position is known: what hangs under it is of that position or later. */
export async function memberOf({ store, load }: Context): Promise<Member> {
  await load.position()
  return store.jurisdiction
}

export function isHeld(file: FileRow): boolean {
  return file.subject !== null
}

/** A city that has never supplied its register was not asked: no record or entry is there without its subject. */
export function holdingOf(file: FileRow, { load }: Context): Soon<Holding> {
  if (isHeld(file)) return 'HELD'
  return whenThere(load.supplies(), (supplies) =>
    supplies.get(register)!.state === 'NEVER_SUPPLIED' ? 'NOT_SUPPLIED' : 'NOT_HELD',
  )
}

/** What kinds of data can stand in a file: the register, records, lists and cases. */
export async function suppliesInFile(context: Context) {
  const supplies = await context.load.supplies()
  return [...supplies.values()].filter(
    ({ what, state }) => state !== 'COMPLETE' && !laidDown.has(what),
  )
}
const laidDown: ReadonlySet<string> = new Set(ruleSupplies)

/**
 * What a field of a file shows; null where the city has supplied none of it, which is said beside the answer.
 *
 * @param kinds  of data that the field shows
 * @param none  what is shown of a subject that is not held
 * @param read  what is held
 */
export function asSupplied<T>(
  file: FileRow,
  kinds: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
  none: T,
  read: () => Soon<T>,
): Soon<T | null> {
  return whenThere(holdingOf(file, context), (holding): Soon<T | null> => {
    if (holding === 'NOT_SUPPLIED') {
      return whenThere(isSupplied(context, info, file.code, [register]), () => null)
    }
    return whenThere(isSupplied(context, info, file.code, kinds), (isThere): Soon<T | null> => {
      if (!isThere) return null
      return holding === 'HELD' ? read() : none
    })
  })
}

/** One page of a file's records. */
export function recordPageOf(
  file: FileRow,
  { kinds, on, first, after }: CityCreditFileRecordsArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const size = pageSize(first)
  const query = `records ${JSON.stringify([kinds?.toSorted(), on])}`
  const shown = kinds ?? recordKinds
  const sorted = kinds ? [...kinds].sort() : null
  return whenThere(context.load.epochs(), (epochs) => {
    const place = placeAfter(query, after, ['DAY', 'TEXT'] as const, epochs)
    const day = dayAsked(context, on)
    const isShown = (what: string) => shown.includes(what as RecordKind)
    const rows = asSupplied(file, shown, context, info, noRecords, () =>
      whenThere(withheldFor(context, info, file.code, isShown), (withheld) =>
        context.load
          .records({ kinds: sorted, ...day, withheld, first: size, after: place })
          .load(file.code),
      ),
    )
    return whenThere(
      rows,
      (all) =>
        all &&
        connectionOf(all, size, ({ decidedOn, id }) =>
          encodeCursor(query, [decidedOn, id], epochs),
        ),
    )
  })
}

const noRecords: readonly RecordNode[] = []

/** A case tells of what it is about: when that has ended, only history:read and the subject itself see the case. */
export function casesShown(
  { code }: FileRow,
  context: Context,
  info: GraphQLResolveInfo,
): Soon<CaseQuestion> {
  const { caller, today } = context
  const ended = seesHistory(context) || isOwnFile(caller, code)
  return whenThere(
    withheldFor(context, info, code, () => true),
    (withheld) => ({ on: today, ended, withheld }),
  )
}

/** Commitments of a file, latest first; null where the city has never supplied any. */
export function commitmentsOf(file: FileRow, context: Context, info: GraphQLResolveInfo) {
  const kinds = ['COMMITMENT'] as const
  return asSupplied(file, kinds, context, info, noRecords, () =>
    whenThere(
      withheldFor(context, info, file.code, (what) => what === kinds[0]),
      (withheld) =>
        context.load
          .records({
            kinds,
            on: context.today,
            asked: null,
            ended: false,
            withheld,
            first: null,
            after: null,
          })
          .load(file.code),
    ),
  )
}

/**
 * Entries of a file that hold on the day; null where the city has never supplied the list, or any.
 *
 * @throws {HubError} LIST_UNKNOWN, ARGUMENT_INVALID for a list that the hub does not carry: nobody is told that there is nothing
 */
export function entriesOf(
  file: FileRow,
  args: CityCreditFileListEntriesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Soon<readonly EntryNode[] | null> {
  const { shown, isShown, entries } = context.made(args, () => {
    const { listCode = null, on } = args
    const day = dayAsked(context, on)
    const { catalogues } = context.store
    const shown =
      listCode === null ? carriedLists(catalogues) : [carriedListWith(listCode, catalogues).code]
    const of = (withheld: boolean) => context.load.listEntries({ listCode, ...day, withheld })
    return {
      shown,
      isShown: (what: string) => shown.includes(what),
      entries: { withheld: of(true), shared: of(false) },
    }
  })
  return asSupplied(file, shown, context, info, noEntries, () =>
    whenThere(withheldFor(context, info, file.code, isShown), (withheld) =>
      (withheld ? entries.withheld : entries.shared).load(file.code),
    ),
  )
}

const noEntries: readonly EntryNode[] = []

/** Datasets of which the caller is not told in a file, whether or not there is anything. */
export async function notSharedOf({ code }: FileRow, { caller, store, load }: Context) {
  return seesWithheld(caller, store.jurisdiction.code, code) ? [] : load.notShared()
}

/**
 * One page of a list.
 *
 * @throws {HubError} NOT_SHARED for a list that the city does not share with the caller, NOT_SUPPLIED for one that it has
 *   never supplied; LIST_UNKNOWN, ARGUMENT_INVALID for one that the hub does not carry
 */
export async function entryPageOf(
  { listCode, on, first, after }: CityListEntriesArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  carriedListWith(listCode, context.store.catalogues)
  const size = pageSize(first)
  const query = `listEntries ${JSON.stringify([listCode, on])}`
  const epochs = await context.load.epochs()
  const place = placeAfter(query, after, ['TEXT', 'TEXT'] as const, epochs)
  const day = dayAsked(context, on)
  const { caller, store, load } = context
  const withheld = seesWithheld(caller, store.jurisdiction.code, null)
  const dataset = (await load.notShared()).find(
    ({ id }) => id === datasetId(store.jurisdiction, listCode),
  )
  if (dataset && !withheld) throw notShared(store, [dataset.name])
  await checkListed(context, info, listCode)
  const rows = await listEntriesPage(
    store,
    { listCode, ...day, withheld },
    { first: size, after: place },
  )
  return connectionOf(
    rows.map((row): EntryNode => ({ ...row, on: day.on, asked: day.asked })),
    size,
    ({ subjectCode, id }) => encodeCursor(query, [subjectCode, id], epochs),
  )
}

/** Numbers of records and entries; null where the city has supplied none of their kinds. */
export async function suppliedCounts(
  { records, listEntries }: CoverageRow,
  { load, store }: Context,
) {
  const never = new Set((await load.neverSupplied()).map(({ what }) => what))
  const lists = carriedLists(store.catalogues)
  return {
    records: recordKinds.every((kind) => never.has(kind)) ? null : records,
    listEntries: lists.every((code) => never.has(code)) ? null : listEntries,
  }
}

/** One page of what happened to the city's supplies. */
export async function supplyEventPageOf(
  { of = null, first, after }: CitySupplyHistoryArgs,
  { store, load }: Context,
) {
  const size = pageSize(first)
  const epochs = await load.epochs()
  const query = `supplyHistory ${JSON.stringify([of])}`
  const place = placeAfter(query, after, ['TEXT', 'TEXT', 'TEXT'] as const, epochs)
  const events = await listSupplyEvents(store, of, {
    first: size,
    after: place && {
      position: wholeNumber(place[0], Number.MAX_SAFE_INTEGER),
      what: place[1],
      event: place[2] as SupplyPlace['event'],
    },
  })
  return connectionOf(events, size, ({ position, what, event }) =>
    encodeCursor(query, [String(position), what, event], epochs),
  )
}

/** How a record or entry had ended by the day asked about; of several ends the earliest, its own before its basis's. */
export async function endingOf(
  { id, subjectCode, endedBy, endedOn, on, basis = null }: (RecordNode | EntryNode) & WithBasis,
  context: Context,
): Promise<EndingNode | null> {
  const { load } = context
  const ofBasis = basis?.endedOn ?? null
  if (ofBasis !== null && ofBasis <= on && (endedOn === null || ofBasis < endedOn)) {
    const [recorded = null] = await load.endings.load(basis!.id)
    return toldOfBasis(
      { endedBy: 'BASIS_ENDED', endedOn: ofBasis, recorded },
      basis,
      subjectCode,
      context,
    )
  }
  if (!endedBy || !endedOn || endedOn > on) return null
  const [recorded = null] = await load.endings.load(id)
  return { endedBy, endedOn, recorded }
}

/** When a step of a case is due that counts from a day. */
export function dueOf(step: Step, begun: Day, { jurisdiction }: CityStore): DueDay | null {
  return dueDay(step, begun, jurisdiction, dueRules())
}

/** Whether the term of publicity, and that of the list or kind, come from official texts that have been read; null for what has none. */
export function publicityVerified(
  {
    kind = '',
    listCode,
    severity,
    decidedOn,
  }: Pick<Publishable, 'kind' | 'listCode' | 'severity' | 'decidedOn'>,
  { catalogues }: CityStore,
): boolean | null {
  const list = catalogues.lists.get(listCode ?? '')
  const ofList = list?.termMonths == null ? null : list.verified
  const ofKind = catalogues.recordMonths.has(kind) ? catalogues.sourcedRecordTerms.has(kind) : null
  if (severity === null) return ofList ?? ofKind
  return publicityTerm(severity, decidedOn, catalogues.publicityTerms).verified && ofList !== false
}

/** Measures that the city's paths attach to a list today, each once, in code order; null where it has never supplied paths. */
export async function measuresOf(
  listCode: string,
  { catalogues }: CityStore,
  load: CityLoaders,
): Promise<MeasureRow[] | null> {
  if ((await load.neverSupplied()).some(({ what }) => what === 'PATHS')) return null
  const paths = (await load.pathsOfLists()).get(listCode) ?? []
  const codes = [...new Set(paths.map(({ measureCode }) => measureCode))].sort()
  return codes.flatMap((code) => catalogues.measures.get(code) ?? [])
}

/** A city alone never knows whether another city's serious entry suspends a red one of its own. */
export function suspendedByItsCity(
  { listCode }: Pick<EntryNode, 'listCode'>,
  { catalogues }: CityStore,
): false | null {
  return catalogues.lists.get(listCode)?.colour === 'RED' ? null : false
}
