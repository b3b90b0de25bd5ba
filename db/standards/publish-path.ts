import { and, eq, isNull } from 'drizzle-orm'
import { basisRank } from '../../rules/standards/basis-rank.js'
import { type PathStart, pathIn } from '../../rules/standards/path-input.js'
import { firstDay, legalBasisIn, publicText } from '../../rules/standards/step-input.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityTransaction } from '../ledger/clock.js'
import {
  beginsLater,
  follow,
  isDemonstration,
  listVersions,
  type StepReceipt,
  type StepRequest,
  takeStep,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { PunishmentPathRow } from './policy.js'

export interface PathVersion {
  readonly clientKey: string
  readonly pathCode: string
  readonly listCode?: string | null
  readonly behaviourCode?: string | null
  readonly measureCode: string
  readonly implementingUnitCode: string
  readonly action: string
  readonly legalBasis: string
  readonly feedbackDueWorkingDays?: number | null
  readonly documentNo: string
  readonly validFrom?: Day | null
}

/**
 * Publishes a version of a punishment path; the one before ends on the day before it begins, and those planned for its
 * first day or later are set aside. What the path can ask for is what its measure can.
 *
 * @throws {HubError} VERSION_NOT_LATER, PATH_CODE_TAKEN, LIST_UNKNOWN, BEHAVIOUR_UNKNOWN, MEASURE_UNKNOWN, UNIT_UNKNOWN,
 *   LEGAL_BASIS_MISSING, DAY_BEFORE_RECORDS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export async function publishPath(
  store: CityStore,
  request: StepRequest<'publishPath', PathVersion>,
): Promise<{ step: StepReceipt; path: PunishmentPathRow }> {
  const { punishmentPath } = store.t
  const { pathCode, measureCode, ...input } = request.input
  const { step, opened } = await takeStep(store, request, punishmentPath, async (work) => {
    if (!/^[A-Z0-9][A-Z0-9-]{0,39}$/.test(pathCode)) {
      throw new HubError('ARGUMENT_INVALID.pathCode')
    }
    const { measure, feedbackDueWorkingDays, ...start } = pathIn(
      { measureCode, ...input },
      store.catalogues,
    )
    publicText('documentNo', input.documentNo)
    const legalBasis = legalBasisIn(input.legalBasis)
    const day = firstDay(input.validFrom, request.today)
    const versions = await listVersions(work, punishmentPath, eq(punishmentPath.pathCode, pathCode))
    for (const version of versions) checkSamePath(version, { ...start, measureCode })
    beginsLater(pathCode, day, request.today, versions)
    await follow(work, punishmentPath, 'pathCode', versions, {
      pathCode,
      ...start,
      measureCode,
      implementingUnit: await findUnitName(work.tx, store, input.implementingUnitCode),
      action: publicText('action', input.action),
      legalBasis,
      basisRank: basisRank(legalBasis, store.jurisdiction.code),
      power: measure.bindingPower,
      feedbackDueWorkingDays,
      validFrom: day,
      validUntil: null,
      illustrative: await isDemonstration(work.tx, store),
    })
  })
  return { step, path: opened }
}

function checkSamePath(
  last: PunishmentPathRow,
  next: PathStart & Pick<PunishmentPathRow, 'measureCode'>,
): void {
  const same = (['listCode', 'behaviourCode', 'measureCode'] as const).every(
    (name) => last[name] === next[name],
  )
  if (same) return
  throw new HubError('PATH_CODE_TAKEN.otherPath', {
    path: last.pathCode,
    from: last.listCode ?? last.behaviourCode,
    measure: last.measureCode,
  })
}

async function findUnitName(
  tx: CityTransaction,
  { t: { organisationUnit }, jurisdiction }: CityStore,
  code: string,
): Promise<string> {
  const [unit] = await tx
    .select({ name: organisationUnit.name })
    .from(organisationUnit)
    .where(and(eq(organisationUnit.code, code), isNull(organisationUnit.knownTo)))
  if (unit) return unit.name
  throw new HubError('UNIT_UNKNOWN.inCity', { city: cityName(jurisdiction) })
}
