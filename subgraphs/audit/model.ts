/** A statement, before anything of it is asked. */
export interface StatementNode {
  readonly code: string
}
