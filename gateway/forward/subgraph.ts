import type { GraphQLDataSource } from '@apollo/gateway'
import type { GraphQLFormattedError } from 'graphql'
import type { Circuit } from '../../runtime/circuit.js'
import { inTime } from '../../runtime/deadline.js'
import type { Log } from '../../runtime/log.js'
import { countCircuitRefusal, countFetch } from '../../runtime/metrics.js'
import { inSpan } from '../../runtime/tracing.js'
import type { AnchorKeeper } from '../../schema/anchors.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import type { Intake } from '../../schema/intake.js'
import { auditSubgraphName } from '../../schema/sdl.js'
import type { SnapshotSource } from '../../schema/snapshots.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import { toldCost } from '../clients/budgets/rate-limit.js'
import { noteDataset, noteTexts, type RequestContext } from '../door/request-context.js'
import type { AskedEntities } from '../execute/query-plan.js'
import { readAnswer } from './answer.js'
import { TooLarge } from './exchange.js'
import type { SubgraphName } from './request.js'
import { unavailable, unavailableErrors } from './unavailable.js'

/** A subgraph as the gateway asks it. What fails hides only that subgraph's part of the answer. */
export interface Subgraph extends GraphQLDataSource<RequestContext>, SubgraphName {
  /** Whether it answers, its database included; known within three seconds. */
  isReachable(): Promise<boolean>
  /** Takes the files of the city's operators; absent where nothing is handed in. */
  readonly intake?: Intake | undefined
  /** Keeps anchors of the audit log; absent where no city is. */
  readonly anchors?: AnchorKeeper | undefined
  /** Tells a snapshot of the city; absent where no city is. */
  readonly snapshot?: SnapshotSource | undefined
  close(): Promise<void>
}

/** Carries one request to a subgraph; whatever it throws stays in the log. */
export type Ask = (
  request: SubgraphRequest,
  caller: Caller,
  signal: AbortSignal,
  /** Of the client's request that this is part of. */
  requestId?: string,
) => PromiseLike<unknown>

export const defaultTimeoutMs = 5_000
/**
 * Of the time that a subgraph has: within it what was put together into one request is answered, each part for itself, so
 * that one which takes long does not take the others with it.
 */
const shareOfPatience = 0.9
/** A step, by the text that the gateway makes of it. */
export const isMutation = /^\s*mutation\b/

/** The smallest question there is, which needs no data. */
export async function askLittle(ask: Ask, signal: AbortSignal): Promise<void> {
  const request = { query: '{ __typename }', variables: {} }
  readAnswer(await ask(request, anonymous, signal), [])
}

/**
 * Asks once: a second attempt would double the load on a city that is already in trouble. While it does not answer
 * it is not asked.
 *
 * @param line  tells whether it answers; null where it is in this process
 */
export function subgraph(
  name: SubgraphName,
  ask: Ask,
  timeoutMs: number,
  line: Circuit | null,
): Pick<Subgraph, 'name' | 'jurisdiction' | 'process'> {
  return {
    ...name,
    async process(options) {
      const context = options.context as RequestContext
      const { query = '', variables = {}, operationName } = options.request
      const seen = context.seen?.by(name.name)
      const cost = name.name === auditSubgraphName ? context.cost?.() : null
      const isChinese = context.language === 'zh'
      const { entities = [], checks = [] } = options as {
        readonly entities?: readonly AskedEntities[]
        readonly checks?: readonly CrossCheck[]
      }
      const isJoint = entities.length > 1
      const extensions = {
        ...(seen ? { seen } : {}),
        ...(cost ? { budget: toldCost(cost) } : {}),
        ...(isChinese ? { language: context.language } : {}),
        ...(isJoint ? { withinMs: Math.floor(timeoutMs * shareOfPatience) } : {}),
        ...(checks.length > 0 ? { checks } : {}),
      }
      const request = {
        query,
        variables,
        operationName,
        ...(seen || cost || isChinese || isJoint || checks.length > 0 ? { extensions } : {}),
      }
      if (line?.isOpen) {
        countCircuitRefusal(line.to)
        return respond(null, unavailableErrors(name, { request, entities }), false)
      }
      const begun = performance.now()
      // Whether a step was taken is told by its answer alone: it is waited for.
      const outer = [context.signal, ...(line && !isMutation.test(query) ? [line.opened] : [])]
      const end = line?.begin()
      let hasAnswered = false
      let lacksDatabase = false
      try {
        const answer = await inSpan(`fetch ${name.name}`, { 'hub.subgraph': name.name }, () =>
          inTime((signal) => ask(request, context.caller, signal, context.requestId), {
            ms: timeoutMs,
            until: outer,
          }),
        )
        hasAnswered = true
        const { data, errors, extensions } = readAnswer(answer, entities)
        noteDataset(context, extensions.dataset)
        context.seen?.note(name.name, extensions.dataset)
        noteTexts(context.subjects, extensions.subjects)
        noteTexts(context.masked, extensions.masked)
        if (context.consents) noteTexts(context.consents, extensions.consents)
        lacksDatabase = errors.some(({ extensions }) => extensions?.code === 'DATABASE_UNAVAILABLE')
        return respond(
          data,
          errors.map((error) => ownError(name, error, context.log)),
        )
      } catch (error) {
        lacksDatabase = true
        const isTooLarge = error instanceof TooLarge
        const isAway = (error as Error).cause === 'DATABASE_UNAVAILABLE'
        const isWorthAsking = isTooLarge || (hasAnswered && !isAway)
        context.log.warn({ subgraph: name.name, err: error }, 'a subgraph could not be asked')
        return respond(
          null,
          unavailableErrors(name, { request, entities }),
          isWorthAsking,
          isTooLarge,
        )
      } finally {
        end?.(!lacksDatabase)
        countFetch(name.name, hasAnswered, (performance.now() - begun) / 1_000)
      }

      function respond(
        data: Record<string, unknown> | null,
        errors: readonly GraphQLFormattedError[],
        isWorthAsking = true,
        isTooLarge = false,
      ) {
        // The gateway reads nothing of an error but message, path and extensions; its types want the class.
        return {
          ...(data ? { data } : {}),
          ...(errors.length > 0 ? { errors: errors as never } : {}),
          isWorthAsking,
          isTooLarge,
        }
      }
    },
  }
}

/** A city whose database is away, or that was late, is as good as away, for the fields that needed it. */
function ownError(
  name: SubgraphName,
  { message, path, extensions }: GraphQLFormattedError,
  log: Log,
): GraphQLFormattedError {
  if (extensions?.code === 'DATABASE_UNAVAILABLE') {
    log.warn({ subgraph: name.name, reason: message }, 'a subgraph could not ask its database')
    return unavailable(name, path)
  }
  if (extensions?.code === 'SUBGRAPH_UNAVAILABLE') {
    log.warn({ subgraph: name.name, path }, 'a part of what a subgraph was asked was late')
    return unavailable(name, path)
  }
  return { message, ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) }
}
