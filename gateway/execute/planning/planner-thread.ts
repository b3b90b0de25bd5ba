import '../telemetry-off.js'
import { Worker } from 'node:worker_threads'
import { plannerMegabytes } from './planner-memory.js'

/** A supergraph as the thread is given it. */
export interface Planned {
  readonly supergraphSdl: string
  /** Whether it is one that composition could have made, and is checked to be. */
  readonly isValid: boolean
}

interface Operation {
  readonly query: string
  readonly operationName: string | undefined
  /** Of any request that asks it: ApolloGateway plans for no other. */
  readonly variables: Readonly<Record<string, unknown>> | undefined
}

interface Job {
  readonly of: Planned
  readonly message: Readonly<Record<string, unknown>>
  /** Null: as long as it takes. */
  readonly limitMs: number | null
  readonly resolve: (text: string) => void
  readonly reject: (error: Error) => void
}

interface Said {
  /** What is limited begins now. */
  readonly begun?: boolean
  readonly value?: string
  readonly failure?: string
}

/** A plan takes longer, or more memory, than anybody may ask for. */
export class PlanTooDear extends Error {}

const waiting: Job[] = []
let worker: Worker | undefined
let running: Job | undefined
let timer: NodeJS.Timeout | undefined
/** What the thread of now has loaded, by its key there. */
let loaded = new Map<Planned, number>()
let keys = 0
const forgotten = new WeakSet<Planned>()

/**
 * The schema that clients of a supergraph see, as SDL.
 *
 * @throws what the supergraph cannot be planned by
 */
export function loadInThread(of: Planned): Promise<string> {
  return enqueue(of, { step: 'load' }, null)
}

/** As `loadInThread`, for what is planned later; nothing where it has been loaded by then. */
export async function readyInThread(of: Planned): Promise<void> {
  await enqueue(of, { step: 'ready' }, null)
}

/**
 * A plan as JSON. Plans are made one after the other.
 *
 * @throws {PlanTooDear} after `limitMs`, in which nothing else can be planned
 */
export function planInThread(of: Planned, operation: Operation, limitMs: number): Promise<string> {
  return enqueue(of, { step: 'plan', ...operation }, limitMs)
}

/** What is no longer planned by, but for what is under way. */
export function forgetInThread(of: Planned): void {
  forgotten.add(of)
  enqueue(of, { step: 'forget' }, null).catch(() => {})
}

function enqueue(of: Planned, message: Job['message'], limitMs: Job['limitMs']): Promise<string> {
  return new Promise((resolve, reject) => {
    waiting.push({ of, message, limitMs, resolve, reject })
    next()
  })
}

function next(): void {
  if (running) return
  const job = waiting.shift()
  if (!job) {
    // Alone it keeps no process alive.
    worker?.unref()
    return
  }
  const { of, message } = job
  const step = message.step === 'ready' ? 'load' : message.step
  const key = loaded.get(of)
  if (message.step === 'ready' ? key !== undefined : step === 'forget' && key === undefined) {
    job.resolve('')
    next()
    return
  }
  if (step === 'plan' && key === undefined) {
    // The thread that had it was ended.
    waiting.unshift({
      ...{ of, message: { step: 'load' }, limitMs: null, reject: job.reject },
      resolve: () => {
        waiting.unshift(job)
      },
    })
    next()
    return
  }
  worker ??= start()
  worker.ref()
  running = job
  if (step === 'load') {
    keys += 1
    worker.postMessage({ ...of, step, key: keys })
  } else worker.postMessage({ ...message, key })
}

/** What has been said by now has been heard: an answer that waited behind other work counts. */
function cutOff(job: Job): void {
  if (running !== job) return
  fail(new PlanTooDear(`The operation is not planned within ${job.limitMs} ms.`))
}

function start(): Worker {
  const made = new Worker(new URL('./planner-thread.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: plannerMegabytes },
  })
  made.on('message', (said: Said) => {
    if (made === worker) hear(said)
  })
  made.on('error', (error: NodeJS.ErrnoException) => {
    if (made !== worker) return
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    fail(
      isMemory ? new PlanTooDear('The operation takes more memory to plan than there is.') : error,
    )
  })
  made.on('exit', () => {
    if (made === worker) fail(new Error('The planner has ended.'))
  })
  return made
}

function hear({ begun, value, failure }: Said): void {
  const job = running
  if (begun) {
    if (job?.limitMs) timer = setTimeout(() => setImmediate(cutOff, job), job.limitMs)
    return
  }
  clearTimeout(timer)
  running = undefined
  if (!job) return
  if (value === undefined) job.reject(new Error(failure))
  else {
    const { step } = job.message
    if (step === 'load' || step === 'ready') loaded.set(job.of, keys)
    if (step === 'forget') loaded.delete(job.of)
    // Requests under way may have had it loaded anew.
    if (step === 'plan' && forgotten.has(job.of)) forgetInThread(job.of)
    job.resolve(value)
  }
  next()
}

/** Ends the thread, which would go on with what nobody waits for; the next job has a new one. */
function fail(error: Error): void {
  const job = running
  renew()
  job?.reject(error)
  next()
}

function renew(): void {
  clearTimeout(timer)
  const ended = worker
  worker = undefined
  running = undefined
  loaded = new Map()
  void ended?.terminate()
}
