import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { stepsFrom, transitionOf } from '../../rules/cases/machine.js'
import { caseText } from '../../rules/cases/said.js'
import {
  type BenefitUseGuard,
  type BenefitUseStep,
  benefitUseCase,
} from '../../rules/incentives/benefit-use.js'
import { consentRuns, consentState, consentUntil } from '../../rules/incentives/consent.js'
import { publicText } from '../../rules/standards/step-input.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { countSteps, refuseMovedOn } from '../cases/case-actors.js'
import { factId } from '../ledger/fact-ids.js'
import { withoutVersion } from '../ledger/known.js'
import {
  replaceVersion,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeDigestedStep,
  versionOn,
} from '../ledger/take-step.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { WithoutVersion } from '../tables/columns.js'

/** A consent, and what came of it, as a step left it. */
export type BenefitUseVersion = CityStore['t']['benefitUse']['$inferSelect']

export interface ConsentInput {
  readonly clientKey: string
  readonly productCode: string
  /** City as whose firm it applies; that of the product when absent. */
  readonly askedIn?: string | null
  readonly scope: string
  readonly until: Day
}

export interface UseStepInput {
  readonly clientKey: string
  readonly consentId: string
  readonly step: BenefitUseStep
  /** Steps that the caller has seen taken. */
  readonly revision: number
  readonly documentNo?: string | null
  readonly reason?: string | null
}

export interface UseTaken {
  readonly step: StepReceipt
  readonly use: BenefitUseVersion
}

/** What a step says anew. */
export type BenefitUseRow = WithoutVersion<BenefitUseVersion>

/**
 * A firm consents that the provider of a product asks whether it is eligible.
 *
 * @throws {HubError} CONSENT_FOR_FIRMS, PRODUCT_NOT_OFFERED, CONSENT_CITY_UNKNOWN, CONSENT_TERM_WRONG,
 *   CONSENT_ALREADY_OPEN, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function consentToProduct(
  store: CityStore,
  request: StepRequest<'consentToProduct', ConsentInput>,
): Promise<UseTaken> {
  const { input, caller, today } = request
  return take(store, request, async (work) => {
    const subjectCode = caller.ownSubjectCode!
    if (isPersonKey(subjectCode)) throw new HubError('CONSENT_FOR_FIRMS.person')
    const { incentiveProduct, benefitUse } = store.t
    const versions = await work.tx
      .select()
      .from(incentiveProduct)
      .where(
        and(eq(incentiveProduct.productCode, input.productCode), isNull(incentiveProduct.knownTo)),
      )
      .orderBy(asc(incentiveProduct.validFrom))
    const product = versionOn(versions, today)
    if (product === null) {
      throw new HubError('PRODUCT_NOT_OFFERED.code', {
        city: cityName(store.jurisdiction),
        product: JSON.stringify(input.productCode.slice(0, 40)),
      })
    }
    const askedIn = input.askedIn ?? store.jurisdiction.code
    if (!store.members.some(({ code }) => code === askedIn)) {
      throw new HubError('CONSENT_CITY_UNKNOWN.askedIn', {
        code: askedIn,
        codes: store.members.map(({ code }) => code).join(', '),
      })
    }
    const until = consentUntil(input.until, today)
    const given = await work.tx
      .select()
      .from(benefitUse)
      .where(
        and(
          eq(benefitUse.subjectCode, subjectCode),
          eq(benefitUse.productCode, product.productCode),
          isNull(benefitUse.knownTo),
        ),
      )
    const running = given.find((one) => benefitUseCase.open.includes(consentState(one, today)))
    if (running) {
      const { id, consentUntil: until } = running
      throw new HubError(
        'CONSENT_ALREADY_OPEN.id',
        { id, product: product.productCode, until },
        { consentId: id },
      )
    }
    const id = factId(store, 'U', product.productCode, subjectCode, String(work.clock.position))
    await replaceVersion(work, store.t.benefitUse, {
      id,
      subjectCode,
      productCode: product.productCode,
      productKind: product.kind,
      providerCode: product.providerCode,
      askedIn,
      state: 'CONSENTED',
      step: 'CONSENT',
      stepOn: today,
      consentedOn: today,
      consentUntil: until,
      scope: caseText('scope', input.scope, 300),
      actor: 'SUBJECT',
      documentNo: null,
      reason: null,
    })
    return id
  })
}

/**
 * Takes the next step of a use: the firm applies, ends it or takes its consent back; the provider grants, refuses, reports
 * the use and ends it.
 *
 * @throws {HubError} CONSENT_UNKNOWN, CONSENT_OF_ANOTHER, CONSENT_EXPIRED, CONSENT_WITHDRAWN, FOREIGN_CITY, CASE_MOVED_ON,
 *   CASE_STEP_NOT_ALLOWED, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function takeBenefitStep(
  store: CityStore,
  request: StepRequest<'takeBenefitStep', UseStepInput>,
): Promise<UseTaken> {
  const { input, caller, today } = request
  return take(store, request, async (work) => {
    const before = await findUse(work, store, input.consentId, caller)
    const as = actorIn(before, caller, store)
    const revision = await countSteps(work.tx, store.t.benefitUse, before.id)
    await refuseMovedOn(
      work.tx,
      store.t.benefitUse,
      before,
      { revision, seen: input.revision },
      () => stepsFrom(benefitUseCase, before.state, [as]),
    )
    // What has run out or was taken back has a code of its own, whichever step is asked for.
    consentRuns(before, today)
    const { to, guards = [], by } = transitionOf(benefitUseCase, before.state, input.step, [as])
    const row: BenefitUseRow = {
      ...withoutVersion(before),
      state: to,
      step: input.step,
      stepOn: today,
      actor: by.includes(as) ? as : before.actor,
      documentNo: input.documentNo ? publicText('documentNo', input.documentNo, 100) : null,
      reason: input.reason ? caseText('reason', input.reason) : null,
    }
    for (const guard of guards) guardChecks[guard](row)
    await replaceVersion(work, store.t.benefitUse, row)
    return before.id
  })
}

const guardChecks: Readonly<Record<BenefitUseGuard, (row: BenefitUseRow) => void>> = {
  NONE_OPEN() {},
  CONSENT_RUNS() {},
  REASON({ reason, step }) {
    if (reason === null) throw new HubError('ARGUMENT_INVALID.stepLacks', { name: 'reason', step })
  },
}

/** Consents of a subject, or those given to a unit, as they stand, the latest first. */
export function listBenefitUses(
  { db, t: { benefitUse } }: CityStore,
  who: { readonly subjectCode: string } | { readonly providerCode: string },
): Promise<BenefitUseVersion[]> {
  const isTheirs =
    'subjectCode' in who
      ? eq(benefitUse.subjectCode, who.subjectCode)
      : eq(benefitUse.providerCode, who.providerCode)
  return db
    .select()
    .from(benefitUse)
    .where(and(isTheirs, isNull(benefitUse.knownTo)))
    .orderBy(desc(benefitUse.consentedOn), asc(benefitUse.id))
    .limit(mostUses)
}

/** All versions of the uses, which are their steps, in the order in which they were taken. */
export function listBenefitSteps({ db, t: { benefitUse } }: CityStore, ids: readonly string[]) {
  return db
    .select()
    .from(benefitUse)
    .where(isOneOf(benefitUse.id, ids))
    .orderBy(asc(benefitUse.id), asc(benefitUse.knownFrom))
}

const mostUses = 200

/** @throws {HubError} CONSENT_UNKNOWN, the same whether there is none or it is nothing to the caller */
async function findUse(
  { tx }: StepWork,
  { t: { benefitUse } }: CityStore,
  id: string,
  caller: Caller,
): Promise<BenefitUseVersion> {
  const [found] = await tx
    .select()
    .from(benefitUse)
    .where(and(eq(benefitUse.id, id), isNull(benefitUse.knownTo)))
  if (found) return found
  throw new HubError('CONSENT_UNKNOWN.id', {
    id: JSON.stringify(id.slice(0, 60)),
    subject: caller.ownSubjectCode ?? '…',
  })
}

/** @throws {HubError} CONSENT_OF_ANOTHER, FOREIGN_CITY */
function actorIn(
  { id, subjectCode, providerCode }: BenefitUseVersion,
  caller: Caller,
  { jurisdiction }: CityStore,
): 'SUBJECT' | 'IMPLEMENTING' {
  if (caller.scopes.includes('self:write') && caller.ownSubjectCode !== null) {
    if (caller.ownSubjectCode === subjectCode) return 'SUBJECT'
    throw new HubError('CONSENT_OF_ANOTHER.subject', { id })
  }
  checkOwnCity(caller, jurisdiction.code)
  if (caller.unit === providerCode) return 'IMPLEMENTING'
  throw new HubError('CONSENT_OF_ANOTHER.unit', { id, unit: JSON.stringify(caller.unit) })
}

/** Takes a step once and answers with the version of the use that it opened. */
function take(
  store: CityStore,
  {
    name,
    input,
    caller,
  }: StepRequest<string, { clientKey: string; documentNo?: string | null } & object>,
  write: (work: StepWork) => Promise<string>,
): Promise<UseTaken> {
  return store.db.transaction(async (tx) => {
    const request = { name, input, caller }
    const { step, opened } = await takeDigestedStep(
      tx,
      store,
      request,
      store.t.benefitUse,
      async (work) => ({ documentNo: input.documentNo ?? null, outcome: await write(work) }),
    )
    return { step, use: opened }
  })
}
