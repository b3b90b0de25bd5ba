import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { refold } from '../../db/subjects/refold.js'
import { encodeCursor, noEpochs } from '../../schema/scalars/cursor.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, close, newCode, organisation, record, together } from './invented.js'
import { fileFields } from './roles.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const codesOf = (errors: readonly { extensions: { code: string } }[] = []) =>
  errors.map(({ extensions }) => extensions.code)

/** The same code with another check character at its end. */
const mistype = (code: string) => `${code.slice(0, 17)}${code.endsWith('1') ? '2' : '1'}`

describe('creditSubjects', () => {
  const query = 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code } }'
  const ask = (codes: readonly string[]) => hub.ask({ query, variables: { codes } })

  it('answers in the order asked, a code asked twice twice, an unknown one with null and no error', async () => {
    const { clear, listedInOne } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const { body } = await ask([listedInOne, newCode(1), clear, listedInOne])
    expect(body.errors).toBeUndefined()
    expect(body.data.creditSubjects).toEqual([
      { code: listedInOne },
      null,
      { code: clear },
      { code: listedInOne },
    ])
  })

  it('takes codes in lower case, full width and with blanks', async () => {
    const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const fullWidth = [...clear].map((character) =>
      String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    )
    const { body } = await ask([
      clear.toLowerCase(),
      fullWidth.join(''),
      ` ${clear.slice(0, 9)} ${clear.slice(9)}`,
    ])
    expect(body.data.creditSubjects).toEqual([{ code: clear }, { code: clear }, { code: clear }])
  })

  it('says of a mistyped code that no city knows it, and never that nothing is known of it', async () => {
    const mistyped = mistype(newCode(7))
    const one = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { code } }`,
      variables: { code: mistyped },
    })
    expect(one.body.data).toEqual({ creditSubject: null })
    expect(codesOf(one.body.errors)).toEqual(['SUBJECT_CODE_CHECK_WRONG'])
    const decided = await hub.ask({
      query: `query ($code: SubjectCode!) { decide(code: $code, measureCode: "M01", in: "320583") { outcome } }`,
      variables: { code: mistyped },
      as: 'partner',
    })
    expect(decided.body.data).toEqual({ decide: null })
    expect(codesOf(decided.body.errors)).toEqual(['SUBJECT_CODE_CHECK_WRONG'])
  })

  it('takes codes as they are written, and answers each at its place without repeating what is none', async () => {
    const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const mistyped = mistype(newCode(8))
    const written = [
      clear.toLowerCase(),
      '11010519491231002X',
      mistyped,
      '张三的公司',
      newCode(8),
      '',
    ]
    const question = 'query ($written: [String!]) { creditSubjects(written: $written) { code } }'
    const { body } = await hub.ask({ query: question, variables: { written } })
    expect(body.data.creditSubjects).toEqual([{ code: clear }, null, null, null, null, null])
    const errors: { path: [string, number]; extensions: { code: string } }[] = body.errors
    expect(errors.map(({ path, extensions }) => `${path[1]} ${extensions.code}`).sort()).toEqual([
      '1 SUBJECT_CODE_INVALID',
      '2 SUBJECT_CODE_CHECK_WRONG',
      '3 SUBJECT_CODE_INVALID',
      '5 SUBJECT_CODE_INVALID',
    ])
    const text = JSON.stringify(body)
    for (const given of [written[1]!, written[3]!]) expect(text).not.toContain(given)
  })

  it('takes codes or written texts, not both and not neither', async () => {
    const code = newCode(9)
    for (const args of [`codes: ["${code}"], written: ["${code}"]`, 'codes: null']) {
      const { body } = await hub.ask({ query: `{ creditSubjects(${args}) { code } }` })
      expect(codesOf(body.errors)).toEqual(['ARGUMENT_INVALID'])
    }
    const tooMany = await hub.ask({
      query: 'query ($written: [String!]) { creditSubjects(written: $written) { code } }',
      variables: { written: Array.from({ length: 1001 }, () => code) },
    })
    expect(codesOf(tooMany.body.errors)).toEqual(['CODES_TOO_MANY'])
  })

  it('takes 1 to 1,000 codes', async () => {
    const codes = Array.from({ length: 1001 }, (_, index) => newCode(1000 + index))
    const none = await ask([])
    expect(none.body.data).toBeNull()
    expect(none.body.errors).toMatchObject([
      {
        message: 'codes holds no code; ask for 1 to 1000 in one request.',
        extensions: { code: 'ARGUMENT_INVALID' },
      },
    ])
    const tooMany = await ask(codes)
    expect(codesOf(tooMany.body.errors)).toEqual(['CODES_TOO_MANY'])
    const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const most = await ask([...codes.slice(0, 999), clear])
    expect(most.body.errors).toBeUndefined()
    expect(most.body.data.creditSubjects).toEqual([
      ...codes.slice(0, 999).map(() => null),
      { code: clear },
    ])
  })

  it('refuses the whole list for malformed codes, with one error that lists every bad position', async () => {
    const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const { status, body } = await ask(['short', clear, '91990583MA00000OI0'])
    expect([status, body.data]).toEqual([400, undefined])
    expect(body.errors).toHaveLength(1)
    const [{ extensions }] = body.errors
    expect(extensions.code).toBe('SUBJECT_CODE_INVALID')
    expect(extensions.faults.map(({ position }: { position: string }) => position)).toEqual([
      'codes[0]',
      'codes[2]',
    ])
  })

  it('asks no database a question twice, however many subjects are asked for', async () => {
    const { db, t } = cityOf('jiaxing')
    const rows = await db.select({ code: t.subject.code, kind: t.subject.kind }).from(t.subject)
    const codes = rows.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)
    const query = `query ($codes: [SubjectCode!]!) {
      creditSubjects(codes: $codes) { code name files { ${fileFields} formerNames } }
    }`
    // All stores of the embedded server share one client.
    const { $client } = hub.zone.db as unknown as { $client: { unsafe(text: string): unknown } }
    const unsafe = vi.spyOn($client, 'unsafe')
    const statements = async (asked: readonly string[]) => {
      unsafe.mockClear()
      const { body } = await hub.ask({ query, variables: { codes: asked }, as: 'partner' })
      expect(body.errors).toBeUndefined()
      expect(body.data.creditSubjects).toHaveLength(asked.length)
      // The hub's own tables are read beside the question: clients, documents, budgets; so are the cities' digests.
      const own = (text: string) => text.includes('"hub".') || text.includes('"digest"')
      const texts = unsafe.mock.calls.map(([text]) => text)
      return texts.filter((text) => text.startsWith('select') && !own(text))
    }
    try {
      // What a city lays down is kept for a position of its clock.
      await statements(codes.slice(0, 100))
      const ofMany = await statements(codes.slice(0, 100))
      expect(new Set(ofMany).size).toBe(ofMany.length)
      // What has no record needs no look at objections to it: the most that one subject takes is what 100 take.
      const ofOnes = new Set<string>()
      for (const code of codes.slice(0, 100)) {
        for (const text of await statements([code])) ofOnes.add(text)
      }
      expect([...ofOnes].sort()).toEqual([...ofMany].sort())
    } finally {
      unsafe.mockRestore()
    }
  })
})

describe('a city that holds nothing on a subject', () => {
  it('says NOT_HELD with empty lists, not null', async () => {
    const code = newCode(2)
    await add(cityOf('kunshan'), organisation(code, '昆山演示独家有限公司'))
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { ${fileFields} formerNames } } }`,
      variables: { code },
      as: 'partner',
    })
    expect(body.errors).toBeUndefined()
    expect(body.data.creditSubject.files[0]).toEqual({
      jurisdictionCode: '330400',
      holding: 'NOT_HELD',
      name: null,
      formerNames: [],
      kind: null,
      legalRepresentative: null,
      identifiers: [],
      records: { edges: [], pageInfo: { hasNextPage: false } },
      listEntries: [],
      commitments: [],
      objections: [],
      repairs: [],
    })
    expect(body.data.creditSubject.files[1]).toMatchObject({
      holding: 'HELD',
      records: { edges: [] },
    })
  })
})

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, string> }[]
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>
}
const pageFields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

describe('searchSubjects', () => {
  const query = `query ($name: String!, $first: Int, $after: Cursor) {
    searchSubjects(name: $name, first: $first, after: $after) {
      edges { cursor node { code name } } ${pageFields}
    }
  }`
  const ask = async (variables: { name: string; first?: number | null; after?: string | null }) =>
    (await hub.ask({ query, variables })).body
  const found = async (name: string) => {
    const body = await ask({ name })
    expect(body.errors).toBeUndefined()
    return body.data.searchSubjects.edges.map(({ node }: Page['edges'][number]) => node.code)
  }

  it('finds a part of a name from two characters, whatever width, case, blanks and brackets', async () => {
    const code = newCode(10)
    await add(
      cityOf('taicang'),
      organisation(code, '太仓（甪直）ＡＢ演示缂丝有限公司', '太仓演示鬃刷厂'),
    )
    for (const name of [
      '甪直',
      '（甪直）AB',
      '(甪直)ab',
      '太仓甪直',
      'ａｂ演示',
      '缂 丝',
      '鬃刷',
      '(鬃刷）',
    ]) {
      expect([name, await found(name)]).toEqual([name, [code]])
    }
  })

  it('finds a name by the characters meant, by either writing, and by its pinyin', async () => {
    const code = newCode(13)
    await add(cityOf('taicang'), organisation(code, '太仓演示鼋⻥⻋業有限公司'))
    for (const name of ['鼋鱼车业', '黿魚車業', '鼋⻥', 'yuanyucheye', 'Yuán yú chē', 'yycy']) {
      expect([name, await found(name)]).toEqual([name, [code]])
    }
    expect(await found('鼋业')).toEqual([])
  })

  it('says that names may be missing while those of a city are being folded anew', async () => {
    const code = newCode(14)
    const { db, t } = cityOf('taicang')
    await add(cityOf('taicang'), organisation(code, '太仓演示饕餮厂'))
    await db
      .update(t.organisationName)
      .set({ grams: ['饕'], pinyin: null, foldEdition: null })
      .where(eq(t.organisationName.subjectCode, code))
    const { data, errors } = await ask({ name: '饕餮' })
    expect(data.searchSubjects.edges).toEqual([])
    expect(errors).toMatchObject([
      {
        path: ['searchSubjects'],
        extensions: { code: 'NAMES_BEING_FOLDED', jurisdictions: ['320585'] },
      },
    ])
    await refold(cityOf('taicang'))
    expect(await found('饕餮')).toEqual([code])
  })

  it('finds no name that holds every pair of the text but not the text', async () => {
    const code = newCode(12)
    await add(cityOf('taicang'), organisation(code, '太仓演示黼黻黼厂'))
    expect(await found('黼黻黼')).toEqual([code])
    expect(await found('黻黼黻')).toEqual([])
  })

  it('takes the name that a subject bears now, whichever name matched', async () => {
    const code = newCode(11)
    await add(cityOf('taicang'), organisation(code, '太仓演示新名有限公司', '太仓演示彝旧厂'))
    const { data } = await ask({ name: '彝旧' })
    expect(data.searchSubjects.edges).toMatchObject([
      { node: { code, name: '太仓演示新名有限公司' } },
    ])
  })

  it('refuses fewer than two characters, more than 200, and pages of none or more than 100', async () => {
    for (const variables of [
      { name: '演' },
      { name: '（演）' },
      { name: '' },
      { name: '演'.repeat(201) },
      { name: '演示', first: 0 },
      { name: '演示', first: 101 },
      { name: '演示', first: -1 },
    ]) {
      const { data, errors } = await ask(variables)
      expect([variables.name.length, data, codesOf(errors)]).toEqual([
        variables.name.length,
        null,
        ['ARGUMENT_INVALID'],
      ])
    }
    expect((await ask({ name: '演示', first: null })).data.searchSubjects.edges).toHaveLength(20)
  })

  it('pages on without skipping or doubling while subjects come and go', async () => {
    const codes = Array.from({ length: 30 }, (_, index) => newCode(100 + index)).sort()
    const named = (code: string) => organisation(code, `昆山演示璎珞${code.slice(-4)}有限公司`)
    const odd = codes.filter((_, index) => index % 2 === 1)
    await add(cityOf('kunshan'), together(...odd.map(named)))
    const seen: string[] = []
    let after: string | null = null
    const gone = odd[14]!
    for (let page = 0; page < 10; page += 1) {
      const body = await ask({ name: '璎珞', first: 4, after })
      const { edges, pageInfo } = body.data.searchSubjects as Page
      seen.push(...edges.map(({ node }) => node.code!))
      expect(pageInfo.hasPreviousPage).toBe(false)
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        edges[0]?.cursor ?? null,
        edges.at(-1)?.cursor ?? null,
      ])
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
      // One before the place comes, the one at the place and one further on go.
      if (page === 0) {
        await add(cityOf('kunshan'), together(named(codes[0]!), named(codes[28]!)))
        await close(cityOf('kunshan'), odd[3]!)
        await close(cityOf('kunshan'), gone)
      }
    }
    expect(seen).toEqual([...odd.slice(0, 14), codes[28]!])
  })

  it('does not end a page early at a name whose subject is gone', async () => {
    const codes = [newCode(201), newCode(202), newCode(203)].sort() as [string, string, string]
    await add(
      cityOf('kunshan'),
      together(
        organisation(codes[0], '昆山演示岫玉一厂'),
        { organisationName: organisation(codes[1], '昆山演示岫玉二厂').organisationName! },
        organisation(codes[2], '昆山演示岫玉三厂'),
      ),
    )
    const first = (await ask({ name: '岫玉', first: 1 })).data.searchSubjects as Page
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = (await ask({ name: '岫玉', first: 1, after: first.pageInfo.endCursor })).data
      .searchSubjects as Page
    expect([...first.edges, ...second.edges].map(({ node }) => node.code)).toEqual([
      codes[0],
      codes[2],
    ])
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  it('refuses a cursor of another search, of another field, a damaged and a forged one', async () => {
    const { data } = await ask({ name: '演示', first: 1 })
    const cursor: string = data.searchSubjects.pageInfo.endCursor
    for (const [name, after] of [
      ['有限', cursor],
      ['演示', `${cursor.slice(0, -2)}AA`],
      ['演示', 'x'],
      ['演示', encodeCursor('listEntries ["SL01",null]', ['a', 'b'], noEpochs)],
      ['演示', encodeCursor('searchSubjects 演示', [5], noEpochs)],
      ['演示', encodeCursor('searchSubjects 演示', [], noEpochs)],
    ] as const) {
      expect([name, after, codesOf((await ask({ name, after })).errors)]).toEqual([
        name,
        after,
        ['CURSOR_INVALID'],
      ])
    }
  })
})

describe('records of a file', () => {
  const code = newCode(300)
  const query = `query ($code: SubjectCode!, $kinds: [RecordKind!], $first: Int, $after: Cursor) {
    creditSubject(code: $code) { files { ... on KunshanCreditFile {
      records(kinds: $kinds, first: $first, after: $after) { edges { cursor node { id decidedOn } } ${pageFields} }
    } } }
  }`
  const ask = async (variables: Record<string, unknown>) => {
    const { body } = await hub.ask({ query, variables: { code, ...variables }, as: 'partner' })
    return { page: body.data.creditSubject.files[1].records as Page | null, errors: body.errors }
  }
  beforeAll(async () => {
    const days = ['2026-01-03', '2026-01-02', '2026-01-02', '2026-01-02', '2026-01-01']
    await add(
      cityOf('kunshan'),
      together(
        organisation(code, '昆山演示分页有限公司'),
        ...days.map((decidedOn, index) =>
          record({
            id: `page-${index}`,
            subjectCode: code,
            decidedOn,
            more: index === 2 ? { kind: 'AWARD' } : {},
          }),
        ),
      ),
    )
  })

  it('come latest decision first, page by page also over equal days', async () => {
    const seen: string[][] = []
    let after: string | null = null
    for (let pages = 0; pages < 9; pages += 1) {
      const { page } = await ask({ first: 2, after })
      seen.push(page!.edges.map(({ node }) => node.id!))
      if (!page!.pageInfo.hasNextPage) break
      after = page!.pageInfo.endCursor
    }
    expect(seen).toEqual([['page-0', 'page-1'], ['page-2', 'page-3'], ['page-4']])
  })

  it('come of the kinds asked for only', async () => {
    const idsOf = async (kinds: readonly string[]) =>
      (await ask({ kinds })).page!.edges.map(({ node }) => node.id)
    expect(await idsOf(['AWARD'])).toEqual(['page-2'])
    expect(await idsOf(['AWARD', 'LICENCE', 'AWARD'])).toHaveLength(5)
    expect(await idsOf(['PENALTY'])).toEqual([])
    expect(await idsOf([])).toEqual([])
  })

  it('are refused outside 1 to 100, and behind a cursor of other kinds or a forged one', async () => {
    const { page } = await ask({ first: 1 })
    const after = page!.pageInfo.endCursor
    for (const [variables, error] of [
      [{ first: 0 }, 'ARGUMENT_INVALID'],
      [{ first: 101 }, 'ARGUMENT_INVALID'],
      [{ after, kinds: ['LICENCE'] }, 'CURSOR_INVALID'],
      [
        { after: encodeCursor('records [null,null]', ['2026-02-30', 'x'], noEpochs) },
        'CURSOR_INVALID',
      ],
      [{ after: encodeCursor('records [null,null]', ['2026-02-20'], noEpochs) }, 'CURSOR_INVALID'],
    ] as const) {
      const answer = await ask(variables)
      expect([variables, answer.page, codesOf(answer.errors)]).toEqual([variables, null, [error]])
    }
    expect((await ask({ first: 100 })).page!.edges).toHaveLength(5)
  })
})

describe('a text that PostgreSQL cannot hold', () => {
  it('is the caller’s fault', async () => {
    const { body } = await hub.ask({
      query: 'query ($list: ID!) { kunshan { punishmentPaths(listCode: $list) { code } } }',
      variables: { list: 'SL\u000001' },
    })
    expect(body.data).toEqual({ kunshan: { punishmentPaths: null } })
    expect(codesOf(body.errors)).toEqual(['ARGUMENT_INVALID'])
  })

  it('is the same fault where no database would meet it', async () => {
    for (const query of [
      '{ searchSubjects(name: "演示\\u0000") { edges { cursor } } }',
      '{ standards(domain: "a\\u0000") { __typename } }',
    ]) {
      expect([query, codesOf((await hub.ask({ query })).body.errors)]).toEqual([
        query,
        ['ARGUMENT_INVALID'],
      ])
    }
  })
})

describe('hundreds at once', () => {
  it('get each the answer to their own question from each city', async () => {
    const places = Array.from({ length: 200 }, (_, index) => index)
    const codeOf = (index: number) => newCode(500 + index)
    for (const { jurisdiction, ...store } of hub.cities) {
      await add(
        { jurisdiction, ...store },
        together(
          ...places.map((index) =>
            organisation(codeOf(index), `${jurisdiction.name}演示并发${index}号店`),
          ),
        ),
      )
    }
    const query = `query ($code: SubjectCode!) {
      creditSubject(code: $code) { code files { subjectCode jurisdictionCode name } }
    }`
    const answers = await Promise.all(
      places.map((index) => hub.ask({ query, variables: { code: codeOf(index) } })),
    )
    expect(answers.map(({ body }) => body.data)).toEqual(
      places.map((index) => ({
        creditSubject: {
          code: codeOf(index),
          files: hub.jurisdictions.map(({ code, name }) => ({
            subjectCode: codeOf(index),
            jurisdictionCode: code,
            name: `${name}演示并发${index}号店`,
          })),
        },
      })),
    )
    const sameShape = await Promise.all(
      places.map((index) => {
        const { key } = hub.jurisdictions[index % hub.jurisdictions.length]!
        return hub.ask({ query: `{ ${key} { code coverage { organisations } } }` })
      }),
    )
    for (const [index, { body }] of sameShape.entries()) {
      const { key, code } = hub.jurisdictions[index % hub.jurisdictions.length]!
      expect(body.data[key].code).toBe(code)
      expect(body.data[key]).toEqual(sameShape[index % hub.jurisdictions.length]!.body.data[key])
    }
  })
})
