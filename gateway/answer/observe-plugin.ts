import type { ApolloServerPlugin } from '@apollo/server'
import { countError } from '../../runtime/metrics.js'
import { rowOf } from '../../schema/errors.js'
import type { RequestContext } from '../door/request-context.js'

/** Tells the log and the metrics which operation a request was and which errors its answer holds. It stands last. */
export const observePlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue: { observed, caller } }) {
    return {
      async didResolveOperation({ operationName }) {
        observed.operation = operationName
        observed.isAnonymous = caller.subject === null
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return
        for (const { extensions } of body.singleResult.errors ?? []) {
          const code = String(extensions?.code)
          const known = rowOf(code) === null ? 'INTERNAL_SERVER_ERROR' : code
          observed.errorCodes.add(known)
          countError(known)
        }
      },
    }
  },
}
