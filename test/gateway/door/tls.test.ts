import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpsServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { readPem, tlsFiles } from '../../../gateway/door/tls.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { certificate, type Pair } from '../../support/certificates.js'
import { startHub } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'tls-'))
const issuer = { keys: fixedKeys({ keys: [] }), issuer: 'i', audience: 'a' }
let ca: Pair
let server: Pair
let client: Pair
let stranger: Pair

const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  ca = await certificate('ca')
  server = await certificate('server', ca)
  client = await certificate('client', ca)
  stranger = await certificate('stranger', await certificate('another ca'))
  writeFileSync(file('ca.pem'), ca.cert)
  writeFileSync(file('server.pem'), server.cert)
  writeFileSync(file('server.key'), server.key)
})
afterAll(() => rmSync(folder, { recursive: true }))

const settings = (clientCa?: string) => ({
  cert: file('server.pem'),
  key: file('server.key'),
  clientCa,
})

/** The answer's data, or the code of the failure. */
function ask(url: string, identity: Partial<Pair> = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const sent = request(
      `${url.replace(/^http:/, 'https:')}/graphql`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ca: ca.cert,
        agent: false,
        ...identity,
      },
      async (response) => {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve(JSON.parse(text).data)
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    sent.end('{"query":"{ __typename }"}')
  })
}

describe('the gateway over TLS', () => {
  let hub: HubServer & { url: string }
  beforeAll(async () => {
    hub = await startHub([], { issuer, tls: tlsFiles(settings()) })
  })
  afterAll(() => hub.close())

  it('answers by its certificate, and by no plain http', async () => {
    expect(hub.url).toMatch(/^https:/)
    expect(await ask(hub.url)).toEqual({ __typename: 'Query' })
    await expect(fetch(hub.url.replace('https:', 'http:'))).rejects.toThrow()
  })

  it('is not believed by who trusts another signer', async () => {
    expect(await ask(hub.url, { ca: stranger.cert } as Partial<Pair>)).toBe(
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    )
  })
})

describe('the gateway with a client CA', () => {
  let hub: HubServer & { url: string }
  beforeAll(async () => {
    hub = await startHub([], { issuer, tls: tlsFiles(settings(file('ca.pem'))) })
  })
  afterAll(() => hub.close())

  it('answers a client whose certificate the CA signed', async () => {
    expect(await ask(hub.url, client)).toEqual({ __typename: 'Query' })
  })

  it.each([
    ['without a certificate', () => ({})],
    ['with another signer’s certificate', () => stranger],
  ])('hangs up on a client %s', async (_, identity) => {
    expect(await ask(hub.url, identity())).toMatch(/^(ECONNRESET|EPIPE|ERR_SSL_)/)
  })
})

describe('settings of TLS', () => {
  it('none is plain http', () => {
    expect(tlsFiles({ cert: undefined, key: '', clientCa: undefined })).toBeNull()
  })

  it.each([
    ['a certificate without its key', { cert: 'a.pem', key: undefined, clientCa: undefined }],
    ['a key without its certificate', { cert: undefined, key: 'a.key', clientCa: undefined }],
    ['a client CA alone', { cert: undefined, key: undefined, clientCa: 'ca.pem' }],
  ])('%s is refused, never served as plain http', (_, given) => {
    expect(() => tlsFiles(given)).toThrow(
      'Certificate and key go together: set HUB_TLS_CERT and HUB_TLS_KEY (PEM files)',
    )
  })

  it('a file that is not there, or no PEM, is named', () => {
    writeFileSync(file('text.pem'), 'hello')
    expect(() => readPem(file('none.pem'))).toThrow(`${file('none.pem')} cannot be read`)
    expect(() => readPem(file('text.pem'))).toThrow(`${file('text.pem')} holds no PEM`)
  })
})

describe('a subgraph over TLS', () => {
  it('is asked when its certificate comes from the configured CA, and only then', async () => {
    const listening = createHttpsServer(server, (_, response) => {
      response.setHeader('content-type', 'application/json').end('{"data":{"__typename":"Query"}}')
    })
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const url = `https://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql`
    const reaches = async (signer?: string) => {
      const subgraph = httpSubgraph({
        name: 'kunshan',
        jurisdiction: '320583',
        url,
        tokens: async () => 'token',
        ca: signer === undefined ? undefined : Buffer.from(signer),
      })
      try {
        return await subgraph.isReachable()
      } finally {
        await subgraph.close()
      }
    }
    try {
      expect([await reaches(ca.cert), await reaches(), await reaches(stranger.cert)]).toEqual([
        true,
        false,
        false,
      ])
    } finally {
      listening.closeAllConnections()
      listening.close()
    }
  })
})
