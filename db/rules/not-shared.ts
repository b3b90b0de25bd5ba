import type { MeasureRow } from '../catalogues.js'
import type { SubjectKind } from '../tables/city.js'
import { basisReasons, effectOf, recognitionReason } from './decide.js'
import type { CityPath, Rulebook } from './rulebook.js'

/** What penalties are shared as; the other kinds of record have no effect. */
const breaches = 'PENALTY'

/**
 * > What a city does not share must not be used; where it could have mattered the answer says so and must not look clean. — issue 16.4
 *
 * Cities that withhold (不予共享) a list or their penalties from which one of the paths of `city` to the measure could
 * hold. Only what is certain to have no effect is left out: a path whose basis carries nothing, a behaviour that is not
 * recognised.
 */
export function citiesWithholding(
  measure: MeasureRow,
  city: string,
  kind: SubjectKind,
  rules: Rulebook,
): string[] {
  if (rules.notShared.size === 0 || !rules.measureOf(city, measure.code)) return []
  const paths = rules.pathsTo(city, measure.code)
  return [...rules.notShared].flatMap(([from, withheld]) =>
    paths.some((path) => couldHold(path, from, withheld, { measure, city, kind, rules }))
      ? [from]
      : [],
  )
}

/** Cities that withhold any list of one colour, or any of the record kinds and lists named. */
export function citiesNotSharing(
  { notShared }: Pick<Rulebook, 'notShared'>,
  isMeant: (what: string) => boolean,
): string[] {
  return [...notShared].flatMap(([city, withheld]) => ([...withheld].some(isMeant) ? [city] : []))
}

/** Whether cases of a city that count by their behaviour are withheld: penalties, and entries on regional lists. */
export function countsByBehaviour({ common }: Pick<Rulebook, 'common'>) {
  return (what: string) => what === breaches || common.lists.get(what)?.scope === 'REGIONAL'
}

interface Situation {
  readonly measure: MeasureRow
  readonly city: string
  readonly kind: SubjectKind
  readonly rules: Rulebook
}

function couldHold(
  path: CityPath,
  from: string,
  withheld: ReadonlySet<string>,
  { measure, city, kind, rules }: Situation,
): boolean {
  const { lists, behaviours } = rules.common
  const { listCode, behaviourCode } = path
  const list = listCode === null ? null : (lists.get(listCode) ?? null)
  const behaviour = behaviours.get(behaviourCode ?? '') ?? null
  const source = list ?? behaviour
  if (!withheld.has(list ? list.code : breaches) || !source?.subjectKinds.includes(kind)) {
    return false
  }
  const basis = basisReasons(
    path,
    { jurisdictionCode: from, listCode },
    measure,
    city,
    rules.common,
  )
  if (basis.some((reason) => effectOf(reason) === 'AGAINST')) return false
  if (list) {
    if (!list.carried) return false
    if (list.scope === 'NATIONAL' || from === city) return true
    return [...behaviours.keys()].some((code) => isRecognised(from, city, code, rules))
  }
  return from === city || isRecognised(from, city, behaviour!.code, rules)
}

function isRecognised(from: string, city: string, behaviourCode: string, rules: Rulebook): boolean {
  const { status, conflictsWith } = rules.recognitionOf(from, city, behaviourCode)
  return conflictsWith !== null || effectOf(recognitionReason(status)) !== 'AGAINST'
}
