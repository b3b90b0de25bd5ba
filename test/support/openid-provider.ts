import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose'
// @ts-expect-error It comes without types.
import Provider from 'oidc-provider'
import { Agent, fetch as fetchOver } from 'undici'
import { freePort } from './free-port.js'

type FetchOptions = NonNullable<Parameters<typeof fetchOver>[1]>

/** An identity provider as a city would run one, on a port of this machine, at which whoever comes is signed in at once. */
export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  readonly resource: string
  readonly audience: string
  readonly keys: JSONWebKeySet
  /** Who signs in next. */
  account: string
  /** Says no to whoever comes. */
  denies: boolean
  /** Answers nothing but 503. */
  isAway: boolean
  /** Of the tokens that it gives for the hub. */
  tokenAudience: string
  /** Requests to its addresses so far: `POST /token`. */
  readonly asked: string[]
  /** Kinds of grants that it has given tokens for. */
  readonly granted: string[]
  /** A logout token with these claims, over good ones; undefined takes one out. */
  logoutToken(claims: Readonly<Record<string, unknown>>, typ?: string): Promise<string>
  close(): Promise<void>
}

/**
 * @param hubUrl  where the hub will be reached
 * @param ca  who has signed the certificate that stands there
 */
export async function startProvider(hubUrl: string, ca?: string): Promise<TestProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const named = { kid: 'provider', alg: 'ES256', use: 'sig' }
  const clientId = 'hub-console'
  const clientSecret = 'a secret of the console, and of nobody else'
  const resource = 'urn:credit-hub'
  const scope = 'records:read compare:read export:read statistics:read'
  const audience = 'credit-hub'
  const test: TestProvider = {
    issuer,
    clientId,
    clientSecret,
    resource,
    audience,
    scope: `openid ${scope}`,
    keys: { keys: [{ ...(await exportJWK(publicKey)), ...named }] },
    account: 'officer-7',
    denies: false,
    isAway: false,
    tokenAudience: audience,
    asked: [],
    granted: [],
    logoutToken: (claims, typ = 'logout+jwt') => {
      const now = Math.floor(Date.now() / 1_000)
      const good = {
        iss: issuer,
        aud: clientId,
        iat: now,
        exp: now + 120,
        jti: crypto.randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      }
      return new SignJWT({ ...good, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: named.kid, typ })
        .sign(privateKey)
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      await toHub.close()
    },
  }

  const toHub = new Agent(ca === undefined ? {} : { connect: { ca } })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${hubUrl}/signin/callback`],
        post_logout_redirect_uris: [`${hubUrl}/`],
        backchannel_logout_uri: `${hubUrl}/signin/backchannel`,
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), ...named }] },
    cookies: { keys: ['of the tests'] },
    // By itself it sends its word to no address of this machine.
    fetch: (address: string, { method, headers, body, redirect }: FetchOptions) =>
      fetchOver(address, { method, headers, body, redirect, dispatcher: toHub } as FetchOptions),
    pkce: { required: () => true },
    ttl: Object.fromEntries(
      [
        'AccessToken',
        'AuthorizationCode',
        'Grant',
        'IdToken',
        'Interaction',
        'RefreshToken',
        'Session',
      ].map((kind) => [kind, 600]),
    ),
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId }),
    }),
    extraTokenClaims: () => ({ jurisdiction: '320583', unit: 'KS-MARKET' }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    // biome-ignore lint/suspicious/noExplicitAny: it comes without types
    async loadExistingGrant({ oidc }: any) {
      const { accountId } = oidc.session
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId })
      grant.addOIDCScope('openid')
      grant.addResourceScope(resource, scope)
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: { body: string }, form: string) => {
          context.body = `<!doctype html><html lang="zh"><title>退出</title>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">退出统一身份认证</button></html>`
        },
      },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience: test.tokenAudience,
          accessTokenTTL: 300,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  })
  provider.on('grant.success', ({ oidc }: { oidc: { params: { grant_type: string } } }) => {
    test.granted.push(oidc.params.grant_type)
  })
  const answer = provider.callback()
  const server = createServer(async (request, response) => {
    test.asked.push(`${request.method} ${request.url!.split('?')[0]}`)
    if (test.isAway) {
      response.writeHead(503).end()
    } else if (request.url!.startsWith('/interaction/')) {
      const result = test.denies
        ? { error: 'access_denied' }
        : { login: { accountId: test.account, remember: false } }
      await provider.interactionFinished(request, response, result)
    } else {
      await answer(request, response)
    }
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return test
}
