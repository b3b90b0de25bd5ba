import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listEpochs } from '../../../db/border/settle.js'
import { moveClock } from '../../../db/ledger/clock.js'
import { openDatabases } from '../../../db/open.js'
import { databaseSettings } from '../../../db/settings.js'
import type { CityStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { command } from '../../support/command.js'
import { freshFolder } from '../../support/embedded.js'
import { demonstrationKeys } from '../seed/seeded.js'

const [city] = enabledJurisdictions()

// The embedded server is opened several times.
vi.setConfig({ testTimeout: 120_000 })

let home: string
let folder: string
beforeAll(async () => {
  home = await freshFolder()
  folder = path.join(home, 'data')
})
afterAll(() => rm(home, { recursive: true }))

/** Opens the folder as a process of its own would, and ends it cleanly. */
async function inStore<T>(work: (store: CityStore) => Promise<T>): Promise<T> {
  const settings = databaseSettings({ HUB_DATA: folder }, [city!])
  const databases = await openDatabases(settings, loadCatalogues(), { alone: true })
  try {
    return await work(await databases.city(city!, demonstrationKeys))
  } finally {
    await databases.close()
  }
}

const copy = (from: string, to: string) =>
  cp(from, to, { recursive: true, filter: (file) => !/\.sock$|lock\.\d+$/.test(file) })

const write = (times: number) =>
  inStore(async (store) => {
    for (let time = 0; time < times; time += 1) {
      await store.db.transaction((tx) => moveClock(tx, store.t))
    }
    const now = await findPosition(store)
    store.witness.note(now)
    return now
  })

describe('a folder of the embedded server', () => {
  it('put back from an earlier copy takes a new epoch at its start, and keeps it from then on', async () => {
    await write(2)
    await copy(path.join(folder, 'postgres'), path.join(home, 'copy'))
    const lost = await write(3)
    await rm(path.join(folder, 'postgres'), { recursive: true })
    await copy(path.join(home, 'copy'), path.join(folder, 'postgres'))

    const [now, taken] = await inStore((store) =>
      Promise.all([findPosition(store), listEpochs(store)]),
    )
    expect(now.position).toBe(lost.position - 3)
    expect(now.epoch).not.toBe(lost.epoch)
    expect(taken.at(-1)).toMatchObject({
      id: now.epoch,
      before: lost.epoch,
      cause: 'BEHIND',
      seenPosition: lost.position,
    })
    expect((await inStore(findPosition)).epoch).toBe(now.epoch)
  })

  it('put back with all that could notice it takes a new epoch when an operator says so', async () => {
    await copy(folder, path.join(home, 'whole'))
    const lost = await write(1)
    await rm(folder, { recursive: true })
    await copy(path.join(home, 'whole'), folder)
    const env = { HUB_DATA: folder, ID_SECRET_JIAXING: demonstrationKeys.ids.toString('hex') }
    const words = ['restored', city!.key, '--by', '王敏', '--reason', '磁盘快照 02:00']
    const { code, output } = await command('db/main.ts', words, env)
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^Jiaxing \(嘉兴市\) is in epoch [0-9a-f-]{36} from position \d+ on; what others hold of before is begun anew\.\n$/,
      ),
    })
    expect((await inStore(findPosition)).epoch).not.toBe(lost.epoch)
    const epochs = await command('db/main.ts', ['epochs', city!.key], env)
    expect(epochs.output.trim().split('\n').at(-1)).toMatch(/RESTORED; 王敏: 磁盘快照 02:00$/)
    const inChinese = await command('db/main.ts', ['epochs', city!.key, '--lang', 'zh'], env)
    expect(inChinese.output.trim().split('\n').at(-1)).toMatch(
      /^\S+ {2}[0-9a-f-]{36} {2}自第 \d+ 版起 {2}声明已恢复；王敏：磁盘快照 02:00$/,
    )
  })
})
