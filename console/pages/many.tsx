import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { type DragEvent, type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { codeTyped, isOfPerson } from '../api/written-codes.js'
import { Choice } from '../ui/choice.js'
import { useCities } from '../ui/cities.js'
import { SendForExcel } from '../ui/excel.js'
import { Refusals, Silence } from '../ui/silence.js'
import { useSilentCities } from '../ui/silent-cities.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
import { type Decided, useDecided } from './many-decided.js'
import { cellStates, type Line, useLines } from './many-lines.js'
import { Outcome } from './subject/outcome.js'

const MeasuresQuery = graphql(`
  query ConsoleMeasures {
    measures { code name }
  }
`)

const mostLines = 1_000
const noLines: readonly (string | null)[] = []

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
  const { measure } = useSearch({ from: '/subjects' })
  const measures = useAsk(MeasuresQuery, {}, { isLasting: true }).data?.data.measures ?? []
  const lines = useLocation().state.lines ?? noLines
  const [text, setText] = useState(() => lines.map((line) => line ?? '').join('\n'))
  const typed = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const codes = typed.map(codeTyped).map((code) => (isOfPerson(code) ? null : code))
    navigate({ to: '/subjects', search: { many: '1', measure }, state: { lines: codes } })
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
        <Choice
          label={words.search.decide}
          value={measure ?? ''}
          options={[
            { value: '', text: words.search.decideNothing },
            ...measures.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          choose={(chosen) =>
            navigate({
              to: '/subjects',
              search: { many: '1', measure: chosen || undefined },
              state: { lines },
              replace: true,
            })
          }
        />
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
      {lines.length > 0 && <Results lines={lines} measure={measure} />}
    </>
  )
}

interface ResultsProps {
  readonly lines: readonly (string | null)[]
  /** Code of the measure that each city decides on; none when absent. */
  readonly measure: string | undefined
}

function Results({ lines, measure }: ResultsProps) {
  const words = useWords()
  const cities = useCities()
  const { all, done } = useLines(lines, cities, words)
  const isFound = done === lines.length
  const codes = useMemo(
    () => (isFound ? all.flatMap(({ decidable }) => decidable ?? []) : []),
    [isFound, all],
  )
  const decided = useDecided(codes, cities, measure)
  const isDone = isFound && decided.done === decided.all
  const places = placesOf(all)
  const listed = all.filter((line) => line.cities.some(({ as }) => as === 'serious')).length
  const open = all.filter(
    (line) => line.isOpen || line.cities.some(({ as }) => as === 'unknown'),
  ).length
  const refusals = cities.flatMap((_, city) =>
    decided.all > 0 ? (decided.of(city, 0).problem ?? []) : [],
  )
  return (
    <section>
      <div className="result-line" role="status">
        {isDone ? (
          <strong>{words.search.manyCounts(all.length, listed, open)}</strong>
        ) : (
          <>
            <progress
              value={done + decided.done}
              max={lines.length + (isFound ? decided.all : 0)}
              aria-label={words.waiting}
            />
            <span>
              {isFound
                ? words.search.manyDecided(decided.done, decided.all)
                : words.search.manyDone(done, lines.length)}
            </span>
          </>
        )}
        <span className="end">
          {(['xlsx', 'csv'] as const).map((ending) => (
            <SendForExcel
              key={ending}
              file="subjects"
              ending={ending}
              parameters={{ measureCode: measure }}
              lines={lines}
              name={words.search.fileName}
            />
          ))}
        </span>
      </div>
      {refusals.length > 0 && (
        <p>
          <Refusals problems={refusals} />
        </p>
      )}
      <Table
        label={words.search.many}
        rows={all}
        keyOf={({ row }) => String(row)}
        columns={[
          { title: words.search.row, isNumber: true, cell: ({ row }) => row },
          {
            title: words.search.subject,
            cell: ({ subject, why }) =>
              subject ? <SubjectLink code={subject.code} name={subject.name} /> : why,
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
            cell: (line: Line, at: number): ReactNode => {
              const cell = line.cities[place]
              if (!cell) return words.none
              const state = cellStates[cell.as]
              const decidedAt = places[at] ?? null
              return (
                <>
                  {state ? <State as={state}>{cell.text}</State> : cell.text}
                  {measure !== undefined && isFound && decidedAt !== null && (
                    <DecidedCell decided={decided.of(place, decidedAt)} />
                  )}
                </>
              )
            },
          })),
        ]}
      />
      {measure !== undefined && <p className="quiet">{words.search.decideMeaning}</p>}
    </section>
  )
}

/** The place of each line among those that are decided on; null for the others. */
function placesOf(lines: readonly Line[]): (number | null)[] {
  let place = 0
  return lines.map(({ decidable }) => (decidable === null ? null : place++))
}

/** What a city decides, and why, in a word or two. */
function DecidedCell({ decided: { decision, problem, isWaiting } }: { decided: Decided }) {
  const words = useWords()
  const label = useLabels()
  const silentIn = useSilentCities()
  if (isWaiting) return <div className="quiet">{words.waiting}</div>
  if (decision === null) {
    return (
      <div>
        <Silence problem={problem} isShort />
      </div>
    )
  }
  const { outcome, reasons } = decision
  const why = [...reasons.map((one) => label('DecisionReason', one)), ...silentIn(decision)]
  return (
    <div>
      <span className="quiet">
        {words.file.measure}
        {words.colon}
      </span>
      <Outcome outcome={outcome} />
      <div className="quiet">{why.join(words.comma)}</div>
    </div>
  )
}
