import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { type Session, type SessionEnd, Sessions } from '../../db/hub/sessions.js'
import type { HubStore } from '../../db/hub/store.js'
import type { Log } from '../../runtime/log.js'
import { HubError } from '../../schema/errors.js'
import { type Cookies, isFromConsole } from './cookies.js'
import type { SignInSettings } from './settings.js'
import type { Given, TokenGiver } from './token-giver.js'

/** What of a request tells whether a session speaks for its sender. */
export interface Visitor {
  readonly headers: IncomingHttpHeaders
  readonly method: string
}

/** Who has signed in with a browser, known to all processes over one store. */
export interface BrowserSessions {
  /**
   * The token of the session that counts in a request; null where none does: an Authorization header goes before it, and a
   * page of others cannot use it.
   *
   * @param beforeChecking  called before anything but a session that is known to be good is looked for; may throw
   * @throws {HubError} UNAUTHENTICATED for a session that is over, SIGN_IN_UNAVAILABLE where its tokens cannot be renewed,
   *   DATABASE_UNAVAILABLE
   */
  tokenOf(visitor: Visitor, beforeChecking: () => void): Promise<string | null>
  /** Begins a session in place of the one that the browser has. @returns the Set-Cookie */
  begin(visitor: Visitor, given: Given, provider: ProviderNames): Promise<string>
  /** Ends the browser's session everywhere. @returns where it is signed out of the provider too; null for nowhere */
  end(visitor: Visitor): Promise<string | null>
  /** Ends those of which the provider says so. */
  endOf(provider: { session: string | null; subject: string | null }): Promise<number>
}

interface ProviderNames {
  readonly session: string | null
  readonly subject: string
}

export interface BrowserSessionOptions
  extends Pick<SignInSettings, 'keys' | 'idleMs' | 'longestMs'> {
  readonly store: HubStore
  readonly giver: TokenGiver
  readonly cookies: Cookies
  readonly log: Log
}

const idBytes = 32
const idForm = /^[\w-]{43}$/
const rememberedSessions = 10_000
/** How exactly it is known when a session was last used: not every request writes. */
const touchedEveryMs = 30_000
/** Tokens are renewed so long before they end, so that what is asked with them is still answered. */
const renewedBeforeMs = 30_000
/** In which a process that asks for new tokens has them, or has given up. */
const renewalMs = 20_000
const lookAgainMs = 150

export function browserSessions({
  store,
  giver,
  cookies,
  log,
  ...settings
}: BrowserSessionOptions): BrowserSessions {
  const { idleMs, longestMs } = settings
  const kept = new Sessions(store, settings.keys)
  const good = new LRUCache<string, true>({ max: rememberedSessions })
  const renewing = new Map<string, Promise<Session>>()

  async function find(id: string): Promise<Session> {
    const found = idForm.test(id) ? await kept.find(id, idleMs) : 'ended'
    if (typeof found !== 'string') return found
    good.delete(id)
    throw over(found)
  }

  function over(why: SessionEnd): HubError {
    const reason = `session_${why}` as const
    return reason === 'session_idle'
      ? new HubError('UNAUTHENTICATED.session_idle', { minutes: idleMs / 60_000 }, { reason })
      : new HubError(`UNAUTHENTICATED.${reason}`, {}, { reason })
  }

  /** Once for all requests of this process that wait for it. */
  function renewed(id: string, session: Session): Promise<Session> {
    const underWay = renewing.get(id) ?? renew(id, session).finally(() => renewing.delete(id))
    renewing.set(id, underWay)
    return underWay
  }

  async function renew(id: string, session: Session): Promise<Session> {
    const isStillGood = session.tokenLeftMs > 0
    if (session.tokens.refreshToken === null) {
      if (isStillGood) return session
      await kept.delete(id)
      throw over('over')
    }
    if (!(await kept.claimRenewal(id, session, renewalMs))) {
      return isStillGood ? session : renewedElsewhere(id, session)
    }
    let given: Given | null
    try {
      given = await giver.renew(session.tokens)
    } catch (error) {
      await kept.giveUpRenewal(id)
      if (isStillGood && error instanceof HubError && error.code === 'SIGN_IN_UNAVAILABLE') {
        return session
      }
      throw error
    }
    const isSomebodyElse =
      given !== null && given.subject !== null && !kept.isOf(session, given.subject)
    if (given === null || isSomebodyElse) {
      await kept.delete(id)
      throw over('ended')
    }
    if (!(await kept.renew(id, given.tokens, given.tokenEndsAt))) {
      await revoke(given.tokens)
      throw over('ended')
    }
    return {
      ...session,
      tokens: given.tokens,
      tokenLeftMs: given.tokenEndsAt.getTime() - Date.now(),
    }
  }

  /** Another process asks for new tokens: the one refresh token is good once. */
  async function renewedElsewhere(id: string, { sealed }: Session): Promise<Session> {
    for (let waitedMs = 0; waitedMs < renewalMs; waitedMs += lookAgainMs) {
      await setTimeout(lookAgainMs)
      const session = await find(id)
      if (session.sealed !== sealed) return session
    }
    throw new HubError('SIGN_IN_UNAVAILABLE.provider', {}, { retryAfterSeconds: 10 })
  }

  /** The session is over all the same where the provider does not hear of it. */
  async function revoke(tokens: Session['tokens']): Promise<void> {
    await giver.revoke(tokens).catch((err: unknown) => {
      log.warn({ err }, 'tokens of a session that has ended could not be revoked')
    })
  }

  async function end(visitor: Visitor): Promise<string | null> {
    const id = cookies.read(visitor.headers, 'session')
    if (id === null || !idForm.test(id)) return null
    good.delete(id)
    const tokens = await kept.delete(id)
    if (tokens === null) return null
    await revoke(tokens)
    return giver.endAddress(tokens).catch((err: unknown) => {
      log.warn({ err }, 'the identity provider does not say where to sign out')
      return null
    })
  }

  return {
    async tokenOf(visitor, beforeChecking) {
      const { headers } = visitor
      if (headers.authorization !== undefined || !isFromConsole(visitor)) return null
      const id = cookies.read(headers, 'session')
      if (id === null) return null
      if (!good.has(id)) beforeChecking()
      const session = await find(id)
      good.set(id, true)
      const isUnattended = headers['x-hub-unattended'] === '1'
      if (session.unusedMs > touchedEveryMs && !isUnattended) await kept.touch(id)
      const { tokens } =
        session.tokenLeftMs < renewedBeforeMs ? await renewed(id, session) : session
      return tokens.accessToken
    },
    async begin(visitor, { tokens, tokenEndsAt }, { session, subject }) {
      // Never the id that a browser brings along: somebody else may have put it there.
      await end(visitor)
      const id = randomBytes(idBytes).toString('base64url')
      await kept.insert({
        id,
        tokens,
        tokenEndsAt,
        longestMs,
        providerSession: session,
        providerSubject: subject,
      })
      return cookies.set('session', id)
    },
    end,
    endOf: (provider) => kept.deleteOf(provider),
  }
}
