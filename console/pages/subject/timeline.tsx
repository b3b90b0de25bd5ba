import type { Problem } from '../../api/ask.js'
import { graphql } from '../../api/generated/gql.js'
import { useLabels } from '../../api/labels.js'
import { problemAt } from '../../api/problems.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { useCityNames } from '../../ui/cities.js'
import { Pager } from '../../ui/pager.js'
import { Silence } from '../../ui/silence.js'
import { Table } from '../../ui/table.js'
import { useWords } from '../../words/words.js'

const TimelineQuery = graphql(`
  query ConsoleTimeline($code: SubjectCode!, $after: Cursor) {
    creditSubject(code: $code) {
      timeline(first: 50, after: $after) {
        edges {
          node { key on kind jurisdictionCode targetKind targetId pathCode title documentNo unitName }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

interface TimelineProps {
  readonly code: string
  readonly isPerson: boolean
  readonly after: string | undefined
  /** Titles of the facts on the page, by city and id. */
  readonly titles: ReadonlyMap<string, string>
}

/** What happened to the subject's facts in all cities, the latest first (信用时间线). */
export function Timeline({ code, isPerson, after, titles }: TimelineProps) {
  const words = useWords()
  const label = useLabels()
  const nameOf = useCityNames()
  const asked = useAsk(
    TimelineQuery,
    { code, after: after ?? null },
    { isPage: true, isAboutPerson: isPerson },
  )
  return (
    <Answered asked={asked} shownElsewhere={isAtItsPlace}>
      {({ creditSubject }, { problems }) => {
        const { edges, pageInfo } = creditSubject?.timeline ?? {}
        if (!edges) {
          return (
            <Silence
              problem={problemAt(problems, ['creditSubject', 'timeline']) ?? problems[0] ?? null}
            />
          )
        }
        const events = edges.map(({ node }) => node)
        const known = new Map([
          ...titles,
          ...events.flatMap(({ jurisdictionCode, targetId, title }) =>
            title ? [[factKey(jurisdictionCode, targetId), title] as const] : [],
          ),
        ])
        if (events.length === 0) {
          return problems.length === 0 && <p className="quiet">{words.file.noEvents}</p>
        }
        return (
          <>
            <Table
              label={words.file.timeline}
              rows={events}
              keyOf={({ jurisdictionCode, key }) => `${jurisdictionCode} ${key}`}
              columns={[
                { title: words.file.day, cell: ({ on }) => on },
                {
                  title: words.home.city,
                  cell: ({ jurisdictionCode }) => nameOf(jurisdictionCode),
                },
                { title: words.file.event, cell: ({ kind }) => label('TimelineEventKind', kind) },
                {
                  title: words.file.about,
                  cell: ({ jurisdictionCode, targetKind, targetId }) =>
                    known.get(factKey(jurisdictionCode, targetId)) ??
                    `${label('TargetKind', targetKind)} ${targetId}`,
                },
                {
                  title: words.file.documentNo,
                  cell: ({ documentNo }) => documentNo ?? words.none,
                },
                { title: words.mine.unit, cell: ({ unitName }) => unitName ?? words.none },
              ]}
            />
            {pageInfo && <Pager pageInfo={pageInfo} isWithin />}
          </>
        )
      }}
    </Answered>
  )
}

/** Where nothing is told at all, its place says why. */
function isAtItsPlace({ path, code }: Problem): boolean {
  return path[1] === 'timeline' && path.length === 2 && code === 'UNAUTHORIZED_FIELD_OR_TYPE'
}

export function factKey(city: string, id: string): string {
  return `${city} ${id}`
}
