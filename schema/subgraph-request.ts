/** What the gateway asks a subgraph. */
export interface SubgraphRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | undefined
  readonly extensions?: {
    /** What the gateway has seen of the stores that the subgraph reads, by jurisdiction key; unread. */
    readonly seen?: unknown
    /** How the caller's budget stands, for the subgraph that answers `Query.viewer`; unread. */
    readonly budget?: unknown
    /** The language of the caller; English where absent. Unread. */
    readonly language?: unknown
  }
}
