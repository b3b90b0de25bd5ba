import type { FastifyInstance } from 'fastify'
import type { Log } from '../../runtime/log.js'
import type { Caller } from '../../schema/caller.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import type { DemoIssuer } from '../identity/demo-issuer.js'
import type { Identify } from '../identity/identity.js'
import { type BrowserSessions, browserSessions } from '../sessions/browser-sessions.js'
import { hubCookies } from '../sessions/cookies.js'
import { demonstrationGiver } from '../sessions/demonstration.js'
import { openIdProvider } from '../sessions/provider.js'
import type { ServerOptions } from './server-options.js'
import { type SessionDoor, sessionEndpoints } from './session-endpoints.js'

interface SigningIn {
  /** Who sends a request: whom its session names, else its token, by the same checks. */
  identify(sender: Sender, beforeChecking: () => void): Promise<Caller>
  open(app: FastifyInstance, rest: Pick<SessionDoor, 'played' | 'callerOf' | 'boundsOf'>): void
}

/** How a hub is signed in to with a browser, as its settings have it: at a provider, by a demonstration's picker, not at all. */
export function openSessionDoor(
  { hub, signIn, tls, holdsDemonstration }: ServerOptions,
  {
    demo,
    identify,
    log,
  }: { readonly demo: DemoIssuer | null; readonly identify: Identify; readonly log: Log },
): SigningIn {
  const provider = signIn?.provider
    ? { at: openIdProvider(signIn.provider), publicUrl: signIn.provider.publicUrl }
    : null
  const demonstration = demo && !provider ? demonstrationGiver(demo) : null
  const giver = provider?.at ?? demonstration
  const isSecure = provider ? provider.publicUrl.protocol === 'https:' : tls != null
  const cookies = hubCookies(isSecure)
  const sessions: BrowserSessions | null =
    hub && signIn && giver ? browserSessions({ store: hub, ...signIn, giver, cookies, log }) : null
  return {
    async identify(sender, beforeChecking) {
      const token = await sessions?.tokenOf(sender, beforeChecking)
      if (!token) return identify(sender.headers, beforeChecking)
      return identify({ ...sender.headers, authorization: `Bearer ${token}` })
    },
    open(app, rest) {
      sessionEndpoints(app, {
        ...rest,
        sessions,
        cookies,
        keys: signIn?.keys ?? (() => []),
        provider: sessions && provider,
        demonstration: sessions && demonstration,
        isDemonstration: () => demo !== null || holdsDemonstration?.() === true,
        identify,
        log,
      })
    },
  }
}
