import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveClock } from '../../db/ledger/clock.js'
import { insertRows } from '../../db/ledger/writers.js'
import type { Seeded } from '../../db/seed/city-rules.js'
import { addDays } from '../../rules/days.js'
import type { Eligibility } from '../../rules/incentives/product.js'
import type { EndedBy } from '../../rules/words.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation, person } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
let provider: string
beforeAll(async () => {
  hub = await startTestHub({ subjects: 400 })
  const { db, t } = cityOf('kunshan')
  const [unit] = await db
    .select({ code: t.organisationUnit.code })
    .from(t.organisationUnit)
    .where(isNull(t.organisationUnit.knownTo))
    .orderBy(t.organisationUnit.code)
    .limit(1)
  provider = unit!.code
  await add(cityOf('kunshan'), {
    incentiveProduct: [
      product('TEST-RED', { facts: [{ fact: 'RED_LIST', codes: ['RL03'], years: null }] }),
    ],
  })
  await add(cityOf('taicang'), {
    productRecognition: [
      {
        id: 'KS-TEST-RED-by-TC',
        originCode: kunshan,
        productCode: 'TEST-RED',
        status: 'IN_FORCE',
        reason: null,
        agreementDocument: '太信〔2026〕1号',
        scheme: '嘉昆太',
        condition: '太仓诚信示范企业视同昆山诚信示范企业',
        equalLists: { RL03: ['RL03'] },
        originVersionFrom: '2026-01-01',
        validFrom: '2026-01-01',
        validUntil: null,
        illustrative: true,
      } as Seeded<'productRecognition'>,
    ],
  })
})
afterAll(() => hub.close())

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!

function product(code: string, eligibility: Partial<Eligibility>): Seeded<'incentiveProduct'> {
  return {
    ...{ productCode: code, name: '演示信易批', kind: 'XY2', providerCode: provider },
    ...{ providerName: '演示行政审批局', benefit: '容缺受理', benefitFigures: {}, paidBy: null },
    ...{ subjectKinds: ['ORGANISATION'], industryCodes: [], divisionCodes: [] },
    eligibility: { join: 'AND', facts: [], noSeriousEntry: true, ...eligibility },
    ...{ consentText: '同意查询', documentNo: '昆信〔2026〕9号', legalBasis: null },
    ...{ validFrom: '2026-01-01', validUntil: null, illustrative: true },
  } as Seeded<'incentiveProduct'>
}

let entries = 0
function entry(subjectCode: string, listCode: string, more: object = {}): Seeded<'listEntry'> {
  entries += 1
  const isRed = listCode.startsWith('R')
  return {
    ...{ id: `benefit-${entries}`, subjectCode, subjectKind: 'ORGANISATION', listCode },
    ...{ colour: isRed ? 'RED' : 'SERIOUS', behaviourCode: null, figures: {} },
    ...{ decidedOn: addDays(hub.today, isRed ? -60 : -5), validUntil: null },
    ...{ severity: isRed ? null : 'SERIOUS', endedBy: null, endedOn: null, unitCode: 'none' },
    ...{ datasetId: 'none', restsOn: null, ...more },
  } as Seeded<'listEntry'>
}

let firms = 0
/** A firm that two cities know, on the red list of the given ones. */
async function firm(...redIn: readonly string[]): Promise<string> {
  const code = newCode(800 + firms)
  firms += 1
  for (const key of ['kunshan', 'taicang']) {
    await add(cityOf(key), organisation(code, `演示享受${firms}有限公司`))
  }
  for (const key of redIn) await add(cityOf(key), { listEntry: [entry(code, 'RL03')] })
  return code
}

async function end(key: string, id: string, endedBy: EndedBy) {
  const { db, t } = cityOf(key)
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const inForce = and(eq(t.listEntry.id, id), isNull(t.listEntry.knownTo))
    const [before] = await tx.select().from(t.listEntry).where(inForce)
    await tx.update(t.listEntry).set({ knownTo: position, knownToAt: at }).where(inForce)
    await insertRows(tx, t.listEntry, [{ ...before!, endedBy, endedOn: hub.today }], {
      ...{ knownFrom: position, knownFromAt: at, knownTo: null, knownToAt: null, sourceId: 'test' },
    })
  })
}

const own = (subject: string): Partial<Question> => ({ as: 'subject', subject })
const officer = (unit = provider): Partial<Question> => ({ as: 'officer', city: 'kunshan', unit })

async function benefits(
  code: string,
  city: string,
  who = own(code),
  consent: string | null = null,
) {
  const { body } = await hub.ask({
    query: `query ($code: SubjectCode!, $in: DivisionCode!, $consent: ID) { creditSubject(code: $code) {
      benefits(in: $in, consent: $consent) {
        product { code jurisdictionCode } recognition { condition } outcome reasons missing { wanted { fact codes } reason }
        facts { localId } notAsked silent
      } } }`,
    variables: { code, in: city, consent },
    ...who,
  })
  const rows: { product: { code: string }; outcome: string; reasons: string[] }[] | null =
    body.data?.creditSubject?.benefits ?? null
  return {
    row: rows?.find((row) => row.product.code === 'TEST-RED') ?? null,
    rows,
    error: body.errors?.[0]?.extensions ?? null,
  }
}

async function redEntries(code: string) {
  const { body } = await hub.ask({
    query: `{ creditSubject(code: "${code}") { redEntries { standing suspendedBy { jurisdictionCode } } } }`,
  })
  return body.data.creditSubject.redEntries ?? body.errors[0].extensions.code
}

it('a firm sees what is open to it: a product of the city, and what another recognises by lists held equal', async () => {
  const code = await firm('taicang')
  expect((await benefits(code, kunshan)).row).toMatchObject({
    ...{ outcome: 'NO', reasons: ['OWN_PRODUCT', 'RED_ENTRY_MISSING'], recognition: null },
    missing: [{ wanted: { fact: 'RED_LIST', codes: ['RL03'] }, reason: 'RED_ENTRY_MISSING' }],
  })
  expect((await benefits(code, taicang)).row).toMatchObject({
    ...{ outcome: 'YES', reasons: ['RECOGNISED', 'CONDITIONS_MET'], missing: [] },
    recognition: { condition: '太仓诚信示范企业视同昆山诚信示范企业' },
  })
  // Jiaxing has stated nothing on it.
  expect((await benefits(code, jiaxing)).row).toBe(null)
})

it('a serious entry in one city suspends a red entry and turns the benefit in another, until it is revoked', async () => {
  const code = await firm('kunshan')
  const outcome = async () => (await benefits(code, kunshan)).row?.outcome
  expect([await outcome(), await redEntries(code)]).toEqual([
    'YES',
    [{ standing: 'IN_FORCE', suspendedBy: [] }],
  ])
  const serious = entry(code, 'SL04')
  await add(cityOf('jiaxing'), { listEntry: [serious] })
  expect((await benefits(code, kunshan)).row).toMatchObject({
    ...{ outcome: 'NO', reasons: ['OWN_PRODUCT', 'SERIOUS_ENTRY_ACTIVE', 'RED_ENTRY_SUSPENDED'] },
  })
  expect(await redEntries(code)).toEqual([
    { standing: 'SUSPENDED', suspendedBy: [{ jurisdictionCode: jiaxing }] },
  ])
  await end('jiaxing', serious.id, 'REVOKED')
  expect(await outcome()).toBe('YES')
  const second = entry(code, 'SL04')
  await add(cityOf('jiaxing'), { listEntry: [second] })
  await end('jiaxing', second.id, 'REPAIRED')
  expect((await benefits(code, kunshan)).row).toMatchObject({
    ...{ outcome: 'NO', reasons: ['OWN_PRODUCT', 'RED_ENTRY_SUSPENDED'] },
  })
})

it('a city alone calls no red entry ACTIVE, suspended elsewhere or not: that it is LISTED is all that it knows', async () => {
  const code = await firm('kunshan')
  await add(cityOf('taicang'), { listEntry: [entry(code, 'SL04')] })
  const { body } = await hub.ask({
    query: `{ creditSubject(code: "${code}") { files { listEntries { list { code } status } } } }`,
  })
  const entries = body.data.creditSubject.files.flatMap(
    ({ listEntries }: { listEntries: object[] }) => listEntries,
  )
  expect(entries).toEqual([
    { list: { code: 'RL03' }, status: 'LISTED' },
    { list: { code: 'SL04' }, status: 'ACTIVE' },
  ])
})

it('a city that could not be asked gives neither YES nor NO, and no standing', async () => {
  const code = await firm('kunshan')
  const told = await whileStale(hub, 'jiaxing', async () => [
    (await benefits(code, kunshan)).row,
    await redEntries(code),
  ])
  expect(told).toMatchObject([
    { outcome: 'COULD_NOT_ASK', reasons: ['OWN_PRODUCT', 'COULD_NOT_ASK'], notAsked: [jiaxing] },
    'COULD_NOT_ASK',
  ])
}, 30_000)

it('nobody but the subject reads its benefits without its consent; of a person nobody does', async () => {
  const code = await firm('kunshan')
  const code2 = await firm()
  const asked = async (who: Partial<Question>) => (await benefits(code, kunshan, who)).error?.code
  expect(await asked(officer())).toBe('CONSENT_REQUIRED')
  expect(await asked({ as: 'partner', city: 'kunshan' })).toBe('CONSENT_REQUIRED')
  expect(await asked(own(code2))).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
  expect(await asked({})).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
  const { code: somebody } = await person(hub, ['kunshan'])
  const { body } = await hub.ask({
    query: `{ creditSubject(code: "${somebody}") { benefits(in: "${kunshan}") { outcome } } }`,
    ...officer(),
  })
  expect(body.errors[0].extensions.code).toBe('CONSENT_FOR_FIRMS')
  // Whoever is drawn may stand on a serious list, which would be another reason.
  for (const { db, t } of hub.cities) {
    await db.delete(t.listEntry).where(eq(t.listEntry.subjectCode, somebody))
  }
  const himself = await benefits(somebody, kunshan, own(somebody))
  expect(himself.row).toMatchObject({
    outcome: 'NO',
    reasons: ['OWN_PRODUCT', 'KIND_NOT_COVERED', 'RED_ENTRY_MISSING'],
  })
})

let keys = 0
async function step(field: string, input: object, who: Partial<Question>) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const { body } = await hub.ask({
    query: `mutation ($input: ${type}!) { kunshan { ${field}(input: $input) {
      use { id state revision nextSteps steps { step state reason } } } } }`,
    variables: { input: { clientKey: `use-${++keys}`, ...input } },
    ...who,
  })
  return {
    use: body.data?.kunshan?.[field]?.use ?? null,
    error: body.errors?.[0]?.extensions?.code ?? null,
  }
}
const consent = (code: string, more: object = {}) =>
  step(
    'consentToProduct',
    { productCode: 'TEST-RED', scope: '红名单', until: addDays(hub.today, 90), ...more },
    own(code),
  )
const use = (
  of: { id: string; revision: number },
  name: string,
  who: Partial<Question>,
  more: object = {},
) => step('takeBenefitStep', { consentId: of.id, revision: of.revision, step: name, ...more }, who)

it('the same key of one account that speaks for two firms is two consents, each of its own firm', async () => {
  const [one, other] = [await firm('taicang'), await firm('taicang')]
  const key = { clientKey: 'consent-of-two', askedIn: taicang }
  const first = (await consent(one, key)).use
  const second = (await consent(other, key)).use
  expect(second).toMatchObject({ state: 'CONSENTED', revision: 1 })
  expect(second.id).not.toBe(first.id)
  expect((await consent(one, key)).use.id).toBe(first.id)
})

it('a firm of another city consents, applies and is served; who asked on its consent is in its access statement', async () => {
  const code = await firm('taicang')
  const given = (await consent(code, { askedIn: taicang })).use
  expect(given).toMatchObject({ state: 'CONSENTED', revision: 1, nextSteps: ['APPLY', 'WITHDRAW'] })
  const seen = async (who: Partial<Question>) => {
    const query = '{ kunshan { benefitUses { id } } }'
    const { body } = await hub.ask({ query, ...who })
    return (body.data.kunshan.benefitUses as { id: string }[]).map(({ id }) => id)
  }
  expect(await seen(own(code))).toEqual([given.id])
  expect(await seen(officer())).toContain(given.id)
  const asked = await benefits(code, taicang, officer(), given.id)
  expect(asked.rows).toHaveLength(1)
  expect(asked.row).toMatchObject({ outcome: 'YES' })
  const applied = (await use(given, 'APPLY', own(code))).use
  const granted = (await use(applied, 'GRANT', officer(), { documentNo: '昆审〔2026〕8号' })).use
  const used = (await use(granted, 'USE', officer())).use
  const ended = (await use(used, 'END', officer(), { reason: '办结' })).use
  expect(ended).toMatchObject({ state: 'ENDED', nextSteps: [] })
  expect(ended.steps.map(({ state }: { state: string }) => state)).toEqual([
    ...['CONSENTED', 'APPLIED', 'GRANTED', 'USED', 'ENDED'],
  ])
  const { body } = await hub.ask({
    query: `{ accessStatement(code: "${code}") { accesses { edges { node { unit purpose basis fields } } } } }`,
    ...own(code),
  })
  const accesses = body.data.accessStatement.accesses.edges.map(
    ({ node }: { node: object }) => node,
  )
  expect(accesses).toContainEqual({
    unit: provider,
    purpose: 'consent',
    basis: `主体授权 ${given.id}`,
    fields: ['CreditSubject.benefits'],
  })
})

it('a consent of another, one that has run out and one that was taken back each have their code, and nothing is written', async () => {
  const code = await firm('kunshan')
  const code2 = await firm('kunshan')
  const given = (await consent(code)).use
  const { db, t } = cityOf('kunshan')
  const [, otherUnit] = await db
    .select({ code: t.organisationUnit.code })
    .from(t.organisationUnit)
    .where(isNull(t.organisationUnit.knownTo))
    .orderBy(t.organisationUnit.code)
  const other = officer(otherUnit!.code)
  const told = async (who: Partial<Question>, subject = code, id = given.id) =>
    (await benefits(subject, kunshan, who, id)).error?.code
  expect(await told(other)).toBe('CONSENT_OF_ANOTHER')
  expect(await told(officer(), code2)).toBe('CONSENT_UNKNOWN')
  expect(await told(officer(), code, 'KS-U-none')).toBe('CONSENT_UNKNOWN')
  expect((await use(given, 'GRANT', other)).error).toBe('CONSENT_OF_ANOTHER')
  expect((await use(given, 'APPLY', own(code2))).error).toBe('CONSENT_OF_ANOTHER')
  expect((await use({ id: 'KS-U-none', revision: 1 }, 'USE', officer())).error).toBe(
    'CONSENT_UNKNOWN',
  )
  expect((await use(given, 'USE', officer())).error).toBe('CASE_STEP_NOT_ALLOWED')
  expect((await consent(code)).error).toBe('CONSENT_ALREADY_OPEN')
  expect((await consent(code2, { until: addDays(hub.today, -1) })).error).toBe('CONSENT_TERM_WRONG')
  expect((await consent(code2, { productCode: 'NONE' })).error).toBe('PRODUCT_NOT_OFFERED')
  const applied = (await use(given, 'APPLY', own(code))).use
  expect((await use(applied, 'REFUSE', officer())).error).toBe('ARGUMENT_INVALID')
  expect((await use(given, 'WITHDRAW', own(code))).error).toBe('CASE_MOVED_ON')
  const back = (await use(applied, 'WITHDRAW', own(code))).use
  expect(back.state).toBe('WITHDRAWN')
  expect(await told(officer())).toBe('CONSENT_WITHDRAWN')
  expect((await use(back, 'GRANT', officer())).error).toBe('CONSENT_WITHDRAWN')
  const second = (await consent(code)).use
  await db
    .update(t.benefitUse)
    .set({ consentUntil: addDays(hub.today, -1) })
    .where(eq(t.benefitUse.id, second.id))
  expect(await told(officer(), code, second.id)).toBe('CONSENT_EXPIRED')
  expect((await use(second, 'APPLY', own(code))).error).toBe('CONSENT_EXPIRED')
  const versions = await db.select().from(t.benefitUse).where(eq(t.benefitUse.id, second.id))
  expect(versions).toHaveLength(1)
})

it('uses are counted by city and kind in multiples of 5 for an analyst, and for nobody without the right', async () => {
  const { db, t } = cityOf('jiaxing')
  const uses = Array.from({ length: 4 }, (_, at) => ({
    ...{ id: `count-${at}`, subjectCode: newCode(900 + at), productCode: 'TEST-COUNT' },
    ...{ productKind: '演示信易养', providerCode: provider, askedIn: jiaxing, state: 'USED' },
    ...{ step: 'USE', stepOn: hub.today, consentedOn: hub.today, consentUntil: hub.today },
    ...{ scope: '名单', actor: 'IMPLEMENTING', documentNo: null, reason: null },
  })) as Seeded<'benefitUse'>[]
  await add(cityOf('jiaxing'), {
    benefitUse: [...uses, { ...uses[0]!, id: 'count-9', state: 'GRANTED' }],
  })
  const query =
    '{ productCounts { jurisdictionCode kind products recognitions uses { state count } } }'
  const { body } = await hub.ask({ query, as: 'analyst' })
  const ofKind = (kind: string) =>
    body.data.productCounts.filter((row: { kind: string }) => row.kind === kind)
  expect(ofKind('演示信易养')).toEqual([
    {
      ...{ jurisdictionCode: jiaxing, kind: '演示信易养', products: 0, recognitions: 0 },
      uses: [{ state: 'USED', count: '5' }],
    },
  ])
  expect(ofKind('信易批')).toContainEqual(
    expect.objectContaining({ jurisdictionCode: kunshan, recognitions: expect.any(Number) }),
  )
  const refused = await hub.ask({ query, as: 'operator', city: 'kunshan' })
  expect(refused.body.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
  await db.delete(t.benefitUse)
})
