import { and, eq, isNull } from 'drizzle-orm'
import { barredUntil, dueRules } from '../../rules/cases/deadlines.js'
import type { Day } from '../../schema/scalars/date.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import type { Draft } from './draft.js'
import type { TargetRow } from './ends.js'

/** From when to when no repair of a subject is applied for or granted, after false materials in a case. */
export interface Bar {
  readonly caseId: string
  readonly on: Day
  readonly until: Day
}

/** Bars on those whose repairs rows tell of. */
export class Bars {
  readonly #bySubject = new Map<string, readonly Bar[]>()

  constructor(
    private readonly tx: CityTransaction,
    private readonly store: CityStore,
  ) {}

  /** @param targets  what the drafts are about, as far as the city has it */
  async lookUp(
    drafts: readonly Draft[],
    targets: ReadonlyMap<string, { readonly row: TargetRow }>,
  ): Promise<void> {
    const subjects = drafts.flatMap(({ target, facts }) =>
      target !== null && facts.some(([table]) => table === 'repair')
        ? (targets.get(target.id)?.row.subjectCode ?? [])
        : [],
    )
    await this.lookUpSubjects(subjects)
  }

  async lookUpSubjects(subjects: readonly string[]): Promise<void> {
    const unknown = [...new Set(subjects)].filter((code) => !this.#bySubject.has(code))
    if (unknown.length === 0) return
    const { caseFile } = this.store.t
    const found = await this.tx
      .select({ subjectCode: caseFile.subjectCode, caseId: caseFile.id, on: caseFile.stepOn })
      .from(caseFile)
      .where(
        and(
          isOneOf(caseFile.subjectCode, unknown),
          eq(caseFile.state, 'REOPENED'),
          eq(caseFile.cause, 'FALSE_MATERIALS'),
          isNull(caseFile.knownTo),
        ),
      )
    for (const code of unknown) this.#bySubject.set(code, [])
    for (const { subjectCode, caseId, on } of found) {
      const until = barredUntil(on, this.store.jurisdiction, dueRules())
      if (until === null) continue
      const bars = this.#bySubject.get(subjectCode)!
      this.#bySubject.set(subjectCode, [...bars, { caseId, on, until }])
    }
  }

  /** The bar that stands against a repair on a day, of another case than this one. */
  on(subjectCode: string, day: Day, caseId: string): Bar | null {
    const bars = this.#bySubject.get(subjectCode) ?? []
    return bars.find((one) => one.caseId !== caseId && one.on <= day && day <= one.until) ?? null
  }
}
