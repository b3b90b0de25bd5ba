import { readReference } from '../../rules/reference.js'
import { licensing } from '../hub/invented.js'
import type { TestHub } from '../support/hub.js'
import { countsOn, type Fact, type Facts, holdsOn, isNationalList, mayMeet } from './facts.js'
import type { Tally } from './tally.js'

interface Ground {
  readonly outcome: string
  readonly severity: string | null
  readonly reasons: readonly string[]
  readonly fact: { readonly jurisdictionCode: string; readonly id: string }
  readonly facts: readonly { readonly jurisdictionCode: string; readonly id: string }[]
  readonly path: { readonly code: string } | null
}
interface MeasureDecision {
  readonly measure: { readonly code: string; readonly class: number }
  readonly outcome: string
  readonly grounds: readonly Ground[]
}

const effects = ['APPLICABLE', 'ADVISORY_ONLY', 'DISPLAY_ONLY']
const weight = ['MINOR', 'GENERAL', 'SERIOUS']
const atOnce = 25

/** Invariants 1 to 4 over what partners are answered on every subject that has a breach or a serious entry. */
export async function checkDecisions(
  hub: TestHub,
  facts: Facts,
  codes: readonly string[],
  [effect, severity, duty, score]: readonly [Tally, Tally, Tally, Tally],
): Promise<void> {
  const hubSeverity = new Map(
    readReference('behaviour_standards').map((row) => [
      row.code!,
      { 轻微: 'MINOR', 一般: 'GENERAL', 严重: 'SERIOUS' }[row.hub_severity!]!,
    ]),
  )
  for (const { localCode, threshold } of facts.standards) {
    const scored = threshold.clauses.filter(({ variable }) =>
      /score|points|grade_of_honesty/.test(variable),
    )
    score.expect(scored.length === 0, () => `${localCode} measures a score`)
  }
  for (const city of hub.jurisdictions.map(({ code }) => code)) {
    for await (const [code, decisions] of decisionsIn(hub, city, codes)) {
      for (const decision of decisions) {
        const { measure, outcome } = decision
        const what = () => `${measure.code} on ${code} in ${city}: ${JSON.stringify(decision)}`
        duty.expect(isAllowed(measure, outcome), what)
        for (const ground of decision.grounds) {
          if (!effects.includes(ground.outcome)) continue
          const one = facts.byId.get(keyOf(ground.fact))
          const saying = () =>
            `${measure.code} on ${code} in ${city} by ${ground.fact.id} is ${ground.outcome}`
          effect.expect(
            one !== undefined && hasGround(one, ground, measure, city, hub.today, facts),
            saying,
          )
          score.expect(
            ground.facts.every((used) => facts.byId.get(keyOf(used))?.subjectCode === code),
            () => `${saying()} by what another party did`,
          )
          const most = [
            one?.severity ?? null,
            isNationalList(one?.listCode ?? null)
              ? 'SERIOUS'
              : (hubSeverity.get(one?.behaviourCode ?? '') ?? 'SERIOUS'),
          ]
          severity.expect(
            ground.severity === null ||
              most.every((cap) => weight.indexOf(ground.severity!) <= weight.indexOf(cap ?? '')),
            () => `${saying()} as ${ground.severity}`,
          )
        }
      }
    }
  }
}

/** The decisions of a city on each of the subjects, as a partner is answered. */
export async function* decisionsIn(
  hub: TestHub,
  city: string,
  codes: readonly string[],
): AsyncGenerator<readonly [string, readonly MeasureDecision[]]> {
  for (let from = 0; from < codes.length; from += atOnce) {
    const { body } = await hub.ask({
      query: `query ($codes: [SubjectCode!]!, $in: DivisionCode!) { creditSubjects(codes: $codes) {
        code
        decisions(in: $in) {
          measure { code class } outcome
          grounds { outcome reasons severity fact { jurisdictionCode id: localId } facts { jurisdictionCode id: localId } path { code } }
        }
      } }`,
      variables: { codes: codes.slice(from, from + atOnce), in: city },
      as: 'partner',
      headers: licensing,
    })
    if (body.errors) throw new Error(JSON.stringify(body.errors.slice(0, 3)))
    for (const { code, decisions } of body.data.creditSubjects) yield [code, decisions]
  }
}

function isAllowed({ code, class: measureClass }: MeasureDecision['measure'], outcome: string) {
  if (['M07', 'M14'].includes(code)) return outcome === 'NOT_APPLICABLE'
  if (['M04', 'M05', 'M06'].includes(code))
    return !['APPLICABLE', 'ADVISORY_ONLY'].includes(outcome)
  return measureClass < 3 || outcome !== 'APPLICABLE'
}

/** Invariant 1, worked once more from the cities' own rows. */
function hasGround(
  one: Fact,
  { path, facts: used }: Ground,
  measure: MeasureDecision['measure'],
  city: string,
  today: string,
  facts: Facts,
): boolean {
  const along = facts.paths.get(`${city} ${path?.code}`)
  const isAlong =
    along !== undefined &&
    along.measureCode === measure.code &&
    along.legalBasis.trim() !== '' &&
    holdsOn(along, today) &&
    (along.listCode ?? along.behaviourCode) === (one.listCode ?? one.behaviourCode)
  if (!isAlong || !facts.listed.has(`${city} ${measure.code}`)) return false
  const all = used.map((fact) => facts.byId.get(keyOf(fact)))
  if (!all.every((fact) => fact !== undefined && countsOn(fact, today))) return false
  if (isNationalList(one.listCode) || (one.listCode !== null && one.city === city)) return true
  const judging = [...new Set([city, one.city])]
  const meets = judging.every((judge) =>
    [one.decidedOn, today].every((day) => {
      const standard = facts.standards.find(
        (row) => row.city === judge && row.behaviourCode === one.behaviourCode && holdsOn(row, day),
      )
      return standard !== undefined && mayMeet(standard.threshold, all as Fact[])
    }),
  )
  const isRecognised = (day: string) =>
    facts.recognitions.some(
      (row) =>
        row.city === city &&
        row.originCode === one.city &&
        row.behaviourCode === one.behaviourCode &&
        row.status === 'IN_FORCE' &&
        holdsOn(row, day),
    )
  return meets && (one.city === city || [one.decidedOn, today].every(isRecognised))
}

function keyOf({ jurisdictionCode, id }: Ground['fact']): string {
  return `${jurisdictionCode} ${id}`
}
