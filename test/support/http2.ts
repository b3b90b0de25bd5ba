import { once } from 'node:events'
import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2'
import { connect as connectTls, type TLSSocket } from 'node:tls'

/** A connection of HTTP/2 to a server whose certificate this signed. */
export async function openSession(url: string, ca: string): Promise<ClientHttp2Session> {
  const session = connect(url, { ca })
  session.on('error', () => {})
  await once(session, 'connect')
  return session
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A stream on which nothing but these headers is sent as yet. */
export function begin(
  session: ClientHttp2Session,
  path: string,
  headers: Record<string, string> = {},
): ClientHttp2Stream {
  const stream = session.request({ ':method': 'POST', ':path': path, ...headers })
  stream.on('error', () => {})
  return stream
}

/** The whole answer; rejected with the code of the reset when there is none, or a part of one. */
export function answerOf(stream: ClientHttp2Stream): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let headers: Record<string, unknown> | undefined
    let text = ''
    stream.on('response', (given) => {
      headers = given
    })
    stream.setEncoding('utf8')
    stream.on('data', (part: string) => {
      text += part
    })
    stream.on('end', () => {
      if (headers) resolve({ status: Number(headers[':status']), headers, text })
    })
    stream.on('error', () => {})
    // The connection has been told by GOAWAY that nothing more is taken.
    stream.once('frameError', () => reject(new Error('was not sent')))
    stream.once('close', () => reject(new Error(`reset with ${nameOf(stream.rstCode ?? 0)}`)))
  })
}

export function nameOf(code: number): string {
  const [name] =
    Object.entries(constants).find(
      ([name, value]) => value === code && errorCodes.some((known) => name === `NGHTTP2_${known}`),
    ) ?? []
  return name?.replace('NGHTTP2_', '') ?? String(code)
}

const errorCodes = [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'INTERNAL_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'ENHANCE_YOUR_CALM',
]

/** A connection on which frames are written by hand, as no client would write them. */
export async function openRaw(url: string, ca: string): Promise<RawSession> {
  const { hostname, port } = new URL(url)
  const socket = connectTls({ host: hostname, port: Number(port), ca, ALPNProtocols: ['h2'] })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
  const raw = new RawSession(socket)
  raw.write(frame(frames.settings, 0, 0))
  return raw
}

export const frames = {
  data: 0,
  headers: 1,
  reset: 3,
  settings: 4,
  ping: 6,
  goaway: 7,
  continuation: 9,
} as const
export const endStream = 1
export const endHeaders = 4

export class RawSession {
  /** What came, frame by frame. */
  readonly received: {
    readonly type: number
    readonly stream: number
    readonly payload: Buffer
  }[] = []
  readonly closed: Promise<unknown>
  readonly #socket: TLSSocket
  #rest: Buffer = Buffer.alloc(0)

  constructor(socket: TLSSocket) {
    this.#socket = socket
    this.closed = once(socket, 'close')
    socket.on('data', (bytes: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, bytes])
      while (this.#rest.length >= 9) {
        const length = this.#rest.readUIntBE(0, 3)
        if (this.#rest.length < 9 + length) return
        this.received.push({
          type: this.#rest[3]!,
          stream: this.#rest.readUInt32BE(5),
          payload: this.#rest.subarray(9, 9 + length),
        })
        this.#rest = this.#rest.subarray(9 + length)
      }
    })
  }

  write(bytes: Buffer): void {
    if (this.#socket.writable) this.#socket.write(bytes)
  }

  /** Codes of the GOAWAYs that came. */
  get goaways(): string[] {
    return this.received
      .filter(({ type }) => type === frames.goaway)
      .map(({ payload }) => nameOf(payload.readUInt32BE(4)))
  }

  /** Codes of the resets that came, each once. */
  get resets(): string[] {
    const codes = this.received
      .filter(({ type }) => type === frames.reset)
      .map(({ payload }) => nameOf(payload.readUInt32BE(0)))
    return [...new Set(codes)]
  }

  /** Reads nothing from now on. */
  pause(): void {
    this.#socket.pause()
  }

  end(): void {
    this.#socket.destroy()
  }
}

export function frame(
  type: number,
  flags: number,
  stream: number,
  payload: Buffer = Buffer.alloc(0),
): Buffer {
  const head = Buffer.alloc(9)
  head.writeUIntBE(payload.length, 0, 3)
  head[3] = type
  head[4] = flags
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

/** Headers as HPACK writes them without a table and without Huffman. */
export function hpack(headers: Readonly<Record<string, string>>): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value)
    if (bytes.length < 127) return Buffer.concat([Buffer.from([bytes.length]), bytes])
    const rest: number[] = []
    let left = bytes.length - 127
    for (; left >= 128; left = left >> 7) rest.push((left & 127) | 128)
    return Buffer.concat([Buffer.from([127, ...rest, left]), bytes])
  }
  return Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => [Buffer.from([0]), text(name), text(value)]),
  )
}
