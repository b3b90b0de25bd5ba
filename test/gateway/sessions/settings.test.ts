import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { signInSettings } from '../../../gateway/sessions/settings.js'

const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = '07'.repeat(32)
const good = {
  HUB_ISSUER: 'https://id.example/realms/credit',
  HUB_OIDC_CLIENT: 'hub-console',
  HUB_OIDC_SECRET: 'of the client',
  HUB_PUBLIC_URL: 'https://hub.example',
  HUB_SESSION_KEY: key,
}
const read = (env: NodeJS.ProcessEnv, demonstration = false) =>
  signInSettings(env, { demonstration, dataFolder: folder })

it('what is needed to sign in is read once, and no secret stays in the environment', () => {
  const env = { ...good, HUB_OIDC_SCOPE: 'openid records:read', HUB_OIDC_RESOURCE: 'urn:hub' }
  const { keys, ...settings } = read(env)!
  expect(keys()).toEqual([Buffer.from(key, 'hex')])
  expect(settings).toEqual({
    idleMs: 30 * 60_000,
    longestMs: 12 * 3_600_000,
    provider: {
      issuer: new URL('https://id.example/realms/credit'),
      clientId: 'hub-console',
      clientSecret: 'of the client',
      scope: 'openid records:read',
      resource: 'urn:hub',
      publicUrl: new URL('https://hub.example'),
    },
  })
  expect(Object.keys(env).filter((name) => /SECRET|KEY/.test(name))).toEqual([])
})

it('a hub without a client has no sign-in, but a demonstration has, with a key of its own', () => {
  expect(read({ HUB_ISSUER: good.HUB_ISSUER })).toBe(null)
  const { keys, provider } = read({}, true)!
  expect(provider).toBe(null)
  expect(keys()).toEqual(read({}, true)!.keys())
  expect(keys()[0]).toHaveLength(32)
})

it.each([
  [{ HUB_OIDC_SECRET: '' }, 'Signing in takes HUB_OIDC_SECRET too'],
  [{ HUB_SESSION_KEY: '', HUB_PUBLIC_URL: '' }, 'takes HUB_PUBLIC_URL, HUB_SESSION_KEY too'],
  [{ HUB_ISSUER: '' }, 'Signing in takes HUB_ISSUER too'],
  [{ HUB_SESSION_KEY: 'short' }, 'HUB_SESSION_KEY is not 64 hexadecimal digits'],
  [{ HUB_PUBLIC_URL: 'http://hub.example' }, 'HUB_PUBLIC_URL is "http://hub.example"'],
  [{ HUB_PUBLIC_URL: 'https://hub.example/console' }, 'write the address without a path'],
  [{ HUB_ISSUER: 'credit' }, 'HUB_ISSUER is "credit"'],
  [{ HUB_SESSION_IDLE_MINUTES: '0' }, 'HUB_SESSION_IDLE_MINUTES is "0"; set it to 1 to 480'],
  [{ HUB_SESSION_HOURS: '48' }, 'HUB_SESSION_HOURS is "48"; set it to 1 to 24'],
])('with %j the start is refused', (changed, told) => {
  expect(() => read({ ...good, ...changed })).toThrow(told)
})

it('on this machine alone http will do', () => {
  const local = { HUB_ISSUER: 'http://127.0.0.1:9000', HUB_PUBLIC_URL: 'http://localhost:4000' }
  expect(read({ ...good, ...local })!.provider!.publicUrl.href).toBe('http://localhost:4000/')
})
