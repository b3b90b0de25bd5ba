import { pgSchema } from 'drizzle-orm/pg-core'
import { cityTables } from './city.js'

// What drizzle-kit reads: it sees exported tables only. Migrations are generated for a schema named
// `city` and applied per member with the name replaced.
export const citySchema = pgSchema('city')
export const {
  clock,
  organisationUnit,
  dataset,
  subject,
  organisationName,
  creditRecord,
  listEntry,
  listEntryDetail,
  localStandard,
  recognition,
  cityMeasure,
  punishmentPath,
  objection,
  repair,
  feedback,
  source,
  identifier,
  representative,
  personIdentity,
  auditAnchor,
  personKeyAttempt,
  creditRecordDetail,
  intakeRun,
  intakeRefusal,
  intakeWaiting,
  ending,
  earlyCode,
} = cityTables('city')
