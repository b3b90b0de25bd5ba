/** The moment that a field was asked about, as far as its arguments name one. */
export interface MomentAsked {
  readonly on?: string | null | undefined
  readonly knownAt?: string | null | undefined
}

/**
 * The id of an object as it was at a moment, for caches that keep one object an id: of another day it is another object.
 * What nobody asked a day for keeps its plain id.
 */
export function idAt(id: string, { on, knownAt }: MomentAsked): string {
  return `${id}${on ? `;on=${on}` : ''}${knownAt ? `;knownAt=${knownAt}` : ''}`
}

/** A view of a fact outside its file, as an object of its own for caches. */
export type ToldOfFact = 'Commitment' | 'ComparedEntry' | 'DecisionFact'

export function toldId(type: ToldOfFact, id: string, moment: MomentAsked = {}): string {
  return `${type}:${idAt(id, moment)}`
}

/** The id of a fact in its city, from one that `idAt` or `toldId` gave; any other text stays as it is. */
export function localIdIn(id: string): string {
  return (
    /^(?:(?:Commitment|ComparedEntry|DecisionFact):)?([^;]*)(?:;on=[^;]*)?(?:;knownAt=[^;]*)?$/.exec(
      id,
    )?.[1] ?? id
  )
}
