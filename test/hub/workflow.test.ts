import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../rules/days.js'
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

const inputs = {
  proposeRecognition: 'ProposeRecognitionInput',
  signRecognition: 'SignRecognitionInput',
  refuseRecognition: 'RefuseRecognitionInput',
  suspendRecognition: 'StopRecognitionInput',
  withdrawRecognition: 'StopRecognitionInput',
  publishStandard: 'PublishStandardInput',
  publishPath: 'PublishPathInput',
} as const
const receipt = 'step { id name takenBy unitCode at documentNo }'
const stance =
  'recognition { recognisedBy originCode behaviour { code } status conditional agreementDocument scheme reason originStandardFrom ownStandardFrom validFrom validUntil illustrative }'
const answers = {
  proposeRecognition: stance,
  signRecognition: stance,
  refuseRecognition: stance,
  suspendRecognition: stance,
  withdrawRecognition: stance,
  publishStandard:
    'standard { localCode threshold { join clauses { variable operator value unit } windowMonths } severity legalBasis basisRank validFrom validUntil illustrative }',
  publishPath:
    'path { code listCode behaviourCode measure { code } implementingUnit action legalBasis basisRank power feedbackDueWorkingDays validFrom validUntil illustrative }',
}

type Name = keyof typeof inputs
interface Sent {
  readonly city?: string
  readonly of?: string
  readonly as?: 'operator' | 'regulator'
}

async function ask(
  name: Name,
  input: object,
  { city = 'kunshan', of = city, as = 'operator' }: Sent = {},
) {
  const { status, body } = await hub.ask({
    query: `mutation ($input: ${inputs[name]}!) { ${city} { ${name}(input: $input) { ${receipt} ${answers[name]} } } }`,
    variables: { input },
    as,
    city: of,
  })
  return { status, body, taken: body.data?.[city]?.[name] ?? null }
}

/** Takes a step that is expected to succeed. */
async function take(name: Name, input: object, sent?: Sent) {
  const { body, taken } = await ask(name, input, sent)
  expect(body.errors).toBeUndefined()
  return taken
}

async function errorOf(name: Name, input: object, sent?: Sent) {
  const { body, taken } = await ask(name, input, sent)
  expect(taken).toBeNull()
  expect(body.errors).toHaveLength(1)
  return [body.errors[0].extensions.code, body.errors[0].message] as const
}

async function cells(behaviour: string, on?: string) {
  const { body } = await hub.ask({
    query: `query ($on: Date) { recognitionMatrix(on: $on) { behaviour { code } cells { from to status } } }`,
    variables: { on },
  })
  expect(body.errors).toBeUndefined()
  const row = body.data.recognitionMatrix.find(
    (one: { behaviour: { code: string } }) => one.behaviour.code === behaviour,
  )
  return Object.fromEntries(
    row.cells.map(({ from, to, status }: Record<string, string>) => [`${from}-${to}`, status]),
  )
}

let keys = 0
const key = () => `key-${++keys}`
const on = (originCode: string, behaviourCode: string) => ({
  clientKey: key(),
  originCode,
  behaviourCode,
  documentNo: '示意〔2026〕7号',
})
const stricter = (more: object = {}) => ({
  clientKey: key(),
  behaviourCode: 'TX01',
  threshold: {
    join: 'AND',
    clauses: [
      { variable: 'tax_cny', operator: '>=', value: 2_000_000 },
      { variable: 'tax_pct', operator: '>=', value: 20 },
    ],
  },
  windowMonths: 0,
  severity: 'SERIOUS',
  legalBasis: '税收征收管理法 第六十三条',
  documentNo: '示意〔2026〕8号',
  ...more,
})

describe('a standard that changes', () => {
  it('lets what was recognised by it wait until it is signed again', async () => {
    const behaviour = 'TX01'
    const tomorrow = addDays(hub.today, 1)
    const inForce = {
      [`${jiaxing}-${kunshan}`]: 'IN_FORCE',
      [`${jiaxing}-${taicang}`]: 'IN_FORCE',
      [`${kunshan}-${jiaxing}`]: 'IN_FORCE',
      [`${kunshan}-${taicang}`]: 'IN_FORCE',
      [`${taicang}-${jiaxing}`]: 'IN_FORCE',
      [`${taicang}-${kunshan}`]: 'IN_FORCE',
    }
    expect(await cells(behaviour)).toEqual(inForce)

    const published = await take('publishStandard', stricter({ validFrom: tomorrow }))
    expect(published).toEqual({
      step: {
        id: expect.stringMatching(/^S[0-9a-f]{24}$/),
        name: 'publishStandard',
        takenBy: 'demo-operator',
        unitCode: 'demo-kunshan-operator',
        at: expect.stringContaining('T'),
        documentNo: '示意〔2026〕8号',
      },
      standard: {
        localCode: 'KS-TX01',
        threshold: {
          join: 'AND',
          clauses: [
            { variable: 'tax_cny', operator: '>=', value: 2_000_000, unit: 'CNY' },
            { variable: 'tax_pct', operator: '>=', value: 20, unit: 'percent' },
          ],
          windowMonths: 0,
        },
        severity: 'SERIOUS',
        legalBasis: '税收征收管理法 第六十三条',
        basisRank: 'LAW',
        validFrom: tomorrow,
        validUntil: null,
        illustrative: true,
      },
    })
    const { body } = await hub.ask({
      query: `query ($tomorrow: Date) { jurisdiction(code: "${kunshan}") {
        now: standards(domain: "税务") { localCode validFrom validUntil }
        then: standards(domain: "税务", on: $tomorrow) { localCode validFrom validUntil }
      } }`,
      variables: { tomorrow },
    })
    expect([body.data.jurisdiction.now[0], body.data.jurisdiction.then[0]]).toEqual([
      { localCode: 'KS-TX01', validFrom: '2019-01-01', validUntil: hub.today },
      { localCode: 'KS-TX01', validFrom: tomorrow, validUntil: null },
    ])

    expect(await cells(behaviour)).toEqual(inForce)
    const waiting = Object.fromEntries(
      Object.keys(inForce).map((pair) => [
        pair,
        pair.includes(kunshan) ? 'NEEDS_RESIGNING' : 'IN_FORCE',
      ]),
    )
    expect(await cells(behaviour, tomorrow)).toEqual(waiting)

    // Signed without knowing of the change: the old version is not the one that will hold.
    await take(
      'signRecognition',
      { ...on(kunshan, behaviour), originStandardFrom: '2019-01-01', validFrom: tomorrow },
      { city: 'taicang' },
    )
    expect(await cells(behaviour, tomorrow)).toEqual(waiting)

    const sign = async (city: string, originCode: string, originStandardFrom: string) => {
      const signature = { ...on(originCode, behaviour), originStandardFrom, validFrom: tomorrow }
      const { recognition } = await take('signRecognition', signature, { city })
      expect(recognition.status).toBe('IN_FORCE')
    }
    await sign('kunshan', taicang, '2019-01-01')
    await sign('kunshan', jiaxing, '2019-01-01')
    expect(await cells(behaviour, tomorrow)).toEqual(waiting)
    await sign('taicang', kunshan, tomorrow)
    await sign('jiaxing', kunshan, tomorrow)
    expect(await cells(behaviour, tomorrow)).toEqual(inForce)
    expect(await cells(behaviour)).toEqual(inForce)
  })
})

describe('a recognition', () => {
  it('goes by steps, each with who, when and on what document, at one position each', async () => {
    const [behaviourCode, city] = ['FD01', 'taicang']
    const pair = `${jiaxing}-${taicang}`
    const before = await positionOf(city)
    const suspended = await take(
      'suspendRecognition',
      { ...on(jiaxing, behaviourCode), reason: '标准口径待核对（演示）' },
      { city },
    )
    expect(suspended.recognition).toEqual({
      recognisedBy: taicang,
      originCode: jiaxing,
      behaviour: { code: behaviourCode },
      status: 'SUSPENDED',
      conditional: false,
      agreementDocument: '示意〔2024〕1号',
      scheme: '嘉昆太',
      reason: '标准口径待核对（演示）',
      originStandardFrom: null,
      ownStandardFrom: null,
      validFrom: hub.today,
      validUntil: null,
      illustrative: true,
    })
    expect((await cells(behaviourCode))[pair]).toBe('SUSPENDED')
    const stop = { reason: '协议终止（演示）' }
    await take('withdrawRecognition', { ...on(jiaxing, behaviourCode), ...stop }, { city })
    const proposal = { conditional: true, scheme: '长三角' }
    await take('proposeRecognition', { ...on(jiaxing, behaviourCode), ...proposal }, { city })
    expect((await cells(behaviourCode))[pair]).toBe('PROPOSED')
    const signature = {
      ...on(jiaxing, behaviourCode),
      originStandardFrom: '2019-01-01',
      documentNo: '示意〔2026〕9号',
    }
    const signed = await take('signRecognition', signature, { city })
    expect(signed.recognition).toMatchObject({
      status: 'IN_FORCE',
      conditional: true,
      scheme: '长三角',
      agreementDocument: '示意〔2026〕9号',
      originStandardFrom: '2019-01-01',
      ownStandardFrom: '2019-01-01',
    })
    expect((await cells(behaviourCode))[pair]).toBe('IN_FORCE')
    expect(await positionOf(city)).toBe(before + 4)

    const { db, t } = storeOf(city)
    const versions = await db
      .select({
        status: t.recognition.status,
        validFrom: t.recognition.validFrom,
        validUntil: t.recognition.validUntil,
        knownFrom: t.recognition.knownFrom,
        knownTo: t.recognition.knownTo,
        documentNo: t.source.documentNo,
        takenBy: t.source.takenBy,
        name: t.source.name,
      })
      .from(t.recognition)
      .innerJoin(t.source, sql`${t.source.id} = split_part(${t.recognition.sourceId}, ':', 1)`)
      .where(eq(t.recognition.id, 'JX-FD01-by-TC'))
      .orderBy(t.recognition.knownFrom, t.recognition.validFrom)
    const step = (
      status: string,
      name: string,
      knownFrom: number,
      knownTo: number | null,
      documentNo = '示意〔2026〕7号',
    ) => ({
      status,
      validFrom: hub.today,
      validUntil: null,
      knownFrom,
      knownTo,
      documentNo,
      takenBy: 'demo-operator',
      name,
    })
    const seeded = { status: 'IN_FORCE', validFrom: '2024-06-01' }
    expect(versions).toEqual([
      expect.objectContaining({ ...seeded, validUntil: null, knownTo: before + 1 }),
      expect.objectContaining({
        ...seeded,
        validUntil: addDays(hub.today, -1),
        knownFrom: before + 1,
        knownTo: null,
        name: 'suspendRecognition',
      }),
      step('SUSPENDED', 'suspendRecognition', before + 1, before + 2),
      step('WITHDRAWN', 'withdrawRecognition', before + 2, before + 3),
      step('PROPOSED', 'proposeRecognition', before + 3, before + 4),
      step('IN_FORCE', 'signRecognition', before + 4, null, '示意〔2026〕9号'),
    ])
  })
})

describe('what is planned', () => {
  const later = (days: number) => addDays(hub.today, days)
  const sign = (behaviourCode: string, more: object) => ({
    ...on(taicang, behaviourCode),
    originStandardFrom: '2019-01-01',
    ...more,
  })

  it('does not keep a city from suspending today, and makes way for it', async () => {
    const pair = `${taicang}-${kunshan}`
    const statusOn = async (day: string) => (await cells('QL02', day))[pair]
    await take('signRecognition', sign('QL02', { validFrom: later(40) }))
    await take('withdrawRecognition', {
      ...on(taicang, 'QL02'),
      validFrom: later(80),
      reason: '协议到期（演示）',
    })
    const suspension = { ...on(taicang, 'QL02'), reason: '待核对（演示）' }
    const suspended = await take('suspendRecognition', suspension)
    expect(suspended.recognition).toMatchObject({
      status: 'SUSPENDED',
      validFrom: hub.today,
      validUntil: null,
    })
    expect(await Promise.all([later(-1), hub.today, later(40), later(80)].map(statusOn))).toEqual([
      'IN_FORCE',
      'SUSPENDED',
      'SUSPENDED',
      'SUSPENDED',
    ])
    expect(await take('suspendRecognition', suspension)).toEqual(suspended)

    const { db, t } = storeOf('kunshan')
    const versions = await db
      .select()
      .from(t.recognition)
      .where(eq(t.recognition.id, 'TC-QL02-by-KS'))
      .orderBy(t.recognition.knownFrom, t.recognition.validFrom)
    const last = versions.at(-1)!.knownFrom
    expect(
      versions.map(({ status, validFrom, validUntil, knownTo }) => [
        status,
        validFrom,
        validUntil,
        knownTo,
      ]),
    ).toEqual([
      ['IN_FORCE', '2024-06-01', null, last - 2],
      ['IN_FORCE', '2024-06-01', later(39), last],
      ['IN_FORCE', later(40), null, last - 1],
      ['IN_FORCE', later(40), later(79), last],
      ['WITHDRAWN', later(80), null, last],
      ['IN_FORCE', '2024-06-01', later(-1), null],
      ['SUSPENDED', hub.today, null, null],
    ])
  })
  it('by a slip of the pen does not block the next version, nor a correction the same day', async () => {
    const standard = (validFrom: string | null, windowMonths: number) =>
      stricter({ behaviourCode: 'TX02', validFrom, windowMonths })
    const versions = async () => {
      const { db, t } = storeOf('kunshan')
      const rows = await db
        .select()
        .from(t.localStandard)
        .where(and(eq(t.localStandard.behaviourCode, 'TX02'), isNull(t.localStandard.knownTo)))
        .orderBy(t.localStandard.validFrom)
      return rows.map(({ validFrom, validUntil, windowMonths }) => [
        validFrom,
        validUntil,
        windowMonths,
      ])
    }
    const [[, , window]] = (await versions()) as [[string, null, number]]
    await take('publishStandard', standard('2126-01-01', 1))
    await take('publishStandard', standard(later(30), 2))
    expect(await versions()).toEqual([
      ['2019-01-01', later(29), window],
      [later(30), null, 2],
    ])
    await take('publishStandard', standard(null, 3))
    await take('publishStandard', standard(null, 4))
    expect(await versions()).toEqual([
      ['2019-01-01', later(-1), window],
      [hub.today, null, 4],
    ])
    expect(await errorOf('publishStandard', standard(later(-1), 5))).toEqual([
      'VERSION_NOT_LATER',
      expect.stringContaining(`has begun began on ${hub.today}`),
    ])
  })

  it('of the other city is not signed before it begins', async () => {
    const [day, next] = [later(10), later(11)]
    expect(
      await errorOf('signRecognition', sign('QL03', { validFrom: day, originStandardFrom: next })),
    ).toEqual([
      'ARGUMENT_INVALID',
      `originStandardFrom is ${next} and the recognition would hold from ${day}, before that version does; sign it with validFrom ${next} or later, or the version that holds on ${day}.`,
    ])
    expect((await cells('QL03', day))[`${taicang}-${kunshan}`]).toBe('IN_FORCE')
  })
})

describe('a standard corrected on the day on which it was published', () => {
  it('lets what was signed before wait; what only gets an end does not', async () => {
    const both = async () => {
      const all = await cells('QL03')
      return [all[`${kunshan}-${taicang}`], all[`${taicang}-${kunshan}`]]
    }
    const publish = (more: object) =>
      take('publishStandard', stricter({ behaviourCode: 'QL03', ...more }))
    const sign = async () => {
      const byKunshan = { ...on(taicang, 'QL03'), originStandardFrom: '2019-01-01' }
      await take('signRecognition', byKunshan)
      const byTaicang = { ...on(kunshan, 'QL03'), originStandardFrom: hub.today }
      await take('signRecognition', byTaicang, { city: 'taicang' })
    }
    const [waiting, inForce] = ['NEEDS_RESIGNING', 'IN_FORCE'].map((status) => [status, status])
    await publish({ windowMonths: 1 })
    await sign()
    expect(await both()).toEqual(inForce)
    await publish({ windowMonths: 2, validFrom: addDays(hub.today, 50) })
    expect(await both()).toEqual(inForce)
    await publish({ windowMonths: 1, legalBasis: '税收征收管理法 第四十五条' })
    expect(await both()).toEqual(inForce)
    await publish({ windowMonths: 3 })
    expect(await both()).toEqual(waiting)
    await sign()
    expect(await both()).toEqual(inForce)
  })
})

describe('a recognition signed again', () => {
  it('no longer bears the reason of its suspension, and keeps that of its condition while it has one', async () => {
    const reasonAfter = async (behaviourCode: string, more: object = {}) => {
      const suspension = { ...on(taicang, behaviourCode), reason: '暂停（演示）' }
      const { recognition } = await take('suspendRecognition', suspension)
      expect(recognition.reason).toBe('暂停（演示）')
      const signature = { ...on(taicang, behaviourCode), originStandardFrom: '2019-01-01', ...more }
      const signed = await take('signRecognition', signature)
      expect(signed.recognition.status).toBe('IN_FORCE')
      return [signed.recognition.conditional, signed.recognition.reason]
    }
    expect(await reasonAfter('PQ01')).toEqual([false, null])
    expect(await reasonAfter('EN01')).toEqual([true, '仅限超过50%的'])
    expect(await reasonAfter('EN01')).toEqual([true, '仅限超过50%的'])
    expect(await reasonAfter('EN01', { conditional: false })).toEqual([false, null])
  })
})

describe('a refusal', () => {
  const recognitionHop = async () => {
    const { body } = await hub.ask({
      query: `{ punishmentPaths(from: "${taicang}", to: "${jiaxing}", behaviourCode: "TX03") { hops { step state reasons } } }`,
    })
    expect(body.errors).toBeUndefined()
    return body.data.punishmentPaths[0].hops.find(
      ({ step }: { step: string }) => step === 'RECOGNITION',
    )
  }

  it('is stated of what was withdrawn, breaks the paths, and is followed by a proposal', async () => {
    const city = 'jiaxing'
    expect(await recognitionHop()).toMatchObject({ state: 'HOLDS' })
    await take('withdrawRecognition', { ...on(taicang, 'TX03'), reason: '终止（演示）' }, { city })
    const refusal = { ...on(taicang, 'TX03'), scheme: '嘉昆太', reason: '本地标准口径不同（演示）' }
    const refused = await take('refuseRecognition', refusal, { city })
    expect(refused.recognition).toEqual({
      recognisedBy: jiaxing,
      originCode: taicang,
      behaviour: { code: 'TX03' },
      status: 'REFUSED',
      conditional: false,
      agreementDocument: null,
      scheme: '嘉昆太',
      reason: '本地标准口径不同（演示）',
      originStandardFrom: null,
      ownStandardFrom: null,
      validFrom: hub.today,
      validUntil: null,
      illustrative: true,
    })
    expect((await cells('TX03'))[`${taicang}-${jiaxing}`]).toBe('REFUSED')
    expect(await recognitionHop()).toEqual({
      step: 'RECOGNITION',
      state: 'MISSING',
      reasons: ['RECOGNITION_REFUSED'],
    })
    expect(await errorOf('refuseRecognition', { ...refusal, clientKey: key() }, { city })).toEqual([
      'RECOGNITION_STEP_ILLEGAL',
      'The recognition is REFUSED; the step REFUSE does not follow from that. Possible: PROPOSE.',
    ])
    const proposal = { ...on(taicang, 'TX03'), conditional: false, scheme: '嘉昆太' }
    await take('proposeRecognition', proposal, { city })
    expect((await cells('TX03'))[`${taicang}-${jiaxing}`]).toBe('PROPOSED')
  })
})

describe('a step asked for again', () => {
  it('with the same key is answered as before and done once, also when several ask at the same time', async () => {
    const input = { ...on(jiaxing, 'FD03'), reason: '待核对（演示）' }
    const before = await positionOf('kunshan')
    const first = await Promise.all([1, 2, 3].map(() => take('suspendRecognition', input)))
    expect(first[1]).toEqual(first[0])
    expect(first[2]).toEqual(first[0])
    await take('withdrawRecognition', { ...on(jiaxing, 'FD03'), reason: '终止（演示）' })
    expect(await take('suspendRecognition', input)).toEqual(first[0])
    expect(await positionOf('kunshan')).toBe(before + 2)
  })

  it('with the same key and another input or name is refused', async () => {
    const input = { ...on(jiaxing, 'EN02'), reason: '待核对（演示）' }
    await take('suspendRecognition', input)
    const other = [
      await errorOf('suspendRecognition', { ...input, reason: '别的（演示）' }),
      await errorOf('withdrawRecognition', input),
    ]
    expect(other.map(([code]) => code)).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_KEY_REUSED',
    ])
  })
})

describe('the steps that were taken', () => {
  const steps = (after: string | null, sent: { as: 'operator' | 'auditor'; city: string }) =>
    hub.ask({
      query: `query ($after: Cursor) { jurisdiction(code: "${jiaxing}") { steps(first: 2, after: $after) {
        edges { node { name input takenBy documentNo } } pageInfo { hasNextPage endCursor }
      } } }`,
      variables: { after },
      ...sent,
    })
  const stop = (behaviourCode: string) => ({
    clientKey: key(),
    originCode: kunshan,
    behaviourCode,
    reason: '待核对（演示）',
    documentNo: '示意〔2026〕7号',
  })

  it('are read page by page by operators of the city and by its auditors, the latest first', async () => {
    const inputs = ['FD01', 'FD03', 'EN02'].map(stop)
    for (const input of inputs) await take('suspendRecognition', input, { city: 'jiaxing' })
    const nodes = inputs.map((input) => ({
      name: 'suspendRecognition',
      input,
      takenBy: 'demo-operator',
      documentNo: '示意〔2026〕7号',
    }))
    for (const as of ['operator', 'auditor'] as const) {
      const first = await steps(null, { as, city: 'jiaxing' })
      const page = first.body.data.jurisdiction.steps
      const second = await steps(page.pageInfo.endCursor, { as, city: 'jiaxing' })
      const read = [page, second.body.data.jurisdiction.steps].flatMap(({ edges }) =>
        edges.map(({ node }: { node: { input: string } }) => ({
          ...node,
          input: JSON.parse(node.input),
        })),
      )
      expect(read.slice(0, 3)).toEqual(nodes.toReversed())
    }
  })

  it('not by operators of another city', async () => {
    const { body } = await steps(null, { as: 'operator', city: 'taicang' })
    expect([body.data.jurisdiction.steps, body.errors[0].extensions.code]).toEqual([
      null,
      'FOREIGN_CITY',
    ])
  })
})

describe('a path', () => {
  const path = (more: object = {}) => ({
    clientKey: key(),
    pathCode: 'KS-W01',
    behaviourCode: 'TX01',
    measureCode: 'M11',
    implementingUnitCode: '',
    action: '提高抽查比例（演示）',
    legalBasis: '税收征收管理法 第六十三条',
    feedbackDueWorkingDays: 5,
    documentNo: '示意〔2026〕10号',
    ...more,
  })
  const unitOf = async () => {
    const { db, t } = storeOf('kunshan')
    return (await db.select().from(t.organisationUnit).orderBy(t.organisationUnit.code))[0]!
  }
  const pathsOn = async (day: string) => {
    const { body } = await hub.ask({
      query: `query ($on: Date) { jurisdiction(code: "${kunshan}") { punishmentPaths(on: $on) { code action validFrom validUntil } } }`,
      variables: { on: day },
    })
    expect(body.errors).toBeUndefined()
    return body.data.jurisdiction.punishmentPaths.filter(
      ({ code }: { code: string }) => code === 'KS-W01',
    )
  }

  it('is published, and published anew: the version before ends on the day before', async () => {
    const unit = await unitOf()
    const implementingUnitCode = unit.code
    const first = await take('publishPath', path({ implementingUnitCode }))
    expect(first.path).toEqual({
      code: 'KS-W01',
      listCode: null,
      behaviourCode: 'TX01',
      measure: { code: 'M11' },
      implementingUnit: unit.name,
      action: '提高抽查比例（演示）',
      legalBasis: '税收征收管理法 第六十三条',
      basisRank: 'LAW',
      power: 'ADMINISTRATIVE',
      feedbackDueWorkingDays: 5,
      validFrom: hub.today,
      validUntil: null,
      illustrative: true,
    })
    const validFrom = addDays(hub.today, 30)
    const action = '提高抽查频次（演示）'
    await take('publishPath', path({ implementingUnitCode, action, validFrom }))
    expect(await pathsOn(hub.today)).toEqual([
      {
        code: 'KS-W01',
        action: '提高抽查比例（演示）',
        validFrom: hub.today,
        validUntil: addDays(validFrom, -1),
      },
    ])
    expect(await pathsOn(validFrom)).toEqual([
      { code: 'KS-W01', action, validFrom, validUntil: null },
    ])
  })

  it('says that a basis of the city has no rank, and is corrected the same day', async () => {
    const { code: implementingUnitCode } = await unitOf()
    const legalBasis = '昆山市公共信用管理办法 第五条'
    const unranked = path({ pathCode: 'KS-W03', implementingUnitCode, legalBasis })
    expect((await take('publishPath', unranked)).path).toMatchObject({
      legalBasis,
      basisRank: null,
    })
    const ranked = path({
      pathCode: 'KS-W03',
      implementingUnitCode,
      legalBasis: '《税收征收管理法》第六十三条',
    })
    expect((await take('publishPath', ranked)).path.basisRank).toBe('LAW')
    expect((await take('publishPath', unranked)).path.basisRank).toBeNull()
  })

  it.each<[string, object, string]>([
    ['no legal basis', { legalBasis: ' ' }, 'LEGAL_BASIS_MISSING'],
    ['an unknown measure', { measureCode: 'M99' }, 'MEASURE_UNKNOWN'],
    ['a measure that is not confirmed', { measureCode: 'M07' }, 'ARGUMENT_INVALID'],
    ['an unknown behaviour', { behaviourCode: 'XX01' }, 'BEHAVIOUR_UNKNOWN'],
    ['an unknown list', { behaviourCode: null, listCode: 'SL99' }, 'LIST_UNKNOWN'],
    ['a list not carried', { behaviourCode: null, listCode: 'SL18' }, 'ARGUMENT_INVALID'],
    ['a red list', { behaviourCode: null, listCode: 'RL01' }, 'ARGUMENT_INVALID'],
    ['both list and behaviour', { listCode: 'SL01' }, 'ARGUMENT_INVALID'],
    ['neither list nor behaviour', { behaviourCode: null }, 'ARGUMENT_INVALID'],
    ['an unknown unit', {}, 'UNIT_UNKNOWN'],
    ['the code of another path', { pathCode: 'PB0002' }, 'PATH_CODE_TAKEN'],
    ['a malformed code', { pathCode: 'a path' }, 'ARGUMENT_INVALID'],
    ['advice with a term', { measureCode: 'M12' }, 'ARGUMENT_INVALID'],
    ['a day before the records', { validFrom: '2014-06-13' }, 'DAY_BEFORE_RECORDS'],
  ])('with %s is refused', async (_, more, code) => {
    const before = await positionOf('kunshan')
    const refused = await errorOf('publishPath', path({ pathCode: 'KS-W02', ...more }))
    expect(refused[0]).toBe(code)
    expect(await positionOf('kunshan')).toBe(before)
  })
})

describe('an illegal step changes nothing and says the way out', () => {
  const signature = (origin: string, behaviour: string, more: object = {}) => ({
    ...on(origin, behaviour),
    originStandardFrom: '2019-01-01',
    ...more,
  })
  const proposal = (origin: string, behaviour: string, more: object = {}) => ({
    ...on(origin, behaviour),
    conditional: false,
    scheme: '嘉昆太',
    ...more,
  })
  it.each<[string, Name, () => object, string, string]>([
    [
      'to sign what was refused',
      'signRecognition',
      () => signature(jiaxing, 'WG02'),
      'RECOGNITION_STEP_ILLEGAL',
      'Possible: PROPOSE',
    ],
    [
      'to propose what is in force',
      'proposeRecognition',
      () => proposal(taicang, 'FD01'),
      'RECOGNITION_STEP_ILLEGAL',
      'Possible: SIGN, SUSPEND, WITHDRAW',
    ],
    [
      'to recognise oneself',
      'proposeRecognition',
      () => proposal(kunshan, 'FD01'),
      'OWN_CITY_RECOGNISED',
      'name one of 330400, 320585',
    ],
    [
      'to recognise no member',
      'proposeRecognition',
      () => proposal('310000', 'FD01'),
      'JURISDICTION_UNKNOWN',
      'name one of 330400, 320585',
    ],
    [
      'an unknown behaviour',
      'proposeRecognition',
      () => proposal(taicang, 'XX01'),
      'BEHAVIOUR_UNKNOWN',
      'the codes are FD01',
    ],
    [
      'a day before the records',
      'signRecognition',
      () => signature(taicang, 'FD01', { validFrom: '2014-06-13' }),
      'DAY_BEFORE_RECORDS',
      '2014-06-14',
    ],
    [
      'a day before the stance that it follows',
      'signRecognition',
      () => signature(taicang, 'FD01', { validFrom: '2024-05-31' }),
      'VERSION_NOT_LATER',
      'begins on 2024-06-01',
    ],
    [
      'a text with a number of a person',
      'proposeRecognition',
      () => proposal(jiaxing, 'WG02', { reason: '见 990583199001010017' }),
      'ARGUMENT_INVALID',
      'leave it out',
    ],
    [
      'a key that cannot be read',
      'signRecognition',
      () => signature(taicang, 'FD01', { clientKey: '钥匙' }),
      'IDEMPOTENCY_KEY_INVALID',
      'visible ASCII',
    ],
    [
      'a version that is not later',
      'publishStandard',
      () => stricter({ behaviourCode: 'TX02', validFrom: '2019-01-01' }),
      'VERSION_NOT_LATER',
      'Name a later day',
    ],
    [
      'a score',
      'publishStandard',
      () =>
        stricter({
          threshold: {
            join: 'OR',
            clauses: [{ variable: 'credit_score', operator: '>=', value: 1 }],
          },
        }),
      'SCORE_REFUSED',
      'Measure the conduct itself',
    ],
    [
      'an unknown variable',
      'publishStandard',
      () =>
        stricter({
          threshold: { join: 'OR', clauses: [{ variable: 'fine_usd', operator: '>=', value: 1 }] },
        }),
      'THRESHOLD_VARIABLE_UNKNOWN',
      'fine_cny',
    ],
    [
      'an operator that there is not',
      'publishStandard',
      () =>
        stricter({
          threshold: { join: 'OR', clauses: [{ variable: 'fine_cny', operator: '<', value: 1 }] },
        }),
      'ARGUMENT_INVALID',
      '>=, > or =',
    ],
    [
      'a threshold of nothing',
      'publishStandard',
      () => stricter({ threshold: { join: 'OR', clauses: [] } }),
      'ARGUMENT_INVALID',
      'write 1 to 10',
    ],
    [
      'a window below zero',
      'publishStandard',
      () => stricter({ behaviourCode: 'TX03', windowMonths: -1 }),
      'ARGUMENT_INVALID',
      'from 0 to 60',
    ],
    [
      'a standard without legal basis',
      'publishStandard',
      () => stricter({ legalBasis: '' }),
      'LEGAL_BASIS_MISSING',
      'name the law',
    ],
  ])('%s', async (_, name, input, code, wayOut) => {
    const before = await positionOf('kunshan')
    const [refused, message] = await errorOf(name, input())
    expect([refused, message]).toEqual([code, expect.stringContaining(wayOut)])
    expect(await positionOf('kunshan')).toBe(before)
  })

  it('of an operator of another city, and of who is no operator', async () => {
    const input = signature(jiaxing, 'FD01')
    expect((await errorOf('signRecognition', input, { of: 'taicang' }))[0]).toBe('FOREIGN_CITY')
    expect((await errorOf('signRecognition', input, { as: 'regulator' }))[0]).toBe(
      'UNAUTHORIZED_FIELD_OR_TYPE',
    )
    const { db, t } = storeOf('kunshan')
    const [latest] = await db.select().from(t.source).orderBy(desc(t.source.at)).limit(1)
    expect(latest?.input).not.toContain(input.clientKey)
  })

  it('two of one city in one operation', async () => {
    const query = `mutation ($a: StopRecognitionInput!) { kunshan {
      suspendRecognition(input: $a) { ${receipt} } again: withdrawRecognition(input: $a) { ${receipt} }
    } }`
    const a = { ...on(jiaxing, 'FD01'), reason: '待核对（演示）' }
    const { body } = await hub.ask({ query, variables: { a }, as: 'operator', city: 'kunshan' })
    expect(
      body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    ).toEqual(['ONE_STEP_PER_CITY'])
  })
})
