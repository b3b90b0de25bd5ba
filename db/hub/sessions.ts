import { createHash, createHmac } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import { databaseFailure } from '../server/failure.js'
import { isOneOf } from '../server/parameters.js'
import { decipher, encipher } from '../server/seal.js'
import type { HubStore } from '../store.js'

/** Of a session, by which the hub asks for it. */
export interface SessionTokens {
  readonly accessToken: string
  /** Null where the session ends with its access token. */
  readonly refreshToken: string | null
  /** Null where nobody is told when it ends. */
  readonly idToken: string | null
}

export interface NewSession {
  readonly id: string
  readonly tokens: SessionTokens
  /** The identity provider's own name of its session; null for none. */
  readonly providerSession: string | null
  readonly providerSubject: string
  readonly tokenEndsAt: Date
  readonly longestMs: number
}

/** A session as it stands, with its tokens. */
export interface Session {
  readonly tokens: SessionTokens
  /** Changes whenever the tokens do. */
  readonly sealed: string
  readonly providerSubject: string
  readonly unusedMs: number
  /** Until its access token ends; negative when it has ended. */
  readonly tokenLeftMs: number
}

/** Why there is no session of an id any more: unknown or signed out, unused for too long, or as old as it may be. */
export type SessionEnd = 'ended' | 'idle' | 'over'

/**
 * The sessions of all processes over one store. The first key enciphers; the others open what was enciphered before.
 *
 * Times are those of the store's clock. Every method throws {HubError} DATABASE_UNAVAILABLE.
 */
export class Sessions {
  readonly #store: HubStore
  readonly #keys: () => readonly Buffer[]

  constructor(store: HubStore, keys: () => readonly Buffer[]) {
    this.#store = store
    this.#keys = keys
  }

  /** Begins a session; those that have ended are forgotten. */
  async insert({ id, tokens, tokenEndsAt, longestMs, ...provider }: NewSession): Promise<void> {
    const { session: table } = this.#store.t
    const digest = digestOf(id)
    await this.#ask(sql`delete from ${table} where ends_at < clock_timestamp()`)
    await this.#ask(sql`
      insert into ${table} (
        digest, sealed, provider_session, provider_subject, started_at, used_at, ends_at, token_ends_at)
      values (
        ${digest}, ${this.#sealed(tokens, digest)},
        ${provider.providerSession === null ? null : this.#named('session', provider.providerSession)[0]},
        ${this.#named('subject', provider.providerSubject)[0]},
        clock_timestamp(), clock_timestamp(),
        clock_timestamp() + ${longestMs}::float8 * interval '1 millisecond',
        ${tokenEndsAt.toISOString()}::timestamptz)`)
  }

  /** What is there of this id, unless it has ended; then it is forgotten. */
  async find(id: string, idleMs: number): Promise<Session | SessionEnd> {
    const { session: table } = this.#store.t
    const digest = digestOf(id)
    const [row] = await this.#ask<{
      sealed: string
      providerSubject: string
      unusedMs: number
      tokenLeftMs: number
      isOver: boolean
    }>(sql`
      select sealed, provider_subject as "providerSubject", ends_at < clock_timestamp() as "isOver",
        (extract(epoch from clock_timestamp() - used_at) * 1000)::float8 as "unusedMs",
        (extract(epoch from token_ends_at - clock_timestamp()) * 1000)::float8 as "tokenLeftMs"
      from ${table} where digest = ${digest}`)
    if (row === undefined) return 'ended'
    const { isOver, ...session } = row
    if (isOver || session.unusedMs > idleMs) {
      await this.delete(id)
      return isOver ? 'over' : 'idle'
    }
    const tokens = this.#opened(row.sealed, digest)
    return tokens === null ? 'ended' : { ...session, tokens }
  }

  /** It is in use. */
  async touch(id: string): Promise<void> {
    const { session: table } = this.#store.t
    await this.#ask(
      sql`update ${table} set used_at = clock_timestamp() where digest = ${digestOf(id)}`,
    )
  }

  /** Whether this process is the one that asks for new tokens: a refresh token is good once. */
  async claimRenewal(id: string, { sealed }: Session, forMs: number): Promise<boolean> {
    const { session: table } = this.#store.t
    const rows = await this.#ask(sql`
      update ${table}
      set renewing_until = clock_timestamp() + ${forMs}::float8 * interval '1 millisecond'
      where digest = ${digestOf(id)} and sealed = ${sealed}
        and (renewing_until is null or renewing_until < clock_timestamp())
      returning digest`)
    return rows.length > 0
  }

  /** Keeps the new tokens. @returns false where the session has ended meanwhile */
  async renew(id: string, tokens: SessionTokens, tokenEndsAt: Date): Promise<boolean> {
    const { session: table } = this.#store.t
    const digest = digestOf(id)
    const rows = await this.#ask(sql`
      update ${table}
      set sealed = ${this.#sealed(tokens, digest)}, renewing_until = null,
        token_ends_at = ${tokenEndsAt.toISOString()}::timestamptz
      where digest = ${digest} returning digest`)
    return rows.length > 0
  }

  /** Nobody asks for new tokens any more, and there are none. */
  async giveUpRenewal(id: string): Promise<void> {
    const { session: table } = this.#store.t
    await this.#ask(sql`update ${table} set renewing_until = null where digest = ${digestOf(id)}`)
  }

  /** Ends it, in every process. @returns the tokens it had; null where there was none */
  async delete(id: string): Promise<SessionTokens | null> {
    const { session: table } = this.#store.t
    const digest = digestOf(id)
    const [row] = await this.#ask<{ sealed: string }>(
      sql`delete from ${table} where digest = ${digest} returning sealed`,
    )
    return row === undefined ? null : this.#opened(row.sealed, digest)
  }

  /** Ends the sessions that came of one at the identity provider or, where none is named, all of a subject. */
  async deleteOf(provider: { session: string | null; subject: string | null }): Promise<number> {
    const { session: table } = this.#store.t
    const { session, subject } = provider
    if (session === null && subject === null) return 0
    const isMeant =
      session === null
        ? isOneOf(table.providerSubject, this.#named('subject', subject!))
        : isOneOf(table.providerSession, this.#named('session', session))
    const rows = await this.#ask(sql`delete from ${table} where ${isMeant} returning digest`)
    return rows.length
  }

  /** Whether a row is of this subject of the provider. */
  isOf({ providerSubject }: Session, subject: string): boolean {
    return this.#named('subject', subject).includes(providerSubject)
  }

  async #ask<Row>(statement: SQL): Promise<readonly Row[]> {
    try {
      return [...(await this.#store.db.execute(statement))] as Row[]
    } catch (error) {
      throw databaseFailure(error) ?? error
    }
  }

  #sealed(tokens: SessionTokens, digest: string): string {
    return encipher(JSON.stringify(tokens), this.#keys()[0]!, placeOf(digest))
  }

  /** Null where none of the keys opens it: they were exchanged, and the session is over. */
  #opened(sealed: string, digest: string): SessionTokens | null {
    for (const key of this.#keys()) {
      try {
        return JSON.parse(decipher(sealed, key, placeOf(digest))) as SessionTokens
      } catch (error) {
        if (!(error instanceof HubError) || error.code !== 'SEALED_VALUE_INVALID') throw error
      }
    }
    return null
  }

  #named(kind: 'session' | 'subject', name: string): string[] {
    return this.#keys().map((key) => createHmac('sm3', key).update(`${kind}:${name}`).digest('hex'))
  }
}

const placeOf = (digest: string) => `hub.session ${digest}`

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
