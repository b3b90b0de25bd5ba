import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../rules/days.js'
import type { EndedBy, TargetKind } from '../tables/city.js'
import { dayBetween, type Random } from './random.js'
import type { CityRows } from './world.js'

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
  readonly kind: TargetKind
  readonly id: string
  readonly subjectCode: string
  readonly decidedOn: Day
  /** First day on which repair can be asked for; null where there is nothing to repair. */
  readonly repairableFrom: Day | null
}

interface End {
  readonly endedBy: EndedBy | null
  readonly endedOn: Day | null
}

const notEnded: End = { endedBy: null, endedOn: null }

/**
 * Writes the cases that the fate stands for, and tells how it ended the record or entry: a granted repair, an upheld
 * objection and the end carry the same day. A fate for which there has not been time yet changes nothing.
 */
export function meetFate(
  random: Random,
  fate: Fate,
  target: Target,
  asOf: Day,
  rows: CityRows,
): End {
  const { id, subjectCode, kind: targetKind, decidedOn, repairableFrom } = target
  const about = { subjectCode, targetKind, targetId: id }
  const objection = { id: `${id}-O`, ...about }
  const repair = { id: `${id}-R`, ...about }
  const soon = addDays(decidedOn, 2)
  if (soon > asOf) return notEnded
  const lateStart = addDays(asOf, -8)
  switch (fate) {
    case 'UNTOUCHED':
    case 'EXPIRED':
      return notEnded
    case 'REVOKED':
    case 'WITHDRAWN':
      return { endedBy: fate, endedOn: dayBetween(random, soon, asOf) }
    case 'REPAIRED':
    case 'REPAIR_REFUSED': {
      if (repairableFrom === null || repairableFrom > lateStart) return notEnded
      const appliedOn = dayBetween(random, repairableFrom, lateStart)
      const closedOn = addDays(appliedOn, random.int(3, 8))
      const status = fate === 'REPAIRED' ? 'GRANTED' : 'REFUSED'
      rows.repair.push({ ...repair, status, appliedOn, decidedOn: closedOn })
      return fate === 'REPAIRED' ? { endedBy: fate, endedOn: closedOn } : notEnded
    }
    case 'REPAIR_PENDING': {
      if (repairableFrom === null || repairableFrom > asOf) return notEnded
      const appliedOn = dayBetween(random, later(repairableFrom, lateStart), asOf)
      rows.repair.push({ ...repair, status: 'APPLIED', appliedOn, decidedOn: null })
      return notEnded
    }
    case 'OBJECTION_PENDING': {
      const acceptedOn = dayBetween(random, later(soon, lateStart), asOf)
      rows.objection.push({ ...objection, status: 'ACCEPTED', acceptedOn, decidedOn: null })
      return notEnded
    }
    case 'OBJECTION_UPHELD':
    case 'OBJECTION_REJECTED': {
      if (soon > lateStart) return notEnded
      const acceptedOn = dayBetween(random, soon, lateStart)
      const closedOn = addDays(acceptedOn, random.int(3, 8))
      const status = fate === 'OBJECTION_UPHELD' ? 'UPHELD' : 'REJECTED'
      rows.objection.push({ ...objection, status, acceptedOn, decidedOn: closedOn })
      return status === 'UPHELD' ? { endedBy: 'WITHDRAWN', endedOn: closedOn } : notEnded
    }
  }
}

/** The later of two days. */
export function later(day: Day, other: Day): Day {
  return [day, other].sort()[1]!
}
