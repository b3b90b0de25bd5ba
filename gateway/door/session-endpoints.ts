import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { varyBy } from '../../runtime/languages.js'
import type { Log } from '../../runtime/log.js'
import { isLoopback } from '../../runtime/loopback.js'
import { type Caller, chiefRolesOf } from '../../schema/caller.js'
import { HubError, inLanguage } from '../../schema/errors.js'
import { withStatus } from '../answer/errors.js'
import type { ClientBounds } from '../clients/budgets/bounds.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import type { DemoRequest } from '../identity/demo-issuer.js'
import type { Identify } from '../identity/identity.js'
import { requestPoints } from '../operation/cost/cost.js'
import { attemptMinutes, openAttempt, sealAttempt } from '../sessions/attempt.js'
import type { BrowserSessions } from '../sessions/browser-sessions.js'
import { type Cookies, isFromConsole } from '../sessions/cookies.js'
import type { Demonstration } from '../sessions/demonstration.js'
import { callbackPath, type OpenIdProvider } from '../sessions/provider.js'
import { returnPath } from '../sessions/return-path.js'
import { otherMethods } from './methods.js'

export interface SessionDoor {
  /** Null where nobody can sign in. */
  readonly sessions: BrowserSessions | null
  readonly cookies: Cookies
  readonly keys: () => readonly Buffer[]
  /** Where people sign in; null in a demonstration, and where they cannot. */
  readonly provider: { readonly at: OpenIdProvider; readonly publicUrl: URL } | null
  /** Gives tokens to whoever chooses a part; null outside of a demonstration. */
  readonly demonstration: Demonstration | null
  /** Who finds something to do, where a part names no unit or subject. */
  readonly played: (part: DemoRequest) => Promise<Partial<DemoRequest>>
  readonly isDemonstration: () => boolean
  readonly callerOf: (sender: Sender) => Promise<Caller>
  readonly identify: Identify
  readonly boundsOf: (address: string) => Pick<ClientBounds, 'spend'>
  readonly log: Log
}

const paths = {
  session: '/session',
  signIn: '/signin',
  signOut: '/signout',
  backChannel: '/signin/backchannel',
}
const chinese = { config: { language: 'zh' }, exposeHeadRoute: false } as const

/**
 * Signing in and out with a browser: `GET /session` says who is signed in, `GET /signin` leads to the identity provider and
 * back, `POST /signout` ends the session there too, and `POST /signin/backchannel` takes the provider's word that somebody
 * has signed out. In a demonstration `POST /session` takes the part that is played instead.
 */
export function sessionEndpoints(app: FastifyInstance, door: SessionDoor): void {
  const { sessions, cookies, provider, demonstration } = door
  app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'private, no-store')
      reply.header('x-request-id', request.id)
      varyBy(reply, 'Cookie')
    })
    scope.get(paths.session, chinese, async (request, reply) => told(request, reply))
    scope.post<{ Body: unknown }>(paths.session, { ...chinese, bodyLimit: 4096 }, play)
    scope.post(paths.signOut, { ...chinese, bodyLimit: 1024 }, async (request, reply) => {
      checkFromConsole(request)
      const to = (await sessions?.end(request)) ?? '/'
      reply.header('set-cookie', cookies.clear('session'))
      return { to }
    })
    scope.get<{ Querystring: { to?: unknown } }>(paths.signIn, chinese, signIn)
    scope.get(callbackPath, chinese, async (request, reply) => {
      const sealed = cookies.read(request.headers, 'sign-in')
      // Good once, however it ends.
      reply.header('set-cookie', cookies.clear('sign-in'))
      const attempt = sealed === null ? null : await openAttempt(sealed, door.keys())
      const again = { signIn: signInPath(attempt?.to) }
      try {
        const at = providerOrRefusal()
        await door.boundsOf(request.ip).spend(requestPoints)
        if (attempt === null) {
          throw new HubError('SIGN_IN_REFUSED.begun', { minutes: attemptMinutes })
        }
        const query = request.url.slice(callbackPath.length)
        const { session, subject, ...given } = await at.finish(query, attempt)
        await checkToken(given.tokens.accessToken)
        const cookie = await sessions!.begin(request, { ...given, subject }, { session, subject })
        reply.header('set-cookie', cookie)
        return reply.redirect(new URL(attempt.to, provider!.publicUrl).href, 303)
      } catch (error) {
        if (!(error instanceof HubError)) throw error
        if (error.cause) request.log.warn({ err: error.cause }, 'a sign-in was refused')
        Object.assign(error.extensions, again)
        throw error
      }
    })
    scope.register(async (forms) => {
      forms.removeAllContentTypeParsers()
      forms.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: 16 * 1024 },
        (_request, body, done) => done(null, new URLSearchParams(body as string)),
      )
      forms.post<{ Body: unknown }>(paths.backChannel, { exposeHeadRoute: false }, signedOut)
    })
  })
  for (const route of [paths.signOut, paths.backChannel]) {
    otherMethods(app, route, ['POST'], () => new HubError('BAD_REQUEST.takesPost', { route }))
  }

  async function told(request: FastifyRequest, reply: FastifyReply) {
    const signIn = provider ? 'PROVIDER' : demonstration && isLoopback(request) ? 'PICKER' : null
    const caller = await door.callerOf(request).catch((error: unknown) => {
      // It will not come back: the next request is nobody's.
      if (isOver(error)) reply.header('set-cookie', cookies.clear('session'))
      throw error
    })
    return { signIn, isDemonstration: door.isDemonstration(), caller: callerFor(caller) }
  }

  async function play(request: FastifyRequest<{ Body: unknown }>, reply: FastifyReply) {
    checkFromConsole(request)
    if (!demonstration || !sessions || !isLoopback(request)) {
      throw withStatus(403, new HubError('BAD_REQUEST.demoTokens'))
    }
    const part = partIn(request.body)
    const given = await demonstration.play({ ...(await door.played(part)), ...part })
    const subject = `demo-${part.role}`
    const cookie = await sessions.begin(request, given, { session: null, subject })
    reply.header('set-cookie', cookie)
    const caller = await door.identify({ authorization: `Bearer ${given.tokens.accessToken}` })
    return { signIn: 'PICKER', isDemonstration: true, caller: callerFor(caller) }
  }

  async function signIn(
    request: FastifyRequest<{ Querystring: { to?: unknown } }>,
    reply: FastifyReply,
  ) {
    const at = providerOrRefusal()
    await door.boundsOf(request.ip).spend(requestPoints)
    const { address, ...begun } = await at.begin()
    const attempt = { ...begun, to: returnPath(request.query.to) }
    const sealed = await sealAttempt(attempt, door.keys()[0]!)
    reply.header('set-cookie', cookies.set('sign-in', sealed, attemptMinutes * 60))
    return reply.redirect(address, 303)
  }

  async function signedOut(request: FastifyRequest<{ Body: unknown }>, reply: FastifyReply) {
    const at = providerOrRefusal()
    await door.boundsOf(request.ip).spend(requestPoints)
    const token = request.body instanceof URLSearchParams ? request.body.get('logout_token') : null
    try {
      if (token === null) throw new HubError('SIGN_IN_REFUSED.logoutToken')
      const ended = await sessions!.endOf(await at.signedOut(token))
      door.log.warn({ ended }, 'the identity provider has signed somebody out')
      return reply.code(200).send()
    } catch (error) {
      // As the specification of back-channel logout has it.
      if (error instanceof HubError && error.code === 'SIGN_IN_REFUSED') withStatus(400, error)
      throw error
    }
  }

  function providerOrRefusal(): OpenIdProvider {
    if (provider && sessions) return provider.at
    throw withStatus(404, new HubError('SIGN_IN_REFUSED.notConfigured'))
  }

  /** A token that the hub does not take is found out now, not at the first question. */
  async function checkToken(token: string): Promise<void> {
    try {
      await door.identify({ authorization: `Bearer ${token}` })
    } catch (cause) {
      if (!(cause instanceof HubError)) throw cause
      const reason = { en: inLanguage(cause.sentence, 'en'), zh: inLanguage(cause.sentence, 'zh') }
      throw new HubError('SIGN_IN_REFUSED.token', { reason }, {}, { cause })
    }
  }
}

function checkFromConsole(request: FastifyRequest): void {
  if (isFromConsole(request)) return
  throw withStatus(403, new HubError('SIGN_IN_REFUSED.notFromConsole'))
}

function isOver(error: unknown): boolean {
  return (
    error instanceof HubError &&
    error.code === 'UNAUTHENTICATED' &&
    String(error.extensions.reason).startsWith('session_')
  )
}

function signInPath(to = '/'): string {
  return `${paths.signIn}?${new URLSearchParams({ to })}`
}

/** What the pages need to know of who asks; null for nobody. */
function callerFor({ subject, unit, jurisdiction, scopes, ownSubjectCode, actsFor }: Caller) {
  if (subject === null) return null
  return {
    roles: chiefRolesOf(scopes),
    scopes,
    unit,
    jurisdiction,
    subjectCode: ownSubjectCode,
    actsFor,
  }
}

const partNames = ['role', 'city', 'subject', 'unit', 'actsFor'] as const

/** Whatever is no text is not named; `tokenFor` says what it does not know. */
function partIn(body: unknown): DemoRequest {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const named = partNames.flatMap((name) => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  return { role: undefined, ...Object.fromEntries(named) }
}
