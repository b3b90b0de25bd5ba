import { date, jsonb, type PgSchema } from 'drizzle-orm/pg-core'
import type { AgentScope } from '../../rules/cases/agents.js'
import { code, oneVersionInForce, versionColumns } from './columns.js'

/**
 * Whom a subject has authorised to act for it in this city (授权委托), one row an agent: named again, it holds as said
 * last; revoked, it says so. It never leaves the city, so it holds in no other.
 */
export function agentTable(schema: PgSchema) {
  return schema.table(
    'agent',
    {
      subjectCode: code('subject_code').notNull(),
      agentCode: code('agent_code').notNull(),
      scopes: jsonb('scopes').$type<{ readonly items: readonly AgentScope[] }>().notNull(),
      namedOn: date('named_on', { mode: 'string' }).notNull(),
      /** Last day on which it holds. */
      validUntil: date('valid_until', { mode: 'string' }).notNull(),
      revokedOn: date('revoked_on', { mode: 'string' }),
      ...versionColumns(),
    },
    (t) => oneVersionInForce('agent', t, t.subjectCode, t.agentCode),
  )
}
