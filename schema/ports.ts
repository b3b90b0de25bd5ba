import type { Jurisdiction } from './register.js'
import { auditPort, auditSubgraphName, zonePort, zoneSubgraphName } from './sdl.js'

/** On which the hub answers where PORT says nothing else. */
export const gatewayPort = 4000

/** Subgraphs that this version knows, and the loopback port on which each listens where nothing else is said. */
export function subgraphPorts(jurisdictions: readonly Jurisdiction[]): ReadonlyMap<string, number> {
  return new Map([
    [zoneSubgraphName, zonePort],
    [auditSubgraphName, auditPort],
    ...jurisdictions.map(({ key, port }) => [key, port] as const),
  ])
}

/** Name of the setting that says the port of a subgraph. */
export function subgraphPortVariable(name: string): string {
  return `SUBGRAPH_PORT_${name.toUpperCase()}`
}

/** Name of the setting that says the address of a subgraph's GraphQL. */
export function subgraphUrlVariable(name: string): string {
  return `SUBGRAPH_URL_${name.toUpperCase()}`
}
