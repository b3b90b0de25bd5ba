import type { Logger } from 'pino'
import { findClockDifference, replicationLag } from '../../db/border/replication-lag.js'
import { countOpenCases } from '../../db/cases/case-counts.js'
import { countAlarms, loadAlarmRules } from '../../db/hub/audit-alarms.js'
import type { CityStore, Copies, HubStore, ZoneStore } from '../../db/store.js'
import { caseKinds } from '../../rules/cases/case.js'
import { loadDueRules } from '../../rules/cases/deadlines.js'
import { limitsKept } from '../../rules/cases/timeliness.js'
import { loadCalendar, missingYear } from '../../rules/working-days.js'
import { gaugeAtReading } from '../../runtime/metrics.js'
import { dayInChina } from '../../schema/scalars/date.js'

const dayMs = 24 * 60 * 60_000

/** Shows `hub_audit_alarms` at `/metrics`. */
export function showAlarms(hub: HubStore, now: () => Date): void {
  gaugeAtReading('hub_audit_alarms', async () => {
    const until = now()
    const from = new Date(until.getTime() - dayMs)
    const counts = await countAlarms(hub, loadAlarmRules(), { from, until })
    return [...counts].map(([rule, value]) => ({ labels: { rule }, value }))
  })
}

/** Shows `hub_working_days_missing` at `/metrics`, and says at the start which year is missing. */
export function showMissingCalendar(now: () => Date, log: Pick<Logger, 'warn'>): void {
  const calendar = loadCalendar()
  const missing = () => missingYear(dayInChina(now()), calendar)
  gaugeAtReading('hub_working_days_missing', async () =>
    [missing()].flatMap((year) => (year ? [{ labels: { year }, value: 1 }] : [])),
  )
  const year = missing()
  if (year === null) return
  log.warn(
    { year },
    `the calendar of working days of ${year} is missing: add rules/reference/working_days_${year}.csv from the State Council's notice; until then days that are due are provisional`,
  )
}

/** Shows `hub_case_deadlines` of the cities at `/metrics`. */
export function showDeadlines(cities: readonly CityStore[], now: () => Date): void {
  const rules = loadDueRules()
  gaugeAtReading('hub_case_deadlines', async () => {
    const today = dayInChina(now())
    const shown = await Promise.all(
      cities.map(async (store) => {
        const { jurisdiction } = store
        const kept = limitsKept(await countOpenCases(store, true), [], today, jurisdiction, rules)
        return caseKinds.flatMap((kind) =>
          (['due', 'overdue'] as const).map((state) => ({
            labels: { jurisdiction: jurisdiction.key, kind, state },
            value: kept.reduce((sum, one) => sum + (one.kind === kind ? one[state] : 0), 0),
          })),
        )
      }),
    )
    return shown.flat()
  })
}

/** Shows `hub_clock_ahead_seconds` of the cities at `/metrics`. */
export function showClocks(cities: readonly CityStore[]): void {
  gaugeAtReading('hub_clock_ahead_seconds', async () => {
    const shown = await Promise.all(
      cities.map(async (store) => {
        const difference = await findClockDifference(store)
        if (difference === null) return []
        const { key: jurisdiction } = store.jurisdiction
        return [
          { labels: { jurisdiction, of: 'server' }, value: difference.beforeServer },
          { labels: { jurisdiction, of: 'process' }, value: difference.serverBeforeProcess },
        ]
      }),
    )
    return shown.flat()
  })
}

/** Shows `hub_replication_lag_seconds` at `/metrics`. */
export function showReplicationLag(zone: ZoneStore, now: () => Date): void {
  gaugeAtReading('hub_replication_lag_seconds', async () => {
    const lags = await replicationLag(zone, now())
    return lags.flatMap(({ key, seconds }) =>
      seconds === null ? [] : [{ labels: { jurisdiction: key }, value: seconds }],
    )
  })
}

/** Shows at `/metrics` whether the zone's copies are what the cities hold, and how old that knowledge is. */
export function showCopies(copies: Copies, now: () => Date): void {
  gaugeAtReading('hub_copy_differs', async () =>
    copies.seen().map(({ jurisdiction, differing }) => ({
      labels: { jurisdiction: jurisdiction.key },
      value: differing.length > 0 ? 1 : 0,
    })),
  )
  gaugeAtReading('hub_copy_compared_seconds', async () =>
    copies.seen().flatMap(({ jurisdiction, comparedAt }) =>
      comparedAt === null
        ? []
        : [
            {
              labels: { jurisdiction: jurisdiction.key },
              value: Math.max(0, (now().getTime() - comparedAt.getTime()) / 1_000),
            },
          ],
    ),
  )
}
