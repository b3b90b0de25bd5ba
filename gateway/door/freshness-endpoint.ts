import type { FastifyInstance, FastifyRequest } from 'fastify'
import { anonymous } from '../../schema/caller.js'
import { zoneSubgraphName } from '../../schema/sdl.js'
import type { NamedMember } from '../answer/named.js'
import type { Subgraph } from '../forward/subgraph.js'
import { requestContext } from './request-context.js'

/** How far the hub has heard of a member, as `Query.freshness` says it. */
interface MemberFreshness {
  readonly jurisdictionCode: string
  readonly name: string
  readonly nameEn: string
  readonly heardAt: string | null
  readonly isAsked: boolean
}

const query = '{ freshness { jurisdictionCode name nameEn heardAt isAsked } }'

/** One answer serves all who ask within this time: however many screens are open, the zone is asked no more often. */
const sharedForMs = 2_000

/**
 * `GET /freshness`: what every screen asks each few seconds (最近信号). It is a sign of life of the hub, as `/readyz` is,
 * and no look-up: it tells of no subject, knows no caller, prolongs no session, costs no points, and has no row in the
 * audit log, where those of open screens would bury all others.
 *
 * While the zone itself does not answer, no member can be asked, and each says so.
 */
export function freshnessEndpoint(
  app: FastifyInstance,
  subgraphs: readonly Subgraph[],
  members: () => readonly NamedMember[],
) {
  let shared: { readonly untilMs: number; readonly answer: Promise<Answer> } | null = null
  app.get('/freshness', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const nowMs = performance.now()
    if (!shared || shared.untilMs <= nowMs) {
      shared = { untilMs: nowMs + sharedForMs, answer: askZone(request) }
    }
    return shared.answer
  })

  async function askZone(request: FastifyRequest): Promise<Answer> {
    const zone = subgraphs.find(({ name }) => name === zoneSubgraphName)
    const context = requestContext({
      caller: anonymous,
      requestId: request.id,
      observed: request.observed,
      log: request.log,
      // Not that of whoever asked first: the others wait for the same answer.
      signal: new AbortController().signal,
      onRequestFault: () => {},
    })
    const options = { request: { query }, context } as unknown as Parameters<Subgraph['process']>[0]
    const answered = (await zone?.process(options))?.data?.freshness
    return {
      at: new Date().toISOString(),
      members:
        (answered as readonly MemberFreshness[] | undefined) ??
        members().map(({ code, name, nameEn }) => ({
          jurisdictionCode: code,
          name,
          nameEn,
          heardAt: null,
          isAsked: false,
        })),
    }
  }
}

interface Answer {
  /** By the hub's clock, so that a screen with another can tell how long ago the signs were. */
  readonly at: string
  readonly members: readonly MemberFreshness[]
}
