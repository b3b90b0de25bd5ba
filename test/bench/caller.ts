import { anonymous, type Caller, roles } from '../../schema/caller.js'

/** Roles that all the work of the bench needs together. */
export const benchRoles = ['partner', 'regulator'] as const

/** The same caller, as peers name it to the subgraphs, which take no token but the hub's own. */
export const subgraphCaller: Caller = {
  ...anonymous,
  subject: 'bench',
  unit: 'bench',
  client: 'bench',
  scopes: [...new Set(benchRoles.flatMap((role) => roles[role]))],
}
