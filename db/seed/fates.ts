import { addDays } from '../../rules/days.js'
import type { Day } from '../../schema/scalars/date.js'
import { dayBetween, type Random } from './random.js'
import type { Cells } from './sheets.js'
import type { SheetRows } from './world.js'

/** What became of a record or entry after its decision. */
export type Fate =
  | 'UNTOUCHED'
  | 'EXPIRED'
  | 'REPAIRED'
  | 'REPAIR_PENDING'
  | 'REPAIR_REFUSED'
  | 'REVOKED'
  | 'WITHDRAWN'
  | 'OBJECTION_PENDING'
  | 'OBJECTION_UPHELD'
  | 'OBJECTION_REJECTED'

const shares: readonly [Fate, number][] = [
  ['UNTOUCHED', 0.6],
  ['EXPIRED', 0.08],
  ['REPAIRED', 0.1],
  ['REPAIR_PENDING', 0.03],
  ['REPAIR_REFUSED', 0.03],
  ['REVOKED', 0.03],
  ['WITHDRAWN', 0.03],
  ['OBJECTION_PENDING', 0.04],
  ['OBJECTION_UPHELD', 0.02],
  ['OBJECTION_REJECTED', 0.04],
]

export function drawFate(random: Random): Fate {
  let left = random.next()
  for (const [fate, share] of shares) {
    left -= share
    if (left < 0) return fate
  }
  return 'UNTOUCHED'
}

interface Target {
  /** Columns that name it on the sheets of cases. */
  readonly cells: Cells
  /** Code of the unit that decided, which also repairs. */
  readonly unitCode: string
  readonly decidedOn: Day
  /** First day on which repair can be asked for; null where there is nothing to repair. */
  readonly repairableFrom: Day | null
}

/**
 * Writes the cases that the fate stands for. A fate for which there has not been time yet changes nothing.
 *
 * @returns  what the fate writes into the target's own row: columns of a withdrawal, mostly none
 */
export function meetFate(
  random: Random,
  fate: Fate,
  { cells, unitCode, decidedOn, repairableFrom }: Target,
  asOf: Day,
  sheets: SheetRows,
): Cells {
  const soon = addDays(decidedOn, 2)
  if (soon > asOf) return {}
  const lateStart = addDays(asOf, -8)
  switch (fate) {
    case 'UNTOUCHED':
    case 'EXPIRED':
      return {}
    case 'REVOKED':
      sheets.revocations.push({
        ...cells,
        decidedOn: dayBetween(random, soon, asOf),
        ...random.pick(revocations),
      })
      return {}
    case 'WITHDRAWN':
      return {
        withdrawn: '1',
        withdrawnOn: dayBetween(random, soon, asOf),
        withdrawnWhy: '（演示）录入错误',
      }
    case 'REPAIRED':
    case 'REPAIR_REFUSED': {
      if (repairableFrom === null || repairableFrom > lateStart) return {}
      const acceptedOn = dayBetween(random, repairableFrom, lateStart)
      sheets.repairs.push({
        ...cells,
        status: fate === 'REPAIRED' ? '准予修复' : '不予修复',
        acceptedOn,
        decidedOn: addDays(acceptedOn, random.int(3, 8)),
        authorityCode: unitCode,
      })
      return {}
    }
    case 'REPAIR_PENDING': {
      if (repairableFrom === null || repairableFrom > asOf) return {}
      const acceptedOn = dayBetween(random, later(repairableFrom, lateStart), asOf)
      sheets.repairs.push({ ...cells, status: '已受理', acceptedOn })
      return {}
    }
    case 'OBJECTION_PENDING': {
      const acceptedOn = dayBetween(random, later(soon, lateStart), asOf)
      sheets.objections.push({ ...cells, status: '已受理', acceptedOn })
      return {}
    }
    case 'OBJECTION_UPHELD':
    case 'OBJECTION_REJECTED': {
      if (soon > lateStart) return {}
      const acceptedOn = dayBetween(random, soon, lateStart)
      sheets.objections.push({
        ...cells,
        status: fate === 'OBJECTION_UPHELD' ? '异议成立' : '异议不成立',
        acceptedOn,
        decidedOn: addDays(acceptedOn, random.int(3, 8)),
      })
      return {}
    }
  }
}

const revocations: readonly Cells[] = [
  {
    revokedBy: '行政复议',
    revocationDocumentNo: '演示复决〔2026〕1号',
    revocationUnit: '演示人民政府',
    reason: '（演示）认定事实不清',
  },
  {
    revokedBy: '行政诉讼',
    revocationDocumentNo: '（2026）演示行初1号',
    revocationUnit: '演示人民法院',
    reason: '（演示）适用法律错误',
  },
  {
    revokedBy: '自行撤销',
    revocationDocumentNo: '演示撤〔2026〕1号',
    revocationUnit: '原决定机关',
    reason: '（演示）程序违法',
  },
]

/** The later of two days. */
export function later(day: Day, other: Day): Day {
  return [day, other].sort()[1]!
}
