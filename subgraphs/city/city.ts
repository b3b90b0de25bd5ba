import { dayInChina } from '../../db/rules/days.js'
import type { CityStore } from '../../db/store.js'
import type { Jurisdiction } from '../../schema/register.js'
import { citySdl } from '../../schema/sdl.js'
import { type Execute, executor, subgraphSchema } from '../subgraph.js'
import { untilAborted } from '../until-aborted.js'
import { cityContext } from './context.js'
import { cityResolvers } from './resolvers.js'

/** The subgraph of one city: the same module for every entry of the register. */
export function citySubgraph(store: CityStore, now: () => Date): Execute {
  const schema = subgraphSchema(citySdl(store.jurisdiction), inNamesOf(store.jurisdiction))
  return executor(schema, (caller, signal) =>
    cityContext(untilAborted(store, signal), caller, dayInChina(now())),
  )
}

/** The resolvers under the city's own type and field names, as `citySdl` renames the template. */
function inNamesOf({ typePrefix, key }: Jurisdiction) {
  const { Query, Mutation, ...types } = cityResolvers
  return {
    ...Object.fromEntries(
      Object.entries(types).map(([name, fields]) => [name.replace(/^City/, typePrefix), fields]),
    ),
    Query: { [key]: Query?.city },
    Mutation: { [key]: Mutation?.city },
  }
}
