import type { BehaviourRow } from '../../rules/catalogues.js'
import { addDays } from '../../rules/days.js'
import type { Figures, ThresholdClause } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { citizenNumber } from './codes.js'
import type { Random } from './random.js'
import type { Cells } from './sheets.js'
import type { World } from './world.js'

/** What a listing rests on. */
export interface Breach {
  readonly behaviour: BehaviourRow
  readonly figures: Figures
  readonly listedOn: Day
  /** Lets the row of the listing say on which penalty it rests. */
  readonly restOn: (penalty: Cells) => void
}

/** Text of the decision; now and then with a number in it that has to be blanked out before anybody reads it. */
export function factsOf(random: Random, { name }: BehaviourRow, decidedOn: Day): string {
  const foundOn = addDays(decidedOn, -random.int(20, 90))
  const text = `（演示）${foundOn}现场检查时发现当事人存在“${name}”的行为，证据充分，当事人未提出异议。`
  const kind = random.next()
  if (kind < 0.03) return `${text}联系电话13800138000。`
  if (kind < 0.05)
    return `${text}直接责任人身份证号${citizenNumber(random.int(16_000_000, 17_000_000))}。`
  return text
}

/**
 * Figures near what some city or the hub asks for, so that cities judge them differently. Some records lack theirs.
 */
export function figuresAround(world: World, random: Random, behaviour: BehaviourRow): Figures {
  return Object.fromEntries(
    behaviour.threshold.clauses
      .filter(() => !random.chance(0.06))
      .map((clause) => [
        clause.variable,
        near(random, random.pick(levels(world, behaviour, clause)), clause),
      ]),
  )
}

/** Figures that meet the hub's threshold and, nearly always, every city's. */
export function figuresBeyond(world: World, random: Random, behaviour: BehaviourRow): Figures {
  return Object.fromEntries(
    behaviour.threshold.clauses.map((clause) => {
      const level = Math.max(...levels(world, behaviour, clause))
      return [
        clause.variable,
        rounded(clause, level === 0 ? random.int(500, 50_000) : level * (1.1 + random.next() * 2)),
      ]
    }),
  )
}

function levels(
  world: World,
  { code }: BehaviourRow,
  { variable, value }: ThresholdClause,
): number[] {
  const own = world.cities.flatMap(({ rules }) =>
    rules.localStandard
      .filter(({ behaviourCode }) => behaviourCode === code)
      .flatMap(({ threshold }) => threshold.clauses)
      .filter((clause) => clause.variable === variable)
      .map((clause) => clause.value),
  )
  return [value, ...own]
}

function near(random: Random, level: number, clause: ThresholdClause): number {
  if (level === 0) return random.int(500, 50_000)
  return rounded(clause, level * random.pick([0.4, 0.8, 0.95, 1, 1.05, 1.3, 2.5]))
}

function rounded({ unit }: ThresholdClause, figure: number): number {
  if (unit === 'event') return 1
  if (unit === 'CNY') return Math.round(figure)
  if (unit === 'percent' || unit === 'tonne') return Math.round(figure * 100) / 100
  return Math.max(1, Math.round(figure))
}
