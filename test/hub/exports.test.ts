import { createWriteStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import { textOf } from '../../intake/read/cell.js'
import { openXlsx } from '../../intake/read/xlsx.js'
import { addDays } from '../../rules/days.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation, together } from './invented.js'
import { bearing, entry } from './lists.js'
import { whileStale } from './stale.js'

/** Emptied of what was seeded, so that it holds what these tests put on it. */
const list = 'SL14'
const listName = '长三角区域生态环境领域企业严重失信名单'
const listed = 230
let hub: TestHub
let codes: string[]
let decidedOn: string
const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!

beforeAll(async () => {
  hub = await startTestHub()
  for (const { db, t } of hub.cities) {
    await db.delete(t.listEntry).where(eq(t.listEntry.listCode, list))
  }
  decidedOn = addDays(hub.today, -50)
  codes = Array.from({ length: listed }, (_, at) => newCode(2000 + at)).sort()
  await add(
    cityOf('kunshan'),
    together(
      ...codes.map((code, at) => organisation(code, at === 0 ? '=1+1演示' : `演示导出${at}公司`)),
      ...codes.map((code, at) => entry(`ks-${at}`, code, decidedOn)),
    ),
  )
  await add(
    cityOf('taicang'),
    entry('tc-0', codes[0]!, addDays(decidedOn, 1), { severity: 'GENERAL' }),
  )
})
afterAll(() => hub.close())

const question = `?listCode=${list}&jurisdictions=320583,320585`
interface Asker {
  readonly as?: Role
  readonly headers?: Record<string, string>
}
async function get(file: string, { as, headers }: Asker = { as: 'regulator' }) {
  const token = as && (await hub.issuer.tokenFor({ role: as }))
  return fetch(`${hub.url}/export/${file}`, {
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  })
}
async function rowsOf(file: string, asker?: Asker): Promise<string[][]> {
  const response = await get(file, asker)
  expect(response.status).toBe(200)
  return parse(Buffer.from(await response.arrayBuffer()), { bom: true })
}

it('a file is a plain link for whoever has signed in, when a page of the hub leads to it', async () => {
  const played = await fetch(`${hub.url}/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-hub-console': '1',
    },
    body: JSON.stringify({ role: 'regulator' }),
  })
  const [cookie = ''] = played.headers.getSetCookie()[0]!.split(';')
  const follow = (site: string) =>
    get(`comparison.csv${question}`, { headers: { cookie, 'sec-fetch-site': site } })
  const [own, other, typed] = await Promise.all(['same-origin', 'cross-site', 'none'].map(follow))
  expect([own!.status, other!.status, typed!.status]).toEqual([200, 403, 403])
  const rows = parse(await own!.text(), { bom: true })
  expect(rows.slice(0, -1)).toEqual((await rowsOf(`comparison.csv${question}`)).slice(0, -1))
})

/** Texts of the cells, sheet by sheet. */
async function sheetsOf(response: Response): Promise<string[][][]> {
  expect(response.status).toBe(200)
  const file = path.join(hub.folder, 'export.xlsx')
  await pipeline(response.body as unknown as Readable, createWriteStream(file))
  const book = await openXlsx(file)
  const sheets: string[][][] = []
  for (const sheet of book.sheets) {
    const rows: string[][] = []
    for await (const some of sheet.rows()) rows.push(...some.map(({ cells }) => cells.map(textOf)))
    sheets.push(rows)
  }
  book.close()
  return sheets
}

describe('a comparison as a file', () => {
  const header = (city: string) => [
    ...[`${city}是否在列`, `${city}是否在列（代码）`],
    ...[`${city}认定日期`, `${city}有效期至`, `${city}公示期至`],
    ...[`${city}失信程度`, `${city}失信程度（代码）`],
    `${city}认定文书号`,
    ...[`${city}状态`, `${city}状态（代码）`],
    `${city}异议标注`,
  ]
  const nothing = Array.from({ length: 9 }, () => '')

  it('has a row for every subject of all pages, and says at its end that they are all', async () => {
    const [first, ...rows] = await rowsOf(`comparison.csv${question}`)
    expect(first).toEqual([
      ...['主体代码', '名称', '主体类别', '主体类别（代码）', '是否确定', '是否确定（代码）'],
      ...['差异', '差异（代码）'],
      ...header('昆山市'),
      ...header('太仓市'),
    ])
    const last = rows.pop()!
    expect(rows.map(([code]) => code)).toEqual(codes)
    const publicUntil = expect.stringMatching(/^20\d\d-\d\d-\d\d$/)
    expect(rows[0]).toEqual([
      codes[0],
      "'=1+1演示",
      ...['法人及非法人组织', 'ORGANISATION', '确定', 'CERTAIN'],
      ...['认定日期；失信程度；认定文书号', 'DECIDED_ON; SEVERITY; DOCUMENT_NO'],
      ...['在列', 'LISTED', decidedOn, '', publicUntil, '严重', 'SERIOUS', '演示认〔2026〕ks-0号'],
      ...['有效', 'ACTIVE', '否'],
      ...['在列', 'LISTED', addDays(decidedOn, 1), '', publicUntil, '一般', 'GENERAL'],
      ...['演示认〔2026〕tc-0号', '有效', 'ACTIVE', '否'],
    ])
    expect(rows[1]!.slice(-11)).toEqual(['不在列', 'NOT_LISTED', ...nothing])
    expect(last[0]).toContain(
      `共 ${listed} 行，已全部导出（每个文件最多 50000 行）。 查询条件：日期为${hub.today}；名单为长三角区域生态环境领域企业严重失信名单（SL14）；城市为昆山市、太仓市。 数据版本：`,
    )
  })

  it('is the same as a workbook, without the codes', async () => {
    const response = await get(`comparison.xlsx${question}`)
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="comparison.xlsx"',
    )
    const [read, about] = await sheetsOf(response)
    const all = await rowsOf(`comparison.csv${question}`)
    // What a CSV says in its last row stands on the second sheet.
    const last = all.pop()!
    for (const [what, told] of about!.slice(1)) {
      if (what === '查询条件' || what === '行数') expect(last[0]).toContain(told)
    }
    expect(about!.map(([what]) => what)).toEqual([
      ...['项目', '文件内容', '查询条件', '查询条件', '查询条件', '行数'],
      ...hub.jurisdictions.map(() => '数据版本'),
      '导出时间',
    ])
    const csv = all.map((row) => row.filter((_, at) => !all[0]![at]!.endsWith('（代码）')))
    expect(read![1]![1]).toBe('=1+1演示')
    const trimmed = (rows: string[][]) =>
      rows.map((cells) =>
        cells
          .map((cell) => cell.replace(/^'=/, '='))
          .join('|')
          .replace(/\|+$/, ''),
      )
    expect(trimmed(read!)).toEqual(trimmed(csv))
  })

  it('is in English for who reads English', async () => {
    const rows = await rowsOf(`comparison.csv${question}`, {
      as: 'regulator',
      headers: { 'accept-language': 'en' },
    })
    expect(rows[0]!.slice(0, 10)).toEqual([
      ...['Subject code', 'Name', 'Kind', 'Kind (code)', 'Certainty', 'Certainty (code)'],
      ...['Differences', 'Differences (code)', 'kunshan: listed', 'kunshan: listed (code)'],
    ])
    expect(rows[1]!.slice(2, 12)).toEqual([
      ...['Organisation', 'ORGANISATION', 'Certain', 'CERTAIN'],
      ...['Day of the decision; Severity; Document number', 'DECIDED_ON; SEVERITY; DOCUMENT_NO'],
      ...['Listed', 'LISTED', decidedOn, ''],
    ])
  })

  it('understands cities, lists and choices by what they are called, and offers what is near', async () => {
    const named = `listCode=${encodeURIComponent(listName)}&jurisdictions=${encodeURIComponent('昆山、taicang')}`
    const filters = `membership=${encodeURIComponent('各市均在列')}&severity=${encodeURIComponent('一般')}`
    const rows = await rowsOf(`comparison.csv?${named}&${filters}`)
    expect(rows.slice(1, -1).map(([code]) => code)).toEqual([codes[0]])
    const told = async (address: string) => {
      const { errors } = (await (await get(address)).json()) as { errors: { message: string }[] }
      return errors.map(({ message }) => message)
    }
    const asked = (parameter: string, value: string) =>
      told(`comparison.csv${question}&${parameter}=${encodeURIComponent(value)}`)
    expect(await told(`comparison.csv?listCode=${encodeURIComponent('失信执行人')}`)).toEqual([
      expect.stringContaining('您是否要写：SL01 失信被执行人名单？'),
    ])
    expect(await told(`gaps.csv?from=${encodeURIComponent('大仓')}&to=330400`)).toEqual([
      expect.stringContaining('您是否要写：taicang 太仓市？'),
    ])
    expect(await asked('membership', '各市在列')).toEqual([
      expect.stringContaining('您是否要写：ALL 各市均在列'),
    ])
  })

  it('takes the filters of the query', async () => {
    const rows = await rowsOf(`comparison.csv${question}&membership=ALL&severity=GENERAL`)
    expect(rows.slice(1, -1).map(([code]) => code)).toEqual([codes[0]])
  })

  it('takes who is listed here and not there, and the order', async () => {
    const rows = await rowsOf(
      `comparison.csv${question}&listedIn=${encodeURIComponent('昆山')}&notListedIn=taicang&sort=NEWEST`,
    )
    expect(rows.slice(1, -1).map(([code]) => code)).toEqual(codes.slice(1))
    expect(rows.at(-1)![0]).toContain(
      '在列城市为昆山市；不在列城市为太仓市；排序为认定日期从近到远',
    )
  })

  it('is neither kept nor taken for another type on its way', async () => {
    const { headers } = await get(`comparison.csv${question}`)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })

  it('leaves out what the caller may not read, and says so', async () => {
    const headers = await bearing(hub, 'compare:read', 'export:read')
    const rows = await rowsOf(`comparison.csv${question}`, { headers })
    expect(new Set(rows.slice(1, -1).map((row) => row[15]))).toEqual(new Set(['']))
    expect(rows.at(-1)![0]).toContain('UNAUTHORIZED_FIELD_OR_TYPE')
    expect(rows.at(-1)![0]!.length).toBeLessThan(1_000)
  })

  it('says which city could not be asked', async () => {
    const rows = await whileStale(hub, 'taicang', () => rowsOf(`comparison.csv${question}`))
    expect([rows[1]![19], rows[1]![20]]).toEqual(['未能查询', 'COULD_NOT_ASK'])
    expect(rows.at(-1)![0]).toContain(
      '可能缺少在该处列入名单的主体：未能查询太仓市，请稍后再查。（COULD_NOT_ASK）',
    )
  })
})

describe('recognition gaps as a file', () => {
  it('have a row for each behaviour that the query answers', async () => {
    const { body } = await hub.ask({
      query: `{ recognitionGaps(from: "330400", to: "320583") { behaviour { code } cases { organisations persons } } }`,
      as: 'regulator',
    })
    const gaps = body.data.recognitionGaps as {
      behaviour: { code: string }
      cases: { organisations: number; persons: string }
    }[]
    expect(gaps.length).toBeGreaterThan(0)
    const rows = await rowsOf('gaps.csv?from=330400&to=320583')
    expect(rows.slice(1, -1).map((row) => [row[0], row[5], row[6]])).toEqual(
      gaps.map(({ behaviour, cases }) => [
        behaviour.code,
        String(cases.organisations),
        cases.persons,
      ]),
    )
    expect((await get('gaps.xlsx?from=330400&to=320583')).status).toBe(200)
  })
})

describe('an export', () => {
  const codesOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    return errors.map(({ extensions }) => extensions.code)
  }

  it('that is refused is on record, whatever it is refused for', async () => {
    const rows = () => listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(0)
    const before = (await rows()).length
    await get(`comparison.csv${question}`, { as: 'operator' })
    await get('gaps.xlsx?from=330400&to=320583', { as: 'operator' })
    await get(`comparison.csv${question}&severty=SERIOUS`)
    await get('gaps.csv?from=330400&to=330400')
    await expect
      .poll(async () =>
        (await rows())
          .slice(before)
          .map(({ operationName, result, errors }) => [operationName, result, ...errors]),
      )
      .toEqual([
        ['ExportComparison', 'REFUSED', 'UNAUTHORIZED_FIELD_OR_TYPE'],
        ['ExportGaps', 'REFUSED', 'UNAUTHORIZED_FIELD_OR_TYPE'],
        ['ExportComparison', 'FAILED', 'ARGUMENT_INVALID'],
        ['ExportGaps', 'FAILED', 'JURISDICTION_REPEATED'],
      ])
  })

  it.each<[string, () => Promise<Asker>]>([
    ['nobody', async () => ({})],
    ['a partner', async () => ({ as: 'partner' })],
    ['an analyst', async () => ({ as: 'analyst' })],
    ['an auditor', async () => ({ as: 'auditor' })],
    [
      'who may compare but not export',
      async () => ({ headers: await bearing(hub, 'compare:read') }),
    ],
    [
      'who may export but not compare',
      async () => ({ headers: await bearing(hub, 'export:read') }),
    ],
  ])('is refused to %s', async (_, asker) => {
    for (const file of [`comparison.csv${question}`, 'gaps.csv?from=330400&to=320583']) {
      const response = await get(file, await asker())
      expect(response.status).toBe(403)
      expect(await codesOf(response)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
    }
  })

  it('is refused with a token that is none', async () => {
    const response = await get(`comparison.csv${question}`, {
      headers: { authorization: 'Bearer x' },
    })
    expect(response.status).toBe(401)
  })

  it.each([
    ['comparison.csv', 400, 'BAD_USER_INPUT'],
    [`comparison.csv?listCode=SL99&jurisdictions=320583,320585`, 400, 'LIST_UNKNOWN'],
    [`comparison.csv?listCode=${list}&jurisdictions=320583`, 400, 'ARGUMENT_INVALID'],
    [`comparison.csv${question}&membership=EVERY`, 400, 'BAD_USER_INPUT'],
    [`comparison.csv${question}&severty=SERIOUS`, 400, 'ARGUMENT_INVALID'],
    [`comparison.csv${question}&listCode=SL02`, 400, 'ARGUMENT_INVALID'],
    [`comparison.csv${question}&on=2026-02-30`, 400, 'DATE_INVALID'],
    [`comparison.csv${question}&on=2020-01-01`, 403, 'HISTORY_NOT_ALLOWED'],
    ['gaps.csv?from=320583&to=320583', 400, 'JURISDICTION_REPEATED'],
    [`comparison.pdf${question}`, 404, 'BAD_REQUEST'],
    [`constructor.csv${question}`, 404, 'BAD_REQUEST'],
    [`comparison${question}`, 404, 'BAD_REQUEST'],
    [`comparison.csv.xlsx${question}`, 404, 'BAD_REQUEST'],
  ])('%s is %i %s, before any file is begun', async (file, status, code) => {
    const response = await get(file)
    expect([response.status, new Set(await codesOf(response))]).toEqual([status, new Set([code])])
    expect(response.headers.get('content-disposition')).toBeNull()
  })
})

describe('what else a page of the console shows', () => {
  const asked = async (query: string, as: Role) => {
    const { body } = await hub.ask({ query, as })
    if (!body.data) throw new Error(JSON.stringify(body.errors))
    return body.data
  }
  const told = (header: string[], row: string[], names: readonly string[]) =>
    names.map((name) => row[header.indexOf(name)] ?? '')

  it('conflicts: a row for each serious entry beside each red one, narrowed down to cities', async () => {
    const { redBlackConflicts } = await asked(
      `{ redBlackConflicts(seriousIn: ["320583"], redIn: ["320585"], first: 100) { edges { node { subjectCode
        serious { decidedOn list { name } } red { decidedOn list { name } } } } } }`,
      'regulator',
    )
    type Listed = { decidedOn: string; list: { name: string } }
    const expected = redBlackConflicts.edges.flatMap(
      ({ node }: { node: { subjectCode: string; serious: Listed[]; red: Listed[] } }) =>
        node.serious.flatMap((one) =>
          node.red.map((other) => [
            node.subjectCode,
            ...['昆山市', one.list.name, one.decidedOn],
            ...['太仓市', other.list.name, other.decidedOn],
          ]),
        ),
    )
    expect(expected.length).toBeGreaterThan(0)
    const [sheet] = await sheetsOf(await get('conflicts.xlsx?seriousIn=昆山&redIn=320585'))
    const [header, ...rows] = sheet!
    expect(
      rows.map((row) =>
        told(header!, row, [
          ...['主体代码', '严重失信名单城市', '严重失信名单', '严重失信认定日期'],
          ...['红名单城市', '红名单', '红名单认定日期'],
        ]),
      ),
    ).toEqual(expected)
  })

  it('the matrix: a row for each behaviour and pair of cities, with both thresholds, for everybody', async () => {
    const { recognitionMatrix } = await asked(
      '{ recognitionMatrix { behaviour { code } cells { from to } } }',
      'analyst',
    )
    const [sheet] = await sheetsOf(await get('matrix.xlsx', {}))
    const [header, ...rows] = sheet!
    expect(rows.map((row) => row[0])).toEqual(
      recognitionMatrix.flatMap(
        ({ behaviour, cells }: { behaviour: { code: string }; cells: [] }) =>
          cells.map(() => behaviour.code),
      ),
    )
    const tax = rows.find((row) => row[0] === 'TX01')!
    expect(told(header!, tax, ['认定标准'])[0]).toMatch(
      /税款金额不低于 \d+ 万元，且占应纳税额的比例不低于 \d+%/,
    )
  })

  it('the overlap of a list: a row for each combination of cities', async () => {
    const { listOverlap } = await asked(
      '{ listOverlap(listCode: "SL06") { combinations { jurisdictions organisations persons } } }',
      'analyst',
    )
    const rows = await rowsOf('overlap.csv?listCode=SL06', { as: 'analyst' })
    expect(rows.slice(1, -1).map((row) => row.slice(1, 4))).toEqual(
      listOverlap.combinations.map(
        ({ jurisdictions, organisations, persons }: Record<string, string & string[]>) => [
          jurisdictions!.join('; '),
          organisations,
          persons,
        ],
      ),
    )
    expect(rows.at(-1)![0]).toContain('个人数按 5 取整')
  })

  it('statistics: the numbers as numbers, rounded and said to be so', async () => {
    const { statistics } = await asked(
      '{ statistics(by: [LIST, JURISDICTION], from: "2025-01-01") { rows { jurisdictionCode list { name } listEntries penalties } } }',
      'analyst',
    )
    const [sheet, about] = await sheetsOf(
      await get('statistics.xlsx?by=LIST,JURISDICTION&from=2025-01-01', { as: 'analyst' }),
    )
    const names = new Map(hub.jurisdictions.map(({ code, name }) => [code, name]))
    expect(sheet!.slice(1).map((row) => row.slice(1))).toEqual(
      statistics.rows.map(
        (row: {
          jurisdictionCode: string
          list: { name: string } | null
          listEntries: string
          penalties: string
        }) => [
          row.list?.name ?? '',
          names.get(row.jurisdictionCode),
          row.listEntries,
          row.penalties,
        ],
      ),
    )
    expect(about!.flat()).toContain('数字按 5 取整：0 表示 0 至 2，5 表示 3 至 7。')
  })

  it('the audit trail, for an auditor', async () => {
    await get(`comparison.csv${question}`, { as: 'operator' })
    const refused = async () => {
      const [header, ...rows] = await rowsOf('trail.csv?result=REFUSED', { as: 'auditor' })
      return rows
        .slice(0, -1)
        .map((row) => told(header!, row, ['操作', '结果', '结果（代码）', '次数']))
    }
    await expect
      .poll(refused, { timeout: 15_000 })
      .toContainEqual(['ExportComparison', '拒绝', 'REFUSED', '1'])
    expect(new Set((await refused()).map(([, , code]) => code))).toEqual(new Set(['REFUSED']))
  })

  it.each([
    ['conflicts.csv', 'analyst'],
    ['overlap.csv?listCode=SL06', 'partner'],
    ['statistics.csv', 'partner'],
    ['trail.csv', 'regulator'],
  ] as const)('%s is refused to a %s', async (file, as) => {
    const response = await get(file, { as })
    expect(response.status).toBe(403)
  })
})

// Last: what cannot be read any more cannot be put on record for a while either.
it('an export breaks off when a city’s data cannot be read any more', async () => {
  const { $client } = hub.zone.db as unknown as {
    $client: { unsafe: (...args: unknown[]) => unknown }
  }
  const unsafe = $client.unsafe
  let pages = 0
  $client.unsafe = (...args) => {
    if (String(args[0]).includes('scanned')) pages += 1
    if (pages < 2) return unsafe(...args)
    const failing = Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))
    failing.catch(() => {})
    return Object.assign(failing, { values: () => failing })
  }
  try {
    const response = await get(`comparison.csv${question}`)
    expect(response.status).toBe(200)
    await expect(response.arrayBuffer()).rejects.toThrow()
  } finally {
    $client.unsafe = unsafe
  }
})
