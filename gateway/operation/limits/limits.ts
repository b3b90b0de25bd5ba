import { hash } from 'node:crypto'
import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql'
import { Kept } from '../../../runtime/kept.js'
import { HubError } from '../../../schema/errors.js'
import { comparisonsIn } from './comparisons.js'
import { largestSize, type Size } from './size.js'

/** The most that one operation may have, fragments spread wherever they are used. */
export interface OperationLimits extends Size {
  /** Of the text, in UTF-8: looked at before anything reads it. */
  readonly bytes: number
  /** Of each name: aliases stand in every row of an answer, and the operation's name in all that subgraphs are sent. */
  readonly nameLength: number
  /** Of the whole document, as it is written. */
  readonly tokens: number
  /** Operations and fragments of the whole document. */
  readonly definitions: number
  /** Brackets of any kind inside each other, as the document is written: what a parser recurses by. */
  readonly nesting: number
  /** As `comparisonsIn` counts them: validating takes as long. */
  readonly comparisons: number
}

/**
 * The introspection query of GraphiQL, the deepest in daily use, has depth 15. Planning grows faster than its paths:
 * 100 aliases of a field that leads into other subgraphs take some tenths of a second, 200 take seconds.
 */
export const defaultLimits: OperationLimits = {
  bytes: 64 * 1024,
  nameLength: 200,
  tokens: 15_000,
  nesting: 200,
  comparisons: 20_000,
  definitions: 200,
  depth: 16,
  fields: 1_500,
  aliases: 100,
  rootFields: 20,
  directives: 50,
  characters: 64 * 1024,
}

/**
 * The limits with another size of the text, in KiB: as HUB_OPERATION_KIB gives it, the default when it gives none.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function limitsOf(written: string | undefined): OperationLimits {
  if (!written) return defaultLimits
  const bytes = Number(written) * 1024
  // Subgraphs take a mebibyte of what is made of it.
  if (bytes >= 1024 && bytes <= 256 * 1024) return { ...defaultLimits, bytes, characters: bytes }
  throw new HubError('CONFIGURATION_INVALID.operationKib', { written })
}

/**
 * Refuses documents that would be slow to validate, plan or answer, in time proportional to their text: before
 * anything else reads them, and once for each different text.
 *
 * A document that is no GraphQL passes, for the parser to say what is wrong with it.
 *
 * @returns a check that throws {HubError} OPERATION_TOO_LARGE, saying which limit, the count and the most allowed
 */
export function operationLimits(limits: OperationLimits = defaultLimits): (text: string) => void {
  const judged = new Kept<Judgement>()
  return (text) => {
    const bytes = Buffer.byteLength(text)
    if (bytes > limits.bytes) throw tooLarge({ limit: 'bytes', count: bytes, max: limits.bytes })
    const name = hash('sha256', text, 'base64url')
    let judgement = judged.get(name)
    if (judgement === undefined) {
      judgement = { excess: judge(text, limits) }
      judged.set(name, judgement)
    }
    if (judgement.excess !== null) throw tooLarge(judgement.excess)
  }
}

interface Excess {
  readonly limit: keyof OperationLimits
  readonly count: number
  readonly max: number
}

interface Judgement {
  /** Null for a document within all limits. */
  readonly excess: Excess | null
}

function judge(text: string, limits: OperationLimits): Excess | null {
  const document = readable(text, limits)
  if (document === null || 'limit' in document) return document
  const definitions = document.definitions.length
  if (definitions > limits.definitions) {
    return { limit: 'definitions', count: definitions, max: limits.definitions }
  }
  const size = largestSize(document)
  for (const limit of Object.keys(size) as (keyof Size)[]) {
    if (size[limit] > limits[limit]) return { limit, count: size[limit], max: limits[limit] }
  }
  const comparisons = comparisonsIn(document, limits.comparisons)
  if (comparisons > limits.comparisons) {
    return { limit: 'comparisons', count: comparisons, max: limits.comparisons }
  }
  return null
}

/** Null when it is no GraphQL. */
function readable(
  text: string,
  { tokens, nesting, nameLength }: OperationLimits,
): DocumentNode | Excess | null {
  try {
    const lexer = new Lexer(new Source(text))
    let open = 0
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
      if (count === tokens) return { limit: 'tokens', count: tokens + 1, max: tokens }
      const { kind, start, end } = lexer.token
      if (kind === TokenKind.NAME && end - start > nameLength) {
        return { limit: 'nameLength', count: end - start, max: nameLength }
      }
      if (opening.has(kind)) open++
      else if (closing.has(kind)) open--
      if (open > nesting) return { limit: 'nesting', count: open, max: nesting }
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

function tooLarge({ limit, count, max }: Excess): HubError {
  const say = limit === 'characters' ? 'charactersSpread' : limit
  return new HubError(`OPERATION_TOO_LARGE.${say}`, { count, max }, { limit, count, max })
}
