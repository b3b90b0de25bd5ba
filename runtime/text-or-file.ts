import { HubError } from '../schema/errors.js'

/**
 * A setting as it was given: its text, or the file that `<variable>_FILE` names; neither where it is missing.
 *
 * @throws {HubError} CONFIGURATION_INVALID when both are given
 */
export function textOrFile(
  env: NodeJS.ProcessEnv,
  variable: string,
): { readonly text?: string | undefined; readonly file?: string | undefined } {
  const text = env[variable] || undefined
  const file = env[`${variable}_FILE`] || undefined
  if (text && file) {
    throw new HubError('CONFIGURATION_INVALID.textAndFile', { variable })
  }
  return { text, file }
}
