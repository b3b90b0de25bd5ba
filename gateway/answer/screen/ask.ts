import type { GraphQLFormattedError } from 'graphql'
import type { DatasetVersion } from '../../../schema/dataset.js'
import { HubError } from '../../../schema/errors.js'
import type { Language } from '../../../schema/language.js'
import { toldError } from '../told.js'
import type { ReadLine } from './lines.js'
import { aliasOf } from './question.js'

/** What an operation of `operationFor` was answered. */
export interface ChunkAnswer {
  readonly data: Readonly<Record<string, readonly (object | null)[] | null>> | null | undefined
  readonly errors: readonly GraphQLFormattedError[]
  readonly dataset: Readonly<Record<string, DatasetVersion>>
}

/** No line of a chunk can be answered. */
export class ChunkRefused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'a chunk was not answered')
  }
}

/**
 * How many lines may be asked at once where so many codes were too dear, by what their estimate was; null where they were
 * refused for anything else.
 */
export function fewerLines(error: unknown, codes: number): number | null {
  if (!(error instanceof ChunkRefused)) return null
  const dear = error.errors.find(({ extensions }) => extensions?.code === 'COST_TOO_HIGH')
  if (!dear) return null
  const { estimate, limit } = dear.extensions as { estimate: number; limit: number }
  return Math.max(1, Math.min(codes - 1, Math.floor((codes * limit) / estimate)))
}

export interface Written {
  /** One line for each line read, in the same order. */
  readonly text: string
  readonly decided: number
  readonly refused: number
}

/**
 * The lines of an answer.
 *
 * @param answer  null where no line of the chunk has a code
 * @throws {ChunkRefused} for every error that is not one code's own, and where a decision is missing without an error
 */
export function linesOf(
  read: readonly ReadLine[],
  measures: readonly string[],
  answer: ChunkAnswer | null,
  language: Language,
): Written {
  const faults = faultsByPlace(answer)
  const columns = measures.map((measureCode, at) => {
    const column = answer?.data?.[aliasOf(at)]
    if (answer !== null && !column) throw new ChunkRefused(answer.errors)
    return { opening: `{"measureCode":${JSON.stringify(measureCode)},`, column: column ?? [] }
  })
  const written: string[] = []
  let place = 0
  let refused = 0
  for (const one of read) {
    const { line, ref } = one
    const head = ref === undefined ? { line } : { line, ref }
    if ('fault' in one) {
      const { message, extensions } = toldError(one.fault, language)
      written.push(JSON.stringify({ ...head, error: { message, extensions } }))
      refused += 1
      continue
    }
    const fault = faults.get(place)
    if (fault) {
      const { message, extensions } = fault
      written.push(JSON.stringify({ ...head, error: { message, extensions } }))
      refused += 1
    } else {
      const decisions = columns.map(({ opening, column }) => {
        const decision = column[place]
        if (!decision) throw new Error('a decision is missing without an error')
        // Written without being copied: of most lines this is most.
        return opening + JSON.stringify(decision).slice(1)
      })
      const opened = JSON.stringify({ ...head, code: one.code }).slice(0, -1)
      written.push(`${opened},"decisions":[${decisions.join()}]}`)
    }
    place += 1
  }
  return { text: `${written.join('\n')}\n`, decided: read.length - refused, refused }
}

/** The first error of each code, by its place among the codes. */
function faultsByPlace(answer: ChunkAnswer | null): ReadonlyMap<number, GraphQLFormattedError> {
  const faults = new Map<number, GraphQLFormattedError>()
  for (const error of answer?.errors ?? []) {
    const [, place] = error.path ?? []
    // What is said of the whole chunk leaves none of its lines sure.
    if (typeof place !== 'number') throw new ChunkRefused(answer!.errors)
    if (!faults.has(place)) faults.set(place, error)
  }
  return faults
}

/** As the closing line of a screening, and an answer without lines, tell it. */
export function refusalIn(
  error: unknown,
  language: Language,
): readonly GraphQLFormattedError[] | null {
  if (error instanceof ChunkRefused) return error.errors
  if (!(error instanceof HubError)) return null
  return [toldError(error, language)]
}
