import { type ProductVersion, publishProduct } from '../../db/incentives/publish-product.js'
import {
  type ProductRecognitionRequest,
  takeProductRecognitionStep,
} from '../../db/incentives/recognise-product.js'
import { receiptOf } from '../../db/ledger/take-step.js'
import { type PathVersion, publishPath } from '../../db/standards/publish-path.js'
import { publishStandard, type StandardVersion } from '../../db/standards/publish-standard.js'
import { type RecognitionRequest, takeRecognitionStep } from '../../db/standards/recognition.js'
import { listSteps } from '../../db/standards/steps.js'
import { loadRuleBook } from '../../intake/run/city-facts.js'
import { type RowSettlement, settleRow } from '../../intake/run/settle-row.js'
import { listRowsForSteward } from '../../intake/run/steward-desk.js'
import { checkOwnCity } from '../../schema/intake.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { connectionOf, pageSize, placeAfter, wholeNumber } from '../shared/connection.js'
import { checkProvenanceRule } from '../shared/row-rules.js'
import type { Context } from './context.js'
import type { CityAwaitingStewardArgs, CityStepsArgs } from './resolver-types.js'

type Asked<Request> = Request extends unknown ? Omit<Request, 'caller' | 'today'> : never

/**
 * A step in how the city stands to another's standard.
 *
 * @throws {HubError} FOREIGN_CITY, and what `takeRecognitionStep` throws
 */
export function recognitionStepOf(asked: Asked<RecognitionRequest>, context: Context) {
  const request = { ...asked, ...byOperator(context) } as RecognitionRequest
  return takeRecognitionStep(context.store, request)
}

/**
 * A step in how the city stands to another's product.
 *
 * @throws {HubError} FOREIGN_CITY, and what `takeProductRecognitionStep` throws
 */
export function productRecognitionStepOf(
  asked: Asked<ProductRecognitionRequest>,
  context: Context,
) {
  const request = { ...asked, ...byOperator(context) } as ProductRecognitionRequest
  return takeProductRecognitionStep(context.store, request)
}

/** @throws {HubError} FOREIGN_CITY, and what `publishStandard` throws */
export function standardStepOf(input: StandardVersion, context: Context) {
  return publishStandard(context.store, { name: 'publishStandard', input, ...byOperator(context) })
}

/** @throws {HubError} FOREIGN_CITY, and what `publishPath` throws */
export function pathStepOf(input: PathVersion, context: Context) {
  return publishPath(context.store, { name: 'publishPath', input, ...byOperator(context) })
}

/** @throws {HubError} FOREIGN_CITY, and what `publishProduct` throws */
export function productStepOf(input: ProductVersion, context: Context) {
  return publishProduct(context.store, { name: 'publishProduct', input, ...byOperator(context) })
}

/**
 * One page of the steps that the city's operators have taken.
 *
 * @throws {HubError} FOREIGN_CITY
 */
export async function stepPageOf(
  { first, after }: CityStepsArgs,
  { caller, store, load }: Context,
) {
  checkProvenanceRule(caller, store.jurisdiction.code)
  const size = pageSize(first)
  const epochs = await load.epochs()
  const [id] = placeAfter('steps', after, ['TEXT'] as const, epochs) ?? [null]
  const rows = await listSteps(store, { first: size, after: id })
  return connectionOf(rows.map(receiptOf), size, (step) => encodeCursor('steps', [step.id], epochs))
}

/**
 * One page of the rows that wait for a steward of the city.
 *
 * @throws {HubError} FOREIGN_CITY
 */
export async function deskPageOf(
  { reasons = null, first, after }: CityAwaitingStewardArgs,
  { caller, store, load }: Context,
) {
  checkOwnCity(caller, store.jurisdiction.code)
  const size = pageSize(first)
  const query = `awaitingSteward ${JSON.stringify(reasons)}`
  const epochs = await load.epochs()
  const place = placeAfter(query, after, ['TEXT', 'TEXT', 'TEXT'] as const, epochs)
  const rows = await listRowsForSteward(store, {
    reasons,
    first: size,
    after: place && {
      waitingSince: wholeNumber(place[0], Number.MAX_SAFE_INTEGER),
      runId: place[1],
      rowNumber: wholeNumber(place[2], 2 ** 31 - 1),
    },
  })
  return connectionOf(rows, size, ({ waitingSince, runId, rowNumber }) =>
    encodeCursor(query, [String(waitingSince), runId, String(rowNumber)], epochs),
  )
}

/** @throws {HubError} FOREIGN_CITY, and what `settleRow` throws */
export function settlementOf(input: RowSettlement, context: Context) {
  const { caller } = byOperator(context)
  const book = loadRuleBook(context.store.catalogues)
  return settleRow(context.store, { name: 'settleRow', input, caller }, book)
}

/** Only a city's own operators change its rules. */
function byOperator({ caller, store, today }: Context) {
  checkOwnCity(caller, store.jurisdiction.code)
  return { caller, today }
}
