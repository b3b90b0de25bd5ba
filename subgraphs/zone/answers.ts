import type { GraphQLResolveInfo } from 'graphql'
import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import type { ZoneStore } from '../../db/store.js'
import {
  listCitiesBeingFolded,
  searchNames,
  type ZoneSubject,
} from '../../db/subjects/zone-subjects.js'
import { codeStatus } from '../../rules/subjects/uscc.js'
import { datasetId, shareConditionOf } from '../../rules/supply/dataset-id.js'
import { supplyGaps } from '../../rules/supply/silence.js'
import { register } from '../../rules/supply/supply.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { phrase } from '../../schema/language.js'
import { offerFor } from '../../schema/names.js'
import type { Jurisdiction } from '../../schema/register.js'
import { cityName, memberChoice } from '../../schema/register.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { parseSubjectCode } from '../../schema/scalars/subject-code.js'
import { shown } from '../../schema/scalars/text-scalar.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { type Soon, whenThere } from '../shared/later.js'
import { checkPersonRule } from '../shared/row-rules.js'
import { noteSubject } from '../shared/trace.js'
import {
  type Context,
  checkSupplied,
  couldNotAsk,
  type Finding,
  noteBeside,
  noteIncomplete,
  noteNotSupplied,
  suppliedInPart,
} from './context.js'
import type { QueryCreditSubjectsArgs, QuerySearchSubjectsArgs } from './resolver-types.js'

/** One request asks for as many subjects at the most. */
const mostSubjects = 1000

/**
 * What the cities know of one code; null only when every city was asked, has supplied its register, and none knows it.
 *
 * @throws {HubError} COULD_NOT_ASK naming the cities whose data are not fresh, when no other knows the code;
 *   SUBJECT_CODE_CHECK_WRONG when all were asked, none knows it and its check characters do not add up;
 *   NOT_SUPPLIED naming the cities that have never supplied their register, when no other knows the code;
 *   SUPPLIED_IN_PART naming those that have supplied only a part of it, as far as they have declared
 */
export function subjectOf(code: string, context: Context): Soon<ZoneSubject | null> {
  return whenThere(context.load.subject.load(code), (finding) => found(code, finding, context))
}

function found(
  code: string,
  { subject, notAsked, clocks }: Finding,
  context: Context,
): Soon<ZoneSubject | null> {
  const { caller } = context
  checkPersonRule(caller, code, subject?.heldBy ?? [])
  if (subject === null && notAsked.length > 0) {
    throw couldNotAsk(phrase(words.codeUnknown, { code }), notAsked)
  }
  if (subject !== null) return subject
  checkAddsUp(code)
  return unknownTo(code, clocks, context)
}

async function unknownTo(code: string, clocks: ZoneClocks, context: Context): Promise<null> {
  const unknown = phrase(words.codeUnknownWhereSupplied, { code })
  const gaps = checkSupplied(context, unknown, await registerGaps(context, clocks))
  if (gaps.length > 0) throw suppliedInPart(context, unknown, gaps)
  return null
}

/** Members whose register was never supplied, or only a part of it. */
async function registerGaps({ today, rulebookOf }: Context, clocks: ZoneClocks) {
  const rules = await rulebookOf(clocks, today, null)
  return supplyGaps(rules.members, [register], rules)
}

/**
 * A mistyped code must not look like a firm of which nothing is known. A lawful early code does not add up either, but
 * whoever has one is known to a city.
 *
 * @param code  that no city knows
 * @throws {HubError} SUBJECT_CODE_CHECK_WRONG
 */
export function checkAddsUp(code: string): void {
  if (codeStatus(code, new Set()) === 'OK') return
  throw new HubError('SUBJECT_CODE_CHECK_WRONG.unknownAnywhere', { code: shown(code) })
}

/**
 * Each code as in `subjectOf`, in the order asked; what fails for one code stands at its place.
 *
 * @throws {HubError} ARGUMENT_INVALID for none, for both arguments or neither, CODES_TOO_MANY for more than 1,000
 */
export function subjectsOf(
  { codes, written }: QueryCreditSubjectsArgs,
  context: Context,
): (ZoneSubject | PromiseLike<ZoneSubject> | null)[] {
  if ((codes == null) === (written == null)) {
    throw new HubError('ARGUMENT_INVALID.codesOrWritten')
  }
  const asked = codes ?? written!
  checkNumberOfCodes(codes ? 'codes' : 'written', asked)
  const read = codes ? (code: string) => code : writtenCode
  // An error found in a list stands at its place there.
  return asked.map((text, place) => {
    try {
      const code = read(text, place)
      noteSubject(context, code)
      return subjectOf(code, context) as PromiseLike<ZoneSubject>
    } catch (error) {
      return error as ZoneSubject
    }
  })
}

/** @throws {HubError} ARGUMENT_INVALID for none, CODES_TOO_MANY for more than 1,000 */
export function checkNumberOfCodes(argument: string, asked: readonly string[]): void {
  if (asked.length >= 1 && asked.length <= mostSubjects) return
  throw asked.length < 1
    ? new HubError('ARGUMENT_INVALID.codesNone', { argument, most: mostSubjects })
    : new HubError('CODES_TOO_MANY.inRequest', {
        argument,
        count: asked.length,
        most: mostSubjects,
      })
}

/** @throws {HubError} SUBJECT_CODE_INVALID, which repeats nothing of the text: it may hold anything */
function writtenCode(text: string, place: number): string {
  try {
    return parseSubjectCode(text)
  } catch {
    throw new HubError('SUBJECT_CODE_INVALID.ofText', { place: place + 1 })
  }
}

/** One page of subjects by name; an error beside it names the cities whose subjects may be missing. */
export async function searchPageOf(
  { name, first, after }: QuerySearchSubjectsArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const size = pageSize(first)
  const query = `searchSubjects ${name}`
  const epochs = await context.load.epochs()
  const [place = null] = placeAfter(query, after, ['TEXT'] as const, epochs) ?? []
  // Before the names, so that the clocks told of are not later than the data.
  const { notAsked, clocks } = await context.load.reach()
  const stale = notAsked.map(({ code }) => code)
  const mayBeMissing = words.subjectsMayLack
  noteIncomplete(context, info, mayBeMissing, stale)
  const gaps = (await registerGaps(context, clocks)).filter(
    ({ jurisdictionCode }) => !stale.includes(jurisdictionCode),
  )
  noteNotSupplied(context, info, mayBeMissing, gaps)
  const inPart = gaps.filter(({ state }) => state === 'PARTIAL')
  if (inPart.length > 0) noteBeside(context, info, suppliedInPart(context, mayBeMissing, inPart))
  const beingFolded = await listCitiesBeingFolded(context.store)
  if (beingFolded.length > 0)
    noteBeside(context, info, namesBeingFolded(beingFolded, context.store))
  const subjects = await searchNames(context.store, name, { first: size, after: place })
  return connectionOf(subjects, size, ({ code }) => encodeCursor(query, [code], epochs))
}

/** The condition on which a city shares a record of a breach or an entry; null where it asks for none. */
export async function conditionOf(
  { jurisdictionCode, listCode }: { jurisdictionCode: string; listCode: string | null },
  { store, load, rulebookOf, today }: Context,
): Promise<string | null> {
  const { clocks } = await load.reach()
  const { conditions } = await rulebookOf(clocks, today, null)
  const city = jurisdictionWith(jurisdictionCode, store)
  return shareConditionOf(conditions.get(datasetId(city, listCode ?? 'PENALTY')))
}

function namesBeingFolded(codes: readonly string[], { jurisdictions }: ZoneStore): HubError {
  const members = jurisdictions.filter(({ code }) => codes.includes(code))
  return new HubError(
    'NAMES_BEING_FOLDED.page',
    { cities: members.map(cityName) },
    { jurisdictions: members.map(({ code }) => code) },
  )
}

/** @throws {HubError} JURISDICTION_UNKNOWN, with the codes there are */
export function jurisdictionWith(code: string, { jurisdictions }: ZoneStore): Jurisdiction {
  const jurisdiction = jurisdictions.find((member) => member.code === code)
  if (jurisdiction) return jurisdiction
  const choices = jurisdictions.map((member) => ({ ...memberChoice(member), key: member.code }))
  throw new HubError('JURISDICTION_UNKNOWN.member', {
    code,
    members: jurisdictions.map((member) => ({
      en: `${member.code} ${member.nameEn}`,
      zh: `${member.name}（${member.code}）`,
    })),
    close: offerFor(code, choices),
  })
}
