import type { ApolloServerPlugin } from '@apollo/server'
import { HubError } from '../../schema/errors.js'
import { auditAnswer, type Records } from '../audit/audit-answer.js'
import { toldCost } from '../clients/budgets/rate-limit.js'
import { mixedErrors, type RequestContext } from '../door/request-context.js'
import { capUnavailable } from '../forward/unavailable.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { checkOneStepPerCity } from '../operation/one-step-per-city.js'
import {
  faultsRequest,
  internalError,
  isFaultOfHub,
  oneCodeError,
  publicError,
  refusedForNow,
} from './errors.js'
import { giveReceipt } from './receipts/give-receipt.js'
import type { City } from './receipts/statement.js'
import { told, toldBeside } from './told.js'

/**
 * What an Apollo Server of ours does besides executing: one step a city, our errors, the dataset version, what it cost,
 * the receipt, the row in the audit log. Nothing changes the answer behind that.
 *
 * @param cities  those behind the gateway, known once it has been loaded
 * @param receipts  by whose keys receipts are given; none are without
 * @param records  where every operation is put on record
 */
export function answerPlugin(
  cities: () => readonly City[],
  receipts?: SigningKeys,
  records: Records | null = null,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const { log, requestId, dataset, onRequestFault, language = 'en' } = contextValue
      const begunAtMs = performance.now()
      return {
        async didResolveOperation({ operation, document, schema, source }) {
          contextValue.onValidText?.(source)
          if (!operation) return
          // No rule of GraphQL's validation says so: it passes over types that the schema does not have.
          if (!schema.getRootType(operation.operation)) {
            throw new HubError('GRAPHQL_VALIDATION_FAILED.noSuchOperations', {
              operation: operation.operation,
            })
          }
          checkOneStepPerCity(operation, document, new Set(cities().map(({ key }) => key)))
        },
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            // Errors with a code of ours may quote what the caller sent, which can be a person's number.
            if (!isFaultOfHub(publicError(error, error))) continue
            log.error({ err: error.originalError ?? error }, 'a request met a fault of the hub')
          }
        },
        async willSendResponse(answered) {
          const { response, request, source, schema, document, operation } = answered
          contextValue.onTold?.()
          if (response.body.kind !== 'single') return
          const { data, errors = [], extensions = {} } = response.body.singleResult
          const { valueCompletion, ...otherExtensions } = toldBeside(extensions, language)
          const shown =
            errors.length === 0
              ? []
              : oneCodeError(
                  capUnavailable(errors).map((error) => told(error, language)),
                  language,
                ).map((error) =>
                  isFaultOfHub(error)
                    ? { ...error, extensions: { ...error.extensions, requestId } }
                    : error,
                )
          if (data) shown.push(...mixedErrors(contextValue, cities()))
          if (valueCompletion !== undefined) {
            log.error({ err: valueCompletion }, 'a subgraph broke its schema')
            const fault = told(internalError(), language)
            shown.push({ ...fault, extensions: { ...fault.extensions, requestId } })
          }
          const cost = contextValue.cost?.()
          const said = { ...otherExtensions, ...(cost ? { cost: toldCost(cost) } : {}) }
          response.body.singleResult = {
            ...(shown.length > 0 ? { errors: shown } : {}),
            ...(data === undefined
              ? { extensions: said }
              : { data, extensions: { ...said, dataset } }),
          }
          const refused = data === undefined ? refusedForNow(shown) : null
          if (refused) {
            response.http.status = refused.status
            response.http.headers.set('retry-after', String(refused.retryAfterSeconds))
          } else if (data === undefined && faultsRequest(shown)) {
            response.http.status = 400
            onRequestFault()
          }
          if (contextValue.wantsReceipt) {
            const query = source ?? request.query ?? ''
            const { operationName = null, variables = {} } = request
            const sent = { query, operationName, variables, schema, document, operation }
            response.body.singleResult = await giveReceipt(
              response.body.singleResult,
              sent,
              contextValue,
              receipts && { keys: receipts, cities },
            )
          }
          if (records) await auditAnswer(records, answered, begunAtMs)
        },
      }
    },
  }
}
