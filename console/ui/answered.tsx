import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Answer, NotAnswered, Problem } from '../api/ask.js'
import { useWords } from '../words/words.js'

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
  if (error && !data) return <Fault error={error} again={() => refetch()} />
  if (isPending || !data) return isFetching || isPending ? <Waiting /> : null
  const problems = data.problems.filter((problem) => !shownElsewhere?.(problem))
  return (
    <>
      <Problems problems={problems} requestId={data.requestId} />
      {children(data.data, data)}
    </>
  )
}

/** What could not be answered, each sentence once. */
export function Problems({
  problems,
  requestId,
}: {
  problems: readonly Problem[]
  requestId: string
}) {
  const words = useWords()
  const sentences = [...new Set(problems.map(({ message }) => message))]
  if (sentences.length === 0) return null
  return (
    <section className="notice" role="status">
      <p>
        <strong>{words.partly}</strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="quiet">{words.quote(requestId)}</p>
    </section>
  )
}

function Fault({ error, again }: { error: NotAnswered; again: () => void }) {
  const words = useWords()
  return (
    <section className="notice fault" role="alert">
      <p>
        <strong>{words.failed}</strong>
      </p>
      {error.problems?.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {error.requestId && <p className="quiet">{words.quote(error.requestId)}</p>}
      <p>
        <button type="button" onClick={again}>
          {words.again}
        </button>
      </p>
    </section>
  )
}

function Waiting() {
  const words = useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 2_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true">
      <p className="quiet" role="status">
        {isLong ? words.waitingLong : words.waiting}
      </p>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  )
}
