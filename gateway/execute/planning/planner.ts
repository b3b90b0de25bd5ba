import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse, print } from 'graphql'
import { Kept } from '../../../runtime/kept.js'
import { inSpan } from '../../../runtime/tracing.js'
import { HubError } from '../../../schema/errors.js'
import type { QueryPlan } from '../query-plan.js'
import { type KeptPlans, mayBeKept } from './kept-plans.js'
import {
  forgetInThread,
  loadInThread,
  type Planned,
  PlanTooDear,
  planInThread,
  readyInThread,
} from './planner-thread.js'

/** An operation to be planned. */
export interface ToPlan {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>> | undefined
  /** The same for the same document and operation only. */
  readonly name: string
}

export interface PlannerOptions extends Planned {
  /** What was planned before; null where nothing is kept. */
  readonly kept: KeptPlans | null
  /** The longest that one plan may take. */
  readonly limitMs: number
  /** Aborted when the supergraph is no longer served. */
  readonly until: AbortSignal
}

export interface Planner {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema
  /**
   * @param isWithinRules  whether a plan that was kept is one that could be made here
   * @throws {HubError} OPERATION_TOO_LARGE for what takes too long to plan
   */
  planOf(asked: ToPlan, isWithinRules: (plan: QueryPlan) => boolean): Promise<QueryPlan>
}

/**
 * Plans the operations of one supergraph: as it was planned before, also by another process, else in the planner's
 * thread.
 *
 * @throws what the supergraph cannot be planned by
 */
export async function createPlanner(options: PlannerOptions): Promise<Planner> {
  const { kept, limitMs, until } = options
  const planned: Planned = { supergraphSdl: options.supergraphSdl, isValid: options.isValid }
  const underWay = new Map<string, Promise<QueryPlan>>()
  const tooDear = new Kept<PlanTooDear>(until)
  until.addEventListener('abort', () => forgetInThread(planned))

  const make = async ({ document, operationName, variables, name }: ToPlan): Promise<QueryPlan> => {
    if (tooDear.get(name)) throw refusal(limitMs)
    const query = print(document)
    try {
      const text = await inSpan('plan', {}, () =>
        planInThread(planned, { query, operationName, variables }, limitMs),
      )
      if (mayBeKept(document)) void kept?.keepPlan(name, text)
      return JSON.parse(text) as QueryPlan
    } catch (error) {
      if (!(error instanceof PlanTooDear)) throw error
      tooDear.set(name, error, tooDearBytes)
      throw refusal(limitMs)
    }
  }
  const find = async (
    asked: ToPlan,
    isWithinRules: (plan: QueryPlan) => boolean,
  ): Promise<QueryPlan> => {
    const text = (await kept?.plan(asked.name)) ?? null
    const plan = text === null ? null : read(text)
    return plan && isWithinRules(plan) ? plan : make(asked)
  }

  return {
    schema: await clientSchema(planned, kept, until),
    planOf(asked, isWithinRules) {
      const before = underWay.get(asked.name)
      if (before) return before
      const plan = find(asked, isWithinRules).finally(() => underWay.delete(asked.name))
      underWay.set(asked.name, plan)
      return plan
    },
  }
}

const tooDearBytes = 1_000

/** A start is over by then. */
const readyAfterMs = 1_000

async function clientSchema(
  planned: Planned,
  kept: KeptPlans | null,
  until: AbortSignal,
): Promise<GraphQLSchema> {
  const before = kept?.schema() ?? null
  if (before !== null) {
    // Nothing waits for it now, and the first operation that is new shall not wait long.
    const later = setTimeout(() => void readyInThread(planned).catch(() => {}), readyAfterMs)
    later.unref()
    until.addEventListener('abort', () => clearTimeout(later))
    return schemaOf(before)
  }
  const sdl = await loadInThread(planned)
  void kept?.keepSchema(sdl)
  return schemaOf(sdl)
}

function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl, { noLocation: true }), { assumeValid: true })
}

function read(text: string): QueryPlan | null {
  try {
    return JSON.parse(text) as QueryPlan
  } catch {
    return null
  }
}

function refusal(limitMs: number): HubError {
  return new HubError(
    'OPERATION_TOO_LARGE.planningTime',
    { limit: limitMs },
    { limit: 'planning time', max: limitMs },
  )
}
