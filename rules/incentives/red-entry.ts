import type { Day } from '../../schema/scalars/date.js'
import { later } from '../days.js'
import { isActive, type Publishable, type Terms } from '../publicity/publicity.js'
import type { EndedBy } from '../words.js'

/** An entry on a list of either colour, as far as it makes a red entry stand or not. */
export interface DatedEntry extends Publishable {
  readonly endedBy: EndedBy | null
}

/**
 * Where a red entry stands on a day. SUSPENDED is never stored: it follows from the serious entries of all cities, so it
 * holds from the moment on in which one of them is seen.
 */
export type RedStanding = 'IN_FORCE' | 'SUSPENDED' | 'EXPIRED' | 'REVOKED' | 'WITHDRAWN'

export interface RedJudgement<Serious> {
  readonly standing: RedStanding
  /** Serious entries by which it is suspended; empty otherwise. */
  readonly suspendedBy: readonly Serious[]
}

/**
 * > A red entry is suspended at once when a serious entry becomes active anywhere; it is in force again if that one is removed or revoked, not if it is repaired: that takes a new application. — 国办发〔2020〕49号; workflows.md 9
 *
 * So a serious entry bears on every red entry that was decided before it ended: one decided afterwards is the new application.
 *
 * @param serious  of the subject, in all cities, ended ones too
 */
export function redStanding<Serious extends DatedEntry>(
  entry: DatedEntry,
  serious: readonly Serious[],
  on: Day,
  terms: Terms,
): RedJudgement<Serious> {
  if (entry.endedOn !== null && entry.endedOn <= on) {
    const standing = entry.endedBy === 'WITHDRAWN' ? 'WITHDRAWN' : 'REVOKED'
    return { standing, suspendedBy: [] }
  }
  if (!isActive(entry, on, terms)) return { standing: 'EXPIRED', suspendedBy: [] }
  const suspendedBy = serious.filter((one) => bearsOn(one, entry, on, terms))
  return { standing: suspendedBy.length > 0 ? 'SUSPENDED' : 'IN_FORCE', suspendedBy }
}

/** Whether they were once in force together, and the serious one has not turned out wrong since. */
function bearsOn(serious: DatedEntry, red: DatedEntry, on: Day, terms: Terms): boolean {
  if (serious.decidedOn > on || isUndone(serious, on)) return false
  return isActive(serious, later(serious.decidedOn, red.decidedOn), terms)
}

/** Revoked, or withdrawn because it was wrong: as if it had never been. */
function isUndone({ endedBy, endedOn }: DatedEntry, on: Day): boolean {
  return (endedBy === 'REVOKED' || endedBy === 'WITHDRAWN') && endedOn !== null && endedOn <= on
}
