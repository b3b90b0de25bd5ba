import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertEntries } from '../../db/hub/audit-entries.js'
import { everyOperation } from '../../db/hub/audit-trail.js'
import { encodeCursor, noEpochs } from '../../schema/scalars/cursor.js'
import { unchainedEntry } from '../support/audit-rows.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
let person: string
let firm: string
beforeAll(async () => {
  hub = await startTestHub({ subjects: 120 })
  const city = hub.cities[1]!
  const rows = await city.db.select().from(city.t.subject)
  firm = rows.find(({ kind }) => kind === 'ORGANISATION')!.code
  person = rows.find(({ kind }) => kind === 'PERSON')!.code
  // One look-up of a person by a partner with a purpose, and one that is refused.
  const query = `{ creditSubject(code: "${person}") { files { records { edges { node { id } } } } } }`
  const headers = {
    'x-credit-purpose': 'licensing',
    'x-credit-basis': encodeURIComponent('行政许可法'),
    'x-credit-case': '2026-17',
  }
  await hub.ask({ query, as: 'partner', city: 'kunshan', headers })
  await hub.ask({ query, as: 'regulator', city: 'jiaxing' })
  await hub.ask({ query: `{ creditSubject(code: "${firm}") { name } }` })
})
afterAll(() => hub.close())

const trail = (args: string) =>
  `{ auditTrail${args} { edges { cursor node { unit purpose caseNo disclosed subjectCodes result errors } } pageInfo { hasNextPage endCursor } } }`

describe('the trail', () => {
  it('shows an auditor who asked for which fields of whom, what for, and what became of it', async () => {
    const { body } = await hub.ask({ query: trail(`(code: "${person}")`), as: 'auditor' })
    expect(body.errors).toBeUndefined()
    expect(body.data.auditTrail.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        unit: 'demo-jiaxing-regulator',
        purpose: null,
        caseNo: null,
        disclosed: expect.any(Array),
        subjectCodes: [person],
        result: expect.stringMatching(/REFUSED|PARTIAL/),
        errors: ['PERSON_PURPOSE_REQUIRED'],
      },
      {
        unit: 'demo-kunshan-partner',
        purpose: 'licensing',
        caseNo: '2026-17',
        disclosed: ['CreditFile.records'],
        subjectCodes: [person],
        result: expect.stringMatching(/OK|PARTIAL/),
        errors: expect.any(Array),
      },
    ])
  })

  it('runs in pages, latest first, by every filter', async () => {
    const page = async (args: string) =>
      (await hub.ask({ query: trail(args), as: 'auditor' })).body.data.auditTrail
    const all = await page('(until: "2100-01-01T00:00:00Z")')
    const first = await page('(until: "2100-01-01T00:00:00Z", first: 1)')
    expect(first.pageInfo.hasNextPage).toBe(true)
    expect(first.edges[0].node).not.toEqual(all.edges[0].node)
    const units = async (args: string) =>
      (await page(args)).edges.map(({ node }: { node: { unit: string | null } }) => node.unit)
    expect(await units('(purpose: "licensing")')).toEqual(['demo-kunshan-partner'])
    expect(await units('(field: "CreditFile.records", unit: "demo-kunshan-partner")')).toEqual([
      'demo-kunshan-partner',
    ])
    expect(await units('(client: "demo-jiaxing-regulator")')).toEqual(['demo-jiaxing-regulator'])
    expect(await units(`(code: "${firm}")`)).toEqual([null])
    expect(await units('(until: "2020-01-01T00:00:00Z")')).toEqual([])
    const before = await page('(unit: "demo-kunshan-partner", first: 1)')
    const { body } = await hub.ask({
      query: trail(
        `(unit: "demo-kunshan-partner", first: 1, after: "${before.pageInfo.endCursor}")`,
      ),
      as: 'auditor',
    })
    expect(body.data.auditTrail.edges).toEqual([])
  })

  it.each([
    ['2026-02-30T00:00:00.000000Z', 'w', '1'],
    ['0000-01-01T00:00:00.000000Z', 'w', '1'],
    ['2026-01-01T25:00:00.000000Z', 'w', '1'],
    ['2026-01-01T00:00:00.000000Z', '\0', '1'],
    ['2026-01-01T00:00:00.000000Z', 'w', '-1'],
  ])('names a forged cursor: %s, %j, %s', async (...place) => {
    const after = encodeCursor(`auditTrail ${JSON.stringify(everyOperation)}`, place, noEpochs)
    const { body } = await hub.ask({ query: trail(`(after: "${after}")`), as: 'auditor' })
    expect(body.errors[0]).toMatchObject({
      message: 'This cursor was not made by the hub; start again without one.',
      extensions: { code: 'CURSOR_INVALID' },
    })
  })

  it('is closed to everybody else, operators too', async () => {
    for (const as of [
      'partner',
      'analyst',
      'regulator',
      'operator',
      'subject',
      undefined,
    ] as const) {
      const query = '{ auditTrail { edges { node { unit } } } auditAlarms { count } }'
      const { body } = await hub.ask({ query, as, subject: person })
      const code = 'UNAUTHORIZED_FIELD_OR_TYPE'
      const scopes = [['audit:read']]
      expect(body.data).toEqual({ auditTrail: null, auditAlarms: null })
      expect(body.errors.map((error: { extensions: object }) => error.extensions)).toEqual([
        { code, coordinate: 'Query.auditTrail', scopes },
        { code, coordinate: 'Query.auditAlarms', scopes },
      ])
    }
  })
})

describe('an access statement', () => {
  const statement = (code: string) =>
    `{ accessStatement(code: "${code}") { code accesses { edges { node { unit purpose basis fields } } } } }`

  it('tells the subject itself which unit read the own file and what for, not which person', async () => {
    const { body } = await hub.ask({ query: statement(person), as: 'subject', subject: person })
    expect(body.errors).toBeUndefined()
    expect(body.data.accessStatement.code).toBe(person)
    expect(body.data.accessStatement.accesses.edges).toContainEqual({
      node: {
        unit: 'demo-kunshan-partner',
        purpose: 'licensing',
        basis: '行政许可法',
        fields: ['CreditFile.records'],
      },
    })
  })

  it('of another subject is closed to a subject, and open to an auditor', async () => {
    const { body } = await hub.ask({ query: statement(person), as: 'subject', subject: firm })
    expect(body.data).toEqual({ accessStatement: null })
    expect(body.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
    const { body: audited } = await hub.ask({ query: statement(person), as: 'auditor' })
    expect(audited.data.accessStatement.accesses.edges.length).toBeGreaterThan(0)
    const { body: operated } = await hub.ask({ query: statement(person), as: 'operator' })
    expect(operated.data).toEqual({ accessStatement: null })
  })

  it('names no look-up of public data', async () => {
    const { t, db } = hub.cities[1]!
    const quiet = (await db.select().from(t.subject)).findLast(
      ({ kind, code }) => kind === 'ORGANISATION' && code !== firm,
    )!.code
    await hub.ask({ query: `{ creditSubject(code: "${quiet}") { name } }`, as: 'partner' })
    const { body } = await hub.ask({ query: statement(quiet), as: 'subject', subject: quiet })
    expect(body.data.accessStatement.accesses.edges).toEqual([])
  })
})

it('alarms name the unit, the rule and how many', async () => {
  // Sunday night in China.
  const at = new Date(Date.now() - 3 * 86_400_000)
  at.setUTCHours(17, 0, 0, 0)
  const persons = Array.from({ length: 60 }, (_, place) => `P01${String(place).padStart(32, '0')}`)
  await insertEntries(hub.hub, [
    unchainedEntry(1, at, { unit: 'a-unit', client: 'a-program', codes: persons }),
  ])
  const query = '{ auditAlarms { rule { code kind } unit client count } }'
  const { body } = await hub.ask({ query, as: 'auditor' })
  expect(body.errors).toBeUndefined()
  const own = body.data.auditAlarms.filter(({ unit }: { unit: string }) => unit === 'a-unit')
  expect(own).toHaveLength(2)
  expect(own).toEqual(
    expect.arrayContaining([
      {
        rule: { code: 'AL01', kind: 'MANY_PERSONS' },
        unit: 'a-unit',
        client: 'a-program',
        count: 60,
      },
      {
        rule: { code: 'AL02', kind: 'OUTSIDE_HOURS' },
        unit: 'a-unit',
        client: 'a-program',
        count: 1,
      },
    ]),
  )
})

describe('whoever asks', () => {
  const viewer =
    '{ viewer { client unit jurisdiction roles scopes budget { limit left resetsAt } } }'

  it('is told what the token says and what is left, as the answer says it of itself', async () => {
    const { body } = await hub.ask({ query: viewer, as: 'regulator', city: 'jiaxing' })
    const { limit, left, resetsAt } = body.extensions.cost
    expect(body).toMatchObject({
      data: {
        viewer: {
          client: 'demo-jiaxing-regulator',
          unit: 'demo-jiaxing-regulator',
          jurisdiction: '330400',
          roles: ['ANALYST', 'REGULATOR'],
          scopes: ['compare:read', 'export:read', 'records:read', 'statistics:read'],
          budget: { limit: 6_000_000, left: expect.any(Number), resetsAt: expect.any(String) },
        },
      },
    })
    expect(body.data.viewer.budget).toEqual({ limit, left, resetsAt })
    expect(body.errors).toBeUndefined()
  })

  it('without a token is nobody, with the budget of the address and no use', async () => {
    const { body } = await hub.ask({ query: viewer.replace('budget', 'usage { day } budget') })
    expect(body.data.viewer).toEqual({
      client: null,
      unit: null,
      jurisdiction: null,
      roles: [],
      scopes: [],
      usage: null,
      budget: {
        limit: 400_000,
        left: body.extensions.cost.left,
        resetsAt: body.extensions.cost.resetsAt,
      },
    })
    expect(body.errors).toMatchObject([
      { path: ['viewer', 'usage'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ])
  })

  const usage = (days: number) =>
    `{ viewer { usage(days: ${days}) { day operationName operations requests partial refused failed } } }`
  /** Noon in China, so many days ago. */
  const ago = (days: number) => new Date(Date.parse(`${hub.today}T04:00:00Z`) - days * 86_400_000)
  const row = (operationName: string | null, requests: number, rest: object = {}) => ({
    day: ago(2).toISOString().slice(0, 10),
    operationName,
    operations: 1,
    requests,
    partial: 0,
    refused: 0,
    failed: 0,
    ...rest,
  })

  it('sees the own use by day and operation, and nobody else’s', async () => {
    const own = {
      unit: 'demo-taicang-auditor',
      client: 'demo-taicang-auditor',
      subject: 'somebody',
    }
    let seq = 1_000
    const at = (days: number, changes: object) =>
      unchainedEntry(++seq, ago(days), { ...own, ...changes })
    await insertEntries(hub.hub, [
      at(2, { operationName: 'A' }),
      at(2, { operationName: 'A', result: 'PARTIAL' }),
      at(2, { operationName: 'A', result: 'FAILED', subject: 'another' }),
      at(2, { operationName: null, result: 'REFUSED', times: 7 }),
      at(9, { operationName: 'A' }),
      at(2, { operationName: 'A', unit: 'a-unit' }),
      at(2, { operationName: 'A', client: 'a-program' }),
      at(2, { operationName: 'A', client: null, subject: 'demo-taicang-auditor', unit: null }),
    ])
    const { body } = await hub.ask({ query: usage(3), as: 'auditor', city: 'taicang' })
    expect(body.errors).toBeUndefined()
    expect(body.data.viewer.usage).toEqual([
      row(null, 7, { refused: 7 }),
      row('A', 3, { partial: 1, failed: 1 }),
    ])
    const { body: longer } = await hub.ask({ query: usage(10), as: 'auditor', city: 'taicang' })
    expect(longer.data.viewer.usage.map(({ requests }: { requests: number }) => requests)).toEqual(
      expect.arrayContaining([7, 3, 1]),
    )
  })

  it('as a data subject sees the own requests only, of a program that serves many', async () => {
    const program = { unit: 'demo-jiaxing-subject', client: 'demo-jiaxing-subject' }
    await insertEntries(hub.hub, [
      unchainedEntry(2_001, ago(2), { ...program, subject: 'demo-subject', operationName: 'Mine' }),
      unchainedEntry(2_002, ago(2), { ...program, subject: 'another', operationName: 'Other' }),
    ])
    const asked = { query: usage(3), as: 'subject', city: 'jiaxing', subject: person } as const
    const { body } = await hub.ask(asked)
    expect(body.data.viewer.usage).toContainEqual(row('Mine', 1))
    expect(JSON.stringify(body)).not.toContain('Other')
  })

  it('who gives each request another name is told of fifty, and how many others there are', async () => {
    const own = { unit: 'demo-kunshan-analyst', client: 'demo-kunshan-analyst', subject: 's' }
    const named = Array.from({ length: 60 }, (_, place) =>
      unchainedEntry(3_000 + place, ago(2), {
        ...own,
        operationName: `Q${String(place).padStart(2, '0')}`,
        times: place === 59 ? 5 : null,
      }),
    )
    await insertEntries(hub.hub, named)
    const { body } = await hub.ask({ query: usage(3), as: 'analyst', city: 'kunshan' })
    const rows = body.data.viewer.usage.filter(({ day }: { day: string }) => day === row('', 1).day)
    expect(rows).toHaveLength(51)
    expect([rows[0], rows[1], rows[50]]).toEqual([
      row('Q59', 5),
      row('Q00', 1),
      row(null, 10, { operations: 10 }),
    ])
  })

  it.each([0, 32, -1])('asks for 1 to 31 days, not %i', async (days) => {
    const { body } = await hub.ask({ query: usage(days), as: 'partner' })
    expect(body.errors).toMatchObject([
      { message: `days is ${days}; ask for 1 to 31.`, extensions: { code: 'ARGUMENT_INVALID' } },
    ])
  })
})
