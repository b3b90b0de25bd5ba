import { type PathVersion, publishPath } from '../../db/steps/publish-path.js'
import { publishStandard, type StandardVersion } from '../../db/steps/publish-standard.js'
import { type RecognitionRequest, takeRecognitionStep } from '../../db/steps/recognition.js'
import { checkOwnCity } from '../../schema/intake.js'
import { enabledJurisdictions } from '../../schema/register.js'
import type { Context } from './context.js'

type Asked<Request> = Request extends unknown ? Omit<Request, 'caller' | 'today'> : never

/**
 * A step in how the city stands to another's standard.
 *
 * @throws {HubError} FOREIGN_CITY, and what `takeRecognitionStep` throws
 */
export function recognitionStepOf(asked: Asked<RecognitionRequest>, context: Context) {
  const request = { ...asked, ...byOperator(context) } as RecognitionRequest
  return takeRecognitionStep(context.store, enabledJurisdictions(), request)
}

/** @throws {HubError} FOREIGN_CITY, and what `publishStandard` throws */
export function standardStepOf(input: StandardVersion, context: Context) {
  return publishStandard(context.store, { name: 'publishStandard', input, ...byOperator(context) })
}

/** @throws {HubError} FOREIGN_CITY, and what `publishPath` throws */
export function pathStepOf(input: PathVersion, context: Context) {
  return publishPath(context.store, { name: 'publishPath', input, ...byOperator(context) })
}

/** What a city lays down, its own operators do. */
function byOperator({ caller, store, today }: Context) {
  checkOwnCity(caller, store.jurisdiction.code)
  return { caller, today }
}
