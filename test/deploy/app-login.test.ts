import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openDatabases } from '../../db/open.js'
import { connect } from '../../db/server/client.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { command } from '../support/command.js'

const script = fileURLToPath(new URL('../../deploy/postgres/app-login.sh', import.meta.url))
const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
const keys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}

/** As the image does it on its first start. */
async function prepare(cluster: Cluster, folder: string): Promise<{ app: string; admin: string }> {
  const maker = connect(cluster.url(), { max: 1 })
  await maker.unsafe('create database credit')
  await maker.end()
  const { hostname, port, password } = new URL(cluster.url())
  const passwordFile = path.join(folder, 'app-password')
  writeFileSync(passwordFile, 'of-the-hub')
  execFileSync('bash', [script], {
    env: {
      PATH: `${findPostgresBinaries()}:${process.env.PATH}`,
      PGHOST: hostname,
      PGPORT: port,
      PGPASSWORD: password,
      POSTGRES_USER: 'postgres',
      POSTGRES_DB: 'credit',
      APP_PASSWORD_FILE: passwordFile,
    },
  })
  const app = new URL(cluster.url('credit'))
  app.username = 'hub'
  app.password = 'of-the-hub'
  return { app: app.href, admin: cluster.url('credit') }
}

it.skipIf(findPostgresBinaries() === null)(
  'the hub’s login of the compose file is no superuser, and enough for city, zone and log, whichever comes first',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'app-login-'))
    const [left, right] = await Promise.all([startCluster(), startCluster()])
    try {
      const [city, zone] = await Promise.all([prepare(left, folder), prepare(right, folder)])
      const { host } = new URL(city.app)
      const env = {
        HUB_DATA: folder,
        DATABASE_URL_KUNSHAN: city.admin,
        DATABASE_URL_ZONE: zone.admin,
        REPLICATION_URL_KUNSHAN: `postgres://kunshan_to_zone:of-the-zone@${host}/credit`,
      }
      for (const job of ['publish', 'subscribe']) {
        const { code, output } = await command('db/main.ts', [job, 'kunshan'], env)
        expect({ job, code, output: code === 0 ? '' : output }).toEqual({
          job,
          code: 0,
          output: '',
        })
      }
      const databases = await openDatabases(
        {
          members: enabledJurisdictions(),
          dataFolder: folder,
          url: null,
          urls: { kunshan: city.app, zone: zone.app, hub: zone.app },
        },
        loadCatalogues(),
      )
      const store = await databases.city(kunshan, keys)
      await databases.zone(enabledJurisdictions())
      await databases.hub()
      const [login] = await store.db.execute<{ name: string; super: boolean }>(
        'select rolname as name, rolsuper as super from pg_roles where rolname = current_user' as never,
      )
      expect(login).toEqual({ name: 'hub', super: false })
      await databases.close()
    } finally {
      await Promise.all([left.stop(), right.stop()])
      rmSync(folder, { recursive: true })
    }
  },
)
