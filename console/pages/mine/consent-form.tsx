import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import { useLabels } from '../../api/labels.js'
import { useStep } from '../../api/use-step.js'
import { BeforeAfter } from '../../ui/before-after.js'
import { StepDialog } from '../../ui/step-dialog.js'
import { Until, usualUntil } from '../../ui/until.js'
import { useWords } from '../../words/words.js'
import type { Benefit } from './benefits.js'

const ConsentStep = graphql(`
  mutation ConsoleConsent($input: ConsentToProductInput!) {
    ofCity {
      consentToProduct(input: $input) {
        step { id at }
        use { id state consentUntil }
      }
    }
  }
`)

interface ConsentFormProps {
  readonly benefit: Benefit
  readonly close: () => void
}

/** Consents that the provider of a product asks whether it is open to the subject; shows to what, word for word. */
export function ConsentForm({ benefit, close }: ConsentFormProps) {
  const words = useWords()
  const label = useLabels()
  const [until, setUntil] = useState(usualUntil)
  const step = useStep(ConsentStep)
  const { product, jurisdictionCode } = benefit
  const taken = step.data?.data.ofCity?.consentToProduct
  const take = (form: FormData, clientKey: string) => {
    const scope = String(form.get('scope')).trim()
    const asked = product.jurisdictionCode === jurisdictionCode ? {} : { askedIn: jurisdictionCode }
    step.mutate({
      city: product.jurisdictionCode,
      variables: { input: { clientKey, productCode: product.code, scope, until, ...asked } },
    })
  }
  return (
    <StepDialog
      title={`${words.mine.consent}${words.colon}${product.name}`}
      go={words.mine.consent}
      step={step}
      taken={taken?.step}
      outcome={
        taken && (
          <>
            {label('BenefitUseState', taken.use.state)} · {words.file.valid(taken.use.consentUntil)}{' '}
            · <span className="code">{taken.use.id}</span>
          </>
        )
      }
      take={take}
      close={close}
    >
      <BeforeAfter
        before={words.mine.consentBefore}
        after={words.mine.consentAfter(product.providerName, until)}
      />
      <figure>
        <figcaption className="quiet">{words.mine.consentText}</figcaption>
        <blockquote>{product.consentText}</blockquote>
      </figure>
      <div className="field">
        <label htmlFor="consent-scope">{words.mine.consentScope}</label>
        <input
          id="consent-scope"
          name="scope"
          required
          maxLength={300}
          defaultValue={product.consentText.slice(0, 300)}
        />
      </div>
      <Until label={words.mine.consentUntil} value={until} choose={setUntil} />
    </StepDialog>
  )
}
