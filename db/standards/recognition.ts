import { eq } from 'drizzle-orm'
import { behaviourWith } from '../../rules/catalogue-entries.js'
import type { RecognitionStep } from '../../rules/standards/recognition-steps.js'
import { publicText } from '../../rules/standards/step-input.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import {
  listVersions,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  versionOn,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { RecognitionRow } from './policy.js'
import { begunWith, reasonBehind, type StanceInput, takeStance } from './stance.js'

interface OnStandard extends StanceInput {
  readonly behaviourCode: string
}

export interface Proposal extends OnStandard {
  readonly conditional: boolean
  readonly scheme: string
  readonly reason?: string | null
}

export interface Signature extends OnStandard {
  /** First day of the version of the other city's standard that is signed. */
  readonly originStandardFrom: Day
  readonly conditional?: boolean | null
}

export interface Refusal extends OnStandard {
  readonly scheme: string
  readonly reason: string
}

export interface Stop extends OnStandard {
  readonly reason: string
}

export type RecognitionRequest =
  | StepRequest<'proposeRecognition', Proposal>
  | StepRequest<'signRecognition', Signature>
  | StepRequest<'refuseRecognition', Refusal>
  | StepRequest<'suspendRecognition' | 'withdrawRecognition', Stop>

export interface RecognitionTaken {
  readonly step: StepReceipt
  readonly recognition: RecognitionRow
}

/**
 * Takes one step in how the city stands to another's standard.
 *
 * @throws {HubError} BEHAVIOUR_UNKNOWN; what `takeStance` throws
 */
export async function takeRecognitionStep(
  store: CityStore,
  request: RecognitionRequest,
): Promise<RecognitionTaken> {
  const { recognition } = store.t
  const { behaviourCode } = request.input
  const { step, opened } = await takeStance(store, request, recognition, {
    step: stepOf[request.name],
    itemCode: behaviourCode,
    item: { behaviourCode },
    isItem: eq(recognition.behaviourCode, behaviourCode),
    check: () => behaviourWith(behaviourCode, store.catalogues),
    terms: (work, holds, day) =>
      request.name === 'signRecognition'
        ? signedTerms(work, store, request.input, holds!, day)
        : termsOf(request, holds),
  })
  return { step, recognition: opened }
}

const stepOf: Readonly<Record<RecognitionRequest['name'], RecognitionStep>> = {
  proposeRecognition: 'PROPOSE',
  signRecognition: 'SIGN',
  refuseRecognition: 'REFUSE',
  suspendRecognition: 'SUSPEND',
  withdrawRecognition: 'WITHDRAW',
}

type Terms = Pick<
  RecognitionRow,
  'conditional' | 'reason' | 'agreementDocument' | 'scheme' | 'originVersionFrom' | 'ownVersionFrom'
>

function termsOf(
  request: Exclude<RecognitionRequest, StepRequest<'signRecognition', Signature>>,
  holds: RecognitionRow | null,
): Terms {
  if (request.name === 'proposeRecognition' || request.name === 'refuseRecognition') {
    return {
      conditional: request.name === 'proposeRecognition' && request.input.conditional,
      ...begunWith(request.input),
      originVersionFrom: null,
      ownVersionFrom: null,
    }
  }
  const { conditional, agreementDocument, scheme, originVersionFrom, ownVersionFrom } = holds!
  return {
    conditional,
    reason: publicText('reason', request.input.reason),
    agreementDocument,
    scheme,
    originVersionFrom,
    ownVersionFrom,
  }
}

/**
 * What is signed. The reason of a suspension ends with it, that of a condition with the condition.
 *
 * Only the other city knows which versions its standard has: one that does not exist is found by the matrix, not here.
 *
 * @throws {HubError} ARGUMENT_INVALID for a version that has not begun when the recognition does
 */
async function signedTerms(
  work: StepWork,
  { t }: CityStore,
  { originStandardFrom, documentNo, conditional, behaviourCode }: Signature,
  holds: RecognitionRow,
  day: Day,
): Promise<Terms> {
  if (originStandardFrom > day) {
    throw new HubError('ARGUMENT_INVALID.versionNotYet', { originStandardFrom, day })
  }
  const own = await listVersions(
    work,
    t.localStandard,
    eq(t.localStandard.behaviourCode, behaviourCode),
  )
  const isConditional = conditional ?? holds.conditional
  const reason = await reasonBehind(work, t.recognition, holds)
  return {
    conditional: isConditional,
    reason: holds.conditional && !isConditional ? null : reason,
    agreementDocument: publicText('documentNo', documentNo),
    scheme: holds.scheme,
    originVersionFrom: originStandardFrom,
    ownVersionFrom: versionOn(own, day)?.validFrom ?? null,
  }
}
