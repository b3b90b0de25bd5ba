import { graphql } from '../../api/generated/gql.js'
import { useLabels } from '../../api/labels.js'
import { useStep } from '../../api/use-step.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { Materials, materialsIn } from '../../ui/materials.js'
import { StepDialog } from '../../ui/step-dialog.js'
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
  const step = useStep(TakeCaseStep)
  const { case: one, city } = chosen
  const taken = step.data?.data.ofCity?.takeCaseStep
  const says = saying.includes(chosen.step)
  const take = (form: FormData, clientKey: string) => {
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
    <StepDialog
      title={label('CaseStep', chosen.step)}
      go={label('CaseStep', chosen.step)}
      step={step}
      taken={taken?.step}
      outcome={
        taken && (
          <>
            {words.mine.caseOf(taken.case.id)} · {label('CaseState', taken.case.state)}
            {taken.case.dueOn && ` · ${words.mine.dueOn(taken.case.dueOn)}`}
          </>
        )
      }
      take={take}
      close={close}
    >
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
    </StepDialog>
  )
}
