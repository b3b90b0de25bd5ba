import type { AnyColumn } from 'drizzle-orm'
import { and, isNotNull, isNull, lte } from 'drizzle-orm'

// When what is recognised took other content with the same first day, and when a stance on it was stated: by these two
// a recognition knows what it was signed on.

interface Versioned {
  readonly knownTo: AnyColumn
  readonly knownToAt: AnyColumn
  readonly knownFromAt: AnyColumn
}

/** Versions that were replaced, as far as the hub knew it at an instant; now when that is null. */
export function wereReplaced(t: Versioned, knownAt: string | null) {
  return and(isNotNull(t.knownTo), knownAt === null ? undefined : lte(t.knownToAt, knownAt))
}

/** Stances as they were stated, without end: a version that only got an end was stated before. */
export function wereStated(
  t: Versioned & { readonly validUntil: AnyColumn },
  knownAt: string | null,
) {
  return and(isNull(t.validUntil), knownAt === null ? undefined : lte(t.knownFromAt, knownAt))
}

/** In ms since 1970; null for none. */
export function latest(instants: readonly string[]): number | null {
  return instants.length === 0 ? null : Math.max(...instants.map((at) => Date.parse(at)))
}
