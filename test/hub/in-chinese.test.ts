import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { insertClient } from '../../db/hub/clients.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { verifyReceipt } from '../../gateway/answer/receipts/verify-receipt.js'
import { holdsEnglish } from '../support/holds-english.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { newCode } from './invented.js'
import { bearingFor } from './lists.js'
import { whileStale } from './stale.js'

/** As a browser in China asks. */
const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }
let hub: TestHub
let code: string
beforeAll(async () => {
  // No count is waited for.
  hub = await startTestHub({ patience: { answerMs: 0, besideRowsMs: 0 } })
  code = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInSeveral
})
afterAll(() => hub.close())

interface Told {
  readonly message: string
  readonly extensions: { readonly code: string; readonly sentence?: unknown }
}

/** Code and sentence of each error of an answer to a Chinese reader; none may hold English or what was carried beside it. */
async function told(question: Question, headers: Record<string, string> = {}): Promise<string[][]> {
  const { body } = await hub.ask({ ...question, headers: { ...chinese, ...headers } })
  return sentences(body.errors)
}

function sentences(errors: readonly Told[]): string[][] {
  expect(errors.filter(({ message }) => holdsEnglish(message))).toEqual([])
  expect(errors.filter(({ extensions }) => 'sentence' in extensions)).toEqual([])
  return errors.map(({ message, extensions }) => [extensions.code, message])
}

const byCode = { query: 'query ($code: SubjectCode!) { creditSubject(code: $code) { name } }' }

describe('an officer who reads Chinese is told in Chinese', () => {
  it('which right a refused field needs, and whom to ask', async () => {
    expect(await told({ query: '{ statistics(by: [LIST]) { rows { penalties } } }' })).toEqual([
      [
        'UNAUTHORIZED_FIELD_OR_TYPE',
        '您无权查看 Query.statistics，须有权限 statistics:read；需要时请向令牌签发单位申请。',
      ],
    ])
  })

  it('that the past, and a person, need a right', async () => {
    const question = {
      query: '{ creditSubject(code: "P01ABCDEF0123456789ABCDEF0123456789") { name } }',
    }
    expect((await told({ ...question, as: 'partner' })).map(([code]) => code)).toEqual([
      'PERSON_PURPOSE_REQUIRED',
    ])
    const past = {
      query: `{ creditSubject(code: "${code}") { files { listEntries(on: "2026-05-01") { id } } } }`,
    }
    expect(new Set((await told({ ...past, as: 'regulator' })).map(([code]) => code))).toEqual(
      new Set(['HISTORY_NOT_ALLOWED']),
    )
  })

  it.each([
    [
      'a field that there is not',
      '{ gone }',
      '查询语句与接口定义不符。类型“Query”没有字段“gone”。',
    ],
    [
      'a value that an enum does not have',
      '{ statistics(by: [COLOUR]) { rows { penalties } } }',
      '查询语句与接口定义不符。“COLOUR”不是 StatisticsDimension 的取值之一。',
    ],
    [
      'what is no GraphQL',
      '{ gone',
      '查询语句不是 GraphQL，无法解析。语法错误：此处应为 Name，而不是 <EOF>。',
    ],
  ])('that it asks for %s', async (_, query, message) => {
    expect((await told({ query })).map(([, text]) => text)).toEqual([message])
  })

  it('which code is wrong and how, in a variable and in several', async () => {
    expect(await told({ ...byCode, variables: { code: '9132' } })).toEqual([
      [
        'SUBJECT_CODE_INVALID',
        '"9132" 不是主体代码：有 4 个字符，应为 18 个。请填写 18 位统一社会信用代码，或个人标识（P、2 位数字、32 位 0-9A-F）。',
      ],
    ])
    const query = 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { name } }'
    const { body } = await hub.ask({ query, variables: { codes: ['1', '2'] }, headers: chinese })
    expect(sentences(body.errors)).toHaveLength(1)
    expect(
      body.errors[0].extensions.faults.filter(({ message }: Told) => holdsEnglish(message)),
    ).toEqual([])
  })

  it('that a token is no token, or has expired, and that a body is none', async () => {
    expect(await told(byCode, { authorization: 'Basic abc' })).toEqual([
      ['UNAUTHENTICATED', '请求头 Authorization 须为“Bearer”加含有 sub 和 exp 的签名令牌。'],
    ])
    expect(await told(byCode, await bearingFor(hub, -60, ['records:read']))).toEqual([
      ['UNAUTHENTICATED', '令牌已过期；请向签发单位重新获取。'],
    ])
    for (const body of ['{', '{}', '[]', '']) {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...chinese },
        body,
      })
      expect(response.headers.get('content-language')).toBe('zh')
      sentences(((await response.json()) as { errors: Told[] }).errors)
    }
  })

  it('that its points are spent', async () => {
    await insertClient(hub.hub, {
      id: 'demo-kunshan-analyst',
      name: 'poor',
      unitCode: null,
      isBound: false,
      costLimit: 300_000,
      budgetPerMinute: 1,
    })
    const query = '{ searchSubjects(name: "演示", first: 100) { edges { node { code } } } }'
    // The door reads its clients every few seconds.
    const refused = await vi.waitFor(() => told({ query, as: 'analyst', city: 'kunshan' }), {
      timeout: 15_000,
      interval: 500,
    })
    expect(refused.map(([code]) => code)).toEqual(['COST_TOO_HIGH'])
  })

  it('that a city could not be asked, whose clock stands still or whose tables are gone', async () => {
    const unknown = await whileStale(hub, 'kunshan', () =>
      told({ ...byCode, variables: { code: newCode(1) } }),
    )
    expect(unknown).toEqual([
      ['COULD_NOT_ASK', `已查询到的城市均无 ${newCode(1)}：未能查询昆山市，请稍后再查。`],
    ])
    const { db } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    await db.execute(sql`alter table kunshan.subject rename to elsewhere`)
    try {
      expect(
        await told({ query: `{ creditSubject(code: "${code}") { files { holding } } }` }),
      ).toEqual([['SUBGRAPH_UNAVAILABLE', '未能查询昆山市；答复中缺少该部分，不等于没有记录。']])
    } finally {
      await db.execute(sql`alter table kunshan.elsewhere rename to subject`)
    }
  })

  it('that a count is under way', async () => {
    const question = { query: '{ statistics(by: [LIST]) { rows { penalties } } }' }
    expect((await told({ ...question, as: 'analyst', city: 'taicang' }))[0]?.[0]).toBe(
      'COUNT_PENDING',
    )
  })

  it('what an address or a method is not', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', '/graphql'],
      ['GET', '/screen'],
      ['GET', '/graphql?query=a&query=b'],
    ]) {
      const response = await fetch(`${hub.url}${path}`, {
        method,
        headers: { ...chinese, accept: 'application/json' },
      })
      sentences(((await response.json()) as { errors: Told[] }).errors)
      expect(response.headers.get('vary')).toContain('Accept-Language')
    }
  })
})

describe('who names no language', () => {
  it('is told in English by GraphQL, and in Chinese by an export', async () => {
    const { body } = await hub.ask({ query: '{ gone }' })
    expect(body.errors[0].message).toBe(
      'The document does not fit the schema. Cannot query field "gone" on type "Query".',
    )
    const exported = await fetch(`${hub.url}/export/comparison.csv?listCode=SL01`)
    expect(exported.headers.get('content-language')).toBe('zh')
    expect(sentences(((await exported.json()) as { errors: Told[] }).errors)).toEqual([
      [
        'UNAUTHORIZED_FIELD_OR_TYPE',
        '导出须有 export:read 和 compare:read 权限，您的令牌没有；需要时请向令牌签发单位申请。',
      ],
    ])
    const english = await fetch(`${hub.url}/export/comparison.csv`, {
      headers: { 'accept-language': 'en' },
    })
    expect(((await english.json()) as { errors: Told[] }).errors[0]?.message).toBe(
      'An export needs the scopes export:read and compare:read, which the token lacks; ask whoever issues it.',
    )
  })
})

it('signs the sentences that the reader is told, not those of another', async () => {
  const query = `{ creditSubject(code: "${newCode(2)}") { name } }`
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-credit-receipt': '1', ...chinese },
    body: JSON.stringify({ query: `${query.slice(0, -1)} gone: kunshan { units { code } } }` }),
  })
  const answer = Buffer.from(await response.arrayBuffer())
  const keys = await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()
  expect((await verifyReceipt({ answer, keys })).receipt.version).toBe(1)
})
