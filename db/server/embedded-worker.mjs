// Plain JavaScript: a worker thread does not inherit the tsx loader on every Node version.
import { createServer } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketHandler } from '@electric-sql/pglite-socket'

const PARSE = 0x50
const CLOSE = 0x43
const QUERY = 0x51
const SYNC = 0x53
const STARTUP = 0x00
const STATEMENT = 0x53

/**
 * The one session that all connections share, in place of the queue of `PGLiteSocketServer`.
 *
 * That queue lets connections take turns message by message, so one connection's unnamed statement is
 * run with another's (a quarter of concurrent answers were wrong), and it stops for good when a message
 * throws. Here a connection keeps the session from its first message until its Sync, and until its
 * transaction has ended.
 */
class Session {
  #db = null
  #stopped = false
  #waiting = []
  #owner = null
  #running = false
  #statements = new Map()

  open(db) {
    this.#db = db
    this.#run()
  }

  stop() {
    this.#stopped = true
    this.#drop(() => true)
  }

  enqueue(connection, message, onData) {
    return new Promise((resolve, reject) => {
      if (this.#stopped) return reject(new Error('The database is closing.'))
      this.#waiting.push({ connection, message, onData, resolve, reject })
      this.#run()
    })
  }

  clearQueueForHandler(connection) {
    this.#drop((item) => item.connection === connection)
  }

  /** Called for a connection that has gone: what it left open is rolled back, its statements forgotten. */
  async clearTransactionIfNeeded(connection) {
    if (this.#stopped) return
    const send = (message) => this.enqueue(connection, message, () => {})
    if (this.#owner === connection) {
      // The first undoes a pipeline without Sync; after an error only Sync is heard.
      await send(query('rollback'))
      await send(message(SYNC))
      if (this.#owner === connection) await send(query('rollback'))
    }
    const names = this.#statements.get(connection)
    if (names === undefined) return
    this.#statements.delete(connection)
    for (const name of names) await send(message(CLOSE, `S${name}\0`))
    await send(message(SYNC))
  }

  async #run() {
    if (this.#running) return
    this.#running = true
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      try {
        let size = 0
        await this.#db.execProtocolRawStream(item.message, {
          syncToFs: false,
          onRawData: (data) => {
            size += data.length
            item.onData(data)
          },
        })
        this.#note(item)
        item.resolve(size)
      } catch (error) {
        this.#owner = null
        item.reject(error)
      }
    }
    this.#running = false
  }

  #next() {
    if (this.#db === null || this.#stopped) return undefined
    const owner = this.#owner
    if (owner === null) return this.#waiting.shift()
    const index = this.#waiting.findIndex((item) => item.connection === owner)
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0]
  }

  #note({ connection, message }) {
    const type = message[0]
    const ended = type === QUERY || type === SYNC || type === STARTUP
    this.#owner = ended && !this.#db.isInTransaction() ? null : connection
    if (type === PARSE) {
      const name = text(message, 5)
      if (name === '') return
      if (!this.#statements.has(connection)) this.#statements.set(connection, new Set())
      this.#statements.get(connection).add(name)
    } else if (type === CLOSE && message[5] === STATEMENT) {
      this.#statements.get(connection)?.delete(text(message, 6))
    }
  }

  #drop(gone) {
    const dropped = this.#waiting.filter(gone)
    this.#waiting = this.#waiting.filter((item) => !gone(item))
    for (const item of dropped) item.reject(new Error('The connection was closed.'))
  }
}

function text(message, start) {
  return Buffer.from(message.subarray(start, message.indexOf(0, start))).toString()
}

function query(sql) {
  return message(QUERY, `${sql}\0`)
}

function message(type, body = '') {
  const bytes = Buffer.alloc(5 + Buffer.byteLength(body))
  bytes[0] = type
  bytes.writeInt32BE(4 + Buffer.byteLength(body), 1)
  bytes.write(body, 5)
  return new Uint8Array(bytes)
}

const session = new Session()
const handlers = new Set()
const server = createServer((socket) => {
  const handler = new PGLiteSocketHandler({ queryQueue: session, closeOnDetach: true })
  handlers.add(handler)
  handler.addEventListener('close', () => handlers.delete(handler))
  handler.addEventListener('error', () => handlers.delete(handler))
  void handler.attach(socket)
})

let db = null
let checkpoints

// PGlite has no checkpointer: without this the log grows until the end, and a start after a crash replays it all.
const checkpointMs = 30_000

const steps = {
  /** Listening comes first: the socket is what shows other processes that this one lives. */
  listen: () =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(workerData.socket, resolve)
    }),
  create: async ({ folder }) => {
    const created = await PGlite.create(folder)
    await created.close()
  },
  open: async ({ folder }) => {
    db = await PGlite.create(folder)
    session.open(db)
    checkpoints = setInterval(() => {
      session.enqueue(null, query('checkpoint'), () => {}).catch(() => {})
    }, checkpointMs)
  },
  close: async () => {
    clearInterval(checkpoints)
    session.stop()
    const closed = new Promise((resolve) => server.close(resolve))
    for (const handler of handlers) await handler.detach(true)
    await db?.close()
    await closed
  },
}

parentPort.on('message', async ({ step, ...details }) => {
  try {
    await steps[step](details)
    parentPort.postMessage({ step })
  } catch (error) {
    // Emscripten throws objects that are no errors.
    const { message = error.name ?? String(error), code } = error
    parentPort.postMessage({ step, error: { message, code } })
  }
  if (step === 'close') parentPort.close()
})
