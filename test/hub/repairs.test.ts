import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseSettings } from '../../db/settings.js'
import type { CityStore } from '../../db/store.js'
import { verifyReceipt } from '../../gateway/answer/receipts/verify-receipt.js'
import { measureAbsence } from '../bench/absence.js'
import { type Question, serveTestHub, startTestHub, type TestHub } from '../support/hub.js'
import { statementsOf } from '../support/statements.js'
import { type CaseFact, repairablePenalties, seriousEntries } from './case-facts.js'
import { takeRepairSteps } from './repair-steps.js'

let hub: TestHub
let store: CityStore
let facts: CaseFact[]
beforeAll(async () => {
  hub = await startTestHub({ subjects: 400 })
  store = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  facts = await repairablePenalties(store, hub.today)
})
afterAll(() => hub.close())

const ask = async (question: Question) => {
  const { body } = await hub.ask(question)
  expect(body.errors).toBeUndefined()
  return body
}
const holds = async (number: string) =>
  (await ask({ query: `{ kunshan { repairHolds(number: "${number}") } }` })).data.kunshan
    .repairHolds

it('a repaired firm shows a signed statement that names no more than it must, and it holds until the repair is reopened', async () => {
  const fact = facts.shift()!
  const steps = takeRepairSteps(hub.ask, fact)
  const question = (id: string): Question => ({
    query: `query ($id: ID!) { jurisdiction(code: "320583") { case(id: $id) { ... on RepairCase {
      proof { number subjectCode recordKind list { code } documentNo decidedOn repairedOn unit { code } } } } } }`,
    variables: { id },
    as: 'subject',
    subject: fact.subject,
    headers: { 'x-credit-receipt': '1' },
  })
  const proofOf = async (id: string) => (await ask(question(id))).data.jurisdiction.case.proof

  await steps.submit()
  expect(await proofOf(steps.caseId())).toBeNull()
  await steps.accept()
  await steps.forward()
  await steps.grant()

  const body = await ask(question(steps.caseId()))
  const { proof } = body.data.jurisdiction.case
  expect(proof).toEqual({
    number: expect.stringMatching(/^KS-R-[0-9a-f]{32}-[0-9a-f]{32}$/),
    subjectCode: fact.subject,
    recordKind: 'PENALTY',
    list: null,
    documentNo: expect.stringContaining('号'),
    decidedOn: expect.stringMatching(/^20/),
    repairedOn: hub.today,
    unit: { code: fact.unit },
  })
  const keys = await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()
  const signed = (answer: object) =>
    verifyReceipt({ answer: Buffer.from(JSON.stringify(answer)), keys })
  expect((await signed(body)).receipt.statement).toBe('ANSWERED')
  const changed = structuredClone(body)
  changed.data.jurisdiction.case.proof.documentNo = '演示罚〔2026〕0号'
  await expect(signed(changed)).rejects.toMatchObject({ code: 'RECEIPT_CHANGED' })

  expect(await holds(proof.number)).toBe(true)
  expect([
    await holds(steps.caseId()),
    await holds(`${steps.caseId()}-${'0'.repeat(32)}`),
    await holds('演示'),
  ]).toEqual([false, false, false])

  await steps.reopen()
  expect(await proofOf(steps.caseId())).toBeNull()
  expect(await holds(proof.number)).toBe(false)
})

/** Lines of a page. */
const aPage = 40

it('a step of a repair takes no more than a page of statements, with what is asked before and answered after it', async () => {
  const fact = facts.shift()!
  const steps = takeRepairSteps(hub.ask, fact)
  // What a city lays down is read once for a position of its clock; statements are those of any step.
  await ask({ query: '{ kunshan { units { code } } }' })
  for (const [name, take] of Object.entries({
    submit: steps.submit,
    accept: steps.accept,
    forward: steps.forward,
    grant: steps.grant,
    reopen: steps.reopen,
  })) {
    const statements = await statementsOf(store, take)
    expect(statements.length, `${name}:\n${statements.join('\n')}`).toBeGreaterThan(5)
    expect(statements.length, `${name}:\n${statements.join('\n')}`).toBeLessThanOrEqual(aPage)
  }
})

it('npm run bench:repair finds a repaired entry absent in every kind of answer of every gateway', async () => {
  const [city, ...others] = [...hub.jurisdictions].sort(
    (a, b) => Number(b.key === 'kunshan') - Number(a.key === 'kunshan'),
  )
  const settings = databaseSettings({ HUB_DATA: hub.folder }, hub.jurisdictions)
  const second = await serveTestHub({ ...hub, settings })
  try {
    const { lastMs, byKind } = await measureAbsence({
      city: city!,
      others: others.map(({ code }) => code),
      gateways: [hub.ask, second.ask],
      facts: await seriousEntries(store, hub.today),
      repairs: 2,
      deadlineMs: 60_000,
    })
    expect(lastMs).toHaveLength(2)
    expect([...byKind].map(([kind, values]) => [kind, values.length])).toEqual(
      ['file', 'decisions', 'comparison', 'entry list'].map((kind) => [kind, 2]),
    )
  } finally {
    await second.close()
  }
}, 120_000)
