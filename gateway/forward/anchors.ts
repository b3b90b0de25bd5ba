import type { Pool } from 'undici'
import { type AnchorKeeper, mostAnchors } from '../../schema/anchors.js'
import { anonymous } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { SubgraphTokens } from '../keys/subgraph-tokens.js'
import { textOf } from './body.js'

const maxAnswerBytes = 16 * 1024 * 1024

/** Anchors of the audit log to and from a city over HTTP, as the gateway's own request. */
export function httpAnchors(
  pool: Pool,
  {
    name,
    url,
    tokens,
  }: { readonly name: string; readonly url: string; readonly tokens: SubgraphTokens },
): AnchorKeeper {
  const { pathname } = new URL('anchors', url)
  const authorization = async () => `Bearer ${await tokens(name, anonymous)}`
  return {
    async keep(anchors, signal) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { authorization: await authorization(), 'content-type': 'application/json' },
        body: JSON.stringify(anchors),
        signal,
      })
      const answer = JSON.parse(await textOf(body, maxAnswerBytes))
      if (statusCode === 200 && Number.isSafeInteger(answer.last)) return answer.last
      if (statusCode !== 409) throw new Error(`HTTP status ${statusCode}`)
      throw new HubError('ANCHOR_DIFFERS.saidByCity', { said: answer.errors[0].message })
    },
    async kept(after, signal) {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: `${pathname}?after=${after}`,
        headers: { authorization: await authorization() },
        signal,
      })
      const text = await textOf(body, maxAnswerBytes)
      // A city of the version before has no such address.
      if (statusCode === 404) return []
      const { anchors } = statusCode === 200 ? JSON.parse(text) : {}
      if (!Array.isArray(anchors)) throw new Error(`HTTP status ${statusCode}`)
      return anchors.slice(0, mostAnchors).map(({ number, payload, jws }) => ({
        number: Number(number),
        payload: String(payload),
        jws: String(jws),
      }))
    },
  }
}
