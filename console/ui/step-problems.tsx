import type { Answer, NotAnswered } from '../api/ask.js'
import { useWords } from '../words/words.js'
import { Problems } from './answered.js'

interface StepProblemsProps {
  readonly step: {
    readonly data: Answer<unknown> | undefined
    readonly error: NotAnswered | null
  }
}

/** Why a step was not taken; nothing while there is nothing to say. */
export function StepProblems({ step: { data, error } }: StepProblemsProps) {
  const words = useWords()
  const problems = error?.problems ?? data?.problems ?? []
  const requestId = error?.requestId ?? data?.requestId ?? ''
  if (problems.length > 0) return <Problems problems={problems} requestId={requestId} />
  if (!error) return null
  return (
    <p role="alert" className="notice fault">
      {words.failed}
    </p>
  )
}
