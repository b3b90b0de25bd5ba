import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 2000 })
})
afterAll(() => hub.close())

interface Tab {
  readonly query: string
  readonly variables: string
}

/** Examples as the page of the playground has them: this hub is told no subjects at its start, like one in processes. */
async function tabsOfPage(): Promise<Tab[]> {
  const page = await (await fetch(`${hub.url}/playground`)).text()
  const settings = /window\.hubPlayground = (\{.*?\})\n/s.exec(page)![1]!
  return JSON.parse(settings).tabs
}

async function askAs(query: string, variables: object, asked: string) {
  const answer = await (await fetch(`${hub.url}/dev/token?${asked}`)).json()
  const { body } = await hub.ask({
    query,
    variables: variables as never,
    ...(answer.token ? { headers: { authorization: `Bearer ${answer.token}` } } : {}),
  })
  return { body, answer }
}

it('each example of the playground is answered with something, though the gateway was told no subject', async () => {
  const tabs = await tabsOfPage()
  expect(tabs.length).toBeGreaterThan(15)
  const empty: unknown[] = []
  for (const { query, variables } of tabs) {
    const [, role, argument] = /^# role: (\S+)(?: (\S+))?/.exec(query)!
    const asked = role === 'subject' ? `role=subject&subject=${argument}` : `role=${role}`
    const { body } = await askAs(query, JSON.parse(variables), role === 'anonymous' ? '' : asked)
    expect([query.split('\n')[1], body.errors]).toEqual([query.split('\n')[1], undefined])
    const told = JSON.stringify(body.data)
    const isFileHeld = !told.includes('"files"') || told.includes('"HELD"')
    if (!/\[\{/.test(told.replaceAll('"files":[{', '')) || !isFileHeld) {
      empty.push(query.split('\n')[1])
    }
  }
  // Nothing waits for a steward where all rows of the seed are sound.
  expect(empty).toEqual(['# 数据管理员：待审定的数据'])
})

describe('a demonstration token', () => {
  const cases = `query ($city: DivisionCode!) { jurisdiction(code: $city) {
    cases(first: 100) { edges { node { state subjectCode nextSteps } } } } }`
  const stepsOf = (body: { data: { jurisdiction: { cases: { edges: never[] } } } }) =>
    body.data.jurisdiction.cases.edges.flatMap(
      ({ node }: { node: { nextSteps: string[] } }) => node.nextSteps,
    )

  it.each([
    'officer',
    'lead',
  ])('of an %s finds steps to take in every city, and says of which unit it is', async (role) => {
    for (const { key, code } of hub.jurisdictions) {
      const { body, answer } = await askAs(cases, { city: code }, `role=${role}&city=${key}`)
      expect(body.errors).toBeUndefined()
      expect([key, stepsOf(body).length > 0, answer.unit]).toEqual([
        key,
        true,
        expect.stringMatching(/^[0-9A-Z]{18}$/),
      ])
    }
  })

  it('of a subject is of a firm with a case of its own, unless it names another', async () => {
    for (const { key, code } of hub.jurisdictions) {
      const query = `query ($code: SubjectCode!) { creditSubject(code: $code) { files { jurisdictionCode cases { id } } } }`
      const { subject } = await (
        await fetch(`${hub.url}/dev/token?role=subject&city=${key}`)
      ).json()
      const { body } = await askAs(query, { code: subject }, `role=subject&city=${key}`)
      const own = body.data.creditSubject.files.find(
        ({ jurisdictionCode }: { jurisdictionCode: string }) => jurisdictionCode === code,
      )
      expect([key, own.cases.length > 0]).toEqual([key, true])
    }
    const named = await (
      await fetch(`${hub.url}/dev/token?role=subject&subject=91990583MA00000001`)
    ).json()
    expect(named.subject).toBe('91990583MA00000001')
  })
})
