import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CityStore } from '../../db/store.js'
import { mostAgents } from '../../rules/cases/agents.js'
import { addDays } from '../../rules/days.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type CaseFact, repairablePenalties } from './case-facts.js'
import { newCode } from './invented.js'

let hub: TestHub
let store: CityStore
let facts: CaseFact[]
beforeAll(async () => {
  hub = await startTestHub({ subjects: 600 })
  store = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  facts = await repairablePenalties(store, hub.today)
})
afterAll(() => hub.close())

const person = `P01${'0A'.repeat(16)}`
type Who = { as: 'subject'; subject: string } | { as: 'agent'; subject: string; actsFor: string }
const firm = ({ subject }: CaseFact): Who => ({ as: 'subject', subject })
const agentOf = ({ subject }: CaseFact, own = person): Who => ({
  as: 'agent',
  subject: own,
  actsFor: subject,
})

let keys = 0
async function mutate(field: string, input: object, who: Who, shown: string) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const { body } = await hub.ask({
    query: `mutation ($input: ${type}!) { kunshan { ${field}(input: $input) { step { id takenBy input } ${shown} } } }`,
    variables: { input: { clientKey: `agents-${++keys}`, ...input } },
    ...who,
  })
  return { taken: body.data?.kunshan?.[field] ?? null, errors: body.errors }
}
const named = 'agent { agentCode scopes namedOn until revokedOn isInForce }'
const name = (fact: CaseFact, more: object = {}, who: Who = firm(fact)) =>
  mutate(
    'nameAgent',
    { agentCode: person, scopes: ['REPAIR'], until: addDays(hub.today, 30), ...more },
    who,
    named,
  )
const revoke = (fact: CaseFact, more: object = {}) =>
  mutate('revokeAgent', { agentCode: person, ...more }, firm(fact), named)
const ofCase = 'case { id kind state revision nextSteps steps { step actor agentCode } }'
const submit = (fact: CaseFact, who: Who, more: object = {}) =>
  mutate(
    'submitRepair',
    { factId: fact.id, statement: '已完成整改。', commitment: true, ...more },
    who,
    ofCase,
  )
const withdraw = (of: { id: string; revision: number }, who: Who) =>
  mutate('takeCaseStep', { caseId: of.id, revision: of.revision, step: 'WITHDRAW' }, who, ofCase)

async function done<T>(asked: Promise<{ taken: T; errors: unknown }>) {
  const { taken, errors } = await asked
  expect(errors).toBeUndefined()
  return taken
}
async function refused(asked: ReturnType<typeof mutate>) {
  const { taken, errors } = await asked
  expect(taken).toBeNull()
  const { code, why } = errors[0].extensions
  return why ? `${code} ${why}` : code
}
/** Versions of agents and cases, closed ones too: what is refused adds none. */
const versions = async () =>
  (await store.db.select().from(store.t.agent)).length +
  (await store.db.select().from(store.t.caseFile)).length

it('an agent takes the firm’s steps of what it was authorised for, and each says who took it', async () => {
  const fact = facts.shift()!
  expect((await done(name(fact))).agent).toEqual({
    agentCode: person,
    scopes: ['REPAIR'],
    namedOn: hub.today,
    until: addDays(hub.today, 30),
    revokedOn: null,
    isInForce: true,
  })
  const { step, case: submitted } = await done(submit(fact, agentOf(fact)))
  expect(step.takenBy).toBe('demo-agent')
  expect(submitted).toMatchObject({
    state: 'SUBMITTED',
    nextSteps: ['WITHDRAW'],
    steps: [{ step: 'SUBMIT', actor: 'SUBJECT', agentCode: person }],
  })
  const { body } = await hub.ask({
    query: `{ jurisdiction(code: "320583") { case(id: "${submitted.id}") { state } } }`,
    ...agentOf(fact),
  })
  expect(body).toMatchObject({ data: { jurisdiction: { case: { state: 'SUBMITTED' } } } })
  const { case: withdrawn } = await done(withdraw(submitted, firm(fact)))
  expect(withdrawn.steps).toEqual([
    { step: 'SUBMIT', actor: 'SUBJECT', agentCode: person },
    { step: 'WITHDRAW', actor: 'SUBJECT', agentCode: null },
  ])

  const statement = await hub.ask({
    query: `query ($code: SubjectCode!) { accessStatement(code: $code) { accesses { edges { node { agentCode fields } } } } }`,
    variables: { code: fact.subject },
    ...firm(fact),
  })
  const accesses: { agentCode: string | null; fields: string[] }[] =
    statement.body.data.accessStatement.accesses.edges.map(
      ({ node }: never) => node as { node: never },
    )
  expect(
    accesses.filter(({ agentCode }) => agentCode === person).map(({ fields }) => fields),
  ).toEqual([['Jurisdiction.case'], ['KunshanMutation.submitRepair']])
  const { db, t } = hub.hub
  const [row] = await db
    .select({ agentCode: t.auditEntry.agentCode, actsFor: t.auditEntry.actsFor })
    .from(t.auditEntry)
    .where(eq(t.auditEntry.agentCode, person))
  expect(row).toEqual({ agentCode: person, actsFor: fact.subject })
})

it('a firm sees whom it has named, and the agent is refused at once when it is revoked, also what it did before', async () => {
  const fact = facts.shift()!
  await done(name(fact))
  await done(name(fact, { scopes: ['OBJECT', 'REPAIR', 'READ_FILE'] }))
  const read = (who: Who) =>
    hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
        jurisdictionCode identifiers { type } cases { kind } ${who.as === 'subject' ? 'agents { agentCode scopes }' : ''} } } }`,
      variables: { code: fact.subject },
      ...who,
    })
  const inKunshan = ({ body }: Awaited<ReturnType<typeof read>>) =>
    body.data.creditSubject.files.find(
      (file: { jurisdictionCode: string }) => file.jurisdictionCode === '320583',
    )
  const own = inKunshan(await read(firm(fact)))
  expect(own.agents).toEqual([{ agentCode: person, scopes: ['OBJECT', 'READ_FILE', 'REPAIR'] }])
  const agents = await read(agentOf(fact))
  expect(inKunshan(agents)).toEqual({
    jurisdictionCode: '320583',
    identifiers: own.identifiers,
    cases: own.cases,
  })
  // It was named in one city only.
  expect(
    agents.body.errors.map(({ path, extensions }: never) => {
      const [at, { code, why }] = [path, extensions] as [string[], { code: string; why: string }]
      return [at.at(-2), at.at(-1), code, why]
    }),
  ).toEqual(
    [0, 2].flatMap((at) =>
      ['identifiers', 'cases'].map((field) => [at, field, 'AGENT_NOT_AUTHORISED', 'NOT_NAMED']),
    ),
  )

  const key = { clientKey: 'agents-again' }
  const first = await done(submit(fact, agentOf(fact), key))
  expect(await done(submit(fact, agentOf(fact), key))).toEqual(first)
  expect((await done(revoke(fact))).agent).toMatchObject({ revokedOn: hub.today, isInForce: false })
  const before = await versions()
  expect([
    await refused(submit(fact, agentOf(fact), key)),
    await refused(submit(fact, agentOf(fact))),
    await refused(withdraw(first.case, agentOf(fact))),
    await refused(revoke(fact)),
  ]).toEqual([
    'AGENT_NOT_AUTHORISED REVOKED',
    'AGENT_NOT_AUTHORISED REVOKED',
    'AGENT_NOT_AUTHORISED REVOKED',
    'AGENT_ENDED',
  ])
  const { body } = await read(agentOf(fact))
  expect(inKunshan({ status: 200, body })).toEqual({
    jurisdictionCode: '320583',
    identifiers: null,
    cases: null,
  })
  expect(await versions()).toBe(before)
})

it('an agent sees in each city for which firms it may act, and no other’s mandates', async () => {
  const [fact, other] = [facts.shift()!, facts.shift()!]
  const reader = newCode(9_003)
  await done(name(fact, { agentCode: reader, scopes: ['READ_FILE'] }))
  await done(name(other, { agentCode: reader }))
  await done(mutate('revokeAgent', { agentCode: reader }, firm(other), named))
  const mandates = async (who: Who) => {
    const { body } = await hub.ask({
      query: '{ jurisdictions { code mandates { subjectCode agentCode scopes isInForce } } }',
      ...who,
    })
    return body.data.jurisdictions
  }
  const ofFirm = ({ subject }: CaseFact, scopes: string[], isInForce: boolean) => ({
    ...{ subjectCode: subject, agentCode: reader, scopes, isInForce },
  })
  const told = [ofFirm(fact, ['READ_FILE'], true), ofFirm(other, ['REPAIR'], false)]
  expect(await mandates(agentOf(fact, reader))).toEqual(
    hub.jurisdictions.map(({ code }) => ({
      code,
      mandates:
        code === '320583' ? told.sort((a, b) => (a.subjectCode < b.subjectCode ? -1 : 1)) : [],
    })),
  )
  expect(await mandates(agentOf(fact, newCode(9_004)))).toEqual(
    hub.jurisdictions.map(({ code }) => ({ code, mandates: [] })),
  )
  expect(await mandates(firm(fact))).toEqual(
    hub.jurisdictions.map(({ code }) => ({ code, mandates: null })),
  )
})

it('a step is told again to nobody who could not take it now, whoever holds the token', async () => {
  const [fact, other] = facts.splice(0, 2) as [CaseFact, CaseFact]
  await done(name(fact, { scopes: ['OBJECT', 'REPAIR'] }))
  await done(name(other))
  const [own, agents] = [{ clientKey: 'again-own' }, { clientKey: 'again-agents' }]
  const { case: submitted } = await done(submit(fact, agentOf(fact), agents))
  await done(withdraw(submitted, firm(fact)))
  await done(submit(fact, firm(fact), own))
  await done(submit(fact, agentOf(fact), agents))
  await done(name(fact, { scopes: ['OBJECT'] }))
  const before = await versions()
  expect([
    await refused(submit(fact, agentOf(other), agents)),
    await refused(submit(fact, firm(other), own)),
    await refused(submit(fact, agentOf(fact), agents)),
  ]).toEqual(['CASE_FACT_UNKNOWN', 'CASE_FACT_UNKNOWN', 'AGENT_NOT_AUTHORISED SCOPE_NOT_GIVEN'])
  expect((await done(submit(fact, firm(fact), own))).case.state).toBe('SUBMITTED')
  expect(await versions()).toBe(before)
})

it('what an agent may not do, and whom a firm may not name, is refused with a code of its own, and nothing is written', async () => {
  const [fact, other] = facts.splice(0, 2) as [CaseFact, CaseFact]
  const reader = newCode(9_001)
  await done(name(fact, { agentCode: reader, scopes: ['READ_FILE', 'OBJECT'] }))
  await done(name(other, { agentCode: reader, until: hub.today }))
  await store.db
    .update(store.t.agent)
    .set({ validUntil: addDays(hub.today, -1) })
    .where(eq(store.t.agent.subjectCode, other.subject))
  const submitted = await done(submit(fact, firm(fact)))
  const before = await versions()
  const noToken: Who = { as: 'agent', subject: reader } as never
  expect([
    await refused(submit(fact, agentOf(fact, reader))),
    await refused(submit(fact, agentOf(fact))),
    await refused(submit(other, agentOf(other, reader))),
    await refused(submit(other, agentOf(fact, reader))),
    await refused(submit(fact, noToken)),
    await refused(withdraw(submitted.case, agentOf(fact, reader))),
    await refused(name(fact, { agentCode: fact.subject })),
    await refused(name(fact, { until: addDays(hub.today, -1) })),
    await refused(name(fact, { scopes: [] })),
    await refused(name(fact, {}, { as: 'subject', subject: person })),
    await refused(name(fact, {}, { as: 'subject', subject: newCode(9_002) })),
    await refused(name(fact, {}, agentOf(fact, reader))),
    await refused(revoke(fact)),
  ]).toEqual([
    'AGENT_NOT_AUTHORISED SCOPE_NOT_GIVEN',
    'AGENT_NOT_AUTHORISED NOT_NAMED',
    'AGENT_NOT_AUTHORISED ENDED',
    'CASE_FACT_UNKNOWN',
    'AGENT_NOT_AUTHORISED',
    'AGENT_NOT_AUTHORISED SCOPE_NOT_GIVEN',
    'AGENT_IS_PRINCIPAL',
    'AGENT_END_PASSED',
    'ARGUMENT_INVALID',
    'AGENT_PRINCIPAL_REFUSED',
    'AGENT_PRINCIPAL_REFUSED',
    'UNAUTHORIZED_FIELD_OR_TYPE',
    'AGENT_UNKNOWN',
  ])
  expect(await versions()).toBe(before)
})

it('a firm names so many agents and no more; one that has ended makes room', async () => {
  const fact = facts.shift()!
  const codes = Array.from({ length: mostAgents + 1 }, (_, at) => newCode(9_100 + at))
  for (const agentCode of codes.slice(1)) await done(name(fact, { agentCode }))
  expect(await refused(name(fact, { agentCode: codes[0] }))).toBe('AGENT_TOO_MANY')
  expect((await done(name(fact, { agentCode: codes[1] }))).agent.agentCode).toBe(codes[1])
  await done(revoke(fact, { agentCode: codes[1] }))
  await done(name(fact, { agentCode: codes[0] }))
  const inForce = await store.db.select().from(store.t.agent).where(isNull(store.t.agent.knownTo))
  expect(inForce.filter(({ subjectCode }) => subjectCode === fact.subject)).toHaveLength(
    mostAgents + 1,
  )
})
