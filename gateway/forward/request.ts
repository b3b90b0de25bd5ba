import type { AskedEntities } from '../execute/query-plan.js'

/** Which subgraph is asked. */
export interface SubgraphName {
  readonly name: string
  /** Division code of the city it belongs to; null for the zone. */
  readonly jurisdiction: string | null
}

/** What one is asked. */
export interface SubgraphRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | undefined
  readonly extensions?: {
    /** What was seen of the stores that the subgraph reads. */
    readonly seen?: unknown
    /** How the caller's budget stands, for the subgraph that answers `Query.viewer`. */
    readonly budget?: unknown
  }
}

/** What a subgraph is asked, and the entities that its answer has to have. */
export interface Asking {
  readonly request: SubgraphRequest
  readonly entities: readonly AskedEntities[]
}
