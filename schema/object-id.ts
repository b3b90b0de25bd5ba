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

/** The id of a fact in its city, from one that `idAt` gave; any other text stays as it is. */
export function localIdIn(id: string): string {
  return /^([^;]*)(?:;on=[^;]*)?(?:;knownAt=[^;]*)?$/.exec(id)?.[1] ?? id
}
