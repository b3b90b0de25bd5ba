import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { freshFolder } from '../support/embedded.js'
import { torture } from './torture.js'

describe.skipIf(findPostgresBinaries() === null)('over PostgreSQL', () => {
  let cluster: Cluster
  let folder: string
  beforeAll(async () => {
    cluster = await startCluster()
    folder = await mkdtemp(path.join(tmpdir(), 'hub-torture-'))
  })
  afterAll(async () => {
    await cluster.stop()
    await rm(folder, { recursive: true })
  })

  it('every answer that a client received before a kill -9 is on record, and the log verifies', async () => {
    const { answers, missing, faults } = await torture({
      rounds: 3,
      folder,
      databaseUrl: cluster.url(),
    })
    expect({ missing, faults }).toEqual({ missing: [], faults: [] })
    expect(answers).toBeGreaterThan(3)
  }, 180_000)
})

it('the embedded database loses no row either', async () => {
  const folder = await freshFolder()
  const { missing, faults } = await torture({ rounds: 1, folder, databaseUrl: null })
  expect({ missing, faults }).toEqual({ missing: [], faults: [] })
  await rm(folder, { recursive: true })
}, 180_000)
