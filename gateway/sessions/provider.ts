import { decodeJwt } from 'jose'
import * as oidc from 'openid-client'
import type { SessionTokens } from '../../db/hub/sessions.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import type { Attempt } from './attempt.js'
import { logoutTokens, type SignedOut } from './logout-token.js'
import type { Given, TokenGiver } from './token-giver.js'

/** An OpenID provider (统一身份认证), and what the hub is there. */
export interface ProviderSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  /** For whom the tokens are asked (RFC 8707); null where the provider knows. */
  readonly resource: string | null
  /** How browsers reach the hub, without a path. */
  readonly publicUrl: URL
}

/** Tokens of somebody who has just signed in. */
export interface SignedInAt extends Given {
  readonly subject: string
  /** The provider's own name of its session; null where it gives none. */
  readonly session: string | null
}

export interface OpenIdProvider extends TokenGiver {
  /** Where to send a browser, and what it must bring back. */
  begin(): Promise<Omit<Attempt, 'to'> & { readonly address: string }>
  /**
   * @param query  of the address at which the browser came back
   * @throws {HubError} SIGN_IN_REFUSED, SIGN_IN_UNAVAILABLE
   */
  finish(query: string, attempt: Attempt): Promise<SignedInAt>
  /**
   * Who has been signed out at the provider, by its logout token.
   *
   * @throws {HubError} SIGN_IN_REFUSED, SIGN_IN_UNAVAILABLE
   */
  signedOut(logoutToken: string): Promise<SignedOut>
}

export const callbackPath = '/signin/callback'
const timeoutSeconds = 8
const clockToleranceSeconds = 5

/** The provider is asked what it is when it is first needed: while it is away, everything else goes on. */
export function openIdProvider(settings: ProviderSettings): OpenIdProvider {
  const { publicUrl, scope, resource } = settings
  let found: Promise<oidc.Configuration> | null = null
  const configuration = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null
      throw meaningOf(error)
    })
    return found
  }
  const forWhom: Record<string, string> = resource === null ? {} : { resource }
  const verifyLogout = logoutTokens(settings.clientId)

  return {
    async begin() {
      const config = await configuration()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const verifier = oidc.randomPKCECodeVerifier()
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: new URL(callbackPath, publicUrl).href,
        scope,
        ...forWhom,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, state, nonce, verifier }
    },
    async finish(query, { state, nonce, verifier }) {
      const address = new URL(callbackPath, publicUrl)
      address.search = query
      const config = await configuration()
      const checks = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }
      const answer = await asked(oidc.authorizationCodeGrant(config, address, checks, forWhom))
      const { sub, sid } = answer.claims()!
      const session = typeof sid === 'string' ? sid : null
      return { ...givenIn(answer, null), subject: sub, session }
    },
    async renew(tokens) {
      const config = await configuration()
      try {
        const answer = await asked(
          oidc.refreshTokenGrant(config, tokens.refreshToken!, { ...forWhom }),
        )
        return givenIn(answer, tokens)
      } catch (error) {
        if (error instanceof HubError && error.code === 'SIGN_IN_REFUSED') return null
        throw error
      }
    },
    async revoke({ accessToken, refreshToken }) {
      const config = await configuration()
      if (config.serverMetadata().revocation_endpoint === undefined) return
      const revoke = (token: string, token_type_hint: string) =>
        asked(oidc.tokenRevocation(config, token, { token_type_hint }))
      if (refreshToken !== null) await revoke(refreshToken, 'refresh_token')
      await revoke(accessToken, 'access_token')
    },
    async endAddress({ idToken }) {
      const config = await configuration()
      if (idToken === null || config.serverMetadata().end_session_endpoint === undefined)
        return null
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: publicUrl.href,
      }).href
    },
    async signedOut(token) {
      return verifyLogout(token, (await configuration()).serverMetadata())
    },
  }
}

/** Whether an address is one of this machine's own. */
export function isLocal({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings) {
  const http = { execute: isLocal(issuer) ? [oidc.allowInsecureRequests] : [] }
  const found = await oidc.discovery(issuer, clientId, clientSecret, oidc.None(), {
    ...http,
    timeout: timeoutSeconds,
  })
  const server = found.serverMetadata()
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authenticates = methods.includes('client_secret_basic')
    ? oidc.ClientSecretBasic(clientSecret)
    : oidc.ClientSecretPost(clientSecret)
  const config = new oidc.Configuration(
    server,
    clientId,
    { [oidc.clockTolerance]: clockToleranceSeconds },
    authenticates,
  )
  config.timeout = timeoutSeconds
  for (const allow of http.execute) allow(config)
  // Signatures of ID tokens are looked at, too.
  oidc.enableNonRepudiationChecks(config)
  return config
}

type Answer = Awaited<ReturnType<typeof oidc.refreshTokenGrant>>

/** @param before  whose parts stay where the answer has none anew */
function givenIn(answer: Answer, before: SessionTokens | null): Given {
  const { access_token: accessToken, refresh_token: refreshToken, id_token: idToken } = answer
  return {
    tokens: {
      accessToken,
      refreshToken: refreshToken ?? before?.refreshToken ?? null,
      idToken: idToken ?? before?.idToken ?? null,
    },
    tokenEndsAt: new Date(endOf(accessToken) ?? Date.now() + (answer.expiresIn() ?? 60) * 1_000),
    subject: answer.claims()?.sub ?? null,
  }
}

function endOf(token: string): number | null {
  try {
    const { exp } = decodeJwt(token)
    return exp === undefined ? null : exp * 1_000
  } catch {
    // No token for the hub at all: whoever looks at it says so.
    return null
  }
}

async function asked<T>(question: Promise<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    throw meaningOf(error)
  }
}

/** Errors of an authorisation (RFC 6749, OpenID Connect Core) that say something to the one who signs in. */
const reasons: Readonly<Record<string, InBoth>> = {
  access_denied: { en: 'access_denied', zh: '您没有同意，或没有登录权限' },
  login_required: { en: 'login_required', zh: '需要先登录' },
  consent_required: { en: 'consent_required', zh: '需要您同意' },
  invalid_grant: { en: 'invalid_grant', zh: '授权码已失效或已使用' },
}
const other = (code: string): InBoth =>
  /^\w{1,40}$/.test(code) ? { en: code, zh: `错误 ${code}` } : { en: 'no reason', zh: '未说明原因' }
const awayCodes: ReadonlySet<unknown> = new Set(['temporarily_unavailable', 'server_error'])
/** Of openid-client: the provider's answer came late, or was none. */
const noAnswer: ReadonlySet<unknown> = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'])

function meaningOf(cause: unknown): HubError {
  if (cause instanceof HubError) return cause
  const { error, status, code } = cause as { error?: unknown; status?: number; code?: unknown }
  const isRefusal =
    cause instanceof oidc.AuthorizationResponseError || cause instanceof oidc.ResponseBodyError
  if (isRefusal && !awayCodes.has(error) && !((status ?? 400) >= 500 || status === 429)) {
    const reason = String(error)
    return new HubError(
      'SIGN_IN_REFUSED.provider',
      { reason: Object.hasOwn(reasons, reason) ? reasons[reason]! : other(reason) },
      {},
      { cause },
    )
  }
  if (cause instanceof oidc.ClientError && !isRefusal && !noAnswer.has(code)) {
    return new HubError('SIGN_IN_REFUSED.answer', {}, {}, { cause })
  }
  return new HubError('SIGN_IN_UNAVAILABLE.provider', {}, { retryAfterSeconds: 10 }, { cause })
}
