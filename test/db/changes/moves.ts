import { and, eq, isNull, sql } from 'drizzle-orm'
import { type ClockPosition, moveClock } from '../../../db/ledger/clock.js'
import { shareRows, withholdRows } from '../../../db/ledger/withhold.js'
import { insertRows } from '../../../db/ledger/writers.js'
import { randomOf } from '../../../db/seed/random.js'
import type { CityStore } from '../../../db/store.js'
import type { CityTables } from '../../../db/tables/city.js'
import { addDays } from '../../../rules/days.js'
import { foldName } from '../../../rules/subjects/names.js'
import type { Day } from '../../../schema/scalars/date.js'
import { newCode } from '../../hub/invented.js'

/** Organisations, a sole trader's and a person's code, so few that their facts touch one another. */
export const codes = [...[1, 2, 3, 4, 5].map(newCode), `P01${'a'.repeat(32)}`] as const

type Tx = Parameters<Parameters<CityStore['db']['transaction']>[0]>[0]
type Table = keyof CityTables &
  (
    | 'creditRecord'
    | 'listEntry'
    | 'creditRecordDetail'
    | 'listEntryDetail'
    | 'objection'
    | 'subject'
    | 'organisationName'
    | 'localStandard'
    | 'recognition'
    | 'punishmentPath'
    | 'cityMeasure'
    | 'dataset'
    | 'handIn'
    | 'ending'
  )

/**
 * Changes of every sort that the ledger can write, at random, each in a transaction of its own as any writer's.
 *
 * @param seedOf  another number, other changes
 * @param behaviours  of which some penalties and entries are; of none where there are none
 */
export function moves(store: CityStore, seedOf: number, behaviours: readonly string[] = []) {
  const { t } = store
  const { next, pick, chance } = randomOf(seedOf)
  let made = 0

  const versionOf = ({ position, at }: ClockPosition) => ({
    knownFrom: position,
    knownFromAt: at,
    sourceId: 'test',
  })
  const insert = (tx: Tx, table: Table, row: object, clock: ClockPosition) =>
    insertRows(tx, t[table], [row as never], versionOf(clock))

  /** Closes the version in force; gives its row back. */
  async function close(tx: Tx, table: Table, where: object, { position, at }: ClockPosition) {
    const columns = t[table] as unknown as Record<string, never>
    const conditions = Object.entries(where).map(([name, value]) => eq(columns[name]!, value))
    const [row] = (await tx
      .update(t[table] as never)
      .set({ knownTo: position, knownToAt: at } as never)
      .where(and(isNull(columns.knownTo!), ...conditions))
      .returning()) as unknown as Record<string, unknown>[]
    if (!row) return null
    const {
      knownFrom: _,
      knownFromAt: __,
      knownTo: ___,
      knownToAt: ____,
      sourceId: _____,
      ...said
    } = row
    return said
  }

  /** Another version of a fact, with some of it changed; nothing where it is not there. */
  async function change(tx: Tx, table: Table, where: object, more: object, clock: ClockPosition) {
    const before = await close(tx, table, where, clock)
    if (before) await insert(tx, table, { ...before, ...more }, clock)
    return before
  }

  const kinds = ['PENALTY', 'LICENCE', 'INTERVIEW', 'COMMITMENT', 'AWARD'] as const
  const lists = ['SL02', 'SL06', 'RL01'] as const

  async function addFact(tx: Tx, clock: ClockPosition, today: Day) {
    made += 1
    const code = pick(codes)
    const subjectKind = code.startsWith('P') ? ('PERSON' as const) : ('ORGANISATION' as const)
    const id = `T-${String(Math.floor(next() * 1e9)).padStart(9, '0')}-${made}`
    // Some are over already, some soon will be.
    const decidedOn = addDays(today, -Math.floor(next() * 1200))
    const validUntil = chance(0.5) ? addDays(today, Math.floor(next() * 12) - 2) : null
    const behaviourCode = behaviours.length > 0 && chance(0.8) ? pick(behaviours) : null
    const shared = {
      ...{ id, subjectCode: code, subjectKind, behaviourCode, figures: {}, decidedOn },
      ...{ validUntil, endedBy: null, endedOn: null },
    }
    const [basis] = await tx
      .select({ id: t.creditRecord.id })
      .from(t.creditRecord)
      .where(isNull(t.creditRecord.knownTo))
      .orderBy(sql`md5(${t.creditRecord.id} || ${String(made)})`)
      .limit(1)
    if (chance(0.5)) {
      const kind = pick(kinds)
      const isAbout = kind === 'INTERVIEW' || kind === 'COMMITMENT'
      await insert(
        tx,
        'creditRecord',
        {
          ...shared,
          ...{ kind, severity: kind === 'PENALTY' ? pick(['MINOR', 'GENERAL', 'SERIOUS']) : null },
          restsOn: isAbout && chance(0.7) ? (basis?.id ?? null) : null,
          datasetId: `X-${kind}`,
        },
        clock,
      )
      await insert(
        tx,
        'creditRecordDetail',
        { id, title: `T${made}`, unitCode: 'U', documentNo: null },
        clock,
      )
    } else {
      const listCode = pick(lists)
      const isRed = listCode.startsWith('RL')
      await insert(
        tx,
        'listEntry',
        {
          ...shared,
          ...{ listCode, colour: isRed ? 'RED' : 'SERIOUS', severity: isRed ? null : 'SERIOUS' },
          ...{ unitCode: 'U', datasetId: `X-${listCode}` },
          restsOn: chance(0.4) ? (basis?.id ?? null) : null,
        },
        clock,
      )
      await insert(
        tx,
        'listEntryDetail',
        { id, subjectKind, documentNo: null, reason: `R${made}` },
        clock,
      )
    }
  }

  /** Any record or entry in force. */
  async function someFact(tx: Tx) {
    const table = pick(['creditRecord', 'listEntry'] as const)
    const rows = await tx.select().from(t[table]).where(isNull(t[table].knownTo))
    return rows.length === 0 ? null : { table, row: pick(rows) }
  }

  async function endFact(tx: Tx, clock: ClockPosition, today: Day) {
    const found = await someFact(tx)
    if (!found) return
    const endedBy = pick(['REPAIRED', 'REVOKED', 'WITHDRAWN'] as const)
    const endedOn = addDays(today, pick([0, 0, 1, 3]))
    const { table, row } = found
    await change(tx, table, { id: row.id }, { endedBy, endedOn }, clock)
    await insert(
      tx,
      'ending',
      { factId: `E-${row.id}-${clock.position}`, targetId: row.id, endedBy, endedOn, reason: 'r' },
      clock,
    )
  }

  async function restoreFact(tx: Tx, clock: ClockPosition) {
    const found = await someFact(tx)
    if (!found) return
    const { table, row } = found
    await change(tx, table, { id: row.id }, { endedBy: null, endedOn: null }, clock)
    await close(tx, 'ending', { targetId: row.id }, clock)
  }

  async function changeFact(tx: Tx, clock: ClockPosition, today: Day) {
    const found = await someFact(tx)
    if (!found) return
    const { table, row } = found
    if (chance(0.5)) {
      const validUntil = chance(0.3) ? null : addDays(today, Math.floor(next() * 20) - 5)
      await change(tx, table, { id: row.id }, { validUntil }, clock)
    } else if (table === 'creditRecord') {
      await change(tx, 'creditRecordDetail', { id: row.id }, { title: `C${clock.position}` }, clock)
    } else {
      await change(tx, 'listEntryDetail', { id: row.id }, { reason: `C${clock.position}` }, clock)
    }
  }

  async function objectTo(tx: Tx, clock: ClockPosition, today: Day) {
    const found = await someFact(tx)
    if (!found) return
    const { row } = found
    const id = `O-${row.id}`
    const said = { targetId: row.id, subjectCode: row.subjectCode, acceptedOn: today }
    const before = await close(tx, 'objection', { id }, clock)
    const isOpen = before?.status === 'ACCEPTED'
    await insert(
      tx,
      'objection',
      {
        ...{ id, ...said, targetKind: found.table === 'listEntry' ? 'LIST_ENTRY' : 'RECORD' },
        ...{ status: isOpen ? 'REJECTED' : 'ACCEPTED', decidedOn: isOpen ? today : null },
        withheld: row.withheld,
      },
      clock,
    )
  }

  async function changeSubject(tx: Tx, clock: ClockPosition) {
    const code = pick(codes.slice(0, 5))
    const known = await close(tx, 'subject', { code }, clock)
    const name = `演示${clock.position}`
    const former = await close(tx, 'organisationName', { id: `${code}-1` }, clock)
    // Now and then it is there no more.
    if (known && chance(0.15)) return
    const subject = {
      ...{ code, kind: code === codes[4] ? 'SOLE_TRADER' : 'ORGANISATION', codeStatus: 'OK' },
      ...{ industryCode: null, divisionCode: '990583', registeredOn: null },
    }
    await insert(tx, 'subject', { ...subject, industryCode: chance(0.5) ? '3484' : null }, clock)
    const names = { subjectCode: code, usedFrom: null }
    await insert(
      tx,
      'organisationName',
      { ...names, id: `${code}-1`, name, ...foldName(name), usedUntil: null },
      clock,
    )
    if (former && chance(0.3)) {
      const { name: formerName } = former as { name: string }
      await insert(
        tx,
        'organisationName',
        {
          ...names,
          ...{ id: `${code}-${clock.position}`, name: formerName, ...foldName(formerName) },
          usedUntil: '2026-01-01',
        },
        clock,
      )
    }
  }

  async function changeRule(tx: Tx, clock: ClockPosition, today: Day) {
    const validFrom = pick(['2019-01-01', '2024-01-01', addDays(today, 30)])
    const validUntil = chance(0.4) ? addDays(validFrom, 900) : null
    const dated = { validFrom, validUntil, illustrative: true }
    const sort = pick(['STANDARD', 'RECOGNITION', 'PATH', 'MEASURE'] as const)
    const [table, key, row] = (
      {
        STANDARD: [
          'localStandard',
          { localCode: 'X-TX01', validFrom },
          {
            ...{
              behaviourCode: 'TX01',
              windowMonths: 0,
              legalBasis: '《税收征收管理法》第六十三条',
            },
            threshold: { join: 'AND', clauses: [] },
            ...{ severity: pick(['GENERAL', 'SERIOUS']), ...dated },
          },
        ],
        RECOGNITION: [
          'recognition',
          { id: 'X-1', validFrom },
          {
            ...{
              originCode: '320585',
              behaviourCode: 'TX01',
              scheme: '嘉昆太',
              conditional: false,
            },
            ...{ status: pick(['IN_FORCE', 'SUSPENDED']), ...dated },
          },
        ],
        PATH: [
          'punishmentPath',
          { pathCode: 'X-P1', validFrom },
          {
            ...{ listCode: 'SL02', measureCode: 'M01', implementingUnit: 'u', action: 'a' },
            ...{ legalBasis: '税收征收管理法 第六十三条', power: 'BINDING', ...dated },
          },
        ],
        MEASURE: ['cityMeasure', { measureCode: 'M01' }, { validFrom, validUntil }],
      } as const
    )[sort]
    const before = await close(tx, table, key, clock)
    if (before && chance(0.3)) return
    await insert(tx, table, { ...key, ...row }, clock)
  }

  async function turnDataset(tx: Tx, clock: ClockPosition) {
    const what = pick([...kinds.slice(0, 2), ...lists])
    const id = `X-${what}`
    const before = await close(tx, 'dataset', { id }, clock)
    const shareClass = chance(0.45) ? 'NOT_SHARED' : 'UNCONDITIONAL'
    await insert(
      tx,
      'dataset',
      {
        ...{ id, name: what, nameEn: what, catalogueClass: 1, catalogueEdition: 'e' },
        ...{ legalBasis: 'l', providingUnitCode: 'U', shareClass, shareCondition: null },
      },
      clock,
    )
    if (before?.shareClass === 'NOT_SHARED' && shareClass !== 'NOT_SHARED') {
      await shareRows(tx, t, [id])
    }
  }

  async function handIn(tx: Tx, clock: ClockPosition, today: Day) {
    const what = pick(kinds)
    await close(tx, 'handIn', { what }, clock)
    await insert(tx, 'handIn', { what, handedInOn: today }, clock)
  }

  return {
    /** One change; what is not shared is moved out of sight now and then, as the city does by itself. */
    async one(today: Day): Promise<void> {
      const move = pick([
        ...[addFact, addFact, addFact, addFact, changeFact, changeFact, endFact, endFact],
        ...[restoreFact, objectTo, changeSubject, changeRule, turnDataset, handIn],
      ])
      await store.db.transaction(async (tx) => {
        const clock = await moveClock(tx, t)
        await move(tx, clock, today)
      })
      if (chance(0.1)) await withholdRows(store)
    },
    chance,
    pick,
  }
}
