import type { Catalogues } from '../../rules/catalogues.js'
import { isActive, publicUntil, repairPossibleFrom } from '../../rules/publicity/publicity.js'
import { normaliseName } from '../../rules/subjects/names.js'
import type { EndedBy, SubjectKind } from '../../rules/words.js'
import { shortened } from '../../runtime/shortened.js'
import type { Fault, RefusalCode, StewardReason } from '../../schema/faults.js'
import type { InBoth } from '../../schema/language.js'
import { type WayOut, wayOut } from '../../schema/ways-out.js'
import { openCaseBeside, sheetCaseDays } from './case-rows.js'
import type { Draft } from './draft.js'
import { countedOf, earliestOf, isRepairable, type TargetRow } from './ends.js'
import type { Known } from './known.js'
import { reportIn } from './report-rows.js'
import type { SourcedDraft } from './rows.js'
import { contentOf } from './said.js'
import { needs } from './waiting.js'

/** A name in a message is no longer than this. */
export const longestShown = 100

/** Why a row is refused, for what the city has; null where nothing speaks against it, or what it is about has not come. */
export function refusalOf(row: SourcedDraft, known: Known, catalogues: Catalogues): Fault | null {
  const another = anotherOne(row, known)
  if (another !== null || missingFor(row.draft, known) !== null) return another
  return contradiction(row, known, catalogues)
}

/** KEY_NOT_UNIQUE: what has the same key without a number and says something else is perhaps another decision. */
function anotherOne({ draft }: SourcedDraft, known: Known): Fault | null {
  if (!draft.isKeyWeak) return null
  const there = known.underWeakKeys.get(draft.id)
  if (there === undefined || there === contentOf(draft.facts)) return null
  return faultOf('KEY_NOT_UNIQUE', 'documentNo', '', wayOut('anotherByText'))
}

/** What a row is about and the city does not know yet: a need of `needs`. */
export function missingFor({ party, target }: Draft, known: Known): string | null {
  if (party !== null && !known.subjects.has(party.code)) return needs.subject(party.code)
  if (target !== null && !known.targets.has(target.id)) return needs.target(target.id)
  return null
}

const kindWords = {
  ORGANISATION: { en: 'an organisation', zh: '法人及非法人组织' },
  SOLE_TRADER: { en: 'a sole trader', zh: '个体工商户' },
  PERSON: { en: 'a natural person', zh: '自然人' },
} as const satisfies Readonly<Record<SubjectKind, InBoth>>

/**
 * KIND_CONTRADICTS_REGISTER, TARGET_OF_ANOTHER_PARTY, CASE_ALREADY_OPEN, NOTHING_TO_REPAIR, REPAIR_NOT_COMPETENT, REPAIR_BARRED, REPAIR_TOO_EARLY,
 * EXECUTED_AFTER_END, DATES_OUT_OF_ORDER: what only the city's data can tell.
 */
function contradiction(
  { draft }: SourcedDraft,
  known: Known,
  catalogues: Catalogues,
): Fault | null {
  const { party, target, end } = draft
  if (party !== null) {
    const registered = known.subjects.get(party.code)!
    if (registered !== party.kind) {
      return faultOf(
        'KIND_CONTRADICTS_REGISTER',
        'partyKind',
        party.kind,
        wayOut('registeredAs', { kind: kindWords[registered] }),
      )
    }
  }
  if (target === null) return endedBeforeDecision(draft, known)
  const { unitCode, row } = known.targets.get(target.id)!
  const code = target.named?.code ?? null
  if (code !== null && code !== row.subjectCode) {
    return faultOf('TARGET_OF_ANOTHER_PARTY', 'targetId', target.id, wayOut('compareTarget'))
  }
  const beside = openCaseBeside(draft, known)
  if (beside !== null) {
    return faultOf(
      'CASE_ALREADY_OPEN',
      'acceptedOn',
      '',
      wayOut('openCase', { id: beside.id, openedOn: beside.openedOn }),
    )
  }
  const unfit = caseUnfit(draft, known)
  if (unfit !== null) return unfit
  const executed = executedOutside(draft, row, known, catalogues)
  if (executed !== null) return executed
  if (end === null || end === 'NONE') return null
  if (end.endedBy === 'REPAIRED' && !known.standsFor(end.unitCode, unitCode, end.endedOn)) {
    return notCompetent(end.unitCode, unitCode)
  }
  const possibleFrom =
    end.endedBy === 'REPAIRED' && end.documentNo === null
      ? repairPossibleFrom({ listCode: null, severity: null, ...row }, catalogues)
      : null
  if (possibleFrom !== null && end.endedOn < possibleFrom) {
    return faultOf(
      'REPAIR_TOO_EARLY',
      'decidedOn',
      end.endedOn,
      wayOut('repairableFrom', { day: possibleFrom }),
    )
  }
  if (end.endedOn < row.decidedOn) {
    return faultOf(
      'DATES_OUT_OF_ORDER',
      'decidedOn',
      end.endedOn,
      wayOut('endsWhatWasDecided', { decided: row.decidedOn }),
    )
  }
  return null
}

/**
 * NOTHING_TO_REPAIR, DATES_OUT_OF_ORDER, REPAIR_BARRED, REPAIR_NOT_COMPETENT: what a row tells of a case that could not have been.
 */
function caseUnfit(draft: Draft, known: Known): Fault | null {
  const said = sheetCaseDays(draft)
  if (said === null) return null
  const { unitCode, row } = known.targets.get(draft.target!.id)!
  const isRepair = said.kind === 'REPAIR'
  if (isRepair && !isRepairable(row)) {
    return faultOf('NOTHING_TO_REPAIR', 'targetKind', draft.target!.id, wayOut('nothingToRepair'))
  }
  if (said.begunOn < row.decidedOn) {
    return faultOf(
      'DATES_OUT_OF_ORDER',
      'acceptedOn',
      said.begunOn,
      wayOut('caseFromDecision', { decided: row.decidedOn }),
    )
  }
  if (!isRepair) return null
  const { decidedBy, end } = draft
  const isRefused = said.decidedOn !== null && end === 'NONE'
  if (isRefused && decidedBy && !known.standsFor(decidedBy, unitCode, said.decidedOn!)) {
    return notCompetent(decidedBy, unitCode)
  }
  const isGranted = said.decidedOn !== null && !isRefused
  const days = isGranted ? [said.begunOn, said.decidedOn!] : [said.begunOn]
  for (const day of days) {
    const bar = known.bars.on(row.subjectCode, day, draft.id)
    if (bar === null) continue
    const column = day === said.begunOn ? 'acceptedOn' : 'decidedOn'
    const { on: reopened, until } = bar
    return faultOf('REPAIR_BARRED', column, day, wayOut('barredUntil', { reopened, until }))
  }
  return null
}

function notCompetent(named: string | null, unit: string): Fault {
  return faultOf(
    'REPAIR_NOT_COMPETENT',
    'authorityCode',
    named ?? '',
    wayOut('whoDecidedRepairs', { unit }),
  )
}

/** NAME_CONTRADICTS_REGISTER: the code is one's, the name another's; whose the row is, it does not tell. */
export function questionOn({ draft, settlement }: SourcedDraft, known: Known): Fault | null {
  if (settlement?.settled.includes('NAME_CONTRADICTS_REGISTER')) return null
  const { id, person } = draft
  const { code, name } = known.partyNamed(draft)
  if (code === null) return null
  const registered = known.persons.get(code)
  const written = person?.name ?? name
  if (written && registered && normaliseName(registered.name) !== normaliseName(written)) {
    return faultOf('NAME_CONTRADICTS_REGISTER', 'partyName', '', wayOut('compareNameAndNumber'))
  }
  const present = known.names.otherwise.get(id)
  if (present === undefined) return null
  return faultOf(
    'NAME_CONTRADICTS_REGISTER',
    'partyName',
    name ?? '',
    wayOut('nameOfCode', { present: shortened(present, longestShown), code }),
  )
}

/** What is carried out rests on what was decided by then and has not ended, by its own term or otherwise; of what was reported before that is asked no more. */
function executedOutside(
  draft: Draft,
  about: TargetRow,
  { reports }: Known,
  catalogues: Catalogues,
): Fault | null {
  const said = reportIn(draft)
  const executedOn = said?.outcome === 'EXECUTED' ? (said.executedOn ?? null) : null
  if (executedOn === null || reports.get(said!.id)?.executedOn === executedOn) return null
  if (executedOn < about.decidedOn) {
    return faultOf(
      'DATES_OUT_OF_ORDER',
      'executedOn',
      executedOn,
      wayOut('executedFrom', { decided: about.decidedOn }),
    )
  }
  const record = countedOf(about)
  if (isActive(record, executedOn, catalogues)) return null
  const last = publicUntil(record, catalogues) ?? record.validUntil
  const isOver = record.endedOn === null || (last !== null && last < record.endedOn)
  return faultOf(
    'EXECUTED_AFTER_END',
    'executedOn',
    executedOn,
    isOver
      ? wayOut('executedUntilTerm', { last: last! })
      : wayOut('executedUntilEnd', { day: record.endedOn! }),
  )
}

const endedWords = {
  REPAIRED: { en: 'repaired', zh: '修复' },
  REVOKED: { en: 'revoked', zh: '撤销' },
  WITHDRAWN: { en: 'withdrawn', zh: '撤回' },
} as const satisfies Readonly<Record<EndedBy, InBoth>>

/** A decision is not dated after what has ended it; the row's own end is replaced where it says another. */
function endedBeforeDecision({ id, end, facts }: Draft, known: Known): Fault | null {
  const ends = known.ends.get(id)
  if (ends === undefined) return null
  const others = [...ends.values()].filter(({ factId }) => end === null || factId !== id)
  const ended = earliestOf(others)
  const decided = facts.flatMap(([table, values]) =>
    table === 'creditRecord' || table === 'listEntry' ? values.decidedOn : [],
  )[0]
  if (ended === null || decided === undefined || decided <= ended.endedOn) return null
  return faultOf(
    'DATES_OUT_OF_ORDER',
    'decidedOn',
    decided,
    wayOut('decidedBeforeEnd', { endedBy: endedWords[ended.endedBy], day: ended.endedOn }),
  )
}

function faultOf(
  code: RefusalCode | StewardReason,
  column: string,
  value: string,
  wayOut: WayOut,
): Fault {
  return { code, column, value, wayOut }
}
