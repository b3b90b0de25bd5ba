import { type ReactNode, useEffect, useRef } from 'react'
import { graphql } from '../../api/generated/gql.js'
import type { RecordKind } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { useCityNames } from '../../ui/cities.js'
import { Pager } from '../../ui/pager.js'
import { Silence } from '../../ui/silence.js'
import { useWords } from '../../words/words.js'
import type { Words } from '../../words/zh.js'
import { type Fact, FactItem } from './fact.js'
import type { FileView } from './file.js'
import { FileLink } from './file-link.js'
import type { CreditRecord } from './questions.js'

const AllRecordsQuery = graphql(`
  query ConsoleAllRecords($file: ID!, $kinds: [RecordKind!]!, $after: Cursor) {
    node(id: $file) {
      ... on CreditFile {
        records(kinds: $kinds, first: 50, after: $after) { ...ConsoleRecords }
      }
    }
  }
`)

/** Kinds of record that stand in one row of a file. */
export const recordRows = {
  penalties: ['PENALTY'],
  licences: ['LICENCE'],
  others: ['INTERVIEW', 'AWARD'],
} as const satisfies Readonly<Record<string, readonly RecordKind[]>>

export type RecordRow = keyof typeof recordRows

/** A row of one city's file, as it stands in an address: `penalties.320583`; null for what is none. */
export function recordRowIn(
  text: string,
): { readonly row: RecordRow; readonly city: string } | null {
  const [row = '', city = ''] = text.split('.')
  return Object.hasOwn(recordRows, row) ? { row: row as RecordRow, city } : null
}

/** A record among those of several kinds; what kind it is stands once. */
export function titleOf(
  { kind, title }: Pick<CreditRecord, 'kind' | 'title'>,
  label: (ofEnum: string, value: string) => string,
  words: Words,
): string {
  const name = label('RecordKind', kind)
  return title.startsWith(name) ? title : `${name}${words.colon}${title}`
}

interface AllRecordsProps {
  readonly row: RecordRow
  readonly city: string
  /** Id of the city's file. */
  readonly file: string
  readonly view: FileView
  readonly actions?: ((fact: Fact) => ReactNode) | undefined
}

/** All records of one row of one city's file, page by page. */
export function AllRecords({ row, city, file, view, actions }: AllRecordsProps) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const asked = useAsk(
    AllRecordsQuery,
    { file, kinds: [...recordRows[row]], after: view.recordsAfter ?? null },
    { isPage: true },
  )
  const heading = useRef<HTMLHeadingElement>(null)
  // It opens below the link that leads to it.
  useEffect(() => heading.current?.focus(), [])
  const { records: _, recordsAfter: __, ...closed } = view
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.file.allOf(nameOf(city), words.file[row])}
      </h2>
      <p>
        <FileLink view={closed}>{words.close}</FileLink>
      </p>
      <Answered asked={asked} shownElsewhere={({ path }) => path[0] === 'node'}>
        {({ node }, { problems }) => {
          const page = node && 'records' in node ? node.records : null
          if (!page) return <Silence problem={problemAt(problems, ['node'])} />
          return (
            <>
              <ul className="plain">
                {page.edges.map(({ node: record }) => (
                  <FactItem
                    key={record.id}
                    fact={{ city, id: record.localId, name: record.title, row: record }}
                    heading={row === 'others' ? titleOf(record, label, words) : record.title}
                    isPerson={false}
                    actions={actions}
                  />
                ))}
              </ul>
              <Pager pageInfo={page.pageInfo} by="recordsAfter" isWithin />
            </>
          )
        }}
      </Answered>
    </section>
  )
}
