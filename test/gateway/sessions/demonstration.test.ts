import { rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HubStore } from '../../../db/hub/store.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { databaseSettings } from '../../../db/settings.js'
import type { HubServer } from '../../../gateway/door/server.js'
import { demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { CookieBrowser } from '../../support/cookie-browser.js'
import { freshFolder } from '../../support/embedded.js'
import { localSubgraphs, startHub } from '../two-cities.js'

const ownPage = { 'sec-fetch-site': 'same-origin', 'x-hub-console': '1' }
const members = enabledJurisdictions()

let folder: string
let databases: Databases
let store: HubStore
let hub: HubServer & { url: string }
let browser: CookieBrowser

beforeAll(async () => {
  folder = await freshFolder()
  databases = await openDatabases(databaseSettings({ HUB_DATA: folder }, members), loadCatalogues())
  store = await databases.hub()
  hub = await startHub(localSubgraphs(), {
    hub: store,
    issuer: await demoIssuer(path.join(folder, 'keys'), members),
    signIn: {
      keys: () => [Buffer.alloc(32, 7)],
      idleMs: 60_000,
      longestMs: 3_600_000,
      provider: null,
    },
  })
  browser = new CookieBrowser()
})
afterAll(async () => {
  await hub.close()
  await databases.close()
  await rm(folder, { recursive: true })
})

async function play(part: unknown, headers: Record<string, string> = ownPage) {
  const response = await browser.send(`${hub.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(part),
  })
  const { caller, errors } = await response.json()
  return errors ? { status: response.status, ...errors[0].extensions } : caller
}
async function told(headers: Record<string, string> = ownPage) {
  return (await browser.send(`${hub.url}/session`, { headers })).json()
}

it('a visitor is nobody until a part is chosen, and is told that it can be', async () => {
  expect(await told()).toEqual({ signIn: 'PICKER', isDemonstration: true, caller: null })
})

it('a part that is chosen is played until another one is, by the cookie alone', async () => {
  expect(await play({ role: 'regulator', city: '320583', subject: '' })).toMatchObject({
    roles: ['regulator'],
    jurisdiction: '320583',
    subjectCode: null,
  })
  expect((await told()).caller.roles).toEqual(['regulator'])
  expect((await told({ 'sec-fetch-site': 'cross-site' })).caller).toBe(null)
  const firm = { role: 'subject', city: '330400', subject: '91990400MANB08YY54' }
  expect(await play(firm)).toMatchObject({
    roles: ['subject'],
    jurisdiction: '330400',
    subjectCode: '91990400MANB08YY54',
  })
  const rows = [...(await store.db.execute(sql`select * from hub.session`))]
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('91990400MANB08YY54')
})

it('its token is made anew when it ends', async () => {
  await store.db.execute(sql`update hub.session set token_ends_at = clock_timestamp()`)
  expect((await told()).caller.roles).toEqual(['subject'])
  const [row] = await store.db.execute(
    sql`select token_ends_at > clock_timestamp() as good from hub.session`,
  )
  expect(row).toEqual({ good: true })
})

it.each([
  [{ role: 'mayor' }, ownPage, { status: 400, code: 'ARGUMENT_INVALID' }],
  [{ role: 'regulator', city: '999999' }, ownPage, { status: 400, code: 'ARGUMENT_INVALID' }],
  [{ role: 'regulator' }, { 'sec-fetch-site': 'same-origin' }, { status: 403 }],
  [{ role: 'regulator' }, { ...ownPage, 'sec-fetch-site': 'cross-site' }, { status: 403 }],
  [{ role: 'regulator' }, { ...ownPage, 'x-forwarded-for': '192.0.2.1' }, { status: 403 }],
])('%j with %j is refused, and changes nothing', async (part, headers, refused) => {
  const before = await told()
  expect(await play(part, headers)).toMatchObject(refused)
  expect(await told()).toEqual(before)
})

it('whoever signs out is nobody again', async () => {
  const response = await browser.send(`${hub.url}/signout`, {
    method: 'POST',
    headers: { ...ownPage, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await response.json()).toEqual({ to: '/' })
  expect((await told()).caller).toBe(null)
})

it('there is no provider to go to', async () => {
  const response = await browser.send(`${hub.url}/signin`)
  expect({ status: response.status, ...(await response.json()).errors[0].extensions }).toEqual({
    status: 404,
    code: 'SIGN_IN_REFUSED',
  })
})
