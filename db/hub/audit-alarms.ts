import { type SQL, sql } from 'drizzle-orm'
import { addDays } from '../../rules/days.js'
import { readReference } from '../../rules/reference.js'
import { isWorkingDay, loadCalendar } from '../../rules/working-days.js'
import { HubError } from '../../schema/errors.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { HubStore } from '../store.js'

export type AlarmKind = 'MANY_PERSONS' | 'OUTSIDE_HOURS' | 'MANY_UNITS' | 'NEW_PURPOSE'

/** What counts as unusual, as somebody has set it. */
export interface AlarmRuleRow {
  readonly code: string
  readonly kind: AlarmKind
  readonly name: string
  readonly threshold: number
  /** Windows follow one another from midnight UTC; null where the kind has none. */
  readonly windowMinutes: number | null
  /** Office hours in China, from the first hour to before the last; null where the kind has none. */
  readonly hours: readonly [from: number, to: number] | null
}

export interface Alarm {
  readonly rule: AlarmRuleRow
  readonly firstAt: string
  readonly lastAt: string
  readonly unit: string | null
  readonly client: string | null
  readonly subjectCode: string | null
  readonly purpose: string | null
  readonly count: number
}

const kinds: ReadonlySet<string> = new Set<AlarmKind>([
  'MANY_PERSONS',
  'OUTSIDE_HOURS',
  'MANY_UNITS',
  'NEW_PURPOSE',
])
const mostAlarms = 1_000

/**
 * The alarm rules of `rules/reference/alarm_rules_illustrative.csv`.
 *
 * @throws {HubError} REFERENCE_DATA_INVALID for a kind or number that is none
 */
export function loadAlarmRules(rows = readReference('alarm_rules_illustrative')): AlarmRuleRow[] {
  return rows.map((row) => {
    const { code = '', kind = '', name_zh: name = '' } = row
    const whole = (column: string, most: number): number => {
      const value = Number(row[column] || Number.NaN)
      if (Number.isInteger(value) && value >= 0 && value <= most) return value
      throw new HubError('REFERENCE_DATA_INVALID.alarmNumber', {
        code,
        column,
        value: row[column] ?? '',
        most,
      })
    }
    if (!kinds.has(kind)) {
      throw new HubError('REFERENCE_DATA_INVALID.alarmKind', { code, kind, known: [...kinds] })
    }
    const hasWindow = kind === 'MANY_PERSONS' || kind === 'MANY_UNITS'
    return {
      code,
      kind: kind as AlarmKind,
      name,
      threshold: whole('threshold', 1_000_000),
      windowMinutes: hasWindow ? Math.max(1, whole('window_minutes', 44_640)) : null,
      hours: kind === 'OUTSIDE_HOURS' ? [whole('from_hour', 23), whole('to_hour', 24)] : null,
    }
  })
}

/** What the rules find among the look-ups of a time, latest first, at most 1,000 of each rule. */
export async function listAlarms(
  { db, t }: HubStore,
  rules: readonly AlarmRuleRow[],
  span: { readonly from: Date; readonly until: Date },
): Promise<Alarm[]> {
  const alarms: Alarm[] = []
  for (const rule of rules) {
    const rows = await db.execute(
      sql`${question(rule, t.auditEntry, span)} order by "lastAt" desc limit ${mostAlarms}`,
    )
    for (const row of rows) {
      const none = { unit: null, client: null, subjectCode: null, purpose: null }
      alarms.push({ rule, ...none, ...row } as unknown as Alarm)
    }
  }
  return alarms.sort((one, other) => (one.lastAt < other.lastAt ? 1 : -1)).slice(0, mostAlarms)
}

/** How many alarms each rule raises, by its code: for metrics. */
export async function countAlarms(
  hub: HubStore,
  rules: readonly AlarmRuleRow[],
  span: { readonly from: Date; readonly until: Date },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(rules.map(({ code }) => [code, 0]))
  for (const { rule } of await listAlarms(hub, rules, span)) {
    counts.set(rule.code, counts.get(rule.code)! + 1)
  }
  return counts
}

function question(
  { kind, threshold, windowMinutes, hours }: AlarmRuleRow,
  entry: HubStore['t']['auditEntry'],
  { from, until }: { readonly from: Date; readonly until: Date },
): SQL {
  const inSpan = sql`at >= ${from.toISOString()}::timestamptz and at < ${until.toISOString()}::timestamptz`
  const window = sql`date_bin(make_interval(mins => ${windowMinutes}::int), at, 'epoch'::timestamptz)`
  const times = sql`min(at) as "firstAt", max(at) as "lastAt"`
  // A person key begins with P; a unified social credit code cannot.
  const persons = sql`from ${entry} cross join lateral unnest(codes) as code where ${inSpan} and code like 'P%'`
  switch (kind) {
    case 'MANY_PERSONS':
      return sql`select unit, client, ${times}, count(distinct code) as count ${persons}
        and (unit is not null or client is not null)
        group by unit, client, ${window} having count(distinct code) >= ${threshold}`
    case 'MANY_UNITS':
      return sql`select code as "subjectCode", ${times}, count(distinct unit) as count ${persons}
        group by code, ${window} having count(distinct unit) >= ${threshold}`
    case 'OUTSIDE_HOURS': {
      const [first, last] = hours!
      const local = sql`(at at time zone 'Asia/Shanghai')`
      const daysOff = JSON.stringify(daysOffIn(from, until))
      return sql`select unit, client, ${times}, count(*) as count from ${entry}
        where ${inSpan} and disclosed <> '{}' and codes <> '{}' and (
          extract(hour from ${local}) < ${first} or extract(hour from ${local}) >= ${last}
          or ${local}::date::text in (select json_array_elements_text(${daysOff}::json)))
        group by unit, client, ${local}::date having count(*) >= ${threshold}`
    }
    case 'NEW_PURPOSE':
      return sql`select used.unit, used.purpose, used.first_at as "firstAt", used.first_at as "lastAt", before.count
        from (
          select unit, purpose, min(at) as first_at from ${entry}
          where unit is not null and purpose is not null group by unit, purpose
        ) used
        cross join lateral (
          select count(*) as count from ${entry} e
          where e.unit = used.unit and e.purpose is not null and e.at < used.first_at
        ) before
        where used.first_at >= ${from.toISOString()}::timestamptz
          and used.first_at < ${until.toISOString()}::timestamptz and before.count >= ${threshold}`
  }
}

function daysOffIn(from: Date, until: Date): string[] {
  const calendar = loadCalendar()
  const days: string[] = []
  for (let day = dayInChina(from); day <= dayInChina(until); day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) days.push(day)
  }
  return days
}
