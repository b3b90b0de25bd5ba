import { buildSubgraphSchema } from '@apollo/subgraph'
import { executeSync, parse } from 'graphql'

/** What a subgraph says that it is, with the federation's own definitions: asked by whoever composes without the hub. */
export function serviceSdl(sdl: string): string {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl, { noLocation: true }) })
  const { data } = executeSync({ schema, document: parse('{ _service { sdl } }') })
  return (data as unknown as { _service: { sdl: string } })._service.sdl
}
