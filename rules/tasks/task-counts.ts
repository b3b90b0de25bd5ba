import type { Day } from '../../schema/scalars/date.js'
import { toldCount } from '../statistics/told-counts.js'
import type { Task } from './tasks.js'

const none = {
  open: 0,
  openOverdue: 0,
  toLift: 0,
  toLiftOverdue: 0,
  executed: 0,
  notExecuted: 0,
  notApplicable: 0,
  lifted: 0,
}

type Numbers = typeof none

/** How many tasks one unit has along its paths to one measure. */
export interface TaskNumbers extends Readonly<Numbers> {
  readonly unitName: string
  readonly measureCode: string
}

const states = {
  OPEN: 'open',
  TO_LIFT: 'toLift',
  EXECUTED: 'executed',
  NOT_EXECUTED: 'notExecuted',
  NOT_APPLICABLE: 'notApplicable',
  LIFTED: 'lifted',
} as const satisfies Record<Task['state'], keyof Numbers>

/** Counts tasks one after the other, by unit and measure. */
export class TaskCounting {
  readonly #rows = new Map<string, { unitName: string; measureCode: string } & Numbers>()

  constructor(private readonly today: Day) {}

  add({ path, state, due }: Pick<Task, 'path' | 'state' | 'due'>): void {
    const { implementingUnit: unitName, measureCode } = path
    const key = JSON.stringify([unitName, measureCode])
    const row = this.#rows.get(key) ?? { unitName, measureCode, ...none }
    this.#rows.set(key, row)
    row[states[state]] += 1
    if (due === null || due.on >= this.today) return
    if (state === 'OPEN') row.openOverdue += 1
    if (state === 'TO_LIFT') row.toLiftOverdue += 1
  }

  /** In the order of unit and measure. */
  rows(): TaskNumbers[] {
    return [...this.#rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  }
}

/** As other cities may know them: rounded, without rows of noughts. */
export function toldTaskCounts(counts: readonly TaskNumbers[]): TaskNumbers[] {
  const names = Object.keys(none) as (keyof Numbers)[]
  return counts
    .map((row) => ({
      ...row,
      ...(Object.fromEntries(names.map((name) => [name, toldCount(row[name])])) as Numbers),
    }))
    .filter((row) => names.some((name) => row[name] > 0))
}
