import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '../../../db/ledger/clock.js'
import type { Seeded } from '../../../db/seed/city-rules.js'
import type { CityStore } from '../../../db/store.js'
import { addDays } from '../../../rules/days.js'
import type { Eligibility } from '../../../rules/incentives/product.js'
import { toldCount } from '../../../rules/statistics/told-counts.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { type Entry, startWorld, subjects, type World } from '../../db/lists/comparison-world.js'
import { add, newCode, organisation } from '../../hub/invented.js'
import { statementsOf } from '../../support/statements.js'

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const today = dayInChina(new Date())
const firms = subjects.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)
const persons = subjects.filter(({ kind }) => kind === 'PERSON').map(({ code }) => code)
let world: World
let ask: ReturnType<typeof zoneSubgraph>

beforeAll(async () => {
  world = await startWorld()
  ask = zoneSubgraph(world.zone, () => new Date(), {
    patience: { answerMs: 60_000, besideRowsMs: 60_000 },
  })
  await world.add([
    // On Kunshan's list: the first nine, two persons' among them; the second is suspended, the third disputed.
    ...subjects.slice(0, 9).map(({ code }) => entry(code, kunshan, 'RL01')),
    entry(firms[1]!, jiaxing, 'SL02'),
    { ...entry(firms[2]!, taicang, 'SL02'), objectedOn: addDays(today, -3) },
    // On that of Taicang alone: the last four.
    ...firms.slice(-4).map((code) => entry(code, taicang, 'RL03')),
  ])
  await add(city(kunshan), {
    incentiveProduct: [
      product('P1-RED', {}),
      product('P2-EQUAL', {}),
      product('P3-TAKEN', {}),
      product('P4-YEARS', { facts: [{ fact: 'REGISTERED_YEARS', codes: [], years: 1 }] }),
    ],
  })
  await add(city(taicang), {
    productRecognition: [
      recognition('P2-EQUAL', { status: 'PROPOSED', equalLists: { RL01: ['RL03'] } }),
      recognition('P3-TAKEN', {}),
    ],
  })
})
afterAll(() => world.close())

function city(code: string): CityStore {
  return world.cities.find(({ jurisdiction }) => jurisdiction.code === code)!
}

let entries = 0
function entry(subjectCode: string, of: string, listCode: string): Entry {
  entries += 1
  return {
    ...{ id: `G${entries}`, subjectCode, city: of, listCode, decidedOn: addDays(today, -20) },
    ...{ validUntil: null, severity: listCode.startsWith('R') ? null : 'SERIOUS' },
    ...{ endedBy: null, endedOn: null, documentNo: '演示认1号', objectedOn: null },
  }
}

const provider = newCode(1)
function product(code: string, eligibility: Partial<Eligibility>): Seeded<'incentiveProduct'> {
  return {
    ...{ productCode: code, name: '演示信易批', kind: 'XY2', providerCode: provider },
    ...{ providerName: '演示行政审批局', benefit: '容缺受理', benefitFigures: {}, paidBy: null },
    ...{ subjectKinds: ['ORGANISATION', 'SOLE_TRADER', 'PERSON'], industryCodes: [] },
    ...{ divisionCodes: [], consentText: '同意查询', documentNo: '昆信〔2026〕9号' },
    eligibility: {
      ...{ join: 'AND', facts: [{ fact: 'RED_LIST', codes: ['RL01'], years: null }] },
      ...{ noSeriousEntry: false, ...eligibility },
    },
    ...{ legalBasis: null, validFrom: '2026-01-01', validUntil: null, illustrative: true },
  } as Seeded<'incentiveProduct'>
}

function recognition(productCode: string, more: object): Seeded<'productRecognition'> {
  return {
    ...{ id: `KS-${productCode}-by-TC`, originCode: kunshan, productCode, status: 'IN_FORCE' },
    ...{ reason: null, agreementDocument: '太信〔2026〕1号', scheme: '嘉昆太', condition: null },
    ...{ equalLists: {}, originVersionFrom: '2026-01-01', validFrom: '2026-01-01' },
    ...{ validUntil: null, illustrative: true, ...more },
  } as Seeded<'productRecognition'>
}

/** @param stale  the city that is not heard of */
async function answer(query: string, caller: Partial<Caller>, stale = '') {
  for (const { db, t, jurisdiction } of world.cities) {
    const old = new Date(Date.now() - 600_000).toISOString()
    if (jurisdiction.code === stale) await db.update(t.clock).set({ at: old })
    else await db.transaction((tx) => moveClock(tx, t))
  }
  const { data, errors = [] } = await ask(
    { query, variables: {} },
    { ...anonymous, ...caller },
    new AbortController().signal,
  )
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  return { data: data as any, errors: errors.map(({ extensions }) => extensions) }
}

const gapsOf = (from: string, to: string) =>
  `{ productGaps(from: "${from}", to: "${to}") { product { code } status eligible open } }`
const scopes = ['statistics:read']
const exactly = { scopes: [...scopes, 'identity:read'] }

/** How many subjects of Taicang are answered what, by product, as they ask for themselves. */
async function outcomes(codes: readonly string[]) {
  const counts = new Map<string, number>()
  for (const code of codes) {
    const { data } = await answer(
      `{ creditSubject(code: "${code}") { benefits(in: "${taicang}") { product { code } outcome } } }`,
      { scopes: ['self:read'], ownSubjectCode: code },
    )
    for (const { product, outcome } of data.creditSubject.benefits) {
      const key = `${product.code} ${outcome}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

describe('gaps of products', () => {
  const gap = (code: string, status: string, eligible: string, open: string) => ({
    ...{ product: { code }, status, eligible, open },
  })

  it('count the firms that miss a product for its recognition alone, and those of which nobody can say', async () => {
    const { data, errors } = await answer(gapsOf(kunshan, taicang), exactly)
    const red = firms.filter((code) => subjects.slice(0, 9).some((one) => one.code === code))
    const equal = new Set([...red, ...firms.slice(-4)])
    expect(persons.length).toBeGreaterThan(0)
    expect(errors).toEqual([])
    expect(data.productGaps).toEqual([
      gap('P1-RED', 'NOT_STATED', String(red.length - 2), '1'),
      gap('P2-EQUAL', 'PROPOSED', String(equal.size - 2), '1'),
      // Nobody has told since when they are registered.
      gap('P4-YEARS', 'NOT_STATED', '0', String(firms.length)),
    ])
  })

  it('are told to the nearest 5, and Taicang lacks nothing that Jiaxing offers', async () => {
    const { data } = await answer(gapsOf(kunshan, taicang), { scopes })
    const numbers = data.productGaps.flatMap((row: { eligible: string; open: string }) => [
      row.eligible,
      row.open,
    ])
    const { data: exact } = await answer(gapsOf(kunshan, taicang), exactly)
    expect(numbers).toEqual(
      exact.productGaps.flatMap((row: { eligible: string; open: string }) =>
        [row.eligible, row.open].map((count) => String(toldCount(Number(count)))),
      ),
    )
    expect((await answer(gapsOf(jiaxing, taicang), { scopes })).data.productGaps).toEqual([])
  })

  it('are those that the firms are answered once the product is recognised', async () => {
    const { data } = await answer(gapsOf(kunshan, taicang), exactly)
    await add(city(taicang), {
      productRecognition: ['P1-RED', 'P4-YEARS'].map((code) => recognition(code, {})),
    })
    const counts = await outcomes(firms)
    for (const code of ['P1-RED', 'P4-YEARS']) {
      const { eligible, open } = data.productGaps.find(
        (row: { product: { code: string } }) => row.product.code === code,
      )
      const left = [...counts].filter(([key]) => key.startsWith(code) && !/ (YES|NO)$/.test(key))
      expect([code, counts.get(`${code} YES`) ?? 0]).toEqual([code, Number(eligible)])
      expect([code, left.reduce((sum, [, count]) => sum + count, 0)]).toEqual([code, Number(open)])
    }
    const { data: after } = await answer(gapsOf(kunshan, taicang), exactly)
    const codes = after.productGaps.map((row: { product: { code: string } }) => row.product.code)
    expect(codes).toEqual(['P2-EQUAL'])
  })

  it('are for none who may not read statistics, of no city by itself, and nobody’s while a city cannot be asked', async () => {
    const codeOf = async (query: string, caller: Partial<Caller>, stale?: string) => {
      const { data, errors } = await answer(query, caller, stale)
      return [data?.productGaps ?? null, errors[0]?.code]
    }
    expect(await codeOf(gapsOf(kunshan, taicang), { scopes: ['records:read'] })).toEqual([
      ...[null, 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ])
    expect(await codeOf(gapsOf(kunshan, kunshan), { scopes })).toEqual([
      ...[null, 'JURISDICTION_REPEATED'],
    ])
    expect(await codeOf(gapsOf(kunshan, '310114'), { scopes })).toEqual([
      ...[null, 'JURISDICTION_UNKNOWN'],
    ])
    expect(await codeOf(gapsOf(kunshan, taicang), { scopes }, jiaxing)).toEqual([
      ...[null, 'COULD_NOT_ASK'],
    ])
  })
})

describe('what is open to subjects is read in as many statements, however many they are', () => {
  const codes = Array.from({ length: 100 }, (_, at) => newCode(100 + at))
  beforeAll(async () => {
    await add(city(kunshan), {
      subject: codes.flatMap((code) => organisation(code, '演示').subject!),
      listEntry: codes.map((subjectCode, at) => ({
        ...{ id: `many-${at}`, subjectCode, subjectKind: 'ORGANISATION', listCode: 'RL01' },
        ...{ colour: 'RED', behaviourCode: null, figures: {}, decidedOn: addDays(today, -20) },
        ...{ validUntil: null, severity: null, endedBy: null, endedOn: null, unitCode: 'none' },
        ...{ datasetId: 'none', restsOn: null },
      })) as Seeded<'listEntry'>[],
      benefitUse: codes.map((subjectCode, at) => ({
        ...{ id: `KS-U-${at}`, subjectCode, productCode: 'P3-TAKEN', productKind: 'XY2' },
        ...{ providerCode: provider, askedIn: kunshan, state: 'CONSENTED', step: 'CONSENT' },
        ...{ stepOn: today, consentedOn: today, consentUntil: addDays(today, 90) },
        ...{ scope: '红名单', actor: 'SUBJECT', documentNo: null, reason: null },
      })) as Seeded<'benefitUse'>[],
    })
  })

  const asProvider = { scopes: ['records:read'], unit: provider }
  const queries = {
    'benefits on consents': (many: number) =>
      `{ ${codes
        .slice(0, many)
        .map(
          (code, at) =>
            `s${at}: creditSubject(code: "${code}") { benefits(in: "${kunshan}", consent: "KS-U-${at}") { outcome } }`,
        )
        .join(' ')} }`,
    'red entries': (many: number) =>
      `{ creditSubjects(codes: ${JSON.stringify(codes.slice(0, many))}) { redEntries { standing } } }`,
  }

  it.each(Object.entries(queries))('%s: 1, 10 and 100', async (name, query) => {
    // Products and rules are read once for all who ask of the same state of the cities.
    await answer(query(1), asProvider)
    const counts: number[] = []
    for (const many of [1, 10, 100]) {
      let told = ''
      const statements = await statementsOf(world.zone, async () => {
        const { data, errors } = await ask(
          { query: query(many), variables: {} },
          { ...anonymous, ...asProvider },
          new AbortController().signal,
        )
        expect(errors).toBeUndefined()
        told = JSON.stringify(data)
      })
      expect(told.match(name === 'red entries' ? /IN_FORCE/g : /YES/g)).toHaveLength(many)
      counts.push(statements.length)
    }
    expect(counts).toEqual([counts[0], counts[0], counts[0]])
    // Subjects with the clocks, what is registered of them, entries, records and objections; consents.
    expect(counts[0]).toBe(name === 'red entries' ? 5 : 6)
  })
})
