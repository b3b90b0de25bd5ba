import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { kindOf, rowOf } from '../../../schema/errors.js'
import { fieldsByKey, fragmentsOf, includedBy } from '../../../schema/operation.js'
import { readNodeId } from '../../../schema/scalars/node-id.js'
import type { Receipt } from './receipt.js'

export interface City {
  readonly key: string
  readonly code: string
}

export interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly errors: readonly GraphQLFormattedError[]
  /** Versions of the cities' data by jurisdiction key. */
  readonly dataset: Readonly<Record<string, unknown>>
  /** Codes that root fields asked for, with the place of their answer. */
  readonly asked: readonly AskedSubject[]
}

/** One code that a root field asked for, and where its answer stands. */
export interface AskedSubject {
  readonly code: string
  readonly path: readonly [string] | readonly [string, number]
}

/**
 * What a receipt may say of an answer.
 *
 * > "Nothing found" is stated only if every city could be asked, and of no code that an error speaks of.
 *
 * Over subgraphs that belong to no city nobody was asked, so it is never stated.
 */
export function statementOf(
  { data, errors, dataset, asked }: Answered,
  cities: readonly City[],
): Pick<Receipt, 'statement' | 'nothingFound' | 'notAsked'> {
  if (data === undefined) return { statement: 'NOT_EXECUTED', nothingFound: [], notAsked: [] }
  const unknown = asked.filter(
    ({ path }) => cities.length > 0 && isNull(data, path) && !hasError(errors, path),
  )
  const missing = new Set(errors.flatMap((error) => missingCities(error, cities)))
  if (unknown.length > 0) {
    // A version is part of the statement; without one there is nothing to state it under.
    for (const { key, code } of cities) if (!Object.hasOwn(dataset, key)) missing.add(code)
  }
  const notAsked = cities.map(({ code }) => code).filter((code) => missing.has(code))
  if (notAsked.length > 0 || errors.some(isFault)) {
    return { statement: 'INCOMPLETE', nothingFound: [], notAsked }
  }
  const nothingFound = [...new Set(unknown.map(({ code }) => code))]
  const isAll = asked.length > 0 && unknown.length === asked.length
  return { statement: isAll ? 'NOTHING_FOUND' : 'ANSWERED', nothingFound, notAsked: [] }
}

function missingCities(
  { extensions }: GraphQLFormattedError,
  cities: readonly City[],
): readonly string[] {
  const { code, jurisdiction, jurisdictions } = extensions ?? {}
  const isUnasked = ['away', 'unsure'].includes(rowOf(code)?.kind ?? '')
  if (!isUnasked) return []
  if (Array.isArray(jurisdictions)) return jurisdictions.map(String)
  // Where the zone could not be asked, no city was.
  return typeof jurisdiction === 'string' ? [jurisdiction] : cities.map(({ code }) => code)
}

function isFault({ extensions }: GraphQLFormattedError): boolean {
  return kindOf(extensions?.code).leavesHole
}

function isNull(data: Answered['data'], [key, index]: AskedSubject['path']): boolean {
  const value = data?.[key]
  return index === undefined ? value === null : Array.isArray(value) && value[index] === null
}

/** Whether an error speaks of this place, of what it stands in, or of no place at all. */
function hasError(errors: readonly GraphQLFormattedError[], place: AskedSubject['path']): boolean {
  return errors.some(({ path }) =>
    (path ?? []).every((step, at) => at >= place.length || step === place[at]),
  )
}

/** Root fields that answer null for a code that no city knows, and where they are told codes. */
const subjectFields: Readonly<Record<string, (args: Given) => readonly string[] | string | null>> =
  {
    creditSubject: ({ code }) => String(code),
    creditSubjects: ({ codes = null }) => codes as readonly string[] | null,
    node: ({ id }) => subjectNamed(String(id)),
  }

type Given = Readonly<Record<string, unknown>>

/** Of an id of something else, of a person's or of none, a receipt says nothing. */
function subjectNamed(id: string): string | null {
  try {
    const name = readNodeId(id)
    return name.type === 'CreditSubject' || name.type === 'CreditFile' ? name.code : null
  } catch {
    return null
  }
}

/** Subjects that an operation asks for by code. */
export function askedSubjects(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): readonly AskedSubject[] {
  const root = schema.getQueryType()
  const { coerced: variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    given,
  )
  if (!root || !variables || operation.operation !== 'query') return []
  const fields = fieldsByKey([operation.selectionSet], fragmentsOf(document), {
    isIncluded: includedBy(variables),
  })
  return [...fields].flatMap(([key, [node]]): readonly AskedSubject[] => {
    if (!node) return []
    const codesIn = Object.hasOwn(subjectFields, node.name.value)
      ? subjectFields[node.name.value]
      : undefined
    const field = root.getFields()[node.name.value]
    if (codesIn === undefined || !field) return []
    const codes = codesIn(getArgumentValues(field, node, variables))
    if (codes === null) return []
    return typeof codes === 'string'
      ? [{ code: codes, path: [key] as const }]
      : codes.map((code, index) => ({ code: String(code), path: [key, index] as const }))
  })
}
