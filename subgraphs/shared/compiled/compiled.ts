import {
  defaultFieldResolver,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql'
import { fieldCollector, fieldsByKey } from '../../../schema/operation.js'
import {
  type Asked,
  type AskedField,
  type Column,
  type Complete,
  type Done,
  Failure,
  failed,
  type Patience,
  Places,
  type Run,
  settled,
} from './columns.js'
import { ResolveInfo, type SharedInfo } from './resolve-info.js'
import { abstract, checkTypes } from './types.js'
import { leaf, listOf, nonNull } from './values.js'
import { coercion } from './variables.js'

/** Answers an operation as `execute` of graphql-js does. */
export type CompiledOperation = (
  variables: Readonly<Record<string, unknown>>,
  contextValue: unknown,
  patience?: Patience | null,
) => ExecutionResult | Promise<ExecutionResult>

/** Whether graphql-js itself has to answer: subscriptions, and what is asked of the schema. */
export function isForGraphqlJs(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const root = schema.getRootType(operation)
  if (!root || operation === OperationTypeNode.SUBSCRIPTION) return true
  const asked = fieldsByKey([selectionSet], fragments).values()
  return [...asked].some((nodes) => nodes.some(({ name }) => /^__(schema|type)$/.test(name.value)))
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
  const shared: SharedInfo = { schema, operation, fragments: Object.fromEntries(fragments) }
  const coerce = coercion(schema, operation.variableDefinitions ?? [])

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
    if (isListType(type)) return listOf(completeOf(type.ofType, asked), type.ofType, asked)
    if (isLeafType(type)) return leaf(type, asked)
    const sets = asked.nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (isObjectType(type)) return objects(type, sets, asked)
    return abstract(type, asked, shared, (concrete) => objects(concrete, sets, asked))
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
      const checks = checkTypes(type, column, asked, shared, places, run)
      const go = () => answerThere(fields!, column, places, run)
      return checks ? checks.then(go) : go()
    }
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
        const plain = isPlain
          ? (source as Record<string, unknown> | null | undefined)?.[field.name]
          : undefined
        column[at] =
          isPlain && typeof plain !== 'function'
            ? plain
            : resolve(source, args, contextValue, new ResolveInfo(shared, asked, run, places, at))
      } catch (error) {
        column[at] = failed(error, asked, places, at)
      }
    }
    const there = settled(column, asked, places, run)
    return there
      ? there.then(() => asked.complete(column, places, run))
      : asked.complete(column, places, run)
  }

  const fields = fieldsOf([operation.selectionSet], root)
  const isSerial = operation.operation === OperationTypeNode.MUTATION
  return (given, contextValue, patience = null) => {
    const coerced = coerce(given)
    if (coerced.errors) return { errors: coerced.errors }
    const run: Run = { contextValue, variables: coerced.coerced, problems: [], patience }
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
  const object: Record<string, unknown> = {}
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
  const told = data instanceof Failure ? null : (data as Record<string, unknown>)
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
