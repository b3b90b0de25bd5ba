import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HubStore } from '../../../db/hub/store.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { databaseSettings } from '../../../db/settings.js'
import type { HubServer } from '../../../gateway/door/server.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { openAttempt, sealAttempt } from '../../../gateway/sessions/attempt.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { CookieBrowser } from '../../support/cookie-browser.js'
import { freshFolder } from '../../support/embedded.js'
import { freePort } from '../../support/free-port.js'
import { startProvider, type TestProvider } from '../../support/openid-provider.js'
import { localSubgraphs, startHub } from '../two-cities.js'

const key = Buffer.alloc(32, 7)
const ownPage = { 'sec-fetch-site': 'same-origin', 'x-hub-console': '1' }
const idleMinutes = 30

let folder: string
let opened: Databases[]
let store: HubStore
let provider: TestProvider
/** Two gateways over one store; browsers know the first. */
let hubs: (HubServer & { url: string })[]
let browser: CookieBrowser

beforeAll(async () => {
  folder = await freshFolder()
  const settings = databaseSettings({ HUB_DATA: folder }, enabledJurisdictions())
  opened = []
  for (let at = 0; at < 2; at += 1) opened.push(await openDatabases(settings, loadCatalogues()))
  const stores: HubStore[] = []
  for (const databases of opened) stores.push(await databases.hub())
  store = stores[0]!
  const ports = [await freePort(), await freePort()]
  const publicUrl = new URL(`http://127.0.0.1:${ports[0]}`)
  provider = await startProvider(publicUrl.origin)
  hubs = []
  for (const [at, hub] of stores.entries()) {
    const options = {
      hub,
      issuer: {
        keys: fixedKeys(provider.keys),
        issuer: provider.issuer,
        audience: provider.audience,
      },
      signIn: {
        keys: () => [key],
        idleMs: idleMinutes * 60_000,
        longestMs: 12 * 3_600_000,
        provider: { ...provider, issuer: new URL(provider.issuer), publicUrl },
      },
    }
    hubs.push(await startHub(localSubgraphs(), options, ports[at]!))
  }
})
afterAll(async () => {
  for (const hub of hubs) await hub.close()
  await provider.close()
  for (const databases of opened.reverse()) await databases.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await store.db.execute(sql`delete from hub.session`)
  browser = new CookieBrowser()
  Object.assign(provider, {
    account: 'officer-7',
    denies: false,
    isAway: false,
    tokenAudience: provider.audience,
  })
})

const signIn = (to = '/') => browser.visit(`${hubs[0]!.url}/signin?${new URLSearchParams({ to })}`)
/** Up to where the provider sends the browser back. */
const almostSignIn = async (to = '/') => {
  const { way } = await browser.visit(`${hubs[0]!.url}/signin?${new URLSearchParams({ to })}`, {
    until: /\/signin\/callback/,
  })
  return way.at(-1)!
}
const session = () => browser.cookies.get('hub-session')

/** Whom a city is told that asks, or why nobody was let in. */
async function caller(headers: Record<string, string> = ownPage, gateway = 0) {
  const response = await browser.send(`${hubs[gateway]!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      query: '{ creditSubject(code: "A") { files { ... on KunshanCreditFile { caller } } } }',
    }),
  })
  const { data, errors } = await response.json()
  return errors
    ? { status: response.status, ...errors[0].extensions }
    : (data.creditSubject.files[0].caller as string | null)
}
const refusal = async (response: Response | null) => ({
  status: response?.status,
  code: /<code>([A-Z_]+)<\/code>/.exec((await response?.text()) ?? '')?.[1],
})
const rows = async () => [...(await store.db.execute(sql`select * from hub.session`))]
const over = (reason: string) => ({ status: 401, code: 'UNAUTHENTICATED', reason })

describe('signing in', () => {
  it('leads to the provider and back to the address that was left; every gateway knows who it is', async () => {
    const { way, response } = await signIn('/lists?list=SL06&cities=330400,320583')
    expect(way.at(-1)).toBe(`${hubs[0]!.url}/lists?list=SL06&cities=330400,320583`)
    expect(response?.status).not.toBe(500)
    expect([await caller(), await caller(ownPage, 1)]).toEqual(['officer-7', 'officer-7'])
    const told = await browser.send(`${hubs[1]!.url}/session`, { headers: ownPage })
    expect(await told.json()).toEqual({
      signIn: 'PROVIDER',
      isDemonstration: false,
      caller: {
        roles: ['regulator'],
        scopes: ['records:read', 'compare:read', 'export:read', 'statistics:read'],
        unit: 'KS-MARKET',
        jurisdiction: '320583',
        subjectCode: null,
        actsFor: null,
      },
    })
  })

  it('keeps nothing that could be read or used by whoever reads the table', async () => {
    await signIn()
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    const text = JSON.stringify(row)
    for (const secret of [session()!, 'officer-7', 'eyJ', Buffer.from('eyJ').toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })

  it('gives a cookie that no script reads and that goes along to no page of others', async () => {
    const callback = await almostSignIn()
    const response = await browser.send(callback)
    expect(response.headers.getSetCookie()).toEqual([
      'hub-sign-in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^hub-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('asks for the code by PKCE, with a state and a nonce of its own', async () => {
    const { way } = await browser.visit(`${hubs[0]!.url}/signin`, { until: /\/auth\?/ })
    const asked = new URL(way.at(-1)!).searchParams
    expect({
      ...Object.fromEntries(asked),
      state: asked.get('state')?.length,
      nonce: asked.get('nonce')?.length,
      code_challenge: asked.get('code_challenge')?.length,
    }).toEqual({
      client_id: provider.clientId,
      redirect_uri: `${hubs[0]!.url}/signin/callback`,
      response_type: 'code',
      scope: provider.scope,
      resource: provider.resource,
      state: 43,
      nonce: 43,
      code_challenge: 43,
      code_challenge_method: 'S256',
    })
  })

  it('takes no id that the browser brings along', async () => {
    const planted = 'a'.repeat(43)
    browser.cookies.set('hub-session', planted)
    await signIn()
    expect(session()).not.toBe(planted)
    expect(await caller()).toBe('officer-7')
    browser.cookies.set('hub-session', planted)
    expect(await caller()).toEqual(over('session_ended'))
  })

  it('ends the session before it where somebody signs in again', async () => {
    await signIn()
    const before = session()!
    provider.account = 'officer-8'
    browser.cookies.delete('_session')
    await signIn()
    expect(await caller()).toBe('officer-8')
    expect(await rows()).toHaveLength(1)
    browser.cookies.set('hub-session', before)
    expect(await caller()).toEqual(over('session_ended'))
  })
})

describe('a sign-in is refused, and nobody is signed in,', () => {
  const refused = { status: 401, code: 'SIGN_IN_REFUSED' }
  const tried = async (callback: string) => {
    const { response } = await browser.visit(callback)
    const told = await refusal(response)
    expect([session(), await rows()]).toEqual([undefined, []])
    return told
  }
  const reseal = async (change: object) => {
    const attempt = await openAttempt(browser.cookies.get('hub-sign-in')!, [key])
    browser.cookies.set('hub-sign-in', await sealAttempt({ ...attempt!, ...change }, key))
  }

  it('with the state of another', async () => {
    const callback = new URL(await almostSignIn())
    callback.searchParams.set('state', 'x'.repeat(43))
    expect(await tried(callback.href)).toEqual(refused)
  })

  it('with the nonce of another', async () => {
    const callback = await almostSignIn()
    await reseal({ nonce: 'x'.repeat(43) })
    expect(await tried(callback)).toEqual(refused)
  })

  it('without the proof of who asked for the code', async () => {
    const callback = await almostSignIn()
    await reseal({ verifier: 'x'.repeat(43) })
    expect(await tried(callback)).toEqual(refused)
  })

  it('with a code that was used', async () => {
    const callback = await almostSignIn()
    const begun = browser.cookies.get('hub-sign-in')!
    await browser.send(callback)
    await store.db.execute(sql`delete from hub.session`)
    browser.cookies.clear()
    browser.cookies.set('hub-sign-in', begun)
    expect(await tried(callback)).toEqual(refused)
  })

  it('in a browser that did not begin it', async () => {
    const callback = await almostSignIn()
    browser = new CookieBrowser()
    expect(await tried(callback)).toEqual(refused)
  })

  it('where the provider says no', async () => {
    provider.denies = true
    expect(await tried(await almostSignIn())).toEqual(refused)
  })

  it('with a token that is for somebody else', async () => {
    provider.tokenAudience = 'another-hub'
    expect(await tried(await almostSignIn())).toEqual(refused)
  })

  it('while the provider is away, with a word to try again', async () => {
    const callback = await almostSignIn()
    provider.isAway = true
    expect(await tried(callback)).toEqual({ status: 503, code: 'SIGN_IN_UNAVAILABLE' })
  })

  it('and the page says so in Chinese, with a way back to the address that was left', async () => {
    const callback = new URL(await almostSignIn('/matrix?domain=D01'))
    callback.searchParams.set('state', 'x'.repeat(43))
    const { response } = await browser.visit(callback.href)
    const page = await response!.text()
    expect(page).toContain('统一身份认证的答复与本次登录不符；请重新登录')
    expect(page).toContain('<a href="/signin?to=%2Fmatrix%3Fdomain%3DD01">重新登录</a>')
  })
})

describe('a session counts', () => {
  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', 'x-hub-console': '1' }],
    ['of another host of the site', { 'sec-fetch-site': 'same-site', 'x-hub-console': '1' }],
    ['that somebody has typed', { 'sec-fetch-site': 'none', 'x-hub-console': '1' }],
    ['of a browser that does not say', { 'x-hub-console': '1' }],
    ['of a form', { 'sec-fetch-site': 'same-origin' }],
  ])('not for the request %s', async (_of, headers) => {
    await signIn()
    expect(await caller(headers)).toBe(null)
    expect(await caller()).toBe('officer-7')
  })

  it('for a GET of its own pages, and of no others', async () => {
    await signIn()
    const query = '{creditSubject(code:"A"){files{... on KunshanCreditFile{caller}}}}'
    const get = async (site: string) => {
      const response = await browser.send(
        `${hubs[0]!.url}/graphql?${new URLSearchParams({ query })}`,
        { headers: { 'sec-fetch-site': site } },
      )
      return (await response.json()).data.creditSubject.files[0].caller
    }
    expect([await get('same-origin'), await get('cross-site'), await get('none')]).toEqual([
      'officer-7',
      null,
      null,
    ])
  })

  it('not beside a token: that says who asks, good or bad', async () => {
    await signIn()
    expect(await caller({ ...ownPage, authorization: 'Bearer no.such.token' })).toEqual(
      over('malformed'),
    )
  })
})

describe('a session ends', () => {
  const age = (column: string, minutes: number) =>
    store.db.execute(
      sql.raw(
        `update hub.session set ${column} = clock_timestamp() - interval '${minutes} minutes'`,
      ),
    )

  it('when it is not used for long, and the browser is told why once', async () => {
    await signIn()
    await age('used_at', idleMinutes + 1)
    const told = await browser.send(`${hubs[1]!.url}/session`, {
      headers: { ...ownPage, 'accept-language': 'zh-CN' },
    })
    expect({ status: told.status, body: await told.json() }).toEqual({
      status: 401,
      body: {
        errors: [
          {
            message: '您已超过 30 分钟没有操作，登录已失效，请重新登录。',
            extensions: { code: 'UNAUTHENTICATED', reason: 'session_idle' },
          },
        ],
      },
    })
    expect([session(), await rows()]).toEqual([undefined, []])
    expect(await caller()).toBe(null)
  })

  it('however much it is used, after its longest time', async () => {
    await signIn()
    await age('ends_at', 1)
    expect(await caller()).toEqual(over('session_over'))
    expect(await caller(ownPage, 1)).toEqual(over('session_ended'))
  })

  it('later for being used, but not for a page that nobody sits before', async () => {
    await signIn()
    await age('used_at', idleMinutes - 1)
    const [before] = await rows()
    await caller({ ...ownPage, 'x-hub-unattended': '1' })
    expect(await rows()).toEqual([before])
    await caller()
    expect((await rows())[0]!.used_at).not.toEqual(before!.used_at)
  })

  it('when the keys that it was enciphered by are gone', async () => {
    await signIn()
    await store.db.execute(
      sql`update hub.session set sealed = overlay(sealed placing 'AAAA' from 9)`,
    )
    expect(await caller()).toEqual(over('session_ended'))
  })

  it('by signing out, in every gateway and at the provider', async () => {
    await signIn()
    const before = session()!
    const asked = provider.asked.length
    const response = await browser.send(`${hubs[1]!.url}/signout`, {
      method: 'POST',
      headers: { ...ownPage, 'content-type': 'application/json' },
      body: '{}',
    })
    const { to } = await response.json()
    expect(new URL(to).origin + new URL(to).pathname).toBe(`${provider.issuer}/session/end`)
    expect(new URL(to).searchParams.get('post_logout_redirect_uri')).toBe(`${hubs[0]!.url}/`)
    expect(provider.asked.slice(asked).filter((one) => one.startsWith('POST'))).toEqual([
      'POST /token/revocation',
      'POST /token/revocation',
    ])
    expect([session(), await rows(), await caller()]).toEqual([undefined, [], null])
    browser.cookies.set('hub-session', before)
    expect(await caller()).toEqual(over('session_ended'))
  })

  it('here even while the provider is away', async () => {
    await signIn()
    provider.isAway = true
    const response = await browser.send(`${hubs[0]!.url}/signout`, {
      method: 'POST',
      headers: { ...ownPage, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(200)
    expect(await rows()).toEqual([])
  })

  it('not by a form of another page', async () => {
    await signIn()
    const others: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', 'x-hub-console': '1' },
      { 'sec-fetch-site': 'same-origin' },
    ]
    for (const headers of others) {
      const response = await browser.send(`${hubs[0]!.url}/signout`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{}',
      })
      expect(response.status).toBe(403)
    }
    expect(await caller()).toBe('officer-7')
  })
})

describe('the tokens of a session', () => {
  const tokenEnds = () =>
    store.db.execute(
      sql`update hub.session set token_ends_at = clock_timestamp() - interval '1 second'`,
    )
  const refreshed = () => provider.granted.filter((kind) => kind === 'refresh_token').length

  it('are renewed once, however many requests at however many gateways wait for it', async () => {
    await signIn()
    const before = refreshed()
    await tokenEnds()
    const callers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => caller(ownPage, at % hubs.length)),
    )
    expect(callers).toEqual(Array.from({ length: 8 }, () => 'officer-7'))
    expect(refreshed() - before).toBe(1)
    // The one that came with them is good for the next time.
    await tokenEnds()
    expect(await caller()).toBe('officer-7')
    expect(refreshed() - before).toBe(2)
  })

  it('cannot be renewed once the provider has taken them back: the session is over', async () => {
    await signIn()
    const [row] = await rows()
    await tokenEnds()
    await caller()
    // An older copy of the row: its refresh token was used, so the provider takes back all that came of it.
    await store.db.execute(
      sql`update hub.session set sealed = ${String(row!.sealed)}, token_ends_at = clock_timestamp()`,
    )
    expect(await caller()).toEqual(over('session_ended'))
    expect(await rows()).toEqual([])
  })

  it('cannot be renewed while the provider is away: nobody is signed out for it', async () => {
    await signIn()
    await tokenEnds()
    provider.isAway = true
    expect(await caller()).toEqual({
      status: 503,
      code: 'SIGN_IN_UNAVAILABLE',
      retryAfterSeconds: 10,
    })
    provider.isAway = false
    expect(await caller()).toBe('officer-7')
  })
})

describe('the word of the provider that somebody has signed out', () => {
  const tell = async (logout_token: string) =>
    (
      await fetch(`${hubs[1]!.url}/signin/backchannel`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token }),
      })
    ).status

  it('ends the session, when they sign out there', async () => {
    await signIn()
    const there = await browser.send(`${provider.issuer}/session/end`, {
      headers: { accept: 'text/html' },
    })
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(await there.text()) ?? []
    await browser.send(`${provider.issuer}/session/end/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    })
    for (let waits = 0; waits < 50 && (await rows()).length > 0; waits += 1) await setTimeout(100)
    expect(await caller()).toEqual(over('session_ended'))
  })

  it('ends all sessions of a subject, where it names no session', async () => {
    await signIn()
    expect(await tell(await provider.logoutToken({ sub: 'officer-8' }))).toBe(200)
    expect(await caller()).toBe('officer-7')
    expect(await tell(await provider.logoutToken({ sub: 'officer-7' }))).toBe(200)
    expect(await caller()).toEqual(over('session_ended'))
  })

  it.each([
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://other.example' }],
    ['that is an ID token', { nonce: 'n' }],
    ['of something else', { events: { 'https://example/other': {} } }],
    ['of nobody', { sub: undefined }],
    ['of long ago', { iat: Math.floor(Date.now() / 1_000) - 3_600 }],
  ])('is not taken %s', async (_of, claims) => {
    await signIn()
    expect(await tell(await provider.logoutToken({ sub: 'officer-7', ...claims }))).toBe(400)
    expect(await caller()).toBe('officer-7')
  })

  it('is taken once, and of the provider alone', async () => {
    const token = await provider.logoutToken({ sub: 'officer-7' })
    expect(await tell(token)).toBe(200)
    await signIn()
    expect(await tell(token)).toBe(400)
    expect(await tell(`${token.slice(0, -8)}AAAAAAAA`)).toBe(400)
    expect(await tell(await provider.logoutToken({ sub: 'officer-7' }, 'at+jwt'))).toBe(400)
    expect(await caller()).toBe('officer-7')
  })
})
