import type { CaseStep } from '../../rules/cases/case.js'
import type { Actor, Guard } from '../../rules/cases/machine.js'
import { namesDocument } from '../../rules/cases/said.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { openCasesAbout } from '../ledger/case-rows.js'
import type { CityTransaction } from '../ledger/clock.js'
import { countedOf, isRepairable } from '../ledger/ends.js'
import type { CaseRow, Known, KnownTarget } from '../ledger/known.js'
import type { CityStore } from '../store.js'
import type { StepInput } from './case-input.js'

/** What only some steps take, by the guard that asks for it. */
const takenWith: readonly (readonly [
  'cause' | 'corrections' | 'earlyBasis' | 'dutiesDone',
  readonly Guard[],
])[] = [
  ['cause', ['CAUSE']],
  ['corrections', ['CORRECTIONS']],
  ['earlyBasis', ['TERM_PASSED']],
  ['dutiesDone', ['DUTIES_DONE']],
]

/** @throws {HubError} ARGUMENT_INVALID for what the step does not take, and for what an office's step lacks */
export function checkTaken(input: StepInput, guards: readonly Guard[], as: Actor): void {
  for (const [name, wanted] of takenWith) {
    if (input[name] == null || wanted.some((guard) => guards.includes(guard))) continue
    throw new HubError('ARGUMENT_INVALID.stepTakesNot', { name, step: input.step })
  }
  if (as === 'SUBJECT') return
  for (const name of ['documentNo', 'documentSubject'] as const) {
    if (input[name]) continue
    throw new HubError('ARGUMENT_INVALID.officeLacks', { name, step: input.step })
  }
}

export interface Guarded {
  readonly tx: CityTransaction
  readonly store: CityStore
  readonly known: Known
  readonly target: KnownTarget
  readonly file: CaseRow
  readonly day: Day
  readonly input?: StepInput
}

export async function checkGuards(guards: readonly Guard[], guarded: Guarded): Promise<void> {
  for (const guard of guards) await checks[guard](guarded)
}

/** REPAIR_TOO_EARLY and REPAIR_NOT_COMPETENT are judged where rows of sheets are, in the ledger. */
const checks: Readonly<Record<Guard, (guarded: Guarded) => void | Promise<void>>> = {
  FACT_IN_FORCE({ store, target: { row }, day, file }) {
    if (isActive(countedOf(row), day, store.catalogues)) return
    throw new HubError('CASE_FACT_ENDED.day', { fact: file.targetId, day })
  },
  REPAIRABLE({ target: { row }, file }) {
    if (isRepairable(row)) return
    throw new HubError('NOTHING_TO_REPAIR.fact', { fact: file.targetId })
  },
  NONE_OPEN({ known, file }) {
    const other = openCasesAbout(file.kind, file.targetId, known).find(({ id }) => id !== file.id)
    if (!other) return
    throw new HubError(
      'CASE_ALREADY_OPEN.open',
      { id: other.id, fact: file.targetId, state: other.state, openedOn: other.openedOn },
      { caseId: other.id, state: other.state },
    )
  },
  async NOT_BARRED({ known: { bars }, file: { subjectCode, id }, day }) {
    await bars.lookUpSubjects([subjectCode])
    const bar = bars.on(subjectCode, day, id)
    if (bar === null) return
    const { on: reopened, until } = bar
    throw new HubError('REPAIR_BARRED.until', { reopened, until }, { until })
  },
  REASON({ file }) {
    if (file.reason == null) throw missing('reason', file.step)
  },
  CAUSE({ file }) {
    if (file.cause == null) throw missing('cause', file.step)
  },
  DOCUMENT({ file }) {
    if (file.documentNo == null) throw missing('documentNo', file.step)
    if (file.step === 'SHIELD' && !namesDocument(file.documentNo)) {
      throw new HubError('ARGUMENT_INVALID.ruling', {
        value: JSON.stringify(file.documentNo),
      })
    }
  },
  DUTIES_DONE({ input }) {
    if (input?.dutiesDone === true) return
    throw new HubError('CASE_CONDITION_UNMET.duties', {}, { condition: 'RC2' })
  },
  COMMITMENT_PUBLIC({ file }) {
    if (file.commitmentOn != null) return
    throw new HubError('CASE_CONDITION_UNMET.commitment', {}, { condition: 'RC3' })
  },
  TERM_PASSED() {},
  CORRECTIONS({ input, file }) {
    const corrections = input?.corrections ?? []
    if (corrections.length === 0) throw missing('corrections', 'CORRECT')
    if (corrections.length > 10) {
      throw new HubError('ARGUMENT_INVALID.tooManyOf', {
        name: 'corrections',
        given: corrections.length,
        most: 10,
      })
    }
    for (const { field, value } of corrections) {
      if (field !== 'DECIDED_ON' || value <= file.openedOn) continue
      throw new HubError('ARGUMENT_INVALID.correctedLater', { day: value, opened: file.openedOn })
    }
  },
}

function missing(name: string, step: CaseStep): HubError {
  return new HubError('ARGUMENT_INVALID.stepLacks', { name, step })
}
