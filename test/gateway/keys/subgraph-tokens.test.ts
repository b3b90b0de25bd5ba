import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalJWKSet, decodeJwt, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'

const folder = mkdtempSync(path.join(tmpdir(), 'gateway-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const caller: Caller = {
  ...anonymous,
  subject: 'system-17',
  scopes: ['records:read'],
  purpose: { purpose: 'licensing', basis: '行政许可法', caseNo: '昆审2026-17' },
}

let key: SigningKeys
beforeAll(async () => {
  key = await generatedSigningKeys(folder, 'gateway')
})
const reader = (subgraph: string) =>
  gatewayTokenReader(subgraph, createLocalJWKSet(key.publicKeys()))
const refused = { code: 'UNAUTHENTICATED' }

describe('the gateway’s token for a subgraph', () => {
  it('tells it the caller with the purpose, for a minute', async () => {
    const token = await subgraphTokens(key)('kunshan', caller)
    expect(await reader('kunshan')(`Bearer ${token}`)).toEqual(caller)
    const { iat, exp, aud } = decodeJwt(token)
    expect({ seconds: exp! - iat!, aud }).toEqual({ seconds: 60, aud: 'kunshan' })
  })

  it('is worth nothing at another subgraph', async () => {
    const token = await subgraphTokens(key)('kunshan', caller)
    await expect(reader('taicang')(`Bearer ${token}`)).rejects.toMatchObject(refused)
  })

  it('is not given for a caller’s own token, nor without one, nor for another gateway’s', async () => {
    const stranger = await generatedSigningKeys(folder, 'stranger')
    const read = reader('kunshan')
    const own = await key.sign({ iss: 'https://issuer.example', aud: 'kunshan', exp: 9e9 })
    await expect(read(`Bearer ${own}`)).rejects.toMatchObject(refused)
    await expect(read(undefined)).rejects.toMatchObject(refused)
    await expect(
      read(`Bearer ${await subgraphTokens(stranger)('kunshan', caller)}`),
    ).rejects.toMatchObject(refused)
    const shared = await new SignJWT({
      caller,
      iss: 'credit-hub-gateway',
      aud: 'kunshan',
      exp: 9e9,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(JSON.stringify(key.publicKeys().keys[0])))
    await expect(read(`Bearer ${shared}`)).rejects.toMatchObject(refused)
  })

  it('is used again for the same caller and renewed before it ends', async () => {
    const tokens = subgraphTokens(key)
    const first = await tokens('kunshan', caller)
    expect(await tokens('kunshan', { ...caller })).toBe(first)
    expect(await tokens('kunshan', { ...caller, purpose: null })).not.toBe(first)
    expect(await tokens('taicang', caller)).not.toBe(first)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 50_000 })
    try {
      expect(await tokens('kunshan', caller)).not.toBe(first)
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends, although it was read before', async () => {
    const read = reader('kunshan')
    const token = await subgraphTokens(key)('kunshan', caller)
    expect(await read(`Bearer ${token}`)).toEqual(caller)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 70_000 })
    try {
      await expect(read(`Bearer ${token}`)).rejects.toMatchObject(refused)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a signing key', () => {
  it('is kept for this user alone and found again', async () => {
    const again = await generatedSigningKeys(folder, 'gateway')
    expect(again.publicKeys()).toEqual(key.publicKeys())
    expect(statSync(path.join(folder, 'gateway.json')).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(key.publicKeys())).not.toContain('"d"')
  })

  it('that cannot be kept says which folder', async () => {
    const folderInAFile = path.join(folder, 'gateway.json')
    await expect(generatedSigningKeys(folderInAFile, 'other')).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNWRITABLE',
    })
  })
})
