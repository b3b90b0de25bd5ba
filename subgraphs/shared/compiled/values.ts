import {
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isNonNullType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import {
  type Asked,
  afterwards,
  type Column,
  type Complete,
  Failure,
  failed,
  nameOf,
  Places,
  settled,
} from './columns.js'

/** As `complete`; each null of it is a failure. */
export function nonNull(complete: Complete, asked: Asked): Complete {
  return (column, places, run) => {
    const check = () => {
      for (let at = 0; at < column.length; at += 1) {
        if (column[at] !== null) continue
        const error = new Error(`Cannot return null for non-nullable field ${nameOf(asked)}.`)
        column[at] = failed(error, asked, places, at)
      }
    }
    return afterwards(complete(column, places, run), check)
  }
}

export function leaf(type: GraphQLLeafType, asked: Asked): Complete {
  return (column, places) => {
    const isText = type === GraphQLString
    for (let at = 0; at < column.length; at += 1) {
      const value = column[at]
      if (value === null || value === undefined) column[at] = null
      else if ((isText && typeof value === 'string') || value instanceof Failure) continue
      else {
        try {
          const serialized = type.serialize(value)
          if (serialized === null || serialized === undefined) {
            throw new Error(
              `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
            )
          }
          column[at] = serialized
        } catch (error) {
          column[at] = failed(error, asked, places, at)
        }
      }
    }
    return undefined
  }
}

/** @param complete  for the items of all lists of a column at once */
export function listOf(complete: Complete, itemType: GraphQLOutputType, asked: Asked): Complete {
  const nonNullItems = isNonNullType(itemType)
  return (column, places, run) => {
    const items: Column = []
    const owners: number[] = []
    const indexes: number[] = []
    const lengths = new Array<number>(column.length).fill(-1)
    for (let at = 0; at < column.length; at += 1) {
      const value = column[at]
      if (value === null || value === undefined) column[at] = null
      else if (value instanceof Failure) continue
      else if (isIterable(value)) {
        const from = items.length
        try {
          for (const item of value) {
            indexes.push(items.length - from)
            owners.push(at)
            items.push(item)
          }
          lengths[at] = items.length - from
        } catch (error) {
          for (const part of [items, owners, indexes]) part.length = from
          column[at] = failed(error, asked, places, at)
        }
      } else {
        const message = `Expected Iterable, but did not find one for field "${nameOf(asked)}".`
        column[at] = failed(new GraphQLError(message), asked, places, at)
      }
    }
    const putTogether = () => {
      let next = 0
      for (let at = 0; at < column.length; at += 1) {
        const length = lengths[at]!
        if (length < 0) continue
        const list: unknown[] = new Array(length)
        let failure: Failure | null = null
        for (let index = 0; index < length; index += 1, next += 1) {
          const item = items[next]
          if (!(item instanceof Failure)) list[index] = item
          else if (nonNullItems) failure ??= item
          else {
            run.problems.push(item)
            list[index] = null
          }
        }
        column[at] = failure ?? list
      }
    }
    const below = new Places(places, null, undefined, owners, indexes)
    const there = settled(items, asked, below, run)
    const completed = there
      ? there.then(() => complete(items, below, run))
      : complete(items, below, run)
    return afterwards(completed, putTogether)
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function'
  )
}
