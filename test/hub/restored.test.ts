import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEpochs, settleClock } from '../../db/border/settle.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { freshFolder } from '../support/embedded.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation } from './invented.js'
import { entry } from './lists.js'
import { clockAhead, untilWhole } from './restored.js'

const comparison = `query ($after: Cursor) {
  compareLists(listCode: "SL14", jurisdictions: ["330400", "320583", "320585"], first: 2, after: $after) {
    edges { node { subjectCode } } pageInfo { endCursor } totals { organisations }
  }
}`

describe.skipIf(findPostgresBinaries() === null)('one PostgreSQL under a running hub', () => {
  let cluster: Cluster
  let hub: TestHub
  let folder: string
  beforeAll(async () => {
    cluster = await startCluster()
    folder = await freshFolder()
    hub = await startTestHub({ folder, databaseUrl: cluster.url(), subjects: 60 })
  })
  afterAll(async () => {
    await hub?.close()
    await cluster?.stop()
    await rm(folder, { recursive: true })
  })

  const kunshan = () => hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  const compare = async (after: string | null = null) => {
    const { body } = await hub.ask({ query: comparison, variables: { after }, as: 'regulator' })
    return body
  }
  const list = async (from: number, count: number) => {
    for (let ordinal = from; ordinal < from + count; ordinal += 1) {
      const code = newCode(ordinal)
      await add(kunshan(), {
        ...organisation(code, `演示恢复${ordinal}有限公司`),
        ...entry(`restored-${ordinal}`, code, '2026-06-01'),
      })
    }
  }

  const kunshanAlone = async () => {
    return (await hub.ask({ query: '{ kunshan { units { code } } }', as: 'regulator' })).body
  }
  /** A server that has just come up is not reached at once. */
  const untilAnswering = async (work: () => Promise<void>) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work()
      } catch (error) {
        if (attempt === 50) throw error
        await setTimeout(100)
      }
    }
  }

  it('set back by pg_restore, and written to, tells no figure of before, and no page goes on in other data', async () => {
    const program = (name: string, ...args: string[]) =>
      promisify(execFile)(path.join(findPostgresBinaries()!, name), args)
    const dump = path.join(folder, 'dump')
    await program('pg_dump', '-Fc', '-f', dump, '-d', cluster.url())
    const { totals: saved } = (await compare()).data.compareLists
    await list(1, 5)
    const before = await compare()
    expect(before.data.compareLists.totals.organisations).toBe(saved.organisations + 5)

    await program('pg_restore', '--clean', '--if-exists', '-d', cluster.url(), dump)
    // As many positions as were lost, by somebody who has seen nothing of them.
    await list(101, 5)
    await kunshan().db.execute(sql`delete from kunshan.list_entry_held where id >= 'restored-103'`)
    const after = await untilWhole(() => compare())
    expect(after.data.compareLists.totals.organisations).toBe(saved.organisations + 2)
    const { dataset } = after.extensions
    expect(dataset.kunshan.epoch).not.toBe(before.extensions.dataset.kunshan.epoch)
    await settleClock(kunshan())
    expect((await listEpochs(kunshan())).at(-1)).toMatchObject({
      id: dataset.kunshan.epoch,
      before: before.extensions.dataset.kunshan.epoch,
      cause: 'MOVED',
    })
    const { errors } = await compare(before.data.compareLists.pageInfo.endCursor)
    expect(errors[0].extensions.code).toBe('CURSOR_OF_OTHER_EPOCH')
  })

  it('whose disk is put back, and whose lost positions are taken anew before anybody asks, answers in another epoch from the first', async () => {
    const query = `query ($codes: [SubjectCode!]!) {
      creditSubjects(codes: $codes) { code files { jurisdictionCode holding } }
    }`
    const ask = async (ordinal: number) => {
      const codes = [newCode(ordinal)]
      return (await hub.ask({ query, variables: { codes }, as: 'regulator' })).body
    }
    await cluster.keepImage()
    await untilWhole(() => ask(1))
    await list(201, 3)
    const before = await untilWhole(() => ask(203))
    expect(before.data.creditSubjects[0].code).toBe(newCode(203))

    await cluster.putBackImage()
    await untilAnswering(() => list(301, 3))
    // As the city's own answer shows the epoch, whatever the zone has heard.
    const { dataset } = (await untilWhole(() => kunshanAlone())).extensions
    expect(dataset.kunshan.epoch).not.toBe(before.extensions.dataset.kunshan.epoch)
    const after = await untilWhole(() => ask(203))
    expect(after.data.creditSubjects).toEqual([null])
    expect((await untilWhole(() => ask(303))).data.creditSubjects[0].files[1].holding).toBe('HELD')
    expect(await listEpochs(kunshan())).toContainEqual(
      expect.objectContaining({ id: dataset.kunshan.epoch, cause: 'BEHIND' }),
    )
  })

  it('whose clock was ahead and is set right is asked again, and no fact is known in time to come', async () => {
    await clockAhead(hub, kunshan())
  })
})
