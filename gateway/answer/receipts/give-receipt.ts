import type {
  DocumentNode,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import { HubError, inLanguage } from '../../../schema/errors.js'
import type { Language } from '../../../schema/language.js'
import type { RequestContext } from '../../door/request-context.js'
import type { SigningKeys } from '../../keys/signing-keys.js'
import {
  type AnswerJson,
  type Receipt,
  receiptType,
  type SignedRequest,
  signedBytes,
} from './receipt.js'
import { askedSubjects, type City, statementOf } from './statement.js'

export interface ReceiptOptions {
  readonly keys: SigningKeys
  readonly cities: () => readonly City[]
}

/** The request that was answered; document and operation are absent where there was none to execute. */
export interface AnsweredRequest extends SignedRequest {
  readonly schema: GraphQLSchema
  readonly document?: DocumentNode | undefined
  readonly operation?: OperationDefinitionNode | undefined
}

/**
 * The answer with its receipt in `extensions.receipt`, or with the reason why there is none.
 *
 * The last step of answering: whatever is changed afterwards, the signature no longer fits.
 */
export async function giveReceipt(
  answer: FormattedExecutionResult,
  request: AnsweredRequest,
  { caller, requestId, dataset, log, language = 'en' }: RequestContext,
  options: ReceiptOptions | undefined,
): Promise<FormattedExecutionResult> {
  const withReceipt = (receipt: object) => ({
    ...answer,
    extensions: { ...answer.extensions, receipt },
  })
  if (options === undefined) return withReceipt(notGiven('noKey', language))
  // What a mutation is given can be a person's number, and the answer to it is made to be handed on.
  if (request.operation?.operation === 'mutation') {
    return withReceipt(notGiven('step', language))
  }
  const { query, operationName, variables, schema, document, operation } = request
  const asked = document && operation ? askedSubjects(schema, document, operation, variables) : []
  const { data, errors = [] } = answer
  const receipt: Omit<Receipt, 'signature'> = {
    version: 1,
    time: new Date().toISOString(),
    requestId,
    request: { query, operationName, variables },
    caller: { unit: caller.unit, client: caller.client, jurisdiction: caller.jurisdiction },
    purpose: caller.purpose,
    ...statementOf({ data, errors, dataset, asked }, options.cities()),
  }
  let bytes: Uint8Array
  try {
    // As JSON writes it: values with a form of their own take it now.
    bytes = signedBytes(JSON.parse(JSON.stringify(withReceipt(receipt))) as AnswerJson)
  } catch {
    return withReceipt(notGiven('halfCharacter', language))
  }
  try {
    const signature = await options.keys.signDetached(bytes, receiptType)
    return withReceipt({ ...receipt, signature })
  } catch (error) {
    log.error({ err: error }, 'a receipt could not be signed')
    return withReceipt(notGiven('cannotSign', language))
  }
}

function notGiven(
  why: 'noKey' | 'step' | 'halfCharacter' | 'cannotSign',
  language: Language,
): object {
  const { code, sentence } = new HubError(`RECEIPT_NOT_GIVEN.${why}`)
  return { refused: { code, message: inLanguage(sentence, language) } }
}
