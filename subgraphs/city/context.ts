import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import type { Agency } from '../../db/cases/agents.js'
import type { CityStore } from '../../db/store.js'
import { datasetSubject } from '../../rules/supply/dataset-id.js'
import type { Caller } from '../../schema/caller.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import { type DatasetVersion, versionKey } from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { KeptFigures } from '../shared/figures.js'
import { factDay, seesHistory } from '../shared/history.js'
import { type Soon, whenThere } from '../shared/later.js'
import { type Reader, seesWithheld } from '../shared/row-rules.js'
import type { SubgraphContext } from '../shared/subgraph.js'
import { type CityLoaders, cityLoaders } from './loaders.js'
import type { AskedDay } from './model.js'
import { type NamedSupply, type PolicyAt, readPolicy } from './policy.js'
import type { CityReads } from './reads.js'

/** What the resolvers of one operation in one city share. Made anew for every operation. */
export interface Context extends Pick<SubgraphContext, 'asked'> {
  readonly caller: Reader
  /** What the caller may do for another as its agent; null for who acts for nobody else. */
  readonly agency: Agency | null
  readonly agentRefusal: (subjectCode: string | null, coordinate: string) => HubError | null
  /** In which texts for officers are written. */
  readonly language: Language
  /** What all cities say of the subjects of a step, as the gateway has asked; none where it has not. */
  readonly checks: readonly CrossCheck[]
  readonly store: CityStore
  readonly today: Day
  readonly load: CityLoaders
  /** Counts kept from one operation to the next: over all rows of the city, by name, day and the city's position. */
  readonly figures: <T>(name: string, count: (store: CityStore) => Promise<T>) => Promise<T>
  /** What is made of a field's arguments, or of another object of the operation, once for all that share it. */
  readonly made: <T>(of: object, make: () => T) => T
  /** Version that the answer's data are of, or later, by the city's key; empty until a statement saw it. */
  readonly dataset: Map<string, DatasetVersion>
  /** Answers that are there without what the city does not share, or has never supplied; the same error once an operation. */
  readonly incomplete: GraphQLError[]
  /** What they are about. */
  readonly noted: Set<string>
}

export interface ContextOptions {
  /** Of this operation: it hands out its database no more once the operation is given up. */
  readonly store: CityStore
  /** Shared with other operations. */
  readonly reads: CityReads
  readonly signal: AbortSignal
  readonly caller: Caller
  readonly agency: Agency | null
  readonly language: Language
  readonly checks?: readonly CrossCheck[]
  readonly today: Day
  /** The city's rules; read anew for this operation when absent, as what writes must. */
  readonly policyAt?: PolicyAt | undefined
  readonly figuresFor: KeptFigures<CityStore>
  /** How long an operation waits for its counts. */
  readonly patienceMs: number
}

export function cityContext({
  store,
  reads,
  signal,
  caller,
  agency,
  language,
  checks = [],
  today,
  policyAt = (_, day) => readPolicy(store, day),
  figuresFor,
  patienceMs,
}: ContextOptions): Context {
  const begunAtMs = Date.now()
  const dataset = new Map<string, DatasetVersion>()
  const load = cityLoaders(store, reads, signal, dataset, (version) => policyAt(version, today))
  const figures: Context['figures'] = async (name, count) => {
    await load.position()
    const version = dataset.get(store.jurisdiction.key)!
    return figuresFor(JSON.stringify([name, today, versionKey(version)]), count, {
      client: caller.client ?? caller.subject ?? 'anonymous',
      signal,
      patienceMs: Math.max(0, begunAtMs + patienceMs - Date.now()),
    })
  }
  const made = once()
  const mayRead = agency?.may('READ_FILE') ?? false
  return {
    caller: { ...caller, readsFor: mayRead ? agency!.subjectCode : null },
    agency,
    agentRefusal: (subjectCode, coordinate) =>
      agency !== null && subjectCode === agency.subjectCode && !mayRead
        ? agency.refusal(['READ_FILE'], { coordinate })
        : null,
    language,
    checks,
    store,
    today,
    dataset,
    load,
    figures,
    made,
    incomplete: [],
    noted: new Set(),
  }
}

function once(): Context['made'] {
  const kept = new Map<object, unknown>()
  return <T>(of: object, make: () => T) => {
    const known = kept.get(of)
    if (known !== undefined) return known as T
    const value = make()
    kept.set(of, value)
    return value
  }
}

/** The error that says which data the city does not share with the caller. */
export function notShared({ jurisdiction }: CityStore, names: readonly string[]): HubError {
  return new HubError(
    'NOT_SHARED.ofCity',
    { city: cityName(jurisdiction), what: names },
    { jurisdictions: [jurisdiction.code] },
  )
}

/**
 * Says once beside an operation's answer what the city does not share with the caller, where a field could have shown it.
 *
 * @param subjectCode  whose file it is; null for what is about many
 * @param isMeant  tells by record kind or list whether the field shows a dataset at all
 * @returns whether the caller sees what is not shared: those of the city itself do, and the subject
 */
export function withheldFor(
  context: Context,
  info: GraphQLResolveInfo,
  subjectCode: string | null,
  isMeant: (what: string) => boolean,
): Soon<boolean> {
  const { caller, store, load } = context
  if (seesWithheld(caller, store.jurisdiction.code, subjectCode)) return true
  return whenThere(load.notShared(), (all) => {
    const missing = all.filter(({ id }) => isMeant(datasetSubject(id)))
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name)
      noteOnce(context, info, `NOT_SHARED ${names}`, () => notShared(store, names))
    }
    return false
  })
}

/**
 * Whether the city has ever supplied any of what a field shows. Says beside the answer what it has not: there the city
 * was not asked, and nothing found means nothing.
 *
 * @param subjectCode  whose file it is; null for what is about many
 * @param kinds  of data that the field shows, as in `everySupply`
 */
export function isSupplied(
  context: Context,
  info: GraphQLResolveInfo,
  subjectCode: string | null,
  kinds: readonly string[],
): Soon<boolean> {
  return whenThere(neverSupplied(context, subjectCode, kinds), (missing) => {
    if (missing.length === 0) return true
    const about = `NOT_SUPPLIED ${missing.map(({ what }) => what)}`
    noteOnce(context, info, about, () => notSupplied(context.store, missing))
    return missing.length < new Set(kinds).size
  })
}

/** @throws {HubError} NOT_SUPPLIED where the city has never supplied this kind of data */
export async function checkSupplied(context: Context, kind: string): Promise<void> {
  const missing = await neverSupplied(context, null, [kind])
  if (missing.length > 0) throw notSupplied(context.store, missing)
}

/**
 * As `checkSupplied`; says beside what lists a kind of data that the city has supplied a part of it, as far as its units
 * have declared.
 */
export async function checkListed(
  context: Context,
  info: GraphQLResolveInfo,
  kind: string,
): Promise<void> {
  await checkSupplied(context, kind)
  const { load, store } = context
  const { state, name } = (await load.supplies()).get(kind)!
  if (state !== 'PARTIAL') return
  const { jurisdiction } = store
  const inPart = () =>
    new HubError(
      'SUPPLIED_IN_PART.ofCity',
      { city: cityName(jurisdiction), what: name, kind },
      { jurisdictions: [jurisdiction.code], supplies: [kind] },
    )
  noteOnce(context, info, `SUPPLIED_IN_PART ${kind}`, inPart)
}

/** Of the kinds of data named those that the city has never supplied; of what it does not share that goes before. */
function neverSupplied(
  { load, store, caller }: Context,
  subjectCode: string | null,
  kinds: readonly string[],
): Soon<readonly NamedSupply[]> {
  return whenThere(load.neverSupplied(), (all) => {
    const missing = all.filter(({ what }) => kinds.includes(what))
    if (missing.length === 0 || seesWithheld(caller, store.jurisdiction.code, subjectCode)) {
      return missing
    }
    return whenThere(load.notShared(), (notShared) => {
      const withheld = notShared.map(({ id }) => datasetSubject(id))
      return missing.filter(({ what }) => !withheld.includes(what))
    })
  })
}

/** The error that says which data the city has never supplied. */
function notSupplied({ jurisdiction }: CityStore, missing: readonly NamedSupply[]): HubError {
  const named = missing.map(({ what, name }) => `${name} (${what})`).join('、')
  return new HubError(
    'NOT_SUPPLIED.ofCity',
    { city: cityName(jurisdiction), what: named },
    { jurisdictions: [jurisdiction.code], supplies: missing.map(({ what }) => what) },
  )
}

/** The same error of many files stands once beside an operation's answer, at the first of them. */
function noteOnce(
  { incomplete, noted }: Context,
  info: GraphQLResolveInfo,
  about: string,
  make: () => HubError,
): void {
  if (noted.has(about)) return
  noted.add(about)
  const originalError = make()
  const { message, extensions } = originalError
  const path = responsePathAsArray(info.path)
  incomplete.push(new GraphQLError(message, { path, extensions, originalError }))
}

/**
 * The day asked about, and whether ended entries are shown.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS; HISTORY_NOT_ALLOWED for an earlier day without history:read
 */
export function dayAsked(
  context: Context,
  on: Day | null | undefined,
): AskedDay & { readonly ended: boolean } {
  return { on: factDay(context, { on }), asked: on ?? null, ended: seesHistory(context) }
}
