import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { HubError } from '../schema/errors.js'
import type { Jurisdiction } from '../schema/register.js'
import type { CityKeys } from './store.js'

export interface DatabaseSettings {
  /** Folder of the embedded state. */
  readonly dataFolder: string
  /** One real server for everything; null for the embedded one. */
  readonly url: string | null
  /** How old the clock of a city may be that counts as asked; a minute when absent. */
  readonly maxAgeMs?: number
  /** Servers of their own, by jurisdiction key, `zone` and `hub`; they go before `url`. */
  readonly urls: Readonly<Record<string, string>>
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
  return {
    dataFolder: path.resolve(env.HUB_DATA || '.hub-data'),
    url: env.DATABASE_URL || null,
    ...(env.ZONE_MAX_AGE_SECONDS ? { maxAgeMs: maxAgeOf(env.ZONE_MAX_AGE_SECONDS) } : {}),
    urls: Object.fromEntries(
      names.flatMap((name) => {
        const url = env[variableFor(name)]
        return url ? [[name, url]] : []
      }),
    ),
  }
}

/**
 * Address under which the zone's server reaches a city's, with the login made for it.
 *
 * @throws {HubError} CONFIGURATION_INVALID when it is missing, no address, or without login and password
 */
export function replicationUrl(env: NodeJS.ProcessEnv, { key }: Jurisdiction): string {
  const variable = `REPLICATION_URL_${key.toUpperCase()}`
  const url = env[variable] ?? ''
  const parts = URL.canParse(url) ? new URL(url) : null
  if (parts?.protocol.startsWith('postgres') && parts.username && parts.password) return url
  throw new HubError(
    'CONFIGURATION_INVALID',
    `${variable} is ${url === '' ? 'missing' : 'not an address with a login and a password'}; set it to what the zone's server shall use: postgres://${key}_to_zone:password@host:5432/database.`,
  )
}

/** Whether a city's data are on a PostgreSQL of somebody's own, not on the embedded server. */
export function isOnRealServer({ url, urls }: DatabaseSettings, { key }: Jurisdiction): boolean {
  return (urls[key] ?? url) !== null
}

/** Name of the setting that holds the address of a database. */
export function variableFor(name: string): string {
  return `DATABASE_URL_${name.toUpperCase()}`
}

function maxAgeOf(written: string): number {
  const seconds = Number(written)
  // Idle cities show a sign of life every 10 s.
  if (seconds >= 20 && seconds <= 3_600) return seconds * 1_000
  throw new HubError(
    'CONFIGURATION_INVALID',
    `ZONE_MAX_AGE_SECONDS is "${written}"; set it to 20 to 3600 seconds.`,
  )
}

/**
 * The cities' secrets: from the environment, in a demonstration else from a file made once in the data folder.
 *
 * @throws {HubError} CONFIGURATION_INVALID when one is missing outside the demonstration, or is not 32 bytes in hexadecimal
 */
export function cityKeys(
  env: NodeJS.ProcessEnv,
  { key }: Jurisdiction,
  { dataFolder }: DatabaseSettings,
): CityKeys {
  const secret = (variable: string): Buffer => {
    const value =
      env[variable] ?? (isDemonstration(env) ? demonstrationSecret(dataFolder, variable) : '')
    if (!/^[0-9a-fA-F]{64}$/.test(value)) {
      throw new HubError(
        'CONFIGURATION_INVALID',
        `${variable} is ${value === '' ? 'missing' : 'not 64 hexadecimal digits'}; set it to the city's secret, 32 random bytes in hexadecimal.`,
      )
    }
    return Buffer.from(value, 'hex')
  }
  return {
    person: { version: Number(env.PERSON_KEY_VERSION ?? 1), key: secret('PERSON_KEY_SECRET') },
    wrapping: secret(`WRAPPING_KEY_${key.toUpperCase()}`),
  }
}

function demonstrationSecret(dataFolder: string, name: string): string {
  const file = path.join(dataFolder, 'keys', `${name.toLowerCase()}.hex`)
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new HubError(
        'DATA_FOLDER_UNWRITABLE',
        `${file} cannot be written; give this user the folder, or set HUB_DATA to another.`,
        {},
        { cause },
      )
    }
  }
  return readFileSync(file, 'utf8').trim()
}
