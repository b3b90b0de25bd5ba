import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { restarts } from './restarts.js'
import { durable } from './settings.js'

describe.skipIf(findPostgresBinaries() === null)('PostgreSQL that is restarted under load', () => {
  let cluster: Cluster
  let folder: string
  beforeAll(async () => {
    cluster = await startCluster({ settings: durable })
    folder = await mkdtemp(path.join(tmpdir(), 'hub-restarts-'))
  }, 60_000)
  afterAll(async () => {
    await cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('ends no process and loses nothing that was confirmed, in one process and of several', async () => {
    const results = await restarts({ times: 4, folder, cluster })
    const nothing = {
      deaths: [],
      unheard: [],
      lost: [],
      notBack: [],
      failedAfterwards: [],
      faults: [],
    }
    expect(results).toMatchObject([nothing, nothing])
    for (const { answers, steps, files } of results) {
      expect([answers > 10, steps > 0, files > 0]).toEqual([true, true, true])
    }
  }, 300_000)
})
