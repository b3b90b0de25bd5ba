import { graphql } from '../../api/generated/gql.js'
import type { ConsoleWhyQuery } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { type City, useCityNames } from '../../ui/cities.js'
import { figureText, useThreshold } from '../../ui/figure.js'
import { Parts } from '../../ui/parts.js'
import { useSilentCities } from '../../ui/silent-cities.js'
import { State } from '../../ui/state.js'
import { useSpoken, useWords } from '../../words/words.js'
import { Outcome } from './outcome.js'

const WhyQuery = graphql(`
  query ConsoleWhy($code: SubjectCode!, $in: DivisionCode!) {
    creditSubject(code: $code) {
      decisions(in: $in) {
        measure { code }
        outcome
        reasons
        articles
        units
        severity
        until
        notAsked
        notShared
        notSupplied
        incompleteSupply { jurisdictionCode of state }
        statement
        grounds {
          outcome
          reasons
          until
          fact {
            jurisdictionCode
            localId
            kind
            list { name }
            behaviour { code name domain }
            decidedOn
            severity
            values { variable value unit }
            shareCondition
          }
          path { code implementingUnit action legalBasis illustrative }
        }
      }
    }
  }
`)

const StandardsQuery = graphql(`
  query ConsoleStandardsOf($domain: String!) {
    standards(domain: $domain) {
      behaviour { code }
      members {
        jurisdictionCode
        asked
        supply
        standard {
          threshold { join clauses { variable operator value unit } windowMonths }
          severity
        }
      }
    }
    recognitionMatrix(domain: $domain) {
      behaviour { code }
      cells { from to status recognition { conditional agreementDocument reason validFrom } }
    }
  }
`)

type Decision = NonNullable<NonNullable<ConsoleWhyQuery['creditSubject']>['decisions']>[number]
type Ground = Decision['grounds'][number]

interface WhyProps {
  readonly code: string
  readonly isPerson: boolean
  readonly measure: { readonly code: string; readonly name: string }
  readonly city: City
}

/** Why a city may apply a measure to the subject, or may not: facts, recognition, standard, article, unit, who decides. */
export function Why({ code, isPerson, measure, city }: WhyProps) {
  const words = useWords()
  const asked = useAsk(WhyQuery, { code, in: city.code }, { isAboutPerson: isPerson })
  return (
    <section aria-label={words.file.whyOf(measure.name, city.name)} className="why">
      <h3>{words.file.whyOf(measure.name, city.name)}</h3>
      <Answered asked={asked}>
        {({ creditSubject }) => {
          const decision = creditSubject?.decisions?.find(
            (one) => one.measure.code === measure.code,
          )
          return decision && <Reasons decision={decision} city={city} />
        }}
      </Answered>
    </section>
  )
}

function Reasons({ decision, city }: { decision: Decision; city: City }) {
  const words = useWords()
  const { language } = useSpoken()
  const label = useLabels()
  const nameOf = useCityNames()
  const { outcome, reasons, articles, units, severity, until, grounds } = decision
  const silent = useSilentCities()(decision)
  return (
    <>
      <dl className="terms">
        <dt>{words.file.outcome}</dt>
        <dd>
          <Outcome outcome={outcome} />
          {severity && ` · ${label('Severity', severity)}`}
          {until && ` · ${words.file.valid(until)}`}
        </dd>
        <dt>{words.file.why}</dt>
        <dd>
          {reasons.map((one) => label('DecisionReason', one)).join(words.comma)}
          {silent.length > 0 && (
            <>
              {' '}
              <State as="unknown">{silent.join(words.comma)}</State>
            </>
          )}
        </dd>
        <dt>{words.file.articles}</dt>
        <dd>{articles.join(words.semicolon) || words.file.noArticle}</dd>
        <dt>{words.file.units}</dt>
        <dd>{units.join(words.comma) || words.file.noUnit}</dd>
      </dl>
      <h4>{words.file.grounds}</h4>
      {grounds.length === 0 ? (
        <p className="quiet">{words.file.noGrounds}</p>
      ) : (
        <ul className="plain">
          {grounds.map((ground) => (
            <li key={`${ground.fact.localId} ${ground.path?.code}`}>
              <GroundOf ground={ground} city={city} nameOf={nameOf} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{inLanguage(decision.statement, language)}</p>
    </>
  )
}

interface GroundProps {
  readonly ground: Ground
  readonly city: City
  readonly nameOf: (code: string) => string
}

function GroundOf({ ground: { outcome, reasons, fact, path }, city, nameOf }: GroundProps) {
  const words = useWords()
  const label = useLabels()
  const what = [
    nameOf(fact.jurisdictionCode),
    fact.list?.name ?? fact.behaviour?.name ?? label('TargetKind', fact.kind),
    words.file.decided(fact.decidedOn),
    fact.severity && label('Severity', fact.severity),
    ...fact.values.map((value) => figureText(value, words)),
  ]
  return (
    <>
      <div>
        <Parts of={what} />
      </div>
      <div>
        <Outcome outcome={outcome} />
        {words.colon}
        {reasons.map((one) => label('DecisionReason', one)).join(words.comma)}
      </div>
      <div className="quiet">
        {path ? (
          <Parts
            of={[
              path.implementingUnit,
              path.action,
              path.legalBasis,
              path.illustrative && words.file.illustrative,
            ]}
          />
        ) : (
          words.file.noPath
        )}
      </div>
      {fact.shareCondition && (
        <div className="quiet">{words.file.shareCondition(fact.shareCondition)}</div>
      )}
      {fact.behaviour && (
        <Standards behaviour={fact.behaviour} from={fact.jurisdictionCode} to={city.code} />
      )}
    </>
  )
}

interface StandardsProps {
  readonly behaviour: { readonly code: string; readonly domain: string }
  readonly from: string
  readonly to: string
}

/** The two cities' standards of a behaviour, and whether the one recognises the other's. */
function Standards({ behaviour, from, to }: StandardsProps) {
  const words = useWords()
  const label = useLabels()
  const threshold = useThreshold()
  const nameOf = useCityNames()
  const { data } = useAsk(StandardsQuery, { domain: behaviour.domain })
  const members =
    data?.data.standards?.find((one) => one.behaviour.code === behaviour.code)?.members ?? []
  const cell = data?.data.recognitionMatrix
    ?.find((one) => one.behaviour.code === behaviour.code)
    ?.cells.find((one) => one.from === from && one.to === to)
  const sides = from === to ? [to] : [from, to]
  return (
    <div className="quiet">
      {members
        .filter(({ jurisdictionCode }) => sides.includes(jurisdictionCode))
        .map(({ jurisdictionCode, standard, asked, supply }) => (
          <div key={jurisdictionCode}>
            {words.file.standardOf(nameOf(jurisdictionCode))}
            {standard ? (
              `${threshold(standard.threshold)}（${label('Severity', standard.severity)}）`
            ) : asked ? (
              supply === 'NEVER_SUPPLIED' ? (
                <State as="unknown">{words.states.notSupplied}</State>
              ) : (
                words.file.noStandard
              )
            ) : (
              <State as="unknown">{words.states.notAsked}</State>
            )}
          </div>
        ))}
      {cell && (
        <div>
          {words.file.recognitionOf(nameOf(to), nameOf(from))}
          <Parts
            of={[
              label('PairStatus', cell.status),
              cell.recognition?.conditional && words.matrix.conditional,
              cell.recognition && words.file.since(cell.recognition.validFrom),
              cell.recognition?.agreementDocument,
              cell.recognition?.reason,
            ]}
          />
        </div>
      )}
    </div>
  )
}

/** The hub's sentence stands in both languages, Chinese first. */
function inLanguage(statement: string, language: 'zh' | 'en'): string {
  const at = statement.search(/[A-Za-z]/)
  if (at < 0) return statement
  return (language === 'zh' ? statement.slice(0, at) : statement.slice(at)).trim()
}
