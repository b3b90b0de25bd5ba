import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import {
  type HubError,
  inLanguage,
  rowOf,
  sentenceIn,
  sentenceKey,
  withSentence,
} from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'
import { inChinese } from './graphql-sentences.js'

/**
 * An error as its reader is told it. Its sentence was carried beside it until here, through every cache, and goes no further.
 *
 * What graphql-js or Apollo Server say by themselves stands behind the sentence of its code.
 */
export function told(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { [sentenceKey]: sent, ...extensions } = error.extensions ?? {}
  const sentence = sentenceIn(sent)
  const message = sentence
    ? inLanguage(sentence, language)
    : foreign(error.message, extensions.code, language)
  return { ...error, message, extensions }
}

/** Errors that stand beside the data, in `authorizationErrors`, are told as the others. */
export function toldBeside(
  extensions: Readonly<Record<string, unknown>>,
  language: Language,
): Readonly<Record<string, unknown>> {
  const { authorizationErrors } = extensions
  if (!Array.isArray(authorizationErrors)) return extensions
  const errors = authorizationErrors as readonly GraphQLError[]
  return { ...extensions, authorizationErrors: errors.map((one) => told(one.toJSON(), language)) }
}

/** The hub's own error as its reader is told it. */
export function toldError(error: HubError, language: Language): GraphQLFormattedError {
  return told(withSentence(error), language)
}

/** What somebody else said, or a subgraph of another version. */
function foreign(message: string, code: unknown, language: Language): string {
  const row = rowOf(code)
  if (row === null) return message
  if (language === 'zh') {
    const chinese = inChinese(message)
    return chinese === null ? `${row.zh}（${message}）` : `${row.zh}${chinese}`
  }
  return row.kind === 'graphql' || row.kind === 'http' ? `${row.en} ${message}` : message
}
