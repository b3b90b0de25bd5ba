import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedKeys } from '../../gateway/keys/key-set.js'
import { certificate } from '../support/certificates.js'
import { chromiumPath } from '../support/chromium.js'
import { freePort } from '../support/free-port.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { startProvider, type TestProvider } from '../support/openid-provider.js'
import { startTlsProxy } from '../support/tls-proxy.js'
import { builtConsole } from './support/console.js'

const patient = { timeout: 20_000 }
const exported = '/export/comparison.csv?listCode=SL06&jurisdictions=330400,320583'
const compared = '/lists?list=SL06&cities=330400%2C320583'

describe.skipIf(chromiumPath === undefined)('signing in with a browser, over https', () => {
  let provider: TestProvider
  let hub: TestHub
  /** The hub as browsers see it: by https, at a proxy before it. */
  let url: string
  let closeProxy: () => Promise<void>
  let stranger: Server
  let elsewhere: string
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    const port = await freePort()
    const publicPort = await freePort()
    const pair = await certificate('127.0.0.1')
    const publicUrl = new URL(`https://127.0.0.1:${publicPort}`)
    url = publicUrl.origin
    closeProxy = await startTlsProxy(pair, { from: publicPort, to: port })
    provider = await startProvider(url, pair.cert)
    hub = await startTestHub({
      console: await builtConsole(),
      subjects: 100,
      port,
      trustedProxies: ['127.0.0.1'],
      trusted: {
        keys: fixedKeys(provider.keys),
        issuer: provider.issuer,
        audience: provider.audience,
      },
      signIn: {
        keys: () => [Buffer.alloc(32, 7)],
        idleMs: 30 * 60_000,
        longestMs: 12 * 3_600_000,
        provider: { ...provider, issuer: new URL(provider.issuer), publicUrl },
      },
    })
    stranger = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>elsewhere</title><a href="${url}${exported}">file</a>
        <form method="post" action="${url}/signout"><button>sign out</button></form>`)
    }).listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    // Another site than that of the hub's address, on the same machine.
    elsewhere = `http://localhost:${(stranger.address() as AddressInfo).port}/`
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'zh-CN',
      ignoreHTTPSErrors: true,
    })
    page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.close()
    await provider?.close()
    await closeProxy?.()
    stranger?.close()
  })

  const sessions = async () => [...(await hub.hub.db.execute(sql`select digest from hub.session`))]
  const atTheTop = (name: string) => page.locator('.head').getByText(name)

  it('leads back to the page that was left, and the page says who reads it', async () => {
    await page.goto(url + compared)
    await page.getByRole('link', { name: '登录' }).click(patient)
    await atTheTop('监管人员 · 昆山').waitFor(patient)
    expect(page.url()).toBe(url + compared)
    await page.locator('tbody tr').first().waitFor(patient)
  })

  it('keeps nothing where a script of a page could read it', async () => {
    await expect
      .poll(() =>
        page.evaluate(() => [
          document.cookie,
          ...Object.values(window.sessionStorage),
          ...Object.values(window.localStorage),
        ]),
      )
      .toEqual(['', 'zh'])
  })

  it('keeps one cookie, that nobody else can set and that never goes over http', async () => {
    const kept = (await page.context().cookies(url)).filter(({ name }) => name.includes('hub'))
    expect(kept.map(({ value: _, ...attributes }) => attributes)).toEqual([
      {
        name: '__Host-hub-session',
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
      },
    ])
    const first = await page.request.get(url)
    expect(first.headers()['strict-transport-security']).toBe('max-age=31536000')
  })

  it('says why nobody is signed in any more, and leads back to the same page', async () => {
    await hub.hub.db.execute(
      sql`update hub.session set used_at = clock_timestamp() - interval '31 minutes'`,
    )
    await page.reload()
    await page.getByText('您已超过 30 分钟没有操作，登录已失效，请重新登录。').waitFor(patient)
    await page.locator('.head').getByRole('link', { name: '登录' }).waitFor(patient)
    await page.getByRole('link', { name: '重新登录' }).click()
    await atTheTop('监管人员 · 昆山').waitFor(patient)
    expect(page.url()).toBe(url + compared)
    await page.locator('tbody tr').first().waitFor(patient)
  })

  it('gives files by plain links of its pages', async () => {
    const begun = page.waitForEvent('download', patient)
    await page.evaluate((address) => {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = address
      link.click()
    }, exported)
    const download = await begun
    expect(download.suggestedFilename()).toBe('comparison.csv')
  })

  it('is of no use to the page of another site', async () => {
    const other = await page.context().newPage()
    await other.goto(elsewhere)
    const read = await other.evaluate(
      (url) =>
        fetch(`${url}/session`, { credentials: 'include' }).then(
          (answer) => answer.text(),
          () => 'kept from reading',
        ),
      url,
    )
    expect(read).toBe('kept from reading')
    await other.evaluate(
      (url) => fetch(`${url}/signout`, { method: 'POST', mode: 'no-cors', credentials: 'include' }),
      url,
    )
    await other.getByRole('button', { name: 'sign out' }).click()
    await other.waitForURL(/\/signout$/)
    await other.goto(elsewhere)
    await other.getByRole('link', { name: 'file' }).click()
    await other.getByText('无法完成该请求').waitFor(patient)
    await other.close()
    await page.reload()
    await atTheTop('监管人员 · 昆山').waitFor(patient)
  })

  it('ends here, at the provider and in all tabs', async () => {
    const other = await page.context().newPage()
    await other.goto(`${url}/conflicts`)
    await other.locator('.head').getByText('监管人员 · 昆山').waitFor(patient)
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.getByRole('button', { name: '退出统一身份认证' }).click(patient)
    await page.getByRole('link', { name: '登录' }).waitFor(patient)
    await other.getByText('您已退出登录，请重新登录。').waitFor(patient)
    expect(page.url()).toBe(`${url}/`)
    await expect.poll(sessions).toEqual([])
    await other.close()
  })

  it('ends when the provider says so, which reaches the hub by https', async () => {
    await page.goto(url + compared)
    await page.getByRole('link', { name: '登录' }).click(patient)
    await atTheTop('监管人员 · 昆山').waitFor(patient)
    const provided = await page.context().newPage()
    await provided.goto(`${provider.issuer}/session/end`)
    await provided.getByRole('button', { name: '退出统一身份认证' }).click(patient)
    await expect.poll(sessions, patient).toEqual([])
    await page.reload()
    await page.getByText('您已退出登录，请重新登录。').waitFor(patient)
    expect(faults).toEqual([])
  })
})
