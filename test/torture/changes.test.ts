import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { durable } from '../restarts/settings.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { tortureChanges } from './changes.js'

describe.skipIf(findPostgresBinaries() === null)('the feed of changes over PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster({ settings: durable })
  })
  afterAll(() => cluster.stop())

  it('makes the same copy under several writers and through a crash', async () => {
    const { changes, crashes, compared, different } = await tortureChanges(cluster, {
      rounds: 2,
      roundMs: 3_000,
    })
    expect({ crashes, compared, different }).toEqual({ crashes: 1, compared: 8, different: 0 })
    expect(changes).toBeGreaterThan(10)
  }, 180_000)
})
