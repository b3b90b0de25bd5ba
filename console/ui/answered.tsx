import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { type Answer, type NotAnswered, type Problem, refusedCode } from '../api/ask.js'
import { useSession } from '../api/session.js'
import { useWords } from '../words/words.js'
import { useCities } from './cities.js'
import { CopyButton } from './copy-button.js'
import { usePageName } from './page-name.js'

interface AnsweredProps<Data> {
  readonly asked: UseQueryResult<Answer<Data>, NotAnswered>
  /** Shows the answer, with what is missing from it. */
  readonly children: (data: Data, answer: Answer<Data>) => ReactNode
  /** Problems that the page itself shows, at their place. */
  readonly shownElsewhere?: (problem: Problem) => boolean
}

/** An answer, or why there is none: an empty place is never shown before the hub has answered. */
export function Answered<Data>({ asked, children, shownElsewhere }: AnsweredProps<Data>) {
  const { data, error, isFetching, isPending, refetch } = asked
  const again = () => refetch()
  if (error && !data) return <Fault error={error} again={again} />
  if (isPending || !data) return isFetching || isPending ? <Waiting again={again} /> : null
  const problems = data.problems.filter((problem) => !shownElsewhere?.(problem))
  return (
    <>
      <Problems problems={problems} requestId={data.requestId} isAll={isNothing(data.data)} />
      {children(data.data, data)}
    </>
  )
}

/** Whether nothing is told, however deep the answer is; that there are none of something is told. */
function isNothing(told: unknown): boolean {
  if (told === null) return true
  if (typeof told !== 'object') return false
  const parts = Object.values(told)
  return parts.length > 0 && parts.every(isNothing)
}

interface ProblemsProps {
  readonly problems: readonly Problem[]
  readonly requestId: string | null
  /** Nothing else was answered. */
  readonly isAll?: boolean
}

/** What could not be answered, each sentence once: what happened, what it means, what to do. */
export function Problems({ problems, requestId, isAll = false }: ProblemsProps) {
  const words = useWords()
  const refused = problems.filter(({ code }) => code === refusedCode)
  const others = problems.filter(({ code }) => code !== refusedCode)
  return (
    <>
      {refused.length > 0 && <Refused problems={refused} requestId={requestId} isAll={isAll} />}
      {others.length > 0 && (
        <section className="notice" role="status">
          <p>
            <strong>{isAll ? words.failed : words.partly}</strong>
          </p>
          {sentencesOf(others).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{isAll ? words.failedMeaning : words.partlyMeaning}</p>
          <Quoted requestId={requestId} />
        </section>
      )}
    </>
  )
}

/** What one may not see: which page, by which right, and who grants it. */
function Refused({ problems, requestId, isAll }: Required<ProblemsProps>) {
  const words = useWords()
  const page = usePageName()
  const { part } = useSession()
  const rights = [
    ...new Set(
      problems.map(({ scopes }) =>
        scopes
          .map((all) => all.map((scope) => words.right(words.scopes[scope], scope)).join(words.and))
          .join(words.or),
      ),
    ),
  ].filter((right) => right !== '')
  return (
    <section className="notice" role="status">
      <p>
        <strong>{isAll ? words.refusedPage(page) : words.refusedPart(page)}</strong>
      </p>
      {rights.length > 0 && <p>{words.rightsNeeded(rights.join(words.comma))}</p>}
      <p>{part.role === null ? words.signInFirst : words.whoGrants}</p>
      <Quoted requestId={requestId} />
    </section>
  )
}

function Fault({ error, again }: { error: NotAnswered; again: () => void }) {
  const words = useWords()
  const { problems = [], requestId = null } = error
  if (problems.length > 0 && problems.every(({ code }) => code === refusedCode)) {
    return <Refused problems={problems} requestId={requestId} isAll />
  }
  return (
    <section className="notice fault" role="alert">
      <p>
        <strong>{words.failed}</strong>
      </p>
      {problems.length === 0 && <p>{words.noAnswer}</p>}
      {sentencesOf(problems).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{words.failedMeaning}</p>
      <p>
        <button type="button" onClick={again}>
          {words.again}
        </button>
      </p>
      <Quoted requestId={requestId} />
    </section>
  )
}

function Quoted({ requestId }: { requestId: string | null }) {
  const words = useWords()
  if (!requestId) return null
  return (
    <p className="quiet quoted">
      {words.quote(requestId)} <CopyButton text={requestId} label={words.copyId} />
    </p>
  )
}

function sentencesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ message }) => message))]
}

/** A picture of the table to come; then what is waited for; then a way out. */
function Waiting({ again }: { again: () => void }) {
  const words = useWords()
  const cities = useCities()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timers = [2, 10].map((after) => setTimeout(() => setSeconds(after), after * 1_000))
    return () => timers.forEach(clearTimeout)
  }, [])
  const names = cities.map(({ name }) => name).join(words.comma)
  return (
    <div aria-busy="true">
      <p className="quiet" role="status">
        {seconds === 0 ? words.waiting : words.waitingFor(names)}
        {seconds >= 10 && ` ${words.waitingLong}`}
      </p>
      {seconds >= 10 && (
        <p>
          <button type="button" onClick={again}>
            {words.again}
          </button>
        </p>
      )}
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
        <div key={row} className="skeleton" />
      ))}
    </div>
  )
}
