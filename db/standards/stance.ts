import { and, desc, eq, inArray, lte, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type RecognitionStep, stateAfter } from '../../rules/standards/recognition-steps.js'
import { firstDay, publicText } from '../../rules/standards/step-input.js'
import type { RecognitionStatus } from '../../rules/words.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
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

/** What every step of a recognition says, be it of a standard or of a product. */
export interface StanceInput {
  readonly clientKey: string
  readonly originCode: string
  readonly documentNo: string
  readonly validFrom?: Day | null
}

type StanceTable = PgTable &
  Readonly<
    Record<
      | 'id'
      | 'originCode'
      | 'status'
      | 'reason'
      | 'validFrom'
      | 'knownFrom'
      | 'knownTo'
      | 'sourceId',
      PgColumn
    >
  >

/** A city's stance, whatever it is on. */
interface StanceRow {
  readonly id: string
  readonly status: RecognitionStatus
  readonly reason: string | null
  readonly agreementDocument: string | null
  readonly scheme: string
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** What a stance is on, and what its steps say of it. */
export interface Recognised<Row, Terms> {
  readonly step: RecognitionStep
  /** Code of what is recognised; the stance is known by it and the two cities. */
  readonly itemCode: string
  readonly item: Readonly<Record<string, string>>
  readonly isItem: SQL
  /** Refuses what cannot be recognised at all. */
  readonly check: () => void
  /** What the step says anew; the rest stays as it was. A stance to sign, suspend or withdraw is always there. */
  readonly terms: (work: StepWork, holds: Row | null, day: Day) => Terms | Promise<Terms>
}

/**
 * Takes one step in how the city stands to something of another. The stance before ends on the day before the step's; what
 * was planned for that day or later is set aside.
 *
 * @throws {HubError} RECOGNITION_STEP_ILLEGAL, VERSION_NOT_LATER, OWN_CITY_RECOGNISED, JURISDICTION_UNKNOWN,
 *   DAY_BEFORE_RECORDS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED; what `recognised` throws
 */
export async function takeStance<Table extends StanceTable, Terms extends object>(
  store: CityStore,
  request: StepRequest<string, StanceInput>,
  table: Table,
  { step: name, itemCode, item, isItem, check, terms }: Recognised<Table['$inferSelect'], Terms>,
): Promise<{ step: StepReceipt; opened: Table['$inferSelect'] }> {
  const { jurisdiction, members } = store
  const { originCode, documentNo, validFrom } = request.input
  return takeStep(store, request, table, async (work) => {
    const origin = originIn(originCode, members, jurisdiction)
    check()
    publicText('documentNo', documentNo)
    const day = firstDay(validFrom, request.today)
    const fitting = and(eq(table.originCode, originCode), isItem)
    const versions = (await listVersions(work, table, fitting)) as unknown as StanceRow[]
    const begun = versions.findLast((version) => version.validFrom <= request.today)
    if (begun && day < begun.validFrom) {
      throw new HubError('VERSION_NOT_LATER.stance', { day, begun: begun.validFrom })
    }
    const holds = versionOn(versions, day)
    const status = stateAfter(holds?.status ?? 'NOT_STATED', name)
    const next = {
      id:
        (holds ?? versions.at(-1))?.id ??
        `${origin.shortCode}-${itemCode}-by-${jurisdiction.shortCode}`,
      originCode,
      ...item,
      ...(await terms(work, holds as Table['$inferSelect'] | null, day)),
      status,
      validFrom: day,
      validUntil: null,
      illustrative: await isDemonstration(work.tx, store),
    }
    await follow(work, table, 'id', versions, next as never)
  })
}

/** What a proposal or refusal begins anew with. */
export function begunWith({ scheme, reason }: { scheme: string; reason?: string | null }) {
  return {
    reason: reason == null ? null : publicText('reason', reason),
    agreementDocument: null,
    scheme: publicText('scheme', scheme, 50),
  }
}

/** The reason of a suspension ends with it: then the one before it is back. */
export async function reasonBehind(
  { tx }: StepWork,
  table: StanceTable,
  holds: Pick<StanceRow, 'id' | 'status' | 'reason' | 'validFrom'>,
): Promise<string | null> {
  if (holds.status !== 'SUSPENDED') return holds.reason
  const [before] = await tx
    .select({ reason: table.reason })
    .from(table as PgTable)
    .where(
      and(
        eq(table.id, holds.id),
        inArray(table.status, ['PROPOSED', 'IN_FORCE']),
        lte(table.validFrom, holds.validFrom),
      ),
    )
    .orderBy(desc(table.knownFrom), desc(table.validFrom))
    .limit(1)
  return (before?.reason as string | null | undefined) ?? null
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
