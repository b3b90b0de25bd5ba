import { type FormEvent, useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import { useLabels } from '../../api/labels.js'
import { newStepKey } from '../../api/step-key.js'
import { useStep } from '../../api/use-step.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { Dialog } from '../../ui/dialog.js'
import { Materials, materialsIn } from '../../ui/materials.js'
import { StepProblems } from '../../ui/step-problems.js'
import { StepTaken } from '../../ui/step-taken.js'
import { useWords } from '../../words/words.js'
import type { OwnCase } from './cases.js'

const TakeCaseStep = graphql(`
  mutation ConsoleCaseStep($input: TakeCaseStepInput!) {
    ofCity {
      takeCaseStep(input: $input) {
        step { id at }
        case { id state dueOn isDueProvisional }
      }
    }
  }
`)

export interface Chosen {
  readonly case: OwnCase
  readonly city: string
  readonly step: OwnCase['nextSteps'][number]
}

/** Steps with which the subject says something more. */
const saying: readonly string[] = ['ADD_MATERIALS', 'ASK_REVIEW']

/** Takes the subject's next step of a case: withdraws it, adds materials, asks for a review. */
export function StepForm({ chosen, close }: { chosen: Chosen; close: () => void }) {
  const words = useWords()
  const label = useLabels()
  const [clientKey] = useState(newStepKey)
  const step = useStep(TakeCaseStep)
  const { case: one, city } = chosen
  const taken = step.data?.data.ofCity?.takeCaseStep
  const says = saying.includes(chosen.step)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const statement = String(form.get('statement') ?? '').trim()
    const materials = materialsIn(form)
    step.mutate({
      city,
      variables: {
        input: {
          clientKey,
          caseId: one.id,
          step: chosen.step,
          revision: one.revision,
          ...(statement ? { statement } : {}),
          ...(materials.length > 0 ? { materials } : {}),
        },
      },
    })
  }
  return (
    <Dialog
      title={label('CaseStep', chosen.step)}
      isOpen
      close={close}
      actions={
        !taken && (
          <button type="submit" form="step" className="primary" disabled={step.isPending}>
            {step.isPending ? words.mine.submitting : label('CaseStep', chosen.step)}
          </button>
        )
      }
    >
      {taken ? (
        <StepTaken step={taken.step}>
          <p>
            {words.mine.caseOf(taken.case.id)} · {label('CaseState', taken.case.state)}
            {taken.case.dueOn && ` · ${words.mine.dueOn(taken.case.dueOn)}`}
          </p>
        </StepTaken>
      ) : (
        <form id="step" className="stacked" onSubmit={submit}>
          <BeforeAfter
            before={words.mine.stateBefore(label('CaseState', one.state))}
            after={words.mine.afterStep[chosen.step] ?? label('CaseStep', chosen.step)}
          />
          {says && (
            <>
              <div className="field">
                <label htmlFor="step-statement">{words.mine.statement}</label>
                <textarea id="step-statement" name="statement" maxLength={2000} rows={3} />
              </div>
              <Materials />
            </>
          )}
          <StepProblems step={step} />
        </form>
      )}
    </Dialog>
  )
}
