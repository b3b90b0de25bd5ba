import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../rules/days.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { sheetOfDatasets } from './datasets.js'
import { add, newCode, organisation, record, together } from './invented.js'
import { bearing, entry } from './lists.js'
import { type Asked, factPaths, file, otherPaths, ownCityPaths, rulePaths } from './read-paths.js'

/** What Kunshan stops sharing: the national list on which it has most, a regional one, a red list and its penalties. */
let withheld: string[]
const city = { key: 'kunshan', code: '320583' }
const others = ['330400', '320585']

let hub: TestHub
let list: string
/** Scopes of all roles together, of nobody's city. */
let headers: Record<string, string>
/** Ids and document numbers of everything that stands behind those datasets. */
let secrets: string[]
/** Subjects of Kunshan's withheld entries and penalties. */
let codes: string[]
/** Listed by Kunshan on penalties: of the second the penalty was revoked. */
const based = [newCode(7001), newCode(7002)]

beforeAll(async () => {
  hub = await startTestHub({ subjects: 300 })
  headers = await bearing(
    hub,
    ...['records:read', 'identity:read', 'history:read', 'compare:read', 'export:read'],
    ...['statistics:read', 'provenance:read', 'audit:read', 'changes:read'],
  )
  const [most] = await rowsOf<{ list: string }>(`
    select list_code as list from kunshan.list_entry where colour = 'SERIOUS' and ended_on is null
      and subject_kind <> 'PERSON' and list_code not in ('SL16', 'SL17')
    group by 1 order by count(*) desc, 1 limit 1`)
  list = most!.list
  withheld = [list, 'SL16', 'RL01', 'PENALTY']
  const [other] = ['SL04', 'SL06'].filter((code) => code !== list)
  const kunshan = hub.cities.find(({ jurisdiction }) => jurisdiction.key === city.key)!
  for (const [at, revokedOn] of [null, addDays(hub.today, -5)].entries()) {
    const [code, decidedOn] = [based[at]!, addDays(hub.today, -40)]
    const more = {
      ...({ kind: 'PENALTY', severity: 'SERIOUS', datasetId: 'KS-PENALTY' } as const),
      ...{ endedOn: revokedOn, revokedOn },
      endedBy: revokedOn === null ? null : ('REVOKED' as const),
    }
    await add(
      kunshan,
      together(
        organisation(code, `演示依据公司${at}`),
        record({ id: `KS-P-based${at}`, subjectCode: code, decidedOn, more }),
        entry(`KS-E-based${at}`, code, addDays(hub.today, -30), {
          ...{ listCode: other!, datasetId: `KS-${other}`, restsOn: `KS-P-based${at}` },
        }),
      ),
    )
  }
  const both = newCode(7000)
  const decidedOn = addDays(hub.today, -30)
  await add(
    kunshan,
    together(
      organisation(both, '演示红黑公司'),
      entry('KS-E-black', both, decidedOn, { listCode: list, datasetId: `KS-${list}` }),
      entry('KS-E-red', both, decidedOn, {
        ...{ listCode: 'RL01', colour: 'RED', severity: null, datasetId: 'KS-RL01' },
      }),
    ),
  )
  const ids = withheld.map((what) => `'KS-${what}'`).join(', ')
  const rows = await rowsOf<{ id: string; code: string; no: string | null }>(`
    select e.id, e.subject_code as code, d.document_no as no from kunshan.list_entry e
      join kunshan.list_entry_detail d on d.id = e.id where e.dataset_id in (${ids})
    union all
    select r.id, r.subject_code, d.document_no from kunshan.credit_record r
      join kunshan.credit_record_detail d on d.id = r.id where r.dataset_id in (${ids})`)
  const about = await rowsOf<{ id: string }>(
    ['objection', 'repair']
      .map(
        (t) =>
          `select id from kunshan.${t} where target_id in (${rows.map(({ id }) => `'${id}'`)})`,
      )
      .join(' union all '),
  )
  secrets = [
    ...rows.flatMap(({ id, no }) => [id, ...(no ? [no] : [])]),
    ...about.map(({ id }) => id),
  ]
  codes = [...new Set(rows.map(({ code }) => code))].filter((code) => !code.startsWith('P'))
})
afterAll(() => hub.close())

async function rowsOf<Row>(text: string): Promise<Row[]> {
  return [...(await hub.zone.db.execute(text))] as Row[]
}

function asked(more: Partial<Asked> = {}): Asked {
  const [code, id] = [codes[0]!, secrets[0]!]
  return { code, codes: `"${code}"`, list, silent: city, other: '320585', id, ...more }
}

function inTens(all: readonly string[]): string[] {
  const quoted = all.map((code) => `"${code}"`)
  return quoted.flatMap((_, at) => (at % 10 === 0 ? quoted.slice(at, at + 10).join(' ') : []))
}

/** Answers to every read path about every subject, as text. */
async function answers(by: Record<string, string> = headers): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (const [name, path] of Object.entries(factPaths)) {
    const about =
      name === 'creditSubject'
        ? codes.slice(0, 8).map((code) => asked({ code }))
        : name === 'creditSubjects'
          ? inTens(codes).map((ten) => asked({ codes: ten }))
          : [asked()]
    let text = ''
    for (const one of about) {
      const { body } = await hub.ask({ query: `{ ${path(one)} }`, headers: by })
      text += JSON.stringify({ data: body.data, errors: body.errors })
    }
    told.set(name, text)
  }
  const from = `listCode=${list}&jurisdictions=320583,320585`
  for (const address of [`comparison.csv?${from}`, 'gaps.csv?from=320583&to=320585']) {
    const response = await fetch(`${hub.url}/export/${address}`, { headers: by })
    told.set(address, await response.text())
  }
  const screened = await fetch(`${hub.url}/screen?measures=M01,M11&in=${others[1]}`, {
    method: 'POST',
    headers: { ...by, 'content-type': 'application/x-ndjson' },
    body: codes.map((code) => JSON.stringify(code)).join('\n'),
  })
  told.set('screen', await screened.text())
  return told
}

const seen = (text: string) => secrets.filter((secret) => text.includes(secret))

let handedIn = 0
async function share(shareClass: string, more: Record<string, string> = {}): Promise<void> {
  handedIn += 1
  const token = await hub.issuer.tokenFor({ role: 'operator', city: city.key })
  const response = await fetch(`${hub.url}/intake/${city.key}/datasets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': `share-${handedIn}` },
    body: await sheetOfDatasets(hub, city.key, withheld, { shareClass, ...more }),
  })
  expect(await response.json()).toMatchObject({ refused: 0, changed: withheld.length })
}

/** Of the firms listed on penalties: what Taicang decides on M11. */
async function decidedOnBased(): Promise<unknown[]> {
  const { body } = await hub.ask({
    query: `{ ${based.map((code, at) => `d${at}: decide(code: "${code}", measureCode: "M11", in: "320585") { outcome reasons notShared }`).join(' ')} }`,
    headers,
  })
  return Object.values(body.data)
}

describe('what a city does not share (不予共享)', () => {
  let before: Map<string, string>
  let after: Map<string, string>
  let decidedBefore: unknown[]
  beforeAll(async () => {
    before = await answers()
    decidedBefore = await decidedOnBased()
    await share('不予共享')
    after = await answers()
  })

  it('may have been revoked: a listing that rests on it carries nothing that it carried before', async () => {
    const reasons = ['NATIONAL_LIST', 'BASIS_UNVERIFIED']
    expect(decidedBefore).toEqual([
      { outcome: 'APPLICABLE', reasons, notShared: [] },
      { outcome: 'UNDETERMINED', reasons: [...reasons, 'BASIS_REVOKED'], notShared: [] },
    ])
    const open = { outcome: 'UNDETERMINED', reasons: [...reasons, 'NOT_SHARED'] }
    expect(await decidedOnBased()).toEqual([
      { ...open, notShared: [city.code] },
      { ...open, notShared: [city.code] },
    ])
  })

  it('every read path of the contract is among those tried', async () => {
    const { body } = await hub.ask({
      query: '{ __schema { queryType { fields { name } } } }',
      headers,
    })
    const fields: string[] = body.data.__schema.queryType.fields.map(
      ({ name }: { name: string }) => name,
    )
    const cities = hub.jurisdictions.map(({ key }) => key)
    const classified = [factPaths, rulePaths]
      .flatMap(Object.keys)
      .concat(otherPaths, ownCityPaths, cities)
    expect(fields.filter((name) => !classified.includes(name))).toEqual([])
  })

  it('was told by the paths before, and is in no answer to others from then on', () => {
    const facts = [
      'creditSubject',
      'creditSubjects',
      'node',
      'compareLists',
      'city',
      'redBlackConflicts',
    ]
    for (const path of facts) expect(seen(before.get(path)!).length, path).toBeGreaterThan(0)
    for (const [path, text] of after) expect(seen(text), path).toEqual([])
  })

  it('is named NOT_SHARED beside the city, on every path', () => {
    for (const [path, text] of after) expect(text, path).toContain('NOT_SHARED')
  })

  it('leaves nobody clean: what a decision rested on makes it UNDETERMINED', async () => {
    const decisionsOf = (text: string) =>
      text.match(/\{"outcome":"[A-Z_]+".*?"measure":\{"code":"M\d\d"\}/g)!
    const [was, is] = [before, after].map((told) => decisionsOf(told.get('creditSubject')!))
    expect(is!.length).toBe(was!.length)
    const outcome = (text: string) => /"outcome":"([A-Z_]+)"/.exec(text)![1]!
    const changes = was!.flatMap((one, at) =>
      outcome(one) === outcome(is![at]!) ? [] : [[outcome(one), outcome(is![at]!)].join(' → ')],
    )
    expect(new Set(changes.map((change) => change.split(' → ')[1]))).toEqual(
      new Set(['UNDETERMINED']),
    )
    expect(changes).toContain('APPLICABLE → UNDETERMINED')
    expect(changes).toContain('NOT_APPLICABLE → UNDETERMINED')
    for (const text of is!.filter((text) => text.includes('"notShared":["320583"]'))) {
      expect(text).toMatch(/"outcome":"UNDETERMINED","reasons":\[[^\]]*"NOT_SHARED"/)
    }
  })

  it('makes counts partial, and says so instead of counting none', async () => {
    const query = `{ ${factPaths.compareLists!(asked())} ${factPaths.listOverlap!(asked())} ${factPaths.statistics!(asked())}
      ${factPaths.redBlackConflicts!(asked())} ${factPaths.recognitionGaps!(asked())} }`
    const { body } = await hub.ask({ query, headers })
    expect(body.data).toMatchObject({
      compareLists: { totals: null },
      statistics: { listEntries: null, penalties: null },
      redBlackConflicts: { totals: null },
      recognitionGaps: null,
      listOverlap: {
        notShared: [city.code],
        combinations: [['330400'], ['320585'], others].map((jurisdictions) => ({ jurisdictions })),
      },
    })
    for (const { node } of body.data.compareLists.edges) {
      expect(node).toMatchObject({
        belongs: 'CERTAIN',
        cities: [{ standing: 'NOT_SHARED', entries: [] }, { standing: 'LISTED' }],
      })
    }
    const errors = body.errors.map(
      ({ path, extensions }: { path: string[]; extensions: object }) => ({ path, ...extensions }),
    )
    expect(errors).toEqual(
      expect.arrayContaining(
        [
          ['compareLists'],
          ['listOverlap'],
          ['listOverlap', 'allLists'],
          ['statistics'],
          ['redBlackConflicts'],
          ['recognitionGaps'],
        ].map((path) =>
          expect.objectContaining({ path, code: 'NOT_SHARED', jurisdictions: [city.code] }),
        ),
      ),
    )
  })

  it('is named beside each field that could have shown it, not beside the first alone', async () => {
    const { body } = await hub.ask({
      query: `{ creditSubject(code: "${codes[0]}") { files { records(kinds: [PENALTY]) { edges { node { id } } } listEntries(listCode: "${list}") { id } } } }`,
      headers,
    })
    const told = body.errors.map(
      ({ path, extensions }: { path: string[]; extensions: { code: string } }) =>
        `${path.at(-1)} ${extensions.code}`,
    )
    expect(told.sort()).toEqual(['listEntries NOT_SHARED', 'records NOT_SHARED'])
  })

  it('is still seen by the city itself and by the subject', async () => {
    const own = await hub.issuer.tokenFor({ role: 'partner', city: city.key })
    const foreign = await hub.issuer.tokenFor({ role: 'partner', city: 'taicang' })
    const told = async (token: string) => {
      const { body } = await hub.ask({
        query: `{ creditSubjects(codes: ${JSON.stringify(codes.slice(0, 50))}) { ${file} } }`,
        headers: { authorization: `Bearer ${token}` },
      })
      return seen(JSON.stringify(body.data)).length
    }
    expect(await told(foreign)).toBe(0)
    expect(await told(own)).toBeGreaterThan(10)
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { ${file} } }`,
      variables: { code: codes[0] },
      as: 'subject',
      city: 'taicang',
      subject: codes[0]!,
    })
    expect(seen(JSON.stringify(body.data)).length).toBeGreaterThan(0)
  })

  it('is no part of what the zone tells anybody: callers of the city itself read it under the city', async () => {
    const query = `{ ${factPaths.compareLists!(asked())} ${factPaths.listOverlap!(asked())}
      kunshan { listEntries(listCode: "${list}", first: 100) { edges { node { id } } } } }`
    const askedBy = async (key: string) =>
      (await hub.ask({ query, as: 'regulator', city: key })).body
    const [own, foreign] = [await askedBy(city.key), await askedBy('taicang')]
    expect(own.data.compareLists).toEqual(foreign.data.compareLists)
    expect(own.data.listOverlap).toEqual(foreign.data.listOverlap)
    expect(seen(JSON.stringify(own.data.kunshan)).length).toBeGreaterThan(0)
    expect(foreign.data.kunshan.listEntries).toBe(null)
    const { message } = own.errors.find(
      ({ path }: { path: string[] }) => path.join() === 'compareLists',
    )
    expect(message).toContain('callers of that city read it in the city’s own fields')
  })

  it('stands in tables that are never published, with all cases about it', async () => {
    const ids = secrets.map((id) => `'${id}'`).join(', ')
    const count = async (suffix: string) =>
      rowsOf<{ count: number }>(`
        select count(*)::int from (
          select id from kunshan.credit_record${suffix} union all select id from kunshan.list_entry${suffix}
          union all select id from kunshan.list_entry_detail${suffix}
          union all select target_id from kunshan.objection${suffix}
          union all select target_id from kunshan.repair${suffix}
          union all select entry_id from kunshan.feedback${suffix}
        ) as held where id in (${ids})`)
    expect(await count('')).toEqual([{ count: 0 }])
    expect((await count('_withheld'))[0]!.count).toBeGreaterThan(codes.length)
  })

  it('comes back whole when it is shared again, with the condition named (有条件共享)', async () => {
    await share('有条件共享', { shareCondition: '限于本案（示意）' })
    const again = await answers()
    for (const [path, text] of again) {
      expect(seen(text), path).toEqual(seen(before.get(path)!))
      expect(text, path).not.toContain('NOT_SHARED')
    }
    expect(again.get('creditSubject')).toContain('"shareCondition":"限于本案（示意）"')
  })
})
