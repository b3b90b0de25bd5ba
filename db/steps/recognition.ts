import { and, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityTransaction } from '../clock.js'
import type { RecognitionRow } from '../queries/policy.js'
import { type RecognitionStep, stateAfter } from '../rules/recognition-steps.js'
import { entryOf, firstDay, publicText } from '../rules/step-input.js'
import type { CityStore } from '../store.js'
import {
  follow,
  isDemonstration,
  type StepReceipt,
  type StepRequest,
  takeStep,
} from './take-step.js'

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
 * Takes one step in how the city stands to another's standard. The stance before ends on the day before the step's.
 *
 * @param members  of the hub
 * @throws {HubError} RECOGNITION_STEP_ILLEGAL, VERSION_NOT_LATER, OWN_CITY_RECOGNISED, JURISDICTION_UNKNOWN,
 *   BEHAVIOUR_UNKNOWN, DAY_BEFORE_RECORDS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export async function takeRecognitionStep(
  store: CityStore,
  members: readonly Jurisdiction[],
  request: RecognitionRequest,
): Promise<RecognitionTaken> {
  const { t, jurisdiction, catalogues } = store
  const { originCode, behaviourCode, validFrom } = request.input
  const { step, opened } = await takeStep(store, request, t.recognition, async (work) => {
    const origin = originIn(originCode, members, jurisdiction)
    entryOf(catalogues.behaviours, behaviourCode, 'BEHAVIOUR_UNKNOWN')
    publicText('documentNo', request.input.documentNo)
    const day = firstDay(validFrom, request.today)
    const last = await findLast(work.tx, store, { originCode, behaviourCode })
    if (last && day < last.validFrom) {
      throw new HubError(
        'VERSION_NOT_LATER',
        `validFrom is ${day}; the stance that it would follow begins on ${last.validFrom}. Name that day or a later one.`,
      )
    }
    const holds = last && (last.validUntil === null || day <= last.validUntil) ? last : null
    const status = stateAfter(holds?.status ?? 'NOT_STATED', stepOf[request.name])
    await follow(work, t.recognition, 'id', last, {
      id: last?.id ?? `${origin.shortCode}-${behaviourCode}-by-${jurisdiction.shortCode}`,
      originCode,
      behaviourCode,
      ...termsOf(request, holds),
      ...(request.name === 'signRecognition'
        ? { ownStandardFrom: await findOwnStandardFrom(work.tx, store, behaviourCode, day) }
        : {}),
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
  | 'conditional'
  | 'reason'
  | 'agreementDocument'
  | 'scheme'
  | 'originStandardFrom'
  | 'ownStandardFrom'
>

/** What a step says anew; the rest stays as it was. Proposal and refusal begin anew; a stance to sign, suspend or withdraw is always there. */
function termsOf(request: RecognitionRequest, holds: RecognitionRow | null): Terms {
  if (request.name === 'proposeRecognition' || request.name === 'refuseRecognition') {
    const { scheme, reason } = request.input
    return {
      conditional: request.name === 'proposeRecognition' && request.input.conditional,
      reason: reason == null ? null : publicText('reason', reason),
      agreementDocument: null,
      scheme: publicText('scheme', scheme, 50),
      originStandardFrom: null,
      ownStandardFrom: null,
    }
  }
  const { conditional, agreementDocument, scheme, originStandardFrom, ownStandardFrom, reason } =
    holds!
  if (request.name === 'signRecognition') {
    return {
      conditional: request.input.conditional ?? conditional,
      reason,
      agreementDocument: publicText('documentNo', request.input.documentNo),
      scheme,
      originStandardFrom: request.input.originStandardFrom,
      ownStandardFrom,
    }
  }
  return {
    conditional,
    reason: publicText('reason', request.input.reason),
    agreementDocument,
    scheme,
    originStandardFrom,
    ownStandardFrom,
  }
}

function originIn(
  originCode: string,
  members: readonly Jurisdiction[],
  own: Jurisdiction,
): Jurisdiction {
  const others = members.filter(({ code }) => code !== own.code)
  const codes = others.map(({ code }) => code).join(', ')
  if (originCode === own.code) {
    throw new HubError(
      'OWN_CITY_RECOGNISED',
      `originCode is ${originCode}, the city itself; name one of ${codes}.`,
    )
  }
  const origin = others.find(({ code }) => code === originCode)
  if (origin) return origin
  throw new HubError(
    'JURISDICTION_UNKNOWN',
    `${originCode} is no member of the hub; name one of ${codes}.`,
  )
}

async function findLast(
  tx: CityTransaction,
  { t: { recognition } }: CityStore,
  { originCode, behaviourCode }: Pick<OnPair, 'originCode' | 'behaviourCode'>,
): Promise<RecognitionRow | null> {
  const [last] = await tx
    .select()
    .from(recognition)
    .where(
      and(
        eq(recognition.originCode, originCode),
        eq(recognition.behaviourCode, behaviourCode),
        isNull(recognition.knownTo),
      ),
    )
    .orderBy(desc(recognition.validFrom))
    .limit(1)
  return last ?? null
}

async function findOwnStandardFrom(
  tx: CityTransaction,
  { t: { localStandard } }: CityStore,
  behaviourCode: string,
  day: Day,
): Promise<Day | null> {
  const [own] = await tx
    .select({ validFrom: localStandard.validFrom })
    .from(localStandard)
    .where(
      and(
        eq(localStandard.behaviourCode, behaviourCode),
        lte(localStandard.validFrom, day),
        or(isNull(localStandard.validUntil), gte(localStandard.validUntil, day)),
        isNull(localStandard.knownTo),
      ),
    )
    .orderBy(desc(localStandard.validFrom))
    .limit(1)
  return own?.validFrom ?? null
}
