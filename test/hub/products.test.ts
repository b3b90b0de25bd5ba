import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
})
afterAll(() => hub.close())

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const storeOf = (city: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === city)!
const positionOf = async (city: string) => {
  const { db, t } = storeOf(city)
  return (await db.select().from(t.clock))[0]!.position
}
async function unitOf(city: string): Promise<{ code: string; name: string }> {
  const { db, t } = storeOf(city)
  const [unit] = await db.select().from(t.organisationUnit).orderBy(t.organisationUnit.code)
  return unit!
}

interface Sent {
  readonly city?: string
  readonly of?: string
  readonly as?: 'operator' | 'regulator'
}

let keys = 0
const key = () => `product-${++keys}`

async function publish(input: object, { city = 'kunshan', of = city, as = 'operator' }: Sent = {}) {
  const { body } = await hub.ask({
    query: `mutation ($input: PublishProductInput!) { ${city} { publishProduct(input: $input) {
      step { name takenBy documentNo }
      product { code name kind { code name verified } providerCode providerName benefit benefitFigures { name value unit } paidBy
        subjectKinds industryCodes divisionCodes eligibility { join facts { fact codes years } noSeriousEntry }
        consentText documentNo legalBasis validFrom validUntil illustrative jurisdictionCode }
    } } }`,
    variables: { input },
    as,
    city: of,
  })
  return { body, taken: body.data?.[city]?.publishProduct ?? null }
}

async function productWith(more: object = {}, city = 'kunshan') {
  return {
    clientKey: key(),
    productCode: 'XY2-TEST',
    name: '容缺受理（演示）',
    kind: '信易批',
    providerCode: (await unitOf(city)).code,
    benefit: '材料可以后补，当场受理。',
    benefitFigures: [{ name: '提速', value: 3, unit: '天' }],
    subjectKinds: ['ORGANISATION', 'SOLE_TRADER'],
    industryCodes: ['C'],
    eligibility: {
      join: 'AND',
      facts: [
        { fact: 'RED_LIST', codes: ['RL01', 'RL03'] },
        { fact: 'REGISTERED_YEARS', years: 1 },
      ],
      noSeriousEntry: true,
    },
    consentText: '同意提供方查询本单位是否符合本产品的适用条件。',
    legalBasis: '示意〔2026〕1号',
    documentNo: '示意〔2026〕12号',
    ...more,
  }
}

async function errorOf(input: object, sent?: Sent) {
  const { body, taken } = await publish(input, sent)
  expect(taken).toBeNull()
  expect(body.errors).toHaveLength(1)
  return body.errors[0].extensions.code
}

/** Codes of the products that each member offers, as everybody reads them. */
async function offered(on?: string, kind?: string) {
  const { body } = await hub.ask({
    query: `query ($on: Date, $kind: String) { products(on: $on, kind: $kind) {
      jurisdictionCode asked supply products { code validFrom validUntil } } }`,
    variables: { on, kind },
  })
  expect(body.errors).toBeUndefined()
  return body.data.products as {
    jurisdictionCode: string
    asked: boolean
    supply: string
    products: { code: string; validFrom: string; validUntil: string | null }[]
  }[]
}

describe('publishing a product', () => {
  it('opens a version that everybody reads, in the city and across the cities', async () => {
    const unit = await unitOf('kunshan')
    const { body, taken } = await publish(await productWith())
    expect(body.errors).toBeUndefined()
    const product = {
      code: 'XY2-TEST',
      name: '容缺受理（演示）',
      kind: { code: 'XY2', name: '信易批', verified: false },
      providerCode: unit.code,
      providerName: unit.name,
      benefit: '材料可以后补，当场受理。',
      benefitFigures: [{ name: '提速', value: 3, unit: '天' }],
      paidBy: null,
      subjectKinds: ['ORGANISATION', 'SOLE_TRADER'],
      industryCodes: ['C'],
      divisionCodes: [],
      eligibility: {
        join: 'AND',
        facts: [
          { fact: 'RED_LIST', codes: ['RL01', 'RL03'], years: null },
          { fact: 'REGISTERED_YEARS', codes: [], years: 1 },
        ],
        noSeriousEntry: true,
      },
      consentText: '同意提供方查询本单位是否符合本产品的适用条件。',
      documentNo: '示意〔2026〕12号',
      legalBasis: '示意〔2026〕1号',
      validFrom: hub.today,
      validUntil: null,
      illustrative: true,
      jurisdictionCode: kunshan,
    }
    expect(taken).toEqual({
      step: { name: 'publishProduct', takenBy: 'demo-operator', documentNo: '示意〔2026〕12号' },
      product,
    })
    const { body: read } = await hub.ask({
      query: `{ products(kind: "XY2") { jurisdictionCode asked products { code name providerName } }
        kunshan { products(kind: "信易批") { code name providerName } } }`,
    })
    expect(read.errors).toBeUndefined()
    const shown = { code: 'XY2-TEST', name: product.name, providerName: unit.name }
    expect(read.data.kunshan.products).toContainEqual(shown)
    const byCity = new Map(
      read.data.products.map((one: { jurisdictionCode: string; products: object[] }) => [
        one.jurisdictionCode,
        one.products,
      ]),
    )
    expect(byCity.get(kunshan)).toContainEqual(shown)
    expect(byCity.get(taicang)).not.toContainEqual(shown)
    expect([...byCity.keys()]).toEqual([jiaxing, kunshan, taicang])
  })

  it('ends the version before, and publishes once by its key', async () => {
    const first = await productWith({ productCode: 'XY1-TEST', validFrom: '2026-01-01' })
    await publish(first)
    const second = await productWith({ productCode: 'XY1-TEST', validUntil: hub.today })
    expect((await publish(second)).taken).toEqual((await publish(second)).taken)
    const ofKunshan = async (on: string) =>
      (await offered(on)).find(({ jurisdictionCode }) => jurisdictionCode === kunshan)!.products
    const before = (await ofKunshan('2026-02-01')).find(({ code }) => code === 'XY1-TEST')
    expect(before?.validFrom).toBe('2026-01-01')
    const now = (await ofKunshan(hub.today)).filter(({ code }) => code === 'XY1-TEST')
    expect(now).toEqual([{ code: 'XY1-TEST', validFrom: hub.today, validUntil: hub.today }])
    expect((await ofKunshan('2099-01-01')).some(({ code }) => code === 'XY1-TEST')).toBe(false)
  })

  it('takes a firm of the city’s register as its provider, under its present name', async () => {
    const { db, t } = storeOf('kunshan')
    const names = await db.select().from(t.organisationName)
    const firms = await db.select().from(t.subject)
    const firm = firms.find(({ kind }) => kind === 'ORGANISATION')!
    const { taken } = await publish(
      await productWith({ productCode: 'XY3-TEST', kind: '共享车间', providerCode: firm.code }),
    )
    expect(taken.product).toMatchObject({
      kind: { code: null, name: '共享车间', verified: false },
      providerName: names.find((row) => row.subjectCode === firm.code && !row.usedUntil)!.name,
    })
  })

  it.each<[string, () => Promise<object>, string, Sent?]>([
    ['a score', () => productWith(asking({ fact: '桂花分' })), 'SCORE_REFUSED'],
    ['a penalty', () => productWith(asking({ fact: 'PENALTY' })), 'ELIGIBILITY_BY_PENALTY'],
    [
      'a list that is no red list',
      () => productWith(asking({ fact: 'RED_LIST', codes: ['SL02'] })),
      'LIST_NOT_RED',
    ],
    [
      'an unknown fact',
      () => productWith(asking({ fact: 'TURNOVER' })),
      'ELIGIBILITY_FACT_UNKNOWN',
    ],
    [
      'a unit of another city',
      async () => productWith({ providerCode: (await unitOf('taicang')).code }),
      'PRODUCT_OF_ANOTHER_CITY',
    ],
    [
      'a provider whom nobody knows',
      () => productWith({ providerCode: '91990000MA8N2TXE7N' }),
      'PRODUCT_PROVIDER_UNKNOWN',
    ],
    ['no legal basis', () => productWith({ legalBasis: ' ' }), 'LEGAL_BASIS_MISSING'],
    [
      'an end before its beginning',
      () => productWith({ validUntil: '2020-01-01' }),
      'PRODUCT_INVALID',
    ],
    ['a code in small letters', () => productWith({ productCode: 'xy2' }), 'PRODUCT_INVALID'],
    ['nobody who may apply', () => productWith({ subjectKinds: [] }), 'PRODUCT_INVALID'],
    [
      'an industry that there is not',
      () => productWith({ industryCodes: ['Z9'] }),
      'PRODUCT_INVALID',
    ],
    [
      'an id number in its text',
      () => productWith({ benefit: '联系人身份证 990583199001011232' }),
      'ARGUMENT_INVALID',
    ],
    ['a city that is not the operator’s', () => productWith(), 'FOREIGN_CITY', { of: 'taicang' }],
    [
      'somebody who is no operator',
      () => productWith(),
      'UNAUTHORIZED_FIELD_OR_TYPE',
      { as: 'regulator' },
    ],
  ])('with %s is refused, and nothing is written', async (_, input, code, sent) => {
    const before = await positionOf('kunshan')
    expect(await errorOf(await input(), sent)).toBe(code)
    expect(await positionOf('kunshan')).toBe(before)
  })
})

function asking(fact: object) {
  return { eligibility: { join: 'AND', facts: [fact], noSeriousEntry: true } }
}

it('a kind that no city offers is an empty list of each, asked and supplied', async () => {
  expect(await offered(undefined, '没有的种类')).toEqual(
    [jiaxing, kunshan, taicang].map((jurisdictionCode) => ({
      jurisdictionCode,
      asked: true,
      supply: 'COMPLETE',
      products: [],
    })),
  )
})
