import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPage } from '../../clients/mirror/feed.ts'
import { hubAt } from '../../clients/mirror/hub.ts'
import { lookup } from '../../clients/mirror/lookup.ts'
import { catchUp } from '../../clients/mirror/mirror.ts'
import { Store, writeState } from '../../clients/mirror/store.ts'
import { startMirror } from '../clients/mirror-process.js'
import type { EntryFact } from '../hub/case-facts.js'
import { endChild } from '../support/end-child.js'
import type { Served } from './repair-arrangements.js'

/** `clients/mirror` in a process of its own, which has come to the end of the feed and asks again every so many seconds. */
export async function mirrorBeside(
  { urls, headers }: Served,
  city: { readonly key: string; readonly code: string },
  everySeconds: number,
): Promise<{
  standingOf(fact: EntryFact): 'PRESENT' | 'ABSENT' | 'NOT_ASKED'
  stop(): Promise<void>
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-mirror-'))
  const root = path.join(folder, 'copy')
  await mkdir(root)
  const tokenFile = path.join(folder, 'token')
  await writeFile(tokenFile, headers.authorization!.replace(/^Bearer /, ''))
  const hub = hubAt(urls[0]!, tokenFile)
  // From the beginning of the feed: no snapshot need be made first.
  const { epoch, at } = await readPage(hub.ask, city.code, null)
  const place = { data: 'data-bench', buckets: 64 }
  Store.create(root, place)
  writeState(root, {
    ...{ hub: urls[0]!, city: city.key, jurisdiction: city.code, epoch, at },
    ...{ ...place, position: 0, cursor: null, ended: null, takenAt: at, comparedAt: null },
  })
  await catchUp(hub, root)
  const given = ['--token-file', tokenFile, '--every', String(everySeconds)]
  const child = startMirror(['follow', root, ...given], ['ignore', 'ignore', 'inherit'])
  return {
    standingOf({ id, subject }) {
      if (child.exitCode !== null) throw new Error('The mirror has ended.')
      try {
        const isShown = lookup(root, subject).listEntries.some(({ localId }) => localId === id)
        return isShown ? 'PRESENT' : 'ABSENT'
      } catch {
        return 'NOT_ASKED'
      }
    },
    async stop() {
      await endChild(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
