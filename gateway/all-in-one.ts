import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { insertMissingClients } from '../db/hub/clients.js'
import { holdFolder, openCities, openDatabases, toldTo } from '../db/open.js'
import { demonstrationClients } from '../db/seed/clients.js'
import { findDemonstrationCodes } from '../db/seed/demonstration.js'
import { seedIfEmpty } from '../db/seed/shown.js'
import { compareEveryMs, databaseSettings, isDemonstration } from '../db/settings.js'
import { type Catalogues, loadCatalogues } from '../rules/catalogues.js'
import { isStarted, languageOfCommand, runCommand, type Say, speaker } from '../runtime/command.js'
import { portOf } from '../runtime/free-port.js'
import { freePlace, onSignal, startPart } from '../runtime/part.js'
import { roles } from '../schema/caller.js'
import { gatewayPort } from '../schema/ports.js'
import { cityName, enabledJurisdictions } from '../schema/register.js'
import { dayInChina } from '../schema/scalars/date.js'
import { auditSubgraphName } from '../schema/sdl.js'
import { keepStores, type ServedSubgraph, subgraphsOver } from '../subgraphs/start.js'
import { localSubgraph } from './forward/local.js'
import { titleOf } from './forward/subgraph-word.js'
import { snapshotFolder, snapshotSettings } from './snapshots/settings.js'
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
      const { intake, anchors, snapshot, ...served } = subgraphs.find(
        (subgraph) => subgraph.name === name,
      )!
      return localSubgraph({
        ...served,
        title: titleOf(parts.jurisdictions, name),
        intake: intake ?? undefined,
        anchors: anchors ?? undefined,
        snapshot: snapshot ?? undefined,
        timeoutMs,
        isAnswering: isAnswering && (() => isAnswering(name === auditSubgraphName ? 'hub' : name)),
      })
    },
  })
}

/** `npm start`: opens or makes everything, serves, and ends cleanly on Ctrl-C. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const say = speaker(env)
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
    onProgress: (step) => say(texts[step]),
    onIdsRenewed: (member, renewed) => say(texts.idsRenewed, { city: cityName(member), renewed }),
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
    sayCatalogues(catalogues, say)
    if (demonstration) {
      await seedIfEmpty(cities, undefined, languageOfCommand(env))
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
      snapshots: snapshotSettings(env, snapshotFolder(dataFolder)),
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
    welcome(url, demonstration, codes, say)
  } catch (error) {
    await stop()
    throw error
  }
  onSignal(async () => {
    say(texts.stopping)
    await stop()
  }, log)
}

const texts = {
  creating: {
    en: 'Making the embedded database (once, a few seconds) …',
    zh: '正在建立内置数据库（只需一次，几秒钟）……',
  },
  opening: { en: 'Opening the embedded database …', zh: '正在打开内置数据库……' },
  ready: { en: 'The embedded database answers.', zh: '内置数据库已就绪。' },
  idsRenewed: {
    en: '{city}: {renewed} facts have new ids.',
    zh: '{city}：{renewed} 条数据换了新编号。',
  },
  catalogues: {
    en: 'Catalogues loaded: {measures} measures, {lists} lists, {behaviours} behaviours.',
    zh: '已载入目录：措施 {measures} 项、名单 {lists} 个、行为 {behaviours} 项。',
  },
  address: {
    en: '嘉昆太 credit hub: {url} (in a browser 查询界面; {url}/playground; POST {url}/graphql)',
    zh: '嘉昆太信用平台：{url}（用浏览器打开即为查询界面；编写查询 {url}/playground；程序请 POST {url}/graphql）',
  },
  demonstration: {
    en: 'Demonstration data only (演示数据): nobody in it exists.',
    zh: '全部为演示数据，其中的主体均不存在。',
  },
  roles: {
    en: "Roles: {roles}; a token: curl -s '{url}/dev/token?role=partner'",
    zh: "身份：{roles}；获取令牌：curl -s '{url}/dev/token?role=partner'",
  },
  subjects: { en: 'Subjects worth asking for:', zh: '可以查询的主体：' },
  clear: { en: '  {code}  clear everywhere', zh: '  {code}  各市均无失信' },
  listedInOne: { en: '  {code}  listed in one city', zh: '  {code}  一市列入名单' },
  listedInSeveral: { en: '  {code}  listed in several cities', zh: '  {code}  多市列入名单' },
  ctrlC: { en: 'Ctrl-C stops it.', zh: '按 Ctrl-C 停止。' },
  stopping: { en: 'Stopping …', zh: '正在停止……' },
} as const

function sayCatalogues({ measures, lists, behaviours }: Catalogues, say: Say): void {
  say(texts.catalogues, {
    measures: measures.size,
    lists: lists.size,
    behaviours: behaviours.size,
  })
}

function welcome(
  url: string,
  demonstration: boolean,
  codes: Awaited<ReturnType<typeof findDemonstrationCodes>>,
  say: Say,
): void {
  say(texts.address, { url })
  if (demonstration) {
    say(texts.demonstration)
    say(texts.roles, { roles: Object.keys(roles), url })
  }
  if (codes) {
    say(texts.subjects)
    say(texts.clear, { code: codes.clear })
    say(texts.listedInOne, { code: codes.listedInOne })
    say(texts.listedInSeveral, { code: codes.listedInSeveral })
  }
  say(texts.ctrlC)
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
