import type { GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { HubError } from '../../schema/errors.js'
import { toldError } from '../answer/told.js'
import type { RequestContext } from '../door/request-context.js'
import type { AuditLog } from './log.js'
import { occurrenceOf } from './occurrence.js'
import type { Refusals } from './refusals.js'

/** Where operations are put on record. */
export interface Records {
  readonly log: AuditLog
  readonly refused: Refusals
}

/**
 * Puts an answer that is ready to be sent on record. One that discloses fields with a rule is held back until its row is
 * durable; when that fails an error stands in its place, and nothing of it is sent.
 *
 * @param begunAtMs  by `performance.now()`
 */
export async function auditAnswer(
  { log, refused }: Records,
  {
    response,
    contextValue,
    operationName,
    queryHash,
  }: GraphQLRequestContextWillSendResponse<RequestContext>,
  begunAtMs: number,
): Promise<void> {
  if (response.body.kind !== 'single') return
  const { data, errors = [] } = response.body.singleResult
  const occurrence = occurrenceOf(contextValue, {
    operationName: operationName ?? null,
    operationHash: queryHash ?? '',
    data,
    errors,
    latencyMs: performance.now() - begunAtMs,
  })
  if (occurrence.disclosed.length === 0) {
    // Nothing was executed: there may be thousands of the like.
    if (data === undefined) refused.note(contextValue.clientKey ?? '', occurrence)
    else log.note(occurrence)
    return
  }
  try {
    await log.write(occurrence)
  } catch (error) {
    if (!(error instanceof HubError)) throw error
    const { language = 'en' } = contextValue
    response.body.singleResult = { data: null, errors: [toldError(error, language)] }
  }
}
