import {
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  responsePathAsArray,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { fieldCollector } from '../../schema/operation.js'
import { isPromise, Later } from './later.js'

type Tree = Record<string, unknown>
type Path = GraphQLResolveInfo['path']
type Info = GraphQLResolveInfo
// biome-ignore lint/suspicious/noExplicitAny: fields of any schema.
type Field = GraphQLField<any, any>

/** Values of one field in many objects, by their place; in the end answered values, nulls and failures. */
type Column = unknown[]

/** Undefined when it is done already. */
type Done = Promise<void> | undefined

/** Puts answered values in place of what resolvers gave, which is there: no promise is among it. */
type Complete = (column: Column, places: Places, run: Run) => Done

/** What all objects of one operation share. */
interface Run {
  readonly contextValue: unknown
  readonly variables: Readonly<Record<string, unknown>>
  readonly problems: Failure[]
}

/** A value that could not be answered, until it stands where null may stand. */
class Failure {
  constructor(
    readonly error: GraphQLError,
    /** Where it is in the answer, so that errors can be told in the answer's order. */
    readonly order: readonly number[],
  ) {}
}

/** A field as a document asks objects of one type for it. */
interface Asked {
  readonly field: Field
  readonly nodes: readonly FieldNode[]
  readonly parent: GraphQLObjectType
}

interface AskedField extends Asked {
  readonly key: string
  /** Place among the fields of its object. */
  readonly rank: number
  readonly nonNull: boolean
  readonly complete: Complete
}

/** Answers an operation as `execute` of graphql-js does. */
export type CompiledOperation = (
  variables: Readonly<Record<string, unknown>>,
  contextValue: unknown,
) => ExecutionResult | Promise<ExecutionResult>

/** Whether graphql-js itself has to answer: subscriptions, and what is asked of the schema. */
export function isForGraphqlJs(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const root = schema.getRootType(operation)
  if (!root || operation === OperationTypeNode.SUBSCRIPTION) return true
  const unread = new Map(fragments)
  const asksSchema = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return /^__(schema|type)$/.test(selection.name.value)
      if (selection.kind === Kind.INLINE_FRAGMENT) return asksSchema(selection.selectionSet)
      const name = selection.name.value
      const body = unread.get(name)
      // Each once: fragments that spread one another twice would be read twice as often on each level.
      unread.delete(name)
      return body !== undefined && asksSchema(body.selectionSet)
    })
  return asksSchema(selectionSet)
}

/**
 * An operation, read once for all requests. graphql-js walks an answer object by object, and waits for each promise in
 * it; here each field is asked of all objects of a list before the next field is, so that a thousand objects which wait
 * for one statement wait once. What is asked, and what is answered, is the same: values, nulls that travel up, errors.
 * The errors stand in the order of the answer. Of an object that an error has made null, all fields have been asked.
 *
 * @param conditions  values of the variables that `@skip` and `@include` read
 */
export function compiled(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditions: Readonly<Record<string, unknown>>,
): CompiledOperation {
  const collect = fieldCollector(schema, fragments, conditions)
  const root = schema.getRootType(operation.operation)!
  const fragmentsByName = Object.fromEntries(fragments)
  const variableDefinitions = operation.variableDefinitions ?? []

  const fieldsOf = (
    sets: readonly SelectionSetNode[],
    parent: GraphQLObjectType,
  ): readonly AskedField[] =>
    [...collect(sets, parent)].flatMap(([key, nodes], rank): AskedField[] => {
      const name = nodes[0]!.name.value
      const field = name === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[name]
      if (!field) return []
      const asked = { field, nodes, parent }
      const nonNull = isNonNullType(field.type)
      return [{ ...asked, key, rank, nonNull, complete: completeFor(asked) }]
    })

  const numbers = new Map<FieldNode, number>()
  const numberOf = (node: FieldNode): number => {
    const number = numbers.get(node) ?? numbers.size
    numbers.set(node, number)
    return number
  }
  const completes = new Map<string, Complete>()
  /** The same for the same nodes, wherever fragments and types of objects lead to them: else they double on each level. */
  const completeFor = (asked: Asked): Complete => {
    const name = `${asked.parent.name} ${asked.nodes.map(numberOf)}`
    const complete = completes.get(name) ?? completeOf(asked.field.type, asked)
    completes.set(name, complete)
    return complete
  }

  const completeOf = (type: GraphQLOutputType, asked: Asked): Complete => {
    if (isNonNullType(type)) return nonNull(completeOf(type.ofType, asked), asked)
    if (isListType(type)) return listOf(type.ofType, asked)
    if (isLeafType(type)) return leaf(type, asked)
    const sets = asked.nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return isObjectType(type) ? objects(type, sets, asked) : abstract(type, sets, asked)
  }

  const nonNull =
    (complete: Complete, asked: Asked): Complete =>
    (column, places, run) => {
      const check = () => {
        for (let at = 0; at < column.length; at += 1) {
          if (column[at] !== null) continue
          const error = new Error(`Cannot return null for non-nullable field ${nameOf(asked)}.`)
          column[at] = failed(error, asked, places, at)
        }
      }
      return then(complete(column, places, run), check)
    }

  const leaf =
    (type: GraphQLLeafType, asked: Asked): Complete =>
    (column, places) => {
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

  const listOf = (itemType: GraphQLOutputType, asked: Asked): Complete => {
    const complete = completeOf(itemType, asked)
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
      const there = settled(items, asked, below)
      const completed = there
        ? there.then(() => complete(items, below, run))
        : complete(items, below, run)
      return then(completed, putTogether)
    }
  }

  /** Objects of one type, in a column that may hold nulls and failures beside them. */
  const objects = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    asked: Asked,
  ): Complete => {
    let fields: readonly AskedField[] | undefined
    return (column, places, run) => {
      fields ??= fieldsOf(sets, type)
      const checks = checkTypes(type, column, asked, places, run)
      const go = () => answerThere(fields!, column, places, run)
      return checks ? checks.then(go) : go()
    }
  }

  const abstract = (
    type: GraphQLAbstractType,
    sets: readonly SelectionSetNode[],
    asked: Asked,
  ): Complete => {
    const byType = new Map<GraphQLObjectType, Complete>()
    const resolveType = type.resolveType ?? defaultTypeResolver
    const completeFor = (concrete: GraphQLObjectType): Complete => {
      const known = byType.get(concrete)
      if (known) return known
      const complete = objects(concrete, sets, asked)
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
              const concrete = runtimeType(name, type, asked, column[at])
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
            return then(completeFor(concrete)(part, below, run), () => {
              for (let place = 0; place < owners.length; place += 1) {
                column[owners[place]!] = part[place]
              }
            })
          }),
        )
      }
      const there = settled(names, asked, places)
      return there ? there.then(complete) : complete()
    }
  }

  /** As in graphql-js, with its messages. */
  const runtimeType = (
    name: unknown,
    type: GraphQLAbstractType,
    asked: Asked,
    value: unknown,
  ): GraphQLObjectType => {
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
  const checkTypes = (
    type: GraphQLObjectType,
    column: Column,
    asked: Asked,
    places: Places,
    run: Run,
  ): Done => {
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
    if (isWaiting) return then(settled(said, asked, places), refuse)
    if (isRefused) refuse()
    return undefined
  }

  const answerThere = (
    fields: readonly AskedField[],
    column: Column,
    places: Places,
    run: Run,
  ): Done => {
    const owners: number[] = []
    for (let at = 0; at < column.length; at += 1) {
      const value = column[at]
      if (value === null || value === undefined) column[at] = null
      else if (!(value instanceof Failure)) owners.push(at)
    }
    if (owners.length === 0) return undefined
    if (owners.length === column.length) {
      return answerObjects(fields, column, column, null, places, run)
    }
    const sources = owners.map((at) => column[at])
    const below = new Places(places, null, undefined, owners, null)
    return answerObjects(fields, sources, column, owners, below, run)
  }

  /** Asks each field of all objects, and puts the answers into the column at the owners' places. */
  const answerObjects = (
    fields: readonly AskedField[],
    sources: readonly unknown[],
    column: Column,
    owners: readonly number[] | null,
    places: Places,
    run: Run,
  ): Done => {
    const columns: Column[] = new Array(fields.length)
    let waiting: Promise<void>[] | null = null
    for (let rank = 0; rank < fields.length; rank += 1) {
      const values: Column = new Array(sources.length)
      columns[rank] = values
      const done = askField(fields[rank]!, sources, values, places, run)
      if (done) {
        waiting ??= []
        waiting.push(done)
      }
    }
    const assemble = () => {
      for (let at = 0; at < sources.length; at += 1) {
        column[owners === null ? at : owners[at]!] = assembled(fields, columns, at, run)
      }
    }
    if (waiting === null) {
      assemble()
      return undefined
    }
    return Promise.all(waiting).then(assemble)
  }

  const askField = (
    asked: AskedField,
    sources: readonly unknown[],
    column: Column,
    above: Places,
    run: Run,
  ): Done => {
    const { field, nodes, parent, key, rank } = asked
    if (field === TypeNameMetaFieldDef) {
      column.fill(parent.name)
      return undefined
    }
    const places = new Places(above, key, parent.name, null, null, rank)
    let args: Record<string, unknown> = noArguments
    if (field.args.length > 0) {
      try {
        args = getArgumentValues(field, nodes[0]!, run.variables)
      } catch (error) {
        for (let at = 0; at < column.length; at += 1) column[at] = failed(error, asked, places, at)
        return asked.complete(column, places, run)
      }
    }
    const resolve = field.resolve ?? defaultFieldResolver
    const isPlain = resolve === defaultFieldResolver
    const { contextValue } = run
    for (let at = 0; at < sources.length; at += 1) {
      const source = sources[at]
      try {
        const plain = isPlain ? (source as Tree | null | undefined)?.[field.name] : undefined
        column[at] =
          isPlain && typeof plain !== 'function'
            ? plain
            : resolve(source, args, contextValue, new ResolveInfo(shared, asked, run, places, at))
      } catch (error) {
        column[at] = failed(error, asked, places, at)
      }
    }
    const there = settled(column, asked, places)
    return there
      ? there.then(() => asked.complete(column, places, run))
      : asked.complete(column, places, run)
  }

  const shared: SharedInfo = { schema, operation, fragments: fragmentsByName }
  const fields = fieldsOf([operation.selectionSet], root)
  const isSerial = operation.operation === OperationTypeNode.MUTATION
  return (given, contextValue) => {
    const coerced = getVariableValues(schema, variableDefinitions, given, { maxErrors: 50 })
    if (coerced.errors) return { errors: coerced.errors }
    const run: Run = { contextValue, variables: coerced.coerced, problems: [] }
    const data: Column = [undefined]
    const result = () => resultOf(data[0], run)
    const places = new Places(null, null, undefined, null, null)
    const done = isSerial
      ? answerInTurn(fields, data, places, run)
      : answerObjects(fields, [undefined], data, null, places, run)
    return done ? done.then(result) : result()
  }

  async function answerInTurn(
    fields: readonly AskedField[],
    data: Column,
    places: Places,
    run: Run,
  ): Promise<void> {
    const columns: Column[] = []
    for (const field of fields) {
      const values: Column = [undefined]
      columns.push(values)
      await askField(field, [undefined], values, places, run)
      // Nothing that follows is begun.
      if (field.nonNull && values[0] instanceof Failure) break
    }
    data[0] = assembled(fields.slice(0, columns.length), columns, 0, run)
  }
}

const noArguments: Record<string, unknown> = Object.freeze({})

function assembled(
  fields: readonly AskedField[],
  columns: readonly Column[],
  at: number,
  { problems }: Run,
): unknown {
  const object: Tree = {}
  let failure: Failure | null = null
  for (let rank = 0; rank < fields.length; rank += 1) {
    const { key, nonNull } = fields[rank]!
    let value = columns[rank]![at]
    if (value instanceof Failure) {
      if (nonNull) {
        failure ??= value
        continue
      }
      problems.push(value)
      value = null
    }
    if (key === '__proto__') Object.defineProperty(object, key, { ...asOwn, value })
    else object[key] = value
  }
  return failure ?? object
}

const asOwn = { configurable: true, enumerable: true, writable: true }

function resultOf(data: unknown, { problems }: Run): ExecutionResult {
  if (data instanceof Failure) problems.push(data)
  const told = data instanceof Failure ? null : (data as Tree)
  if (problems.length === 0) return { data: told }
  const errors = problems.sort(byOrder).map(({ error }) => error)
  return { errors, data: told }
}

function byOrder({ order: one }: Failure, { order: other }: Failure): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    if (one[at] !== other[at]) return one[at]! - other[at]!
  }
  return one.length - other.length
}

/**
 * Where the values of a column stand in the answer: a path is made only of what is asked for one.
 *
 * Without a key they are items of lists, by owner and index, or some of those above, by owner.
 */
class Places {
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

function failed(error: unknown, { nodes }: Asked, places: Places, at: number): Failure {
  const path = responsePathAsArray(places.pathOf(at))
  return new Failure(locatedError(error, nodes as FieldNode[], path), places.orderOf(at))
}

/**
 * Waits for what is not there yet, and puts failures in place of errors. Undefined when all is there: a column that waits
 * for one statement waits for one promise.
 */
function settled(column: Column, asked: Asked, places: Places): Done {
  let waiting: Set<PromiseLike<void>> | null = null
  for (let at = 0; at < column.length; at += 1) {
    let value = column[at]
    if (typeof value !== 'object' || value === null || value instanceof Failure) continue
    try {
      while (value instanceof Later && value.isReady) value = value.now()
      if (value instanceof Error) throw value
      column[at] = value
      if (value instanceof Later) {
        waiting ??= new Set()
        waiting.add(value.settled)
      } else if (isPromise(value)) {
        waiting ??= new Set()
        waiting.add(
          value.then(
            (there) => {
              column[at] = there
            },
            (error) => {
              column[at] = failed(error, asked, places, at)
            },
          ),
        )
      }
    } catch (error) {
      column[at] = failed(error, asked, places, at)
    }
  }
  if (waiting === null) return undefined
  return Promise.all(waiting).then(() => settled(column, asked, places))
}

function then(done: Done, next: () => void): Done {
  if (done) return done.then(next)
  next()
  return undefined
}

function all(parts: readonly Done[]): Done {
  const waiting = parts.filter((part) => part !== undefined)
  return waiting.length > 0 ? Promise.all(waiting).then(() => {}) : undefined
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function'
  )
}

function nameOf({ parent, field }: Asked): string {
  return `${parent.name}.${field.name}`
}

interface SharedInfo {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** What a resolver may ask about its field; its path is made when it is asked for. */
class ResolveInfo implements Info {
  readonly #shared: SharedInfo
  readonly #asked: Asked
  readonly #run: Run
  readonly #places: Places
  readonly #at: number

  constructor(shared: SharedInfo, asked: Asked, run: Run, places: Places, at: number) {
    this.#shared = shared
    this.#asked = asked
    this.#run = run
    this.#places = places
    this.#at = at
  }

  get fieldName() {
    return this.#asked.field.name
  }
  get fieldNodes() {
    return this.#asked.nodes
  }
  get returnType() {
    return this.#asked.field.type
  }
  get parentType() {
    return this.#asked.parent
  }
  /** Of the field, also where a type is told of an item of its list. */
  get path() {
    let path = this.#places.pathOf(this.#at)!
    while (typeof path.key === 'number') path = path.prev!
    return path
  }
  get schema() {
    return this.#shared.schema
  }
  get fragments() {
    return this.#shared.fragments
  }
  get rootValue() {
    return undefined
  }
  get operation() {
    return this.#shared.operation
  }
  get variableValues() {
    return this.#run.variables as Info['variableValues']
  }
}
