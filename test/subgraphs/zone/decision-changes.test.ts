import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPageEnd } from '../../../db/changes/touched-subjects.js'
import { moveClock } from '../../../db/ledger/clock.js'
import { insertRows } from '../../../db/ledger/writers.js'
import { randomOf } from '../../../db/seed/random.js'
import type { CityStore } from '../../../db/store.js'
import { listZoneSubjects } from '../../../db/subjects/zone-subjects.js'
import { addDays } from '../../../rules/days.js'
import { foldName } from '../../../rules/subjects/names.js'
import { everySupply } from '../../../rules/supply/supply.js'
import { anonymous } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { codes, moves } from '../../db/changes/moves.js'
import { type Seeded, seeded } from '../../db/seed/seeded.js'

let stores: Seeded
let ask: ReturnType<typeof zoneSubgraph>
/** Ahead of the time, so that a writer never moves a city's clock further than the test does. */
let today = addDays(dayInChina(new Date()), 2)
let minutes = 0
const now = () => new Date(Date.parse(`${today}T00:00:00Z`) + minutes * 60_000)
// Kunshan, which now and then recognises what Taicang does.
const members = enabledJurisdictions().slice(1, 3)
const by = members.map(({ code }) => code)
const measures = ['M01', 'M04']
/** Another number, other changes. */
const seedOf = 1
const firms = codes.filter((code) => !code.startsWith('P'))

beforeAll(async () => {
  stores = await seeded(null, members)
  ask = zoneSubgraph(stores.zone, now, { demonstration: true })
  await tick()
  const what = [...everySupply(stores.zone.catalogues).keys()]
  const dated = { validFrom: '2019-01-01', validUntil: null, illustrative: false }
  const path = {
    ...{ ...dated, measureCode: 'M01', implementingUnit: 'u', action: 'a', power: 'BINDING' },
    legalBasis: '税收征收管理法 第六十三条',
  }
  const standard = {
    ...{ localCode: 'X-TX01', behaviourCode: 'TX01', windowMonths: 0, severity: 'SERIOUS' },
    ...{ legalBasis: '税收征收管理法 第六十三条', threshold: { join: 'AND', clauses: [] } },
  }
  const registered = {
    ...{ kind: 'ORGANISATION', codeStatus: 'OK', divisionCode: '990583' },
    ...{ industryCode: null, registeredOn: null },
  }
  const stance = {
    ...{ id: 'X-1', originCode: members[1]!.code, behaviourCode: 'TX01', scheme: '嘉昆太' },
    ...{ conditional: false, status: 'IN_FORCE' },
  }
  for (const store of stores.cities) {
    const { subject, handIn, cityMeasure, punishmentPath, localStandard, recognition } = store.t
    await written(store, [
      ...firms.map((code) => [subject, { ...registered, code }] as const),
      ...what.map((what) => [handIn, { what, handedInOn: today }] as const),
      [localStandard, { ...dated, ...standard }],
      [recognition, { ...dated, ...stance }],
      ...measures.map((measureCode) => [cityMeasure, { ...dated, measureCode }] as const),
      [punishmentPath, { ...path, pathCode: 'X-P2', behaviourCode: 'TX01' }],
      [punishmentPath, { ...path, pathCode: 'X-P3', listCode: 'SL06' }],
    ])
  }
})
afterAll(() => stores.close())

/** All cities but one are heard of again. */
async function tick(away: string | null = null) {
  minutes += 2
  for (const { db, t, jurisdiction } of stores.cities) {
    if (jurisdiction.code === away) continue
    await db.update(t.clock).set({ at: now().toISOString() })
  }
}

async function nextDay(days: number) {
  today = addDays(today, days)
  minutes = 0
}

async function written({ db, t }: CityStore, rows: readonly (readonly [object, object])[]) {
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
    for (const [table, row] of rows) await insertRows(tx, table as never, [row as never], versions)
  })
}

async function answer(query: string, variables: object) {
  const caller = { ...anonymous, scopes: ['records:read', 'changes:read'] }
  const signal = new AbortController().signal
  const { data, errors = [] } = await ask({ query, variables: { ...variables } }, caller, signal)
  expect(errors).toEqual([])
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  return data as any
}

const decision = `{ outcome reasons articles units severity until facts { localId position } grounds { outcome reasons }
  notAsked notShared notSupplied incompleteSupply { jurisdictionCode of state } }`

interface Row {
  readonly illustrative: boolean
  readonly knownTo: number
  readonly knownToAt: string
}

interface Decision {
  readonly outcome: string
  readonly reasons: readonly string[]
  readonly grounds: readonly { readonly reasons: readonly string[] }[]
}

interface Told {
  readonly subjectCode: string
  readonly jurisdictionCode: string
  readonly measureCode: string
  readonly decision: Decision | null
}

class Copy {
  cursor: string | null = null
  asOf: string | null = null
  readonly told: Told[] = []
  readonly decisions = new Map<string, object>()

  constructor(readonly first: number) {}

  async follow(pages = 1_000): Promise<this> {
    for (let page = 0; page < pages; page += 1) {
      const { decisionChanges } = await answer(
        `query ($in: [DivisionCode!]!, $measures: [ID!]!, $first: Int, $after: Cursor) {
          decisionChanges(in: $in, measures: $measures, first: $first, after: $after) {
            edges { cursor node { subjectCode jurisdictionCode measureCode decision ${decision} } }
            pageInfo { hasNextPage endCursor } next asOf behind { jurisdictionCode } } }`,
        { in: by, measures, first: this.first, after: this.cursor },
      )
      const { edges, pageInfo, next, asOf } = decisionChanges
      for (const { node } of edges as { node: Told }[]) {
        this.told.push(node)
        const key = `${node.subjectCode} ${node.jurisdictionCode} ${node.measureCode}`
        if (node.decision === null) this.decisions.delete(key)
        else this.decisions.set(key, node.decision)
      }
      // Now and then what stands behind the last decision is taken in place of `next`.
      this.cursor = pageInfo.hasNextPage && page % 2 === 0 ? (pageInfo.endCursor ?? next) : next
      this.asOf = asOf
      if (!pageInfo.hasNextPage) return this
    }
    return this
  }

  shown(): [string, object][] {
    return [...this.decisions].sort(([one], [other]) => (one < other ? -1 : 1))
  }
}

/** What `decideMany` answers on every firm that some city knows. */
async function decided(): Promise<[string, object][]> {
  const { subjects } = await listZoneSubjects(stores.zone, firms)
  const known = [...subjects.keys()].sort()
  const found: [string, object][] = []
  for (const city of by) {
    for (const measureCode of measures) {
      const { decideMany } = await answer(
        `query ($codes: [SubjectCode!]!, $measureCode: ID!, $in: DivisionCode!) {
          decideMany(codes: $codes, measureCode: $measureCode, in: $in) ${decision} }`,
        { codes: known, measureCode, in: city },
      )
      found.push(
        ...known.map((code, at): [string, object] => [
          `${code} ${city} ${measureCode}`,
          decideMany[at],
        ]),
      )
    }
  }
  return found.sort(([one], [other]) => (one < other ? -1 : 1))
}

it('makes a copy, from the beginning and from any position, of what is decided on every firm on every day', async () => {
  const { pick, chance } = randomOf(seedOf)
  const movers = stores.cities.map((store, at) => moves(store, seedOf + at, ['TX01']))
  /** What the city has supplied is taken back, declared, or handed in again. */
  async function supply({ db, t }: CityStore) {
    const what = pick(['REGISTER', 'PENALTY', 'SL06', 'PATHS', 'MEASURES', 'RECOGNITIONS'])
    await db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, t)
      const closed = { knownTo: position, knownToAt: at }
      const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
      const isOwn = (table: typeof t.handIn | typeof t.supplyDeclaration) =>
        sql`${table.what} = ${what} and ${table.knownTo} is null`
      await tx.update(t.handIn).set(closed).where(isOwn(t.handIn))
      await tx.update(t.supplyDeclaration).set(closed).where(isOwn(t.supplyDeclaration))
      if (chance(0.8)) await insertRows(tx, t.handIn, [{ what, handedInOn: today }], versions)
      if (chance(0.5)) return
      const declared = {
        ...{ what, extent: 'COMPLETE' as const, unitCode: 'U', declaredOn: today },
        ...{
          coversFrom: addDays(today, pick([-9, 1])),
          coversUntil: pick([null, addDays(today, 2)]),
        },
      }
      await insertRows(tx, t.supplyDeclaration, [declared], versions)
    })
  }
  let made = 0
  const known: { store: CityStore; targetId: string; targetKind: string; subjectCode: string }[] =
    []
  /** A penalty or an entry that lasts, where those of the other moves are soon over. */
  async function addCase(store: CityStore) {
    made += 1
    const subjectCode = pick(firms)
    const shared = {
      ...{ subjectCode, subjectKind: 'ORGANISATION', behaviourCode: 'TX01' },
      ...{ figures: {}, decidedOn: addDays(today, -pick([0, 20, 60])), validUntil: null },
      ...{ severity: 'SERIOUS', endedBy: null, endedOn: null, datasetId: 'X-unturned' },
    }
    const { creditRecord, listEntry } = store.t
    const penalty = { ...shared, id: `C-${made}`, kind: 'PENALTY', restsOn: null }
    const entry = { ...shared, id: `L-${made}`, listCode: 'SL06', colour: 'SERIOUS', unitCode: 'U' }
    const penalties = known.filter((one) => one.store === store && one.targetKind === 'RECORD')
    const restsOn = penalties.length > 0 ? pick(penalties).targetId : null
    const isEntry = chance(0.4)
    const targetId = isEntry ? entry.id : penalty.id
    await written(store, [isEntry ? [listEntry, { ...entry, restsOn }] : [creditRecord, penalty]])
    known.push({ store, targetId, targetKind: isEntry ? 'LIST_ENTRY' : 'RECORD', subjectCode })
  }
  /** An objection to one of them, of today or of the days to come. */
  async function object() {
    if (known.length === 0) return
    const { store, ...target } = pick(known)
    made += 1
    const days = pick([
      { acceptedOn: today, decidedOn: null },
      { acceptedOn: addDays(today, 1), decidedOn: addDays(today, 3) },
    ])
    const objection = { id: `O-${made}`, ...target, ...days, status: 'ACCEPTED' }
    await written(store, [[store.t.objection, objection]])
  }
  /** One of the penalties, on which entries of other firms may rest, is revoked today or tomorrow. */
  async function revoke() {
    const penalties = known.filter(({ targetKind }) => targetKind === 'RECORD')
    if (penalties.length === 0) return
    const { store, targetId } = pick(penalties)
    const { creditRecord } = store.t
    const endedOn = addDays(today, pick([0, 1]))
    await store.db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, store.t)
      const [row] = await tx
        .update(creditRecord)
        .set({ knownTo: position, knownToAt: at })
        .where(sql`${creditRecord.id} = ${targetId} and ${creditRecord.knownTo} is null`)
        .returning()
      if (!row) return
      const { knownTo: _, knownToAt: __, ...said } = row
      const ended = { ...said, endedBy: 'REVOKED' as const, endedOn, revokedOn: endedOn }
      const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
      await insertRows(tx, creditRecord, [ended], versions)
    })
  }
  /** A standard or a path is what it was but for being invented: whoever has no case under it notices nothing. */
  async function reword() {
    const { db, t } = pick(stores.cities)
    const isPath = chance(0.5)
    await db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, t)
      const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
      const closed = { knownTo: position, knownToAt: at }
      const table = isPath ? t.punishmentPath : t.localStandard
      const isIt = isPath
        ? sql`${t.punishmentPath.pathCode} = 'X-P3'`
        : sql`${t.localStandard.localCode} = 'X-TX01'`
      const rows = await tx
        .update(table as never)
        .set(closed as never)
        .where(sql`${isIt} and ${table.knownTo} is null`)
        .returning()
      for (const { knownTo: _, knownToAt: __, ...row } of rows as Row[]) {
        await insertRows(
          tx,
          table,
          [{ ...row, illustrative: !row.illustrative } as never],
          versions,
        )
      }
    })
  }
  const copies = [new Copy(3)]
  const words = new Set<string>()
  for (let round = 0; round < 48; round += 1) {
    // Half of the time nothing happens for which everybody is told.
    const isQuiet = round % 16 < 8
    if (isQuiet) await pick([() => addCase(pick(stores.cities)), object, revoke, reword])()
    else {
      for (let move = 0; move < 4; move += 1) await pick(movers).one(today)
      for (const move of [object, revoke, reword]) if (chance(0.3)) await move()
      if (chance(0.8)) await supply(pick(stores.cities))
    }
    if (chance(0.6)) await addCase(pick(stores.cities))
    if (chance(0.3)) await nextDay(pick([1, 1, 2, 9]))
    await tick(chance(0.2) ? pick(by) : null)
    for (const copy of copies) if (chance(0.4)) await copy.follow(pick([1, 2, 100]))
    if (round % 12 === 5) copies.push(new Copy(pick([1, 7, 1_000])))
    if (!isQuiet && round % 8 !== 7) continue
    await tick()
    const expected = await decided()
    for (const copy of isQuiet ? copies.slice(0, 2) : [new Copy(1_000), ...copies]) {
      await copy.follow()
      expect(copy.shown()).toEqual(expected)
      expect(Date.parse(copy.asOf!)).toBe(now().getTime())
    }
    for (const [, one] of expected) {
      const { outcome, reasons, grounds } = one as Decision
      for (const word of [outcome, ...reasons]) words.add(word)
      for (const ground of grounds) for (const word of ground.reasons) words.add(word)
    }
  }
  expect([...words]).toEqual(
    expect.arrayContaining([
      ...['APPLICABLE', 'NOT_APPLICABLE', 'UNDETERMINED', 'NO_ACTIVE_CASE', 'NOT_SUPPLIED'],
      ...['OWN_CASE', 'UNDER_OBJECTION', 'BASIS_REVOKED', 'RECOGNISED'],
    ]),
  )
  expect(JSON.stringify(copies.map(({ told }) => told))).not.toContain(codes[5])
}, 180_000)

it('names nobody for what came and went in between, nor for a name, and tells without a city that is away', async () => {
  const [kunshan] = stores.cities as [CityStore, CityStore]
  const { t, db } = kunshan
  const code = firms[0]!
  await tick()
  const copy = await new Copy(1_000).follow()
  const toldOf = async (cursor: string | null) => {
    const later = new Copy(1_000)
    later.cursor = cursor
    await later.follow()
    return [...new Set(later.told.map(({ subjectCode }) => subjectCode))]
  }
  const before = copy.cursor
  expect(await toldOf(before)).toEqual([])

  const entry = {
    ...{ id: 'L-gone', subjectCode: code, subjectKind: 'ORGANISATION', behaviourCode: 'TX01' },
    ...{ figures: {}, decidedOn: addDays(today, -9), validUntil: null, severity: 'SERIOUS' },
    ...{ endedBy: null, endedOn: null, datasetId: 'X-unturned', restsOn: null, unitCode: 'U' },
    ...{ listCode: 'SL06', colour: 'SERIOUS' },
  }
  await written(kunshan, [[t.listEntry, entry]])
  expect(await toldOf(before)).toEqual([code])
  const whileThere = (await copy.follow()).cursor
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const closed = { knownTo: position, knownToAt: at }
    await tx.update(t.listEntry).set(closed).where(sql`${t.listEntry.id} = ${entry.id}`)
    const repaired = { ...entry, endedBy: 'REPAIRED', endedOn: today }
    const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
    await insertRows(tx, t.listEntry, [repaired as never], versions)
    const name = {
      id: 'N-1',
      subjectCode: firms[1]!,
      name: '演示',
      usedFrom: null,
      usedUntil: null,
    }
    await insertRows(tx, t.organisationName, [{ ...name, ...foldName('演示') } as never], versions)
  })
  expect(await toldOf(before)).toEqual([])
  expect(await toldOf(whileThere)).toEqual([code])

  await written(kunshan, [[t.listEntry, { ...entry, id: 'L-there' }]])
  await tick(members[1]!.code)
  const { decisionChanges } = await answer(
    `query ($in: [DivisionCode!]!, $after: Cursor) { decisionChanges(in: $in, measures: ["M01", "M04"], after: $after) {
      edges { node { subjectCode } } asOf behind { jurisdictionCode position } pageInfo { hasNextPage } next } }`,
    { in: by, after: whileThere },
  )
  const [clock] = await stores.cities[1]!.db.select().from(stores.cities[1]!.t.clock)
  expect(decisionChanges).toMatchObject({
    asOf: copy.asOf,
    behind: [{ jurisdictionCode: members[1]!.code, position: clock!.position }],
    pageInfo: { hasNextPage: false },
  })
  expect(
    new Set(decisionChanges.edges.map(({ node }: { node: Told }) => node.subjectCode)),
  ).toEqual(new Set([code]))
  await tick()
  expect(await toldOf(decisionChanges.next)).toEqual([code])
})

it('names whoever has a case that is objected to, rests on what is revoked, or stands under a rule that changed', async () => {
  const [kunshan] = stores.cities as [CityStore, CityStore]
  const { t, db } = kunshan
  const [one, other, third] = firms as unknown as [string, string, string]
  const shared = {
    ...{
      subjectKind: 'ORGANISATION',
      figures: {},
      decidedOn: addDays(today, -9),
      validUntil: null,
    },
    ...{ severity: 'SERIOUS', endedBy: null, endedOn: null, datasetId: 'X-unturned' },
  }
  const penalty = { ...shared, kind: 'PENALTY', behaviourCode: 'WG02', restsOn: null }
  const entry = { ...shared, behaviourCode: null, colour: 'SERIOUS', unitCode: 'U' }
  const registered = { kind: 'ORGANISATION', codeStatus: 'OK', divisionCode: '990583' }
  const known = await listZoneSubjects(stores.zone, [one, other, third])
  await written(kunshan, [
    ...[one, other, third]
      .filter((code) => !known.subjects.has(code))
      .map((code) => [t.subject, { ...registered, code }] as const),
    [t.creditRecord, { ...penalty, id: 'D-basis', subjectCode: one }],
    [
      t.listEntry,
      { ...entry, id: 'D-on', subjectCode: other, listCode: 'SL04', restsOn: 'D-basis' },
    ],
    [t.listEntry, { ...entry, id: 'D-free', subjectCode: third, listCode: 'SL05', restsOn: null }],
  ])
  await tick()
  const copy = await new Copy(1_000).follow()
  const toldNow = async () => {
    const before = copy.told.length
    await copy.follow()
    return [...new Set(copy.told.slice(before).map(({ subjectCode }) => subjectCode))].sort()
  }
  const objection = { id: 'D-O', subjectCode: third, targetId: 'D-free', targetKind: 'LIST_ENTRY' }
  const accepted = { ...objection, acceptedOn: today, decidedOn: null, status: 'ACCEPTED' }
  await written(kunshan, [[t.objection, accepted]])
  expect(await toldNow()).toEqual([third])

  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const closed = { knownTo: position, knownToAt: at }
    await tx.update(t.creditRecord).set(closed).where(sql`${t.creditRecord.id} = 'D-basis'`)
    const revoked = { ...penalty, id: 'D-basis', subjectCode: one, endedBy: 'REVOKED' }
    const versions = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
    const row = { ...revoked, endedOn: today, revokedOn: today }
    await insertRows(tx, t.creditRecord, [row as never], versions)
  })
  expect(await toldNow()).toEqual([one, other].sort())

  const path = {
    ...{
      pathCode: 'X-P5',
      listCode: 'SL05',
      measureCode: 'M01',
      implementingUnit: 'u',
      action: 'a',
    },
    ...{ legalBasis: '备忘录', power: 'ADVISORY', validFrom: '2019-01-01', validUntil: null },
    illustrative: true,
  }
  await written(kunshan, [[t.punishmentPath, path]])
  expect(await toldNow()).toContain(third)
})

it('refuses a cursor of other decisions, and one of before a restore, naming the city', async () => {
  await tick()
  const { cursor } = await new Copy(1_000).follow()
  const codeOf = async (measures: readonly string[], after: string | null = cursor) => {
    const caller = { ...anonymous, scopes: ['records:read', 'changes:read'] }
    const { errors } = await ask(
      {
        query: `query ($in: [DivisionCode!]!, $measures: [ID!]!, $after: Cursor) {
          decisionChanges(in: $in, measures: $measures, after: $after) { next } }`,
        variables: { in: by, measures, after },
      },
      caller,
      new AbortController().signal,
    )
    return errors?.map(({ extensions }) => [extensions.code, extensions.jurisdictions])
  }
  expect(await codeOf(['M01'])).toEqual([['CURSOR_INVALID', undefined]])
  expect(await codeOf([])).toEqual([['ARGUMENT_INVALID', undefined]])
  const { db, t, jurisdiction } = stores.cities[1]!
  await db.update(t.clock).set({ epoch: '11111111-2222-4333-8444-555555555555' })
  expect(await codeOf(measures)).toEqual([['CURSOR_EPOCH_ENDED', [jurisdiction.code]]])
  expect(await codeOf(measures, null)).toBe(undefined)
})

it('looks at so many subjects a page, each of those left over only once', async () => {
  const { subjects } = await listZoneSubjects(stores.zone, firms)
  const codesThere = [...subjects.values()]
    .flatMap(({ code, heldBy }) => heldBy.map(() => code))
    .sort()
  expect(await findPageEnd(stores.zone, '', 1)).toBe(codesThere[1])
  expect(await findPageEnd(stores.zone, codesThere[0]!, codesThere.length)).toBeNull()
})
