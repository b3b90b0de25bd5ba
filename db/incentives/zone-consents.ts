import { and, asc, sql } from 'drizzle-orm'
import type { BenefitUseState } from '../../rules/incentives/benefit-use.js'
import type { Consent } from '../../rules/incentives/consent.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

/** A firm's consent to one product, as the zone may know it. */
export interface ZoneConsent extends Consent {
  /** City that offers the product. */
  readonly jurisdictionCode: string
  readonly subjectCode: string
  readonly productCode: string
  readonly providerCode: string
}

/** Consents as they stand, by id; one that no city has is absent. */
export async function listConsents(
  store: ZoneStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ZoneConsent>> {
  const { benefitUse: t } = store.v
  const rows = await prepared(store, 'listConsents', () =>
    store.db
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
      .where(and(isOneOf(t.id, sql.placeholder('ids')), isKnownAt(t, null)))
      .orderBy(asc(t.jurisdictionCode)),
  ).execute({ ids })
  return new Map(rows.map((row) => [row.id, row]))
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
