import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCurrentId } from '../../../db/intake/provenance.js'
import { comparableDocumentNo, currentId, formerId } from '../../../db/ledger/fact-ids.js'
import { renewIds } from '../../../db/ledger/renew-ids.js'
import { openWaiting, sealWaiting } from '../../../db/ledger/waiting.js'
import { unwrapRowKey } from '../../../db/server/seal.js'
import type { CityStore } from '../../../db/store.js'
import {
  bodyCode,
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
  personRow,
} from '../../intake/sheet-files.js'

let city: IntakeCity
let files: Parameters<IntakeCity['handIn']>[]
beforeAll(async () => {
  city = await emptyKunshan()
  const of = (index: number) => ({
    targetKind: '行政处罚',
    targetAuthorityCode: city.authority.code,
    documentNo: penaltyRow(index, city.authority).documentNo!,
    partyKind: '法人及非法人组织',
    partyCode: bodyCode(index),
  })
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  const entry = {
    ...bodyRow(1),
    registeredOn: '',
    listCode: 'SL04',
    documentNo: '昆演列〔2026〕1号',
    reason: '（演示）列入',
    decidedOn: '2026-11-20',
    authorityName: city.authority.name,
    authorityCode: city.authority.code,
  }
  files = [
    ['subjects', [...numbers.map((index) => bodyRow(index)), personRow(1)]],
    [
      'penalties',
      [
        ...numbers.map((index) => penaltyRow(index, city.authority)),
        { ...penaltyRow(13, city.authority), ...personRow(1), partyCode: '', representative: '' },
        penaltyRow(4, city.authority, { documentNo: '名称不符1号', partyName: '另外一家公司' }),
        penaltyRow(30, city.authority),
        penaltyRow(31, city.authority, { withdrawn: '1', withdrawnWhy: '（演示）' }),
        penaltyRow(5, city.authority, {
          documentNo: '撤回1号',
          withdrawn: '1',
          withdrawnWhy: '（演示）',
        }),
      ],
    ],
    ['serious-list', [entry]],
    [
      'repairs',
      [
        { ...of(1), status: '已受理', acceptedOn: '2026-11-21' },
        { ...of(40), status: '已受理', acceptedOn: '2026-11-21' },
      ],
    ],
    [
      'objections',
      [
        { ...of(2), status: '已受理', acceptedOn: '2026-11-21' },
        { ...of(3), status: '异议成立', acceptedOn: '2026-11-21', decidedOn: '2026-11-22' },
      ],
    ],
    [
      'revocations',
      [6, 41].map((index) => ({
        ...of(index),
        revokedBy: '行政复议',
        revocationUnit: '某机关',
        revocationDocumentNo: `复议${index}号`,
        reason: '（演示）',
        decidedOn: '2026-11-22',
      })),
    ],
    ['feedback', [{ ...of(7), pathCode: 'PP0011', outcome: '已执行', executedOn: '2026-11-22' }]],
  ]
  for (const file of files) await city.handIn(...file)
})
afterAll(() => city.close())

const tables = {
  credit_record: ['id'],
  credit_record_detail: ['id'],
  list_entry: ['id'],
  list_entry_detail: ['id'],
  repair: ['id', 'target_id'],
  objection: ['id', 'target_id'],
  feedback: ['id', 'entry_id'],
  ending: ['fact_id', 'target_id'],
}

/** Every id with what it stands beside, and all that waits, opened. */
async function whole() {
  const found: Record<string, unknown> = {}
  for (const [table, ids] of Object.entries(tables)) {
    found[table] = (
      await city.rows(`select ${ids.join(', ')}, known_from, source_id from kunshan.${table}`)
    )
      .map((row) => JSON.stringify(row))
      .sort()
  }
  found.waiting = (await waiting()).map(({ id, waitsFor, put }) =>
    JSON.stringify([id, waitsFor, put]),
  )
  return found
}

async function waiting(store: CityStore = city.store) {
  const { db, t, keys } = store
  const rows = await db.select().from(t.intakeWaiting).orderBy(t.intakeWaiting.rowNumber)
  const runs = await db.select().from(t.intakeRun)
  return rows.map((row) => {
    const run = runs.find(({ id }) => id === row.runId)!
    const key = unwrapRowKey(run.wrappedKey!, keys.wrapping, run.id)
    return { ...row, key, put: openWaiting(row.sealedDraft, key) }
  })
}

async function letFormerIdsIn() {
  await city.rows('delete from kunshan.id_secret')
  for (const table of ['credit_record', 'list_entry', 'repair', 'objection', 'feedback']) {
    await city.rows(`alter table kunshan.${table}_held drop constraint id_renewed`)
  }
}

/** Puts the city back to where ids were hashes that nobody needs a secret for; former ids by those of now. */
async function age(): Promise<Map<string, string>> {
  const { keys } = city.store
  const former = new Map<string, string>()
  const known = (written: string) => {
    expect(former.has(written)).toBe(true)
    return former.get(written)!
  }
  const add = (sort: string, ...key: string[]) => {
    const id = formerId(kunshan, sort, ...key)
    former.set(currentId(id, keys.ids), id)
  }
  const penalty = (number: string, party: string) =>
    add('P', city.authority.code, comparableDocumentNo(number), party, '1')
  for (const { document_no, subject_code } of await city.rows(
    `select document_no, subject_code from kunshan.credit_record join kunshan.credit_record_detail using (id)`,
  )) {
    penalty(document_no as string, subject_code as string)
  }
  for (const index of [4, 30, 31, 40, 41]) {
    const { documentNo } = penaltyRow(index, city.authority)
    penalty(index === 4 ? '名称不符1号' : documentNo!, bodyCode(index))
  }
  add('E', 'SL04', comparableDocumentNo('昆演列〔2026〕1号'), bodyCode(1))
  const cases = new Map<string, string>()
  const caseOf = (id: string, sort: string, target: string, ...further: string[]) =>
    cases.set(id, formerId(kunshan, sort, known(target), ...further))
  for (const { id, target, on } of await city.rows(`
    select id, target_id as target, applied_on::text as on from kunshan.repair`)) {
    caseOf(id as string, 'R', target as string, on as string)
  }
  for (const { id, target, on } of await city.rows(`
    select id, target_id as target, accepted_on::text as on from kunshan.objection`)) {
    caseOf(id as string, 'O', target as string, on as string)
  }
  for (const { id, target, path } of await city.rows(`
    select id, entry_id as target, path_code as path from kunshan.feedback`)) {
    caseOf(id as string, 'F', target as string, path as string)
  }
  for (const { id, target } of await city.rows(`
    select fact_id as id, target_id as target from kunshan.ending where fact_id like 'KS-V-%'`)) {
    caseOf(id as string, 'V', target as string)
  }
  for (const { put } of await waiting()) {
    const { id, target, facts } = put.draft!
    if (target === null) continue
    const [, row] = facts[0] ?? []
    const further = row && 'appliedOn' in row ? [row.appliedOn] : []
    caseOf(id, row ? 'R' : 'V', target.id, ...further)
  }
  for (const [now, before] of cases) former.set(now, before)

  await letFormerIdsIn()
  for (const [table, columns] of Object.entries(tables)) {
    for (const column of columns) {
      for (const { id } of await city.rows(
        `select distinct ${column} as id from kunshan.${table}`,
      )) {
        await city.rows(
          `update kunshan.${table} set ${column} = '${known(id as string)}' where ${column} = '${id}'`,
        )
      }
    }
  }
  const withFormer = (text: string) =>
    text.replaceAll(/KS-[A-Z]-[0-9a-f]{32}/g, (id) => former.get(id) ?? id)
  const { db, t } = city.store
  const rows = await waiting()
  await db.delete(t.intakeWaiting)
  for (const { key, put, ...row } of rows) {
    const sealedDraft = sealWaiting(JSON.parse(withFormer(JSON.stringify(put))), key)
    const id = withFormer(row.id)
    await db
      .insert(t.intakeWaiting)
      .values({ ...row, id, waitsFor: withFormer(row.waitsFor), sealedDraft })
  }
  return new Map([...former].map(([now, before]) => [before, now]))
}

it('a store of former ids becomes, however often it is broken off, the one that its secret would have made', async () => {
  const before = await whole()
  expect(JSON.stringify(before)).not.toMatch(/KS-[A-Z]-[0-9a-f]{24}"/)
  const ids = await age()
  const aged = await whole()
  expect(JSON.stringify(aged)).not.toMatch(/KS-[A-Z]-[0-9a-f]{32}/)

  let runs = 0
  for (let isThrough = false; !isThrough; runs += 1) {
    isThrough = await renewIds(city.store, {
      factsAtOnce: 3,
      onProgress: () => {
        throw new Error('broken off')
      },
    }).then(
      () => true,
      () => false,
    )
  }
  expect(runs).toBeGreaterThan(6)
  expect(await whole()).toEqual(before)
  expect(await renewIds(city.store)).toBe(0)
  // As after a start that was told of no secret before, and found nothing to do.
  await city.rows('update kunshan.id_secret set renewed_at = null')
  expect(await renewIds(city.store)).toBe(0)

  const persons = await city.rows(
    `select id from kunshan.credit_record where subject_kind = 'PERSON'`,
  )
  for (const [former, now] of ids) {
    const isThere = JSON.stringify({ ...before, waiting: null }).includes(now)
    const isPersons = persons.some(({ id }) => id === now)
    expect([former, await findCurrentId(city.store, former)]).toEqual([
      former,
      isThere && !isPersons ? now : null,
    ])
  }
})

it('rows that come again find their facts, rows that waited theirs, and a target may be named by its former id', async () => {
  for (const file of files) {
    const { rowsNew, rowsChanged } = await city.handIn(...file)
    expect([file[0], rowsNew, rowsChanged]).toEqual([file[0], 0, 0])
  }
  await city.handIn('subjects', [bodyRow(30), bodyRow(31), bodyRow(40), bodyRow(41)])
  await city.handIn('penalties', [penaltyRow(40, city.authority), penaltyRow(41, city.authority)])
  expect((await waiting()).map(({ waitsFor }) => waitsFor)).toEqual(['STEWARD'])
  const former = formerId(
    kunshan,
    'P',
    city.authority.code,
    comparableDocumentNo(penaltyRow(8, city.authority).documentNo!),
    bodyCode(8),
    '1',
  )
  const run = await city.handIn('objections', [
    { targetKind: '行政处罚', targetId: former, status: '已受理', acceptedOn: '2026-11-21' },
  ])
  expect([run.rowsNew, run.rowsWaiting, run.rowsRefused]).toEqual([1, 0, 0])
})

it('decisions without a number, which had a filler in their key, are found by their rows too', async () => {
  const [tax] = await city.rows(
    `select code, name from kunshan.organisation_unit where name like '%税务局' limit 1`,
  )
  const unnumbered: Parameters<IntakeCity['handIn']>[] = [
    [
      'penalties',
      [
        penaltyRow(9, city.authority, { documentNo: '无' }),
        penaltyRow(10, city.authority, { documentNo: '/', line: '2' }),
        penaltyRow(12, city.authority, { documentNo: '略' }),
      ],
    ],
    [
      'serious-list',
      [
        {
          ...bodyRow(11),
          registeredOn: '',
          listCode: 'SL02',
          decidedOn: '2017-11-20',
          authorityName: tax!.name as string,
          authorityCode: tax!.code as string,
          reason: '（演示）逃避追缴欠税',
        },
      ],
    ],
  ]
  for (const file of unnumbered) await city.handIn(...file)
  const before = await whole()
  await letFormerIdsIn()
  const former = [
    ['credit_record', 9, formerId(kunshan, 'P', city.authority.code, '无', bodyCode(9), '1'), '无'],
    ['credit_record', 10, formerId(kunshan, 'P', city.authority.code, '/', bodyCode(10), '2'), '/'],
    [
      'credit_record',
      12,
      formerId(kunshan, 'P', city.authority.code, '略', bodyCode(12), '1'),
      '略',
    ],
    ['list_entry', 11, formerId(kunshan, 'E', 'SL02', '', bodyCode(11)), null],
  ] as const
  const ids = new Map<string, string>()
  for (const [table, index, id, documentNo] of former) {
    const [row] = await city.rows(
      `select id from kunshan.${table} join kunshan.${table}_detail d using (id)
       where subject_code = '${bodyCode(index)}' and coalesce(d.document_no, '略') = '略'`,
    )
    ids.set(id, row!.id as string)
    await city.rows(`update kunshan.${table} set id = '${id}' where id = '${row!.id}'`)
    await city.rows(
      `update kunshan.${table}_detail set id = '${id}', document_no = ${documentNo === null ? 'null' : `'${documentNo}'`} where id = '${row!.id}'`,
    )
  }
  await renewIds(city.store)
  expect(await whole()).toEqual(before)
  for (const [id, now] of ids) expect(await findCurrentId(city.store, id)).toBe(now)
  for (const file of unnumbered) expect((await city.handIn(...file)).rowsNew).toBe(0)
})

it('a former id is written by nobody any more, and another secret names nothing', async () => {
  const insert = `insert into kunshan.feedback (id, path_code, entry_id, subject_code, outcome, known_from, known_from_at, source_id)
    values ('KS-F-${'0'.repeat(24)}', 'p', 'e', 'c', 'EXECUTED', 1, now(), 's')`
  await expect(city.rows(insert)).rejects.toThrow()
  const other = { ...city.store, keys: { ...city.store.keys, ids: Buffer.alloc(32, 9) } }
  await expect(renewIds(other)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' })
})
