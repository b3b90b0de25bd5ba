import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleCompareQuery, ListMembership, Severity } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Choice } from '../ui/choice.js'
import { type City, useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useSpoken, useWords } from '../words/words.js'

export interface CompareSearch {
  /** Code of the list. */
  readonly list?: string
  /** Codes of the cities, by commas, the first one first. */
  readonly cities?: string
  readonly relation?: ListMembership
  readonly severity?: Severity
  readonly industry?: string
  readonly after?: string
}

const relations = ['SOME', 'ALL', 'EXACTLY_ONE', 'FIRST_ONLY'] as const
const severities = ['SERIOUS', 'GENERAL', 'MINOR'] as const

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const found = {
    list: text('list'),
    cities: text('cities'),
    relation: relations.find((one) => one === search.relation),
    severity: severities.find((one) => one === search.severity),
    industry: text('industry'),
    after: text('after'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

const ListsQuery = graphql(`
  query ConsoleLists {
    lists { code name nameEn colour }
  }
`)

const CompareQuery = graphql(`
  query ConsoleCompare(
    $list: ID!
    $cities: [DivisionCode!]!
    $membership: ListMembership!
    $severity: Severity
    $industry: String
    $after: Cursor
  ) {
    compareLists(
      listCode: $list
      jurisdictions: $cities
      membership: $membership
      severity: $severity
      industryCode: $industry
      first: 50
      after: $after
    ) {
      edges {
        node {
          subjectCode
          name
          belongs
          differences
          cities {
            jurisdictionCode
            standing
            entries { id decidedOn severity documentNo underObjection }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
      totals { organisations persons }
      incompleteSupply { jurisdictionCode state }
    }
  }
`)

/** Who stands on one list in which of the cities. */
export function Compare() {
  const words = useWords()
  const search = useSearch({ from: '/lists' })
  const cities = useCities()
  const chosen = search.cities?.split(',') ?? cities.map(({ code }) => code)
  const { list, relation = 'SOME', severity, industry, after } = search
  const isAskable = list !== undefined && chosen.length >= 2
  const asked = useAsk(
    CompareQuery,
    {
      list: list ?? '',
      cities: chosen,
      membership: relation,
      severity: severity ?? null,
      industry: industry ?? null,
      after: after ?? null,
    },
    { when: isAskable, isPage: true },
  )
  return (
    <Page
      title={words.compare.question}
      trail={[words.pages.compare]}
      at={isAskable ? asked.data?.at : undefined}
    >
      <Filters search={search} cities={cities} chosen={chosen} />
      {list === undefined && <p className="verdict">{words.compare.pick}</p>}
      {list !== undefined && chosen.length < 2 && <p role="alert">{words.compare.two}</p>}
      {isAskable && (
        <Answered asked={asked} shownElsewhere={({ code }) => code === 'COUNT_PENDING'}>
          {({ compareLists }, { problems }) =>
            compareLists && (
              <Comparison
                comparison={compareLists}
                cities={cities.filter(({ code }) => chosen.includes(code))}
                isCounting={problems.some(({ code }) => code === 'COUNT_PENDING')}
                isWhole={problems.length === 0}
                search={search}
              />
            )
          }
        </Answered>
      )}
    </Page>
  )
}

interface FiltersProps {
  readonly search: CompareSearch
  readonly cities: readonly City[]
  readonly chosen: readonly string[]
}

function Filters({ search, cities, chosen }: FiltersProps) {
  const { words, language } = useSpoken()
  const label = useLabels()
  const navigate = useNavigate()
  const lists = useAsk(ListsQuery, {}).data?.data.lists ?? []
  const change = (changed: Partial<Record<keyof CompareSearch, string | undefined>>) => {
    const { after: _, ...kept } = search
    navigate({ to: '/lists', search: compareSearch({ ...kept, ...changed }) })
  }
  const choose = (code: string, isChosen: boolean) => {
    const next = cities
      .map((city) => city.code)
      .filter((one) => (one === code ? isChosen : chosen.includes(one)))
    change({ cities: next.join(',') || ',' })
  }
  return (
    <div className="filters">
      <Choice
        label={words.compare.list}
        value={search.list ?? ''}
        options={[
          { value: '', text: words.compare.choose },
          ...lists.map(({ code, name, nameEn }) => ({
            value: code,
            text: `${code} ${language === 'zh' ? name : nameEn}`,
          })),
        ]}
        choose={(list) => change({ list })}
      />
      <fieldset className="field">
        <legend>{words.compare.cities}</legend>
        <div className="choices">
          {cities.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                onChange={(event) => choose(code, event.target.checked)}
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <Choice
        label={words.compare.relation}
        value={search.relation ?? 'SOME'}
        options={relations.map((one) => ({ value: one, text: label('ListMembership', one) }))}
        choose={(relation) => change({ relation })}
      />
      <Choice
        label={words.compare.severity}
        value={search.severity ?? ''}
        options={[
          { value: '', text: words.compare.any },
          ...severities.map((one) => ({ value: one, text: label('Severity', one) })),
        ]}
        choose={(severity) => change({ severity })}
      />
    </div>
  )
}

interface ComparisonProps {
  readonly comparison: NonNullable<ConsoleCompareQuery['compareLists']>
  readonly cities: readonly City[]
  readonly isCounting: boolean
  readonly isWhole: boolean
  readonly search: CompareSearch
}

type Compared = ComparisonProps['comparison']['edges'][number]['node']

function Comparison({ comparison, cities, isCounting, isWhole, search }: ComparisonProps) {
  const words = useWords()
  const label = useLabels()
  const { edges, pageInfo, totals } = comparison
  const { after, ...first } = search
  return (
    <>
      <div className="result-line">
        <strong>
          {totals
            ? words.compare.total(String(totals.organisations))
            : isCounting
              ? words.compare.counting
              : words.compare.noTotal}
        </strong>
        <TakeAway />
      </div>
      {edges.length === 0 ? (
        isWhole && <p className="verdict">{words.compare.nothing}</p>
      ) : (
        <Table
          rows={edges.map(({ node }) => node)}
          keyOf={({ subjectCode }) => subjectCode}
          columns={[
            {
              title: words.compare.subject,
              cell: ({ subjectCode, name }) => (
                <SubjectLink code={subjectCode} name={name} withCode />
              ),
            },
            ...cities.map(({ code, name }) => ({
              key: code,
              title: name,
              cell: (subject: Compared) => (
                <Standing city={subject.cities.find((one) => one.jurisdictionCode === code)} />
              ),
            })),
            {
              title: words.compare.differences,
              cell: ({ belongs, differences }) => (
                <>
                  {belongs === 'OPEN' && <State as="unknown">{words.compare.open}</State>}{' '}
                  {differences.map((one) => label('ComparedField', one)).join(words.comma) ||
                    words.none}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager
        after={after}
        pageInfo={pageInfo}
        linkTo={(next, text) => (
          <Link
            className="button"
            to="/lists"
            search={{ ...first, ...(next ? { after: next } : {}) }}
          >
            {text}
          </Link>
        )}
      />
    </>
  )
}

/** What one city has of the subject; that it could not be asked is never an empty cell. */
function Standing({ city }: { city: Compared['cities'][number] | undefined }) {
  const words = useWords()
  const label = useLabels()
  const standing = city?.standing ?? 'COULD_NOT_ASK'
  if (standing === 'NOT_LISTED') return <span className="quiet">{words.none}</span>
  if (standing === 'SUSPENDED') return <State as="warn">{label('ListStanding', standing)}</State>
  if (standing !== 'LISTED') {
    const { notAsked, notShared, notSupplied } = words.states
    const said = { COULD_NOT_ASK: notAsked, NOT_SHARED: notShared, NOT_SUPPLIED: notSupplied }
    return <State as="unknown">{said[standing]}</State>
  }
  return city!.entries.map(({ id, decidedOn, severity, documentNo, underObjection }) => (
    <div key={id}>
      {decidedOn} {severity && label('Severity', severity)}
      {documentNo && <div className="quiet">{documentNo}</div>}
      {underObjection && <State as="warn">{words.file.objection}</State>}
    </div>
  ))
}
