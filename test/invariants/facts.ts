import { isNull } from 'drizzle-orm'
import type { CityStore } from '../../db/store.js'
import type { CityTables } from '../../db/tables/city.js'
import { addMonths } from '../../rules/days.js'
import { readReference } from '../../rules/reference.js'
import type { Figures, SubjectKind, ThresholdClauses } from '../../rules/words.js'

type Row<T extends keyof CityTables> = CityTables[T]['$inferSelect']

/** A record or entry as it stands in its city's own tables, whatever answers say of it. */
export interface Fact {
  readonly id: string
  readonly city: string
  readonly subjectCode: string
  readonly subjectKind: SubjectKind
  readonly listCode: string | null
  readonly behaviourCode: string | null
  /** Kind of a record; null for an entry. */
  readonly kind: string | null
  readonly figures: Figures
  readonly decidedOn: string
  readonly validUntil: string | null
  readonly severity: string | null
  readonly endedBy: string | null
  readonly endedOn: string | null
  /** What an interview or a broken commitment rests on, where the city holds it. */
  readonly basis?: Omit<Fact, 'basis'>
}

/** What the cities hold, read behind the hub's back. */
export interface Facts {
  readonly byId: ReadonlyMap<string, Fact>
  readonly bySubject: ReadonlyMap<string, readonly Fact[]>
  readonly standards: readonly (Row<'localStandard'> & { readonly city: string })[]
  readonly recognitions: readonly (Row<'recognition'> & { readonly city: string })[]
  readonly paths: ReadonlyMap<string, Row<'punishmentPath'>>
  readonly listed: ReadonlySet<string>
}

export async function readFacts(cities: readonly CityStore[]): Promise<Facts> {
  const all: Fact[] = []
  const standards: (Row<'localStandard'> & { city: string })[] = []
  const recognitions: (Row<'recognition'> & { city: string })[] = []
  const paths = new Map<string, Row<'punishmentPath'>>()
  const listed = new Set<string>()
  for (const { db, t, jurisdiction } of cities) {
    const city = jurisdiction.code
    const records = await db.select().from(t.creditRecord).where(isNull(t.creditRecord.knownTo))
    const entries = await db.select().from(t.listEntry).where(isNull(t.listEntry.knownTo))
    const held: Fact[] = [
      ...records.map((row) => ({ ...row, city, listCode: null })),
      ...entries.map((row) => ({ ...row, city, kind: null })),
    ]
    const restsOn = new Map(records.map((row) => [row.id, row.restsOn]))
    const byId = new Map(held.map((fact) => [fact.id, fact]))
    all.push(
      ...held.map((fact) => {
        const basis = fact.kind === null ? undefined : byId.get(restsOn.get(fact.id) ?? '')
        return basis ? { ...fact, basis } : fact
      }),
    )
    const inForce = { standard: isNull(t.localStandard.knownTo) }
    const ofCity = await db.select().from(t.localStandard).where(inForce.standard)
    standards.push(...ofCity.map((row) => ({ ...row, city })))
    const stances = await db.select().from(t.recognition).where(isNull(t.recognition.knownTo))
    recognitions.push(...stances.map((row) => ({ ...row, city })))
    const pathRows = await db
      .select()
      .from(t.punishmentPath)
      .where(isNull(t.punishmentPath.knownTo))
    for (const row of pathRows) paths.set(`${city} ${row.pathCode}`, row)
    const measures = await db.select().from(t.cityMeasure).where(isNull(t.cityMeasure.knownTo))
    for (const { measureCode } of measures) listed.add(`${city} ${measureCode}`)
  }
  const bySubject = new Map<string, Fact[]>()
  for (const fact of all) {
    const others = bySubject.get(fact.subjectCode)
    if (others) others.push(fact)
    else bySubject.set(fact.subjectCode, [fact])
  }
  return {
    byId: new Map(all.map((fact) => [`${fact.city} ${fact.id}`, fact])),
    bySubject,
    standards,
    recognitions,
    paths,
    listed,
  }
}

interface ListRow {
  readonly months: number | null
  readonly isNational: boolean
}

/** Straight from the reference files: what is checked shall not vouch for itself. */
const lists = new Map<string, ListRow>(
  ['serious_lists', 'red_lists_illustrative'].flatMap(readReference).map((row) => [
    row.code!,
    {
      months: Number(/\d+$/.exec(row.term_months ?? '')?.[0] ?? Number.NaN) || null,
      isNational: row.scope?.startsWith('national') ?? false,
    },
  ]),
)

const recordMonths = new Map(
  readReference('record_terms').map((row) => [row.kind!, Number(row.max_months)]),
)

/** Nothing without a severity, a list with a term or a kind with one has a last day of publicity, even where its own term ends it. */
export function publicUntilOf(fact: Fact): string | null {
  return monthsOf(fact).length > 0 || fact.basis ? lastDayOf(fact) : null
}

function monthsOf({ decidedOn, severity, listCode, kind }: Fact): number[] {
  const terms = longestMonths[decidedOn < '2026-04-01' ? 'before' : 'since']
  return [
    severity === null ? null : terms[severity as keyof typeof terms],
    lists.get(listCode ?? '')?.months ?? null,
    recordMonths.get(kind ?? '') ?? null,
  ].filter((months) => months !== null)
}

export function isNationalList(code: string | null): boolean {
  return lists.get(code ?? '')?.isNational ?? false
}

/** Order 36 of 2025; from before it the shorter of its terms and those of Order 58 of 2023. */
const longestMonths = {
  since: { MINOR: 3, GENERAL: 12, SERIOUS: 36 },
  before: { MINOR: 0, GENERAL: 12, SERIOUS: 36 },
}

/** The last day on which it counts and may be shown; null where nothing ends it. */
export function lastDayOf(fact: Fact): string | null {
  const days = [
    ...monthsOf(fact).map((term) => addMonths(fact.decidedOn, term)),
    ...(fact.validUntil === null ? [] : [fact.validUntil]),
    ...[fact.basis ? lastDayOf(fact.basis) : null].filter((day) => day !== null),
  ].sort()
  return days[0] ?? null
}

export function countsOn(fact: Fact, day: string): boolean {
  const last = lastDayOf(fact)
  return (
    fact.decidedOn <= day &&
    [fact.endedOn, fact.basis?.endedOn ?? null].every((end) => end === null || day < end) &&
    (last === null || day <= last)
  )
}

/** Whether figures added up may meet a threshold: a figure that none of the facts states leaves it open. */
export function mayMeet({ join, clauses }: ThresholdClauses, facts: readonly Fact[]): boolean {
  const met = clauses.map(({ variable, operator, value }) => {
    const stated = facts.flatMap(({ figures }) => figures[variable] ?? [])
    if (stated.length === 0) return false
    const sum = stated.reduce((total, figure) => total + figure, 0)
    return operator === '>=' ? sum >= value : operator === '>' ? sum > value : sum === value
  })
  return join === 'AND' ? !met.includes(false) : met.includes(true)
}

export function holdsOn(row: { validFrom: string; validUntil: string | null }, day: string) {
  return row.validFrom <= day && (row.validUntil === null || day <= row.validUntil)
}
