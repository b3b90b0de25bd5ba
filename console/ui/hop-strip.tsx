import type { HopState, PathStep } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useWords } from '../words/words.js'
import { Chart } from './chart.js'
import type { ChartOption } from './chart-drawing.js'
import { State } from './state.js'

interface Trace {
  readonly hops: readonly { readonly step: PathStep; readonly state: HopState }[]
}

interface Hop {
  readonly step: PathStep
  /** Ways that get as far as this step. */
  readonly reaching: number
  /** Of these: the ways that end here, and those of which it is unknown whether they go on. */
  readonly broken: number
  readonly open: number
}

/** How many ways get how far: a strip of the steps, and the same numbers as a stream (Sankey). */
export function HopStrip({ traces }: { traces: readonly Trace[] }) {
  const words = useWords()
  const label = useLabels()
  const hops = hopsOf(traces)
  const through = traces.length - hops.reduce((sum, { broken, open }) => sum + broken + open, 0)
  const isOpen = hops.some(({ open }) => open > 0)
  // Until the steps have their names, they have one and the same.
  const isNamed = new Set(hops.map(({ step }) => label('PathStep', step))).size === hops.length
  const stream = streamOf(hops, {
    of: (step) => label('PathStep', step),
    brokenAt: (step) => words.paths.brokenAt(label('PathStep', step)),
    openAt: (step) => words.paths.openAt(label('PathStep', step)),
    through: words.paths.through,
  })
  return (
    <>
      <ol className="strip">
        {hops.map(({ step, reaching, broken, open }) => (
          <li key={step}>
            <span className="quiet">{label('PathStep', step)}</span>
            <strong>{words.paths.reaching(reaching)}</strong>
            {broken > 0 && <span className="broken">✕ {words.paths.broken(broken)}</span>}
            {open > 0 && <State as="unknown">{words.paths.open(open)}</State>}
          </li>
        ))}
        <li>
          <span className="quiet">{words.paths.end}</span>
          <strong>
            {through > 0 || !isOpen ? (
              <State as={through > 0 ? 'ok' : 'none'}>{words.paths.reaching(through)}</State>
            ) : (
              <State as="unknown">{words.paths.unknown}</State>
            )}
          </strong>
        </li>
      </ol>
      {isNamed && <Chart label={words.paths.chart} option={stream} height={260} />}
    </>
  )
}

/** Where each way ends: at its first step that is missing or unknown. */
function hopsOf(traces: readonly Trace[]): Hop[] {
  const ends = traces.map(({ hops }) =>
    hops.findIndex(({ state }) => state === 'MISSING' || state === 'OPEN'),
  )
  const steps = traces[0]?.hops.map(({ step }) => step) ?? []
  return steps.map((step, at) => {
    const here = traces.filter((_, place) => ends[place] === at)
    const broken = here.filter(({ hops }) => hops[at]!.state === 'MISSING').length
    return {
      step,
      reaching: ends.filter((end) => end === -1 || end >= at).length,
      broken,
      open: here.length - broken,
    }
  })
}

interface StreamWords {
  readonly of: (step: PathStep) => string
  readonly brokenAt: (step: PathStep) => string
  readonly openAt: (step: PathStep) => string
  readonly through: string
}

function streamOf(hops: readonly Hop[], words: StreamWords): ChartOption {
  const links = hops.flatMap(({ step, reaching, broken, open }, at) => {
    const next = hops[at + 1]
    const on = reaching - broken - open
    return [
      { source: words.of(step), target: next ? words.of(next.step) : words.through, value: on },
      { source: words.of(step), target: words.brokenAt(step), value: broken },
      { source: words.of(step), target: words.openAt(step), value: open },
    ].filter(({ value }) => value > 0)
  })
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))]
  const brokenNames = new Set(hops.map(({ step }) => words.brokenAt(step)))
  const openNames = new Set(hops.map(({ step }) => words.openAt(step)))
  const colourOf = (name: string) => {
    if (brokenNames.has(name)) return '--serious'
    if (openNames.has(name)) return '--unknown'
    return name === words.through ? '--ok' : '--accent'
  }
  return {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 190,
        top: 12,
        bottom: 12,
        nodeGap: 18,
        draggable: false,
        label: { color: '--ink' },
        data: names.map((name) => ({ name, itemStyle: { color: colourOf(name) } })),
        links,
      },
    ],
  }
}
