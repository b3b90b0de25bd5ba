import { type ReactNode, useId, useState } from 'react'
import type { Answer, NotAnswered } from '../api/ask.js'
import { newStepKey } from '../api/step-key.js'
import { useWords } from '../words/words.js'
import { Dialog } from './dialog.js'
import { StepProblems } from './step-problems.js'
import { StepTaken } from './step-taken.js'

interface StepDialogProps {
  readonly title: string
  /** What the button says that takes the step. */
  readonly go: string
  readonly step: {
    readonly data: Answer<unknown> | undefined
    readonly error: NotAnswered | null
    readonly isPending: boolean
  }
  /** The step as the city has taken it; nothing before. */
  readonly taken: { readonly id: string; readonly at: string } | undefined
  /** What came of it, beside its receipt. */
  readonly outcome: ReactNode
  /** Takes the step with what was written; the key stays the same while the dialog is open. */
  readonly take: (form: FormData, clientKey: string) => void
  readonly close: () => void
  /** What is changed, and what is to be written. */
  readonly children: ReactNode
}

/** A binding step: what it changes, what it takes, then its receipt. */
export function StepDialog({
  title,
  go,
  step,
  taken,
  outcome,
  take,
  close,
  children,
}: StepDialogProps) {
  const words = useWords()
  const form = useId()
  const [clientKey] = useState(newStepKey)
  return (
    <Dialog
      title={title}
      isOpen
      close={close}
      actions={
        !taken && (
          <button type="submit" form={form} className="primary" disabled={step.isPending}>
            {step.isPending ? words.mine.submitting : go}
          </button>
        )
      }
    >
      {taken ? (
        <StepTaken step={taken}>
          <p>{outcome}</p>
        </StepTaken>
      ) : (
        <form
          id={form}
          className="stacked"
          onSubmit={(event) => {
            event.preventDefault()
            take(new FormData(event.currentTarget), clientKey)
          }}
        >
          {children}
          <StepProblems step={step} />
        </form>
      )}
    </Dialog>
  )
}
