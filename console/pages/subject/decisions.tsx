import { Fragment, type ReactNode } from 'react'
import type { Problem } from '../../api/ask.js'
import { graphql } from '../../api/generated/gql.js'
import type { ConsoleDecisionsQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAskEach } from '../../api/use-ask.js'
import { type City, useCities, useCityNames } from '../../ui/cities.js'
import { Refusals, Silence } from '../../ui/silence.js'
import { useSilentCities } from '../../ui/silent-cities.js'
import { State } from '../../ui/state.js'
import { useWords } from '../../words/words.js'
import { Outcome } from './outcome.js'
import { Why } from './why.js'

const DecisionsQuery = graphql(`
  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {
    creditSubject(code: $code) {
      decisions(in: $in) {
        measure { code name class }
        outcome
        reasons
        facts { jurisdictionCode localId }
        notAsked
        notShared
        notSupplied
      }
    }
  }
`)

export type Decision = NonNullable<
  NonNullable<ConsoleDecisionsQuery['creditSubject']>['decisions']
>[number]

/** What one city says of all measures; why it says nothing where it does not. */
export interface OfCity {
  readonly city: City
  readonly decisions: readonly Decision[] | null
  /** Stands where there are no decisions. */
  readonly silence: ReactNode
  /** Why there are none; null where there are, or where nothing is known yet. */
  readonly problem: Problem | null
}

export function useDecisions(code: string, isPerson: boolean): readonly OfCity[] {
  const words = useWords()
  const cities = useCities()
  const asked = useAskEach(
    DecisionsQuery,
    cities.map((city) => ({ code, in: city.code })),
    { isAboutPerson: isPerson },
  )
  return cities.map((city, at) => {
    const { data, error } = asked[at]!
    const problem = error?.problems[0] ?? problemAt(data?.problems ?? [], ['creditSubject'])
    return {
      city,
      decisions: data?.data.creditSubject?.decisions ?? null,
      silence:
        data || error ? (
          <Silence problem={problem} isShort />
        ) : (
          <span className="quiet">{words.waiting}</span>
        ),
      problem: data?.data.creditSubject?.decisions ? null : problem,
    }
  })
}

/** One sentence a city: what it may do, and what cannot be said, because of what. */
export function Verdicts({ each }: { each: readonly OfCity[] }) {
  const words = useWords()
  const problems = each.flatMap(({ problem }) => problem ?? [])
  return (
    <>
      <ul className="plain verdicts" aria-label={words.file.verdict}>
        {each.map(({ city, decisions, silence }) => (
          <li key={city.code}>
            <strong>{city.name}</strong>
            {words.colon}
            {decisions ? <Verdict decisions={decisions} /> : silence}
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <p>
          <Refusals problems={problems} />
        </p>
      )}
    </>
  )
}

function Verdict({ decisions }: { decisions: readonly Decision[] }) {
  const words = useWords()
  const causes = useCauses()
  const of = (outcome: Decision['outcome']) => decisions.filter((one) => one.outcome === outcome)
  const open = of('UNDETERMINED')
  const parts = [
    of('APPLICABLE').length > 0 && words.file.counts(of('APPLICABLE').length),
    of('ADVISORY_ONLY').length > 0 && words.file.advice(of('ADVISORY_ONLY').length),
    of('DISPLAY_ONLY').length > 0 && words.file.shown(of('DISPLAY_ONLY').length),
  ].filter(Boolean)
  return (
    <>
      {/* Where some are open, that none applies is not known. */}
      {parts.length > 0 ? parts.join(words.semicolon) : open.length === 0 && words.file.noMeasure}
      {open.length > 0 && (
        <>
          {parts.length > 0 && words.semicolon}
          <State as="unknown">{words.file.open(open.length, causes(open).join(words.comma))}</State>
        </>
      )}
    </>
  )
}

/** Reasons that leave an outcome open, besides a city's silence. */
const openReasons: readonly string[] = [
  'UNDER_OBJECTION',
  'BASIS_REVOKED',
  'VALUE_MISSING',
  'STANDARD_OF_DAY_UNKNOWN',
  'SEVERITY_UNKNOWN',
  'BASIS_UNRANKED',
  'RECOGNITION_CONFLICT',
  'SUBJECT_UNKNOWN',
]

/** Because of what it is open, each cause once. */
function useCauses(): (decisions: readonly Decision[]) => string[] {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const silentIn = useSilentCities()
  return (decisions) => [
    ...new Set(
      decisions.flatMap((decision) => {
        const { reasons, facts } = decision
        const places = [...new Set(facts.map((fact) => nameOf(fact.jurisdictionCode)))]
        return [
          ...silentIn(decision),
          ...reasons
            .filter((reason) => openReasons.includes(reason))
            .map((reason) =>
              places.length > 0
                ? words.file.causeOf(places.join(words.comma), label('DecisionReason', reason))
                : label('DecisionReason', reason),
            ),
        ]
      }),
    ),
  ]
}

interface MeasuresProps {
  readonly code: string
  readonly isPerson: boolean
  readonly each: readonly OfCity[]
  /** Which cell is open: a measure and a city, as `M01.320583`. */
  readonly why: string | undefined
  /** A link that opens a cell, or closes it. */
  readonly linkTo: (why: string | undefined, text: ReactNode, isOpen: boolean) => ReactNode
}

/** Measures × cities; each cell opens why. */
export function Measures({ code, isPerson, each, why, linkTo }: MeasuresProps) {
  const words = useWords()
  const measures = [
    ...new Map(
      each.flatMap(({ decisions }) =>
        (decisions ?? []).map(({ measure }) => [measure.code, measure] as const),
      ),
    ).values(),
  ].sort((a, b) => (a.code < b.code ? -1 : 1))
  const [openMeasure, openCity] = why?.split('.') ?? []
  // Why there are none stands under the title.
  if (measures.length === 0) return <p className="quiet">{words.file.noDecisions}</p>
  return (
    <div className="table whole">
      <table className="measures">
        <thead>
          <tr>
            <th scope="col">{words.file.measure}</th>
            {each.map(({ city }) => (
              <th key={city.code} scope="col">
                {city.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const open = each.find(
              ({ city }) => measure.code === openMeasure && city.code === openCity,
            )
            return (
              <Fragment key={measure.code}>
                <tr>
                  <th scope="row">{measure.name}</th>
                  {each.map((ofCity) => (
                    <td key={ofCity.city.code}>
                      <Cell
                        decision={ofCity.decisions?.find(
                          (one) => one.measure.code === measure.code,
                        )}
                        silence={ofCity.silence}
                        why={`${measure.code}.${ofCity.city.code}`}
                        isOpen={ofCity === open}
                        linkTo={linkTo}
                      />
                    </td>
                  ))}
                </tr>
                {open && (
                  <tr className="opened">
                    <td colSpan={each.length + 1}>
                      <Why code={code} isPerson={isPerson} measure={measure} city={open.city} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps extends Pick<MeasuresProps, 'linkTo'> {
  readonly decision: Decision | undefined
  readonly silence: ReactNode
  readonly why: string
  readonly isOpen: boolean
}

function Cell({ decision, silence, why, isOpen, linkTo }: CellProps) {
  if (!decision) return silence
  return linkTo(isOpen ? undefined : why, <Outcome outcome={decision.outcome} />, isOpen)
}
