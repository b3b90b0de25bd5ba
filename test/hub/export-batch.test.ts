import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { newCode } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
let listed: string[]
beforeAll(async () => {
  hub = await startTestHub()
  const { body } = await hub.ask({
    query:
      '{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583"], first: 3) { edges { node { subjectCode } } } }',
    as: 'regulator',
  })
  listed = body.data.compareLists.edges.map(
    ({ node }: { node: { subjectCode: string } }) => node.subjectCode,
  )
})
afterAll(() => hub.close())

async function send(file: string, lines: readonly string[], as?: Role) {
  const token = as && (await hub.issuer.tokenFor({ role: as }))
  return fetch(`${hub.url}/export/${file}`, {
    method: 'POST',
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: lines.join('\n'),
  })
}
async function tableOf(response: Response): Promise<Record<string, string>[]> {
  expect(response.status).toBe(200)
  return parse(await response.text(), { bom: true, columns: true })
}
const codesOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return [response.status, ...errors.map(({ extensions }) => extensions.code)]
}

it('codes sent along come back as a row each, with what each city decides, as GraphQL does', async () => {
  expect(listed.length).toBeGreaterThan(0)
  const lines = [...listed, 'abc', '', newCode(9_101)]
  const rows = await tableOf(
    await send(`subjects.csv?measureCode=${encodeURIComponent('M11')}`, lines, 'regulator'),
  )
  const last = rows.pop()!
  const codes = [...listed, newCode(9_101)]
  const { body } = await hub.ask({
    query: `query ($codes: [SubjectCode!]!) { ${hub.jurisdictions.map(({ key, code }) => `${key}: decideMany(codes: $codes, measureCode: "M11", in: "${code}") { outcome reasons }`).join(' ')} }`,
    variables: { codes },
    as: 'regulator',
  })
  const told = (row: Record<string, string>) =>
    hub.jurisdictions.map(({ name }) => [
      row[`${name}结论（代码）`],
      row[`${name}原因（代码）`]!.split('; '),
    ])
  const decided = (at: number) =>
    hub.jurisdictions.map(({ key }) => {
      const { outcome, reasons } = body.data[key][at]
      return [outcome, reasons]
    })
  const at = [...listed.keys(), lines.length - 1]
  expect(at.map((line) => told(rows[line]!))).toEqual(codes.map((_, place) => decided(place)))
  expect(rows.map((row) => [row.序号, row.统一社会信用代码, row.说明])).toEqual([
    ...listed.map((code, place) => [String(place + 1), code, '']),
    [String(listed.length + 1), 'abc', '代码格式有误，未查询'],
    [String(listed.length + 2), '', '未填代码，未查询'],
    [String(listed.length + 3), newCode(9_101), '各市均无档案'],
  ])
  expect(rows[0]!.嘉兴市严重失信名单 + rows[0]!.昆山市严重失信名单!).toContain('安全生产')
  expect(last.序号).toContain('措施为')
  expect(last.序号).toContain('是否采取措施由列明的机关决定')
})

it('a city that could not be asked is said so in every row, never that it holds nothing', async () => {
  const rows = await whileStale(hub, 'kunshan', async () =>
    tableOf(await send('subjects.csv?measureCode=M11', [newCode(9_102)], 'regulator')),
  )
  expect([rows[0]!.昆山市档案, rows[0]!.昆山市结论]).toEqual(['未能查询', '无法判断'])
  expect(rows[0]!.昆山市缺少的数据).toContain('昆山市未能查询')
})

it('each page is charged and on record; so is what is refused', async () => {
  const named = async () =>
    (await listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })).filter(
      ({ operationName }) => operationName === 'ExportSubjects',
    )
  const before = (await named()).length
  const many = Array.from({ length: 101 }, (_, at) => newCode(9_200 + at))
  const response = await send('subjects.xlsx', many, 'partner')
  expect(response.headers.get('ratelimit')).toContain('"points"')
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  expect(await codesOf(await send('subjects.csv?measureCode=M11', listed, 'analyst'))).toEqual([
    403,
    ...hub.jurisdictions.map(() => 'UNAUTHORIZED_FIELD_OR_TYPE'),
  ])
  expect(await codesOf(await send('subjects.csv?measureCode=M99', listed, 'partner'))).toEqual([
    400,
    'MEASURE_UNKNOWN',
  ])
  await expect
    .poll(async () =>
      (await named())
        .slice(before)
        .map(({ result }) => result)
        .sort(),
    )
    .toEqual(['FAILED', 'OK', 'OK', 'PARTIAL'])
})

it('what is no such file, too much or nothing is refused before one is begun', async () => {
  const get = await fetch(`${hub.url}/export/subjects.csv`)
  expect([await codesOf(get), get.headers.get('allow')]).toEqual([
    [405, 'BAD_REQUEST'],
    'POST, OPTIONS',
  ])
  expect(await codesOf(await send('gaps.csv', listed))).toEqual([405, 'BAD_REQUEST'])
  expect(await codesOf(await send('subject.csv', listed))).toEqual([405, 'BAD_REQUEST'])
  expect(await codesOf(await send('subjects.csv', ['', ' ']))).toEqual([400, 'BAD_REQUEST'])
  const many = Array.from({ length: 1_001 }, () => 'a')
  expect(await codesOf(await send('subjects.csv', many))).toEqual([400, 'CODES_TOO_MANY'])
})

it('punishment paths: a row a way, two columns a step, as GraphQL answers, for everybody', async () => {
  const query = `{ punishmentPaths(from: "330400", to: "320583", listCode: "SL06") {
    list { code } measure { code } outcome hops { step state reasons } path { code } } }`
  const { body } = await hub.ask({ query })
  interface Trace {
    list: { code: string }
    measure: { code: string }
    outcome: string
    hops: { state: string; reasons: string[] }[]
    path: { code: string } | null
  }
  const rows = await tableOf(
    await fetch(
      `${hub.url}/export/paths.csv?from=${encodeURIComponent('嘉兴')}&to=320583&listCode=SL06`,
    ),
  )
  expect(rows.pop()!.名单代码).toContain('来源城市为嘉兴市；实施城市为昆山市；名单为')
  const steps = [
    '来源地标准或名单',
    '标准互认',
    '接收地标准',
    '惩戒措施',
    '实施单位',
    '法律依据条款',
  ]
  expect(
    rows.map((row) => [
      row.名单代码,
      row.措施代码,
      row['结论（代码）'],
      steps.map((step) => [row[`${step}（代码）`], row[`${step}：原因（代码）`]]),
      row.路径编码,
    ]),
  ).toEqual(
    body.data.punishmentPaths.map(({ list, measure, outcome, hops, path }: Trace) => [
      ...[list.code, measure.code, outcome],
      hops.map(({ state, reasons }) => [state, reasons.join('; ')]),
      path?.code ?? '',
    ]),
  )
  expect(rows.length).toBeGreaterThan(0)
})
