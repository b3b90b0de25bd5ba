import { createHash } from 'node:crypto'
import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql'
import { Recent } from '../../runtime/recent.js'
import { HubError } from '../../schema/errors.js'
import { largestSize, type Size } from './size.js'

/** The most that one operation may have, fragments spread wherever they are used. */
export interface OperationLimits extends Size {
  /** Of the whole document, as it is written. */
  readonly tokens: number
  /** Operations and fragments of the whole document. */
  readonly definitions: number
  /** Brackets of any kind inside each other, as the document is written: what a parser recurses by. */
  readonly nesting: number
}

/**
 * The introspection query of GraphiQL, the deepest in daily use, has depth 15. Planning grows faster than its paths:
 * 100 aliases of a field that leads into other subgraphs take some tenths of a second, 200 take seconds.
 */
export const defaultLimits: OperationLimits = {
  tokens: 15_000,
  nesting: 200,
  definitions: 200,
  depth: 16,
  fields: 1_500,
  aliases: 100,
  rootFields: 20,
  directives: 50,
}

const names: Readonly<Record<keyof OperationLimits, string>> = {
  tokens: 'tokens or more',
  nesting: 'levels of brackets or more',
  definitions: 'operations and fragments',
  depth: 'levels of fields, with its fragments spread',
  fields: 'fields, with its fragments spread',
  aliases: 'aliases, with its fragments spread',
  rootFields: 'root fields, with its fragments spread',
  directives: 'directives, with its fragments spread',
}

const rememberedDocuments = 5_000

/**
 * Refuses documents that would be slow to validate, plan or answer, in time proportional to their text: before
 * anything else reads them, and once for each different text.
 *
 * A document that is no GraphQL passes, for the parser to say what is wrong with it.
 *
 * @returns a check that throws {HubError} OPERATION_TOO_LARGE, saying which limit, the count and the most allowed
 */
export function operationLimits(limits: OperationLimits = defaultLimits): (text: string) => void {
  const judged = new Recent<HubError | null>(rememberedDocuments)
  return (text) => {
    const hash = createHash('sha256').update(text).digest('base64url')
    let refusal = judged.get(hash)
    if (refusal === undefined) {
      refusal = judge(text, limits)
      judged.set(hash, refusal)
    }
    if (refusal !== null) throw refusal
  }
}

function judge(text: string, limits: OperationLimits): HubError | null {
  const document = readable(text, limits)
  if (document === null || document instanceof HubError) return document
  const definitions = document.definitions.length
  if (definitions > limits.definitions) {
    return tooLarge('definitions', definitions, limits.definitions)
  }
  const size = largestSize(document)
  for (const limit of Object.keys(size) as (keyof Size)[]) {
    if (size[limit] > limits[limit]) return tooLarge(limit, size[limit], limits[limit])
  }
  return null
}

/** Null when it is no GraphQL. */
function readable(
  text: string,
  { tokens, nesting }: OperationLimits,
): DocumentNode | HubError | null {
  try {
    const lexer = new Lexer(new Source(text))
    let open = 0
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
      if (count === tokens) return tooLarge('tokens', tokens + 1, tokens)
      if (opening.has(lexer.token.kind)) open++
      else if (closing.has(lexer.token.kind)) open--
      if (open > nesting) return tooLarge('nesting', open, nesting)
    }
    return parse(text, { noLocation: true })
  } catch {
    return null
  }
}

const opening: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
])
const closing: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
])

function tooLarge(limit: keyof OperationLimits, count: number, max: number): HubError {
  return new HubError(
    'OPERATION_TOO_LARGE',
    `The operation has ${count} ${names[limit]}; at most ${max} are taken. Ask for less, or in several requests.`,
    { limit, count, max },
  )
}
