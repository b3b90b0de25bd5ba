import { HubError } from '../schema/errors.js'

export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A Relay connection from rows of which one more than `first` was asked for. */
export function connectionOf<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/**
 * Size of a page.
 *
 * @throws {HubError} ARGUMENT_INVALID outside 1 to 100
 */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return 20
  if (first >= 1 && first <= 100) return first
  throw new HubError(
    'ARGUMENT_INVALID',
    `first is ${first}; ask for 1 to 100 and page on with after.`,
  )
}
