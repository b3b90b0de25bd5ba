import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { type DueRules, dueDay } from '../cases/deadlines.js'
import {
  type RedEntryGuard,
  type RedEntryState,
  type RedEntryStep,
  redEntryCase,
} from './red-entry-case.js'

/** States that a row of the sheet `red-list` can state; how an entry ends, its mark of withdrawal and other sheets tell. */
export type RedToldState = 'PROPOSED' | 'CHECKED' | 'ANNOUNCED' | 'IN_FORCE' | 'REFUSED'

/** The road of a proposal, step by step, and where each step leads. */
const road = [
  ['PROPOSE', 'PROPOSED'],
  ['CHECK', 'CHECKED'],
  ['ANNOUNCE', 'ANNOUNCED'],
  ['LIST', 'IN_FORCE'],
] as const satisfies readonly (readonly [RedEntryStep, RedToldState])[]

/**
 * The steps by which a proposal comes from where it stands to what a row states, each of which the machine allows.
 *
 * @param from  null where the city has no such proposal: its history was elsewhere, and all of it is stated
 * @returns none where the row says nothing new; KEPT where the proposal has moved on from what it states; null where no
 *   step leads there
 */
export function stepsTold(
  from: RedEntryState | null,
  to: RedToldState,
): readonly RedEntryStep[] | 'KEPT' | null {
  if (from === to || (from === 'REVOKED' && to === 'IN_FORCE')) return []
  if (to === 'REFUSED') return taken(from, from === null ? ['PROPOSE', 'REFUSE'] : ['REFUSE'])
  const [at, goal] = [from, to].map((state) => road.findIndex(([, into]) => into === state))
  if (from !== null && (at === -1 ? to !== 'IN_FORCE' : goal! < at!)) return 'KEPT'
  const steps = road.slice(at! + 1, goal! + 1).map(([step]) => step)
  return taken(from, steps)
}

/** The steps, if the machine has each of them from where the one before leads. */
function taken(
  from: RedEntryState | null,
  steps: readonly RedEntryStep[],
): readonly RedEntryStep[] | null {
  let state = from
  for (const step of steps) {
    const found = transitionFrom(state, step)
    if (found === undefined) return null
    state = found.to
  }
  return steps
}

/** What is asked before any of the steps. */
export function guardsOfSteps(
  from: RedEntryState | null,
  steps: readonly RedEntryStep[],
): ReadonlySet<RedEntryGuard> {
  const guards = new Set<RedEntryGuard>()
  let state = from
  for (const step of steps) {
    const { to, guards: own = [] } = transitionFrom(state, step)!
    for (const guard of own) guards.add(guard)
    state = to
  }
  return guards
}

function transitionFrom(from: RedEntryState | null, step: RedEntryStep) {
  return redEntryCase.transitions.find(
    (one) => one.from === from && one.step === step && one.by.includes('DECIDING'),
  )
}

/** The last day of an announcement, by the rule in force when it began; null where there is none. */
export function announcedUntil(
  announcedOn: Day,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): Day | null {
  return dueDay('RED_ENTRY_ANNOUNCED', announcedOn, city, rules)?.on ?? null
}
