import { graphql } from '../api/generated/gql.js'
import type { ConsoleManyQuery } from '../api/generated/graphql.js'
import { problemAt, silentBy } from '../api/problems.js'
import { useAskEach } from '../api/use-ask.js'
import type { City } from '../ui/cities.js'
import type { Words } from '../words/zh.js'

const ManyQuery = graphql(`
  query ConsoleMany($written: [String!]!) {
    creditSubjects(written: $written) {
      code
      name
      kind
      files {
        jurisdictionCode
        holding
        listEntries { list { name colour } }
      }
    }
  }
`)

/** Codes of one question. */
export const linesAtOnce = 100

/** The codes, question by question. */
export function chunksOf(codes: readonly string[]): readonly string[][] {
  return Array.from({ length: Math.ceil(codes.length / linesAtOnce) }, (_, at) =>
    codes.slice(at * linesAtOnce, (at + 1) * linesAtOnce),
  )
}

type Subject = NonNullable<ConsoleManyQuery['creditSubjects'][number]>

export interface Line {
  readonly row: number
  readonly code: string | null
  readonly subject: Subject | null
  /** Why there is no subject; null where there is one. */
  readonly why: string | null
  /** Of which measures can be decided; null for what is no code, and while nothing is known of it. */
  readonly decidable: string | null
  /** Whether that leaves open what there is. */
  readonly isOpen: boolean
  readonly cities: readonly { readonly text: string; readonly as: keyof typeof cellStates }[]
}

/** How a cell of a city is shown. */
export const cellStates = {
  serious: 'serious',
  held: 'ok',
  none: 'none',
  unknown: 'unknown',
  waiting: null,
} as const

/** What is known of each line so far. */
export function useLines(lines: readonly (string | null)[], cities: readonly City[], words: Words) {
  const codes = lines.flatMap((code) => (code === null ? [] : [code]))
  const chunks = chunksOf(codes)
  const asked = useAskEach(
    ManyQuery,
    chunks.map((written) => ({ written })),
  )
  let place = -1
  const all = lines.map((code, at): Line => {
    const row = at + 1
    const nothing = cities.map(() => ({ text: words.none, as: 'waiting' as const }))
    if (code === null) {
      const why = words.search.citizen
      return { row, code, subject: null, decidable: null, why, isOpen: true, cities: nothing }
    }
    place += 1
    const [chunk, index] = [Math.floor(place / linesAtOnce), place % linesAtOnce]
    const { data, error } = asked[chunk]!
    if (!data) {
      const why = error ? words.states.notAsked : words.waiting
      const cell = error
        ? { text: words.states.notAsked, as: 'unknown' as const }
        : { text: words.none, as: 'waiting' as const }
      return {
        ...{ row, code, subject: null, decidable: null, why, isOpen: true },
        cities: cities.map(() => cell),
      }
    }
    const subject = data.data.creditSubjects[index] ?? null
    if (subject === null) {
      const problem = problemAt(data.problems, ['creditSubjects', index])
      const told = problem && (mistakes(words)[problem.code] ?? words.states[silentBy(problem)])
      const isOpen = problem !== null && !(problem.code in mistakes(words))
      const cell = isOpen
        ? { text: words.states[silentBy(problem)], as: 'unknown' as const }
        : problem
          ? { text: words.none, as: 'waiting' as const }
          : { text: words.states.notHeld, as: 'none' as const }
      return {
        row,
        code,
        subject,
        decidable: problem !== null && !isOpen ? null : code,
        why: told ?? words.search.unknown,
        isOpen,
        cities: cities.map(() => cell),
      }
    }
    return {
      row,
      code,
      subject,
      decidable: subject.code,
      why: null,
      isOpen: false,
      cities: cities.map((city) => {
        const fileAt = subject.files.findIndex((one) => one.jurisdictionCode === city.code)
        const file = subject.files[fileAt]
        const problem = problemAt(data.problems, ['creditSubjects', index, 'files', fileAt])
        return cellOf(file, problem ? words.states[silentBy(problem)] : null, words)
      }),
    }
  })
  const isAnswered = ({ data, error }: (typeof asked)[number]) => Boolean(data || error)
  const open = chunks.reduce(
    (sum, chunk, at) => sum + (isAnswered(asked[at]!) ? 0 : chunk.length),
    0,
  )
  return { all, done: lines.length - open }
}

function mistakes(words: Words): Readonly<Record<string, string>> {
  return {
    SUBJECT_CODE_INVALID: words.search.unread,
    SUBJECT_CODE_CHECK_WRONG: words.search.mistyped,
  }
}

function cellOf(
  file: Subject['files'][number] | undefined,
  silence: string | null,
  words: Words,
): Line['cities'][number] {
  const serious = file?.listEntries?.filter(({ list }) => list.colour === 'SERIOUS') ?? []
  const names = [...new Set(serious.map(({ list }) => list.name))].join(words.comma)
  if (names !== '') return { text: silence ? `${names}（${silence}）` : names, as: 'serious' }
  if (file?.holding === 'NOT_SUPPLIED') return { text: words.states.notSupplied, as: 'unknown' }
  if (silence !== null) return { text: silence, as: 'unknown' }
  if (file?.holding === 'HELD') return { text: words.states.held, as: 'held' }
  if (file?.holding === 'NOT_HELD') return { text: words.states.notHeld, as: 'none' }
  return { text: words.states.notAsked, as: 'unknown' }
}
