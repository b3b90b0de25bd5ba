import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'
import { whileStale } from './stale.js'

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

const stance =
  'recognition { recognisedBy originCode productCode status condition equalLists { originList { code } ownList { code } } agreementDocument scheme reason originProductFrom validFrom validUntil illustrative }'
const inputs = {
  proposeProductRecognition: 'ProposeProductRecognitionInput',
  signProductRecognition: 'SignProductRecognitionInput',
  refuseProductRecognition: 'RefuseProductRecognitionInput',
  suspendProductRecognition: 'StopProductRecognitionInput',
  withdrawProductRecognition: 'StopProductRecognitionInput',
} as const

async function step(
  name: keyof typeof inputs,
  input: object,
  { city = 'taicang', of = city, as = 'operator' }: Sent = {},
) {
  const { body } = await hub.ask({
    query: `mutation ($input: ${inputs[name]}!) { ${city} { ${name}(input: $input) { step { name documentNo } ${stance} } } }`,
    variables: { input },
    as,
    city: of,
  })
  return { body, taken: body.data?.[city]?.[name] ?? null }
}

async function take(name: keyof typeof inputs, input: object, sent?: Sent) {
  const { body, taken } = await step(name, input, sent)
  expect(body.errors).toBeUndefined()
  return taken.recognition
}

async function stepError(name: keyof typeof inputs, input: object, sent?: Sent) {
  const { body, taken } = await step(name, input, sent)
  expect(taken).toBeNull()
  return body.errors[0].extensions.code
}

const onKunshans = (productCode: string, more: object = {}) => ({
  clientKey: key(),
  originCode: kunshan,
  productCode,
  documentNo: '示意〔2026〕21号',
  ...more,
})

async function cellsOf(productCode: string, on?: string) {
  const { body } = await hub.ask({
    query: `query ($on: Date) { productMatrix(on: $on) { productCode cells { from to status offered mutual product { code } } } }`,
    variables: { on },
  })
  expect(body.errors).toBeUndefined()
  return body.data.productMatrix.find(
    (row: { productCode: string }) => row.productCode === productCode,
  ).cells as {
    from: string
    to: string
    status: string
    offered: boolean
    mutual: boolean
    product: { code: string } | null
  }[]
}

async function statusOf(productCode: string, on?: string) {
  const cells = await cellsOf(productCode, on)
  return cells.find(({ from, to }) => from === kunshan && to === taicang)!.status
}

describe('the recognition of a product', () => {
  it('goes from proposed to signed, suspended, signed again and withdrawn, and each is read in the matrix', async () => {
    await publish(await productWith({ productCode: 'XY2-WALK' }))
    expect(await statusOf('XY2-WALK')).toBe('NOT_STATED')
    const proposed = await take(
      'proposeProductRecognition',
      onKunshans('XY2-WALK', {
        scheme: '嘉昆太',
        condition: '限在太仓登记满一年的企业',
        equalLists: [{ originList: 'RL01', ownList: '诚信示范企业名单' }],
      }),
    )
    const terms = {
      recognisedBy: taicang,
      originCode: kunshan,
      productCode: 'XY2-WALK',
      condition: '限在太仓登记满一年的企业',
      equalLists: [{ originList: { code: 'RL01' }, ownList: { code: 'RL03' } }],
      scheme: '嘉昆太',
      validFrom: hub.today,
      validUntil: null,
      illustrative: true,
    }
    const unsigned = { agreementDocument: null, originProductFrom: null, reason: null }
    expect(proposed).toEqual({ ...terms, ...unsigned, status: 'PROPOSED' })
    expect(await statusOf('XY2-WALK')).toBe('PROPOSED')
    const signature = () => onKunshans('XY2-WALK', { originProductFrom: hub.today })
    const signed = {
      ...terms,
      status: 'IN_FORCE',
      agreementDocument: '示意〔2026〕21号',
      originProductFrom: hub.today,
      reason: null,
    }
    expect(await take('signProductRecognition', signature())).toEqual(signed)
    expect(await statusOf('XY2-WALK')).toBe('IN_FORCE')
    const reason = '提供方系统调整'
    expect(await take('suspendProductRecognition', onKunshans('XY2-WALK', { reason }))).toEqual({
      ...signed,
      status: 'SUSPENDED',
      reason,
    })
    expect(await take('signProductRecognition', signature())).toEqual(signed)
    expect(await take('withdrawProductRecognition', onKunshans('XY2-WALK', { reason }))).toEqual({
      ...signed,
      status: 'WITHDRAWN',
      reason,
    })
    expect(await statusOf('XY2-WALK')).toBe('WITHDRAWN')
  })

  it('has n × (n − 1) cells a product; silence is NOT_STATED, refusal REFUSED, and says who offers it', async () => {
    await publish(await productWith({ productCode: 'XY2-CELLS' }))
    await take(
      'refuseProductRecognition',
      onKunshans('XY2-CELLS', { scheme: '嘉昆太', reason: '本市暂无对应事项' }),
    )
    const product = { code: 'XY2-CELLS' }
    const cell = (from: string, to: string, status = 'NOT_STATED') => ({
      from,
      to,
      status,
      offered: from === kunshan,
      mutual: false,
      product: from === kunshan ? product : null,
    })
    expect(await cellsOf('XY2-CELLS')).toEqual([
      cell(jiaxing, kunshan),
      cell(jiaxing, taicang),
      cell(kunshan, jiaxing),
      cell(kunshan, taicang, 'REFUSED'),
      cell(taicang, jiaxing),
      cell(taicang, kunshan),
    ])
  })

  it('must be signed again when the product changes, by a later version or by other content of the same day', async () => {
    const productCode = 'XY2-CHANGE'
    const sign = (originProductFrom: string) =>
      take('signProductRecognition', onKunshans(productCode, { originProductFrom }))
    await publish(await productWith({ productCode, validFrom: '2026-01-01' }))
    await take('proposeProductRecognition', onKunshans(productCode, { scheme: '嘉昆太' }))
    await sign('2026-01-01')
    expect(await statusOf(productCode)).toBe('IN_FORCE')
    await publish(await productWith({ productCode }))
    expect(await statusOf(productCode)).toBe('NEEDS_RESIGNING')
    await sign(hub.today)
    expect(await statusOf(productCode)).toBe('IN_FORCE')
    await publish(await productWith({ productCode, benefit: '材料后补，七日内办结。' }))
    expect(await statusOf(productCode)).toBe('NEEDS_RESIGNING')
    await sign(hub.today)
    await publish(await productWith({ productCode, benefit: '材料后补，七日内办结。' }))
    expect(await statusOf(productCode)).toBe('IN_FORCE')
  })

  it.each<[string, keyof typeof inputs, () => object, string, Sent?]>([
    [
      'of a version that has not begun',
      'signProductRecognition',
      () => onKunshans('XY2-BAD', { originProductFrom: '2099-01-01' }),
      'RECOGNISED_VERSION_NOT_BEGUN',
    ],
    [
      'with a list that is no red list',
      'signProductRecognition',
      () =>
        onKunshans('XY2-BAD', {
          originProductFrom: hub.today,
          equalLists: [{ originList: 'RL01', ownList: 'SL01' }],
        }),
      'LIST_NOT_RED',
    ],
    [
      'of the own product',
      'proposeProductRecognition',
      () => onKunshans('XY2-BAD', { originCode: taicang, scheme: '嘉昆太' }),
      'OWN_CITY_RECOGNISED',
    ],
    [
      'of no member',
      'proposeProductRecognition',
      () => onKunshans('XY2-BAD', { originCode: '310114', scheme: '嘉昆太' }),
      'JURISDICTION_UNKNOWN',
    ],
    [
      'that does not follow',
      'suspendProductRecognition',
      () => onKunshans('XY2-BAD', { reason: '中止' }),
      'RECOGNITION_STEP_ILLEGAL',
    ],
    [
      'by another city’s operator',
      'signProductRecognition',
      () => onKunshans('XY2-BAD', { originProductFrom: hub.today }),
      'FOREIGN_CITY',
      { of: 'jiaxing' },
    ],
  ])('%s is refused, and nothing is written', async (_, name, input, code, sent) => {
    if (
      (await step('proposeProductRecognition', onKunshans('XY2-BAD', { scheme: '嘉昆太' }))).taken
    )
      await publish(await productWith({ productCode: 'XY2-BAD' }))
    const before = await positionOf('taicang')
    expect(await stepError(name, input(), sent)).toBe(code)
    expect(await positionOf('taicang')).toBe(before)
  })
})

it('the demonstration has twelve products a city in five kinds at least, and recognitions in every state', async () => {
  const { body } = await hub.ask({
    query: `{ products { products { code kind { code } illustrative } }
      productMatrix { cells { status } } }`,
  })
  expect(body.errors).toBeUndefined()
  for (const { products } of body.data.products) {
    const seeded = products.filter(({ code }: { code: string }) => /^XY\d-[A-Z]{4}$/.test(code))
    expect(seeded.length).toBeGreaterThanOrEqual(12)
    const kinds = new Set(products.map(({ kind }: { kind: { code: string } }) => kind.code))
    expect(kinds.size).toBeGreaterThanOrEqual(5)
  }
  const statuses = body.data.productMatrix.flatMap(({ cells }: { cells: { status: string }[] }) =>
    cells.map(({ status }) => status),
  )
  expect([...new Set(statuses)].sort()).toEqual([
    'IN_FORCE',
    'NEEDS_RESIGNING',
    'NOT_STATED',
    'PROPOSED',
    'REFUSED',
    'SUSPENDED',
    'WITHDRAWN',
  ])
})

it('a city that cannot be asked is told, in each cell of it and beside the others’ products', async () => {
  const { body } = await whileStale(hub, 'kunshan', () =>
    hub.ask({
      query: `{ products { jurisdictionCode asked supply products { code } }
        productMatrix(kind: "信易行") { productCode cells { from to status offered mutual } } }`,
    }),
  )
  const [ofJiaxing, ofKunshan] = body.data.products
  expect(ofJiaxing.products.length).toBeGreaterThan(0)
  expect(ofKunshan).toEqual({
    jurisdictionCode: kunshan,
    asked: false,
    supply: null,
    products: null,
  })
  const unknown = { status: 'COULD_NOT_ASK', offered: null, mutual: null }
  const silent = { status: 'NOT_STATED', offered: true, mutual: false }
  expect(body.data.productMatrix).toEqual([
    {
      productCode: 'XY4-XCHF',
      cells: [
        { from: jiaxing, to: kunshan, ...unknown },
        { from: jiaxing, to: taicang, ...silent },
        { from: kunshan, to: jiaxing, ...unknown },
        { from: kunshan, to: taicang, ...unknown },
        { from: taicang, to: jiaxing, ...silent },
        { from: taicang, to: kunshan, ...unknown },
      ],
    },
  ])
  expect(
    body.errors.map(({ path, extensions }: { path: string[]; extensions: { code: string } }) => [
      path[0],
      extensions.code,
    ]),
  ).toEqual([['productMatrix', 'COULD_NOT_ASK']])
})

it('the matrix is exported to a regulator, a row a product and pair', async () => {
  const token = await hub.issuer.tokenFor({ role: 'regulator' })
  const answer = await fetch(
    `${hub.url}/export/products.csv?kind=${encodeURIComponent('信易行')}`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  )
  expect(answer.status).toBe(200)
  const rows: string[][] = parse(await answer.text(), { bom: true, relax_column_count: true })
  const header = rows[0]!
  const cell = (row: string[], name: string) => row[header.indexOf(name)]
  const pairs = rows.slice(1, -1)
  expect(pairs).toHaveLength(6)
  const stated = pairs.find(
    (row) => cell(row, '所属城市（代码）') === kunshan && cell(row, '互认城市（代码）') === taicang,
  )!
  expect(
    ['产品编码', '所属城市', '互认状态', '产品名称', '协议文号'].map((name) => cell(stated, name)),
  ).toEqual(['XY4-XCHF', '昆山市', '有效', '先乘后付（演示）', '示意〔2025〕6号'])
})

it('products that a city does not recognise are exported with how many firms miss them, as the answer has them', async () => {
  const { body } = await hub.ask({
    query: `{ productGaps(from: "${jiaxing}", to: "${kunshan}") { product { code name } status eligible open } }`,
    as: 'regulator',
  })
  const gaps: { product: { code: string; name: string }; eligible: string; open: string }[] =
    body.data.productGaps
  expect(gaps.length).toBeGreaterThan(2)
  const token = await hub.issuer.tokenFor({ role: 'regulator' })
  const answer = await fetch(`${hub.url}/export/product-gaps.csv?from=嘉兴&to=昆山`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
  const rows: string[][] = parse(await answer.text(), { bom: true, relax_column_count: true })
  const header = rows[0]!
  const shown = ['产品编码', '产品名称', '符合条件的企业', '尚不能确定的企业']
  expect(rows.slice(1, -1).map((row) => shown.map((name) => row[header.indexOf(name)]))).toEqual(
    gaps.map(({ product, eligible, open }) => [product.code, product.name, eligible, open]),
  )
})
