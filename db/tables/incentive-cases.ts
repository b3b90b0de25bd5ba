import { sql } from 'drizzle-orm'
import { date, index, jsonb, type PgSchema, text } from 'drizzle-orm/pg-core'
import type { BenefitUseState, BenefitUseStep } from '../../rules/incentives/benefit-use.js'
import type { RedEntryState, RedEntryStep } from '../../rules/incentives/red-entry-case.js'
import type { SubjectKind } from '../../rules/words.js'
import type { CaseActor } from './case-file.js'
import { bySubject, code, oneVersionInForce, versionColumns } from './columns.js'

/** A proposal for a red list (红名单), a version a step. It never leaves the city: others know the entry that it becomes. */
export function redEntryTable(schema: PgSchema) {
  return schema.table(
    'red_entry',
    {
      id: text('id').notNull(),
      subjectCode: code('subject_code').notNull(),
      subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
      listCode: code('list_code').notNull(),
      /** Unit that decides on the list. */
      unitCode: code('unit_code').notNull(),
      state: text('state').$type<RedEntryState>().notNull(),
      step: text('step').$type<RedEntryStep>().notNull(),
      stepOn: date('step_on', { mode: 'string' }).notNull(),
      proposedOn: date('proposed_on', { mode: 'string' }).notNull(),
      announcedOn: date('announced_on', { mode: 'string' }),
      documentNo: text('document_no'),
      reason: text('reason'),
      /** Where the cities stood when the entry was last checked in all of them; null before. */
      checked: jsonb('checked').$type<Readonly<Record<string, unknown>>>(),
      /** Entry that it has become; null before. */
      entryId: text('entry_id'),
      ...versionColumns(),
    },
    (t) => [...oneVersionInForce('red_entry', t, t.id), ...bySubject('red_entry', t)],
  )
}

/**
 * A firm's consent to one product (授权) and what came of it, a version a step. The zone reads it without documents and
 * reasons, so that a consent that is taken back opens nothing any more. Of organisations and sole traders only.
 */
export function benefitUseColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    /** Product of the city that holds the row. */
    productCode: code('product_code').notNull(),
    productKind: text('product_kind').notNull(),
    /** Who may ask, as the product named it when the firm consented. */
    providerCode: code('provider_code').notNull(),
    /** City as whose firm it applies: that of the row, or one that recognises the product. */
    askedIn: code('asked_in').notNull(),
    state: text('state').$type<BenefitUseState>().notNull(),
    step: text('step').$type<BenefitUseStep>().notNull(),
    stepOn: date('step_on', { mode: 'string' }).notNull(),
    consentedOn: date('consented_on', { mode: 'string' }).notNull(),
    /** Last day of the consent. */
    consentUntil: date('consent_until', { mode: 'string' }).notNull(),
    /** Which data the firm consents to, in its own words. */
    scope: text('scope').notNull(),
    actor: text('actor').$type<CaseActor | 'IMPLEMENTING'>().notNull(),
    documentNo: text('document_no'),
    reason: text('reason'),
    ...versionColumns(),
  }
}

export function benefitUseTable(schema: PgSchema) {
  return schema.table('benefit_use', benefitUseColumns(), (t) => [
    ...oneVersionInForce('benefit_use', t, t.id),
    ...bySubject('benefit_use', t),
    index('benefit_use_by_product')
      .on(t.productCode, t.subjectCode)
      .where(sql`${t.knownTo} is null`),
  ])
}
