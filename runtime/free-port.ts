import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { HubError } from '../schema/errors.js'

/**
 * Said before anything is made, not half a minute later.
 *
 * @param ports  each by the setting that names it, `PORT`; 0 is any port
 * @throws {HubError} PORT_TAKEN, naming who listens there where the system tells; CONFIGURATION_INVALID, also where two are
 *   the same
 */
export async function checkPortsFree(
  ports: readonly (readonly [setting: string, port: number])[],
  host: string,
): Promise<void> {
  const settings = new Map<number, string>()
  for (const [setting, port] of ports.filter(([, port]) => port !== 0)) {
    const other = settings.get(port)
    if (other) {
      throw new HubError('CONFIGURATION_INVALID.samePort', { other, setting, port })
    }
    settings.set(port, setting)
  }
  for (const [port, setting] of settings) await checkPortFree(port, host, setting)
}

function checkPortFree(port: number, host: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        code === 'EADDRINUSE'
          ? portTaken(port, host, setting)
          : new HubError('CONFIGURATION_INVALID.cannotListen', { host, port, code, setting }),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** @throws {HubError} CONFIGURATION_INVALID */
export function portOf(written: string | undefined, setting: string, otherwise: number): number {
  if (!written) return otherwise
  const port = Number(written)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new HubError('CONFIGURATION_INVALID.portNumber', { setting, written })
}

export function portTaken(port: number, host: string, setting: string): HubError {
  const holder = listenerAt(port)
  const place = { host, port, setting }
  return holder
    ? new HubError('PORT_TAKEN.byProcess', { ...holder, ...place })
    : new HubError('PORT_TAKEN.byOther', place)
}

/** Who listens on a port of this machine; null where the system does not tell this user. */
function listenerAt(port: number): { pid: number; name: string } | null {
  try {
    const sockets = new Set(
      ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listening(file, port)),
    )
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (!socketsOf(pid).some((socket) => sockets.has(socket))) continue
      return { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() }
    }
  } catch {
    // Another system, or a process that has just ended.
  }
  return null
}

/** Inodes of the sockets that listen on the port. */
function listening(file: string, port: number): string[] {
  const listens = '0A'
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
      const isIt = state === listens && Number.parseInt(local.split(':')[1] ?? '', 16) === port
      return isIt ? [`socket:[${inode}]`] : []
    })
}

function socketsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/${pid}/fd/${fd}`)]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}
