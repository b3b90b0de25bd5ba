import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { insertClient } from '../../db/hub/clients.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { verifyReceipt } from '../../gateway/answer/receipts/verify-receipt.js'
import { bodyCode, bodyRow, type Cells, penaltyRow, sheetCsv } from '../intake/sheet-files.js'
import { textRow, writeWorkbook } from '../intake/workbook.js'
import { foreignIn } from '../support/chinese-sentence.js'
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

function sentences(errors: readonly Told[], ...typed: readonly string[]): string[][] {
  expect(errors.flatMap(({ message }) => foreignIn(message, typed))).toEqual([])
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
      sentences(((await response.json()) as { errors: Told[] }).errors, path!)
      expect(response.headers.get('vary')).toContain('Accept-Language')
    }
  })
})

describe('an officer who hands in and takes away', () => {
  let authority: { code: string; name: string }
  let token: string
  beforeAll(async () => {
    const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const units = await db.select().from(t.organisationUnit)
    authority = units.find(({ name }) => name === '昆山市市场监督管理局')!
    token = await hub.issuer.tokenFor({ role: 'operator', city: 'kunshan' })
  })

  interface Row {
    readonly code: string
    readonly meaning?: string
    readonly wayOut?: string
    readonly reason?: string
    readonly value?: string
  }
  interface Report {
    readonly errors?: readonly Told[]
    readonly faults?: readonly Row[]
    readonly questions?: readonly Row[]
    readonly notices?: readonly (Row & { readonly examples: readonly Row[] })[]
    readonly waitingRows?: readonly Row[]
    readonly sheetsNotRead?: readonly Row[]
  }

  /** As the form of a page sends it, from a browser that names no language. */
  async function handIn(sheet: string, file: string | Uint8Array, name = '报送表.csv') {
    const form = new FormData()
    form.set('file', new Blob([file as BlobPart]), name)
    const response = await fetch(`${hub.url}/intake/昆山/${sheet}?dryRun=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    return (await response.json()) as Report
  }
  /** Every sentence of a report; none may hold a word that the officer did not write. */
  function saidIn(report: Report, typed: readonly string[] = []): [string, string][] {
    const { errors = [], faults = [], questions = [], notices = [], waitingRows = [] } = report
    const rows = [...faults, ...questions, ...notices, ...notices.flatMap((one) => one.examples)]
    const said = [
      ...errors.map(({ message, extensions }): [string, string] => [extensions.code, message]),
      ...[...rows, ...waitingRows].map(
        ({ code, meaning = '', wayOut = '', reason = '' }): [string, string] => [
          code,
          `${meaning}${wayOut}${reason}`,
        ],
      ),
    ].filter(([, text]) => text !== '')
    expect(said.flatMap(([, text]) => foreignIn(text, typed))).toEqual([])
    return said
  }
  const penalty = (index: number, over: Cells = {}) =>
    penaltyRow(index, authority, { decidedOn: hub.today, ...over })

  it('of twenty rows ten of which are wrong is told of each what is wrong and what to do', async () => {
    const wrong: readonly [string, Cells][] = [
      ['DATE_UNREADABLE', { decidedOn: '2026-02-30' }],
      ['DATE_IN_FUTURE', { decidedOn: '2099-01-01' }],
      [
        'CODE_CHECK_WRONG',
        { partyCode: `${bodyCode(13).slice(0, -1)}${bodyCode(13).endsWith('X') ? 'Y' : 'X'}` },
      ],
      ['AMOUNT_MISSING', { fine: '' }],
      ['AMOUNT_UNREADABLE', { fine: '5,000.5元' }],
      ['VALUE_UNKNOWN', { penaltyKinds: '罚金' }],
      ['VALUE_UNKNOWN', { partyKind: '公司' }],
      ['AUTHORITY_UNKNOWN', { authorityCode: bodyCode(99) }],
      ['VALUE_MISSING', { documentNo: '', content: '' }],
      ['CODE_MALFORMED', { partyCode: '9132' }],
    ]
    const good = Array.from({ length: 10 }, (_, index) => penalty(index + 1))
    const bad = wrong.map(([, over], index) => penalty(index + 11, over))
    const subjects = Array.from({ length: 20 }, (_, index) => bodyRow(index + 1))
    expect(saidIn(await handIn('主体名册', sheetCsv('subjects', subjects)))).toEqual([])
    const report = await handIn('行政处罚', sheetCsv('penalties', [...good, ...bad]))
    saidIn(report)
    const told = new Set(report.faults!.map(({ code }) => code))
    expect(wrong.map(([code]) => code).filter((code) => !told.has(code))).toEqual([])
    expect(report.faults!.filter(({ wayOut }) => !wayOut)).toEqual([])
  })

  it.each<[string, string, () => string | Uint8Array, string]>([
    ['a header that nobody knows', '行政处罚', () => '公司,金额\n甲,1\n', 'IMPORT_HEADER_UNKNOWN'],
    ['a sheet that nobody knows', '行政处法', () => 'a,b\n1,2\n', 'IMPORT_SHEET_UNKNOWN'],
    ['a file that is none', '行政处罚', () => '', 'IMPORT_FILE_UNREADABLE'],
    [
      'a file of another city',
      '行政处罚',
      () => {
        const theirs = { authorityCode: '11990585MBTC00001X', sourceCode: '', sourceName: '' }
        const rows = [1, 2, 3].map((index) => penalty(index, theirs))
        return sheetCsv('penalties', rows)
      },
      'IMPORT_WRONG_CITY',
    ],
    [
      'a list that nobody knows',
      '严重失信名单',
      () => sheetCsv('serious-list', [{ ...penalty(1), listCode: '失信执行人' }]),
      'LIST_UNKNOWN',
    ],
    [
      'a behaviour and a city that nobody knows',
      '互认',
      () =>
        sheetCsv('recognitions', [
          {
            originCode: '大仓市',
            violation: '无证生产经营食物',
            status: '有效',
            scheme: '嘉昆太',
            validFrom: '2026-01-01',
          },
        ]),
      'MEMBER_UNKNOWN',
    ],
    [
      'repairs of a record of another city, and of a list that nobody knows',
      '修复',
      () =>
        sheetCsv('repairs', [
          {
            targetKind: '行政处罚',
            targetId: 'TC-P-1',
            status: '准予修复',
            acceptedOn: hub.today,
            decidedOn: hub.today,
            authorityCode: authority.code,
          },
          {
            targetKind: '名单',
            listCode: '失信执行人',
            documentNo: '1号',
            partyKind: '法人及非法人组织',
            partyCode: bodyCode(1),
            status: '准予修复',
            acceptedOn: hub.today,
          },
        ]),
      'AUTHORITY_OF_ANOTHER_CITY',
    ],
  ])('is told of %s', async (_, sheet, file, code) => {
    const said = saidIn(await handIn(sheet, file()), [sheet])
    expect(said.map(([one]) => one)).toContain(code)
  })

  it('is told that the document of a repair is of another firm', async () => {
    const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const [record] = await db
      .select()
      .from(t.creditRecord)
      .where(eq(t.creditRecord.kind, 'PENALTY'))
    const repair = {
      ...{ targetKind: '行政处罚', targetId: record!.id, partyKind: '法人及非法人组织' },
      ...{ partyCode: bodyCode(1), status: '准予修复', authorityCode: authority.code },
      ...{ acceptedOn: hub.today, decidedOn: hub.today },
    }
    const said = saidIn(await handIn('修复', sheetCsv('repairs', [repair])))
    expect(said.map(([code]) => code)).toEqual(['TARGET_OF_ANOTHER_PARTY'])
  })

  it('is told of cells that are merged across', async () => {
    const file = path.join(hub.folder, 'merged.xlsx')
    const rows = [textRow(Object.keys(penalty(1))), textRow(Object.values(penalty(1)))].join('')
    await writeWorkbook(
      file,
      { 处罚: rows },
      { behind: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>' },
    )
    const said = saidIn(await handIn('行政处罚', await readFile(file), '处罚.xlsx'))
    expect(said.length).toBeGreaterThan(0)
  })

  it('opens an export in a browser without the right, and reads why', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    for (const headers of [browser, { ...browser, ...chinese }]) {
      const response = await fetch(`${hub.url}/export/comparison.xlsx?listCode=SL01`, { headers })
      const page = await response.text()
      expect([response.status, response.headers.get('content-type')]).toEqual([
        403,
        'text/html; charset=utf-8',
      ])
      expect(page).toContain('<p>导出须先登录：请在查询界面的页面里点击导出链接')
      const shown = page
        .replace(/<head>.*<\/head>|<code>[^<]*<\/code>/g, '')
        .split(/<[^>]+>/)
        .filter((text) => text !== '')
      expect(shown.flatMap((text) => foreignIn(text))).toEqual([])
    }
  })

  it('reads a comparison without a code that has no label', async () => {
    const regulator = await hub.issuer.tokenFor({ role: 'regulator' })
    const response = await fetch(
      `${hub.url}/export/comparison.csv?listCode=SL06&jurisdictions=${encodeURIComponent('嘉兴,昆山')}`,
      { headers: { authorization: `Bearer ${regulator}` } },
    )
    const [header = [], ...rows] = parse(Buffer.from(await response.arrayBuffer()), {
      bom: true,
    }) as string[][]
    const read = (row: string[]) => row.filter((_, at) => !header[at]!.endsWith('（代码）'))
    expect(rows.length).toBeGreaterThan(1)
    expect(read(header).flatMap((text) => foreignIn(text))).toEqual([])
    const bare = rows.flatMap(read).filter((cell) => /^[A-Z_]{2,}$/.test(cell))
    expect(bare).toEqual([])
    expect(foreignIn(rows.at(-1)![0]!)).toEqual([])
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
        '导出须先登录：请在查询界面的页面里点击导出链接；程序请携带有 export:read + compare:read 权限的令牌。',
      ],
    ])
    const english = await fetch(`${hub.url}/export/comparison.csv`, {
      headers: { 'accept-language': 'en' },
    })
    expect(((await english.json()) as { errors: Told[] }).errors[0]?.message).toBe(
      'An export is for those who have signed in: follow the link on a page of the console, or send a token with export:read + compare:read.',
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
