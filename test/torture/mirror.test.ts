import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { durable } from '../restarts/settings.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { tortureMirror } from './mirror.js'

describe.skipIf(findPostgresBinaries() === null)('a mirror over HTTP', () => {
  let cluster: Cluster
  let folder: string
  beforeAll(async () => {
    cluster = await startCluster({ settings: durable })
    folder = await mkdtemp(path.join(tmpdir(), 'hub-mirror-'))
  }, 60_000)
  afterAll(async () => {
    await cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is right at the end though hub, mirror and PostgreSQL were killed, and shows nothing that it was told is repaired', async () => {
    const options = { forMs: 0, subjects: 150, arrangement: 'one' } as const
    const { kills, repairs, follows, shown, different } = await tortureMirror({
      ...options,
      cluster,
      folder,
    })
    expect({ shown, different }).toEqual({ shown: [], different: [] })
    expect(kills).toEqual(['mirror', 'hub', 'PostgreSQL'])
    // Before each kill, and behind the last.
    expect([repairs > 0, follows > 3]).toEqual([true, true])
  }, 300_000)
})
