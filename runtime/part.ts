import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino'
import { drainMsOf } from './ending.js'
import { checkPortsFree, portOf } from './free-port.js'
import { cacheBytesOf, keepAtMost } from './kept.js'
import { type LogLevel, logLevelOf, logOptions } from './log.js'
import { listenForMetrics } from './metrics-port.js'
import { startTracing } from './tracing.js'

/** What a process of the hub has besides its work: a log, metrics for others, traces. */
export interface Part {
  readonly log: Logger
  /** For a server that makes its own. */
  readonly logger: LoggerOptions & { readonly stream: DestinationStream }
  readonly drainMs: number
  /** Sends what is left of the traces. */
  close(): Promise<void>
}

export interface PartOptions {
  readonly name: string
  /** On which the metrics' own port listens. */
  readonly host: string
  /** Of the log, when LOG_LEVEL does not say. */
  readonly level: LogLevel
}

/**
 * Where a program listens: on this machine only in a demonstration.
 *
 * @param setting  that names the port
 * @throws {HubError} PORT_TAKEN, before anything is made; CONFIGURATION_INVALID
 */
export async function freePlace(
  env: NodeJS.ProcessEnv,
  { demonstration, setting, port }: { demonstration: boolean; setting: string; port: number },
): Promise<{ readonly host: string; readonly port: number }> {
  const host = demonstration ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const metrics = portOf(env.METRICS_PORT, 'METRICS_PORT', 0)
  await checkPortsFree(
    [
      [setting, port],
      ['METRICS_PORT', metrics],
    ],
    host,
  )
  return { host, port }
}

/** @throws {HubError} CONFIGURATION_INVALID, PORT_TAKEN */
export async function startPart(
  env: NodeJS.ProcessEnv,
  { name, host, level }: PartOptions,
): Promise<Part> {
  const logger = logOptions(name, logLevelOf(env.LOG_LEVEL, level))
  keepAtMost(cacheBytesOf(env.HUB_CACHE_MB))
  // Many lines at once: a write of its own for each would cost every request a tenth of its time.
  const stream = destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 })
  const log = pino(logger, stream)
  process.on('uncaughtExceptionMonitor', (err, origin) => {
    log.fatal({ err, origin }, 'an error that nobody heard ends this process')
    stream.flushSync()
  })
  const drainMs = drainMsOf(env.SHUTDOWN_DELAY_SECONDS)
  const closeMetrics = await listenForMetrics(env.METRICS_PORT, host)
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT
  const endTracing = endpoint ? await startTracing(endpoint, `credit-hub-${name}`) : async () => {}
  return {
    log,
    logger: { ...logger, stream },
    drainMs,
    async close() {
      closeMetrics()
      // An endpoint that is away must not hold the end up.
      await endTracing().catch((err: unknown) => log.warn({ err }, 'traces were not sent'))
    },
  }
}

/** Ends the process on Ctrl-C and on SIGTERM. The same signal once more ends it at once. */
export function onSignal(end: () => Promise<void>, log: Logger): void {
  let hasBegun = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      if (hasBegun) return
      hasBegun = true
      end().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'the end was not clean')
          process.exit(1)
        },
      )
    })
  }
}
