import { Pool } from 'undici'
import { circuit } from '../../runtime/circuit.js'
import { countFetchBytes } from '../../runtime/metrics.js'
import { traceHeaders } from '../../runtime/tracing.js'
import { demonstrationHeader } from '../../schema/demonstration.js'
import type { SubgraphTokens } from '../keys/subgraph-tokens.js'
import { httpAnchors } from './anchors.js'
import { textOf } from './body.js'
import { exchange, TooLarge } from './exchange.js'
import { httpIntake } from './intake.js'
import type { SubgraphName } from './request.js'
import {
  type Ask,
  askLittle,
  defaultTimeoutMs,
  isMutation,
  type Subgraph,
  subgraph,
} from './subgraph.js'
import { untilOpen } from './unanswered.js'

/**
 * A connection that was ended instead of answered: a subgraph that ends closes those kept without work, and a question
 * may just have been on its way. Only what changes nothing is asked again, once.
 */
const isHungUp = (error: unknown) =>
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String((error as { code?: unknown }).code))

const maxConnections = 64
const maxReadinessBytes = 4_096
const defaultMaxAnswerBytes = 64 * 1024 * 1024

/** A subgraph over HTTP, through kept-alive connections, with the gateway's own token for it. */
export function httpSubgraph(
  options: SubgraphName & {
    readonly url: string
    readonly tokens: SubgraphTokens
    /** From sending to the last byte of the answer. */
    readonly timeoutMs?: number
    readonly maxAnswerBytes?: number
    /** Called when the subgraph says that it holds invented data. */
    readonly onDemonstration?: () => void
    /** Signers of the subgraph's certificate, in PEM, in place of the public ones. */
    readonly ca?: Buffer | undefined
    /** Hears when it no longer answers, and when it does again. */
    readonly onAnswering?: (isAnswering: boolean) => void
  },
): Subgraph {
  const { name, title, jurisdiction, tokens, timeoutMs = defaultTimeoutMs } = options
  const { maxAnswerBytes = defaultMaxAnswerBytes } = options
  const url = new URL(options.url)
  // undici's own deadlines are off: one deadline covers connection, headers and body.
  const pooled = {
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(options.ca ? { connect: { ca: options.ca } } : {}),
  }
  const pool = new Pool(url.origin, { ...pooled, connections: maxConnections })

  const asking =
    (pool: Pool): Ask =>
    async (request, caller, signal, requestId) => {
      const sent = JSON.stringify(request)
      const sending = {
        method: 'POST' as const,
        path: url.pathname + url.search,
        headers: {
          authorization: `Bearer ${await tokens(name, caller)}`,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(requestId ? { 'x-request-id': requestId } : {}),
          ...traceHeaders(),
        },
        body: sent,
      }
      const send = () => exchange(pool, sending, signal, maxAnswerBytes)
      const { statusCode, headers, text, bytes } = await send().catch((error: unknown) => {
        if (!isHungUp(error) || isMutation.test(request.query)) throw error
        return send()
      })
      if (headers[demonstrationHeader] === 'true') options.onDemonstration?.()
      countFetchBytes(name, Buffer.byteLength(sent), bytes)
      if (statusCode === 413) throw new TooLarge(`HTTP status ${statusCode}`)
      // 400 is GraphQL over HTTP's status of an answer without data; all others come from something else.
      if (statusCode !== 200 && statusCode !== 400) throw new Error(`HTTP status ${statusCode}`)
      return JSON.parse(text)
    }
  // On a new connection each time: those that are kept may all be waiting, or lead to a process that is about to end.
  const probes = new Pool(url.origin, { ...pooled, connections: 2, pipelining: 0 })
  const line = circuit({
    to: `subgraph ${name}`,
    probe: (signal) =>
      Promise.all([askLittle(asking(probes), signal), askReady(probes, url, signal)]),
    onOpen: () => options.onAnswering?.(false),
    onClosed: () => options.onAnswering?.(true),
  })
  const intake = jurisdiction === null ? null : httpIntake(options)
  return {
    ...subgraph({ name, title, jurisdiction }, asking(pool), timeoutMs, line),
    isReachable: () => line.isAnswered(),
    ...(intake
      ? {
          intake: untilOpen(line, intake),
          anchors: httpAnchors(pool, options),
          snapshot: intake.snapshot,
        }
      : {}),
    async close() {
      line.end()
      await Promise.all([pool.destroy(), probes.destroy(), intake?.close()])
    },
  }
}

/** Whether its database answers; what knows no such question is taken to be well. */
async function askReady(pool: Pool, url: URL, signal: AbortSignal): Promise<void> {
  const { pathname } = new URL('readyz', url)
  const { statusCode, body } = await pool.request({ method: 'GET', path: pathname, signal })
  const text = await textOf(body, maxReadinessBytes)
  if (statusCode === 503 && JSON.parse(text).database === false) {
    throw new Error('its database does not answer')
  }
}
