import { pgSchema } from 'drizzle-orm/pg-core'
import { hubTables } from './hub.js'

// What drizzle-kit reads: it sees exported tables only.
export const hubSchema = pgSchema('hub')
export const {
  auditAnchor,
  auditEntry,
  auditTimestamp,
  budget,
  client,
  clientDocument,
  document,
  registryVersion,
  session,
  sighting,
} = hubTables()
