import {
  type DocumentNode,
  type FieldNode,
  GraphQLBoolean,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { heapBytes, heldByFunctions } from '../../../runtime/heap-bytes.js'
import { Kept } from '../../../runtime/kept.js'
import { HubError } from '../../../schema/errors.js'
import {
  conditionVariables,
  fieldCollector,
  fragmentsOf,
  valueGiven,
} from '../../../schema/operation.js'
import type { AccessRules } from '../../access/rules.js'
import type { AskedOperation } from '../asked-operation.js'
import type { Costs, FieldCost } from './costs.js'
import { introspectionPricing } from './introspection.js'

export interface Price {
  /** Points that the operation costs at most, as far as its lists have the sizes that the schema states. */
  readonly estimate: number
  /** Points of each run whatever comes of it: for the request, and for each list or dear field in each type. */
  readonly overhead: number
  /** Points of planning it, once for each text. */
  readonly planning: number
  /** Part of the estimate that introspection has. */
  readonly introspection: number
  /** Whether it asks for a field with a rule. */
  readonly isRuled: boolean
  /** Points that an answer has cost; what is null costs nothing. For the metrics: no budget hangs on it. */
  actual(data: unknown): number
}

/** As in Apollo's router: a step changes something. */
const mutationCost = 10
/** Measured, as all of these, by `npm run calibrate`: reading, checking, recording and answering a request. */
export const requestPoints = 100
/** A list or dear field is a statement, whether or not it finds anything. */
const fetchPoints = 60
/** What the planner has to find a way for: a field, in each type that it can stand in. */
const planningPointsPerField = 30
/** Of a list that the schema says nothing about. */
const unstatedSize = 10
/** Beyond this nothing counts on: the sum stays a number that can be shown. */
const mostPoints = 1_000_000_000

/**
 * What operations on one schema cost: a walk once for each document and set of values of the variables that a list's
 * length or a condition hangs on.
 *
 * The same field asked twice in one object counts once. Of the types that an interface stands for the dearest counts,
 * for each element: a field on `CreditFile` costs what it costs in the city where it costs most.
 *
 * @param until  aborted when the schema is no longer served
 * @returns a function that throws {HubError} ARGUMENT_INVALID for a list without exactly one of the arguments of which
 *   its `@listSize` requires one; null for a document without an operation of that name
 */
export function pricing(
  schema: GraphQLSchema,
  costs: Costs,
  rules: Pick<AccessRules, 'forField'>,
  until?: AbortSignal,
): (request: AskedOperation) => Price | null {
  const readings = new Kept<Reading>(until)
  const prices = new Kept<Price>(until)

  return (request) => {
    const name = `${request.queryHash} ${request.operationName ?? ''}`
    const operation = getOperationAST(request.document, request.operationName)
    if (!operation) return null
    let reading = readings.get(name)
    if (reading === undefined) {
      reading = { deciding: decidingVariables(request.document, costs) }
      readings.set(name, reading)
    }
    const variables = decidingValues(operation, reading.deciding, request.variables)
    const key = `${name} ${JSON.stringify(variables, lengthOfList)}`
    let price = prices.get(key)
    if (price === undefined) {
      price = priceOf(schema, costs, rules, operation, request.document, variables)
      prices.set(
        key,
        price,
        heapBytes([operation, fragmentsOf(request.document)]) * heldByFunctions,
      )
    }
    return price
  }
}

/** Values that decide are lists, numbers, booleans and null. */
function lengthOfList(_: string, value: unknown): unknown {
  return Array.isArray(value) ? `list of ${value.length}` : value
}

interface Reading {
  /** Variables on which the cost hangs. */
  readonly deciding: readonly string[]
}

function decidingVariables(document: DocumentNode, { sizingArguments }: Costs): string[] {
  const names = new Set(conditionVariables(document))
  visit(document, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE && sizingArguments.has(name.value)) {
        names.add(value.name.value)
      }
    },
  })
  return [...names]
}

type Values = Readonly<Record<string, unknown>>

/** Of a list its length counts, of a number or a condition the value, of anything else nothing. */
function decidingValues(
  { variableDefinitions = [] }: OperationDefinitionNode,
  deciding: readonly string[],
  given: AskedOperation['variables'],
): Values {
  const values: Record<string, unknown> = Object.create(null)
  for (const definition of variableDefinitions) {
    const name = definition.variable.name.value
    if (!deciding.includes(name)) continue
    const value = valueGiven(definition, given)
    const isDeciding = value == null || typeof value === 'number' || typeof value === 'boolean'
    // A single value stands for a list of one.
    values[name] = isDeciding ? value : new Array(Array.isArray(value) ? value.length : 1).fill(0)
  }
  return values
}

type Sizes = ReadonlyMap<string, number>
/** A field that can cost something; the others are left out when an object's fields are read. */
interface CostedField {
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
  readonly type: GraphQLNamedType
  readonly isList: boolean
  /** Of a list to come, unless the field around says otherwise. */
  readonly size: number
  /** What it says of the lists in its object. */
  readonly sizes: Sizes | null
  /** Of each element; null where its type's counts. */
  readonly weight: number | null
  /** Of its arguments, or of a field of introspection: once. */
  readonly once: number
  /** What an object in an answer costs, by the type that it says it is of. */
  readonly met: Map<unknown, MetType>
}

interface MetType {
  readonly own: number
  readonly fields: readonly CostedField[]
}

function priceOf(
  schema: GraphQLSchema,
  costs: Costs,
  rules: Pick<AccessRules, 'forField'>,
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Values,
): Price {
  const collect = fieldCollector(schema, fragmentsOf(document), variables)
  const introspectionOf = introspectionPricing(schema, collect)
  let read = new WeakMap<object, Map<string, readonly CostedField[]>>()
  let isRuled = false
  let fetches = 0
  let planned = 0
  let introspection = 0

  /** The nodes are one array for all elements of a list, so it is read once for them. */
  const fieldsBelow = (
    nodes: readonly FieldNode[],
    type: GraphQLObjectType,
  ): readonly CostedField[] => {
    let byType = read.get(nodes)
    if (byType === undefined) {
      byType = new Map()
      read.set(nodes, byType)
    }
    const before = byType.get(type.name)
    if (before !== undefined) return before
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const fields = costedFields(collect(sets, type), type)
    byType.set(type.name, fields)
    return fields
  }

  const costedFields = (
    byKey: ReadonlyMap<string, readonly FieldNode[]>,
    parent: GraphQLObjectType,
  ): CostedField[] =>
    [...byKey].flatMap(([key, nodes]): CostedField[] => {
      const node = nodes[0]!
      const name = node.name.value
      if (name === '__schema' || name === '__type') {
        const once = introspectionOf(nodes, name)
        introspection += once
        return [{ ...introspected, key, name, nodes, once, met: new Map() }]
      }
      const field = parent.getFields()[name]
      if (field === undefined) return []
      planned += nodes.length
      if (!isRuled && rules.forField(parent.name, name).length > 0) isRuled = true
      const stated = costs.fields.get(`${parent.name}.${name}`)
      const type = getNamedType(field.type)
      const size = sizeOf(parent, field, node, stated)
      const sizedFields = stated?.listSize?.sizedFields ?? []
      const isLeaf = !isCompositeType(type)
      const weight = stated?.weight ?? (isLeaf ? (costs.typeWeights.get(type.name) ?? 0) : null)
      let once = 0
      for (const { name } of node.arguments ?? []) {
        once += stated?.argumentWeights.get(name.value) ?? 0
      }
      if (isLeaf && weight === 0 && once === 0) return []
      if (stated !== undefined || (!isLeaf && isListType(getNullableType(field.type)))) fetches += 1
      const sizes = sizedFields.length > 0 ? new Map(sizedFields.map((name) => [name, size])) : null
      const isList = isListType(getNullableType(field.type))
      return [{ key, name, nodes, type, isList, size, sizes, weight, once, met: new Map() }]
    })

  const objectCost = (fields: readonly CostedField[], sizes: Sizes | null): number => {
    let cost = 0
    for (const field of fields) {
      const elements = field.isList ? (sizes?.get(field.name) ?? field.size) : 1
      cost += field.once + elements * elementCost(field)
    }
    return Math.min(cost, mostPoints)
  }

  const elementCost = ({ type, nodes, sizes, weight }: CostedField): number => {
    if (!isCompositeType(type)) return weight ?? 0
    let dearest = 0
    for (const object of objectTypes(schema, type)) {
      const { own, fields } = typeCost(object, nodes, weight)
      dearest = Math.max(dearest, own + objectCost(fields, sizes))
    }
    return dearest
  }

  const typeCost = (
    object: GraphQLObjectType,
    nodes: readonly FieldNode[],
    weight: number | null,
  ): MetType => ({
    own: weight ?? costs.typeWeights.get(object.name) ?? 1,
    fields: fieldsBelow(nodes, object),
  })

  const answerCost = (fields: readonly CostedField[], value: Values): number => {
    let cost = 0
    for (const field of fields) {
      const below = value[field.key]
      if (below === null || below === undefined) continue
      cost += field.once + valueCost(field, below)
    }
    return cost
  }

  const valueCost = (field: CostedField, value: unknown): number => {
    if (!Array.isArray(value)) return partCost(field, value)
    let sum = 0
    for (const element of value) {
      if (element !== null && element !== undefined) sum += valueCost(field, element)
    }
    return sum
  }

  const partCost = (field: CostedField, value: unknown): number => {
    const { type, nodes, weight, met } = field
    const { __typename: told } = value as Values
    let cost = met.get(told)
    if (cost === undefined) {
      // Of no object type there is no object.
      const object = isCompositeType(type) ? objectOf(schema, type, told) : undefined
      cost = object ? typeCost(object, nodes, weight) : { own: weight ?? 0, fields: [] }
      met.set(told, cost)
    }
    return cost.own + answerCost(cost.fields, value as Values)
  }

  const sizeOf = (
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    stated: FieldCost | undefined,
  ): number => {
    const listSize = stated?.listSize
    if (!listSize) return unstatedSize
    const argument = (name: string): unknown => {
      const given = node.arguments?.find((written) => written.name.value === name)?.value
      return (
        (given && argumentValue(given, variables)) ??
        field.args.find((defined) => defined.name === name)?.defaultValue
      )
    }
    if (listSize.sizedBy.length > 0) {
      const given = listSize.sizedBy.map(argument).filter((elements) => elements != null)
      const lengths = given.map((elements) => (Array.isArray(elements) ? elements.length : 1))
      return lengths.reduce((sum, length) => sum + length, 0)
    }
    const slices = listSize.slicingArguments
      .map(argument)
      .filter((size) => typeof size === 'number')
    if (listSize.requireOneSlicingArgument && slices.length !== 1) {
      const names = listSize.slicingArguments.join(', ')
      throw new HubError('ARGUMENT_INVALID.oneSlice', {
        field: `${parent.name}.${field.name}`,
        names,
        count: slices.length,
      })
    }
    if (slices.length > 0) return Math.max(0, ...slices)
    return listSize.assumedSize ?? unstatedSize
  }

  const root = schema.getRootType(operation.operation)!
  const fields = costedFields(collect([operation.selectionSet], root), root)
  const base = operation.operation === 'mutation' ? mutationCost : 0
  const estimate = base + objectCost(fields, null)
  // Two thousand prices, each with what it read, would fill the memory; an answer reads less again.
  read = new WeakMap()
  return {
    estimate,
    overhead: requestPoints + fetches * fetchPoints,
    planning: planned * planningPointsPerField,
    introspection,
    isRuled,
    actual: (data) =>
      data === null || data === undefined ? 0 : base + answerCost(fields, data as Values),
  }
}

const introspected = {
  type: GraphQLBoolean,
  isList: false,
  size: 0,
  sizes: null,
  weight: 0,
} as const

function argumentValue(node: ValueNode, variables: Values): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value]
  // Elements may be variables of which only the number matters.
  if (node.kind === Kind.LIST) return node.values
  return valueFromASTUntyped(node, variables)
}

/** The object types that a value to come can be of. */
function objectTypes(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
}

/** The type of an object in an answer; one that does not say so counts as the first that it can be of. */
function objectOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  told: unknown,
): GraphQLObjectType | undefined {
  const possible = objectTypes(schema, type)
  return possible.find(({ name }) => name === told) ?? possible[0]
}
