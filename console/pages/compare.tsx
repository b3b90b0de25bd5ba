import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isCounting } from '../api/counting.js'
import { graphql } from '../api/generated/gql.js'
import type {
  Certainty,
  ComparedField,
  ConsoleCombinationsQuery,
  ConsoleCompareQuery,
} from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { type City, useCities } from '../ui/cities.js'
import { Excel } from '../ui/excel.js'
import { Overlap } from '../ui/overlap.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
import type { Words } from '../words/zh.js'
import { CompareFilters, type CompareSearch } from './compare-filters.js'

const CompareQuery = graphql(`
  query ConsoleCompare(
    $list: ID!
    $cities: [DivisionCode!]!
    $membership: ListMembership!
    $listedIn: [DivisionCode!]
    $notListedIn: [DivisionCode!]
    $severity: Severity
    $industry: String
    $from: Date
    $until: Date
    $sort: ComparisonSort
    $after: Cursor
  ) {
    compareLists(
      listCode: $list
      jurisdictions: $cities
      membership: $membership
      listedIn: $listedIn
      notListedIn: $notListedIn
      severity: $severity
      industryCode: $industry
      decidedFrom: $from
      decidedUntil: $until
      sort: $sort
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
      incompleteSupply { jurisdictionCode state }
    }
  }
`)

const CombinationsQuery = graphql(`
  query ConsoleCombinations(
    $list: ID!
    $cities: [DivisionCode!]!
    $membership: ListMembership!
    $listedIn: [DivisionCode!]
    $notListedIn: [DivisionCode!]
    $severity: Severity
    $industry: String
    $from: Date
    $until: Date
  ) {
    compareLists(
      listCode: $list
      jurisdictions: $cities
      membership: $membership
      listedIn: $listedIn
      notListedIn: $notListedIn
      severity: $severity
      industryCode: $industry
      decidedFrom: $from
      decidedUntil: $until
      first: 1
    ) {
      edges { node { cities { jurisdictionCode standing } } }
      combinations { jurisdictions organisations belongs }
    }
  }
`)

/** Who stands on one list in which of the cities. */
export function Compare() {
  const words = useWords()
  const search = useSearch({ from: '/lists' })
  const cities = useCities()
  const chosen = search.cities?.split(',') ?? cities.map(({ code }) => code)
  const { list, relation = 'SOME', severity, industry, from, until, sort, after } = search
  const listedIn = search.in?.split(',').filter((code) => chosen.includes(code))
  const isAskable = list !== undefined && chosen.length >= 2
  const question = {
    list: list ?? '',
    cities: chosen,
    membership: listedIn ? ('SOME' as const) : relation,
    listedIn: listedIn ?? null,
    notListedIn: listedIn ? chosen.filter((code) => !listedIn.includes(code)) : null,
    severity: severity ?? null,
    industry: industry ?? null,
    from: from ?? null,
    until: until ?? null,
  }
  const asked = useAsk(
    CompareQuery,
    { ...question, sort: sort ?? null, after: after ?? null },
    { when: isAskable, isPage: true },
  )
  const counted = useAsk(CombinationsQuery, question, {
    when: isAskable,
    isPage: true,
    againWhile: isCounting,
  })
  return (
    <Page
      title={words.compare.question}
      trail={[words.pages.compare]}
      at={isAskable ? asked.data?.at : undefined}
    >
      <CompareFilters search={search} cities={cities} chosen={chosen} />
      {list === undefined && <p className="verdict">{words.compare.pick}</p>}
      {list !== undefined && chosen.length < 2 && <p role="alert">{words.compare.two}</p>}
      {isAskable && (
        <Answered asked={asked}>
          {({ compareLists }, { problems }) =>
            compareLists && (
              <Comparison
                comparison={compareLists}
                counts={counted.data?.data.compareLists?.combinations ?? null}
                isPending={!counted.data || isCounting(counted.data)}
                cities={cities.filter(({ code }) => chosen.includes(code))}
                isWhole={problems.length === 0}
                search={search}
                parameters={{
                  listCode: list,
                  jurisdictions: chosen.join(),
                  membership: question.membership,
                  listedIn: question.listedIn?.join(),
                  notListedIn: question.notListedIn?.join(),
                  severity,
                  industryCode: industry,
                  decidedFrom: from,
                  decidedUntil: until,
                  sort,
                }}
              />
            )
          }
        </Answered>
      )}
    </Page>
  )
}

interface ComparisonProps {
  readonly comparison: NonNullable<ConsoleCompareQuery['compareLists']>
  /** Null while they are not known. */
  readonly counts: Counts | null
  readonly isPending: boolean
  readonly cities: readonly City[]
  readonly isWhole: boolean
  readonly search: CompareSearch
  /** The same question for an export. */
  readonly parameters: Readonly<Record<string, string | undefined>>
}

type Counts = NonNullable<NonNullable<ConsoleCombinationsQuery['compareLists']>['combinations']>

type Compared = ComparisonProps['comparison']['edges'][number]['node']

function Comparison({
  comparison,
  counts,
  isPending,
  cities,
  isWhole,
  search,
  parameters,
}: ComparisonProps) {
  const words = useWords()
  const label = useLabels()
  const { edges, pageInfo } = comparison
  const { after: _, ...first } = search
  const silent = silentIn(comparison, cities)
  return (
    <>
      <div className="result-line">
        <strong aria-live="polite">
          {counts ? (
            <Total counts={counts} silent={cities.filter(({ code }) => silent.includes(code))} />
          ) : isPending ? (
            words.compare.counting
          ) : (
            words.compare.noTotal
          )}
        </strong>
        <TakeAway>
          <Excel file="comparison" parameters={parameters} />
        </TakeAway>
      </div>
      {counts && <Combinations counts={counts} silent={silent} cities={cities} search={first} />}
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
                <Standing
                  city={subject.cities.find((one) => one.jurisdictionCode === code)}
                  differences={subject.differences}
                />
              ),
            })),
            {
              title: words.compare.differences,
              cell: (node) => (
                <>
                  {node.belongs === 'OPEN' && <State as="unknown">{words.compare.open}</State>}{' '}
                  {node.differences.map((one) => label('ComparedField', one)).join(words.comma) ||
                    onlyIn(node, cities, words)}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager pageInfo={pageInfo} />
    </>
  )
}

/** Cities of which the rows say that nothing is known. */
function silentIn(
  { edges, incompleteSupply }: ComparisonProps['comparison'],
  cities: readonly City[],
): readonly string[] {
  const [first] = edges
  if (!first) {
    const lacking = incompleteSupply.map(({ jurisdictionCode }) => jurisdictionCode)
    return cities
      .filter(({ code, isAsked }) => !isAsked || lacking.includes(code))
      .map(({ code }) => code)
  }
  return first.node.cities
    .filter(({ standing }) => standing !== 'LISTED' && standing !== 'NOT_LISTED')
    .map(({ jurisdictionCode }) => jurisdictionCode)
}

/** Who belongs for certain, and who may. */
function Total({ counts, silent }: { counts: Counts; silent: readonly City[] }) {
  const words = useWords()
  const sum = (certainty: Certainty) =>
    counts
      .filter(({ belongs }) => belongs === certainty)
      .reduce((total, { organisations }) => total + organisations, 0)
  const open = sum('OPEN')
  return (
    <>
      {/* On the list of a city that nobody could ask there may be more. */}
      {silent.length > 0 && words.compare.atLeast}
      {words.compare.total(String(sum('CERTAIN')))}
      {open > 0 && (
        <>
          {' '}
          <State as="unknown">
            {words.compare.alsoOpen(open, silent.map(({ name }) => name).join(words.comma))}
          </State>
        </>
      )}
    </>
  )
}

interface CombinationsProps {
  readonly counts: Counts
  readonly silent: readonly string[]
  readonly cities: readonly City[]
  readonly search: CompareSearch
}

/** The picture above the table; clicking a bar is choosing the relation. */
function Combinations({ counts, silent, cities, search }: CombinationsProps) {
  const all = cities.map(({ code }) => code)
  const chosen = search.in?.split(',') ?? (search.relation === 'ALL' ? all : [])
  const { relation: _, in: __, ...others } = search
  return (
    <Overlap
      cities={cities}
      silent={silent}
      combinations={counts}
      isChosen={({ jurisdictions }) =>
        jurisdictions.length === chosen.length && jurisdictions.every((one) => chosen.includes(one))
      }
      linkTo={({ jurisdictions }, isChosen, text) => (
        <Link
          to="/lists"
          resetScroll={false}
          search={isChosen ? others : { ...others, in: jurisdictions.join() }}
          aria-current={isChosen ? 'true' : undefined}
        >
          {text}
        </Link>
      )}
    />
  )
}

/** Of a subject in whose entries nothing differs: whether one city alone lists it. */
function onlyIn({ cities: standings }: Compared, cities: readonly City[], words: Words): string {
  const listing = standings.filter(({ standing }) => standing === 'LISTED')
  const isSure = standings.every(({ standing }) => ['LISTED', 'NOT_LISTED'].includes(standing))
  if (listing.length !== 1 || !isSure) return words.none
  const city = cities.find(({ code }) => code === listing[0]!.jurisdictionCode)
  return city ? words.compare.only(city.name) : words.none
}

interface StandingProps {
  readonly city: Compared['cities'][number] | undefined
  readonly differences: readonly ComparedField[]
}

/** What one city has of the subject, with what differs marked; that it could not be asked is never an empty cell. */
function Standing({ city, differences }: StandingProps) {
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
  const marked = (field: ComparedField, text: ReactNode) =>
    differences.includes(field) ? <mark>{text}</mark> : text
  return city!.entries.map(({ id, decidedOn, severity, documentNo, underObjection }) => (
    <div key={id}>
      {marked('DECIDED_ON', <span className="day">{decidedOn}</span>)}{' '}
      {severity && marked('SEVERITY', label('Severity', severity))}
      {documentNo && <div className="quiet unbroken">{marked('DOCUMENT_NO', documentNo)}</div>}
      {underObjection && <State as="warn">{words.file.objection}</State>}
    </div>
  ))
}
