import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { asTyped } from '../../schema/labels/labels.js'
import type { CaseLimit } from './deadlines.js'

/**
 * Who takes a step: the subject itself, the lead unit (信用牵头单位), the unit that decided what the case is about (or the
 * one that stands for it), the unit that carries a measure out, or nobody: what follows from the facts by itself.
 */
export type Actor = 'SUBJECT' | 'LEAD' | 'DECIDING' | 'IMPLEMENTING' | 'NOBODY'

/** What is asked before a step is taken, besides the state and the actor. */
export type Guard =
  /** What it is about counts on the day. */
  | 'FACT_IN_FORCE'
  /** It is to somebody's disadvantage: a licence, an award, a red entry has nothing to repair. */
  | 'REPAIRABLE'
  /** No other case of the kind about the same is open. */
  | 'NONE_OPEN'
  /** No bar after false materials is running. */
  | 'NOT_BARRED'
  | 'REASON'
  /** Why what was granted is reopened: false materials, a broken commitment, a revoked decision. */
  | 'CAUSE'
  /** The number of the court's ruling. */
  | 'DOCUMENT'
  /** 纠正失信行为并履行相关义务. */
  | 'DUTIES_DONE'
  /** 公开作出信用承诺. */
  | 'COMMITMENT_PUBLIC'
  /** The shortest term of publicity has passed, or a document allows it earlier. */
  | 'TERM_PASSED'
  /** What is put right, field by field. */
  | 'CORRECTIONS'

/** What a step does to what the case is about. */
export type Effect =
  /** Ended as repaired: publication, sharing, decisions stop. */
  | 'END_REPAIRED'
  /** Ended as withdrawn: it was wrong. */
  | 'END_REMOVED'
  /** Stays, with other values. */
  | 'CORRECT'
  /** The case's own end is taken back, from the day of the step on. */
  | 'RESTORE'
  /** The mark of an objection shows. */
  | 'MARK'
  /** It shows no more. */
  | 'UNMARK'

/** `Asked`: the guards of the machine. */
export interface Transition<
  State extends string,
  Step extends string,
  Asked extends string = Guard,
> {
  /** Null opens the case. */
  readonly from: State | null
  readonly step: Step
  readonly by: readonly Actor[]
  readonly to: State
  readonly guards?: readonly Asked[]
  readonly effect?: Effect
}

/** By when the next step is to be taken while a case is in a state. */
export interface DueRule {
  readonly step: CaseLimit
  /** From which day it counts: that of the application, of the acceptance, or of the step that led into the state. */
  readonly from: 'OPENED' | 'ACCEPTED' | 'STATE'
  /** The limit in whose place it stands: whoever extends a limit has not met it yet. */
  readonly extends?: CaseLimit
}

export interface Machine<
  State extends string = string,
  Step extends string = string,
  Asked extends string = Guard,
> {
  readonly transitions: readonly Transition<State, Step, Asked>[]
  /** States in which the case is at work: a second one about the same is not opened meanwhile. */
  readonly open: readonly State[]
  readonly due: { readonly [S in State]?: DueRule }
}

/** Steps that an actor of these kinds can take from a state, in the order of the table. */
export function stepsFrom<State extends string, Step extends string, Asked extends string>(
  { transitions }: Machine<State, Step, Asked>,
  state: State | null,
  actors: readonly Actor[],
): Step[] {
  const steps = transitions
    .filter(({ from, by }) => from === state && by.some((actor) => actors.includes(actor)))
    .map(({ step }) => step)
  return [...new Set(steps)]
}

/**
 * The transition that a step is.
 *
 * @throws {HubError} CASE_ENDED where no step of anybody follows from the state; CASE_STEP_NOT_ALLOWED, with the state and
 *   the steps that this actor can take
 */
export function transitionOf<State extends string, Step extends string, Asked extends string>(
  machine: Machine<State, Step, Asked>,
  state: State,
  step: string,
  actors: readonly Actor[],
): Transition<State, Step, Asked> {
  const found = machine.transitions.find(
    (one) =>
      one.from === state && one.step === step && one.by.some((actor) => actors.includes(actor)),
  )
  if (found) return found
  if (!machine.transitions.some(({ from }) => from === state)) {
    throw new HubError('CASE_ENDED.state', { state: asTyped('CaseState', state) }, { state })
  }
  const possible = stepsFrom(machine, state, actors)
  throw new HubError(
    'CASE_STEP_NOT_ALLOWED.fromState',
    {
      state: asTyped('CaseState', state),
      step: asTyped('CaseStep', step),
      possible:
        possible.length > 0 ? possible.map((one) => asTyped('CaseStep', one)) : words.nothing,
    },
    { state, possible },
  )
}
