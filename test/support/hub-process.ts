import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { insertMissingClients } from '../../db/hub/clients.js'
import { openCities, openDatabases } from '../../db/open.js'
import { databaseSettings } from '../../db/settings.js'
import { hubServer } from '../../gateway/all-in-one.js'
import { demoIssuer } from '../../gateway/identity/demo-issuer.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { beginPlanning } from '../../gateway/start.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { keepStores, subgraphsOver } from '../../subgraphs/start.js'
import { unboundedOthers } from './unbounded.js'

// The hub in one process over a database that is seeded already, to be measured or killed: prints its URL, a token and
// its process id. Behind the roles of its caller stands what it shall do without: `access`, `audit`.
const [databaseUrl, dataFolder = '', role = 'partner', ...without] = process.argv.slice(2)
const env = { HUB_DATA: dataFolder, DATABASE_URL: databaseUrl || undefined }
const jurisdictions = enabledJurisdictions()
const settings = databaseSettings(env, jurisdictions)
const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')
const begun = beginPlanning({ supergraph, dataFolder })
const databases = await openDatabases(settings, loadCatalogues())
const issuer = await demoIssuer(path.join(dataFolder, 'keys'), jurisdictions)
const hub = await databases.hub()
const now = () => new Date()
const stores = keepStores(
  {
    cities: await openCities(databases, env, settings),
    zone: await databases.zone(jurisdictions),
    hub,
  },
  { log: pino({ level: 'error' }), now },
)
await insertMissingClients(hub, [unboundedOthers])
const server = await hubServer({
  jurisdictions,
  supergraph,
  begun,
  dataFolder,
  subgraphs: await subgraphsOver(stores, { settings, now, demonstration: true }),
  hub,
  hubKeys: await generatedSigningKeys(path.join(dataFolder, 'keys'), 'hub'),
  issuer,
  access: without.includes('access') ? 'off' : 'on',
  audit: without.includes('audit') ? 'off' : 'on',
})
const url = await server.listen(0, '127.0.0.1')
const token = await issuer.tokenFor({ role })
console.log(JSON.stringify({ url, token, pid: process.pid }))
// What is still in use shows once everything else is collected.
process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
})
// A profiler writes what it has seen when the process ends by itself.
process.once('SIGTERM', () => process.exit(0))
