import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { accessCodes } from './codes/access.js'
import { agentsCodes } from './codes/agents.js'
import { argumentsCodes } from './codes/arguments.js'
import { askingCodes } from './codes/asking.js'
import { benefitsCodes } from './codes/benefits.js'
import { casesCodes } from './codes/cases.js'
import { graphqlCodes } from './codes/graphql.js'
import { holesCodes } from './codes/holes.js'
import { intakeCodes } from './codes/intake.js'
import { type Code, type Kind, kinds } from './codes/kinds.js'
import { productsCodes } from './codes/products.js'
import { proofsCodes } from './codes/proofs.js'
import { runningCodes } from './codes/running.js'
import { scalarsCodes } from './codes/scalars.js'
import { sessionsCodes } from './codes/sessions.js'
import { settingsCodes } from './codes/settings.js'
import { snapshotsCodes } from './codes/snapshots.js'
import { stepsCodes } from './codes/steps.js'
import { tasksCodes } from './codes/tasks.js'
import { type InBoth, type Language, type ValuesOf, type Word, written } from './language.js'

/** Every code a partner can meet in `extensions.code` of an answer, on a command line or in a report. */
export const errorCodes = {
  ...graphqlCodes,
  ...accessCodes,
  ...sessionsCodes,
  ...scalarsCodes,
  ...argumentsCodes,
  ...askingCodes,
  ...holesCodes,
  ...stepsCodes,
  ...productsCodes,
  ...agentsCodes,
  ...casesCodes,
  ...tasksCodes,
  ...benefitsCodes,
  ...intakeCodes,
  ...proofsCodes,
  ...snapshotsCodes,
  ...settingsCodes,
  ...runningCodes,
} as const

type Codes = typeof errorCodes

export type ErrorCode = keyof Codes

/** A sentence of the table: its code, and which of the ways to say it. */
export type SentenceName = {
  [C in ErrorCode]: `${C}.${keyof Codes[C]['says'] & string}`
}[ErrorCode]

type TextOf<Name extends SentenceName> = Name extends `${infer C}.${infer Say}`
  ? C extends ErrorCode
    ? Codes[C]['says'] extends Readonly<Record<Say, infer Text extends InBoth>>
      ? Text
      : never
    : never
  : never

/** What a sentence says of the case at hand; a value that is not known is said to be so. */
type Values<Name extends SentenceName> = {
  readonly [Value in keyof ValuesOf<TextOf<Name>>]: Word | undefined | null
}

type Rest<Name extends SentenceName> = [keyof Values<Name>] extends [never]
  ? [values?: Values<Name>, details?: Details, options?: ErrorOptions]
  : [values: Values<Name>, details?: Details, options?: ErrorOptions]

type Details = Readonly<Record<string, unknown>>

/** A sentence on its way to whoever writes it in the reader's language. */
export interface Sentence {
  readonly name: SentenceName
  /** One that is not known is said to be so. */
  readonly values: Readonly<Record<string, Word | undefined | null>>
}

/**
 * The one error of the hub: a sentence of the table of codes and its values, which names the thing, the value it had and
 * the way out. `message` is the English one, for logs; whoever answers a person writes it anew in theirs.
 *
 * graphql-js copies `extensions` of a thrown error into the answer, so no resolver wraps it.
 */
export class HubError<Name extends SentenceName = SentenceName> extends Error {
  readonly code: ErrorCode
  readonly sentence: Sentence
  readonly extensions: Details & { readonly code: ErrorCode }

  /** @param details  what the answer says of it in `extensions`, beside the code */
  constructor(name: Name, ...[values = {} as Values<Name>, details, options]: Rest<Name>) {
    const sentence = { name, values: values as Sentence['values'] }
    super(inLanguage(sentence, 'en'), options)
    this.name = 'HubError'
    this.code = codeOf(name)
    this.sentence = sentence
    this.extensions = { ...details, code: this.code }
  }
}

/** The hub's error under whatever graphql-js and Apollo Server wrapped round it; null when there is none. */
export function hubErrorIn(error: unknown): HubError | null {
  if (error instanceof HubError) return error
  return error instanceof Error && 'originalError' in error ? hubErrorIn(error.originalError) : null
}

/** A sentence as it is written for a reader of the language. */
export function inLanguage({ name, values }: Sentence, language: Language): string {
  return written(textOf(name)!, values, language)
}

/** All that the table says of a code; null for one that it does not have. */
export function rowOf(code: unknown): Code | null {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code)
    ? errorCodes[code as ErrorCode]
    : null
}

/** What the hub makes of a code; one that the table does not have is a fault of the hub. */
export function kindOf(code: unknown): Kind {
  return kinds[rowOf(code)?.kind ?? 'broken']
}

/** HTTP status of an answer that is this error. */
export function statusOf(code: unknown): number {
  return rowOf(code)?.status ?? kindOf(code).status
}

/** Under which a sentence travels in `extensions`, until whoever knows the reader's language writes it and takes it out. */
export const sentenceKey = 'sentence'

/** An error in the form of an answer, with its sentence. */
export function withSentence({ message, extensions, sentence }: HubError): {
  readonly message: string
  readonly extensions: Details & { readonly code: ErrorCode }
} {
  return { message, extensions: { ...extensions, [sentenceKey]: sentence } }
}

/** Errors of an executed operation as one process of the hub sends them to another: with their sentences. */
export function sentErrors(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  return errors.map((error) => {
    const own = hubErrorIn(error)
    const { extensions, ...rest } = error.toJSON()
    return own === null
      ? error
      : { ...rest, extensions: { ...extensions, [sentenceKey]: own.sentence } }
  })
}

/** A sentence that another process of the hub sent; null for anything that this version cannot write. */
export function sentenceIn(sent: unknown): Sentence | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { name, values } = sent as Partial<Record<keyof Sentence, unknown>>
  if (typeof name !== 'string' || textOf(name) === null) return null
  if (typeof values !== 'object' || values === null) return null
  const areWritten = Object.values(values).every((value) => value == null || isWord(value))
  if (!areWritten) return null
  return { name: name as SentenceName, values: values as Sentence['values'] }
}

function isWord(value: unknown): value is Word {
  if (typeof value === 'string' || typeof value === 'number') return true
  if (Array.isArray(value)) return value.every((one) => !Array.isArray(one) && isWord(one))
  const { en, zh } = (value ?? {}) as Partial<InBoth>
  return typeof en === 'string' && typeof zh === 'string'
}

function codeOf(name: string): ErrorCode {
  return name.slice(0, name.indexOf('.')) as ErrorCode
}

function textOf(name: string): InBoth | null {
  const says = rowOf(codeOf(name))?.says ?? {}
  const say = name.slice(name.indexOf('.') + 1)
  return Object.hasOwn(says, say) ? says[say]! : null
}
