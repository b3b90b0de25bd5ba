import { type GraphQLSchema, isCompositeType } from 'graphql'
import { isSubTypeOf } from '../../schema/operation.js'
import { isTree, own, type Rewrites, setOwn, type Tree } from './query-plan.js'

const typeStep = '... on '

/** What the planner has changed in a request or an answer of one subgraph: type names of interface objects, and aliases. */
export function applyRewrites(schema: GraphQLSchema, rewrites: Rewrites, value: unknown): void {
  for (const rewrite of rewrites ?? []) {
    const last = rewrite.path.at(-1)
    if (last === undefined) continue
    for (const object of objectsBelow(schema, rewrite.path.slice(0, -1), value)) {
      if (rewrite.kind === 'ValueSetter') setOwn(object, last, rewrite.setValueTo)
      else if (own(object, last)) {
        setOwn(object, rewrite.renameKeyTo, object[last])
        object[last] = undefined
      }
    }
  }
}

function objectsBelow(schema: GraphQLSchema, path: readonly string[], value: unknown): Tree[] {
  if (Array.isArray(value)) return value.flatMap((element) => objectsBelow(schema, path, element))
  if (!isTree(value)) return []
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (!step.startsWith(typeStep)) return objectsBelow(schema, rest, own(value, step))
  // An object that does not say what it is may be meant.
  const isMeant = !value.__typename || isOfType(schema, value, step.slice(typeStep.length))
  return isMeant ? objectsBelow(schema, rest, value) : []
}

/** Whether an object says that it is of the type, or of one that implements it or belongs to it. */
export function isOfType(schema: GraphQLSchema, { __typename: name }: Tree, on: string): boolean {
  if (typeof name !== 'string') return false
  const type = schema.getType(name)
  return name === on || (isCompositeType(type) && isSubTypeOf(schema, type, on))
}
