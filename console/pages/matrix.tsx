import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleMatrixQuery, PairStatus } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Choice } from '../ui/choice.js'
import { useCityNames } from '../ui/cities.js'
import { Excel } from '../ui/excel.js'
import { Page, TakeAway } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useSpoken, useWords } from '../words/words.js'

export interface MatrixSearch {
  readonly domain?: string
}

export function matrixSearch(said: Record<string, unknown>): MatrixSearch {
  return textsOf(said, 'domain')
}

const MatrixQuery = graphql(`
  query ConsoleMatrix {
    recognitionMatrix {
      behaviour { code name domain }
      cells {
        from
        to
        status
        mutual
        relation
        recognition { conditional reason agreementDocument validFrom }
      }
    }
    standards {
      behaviour { code }
      members { jurisdictionCode asked standard { threshold { sentence sentenceEn } } }
    }
  }
`)

type Row = NonNullable<ConsoleMatrixQuery['recognitionMatrix']>[number]
type Cell = Row['cells'][number]
type Standards = NonNullable<ConsoleMatrixQuery['standards']>[number]

/** Who accepts whose standard. */
export function Matrix() {
  const words = useWords()
  const navigate = useNavigate()
  const { domain } = useSearch({ from: '/matrix' })
  const asked = useAsk(MatrixQuery, {})
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
          choose={(one) => navigate({ to: '/matrix', search: matrixSearch({ domain: one }) })}
        />
      </div>
      <Answered asked={asked}>
        {({ standards }) => (
          <MatrixTable rows={shown} standards={standards ?? []} domain={domain} />
        )}
      </Answered>
    </Page>
  )
}

interface MatrixTableProps {
  readonly rows: readonly Row[]
  readonly standards: readonly Standards[]
  readonly domain: string | undefined
}

function MatrixTable({ rows, standards, domain }: MatrixTableProps) {
  const words = useWords()
  const [looked, look] = useState<Looked | null>(null)
  const nameOf = useCityNames()
  const pairs = rows[0]?.cells ?? []
  return (
    <>
      <div className="result-line">
        <span className="quiet">{words.matrix.meaning}</span>
        <TakeAway>
          <Excel file="matrix" parameters={{ domain }} />
        </TakeAway>
      </div>
      <div className="matrix">
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
              cell: ({ behaviour, cells }: Row) => (
                <StanceButton
                  cell={cells[at]!}
                  look={(cell) => look(cell && { behaviour, cell })}
                />
              ),
            })),
          ]}
        />
      </div>
      <Legend />
      <section className="looked" aria-live="polite" aria-label={words.matrix.behind}>
        {looked ? (
          <Behind looked={looked} standards={standards} nameOf={nameOf} />
        ) : (
          <p className="quiet">{words.matrix.hint}</p>
        )}
      </section>
    </>
  )
}

interface Looked {
  readonly behaviour: Row['behaviour']
  readonly cell: Cell
}

interface StanceButtonProps {
  readonly cell: Cell
  readonly look: (cell: Cell | null) => void
}

/** A cell that says more when it is pointed at, has the focus or is tapped. */
function StanceButton({ cell, look }: StanceButtonProps) {
  return (
    <button
      type="button"
      className={`cell ${shadeOf(cell)}`}
      onFocus={() => look(cell)}
      onMouseEnter={() => look(cell)}
      onClick={() => look(cell)}
      onKeyDown={({ key }) => key === 'Escape' && look(null)}
    >
      <Stance cell={cell} />
    </button>
  )
}

interface BehindProps {
  readonly looked: Looked
  readonly standards: readonly Standards[]
  readonly nameOf: (code: string) => string
}

/** Both thresholds in one sentence, how they lie to each other, and on what the stance rests. */
function Behind({ looked: { behaviour, cell }, standards, nameOf }: BehindProps) {
  const { words, language } = useSpoken()
  const label = useLabels()
  const { from, to, relation, recognition } = cell
  const members = standards.find((one) => one.behaviour.code === behaviour.code)?.members
  const standardOf = (code: string) => {
    const member = members?.find((one) => one.jurisdictionCode === code)
    if (!member?.asked) return words.states.notAsked
    const threshold = member.standard?.threshold
    if (!threshold) return words.matrix.noStandard
    return language === 'zh' ? threshold.sentence : threshold.sentenceEn
  }
  return (
    <>
      <p>
        <strong>
          {behaviour.name} {nameOf(from)} → {nameOf(to)}
          {words.colon}
        </strong>
        <Stance cell={cell} />
      </p>
      <p>
        {words.matrix.both(
          nameOf(from),
          standardOf(from),
          nameOf(to),
          standardOf(to),
          relation ? label('ThresholdRelation', relation) : words.states.notAsked,
        )}
      </p>
      {recognition && (
        <p className="quiet">
          {words.matrix.since(recognition.validFrom)}
          {recognition.agreementDocument && ` · ${recognition.agreementDocument}`}
          {recognition.reason && ` · ${recognition.reason}`}
        </p>
      )}
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

/** Class of a cell's ground: how far the standard counts in the other city. */
function shadeOf({ status, recognition }: Cell): string {
  if (status === 'COULD_NOT_ASK' || status === 'NOT_SUPPLIED') return 'unknown'
  if (status === 'IN_FORCE') return recognition?.conditional ? 'in-part' : 'in-force'
  if (status === 'NEEDS_RESIGNING' || status === 'SUSPENDED') return 'waiting'
  return status === 'REFUSED' || status === 'WITHDRAWN' ? 'refused' : 'silent'
}

/** A word and a glyph. */
function Stance({ cell: { status, mutual, recognition } }: { cell: Cell }) {
  const words = useWords()
  const label = useLabels()
  if (status === 'COULD_NOT_ASK' || status === 'NOT_SUPPLIED') {
    return <State as="unknown">{label('PairStatus', status)}</State>
  }
  const isInForce = status === 'IN_FORCE'
  const isConditional = isInForce && recognition?.conditional
  const glyph = isConditional ? '→*' : isInForce && mutual ? '⇄' : glyphs[status]
  const word = isConditional
    ? words.matrix.conditional
    : isInForce
      ? mutual
        ? words.matrix.mutual
        : words.matrix.oneWay
      : label('PairStatus', status)
  return (
    <span className={isInForce ? undefined : 'quiet'}>
      <span aria-hidden="true">{glyph}</span> {word}
    </span>
  )
}

/** What each glyph means. */
function Legend() {
  const words = useWords()
  const label = useLabels()
  const of = (status: PairStatus) => [glyphs[status], label('PairStatus', status), status] as const
  const meanings = [
    ['⇄', words.matrix.mutual, 'mutual'],
    ['→', words.matrix.oneWay, 'one way'],
    ['→*', words.matrix.conditional, 'conditional'],
    of('NEEDS_RESIGNING'),
    of('SUSPENDED'),
    of('REFUSED'),
    of('NOT_STATED'),
    of('COULD_NOT_ASK'),
  ] as const
  return (
    <ul className="legend" aria-label={words.matrix.legend}>
      {meanings.map(([glyph, word, key]) => (
        <li key={key}>
          <span aria-hidden="true">{glyph}</span> {word}
        </li>
      ))}
    </ul>
  )
}
