import type { FastifyBaseLogger } from 'fastify'
import type { InBoth } from '../../schema/language.js'
import { type Day, dayInChina } from '../../schema/scalars/date.js'
import type { SnapshotSource } from '../../schema/snapshots.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { listSnapshots } from './folder.js'
import { makeSnapshot } from './make.js'

/** A city of which snapshots are made. */
export interface SnapshotCity {
  readonly key: string
  readonly name: InBoth
  readonly source: SnapshotSource
}

export interface NightlyOptions {
  readonly folder: string
  /** Known once the gateway has been loaded. */
  readonly cities: () => readonly SnapshotCity[]
  readonly keys: Pick<SigningKeys, 'signDetached'>
  readonly schema: string
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  readonly now?: () => Date
}

/** From half an hour past midnight in China: what ends with the day before has ended by the city's clock too. */
const fromMinute = 30
const lookEveryMs = 5 * 60_000

/**
 * Makes a snapshot of each city every night, one after the other. A night in which the hub did not run is made up for
 * some minutes after it has started; what fails is tried again at the next look.
 *
 * @returns  `look` does what is due now; `stop` ends it
 */
export function keepSnapshots({ now = () => new Date(), ...options }: NightlyOptions): {
  look(): Promise<void>
  stop(): Promise<void>
} {
  const { folder, cities, log } = options
  const ending = new AbortController()
  let underWay: Promise<void> | null = null

  async function look(): Promise<void> {
    const due = dueDay(now())
    for (const city of cities()) {
      const [latest] = await listSnapshots(folder, city.key)
      if (ending.signal.aborted || (latest && dueDay(new Date(latest.manifest.madeAt)) >= due)) {
        continue
      }
      try {
        const { snapshot } = await makeSnapshot({
          ...options,
          city,
          source: city.source,
          now,
          signal: ending.signal,
        })
        log.info({ city: city.key, snapshot }, 'a snapshot was made')
      } catch (err) {
        if (!ending.signal.aborted) {
          log.warn({ err, city: city.key }, 'a snapshot was not made, and is tried again')
        }
      }
    }
  }
  const begin = () => {
    underWay ??= look()
      .catch((err: unknown) => log.error({ err }, 'snapshots cannot be made'))
      .finally(() => {
        underWay = null
      })
    return underWay
  }
  const timer = setInterval(begin, lookEveryMs)
  timer.unref()
  return {
    look: begin,
    async stop() {
      clearInterval(timer)
      ending.abort(new Error('the hub ends'))
      await underWay
    },
  }
}

/** The night of which there should be a snapshot. */
function dueDay(now: Date): Day {
  return dayInChina(new Date(now.getTime() - fromMinute * 60_000))
}
