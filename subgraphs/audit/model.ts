/** The caller; everything is in the context. */
export type ViewerNode = object

/** An access statement known by its code; its pages load on demand. */
export interface StatementNode {
  readonly code: string
}
