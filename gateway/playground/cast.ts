import { setTimeout } from 'node:timers/promises'
import type { Role } from '../../schema/caller.js'
import type { Jurisdiction } from '../../schema/register.js'

/** Who has something to do in one city's demonstration data; null where nobody was found. */
export interface CityCast {
  /** Code of the unit that has the most cases to decide. */
  readonly officerUnit: string | null
  /** Code of the unit that leads in credit matters. */
  readonly leadUnit: string | null
  /** Code of a firm with a case of its own. */
  readonly subject: string | null
}

/** Whom the examples and the demonstration's tokens are about. */
export interface Cast {
  /** Subjects to ask for, the most telling first. */
  readonly codes: readonly string[]
  /** By division code. */
  readonly cities: ReadonlyMap<string, CityCast>
}

export const nobody: Cast = { codes: [], cities: new Map() }

/** Asks the hub itself as a role of a city; null where it does not answer all of it. */
export type AskHub = (
  role: Role,
  city: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<unknown>

/**
 * Finds them by asking the hub itself, where whoever comes first asks for them: in processes of their own the parts answer
 * when they have started. What was found is kept, what was not is asked for again.
 *
 * @param codes  subjects that are known already; none where they are to be found too
 */
export function castFinder(
  members: readonly Jurisdiction[],
  codes: readonly string[],
  ask: AskHub,
): () => Promise<Cast> {
  let found: Cast = { codes, cities: new Map() }
  let isWhole = false
  let finding: Promise<unknown> | null = null
  let triedAtMs = Number.NEGATIVE_INFINITY
  const find = async () => {
    const cities = await Promise.all(
      members.map(async ({ code }) => [code, await cityCast(code, ask)] as const),
    )
    const known = codes.length > 0 ? codes : await listedCodes(members, ask)
    found = { codes: known, cities: new Map(cities) }
    isWhole = known.length > 0 && cities.every(([, { subject }]) => subject !== null)
  }
  return async () => {
    if (isWhole || performance.now() - triedAtMs < againAfterMs) return found
    finding ??= find().finally(() => {
      finding = null
      triedAtMs = performance.now()
    })
    await Promise.race([finding, setTimeout(patienceMs, null, { ref: false })])
    return found
  }
}

/** A page is not kept waiting by a city that hangs. */
const patienceMs = 3_000
/** What was not found is not asked for at every visit. */
const againAfterMs = 30_000

interface CaseNode {
  readonly subjectCode: string
  readonly decidingUnit: { readonly code: string } | null
  readonly steps: readonly {
    readonly actor: string
    readonly unit: { readonly code: string } | null
  }[]
}
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[]
}

const casesOfCity = `query ($city: DivisionCode!) {
  jurisdiction(code: $city) {
    cases(states: [SUBMITTED, RETURNED, FORWARDED, UNDER_REVIEW, EXTENDED, REVIEW_ASKED], first: 50) {
      edges { node { subjectCode decidingUnit { code } steps { actor unit { code } } } }
    }
  }
}`

async function cityCast(city: string, ask: AskHub): Promise<CityCast> {
  const data = (await ask('lead', city, casesOfCity, { city })) as {
    jurisdiction: { cases: Page<CaseNode> | null } | null
  } | null
  const cases = data?.jurisdiction?.cases?.edges.map(({ node }) => node) ?? []
  const units = cases.flatMap(({ decidingUnit }) => decidingUnit?.code ?? [])
  const leads = cases.flatMap(({ steps }) =>
    steps.flatMap(({ actor, unit }) => (actor === 'LEAD' ? (unit?.code ?? []) : [])),
  )
  const officerUnit = mostFrequent(units)
  const own = cases.find(({ decidingUnit }) => decidingUnit?.code === officerUnit)
  return { officerUnit, leadUnit: mostFrequent(leads), subject: own?.subjectCode ?? null }
}

function mostFrequent(codes: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

const listed = `query ($cities: [DivisionCode!]!) {
  compareLists(listCode: "SL06", jurisdictions: $cities, membership: ALL, first: 1) { edges { node { subjectCode } } }
  jurisdictions { listEntries(listCode: "SL06", first: 2) { edges { node { subjectCode } } } }
}`

/** First who stands on the list in several cities, then who does in one. */
async function listedCodes(members: readonly Jurisdiction[], ask: AskHub): Promise<string[]> {
  const [first] = members
  const cities = members.slice(0, 2).map(({ code }) => code)
  const data = (await ask('regulator', first!.code, listed, { cities })) as {
    compareLists: Page<{ subjectCode: string }>
    jurisdictions: readonly { listEntries: Page<{ subjectCode: string }> | null }[]
  } | null
  if (data === null) return []
  const pages = [data.compareLists, ...data.jurisdictions.map(({ listEntries }) => listEntries)]
  const codes = pages.flatMap((page) => page?.edges.map(({ node }) => node.subjectCode) ?? [])
  return [...new Set(codes)].slice(0, 3)
}
