import { eq } from 'drizzle-orm'
import {
  conditionIn,
  equalListsIn,
  type WrittenEquality,
} from '../../rules/incentives/equal-lists.js'
import { productCodeIn } from '../../rules/incentives/product-input.js'
import type { RecognitionStep } from '../../rules/standards/recognition-steps.js'
import { publicText } from '../../rules/standards/step-input.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import type { StepReceipt, StepRequest, StepWork } from '../ledger/take-step.js'
import { begunWith, reasonBehind, type StanceInput, takeStance } from '../standards/stance.js'
import type { CityStore } from '../store.js'
import type { ProductRecognitionRow } from './products.js'

interface OnProduct extends StanceInput {
  readonly productCode: string
}

interface WithTerms {
  readonly condition?: string | null
  readonly equalLists?: readonly WrittenEquality[] | null
}

export interface ProductProposal extends OnProduct, WithTerms {
  readonly scheme: string
}

export interface ProductSignature extends OnProduct, WithTerms {
  /** First day of the version of the other city's product that is signed. */
  readonly originProductFrom: Day
}

export interface ProductRefusal extends OnProduct {
  readonly scheme: string
  readonly reason: string
}

export interface ProductStop extends OnProduct {
  readonly reason: string
}

export type ProductRecognitionRequest =
  | StepRequest<'proposeProductRecognition', ProductProposal>
  | StepRequest<'signProductRecognition', ProductSignature>
  | StepRequest<'refuseProductRecognition', ProductRefusal>
  | StepRequest<'suspendProductRecognition' | 'withdrawProductRecognition', ProductStop>

/**
 * Takes one step in how the city stands to another's product.
 *
 * @throws {HubError} RECOGNISED_VERSION_NOT_BEGUN, LIST_NOT_RED, LIST_UNKNOWN, PRODUCT_INVALID; what `takeStance` throws
 */
export async function takeProductRecognitionStep(
  store: CityStore,
  request: ProductRecognitionRequest,
): Promise<{ step: StepReceipt; recognition: ProductRecognitionRow }> {
  const { productRecognition } = store.t
  const { productCode } = request.input
  const { step, opened } = await takeStance(store, request, productRecognition, {
    step: stepOf[request.name],
    itemCode: productCode,
    item: { productCode },
    isItem: eq(productRecognition.productCode, productCode),
    check: () => productCodeIn(productCode),
    terms: (work, holds, day) =>
      request.name === 'signProductRecognition'
        ? signedTerms(work, store, request.input, holds!, day)
        : termsOf(request, holds, store),
  })
  return { step, recognition: opened }
}

const stepOf: Readonly<Record<ProductRecognitionRequest['name'], RecognitionStep>> = {
  proposeProductRecognition: 'PROPOSE',
  signProductRecognition: 'SIGN',
  refuseProductRecognition: 'REFUSE',
  suspendProductRecognition: 'SUSPEND',
  withdrawProductRecognition: 'WITHDRAW',
}

type Terms = Pick<
  ProductRecognitionRow,
  'condition' | 'equalLists' | 'reason' | 'agreementDocument' | 'scheme' | 'originVersionFrom'
>

function termsOf(
  request: Exclude<
    ProductRecognitionRequest,
    StepRequest<'signProductRecognition', ProductSignature>
  >,
  holds: ProductRecognitionRow | null,
  { catalogues }: CityStore,
): Terms {
  if (request.name === 'proposeProductRecognition' || request.name === 'refuseProductRecognition') {
    const { condition, equalLists }: WithTerms =
      request.name === 'proposeProductRecognition' ? request.input : {}
    return {
      condition: conditionIn(condition),
      equalLists: equalListsIn(equalLists ?? [], catalogues),
      ...begunWith(request.input),
      originVersionFrom: null,
    }
  }
  const { condition, equalLists, agreementDocument, scheme, originVersionFrom } = holds!
  return {
    condition,
    equalLists,
    reason: publicText('reason', request.input.reason),
    agreementDocument,
    scheme,
    originVersionFrom,
  }
}

/**
 * What is signed; terms that are not said anew stay.
 *
 * Only the other city knows which versions its product has: one that does not exist is found by the matrix, not here.
 */
async function signedTerms(
  work: StepWork,
  { t, catalogues }: CityStore,
  { originProductFrom, documentNo, condition, equalLists }: ProductSignature,
  holds: ProductRecognitionRow,
  day: Day,
): Promise<Terms> {
  if (originProductFrom > day) {
    throw new HubError('RECOGNISED_VERSION_NOT_BEGUN.product', { originProductFrom, day })
  }
  return {
    condition: condition == null ? holds.condition : conditionIn(condition),
    equalLists: equalLists == null ? holds.equalLists : equalListsIn(equalLists, catalogues),
    reason: await reasonBehind(work, t.productRecognition, holds),
    agreementDocument: publicText('documentNo', documentNo),
    scheme: holds.scheme,
    originVersionFrom: originProductFrom,
  }
}
