import { tmpdir } from 'node:os'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntrySources } from '../../../db/intake/provenance.js'
import { unitUscc } from '../../../db/seed/codes.js'
import { findDemonstrationCodes, seedSource } from '../../../db/seed/demonstration.js'
import { ruleSheets } from '../../../db/seed/rule-sheets.js'
import { rowMaker, seed, seedState } from '../../../db/seed/seed.js'
import { type Sheets, sheetOrder } from '../../../db/seed/sheets.js'
import { type SheetRows, worldOf } from '../../../db/seed/world.js'
import type { CityStore } from '../../../db/store.js'
import { openIdentity } from '../../../db/subjects/identity.js'
import { allLayouts } from '../../../intake/sheets/header.js'
import { type CaseKind, machineOf } from '../../../rules/cases/case.js'
import type { Actor } from '../../../rules/cases/machine.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { isActive, repairPossibleFrom } from '../../../rules/publicity/publicity.js'
import { readReference } from '../../../rules/reference.js'
import { isMinor, readCitizenNumber } from '../../../rules/subjects/citizen-number.js'
import { personKey } from '../../../rules/subjects/person-key.js'
import { codeStatus } from '../../../rules/subjects/uscc.js'
import { enabledJurisdictions, loadRegister } from '../../../schema/register.js'
import { intakeCity, kunshan } from '../../intake/sheet-files.js'
import { command } from '../../support/command.js'
import { asOf, demonstrationKeys, type Seeded, seeded } from './seeded.js'

const everyOverlap = ['JX', 'JX+KS', 'JX+KS+TC', 'JX+TC', 'KS', 'KS+TC', 'TC']
const demonstrationDivisions = ['990400', '990583', '990585']

describe('a store of 2,000 invented subjects', () => {
  let store: Seeded
  const shortCodes = new Map(loadRegister().map(({ code, shortCode }) => [code, shortCode]))
  const combination = (codes: unknown) =>
    (codes as string)
      .split('+')
      .map((code) => shortCodes.get(code)!)
      .sort()
      .join('+')
  /** One value of every row of every city's table. */
  const inEveryCity = async (text: string) => {
    const answers = []
    for (const { jurisdiction } of store.cities) {
      answers.push(...(await store.rows(text.replaceAll('city.', `${jurisdiction.key}.`))))
    }
    return answers
  }

  beforeAll(async () => {
    store = await seeded(2000)
  })
  afterAll(() => store.close())

  it('holds organisations, sole traders and persons in the shares of a city', async () => {
    expect(
      await store.rows(
        `select kind, count(distinct code)::int as subjects from zone.subject group by 1 order by 1`,
      ),
    ).toEqual([
      { kind: 'ORGANISATION', subjects: 1560 },
      { kind: 'PERSON', subjects: 80 },
      { kind: 'SOLE_TRADER', subjects: 360 },
    ])
  })

  it('lets subjects be held by every combination of cities', async () => {
    const rows = await store.rows(
      `select distinct string_agg(jurisdiction_code, '+') over (partition by code order by jurisdiction_code
         rows between unbounded preceding and unbounded following) as cities from zone.subject`,
    )
    expect(rows.map(({ cities }) => combination(cities)).sort()).toEqual(everyOverlap)
  })

  it.each([
    'SL01',
    'SL02',
    'SL03',
    'SL04',
    'SL06',
    'SL14',
    'RL01',
    'RL03',
  ])('lets active entries of %s overlap in all seven ways', async (listCode) => {
    const rows = await store.rows(
      `select jurisdiction_code, subject_code, decided_on as "decidedOn", valid_until as "validUntil",
           severity, ended_on as "endedOn"
         from zone.list_entry where list_code = '${listCode}' and subject_kind <> 'PERSON'
           and known_to is null
         order by subject_code, jurisdiction_code`,
    )
    const cities = new Map<string, string[]>()
    for (const row of rows) {
      if (!isActive(row as never, asOf, store.zone.catalogues)) continue
      const code = row.subject_code as string
      cities.set(code, [...(cities.get(code) ?? []), row.jurisdiction_code as string])
    }
    const found = new Set([...cities.values()].map((codes) => combination(codes.join('+'))))
    expect([...found].sort()).toEqual(expect.arrayContaining(everyOverlap))
  })

  it('has subjects on an active serious list in one city and on a red list in another', async () => {
    const rows = await store.rows(
      `select s.jurisdiction_code as serious, r.jurisdiction_code as red
       from zone.list_entry s join zone.list_entry r using (subject_code)
       where s.colour = 'SERIOUS' and s.ended_by is null and r.colour = 'RED' and r.ended_by is null
         and s.known_to is null and r.known_to is null
         and (s.valid_until is null or s.valid_until > '${asOf}') and r.valid_until > '${asOf}'
         and s.jurisdiction_code <> r.jurisdiction_code`,
    )
    expect(rows.length).toBeGreaterThan(5)
  })

  it('carries every list of the catalogue but those that the hub refuses', async () => {
    const rows = await store.rows(`select distinct list_code from zone.list_entry order by 1`)
    const carried = [...store.zone.catalogues.lists.values()].filter((list) => list.carried)
    expect(rows.map((row) => row.list_code)).toEqual(carried.map(({ code }) => code).sort())
    expect(carried.map(({ code }) => code)).not.toContain('SL18')
    expect(carried.map(({ code }) => code)).not.toContain('SL20')
  })

  it('gives every body a code that adds up, but for the few that are marked as lawful early ones', async () => {
    const rows = await store.rows(
      `select distinct code, code_status from zone.subject where kind <> 'PERSON'
       union select code, 'OK' from zone.organisation_unit`,
    )
    const wrong = rows.filter(({ code, code_status }) => {
      const found = codeStatus(code as string, new Set())
      return code_status === 'LEGACY' ? found !== 'BAD' : found !== 'OK'
    })
    expect(wrong).toEqual([])
    expect(rows.filter((row) => row.code_status === 'LEGACY')).toHaveLength(2)
  })

  it('uses no division that exists', async () => {
    const rows = await store.rows(
      `select distinct substr(code, 3, 6) as division from zone.subject where kind <> 'PERSON'
       union select distinct substr(code, 3, 6) from zone.organisation_unit
       union select distinct division_code from zone.subject where division_code is not null order by 1`,
    )
    expect(rows.map(({ division }) => division)).toEqual(demonstrationDivisions)
  })

  it('says in every business name, present and former, that it is a demonstration', async () => {
    expect(
      await store.rows(`select name from zone.organisation_name where name not like '%演示%'`),
    ).toEqual([])
    const [former] = await store.rows(
      `select count(*)::int as names from zone.organisation_name where used_until is not null`,
    )
    expect(former!.names).toBeGreaterThan(50)
  })

  it('knows persons by key only, and seals the name and number of an adult under division 990583', async () => {
    const faults = []
    for (const { db, t, keys } of store.cities) {
      for (const row of await db.select().from(t.personIdentity)) {
        const { name, number } = openIdentity(row, keys)!
        const citizen = readCitizenNumber(number)
        const isSound =
          typeof citizen !== 'string' &&
          !isMinor(citizen, asOf) &&
          number.startsWith('990583') &&
          personKey(number, keys.person) === row.subjectCode &&
          name.length >= 2
        if (!isSound) faults.push(row.subjectCode)
      }
    }
    expect(faults).toEqual([])
    expect(
      await store.rows(
        `select n.name from zone.organisation_name n join zone.subject s on s.code = n.subject_code
         where s.kind = 'PERSON'`,
      ),
    ).toEqual([])
  })

  it('writes id numbers into free text under division 990583 only', async () => {
    const texts = [
      ...(await inEveryCity(`select facts as text from city.credit_record_detail`)),
      ...(await inEveryCity(`select reason as text from city.list_entry_detail`)),
    ]
    const numbers = texts.flatMap(
      ({ text }) => (text as string | null)?.match(/\d{17}[\dX]/g) ?? [],
    )
    expect(numbers.length).toBeGreaterThan(3)
    expect(numbers.filter((number) => !number.startsWith('990583'))).toEqual([])
    expect(texts.some(({ text }) => (text as string | null)?.includes('13800138000'))).toBe(true)
  })

  it('ends a record on the day on which its repair was granted, not before repair was possible', async () => {
    const rows = await store.rows(
      `select r.severity, r.decided_on as "decidedOn", r.ended_by, r.ended_on, p.status,
         p.applied_on, p.decided_on as repaired_on
       from zone.credit_record r left join zone.repair p
         on p.jurisdiction_code = r.jurisdiction_code and p.target_id = r.id
       where r.known_to is null and (r.ended_by = 'REPAIRED' or p.status = 'GRANTED')`,
    )
    const { catalogues } = store.zone
    const wrong = rows.filter(
      (row) =>
        row.ended_by !== 'REPAIRED' ||
        row.status !== 'GRANTED' ||
        row.ended_on !== row.repaired_on ||
        (row.applied_on as string) < repairPossibleFrom(row as never, catalogues)! ||
        (row.repaired_on as string) > asOf,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  it('has records and entries in every state', async () => {
    const states = async (text: string) =>
      (await store.rows(text)).map((row) => Object.values(row).join(' '))
    expect(
      await states(`select distinct ended_by from zone.credit_record where kind = 'PENALTY'
        and ended_by is not null order by 1`),
    ).toEqual(['REPAIRED', 'REVOKED', 'WITHDRAWN'])
    expect(await states(`select distinct status from zone.objection order by 1`)).toEqual([
      'ACCEPTED',
      'REJECTED',
      'UPHELD',
    ])
    // What is applied for or refused stays in the city.
    expect(await states(`select distinct status from zone.repair order by 1`)).toEqual(['GRANTED'])
    expect(await states(`select distinct outcome from zone.feedback order by 1`)).toEqual([
      'EXECUTED',
      'NOT_APPLICABLE',
      'NOT_EXECUTED',
    ])
    const [old] = await store.rows(
      `select count(*)::int as ended from zone.credit_record
       where kind = 'PENALTY' and valid_until < '${asOf}' and known_to is null`,
    )
    expect(old!.ended).toBeGreaterThan(10)
  })

  it('has cases of firms step by step, each a path of its table that ends where the case stands', async () => {
    const steps = await inEveryCity(
      `select file.id, file.kind, file.step, file.state, file.actor, file.step_on::text as on, subject.kind as party
       from city.case_file as file join city.subject as subject on subject.code = file.subject_code and subject.known_to is null
       where file.source_id = '${seedSource}' order by file.id, file.known_from`,
    )
    const cases = new Map<string, typeof steps>()
    for (const step of steps) {
      cases.set(step.id as string, [...(cases.get(step.id as string) ?? []), step])
    }
    expect(cases.size).toBeGreaterThan(6)
    for (const taken of cases.values()) {
      let [state, last] = [null as string | null, '']
      for (const { kind, step, state: next, actor, on, party } of taken) {
        const row = machineOf(kind as CaseKind).transitions.find(
          (one) => one.from === state && one.step === step && one.by.includes(actor as Actor),
        )
        expect([step, row?.to, party]).toEqual([step, next, 'ORGANISATION'])
        expect((on as string) >= last && (on as string) <= asOf).toBe(true)
        ;[state, last] = [next as string, on as string]
      }
    }
  })

  it('decides nothing later than the day on which it stands', async () => {
    expect(
      await store.rows(
        `select id from zone.credit_record where decided_on > '${asOf}' or ended_on > '${asOf}'
         union all select id from zone.list_entry where decided_on > '${asOf}' or ended_on > '${asOf}'
         union all select id from zone.repair where applied_on > '${asOf}' or decided_on > '${asOf}'
         union all select id from zone.objection where accepted_on > '${asOf}' or decided_on > '${asOf}'
         union all select id from zone.feedback where executed_on > '${asOf}'`,
      ),
    ).toEqual([])
  })

  it('states the recognitions of the reference file and no others', async () => {
    const rows = await store.rows(
      `select id, status, conditional, reason from zone.recognition order by id`,
    )
    const expected = readReference('local_standards_illustrative')
      .flatMap((row) =>
        ['JX', 'KS', 'TC']
          .filter((city) => city !== row.city)
          .map((city) => ({
            id: `${row.city}-${row.behaviour_code}-by-${city}`,
            status: row.recognised === 'N' ? 'REFUSED' : 'IN_FORCE',
            conditional: row.recognised === 'P',
            reason: row.reason_if_not || null,
          })),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(rows).toEqual(expected)
    expect(rows).toHaveLength(228)
  })

  it('has every standard with a threshold and every path of the reference files', async () => {
    const codes = async (column: string, table: string) =>
      (await store.rows(`select ${column} as code from zone.${table} order by 1`)).map(
        ({ code }) => code,
      )
    const paths = ['punishment_paths_illustrative', 'behaviour_paths_illustrative'].flatMap(
      (file) => readReference(file).map((row) => row.path_code),
    )
    expect(await codes('path_code', 'punishment_path')).toEqual(paths.sort())
    const standards = readReference('local_standards_illustrative')
      .filter((row) => row.match_to_hub !== 'none')
      .map((row) => row.local_code)
    expect(await codes('local_code', 'local_standard')).toEqual(standards.sort())
  })

  it('has paths from at least ten behaviours in all three cities', async () => {
    const rows = await store.rows(
      `select behaviour_code from zone.punishment_path where behaviour_code is not null
       group by 1 having count(distinct jurisdiction_code) = 3`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(10)
  })

  it('names a unit of the city behind every entry, record, dataset and path', async () => {
    const unknown = []
    for (const { jurisdiction } of store.cities) {
      const { key } = jurisdiction
      unknown.push(
        ...(await store.rows(
          `with named as (
             select unit_code as code from ${key}.list_entry
             union select unit_code from ${key}.credit_record_detail
             union select providing_unit_code from ${key}.dataset
           ) select code from named where code not in (select code from ${key}.organisation_unit)
           union all select implementing_unit from ${key}.punishment_path
             where implementing_unit not in (select name from ${key}.organisation_unit)
           union all select dataset_id from ${key}.credit_record
             where dataset_id not in (select id from ${key}.dataset)
           union all select dataset_id from ${key}.list_entry
             where dataset_id not in (select id from ${key}.dataset)`,
        )),
      )
    }
    expect(unknown).toEqual([])
  })

  it('came in as sheets, with no row refused or waiting, and each row names file, row and unit', async () => {
    const runs = await store.rows(
      `select sheet, file_name, state, rows_refused + rows_waiting as left_out from kunshan.intake_run order by id`,
    )
    expect(runs).toEqual(
      [...sheetOrder].sort().map((sheet) => ({
        sheet,
        file_name: `kunshan-${sheet}.csv`,
        state: 'DONE',
        left_out: 0,
      })),
    )
    const [entry] = await store.rows(`select id, unit_code from kunshan.list_entry limit 1`)
    const kunshan = store.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const [source] = await listEntrySources(kunshan, [entry!.id as string])
    expect(source).toMatchObject({ unitCode: entry!.unit_code, row: expect.any(Number) })
    expect(source!.fileName).toMatch(/^kunshan-(serious|red)-list\.csv$/)
    expect(
      await inEveryCity(
        `select distinct kind from city.credit_record where source_id not like 'seed-%:%:%'`,
      ).then((rows) => [...new Set(rows.map(({ kind }) => kind))].sort()),
    ).toEqual(['AWARD'])
  })

  it('has an example of each way in which one record hangs on another, of a late case and of a merged unit', async () => {
    const resting = (kind: string, ended: string) =>
      `select 1 from city.credit_record r join city.credit_record basis on basis.id = r.rests_on and basis.known_to is null
       where r.kind = '${kind}' and r.known_to is null and basis.ended_on is ${ended}`
    const examples = {
      'an interview on a penalty': resting('INTERVIEW', 'null'),
      'an interview that ended with its penalty': resting('INTERVIEW', 'not null'),
      'a broken commitment on a penalty': `select 1 from city.credit_record r
        join city.credit_record_detail d on d.id = r.id and d.commitment_status = 'BROKEN' and d.known_to is null
        where r.rests_on is not null and r.known_to is null`,
      'a listing on a penalty': `select 1 from city.list_entry e join city.credit_record r on r.id = e.rests_on
        where e.known_to is null and r.known_to is null and r.revoked_on is null`,
      'a listing whose penalty was revoked': `select 1 from city.list_entry e join city.credit_record r on r.id = e.rests_on
        where e.known_to is null and r.known_to is null and r.revoked_on is not null`,
      // Three working days are never more than seven.
      'a repair that was decided late': `select 1 from city.repair where known_to is null and decided_on > applied_on + 7`,
      'a unit that another one stands for': `select 1 from city.unit_successor where known_to is null`,
    }
    for (const [what, text] of Object.entries(examples)) {
      expect((await inEveryCity(text)).length, what).toBeGreaterThan(0)
    }
    expect(
      await inEveryCity(`select 1 from city.credit_record r
        where r.rests_on is not null and not exists (select from city.credit_record b where b.id = r.rests_on)`),
    ).toEqual([])
  })

  it('keeps a closed version of each record and entry that a case ended', async () => {
    const [ended] = await store.rows(
      `select count(*)::int as facts, count(before.id)::int as with_version_before
       from (select id, jurisdiction_code from zone.credit_record
             where known_to is null and ended_by in ('REPAIRED', 'REVOKED')
             union all select id, jurisdiction_code from zone.list_entry
             where known_to is null and ended_by in ('REPAIRED', 'REVOKED')) ended
       left join (select id, jurisdiction_code from zone.credit_record
             where known_to is not null and ended_by is null
             union all select id, jurisdiction_code from zone.list_entry
             where known_to is not null and ended_by is null) before using (id, jurisdiction_code)`,
    )
    expect(ended!.facts).toBeGreaterThan(40)
    expect(ended!.with_version_before).toBe(ended!.facts)
  })

  it('finds three codes worth asking for', async () => {
    const { clear, listedInOne, listedInSeveral } = (await findDemonstrationCodes(
      store.zone,
      asOf,
    ))!
    const active = async (code: string) =>
      (
        await store.rows(
          `select jurisdiction_code, decided_on as "decidedOn", valid_until as "validUntil", severity,
             ended_on as "endedOn"
           from zone.list_entry where subject_code = '${code}' and colour = 'SERIOUS' and known_to is null`,
        )
      ).filter((row) => isActive(row as never, asOf, store.zone.catalogues)).length
    const held = await store.rows(`select 1 from zone.subject where code = '${clear}'`)
    expect(held).toHaveLength(3)
    expect(await active(clear)).toBe(0)
    expect(await active(listedInOne)).toBe(1)
    expect(await active(listedInSeveral)).toBeGreaterThan(1)
  })

  it('is not seeded a second time', async () => {
    expect(await seedState(store.cities)).toBe('SEEDED')
    await expect(seed(store.cities, { subjects: 1, asOf })).rejects.toMatchObject({
      extensions: { code: 'STORE_NOT_EMPTY' },
    })
  })
})

it('makes the same subjects for the same seed, day and members, in whatever batches', () => {
  const inOne = invented(1, [0, 400])
  expect(inOne).toEqual(invented(1, [0, 150, 400]))
  expect(inOne).not.toEqual(invented(2, [0, 400]))
})

it('leaves a city the proof of the secret that its ids are made by', async () => {
  const { rows, close } = await seeded(5, [enabledJurisdictions()[0]!])
  const { key } = enabledJurisdictions()[0]!
  expect(await rows(`select id, renewed_at is not null as renewed from ${key}.id_secret`)).toEqual([
    { id: 1, renewed: true },
  ])
  await close()
})

it('fills columns that the sheets have', () => {
  const world = worldOf(
    enabledJurisdictions().map((jurisdiction) => ({
      jurisdiction,
      catalogues: loadCatalogues(),
      keys: demonstrationKeys,
    })),
    asOf,
    1,
  )
  const [city] = world.cities
  const sheets: Sheets = { ...ruleSheets(city!), ...rowMaker(world)(0, 400)[0]!.sheets }
  const unknown = sheetOrder.flatMap((kind) => {
    const { columns } = allLayouts().find(({ sheet }) => sheet === kind)!
    const known = columns.map(({ key }) => key)
    const used = new Set(sheets[kind]!.flatMap((row) => Object.keys(row)))
    return [...used].filter((key) => !known.includes(key)).map((key) => `${kind}.${key}`)
  })
  expect(unknown).toEqual([])
})

describe('an embedded store of one city', () => {
  let store: Seeded
  const asked = async () => [
    await seedState(store.cities),
    (await store.rows(`select count(distinct code)::int as subjects from zone.subject`))[0]!
      .subjects,
  ]
  beforeAll(async () => {
    store = await seeded(null, [kunshan])
  })
  afterAll(() => store.close())

  it.each([1, 200])('starts anew where a seed was interrupted at row %i', async (row) => {
    const interrupted = seed(store.cities, {
      subjects: 100,
      asOf,
      onProgress: (done) => {
        if (done >= row) throw new Error('interrupted')
      },
    })
    await expect(interrupted).rejects.toThrow('interrupted')
    expect(await seedState(store.cities)).toBe('EMPTY')
  })

  it('fills up over what an interrupted seed has left', async () => {
    await seed(store.cities, { subjects: 60, asOf })
    expect(await asked()).toEqual(['SEEDED', 60])
  })

  it('leaves alone what somebody has handed in', async () => {
    const city = await intakeCity(await emptied(store.cities[0]!), store)
    await city.handIn('units', [
      { unitCode: unitUscc(kunshan.demoDivision, 1), unitName: '演示局', isAuthority: '1' },
    ])
    expect(await seedState(store.cities)).toBe('IN_USE')
    await expect(seed(store.cities, { subjects: 60, asOf })).rejects.toThrow(
      'Kunshan holds data already',
    )
    expect(await store.rows(`select name from kunshan.organisation_unit`)).toEqual([
      { name: '演示局' },
    ])
  })
})

it('counts cities as seeded when the process ended between their last marks', async () => {
  const store = await seeded(20)
  const [first] = store.cities
  await first!.db.delete(first!.t.source).where(eq(first!.t.source.id, seedSource))
  expect(await seedState(store.cities)).toBe('SEEDED')
  await store.close()
})

/** The city's store with nothing in it. */
async function emptied(store: CityStore): Promise<CityStore> {
  const { clock: _, ...tables } = store.t
  await store.db.execute(sql`truncate ${sql.join(Object.values(tables), sql.raw(', '))}`)
  return store
}

it('gives a fourth city the common thresholds and borrowed paths, and no recognition that nobody signed', async () => {
  const store = await seeded(200, loadRegister())
  const ofJiading = (table: string) =>
    store.rows(`select count(*)::int as rows from zone.${table} where jurisdiction_code = '310114'`)
  expect(await ofJiading('local_standard')).toEqual([
    { rows: store.zone.catalogues.behaviours.size },
  ])
  expect(await ofJiading('recognition')).toEqual([{ rows: 0 }])
  expect(
    await store.rows(
      `select path_code, implementing_unit from zone.punishment_path
       where jurisdiction_code = '310114' and list_code = 'SL02' order by 1`,
    ),
  ).toEqual([
    { path_code: 'JD-PP0010', implementing_unit: '国家税务总局嘉定区税务局' },
    { path_code: 'JD-PP0013', implementing_unit: '嘉定区财政局' },
  ])
  expect((await store.rows(`select 1 from jiading.subject`)).length).toBeGreaterThan(40)
  await store.close()
})

/** Rows of the subjects between the indexes, by city and table. */
function invented(seedNumber: number, indexes: readonly number[]) {
  const catalogues = loadCatalogues()
  const world = worldOf(
    enabledJurisdictions().map((jurisdiction) => ({
      jurisdiction,
      catalogues,
      keys: demonstrationKeys,
    })),
    asOf,
    seedNumber,
  )
  const rowsOf = rowMaker(world)
  const batches = indexes.slice(1).map((until, at) => rowsOf(indexes[at]!, until))
  return world.cities.map(({ rules }, city) => {
    const rows = batches.map((batch) => batch[city]!)
    const kinds = Object.keys(rows[0]!.sheets) as (keyof SheetRows)[]
    return {
      rules,
      sheets: kinds.map((kind) => rows.flatMap(({ sheets }) => sheets[kind])),
      besides: rows.flatMap(({ creditRecord }) => creditRecord),
    }
  })
}

it('is refused where an issuer is configured: invented data do not belong among real ones', async () => {
  const { code, output } = await command('db/seed/main.ts', [], {
    HUB_ISSUER: 'https://id.example',
    HUB_DATA: tmpdir(),
  })
  expect(code).toBe(1)
  expect(output).toContain('CONFIGURATION_INVALID: HUB_ISSUER is set')
})
