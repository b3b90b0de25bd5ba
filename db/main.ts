import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { loadCatalogues } from '../rules/catalogues.js'
import { runCommand, speaker } from '../runtime/command.js'
import { type InBoth, inSequence, phrase } from '../schema/language.js'
import { enabledJurisdictions, fullCityName, memberWith } from '../schema/register.js'
import { compareWith, mendCopies, type Place, publishCity, subscribeTo } from './border/commands.js'
import { listEpochs, settleClock } from './border/settle.js'
import { openDatabases } from './open.js'
import { clearEmbedded, holdFolder, startEmbedded } from './server/embedded.js'
import { cityKeys, databaseSettings } from './settings.js'
import { refold } from './subjects/refold.js'
import { rewrap } from './subjects/rewrap.js'
import type { EpochCause } from './tables/city-columns.js'

const jurisdictions = enabledJurisdictions()
const settings = databaseSettings(process.env, jurisdictions)
const { dataFolder } = settings
const place: Place = { env: process.env, jurisdictions, settings }

const say = speaker(process.env)
const texts = {
  open: {
    en: 'The embedded database of {folder} is open to other processes. Ctrl-C ends it.',
    zh: '{folder} 的内置数据库已打开，供其他进程使用。按 Ctrl-C 结束。',
  },
  cleared: {
    en: '{folder} is cleared; the next start makes and seeds it anew.',
    zh: '{folder} 已清除；下次启动时重新建立并生成数据。',
  },
  rewrapped: {
    en: '{rewrapped} row keys of {city} were wrapped anew; its first wrapping key opens all rows.',
    zh: '{city}的 {rewrapped} 个行密钥已重新包装；用其第一个包装密钥即可打开所有行。',
  },
  folded: {
    en: '{folded} names of {city} were folded anew; a search finds all of them.',
    zh: '{city}的 {folded} 个名称已重新归一，均可查到。',
  },
  facts: { en: '{count} facts.', zh: '{count} 条。' },
  renewed: {
    en: '{renewed} facts of {city} have a new id; all ids are made by its secret.',
    zh: '{city}的 {renewed} 条数据换了新编号；所有编号均由其密钥生成。',
  },
  epoch: {
    en: '{city} is in epoch {epoch} from position {position} on; what others hold of before is begun anew.',
    zh: '{city}自第 {position} 版起为纪元 {epoch}；他处此前所存的重新开始。',
  },
  taken: {
    en: '{at}  {id}  from {position}  {why}',
    zh: '{at}  {id}  自第 {position} 版起  {why}',
  },
  seen: {
    en: 'position {position} of epoch {epoch} had been seen',
    zh: '曾见过纪元 {epoch} 的第 {position} 版',
  },
  clockWas: { en: 'the clock had shown {time}', zh: '时钟曾显示 {time}' },
  words: { en: '{takenBy}: {reason}', zh: '{takenBy}：{reason}' },
} as const

/** In English as the column holds it, which is also what the logs and metrics say. */
const causes: Readonly<Record<EpochCause, InBoth>> = {
  CREATED: { en: 'CREATED', zh: '新建' },
  MOVED: { en: 'MOVED', zh: '换了存放处（恢复、切换或迁移）' },
  BEHIND: { en: 'BEHIND', zh: '落后于已被见过的' },
  RESTORED: { en: 'RESTORED', zh: '声明已恢复' },
  CLOCK_CORRECTED: { en: 'CLOCK_CORRECTED', zh: '时钟已校正' },
}

/** Keeps the embedded server open for hubs and commands in other processes. */
async function serve(): Promise<void> {
  const embedded = await startEmbedded(dataFolder)
  say(texts.open, { folder: dataFolder })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void embedded.close().then(() => process.exit(0)))
  }
}

/** Removes the embedded database and the keys made for the demonstration; real servers are left alone. */
async function reset(): Promise<void> {
  const letGo = await holdFolder(dataFolder)
  await clearEmbedded(dataFolder)
  await rm(path.join(dataFolder, 'keys'), { recursive: true, force: true })
  say(texts.cleared, { folder: dataFolder })
  letGo()
}

/** On the city's side, after a rotation: nothing needs the older wrapping keys afterwards. */
async function rewrapCity(key: string): Promise<void> {
  const jurisdiction = memberWith(jurisdictions, key)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const keys = cityKeys(process.env, jurisdiction, settings)
    const rewrapped = await rewrap(await databases.city(jurisdiction, keys))
    say(texts.rewrapped, { rewrapped, city: fullCityName(jurisdiction) })
  } finally {
    await databases.close()
  }
}

/** Beside a running hub or without one: what each city also does at its start. */
async function refoldCities(key: string | undefined): Promise<void> {
  const members = key === undefined ? jurisdictions : [memberWith(jurisdictions, key)]
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    for (const jurisdiction of members) {
      const keys = cityKeys(process.env, jurisdiction, settings)
      const folded = await refold(await databases.city(jurisdiction, keys))
      say(texts.folded, { folded, city: fullCityName(jurisdiction) })
    }
  } finally {
    await databases.close()
  }
}

/** On the city's side, before an upgrade is let in: what its start would do, with a line every few thousand facts. */
async function renewIdsOf(key: string): Promise<void> {
  const jurisdiction = memberWith(jurisdictions, key)
  let renewed = 0
  const databases = await openDatabases(settings, loadCatalogues(), {
    onIdsRenewed: (_, count) => {
      if (Math.floor(count / 10_000) > Math.floor(renewed / 10_000)) say(texts.facts, { count })
      renewed = count
    },
  })
  try {
    await databases.city(jurisdiction, cityKeys(process.env, jurisdiction, settings))
    say(texts.renewed, { renewed, city: fullCityName(jurisdiction) })
  } finally {
    await databases.close()
  }
}

/** After a restore of everything together, by which nobody else would notice: on the city's side, beside its hub or before it starts. */
async function takeNewEpochs(
  keys: readonly string[],
  { by, reason }: RestoredOptions,
): Promise<void> {
  const members =
    keys.length === 0 ? jurisdictions : keys.map((key) => memberWith(jurisdictions, key))
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    for (const jurisdiction of members) {
      const store = await databases.city(
        jurisdiction,
        cityKeys(process.env, jurisdiction, settings),
      )
      const { epoch, position } = await settleClock(store, { restored: { takenBy: by, reason } })
      say(texts.epoch, { city: fullCityName(jurisdiction), epoch, position })
    }
  } finally {
    await databases.close()
  }
}

interface RestoredOptions {
  readonly by: string
  readonly reason: string
}

/** Which epochs a city's store has taken, the latest last. */
async function showEpochs(key: string): Promise<void> {
  const jurisdiction = memberWith(jurisdictions, key)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const keys = cityKeys(process.env, jurisdiction, settings)
    for (const row of await listEpochs(await databases.city(jurisdiction, keys))) {
      const { id, cause, position, at, seenEpoch, seenPosition, clockWas, takenBy, reason } = row
      const why = [
        causes[cause],
        ...(seenEpoch
          ? [phrase(texts.seen, { position: String(seenPosition), epoch: seenEpoch })]
          : []),
        ...(clockWas ? [phrase(texts.clockWas, { time: clockWas })] : []),
        ...(takenBy ? [phrase(texts.words, { takenBy, reason: String(reason) })] : []),
      ]
      say(texts.taken, { at, id, position, why: inSequence(why) })
    }
  } finally {
    await databases.close()
  }
}

const command = new Command('db').description('Looks after the databases of the hub.')
command.command('serve').description('keep the embedded server open').action(serve)
command.command('reset').description('remove the embedded database').action(reset)
command
  .command('publish')
  .argument('<city>', 'key of a member')
  .description("publish from a city's server what the list names, and nothing else")
  .action((city: string) => publishCity(place, city))
command
  .command('subscribe')
  .argument('<city>', 'key of a member')
  .description("fill the copy of a city on the zone's server, and keep it filled")
  .action((city: string) => subscribeTo(place, city))
command
  .command('compare')
  .argument('<city>', 'key of a member')
  .description("compare the zone's copy of a city with the city, and name the first difference")
  .action((city: string) => compareWith(place, city))
command
  .command('mend')
  .argument('<cities...>', 'keys of members')
  .option('--watch', 'keep comparing as the zone does, and mend whatever differs')
  .description("copy anew what differs in the zone's copies of cities")
  .action((cities: string[], options: { watch?: boolean }) => mendCopies(place, cities, options))
command
  .command('rewrap')
  .argument('<city>', 'key of a member')
  .description("wrap the keys of a city's enciphered rows by its newest wrapping key")
  .action(rewrapCity)
command
  .command('refold')
  .argument('[city]', 'key of a member: kunshan; all members when absent')
  .description('fold stored names by the rules of this version; may be broken off and run again')
  .action(refoldCities)

command
  .command('restored')
  .argument('[cities...]', 'keys of members; all members when absent')
  .description(
    'say that stores were restored together with everything that could notice it: each takes a new epoch',
  )
  .requiredOption('--by <name>', 'who says so')
  .requiredOption('--reason <text>', 'what was restored, and from when')
  .action(takeNewEpochs)
command
  .command('epochs')
  .argument('<city>', 'key of a member')
  .description("show which epochs a city's store has taken, when and why")
  .action(showEpochs)

command
  .command('renew-ids')
  .argument('<city>', 'key of a member')
  .description("give a city's facts the ids that its secret makes; a start does it too")
  .action(renewIdsOf)

await runCommand(command, process.env)
