import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { HubError } from '../schema/errors.js'
import { latestOf } from './latest-file.js'
import { textOrFile } from './text-or-file.js'

export interface SecretSettings {
  readonly env: NodeJS.ProcessEnv
  /** Makes what is missing, once, in the data folder; elsewhere it is refused. */
  readonly demonstration: boolean
  readonly dataFolder: string
}

/**
 * Secrets of one variable, in the order written: the first is the one in use. A file is read again when it changes.
 *
 * @throws {HubError} CONFIGURATION_INVALID when it is missing, set twice or not 32 bytes in hexadecimal; it names the
 *   variable, never the value; DATA_FOLDER_UNWRITABLE
 */
export function secretsOf(
  variable: string,
  { env, demonstration, dataFolder }: SecretSettings,
): () => readonly Buffer[] {
  const { text, file } = textOrFile(env, variable)
  if (file) {
    const named = `${variable}_FILE`
    return latestOf(file, () => parse(readSetting(file, named), named))
  }
  if (!text && demonstration) {
    const made = demonstrationFile(dataFolder, variable)
    return latestOf(made, () => parse(readSetting(made, made), made))
  }
  const secrets = parse(text ?? '', variable)
  return () => secrets
}

/**
 * What stands in the file of a setting.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function readSetting(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('CONFIGURATION_INVALID.fileUnreadable', { variable, file, code })
  }
}

function parse(text: string, variable: string): readonly Buffer[] {
  const written = text.split(/[\s,]+/).filter((part) => part !== '')
  if (written.length === 0 || !written.every((part) => /^[0-9a-fA-F]{64}$/.test(part))) {
    throw new HubError(
      written.length === 0
        ? 'CONFIGURATION_INVALID.secretMissing'
        : 'CONFIGURATION_INVALID.secretMalformed',
      { variable },
    )
  }
  return written.map((part) => Buffer.from(part, 'hex'))
}

function demonstrationFile(dataFolder: string, name: string): string {
  const file = path.join(dataFolder, 'keys', `${name.toLowerCase()}.hex`)
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new HubError('DATA_FOLDER_UNWRITABLE.file', { file }, {}, { cause })
    }
  }
  return file
}
