import { and, asc, eq, isNull } from 'drizzle-orm'
import { transitionOf } from '../../rules/cases/machine.js'
import { addDays, addMonths } from '../../rules/days.js'
import {
  type BenefitUseState,
  type BenefitUseStep,
  benefitUseCase,
} from '../../rules/incentives/benefit-use.js'
import { consentRuns, consentUntil } from '../../rules/incentives/consent.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { holdsOn } from '../../rules/standards/rulebook.js'
import type { Day } from '../../schema/scalars/date.js'
import type { BenefitUseRow } from '../incentives/benefit-uses.js'
import { advanceClock, holdClock } from '../ledger/clock.js'
import { countedOf } from '../ledger/ends.js'
import { factId } from '../ledger/fact-ids.js'
import { closeVersions } from '../ledger/write-versions.js'
import { insertRows } from '../ledger/writers.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { seedSource } from './demonstration.js'
import { checksIn } from './red-checks.js'

/** Steps of an invented use, with days before the day on which the world stands. */
type Play = readonly (readonly [BenefitUseStep, number])[]

/** Uses in every state; how long a consent lasts says `consentDays`. */
export const usePlays: readonly Play[] = [
  [
    ['CONSENT', 14],
    ['APPLY', 13],
    ['GRANT', 10],
    ['USE', 8],
  ],
  [
    ['CONSENT', 3],
    ['APPLY', 2],
  ],
  [['CONSENT', 1]],
  [
    ['CONSENT', 16],
    ['APPLY', 15],
    ['REFUSE', 12],
  ],
  [
    ['CONSENT', 9],
    ['APPLY', 8],
    ['GRANT', 5],
  ],
  [
    ['CONSENT', 18],
    ['APPLY', 17],
    ['GRANT', 15],
    ['USE', 12],
    ['END', 4],
  ],
  [
    ['CONSENT', 12],
    ['APPLY', 11],
    ['WITHDRAW', 6],
  ],
  // Never used, and run out meanwhile.
  [['CONSENT', 19]],
]

const consentDays = 180
const shortConsentDays = 10
const earliestDays = 20
/** Uses in one city, at most. */
const mostUses = 100

const reasons: Partial<Record<BenefitUseStep, string>> = {
  REFUSE: '（演示）本期名额已满。',
  END: '（演示）办结。',
}

type Product = CityStore['t']['incentiveProduct']['$inferSelect']

/** What a firm has that products ask for. */
interface Firm {
  readonly code: string
  readonly lists: readonly string[]
  readonly registeredOn: Day
  /** City as whose firm it applies. */
  readonly city: string
}

/**
 * Invents consents of firms to products of a city and what came of them, by the transitions that steps go by: firms that
 * could have the product, also those of another city that recognises it.
 *
 * @param place  of the city among all: each begins with another play
 */
export async function writeUsesOf(
  store: CityStore,
  stores: readonly CityStore[],
  place: number,
  asOf: Day,
): Promise<void> {
  const products = await store.db
    .select()
    .from(store.t.incentiveProduct)
    .where(isNull(store.t.incentiveProduct.knownTo))
    .orderBy(asc(store.t.incentiveProduct.productCode), asc(store.t.incentiveProduct.validFrom))
  const chosen = await listChosen(store, stores, products, asOf)
  const running = chosen.slice(0, mostUses).map(({ firm, product }, at) => {
    const play = usePlays[(at + place) % usePlays.length]!
    return { firm, product, play, number: at + 1 }
  })
  const rows = new Map<number, BenefitUseRow>()
  const rounds = Math.max(0, ...running.map(({ play }) => play.length))
  for (let round = 0; round < rounds; round += 1) {
    await store.db.transaction(async (tx) => {
      const clock = await holdClock(tx, store.t)
      const written: BenefitUseRow[] = []
      for (const { firm, product, play, number } of running) {
        const taken = play[round]
        if (taken === undefined) continue
        const [step, daysAgo] = taken
        const day = addDays(asOf, -daysAgo)
        const before = rows.get(number) ?? opened(store, firm, product, play, day)
        const row = round === 0 ? before : nextOf(store, before, step, day, number)
        rows.set(number, row)
        written.push(row)
      }
      const { benefitUse } = store.t
      const ids = written.map(({ id }) => id)
      if (round > 0) await closeVersions(tx, benefitUse, benefitUse.id, ids, clock)
      await insertRows(tx, benefitUse, written, {
        knownFrom: clock.position,
        knownFromAt: clock.at,
        sourceId: seedSource,
      })
      await advanceClock(tx, store.t, clock)
    })
  }
}

function opened(
  store: CityStore,
  { code, city }: Firm,
  product: Product,
  play: Play,
  day: Day,
): BenefitUseRow {
  const lasts = play.length === 1 && play[0]![1] > shortConsentDays ? shortConsentDays : consentDays
  return {
    id: factId(store, 'U', product.productCode, code, day),
    subjectCode: code,
    productCode: product.productCode,
    productKind: product.kind,
    providerCode: product.providerCode,
    askedIn: city,
    state: 'CONSENTED',
    step: 'CONSENT',
    stepOn: day,
    consentedOn: day,
    consentUntil: consentUntil(addDays(day, lasts), day),
    scope: '（演示）登记信息、红名单、严重失信名单',
    actor: 'SUBJECT',
    documentNo: null,
    reason: null,
  }
}

function nextOf(
  { jurisdiction }: CityStore,
  before: BenefitUseRow,
  step: BenefitUseStep,
  day: Day,
  number: number,
): BenefitUseRow {
  const actor = step === 'APPLY' || step === 'WITHDRAW' ? 'SUBJECT' : 'IMPLEMENTING'
  consentRuns(before, day)
  const { to } = transitionOf(benefitUseCase, before.state, step, [actor])
  const year = day.slice(0, 4)
  const isGrant = step === 'GRANT'
  return {
    ...before,
    state: to as BenefitUseState,
    step,
    stepOn: day,
    actor,
    documentNo: isGrant ? `${jurisdiction.name[0]}演惠〔${year}〕${number}号` : null,
    reason: reasons[step] ?? null,
  }
}

/** Firms with a product that each could have, no firm twice. */
async function listChosen(
  store: CityStore,
  stores: readonly CityStore[],
  products: readonly Product[],
  asOf: Day,
): Promise<{ firm: Firm; product: Product }[]> {
  const chosen: { firm: Firm; product: Product }[] = []
  const isTaken = (code: string) => chosen.some(({ firm }) => firm.code === code)
  const choose = (
    firm: Firm,
    equal: (product: Product) => ReadonlyMap<string, string[]> | null,
  ) => {
    if (isTaken(firm.code)) return
    const possible = products.filter((product) => {
      const lists = equal(product)
      return lists !== null && isOpenTo(product, firm, lists, addDays(asOf, -earliestDays))
    })
    const product = possible[chosen.length % Math.max(1, possible.length)]
    if (product) chosen.push({ firm, product })
  }
  for (const other of stores) {
    if (other === store) continue
    const { productRecognition: r } = other.t
    const recognised = await other.db
      .select()
      .from(r)
      .where(
        and(eq(r.originCode, store.jurisdiction.code), eq(r.status, 'IN_FORCE'), isNull(r.knownTo)),
      )
    for (const firm of (await listFirms(other, stores, asOf)).slice(0, firmsOfOthers)) {
      choose(firm, ({ productCode }) => {
        const one = recognised.find((row) => row.productCode === productCode)
        if (one === undefined || !holdsOn(one, addDays(asOf, -earliestDays))) return null
        return new Map(Object.entries(one.equalLists as Record<string, string[]>))
      })
    }
  }
  const none = new Map<string, string[]>()
  for (const firm of await listFirms(store, stores, asOf)) choose(firm, () => none)
  return chosen
}

const firmsOfOthers = 4
const mostOnList = 30

/** Whether what the product asks for is what the firm has; facts that no firm here has stand against it. */
function isOpenTo(
  { eligibility, subjectKinds, industryCodes, ...product }: Product,
  { lists, registeredOn }: Firm,
  equal: ReadonlyMap<string, readonly string[]>,
  day: Day,
): boolean {
  if (!holdsOn(product, day) || !subjectKinds.includes('ORGANISATION')) return false
  if (industryCodes.length > 0) return false
  const met = eligibility.facts.map(({ fact, codes, years }) =>
    fact === 'RED_LIST'
      ? codes.some((code) => [code, ...(equal.get(code) ?? [])].some((one) => lists.includes(one)))
      : fact === 'REGISTERED_YEARS' && addMonths(registeredOn, years! * 12) <= day,
  )
  return eligibility.join === 'AND' ? met.every(Boolean) : met.some(Boolean)
}

/** Organisations of the city that stand on a red list, then those that have a case; on no serious list of any city. */
async function listFirms(
  { db, t, jurisdiction, catalogues }: CityStore,
  stores: readonly CityStore[],
  asOf: Day,
): Promise<Firm[]> {
  const day = addDays(asOf, -earliestDays)
  const cases = await db
    .selectDistinct({ code: t.caseFile.subjectCode })
    .from(t.caseFile)
    .where(isNull(t.caseFile.knownTo))
    .orderBy(asc(t.caseFile.subjectCode))
  const entries = await db
    .select()
    .from(t.listEntry)
    .where(
      and(
        eq(t.listEntry.colour, 'RED'),
        eq(t.listEntry.subjectKind, 'ORGANISATION'),
        isNull(t.listEntry.endedOn),
        isNull(t.listEntry.knownTo),
      ),
    )
    .orderBy(asc(t.listEntry.subjectCode), asc(t.listEntry.listCode))
  const lists = new Map<string, string[]>()
  for (const entry of entries) {
    if (!isActive(countedOf(entry), asOf, catalogues) || entry.decidedOn > day) continue
    lists.set(entry.subjectCode, [...(lists.get(entry.subjectCode) ?? []), entry.listCode])
  }
  const codes = [
    ...new Set([...[...lists.keys()].slice(0, mostOnList), ...cases.map(({ code }) => code)]),
  ]
  const registered = await db
    .select({ code: t.subject.code, registeredOn: t.subject.registeredOn })
    .from(t.subject)
    .where(and(isOneOf(t.subject.code, codes), isNull(t.subject.knownTo)))
  const registeredOn = new Map(registered.map((row) => [row.code, row.registeredOn]))
  const clear = (await checksIn(stores, codes, asOf)).filter(({ outcome }) => outcome === 'CLEAR')
  return clear.flatMap(({ subjectCode: code }): Firm[] => {
    const since = registeredOn.get(code)
    return since
      ? [{ code, lists: lists.get(code) ?? [], registeredOn: since, city: jurisdiction.code }]
      : []
  })
}
