import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { code, instant } from './columns.js'

/** Name of the PostgreSQL schema that holds what the hub itself keeps. */
export const hubSchemaName = 'hub'

/** What became of an operation. */
export type AuditResult = 'OK' | 'PARTIAL' | 'REFUSED' | 'FAILED'

/** The hub's own tables. No personal data beyond the keyed code of a person. */
export function hubTables() {
  const schema = pgSchema(hubSchemaName)
  /** A partner's program, as tokens name it, with its bounds. */
  const client = schema.table('client', {
    id: code('id').primaryKey(),
    name: text('name').notNull(),
    /** Code of the organisation unit that answers for it; null for none. */
    unitCode: code('unit_code'),
    /** Points that one operation may be estimated to cost. */
    costLimit: bigint('cost_limit', { mode: 'number' }).notNull(),
    budgetPerMinute: bigint('budget_per_minute', { mode: 'number' }).notNull(),
    /** Takes its registered documents only. */
    isBound: boolean('is_bound').notNull(),
  })
  /** The text of a trusted document, once for all clients. */
  const document = schema.table('document', {
    /** SHA-256 of the text, hexadecimal. */
    hash: code('hash').primaryKey(),
    text: text('text').notNull(),
  })
  return {
    /** One row an operation, chained by hashes per writer: a process of the gateway from start to end. */
    auditEntry: schema.table(
      'audit_entry',
      {
        writer: code('writer').notNull(),
        /** From 1, without a gap. */
        seq: bigint('seq', { mode: 'number' }).notNull(),
        at: instant('at').notNull(),
        /** As the answer's header `x-request-id` has it; the pages of one export share it. */
        requestId: text('request_id').notNull(),
        /** Of the token: all null for an anonymous caller. */
        unit: text('unit'),
        subject: text('subject'),
        client: text('client'),
        /** Code of an agent, and of the subject that its token says it acts for; null for everybody else. */
        agentCode: code('agent_code'),
        actsFor: code('acts_for'),
        /** As stated, whether or not the hub granted it; null when none was. */
        purpose: text('purpose'),
        basis: text('basis'),
        caseNo: text('case_no'),
        /** Null when the operation has none, or could not be read. */
        operationName: text('operation_name'),
        /** SHA-256 of its text; the variables are never kept. */
        operationHash: text('operation_hash').notNull(),
        /** Coordinates with a rule that the answer may have shown; the engine had them to ask. */
        disclosed: text('disclosed').array().notNull(),
        refused: text('refused').array().notNull(),
        masked: text('masked').array().notNull(),
        /** Codes of subjects whose data the subgraphs served. */
        codes: text('codes').array().notNull(),
        result: text('result').$type<AuditResult>().notNull(),
        /** Codes of the errors in the answer, each once. */
        errors: text('errors').array().notNull(),
        latencyMs: doublePrecision('latency_ms').notNull(),
        /** Refused requests of one client and minute that the row stands for; null for one operation. */
        times: integer('times'),
        /** Hash of the writer's row before; of its first row, 64 zeros. */
        previousHash: text('previous_hash').notNull(),
        /** SHA-256 over the row without it, as canonical JSON (RFC 8785). */
        hash: text('hash').notNull(),
      },
      (t) => [
        primaryKey({ name: 'audit_entry_pk', columns: [t.writer, t.seq] }),
        index('audit_entry_by_time').on(t.at, t.writer, t.seq),
        index('audit_entry_by_unit').on(t.unit, t.at).where(sql`${t.unit} is not null`),
        index('audit_entry_by_purpose')
          .on(t.unit, t.purpose, t.at)
          .where(sql`${t.purpose} is not null`),
        /** Of whoever pays for it, as budgets are counted. */
        index('audit_entry_by_payer')
          .on(sql`coalesce(${t.client}, ${t.subject})`, t.at)
          .where(sql`coalesce(${t.client}, ${t.subject}) is not null`),
        index('audit_entry_by_code').using('gin', t.codes).where(sql`${t.codes} <> '{}'`),
      ],
    ),
    /** Heads of all chains, signed by the hub, each anchor with the hash of the one before. Copies stand in every city. */
    auditAnchor: schema.table('audit_anchor', {
      number: bigint('number', { mode: 'number' }).primaryKey(),
      /** Canonical JSON. */
      payload: text('payload').notNull(),
      /** Detached JWS over it. */
      jws: text('jws').notNull(),
    }),
    /** What a time-stamping authority (RFC 3161) has signed of an anchor; whatever came before it in the chain is as old. */
    auditTimestamp: schema.table('audit_timestamp', {
      /** Of the anchor. */
      number: bigint('number', { mode: 'number' }).primaryKey(),
      /** TimeStampToken over its payload, DER in base64. */
      token: text('token').notNull(),
    }),
    /** The latest that a subgraph has shown of each city's store: whoever starts on an old disk is told. */
    sighting: schema.table(
      'sighting',
      {
        subgraph: code('subgraph').notNull(),
        /** Key of the jurisdiction. */
        city: code('city').notNull(),
        epoch: uuid('epoch').notNull(),
        position: bigint('position', { mode: 'number' }).notNull(),
        at: instant('at').notNull(),
      },
      (t) => [primaryKey({ name: 'sighting_pk', columns: [t.subgraph, t.city] })],
    ),
    /** Somebody who has signed in at a page of the hub. Nothing in it can be read, or used, without the hub's session key. */
    session: schema.table(
      'session',
      {
        /** SHA-256 of the cookie's value, hexadecimal. */
        digest: code('digest').primaryKey(),
        /** The tokens, enciphered. */
        sealed: text('sealed').notNull(),
        /** Keyed digests of the session and the subject at the identity provider, for its word that they have signed out; null where it names no session. */
        providerSession: code('provider_session'),
        providerSubject: code('provider_subject').notNull(),
        startedAt: instant('started_at').notNull(),
        usedAt: instant('used_at').notNull(),
        /** Last moment, however much it is used. */
        endsAt: instant('ends_at').notNull(),
        /** When the access token ends. */
        tokenEndsAt: instant('token_ends_at').notNull(),
        /** Until when one process may be asking for new tokens; null when none is. */
        renewingUntil: instant('renewing_until'),
      },
      (t) => [
        index('session_by_provider_session')
          .on(t.providerSession)
          .where(sql`${t.providerSession} is not null`),
        index('session_by_provider_subject').on(t.providerSubject),
        index('session_by_end').on(t.endsAt),
      ],
    ),
    client,
    document,
    /** What a client has registered, under the ids of its own manifest. */
    clientDocument: schema.table(
      'client_document',
      {
        clientId: code('client_id').notNull(),
        documentId: code('document_id').notNull(),
        hash: code('hash').notNull(),
        operationName: text('operation_name'),
        registeredAt: instant('registered_at').notNull(),
      },
      (t) => [
        primaryKey({ name: 'client_document_pk', columns: [t.clientId, t.documentId] }),
        foreignKey({
          name: 'client_document_of_client',
          columns: [t.clientId],
          foreignColumns: [client.id],
        }),
        foreignKey({
          name: 'client_document_text',
          columns: [t.hash],
          foreignColumns: [document.hash],
        }),
      ],
    ),
    /** One row: goes up with every change of clients and documents, for gateways to see. */
    registryVersion: schema.table('registry_version', {
      id: integer('id').primaryKey(),
      version: bigint('version', { mode: 'number' }).notNull(),
    }),
    /** Points spent by a client in its present minute. Columns and their meaning are those of rate-limiter-flexible. */
    budget: schema.table(
      'budget',
      {
        key: text('key').primaryKey(),
        points: bigint('points', { mode: 'number' }).notNull(),
        expire: timestamp('expire', { withTimezone: true }),
      },
      (t) => [index('budget_by_expire').on(t.expire)],
    ),
  }
}

export type HubTables = ReturnType<typeof hubTables>
