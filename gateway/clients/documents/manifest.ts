import { GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import type { TrustedDocument } from '../../../db/hub/documents.js'
import { HubError } from '../../../schema/errors.js'

const mostDocuments = 5_000
const mostFaults = 20

/**
 * The documents of a manifest: Apollo's (`apollo-persisted-query-manifest`) or Relay's, an object of texts by id.
 *
 * Each document holds one operation and fits the schema, or none is returned.
 *
 * @param source  name of the file, for the errors
 * @param check  throws {HubError} for a document that is larger than the hub takes
 * @throws {HubError} MANIFEST_UNREADABLE, or DOCUMENT_INVALID naming each bad document and where in it the fault is
 */
export function readManifest(
  json: string,
  source: string,
  schema: GraphQLSchema,
  check: (text: string) => void,
): TrustedDocument[] {
  const written = entriesOf(json, source)
  if (written.length > mostDocuments) {
    throw unreadable(
      source,
      `has ${written.length} documents; at most ${mostDocuments} are taken at once`,
    )
  }
  const documents: TrustedDocument[] = []
  const faults: string[] = []
  const ids = new Set<string>()
  for (const { id, name, text } of written) {
    const label = name === null ? `"${id}"` : `"${id}" (${name})`
    if (ids.has(id)) faults.push(`${label}: the id stands twice`)
    ids.add(id)
    const found = faultOf(text, schema, check)
    if (typeof found === 'string') faults.push(`${label}: ${found}`)
    else documents.push({ id, text, operationName: found.operationName ?? name })
  }
  if (faults.length === 0) return documents
  const more = faults.length > mostFaults ? `\n… and ${faults.length - mostFaults} more` : ''
  throw new HubError('DOCUMENT_INVALID.ofManifest', {
    faults: faults.length,
    all: written.length,
    source,
    told: `${faults.slice(0, mostFaults).join('\n')}${more}`,
  })
}

interface Entry {
  readonly id: string
  readonly name: string | null
  readonly text: string
}

function entriesOf(json: string, source: string): Entry[] {
  let manifest: unknown
  try {
    manifest = JSON.parse(json)
  } catch (error) {
    throw unreadable(source, `is not JSON (${(error as Error).message})`)
  }
  if (!isObject(manifest)) throw unreadable(source, 'is not a JSON object')
  if (!('format' in manifest)) {
    return Object.entries(manifest).map(([id, text]) => {
      if (typeof text !== 'string') throw unreadable(source, `has no text under "${id}"`)
      return { id: idOf(id, source), name: null, text }
    })
  }
  const { format, version, operations } = manifest
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations)) {
    throw unreadable(
      source,
      'has a format that is not apollo-persisted-query-manifest, version 1, with a list of operations',
    )
  }
  return operations.map((operation: unknown, place) => {
    const { id, name, body } = isObject(operation) ? operation : {}
    if (typeof id !== 'string' || typeof body !== 'string') {
      throw unreadable(source, `has no id and body in operation ${place + 1}`)
    }
    return { id: idOf(id, source), name: typeof name === 'string' ? name : null, text: body }
  })
}

function idOf(id: string, source: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(id)) return id
  throw unreadable(
    source,
    `has the id ${JSON.stringify(id.slice(0, 40))}; ids have 1 to 200 visible ASCII characters`,
  )
}

/** What is wrong with a document and where, or the name of its operation. */
function faultOf(
  text: string,
  schema: GraphQLSchema,
  check: (text: string) => void,
): string | { readonly operationName: string | null } {
  try {
    check(text)
    const document = parse(text)
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (operations.length !== 1) {
      return `it holds ${operations.length} operations; one stands in each document`
    }
    const [error] = validate(schema, document)
    if (error) return placed(error)
    const [operation] = operations
    const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined
    return { operationName: name ?? null }
  } catch (error) {
    if (error instanceof GraphQLError) return placed(error)
    if (error instanceof HubError) return error.message
    throw error
  }
}

function placed({ message, locations }: GraphQLError): string {
  const [place] = locations ?? []
  return place ? `line ${place.line}, column ${place.column}: ${message}` : message
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreadable(source: string, what: string): HubError {
  return new HubError('MANIFEST_UNREADABLE.noManifest', { source, what })
}
