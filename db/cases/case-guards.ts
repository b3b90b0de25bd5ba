import { and, eq, isNull } from 'drizzle-orm'
import type { CaseStep } from '../../rules/cases/case.js'
import { barredUntil, type DueRules } from '../../rules/cases/deadlines.js'
import type { Actor, Guard } from '../../rules/cases/machine.js'
import { namesDocument } from '../../rules/cases/said.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { openCasesAbout } from '../ledger/case-rows.js'
import type { CityTransaction } from '../ledger/clock.js'
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
export function checkTaken(
  input: StepInput,
  guards: readonly Guard[],
  as: Actor,
  before: CaseRow,
): void {
  for (const [name, wanted] of takenWith) {
    if (input[name] == null || wanted.some((guard) => guards.includes(guard))) continue
    throw new HubError('ARGUMENT_INVALID', `${name} does not go with ${input.step}; leave it out.`)
  }
  if (as === 'SUBJECT') return
  for (const name of ['documentNo', 'documentSubject'] as const) {
    if (input[name]) continue
    throw new HubError(
      'ARGUMENT_INVALID',
      `${name} is missing; an office takes ${input.step} by a document that names the subject ${before.subjectCode}.`,
    )
  }
}

export interface Guarded {
  readonly tx: CityTransaction
  readonly store: CityStore
  readonly known: Known
  readonly target: KnownTarget
  readonly file: CaseRow
  readonly rules: DueRules
  readonly day: Day
  readonly input?: StepInput
}

export async function checkGuards(guards: readonly Guard[], guarded: Guarded): Promise<void> {
  for (const guard of guards) await checks[guard](guarded)
}

/** REPAIR_TOO_EARLY and REPAIR_NOT_COMPETENT are judged where rows of sheets are, in the ledger. */
const checks: Readonly<Record<Guard, (guarded: Guarded) => void | Promise<void>>> = {
  FACT_IN_FORCE({ store, target: { row }, day, file }) {
    const record = {
      ...('listCode' in row ? { listCode: row.listCode } : { listCode: null, kind: row.kind }),
      decidedOn: row.decidedOn,
      validUntil: row.validUntil ?? null,
      severity: row.severity ?? null,
      endedOn: row.endedOn ?? null,
    }
    if (isActive(record, day, store.catalogues)) return
    throw new HubError(
      'CASE_FACT_ENDED',
      `${file.targetId} is not in force on ${day}; there is nothing to ${file.kind === 'REPAIR' ? 'repair' : 'contest'}.`,
    )
  },
  NONE_OPEN({ known, file }) {
    const other = openCasesAbout(file.kind, file.targetId, known).find(({ id }) => id !== file.id)
    if (!other) return
    throw new HubError(
      'CASE_ALREADY_OPEN',
      `The case ${other.id} about ${file.targetId} is ${other.state} since ${other.openedOn}; go on with it, or wait for its end.`,
      { caseId: other.id, state: other.state },
    )
  },
  async NOT_BARRED({ tx, store, file, rules, day }) {
    const { caseFile } = store.t
    const reopened = await tx
      .select({ on: caseFile.stepOn })
      .from(caseFile)
      .where(
        and(
          eq(caseFile.subjectCode, file.subjectCode),
          eq(caseFile.state, 'REOPENED'),
          eq(caseFile.cause, 'FALSE_MATERIALS'),
          isNull(caseFile.knownTo),
        ),
      )
    for (const { on } of reopened) {
      const until = barredUntil(on, store.jurisdiction, rules)
      if (until === null || day > until) continue
      throw new HubError(
        'REPAIR_BARRED',
        `A repair was reopened on ${on} for false materials; another can be applied for after ${until}.`,
        { until },
      )
    }
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
      throw new HubError(
        'ARGUMENT_INVALID',
        `documentNo is ${JSON.stringify(file.documentNo)}; write the number of the court’s ruling: （2026）苏0583破12号.`,
      )
    }
  },
  DUTIES_DONE({ input }) {
    if (input?.dutiesDone === true) return
    throw new HubError(
      'CASE_CONDITION_UNMET',
      'dutiesDone is not true; a repair is granted once the conduct is corrected and the duties are done (RC2).',
      { condition: 'RC2' },
    )
  },
  COMMITMENT_PUBLIC({ file }) {
    if (file.commitmentOn != null) return
    throw new HubError(
      'CASE_CONDITION_UNMET',
      'No commitment (信用承诺) was made public; the subject adds it, or the office with commitment: true (RC3).',
      { condition: 'RC3' },
    )
  },
  TERM_PASSED() {},
  CORRECTIONS({ input }) {
    const corrections = input?.corrections ?? []
    if (corrections.length === 0) throw missing('corrections', 'CORRECT')
    if (corrections.length > 10) {
      throw new HubError('ARGUMENT_INVALID', 'corrections are 1 to 10; send fewer.')
    }
  },
}

function missing(name: string, step: CaseStep): HubError {
  return new HubError('ARGUMENT_INVALID', `${name} is missing; ${step} takes it.`)
}
