import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import type { FetchNode } from './query-plan.js'

/** What a fetch asks of entities. Fetches with one text ask the same. */
export interface Question {
  readonly text: string
  readonly fetch: FetchNode
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/** A request that asks several questions of one subgraph. */
export interface JointRequest {
  readonly query: string
  readonly operationName: string | undefined
  /** By question: the key of its answer, and the variable with its entities. */
  readonly parts: readonly { readonly key: string; readonly variable: string }[]
}

/** Sets of questions are few: which of them have no entities differs from answer to answer. */
const mostKept = 16

/** The requests that ask questions of one subgraph together: one text a set, so that it is read once there too. */
export class Together {
  readonly #requests = new Map<string, JointRequest>()

  /** @param questions  in the order of the plan */
  requestOf(questions: readonly Question[]): JointRequest {
    const key = questions.map(({ text }) => text).join('\n')
    const known = this.#requests.get(key)
    if (known) return known
    const request = jointRequest(questions)
    if (this.#requests.size < mostKept) this.#requests.set(key, request)
    return request
  }
}

/** Null for a fetch that is not of entities alone, or has what concerns its request as a whole. */
export function questionOf(fetch: FetchNode, document: DocumentNode): Question | null {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const [operation] = operations
  if (!fetch.requires || !operation || operations.length > 1 || fetch.contextRewrites) return null
  if (operation.operation !== OperationTypeNode.QUERY || operation.directives?.length) return null
  const { selections } = operation.selectionSet
  const [entities] = selections
  if (selections.length !== 1 || entities?.kind !== Kind.FIELD) return null
  if (entities.name.value !== '_entities' || entities.alias || entities.directives?.length) {
    return null
  }
  const { requires, inputRewrites, outputRewrites } = fetch
  const unnamed = document.definitions.map((definition) =>
    definition === operation ? { ...operation, name: undefined } : definition,
  )
  const text = [
    stripIgnoredCharacters(print({ ...document, definitions: unnamed })),
    JSON.stringify([requires, inputRewrites, outputRewrites]),
  ].join(' ')
  return { text, fetch, document, operation }
}

const representations = 'representations'

function jointRequest(questions: readonly Question[]): JointRequest {
  const variables = new Map<string, VariableDefinitionNode>()
  for (const { operation } of questions) {
    for (const definition of operation.variableDefinitions ?? []) {
      const { value } = definition.variable.name
      if (value !== representations) variables.set(value, definition)
    }
  }
  const fragments = new Map<string, FragmentDefinitionNode>()
  const fields: FieldNode[] = []
  const parts = questions.map(({ document, operation }, place) => {
    const key = `_${place}`
    const variable = freeName(representations + key, variables)
    for (const definition of operation.variableDefinitions ?? []) {
      if (definition.variable.name.value !== representations) continue
      variables.set(variable, { ...definition, variable: variableNode(variable) })
    }
    const names = fragmentNames(document, fragments, key)
    const own = visit(document, {
      Variable: ({ name }) => (name.value === representations ? variableNode(variable) : undefined),
      FragmentSpread: (node) => renamed(node, names),
      FragmentDefinition: (node) => renamed(node, names),
    })
    for (const definition of own.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(definition.name.value, definition)
      } else if (definition.kind === Kind.OPERATION_DEFINITION) {
        const [field] = definition.selectionSet.selections as readonly [FieldNode]
        fields.push({ ...field, alias: { kind: Kind.NAME, value: key } })
      }
    }
    return { key, variable }
  })
  const [{ operation, fetch }] = questions as readonly [Question]
  const joint = {
    ...operation,
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET as const, selections: fields },
  }
  const document = { kind: Kind.DOCUMENT as const, definitions: [joint, ...fragments.values()] }
  const query = stripIgnoredCharacters(print(document))
  return { query, operationName: fetch.operationName, parts }
}

/** One fragment of the client's has in each fetch what its subgraph is asked of it there: others of its name stay apart. */
function fragmentNames(
  document: DocumentNode,
  before: ReadonlyMap<string, FragmentDefinitionNode>,
  suffix: string,
): ReadonlyMap<string, string> {
  const own = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const clashes = (own as FragmentDefinitionNode[]).some((definition) => {
    const other = before.get(definition.name.value)
    return other && print(other) !== print(definition)
  })
  const names = new Map<string, string>()
  for (const { name } of (clashes ? own : []) as FragmentDefinitionNode[]) {
    names.set(name.value, freeName(name.value + suffix, before))
  }
  return names
}

function renamed<N extends { readonly name: { readonly value: string } }>(
  node: N,
  names: ReadonlyMap<string, string>,
): N | undefined {
  const value = names.get(node.name.value)
  return value === undefined ? undefined : { ...node, name: { ...node.name, value } }
}

function variableNode(value: string) {
  return { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value } }
}

function freeName(wished: string, taken: ReadonlyMap<string, unknown>): string {
  let name = wished
  while (taken.has(name)) name = `${name}_`
  return name
}
