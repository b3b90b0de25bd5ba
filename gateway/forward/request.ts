import type { InBoth } from '../../schema/language.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import type { AskedEntities } from '../execute/query-plan.js'

/** Which subgraph is asked. */
export interface SubgraphName {
  readonly name: string
  /** As a sentence names it; its name where this is absent. */
  readonly title?: InBoth | undefined
  /** Division code of the city it belongs to; null for the zone. */
  readonly jurisdiction: string | null
}

/** What a subgraph is asked, and the entities that its answer has to have. */
export interface Asking {
  readonly request: SubgraphRequest
  readonly entities: readonly AskedEntities[]
}
