import { createHash } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import type { Catalogues } from '../../rules/catalogues.js'
import { rankSources } from '../../rules/standards/basis-rank.js'
import { canonicalJson } from '../../schema/canonical-json.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import { advanceClock, holdClock } from '../ledger/clock.js'
import { prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { type ChangeKind, changeKinds } from './kinds.js'

/**
 * Raised by hand when the hub comes to show the same rows otherwise: another member of an object, another mask. A test
 * notices what it can.
 */
export const formEdition = 1

/** From which position on a kind of object was shown as it is. */
export interface Edition {
  readonly kind: ChangeKind
  /** 0 where nothing was written before. */
  readonly position: number
  readonly at: string
  readonly digest: string
}

/**
 * Takes a position of the city's clock where catalogues or policy of this version of the hub show objects otherwise than
 * what was shown last: no row has changed, and the feed tells all objects of these kinds anew behind it.
 *
 * A store that no version has signed yet, and that holds something, is taken for shown otherwise.
 *
 * @returns the kinds that are told anew
 */
export async function settleEditions({
  db,
  t,
  catalogues,
}: Pick<CityStore, 'db' | 't' | 'catalogues'>): Promise<readonly ChangeKind[]> {
  const own = editionsOf(catalogues)
  if (otherKinds(await listEditions({ db, t }), own).length === 0) return []
  return db.transaction(async (tx) => {
    const clock = await holdClock(tx, t)
    const kinds = otherKinds(await listEditions({ db: tx as unknown as CityStore['db'], t }), own)
    const isEmpty = clock.position === 1
    const { at } = clock
    const position = isEmpty ? 0 : clock.position
    if (kinds.length === 0) return []
    await tx
      .insert(t.shownEdition)
      .values(kinds.map((kind) => ({ kind, position, at, digest: own.get(kind)! })))
      .onConflictDoUpdate({
        target: [t.shownEdition.kind, t.shownEdition.position],
        set: { digest: sql`excluded.digest` },
      })
    if (isEmpty) return []
    await advanceClock(tx, t, clock)
    return kinds
  })
}

/** The latest edition of each kind. */
export function listEditions(store: Pick<CityStore, 'db' | 't'>): Promise<Edition[]> {
  const { kind, position, at, digest } = store.t.shownEdition
  return prepared(store, 'listEditions', () =>
    store.db
      .selectDistinctOn([kind], { kind, position, at, digest })
      .from(store.t.shownEdition)
      .orderBy(kind, desc(position)),
  ).execute()
}

/**
 * While a city's processes are exchanged for those of another version, the one that was started last says what is shown:
 * the others tell nothing of the objects, for whoever were told by them would not be told again.
 *
 * @throws {HubError} COULD_NOT_ASK where another version has been started over the store since
 */
export function checkEditions(
  editions: readonly Edition[],
  { catalogues, jurisdiction }: Pick<CityStore, 'catalogues' | 'jurisdiction'>,
): void {
  const own = editionsOf(catalogues)
  if (editions.every(({ kind, digest }) => digest === own.get(kind))) return
  throw new HubError(
    'COULD_NOT_ASK.otherEdition',
    { city: cityName(jurisdiction) },
    { jurisdictions: [jurisdiction.code] },
  )
}

function otherKinds(known: readonly Edition[], own: Digests): readonly ChangeKind[] {
  const digests = new Map(known.map(({ kind, digest }) => [kind, digest]))
  return changeKinds.filter((kind) => digests.get(kind) !== own.get(kind))
}

type Digests = ReadonlyMap<ChangeKind, string>

const digestsOf = new WeakMap<Catalogues, Digests>()

/** What of the catalogues and of the hub's own code shows in each kind of object, as a digest. */
function editionsOf(catalogues: Catalogues): Digests {
  const known = digestsOf.get(catalogues)
  if (known) return known
  const ofFacts = digest(termsShown(catalogues))
  const ofRanks = digest(rankSources())
  const ofForm = digest(null)
  const shows: Readonly<Partial<Record<ChangeKind, string>>> = {
    ...{ RECORD: ofFacts, LIST_ENTRY: ofFacts, STANDARD: ofRanks, PATH: ofRanks },
  }
  const digests = new Map(changeKinds.map((kind) => [kind, shows[kind] ?? ofForm]))
  digestsOf.set(catalogues, digests)
  return digests
}

/** How long records and entries are shown, and the units of their figures. */
function termsShown({ publicityTerms, lists, recordMonths, behaviours }: Catalogues) {
  return {
    severities: publicityTerms.map(({ severity, decidedFrom, decidedUntil, maxMonths }) => ({
      ...{ severity, decidedFrom, decidedUntil, maxMonths },
    })),
    lists: [...lists].map(([code, { termMonths }]) => [code, termMonths]),
    recordMonths: [...recordMonths],
    units: [...behaviours].map(([code, { threshold }]) => [
      code,
      threshold.clauses.map(({ variable, unit }) => [variable, unit]),
    ]),
  }
}

function digest(shown: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([formEdition, shown]))
    .digest('hex')
    .slice(0, 32)
}
