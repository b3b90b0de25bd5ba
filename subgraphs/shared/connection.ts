import { HubError } from '../../schema/errors.js'
import { decodeCursor, type Epochs } from '../../schema/scalars/cursor.js'
import { isDay } from '../../schema/scalars/date.js'

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
 * What a page starts behind, as the values of one row's columns; null for the first page.
 *
 * @param epochs  of the data that the page is of
 * @throws {HubError} CURSOR_INVALID for a cursor of another query, and for a forged one; CURSOR_OF_OTHER_EPOCH
 */
export function placeAfter<Form extends readonly ('DAY' | 'TEXT')[]>(
  query: string,
  after: string | null | undefined,
  form: Form,
  epochs: Epochs,
): { readonly [K in keyof Form]: string } | null {
  if (!after) return null
  const key = decodeCursor(query, after, epochs)
  const fits = (value: unknown, at: number) =>
    typeof value === 'string' && (form[at] === 'TEXT' || isDay(value))
  if (key.length === form.length && key.every(fits)) {
    return key as { readonly [K in keyof Form]: string }
  }
  throw new HubError('CURSOR_INVALID.notOurs')
}

/**
 * Size of a page.
 *
 * @throws {HubError} ARGUMENT_INVALID outside 1 to 100
 */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return 20
  if (first >= 1 && first <= 100) return first
  throw new HubError('ARGUMENT_INVALID.first', { first })
}

/** A number in a cursor; a forged one is behind every row. */
export function wholeNumber(text: string, last: number): number {
  return /^[0-9]{1,16}$/.test(text) ? Math.min(Number(text), last) : last
}
