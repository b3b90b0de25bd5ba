import { noFacts } from '../../db/incentives/zone-applicants.js'
import type { Applicant } from '../../rules/incentives/eligible.js'
import { type RedCheck, redCheck } from '../../rules/incentives/red-check.js'
import { redStanding } from '../../rules/incentives/red-entry.js'
import { words } from '../../schema/codes/words.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { checkPersonRule } from '../shared/row-rules.js'
import { type Context, type Finding, membersWith, silenceOf } from './context.js'
import { notAskedFor } from './freshness.js'
import type { RedStandingNode } from './model.js'

/** A subject as a product or a red list asks for it, and what the zone had heard of the cities before it was read. */
export async function applicantOf(
  code: string,
  context: Context,
): Promise<{ readonly applicant: Applicant; readonly finding: Finding }> {
  // The clocks first: what is read after them is of their positions or later.
  const finding = await context.load.subject.load(code)
  const notAsked = await notAskedFor(context, finding, null)
  const facts = (await context.load.applicants.load(code)) ?? noFacts
  return { applicant: { ...facts, kind: finding.subject?.kind ?? null, notAsked }, finding }
}

/**
 * What all cities say of a subject that is proposed for a red list.
 *
 * @throws {HubError} PERSON_PURPOSE_REQUIRED
 */
export async function redCheckOf(
  code: string,
  context: Context,
): Promise<RedCheck & { readonly subjectCode: string }> {
  const { applicant, finding } = await applicantOf(code, context)
  checkPersonRule(context.caller, code, finding.subject?.heldBy ?? [])
  const rules = await context.rulebookOf(finding.clocks, context.today, null)
  // One that the zone has not heard of yet is checked like any other.
  const kind = applicant.kind ?? (isPersonKey(code) ? 'PERSON' : 'ORGANISATION')
  return { subjectCode: code, ...redCheck({ ...applicant, kind }, rules) }
}

/**
 * Entries of a subject on red lists, the latest first, but for those that have ended.
 *
 * @throws {HubError} COULD_NOT_ASK while a city could not be asked, NOT_SUPPLIED or NOT_SHARED where one says nothing of a
 *   serious list: whether it suspends an entry is unknown
 */
export async function redEntriesOf(code: string, context: Context): Promise<RedStandingNode[]> {
  const { applicant, finding } = await applicantOf(code, context)
  const rules = await context.rulebookOf(finding.clocks, context.today, null)
  const serious = applicant.entries.filter(({ colour }) => colour === 'SERIOUS')
  const red = applicant.entries.filter(({ colour }) => colour === 'RED')
  if (red.length === 0 && applicant.notAsked.length === 0) return []
  const { outcome, cities } = redCheck({ ...applicant, entries: [] }, rules)
  if (outcome === 'COULD_NOT_ASK' || outcome === 'NOT_SUPPLIED') {
    throw silenceOf(outcome, words.redEntriesOpen, membersWith(context, cities))
  }
  return red
    .map((fact) => ({ fact, ...redStanding(fact, serious, context.today, rules.common) }))
    .filter(({ standing }) => standing === 'IN_FORCE' || standing === 'SUSPENDED')
    .sort((one, other) => (one.fact.decidedOn < other.fact.decidedOn ? 1 : -1))
}
