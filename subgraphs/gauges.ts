import { countAlarms, loadAlarmRules } from '../db/queries/hub/audit-alarms.js'
import { replicationLag } from '../db/queries/replication-lag.js'
import type { HubStore, ZoneStore } from '../db/store.js'
import { gaugeAtReading } from '../runtime/metrics.js'

const dayMs = 24 * 60 * 60_000

/** Shows `hub_audit_alarms` at `/metrics`. */
export function showAlarms(hub: HubStore, now: () => Date): void {
  gaugeAtReading('hub_audit_alarms', 'Alarms of the last day, by rule.', ['rule'], async () => {
    const until = now()
    const from = new Date(until.getTime() - dayMs)
    const counts = await countAlarms(hub, loadAlarmRules(), { from, until })
    return [...counts].map(([rule, value]) => ({ labels: { rule }, value }))
  })
}

/** Shows `hub_replication_lag_seconds` at `/metrics`. */
export function showReplicationLag(zone: ZoneStore, now: () => Date): void {
  gaugeAtReading(
    'hub_replication_lag_seconds',
    "Age of each city's clock as the zone sees it: replication and the city's own silence together.",
    ['jurisdiction'],
    async () => {
      const lags = await replicationLag(zone, now())
      return lags.flatMap(({ key, seconds }) =>
        seconds === null ? [] : [{ labels: { jurisdiction: key }, value: seconds }],
      )
    },
  )
}
