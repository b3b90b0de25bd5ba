import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type IdentityOptions, identity } from '../../../gateway/identity/identity.js'
import { fixedKeys, keysOfFile, keysOfUrl } from '../../../gateway/keys/key-set.js'
import { anonymous } from '../../../schema/caller.js'

const issuer = 'https://issuer.example'
const audience = 'credit-hub'
const folder = mkdtempSync(path.join(tmpdir(), 'identity-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface TestKey {
  readonly kid: string
  readonly alg: string
  readonly privateKey: CryptoKey
  readonly set: JSONWebKeySet
}

async function testKey(kid: string, alg: string): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, alg, privateKey, set: { keys: [{ ...(await exportJWK(publicKey)), kid, alg }] } }
}

const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60
const goodClaims = () => ({
  iss: issuer,
  aud: audience,
  sub: 'system-17',
  exp: inMinutes(5),
})

function token(key: TestKey, claims: JWTPayload = goodClaims(), header: object = {}) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
    .sign(key.privateKey)
}

const base64url = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })

let key: TestKey
let other: TestKey
let trusted: IdentityOptions
beforeAll(async () => {
  key = await testKey('k1', 'ES256')
  other = await testKey('k2', 'ES256')
  trusted = { keys: fixedKeys(key.set), issuer, audience }
})

async function reasonOf(authorization: string, options = trusted): Promise<unknown> {
  return identity(options)({ authorization }).then(
    (caller) => caller,
    (error) => error.extensions,
  )
}

const refused = (reason: string) => ({ code: 'UNAUTHENTICATED', reason })

describe('a caller', () => {
  it('is anonymous without a token', async () => {
    expect(await identity(trusted)({})).toBe(anonymous)
  })

  it('is who the verified token says', async () => {
    const claims = {
      ...goodClaims(),
      unit: '11320583014182XXXX',
      jurisdiction: '320583',
      scope: 'records:read identity:read',
      policies: ['tender'],
      client_id: 'permit-desk',
      subject_code: '91990583MA00000001',
      acts_for: '91990583MA00000002',
    }
    expect(await identity(trusted)(bearer(await token(key, claims)))).toEqual({
      subject: 'system-17',
      unit: '11320583014182XXXX',
      client: 'permit-desk',
      jurisdiction: '320583',
      scopes: ['records:read', 'identity:read'],
      policies: ['tender'],
      ownSubjectCode: '91990583MA00000001',
      actsFor: '91990583MA00000002',
      purpose: null,
    })
  })

  it.each([
    ['a list of scopes', { scope: ['records:read'] }],
    ['a number as policies', { policies: 7 }],
    ['a policy that is no text', { policies: ['tender', 7] }],
    ['an object as scope', { scope: { 'records:read': true } }],
    ['one text as policies', { policies: 'tender' }],
  ])('is granted nothing by %s', async (_, claims) => {
    const caller = await identity(trusted)(bearer(await token(key, { ...goodClaims(), ...claims })))
    expect(caller).toEqual({ ...anonymous, subject: 'system-17' })
  })
})

describe('a bad token is refused with its reason, never anonymous', () => {
  it.each([
    ['expired', { exp: inMinutes(-1) }],
    ['not_yet_valid', { nbf: inMinutes(1) }],
    ['wrong_audience', { aud: 'another-hub' }],
    ['wrong_issuer', { iss: 'https://evil.example' }],
    ['malformed', { exp: undefined }],
    ['malformed', { sub: undefined }],
    ['malformed', { sub: '' }],
    ['claim_type', { exp: 'tomorrow' as never }],
    ['claim_type', { client_id: 7 }],
    ['claim_type', { azp: {} }],
    ['claim_type', { unit: ['a'] }],
    ['claim_type', { jurisdiction: 320583 }],
    ['claim_type', { subject_code: true }],
    ['claim_type', { acts_for: ['91990583MA00000002'] }],
  ])('%s', async (reason, claims) => {
    const text = await token(key, { ...goodClaims(), ...claims })
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused(reason))
  })

  it('of another use: what is signed as a logout or an event is no token of access', async () => {
    for (const typ of ['logout+jwt', 'secevent+jwt', 'dpop+jwt', 'hub-receipt']) {
      const text = await token(key, goodClaims(), { typ })
      expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('wrong_use'))
    }
    for (const typ of ['JWT', 'jwt', 'at+jwt', 'application/at+JWT', undefined]) {
      const text = await token(key, goodClaims(), typ ? { typ } : {})
      expect((await identity(trusted)(bearer(text))).subject).toBe('system-17')
    }
  })

  it('signed by a key nobody published', async () => {
    expect(await reasonOf(`Bearer ${await token(other)}`)).toEqual(refused('unknown_key'))
  })

  it('signed by another key under a published name', async () => {
    const text = await token(other, goodClaims(), { kid: 'k1' })
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('bad_signature'))
  })

  it('changed after signing', async () => {
    const [header, , signature] = (await token(key)).split('.')
    const text = `${header}.${base64url({ ...goodClaims(), sub: 'admin' })}.${signature}`
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('bad_signature'))
  })

  it('not signed at all (alg none)', async () => {
    const text = `${base64url({ alg: 'none' })}.${base64url(goodClaims())}.`
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('algorithm'))
  })

  it('HS256 with the public key as the secret', async () => {
    const secret = Buffer.from(JSON.stringify(key.set.keys[0]))
    const text = await new SignJWT(goodClaims())
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(secret)
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('algorithm'))
  })

  it('under a published name but for another kind of key', async () => {
    const rsa = await testKey('k1', 'RS256')
    expect(await reasonOf(`Bearer ${await token(rsa)}`)).toEqual(refused('algorithm'))
  })

  it('larger than 8 KiB', async () => {
    const text = await token(key, { ...goodClaims(), scope: 'x'.repeat(8192) })
    expect(await reasonOf(`Bearer ${text}`)).toEqual(refused('too_large'))
  })

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer nonsense',
    'Bearer a.b.c',
    'Basic dXNlcjpwYXNz',
    'Bearer one two',
  ])('"%s"', async (authorization) => {
    expect(await reasonOf(authorization)).toEqual(refused('malformed'))
  })
})

describe('a token seen before', () => {
  it('ends when it expires', async () => {
    const identify = identity(trusted)
    const headers = bearer(await token(key))
    expect((await identify(headers)).subject).toBe('system-17')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 })
    try {
      await expect(identify(headers)).rejects.toMatchObject({ extensions: refused('expired') })
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends when its key leaves the file, and the new key holds in its place, without a restart', async () => {
    const file = path.join(folder, 'rotated.json')
    writeFileSync(file, JSON.stringify(key.set))
    const identify = identity({ keys: keysOfFile(file), issuer, audience })
    const [oldToken, newToken] = [await token(key), await token(other)]
    expect((await identify(bearer(oldToken))).subject).toBe('system-17')
    await expect(identify(bearer(newToken))).rejects.toMatchObject({
      extensions: refused('unknown_key'),
    })

    writeFileSync(`${file}.next`, JSON.stringify(other.set))
    renameSync(`${file}.next`, file)
    // A file is looked at again after a twentieth of a second.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await identify(bearer(newToken))).subject).toBe('system-17')
    await expect(identify(bearer(oldToken))).rejects.toMatchObject({
      extensions: refused('unknown_key'),
    })
  })

  it('stays while the file is caught half-written', async () => {
    const file = path.join(folder, 'half.json')
    writeFileSync(file, JSON.stringify(key.set))
    const identify = identity({ keys: keysOfFile(file), issuer, audience })
    writeFileSync(file, '{"keys": [')
    expect((await identify(bearer(await token(key)))).subject).toBe('system-17')
  })
})

describe('keys at a URL', () => {
  let published: JSONWebKeySet
  let fetches = 0
  const server = createHttpServer((_, response) => {
    fetches++
    response.setHeader('content-type', 'application/json').end(JSON.stringify(published))
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void server.close())

  it('are fetched once, and dropped when the issuer drops them', async () => {
    published = key.set
    const { port } = server.address() as AddressInfo
    const keys = keysOfUrl(new URL(`http://127.0.0.1:${port}/jwks`))
    const identify = identity({ keys, issuer, audience })
    const claims = { ...goodClaims(), exp: inMinutes(60) }
    const headers = bearer(await token(key, claims))
    expect((await identify(headers)).subject).toBe('system-17')
    expect((await identify(headers)).subject).toBe('system-17')
    expect(fetches).toBe(1)

    published = other.set
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
    try {
      await expect(identify(headers)).rejects.toMatchObject({ extensions: refused('unknown_key') })
    } finally {
      vi.useRealTimers()
    }
  })

  it('that cannot be fetched are no fault of the token', async () => {
    const keys = keysOfUrl(new URL('http://127.0.0.1:1/jwks'))
    const attempt = identity({ keys, issuer, audience })(bearer(await token(key)))
    await expect(attempt).rejects.not.toHaveProperty('extensions')
  })
})

describe('a key file', () => {
  it.each([
    ['is no JSON', 'no JSON'],
    ['has no keys', '{}'],
    ['holds a private key', '{"keys":[{"kty":"EC","kid":"k1","d":"secret"}]}'],
    ['holds a shared secret', '{"keys":[{"kty":"oct","kid":"k1","k":"secret"}]}'],
  ])('that %s is refused at the start', (_, text) => {
    const file = path.join(folder, 'bad.json')
    writeFileSync(file, text)
    expect(() => keysOfFile(file)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID' }),
    )
  })
})

describe('the purpose of a request', () => {
  const headers = (purpose?: string, basis?: string, caseNo?: string) => ({
    'x-credit-purpose': purpose,
    'x-credit-basis': basis,
    'x-credit-case': caseNo,
  })
  const purposeOf = async (given: ReturnType<typeof headers>) =>
    (await identity(trusted)(given)).purpose

  it('is read percent-encoded or as raw UTF-8', async () => {
    const raw = Buffer.from('昆审2026-17').toString('latin1')
    expect(await purposeOf(headers('licensing', encodeURIComponent('行政许可法 12'), raw))).toEqual(
      {
        purpose: 'licensing',
        basis: '行政许可法 12',
        caseNo: '昆审2026-17',
      },
    )
  })

  it('is none when one of the three is missing or empty', async () => {
    expect(await purposeOf(headers('licensing', 'law'))).toBeNull()
    expect(await purposeOf(headers('licensing', 'law', '%20'))).toBeNull()
  })

  it.each([
    ['broken encoding', '%E6%98'],
    ['a lone percent sign', '100%'],
    ['201 characters', 'x'.repeat(201)],
    ['bytes that are not UTF-8', '\xff\xfe'],
  ])('is refused with %s', async (_, value) => {
    await expect(purposeOf(headers('licensing', 'law', value))).rejects.toMatchObject({
      code: 'ARGUMENT_INVALID',
    })
  })
})
