import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unitUscc } from '../../db/seed/codes.js'
import { addDays } from '../../rules/days.js'
import type { SheetKind } from '../../schema/intake.js'
import { bodyCode, bodyRow, type Cells, kunshan, sheetCsv } from '../intake/sheet-files.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode } from './invented.js'
import { bearing, entry } from './lists.js'
import { type Asked, factPaths, file, rulePaths } from './read-paths.js'

/** What makes a measure not applicable in any city: the national list alone says so. */
const nationally = ['MEASURE_DISABLED', 'KIND_NOT_COVERED']

/** The city that has supplied nothing, and the two beside it. */
const empty = { key: 'kunshan', code: '320583' }
const [first, last] = ['330400', '320585']

let hub: TestHub
/** Scopes of all roles together, of nobody's city. */
let headers: Record<string, string>
/** A firm on a list of the two others, and firms of theirs. */
let listed: { readonly code: string; readonly list: string }
let codes: string[]

beforeAll(async () => {
  hub = await startTestHub({ subjects: 200, empty: [empty.key] })
  headers = await bearing(
    hub,
    ...['records:read', 'identity:read', 'history:read', 'compare:read', 'export:read'],
    ...['statistics:read', 'provenance:read', 'audit:read', 'changes:read'],
  )
  const [row] = await rowsOf<{ code: string; list: string }>(`
    select subject_code as code, list_code as list from zone.list_entry
    where colour = 'SERIOUS' and ended_on is null and subject_kind = 'ORGANISATION' and jurisdiction_code = '${last}'
    order by 1 limit 1`)
  listed = row!
  const firms = await rowsOf<{ code: string }>(
    `select distinct code from zone.subject where kind <> 'PERSON' order by 1 limit 30`,
  )
  codes = firms.map(({ code }) => code)
})
afterAll(() => hub.close())

async function rowsOf<Row>(text: string): Promise<Row[]> {
  return [...(await hub.zone.db.execute(text))] as Row[]
}

function asked(more: Partial<Asked> = {}): Asked {
  return {
    ...listed,
    codes: codes.map((code) => `"${code}"`).join(' '),
    silent: empty,
    other: last!,
    id: 'none',
    ...more,
  }
}

const ask = (query: string) => hub.ask({ query, headers })
const codesOf = (body: { errors?: { extensions: { code: string } }[] }) =>
  (body.errors ?? []).map(({ extensions }) => extensions.code)

describe('a city that has supplied nothing (未归集)', () => {
  it('says NOT_SUPPLIED in every file, with null lists and its register named', async () => {
    const { body } = await ask(`{ creditSubject(code: "${listed.code}") { ${file} } }`)
    const [, own] = body.data.creditSubject.files
    expect(own).toMatchObject({
      jurisdictionCode: empty.code,
      holding: 'NOT_SUPPLIED',
      formerNames: null,
      identifiers: null,
      records: null,
      listEntries: null,
      commitments: null,
      objections: null,
      repairs: null,
      feedback: null,
    })
    expect(own.incompleteSupply).toContainEqual({ of: 'REGISTER', state: 'NEVER_SUPPLIED' })
    expect(own.incompleteSupply).toContainEqual({ of: 'SL01', state: 'NEVER_SUPPLIED' })
    expect(body.errors).toMatchObject([
      {
        extensions: {
          code: 'NOT_SUPPLIED',
          jurisdictions: [empty.code],
          supplies: ['REGISTER'],
        },
      },
    ])
    const holdings = body.data.creditSubject.files.map((one: { holding: string }) => one.holding)
    expect(holdings.filter((holding: string) => holding === 'NOT_SUPPLIED')).toHaveLength(1)
  })

  it('leaves an unknown code unknown: null comes with NOT_SUPPLIED', async () => {
    const { body } = await ask(
      `{ creditSubject(code: "${newCode(1)}") { code } searchSubjects(name: "演示") { edges { node { code } } } }`,
    )
    expect(body.data.creditSubject).toBeNull()
    expect(codesOf(body)).toEqual(['NOT_SUPPLIED', 'NOT_SUPPLIED'])
  })

  it('never looks like nothing found, on any read path', async () => {
    for (const [name, path] of Object.entries({ ...factPaths, ...rulePaths })) {
      const { body } = await ask(`{ ${path(asked())} }`)
      const told = JSON.stringify([body.data, body.errors])
      expect(told, name).toMatch(/NOT_SUPPLIED|NEVER_SUPPLIED/)
      expect(cleanLooks(body.data), `${name} ${told.slice(0, 4_000)}`).toEqual([])
    }
  })

  it('is no city where a measure is not applicable but by the national list', async () => {
    const { body } = await ask(
      `{ creditSubjects(codes: [${asked().codes}]) { kind decisions(in: "${empty.code}") { outcome reasons notSupplied measure { code } } } }`,
    )
    const decided = body.data.creditSubjects.flatMap(
      ({ decisions }: { decisions: { outcome: string; reasons: string[] }[] }) => decisions,
    )
    const others = decided.filter(({ outcome }: { outcome: string }) => outcome !== 'UNDETERMINED')
    const why = new Set(others.flatMap(({ reasons }: { reasons: string[] }) => reasons))
    expect(why).toEqual(new Set(nationally))
    for (const { outcome, reasons, notSupplied } of decided) {
      if (outcome === 'UNDETERMINED') {
        expect(reasons).toContain('NOT_SUPPLIED')
        expect(notSupplied).toContain(empty.code)
      }
    }
  })

  it('is open in a comparison and not counted anywhere, which is said', async () => {
    const { body } =
      await ask(`{ ${factPaths.compareLists!(asked())} ${factPaths.listOverlap!(asked())}
      ${factPaths.statistics!(asked())} ${factPaths.redBlackConflicts!(asked())} ${factPaths.recognitionGaps!(asked())} }`)
    expect(body.data).toMatchObject({
      compareLists: {
        totals: null,
        incompleteSupply: [
          { jurisdictionCode: empty.code, of: listed.list, state: 'NEVER_SUPPLIED' },
        ],
      },
      statistics: { listEntries: null, penalties: null },
      redBlackConflicts: { totals: null },
      recognitionGaps: null,
      listOverlap: {
        notShared: [],
        notSupplied: [empty.code],
        combinations: [[first], [last], [first, last]].map((jurisdictions) => ({ jurisdictions })),
      },
    })
    expect(body.data.compareLists.edges.length).toBeGreaterThan(0)
    for (const { node } of body.data.compareLists.edges) {
      expect(node.cities).toMatchObject([
        { standing: 'NOT_SUPPLIED', entries: [] },
        { standing: 'LISTED' },
      ])
    }
  })

  it('is named in exports, in its cells and in the closing row', async () => {
    const from = `listCode=${listed.list}&jurisdictions=${empty.code},${last}`
    const response = await fetch(`${hub.url}/export/comparison.csv?${from}`, { headers })
    const rows = (await response.text()).trim().split(/\r?\n/)
    expect(rows.at(-1)).toMatch(/昆山市从未归集.*（NOT_SUPPLIED）/)
    for (const row of rows.slice(1, -1)) expect(row).toContain(',NOT_SUPPLIED,')
    const gaps = await fetch(`${hub.url}/export/gaps.csv?from=${empty.code}&to=${last}`, {
      headers,
    })
    expect([gaps.status, codesOf(await gaps.json())]).toEqual([400, ['NOT_SUPPLIED']])
  })

  it('shows everybody what it has never supplied, and the others what they have', async () => {
    const { body } = await hub.ask({
      query:
        '{ jurisdictions { code supplies { of state declared declaredOn lastHandIn } supplyHistory { edges { node { of } } } } }',
    })
    expect(body.errors).toBeUndefined()
    const [full, own] = body.data.jurisdictions
    const none = { declared: null, declaredOn: null, lastHandIn: null }
    for (const supply of own.supplies) {
      expect(supply).toEqual({ of: supply.of, state: 'NEVER_SUPPLIED', ...none })
    }
    expect(own.supplyHistory.edges).toEqual([])
    expect(full.supplies).toContainEqual({
      of: 'REGISTER',
      state: 'COMPLETE',
      declared: 'COMPLETE',
      declaredOn: '2025-01-02',
      lastHandIn: hub.today,
    })
  })
})

describe('as it begins to supply', () => {
  const operator = () => hub.issuer.tokenFor({ role: 'operator', city: empty.key })
  const handIn = async (sheet: SheetKind, rows: readonly Cells[]) => {
    const response = await fetch(`${hub.url}/intake/${empty.key}/${sheet}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await operator()}`, 'idempotency-key': `${sheet}-1` },
      body: sheetCsv(sheet, rows),
    })
    expect(await response.json()).toMatchObject({ refused: 0, waiting: 0, added: rows.length })
  }
  const supply = async (of: string) => {
    const { body } = await hub.ask({
      query: `{ ${empty.key} { supplies { of state from declaredBy { code } lastHandIn } } }`,
    })
    return body.data[empty.key].supplies.find((one: { of: string }) => one.of === of)
  }
  const holding = async (code: string) => {
    const { body } = await ask(
      `{ creditSubject(code: "${code}") { files { holding listEntries { id } } } }`,
    )
    return body.data.creditSubject.files[1]
  }

  it('rows that nobody has declared are a part, and answers go by them', async () => {
    await handIn('subjects', [bodyRow(1)])
    expect(await supply('REGISTER')).toEqual({
      ...{ of: 'REGISTER', state: 'PARTIAL', from: null, declaredBy: null },
      lastHandIn: hub.today,
    })
    expect(await holding(listed.code)).toEqual({ holding: 'NOT_HELD', listEntries: null })
    expect(await holding(bodyCode(1))).toEqual({ holding: 'HELD', listEntries: null })
    const { body } = await ask(
      `{ creditSubject(code: "${newCode(2)}") { code } searchSubjects(name: "无此名称") { edges { node { code } } } }`,
    )
    expect(body.data).toEqual({ creditSubject: null, searchSubjects: { edges: [] } })
    expect(body.errors).toMatchObject(
      [['creditSubject'], ['searchSubjects']].map((path) => ({
        path,
        extensions: {
          code: 'SUPPLIED_IN_PART',
          jurisdictions: [empty.code],
          supplies: ['REGISTER'],
        },
      })),
    )
  })

  it('a list of which somebody has come is compared as a part, in answers and exports', async () => {
    const [other] = await rowsOf<{ list: string }>(`
      select list_code as list from zone.list_entry
      where jurisdiction_code = '${last}' and list_code <> '${listed.list}' and colour = 'SERIOUS'
        and ended_on is null and subject_kind <> 'PERSON'
      order by 1 limit 1`)
    const { list } = other!
    const decidedOn = addDays(hub.today, -30)
    await add(
      hub.cities.find(({ jurisdiction }) => jurisdiction.key === empty.key)!,
      entry('KS-E-part', bodyCode(1), decidedOn, { listCode: list, datasetId: `KS-${list}` }),
    )
    const { body } = await ask(`{ ${factPaths.compareLists!(asked({ list }))} }`)
    expect(body.errors).toBeUndefined()
    expect(body.data.compareLists.incompleteSupply).toEqual([
      { jurisdictionCode: empty.code, of: list, state: 'PARTIAL' },
    ])
    const from = `listCode=${list}&jurisdictions=${empty.code},${last}`
    const response = await fetch(`${hub.url}/export/comparison.csv?${from}`, { headers })
    const rows = (await response.text()).trim().split(/\r?\n/)
    expect(rows.slice(1, -1).some((row) => row.includes(',不在列（部分归集，可能在列）,'))).toBe(
      true,
    )
    expect(rows.at(-1)).toContain(`昆山市 部分归集`)
    const own = await ask(
      `{ ${empty.key} { listEntries(listCode: "${list}") { edges { node { id } } } } }`,
    )
    expect(own.body.data[empty.key].listEntries.edges).toHaveLength(1)
    expect(own.body.errors).toMatchObject([
      {
        path: [empty.key, 'listEntries'],
        extensions: { code: 'SUPPLIED_IN_PART', jurisdictions: [empty.code], supplies: [list] },
      },
    ])
  })

  it('records of a kind that never came are null, however often the kind is named', async () => {
    const { body } = await ask(
      `{ creditSubject(code: "${bodyCode(1)}") { files { records(kinds: [PENALTY, PENALTY]) { edges { node { id } } } } } }`,
    )
    expect(body.data.creditSubject.files[1]).toEqual({ records: null })
  })

  it('a unit that declares a list complete without rows reports that nobody stands on it', async () => {
    const unitCode = unitUscc(kunshan.demoDivision, 1)
    await handIn('units', [{ unitCode, unitName: '昆山市演示局', isAuthority: '1' }])
    const declared = { unitCode, extent: '完整', coversFrom: '2020-01-01', declaredOn: hub.today }
    await handIn('supply', [{ ...declared, suppliedKind: listed.list }])
    expect(await supply(listed.list)).toEqual({
      ...{ of: listed.list, state: 'COMPLETE', from: '2020-01-01' },
      ...{ declaredBy: { code: unitCode }, lastHandIn: null },
    })
    const { body } = await ask(`{ ${factPaths.compareLists!(asked())} }`)
    expect(body.errors).toBeUndefined()
    expect(body.data.compareLists.incompleteSupply).toEqual([])
    expect(body.data.compareLists.edges[0].node.cities[0].standing).toBe('NOT_LISTED')
    const { body: files } = await ask(
      `{ creditSubject(code: "${listed.code}") { files { listEntries(listCode: "${listed.list}") { id } } } }`,
    )
    expect(files.errors).toBeUndefined()
    expect(files.data.creditSubject.files[1]).toEqual({ listEntries: [] })
  })

  it('a step of its operators supplies as a sheet does', async () => {
    const { body } = await hub.ask({
      query: `mutation ($input: ProposeRecognitionInput!) {
        ${empty.key} { proposeRecognition(input: $input) { recognition { status } } } }`,
      variables: {
        input: {
          ...{ clientKey: 'first', originCode: last, behaviourCode: 'FD01', conditional: false },
          ...{ scheme: '嘉昆太', documentNo: '示意〔2026〕1号' },
        },
      },
      as: 'operator',
      city: empty.key,
    })
    expect(body.errors).toBeUndefined()
    expect(await supply('RECOGNITIONS')).toMatchObject({ state: 'PARTIAL', lastHandIn: hub.today })
    const { body: matrix } = await ask(
      '{ recognitionMatrix { behaviour { code } cells { from to status mutual } } }',
    )
    expect(matrix.errors).toMatchObject([
      {
        path: ['recognitionMatrix'],
        extensions: {
          code: 'SUPPLIED_IN_PART',
          jurisdictions: [empty.code],
          supplies: ['RECOGNITIONS'],
        },
      },
    ])
    const { body: own } = await ask(
      `{ ${empty.key} { recognitions { status } } ${rulePaths.punishmentPaths!(asked())} }`,
    )
    expect(codesOf(own)).toEqual(['SUPPLIED_IN_PART', 'SUPPLIED_IN_PART'])
    const cells = matrix.data.recognitionMatrix
      .find(({ behaviour }: { behaviour: { code: string } }) => behaviour.code === 'FD01')
      .cells.filter(({ to }: { to: string }) => to === empty.code)
    expect(cells.map(({ status }: { status: string }) => status)).toEqual([
      'NOT_STATED',
      'PROPOSED',
    ])
  })

  it('its history tells days and declarations, and pages', async () => {
    const page = async (after: string) => {
      const { body } = await hub.ask({
        query: `{ ${empty.key} { supplyHistory(first: 1${after}) { edges { node { on of event declared by { code } } } pageInfo { hasNextPage endCursor } } } }`,
      })
      return body.data[empty.key].supplyHistory
    }
    const events: unknown[] = []
    let next = ''
    do {
      const { edges, pageInfo } = await page(next)
      events.push(...edges.map(({ node }: { node: unknown }) => node))
      next = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : ''
    } while (next !== '')
    const came = { on: hub.today, event: 'HANDED_IN', declared: null, by: null }
    expect(events).toEqual([
      { ...came, of: 'RECOGNITIONS' },
      {
        ...{ on: hub.today, of: listed.list, event: 'DECLARED', declared: 'COMPLETE' },
        by: { code: unitUscc(kunshan.demoDivision, 1) },
      },
      { ...came, of: expect.stringMatching(/^SL/) },
      { ...came, of: 'REGISTER' },
    ])
  })
})

/**
 * Where an answer says of the empty city that nothing was found: a subject not held, a measure not applicable for want of
 * a rule or case, a path missing, not on a list, or a count of none.
 */
function cleanLooks(data: unknown, city: string | null = null): string[] {
  if (Array.isArray(data)) return data.flatMap((one) => cleanLooks(one, city))
  if (data === null || typeof data !== 'object') return []
  const row = data as Record<string, unknown>
  const own = (row.jurisdictionCode ?? row.code ?? city) as string | null
  const isEmpty = own === empty.code
  const text = JSON.stringify(row)
  const found: string[] = []
  if (isEmpty && row.holding === 'NOT_HELD') found.push(text)
  if (isEmpty && row.standing === 'NOT_LISTED') found.push(text)
  const reasons = (row.reasons ?? []) as readonly string[]
  const isNational = reasons.length > 0 && reasons.every((reason) => nationally.includes(reason))
  if (isEmpty && row.outcome === 'NOT_APPLICABLE' && !isNational) found.push(text)
  if (isEmpty && reasons.includes('PATH_MISSING')) found.push(text)
  if (row.to === empty.code && (row.status === 'NOT_STATED' || row.status === 'REFUSED')) {
    found.push(text)
  }
  if (isEmpty && (row.relationToHub === 'NONE' || row.listEntries === '0')) found.push(text)
  for (const list of ['listEntries', 'records', 'standards', 'recognitions', 'measures']) {
    if (isEmpty && Array.isArray(row[list]) && (row[list] as unknown[]).length === 0) {
      found.push(`${list} ${text}`)
    }
  }
  if (row.coverage && isEmpty) found.push(text)
  return [...found, ...Object.values(row).flatMap((value) => cleanLooks(value, own))]
}
