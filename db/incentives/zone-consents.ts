import { and, eq, sql } from 'drizzle-orm'
import type { BenefitUseState } from '../../rules/incentives/benefit-use.js'
import type { Consent } from '../../rules/incentives/consent.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

/** A firm's consent to one product, as the zone may know it. */
export interface ZoneConsent extends Consent {
  /** City that offers the product. */
  readonly jurisdictionCode: string
  readonly subjectCode: string
  readonly productCode: string
  readonly providerCode: string
}

/** The consent of an id as it stands; null where no city has it. */
export async function findConsent({ db, v }: ZoneStore, id: string): Promise<ZoneConsent | null> {
  const { benefitUse: t } = v
  const [found] = await db
    .select({
      jurisdictionCode: t.jurisdictionCode,
      id: t.id,
      subjectCode: t.subjectCode,
      productCode: t.productCode,
      providerCode: t.providerCode,
      state: t.state,
      stepOn: t.stepOn,
      consentUntil: t.consentUntil,
    })
    .from(t)
    .where(and(eq(t.id, id), isKnownAt(t, null)))
  return found ?? null
}

/** How many uses of products there are, by city, kind of product and state. */
export interface UseTally {
  readonly jurisdictionCode: string
  readonly kind: string
  readonly state: BenefitUseState
  readonly uses: number
}

export async function countUses(
  { db, v }: ZoneStore,
  cities: readonly string[],
): Promise<UseTally[]> {
  const { benefitUse: t } = v
  return db
    .select({
      jurisdictionCode: t.jurisdictionCode,
      kind: t.productKind,
      state: t.state,
      uses: sql<number>`count(*)::int`,
    })
    .from(t)
    .where(and(isKnownAt(t, null), isOneOf(t.jurisdictionCode, cities)))
    .groupBy(t.jurisdictionCode, t.productKind, t.state)
}
