import type { Pool } from 'undici'
import type { KeepAnchors } from '../../schema/anchors.js'
import { anonymous } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { SubgraphTokens } from '../keys/subgraph-tokens.js'
import { textOf } from './body.js'

const maxAnswerBytes = 64 * 1024

/** Anchors of the audit log to a city over HTTP, as the gateway's own request. */
export function httpAnchors(
  pool: Pool,
  {
    name,
    url,
    tokens,
  }: { readonly name: string; readonly url: string; readonly tokens: SubgraphTokens },
): KeepAnchors {
  const { pathname } = new URL('anchors', url)
  return async (anchors, signal) => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: {
        authorization: `Bearer ${await tokens(name, anonymous)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(anchors),
      signal,
    })
    const answer = JSON.parse(await textOf(body, maxAnswerBytes))
    if (statusCode === 200 && Number.isSafeInteger(answer.last)) return answer.last
    if (statusCode !== 409) throw new Error(`HTTP status ${statusCode}`)
    throw new HubError('ANCHOR_DIFFERS', answer.errors[0].message)
  }
}
