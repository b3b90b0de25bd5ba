import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabases } from '../../db/open.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { makeSnapshot } from '../../gateway/snapshots/make.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'

// A process of its own, so that its memory and its time are those of a snapshot and of nothing else.
const [url = ''] = process.argv.slice(2)
const members = enabledJurisdictions()
const databases = await openDatabases({ members, dataFolder: '', url, urls: {} }, loadCatalogues())
const kunshan = members.find(({ key }) => key === 'kunshan')!
const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
const source = (await databases.snapshotOf(kunshan))!
const keys = await generatedSigningKeys(path.join(folder, 'keys'), 'hub')
const cpuBefore = process.cpuUsage()
const startedAt = performance.now()
const { parts } = await makeSnapshot({
  city: { key: 'kunshan', name: { en: 'Kunshan', zh: '昆山市' } },
  source,
  folder,
  keys,
  schema: '',
  now: () => new Date(),
  signal: new AbortController().signal,
})
const { user, system } = process.cpuUsage(cpuBefore)
console.log(
  JSON.stringify({
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    objects: parts.reduce((sum, part) => sum + part.objects, 0),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
  }),
)
await databases.close()
await rm(folder, { recursive: true })
