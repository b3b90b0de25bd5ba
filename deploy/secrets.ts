import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Jurisdiction } from '../schema/register.js'
import {
  addressOf,
  adminAddressOf,
  databaseNames,
  idSecretOf,
  personKey,
  replicationAddressOf,
  signingKeys,
  wrappingKeyOf,
} from './parts.js'

/** The secrets that the compose file names; what is there stays. */
export function makeSecrets(folder: string, jurisdictions: readonly Jurisdiction[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keep = (name: string, make: () => string): string => {
    const file = path.join(folder, name)
    // The folder is closed; the file itself is read by another user, in the container.
    if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o444 })
    return readFileSync(file, 'utf8')
  }
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  for (const name of databaseNames(jurisdictions)) {
    const address = `postgres-${name}:5432/credit`
    const admin = keep(`postgres-password-${name}`, () => hex(24))
    const app = keep(`app-password-${name}`, () => hex(24))
    keep(addressOf(name).file, () => `postgres://hub:${app}@${address}`)
    // Nobody publishes or subscribes to the hub's own log.
    if (name !== 'hub')
      keep(adminAddressOf(name).file, () => `postgres://postgres:${admin}@${address}`)
  }
  for (const { key } of jurisdictions) {
    keep(
      replicationAddressOf(key).file,
      () => `postgres://${key}_to_zone:${hex(24)}@postgres-${key}:5432/credit`,
    )
    keep(wrappingKeyOf(key).file, () => hex(32))
    keep(idSecretOf(key).file, () => hex(32))
  }
  keep(personKey.file, () => hex(32))
  for (const { file } of signingKeys) {
    keep(file, () =>
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    )
  }
}
