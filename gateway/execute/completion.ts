import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLBoolean,
  type GraphQLCompositeType,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { HubError } from '../../schema/errors.js'
import { fieldCollector, isSubTypeOf } from '../../schema/operation.js'
import { isPlanned, type PlannedFields } from './planned-fields.js'
import { isTree, own, setOwn, type Tree } from './query-plan.js'

export interface Completed {
  readonly data: Tree | null
  /** Where a subgraph broke its schema. */
  readonly errors: readonly GraphQLError[]
  /** What no subgraph was asked for. */
  readonly unasked: readonly GraphQLError[]
}

/** Answers `__schema` and `__type`, which no subgraph does, out of all places that ask for it under one key. */
export type Introspect = (fields: readonly FieldNode[]) => unknown

interface Completing {
  readonly path: (string | number)[]
  readonly errors: GraphQLError[]
  readonly unasked: GraphQLError[]
  readonly introspect: Introspect
}

/** A value as the client gets it; `broken` for a null that an error stands for already. */
type Complete = (value: unknown, at: Completing) => unknown
const broken = Symbol('a null with its error')

interface CompletedField {
  readonly key: string
  /** Whether an object without the field has something else under its key. */
  readonly isInherited: boolean
  readonly nonNull: boolean
  readonly coordinate: string
  /** Whether the plan asks no subgraph for it, so that it must not be taken for null. */
  readonly isUnasked: boolean
  readonly complete: Complete
}

/** What the completion of an operation takes from its plan. */
export interface CompletedPlan {
  /** Interfaces that some subgraph answers for without knowing their objects. */
  readonly interfaceObjects: ReadonlySet<string>
  readonly fields: PlannedFields
}

/**
 * The answer to an operation out of all that was fetched for it: its keys in its order, values checked against the schema,
 * nulls travelling up from non-null fields.
 *
 * The operation is read once for each type that its objects turn out to have, and not again for each request.
 *
 * @param schema  as clients see it
 * @param conditions  values of the variables that `@skip` and `@include` read
 * @param plan  null where it is not known: what is missing is null then
 */
export function completion(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditions: Readonly<Record<string, boolean>>,
  plan: CompletedPlan | null = null,
): (data: Tree, introspect: Introspect) => Completed {
  const collect = fieldCollector(schema, fragments, conditions)

  const fieldsOf = (
    sets: readonly SelectionSetNode[],
    type: GraphQLCompositeType,
    planned: PlannedFields | undefined,
  ): CompletedField[] => {
    return [...collect(sets, type)].map(([key, same]) => {
      const { value: name } = same[0]!.name
      return {
        key,
        isInherited: key in {},
        coordinate: `${type.name}.${name}`,
        isUnasked:
          plan !== null &&
          isObjectType(type) &&
          !name.startsWith('__') &&
          !isPlanned(planned, key, type.name) &&
          asksSomething(same, type.getFields()[name]!.type),
        ...completedField(key, name, same, type, planned?.get(key)?.below),
      }
    })
  }

  /** A plan does not ask for an object all of whose fields are left out. */
  const asksSomething = (nodes: readonly FieldNode[], returned: GraphQLOutputType): boolean => {
    const type = getNamedType(returned)
    if (!isCompositeType(type)) return true
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    return types.some((possible) => collect(sets, possible).size > 0)
  }

  const completedField = (
    key: string,
    name: string,
    nodes: readonly FieldNode[],
    parent: GraphQLCompositeType,
    planned: PlannedFields | undefined,
  ): Pick<CompletedField, 'nonNull' | 'complete'> => {
    if (name === '__schema' || name === '__type') {
      return { nonNull: false, complete: (_, { introspect }) => introspect(nodes) }
    }
    if (name === '__typename') return { nonNull: true, complete: typeName(parent) }
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined
    if (!field) throw new GraphQLError(`${parent.name} has no field ${name}, asked as ${key}.`)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return wrapped(field.type, sets, planned)
  }

  const typeName =
    (parent: GraphQLCompositeType): Complete =>
    (value) => {
      const said = typeof value === 'string' ? schema.getType(value) : undefined
      const type = said ?? parent
      return isObjectType(type) ? type.name : broken
    }

  const wrapped = (
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    planned: PlannedFields | undefined,
  ): Pick<CompletedField, 'nonNull' | 'complete'> => {
    const nonNull = isNonNullType(type)
    const inner = nonNull ? type.ofType : type
    if (isListType(inner)) return { nonNull, complete: list(inner.ofType, sets, planned) }
    const complete = isCompositeType(inner)
      ? object(inner, sets, planned)
      : leaf(inner as GraphQLLeafType)
    return { nonNull, complete }
  }

  const list = (
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    planned: PlannedFields | undefined,
  ): Complete => {
    const item = wrapped(type, sets, planned)
    return (value, at) => {
      if (!Array.isArray(value)) return notOfType(value, at, 'a list')
      const completed: unknown[] = new Array(value.length)
      let isWhole = true
      for (let place = 0; place < value.length; place += 1) {
        at.path.push(place)
        const one = nullable(item, value[place], at, 'an element')
        at.path.pop()
        if (one === broken) isWhole = false
        else completed[place] = one
      }
      return isWhole ? completed : broken
    }
  }

  const object = (
    declared: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    planned: PlannedFields | undefined,
  ): Complete => {
    const fieldsByType = new Map<unknown, readonly CompletedField[]>()
    // Of an interface that no object type has, nothing can be answered but by who takes it for an object.
    const isOfNone =
      isAbstractType(declared) &&
      schema.getPossibleTypes(declared).length === 0 &&
      !plan?.interfaceObjects.has(declared.name)
    const fieldsFor = (name: unknown): readonly CompletedField[] | null => {
      const known = fieldsByType.get(name)
      if (known) return known
      const type = name === undefined ? declared : schema.getType(String(name))
      if (!isCompositeType(type) || !isSubTypeOf(schema, type, declared.name)) return null
      const fields = fieldsOf(sets, type, planned)
      fieldsByType.set(name, fields)
      return fields
    }
    return (value, at) => {
      if (!isTree(value)) return notOfType(value, at, 'an object')
      const fields = isOfNone ? null : fieldsFor(value.__typename ?? undefined)
      return fields ? completeObject(fields, value, at) : notOfType(value, at, 'of a known type')
    }
  }

  const root = schema.getRootType(operation.operation)!
  const fields = fieldsOf([operation.selectionSet], root, plan?.fields)
  return (data, introspect) => {
    const at: Completing = { path: [], errors: [], unasked: [], introspect }
    const completed = completeObject(fields, data, at)
    const { errors, unasked } = at
    return { data: completed === broken ? null : (completed as Tree), errors, unasked }
  }
}

function completeObject(fields: readonly CompletedField[], from: Tree, at: Completing): unknown {
  const to: Tree = {}
  for (const field of fields) {
    const { key } = field
    const value = field.isInherited ? own(from, key) : from[key]
    at.path.push(key)
    if (value === undefined && field.isUnasked) {
      at.unasked.push(notPlanned(field.coordinate, at.path))
    }
    const one = nullable(field, value, at, field.coordinate)
    at.path.pop()
    if (one === broken) return broken
    if (field.isInherited) setOwn(to, key, one)
    else to[key] = one
  }
  return to
}

function notPlanned(coordinate: string, path: readonly (string | number)[]): GraphQLError {
  const originalError = new HubError('FIELD_NOT_PLANNED.field', { coordinate })
  const { message, extensions } = originalError
  return new GraphQLError(message, { path: [...path], extensions, originalError })
}

/** The value, null where it may be null, or `broken` where it must not. */
function nullable(
  { nonNull, complete }: Pick<CompletedField, 'nonNull' | 'complete'>,
  value: unknown,
  at: Completing,
  what: string,
): unknown {
  const completed = complete(value, at)
  if (!nonNull) return completed === broken ? null : completed
  if (completed === null) return wrong(at, `${what} is null, and must not be.`)
  return completed
}

function notOfType(value: unknown, at: Completing, what: string): unknown {
  return value === null || value === undefined ? null : wrong(at, `The value is not ${what}.`)
}

function wrong({ path, errors }: Completing, message: string): typeof broken {
  errors.push(new GraphQLError(message, { path: [...path] }))
  return broken
}

function leaf(type: GraphQLLeafType): Complete {
  const isValid = leafCheck(type)
  return (value, at) =>
    value !== null && value !== undefined && isValid(value)
      ? value
      : notOfType(value, at, `a ${type.name}`)
}

/** Scalars of our own pass: what their subgraph says is what they are. */
function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  switch (type.name) {
    case GraphQLString.name:
      return (value) => typeof value === 'string'
    case GraphQLID.name:
      return (value) => typeof value === 'string' || Number.isInteger(value)
    case GraphQLInt.name:
      return Number.isInteger
    case GraphQLFloat.name:
      return Number.isFinite
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean'
    default:
      return () => true
  }
}
