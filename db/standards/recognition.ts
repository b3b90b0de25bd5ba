import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import { behaviourWith } from '../../rules/catalogue-entries.js'
import { type RecognitionStep, stateAfter } from '../../rules/standards/recognition-steps.js'
import { firstDay, publicText } from '../../rules/standards/step-input.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityTransaction } from '../ledger/clock.js'
import {
  follow,
  isDemonstration,
  listVersions,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeStep,
  versionOn,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { RecognitionRow } from './policy.js'

interface OnPair {
  readonly clientKey: string
  readonly originCode: string
  readonly behaviourCode: string
  readonly documentNo: string
  readonly validFrom?: Day | null
}

export interface Proposal extends OnPair {
  readonly conditional: boolean
  readonly scheme: string
  readonly reason?: string | null
}

export interface Signature extends OnPair {
  /** First day of the version of the other city's standard that is signed. */
  readonly originStandardFrom: Day
  readonly conditional?: boolean | null
}

export interface Refusal extends OnPair {
  readonly scheme: string
  readonly reason: string
}

export interface Stop extends OnPair {
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
 * Takes one step in how the city stands to another's standard. The stance before ends on the day before the step's; what
 * was planned for that day or later is set aside.
 *
 * @throws {HubError} RECOGNITION_STEP_ILLEGAL, VERSION_NOT_LATER, OWN_CITY_RECOGNISED, JURISDICTION_UNKNOWN,
 *   BEHAVIOUR_UNKNOWN, DAY_BEFORE_RECORDS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export async function takeRecognitionStep(
  store: CityStore,
  request: RecognitionRequest,
): Promise<RecognitionTaken> {
  const { t, jurisdiction, members, catalogues } = store
  const { originCode, behaviourCode, validFrom } = request.input
  const { step, opened } = await takeStep(store, request, t.recognition, async (work) => {
    const origin = originIn(originCode, members, jurisdiction)
    behaviourWith(behaviourCode, catalogues)
    publicText('documentNo', request.input.documentNo)
    const day = firstDay(validFrom, request.today)
    const versions = await listVersions(
      work,
      t.recognition,
      and(eq(t.recognition.originCode, originCode), eq(t.recognition.behaviourCode, behaviourCode)),
    )
    const begun = versions.findLast((version) => version.validFrom <= request.today)
    if (begun && day < begun.validFrom) {
      throw new HubError('VERSION_NOT_LATER.stance', { day, begun: begun.validFrom })
    }
    const holds = versionOn(versions, day)
    const status = stateAfter(holds?.status ?? 'NOT_STATED', stepOf[request.name])
    await follow(work, t.recognition, 'id', versions, {
      id:
        (holds ?? versions.at(-1))?.id ??
        `${origin.shortCode}-${behaviourCode}-by-${jurisdiction.shortCode}`,
      originCode,
      behaviourCode,
      ...(request.name === 'signRecognition'
        ? await signedTerms(work, store, request.input, holds!, day)
        : termsOf(request, holds)),
      status,
      validFrom: day,
      validUntil: null,
      illustrative: await isDemonstration(work.tx, store),
    })
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

/** What a step says anew; the rest stays as it was. Proposal and refusal begin anew; a stance to suspend or withdraw is always there. */
function termsOf(
  request: Exclude<RecognitionRequest, StepRequest<'signRecognition', Signature>>,
  holds: RecognitionRow | null,
): Terms {
  if (request.name === 'proposeRecognition' || request.name === 'refuseRecognition') {
    const { scheme, reason } = request.input
    return {
      conditional: request.name === 'proposeRecognition' && request.input.conditional,
      reason: reason == null ? null : publicText('reason', reason),
      agreementDocument: null,
      scheme: publicText('scheme', scheme, 50),
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
  const reason =
    holds.status === 'SUSPENDED'
      ? await findReasonBefore(work.tx, t.recognition, holds)
      : holds.reason
  return {
    conditional: isConditional,
    reason: holds.conditional && !isConditional ? null : reason,
    agreementDocument: publicText('documentNo', documentNo),
    scheme: holds.scheme,
    originVersionFrom: originStandardFrom,
    ownVersionFrom: versionOn(own, day)?.validFrom ?? null,
  }
}

async function findReasonBefore(
  tx: CityTransaction,
  recognition: CityStore['t']['recognition'],
  suspended: RecognitionRow,
): Promise<string | null> {
  const [before] = await tx
    .select({ reason: recognition.reason })
    .from(recognition)
    .where(
      and(
        eq(recognition.id, suspended.id),
        inArray(recognition.status, ['PROPOSED', 'IN_FORCE']),
        lte(recognition.validFrom, suspended.validFrom),
      ),
    )
    .orderBy(desc(recognition.knownFrom), desc(recognition.validFrom))
    .limit(1)
  return before?.reason ?? null
}

function originIn(
  originCode: string,
  members: readonly Jurisdiction[],
  own: Jurisdiction,
): Jurisdiction {
  const others = members.filter(({ code }) => code !== own.code)
  const codes = others.map(({ code }) => code).join(', ')
  if (originCode === own.code) {
    throw new HubError('OWN_CITY_RECOGNISED.self', { originCode, codes })
  }
  const origin = others.find(({ code }) => code === originCode)
  if (origin) return origin
  throw new HubError('JURISDICTION_UNKNOWN.originCode', { originCode, codes })
}
