import { SingleBar } from 'cli-progress'
import { openCities, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { startEmbedded } from '../../db/server/embedded.js'
import { databaseSettings } from '../../db/settings.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { findPostgresBinaries, roomy, startCluster } from '../support/cluster.js'
import { multiply } from './multiply.js'

export interface Database {
  readonly name: string
  readonly url: string | undefined
  readonly socket?: string
  stop(): Promise<void>
}

/** A PostgreSQL of its own, or the embedded server where no server binaries are found. */
export async function startDatabase(folder: string): Promise<Database> {
  if (findPostgresBinaries() !== null) {
    const cluster = await startCluster({ settings: roomy })
    return { name: 'PostgreSQL', url: cluster.url(), stop: () => cluster.stop() }
  }
  console.log('No PostgreSQL server binaries are found: the embedded server is measured.')
  const embedded = await startEmbedded(folder)
  const { socket } = embedded.target
  return { name: 'embedded server', url: undefined, socket, stop: () => embedded.close() }
}

/** Seeds, and gives codes of organisations spread over the whole range. */
export async function prepare(
  url: string | undefined,
  folder: string,
  { subjects, copies = 1 }: { readonly subjects: number; readonly copies?: number },
): Promise<readonly string[]> {
  const env = { HUB_DATA: folder, DATABASE_URL: url }
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const stores = await openCities(databases, env, settings)
  const zone = await databases.zone(jurisdictions)
  await withBar('Seeding', subjects, (onProgress) =>
    seed(stores, {
      subjects,
      asOf: dayInChina(new Date()),
      onProgress: (done, all) => onProgress(Math.floor((done / all) * subjects)),
    }),
  )
  if (url && copies > 1) {
    await withBar('Multiplying', copies - 1, (onProgress) =>
      multiply(url, jurisdictions, copies, onProgress),
    )
  }
  const rows = await zone.db
    .selectDistinct({ code: zone.v.subject.code, kind: zone.v.subject.kind })
    .from(zone.v.subject)
    .orderBy(zone.v.subject.code)
  await databases.close()
  const codes = rows.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)
  // A stride that shares no factor with the length visits all codes in a scattered order.
  return codes.map((_, place) => codes[(place * 1_000_003) % codes.length]!)
}

/** Shows how far the work is; without a terminal a line now and then. */
export async function withBar<T>(
  name: string,
  total: number,
  work: (onProgress: (done: number) => void) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar({
    format: `${name} {bar} {percentage}% | {value}/{total} | {eta_formatted} left`,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  })
  bar.start(total, 0)
  try {
    return await work((done) => bar.update(done))
  } finally {
    bar.stop()
  }
}
