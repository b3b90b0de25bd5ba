import type { ReactNode } from 'react'
import { useWords } from '../words/words.js'
import { timeOf } from './cities.js'
import { State } from './state.js'

interface StepTakenProps {
  readonly step: { readonly id: string; readonly at: string }
  readonly children: ReactNode
}

/** The receipt of a step: what came of it, by which number and when. */
export function StepTaken({ step, children }: StepTakenProps) {
  const words = useWords()
  return (
    <div role="status">
      <p>
        <State as="ok">{words.mine.done}</State>
      </p>
      {children}
      <p>
        {words.mine.receipt}
        {words.colon}
        <span className="code">{words.mine.receiptOf(step.id, timeOf(step.at))}</span>
      </p>
    </div>
  )
}
