import { useNavigate } from '@tanstack/react-router'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import type { ComparisonSort, Severity } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Choice } from '../ui/choice.js'
import { Choices } from '../ui/choices.js'
import type { City } from '../ui/cities.js'
import { Written } from '../ui/written.js'
import { useSpoken } from '../words/words.js'

export interface CompareSearch {
  /** Code of the list. */
  readonly list?: string
  /** Codes of the cities, by commas. */
  readonly cities?: string
  readonly relation?: Relation
  /** Codes of the cities that list a subject, by commas, while the other cities do not; stands instead of a relation. */
  readonly in?: string
  readonly severity?: Severity
  readonly industry?: string
  readonly from?: string
  readonly until?: string
  readonly sort?: ComparisonSort
  readonly after?: string
}

const relations = ['SOME', 'ALL', 'EXACTLY_ONE'] as const
type Relation = (typeof relations)[number]
const severities = ['SERIOUS', 'GENERAL', 'MINOR'] as const
const sorts = ['NEWEST', 'OLDEST', 'SEVEREST'] as const

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const choices = {
    relation: relations.find((one) => one === search.relation),
    severity: severities.find((one) => one === search.severity),
    sort: sorts.find((one) => one === search.sort),
  }
  return {
    ...textsOf(search, 'list', 'cities', 'in', 'industry', 'from', 'until', 'after'),
    ...Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined)),
  }
}

const ListsQuery = graphql(`
  query ConsoleLists {
    lists { code name nameEn colour }
  }
`)

interface FiltersProps {
  readonly search: CompareSearch
  readonly cities: readonly City[]
  readonly chosen: readonly string[]
}

/** What is compared, and what narrows it down: each choice is another address. */
export function CompareFilters({ search, cities, chosen }: FiltersProps) {
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
    change({ cities: next.join(',') || ',', in: undefined })
  }
  const relate = (relation: string) =>
    relation.startsWith(within)
      ? change({ relation: undefined, in: relation.slice(within.length) })
      : change({ relation, in: undefined })
  const narrowed = (['severity', 'industry', 'from', 'until'] as const).filter((one) => search[one])
  return (
    <>
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
        <Choices
          label={words.compare.cities}
          options={cities.map(({ code, name }) => ({ value: code, text: name }))}
          chosen={chosen}
          choose={choose}
        />
        <Choice
          label={words.compare.relation}
          value={search.in ? within + search.in : (search.relation ?? 'SOME')}
          options={[
            ...relations.map((one) => ({ value: one, text: label('ListMembership', one) })),
            ...partsOf(cities.filter(({ code }) => chosen.includes(code))).map(
              ({ listing, others }) => ({
                value: within + listing.map(({ code }) => code).join(),
                text: words.compare.within(namesOf(listing), namesOf(others)),
              }),
            ),
          ]}
          choose={relate}
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
        <Written
          label={words.compare.industry}
          value={search.industry ?? ''}
          write={(industry) => change({ industry })}
          size={8}
        />
        <Written
          label={words.compare.from}
          type="date"
          value={search.from ?? ''}
          write={(from) => change({ from })}
        />
        <Written
          label={words.compare.until}
          type="date"
          value={search.until ?? ''}
          write={(until) => change({ until })}
        />
        <Choice
          label={words.compare.sort}
          value={search.sort ?? ''}
          options={[
            { value: '', text: words.compare.byCode },
            ...sorts.map((one) => ({ value: one, text: label('ComparisonSort', one) })),
          ]}
          choose={(sort) => change({ sort })}
        />
      </div>
      {narrowed.length > 0 && (
        <p className="narrowed">
          {narrowed.map((one) => (
            <button key={one} type="button" onClick={() => change({ [one]: undefined })}>
              {words.compare[one]}
              {words.colon}
              {one === 'severity' ? label('Severity', search[one]!) : search[one]}{' '}
              <span aria-hidden="true">×</span>
              <span className="only-read">{words.compare.clear}</span>
            </button>
          ))}
          <button
            type="button"
            onClick={() =>
              change({
                severity: undefined,
                industry: undefined,
                from: undefined,
                until: undefined,
              })
            }
          >
            {words.compare.clearAll}
          </button>
        </p>
      )}
    </>
  )

  function namesOf(some: readonly City[]): string {
    return some.map(({ name }) => name).join(words.comma)
  }
}

/** Before the cities of a relation that names them. */
const within = 'in:'

interface Part {
  readonly listing: readonly City[]
  readonly others: readonly City[]
}

/** Every way in which some of the cities list a subject and the others do not, few cities first. */
function partsOf(cities: readonly City[]): Part[] {
  return Array.from({ length: Math.max(0, 2 ** cities.length - 2) }, (_, at) => at + 1)
    .map((mask) => ({
      listing: cities.filter((_, at) => mask & (1 << at)),
      others: cities.filter((_, at) => !(mask & (1 << at))),
    }))
    .sort((a, b) => a.listing.length - b.listing.length)
}
