import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '../../rules/days.js'
import type { SheetKind } from '../../schema/intake.js'
import { sheetCsv } from '../intake/sheet-files.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
/** The provider of Kunshan's product, another unit of it, and a unit of Taicang. */
let units: { readonly provider: string; readonly other: string; readonly foreign: string }
const firm = newCode(1)
const neighbour = newCode(2)
/** Ids of consents: running, running of the neighbour, run out, taken back. */
let consents: Record<'running' | 'neighbours' | 'expired' | 'withdrawn', string>
/** A red entry that is proposed, and one that is announced. */
let redEntries: Record<'proposed' | 'announced', string>

const kunshan = '320583'
const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!

beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
  const codesOf = async (key: string) => {
    const { db, t } = cityOf(key)
    const rows = await db.select().from(t.organisationUnit).orderBy(t.organisationUnit.code)
    return rows.map(({ code }) => code)
  }
  const [provider, other] = await codesOf('kunshan')
  const [foreign] = await codesOf('taicang')
  units = { provider: provider!, other: other!, foreign: foreign! }
  await add(cityOf('kunshan'), organisation(firm, '演示甲有限公司'))
  await add(cityOf('kunshan'), organisation(neighbour, '演示乙有限公司'))
  await taken(publish({}))
  await taken(
    mutation(
      'proposeProductRecognition',
      { ...signing, scheme: '嘉昆太' },
      operator,
      'recognition { status }',
    ),
  )
  const consent = async (code: string) =>
    (await taken(consenting({}, code))).kunshan.consentToProduct.use.id as string
  const withdrawn = await consent(firm)
  await taken(using(withdrawn, 'WITHDRAW', asFirm(firm)))
  const expired = await consent(firm)
  const { db, t } = cityOf('kunshan')
  await db
    .update(t.benefitUse)
    .set({ consentUntil: addDays(hub.today, -1) })
    .where(eq(t.benefitUse.id, expired))
  consents = {
    ...{ withdrawn, expired, running: await consent(firm), neighbours: await consent(neighbour) },
  }
  const propose = async (code: string) =>
    (await taken(proposing({ on: addDays(hub.today, -30) }, code))).kunshan.proposeRedEntry.entry
      .id as string
  redEntries = { proposed: await propose(firm), announced: await propose(neighbour) }
  await taken(red('announced', 'CHECK', 1, { on: addDays(hub.today, -29) }))
  await taken(red('announced', 'ANNOUNCE', 2, { on: addDays(hub.today, -28) }))
})
afterAll(() => hub.close())

let keys = 0
const key = () => `refused-${++keys}`
const operator: Partial<Question> = { as: 'operator', city: 'kunshan' }
const officer = (unit = units.provider): Partial<Question> => ({
  ...{ as: 'officer', city: 'kunshan', unit },
})
const asFirm = (subject: string): Partial<Question> => ({ as: 'subject', subject })

const mutation = (field: string, input: object, who: Partial<Question>, shown: string) => {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  return {
    query: `mutation ($input: ${type}!) { kunshan { ${field}(input: $input) { ${shown} } } }`,
    variables: { input: { clientKey: key(), ...input } },
    ...who,
  }
}

const publish = (more: object) =>
  mutation(
    'publishProduct',
    {
      ...{ productCode: 'XY2-TEST', name: '容缺受理（演示）', kind: '信易批' },
      ...{ providerCode: units.provider, benefit: '材料可以后补。', legalBasis: '示意〔2026〕1号' },
      ...{
        subjectKinds: ['ORGANISATION'],
        consentText: '同意查询',
        documentNo: '示意〔2026〕12号',
      },
      ...{ eligibility: asking({ fact: 'REGISTERED_YEARS', years: 1 }), ...more },
    },
    operator,
    'product { code }',
  )
const asking = (fact: object) => ({ join: 'AND', facts: [fact], noSeriousEntry: true })
const signing = { originCode: '320585', productCode: 'XY2-SIGN', documentNo: '示意〔2026〕21号' }
const sign = (more: object) =>
  mutation('signProductRecognition', { ...signing, ...more }, operator, 'recognition { status }')
const consenting = (more: object, code: string) =>
  mutation(
    'consentToProduct',
    { productCode: 'XY2-TEST', scope: '红名单', until: addDays(hub.today, 90), ...more },
    asFirm(code),
    'use { id }',
  )
const using = (consentId: string, step: string, who: Partial<Question>, revision = 1) =>
  mutation('takeBenefitStep', { consentId, step, revision }, who, 'use { state }')
const proposing = (more: object, subjectCode: string) =>
  mutation(
    'proposeRedEntry',
    { subjectCode, listCode: 'RL03', reason: '守信', documentNo: '昆信〔2026〕1号', ...more },
    officer(),
    'entry { id }',
  )
const red = (which: 'proposed' | 'announced', step: string, revision: number, more: object = {}) =>
  mutation(
    'takeRedEntryStep',
    {
      ...{ redEntryId: redEntries[which], subjectCode: which === 'proposed' ? firm : neighbour },
      ...{ step, revision, documentNo: '昆信〔2026〕2号', ...more },
    },
    officer(),
    'entry { state }',
  )
const benefits = (consent: string | null, who: Partial<Question>, code = firm): Question => ({
  query: `query ($consent: ID) { creditSubject(code: "${code}") { benefits(in: "${kunshan}", consent: $consent) { outcome } } }`,
  variables: { consent },
  ...who,
})

async function taken(question: Question) {
  const { body } = await hub.ask(question)
  expect(body.errors).toBeUndefined()
  return body.data
}

/** Code by which a step or a question is refused. */
const refused = (make: () => Question) => async () => {
  const { body } = await hub.ask(make())
  expect(body.errors).toHaveLength(1)
  return body.errors[0].extensions.code as string
}

const product = () => ({
  ...{ productCode: 'XY2-RQSL', productName: '容缺受理', productKind: '信易批' },
  ...{ providerCode: units.provider, benefit: '材料可以后补。', subjectKinds: '法人及非法人组织' },
  ...{ eligibility: '红名单 RL01', noSeriousEntry: '1', consentText: '同意查询。' },
  ...{ documentNo: '示意〔2026〕1号', legalBasis: '示意〔2026〕1号', validFrom: '2026-01-01' },
})
const recognition = {
  ...{ originCode: '320585', productCode: 'XY2-RQSL', status: 'IN_FORCE', scheme: '嘉昆太' },
  ...{ originProductFrom: '2026-01-01', validFrom: '2026-01-01' },
}

/** Code by which the one row of a sheet is refused, or the file where that is all that it holds. */
const row = (sheet: SheetKind, cells: () => Record<string, string>) => async () => {
  const response = await fetch(`${hub.url}/intake/kunshan/${sheet}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await hub.issuer.tokenFor({ role: 'operator', city: 'kunshan' })}`,
      'idempotency-key': key(),
    },
    body: sheetCsv(sheet, [cells()]),
  })
  const report = (await response.json()) as {
    faults?: { code: string }[]
    errors?: { extensions: { code: string } }[]
  }
  const [file] = report.errors ?? []
  if (file) return file.extensions.code
  expect(report).toMatchObject({ refused: 1, added: 0, faults: [{}] })
  return report.faults![0]!.code
}

/** Everything that could have been written, of all cities. */
async function stored() {
  const tables = ['incentiveProduct', 'productRecognition', 'redEntry', 'benefitUse'] as const
  const counts = hub.cities.flatMap(({ db, t }) =>
    [...tables, 'listEntry' as const].map((name) => db.$count(t[name])),
  )
  return Promise.all(counts)
}

const noConsent = 'KS-U-none'
it.each<[what: string, how: string, code: string, run: () => Promise<string>]>([
  [
    'eligibility by a score',
    'step',
    'SCORE_REFUSED',
    refused(() => publish({ eligibility: asking({ fact: '桂花分' }) })),
  ],
  [
    'eligibility by a score',
    'row',
    'SCORE_REFUSED',
    row('products', () => ({ ...product(), eligibility: '信用分 600' })),
  ],
  [
    'eligibility by a penalty',
    'step',
    'ELIGIBILITY_BY_PENALTY',
    refused(() => publish({ eligibility: asking({ fact: 'PENALTY' }) })),
  ],
  [
    'eligibility by a penalty',
    'row',
    'ELIGIBILITY_BY_PENALTY',
    row('products', () => ({ ...product(), eligibility: '无行政处罚' })),
  ],
  [
    'eligibility by a serious list',
    'step',
    'LIST_NOT_RED',
    refused(() => publish({ eligibility: asking({ fact: 'RED_LIST', codes: ['SL02'] }) })),
  ],
  [
    'eligibility by a serious list',
    'row',
    'LIST_NOT_RED',
    row('products', () => ({ ...product(), eligibility: '红名单 SL02' })),
  ],
  [
    'a serious list held equal to a red one',
    'step',
    'LIST_NOT_RED',
    refused(() =>
      sign({ originProductFrom: hub.today, equalLists: [{ originList: 'RL01', ownList: 'SL01' }] }),
    ),
  ],
  [
    'a serious list held equal to a red one',
    'row',
    'LIST_NOT_RED',
    row('product-recognitions', () => ({ ...recognition, equalLists: 'RL01=SL01' })),
  ],
  [
    'a product of another city’s unit',
    'step',
    'PRODUCT_OF_ANOTHER_CITY',
    refused(() => publish({ providerCode: units.foreign })),
  ],
  [
    'a product of another city’s unit',
    'row',
    'IMPORT_WRONG_CITY',
    row('products', () => ({ ...product(), providerCode: units.foreign })),
  ],
  [
    'a recognition of a version that has not begun',
    'step',
    'RECOGNISED_VERSION_NOT_BEGUN',
    refused(() => sign({ originProductFrom: '2099-01-01' })),
  ],
  [
    'a recognition of a version that has not begun',
    'row',
    'RECOGNISED_VERSION_NOT_BEGUN',
    row('product-recognitions', () => ({ ...recognition, originProductFrom: '2026-02-01' })),
  ],
  [
    'a question without a consent',
    'question',
    'CONSENT_REQUIRED',
    refused(() => benefits(null, officer())),
  ],
  [
    'a question on a consent of another subject',
    'question',
    'CONSENT_UNKNOWN',
    refused(() => benefits(consents.neighbours, officer())),
  ],
  [
    'a question on a consent to another unit',
    'question',
    'CONSENT_OF_ANOTHER',
    refused(() => benefits(consents.running, officer(units.other))),
  ],
  [
    'a question on a consent that has run out',
    'question',
    'CONSENT_EXPIRED',
    refused(() => benefits(consents.expired, officer())),
  ],
  [
    'a question on a consent that was taken back',
    'question',
    'CONSENT_WITHDRAWN',
    refused(() => benefits(consents.withdrawn, officer())),
  ],
  [
    'a use of a consent of another subject',
    'step',
    'CONSENT_OF_ANOTHER',
    refused(() => using(consents.neighbours, 'APPLY', asFirm(firm))),
  ],
  [
    'a use of a consent to another unit',
    'step',
    'CONSENT_OF_ANOTHER',
    refused(() => using(consents.running, 'GRANT', officer(units.other))),
  ],
  [
    'a use of a consent that has run out',
    'step',
    'CONSENT_EXPIRED',
    refused(() => using(consents.expired, 'APPLY', asFirm(firm))),
  ],
  [
    'a use of a consent that was taken back',
    'step',
    'CONSENT_WITHDRAWN',
    refused(() => using(consents.withdrawn, 'APPLY', asFirm(firm), 2)),
  ],
  [
    'a use without a consent',
    'step',
    'CONSENT_UNKNOWN',
    refused(() => using(noConsent, 'USE', officer())),
  ],
  [
    'a use before it was granted',
    'step',
    'CASE_STEP_NOT_ALLOWED',
    refused(() => using(consents.running, 'USE', officer())),
  ],
  [
    'a second consent beside the running one',
    'step',
    'CONSENT_ALREADY_OPEN',
    refused(() => consenting({}, firm)),
  ],
  [
    'a consent without an end to come',
    'step',
    'CONSENT_TERM_WRONG',
    refused(() => consenting({ until: addDays(hub.today, -1) }, firm)),
  ],
  [
    'a consent to a product that there is not',
    'step',
    'PRODUCT_NOT_OFFERED',
    refused(() => consenting({ productCode: 'NONE' }, firm)),
  ],
  [
    'a red entry on a serious list',
    'step',
    'LIST_NOT_RED',
    refused(() => proposing({ listCode: 'SL04' }, firm)),
  ],
  [
    'a red entry checked while a city cannot be asked',
    'step',
    'COULD_NOT_ASK',
    () =>
      whileStale(
        hub,
        'taicang',
        refused(() => red('proposed', 'CHECK', 1)),
      ),
  ],
  [
    'a red entry listed while a city cannot be asked',
    'step',
    'COULD_NOT_ASK',
    () =>
      whileStale(
        hub,
        'taicang',
        refused(() => red('announced', 'LIST', 3)),
      ),
  ],
])('%s, by a %s, is %s, and nothing is written', async (_, __, code, run) => {
  const before = await stored()
  expect([await run(), await stored()]).toEqual([code, before])
})
