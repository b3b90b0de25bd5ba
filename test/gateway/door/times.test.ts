import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { certificate } from '../../support/certificates.js'
import { localSubgraphs, startHub, steps } from '../two-cities.js'

const issuer = { keys: fixedKeys({ keys: [] }), issuer: 'i', audience: 'a' }

describe.each([
  'http',
  'https',
])('whoever is slow by HTTP/1.1 over %s holds nothing for long', (scheme) => {
  let hub: HubServer & { url: string }
  let ca: string
  beforeAll(async () => {
    const { cert, key } = await certificate('127.0.0.1')
    ca = cert
    const tls = { cert: Buffer.from(cert), key: Buffer.from(key), requestCert: false }
    hub = await startHub(localSubgraphs(), {
      issuer,
      times: { headersMs: 300, bodyMs: 300, stillMs: 300, checkMs: 100 },
      ...(scheme === 'https' ? { tls } : {}),
    })
  })
  afterAll(() => hub.close())

  async function open(): Promise<Socket> {
    const { hostname: host, port } = new URL(hub.url)
    const socket =
      scheme === 'https'
        ? connectTls({ host, port: Number(port), ca })
        : connect(Number(port), host)
    await once(socket, scheme === 'https' ? 'secureConnect' : 'connect')
    return socket
  }

  async function answerTo(sent: string): Promise<string> {
    const socket = await open()
    socket.write(sent)
    let text = ''
    for await (const part of socket) text += part
    return text
  }

  it('in headers', async () => {
    expect(await answerTo('POST /graphql HTTP/1.1\r\nhost: h\r\nx-slow: ')).toMatch(
      /^HTTP\/1\.1 408 /,
    )
  })

  it('in a body, and nothing of it is run', async () => {
    const body = '{"query":"mutation { kunshan { intake(rows: 1) } }"}'
    const headers = `host: h\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
    const answer = await answerTo(
      `POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body.slice(0, -1)}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('The request did not arrive whole in time.')
    expect(steps).toEqual([])
  })

  it('in taking an answer', async () => {
    const socket = await open()
    socket.write('GET /playground HTTP/1.1\r\nhost: h\r\naccept: text/html\r\n\r\n')
    const [first] = (await once(socket, 'data')) as [Buffer]
    const length = Number(/content-length: (\d+)/.exec(String(first))![1])
    socket.pause()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    let taken = first.length
    socket.on('error', () => {})
    socket.on('data', (part: Buffer) => {
      taken += part.length
    })
    socket.resume()
    await once(socket, 'close')
    expect(taken).toBeLessThan(length)
  })

  it('a request without a host is none', async () => {
    expect(await answerTo('GET /healthz HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })
})
