import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { textsOf } from '../api/address.js'
import { refusedCode } from '../api/ask.js'
import { beginOf, dayInChina } from '../api/day.js'
import { graphql } from '../api/generated/gql.js'
import type { AuditResult, ConsoleAuditQuery } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useUnitNames } from '../api/unit-names.js'
import { useAsk } from '../api/use-ask.js'
import { codeTyped, isOfPerson } from '../api/written-codes.js'
import { Answered } from '../ui/answered.js'
import { timeOf } from '../ui/cities.js'
import { Excel } from '../ui/excel.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { usePurposeNames } from '../ui/purpose.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

const results = ['OK', 'PARTIAL', 'REFUSED', 'FAILED'] as const

export interface AuditSearch {
  /** Operations about this subject; never a person's. */
  readonly code?: string
  readonly unit?: string
  readonly client?: string
  readonly purpose?: string
  readonly result?: AuditResult
  /** Days in China. */
  readonly from?: string
  readonly until?: string
  readonly after?: string
}

export function auditSearch(asked: Record<string, unknown>): AuditSearch {
  const text = <Name extends string>(name: Name, is: (value: string) => boolean) => {
    const value = asked[name]
    return typeof value === 'string' && is(value) ? { [name]: value } : {}
  }
  const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)
  return {
    ...text('code', (value) => !isOfPerson(codeTyped(value))),
    ...textsOf(asked, 'unit', 'client', 'purpose', 'after'),
    ...text('result', (value) => results.some((one) => one === value)),
    ...text('from', isDay),
    ...text('until', isDay),
  }
}

const AuditQuery = graphql(`
  query ConsoleAudit(
    $code: SubjectCode
    $unit: String
    $client: String
    $purpose: String
    $result: AuditResult
    $from: DateTime
    $until: DateTime
    $after: Cursor
  ) {
    auditTrail(
      code: $code
      unit: $unit
      client: $client
      purpose: $purpose
      result: $result
      from: $from
      until: $until
      first: 50
      after: $after
    ) {
      edges {
        node { writer seq at unit client purpose basis caseNo operationName result subjectCodes times }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

const AlarmsQuery = graphql(`
  query ConsoleAlarms {
    auditAlarms {
      rule { code name threshold }
      firstAt
      lastAt
      unit
      client
      purpose
      count
    }
  }
`)

/** Who asked what, about whom, and which look-ups are unusual. */
export function Audit() {
  const words = useWords()
  const search = useSearch({ from: '/audit' })
  const { code, from, until, after, ...others } = search
  const instants = {
    from: from === undefined ? null : beginOf(from),
    until: until === undefined ? null : beginOf(until, 1),
  }
  const asked = useAsk(
    AuditQuery,
    { ...others, ...instants, code: code ?? null, after: after ?? null },
    { isPage: true },
  )
  // Said once is enough.
  const isRefused = asked.data?.problems.some((one) => one.code === refusedCode) ?? false
  return (
    <Page title={words.audit.question} trail={[words.pages.audit]} at={asked.data?.at}>
      <Filters search={search} key={JSON.stringify(search)} />
      <div className="result-line">
        <h2>{code ? words.audit.looked(code) : words.audit.trail}</h2>
        <TakeAway>
          <Excel
            file="trail"
            parameters={{
              ...others,
              code,
              from: instants.from ?? undefined,
              until: instants.until ?? undefined,
            }}
          />
        </TakeAway>
      </div>
      <Answered asked={asked}>
        {({ auditTrail }) => auditTrail && <Trail page={auditTrail} />}
      </Answered>
      {!isRefused && <Alarms />}
    </Page>
  )
}

function Filters({ search }: { search: AuditSearch }) {
  const words = useWords()
  const label = useLabels()
  const navigate = useNavigate()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
    )
    navigate({ to: '/audit', search: auditSearch({ ...form, code: codeTyped(form.code ?? '') }) })
  }
  const text = (name: 'code' | 'unit' | 'client', title: string, size: number) => (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{title}</label>
      <input
        id={`audit-${name}`}
        name={name}
        size={size}
        defaultValue={search[name] ?? ''}
        autoComplete="off"
      />
    </div>
  )
  const day = (name: 'from' | 'until', title: string) => (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{title}</label>
      <input id={`audit-${name}`} name={name} type="date" defaultValue={search[name] ?? ''} />
    </div>
  )
  return (
    <form className="filters" onSubmit={submit}>
      {text('code', words.audit.code, 20)}
      {text('unit', words.mine.who, 22)}
      {text('client', words.audit.client, 16)}
      <div className="field">
        <label htmlFor="audit-result">{words.audit.result}</label>
        <select id="audit-result" name="result" defaultValue={search.result ?? ''}>
          <option value="">{words.audit.any}</option>
          {results.map((one) => (
            <option key={one} value={one}>
              {label('AuditResult', one)}
            </option>
          ))}
        </select>
      </div>
      {day('from', words.audit.from)}
      {day('until', words.audit.until)}
      {search.purpose && <input type="hidden" name="purpose" value={search.purpose} />}
      <button type="submit" className="primary">
        {words.search.go}
      </button>
      <Link className="button" to="/audit" search={{}}>
        {words.audit.clear}
      </Link>
    </form>
  )
}

interface TrailProps {
  readonly page: NonNullable<ConsoleAuditQuery['auditTrail']>
}

function Trail({ page: { edges, pageInfo } }: TrailProps) {
  const words = useWords()
  const label = useLabels()
  const unitName = useUnitNames()
  const purposeName = usePurposeNames()
  if (edges.length === 0) return <p className="verdict">{words.audit.nothing}</p>
  return (
    <>
      <Table
        label={words.audit.trail}
        rows={edges.map(({ node }) => node)}
        keyOf={({ writer, seq }) => `${writer} ${seq}`}
        columns={[
          { title: words.mine.at, cell: ({ at }) => timeOf(at) },
          {
            title: words.mine.who,
            cell: ({ unit }) => (unit ? unitName(unit) : words.audit.anonymous),
          },
          { title: words.audit.client, cell: ({ client }) => client ?? words.none },
          {
            title: words.audit.operation,
            cell: ({ operationName }) =>
              operationName ? (words.audit.operations[operationName] ?? operationName) : words.none,
          },
          {
            title: words.audit.about,
            cell: ({ subjectCodes }) => <Subjects codes={subjectCodes} />,
          },
          {
            title: words.mine.purpose,
            cell: ({ purpose, basis, caseNo }) =>
              purpose
                ? [purpose === 'consent' ? words.mine.own : purposeName(purpose), basis, caseNo]
                    .filter(Boolean)
                    .join(' · ')
                : words.none,
          },
          { title: words.audit.result, cell: ({ result }) => label('AuditResult', result) },
          { title: words.audit.times, isNumber: true, cell: ({ times }) => times },
        ]}
      />
      <Pager pageInfo={pageInfo} />
    </>
  )
}

const fewSubjects = 3

/** About whom an operation was; of persons only that there were some. */
function Subjects({ codes }: { codes: readonly string[] }) {
  const words = useWords()
  if (codes.length === 0) return words.none
  const firms = codes.filter((code) => !isOfPerson(code))
  const persons = codes.length - firms.length
  return (
    <>
      {firms.slice(0, fewSubjects).map((code) => (
        <div key={code}>
          <SubjectLink code={code} />
        </div>
      ))}
      {firms.length > fewSubjects && <div>{words.audit.more(firms.length - fewSubjects)}</div>}
      {persons > 0 && <div>{words.audit.persons(persons)}</div>}
    </>
  )
}

function Alarms() {
  const words = useWords()
  const unitName = useUnitNames()
  const purposeName = usePurposeNames()
  const asked = useAsk(AlarmsQuery, {})
  return (
    <section>
      <h2>{words.audit.alarms}</h2>
      <p className="quiet">{words.audit.alarmsMean}</p>
      <Answered asked={asked}>
        {({ auditAlarms }) =>
          auditAlarms &&
          (auditAlarms.length === 0 ? (
            <p>{words.audit.noAlarms}</p>
          ) : (
            <Table
              label={words.audit.alarms}
              rows={auditAlarms}
              keyOf={({ rule, firstAt, unit, client, purpose }) =>
                `${rule.code} ${firstAt} ${unit} ${client} ${purpose}`
              }
              columns={[
                { title: words.audit.rule, cell: ({ rule }) => rule.name },
                {
                  title: words.mine.who,
                  cell: ({ unit }) => (unit ? unitName(unit) : words.none),
                },
                { title: words.audit.client, cell: ({ client }) => client ?? words.none },
                {
                  title: words.mine.purpose,
                  cell: ({ purpose }) => (purpose ? purposeName(purpose) : words.none),
                },
                {
                  title: words.audit.period,
                  cell: ({ firstAt, lastAt }) => `${timeOf(firstAt)} – ${timeOf(lastAt)}`,
                },
                {
                  title: words.audit.count,
                  isNumber: true,
                  cell: ({ count, rule }) => (
                    <>
                      {count}
                      <div className="quiet">{words.audit.threshold(rule.threshold)}</div>
                    </>
                  ),
                },
                {
                  title: words.audit.show,
                  cell: ({ unit, client, purpose, firstAt, lastAt }) => (
                    <Link
                      to="/audit"
                      search={{
                        ...(unit ? { unit } : {}),
                        ...(client ? { client } : {}),
                        ...(purpose ? { purpose } : {}),
                        from: dayInChina(firstAt),
                        until: dayInChina(lastAt),
                      }}
                    >
                      {words.audit.show}
                    </Link>
                  ),
                },
              ]}
            />
          ))
        }
      </Answered>
    </section>
  )
}
