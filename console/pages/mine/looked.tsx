import { graphql } from '../../api/generated/gql.js'
import { useUnitNames } from '../../api/unit-names.js'
import { useAsk } from '../../api/use-ask.js'
import { Answered } from '../../ui/answered.js'
import { timeOf } from '../../ui/cities.js'
import { Pager } from '../../ui/pager.js'
import { usePurposeNames } from '../../ui/purpose.js'
import { Silence } from '../../ui/silence.js'
import { Table } from '../../ui/table.js'
import { useWords } from '../../words/words.js'

const LookedQuery = graphql(`
  query ConsoleLooked($code: SubjectCode!, $after: Cursor) {
    accessStatement(code: $code) {
      accesses(first: 50, after: $after) {
        edges { node { at unit agentCode purpose basis } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

/** Which units have looked at what is not public, when and why (查询记录). */
export function Looked({ code, after }: { code: string; after: string | undefined }) {
  const words = useWords()
  const unitName = useUnitNames()
  const purposeName = usePurposeNames()
  const asked = useAsk(LookedQuery, { code, after: after ?? null }, { isPage: true })
  return (
    <Answered asked={asked}>
      {({ accessStatement }, { problems }) => {
        // Where there are problems, they stand above.
        if (!accessStatement) return problems.length === 0 && <Silence problem={null} />
        const { edges, pageInfo } = accessStatement.accesses
        if (edges.length === 0) return <p>{words.mine.nobody}</p>
        return (
          <>
            <Table
              label={words.mine.looked}
              rows={edges.map(({ node }, at) => ({ ...node, key: `${node.at} ${at}` }))}
              keyOf={({ key }) => key}
              columns={[
                { title: words.mine.at, cell: ({ at }) => timeOf(at) },
                {
                  title: words.mine.who,
                  cell: ({ unit, agentCode }) => (
                    <>
                      {unit ? unitName(unit) : agentCode ? words.roles.agent : words.mine.unnamed}
                      {agentCode && <div className="code">{agentCode}</div>}
                    </>
                  ),
                },
                {
                  title: words.mine.purpose,
                  cell: ({ purpose }) =>
                    purpose === 'consent'
                      ? words.mine.own
                      : purpose
                        ? purposeName(purpose)
                        : words.none,
                },
                { title: words.mine.basis, cell: ({ basis }) => basis ?? words.none },
              ]}
            />
            <Pager pageInfo={pageInfo} />
          </>
        )
      }}
    </Answered>
  )
}
