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
    /**
     * How many milliseconds the gateway waits for an answer to what it has put together: what is not there by then is to
     * fail by itself. As long as it takes where absent. Unread.
     */
    readonly withinMs?: unknown
    /** What all cities say of subjects, for the step of a city that needs that: see `crossChecksIn`; unread. */
    readonly checks?: unknown
  }
}
