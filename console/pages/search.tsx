import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { typedSubject } from '../ui/typed-subject.js'
import { useWords } from '../words/words.js'
import { Many } from './many.js'

export interface SearchSearch {
  readonly name?: string
  readonly after?: string
  /** Whether many are looked up at once. */
  readonly many?: '1' | undefined
  /** Code of a measure: what each city decides on it about the many. */
  readonly measure?: string | undefined
}

export function searchSearch({ name, many, ...said }: Record<string, unknown>): SearchSearch {
  return {
    // An address that somebody else wrote shows nobody's number again.
    ...(typeof name === 'string' && typedSubject(name) !== 'person' ? { name } : {}),
    ...textsOf(said, 'after', 'measure'),
    ...(many === '1' ? { many } : {}),
  }
}

const SearchQuery = graphql(`
  query ConsoleSearch($name: String!, $after: Cursor) {
    searchSubjects(name: $name, first: 50, after: $after) {
      edges { node { code name kind } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Finds a subject by name, pinyin or code, or many by their codes. */
export function Search() {
  const words = useWords()
  const { many } = useSearch({ from: '/subjects' })
  return (
    <Page title={words.search.question} trail={[words.pages.search]}>
      <nav className="tabs" aria-label={words.pages.search}>
        <Link
          to="/subjects"
          search={{ many: undefined }}
          activeOptions={{ explicitUndefined: true }}
        >
          {words.search.one}
        </Link>
        <Link to="/subjects" search={{ many: '1' }}>
          {words.search.many}
        </Link>
        <Link to="/person">{words.search.person}</Link>
      </nav>
      {many ? <Many /> : <One />}
    </Page>
  )
}

function One() {
  const words = useWords()
  const navigate = useNavigate()
  const { name = '' } = useSearch({ from: '/subjects' })
  const [isPerson, setPerson] = useState(false)
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedSubject(String(new FormData(event.currentTarget).get('name')))
    setPerson(typed === 'person')
    if (typed === null || typed === 'person') return
    if ('code' in typed) navigate({ to: '/subjects/$code', params: typed })
    else navigate({ to: '/subjects', search: typed })
  }
  return (
    <>
      <form className="filters" onSubmit={look} key={name}>
        <div className="field">
          <label htmlFor="name">{words.search.label}</label>
          <input id="name" name="name" defaultValue={name} size={40} autoComplete="off" />
        </div>
        <button type="submit" className="primary">
          {words.search.go}
        </button>
      </form>
      {isPerson && (
        <p role="alert">
          {words.search.isPerson} <Link to="/person">{words.search.person}</Link>
        </p>
      )}
      {name.length === 1 && <p role="alert">{words.search.short}</p>}
      {name.length >= 2 && <Found name={name} />}
    </>
  )
}

function Found({ name }: { name: string }) {
  const words = useWords()
  const label = useLabels()
  const { after } = useSearch({ from: '/subjects' })
  const asked = useAsk(SearchQuery, { name, after: after ?? null }, { isPage: true })
  return (
    <Answered asked={asked}>
      {({ searchSubjects: { edges, pageInfo } }, { problems }) =>
        edges.length === 0 ? (
          problems.length === 0 && <p className="verdict">{words.search.nothing}</p>
        ) : (
          <>
            <div className="result-line">
              <strong>{words.search.found(edges.length, pageInfo.hasNextPage)}</strong>
              <TakeAway />
            </div>
            <Table
              label={words.search.found(edges.length, pageInfo.hasNextPage)}
              rows={edges.map(({ node }) => node)}
              keyOf={(subject) => subject.code}
              columns={[
                {
                  title: words.search.subject,
                  cell: (subject) => <SubjectLink code={subject.code} name={subject.name} />,
                },
                {
                  title: words.search.code,
                  cell: ({ code }) => <span className="code">{code}</span>,
                },
                {
                  title: words.search.kind,
                  cell: ({ kind }) => label('SubjectKind', kind),
                },
              ]}
            />
            <Pager pageInfo={pageInfo} />
          </>
        )
      }
    </Answered>
  )
}
