import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import { standingOf } from '../../db/border/freshness.js'
import type { Witness } from '../../db/border/witness.js'
import { listBeginnings, type ZoneClocks } from '../../db/border/zone-clocks.js'
import type { SubjectCaseRows } from '../../db/cases/zone-cases.js'
import type { ApplicantFacts } from '../../db/incentives/zone-applicants.js'
import type { ZoneConsent } from '../../db/incentives/zone-consents.js'
import type { Position, ZoneStore } from '../../db/store.js'
import type { KnownSubject } from '../../db/subjects/zone-subjects.js'
import { neverSupplying, type Silence, type Unsupplied } from '../../rules/supply/silence.js'
import type { SubjectKind } from '../../rules/words.js'
import type { Caller } from '../../schema/caller.js'
import { behindParts, type DatasetVersion, type SeenVersion } from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth, Language } from '../../schema/language.js'
import type { Jurisdiction } from '../../schema/register.js'
import { cityName } from '../../schema/register.js'
import type { Epochs } from '../../schema/scalars/cursor.js'
import { type Day, dayInChina } from '../../schema/scalars/date.js'
import type { Gate } from '../shared/fair-gate.js'
import { type Keyed, keyed } from '../shared/keyed.js'
import { checkPersonRule } from '../shared/row-rules.js'
import type { SubgraphContext } from '../shared/subgraph.js'
import { type AskTogether, perQuestion } from '../shared/together.js'
import type { FigureQuestion, Figures } from './figures.js'
import type { ProductBooks } from './product-books.js'
import type { ZoneReads } from './reads.js'
import type { Rulebooks, RulesOfAnyDay } from './rulebooks.js'

/** How far the zone has heard of each city. */
export interface Reach {
  readonly clocks: ZoneClocks
  /** Members whose data are not as of now. */
  readonly notAsked: readonly Jurisdiction[]
  /** Those of them of which nothing can be said, of no moment: what they have stamped, or what is held of them, is doubtful. */
  readonly doubted: readonly Jurisdiction[]
}

/** What the zone found on one code, and which cities could not be asked meanwhile. */
export interface Finding extends Reach {
  readonly subject: KnownSubject | null
}

/** What is asked of a list of codes as a whole. */
type OfEach<Answer> = OfList<Promise<Answer>>
type OfList<Answer> = (codes: readonly string[]) => Answer

export interface OpenCodes {
  readonly codes: readonly string[]
  readonly barred: ReadonlyMap<string, HubError>
}

/** What the resolvers of one operation in the zone share. Made anew for every operation. */
export interface Context extends Pick<SubgraphContext, 'asked'> {
  readonly caller: Caller
  /** In which sentences are written. */
  readonly language: Language
  readonly store: ZoneStore
  readonly now: Date
  readonly today: Day
  /** The rules that hold on a day. */
  readonly rulebookOf: Rulebooks
  /** The rules on any day, for what follows from many days. */
  readonly rulesOfAnyDay: RulesOfAnyDay
  /** The incentive products that hold on a day. */
  readonly productBookOf: ProductBooks
  /** Counts kept from one operation to the next. */
  readonly figures: <T>(
    question: FigureQuestion,
    count: (store: ZoneStore) => Promise<T>,
    options?: { readonly isBesideRows: boolean },
  ) => Promise<T>
  /** Reads rows out of whole lists, which takes long: when the client's turn has come. */
  readonly inTurn: <T>(read: () => Promise<T>) => Promise<T>
  readonly load: {
    readonly subject: Keyed<Finding>
    readonly name: Keyed<string | null>
    /** Kind of a subject as the hub knew it at an instant; null when no city knew it. */
    readonly kindThen: (knownAt: string) => Keyed<SubjectKind | null>
    /** Cases of a subject in all cities, as the hub knew them at an instant; now when it is null. */
    readonly cases: (knownAt: string | null) => Keyed<SubjectCaseRows | null>
    /** What speaks for a subject, and the serious entries against it; null when no city knows of anything. */
    readonly applicants: Keyed<ApplicantFacts | null>
    /** A consent of an id as it stands; null where no city has it. */
    readonly consents: Keyed<ZoneConsent | null>
    /** The same of many subjects at once, for each list of codes once: a promise for each code would take longer than its answer. */
    readonly each: {
      /** Those of the codes that the caller may have decisions on, and what bars the others. */
      readonly open: OfList<OpenCodes>
      readonly subjects: OfEach<Reach & { readonly subjects: ReadonlyMap<string, KnownSubject> }>
      readonly kindsThen: (knownAt: string) => OfEach<ReadonlyMap<string, SubjectKind>>
      readonly cases: (knownAt: string | null) => OfEach<ReadonlyMap<string, SubjectCaseRows>>
    }
    readonly reach: () => Promise<Reach>
    /** Of the data that the operation's pages are of. */
    readonly epochs: () => Promise<Epochs>
    /** From when on the hub knew anything of each city; see `listBeginnings`. */
    readonly beginnings: () => Promise<ReadonlyMap<string, string>>
    /** Members whose data are not fresh. */
    readonly notAsked: () => Promise<readonly Jurisdiction[]>
  }
  /** Versions of the cities' data, by jurisdiction key, that the answer is of, or later ones. */
  readonly dataset: Map<string, DatasetVersion>
  /** Answers that are there but may lack what only a stale city knows. */
  readonly incomplete: GraphQLError[]
}

export interface Patience {
  /** For counts that are the answer, from the beginning of the operation. */
  readonly answerMs: number
  /** For totals beside a page: its rows must not wait for them. */
  readonly besideRowsMs: number
}

export interface ContextOptions
  extends Pick<Context, 'rulebookOf' | 'rulesOfAnyDay' | 'productBookOf'> {
  readonly figuresFor: Figures
  readonly rowsGate: Gate
  readonly patience: Patience
  /** Of this operation: it hands out its database no more once the operation is given up. */
  readonly store: ZoneStore
  /** Shared with other operations. */
  readonly reads: ZoneReads
  readonly signal: AbortSignal
  readonly caller: Caller
  readonly language: Language
  readonly now: Date
}

export function zoneContext({
  store,
  reads,
  signal,
  caller,
  language,
  now,
  rulebookOf,
  rulesOfAnyDay,
  productBookOf,
  figuresFor,
  rowsGate,
  patience,
}: ContextOptions): Context {
  const dataset = new Map<string, DatasetVersion>()
  /** Cities of which the operation saw two epochs. */
  const restored = new Set<string>()
  const begunAtMs = Date.now()
  const client = caller.client ?? caller.subject ?? 'anonymous'
  let beginnings: ReturnType<typeof listBeginnings> | undefined
  const ask = async (codes: readonly string[], read = reads.subjects) => {
    const since = new Map([...store.witnesses].map(([key, { latest }]) => [key, latest]))
    const { clocks: seen, streams, subjects } = await read(codes, signal)
    // Nothing is known of a city whose copy has not been found to be what the city holds.
    const clocks = new Map(
      [...seen].filter(([code]) => store.copies?.isEqual(code, streams.get(code)!) ?? true),
    )
    for (const { code, key } of store.jurisdictions) {
      const clock = clocks.get(code)
      if (!clock) continue
      const { epoch, position, serverSince = null } = clock
      const version: SeenVersion = { epoch, position, serverSince }
      const behind = behindParts(dataset.get(key) ?? version, version)
      if (behind === null) restored.add(key)
      else dataset.set(key, behind)
    }
    // Of now, not of when the operation began: a city has ticked since.
    const asOf = new Date(now.getTime() + Date.now() - begunAtMs)
    const doubted = store.jurisdictions.filter(
      ({ code, key }) =>
        restored.has(key) || isDoubtful(clocks.get(code), store.witnesses.get(key), since.get(key)),
    )
    const notAsked = store.jurisdictions.filter((one) => {
      const clock = clocks.get(one.code)
      return doubted.includes(one) || standingOf(clock, asOf, store.maxAgeMs) !== 'FRESH'
    })
    return { clocks, subjects, notAsked, doubted }

    /** A clock ahead of the time has stamped versions with times to come; a store that has gone back lacks some. */
    function isDoubtful(
      clock: Position | undefined,
      witness: Witness | undefined,
      seen: DatasetVersion | null | undefined,
    ): boolean {
      if (!clock) return false
      witness?.note(clock)
      return witness?.isBehind(clock, seen) || standingOf(clock, asOf, store.maxAgeMs) === 'AHEAD'
    }
  }
  const byCode = <T>(read: AskTogether<ReadonlyMap<string, T>>) =>
    keyed(async (codes) => {
      const found = await read(codes, signal)
      return (code) => found.get(code) ?? null
    })
  const context: Context = {
    caller,
    language,
    store,
    now,
    today: dayInChina(now),
    rulebookOf,
    rulesOfAnyDay,
    productBookOf,
    figures: (question, count, { isBesideRows } = { isBesideRows: false }) =>
      figuresFor(question, count, {
        client,
        signal,
        patienceMs: isBesideRows
          ? patience.besideRowsMs
          : Math.max(0, begunAtMs + patience.answerMs - Date.now()),
      }),
    inTurn: (read) => rowsGate(read, client, signal),
    dataset,
    incomplete: [],
    load: {
      subject: keyed(async (codes) => {
        const read = asksNames(context) ? reads.subjectsWithNames : reads.subjects
        const { subjects, clocks, notAsked, doubted } = await ask(codes, read)
        return (code) => ({ subject: subjects.get(code) ?? null, clocks, notAsked, doubted })
      }),
      name: byCode(reads.names),
      kindThen: perQuestion((knownAt: string) => byCode(reads.kindsThen(knownAt))),
      cases: perQuestion((knownAt: string | null) => byCode(reads.cases(knownAt))),
      applicants: byCode(reads.applicants),
      consents: byCode(reads.consents),
      each: {
        open: oncePerList((codes) => openCodes(codes, caller)),
        subjects: oncePerList((codes) => ask(codes)),
        kindsThen: perQuestion((knownAt: string) =>
          oncePerList((codes) => reads.kindsThen(knownAt)(codes, signal)),
        ),
        cases: perQuestion((knownAt: string | null) =>
          oncePerList((codes) => reads.cases(knownAt)(codes, signal)),
        ),
      },
      reach: () => ask([]),
      epochs: async () => {
        if (dataset.size === 0) await ask([])
        return new Map([...dataset].map(([key, { epoch }]) => [key, epoch]))
      },
      beginnings: () => {
        beginnings ??= listBeginnings(store)
        return beginnings
      },
      notAsked: async () => (await ask([])).notAsked,
    },
  }
  return context
}

function asksNames({ asked }: Context): boolean {
  return asked?.has('CreditSubject.name') ?? false
}

/** Fields of one operation that are asked for the same list share its answer. */
function oncePerList<Answer extends object>(ask: OfList<Answer>): OfList<Answer> {
  const asked = new WeakMap<readonly string[], Answer>()
  return (codes) => {
    const known = asked.get(codes) ?? ask(codes)
    asked.set(codes, known)
    return known
  }
}

/** The list itself where nobody is barred. */
function openCodes(codes: readonly string[], caller: Caller): OpenCodes {
  const barred = new Map<string, HubError>()
  for (const code of codes) {
    const fault = faultIn(() => checkPersonRule(caller, code, []))
    if (fault) barred.set(code, fault)
  }
  return { codes: barred.size === 0 ? codes : codes.filter((code) => !barred.has(code)), barred }
}

/** What a check throws. */
export function faultIn(check: () => void): HubError | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof HubError) return error
    throw error
  }
}

/** The error that names the cities whose data are not fresh. */
export function couldNotAsk(what: InBoth, notAsked: readonly Jurisdiction[]): HubError {
  return silenceOf('COULD_NOT_ASK', what, notAsked)
}

/** The error that names the cities that say nothing of what an answer needs, and why. */
export function silenceOf(
  why: Silence,
  what: InBoth,
  cities: readonly Jurisdiction[],
  kinds: readonly string[] = [],
): HubError {
  const supplies = kinds.length > 0 ? { supplies: kinds } : {}
  return new HubError(
    `${why}.cities`,
    { what, cities: cities.map(cityName) },
    { jurisdictions: cities.map(({ code }) => code), ...supplies },
  )
}

/** Says beside a field's answer that what these cities do not share is missing from it; nothing when there are none. */
export function noteNotShared(
  context: Context,
  info: GraphQLResolveInfo,
  what: InBoth,
  cities: readonly string[],
): void {
  if (cities.length === 0) return
  noteBeside(context, info, silenceOf('NOT_SHARED', what, membersWith(context, cities)))
}

/** Says beside a field's answer that what cities have never supplied is missing from it; nothing when there is none. */
export function noteNotSupplied(
  context: Context,
  info: GraphQLResolveInfo,
  what: InBoth,
  gaps: readonly Unsupplied[],
): void {
  const cities = neverSupplying(gaps)
  if (cities.length > 0) noteBeside(context, info, notSupplied(context, what, gaps))
}

/** The error that names cities and kinds of data that were never supplied. */
export function notSupplied(
  context: Pick<Context, 'store'>,
  what: InBoth,
  gaps: readonly Unsupplied[],
): HubError {
  const kinds = gaps.filter(({ state }) => state === 'NEVER_SUPPLIED').map((gap) => gap.what)
  const cities = membersWith(context, neverSupplying(gaps))
  return silenceOf('NOT_SUPPLIED', what, cities, [...new Set(kinds)])
}

/** The error that names cities and kinds of data that were supplied in part, where an answer has no place of its own to say so. */
export function suppliedInPart(
  context: Pick<Context, 'store'>,
  what: InBoth,
  gaps: readonly Unsupplied[],
): HubError {
  const cities = membersWith(
    context,
    gaps.map(({ jurisdictionCode }) => jurisdictionCode),
  )
  return new HubError(
    'SUPPLIED_IN_PART.cities',
    { what, cities: cities.map(cityName) },
    {
      jurisdictions: cities.map(({ code }) => code),
      supplies: [...new Set(gaps.map((gap) => gap.what))],
    },
  )
}

/** Throws where any of these kinds of data was never supplied by any of the cities; gives what was in part. */
export function checkSupplied(
  context: Pick<Context, 'store'>,
  what: InBoth,
  gaps: readonly Unsupplied[],
): readonly Unsupplied[] {
  if (neverSupplying(gaps).length > 0) throw notSupplied(context, what, gaps)
  return gaps
}

/** The members with these division codes, in the order of the register. */
export function membersWith(
  { store }: Pick<Context, 'store'>,
  codes: readonly string[],
): Jurisdiction[] {
  return store.jurisdictions.filter(({ code }) => codes.includes(code))
}

export function noteBeside(
  { incomplete }: Context,
  { path }: GraphQLResolveInfo,
  originalError: HubError,
): void {
  const { message, extensions } = originalError
  incomplete.push(
    new GraphQLError(message, { path: responsePathAsArray(path), extensions, originalError }),
  )
}

/** Says beside a field's answer that what only these cities know is missing from it; nothing when there are none. */
export function noteIncomplete(
  context: Context,
  info: GraphQLResolveInfo,
  what: InBoth,
  notAsked: readonly string[],
): void {
  if (notAsked.length > 0)
    noteBeside(context, info, couldNotAsk(what, membersWith(context, notAsked)))
}
