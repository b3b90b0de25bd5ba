import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { isPromise } from '../later.js'
import {
  type Asked,
  afterwards,
  all,
  type Column,
  type Complete,
  type Done,
  Failure,
  failed,
  nameOf,
  Places,
  type Run,
  settled,
} from './columns.js'
import { ResolveInfo, type SharedInfo } from './resolve-info.js'

/**
 * Objects of an interface or union, each by its type.
 *
 * @param objectsOf  those of one type
 */
export function abstract(
  type: GraphQLAbstractType,
  asked: Asked,
  shared: SharedInfo,
  objectsOf: (concrete: GraphQLObjectType) => Complete,
): Complete {
  const byType = new Map<GraphQLObjectType, Complete>()
  const resolveType = type.resolveType ?? defaultTypeResolver
  const completeFor = (concrete: GraphQLObjectType): Complete => {
    const known = byType.get(concrete)
    if (known) return known
    const complete = objectsOf(concrete)
    byType.set(concrete, complete)
    return complete
  }
  return (column, places, run) => {
    const names: Column = column.map((value, at) => {
      if (value === null || value === undefined || value instanceof Failure) return null
      try {
        const info = new ResolveInfo(shared, asked, run, places, at)
        return resolveType(value, run.contextValue, info, type)
      } catch (error) {
        return failed(error, asked, places, at)
      }
    })
    const complete = (): Done => {
      const groups = new Map<GraphQLObjectType, number[]>()
      for (let at = 0; at < column.length; at += 1) {
        const name = names[at]
        if (column[at] === null || column[at] === undefined) column[at] = null
        else if (column[at] instanceof Failure) continue
        else if (name instanceof Failure) column[at] = name
        else {
          try {
            const concrete = runtimeType(shared.schema, name, type, asked, column[at])
            const group = groups.get(concrete)
            if (group) group.push(at)
            else groups.set(concrete, [at])
          } catch (error) {
            column[at] = failed(error, asked, places, at)
          }
        }
      }
      return all(
        [...groups].map(([concrete, owners]) => {
          if (owners.length === column.length) return completeFor(concrete)(column, places, run)
          const part: Column = owners.map((at) => column[at])
          const below = new Places(places, null, undefined, owners, null)
          return afterwards(completeFor(concrete)(part, below, run), () => {
            for (let place = 0; place < owners.length; place += 1) {
              column[owners[place]!] = part[place]
            }
          })
        }),
      )
    }
    const there = settled(names, asked, places, run)
    return there ? there.then(complete) : complete()
  }
}

/** As in graphql-js, with its messages. */
function runtimeType(
  schema: GraphQLSchema,
  name: unknown,
  type: GraphQLAbstractType,
  asked: Asked,
  value: unknown,
): GraphQLObjectType {
  const { nodes } = asked
  const coordinate = nameOf(asked)
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${coordinate}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    )
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${coordinate}" with value ${inspect(value)}, received "${inspect(name)}".`,
    )
  }
  const found = schema.getType(name)
  if (!found) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    )
  }
  if (!isObjectType(found)) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a non-object type "${name}".`,
      { nodes },
    )
  }
  if (!schema.isSubType(type, found)) {
    throw new GraphQLError(
      `Runtime Object type "${found.name}" is not a possible type for "${type.name}".`,
      { nodes },
    )
  }
  return found
}

/** Asks `isTypeOf`, which also hears of each object that is answered. */
export function checkTypes(
  type: GraphQLObjectType,
  column: Column,
  asked: Asked,
  shared: SharedInfo,
  places: Places,
  run: Run,
): Done {
  if (!type.isTypeOf) return undefined
  const said: Column = new Array(column.length).fill(true)
  let isWaiting = false
  const refuse = () => {
    for (let at = 0; at < column.length; at += 1) {
      if (said[at] instanceof Failure) column[at] = said[at]
      else if (!said[at]) {
        const message = `Expected value of type "${type.name}" but got: ${inspect(column[at])}.`
        column[at] = failed(new GraphQLError(message, { nodes: asked.nodes }), asked, places, at)
      }
    }
  }
  let isRefused = false
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at]
    if (value === null || value === undefined || value instanceof Failure) continue
    try {
      const info = new ResolveInfo(shared, asked, run, places, at)
      const answer = type.isTypeOf(value, run.contextValue, info)
      if (answer === true) continue
      said[at] = answer
      isRefused = true
      if (isPromise(answer)) isWaiting = true
    } catch (error) {
      said[at] = failed(error, asked, places, at)
      isRefused = true
    }
  }
  if (isWaiting) return afterwards(settled(said, asked, places, run), refuse)
  if (isRefused) refuse()
  return undefined
}
