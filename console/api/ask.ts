import type { Language } from '../words/words.js'
import { TypedDocumentString } from './generated/graphql.js'
import { consoleHeaders } from './headers.js'

/** What the hub says of a part of an answer that it could not give. */
export interface Problem {
  readonly message: string
  readonly code: string
  readonly path: readonly (string | number)[]
  /** Key of the city it is about; null where it is about none. */
  readonly city: string | null
  /** Of what was refused: the scopes that open it, all of one of the alternatives; none where something else does. */
  readonly scopes: readonly (readonly string[])[]
  /** Why it was refused, where the code has several reasons. */
  readonly reason: string | null
}

/** Of what the caller has no right to. */
export const refusedCode = 'UNAUTHORIZED_FIELD_OR_TYPE'

/** An answer, with what is missing from it. */
export interface Answer<Data> {
  readonly data: Data
  readonly problems: readonly Problem[]
  readonly requestId: string
  readonly at: Date
  /** Version of each city's data that it rests on, by the city's key. */
  readonly versions: Readonly<Record<string, { readonly position: number }>>
}

/** Why data of a person are asked for (事由): in the headers, never in an address. */
export interface Purpose {
  readonly code: string
  readonly basis: string
  readonly caseNo: string
}

/** Nothing was answered. */
export class NotAnswered extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly requestId: string | null,
  ) {
    super(problems[0]?.message ?? 'NOT_ANSWERED')
  }

  /** Whether the reader has to sign in again. */
  get isSessionOver(): boolean {
    return this.problems.some(
      ({ code, reason }) => code === 'UNAUTHENTICATED' && reason?.startsWith('session_'),
    )
  }
}

interface Asked {
  readonly language: Language
  readonly signal?: AbortSignal
  readonly purpose?: Purpose | null
}

interface Sent {
  readonly data?: unknown
  readonly extensions?: { readonly dataset?: Answer<unknown>['versions'] }
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: {
      readonly code?: string
      readonly jurisdiction?: string
      readonly scopes?: readonly (readonly string[])[]
      readonly reason?: string
    }
  }[]
}

/** @throws {NotAnswered} */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  asked: Asked,
): Promise<Answer<Data>> {
  const response = await send(document, variables, asked)
  const requestId = response.headers.get('x-request-id')
  const sent = (await response.json().catch(() => ({}))) as Sent
  const problems = (sent.errors ?? []).map(({ message, path = [], extensions }) => ({
    message,
    path,
    code: extensions?.code ?? 'INTERNAL_ERROR',
    city: extensions?.jurisdiction ?? null,
    scopes: extensions?.scopes ?? [],
    reason: extensions?.reason ?? null,
  }))
  if (!sent.data) throw new NotAnswered(problems, requestId)
  return {
    data: sent.data as Data,
    problems,
    requestId: requestId ?? '',
    at: new Date(),
    versions: sent.extensions?.dataset ?? {},
  }
}

/**
 * The answer as the hub sends it, signed by it (回执).
 *
 * @throws {NotAnswered}
 */
export async function askForReceipt<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  asked: Asked,
): Promise<Blob> {
  const response = await send(document, variables, asked, { 'x-credit-receipt': '1' })
  if (!response.ok) throw new NotAnswered([], response.headers.get('x-request-id'))
  return response.blob()
}

/** A step of any city, as one of a city: documents say `ofCity` for the root field of whichever it is. */
export function inCity<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  key: string,
): TypedDocumentString<Data, Variables> {
  return new TypedDocumentString(document.toString().replace(/\bofCity\b/, `ofCity: ${key}`))
}

function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { language, signal, purpose }: Asked,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    ...(signal ? { signal } : {}),
    credentials: 'same-origin',
    headers: {
      ...consoleHeaders(language),
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(purpose
        ? {
            'x-credit-purpose': encodeURIComponent(purpose.code),
            'x-credit-basis': encodeURIComponent(purpose.basis),
            'x-credit-case': encodeURIComponent(purpose.caseNo),
          }
        : {}),
      ...more,
    },
    body: JSON.stringify({ query: document.toString(), variables }),
  })
}
