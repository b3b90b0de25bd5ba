import { eq } from 'drizzle-orm'
import { behaviourWith } from '../../rules/catalogue-entries.js'
import { basisRank } from '../../rules/standards/basis-rank.js'
import {
  firstDay,
  legalBasisIn,
  publicText,
  thresholdIn,
  type WrittenThreshold,
  windowMonthsIn,
} from '../../rules/standards/step-input.js'
import type { Severity } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import {
  beginsLater,
  follow,
  isDemonstration,
  listVersions,
  type StepReceipt,
  type StepRequest,
  takeStep,
  versionOn,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { StandardRow } from './policy.js'

export interface StandardVersion {
  readonly clientKey: string
  readonly behaviourCode: string
  readonly threshold: WrittenThreshold
  readonly windowMonths: number
  readonly severity: Severity
  readonly legalBasis: string
  readonly documentNo: string
  readonly validFrom?: Day | null
}

/**
 * Publishes a version of the city's standard for a behaviour; the one before ends on the day before it begins, and those
 * planned for its first day or later are set aside. What was recognised by another version waits to be signed again.
 *
 * @throws {HubError} VERSION_NOT_LATER, BEHAVIOUR_UNKNOWN, THRESHOLD_VARIABLE_UNKNOWN, SCORE_REFUSED,
 *   LEGAL_BASIS_MISSING, DAY_BEFORE_RECORDS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export async function publishStandard(
  store: CityStore,
  request: StepRequest<'publishStandard', StandardVersion>,
): Promise<{ step: StepReceipt; standard: StandardRow }> {
  const { localStandard } = store.t
  const { behaviourCode, threshold, windowMonths, severity, ...input } = request.input
  const { step, opened } = await takeStep(store, request, localStandard, async (work) => {
    behaviourWith(behaviourCode, store.catalogues)
    publicText('documentNo', input.documentNo)
    const legalBasis = legalBasisIn(input.legalBasis)
    const measured = {
      threshold: thresholdIn(threshold, store.catalogues),
      windowMonths: windowMonthsIn(windowMonths),
    }
    const day = firstDay(input.validFrom, request.today)
    const versions = await listVersions(
      work,
      localStandard,
      eq(localStandard.behaviourCode, behaviourCode),
    )
    const localCode =
      (versionOn(versions, day) ?? versions.at(-1))?.localCode ??
      `${store.jurisdiction.shortCode}-${behaviourCode}`
    beginsLater(localCode, day, request.today, versions)
    await follow(work, localStandard, 'localCode', versions, {
      localCode,
      behaviourCode,
      ...measured,
      severity,
      legalBasis,
      basisRank: basisRank(legalBasis, store.jurisdiction.code),
      validFrom: day,
      validUntil: null,
      illustrative: await isDemonstration(work.tx, store),
    })
  })
  return { step, standard: opened }
}
