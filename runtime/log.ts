import { type LoggerOptions, stdTimeFunctions } from 'pino'
import { HubError } from '../schema/errors.js'

/** Where inner texts go instead of into the answer. */
export interface Log {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** @throws {HubError} CONFIGURATION_INVALID */
export function logLevelOf(written: string | undefined, otherwise: LogLevel): LogLevel {
  const level = logLevels.find((known) => known === (written || otherwise))
  if (level) return level
  throw new HubError('CONFIGURATION_INVALID.logLevel', { written, known: logLevels })
}

/**
 * How each process of the hub writes its log: lines of JSON on standard output.
 *
 * Of an error only what is known to hold nobody's data is written: never its own properties, which in a driver's or an
 * engine's error are parameters and documents, and never a text that it quotes.
 *
 * @param part  `hub`, `gateway` or the name of a subgraph
 */
export function logOptions(part: string, level: LogLevel): LoggerOptions {
  return {
    level,
    base: { part },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: toldOf,
      // The path may hold a code, the query string a search.
      req: ({ method }: { method?: string }) => ({ method }),
      res: ({ statusCode }: { statusCode?: number }) => ({ statusCode }),
    },
  }
}

interface Told {
  readonly type: string
  readonly message: string
  readonly code?: unknown
  readonly stack?: string
  readonly cause?: Told
}

function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: '[not an error]' }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: withoutData(error),
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames.length > 0 ? { stack: frames.join('\n') } : {}),
    ...(cause instanceof Error ? { cause: toldOf(cause) } : {}),
  }
}

function withoutData(error: Error): string {
  // A parser quotes what it read, a driver repeats the statement with its parameters.
  if (error instanceof SyntaxError || 'params' in error || 'parameters' in error)
    return '[left out]'
  return (
    error.message
      .replace(/"[^"]*"/g, '"…"')
      // Names, reasons, addresses: our own sentences are English.
      .replace(/\p{Script=Han}+/gu, '…')
      .replace(/\beyJ[\w-]+(\.[\w-]*)*/g, '[token]')
      .replace(/\bP\d{2}[0-9A-F]{32}\b/g, '[person]')
      .replace(/\d{10,}[\dXx]/g, '[number]')
  )
}
