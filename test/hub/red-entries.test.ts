import { and, eq, isNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveClock } from '../../db/ledger/clock.js'
import { insertRows } from '../../db/ledger/writers.js'
import type { Seeded } from '../../db/seed/city-rules.js'
import { addDays } from '../../rules/days.js'
import type { EndedBy } from '../../rules/words.js'
import { sheetCsv } from '../intake/sheet-files.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
/** The unit of Kunshan that decides on its red lists, and another one. */
let units: readonly [own: string, other: string]
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
  const { db, t } = cityOf('kunshan')
  const rows = await db
    .select({ code: t.organisationUnit.code })
    .from(t.organisationUnit)
    .where(isNull(t.organisationUnit.knownTo))
    .orderBy(t.organisationUnit.code)
  units = [rows[0]!.code, rows[1]!.code]
})
afterAll(() => hub.close())

const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const officer = (unit = units[0]): Partial<Question> => ({ as: 'officer', city: 'kunshan', unit })
const shown =
  'step { name } entry { id subjectCode state revision announcedUntil nextSteps entryId steps { step state on } }'

let firms = 0
const names = new Map<string, string>()
const nameOf = (code: string) => names.get(code)!
async function firm(): Promise<string> {
  const code = newCode(700 + firms)
  firms += 1
  names.set(code, `演示守信${firms}有限公司`)
  for (const key of ['kunshan', 'taicang']) {
    await add(cityOf(key), organisation(code, nameOf(code)))
  }
  return code
}

let keys = 0
async function step(field: string, input: object, who: Partial<Question> = officer()) {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const { body } = await hub.ask({
    query: `mutation ($input: ${type}!) { kunshan { ${field}(input: $input) { ${shown} } } }`,
    variables: { input: { clientKey: `red-${++keys}`, ...input } },
    ...who,
  })
  const taken = body.data?.kunshan?.[field] ?? null
  return { entry: taken?.entry ?? null, error: body.errors?.[0]?.extensions ?? null }
}

const propose = (subjectCode: string, more: object = {}) =>
  step('proposeRedEntry', {
    subjectCode,
    listCode: 'RL03',
    reason: '连续三年无失信记录',
    documentNo: '昆信〔2026〕1号',
    on: addDays(hub.today, -30),
    ...more,
  })

type Entry = { id: string; subjectCode: string; revision: number }
const go = (entry: Entry, name: string, more: object = {}, who = officer()) =>
  step(
    'takeRedEntryStep',
    {
      redEntryId: entry.id,
      subjectCode: entry.subjectCode,
      revision: entry.revision,
      step: name,
      ...more,
    },
    who,
  )

const day = (offset: number) => ({ on: addDays(hub.today, offset) })

async function announced(): Promise<Entry> {
  const proposed = (await propose(await firm())).entry
  const checked = (await go(proposed, 'CHECK', day(-29))).entry
  return (await go(checked, 'ANNOUNCE', day(-28))).entry
}

let entries = 0
function seriousEntry(subjectCode: string, more: object = {}): Seeded<'listEntry'> {
  entries += 1
  return {
    ...{ id: `serious-${entries}`, subjectCode, subjectKind: 'ORGANISATION', listCode: 'SL04' },
    ...{ colour: 'SERIOUS', behaviourCode: null, figures: {}, decidedOn: addDays(hub.today, -5) },
    ...{ validUntil: null, severity: 'SERIOUS', endedBy: null, endedOn: null, unitCode: 'none' },
    ...{ datasetId: 'none', restsOn: null, ...more },
  } as Seeded<'listEntry'>
}

async function end(key: string, id: string, endedBy: EndedBy) {
  const { db, t } = cityOf(key)
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const inForce = and(eq(t.listEntry.id, id), isNull(t.listEntry.knownTo))
    const [before] = await tx.select().from(t.listEntry).where(inForce)
    await tx.update(t.listEntry).set({ knownTo: position, knownToAt: at }).where(inForce)
    await insertRows(tx, t.listEntry, [{ ...before!, endedBy, endedOn: hub.today }], {
      ...{ knownFrom: position, knownFromAt: at, knownTo: null, knownToAt: null, sourceId: 'test' },
    })
  })
}

async function stored(subjectCode: string) {
  const { db, t } = cityOf('kunshan')
  const { redEntry, listEntry } = t
  const proposals = await db
    .select({ state: redEntry.state })
    .from(redEntry)
    .where(and(eq(redEntry.subjectCode, subjectCode), isNull(redEntry.knownTo)))
  const listed = await db
    .select({
      list: listEntry.listCode,
      decidedOn: listEntry.decidedOn,
      endedBy: listEntry.endedBy,
    })
    .from(listEntry)
    .where(
      and(
        eq(listEntry.subjectCode, subjectCode),
        isNull(listEntry.knownTo),
        ne(listEntry.colour, 'SERIOUS'),
      ),
    )
  return { proposals: proposals.map(({ state }) => state), listed: [...listed] }
}

it('is proposed, checked in all cities, announced for its days, listed, and revoked', async () => {
  const proposed = await propose(await firm())
  expect(proposed).toMatchObject({
    entry: { state: 'PROPOSED', revision: 1, nextSteps: ['CHECK', 'REFUSE'], entryId: null },
    error: null,
  })
  const checked = await go(proposed.entry, 'CHECK', day(-29))
  expect(checked).toMatchObject({ entry: { state: 'CHECKED', nextSteps: ['ANNOUNCE', 'REFUSE'] } })
  const shownOpenly = await go(checked.entry, 'ANNOUNCE', day(-28))
  expect(shownOpenly.entry.state).toBe('ANNOUNCED')
  const listed = await go(shownOpenly.entry, 'LIST', { documentNo: '昆信〔2026〕2号' })
  expect(listed).toMatchObject({ entry: { state: 'IN_FORCE', nextSteps: ['REVOKE'] }, error: null })
  const { subjectCode } = proposed.entry
  const entry = { list: 'RL03', decidedOn: hub.today }
  expect(await stored(subjectCode)).toEqual({
    proposals: ['IN_FORCE'],
    listed: [{ ...entry, endedBy: null }],
  })
  expect((await propose(subjectCode)).error).toMatchObject({ code: 'RED_ENTRY_ALREADY_OPEN' })
  const revoked = await go(listed.entry, 'REVOKE', {
    documentNo: '昆信〔2026〕3号',
    reason: '材料不实',
  })
  expect(revoked.entry.steps.map(({ step }: { step: string }) => step)).toEqual([
    ...['PROPOSE', 'CHECK', 'ANNOUNCE', 'LIST', 'REVOKE'],
  ])
  expect(await stored(subjectCode)).toEqual({
    proposals: ['REVOKED'],
    listed: [{ ...entry, endedBy: 'REVOKED' }],
  })
})

it('writes nothing while a city cannot be asked, and names it', async () => {
  const { entry } = await propose(await firm())
  const { error } = await whileStale(hub, 'taicang', () => go(entry, 'CHECK', day(-29)))
  expect(error).toMatchObject({ code: 'COULD_NOT_ASK', jurisdictions: ['320585'] })
  expect((await stored(entry.subjectCode)).proposals).toEqual(['PROPOSED'])
}, 30_000)

it('writes nothing while a city lists the subject, at the check and again before it is listed', async () => {
  const first = (await propose(await firm())).entry
  await add(cityOf('taicang'), { listEntry: [seriousEntry(first.subjectCode)] })
  expect((await go(first, 'CHECK', day(-29))).error).toMatchObject({
    ...{ code: 'RED_SUBJECT_LISTED', jurisdictions: ['320585'] },
  })
  const second = await announced()
  const serious = seriousEntry(second.subjectCode)
  await add(cityOf('taicang'), { listEntry: [serious] })
  const listing = { documentNo: '昆信〔2026〕4号' }
  expect((await go(second, 'LIST', listing)).error).toMatchObject({ code: 'RED_SUBJECT_LISTED' })
  expect(await stored(second.subjectCode)).toEqual({ proposals: ['ANNOUNCED'], listed: [] })
  await end('taicang', serious.id, 'REVOKED')
  expect((await go(second, 'LIST', listing)).entry?.state).toBe('IN_FORCE')
})

it('is checked whatever the client says, and however it writes the step', async () => {
  const { id, subjectCode } = (await propose(await firm())).entry
  await add(cityOf('taicang'), { listEntry: [seriousEntry(subjectCode)] })
  const { body } = await hub.ask({
    query: `mutation ($code: SubjectCode!) { kunshan { other: takeRedEntryStep(input: {
      clientKey: "red-written", redEntryId: "${id}", subjectCode: $code, step: CHECK, revision: 1 }) { entry { state } } } }`,
    variables: { code: subjectCode, check: { subjectCode, outcome: 'CLEAR', cities: [] } },
    ...officer(),
  })
  expect(body.errors[0].extensions.code).toBe('RED_SUBJECT_LISTED')
  // Another's code with the id of this one is answered for neither.
  const other = await firm()
  expect(
    (await go({ id, subjectCode: other, revision: 1 }, 'CHECK', day(-29))).error,
  ).toMatchObject({ code: 'RED_ENTRY_UNKNOWN' })
})

it('rows of the sheet wait until an operator has asked all cities by way of the hub', async () => {
  const [clear, listed] = [await firm(), await firm()]
  await add(cityOf('taicang'), { listEntry: [seriousEntry(listed)] })
  const { db, t } = cityOf('kunshan')
  const [lead] = await db
    .select({ code: t.organisationUnit.code })
    .from(t.organisationUnit)
    .where(
      and(
        eq(t.organisationUnit.name, '昆山市发展和改革委员会'),
        isNull(t.organisationUnit.knownTo),
      ),
    )
  const row = (code: string, at: number) => ({
    ...{
      listCode: 'RL03',
      partyName: nameOf(code),
      partyKind: '法人及非法人组织',
      partyCode: code,
    },
    ...{
      status: '已列入',
      proposedOn: addDays(hub.today, -40),
      checkedOn: addDays(hub.today, -39),
    },
    ...{ announcedOn: addDays(hub.today, -38), decidedOn: hub.today, reason: '诚信示范' },
    ...{ proposalDocumentNo: `昆拟〔2026〕${at}号`, documentNo: `昆认〔2026〕${at}号` },
    ...{ authorityCode: lead!.code, authorityName: '昆山市发展和改革委员会' },
  })
  const operator = { as: 'operator', city: 'kunshan' } as const
  const response = await fetch(`${hub.url}/intake/kunshan/red-list`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await hub.issuer.tokenFor({ role: 'operator', city: 'kunshan' })}`,
      'idempotency-key': 'red-rows',
    },
    body: sheetCsv('red-list', [row(clear, 71), row(listed, 72)]),
  })
  const report = (await response.json()) as { waiting: number; waitingRows: { awaits: string }[] }
  expect([report.waiting, report.waitingRows.map(({ awaits }) => awaits)]).toEqual([
    2,
    ['CHECK', 'CHECK'],
  ])
  const waiting = async () =>
    (await hub.ask({ query: '{ kunshan { redRowsToCheck } }', ...operator })).body.data.kunshan
      .redRowsToCheck
  expect(await waiting()).toEqual([clear, listed].sort())
  const ask = async (who: Partial<Question> = operator) => {
    const { body } = await hub.ask({
      query: `mutation ($input: CheckRedRowsInput!) { kunshan { checkRedRows(input: $input) {
        step { name } subjects { subjectCode outcome taken refused } } } }`,
      variables: { input: { clientKey: `check-${++keys}`, subjectCodes: [clear, listed] } },
      ...who,
    })
    return body.data?.kunshan?.checkRedRows?.subjects ?? body.errors[0].extensions.code
  }
  const away = await whileStale(hub, 'taicang', () => ask())
  expect(away).toEqual(
    [clear, listed].map((subjectCode) => ({
      ...{ subjectCode, outcome: 'COULD_NOT_ASK', taken: 0, refused: 0 },
    })),
  )
  expect(await ask({ as: 'operator', city: 'taicang' })).toBe('FOREIGN_CITY')
  expect(await ask({ as: 'partner', city: 'kunshan' })).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
  expect((await stored(clear)).listed).toEqual([])
  expect(await ask()).toEqual([
    { subjectCode: clear, outcome: 'CLEAR', taken: 1, refused: 0 },
    { subjectCode: listed, outcome: 'LISTED', taken: 0, refused: 1 },
  ])
  expect(await stored(clear)).toEqual({
    proposals: ['IN_FORCE'],
    listed: [{ list: 'RL03', decidedOn: hub.today, endedBy: null }],
  })
  expect(await stored(listed)).toEqual({ proposals: [], listed: [] })
  expect(await waiting()).toEqual([])
}, 60_000)

it('each step that does not follow has its code, and writes nothing', async () => {
  const { entry } = await propose(await firm())
  const refused = async (name: string, more: object = {}, who = officer()) =>
    (await go(entry, name, more, who)).error?.code
  expect(await refused('ANNOUNCE')).toBe('CASE_STEP_NOT_ALLOWED')
  expect(await refused('SERIOUS_BEGINS')).toBe('CASE_STEP_NOT_ALLOWED')
  expect(await refused('REFUSE')).toBe('ARGUMENT_INVALID')
  expect(await refused('CHECK', day(1))).toBe('CASE_DAY_IN_FUTURE')
  expect(await refused('CHECK', day(-31))).toBe('CASE_DAY_BEFORE_STEP')
  expect(await refused('CHECK', { revision: 4 })).toBe('CASE_MOVED_ON')
  expect(await refused('CHECK', {}, officer(units[1]))).toBe('CASE_OF_ANOTHER_UNIT')
  expect(await refused('CHECK', {}, { ...officer(), city: 'taicang' })).toBe('FOREIGN_CITY')
  expect(await refused('CHECK', {}, { as: 'partner', city: 'kunshan' })).toBe(
    'UNAUTHORIZED_FIELD_OR_TYPE',
  )
  expect((await stored(entry.subjectCode)).proposals).toEqual(['PROPOSED'])
  const checked = (await go(entry, 'CHECK', day(-3))).entry
  const shownOpenly = (await go(checked, 'ANNOUNCE', day(-2))).entry
  expect((await go(shownOpenly, 'LIST', { documentNo: '昆信〔2026〕5号' })).error).toMatchObject({
    ...{ code: 'RED_ANNOUNCEMENT_RUNS', until: shownOpenly.announcedUntil },
  })
  expect((await go(shownOpenly, 'REFUSE', { reason: '公示期间有异议' })).entry).toMatchObject({
    ...{ state: 'REFUSED', nextSteps: [] },
  })
  const codes = [
    (await propose(newCode(799))).error?.code,
    (await propose(await firm(), { listCode: 'SL04' })).error?.code,
    (await propose(await firm(), { listCode: 'RL99' })).error?.code,
  ]
  expect(codes).toEqual(['RED_SUBJECT_UNKNOWN', 'LIST_NOT_RED', 'LIST_UNKNOWN'])
})
