import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { ConsoleUsesQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { useStep } from '../../api/use-step.js'
import { Answered } from '../../ui/answered.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { useCityNames } from '../../ui/cities.js'
import { Silence } from '../../ui/silence.js'
import { StepDialog } from '../../ui/step-dialog.js'
import { Table } from '../../ui/table.js'
import { useWords } from '../../words/words.js'

const UsesQuery = graphql(`
  query ConsoleUses {
    jurisdictions {
      code
      benefitUses { id productCode state revision consentedOn consentUntil scope nextSteps }
      products { code name }
    }
  }
`)

const TakeUseStep = graphql(`
  mutation ConsoleUseStep($input: TakeBenefitStepInput!) {
    ofCity {
      takeBenefitStep(input: $input) {
        step { id at }
        use { id state }
      }
    }
  }
`)

type Member = ConsoleUsesQuery['jurisdictions'][number]
type Use = NonNullable<Member['benefitUses']>[number]

interface Chosen {
  readonly use: Use
  readonly city: string
  readonly product: string
  readonly step: Use['nextSteps'][number]
}

/** To whom the subject has consented, and what it can do: apply, end, take the consent back. */
export function Consents() {
  const words = useWords()
  const label = useLabels()
  const [chosen, choose] = useState<Chosen | null>(null)
  const asked = useAsk(UsesQuery, {})
  const nameOf = useCityNames()
  const productOf = ({ products }: Member, { productCode }: Use) =>
    products?.find(({ code }) => code === productCode)?.name ?? productCode
  return (
    <section>
      <h2>{words.mine.consents}</h2>
      <Answered asked={asked} shownElsewhere={({ path }) => path.length > 1}>
        {({ jurisdictions }, { problems }) => {
          const rows = jurisdictions.flatMap((member) =>
            (member.benefitUses ?? []).map((use) => ({ use, member })),
          )
          return (
            <>
              {jurisdictions.map(
                ({ code, benefitUses }, at) =>
                  !benefitUses && (
                    <p key={code}>
                      {nameOf(code)}
                      {words.colon}
                      <Silence
                        problem={problemAt(problems, ['jurisdictions', at, 'benefitUses'])}
                      />
                    </p>
                  ),
              )}
              {rows.length === 0 ? (
                jurisdictions.every(({ benefitUses }) => benefitUses) && (
                  <p className="quiet">{words.mine.noConsents}</p>
                )
              ) : (
                <Table
                  label={words.mine.consents}
                  rows={rows}
                  keyOf={({ use }) => use.id}
                  columns={[
                    {
                      title: words.mine.product,
                      cell: ({ use, member }) =>
                        `${nameOf(member.code)} · ${productOf(member, use)}`,
                    },
                    {
                      title: words.mine.state,
                      cell: ({ use }) => label('BenefitUseState', use.state),
                    },
                    { title: words.mine.consentScope, cell: ({ use }) => use.scope },
                    { title: words.mine.until, cell: ({ use }) => use.consentUntil },
                    {
                      title: words.mine.steps,
                      cell: ({ use, member }) => (
                        <div className="offers">
                          {use.nextSteps.map((step) => (
                            <button
                              key={step}
                              type="button"
                              onClick={() =>
                                choose({
                                  use,
                                  city: member.code,
                                  product: productOf(member, use),
                                  step,
                                })
                              }
                            >
                              {label('BenefitUseStep', step)}
                            </button>
                          ))}
                        </div>
                      ),
                    },
                  ]}
                />
              )}
              {chosen && (
                <UseStepForm
                  key={`${chosen.use.id} ${chosen.step}`}
                  chosen={chosen}
                  close={() => choose(null)}
                />
              )}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

function UseStepForm({ chosen, close }: { chosen: Chosen; close: () => void }) {
  const words = useWords()
  const label = useLabels()
  const step = useStep(TakeUseStep)
  const { use, city, product } = chosen
  const taken = step.data?.data.ofCity?.takeBenefitStep
  const take = (form: FormData, clientKey: string) => {
    const reason = String(form.get('reason') ?? '').trim()
    step.mutate({
      city,
      variables: {
        input: {
          clientKey,
          consentId: use.id,
          step: chosen.step,
          revision: use.revision,
          ...(reason ? { reason } : {}),
        },
      },
    })
  }
  return (
    <StepDialog
      title={`${label('BenefitUseStep', chosen.step)}${words.colon}${product}`}
      go={label('BenefitUseStep', chosen.step)}
      step={step}
      taken={taken?.step}
      outcome={taken && label('BenefitUseState', taken.use.state)}
      take={take}
      close={close}
    >
      <BeforeAfter
        before={words.mine.stateBefore(label('BenefitUseState', use.state))}
        after={words.mine.useSteps[chosen.step] ?? label('BenefitUseStep', chosen.step)}
      />
      {chosen.step === 'END' && (
        <div className="field">
          <label htmlFor="use-reason">{words.mine.reason}</label>
          <textarea id="use-reason" name="reason" required maxLength={2000} rows={3} />
        </div>
      )}
    </StepDialog>
  )
}
