import { useNavigate, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleMatrixQuery, PairStatus } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Choice } from '../ui/choice.js'
import { type City, useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

export interface MatrixSearch {
  readonly domain?: string
}

export function matrixSearch({ domain }: Record<string, unknown>): MatrixSearch {
  return typeof domain === 'string' ? { domain } : {}
}

const MatrixQuery = graphql(`
  query ConsoleMatrix {
    recognitionMatrix {
      behaviour { code name domain }
      cells { from to status mutual recognition { conditional reason validFrom } }
    }
  }
`)

type Row = NonNullable<ConsoleMatrixQuery['recognitionMatrix']>[number]
type Cell = Row['cells'][number]

/** Who accepts whose standard. */
export function Matrix() {
  const words = useWords()
  const navigate = useNavigate()
  const { domain } = useSearch({ from: '/matrix' })
  const asked = useAsk(MatrixQuery, {})
  const cities = useCities()
  const rows = asked.data?.data.recognitionMatrix ?? []
  const domains = [...new Set(rows.map(({ behaviour }) => behaviour.domain))]
  const shown = rows.filter(({ behaviour }) => !domain || behaviour.domain === domain)
  return (
    <Page title={words.matrix.question} trail={[words.pages.matrix]} at={asked.data?.at}>
      <div className="filters">
        <Choice
          label={words.matrix.domain}
          value={domain ?? ''}
          options={[
            { value: '', text: words.compare.any },
            ...domains.map((one) => ({ value: one, text: one })),
          ]}
          choose={(one) => navigate({ to: '/matrix', search: one ? { domain: one } : {} })}
        />
      </div>
      <Answered asked={asked}>{() => <MatrixTable rows={shown} cities={cities} />}</Answered>
    </Page>
  )
}

function MatrixTable({ rows, cities }: { rows: readonly Row[]; cities: readonly City[] }) {
  const words = useWords()
  const nameOf = (code: string) => cities.find((city) => city.code === code)?.name ?? code
  const pairs = rows[0]?.cells ?? []
  return (
    <>
      <div className="result-line">
        <span className="quiet">{words.matrix.meaning}</span>
        <TakeAway />
      </div>
      <Table
        rows={rows}
        keyOf={({ behaviour }) => behaviour.code}
        columns={[
          {
            title: words.matrix.behaviour,
            cell: ({ behaviour }, at) => (
              <>
                {behaviour.name}
                {behaviour.domain !== rows[at - 1]?.behaviour.domain && (
                  <div className="quiet">{behaviour.domain}</div>
                )}
              </>
            ),
          },
          ...pairs.map(({ from, to }, at) => ({
            key: `${from} ${to}`,
            title: `${nameOf(from)} → ${nameOf(to)}`,
            cell: ({ cells }: Row) => <Stance cell={cells[at]!} />,
          })),
        ]}
      />
    </>
  )
}

const glyphs: Readonly<Record<PairStatus, string>> = {
  IN_FORCE: '→',
  PROPOSED: '…',
  NEEDS_RESIGNING: '↻',
  SUSPENDED: '‖',
  WITHDRAWN: '⊘',
  REFUSED: '✕',
  NOT_STATED: '·',
  COULD_NOT_ASK: '▨',
  NOT_SUPPLIED: '▨',
}

/** A word and a glyph; what stands behind it in a sentence. */
function Stance({ cell: { status, mutual, recognition } }: { cell: Cell }) {
  const words = useWords()
  const label = useLabels()
  if (status === 'COULD_NOT_ASK' || status === 'NOT_SUPPLIED') {
    return <State as="unknown">{label('PairStatus', status)}</State>
  }
  const isInForce = status === 'IN_FORCE'
  const glyph = isInForce && mutual ? '⇄' : glyphs[status]
  const word =
    isInForce && recognition?.conditional
      ? words.matrix.conditional
      : isInForce && mutual
        ? words.matrix.mutual
        : label('PairStatus', status)
  return (
    <span className={isInForce ? undefined : 'quiet'}>
      <span aria-hidden="true">{glyph}</span> {word}
      {recognition?.reason && <div className="quiet">{recognition.reason}</div>}
    </span>
  )
}
