import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { requestSignal, whenOver } from '../../runtime/gone.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

type Answering = (response: Parameters<typeof requestSignal>[0] & { end(): void }) => unknown

/** Over each protocol: one client that takes its answer, and one that hangs up before it is given. */
const protocols = {
  'HTTP/1.1': {
    server: (answer: RequestListener) => createServer(answer),
    ask(port: number) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
      socket.resume()
      return () => socket.destroy()
    },
  },
  'HTTP/2': {
    server: (answer: RequestListener) => createHttp2Server(answer as never) as unknown as Server,
    ask(port: number) {
      const session = connectHttp2(`http://127.0.0.1:${port}`)
      session.on('error', () => {})
      const stream = session.request({ ':path': '/' })
      stream.on('error', () => {}).resume()
      closing.push(() => session.destroy())
      return () => stream.close(8)
    },
  },
}

for (const [protocol, { server, ask }] of Object.entries(protocols)) {
  const serve = async (answer: Answering) => {
    const app = server((_request, response) => void answer(response as never))
    app.listen(0, '127.0.0.1')
    await once(app, 'listening')
    closing.push(() => app.close())
    return (app.address() as AddressInfo).port
  }

  it(`${protocol}: a client that hangs up aborts the signal, one that has its answer does not`, async () => {
    const signals: AbortSignal[] = []
    const over: number[] = []
    const port = await serve((response) => {
      const at = signals.push(requestSignal(response, 60_000)) - 1
      whenOver(response, () => over.push(at))
      if (at === 1) response.end()
    })
    const hangUp = ask(port)
    await expect.poll(() => signals.length).toBe(1)
    hangUp()
    ask(port)
    await expect.poll(() => over).toEqual([0, 1])
    expect(signals.map(({ aborted, reason }) => aborted && reason.message)).toEqual([
      'the client has gone',
      false,
    ])
  })

  it(`${protocol}: also when he has gone before anybody listens, as while his token is read`, async () => {
    let told: unknown
    let calls = 0
    const port = await serve(async (response) => {
      await once(response as never, 'close')
      await new Promise(setImmediate)
      told = requestSignal(response, 60_000).reason
      whenOver(response, () => {
        calls += 1
      })
    })
    ask(port)()
    // Over HTTP/2 a stream that is closed at once may never be handed over.
    const hangUp = ask(port)
    setTimeout(hangUp, 50)
    await expect.poll(() => (told as Error | undefined)?.message).toBe('the client has gone')
    await expect.poll(() => calls).toBeGreaterThan(0)
  })
}

it('an answer that takes longer than its deadline is told so', async () => {
  const app = createServer((_request, response) => {
    const signal = requestSignal(response, 20)
    signal.addEventListener('abort', () => response.end(signal.reason.message))
  })
  app.listen(0, '127.0.0.1')
  await once(app, 'listening')
  closing.push(() => app.close())
  const { port } = app.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}`)
  expect(await answer.text()).toBe('the deadline of 20 ms has passed')
})
