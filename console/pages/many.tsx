import { useLocation, useNavigate } from '@tanstack/react-router'
import { type DragEvent, type FormEvent, type ReactNode, useId, useState } from 'react'
import { csvOf } from '../api/csv.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleManyQuery } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { problemAt, silentBy } from '../api/problems.js'
import { save } from '../api/save.js'
import { useAskEach } from '../api/use-ask.js'
import { codeTyped, isOfPerson } from '../api/written-codes.js'
import { type City, timeOf, useCities } from '../ui/cities.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
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

const mostLines = 1_000
const linesAtOnce = 100

declare module '@tanstack/history' {
  interface HistoryState {
    /** What was pasted, line by line; null for what tells who a person is. No address has it. */
    readonly lines?: readonly (string | null)[]
  }
}

/** Up to 1,000 codes at once, pasted, dropped or out of a file; the result as a table and as a file. */
export function Many() {
  const words = useWords()
  const id = useId()
  const navigate = useNavigate()
  const lines = useLocation().state.lines ?? []
  const [text, setText] = useState(() => lines.map((line) => line ?? '').join('\n'))
  const typed = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const codes = typed.map(codeTyped).map((code) => (isOfPerson(code) ? null : code))
    navigate({ to: '/subjects', search: { many: '1' }, state: { lines: codes } })
  }
  const take = async (file: File | undefined) => {
    if (file) setText(await file.text())
  }
  const drop = (event: DragEvent<HTMLTextAreaElement>) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    take(file)
  }
  return (
    <>
      <p className="quiet">{words.search.manyMeaning}</p>
      <form className="stacked" onSubmit={look}>
        <div className="field">
          <label htmlFor={id}>{words.search.manyLabel}</label>
          <textarea
            id={id}
            rows={8}
            required
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onDrop={drop}
          />
        </div>
        <div className="offers">
          <button type="submit" className="primary" disabled={typed.length > mostLines}>
            {words.search.manyGo}
          </button>
          <label className="button">
            {words.search.manyOpen}
            <input
              type="file"
              accept=".txt,.csv,text/plain,text/csv"
              className="only-read"
              onChange={(event) => take(event.target.files?.[0])}
            />
          </label>
          {typed.length > mostLines && (
            <span role="alert">{words.search.manyTooMany(typed.length)}</span>
          )}
        </div>
      </form>
      {lines.length > 0 && <Results lines={lines} />}
    </>
  )
}

type Subject = NonNullable<ConsoleManyQuery['creditSubjects'][number]>

interface Line {
  readonly row: number
  readonly code: string | null
  readonly subject: Subject | null
  /** Why there is no subject; null where there is one, or it is still being asked for. */
  readonly why: string | null
  /** Whether that leaves open what there is. */
  readonly isOpen: boolean
  readonly cities: readonly { readonly text: string; readonly as: keyof typeof cellStates }[]
}

/** How a cell of a city is shown. */
const cellStates = {
  serious: 'serious',
  held: 'ok',
  none: 'none',
  unknown: 'unknown',
  waiting: null,
} as const

function Results({ lines }: { lines: readonly (string | null)[] }) {
  const words = useWords()
  const label = useLabels()
  const cities = useCities()
  const rows = useLines(lines, cities, words)
  const { all, done, at, versions } = rows
  const listed = all.filter((line) => line.cities.some(({ as }) => as === 'serious')).length
  const open = all.filter(
    (line) => line.isOpen || line.cities.some(({ as }) => as === 'unknown'),
  ).length
  const silent = cities.filter(({ isAsked }) => !isAsked).map(({ name }) => name)
  const isDone = done === lines.length
  const download = () => {
    const head = [
      words.search.row,
      words.search.code,
      words.search.subject,
      words.search.kind,
      ...cities.map(({ name }) => name),
    ]
    const body = all.map(({ row, code, subject, why, cities: cells }) => [
      String(row),
      subject?.code ?? code ?? words.search.citizen,
      subject?.name ?? why ?? '',
      subject ? label('SubjectKind', subject.kind) : '',
      ...cells.map(({ text }) => text),
    ])
    const closing = [
      words.search.closing(timeOf(at ?? new Date()), all.length),
      silent.length > 0
        ? words.search.notAskedCities(silent.join(words.comma))
        : words.search.allAsked,
      words.search.versions(versions),
    ].join('')
    const last = [closing, ...head.slice(1).map(() => '')]
    save(csvOf([head, ...body, last]), `${words.search.fileName}.csv`)
  }
  return (
    <section>
      <div className="result-line" role="status">
        {isDone ? (
          <strong>{words.search.manyCounts(all.length, listed, open)}</strong>
        ) : (
          <>
            <progress value={done} max={lines.length} aria-label={words.waiting} />
            <span>{words.search.manyDone(done, lines.length)}</span>
          </>
        )}
        <span className="end">
          <button type="button" onClick={download} disabled={!isDone}>
            {words.search.download}
          </button>
        </span>
      </div>
      <Table
        label={words.search.many}
        rows={all}
        keyOf={({ row }) => String(row)}
        columns={[
          { title: words.search.row, isNumber: true, cell: ({ row }) => row },
          {
            title: words.search.subject,
            cell: ({ subject, code, why }) =>
              subject ? (
                <SubjectLink code={subject.code} name={subject.name} />
              ) : (
                (why ?? code ?? words.search.citizen)
              ),
          },
          {
            title: words.search.code,
            cell: ({ subject, code }) => (
              <span className="code">{subject?.code ?? code ?? words.none}</span>
            ),
          },
          ...cities.map((city, place) => ({
            key: city.code,
            title: city.name,
            cell: (line: Line): ReactNode => {
              const cell = line.cities[place]
              if (!cell) return words.none
              const state = cellStates[cell.as]
              return state ? <State as={state}>{cell.text}</State> : cell.text
            },
          })),
        ]}
      />
    </section>
  )
}

/** What is known of each line so far. */
function useLines(lines: readonly (string | null)[], cities: readonly City[], words: Words) {
  const codes = lines.flatMap((code) => (code === null ? [] : [code]))
  const chunks = Array.from({ length: Math.ceil(codes.length / linesAtOnce) }, (_, at) =>
    codes.slice(at * linesAtOnce, (at + 1) * linesAtOnce),
  )
  const asked = useAskEach(
    ManyQuery,
    chunks.map((written) => ({ written })),
  )
  let place = -1
  const all = lines.map((code, at): Line => {
    const row = at + 1
    const nothing = cities.map(() => ({ text: words.none, as: 'waiting' as const }))
    if (code === null) {
      return { row, code, subject: null, why: words.search.citizen, isOpen: true, cities: nothing }
    }
    place += 1
    const [chunk, index] = [Math.floor(place / linesAtOnce), place % linesAtOnce]
    const { data, error } = asked[chunk]!
    if (!data) {
      const why = error ? words.states.notAsked : words.waiting
      const cell = error
        ? { text: words.states.notAsked, as: 'unknown' as const }
        : { text: words.none, as: 'waiting' as const }
      return { row, code, subject: null, why, isOpen: true, cities: cities.map(() => cell) }
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
        why: told ?? words.search.unknown,
        isOpen,
        cities: cities.map(() => cell),
      }
    }
    return {
      row,
      code,
      subject,
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
  const answers = asked.flatMap(({ data }) => (data ? [data] : []))
  return {
    all,
    done: lines.length - open,
    at: answers.at(-1)?.at ?? null,
    versions: versionsText(answers.map(({ versions }) => versions)),
  }
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

function versionsText(
  versions: readonly Readonly<Record<string, { readonly position: number }>>[],
): string {
  const positions = new Map<string, Set<number>>()
  for (const version of versions) {
    for (const [key, { position }] of Object.entries(version)) {
      positions.set(key, (positions.get(key) ?? new Set()).add(position))
    }
  }
  return [...positions].map(([key, each]) => `${key} ${[...each].join('–')}`).join(' ')
}
