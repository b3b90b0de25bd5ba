import {
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  locatedError,
  responsePathAsArray,
} from 'graphql'
import { isPromise, Later } from '../later.js'

type Path = GraphQLResolveInfo['path']
// biome-ignore lint/suspicious/noExplicitAny: fields of any schema.
type Field = GraphQLField<any, any>

/** Values of one field in many objects, by their place; in the end answered values, nulls and failures. */
export type Column = unknown[]

/** Undefined when it is done already. */
export type Done = Promise<void> | undefined

/** Puts answered values in place of what resolvers gave, which is there: no promise is among it. */
export type Complete = (column: Column, places: Places, run: Run) => Done

/** What all objects of one operation share. */
export interface Run {
  readonly contextValue: unknown
  readonly variables: Readonly<Record<string, unknown>>
  readonly problems: Failure[]
  /** Null: as long as it takes. */
  readonly patience: Patience | null
}

/** How long an operation waits for its values: what is not there by then has failed, each by itself. */
export interface Patience {
  readonly isOver: boolean
  /** Settled when it is. */
  readonly over: Promise<void>
  /** What is not there has failed with this. */
  error(): Error
}

/** A value that could not be answered, until it stands where null may stand. */
export class Failure {
  constructor(
    readonly error: GraphQLError,
    /** Where it is in the answer, so that errors can be told in the answer's order. */
    readonly order: readonly number[],
  ) {}
}

/** A field as a document asks objects of one type for it. */
export interface Asked {
  readonly field: Field
  readonly nodes: readonly FieldNode[]
  readonly parent: GraphQLObjectType
}

export interface AskedField extends Asked {
  readonly key: string
  /** Place among the fields of its object. */
  readonly rank: number
  readonly nonNull: boolean
  readonly complete: Complete
}

/**
 * Where the values of a column stand in the answer: a path is made only of what is asked for one.
 *
 * Without a key they are items of lists, by owner and index, or some of those above, by owner.
 */
export class Places {
  constructor(
    readonly above: Places | null,
    readonly key: string | null,
    readonly typename: string | undefined,
    readonly owners: readonly number[] | null,
    readonly indexes: readonly number[] | null,
    readonly rank = 0,
  ) {}

  pathOf(at: number): Path | undefined {
    const { above, key, typename, owners, indexes } = this
    if (above === null) return undefined
    const prev = above.pathOf(owners === null ? at : owners[at]!)
    if (key !== null) return { prev, key, typename }
    return indexes === null ? prev : { prev, key: indexes[at]!, typename: undefined }
  }

  orderOf(at: number): number[] {
    const { above, key, owners, indexes, rank } = this
    if (above === null) return []
    const order = above.orderOf(owners === null ? at : owners[at]!)
    if (key !== null) order.push(rank)
    else if (indexes !== null) order.push(indexes[at]!)
    return order
  }
}

export function failed(error: unknown, { nodes }: Asked, places: Places, at: number): Failure {
  const path = responsePathAsArray(places.pathOf(at))
  return new Failure(locatedError(error, nodes as FieldNode[], path), places.orderOf(at))
}

/**
 * Waits for what is not there yet, and puts failures in place of errors. Undefined when all is there: a column that waits
 * for one statement waits for one promise.
 */
export function settled(column: Column, asked: Asked, places: Places, run: Run): Done {
  const { patience } = run
  let waiting: Set<PromiseLike<void>> | null = null
  for (let at = 0; at < column.length; at += 1) {
    let value = column[at]
    if (typeof value !== 'object' || value === null || value instanceof Failure) continue
    try {
      while (value instanceof Later && value.isReady) value = value.now()
      if (value instanceof Error) throw value
      column[at] = value
      if (patience?.isOver && (value instanceof Later || isPromise(value))) throw patience.error()
      if (value instanceof Later) {
        waiting ??= new Set()
        waiting.add(value.settled)
      } else if (isPromise(value)) {
        waiting ??= new Set()
        const promise = value
        // What comes when it was no longer waited for changes nothing.
        const put = (there: unknown) => {
          if (column[at] === promise) column[at] = there
        }
        waiting.add(
          value.then(put, (error) => {
            put(failed(error, asked, places, at))
          }),
        )
      }
    } catch (error) {
      column[at] = failed(error, asked, places, at)
    }
  }
  if (waiting === null) return undefined
  const there = Promise.all(waiting)
  const again = () => settled(column, asked, places, run)
  return patience === null ? there.then(again) : Promise.race([there, patience.over]).then(again)
}

// Not named `then`: a module with that export is taken for a promise where it is imported as it runs.
export function afterwards(done: Done, next: () => void): Done {
  if (done) return done.then(next)
  next()
  return undefined
}

export function all(parts: readonly Done[]): Done {
  const waiting = parts.filter((part) => part !== undefined)
  return waiting.length > 0 ? Promise.all(waiting).then(() => {}) : undefined
}

export function nameOf({ parent, field }: Asked): string {
  return `${parent.name}.${field.name}`
}
