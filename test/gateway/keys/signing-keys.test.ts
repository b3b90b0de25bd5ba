import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { identity } from '../../../gateway/identity/identity.js'
import { changingKeys, fixedKeys, keysOfUrl } from '../../../gateway/keys/key-set.js'
import {
  checkOneUse,
  openKeys,
  publicKeysOf,
  statementKeys,
} from '../../../gateway/keys/settings.js'
import { type SigningKeys, signingKeysOfFile } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { verifyDetached } from '../../../gateway/keys/verify-detached.js'
import { anonymous } from '../../../schema/caller.js'
import { gatewayKeysAt, gatewayTokenReader } from '../../../subgraphs/shared/token.js'
import { command } from '../../support/command.js'

const folder = mkdtempSync(path.join(tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file is looked at again after a twentieth of a second. */
const lookedAtAgain = () => new Promise((resolve) => setTimeout(resolve, 100))
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed25519 = () => generateKeyPairSync('ed25519')
const pemOf = ({ privateKey }: { privateKey: KeyObject }) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const publicPemOf = ({ publicKey }: { publicKey: KeyObject }) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString()
const jwkOf = ({ privateKey }: { privateKey: KeyObject }, kid?: string) => ({
  ...privateKey.export({ format: 'jwk' }),
  ...(kid === undefined ? {} : { kid }),
})

const production = (env: Record<string, string>) => ({
  env,
  demonstration: false,
  dataFolder: folder,
})

let files = 0
function write(text: string, file = path.join(folder, `${files++}.key`)): string {
  // As secrets are exchanged: the new file takes the place of the old one in one step.
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
  return file
}

describe('keys that sign', () => {
  it.each([
    ['PEM, P-256', () => pemOf(p256())],
    ['PEM, SEC 1', () => p256().privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
    [
      'PEM, with the parameters that openssl ecparam writes first',
      () =>
        `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pemOf(p256())}`,
    ],
    ['PEM, Ed25519', () => pemOf(ed25519())],
    ['JWK', () => JSON.stringify(jwkOf(p256(), 'k1'))],
    ['JWKS', () => JSON.stringify({ keys: [jwkOf(ed25519()), jwkOf(p256(), 'k1')] })],
  ])('are read as %s, from a variable and from a file', async (_, text) => {
    const written = text()
    const ofVariable = await openKeys('HUB_SIGNING_KEY', production({ HUB_SIGNING_KEY: written }))
    const file = write(written)
    const ofFile = await openKeys('HUB_SIGNING_KEY', production({ HUB_SIGNING_KEY_FILE: file }))
    expect(ofFile.publicKeys()).toEqual(ofVariable.publicKeys())
    const token = await ofVariable.sign({ sub: 'a' })
    const { payload } = await jwtVerify(token, createLocalJWKSet(ofFile.publicKeys()))
    expect(payload).toEqual({ sub: 'a' })
    const jws = await ofVariable.signDetached(Buffer.from('text'), 't')
    const { kid } = ofFile.publicKeys().keys[0]!
    expect(await verifyDetached(jws, Buffer.from('text'), 't', ofFile.publicKeys())).toEqual({
      valid: true,
      kid,
    })
    expect(await verifyDetached(jws, Buffer.from('texts'), 't', ofFile.publicKeys())).toEqual({
      valid: false,
      fault: 'CHANGED',
    })
  })

  it('keep the public half of a former key whose private half is gone', async () => {
    const former = p256()
    const file = write(pemOf(former))
    const before = await signingKeysOfFile(file, 'X').sign({ sub: 'before' })
    write(pemOf(p256()) + publicPemOf(former), file)
    const keys = signingKeysOfFile(file, 'X')
    expect(keys.publicKeys().keys).toHaveLength(2)
    const { payload } = await jwtVerify(before, createLocalJWKSet(keys.publicKeys()))
    expect(payload.sub).toBe('before')
  })

  it('are made in a demonstration, for this user alone, and found again', async () => {
    const settings = { env: {}, demonstration: true, dataFolder: path.join(folder, 'demo') }
    const [one, same] = await Promise.all([
      openKeys('HUB_SIGNING_KEY', settings),
      openKeys('HUB_SIGNING_KEY', settings),
    ])
    expect(one.publicKeys()).toEqual(same.publicKeys())
    expect(statSync(path.join(folder, 'demo/keys/hub.json')).mode & 0o777).toBe(0o600)
    expect((await openKeys('HUB_TOKEN_KEY', settings)).publicKeys()).not.toEqual(one.publicKeys())
  })
})

/** Shows keys as the gateway does. */
async function serve(keys: () => unknown) {
  const http = createServer((_, response) => response.end(JSON.stringify(keys())))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { http, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }
}

describe('a key of one use is none of another', () => {
  const [receipts, former, tokens] = [p256(), p256(), p256()]
  const statements = signingKeysOfFile(write(pemOf(receipts) + pemOf(former)), 'X')
  const gateway = signingKeysOfFile(write(pemOf(tokens)), 'Y')
  const shown = publicKeysOf(statements, gateway)
  const forger = (pair: typeof receipts) => signingKeysOfFile(write(pemOf(pair)), 'Z')

  it('is shown with its use', () => {
    expect(shown().keys.map((key) => (key as { hub_use?: string }).hub_use)).toEqual([
      'statements',
      'statements',
      'subgraph-tokens',
    ])
  })

  it('a key of receipts, also a former one, opens no city', async () => {
    const { http, url } = await serve(shown)
    try {
      const read = gatewayTokenReader('kunshan', gatewayKeysAt(url))
      const ask = async (keys: SigningKeys) =>
        read(`Bearer ${await subgraphTokens(keys)('kunshan', anonymous)}`)
      expect(await ask(gateway)).toEqual(anonymous)
      await expect(ask(forger(receipts))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      await expect(ask(forger(former))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    } finally {
      http.close()
    }
  })

  it('nor does one that came to both by a rotation, nor one without a use', async () => {
    for (const keys of [publicKeysOf(statements, statements), statements.publicKeys]) {
      const { http, url } = await serve(keys)
      try {
        const read = gatewayTokenReader('kunshan', gatewayKeysAt(url))
        const token = await subgraphTokens(statements)('kunshan', anonymous)
        await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      } finally {
        http.close()
      }
    }
  })

  it('a key of tokens checks no receipt; a set kept from before uses were told still does', async () => {
    const text = Buffer.from('text')
    const [own, forged] = await Promise.all(
      [statements, gateway].map((keys) => keys.signDetached(text, 't')),
    )
    const check = (jws: string, keys: typeof shown) =>
      verifyDetached(jws, text, 't', statementKeys(keys()))
    expect(await check(own!, shown)).toMatchObject({ valid: true })
    expect(await check(forged!, shown)).toEqual({ valid: false, fault: 'KEY_UNKNOWN' })
    expect(await check(own!, statements.publicKeys)).toMatchObject({ valid: true })
  })

  it('a key of the hub is no key of an issuer, where one shows it', async () => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: 'i', aud: 'a', sub: 's', iat: now, exp: now + 60 }
    const authorization = `Bearer ${await gateway.sign(claims)}`
    const { http, url } = await serve(shown)
    try {
      for (const keys of [fixedKeys(shown()), changingKeys(shown), keysOfUrl(new URL(url))]) {
        await expect(
          identity({ keys, issuer: 'i', audience: 'a' })({ authorization }),
        ).rejects.toMatchObject({ extensions: { reason: 'unknown_key' } })
      }
    } finally {
      http.close()
    }
  })

  it('two settings that give one key are refused', () => {
    const { keys } = statements.publicKeys()
    expect(() => checkOneUse({ HUB_SIGNING_KEY: keys, HUB_TOKEN_KEY: [keys[1]!] })).toThrow(
      `HUB_SIGNING_KEY and HUB_TOKEN_KEY give the same key (kid ${keys[1]!.kid}); make one of its own for each use.`,
    )
    checkOneUse({ HUB_SIGNING_KEY: keys, HUB_TOKEN_KEY: gateway.publicKeys().keys })
  })
})

describe('a rotation', () => {
  it('is noticed: the new key signs, both are shown, the old one goes when it is taken away', async () => {
    const [old, next] = [p256(), ed25519()]
    const file = write(pemOf(old))
    const keys = signingKeysOfFile(file, 'X')
    const shown = publicKeysOf(keys, null)
    const kidOf = async () => decodeProtectedHeader(await keys.sign({})).kid
    const oldKid = await kidOf()
    const first = keys.publicKeys()
    expect(keys.publicKeys()).toBe(first)

    write(pemOf(next) + pemOf(old), file)
    await lookedAtAgain()
    const nextKid = await kidOf()
    expect(nextKid).not.toBe(oldKid)
    expect(shown().keys.map(({ kid }) => kid)).toEqual([nextKid, oldKid])

    write('-----BEGIN PRIV', file)
    await lookedAtAgain()
    expect(shown().keys.map(({ kid }) => kid)).toEqual([nextKid, oldKid])
    rmSync(file)
    await lookedAtAgain()
    expect(await kidOf()).toBe(nextKid)

    write(pemOf(next), file)
    await lookedAtAgain()
    expect(shown().keys.map(({ kid }) => kid)).toEqual([nextKid])
  })

  it('loses no request between gateway and subgraph', async () => {
    const old = p256()
    const file = write(pemOf(old))
    const keys = signingKeysOfFile(file, 'X')
    const statements = signingKeysOfFile(write(pemOf(p256())), 'Y')
    const { http, url } = await serve(publicKeysOf(statements, keys))
    try {
      const read = gatewayTokenReader('kunshan', gatewayKeysAt(url))
      const tokens = subgraphTokens(keys)
      const ask = async (subject: string) => {
        const token = await tokens('kunshan', { ...anonymous, subject })
        return (await read(`Bearer ${token}`)).subject
      }
      expect(await ask('a')).toBe('a')
      const before = await tokens('kunshan', { ...anonymous, subject: 'on its way' })
      await new Promise((resolve) => setTimeout(resolve, 1_100))
      const next = ed25519()
      write(pemOf(next) + pemOf(old), file)
      expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['a', 'b', 'c'])
      expect((await read(`Bearer ${before}`)).subject).toBe('on its way')

      const kept = await tokens('kunshan', { ...anonymous, subject: 'a' })
      await new Promise((resolve) => setTimeout(resolve, 1_100))
      write(pemOf(p256()), file)
      // No token by a key that was taken away is sent any more.
      expect(await tokens('kunshan', { ...anonymous, subject: 'a' })).not.toBe(kept)
      expect(await ask('a')).toBe('a')
    } finally {
      http.close()
    }
  })
})

describe('a refusal to start names the variable, never the value', () => {
  const secret = pemOf(p256())
  const body = secret.split('\n')[1]!
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const enciphered = p256()
    .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' })
    .toString()
  const jwk = jwkOf(p256())

  it.each([
    ['missing', {}, 'HUB_SIGNING_KEY is missing'],
    ['empty', { HUB_SIGNING_KEY: '' }, 'HUB_SIGNING_KEY is missing'],
    ['no key', { HUB_SIGNING_KEY: `hello ${body}` }, 'HUB_SIGNING_KEY does not hold keys'],
    ['a broken key', { HUB_SIGNING_KEY: secret.replace('M', 'N') }, 'does not hold keys'],
    ['another kind', { HUB_SIGNING_KEY: pemOf(rsa) }, 'HUB_SIGNING_KEY does not hold keys'],
    ['enciphered', { HUB_SIGNING_KEY: enciphered }, 'HUB_SIGNING_KEY does not hold keys'],
    ['an HMAC secret', { HUB_SIGNING_KEY: '{"kty":"oct","k":"c2VjcmV0"}' }, 'does not hold keys'],
    ['empty set', { HUB_SIGNING_KEY: '{"keys":[]}' }, 'does not begin with a private key'],
    ['public only', { HUB_SIGNING_KEY: publicPemOf(p256()) }, 'does not begin with a private key'],
    [
      'two keys of one name',
      { HUB_SIGNING_KEY: JSON.stringify({ keys: [jwk, jwk] }) },
      'HUB_SIGNING_KEY holds two keys of one kid',
    ],
    ['set twice', { HUB_SIGNING_KEY: secret, HUB_SIGNING_KEY_FILE: '/x' }, 'are both set'],
    [
      'no such file',
      { HUB_SIGNING_KEY_FILE: path.join(folder, 'nothing') },
      'HUB_SIGNING_KEY_FILE: ',
    ],
  ])('%s', async (_, env, told) => {
    const error = await openKeys('HUB_SIGNING_KEY', production({ ...env })).then(
      () => null,
      (refusal) => refusal,
    )
    expect(error).toMatchObject({ code: 'CONFIGURATION_INVALID' })
    expect(error.message).toContain(told)
    const dump = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)
    for (const value of Object.values(env)) {
      const parts = String(value).match(/[\w+/-]{20,}/g) ?? []
      for (const part of parts) if (!part.includes(folder)) expect(dump).not.toContain(part)
    }
  })

  const start = (main: string, env: Record<string, string>) =>
    command(main, [], {
      HUB_DATA: folder,
      // Nobody listens there: keys are looked at before.
      DATABASE_URL_HUB: 'postgres://127.0.0.1:1/hub',
      HUB_ISSUER: 'https://issuer.example',
      HUB_AUDIENCE: 'hub',
      HUB_JWKS: write('{"keys":[]}'),
      PORT: '0',
      ...env,
    })

  it.each([
    ['gateway/all-in-one.ts', {}, 'HUB_SIGNING_KEY'],
    [
      'gateway/main.ts',
      { HUB_SIGNING_KEY: pemOf(p256()), HUB_TOKEN_KEY: secret.replace('M', 'N') },
      'HUB_TOKEN_KEY',
    ],
    ['gateway/main.ts', { HUB_SIGNING_KEY: secret, HUB_TOKEN_KEY: secret }, 'HUB_SIGNING_KEY'],
  ])('in production: %s', async (main, env, variable) => {
    const { code, output } = await start(main, env)
    expect(code).toBe(1)
    expect(output).toContain(`CONFIGURATION_INVALID: ${variable} `)
    expect(output).not.toContain(body.slice(1, 30))
  })
})

describe('key material is in no dump', () => {
  const key = p256()
  const { d } = jwkOf(key) as { d: string }
  const raw = Buffer.from(d, 'base64url')
  const secrets = [d, raw.toString('hex'), raw.toString('base64'), pemOf(key).split('\n')[1]!]
  const holds = (text: string) => secrets.filter((secret) => text.includes(secret))
  afterEach(() => {
    delete process.env.HUB_SIGNING_KEY
  })

  it('of the keys, of what they publish, and of what they sign', async () => {
    const file = write(pemOf(key))
    const keys = signingKeysOfFile(file, 'X')
    const dumps = [
      inspect(keys, { depth: 9, showHidden: true, getters: true }),
      JSON.stringify(keys),
      JSON.stringify(publicKeysOf(keys, keys)()),
      await keys.sign({ sub: 'a' }),
    ]
    expect(holds(dumps.join('\n'))).toEqual([])
    expect(Object.keys(keys.publicKeys().keys[0]!).sort()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
      'y',
    ])
  })

  it('of the environment, which children and diagnostic reports show', async () => {
    process.env.HUB_SIGNING_KEY = pemOf(key)
    expect(holds(JSON.stringify(process.report.getReport()))).not.toEqual([])
    await openKeys('HUB_SIGNING_KEY', {
      env: process.env,
      demonstration: false,
      dataFolder: folder,
    })
    expect(holds(JSON.stringify(process.report.getReport()))).toEqual([])
  })
})
