import { Command } from 'commander'
import { openDatabases } from '../../db/open.js'
import { databaseSettings, isDemonstration, variableFor } from '../../db/settings.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { runCommand, speaker } from '../../runtime/command.js'
import { HubError } from '../../schema/errors.js'
import { cityName, enabledJurisdictions, fullCityName, memberWith } from '../../schema/register.js'
import { kindNames } from '../../schema/snapshots.js'
import { believedKeys, type KeysNamed } from '../keys/believed-keys.js'
import { openKeys } from '../keys/settings.js'
import { makeSnapshot } from './make.js'
import { snapshotFolder, snapshotSettings } from './settings.js'
import { verifySnapshot } from './verify.js'

const { env } = process
const say = speaker(env)
const texts = {
  made: {
    en: '{city}: {snapshot}, as of position {position}, {day}',
    zh: '{city}：{snapshot}，数据版本 {position}，{day}',
  },
  part: {
    en: '  {objects} {kind}, {bytes} bytes: {file}',
    zh: '  {kind} {objects} 个，{bytes} 字节：{file}',
  },
  folder: { en: 'It is kept in {folder}.', zh: '保存在 {folder}。' },
  valid: {
    en: '{folder}: valid. Every byte of it is what the hub signed, by the key {kid}.',
    zh: '{folder}：有效，每个字节均与平台所签一致（密钥 {kid}）。',
  },
} as const

async function make(name: string): Promise<void> {
  const jurisdictions = enabledJurisdictions()
  const jurisdiction = memberWith(jurisdictions, name)
  const settings = databaseSettings(env, jurisdictions)
  const { dataFolder } = settings
  const keys = await openKeys('HUB_SIGNING_KEY', {
    env,
    demonstration: isDemonstration(env),
    dataFolder,
  })
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const source = await databases.snapshotOf(jurisdiction)
    if (source === null) {
      throw new HubError('CONFIGURATION_INVALID.someUnset', {
        variable: variableFor(jurisdiction.key),
      })
    }
    const { folder, schema } = snapshotSettings(env, snapshotFolder(dataFolder))
    const manifest = await makeSnapshot({
      city: { key: jurisdiction.key, name: cityName(jurisdiction) },
      source,
      folder,
      keys,
      schema,
      now: () => new Date(),
      signal: new AbortController().signal,
    })
    const { snapshot, dataset, day, parts } = manifest
    const { position } = dataset
    say(texts.made, { city: fullCityName(jurisdiction), snapshot, position, day })
    for (const { kind, ...part } of parts) say(texts.part, { ...part, kind: kindNames[kind] })
    say(texts.folder, { folder: `${folder}/${jurisdiction.key}/${snapshot}` })
  } finally {
    await databases.close()
  }
}

interface VerifyFlags extends KeysNamed {
  readonly city?: string
}

async function verify(folder: string, { city, ...named }: VerifyFlags): Promise<void> {
  const keys = await believedKeys(named)
  const { kid, manifest } = await verifySnapshot({ folder, keys, city })
  say(texts.valid, { folder, kid })
  for (const { kind, ...part } of manifest.parts) {
    say(texts.part, { ...part, kind: kindNames[kind] })
  }
}

const command = new Command('snapshot').description(
  'Makes and checks snapshots of a city: all that a partner may keep a copy of.',
)
command
  .command('make', { isDefault: true })
  .description('makes a snapshot of a city, signed, where the hub serves it from')
  .argument('<city>', 'a member, by key, code or name')
  .action(make)
command
  .command('verify')
  .description('checks a downloaded snapshot; ends with 1 when it is not what the hub signed')
  .argument('<folder>', 'in which manifest, signature and parts stand')
  .option('--keys <file>', 'public keys of the hub: its /.well-known/jwks.json, saved')
  .option('--url <address>', 'where to fetch these keys')
  .option('--city <key>', 'of which it should be')
  .action(verify)

await runCommand(command, env)
