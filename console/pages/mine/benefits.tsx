import { useState } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { ConsoleBenefitsQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk, useAskEach } from '../../api/use-ask.js'
import { type City, useCities, useCityNames } from '../../ui/cities.js'
import { Silence } from '../../ui/silence.js'
import { State } from '../../ui/state.js'
import { Table } from '../../ui/table.js'
import { useWords } from '../../words/words.js'
import { ConsentForm } from './consent-form.js'
import { Consents } from './consents.js'

const BenefitsQuery = graphql(`
  query ConsoleBenefits($code: SubjectCode!, $in: DivisionCode!) {
    creditSubject(code: $code) {
      benefits(in: $in) {
        product { code jurisdictionCode name providerName benefit consentText illustrative }
        recognition { condition }
        jurisdictionCode
        outcome
        reasons
        missing { wanted { fact codes years } reason }
        notAsked
        silent
        statement
      }
    }
  }
`)

const ListNamesQuery = graphql(`
  query ConsoleListNames {
    lists { code name }
  }
`)

export type Benefit = NonNullable<
  NonNullable<ConsoleBenefitsQuery['creditSubject']>['benefits']
>[number]

/** What incentive products are open to the subject in each city, what is missing, and to whom it has consented. */
export function Benefits({ code }: { code: string }) {
  const cities = useCities()
  const [wanted, want] = useState<Benefit | null>(null)
  const asked = useAskEach(
    BenefitsQuery,
    cities.map((city) => ({ code, in: city.code })),
  )
  return (
    <>
      {cities.map((city, at) => {
        const { data, error } = asked[at]!
        const problem =
          error?.problems[0] ?? problemAt(data?.problems ?? [], ['creditSubject', 'benefits'])
        return (
          <OfCity
            key={city.code}
            city={city}
            benefits={data?.data.creditSubject?.benefits ?? null}
            silence={data || error ? <Silence problem={problem} /> : null}
            want={want}
          />
        )
      })}
      <Consents />
      {wanted && (
        <ConsentForm
          key={`${wanted.product.jurisdictionCode} ${wanted.product.code} ${wanted.jurisdictionCode}`}
          benefit={wanted}
          close={() => want(null)}
        />
      )}
    </>
  )
}

interface OfCityProps {
  readonly city: City
  readonly benefits: readonly Benefit[] | null
  /** Stands where there are none; null while they are asked for. */
  readonly silence: React.ReactNode
  readonly want: (benefit: Benefit) => void
}

function OfCity({ city, benefits, silence, want }: OfCityProps) {
  const words = useWords()
  const label = useLabels()
  const missing = useMissing()
  const nameOf = useCityNames()
  return (
    <section className="whole">
      <h2>{city.name}</h2>
      {!benefits ? (
        (silence ?? <p className="quiet">{words.waiting}</p>)
      ) : benefits.length === 0 ? (
        <p className="quiet">{words.mine.noProducts}</p>
      ) : (
        <Table
          label={`${words.mine.tabs.benefits} ${city.name}`}
          rows={benefits}
          keyOf={({ product }) => `${product.jurisdictionCode} ${product.code}`}
          columns={[
            {
              title: words.mine.product,
              cell: ({ product, recognition }) => (
                <>
                  {product.jurisdictionCode === city.code
                    ? ''
                    : `${nameOf(product.jurisdictionCode)} · `}
                  {product.name}
                  <div className="quiet">{product.benefit}</div>
                  {recognition?.condition && <div className="quiet">{recognition.condition}</div>}
                </>
              ),
            },
            { title: words.mine.provider, cell: ({ product }) => product.providerName },
            {
              title: words.mine.answer,
              cell: ({ outcome }) => (
                <State as={outcome === 'YES' ? 'ok' : outcome === 'NO' ? 'none' : 'unknown'}>
                  {label('BenefitOutcome', outcome)}
                </State>
              ),
            },
            {
              title: words.mine.because,
              cell: ({ reasons, notAsked, silent }) =>
                [
                  ...reasons.map((one) => label('BenefitReason', one)),
                  ...[...new Set([...notAsked, ...silent])].map(nameOf),
                ].join(words.comma),
            },
            {
              title: words.mine.missing,
              cell: (benefit) => benefit.missing.map(missing).join(words.semicolon) || words.none,
            },
            {
              title: words.mine.steps,
              cell: (benefit) => (
                <button type="button" onClick={() => want(benefit)}>
                  {words.mine.consent}
                </button>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

/** A fact that would have to be there, in words. */
function useMissing(): (missing: Benefit['missing'][number]) => string {
  const words = useWords()
  const label = useLabels()
  const lists = useAsk(ListNamesQuery, {}, { isLasting: true }).data?.data.lists
  const nameOf = (code: string) =>
    lists?.find((list) => list.code === code)?.name ?? words.mine.code[code] ?? code
  return ({ wanted: { fact, codes, years }, reason }) =>
    [
      label('EligibilityFactKind', fact),
      codes.map(nameOf).join(words.or),
      years != null && words.mine.years(years),
      label('BenefitReason', reason),
    ]
      .filter(Boolean)
      .join(' · ')
}
