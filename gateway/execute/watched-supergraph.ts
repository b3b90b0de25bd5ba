import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { HubError } from '../../schema/errors.js'
import type { HubGateway } from './hub-gateway.js'

/** @throws {HubError} CONFIGURATION_INVALID */
export function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new HubError('CONFIGURATION_INVALID.supergraphFile', { file }, {}, { cause })
  }
}

/**
 * Takes the supergraph again whenever its file has changed, one change after the other. A file that is half written or
 * cannot be served leaves the old one in force.
 *
 * @returns stops watching
 */
export function watchSupergraph(
  file: string,
  gateway: Pick<HubGateway, 'reload'>,
  told: { readonly taken: () => void; readonly refused: (error: unknown) => void },
  intervalMs = 2_000,
): () => void {
  let last = Promise.resolve()
  const listener = () => {
    last = last.then(() => gateway.reload(readSupergraph(file))).then(told.taken, told.refused)
  }
  watchFile(file, { interval: intervalMs }, listener)
  return () => unwatchFile(file, listener)
}
