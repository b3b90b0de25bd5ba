import { type ChangeKind, changeKinds } from '../../db/changes/kinds.js'
import { HubError } from '../../schema/errors.js'

/** A page as a city tells it. */
export interface ChangePageNode {
  readonly edges: readonly ChangeEdgeNode[]
  readonly pageInfo: ChangePageInfo
  readonly next: string
  readonly epoch: string
  readonly position: number
  readonly at: string
}

export interface ChangePageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** Cursors of changes are written only where they are asked for, so the edges too are looked at no sooner. */
export function changePageInfo(
  hasNextPage: boolean,
  edges: () => readonly { readonly cursor: string }[] | null,
): ChangePageInfo {
  return {
    hasNextPage,
    hasPreviousPage: false,
    get startCursor() {
      return edges()?.[0]?.cursor ?? null
    },
    get endCursor() {
      return edges()?.at(-1)?.cursor ?? null
    },
  }
}

export interface ChangeEdgeNode {
  readonly cursor: string
  readonly node: ChangeNode
}

/** A change with its object under the name of its kind, as a city tells it and as the zone hands it on. */
export interface ChangeNode {
  readonly jurisdictionCode: string
  readonly position: number
  readonly at: string
  readonly kind: ChangeKind
  readonly localId: string
}

/** Largest page of changes: copies are filled by it. */
const mostChanges = 1_000

/** @throws {HubError} ARGUMENT_INVALID outside 1 to 1,000 */
export function changePageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return 100
  if (first >= 1 && first <= mostChanges) return first
  throw new HubError('ARGUMENT_INVALID.firstOfChanges', { first })
}

/**
 * The kinds asked for, in their order.
 *
 * @throws {HubError} ARGUMENT_INVALID for none
 */
export function kindsAsked(kinds: readonly ChangeKind[] | null | undefined): readonly ChangeKind[] {
  if (kinds === null || kinds === undefined) return changeKinds
  if (kinds.length === 0) throw new HubError('ARGUMENT_INVALID.noKinds')
  return changeKinds.filter((kind) => kinds.includes(kind))
}
