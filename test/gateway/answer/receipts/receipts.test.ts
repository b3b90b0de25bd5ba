import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { CompactSign, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AnswerJson,
  receiptType,
  signedBytes,
} from '../../../../gateway/answer/receipts/receipt.js'
import { verifyReceipt } from '../../../../gateway/answer/receipts/verify-receipt.js'
import type { HubServer } from '../../../../gateway/door/server.js'
import { localSubgraph } from '../../../../gateway/forward/local.js'
import { type DemoIssuer, demoIssuer } from '../../../../gateway/identity/demo-issuer.js'
import { generatedSigningKeys, type SigningKeys } from '../../../../gateway/keys/signing-keys.js'
import type { DatasetVersion } from '../../../../schema/dataset.js'
import { loadRegister } from '../../../../schema/register.js'
import {
  answering,
  cities,
  epoch,
  type SubgraphKey,
  startHub,
  subgraphKeys,
} from '../../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'receipts-'))
let issuer: DemoIssuer
let keys: SigningKeys
let hub: HubServer & { url: string }
/** Subgraphs that do not answer. */
const away = new Set<SubgraphKey>()
/** Cities whose clocks the zone has heard of. */
let heard: Record<string, DatasetVersion> = {}

beforeAll(async () => {
  issuer = await demoIssuer(folder, loadRegister())
  keys = await generatedSigningKeys(folder, 'hub')
  const subgraphs = subgraphKeys.map((name) =>
    localSubgraph({
      name,
      jurisdiction: name === 'zone' ? null : cities[name],
      async execute(request, caller, signal) {
        if (away.has(name)) throw new Error('away')
        const answer = await answering(name, 7)(request, caller, signal)
        return name === 'zone' ? { ...answer, extensions: { dataset: heard } } : answer
      },
    }),
  )
  hub = await startHub(subgraphs, { issuer, hubKeys: keys, publicKeys: keys.publicKeys })
})
afterAll(async () => {
  await hub.close()
  rmSync(folder, { recursive: true })
})

const bothHeard = { kunshan: { epoch, position: 7 }, taicang: { epoch, position: 7 } }
const query = 'query Q($code: String!) { creditSubject(code: $code) { code files { name } } }'
const variables = { code: 'A' }

interface Asking {
  readonly away?: readonly SubgraphKey[]
  readonly heard?: Record<string, DatasetVersion>
  readonly headers?: Record<string, string>
}

/** The answer as bytes, the way it is saved. */
async function askFor(request: object, options: Asking = {}): Promise<Buffer> {
  away.clear()
  for (const name of options.away ?? []) away.add(name)
  heard = options.heard ?? bothHeard
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-credit-receipt': '1', ...options.headers },
    body: JSON.stringify(request),
  })
  return Buffer.from(await response.arrayBuffer())
}

const verify = (answer: Buffer, request?: object, trusted = keys.publicKeys()) =>
  verifyReceipt({
    answer,
    keys: trusted,
    request: request && Buffer.from(JSON.stringify(request)),
  })

const codeOf = (verified: Promise<unknown>) =>
  verified.then(
    () => 'VALID',
    (error: { code?: string }) => error.code ?? String(error),
  )

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

async function statementOf(request: object, options: Asking = {}) {
  const { receipt } = await verify(await askFor(request, options), request)
  const { statement, nothingFound, notAsked } = receipt
  return { statement, nothingFound, notAsked }
}

describe('a receipt', () => {
  it('says who asked what, when and for what, and is checked with the public keys alone', async () => {
    const token = await issuer.tokenFor({ role: 'partner', city: 'kunshan' })
    const request = { query, operationName: 'Q', variables }
    const answer = await askFor(request, { headers: { authorization: `Bearer ${token}` } })
    const { kid, receipt, dataset } = await verify(answer, request)
    const { time, requestId, signature, ...rest } = receipt
    expect({ kid, dataset, ...rest }).toEqual({
      kid: keys.publicKeys().keys[0]!.kid,
      dataset: bothHeard,
      version: 1,
      request,
      caller: {
        unit: 'demo-kunshan-partner',
        client: 'demo-kunshan-partner',
        jurisdiction: '320583',
      },
      purpose: null,
      statement: 'ANSWERED',
      nothingFound: [],
      notAsked: [],
    })
    expect(Math.abs(Date.now() - Date.parse(time))).toBeLessThan(60_000)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(signature).toMatch(/^[\w-]+\.\.[\w-]{86}$/)
  })

  it('is given when it is asked for only, and the answer is the same', async () => {
    const plain = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }).then((response) => response.json())
    const { extensions, ...rest } = JSON.parse((await askFor({ query, variables })).toString())
    const { receipt: _, ...others } = extensions
    expect({ ...rest, extensions: others }).toEqual(plain)
  })

  it('is not missed unseen by who asks for it in another way', async () => {
    const answer = await askFor({ query, variables }, { headers: { 'x-credit-receipt': 'yes' } })
    expect(JSON.parse(answer.toString()).errors[0].extensions.code).toBe('ARGUMENT_INVALID')
  })

  it('covers errors and refusals', async () => {
    const request = { query: '{ creditSubject(code: "A") { files { broken } } }' }
    const answer = JSON.parse((await askFor(request)).toString())
    expect(answer.errors).toHaveLength(2)
    expect(await codeOf(verify(bytes(answer)))).toBe('VALID')
    expect(await codeOf(verify(bytes({ ...answer, errors: answer.errors.slice(1) })))).toBe(
      'RECEIPT_CHANGED',
    )
  })

  it('is not given for a mutation, whose variables may be a person’s number', async () => {
    const answer = await askFor({ query: 'mutation { kunshan { recognise } }' })
    expect(JSON.parse(answer.toString()).extensions.receipt.refused.code).toBe('RECEIPT_NOT_GIVEN')
    expect(await codeOf(verify(answer))).toBe('RECEIPT_MALFORMED')
  })

  it('is not given where it could not be checked: half of a surrogate pair', async () => {
    const answer = await askFor({ query, variables: { code: '\ud800' } })
    expect(JSON.parse(answer.toString()).extensions.receipt.refused.code).toBe('RECEIPT_NOT_GIVEN')
  })
})

describe('what it states', () => {
  const several = 'query ($codes: [String!]!) { creditSubjects(codes: $codes) { code } }'
  const unknown = { query: several, variables: { codes: ['unknown', 'unknown'] } }

  it('nothing found, under the versions of all cities', async () => {
    expect(await statementOf(unknown)).toEqual({
      statement: 'NOTHING_FOUND',
      nothingFound: ['unknown'],
      notAsked: [],
    })
  })

  it('which of several were not found, beside those that were', async () => {
    const aliased = `query ($codes: [String!]!) { ...F } fragment F on Query { mine: ${several.slice(several.indexOf('creditSubjects'))}`
    for (const text of [several, aliased]) {
      const request = { query: text, variables: { codes: ['A', 'unknown'] } }
      expect(await statementOf(request)).toEqual({
        statement: 'ANSWERED',
        nothingFound: ['unknown'],
        notAsked: [],
      })
    }
  })

  it('never nothing found while a city was not heard of', async () => {
    expect(await statementOf(unknown, { heard: { kunshan: bothHeard.kunshan } })).toEqual({
      statement: 'INCOMPLETE',
      nothingFound: [],
      notAsked: ['320585'],
    })
  })

  it('never nothing found when the zone could not be asked', async () => {
    expect(await statementOf({ query, variables }, { away: ['zone'] })).toEqual({
      statement: 'INCOMPLETE',
      nothingFound: [],
      notAsked: ['320583', '320585'],
    })
  })

  it('incomplete, naming the city that could not be asked', async () => {
    expect(await statementOf({ query, variables }, { away: ['kunshan'] })).toEqual({
      statement: 'INCOMPLETE',
      nothingFound: [],
      notAsked: ['320583'],
    })
  })

  it('not executed, when the request could not be', async () => {
    expect((await statementOf({ query: '{ nothing }' })).statement).toBe('NOT_EXECUTED')
    expect((await statementOf({ query: '{' })).statement).toBe('NOT_EXECUTED')
  })
})

describe('a receipt is refused', () => {
  let answer: Buffer
  const request = { query, variables }
  beforeAll(async () => {
    answer = await askFor(request)
  })
  const parsed = () => JSON.parse(answer.toString())

  it('with any byte changed, but for blanks between the values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(answer.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(answer)
          changed[at] = changed[at]! ^ change
          const code = await codeOf(verify(changed, request))
          expect(code === 'VALID' && !sameValue(changed)).toBe(false)
        },
      ),
      { numRuns: 2_000 },
    )

    function sameValue(changed: Buffer): boolean {
      try {
        expect(JSON.parse(changed.toString())).toEqual(parsed())
        return true
      } catch {
        return false
      }
    }
  })

  it('with any value of the answer changed, removed or added', async () => {
    const places = placesIn(parsed())
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (place, value) => {
        const changed = parsed()
        const { inside, name } = find(changed, place)
        fc.pre(JSON.stringify(inside[name]) !== JSON.stringify(value))
        inside[name] = value
        expect(await codeOf(verify(bytes(changed)))).not.toBe('VALID')
        if (Array.isArray(inside)) inside.splice(Number(name), 1)
        else delete inside[name]
        expect(await codeOf(verify(bytes(changed)))).not.toBe('VALID')
        const added = parsed()
        const object = find(added, place).inside
        if (Array.isArray(object)) object.push(value)
        else object.added = value
        expect(await codeOf(verify(bytes(added)))).not.toBe('VALID')
      }),
      { numRuns: 500 },
    )
  })

  it('of any other request', async () => {
    expect(await codeOf(verify(answer, request))).toBe('VALID')
    expect(await codeOf(verify(answer, { ...request, operationName: null }))).toBe('VALID')
    const places = placesIn(request)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.string(), async (place, value) => {
        const other = structuredClone(request)
        const { inside, name } = find(other, place)
        fc.pre(inside[name] !== value)
        inside[name] = value
        expect(await codeOf(verify(answer, other))).toBe('RECEIPT_OTHER_REQUEST')
      }),
    )
    expect(await codeOf(verify(answer, { ...request, operationName: 'Q' }))).toBe(
      'RECEIPT_OTHER_REQUEST',
    )
  })

  it('of a key that is not believed', async () => {
    const stranger = await generatedSigningKeys(folder, 'stranger')
    expect(await codeOf(verify(answer, request, stranger.publicKeys()))).toBe('RECEIPT_KEY_UNKNOWN')
    expect(await codeOf(verify(answer, request, { keys: [] }))).toBe('RECEIPT_KEY_UNKNOWN')
  })

  it.each([
    ['no JSON', 'hello'],
    ['no answer', '[]'],
    ['an answer without one', '{"data":{}}'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('that is none: %s', async (_, text) => {
    expect(await codeOf(verify(Buffer.from(text)))).toBe('RECEIPT_MALFORMED')
  })

  it.each([
    ['data', '{"data":{"creditSubject":null},'],
    ['data, behind an escape', '{"d\\u0061ta":{"creditSubject":null},'],
    ['extensions', '{"extensions":{"dataset":{}},'],
  ])('where a member stands twice: %s', async (_, start) => {
    const twice = Buffer.from(start + answer.toString().slice(1))
    expect(JSON.parse(twice.toString())).toEqual(parsed())
    expect(await codeOf(verify(twice))).toBe('RECEIPT_MALFORMED')
  })

  it('where a number is written with digits that nobody reads', async () => {
    const written = answer.toString().replace('"position":7', '"position":7.00000000000000000001')
    expect(JSON.parse(written)).toEqual(parsed())
    expect(await codeOf(verify(Buffer.from(written)))).toBe('RECEIPT_MALFORMED')
  })

  describe('by tricks with the header', () => {
    /** The same answer with another header, signed in the attacker's way. */
    async function forged(
      header: object,
      sign: (protectedHeader: string, payload: Buffer) => Promise<string> | string,
    ): Promise<Buffer> {
      const forgery = parsed()
      forgery.data = { creditSubject: null }
      const start = Buffer.from(JSON.stringify(header)).toString('base64url')
      const payload = Buffer.from(signedBytes(forgery as AnswerJson))
      forgery.extensions.receipt.signature = `${start}..${await sign(start, payload)}`
      return bytes(forgery)
    }
    const kid = () => keys.publicKeys().keys[0]!.kid!

    it('no algorithm', async () => {
      const header = { alg: 'none', kid: kid(), typ: receiptType }
      expect(await codeOf(verify(await forged(header, () => '')))).toBe('RECEIPT_MALFORMED')
      expect(await codeOf(verify(await forged(header, () => 'AAAA')))).toBe('RECEIPT_MALFORMED')
    })

    it('HMAC with the public key as its secret', async () => {
      const header = { alg: 'HS256', kid: kid(), typ: receiptType }
      const secret = Buffer.from(JSON.stringify(keys.publicKeys().keys[0]))
      const forgery = await forged(header, async (_, payload) => {
        const jws = await new CompactSign(payload).setProtectedHeader(header).sign(secret)
        return jws.split('.')[2]!
      })
      expect(await codeOf(verify(forgery))).toBe('RECEIPT_MALFORMED')
    })

    it.each(['jwk', 'kid'])('an own key: %s', async (place) => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
      const own = { alg: 'ES256', kid: kid(), typ: receiptType }
      const header = place === 'jwk' ? { ...own, jwk: await exportJWK(publicKey) } : own
      const forgery = await forged(header, async (_, payload) => {
        const jws = await new CompactSign(payload).setProtectedHeader(header).sign(privateKey)
        return jws.split('.')[2]!
      })
      expect(await codeOf(verify(forgery))).toBe(
        place === 'jwk' ? 'RECEIPT_MALFORMED' : 'RECEIPT_CHANGED',
      )
    })

    it('another statement of the hub’s: a token, an anchor', async () => {
      const forgery = parsed()
      const payload = signedBytes(forgery as AnswerJson)
      forgery.extensions.receipt.signature = await keys.signDetached(payload, 'audit-anchor+jws')
      expect(await codeOf(verify(bytes(forgery)))).toBe('RECEIPT_MALFORMED')
    })

    it('a secret among the keys believed', async () => {
      const secret: JSONWebKeySet = {
        keys: [{ kty: 'oct', k: 'AAAA', kid: kid(), alg: 'HS256' }],
      }
      expect(await codeOf(verify(answer, request, secret))).not.toBe('VALID')
    })
  })

  it('with a signature that a lenient decoder takes for the same', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const changed = parsed()
    const { signature } = changed.extensions.receipt
    const last = alphabet[alphabet.indexOf(signature.at(-1)) ^ 1]
    changed.extensions.receipt.signature = signature.slice(0, -1) + last
    const bytesOf = (jws: string) => Buffer.from(jws.split('.')[2]!, 'base64url')
    expect(bytesOf(changed.extensions.receipt.signature)).toEqual(bytesOf(signature))
    expect(await codeOf(verify(bytes(changed)))).toBe('RECEIPT_MALFORMED')
  })

  it('but not for another order of members or other blanks', async () => {
    const { data, extensions } = parsed()
    const tidy = Buffer.from(JSON.stringify({ extensions, data }, null, 2))
    expect(await codeOf(verify(tidy, request))).toBe('VALID')
  })
})

type Place = readonly string[]

/** Where the values of a JSON value stand. */
function placesIn(value: unknown, at: Place = []): Place[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]) => placesIn(member, [...at, name]))
      : []
  return at.length > 0 ? [at, ...inner] : inner
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
function find(root: any, place: Place): { inside: any; name: string } {
  let inside = root
  for (const name of place.slice(0, -1)) inside = inside[name]
  return { inside, name: place.at(-1)! }
}
