import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPageEnd } from '../../../db/changes/touched-subjects.js'
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
import { insert, write } from '../../db/ledger/write.js'
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
    await insert(store, [
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

function request(query: string, variables: object) {
  const caller = { ...anonymous, scopes: ['records:read', 'changes:read'] }
  return ask({ query, variables: { ...variables } }, caller, new AbortController().signal)
}

async function answer(query: string, variables: object) {
  const { data, errors = [] } = await request(query, variables)
  expect(errors).toEqual([])
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  return data as any
}

const decision = `{ outcome reasons articles units severity until facts { localId position } grounds { outcome reasons }
  notAsked notShared notSupplied incompleteSupply { jurisdictionCode of state } }`

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
  async function supply(store: CityStore) {
    const { handIn, supplyDeclaration } = store.t
    const what = pick(['REGISTER', 'PENALTY', 'SL06', 'PATHS', 'MEASURES', 'RECOGNITIONS'])
    await write(store, async (writer) => {
      await writer.close(handIn, eq(handIn.what, what))
      await writer.close(supplyDeclaration, eq(supplyDeclaration.what, what))
      if (chance(0.8)) await writer.insert(handIn, { what, handedInOn: today })
      if (chance(0.5)) return
      const declared = {
        ...{ what, extent: 'COMPLETE', unitCode: 'U', declaredOn: today },
        ...{
          coversFrom: addDays(today, pick([-9, 1])),
          coversUntil: pick([null, addDays(today, 2)]),
        },
      }
      await writer.insert(supplyDeclaration, declared)
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
    await insert(store, [isEntry ? [listEntry, { ...entry, restsOn }] : [creditRecord, penalty]])
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
    await insert(store, [[store.t.objection, objection]])
  }
  /** One of the penalties, on which entries of other firms may rest, is revoked today or tomorrow. */
  async function revoke() {
    const penalties = known.filter(({ targetKind }) => targetKind === 'RECORD')
    if (penalties.length === 0) return
    const { store, targetId } = pick(penalties)
    const { creditRecord } = store.t
    const endedOn = addDays(today, pick([0, 1]))
    await write(store, async (writer) => {
      const [row] = await writer.close(creditRecord, eq(creditRecord.id, targetId))
      const ended = { endedBy: 'REVOKED', endedOn, revokedOn: endedOn }
      if (row) await writer.insert(creditRecord, { ...row, ...ended })
    })
  }
  /** A standard or a path is what it was but for being invented: whoever has no case under it notices nothing. */
  async function reword() {
    const store = pick(stores.cities)
    const { punishmentPath, localStandard } = store.t
    const [table, which] = chance(0.5)
      ? [punishmentPath, eq(punishmentPath.pathCode, 'X-P3')]
      : [localStandard, eq(localStandard.localCode, 'X-TX01')]
    await write(store, async (writer) => {
      for (const row of await writer.close(table, which)) {
        await writer.insert(table, { ...row, illustrative: !row.illustrative })
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
  const { t } = kunshan
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
  await insert(kunshan, [[t.listEntry, entry]])
  expect(await toldOf(before)).toEqual([code])
  const whileThere = (await copy.follow()).cursor
  await write(kunshan, async (writer) => {
    await writer.close(t.listEntry, eq(t.listEntry.id, entry.id))
    await writer.insert(t.listEntry, { ...entry, endedBy: 'REPAIRED', endedOn: today })
    const name = {
      id: 'N-1',
      subjectCode: firms[1]!,
      name: '演示',
      usedFrom: null,
      usedUntil: null,
    }
    await writer.insert(t.organisationName, { ...name, ...foldName('演示') })
  })
  expect(await toldOf(before)).toEqual([])
  expect(await toldOf(whileThere)).toEqual([code])

  await insert(kunshan, [[t.listEntry, { ...entry, id: 'L-there' }]])
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
  const { t } = kunshan
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
  await insert(kunshan, [
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
  await insert(kunshan, [[t.objection, accepted]])
  expect(await toldNow()).toEqual([third])

  await write(kunshan, async (writer) => {
    const [row] = await writer.close(t.creditRecord, eq(t.creditRecord.id, 'D-basis'))
    const revoked = { endedBy: 'REVOKED', endedOn: today, revokedOn: today }
    await writer.insert(t.creditRecord, { ...row, ...revoked })
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
  await insert(kunshan, [[t.punishmentPath, path]])
  expect(await toldNow()).toContain(third)
})

it('refuses a cursor of other decisions, and one of before a restore, naming the city', async () => {
  await tick()
  const { cursor } = await new Copy(1_000).follow()
  const codeOf = async (measures: readonly string[], after: string | null = cursor) => {
    const { errors } = await request(
      `query ($in: [DivisionCode!]!, $measures: [ID!]!, $after: Cursor) {
        decisionChanges(in: $in, measures: $measures, after: $after) { next } }`,
      { in: by, measures, after },
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
