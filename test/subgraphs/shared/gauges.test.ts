import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAlarmRules } from '../../../db/hub/audit-alarms.js'
import { metricsText } from '../../../runtime/metrics.js'
import {
  showAlarms,
  showClocks,
  showDeadlines,
  showMissingCalendar,
  showReplicationLag,
} from '../../../subgraphs/shared/gauges.js'
import { startTestHub, type TestHub } from '../../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 10 })
})
afterAll(() => hub.close())

it('the metrics show the alarms of each rule and the age of each city’s clock', async () => {
  showAlarms(hub.hub, () => new Date())
  showReplicationLag(hub.zone, () => new Date())
  showClocks(hub.cities.slice(0, 1))
  showDeadlines(hub.cities.slice(1, 2), () => new Date())
  const warned: unknown[] = []
  const log = { warn: (told: unknown) => warned.push(told) }
  showMissingCalendar(() => new Date('2026-12-01T00:00:00+08:00'), log as never)
  expect(warned).toEqual([{ year: '2027' }])
  const lines = (await metricsText()).text.split('\n')
  const labelsOf = (name: string) =>
    lines.flatMap(
      (line) => new RegExp(`^${name}\\{\\w+="(.*)"\\} -?[\\d.e-]+$`).exec(line)?.[1] ?? [],
    )
  expect(labelsOf('hub_audit_alarms').sort()).toEqual(
    loadAlarmRules()
      .map(({ code }) => code)
      .sort(),
  )
  expect(labelsOf('hub_clock_ahead_seconds')).toEqual([
    'jiaxing",of="server',
    'jiaxing",of="process',
  ])
  expect(labelsOf('hub_working_days_missing')).toEqual(['2027'])
  expect(labelsOf('hub_case_deadlines')).toEqual(
    ['REPAIR', 'OBJECTION'].flatMap((kind) =>
      ['due', 'overdue'].map((state) => `kunshan",kind="${kind}",state="${state}`),
    ),
  )
  expect(labelsOf('hub_replication_lag_seconds').sort()).toEqual(['jiaxing', 'kunshan', 'taicang'])
})
