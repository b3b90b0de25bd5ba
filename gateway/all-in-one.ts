import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { insertMissingClients } from '../db/hub/clients.js'
import { holdFolder, openCities, openDatabases, toldTo } from '../db/open.js'
import { demonstrationClients } from '../db/seed/clients.js'
import { findDemonstrationCodes } from '../db/seed/demonstration.js'
import { seedIfEmpty } from '../db/seed/shown.js'
import { compareEveryMs, databaseSettings, isDemonstration } from '../db/settings.js'
import { type Catalogues, loadCatalogues } from '../rules/catalogues.js'
import { isStarted, runCommand } from '../runtime/command.js'
import { portOf } from '../runtime/free-port.js'
import { freePlace, onSignal, startPart } from '../runtime/part.js'
import { roles } from '../schema/caller.js'
import { gatewayPort } from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'
import { dayInChina } from '../schema/scalars/date.js'
import { auditSubgraphName } from '../schema/sdl.js'
import { keepStores, type ServedSubgraph, subgraphsOver } from '../subgraphs/start.js'
import { localSubgraph } from './forward/local.js'
import { titleOf } from './forward/subgraph-word.js'
import {
  beginPlanning,
  doorSettings,
  type GatewayParts,
  openGatewayKeys,
  type StartedGateway,
  startGateway,
} from './start.js'

export interface HubParts
  extends Omit<GatewayParts, 'subgraphFor' | 'tokenKeys' | 'holdsDemonstration'> {
  readonly subgraphs: readonly ServedSubgraph[]
  readonly subgraphTimeoutMs?: number | undefined
  /** Whether the server answers that a member, `zone` or `hub` is on; taken to be so when absent. */
  readonly isAnswering?: (name: string) => Promise<boolean>
}

/** The whole hub in one process: the gateway over subgraphs that run beside it. */
export function hubServer({
  subgraphs,
  subgraphTimeoutMs: timeoutMs = 5_000,
  isAnswering,
  ...parts
}: HubParts): Promise<StartedGateway> {
  return startGateway({
    ...parts,
    tokenKeys: null,
    holdsDemonstration: () => subgraphs.some(({ holdsDemonstration }) => holdsDemonstration),
    subgraphFor(name) {
      const { intake, anchors, ...served } = subgraphs.find((subgraph) => subgraph.name === name)!
      return localSubgraph({
        ...served,
        title: titleOf(parts.jurisdictions, name),
        intake: intake ?? undefined,
        anchors: anchors ?? undefined,
        timeoutMs,
        isAnswering: isAnswering && (() => isAnswering(name === auditSubgraphName ? 'hub' : name)),
      })
    },
  })
}

/** `npm start`: opens or makes everything, serves, and ends cleanly on Ctrl-C. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const demonstration = isDemonstration(env)
  const door = await doorSettings(env)
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const { dataFolder } = settings
  const { host, port } = await freePlace(env, {
    demonstration,
    setting: 'PORT',
    port: portOf(env.PORT, 'PORT', gatewayPort),
  })
  const letGo = await holdFolder(dataFolder)
  // Whoever starts it at a terminal wants to read its address, not every request.
  const part = await startPart(env, { name: 'hub', host, level: demonstration ? 'warn' : 'info' })
  const { log } = part
  const now = () => new Date()
  const keys = await openGatewayKeys(env, {
    demonstration,
    dataFolder,
    jurisdictions,
    tls: door.tls,
    asksOthers: false,
  })
  const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8')
  const begun = beginPlanning({ supergraph, dataFolder })
  const catalogues = loadCatalogues()
  const databases = await openDatabases(settings, catalogues, {
    alone: true,
    onProgress: (step) => console.log(steps[step]),
    onIdsRenewed: ({ nameEn }, renewed) => console.log(`${nameEn}: ${renewed} facts have new ids.`),
    ...toldTo(log),
  })
  const stopping: (() => unknown)[] = [
    letGo,
    () => part.close(),
    () => databases.close(),
    () => begun.end(),
  ]
  const stop = async () => {
    for (const step of stopping.splice(0).reverse()) await step()
  }
  try {
    const cities = await openCities(databases, env, settings)
    const zone = await databases.zone(jurisdictions)
    const hub = await databases.hub()
    console.log(cataloguesLine(catalogues))
    if (demonstration) {
      await seedIfEmpty(cities)
      await insertMissingClients(hub, demonstrationClients(jurisdictions))
    }
    const { stop: stopKeeping, ...stores } = keepStores(
      { cities, zone, hub },
      { log, now, compareEveryMs: compareEveryMs(env) },
    )
    stopping.push(stopKeeping)
    const codes = await findDemonstrationCodes(zone, dayInChina(now()))
    const server = await hubServer({
      ...door,
      ...keys,
      jurisdictions,
      dataFolder,
      supergraph,
      begun,
      subgraphs: await subgraphsOver(stores, { settings, now, demonstration }),
      hub,
      logger: part.logger,
      isAnswering: databases.isAnswering,
      exampleCodes: codes ? [codes.listedInSeveral, codes.listedInOne, codes.clear] : [],
    })
    stopping.push(() => server.close(part.drainMs))
    const url = await server.listen(port, host)
    console.log(welcome(url, demonstration, codes))
  } catch (error) {
    await stop()
    throw error
  }
  onSignal(async () => {
    console.log('Stopping …')
    await stop()
  }, log)
}

const steps = {
  creating: 'Making the embedded database (once, a few seconds) …',
  opening: 'Opening the embedded database …',
  ready: 'The embedded database answers.',
}

function cataloguesLine({ measures, lists, behaviours }: Catalogues): string {
  return `Catalogues loaded: ${measures.size} measures, ${lists.size} lists, ${behaviours.size} behaviours.`
}

function welcome(
  url: string,
  demonstration: boolean,
  codes: Awaited<ReturnType<typeof findDemonstrationCodes>>,
): string {
  const lines = [
    `嘉昆太 credit hub: ${url} (in a browser 查询界面; ${url}/playground; POST ${url}/graphql)`,
  ]
  if (demonstration) {
    lines.push(
      'Demonstration data only (演示数据): nobody in it exists.',
      `Roles: ${Object.keys(roles).join(', ')}; a token: curl -s '${url}/dev/token?role=partner'`,
    )
  }
  if (codes) {
    lines.push(
      'Subjects worth asking for:',
      `  ${codes.clear}  clear everywhere`,
      `  ${codes.listedInOne}  listed in one city`,
      `  ${codes.listedInSeveral}  listed in several cities`,
    )
  }
  lines.push('Ctrl-C stops it.')
  return lines.join('\n')
}

const command = new Command('start').description(
  'Runs the whole hub in one process: opens or makes everything in HUB_DATA, and answers at PORT. Settings are environment variables, see docs/reference/settings.md.',
)

if (isStarted(import.meta.url)) {
  await runCommand(
    command.action(() => main(process.env)),
    process.env,
  )
}
