import { setTimeout as pause } from 'node:timers/promises'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Logger } from 'pino'
import type { Jurisdiction } from '../../schema/register.js'
import { databaseFailure } from '../server/failure.js'
import type { Copies, ZoneStore } from '../store.js'
import type { Digests } from '../tables/city-columns.js'
import { zoneSchemaName } from '../tables/zone.js'
import {
  addDigests,
  atOneMoment,
  beyondStatement,
  countDigests,
  differingKinds,
  type KindSource,
  kindsOf,
} from './digests.js'
import type { PublishedTable } from './published.js'

/** How often everything is counted again, unless a setting says otherwise. */
const defaultInFullEveryMs = 60 * 60_000
const lookEveryMs = 1_000
/** Counting in full what differs, for somebody who mends it by hand. */
const lookAgainMs = 15_000

/** SQL of what is another text once the city has another epoch, or its server or the zone's was started anew. */
export function streamOf({
  epoch,
  serverSince,
}: Readonly<Record<'epoch' | 'serverSince', AnyPgColumn>>): SQL<string> {
  return sql<string>`concat_ws('/', ${epoch}::text, coalesce(${serverSince}::text, '-'), pg_postmaster_start_time())`
}

interface Compared {
  readonly stream: string
  readonly revision: number
  readonly position: number
  /** As counted in the copy. */
  readonly kinds: Digests
  readonly differing: readonly string[]
  readonly at: number
  readonly inFullAt: number
}

export interface CompareOptions {
  readonly inFullEveryMs?: number
  readonly now?: () => number
}

/**
 * Compares the zone's copies with the digests that the cities publish: at the start, when a server was started anew, with
 * every later digest what came since the one before, and all of it every hour. Until a copy is found equal its city
 * counts as not asked.
 *
 * The digest comes by the same replication as what it is of: no connection to the city is needed. One that is there already
 * at the start may be as old as the rows beside it: compared is what comes afterwards, with the city's next sign of life.
 *
 * @returns what is known; `look` compares what there is to compare now; `stop` ends it
 */
export function keepComparing(
  zone: ZoneStore,
  log: Pick<Logger, 'info' | 'error'>,
  { inFullEveryMs = defaultInFullEveryMs, now = Date.now }: CompareOptions = {},
): { readonly copies: Copies; look(): Promise<void>; stop(): Promise<void> } {
  const compared = new Map<string, Compared>()
  /** The first digest that was seen of a stream: it may be of the disk, and not have come. */
  const first = new Map<string, { readonly stream: string; readonly at: string | null }>()
  const rounds = new Map<string, number>()
  const members = zone.jurisdictions.filter(({ code }) => zone.copied.has(code))
  let isStopped = false

  async function look(): Promise<void> {
    if (members.length === 0) return
    const digests = await listDigests(zone)
    for (const member of members) {
      const digest = digests.get(member.code)
      const before = compared.get(member.code)
      if (!digest) {
        // Its tables are being filled.
        compared.delete(member.code)
        continue
      }
      const { stream, at } = digest
      if (first.get(member.code)?.stream !== stream) first.set(member.code, { stream, at })
      if (first.get(member.code)!.at === at && before?.stream !== stream) continue
      if (!isStopped && isDue(digest, before)) await compare(member, stream, before)
    }
  }

  function isDue({ stream, revision, position }: PublishedDigest, before?: Compared): boolean {
    if (position === null) return false
    if (!before) return true
    const isNew =
      stream !== before.stream || revision !== before.revision || position !== before.position
    const ms = before.differing.length > 0 ? lookAgainMs : inFullEveryMs
    return isNew || now() - before.inFullAt >= ms
  }

  async function compare(member: Jurisdiction, expected: string, before?: Compared): Promise<void> {
    const { code } = member
    const after = await atOneMoment(zone, async (tx): Promise<Compared | null> => {
      const digest = (await listDigests({ ...zone, db: tx as unknown as ZoneStore['db'] })).get(
        code,
      )
      if (!digest || digest.position === null || !digest.kinds) return null
      const { stream, revision, position } = digest
      if (stream !== expected) return null
      const sources = viewsOf(code)
      const beyond = kindsOf(await tx.execute(sql.raw(beyondStatement(sources))))
      const found = { stream, revision, position, at: now() }
      const goesOn =
        before &&
        before.differing.length === 0 &&
        before.stream === stream &&
        before.revision === revision &&
        before.position <= position &&
        now() - before.inFullAt < inFullEveryMs
      if (goesOn && beyond.length === 0) {
        const since = await countDigests(tx, sources, { after: before.position, upTo: position })
        const kinds = addDigests(before.kinds, since)
        if (differingKinds(kinds, digest.kinds).length === 0)
          return { ...found, kinds, differing: [], inFullAt: before.inFullAt }
      }
      const kinds = await countDigests(tx, sources, { upTo: position })
      const differing = differingKinds(kinds, digest.kinds)
      return {
        ...found,
        kinds,
        differing: [...new Set([...differing, ...beyond])],
        inFullAt: now(),
      }
    })
    if (after === null) return
    compared.set(code, after)
    tell(member, before?.differing ?? [], after)
  }

  function tell({ key, code, nameEn }: Jurisdiction, before: readonly string[], after: Compared) {
    const { differing, position } = after
    if (differing.length > 0 && before.length === 0) {
      log.error(
        { city: key, kinds: differing, position },
        `the zone's copy of ${nameEn} differs from what the city holds: it counts as not asked; "npm run db -- compare ${key}" says where, "npm run db -- mend ${key}" copies anew`,
      )
    }
    if (differing.length === 0 && before.length > 0) {
      rounds.set(code, (rounds.get(code) ?? 0) + 1)
      log.info({ city: key, position }, `the zone's copy of ${nameEn} is what the city holds again`)
    }
  }

  const ending = new AbortController()
  const running = (async () => {
    while (!isStopped) {
      await look().catch((error: unknown) => {
        if (!isStopped)
          log.error({ err: databaseFailure(error) ?? error }, 'copies could not be compared')
      })
      await pause(lookEveryMs, undefined, { signal: ending.signal, ref: false }).catch(() => {})
    }
  })()

  return {
    copies: {
      isEqual(code, stream) {
        if (!zone.copied.has(code)) return true
        const found = compared.get(code)
        return found?.stream === stream && found.differing.length === 0
      },
      round: (code) => rounds.get(code) ?? 0,
      seen: () =>
        members.map((jurisdiction) => {
          const found = compared.get(jurisdiction.code)
          return {
            jurisdiction,
            comparedAt: found ? new Date(found.at) : null,
            differing: found?.differing ?? [],
          }
        }),
    },
    look,
    async stop() {
      isStopped = true
      ending.abort()
      await running
    },
  }
}

interface PublishedDigest {
  readonly stream: string
  readonly revision: number
  readonly position: number | null
  readonly at: string | null
  readonly kinds: Digests | null
}

/** What the cities have published last; a city whose tables are being filled is absent. */
async function listDigests({ db, v }: ZoneStore): Promise<ReadonlyMap<string, PublishedDigest>> {
  const rows = await db
    .select({
      code: v.clock.jurisdictionCode,
      stream: streamOf(v.digest),
      revision: v.digest.revision,
      position: v.digest.position,
      at: v.digest.at,
      kinds: v.digest.kinds,
    })
    .from(v.clock)
    .innerJoin(v.digest, eq(v.digest.jurisdictionCode, v.clock.jurisdictionCode))
  return new Map(rows.map(({ code, ...digest }) => [code, digest]))
}

function viewsOf(code: string): (kind: PublishedTable) => KindSource {
  return ({ name }) => ({
    relation: `"${zoneSchemaName}"."${name}"`,
    rows: `jurisdiction_code = '${code}'`,
  })
}
