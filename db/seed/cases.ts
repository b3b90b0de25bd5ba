import { and, asc, eq, gte, isNull, lte, notExists, sql } from 'drizzle-orm'
import { type caseMachines, machineOf } from '../../rules/cases/case.js'
import type { Guard } from '../../rules/cases/machine.js'
import { transitionOf } from '../../rules/cases/machine.js'
import { addDays, addMonths } from '../../rules/days.js'
import { repairPossibleFrom } from '../../rules/publicity/publicity.js'
import type { Figures } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { checkGuards } from '../cases/case-guards.js'
import { correctionsIn } from '../cases/corrections.js'
import { nextVersion, openedCase, openingOf } from '../cases/next-version.js'
import { type Written, writeCases } from '../cases/write-case.js'
import { advanceClock, holdClock } from '../ledger/clock.js'
import { newDraft } from '../ledger/draft.js'
import { type CaseRow, Known } from '../ledger/known.js'
import type { CityStore } from '../store.js'
import { casePlays, longestPlayDays, type Play } from './case-plays.js'
import { seedSource } from './demonstration.js'
import { authorityFor, type CityPlan } from './world.js'

/** A penalty of a firm that a case can be about. */
interface Fact {
  readonly id: string
  readonly decidingUnit: string
  readonly figures: Figures
}

interface Running {
  readonly play: Play
  readonly fact: Fact
  /** Its number among the city's, for its documents. */
  readonly number: number
}

/** One case for so many penalties that could have one, twice the plays at most. */
const penaltiesForACase = 4
const roundsAtMost = 2

/**
 * Invents cases of firms in every state, by the transitions and guards that steps go by; one position a step, all of a
 * city's that are the first, the second … of their cases at once.
 *
 * @param place  of the city among all: each begins with another play, so that few subjects show many states
 */
export async function writeCasesOf(
  store: CityStore,
  plan: CityPlan,
  place: number,
  asOf: Day,
): Promise<void> {
  const facts = await listFacts(store, asOf)
  const count = Math.min(
    Math.floor(facts.length / penaltiesForACase),
    casePlays.length * roundsAtMost,
  )
  const running = facts.slice(0, count).map((fact, at): Running => {
    const play = casePlays[(at + place * Math.max(1, count)) % casePlays.length]!
    return { play, fact, number: at + 1 }
  })
  const ids = new Map<Running, string>()
  const lead = authorityFor(plan, '信用牵头部门').unitCode
  const rounds = Math.max(0, ...running.map(({ play }) => play.steps.length))
  for (let round = 0; round < rounds; round += 1) {
    const due = running.filter(({ play }) => play.steps.length > round)
    await store.db.transaction(async (tx) => {
      const clock = await holdClock(tx, store.t)
      const known = new Known(tx, store)
      const about = due.map(({ fact }) =>
        newDraft({
          id: fact.id,
          target: { kind: 'RECORD', id: fact.id },
          facts: [['caseFile', {} as CaseRow]],
        }),
      )
      await known.lookUpTargets(about)
      await known.lookUpCases(about)
      const written: Written[] = []
      for (const one of due) {
        const version = await versionOf(one, round, ids.get(one) ?? null)
        ids.set(one, version.file.id)
        written.push(version)
      }
      await writeCases({ tx, clock, sourceId: seedSource }, store, written, asOf)
      await advanceClock(tx, store.t, clock)

      async function versionOf(
        { play, fact, number }: Running,
        at: number,
        id: string | null,
      ): Promise<Written> {
        const { step, as, daysAgo, cause = null } = play.steps[at]!
        const day = addDays(asOf, -daysAgo)
        const target = known.targets.get(fact.id)!
        const unit = { SUBJECT: null, LEAD: lead, DECIDING: target.unitCode }[as]
        const taken = { as, unit, agentCode: null, day }
        if (id === null) {
          const said = {
            statement: statements[play.kind],
            materials: materialsOf(play, number, day),
            commitment: true,
            field: 'FIGURE',
          } as const
          const file = openedCase(store, play.kind, target, taken, said, [])
          const { guards = [] } = openingOf(play.kind)
          await checkGuards(besidesBar(guards), { tx, store, known, target, file, day })
          return { file, target, end: null, corrections: [] }
        }
        const before = known.cases.get(id)!
        const transition = transitionOf(machineOf(play.kind), before.state, step, [as])
        const { guards = [] } = transition
        const corrections = guards.includes('CORRECTIONS')
          ? await correctionsIn([halved(fact.figures)], tx, store, target)
          : null
        const next = nextVersion(before, transition, taken, {
          documentNo: as === 'SUBJECT' ? null : documentNo(plan, step, day, number),
          reason: guards.includes('REASON') ? reasons[step as keyof typeof reasons] : null,
          cause,
          statement: null,
          materials: step === 'ADD_MATERIALS' ? materialsOf(play, number, day) : [],
          commitment: false,
          corrections,
          earlyBasis: null,
        })
        const input = { step, dutiesDone: true, corrections } as never
        const guarded = { tx, store, known, target, file: next.file, day, input }
        await checkGuards(besidesBar(guards), guarded)
        return { ...next, target }
      }
    })
  }
}

/** Each case is of another subject and nobody is barred before the last round: that is not asked of the database a hundred times. */
function besidesBar(guards: readonly Guard[]): Guard[] {
  return guards.filter((guard) => guard !== 'NOT_BARRED')
}

/**
 * Penalties of firms that have been in force all the while that a play takes, could be repaired meanwhile and have no case;
 * one of each firm, in the order of the firms.
 */
async function listFacts(store: CityStore, asOf: Day): Promise<Fact[]> {
  const { db, t, catalogues } = store
  const { creditRecord: r, creditRecordDetail: d, caseFile } = t
  const rows = await db
    .selectDistinctOn([r.subjectCode], {
      id: r.id,
      subjectCode: r.subjectCode,
      decidingUnit: d.unitCode,
      figures: r.figures,
      decidedOn: r.decidedOn,
      severity: r.severity,
    })
    .from(r)
    .innerJoin(d, and(eq(d.id, r.id), isNull(d.knownTo)))
    .where(
      and(
        isNull(r.knownTo),
        eq(r.kind, 'PENALTY'),
        eq(r.subjectKind, 'ORGANISATION'),
        eq(r.severity, 'GENERAL'),
        isNull(r.endedOn),
        gte(r.decidedOn, addDays(addMonths(asOf, -12), 10)),
        lte(r.decidedOn, addDays(asOf, -longestPlayDays)),
        sql`(${r.validUntil} is null or ${r.validUntil} > ${asOf})`,
        sql`${r.figures} ? 'fine_cny'`,
        notExists(
          db.select({ one: sql`1` }).from(caseFile).where(eq(caseFile.subjectCode, r.subjectCode)),
        ),
      ),
    )
    .orderBy(asc(r.subjectCode), asc(r.decidedOn), asc(r.id))
  const begun = addDays(asOf, -longestPlayDays)
  return rows.filter(
    ({ decidedOn, severity }) =>
      repairPossibleFrom({ listCode: null, decidedOn, severity }, catalogues)! <= begun,
  )
}

const statements = {
  REPAIR: '（演示）已缴清罚款并完成整改，申请信用修复。',
  OBJECTION: '（演示）处罚金额录入有误，请予核查。',
} as const satisfies Record<keyof typeof caseMachines, string>

const reasons = {
  RETURN: '（演示）缺少罚款缴纳凭证，请补正。',
  NOT_ACCEPT: '（演示）不属于本事项的受理范围。',
  EXTEND: '（演示）情况复杂，需实地核查。',
  REFUSE: '（演示）整改尚未完成；不服本决定，可以依法申请行政复议。',
  LIFT_SHIELD: '（演示）重整计划未能执行。',
  REOPEN: '（演示）经核查，修复依据不实。',
  CORRECT: '（演示）金额录入有误，予以更正。',
  REMOVE: '（演示）记录有误，予以撤除。',
  REJECT: '（演示）经核查，记录无误。',
} as const

function materialsOf({ kind }: Play, number: number, day: Day) {
  const title = kind === 'REPAIR' ? '（演示）罚款缴纳凭证' : '（演示）行政处罚决定书复印件'
  return [{ title, number: `演示票〔${day.slice(0, 4)}〕${number}号` }]
}

/** 昆演信修〔2026〕12号; of a court's ruling as courts write them. */
function documentNo({ store }: CityPlan, step: string, day: Day, number: number): string {
  const year = day.slice(0, 4)
  if (step === 'SHIELD') return `（${year}）演示破${number}号`
  return `${store.jurisdiction.name[0]}演信〔${year}〕${number}号`
}

function halved(figures: Figures) {
  const value = String(Math.round(figures.fine_cny! / 2))
  return { field: 'FIGURE', figure: 'fine_cny', value } as const
}
