import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Databases, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import type { CityStore } from '../../db/store.js'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { loadRuleBook } from '../../intake/run/city-facts.js'
import { importSheet } from '../../intake/run/import-sheet.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { benchKeys, benchToday, fillRegister, listAuthorities } from '../bench/intake-city.js'
import { expectedCounts, partiesOf, writePenaltySheet } from '../bench/penalty-sheet.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { kunshan } from './sheet-files.js'

const rows = 5_000

describe.skipIf(findPostgresBinaries() === null)('thousands of penalties on PostgreSQL', () => {
  let cluster: Cluster
  let databases: Databases
  let store: CityStore
  let folder: string
  beforeAll(async () => {
    cluster = await startCluster()
    const settings = {
      members: enabledJurisdictions(),
      dataFolder: '',
      url: cluster.url(),
      urls: {},
    }
    databases = await openDatabases(settings, loadCatalogues())
    store = await databases.city(kunshan, benchKeys)
    await seed([store], { subjects: 0, asOf: benchToday })
    await fillRegister(store, partiesOf(rows), () => {})
    folder = await mkdtemp(path.join(tmpdir(), 'hub-intake-'))
    const authorities = await listAuthorities(store)
    await writePenaltySheet(path.join(folder, 'p.csv'), kunshan, authorities, rows, () => {})
  })
  afterAll(async () => {
    await databases.close()
    await cluster.stop()
    await rm(folder, { recursive: true })
  })

  async function handIn() {
    const file = await openFile(path.join(folder, 'p.csv'))
    const {
      known: [known],
    } = await knownSheets(file, allLayouts(), { kind: null, named: [] })
    const run = await importSheet(store, loadRuleBook(store.catalogues), file, known!, {
      today: benchToday,
      handedInBy: 'test',
      bulk: 'COPY',
      batchRows: 1_500,
    })
    file.close()
    return {
      new: run.rowsNew,
      changed: run.rowsChanged,
      unchanged: run.rowsUnchanged,
      waiting: run.rowsWaiting,
      refused: run.rowsRefused,
    }
  }

  async function versions(): Promise<unknown> {
    const [counted] = await store.db.execute(`
      select
        (select count(*)::int from kunshan.credit_record) as records,
        (select count(*)::int from kunshan.credit_record_detail) as details,
        (select count(*)::int from kunshan.credit_record r
          join kunshan.credit_record_detail d on d.id = r.id and d.source_id = r.source_id
          join kunshan.subject s on s.code = r.subject_code and s.kind = r.subject_kind) as whole,
        (select count(*)::int from kunshan.intake_waiting) as waiting`)
    return counted
  }

  it('are each taken, kept waiting or refused, and a second hand-in finds nothing to do', async () => {
    const expected = expectedCounts(rows)
    expect(await handIn()).toEqual({ ...expected, changed: 0, unchanged: 0 })
    const stored = {
      records: expected.new,
      details: expected.new,
      whole: expected.new,
      waiting: expected.waiting,
    }
    expect(await versions()).toEqual(stored)
    expect(await handIn()).toEqual({ ...expected, new: 0, changed: 0, unchanged: expected.new })
    expect(await versions()).toEqual(stored)
  })
})
