import type { Fact, FactRow } from './draft.js'

export type EndRow = FactRow<'ending'>
export type TargetRow = Extract<Fact, readonly ['creditRecord' | 'listEntry', unknown]>[1]

/** Ends of records and entries, by the fact that ends them. */
export class Ends {
  readonly #byTarget = new Map<string, Map<string, EndRow>>()

  /** Those of a target; undefined where it has never had one. */
  get(targetId: string): Map<string, EndRow> | undefined {
    return this.#byTarget.get(targetId)
  }

  /** Those of a target, to be read and added to. */
  of(targetId: string): Map<string, EndRow> {
    const ends = this.#byTarget.get(targetId) ?? new Map<string, EndRow>()
    this.#byTarget.set(targetId, ends)
    return ends
  }

  /** The earliest of several ends stands, in whatever order they arrive. */
  earliest(targetId: string): EndRow | null {
    const ends = this.#byTarget.get(targetId)
    return ends === undefined ? null : earliestOf(ends.values())
  }

  /** Of a record also its revocation, which an end before it does not undo: what rests on the record asks for it. */
  on(row: TargetRow): TargetRow {
    const { endedBy = null, endedOn = null } = this.earliest(row.id) ?? {}
    if ('listCode' in row) return { ...row, endedBy, endedOn }
    const ends = [...(this.#byTarget.get(row.id)?.values() ?? [])]
    const revoked = earliestOf(ends.filter((end) => end.endedBy === 'REVOKED'))
    return { ...row, endedBy, endedOn, revokedOn: revoked?.endedOn ?? null }
  }
}

export function earliestOf(ends: Iterable<EndRow>): EndRow | null {
  let earliest: EndRow | null = null
  for (const end of ends) {
    if (
      earliest === null ||
      end.endedOn < earliest.endedOn ||
      (end.endedOn === earliest.endedOn && end.factId < earliest.factId)
    ) {
      earliest = end
    }
  }
  return earliest
}

/** Only what is to somebody's disadvantage is repaired. */
export function isRepairable(row: TargetRow): boolean {
  return 'listCode' in row ? row.colour === 'SERIOUS' : !['LICENCE', 'AWARD'].includes(row.kind)
}

/** A record or entry as the law of publicity counts it. */
export function countedOf(row: TargetRow) {
  return {
    ...('listCode' in row ? { listCode: row.listCode } : { listCode: null, kind: row.kind }),
    decidedOn: row.decidedOn,
    validUntil: row.validUntil ?? null,
    severity: row.severity ?? null,
    endedOn: row.endedOn ?? null,
  }
}

/** A target's end as a text, to be compared. */
export function endsOf(row: TargetRow): string {
  const { endedBy = null, endedOn = null } = row
  return JSON.stringify([endedBy, endedOn, 'listCode' in row ? null : (row.revokedOn ?? null)])
}
