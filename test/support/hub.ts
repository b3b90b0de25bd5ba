import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { pino } from 'pino'
import { openCities, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { type DatabaseSettings, databaseSettings } from '../../db/settings.js'
import type { CityStore, HubStore, ZoneStore } from '../../db/store.js'
import { hubServer } from '../../gateway/all-in-one.js'
import type { ServerOptions } from '../../gateway/door/server-options.js'
import { type DemoIssuer, demoIssuer } from '../../gateway/identity/demo-issuer.js'
import type { IdentityOptions } from '../../gateway/identity/identity.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import type { SignInSettings } from '../../gateway/sessions/settings.js'
import { snapshotFolder, snapshotSettings } from '../../gateway/snapshots/settings.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import type { Role } from '../../schema/caller.js'
import { enabledJurisdictions, type Jurisdiction } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { keepStores, subgraphsOver } from '../../subgraphs/start.js'
import type { ZoneOptions } from '../../subgraphs/zone/zone.js'
import { copiedFolder } from './copied-folder.js'
import { freshFolder } from './embedded.js'

export interface TestHub {
  readonly url: string
  readonly jurisdictions: readonly Jurisdiction[]
  readonly cities: readonly CityStore[]
  readonly zone: ZoneStore
  readonly hub: HubStore
  readonly issuer: DemoIssuer
  readonly today: string
  readonly folder: string
  /** Asks as a role, or as nobody, and gives status and body. */
  ask(question: Question): Promise<Answered>
  close(): Promise<void>
}

export interface Question {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** None: an anonymous caller. */
  readonly as?: Role
  /** Key of the caller's city. */
  readonly city?: string
  /** The subject code that a `subject` is bound to. */
  readonly subject?: string
  /** The subject code that an `agent` acts for. */
  readonly actsFor?: string
  /** Code of the unit that an officer is of. */
  readonly unit?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  readonly body: any
}

export interface HubOptions {
  readonly jurisdictions?: readonly Jurisdiction[]
  /** None leaves the store as it is. */
  readonly subjects?: number
  /** Keys of the members that supply nothing. */
  readonly empty?: readonly string[]
  /** A data folder that is there already, and stays; one of its own when absent. */
  readonly folder?: string
  /** One real server instead of the embedded one. */
  readonly databaseUrl?: string
  readonly patience?: ZoneOptions['patience']
  readonly screening?: ServerOptions['screening']
  /** Folder of the console's built pages. */
  readonly console?: string
  /** By which browsers sign in; the demonstration's picker when absent. */
  readonly signIn?: SignInSettings
  /** Whose tokens are believed in place of the demonstration's. */
  readonly trusted?: IdentityOptions
  /** Any free one when absent. */
  readonly port?: number
  /** Proxies that are believed; none when absent. */
  readonly trustedProxies?: readonly string[]
}

/** The whole hub over real HTTP, with seeded cities, all in this process. */
export async function startTestHub({
  jurisdictions = enabledJurisdictions(),
  subjects = 400,
  empty = [],
  folder: kept,
  databaseUrl,
  patience,
  screening,
  console,
  ...door
}: HubOptions = {}): Promise<TestHub> {
  const today = dayInChina(new Date())
  const fill = async ({ cities }: Opened) => {
    const seeded = cities.filter(({ jurisdiction }) => !empty.includes(jurisdiction.key))
    if (subjects > 0) await seed(seeded, { subjects, asOf: today })
  }
  const isCopied = kept === undefined && databaseUrl === undefined
  const folder = isCopied
    ? await copiedFolder([jurisdictions, subjects, empty, today], async (made) => {
        const opened = await openStores(made, jurisdictions)
        await fill(opened)
        await opened.databases.close()
      })
    : (kept ?? (await freshFolder()))
  const opened = await openStores(folder, jurisdictions, databaseUrl)
  if (!isCopied) await fill(opened)
  const { databases, settings, cities, zone, hub } = opened
  const stores = keepStores({ cities, zone, hub }, { log: pino({ level: 'error' }), now })
  const served = await serveTestHub({
    jurisdictions,
    cities,
    zone: stores.zone!,
    hub,
    settings,
    folder,
    today,
    ...(patience ? { patience } : {}),
    ...(screening ? { screening } : {}),
    ...(console ? { console } : {}),
    ...door,
  })
  return {
    ...served,
    async close() {
      await served.close()
      await stores.stop()
      await databases.close()
      if (!kept) await rm(folder, { recursive: true })
    },
  }
}

type Opened = Awaited<ReturnType<typeof openStores>>

async function openStores(
  folder: string,
  jurisdictions: readonly Jurisdiction[],
  databaseUrl?: string,
) {
  const settings = databaseSettings({ HUB_DATA: folder, DATABASE_URL: databaseUrl }, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  return {
    settings,
    databases,
    cities: await openCities(databases, {}, settings),
    zone: await databases.zone(jurisdictions),
    hub: await databases.hub(),
  }
}

const now = () => new Date()

const sessionKey = randomBytes(32)
const picker: SignInSettings = {
  keys: () => [sessionKey],
  idleMs: 30 * 60_000,
  longestMs: 12 * 3_600_000,
  provider: null,
}

/** That of the register's own members is committed as it is composed; a test holds it so. */
async function supergraphOf(jurisdictions: readonly Jurisdiction[]): Promise<string> {
  if (isDeepStrictEqual(jurisdictions, enabledJurisdictions())) {
    return readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')
  }
  const { composeContract } = await import('../../schema/contract.js')
  return composeContract(jurisdictions).supergraph
}

/** A hub over stores that are open; `close` ends the hub and leaves them alone. */
export async function serveTestHub(
  parts: Pick<TestHub, 'jurisdictions' | 'cities' | 'zone' | 'hub' | 'folder' | 'today'> & {
    readonly settings: Pick<DatabaseSettings, 'dataFolder' | 'url' | 'urls'>
    readonly subgraphTimeoutMs?: number
    readonly patience?: HubOptions['patience']
    readonly screening?: HubOptions['screening']
    readonly console?: HubOptions['console']
  } & Pick<HubOptions, 'signIn' | 'trusted' | 'port' | 'trustedProxies'>,
): Promise<TestHub> {
  const { jurisdictions, folder, settings, patience } = parts
  const issuer = await demoIssuer(path.join(folder, 'keys'), jurisdictions)
  const server = await hubServer({
    jurisdictions,
    hub: parts.hub,
    subgraphTimeoutMs: parts.subgraphTimeoutMs,
    ...(parts.screening ? { screening: parts.screening } : {}),
    ...(parts.console ? { console: parts.console } : {}),
    snapshots: snapshotSettings({}, snapshotFolder(folder)),
    supergraph: await supergraphOf(jurisdictions),
    hubKeys: await generatedSigningKeys(path.join(folder, 'keys'), 'hub'),
    issuer: parts.trusted ?? issuer,
    signIn: parts.signIn ?? picker,
    ...(parts.trustedProxies ? { trustedProxies: parts.trustedProxies } : {}),
    subgraphs: await subgraphsOver(parts, {
      settings,
      now,
      demonstration: true,
      // Tests run beside others: what is counted slowly is waited for all the same.
      patience: patience ?? { answerMs: 4_500, besideRowsMs: 4_500 },
    }),
  })
  const url = await server.listen(parts.port ?? 0, '127.0.0.1')
  return {
    ...parts,
    url,
    issuer,
    async ask({ query, variables, as, city, subject, actsFor, unit, headers }) {
      const token = as ? await issuer.tokenFor({ role: as, city, subject, actsFor, unit }) : null
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, body: await response.json() }
    },
    close: () => server.close(),
  }
}
