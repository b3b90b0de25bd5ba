import { graphql } from '../../api/generated/gql.js'
import type { CaseField } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { useStep } from '../../api/use-step.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { useCityNames } from '../../ui/cities.js'
import { Materials, materialsIn } from '../../ui/materials.js'
import { Parts } from '../../ui/parts.js'
import { StepDialog } from '../../ui/step-dialog.js'
import { useWords } from '../../words/words.js'
import type { Fact } from '../subject/fact.js'

const SubmitRepairStep = graphql(`
  mutation ConsoleSubmitRepair($input: SubmitRepairInput!) {
    ofCity {
      submitRepair(input: $input) {
        step { id at }
        case { id state dueOn isDueProvisional decidingUnit { name } }
      }
    }
  }
`)

const SubmitObjectionStep = graphql(`
  mutation ConsoleSubmitObjection($input: SubmitObjectionInput!) {
    ofCity {
      submitObjection(input: $input) {
        step { id at }
        case { id state dueOn isDueProvisional decidingUnit { name } }
      }
    }
  }
`)

export interface About {
  readonly kind: 'REPAIR' | 'OBJECTION'
  readonly fact: Fact
}

const fields = ['DECIDED_ON', 'VALID_UNTIL', 'FIGURE', 'SEVERITY', 'OTHER'] as const

/** Applies for the repair of a record or entry, or objects to it; shows before and after, and answers with the receipt. */
export function CaseForm({ about: { kind, fact }, close }: { about: About; close: () => void }) {
  const words = useWords()
  const label = useLabels()
  const repair = useStep(SubmitRepairStep)
  const objection = useStep(SubmitObjectionStep)
  const isRepair = kind === 'REPAIR'
  const step = isRepair ? repair : objection
  const taken =
    repair.data?.data.ofCity?.submitRepair ?? objection.data?.data.ofCity?.submitObjection
  const cityName = useCityNames()(fact.city)
  const unit = fact.row.authority?.name ?? words.mine.theUnit
  const take = (form: FormData, clientKey: string) => {
    const field = String(form.get('field') ?? '')
    const input = {
      clientKey,
      factId: fact.id,
      statement: String(form.get('statement')).trim(),
      materials: materialsIn(form),
    }
    if (isRepair) {
      const commitment = form.get('commitment') === 'on'
      repair.mutate({ city: fact.city, variables: { input: { ...input, commitment } } })
    } else {
      const contested = field === '' ? {} : { field: field as CaseField }
      objection.mutate({ city: fact.city, variables: { input: { ...input, ...contested } } })
    }
  }
  return (
    <StepDialog
      title={`${isRepair ? words.mine.repair : words.mine.object}${words.colon}${cityName} · ${fact.name}`}
      go={words.mine.submit}
      step={step}
      taken={taken?.step}
      outcome={
        taken && (
          <>
            {words.mine.caseOf(taken.case.id)} · {label('CaseState', taken.case.state)}
            {taken.case.dueOn && ` · ${words.mine.dueOn(taken.case.dueOn)}`}
            {taken.case.isDueProvisional && ` · ${words.mine.provisional}`}
          </>
        )
      }
      take={take}
      close={close}
    >
      <BeforeAfter
        before={
          <Parts
            of={[
              words.mine.standing,
              words.file.decided(fact.row.decidedOn),
              fact.row.severity && label('Severity', fact.row.severity),
              fact.row.publicUntil && words.file.public(fact.row.publicUntil),
            ]}
          />
        }
        after={isRepair ? words.mine.afterRepair(unit) : words.mine.afterObjection(unit)}
      />
      {!isRepair && (
        <div className="field">
          <label htmlFor="case-field">{words.mine.field}</label>
          <select id="case-field" name="field" defaultValue="">
            <option value="">{words.mine.whole}</option>
            {fields.map((field) => (
              <option key={field} value={field}>
                {label('CaseField', field)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="case-statement">
          {isRepair ? words.mine.statementRepair : words.mine.statementObjection}
        </label>
        <textarea id="case-statement" name="statement" required maxLength={2000} rows={4} />
      </div>
      <Materials />
      {isRepair && (
        <label>
          <input type="checkbox" name="commitment" defaultChecked /> {words.mine.commitment}
        </label>
      )}
    </StepDialog>
  )
}
