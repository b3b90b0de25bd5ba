import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import { databaseFailure } from '../server/failure.js'
import type { Copies, ZoneStore } from '../store.js'
import { type CompareOptions, keepComparing } from './copies.js'
import type { Mended } from './mend.js'

export interface KeepMendingOptions extends CompareOptions {
  /** Copies anew what differs, as `mend`. */
  readonly mendOne: (jurisdiction: Jurisdiction) => Promise<Mended>
  readonly lookEveryMs?: number
  /** After so long a copy of which the zone shows nothing counts as half filled and abandoned. */
  readonly unfilledMs?: number
  /**
   * Pause between two tries of one copy: doubled each time, and reset once the copy has stayed good for the longest
   * pause.
   */
  readonly pausesMs?: { readonly first: number; readonly longest: number }
}

interface Tries {
  count: number
  notBefore: number
  /** Since when the copy has been good; null while it is not. */
  goodSince: number | null
  /** Since when the zone has shown nothing of the copy; null while it does. */
  unfilledSince: number | null
}

/**
 * Mends by itself: compares the zone's copies as the zone does, and whatever differs, or was left half filled, is copied
 * anew; one copy at a time, and what does not stay good less and less often.
 *
 * @param zone  with a connection of its own; `copied` are the cities to look after
 * @returns  what is known of the copies; `stop` ends it, behind a mend under way
 */
export function keepMending(
  zone: ZoneStore,
  log: Pick<Logger, 'info' | 'error' | 'warn'>,
  {
    mendOne,
    lookEveryMs = 1_000,
    unfilledMs = 60_000,
    pausesMs = { first: 60_000, longest: 60 * 60_000 },
    now = Date.now,
    ...options
  }: KeepMendingOptions,
): { readonly copies: Copies; stop(): Promise<void> } {
  const comparing = keepComparing(zone, log, { ...options, now })
  const tries = new Map<string, Tries>()
  const ending = new AbortController()

  async function look(): Promise<void> {
    const shown = await shownCities(zone)
    for (const { jurisdiction, comparedAt, differing } of comparing.copies.seen()) {
      if (ending.signal.aborted) return
      const { code, key } = jurisdiction
      const one = tries.get(key) ?? { count: 0, notBefore: 0, goodSince: null, unfilledSince: null }
      tries.set(key, one)
      one.unfilledSince = shown.has(code) ? null : (one.unfilledSince ?? now())
      const isUnfilled = one.unfilledSince !== null && now() - one.unfilledSince >= unfilledMs
      const isBad = differing.length > 0 || isUnfilled
      const isGood = !isBad && shown.has(code) && comparedAt !== null
      one.goodSince = isGood ? (one.goodSince ?? now()) : null
      if (one.goodSince !== null && now() - one.goodSince >= pausesMs.longest) one.count = 0
      if (isBad && now() >= one.notBefore) await attempt(jurisdiction, differing, one)
    }
  }

  async function attempt(
    jurisdiction: Jurisdiction,
    differing: readonly string[],
    one: Tries,
  ): Promise<void> {
    const { key: city, nameEn } = jurisdiction
    one.count += 1
    const why = differing.length > 0 ? 'differs' : 'is not filled'
    log.warn(
      { city, kinds: differing, attempt: one.count },
      `the copy of ${nameEn} ${why}: mending`,
    )
    let failed: unknown = null
    try {
      const { found, anew } = await mendOne(jurisdiction)
      const { position, clocks } = found
      log.info({ city, anew, position, clocks }, `the copy of ${nameEn} is mended`)
    } catch (error) {
      failed = error
    }
    const pauseMs = Math.min(pausesMs.longest, pausesMs.first * 2 ** (one.count - 1))
    one.notBefore = now() + pauseMs
    one.unfilledSince = null
    if (failed === null) return
    const err = failed instanceof HubError ? failed : (databaseFailure(failed) ?? failed)
    const seconds = Math.round(pauseMs / 1_000)
    log.error({ city, err }, `the copy of ${nameEn} could not be mended; next in ${seconds} s`)
  }

  const running = (async () => {
    while (!ending.signal.aborted) {
      await look().catch((error: unknown) => {
        log.error({ err: databaseFailure(error) ?? error }, 'the copies could not be looked at')
      })
      await pause(lookEveryMs, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()

  return {
    copies: comparing.copies,
    async stop() {
      ending.abort()
      await running
      await comparing.stop()
    },
  }
}

/** Codes of the cities whose copies are whole, as the zone sees them. */
async function shownCities({ db, v }: ZoneStore): Promise<ReadonlySet<string>> {
  const rows = await db.select({ code: v.clock.jurisdictionCode }).from(v.clock)
  return new Set(rows.map(({ code }) => code))
}
