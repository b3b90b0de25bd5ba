import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenNumber } from '../../db/seed/codes.js'
import { addDays } from '../../rules/days.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, licensing, newCode, organisation, person, record, together } from './invented.js'
import { fieldsByRole } from './roles.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const codesOf = (errors: readonly { extensions: { code: string } }[] = []) =>
  errors.map(({ extensions }) => extensions.code)

describe('each role', () => {
  fieldsByRole(() => hub)

  it('reads free text with the numbers in it only with identity:read', async () => {
    const code = newCode(1)
    const number = citizenNumber(16_500_000)
    const facts = `（演示）责任人${number}，电话13800138000`
    await add(
      cityOf('kunshan'),
      together(
        organisation(code, '昆山演示脱敏有限公司'),
        record({ id: 'mask-1', subjectCode: code, decidedOn: '2026-01-05', facts }),
      ),
    )
    const query = `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
      ... on KunshanCreditFile { records { edges { node { facts } } } }
    } } }`
    const factsFor = async (as: Role, subject?: string) => {
      const { body } = await hub.ask({ query, variables: { code }, as, subject })
      return body.data.creditSubject.files[1].records.edges[0].node.facts
    }
    expect(await factsFor('partner')).toBe(facts)
    const masked = `（演示）责任人9905*************${number.at(-1)}，电话138****8000`
    expect(await factsFor('regulator')).toBe(masked)
    expect(await factsFor('auditor')).toBe(masked)
    expect(await factsFor('subject', code)).toBe(masked)
  })
})

describe('a subject that asks for its own file and another’s at once', () => {
  it('reads its own only', async () => {
    const [own, other] = [newCode(6), newCode(7)]
    for (const code of [own, other]) {
      await add(
        cityOf('taicang'),
        together(
          organisation(code, `太仓演示${code.slice(-5)}有限公司`),
          record({ id: `of-${code}`, subjectCode: code, decidedOn: '2026-01-05' }),
        ),
      )
    }
    const file = `files { ... on TaicangCreditFile { subjectCode records { edges { node { id } } } repairs { id } } }`
    const { body } = await hub.ask({
      query: `query ($own: SubjectCode!, $other: SubjectCode!) {
        other: creditSubject(code: $other) { ${file} }
        own: creditSubject(code: $own) { ${file} }
      }`,
      variables: { own, other },
      as: 'subject',
      subject: own,
    })
    expect(body.data.own.files[2]).toEqual({
      subjectCode: own,
      records: { edges: [{ node: { id: `of-${own}` } }] },
      repairs: [],
    })
    expect(body.data.other.files[2]).toEqual({ subjectCode: other, records: null, repairs: null })
    expect(
      body.errors.map(({ path, extensions }: { path: unknown; extensions: { code: string } }) => [
        path,
        extensions.code,
      ]),
    ).toEqual(
      ['records', 'repairs'].map((field) => [
        ['other', 'files', 2, field],
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ]),
    )
  })
})

describe('a person', () => {
  const query = `query ($code: SubjectCode!) {
    creditSubject(code: $code) { code kind name files { jurisdictionCode holding name kind listEntries { id } } }
  }`
  const nobody = `P01${'0123456789ABCDEF'.repeat(2)}`

  it.each<
    [string, { as?: Role; city?: string; headers?: Record<string, string>; subject?: string }]
  >([
    ['nobody', {}],
    ['nobody with a purpose', { headers: licensing }],
    ['a partner of another city', { as: 'partner' }],
    ['a partner without a case', { as: 'partner', headers: { ...licensing, 'x-credit-case': '' } }],
    [
      'a partner with another purpose',
      {
        as: 'partner',
        headers: {
          ...licensing,
          'x-credit-purpose': 'repair',
          'x-credit-basis': encodeURIComponent('信用修复管理办法'),
        },
      },
    ],
    ['an analyst with a purpose', { as: 'analyst', headers: licensing }],
    ['a regulator with a purpose', { as: 'regulator', headers: licensing }],
    ['an operator of the city', { as: 'operator', city: 'kunshan', headers: licensing }],
    ['an auditor with a purpose', { as: 'auditor', headers: licensing }],
    ['another subject', { as: 'subject', subject: nobody.replace('P01', 'P02') }],
  ])('is closed to %s, the same whether there is one or not', async (_, asker) => {
    const { code } = await person(hub, ['kunshan'])
    // Who asks first pays for the plan.
    await hub.ask({ query, variables: { code }, ...asker })
    // The partner's own city is the register's first, which does not know the person.
    const known = await hub.ask({ query, variables: { code }, ...asker })
    const unknown = await hub.ask({ query, variables: { code: nobody }, ...asker })
    expect(codesOf(known.body.errors)).toEqual(['PERSON_PURPOSE_REQUIRED'])
    // It costs the same; what is left is less after the second.
    const { left, ...price } = known.body.extensions.cost
    expect(unknown.body.extensions.cost).toEqual({ ...price, left: expect.any(Number) })
    unknown.body.extensions.cost.left = left
    expect(known).toEqual(unknown)
    expect(known.body.data).toEqual({ creditSubject: null })
  })

  it('is open to a partner with purpose, basis and case', async () => {
    const { code } = await person(hub, ['kunshan'])
    const { body } = await hub.ask({
      query,
      variables: { code },
      as: 'partner',
      headers: licensing,
    })
    expect(body.errors).toBeUndefined()
    expect(body.data.creditSubject).toMatchObject({ code, kind: 'PERSON', name: null })
    expect(
      body.data.creditSubject.files.map((file: Record<string, unknown>) => [
        file.holding,
        file.name,
      ]),
    ).toEqual([
      ['NOT_HELD', null],
      ['HELD', null],
      ['NOT_HELD', null],
    ])
  })

  it('is open to a partner of its own city, there only', async () => {
    const { code } = await person(hub, ['kunshan'])
    const { body } = await hub.ask({ query, variables: { code }, as: 'partner', city: 'kunshan' })
    expect(body.data.creditSubject.code).toBe(code)
    expect(
      body.data.creditSubject.files.map(({ holding }: { holding: unknown }) => holding),
    ).toEqual([null, 'HELD', null])
    expect(
      body.errors.map(({ path, extensions }: { path: unknown; extensions: { code: string } }) => [
        path,
        extensions.code,
      ]),
    ).toEqual([
      [['creditSubject', 'files', 0], 'PERSON_PURPOSE_REQUIRED'],
      [['creditSubject', 'files', 2], 'PERSON_PURPOSE_REQUIRED'],
    ])
  })

  it('is open to the person', async () => {
    const { code } = await person(hub, ['kunshan'])
    const { body } = await hub.ask({ query, variables: { code }, as: 'subject', subject: code })
    expect(body.errors).toBeUndefined()
    expect(body.data.creditSubject.files[1]).toMatchObject({ holding: 'HELD', kind: 'PERSON' })
  })

  it('does not close the files of others that are asked for with it', async () => {
    const { code } = await person(hub, ['kunshan'])
    await add(cityOf('taicang'), organisation(newCode(5), '太仓演示同行有限公司'))
    const { body } = await hub.ask({
      query: `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { files { holding } } }`,
      variables: { codes: [newCode(5), code, newCode(5)] },
      as: 'partner',
      city: 'kunshan',
    })
    const company = { files: ['NOT_HELD', 'NOT_HELD', 'HELD'].map((holding) => ({ holding })) }
    expect(body.data.creditSubjects).toEqual([
      company,
      { files: [null, 'HELD', null].map((holding) => ({ holding })) },
      company,
    ])
    expect(body.errors).toMatchObject(
      [0, 2].map((file) => ({
        path: ['creditSubjects', 1, 'files', file],
        extensions: { code: 'PERSON_PURPOSE_REQUIRED' },
      })),
    )
  })

  it('is refused at its place among subjects that are answered', async () => {
    const { code } = await person(hub, ['kunshan'])
    await add(cityOf('kunshan'), organisation(newCode(2), '昆山演示同行有限公司'))
    const { body } = await hub.ask({
      query: 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code } }',
      variables: { codes: [newCode(2), code, newCode(2)] },
      as: 'partner',
    })
    expect(body.data.creditSubjects).toEqual([{ code: newCode(2) }, null, { code: newCode(2) }])
    expect(body.errors).toMatchObject([
      { path: ['creditSubjects', 1], extensions: { code: 'PERSON_PURPOSE_REQUIRED' } },
    ])
  })

  it('is found by no search, nor is an organisation by whoever represents it', async () => {
    const { name } = await person(hub, ['kunshan'])
    const { db, t } = cityOf('kunshan')
    const code = newCode(3)
    await add(cityOf('kunshan'), {
      ...organisation(code, '昆山演示代表人有限公司'),
      representative: [{ subjectCode: code, name: '欧阳演示独名' }],
    })
    const search = async (text: string, as?: Role) => {
      const { body } = await hub.ask({
        query:
          'query ($name: String!) { searchSubjects(name: $name) { edges { node { code kind } } } }',
        variables: { name: text },
        as,
        headers: licensing,
      })
      expect(body.errors).toBeUndefined()
      return body.data.searchSubjects.edges.map(({ node }: { node: unknown }) => node)
    }
    const persons = await db
      .select({ code: t.subject.code })
      .from(t.subject)
      .where(eq(t.subject.kind, 'PERSON'))
    expect(persons.length).toBeGreaterThan(0)
    for (const found of await search(name, 'partner')) {
      expect((found as { kind: string }).kind).not.toBe('PERSON')
    }
    expect(await search('欧阳演示独名', 'partner')).toEqual([])
    expect(await search('演示代表人')).toEqual([{ code, kind: 'ORGANISATION' }])
  })
})

describe('personKey', () => {
  const query = `mutation ($n: String!, $m: String!) { kunshan { personKey(idNumber: $n, name: $m) } }`
  const ask = (variables: Record<string, string>, document = query) =>
    hub.ask({ query: document, variables, as: 'partner', headers: licensing })

  it('gives the key of whom the city knows by number and name', async () => {
    const { code, name, number } = await person(hub, ['kunshan'])
    expect((await ask({ n: number, m: name })).body.data).toEqual({ kunshan: { personKey: code } })
  })

  it('does not tell which of the two is wrong, nor repeats them', async () => {
    const { name, number } = await person(hub, ['kunshan'])
    const otherName = await ask({ n: number, m: '演示无此人' })
    const otherNumber = await ask({ n: citizenNumber(16_900_000), m: name })
    expect(codesOf(otherName.body.errors)).toEqual(['PERSON_NOT_MATCHED'])
    for (const unknown of ['\ue000', '□', '?', '⺀']) {
      const { body } = await ask({ n: number, m: name + unknown })
      expect([unknown, codesOf(body.errors)]).toEqual([unknown, ['PERSON_NOT_MATCHED']])
    }
    expect(otherName.body.errors).toEqual(otherNumber.body.errors)
    const broken = await ask({ n: `${number.slice(0, 17)}?`, m: name })
    expect(codesOf(broken.body.errors)).toEqual(['ARGUMENT_INVALID'])
    for (const { body } of [otherName, otherNumber, broken]) {
      expect(JSON.stringify(body)).not.toContain(number.slice(0, 17))
      expect(JSON.stringify(body)).not.toContain(name)
    }
  })

  it('takes variables only: no literal, no default value', async () => {
    const { name, number } = await person(hub, ['kunshan'])
    const literal = `mutation { kunshan { personKey(idNumber: "${number}", name: "${name}") } }`
    const byDefault = `mutation ($n: String! = "${number}", $m: String! = "${name}") {
      kunshan { personKey(idNumber: $n, name: $m) }
    }`
    for (const document of [literal, byDefault]) {
      const { body } = await ask({}, document)
      expect(body.data).toEqual({ kunshan: { personKey: null } })
      expect(codesOf(body.errors)).toEqual(['ARGUMENT_INVALID'])
      expect(JSON.stringify(body)).not.toContain(number)
    }
  })

  it('is refused without purpose, basis and case, whoever asks', async () => {
    const { name, number } = await person(hub, ['kunshan'])
    for (const as of ['partner', 'operator', 'auditor', undefined] as const) {
      const { body } = await hub.ask({ query, variables: { n: number, m: name }, as })
      expect(body.data).toEqual({ kunshan: { personKey: null } })
      expect(codesOf(body.errors)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
    }
  })
})

describe('what has ended', () => {
  const code = newCode(4)
  const query = `query ($code: SubjectCode!, $on: Date) { creditSubject(code: $code) { files {
    ... on TaicangCreditFile {
      records(on: $on, first: 100) { edges { node { id: localId status } } }
      listEntries(on: $on) { id: localId status }
      objections { id status } repairs { id status }
    }
  } } }`
  const idsOf = (list: { id: string; status: string }[] | null) =>
    list?.map(({ id, status }) => `${id} ${status}`) ?? null
  const ask = async (as?: Role, on?: string, subject?: string) => {
    const { body } = await hub.ask({ query, variables: { code, on }, as, subject })
    const file = body.data.creditSubject.files[2]
    return {
      records: idsOf(file.records?.edges.map(({ node }: { node: unknown }) => node) ?? null),
      listEntries: idsOf(file.listEntries),
      objections: idsOf(file.objections),
      repairs: idsOf(file.repairs),
      codes: [...new Set(codesOf(body.errors))].sort(),
    }
  }
  let yesterday: string

  beforeAll(async () => {
    yesterday = addDays(hub.today, -1)
    const decidedOn = addDays(hub.today, -200)
    const ends = {
      REPAIRED: { endedBy: 'REPAIRED', endedOn: yesterday },
      REVOKED: { endedBy: 'REVOKED', endedOn: hub.today },
      WITHDRAWN: { endedBy: 'WITHDRAWN', endedOn: yesterday },
      EXPIRED: { validUntil: yesterday },
      ACTIVE: {},
    } as const
    const endings = Object.entries(ends)
    const target = {
      subjectCode: code,
      targetKind: 'RECORD' as const,
      acceptedOn: decidedOn,
      decidedOn: null,
    }
    await add(
      cityOf('taicang'),
      together(
        organisation(code, '太仓演示终止有限公司'),
        ...endings.map(([id, more]) => record({ id, subjectCode: code, decidedOn, more })),
        {
          listEntry: endings.map(([id, more]) => ({
            id: `L-${id}`,
            subjectCode: code,
            subjectKind: 'ORGANISATION' as const,
            listCode: 'SL02',
            colour: 'SERIOUS' as const,
            behaviourCode: null,
            figures: {},
            decidedOn,
            validUntil: null,
            severity: 'SERIOUS' as const,
            endedBy: null,
            endedOn: null,
            unitCode: 'none',
            datasetId: 'none',
            ...more,
          })),
          objection: ['REPAIRED', 'ACTIVE'].map((targetId) => ({
            ...target,
            id: `O-${targetId}`,
            targetId,
            status: 'ACCEPTED' as const,
          })),
          repair: [
            { ...target, id: 'R-REPAIRED', targetId: 'REPAIRED', status: 'GRANTED' as const },
            {
              ...target,
              id: 'R-L',
              targetKind: 'LIST_ENTRY' as const,
              targetId: 'L-ACTIVE',
              status: 'REFUSED' as const,
            },
          ].map((repair) => ({ ...repair, appliedOn: decidedOn })),
        },
      ),
    )
  })

  it('is gone for everybody without the right to history, and so are the cases about it', async () => {
    const active = { records: ['ACTIVE ACTIVE'], listEntries: ['L-ACTIVE ACTIVE'] }
    const cases = { objections: ['O-ACTIVE ACCEPTED'], repairs: [], codes: [] }
    expect(await ask('partner')).toEqual({ ...active, ...cases })
    expect(await ask('regulator')).toEqual({ ...active, ...cases })
    expect(await ask('partner', hub.today)).toEqual({ ...active, ...cases })
    expect(await ask('partner', addDays(hub.today, 1))).toEqual({ ...active, ...cases })
    expect(await ask()).toMatchObject({ records: null, listEntries: ['L-ACTIVE ACTIVE'] })
  })

  it('shows the subject its own cases still', async () => {
    expect(await ask('subject', undefined, code)).toEqual({
      records: ['ACTIVE ACTIVE'],
      listEntries: ['L-ACTIVE ACTIVE'],
      objections: ['O-ACTIVE ACCEPTED', 'O-REPAIRED ACCEPTED'],
      repairs: ['R-L REFUSED', 'R-REPAIRED GRANTED'],
      codes: [],
    })
  })

  it('is shown to an auditor with how it ended', async () => {
    const { records, listEntries } = await ask('auditor')
    const states = ['ACTIVE', 'EXPIRED', 'REPAIRED', 'REVOKED', 'WITHDRAWN']
    expect(records).toEqual(states.map((state) => `${state} ${state}`))
    expect(listEntries).toEqual(states.map((state) => `L-${state} ${state}`))
  })

  it('stood otherwise on a day in the past, which an auditor may ask for', async () => {
    const dayBefore = await ask('auditor', addDays(yesterday, -1))
    expect(dayBefore.records).toEqual(
      ['ACTIVE', 'EXPIRED', 'REPAIRED', 'REVOKED', 'WITHDRAWN'].map((id) => `${id} ACTIVE`),
    )
    expect((await ask('auditor', yesterday)).records).toEqual([
      'ACTIVE ACTIVE',
      'EXPIRED ACTIVE',
      'REPAIRED REPAIRED',
      'REVOKED ACTIVE',
      'WITHDRAWN WITHDRAWN',
    ])
    expect((await ask('auditor', addDays(hub.today, -300))).records).toEqual([])
  })

  it('is on no page of a list either, today or by asking for the past', async () => {
    const list = async (as: Role, on?: string) => {
      const { body } = await hub.ask({
        query: `query ($on: Date, $first: Int) { taicang { listEntries(listCode: "SL02", on: $on, first: $first) {
          edges { node { id: localId status } }
        } } }`,
        variables: { on, first: 100 },
        as,
      })
      const page = body.data.taicang.listEntries
      const nodes = page?.edges.map(({ node }: { node: unknown }) => node) as
        | { id: string; status: string }[]
        | undefined
      return {
        codes: codesOf(body.errors),
        ids: nodes?.filter(({ id }) => id.startsWith('L-')).map(({ id }) => id) ?? null,
        states: [...new Set(nodes?.map(({ status }) => status))],
      }
    }
    expect(await list('regulator')).toEqual({ codes: [], ids: ['L-ACTIVE'], states: ['ACTIVE'] })
    expect(await list('regulator', yesterday)).toEqual({
      codes: ['HISTORY_NOT_ALLOWED'],
      ids: null,
      states: [],
    })
  })

  it('is refused with a reason to whoever asks for the past without the right', async () => {
    for (const [as, subject] of [['partner'], ['regulator'], ['subject', code]] as [
      Role,
      string?,
    ][]) {
      expect(await ask(as, yesterday, subject)).toMatchObject({
        records: null,
        listEntries: null,
        codes: ['HISTORY_NOT_ALLOWED'],
      })
    }
    expect(await ask(undefined, yesterday)).toMatchObject({
      listEntries: null,
      codes: ['HISTORY_NOT_ALLOWED', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    })
  })
})
