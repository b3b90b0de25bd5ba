import { type Dispatcher, Pool } from 'undici'
import { anonymous } from '../../schema/caller.js'
import { versionKey } from '../../schema/dataset.js'
import type { Intake, IntakeAnswer } from '../../schema/intake.js'
import { intakeHeaders } from '../../schema/intake.js'
import type { SnapshotSource } from '../../schema/snapshots.js'
import type { SubgraphTokens } from '../keys/subgraph-tokens.js'
import { textOf } from './body.js'

const maxAnswerBytes = 1024 * 1024

/** What `httpSubgraph` takes of its options for the files of operators. */
interface IntakeTarget {
  readonly name: string
  /** Of the subgraph's GraphQL; its `intake` stands beside it. */
  readonly url: string
  readonly tokens: SubgraphTokens
  readonly ca?: Buffer | undefined
}

/** Files over HTTP, on connections of their own: one that takes minutes keeps no query waiting. */
export function httpIntake({ name, url, tokens, ca }: IntakeTarget): Intake & {
  /** Over the same connections: it takes minutes too. */
  readonly snapshot: SnapshotSource
  close(): Promise<void>
} {
  const base = new URL('intake/', url)
  const pool = new Pool(base.origin, {
    connections: 8,
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(ca ? { connect: { ca } } : {}),
  })
  return {
    async handIn(
      { sheet, worksheet, fileName, idempotencyKey, dryRun, seen, body: file },
      caller,
      signal,
    ) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: `${base.pathname}${encodeURIComponent(sheet)}`,
        query: { dryRun: String(dryRun), ...(worksheet === null ? {} : { sheet: worksheet }) },
        headers: {
          authorization: `Bearer ${await tokens(name, caller)}`,
          'content-type': 'application/octet-stream',
          [intakeHeaders.idempotencyKey]: idempotencyKey,
          ...(fileName === null ? {} : { [intakeHeaders.fileName]: encodeURIComponent(fileName) }),
          ...(seen ? { [intakeHeaders.seen]: versionKey(seen) } : {}),
        },
        body: file,
        signal,
      })
      return answerOf(statusCode, body)
    },
    async readRefused({ runId, format, language }, caller, signal) {
      const { statusCode, headers, body } = await pool.request({
        method: 'GET',
        path: `${base.pathname}runs/${encodeURIComponent(runId)}/refused.${format}`,
        headers: {
          authorization: `Bearer ${await tokens(name, caller)}`,
          'accept-language': language,
        },
        signal,
      })
      if (statusCode !== 200) return answerOf(statusCode, body)
      return { fileName: decodeURIComponent(String(headers[intakeHeaders.fileName])), body }
    },
    async snapshot(write, signal) {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: new URL('snapshot', url).pathname,
        headers: { authorization: `Bearer ${await tokens(name, anonymous)}` },
        signal,
      })
      if (statusCode !== 200) throw new Error(`HTTP status ${statusCode}`)
      const decoder = new TextDecoder('utf-8', { fatal: true })
      for await (const chunk of body) await write(decoder.decode(chunk, { stream: true }))
      await write(decoder.decode())
    },
    close: () => pool.destroy(),
  }
}

async function answerOf(
  status: number,
  body: Dispatcher.ResponseData['body'],
): Promise<IntakeAnswer> {
  const text = await textOf(body, maxAnswerBytes)
  if (status === 401 || status >= 500) throw new Error(`HTTP status ${status}`)
  return { status, body: JSON.parse(text) as IntakeAnswer['body'] }
}
