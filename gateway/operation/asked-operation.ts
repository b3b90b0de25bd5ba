import type { DocumentNode } from 'graphql'

/** An operation as a client asks for it. */
export interface AskedOperation {
  /** Validated against the schema. */
  readonly document: DocumentNode
  readonly queryHash: string
  readonly operationName: string | null | undefined
  /** Known to fit their types. */
  readonly variables: Readonly<Record<string, unknown>> | null | undefined
}
