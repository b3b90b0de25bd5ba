/** Whoever asks: everything stands in the context. */
export type ViewerNode = object

/** A statement, before anything of it is asked. */
export interface StatementNode {
  readonly code: string
}
