import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { phrase } from '../../schema/language.js'
import { holderOf, takeLock } from './folder-lock.js'

/** The embedded server as `connect` takes it: the path of its unix socket. */
export interface EmbeddedTarget {
  readonly socket: string
}

export interface Embedded {
  readonly target: EmbeddedTarget
  /** True when this start made the database: nothing is in it yet. */
  readonly created: boolean
  /** Ends all connections, writes everything out and frees the folder. May be called again. */
  close(): Promise<void>
}

/** What a start is busy with; `creating` takes some seconds, `opening` half of one. */
export type EmbeddedProgress = 'creating' | 'opening' | 'ready'

export interface EmbeddedOptions {
  readonly onProgress?: (step: EmbeddedProgress) => void
}

// sockaddr_un holds 104 bytes on macOS and 108 on Linux, with the final zero.
const longestSocketPath = 103
const temporaryPrefix = 'credit-hub-'

/**
 * Opens the embedded PostgreSQL of a data folder and serves it on a unix socket, in a thread of its own.
 *
 * Everything lies in `postgres/` below the folder, closed to other users. All connections share one session:
 * no SET, temporary tables, advisory locks, LISTEN or COPY FROM STDIN; a transaction holds up everybody else.
 *
 * @param folder  HUB_DATA; made when it is missing
 * @throws {HubError} DATA_FOLDER_UNWRITABLE, DATA_FOLDER_IN_USE, or DATABASE_UNAVAILABLE when the files cannot be opened
 */
export async function startEmbedded(
  folder: string,
  { onProgress = () => {} }: EmbeddedOptions = {},
): Promise<Embedded> {
  const home = join(folder, 'postgres')
  await writable(folder, () => makePrivate(home))
  await refuseHeld(folder)

  const socket = await newSocket(home)
  const worker = new DatabaseThread(socket)
  try {
    await writable(folder, () => worker.step('listen'))
    const left = await writable(folder, () => takeLock(home, lockTarget(home, socket)))
    if (left === null) throw inUse(folder)
    for (const path of left) await removeTemporary(path)

    // A first start that was interrupted leaves half a database behind; the mark says it was finished.
    const data = join(home, 'data')
    const mark = join(home, 'complete')
    const created = !(await exists(mark))
    if (created) {
      onProgress('creating')
      await rm(data, { recursive: true, force: true })
      await createDatabase(data)
      await writable(folder, () => writeFile(mark, ''))
    }
    onProgress('opening')
    await worker.step('open', { folder: data }).catch((cause) => {
      throw cannotOpen(data, cause)
    })
    onProgress('ready')

    let closing: Promise<void> | undefined
    return {
      target: { socket },
      created,
      close: () => {
        closing ??= worker.close().then(() => removeTemporary(socket))
        return closing
      },
    }
  } catch (error) {
    await worker.close()
    await removeTemporary(socket)
    throw error
  }
}

/**
 * For a command that may run beside the hub: the running hub's database, else the folder opened by ourselves.
 *
 * `close` leaves a running hub alone. While a hub is still starting, the first query waits for it.
 *
 * @throws {HubError} as `startEmbedded`; DATA_FOLDER_IN_USE only when holders come and go ten times over
 */
export async function connectOrOpen(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  for (let attempt = 1; ; attempt += 1) {
    const socket = await writable(folder, () => holderOf(join(folder, 'postgres')))
    if (socket !== null) return { target: { socket }, created: false, close: async () => {} }
    try {
      return await startEmbedded(folder, options)
    } catch (error) {
      const quicker = error instanceof HubError && error.code === 'DATA_FOLDER_IN_USE'
      if (!quicker || attempt === 10) throw error
    }
  }
}

/**
 * Removes the embedded database of a data folder, unless a hub or command has it open.
 *
 * @throws {HubError} DATA_FOLDER_UNWRITABLE, DATA_FOLDER_IN_USE
 */
export async function clearEmbedded(folder: string): Promise<void> {
  const home = join(folder, 'postgres')
  await writable(folder, async () => {
    await makePrivate(home)
    const socket = await newSocket(home)
    const holding = createServer().listen(socket)
    try {
      await once(holding, 'listening')
      if ((await takeLock(home, lockTarget(home, socket))) === null) throw inUse(folder)
      for (const name of ['complete', 'data']) {
        await rm(join(home, name), { recursive: true, force: true })
      }
    } finally {
      holding.close()
      await removeTemporary(socket)
    }
  })
}

/**
 * Holds a data folder for a whole hub, wherever its databases are: a second one would make keys, migrate and seed beside
 * it. Refuses before anything is made, also where a hub or command has the embedded database open.
 *
 * @returns  lets it go; the end of the process does too
 * @throws {HubError} DATA_FOLDER_IN_USE, naming the process; DATA_FOLDER_UNWRITABLE
 */
export async function holdFolder(folder: string): Promise<() => void> {
  const home = join(folder, 'hub')
  await writable(folder, () => makePrivate(home))
  const holder = await writable(folder, () => holderOf(home))
  if (holder !== null) throw inUse(folder, holder)
  await refuseHeld(folder)
  const socket = await newSocket(home)
  const holding = createServer().listen(socket)
  await writable(folder, () => once(holding, 'listening'))
  holding.unref()
  const letGo = () => {
    holding.close()
    void removeTemporary(socket)
  }
  if ((await writable(folder, () => takeLock(home, lockTarget(home, socket)))) === null) {
    letGo()
    throw inUse(folder)
  }
  return letGo
}

/** @throws {HubError} DATA_FOLDER_IN_USE where a hub or command has the embedded database of the folder open */
async function refuseHeld(folder: string): Promise<void> {
  const holder = await writable(folder, () => holderOf(join(folder, 'postgres')))
  if (holder !== null) throw inUse(folder, holder)
}

/** In a thread of its own, because the memory that making a database takes comes back only with its end: 0.4 GB. */
async function createDatabase(data: string): Promise<void> {
  const worker = new DatabaseThread(null)
  try {
    await worker.step('create', { folder: data }).catch((cause) => {
      throw cannotOpen(data, cause)
    })
  } finally {
    await worker.close()
  }
}

function cannotOpen(data: string, cause: Error): HubError {
  return new HubError(
    'DATABASE_UNAVAILABLE.cannotOpen',
    { folder: data, message: cause.message },
    {},
    { cause },
  )
}

class DatabaseThread {
  readonly #worker: Worker
  readonly #exited: Promise<void>

  constructor(socket: string | null) {
    this.#worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), {
      workerData: { socket },
      execArgv: [],
    })
    this.#exited = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
    // Failures are told by the step that waits; without a listener they would end the process.
    this.#worker.on('error', () => {})
  }

  step(
    step: 'listen' | 'create' | 'open' | 'close',
    details: { folder?: string } = {},
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const answered = (answer: { step: string; error?: { message: string; code?: string } }) => {
        if (answer.step !== step) return
        this.#worker.off('message', answered)
        if (answer.error) reject(Object.assign(new Error(answer.error.message), answer.error))
        else resolve()
      }
      this.#worker.on('message', answered)
      this.#worker.once('error', reject)
      void this.#exited.then(() => reject(new Error('the database thread ended')))
      this.#worker.postMessage({ step, ...details })
    })
  }

  /** A query that does not end within ten seconds is cut off; what was committed is safe. */
  async close(): Promise<void> {
    const tooLong = setTimeout(() => void this.#worker.terminate(), 10_000)
    this.step('close').catch(() => this.#worker.terminate())
    await this.#exited
    clearTimeout(tooLong)
  }
}

async function makePrivate(home: string): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  await chmod(home, 0o700)
}

async function newSocket(home: string): Promise<string> {
  const name = `hub-${process.pid}-${randomBytes(4).toString('hex')}.sock`
  const socket = join(home, name)
  if (Buffer.byteLength(socket) <= longestSocketPath) return socket
  return join(await mkdtemp(join(tmpdir(), temporaryPrefix)), name)
}

/** Relative inside the folder, so that a lock still tells the truth when the folder is moved. */
function lockTarget(home: string, socket: string): string {
  return dirname(socket) === home ? basename(socket) : socket
}

async function removeTemporary(socket: string): Promise<void> {
  const folder = dirname(socket)
  if (basename(folder).startsWith(temporaryPrefix) && dirname(folder) === tmpdir()) {
    await rm(folder, { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** @param socket  of the holder, which carries its process in its name */
function inUse(folder: string, socket = ''): HubError {
  const [, pid] = /^hub-(\d+)-/.exec(basename(socket)) ?? []
  const who = pid ? phrase(words.process, { pid }) : words.otherProcess
  return new HubError('DATA_FOLDER_IN_USE.openElsewhere', { who, folder })
}

async function writable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined || error instanceof HubError) throw error
    throw new HubError('DATA_FOLDER_UNWRITABLE.folder', { folder, reason }, {}, { cause: error })
  }
}
