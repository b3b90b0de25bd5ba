import path from 'node:path'
import { readSetting, secretsOf } from '../runtime/secrets.js'
import { textOrFile } from '../runtime/text-or-file.js'
import { HubError } from '../schema/errors.js'
import type { Jurisdiction } from '../schema/register.js'
import type { Bulk } from './ledger/stage.js'
import type { CityKeys } from './store.js'

export interface DatabaseSettings {
  /** Members of the hub, by the register: what a city knows of the others. */
  readonly members: readonly Jurisdiction[]
  /** Folder of the embedded state. */
  readonly dataFolder: string
  /** Folder of what was seen of the stores, outside of them; nothing outlives the process when absent. */
  readonly witnessFolder?: string
  /** One real server for everything; null for the embedded one. */
  readonly url: string | null
  /** How old the clock of a city may be that counts as asked; a minute when absent. */
  readonly maxAgeMs?: number
  /** Servers of their own, by jurisdiction key, `zone` and `hub`; they go before `url`. */
  readonly urls: Readonly<Record<string, string>>
  /** Copies of a city's server that may answer in its place, by jurisdiction key. */
  readonly replicas?: Readonly<Record<string, readonly string[]>>
}

/** Whether everything is on the embedded server: no address of another is set. */
export function isEmbedded({ url, urls }: Pick<DatabaseSettings, 'url' | 'urls'>): boolean {
  return url === null && Object.keys(urls).length === 0
}

/** Demonstration: no issuer is configured; invented data, loopback only, keys made on the spot. */
export function isDemonstration(env: NodeJS.ProcessEnv): boolean {
  return !env.HUB_ISSUER
}

export function databaseSettings(
  env: NodeJS.ProcessEnv,
  jurisdictions: readonly Jurisdiction[],
): DatabaseSettings {
  const names = ['hub', 'zone', ...jurisdictions.map(({ key }) => key)]
  const replicas = Object.fromEntries(
    jurisdictions.flatMap(({ key }) => {
      const addresses = (env[replicasVariableFor(key)] ?? '').split(',').map((one) => one.trim())
      const named = addresses.filter((address) => address !== '')
      return named.length > 0 ? [[key, named]] : []
    }),
  )
  const dataFolder = path.resolve(env.HUB_DATA || '.hub-data')
  return {
    members: jurisdictions,
    dataFolder,
    witnessFolder: path.resolve(env.HUB_WITNESS || path.join(dataFolder, 'witness')),
    url: addressOf(env, 'DATABASE_URL'),
    ...(env.ZONE_MAX_AGE_SECONDS ? { maxAgeMs: maxAgeOf(env.ZONE_MAX_AGE_SECONDS) } : {}),
    urls: Object.fromEntries(
      names.flatMap((name) => {
        const url = addressOf(env, variableFor(name))
        return url ? [[name, url]] : []
      }),
    ),
    ...(Object.keys(replicas).length > 0 ? { replicas } : {}),
  }
}

/**
 * Address under which the zone's server reaches a city's, with the login made for it.
 *
 * @throws {HubError} CONFIGURATION_INVALID when it is missing, no address, or without login and password
 */
export function replicationUrl(env: NodeJS.ProcessEnv, { key }: Jurisdiction): string {
  const variable = `REPLICATION_URL_${key.toUpperCase()}`
  const url = addressOf(env, variable) ?? ''
  const parts = URL.canParse(url) ? new URL(url) : null
  if (parts?.protocol.startsWith('postgres') && parts.username && parts.password) return url
  throw new HubError(
    url === ''
      ? 'CONFIGURATION_INVALID.replicationUrlMissing'
      : 'CONFIGURATION_INVALID.replicationUrlMalformed',
    { variable, key },
  )
}

/** How many rows are written to a city at once: COPY stands the embedded server still. */
export function bulkOf(
  { url, urls }: Pick<DatabaseSettings, 'url' | 'urls'>,
  { key }: Jurisdiction,
): Bulk {
  return (urls[key] ?? url) === null ? 'UNNEST' : 'COPY'
}

/**
 * An address with its password: from its variable, or from the file that `<variable>_FILE` names.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
function addressOf(env: NodeJS.ProcessEnv, variable: string): string | null {
  const { text, file } = textOrFile(env, variable)
  return file ? readSetting(file, `${variable}_FILE`).trim() : (text ?? null)
}

/** Name of the setting that holds the address of a database. */
export function variableFor(name: string): string {
  return `DATABASE_URL_${name.toUpperCase()}`
}

/** Name of the setting that holds the addresses of a city's replicas, separated by commas. */
export function replicasVariableFor(key: string): string {
  return `${variableFor(key)}_REPLICAS`
}

function maxAgeOf(written: string): number {
  const seconds = Number(written)
  // Idle cities show a sign of life every 10 s.
  if (seconds >= 20 && seconds <= 3_600) return seconds * 1_000
  throw new HubError('CONFIGURATION_INVALID.zoneMaxAge', { written })
}

/**
 * How often the zone compares all that it holds of a city, whatever came since; an hour when nothing is set.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function compareEveryMs({ ZONE_COMPARE_SECONDS: written }: NodeJS.ProcessEnv): number {
  const seconds = Number(written || 3_600)
  if (seconds >= 60 && seconds <= 86_400) return seconds * 1_000
  throw new HubError('CONFIGURATION_INVALID.compareSeconds', { written })
}

/**
 * The cities' secrets: each from its variable, from the file that `<variable>_FILE` names, or in a demonstration from
 * a file made once in the data folder.
 *
 * A wrapping key's file is read again when it changes, so it is rotated without a stop. The person keys' secret is read
 * once: another one makes other keys of all persons. So is the secret of the ids, which is never exchanged.
 *
 * @throws {HubError} CONFIGURATION_INVALID when one is missing outside the demonstration, set twice, the same as another,
 *   or is not 32 bytes in hexadecimal; it names the variable, never the value
 */
export function cityKeys(
  env: NodeJS.ProcessEnv,
  { key }: Jurisdiction,
  { dataFolder }: Pick<DatabaseSettings, 'dataFolder'>,
): CityKeys {
  const settings = { env, demonstration: isDemonstration(env), dataFolder }
  const oneOf = (variable: string) => {
    const [secret, ...more] = secretsOf(variable, settings)()
    if (more.length === 0) return secret!
    throw new HubError('CONFIGURATION_INVALID.severalAddresses', { variable })
  }
  const names = {
    person: 'PERSON_KEY_SECRET',
    wrapping: `WRAPPING_KEY_${key.toUpperCase()}`,
    ids: `ID_SECRET_${key.toUpperCase()}`,
  }
  const person = oneOf(names.person)
  const wrapping = secretsOf(names.wrapping, settings)
  const isWrapping = (secret: Buffer) => wrapping().some((one) => one.equals(secret))
  if (isWrapping(person)) throw sameSecret(names.person, names.wrapping)
  const ids = oneOf(names.ids)
  if (ids.equals(person)) throw sameSecret(names.person, names.ids)
  if (isWrapping(ids)) throw sameSecret(names.wrapping, names.ids)
  return {
    person: { version: versionOf(env), key: person },
    ids,
    get wrapping() {
      return wrapping()
    },
  }
}

function sameSecret(one: string, other: string): HubError {
  return new HubError('CONFIGURATION_INVALID.sameSecret', { one, other })
}

function versionOf({ PERSON_KEY_VERSION: written = '1' }: NodeJS.ProcessEnv): number {
  if (/^[1-9][0-9]?$/.test(written)) return Number(written)
  throw new HubError('CONFIGURATION_INVALID.personKeyVersion', { written })
}
