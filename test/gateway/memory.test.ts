import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const heapMb = 160
/** 40 MB of text in all; `npm run abuse` sends 2,000 of each to a whole hub with 512 MB. */
const operationsEach = 60

let child: ChildProcess
let hub: { readonly url: string; readonly subgraphUrl: string; readonly token: string }
beforeAll(async () => {
  child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, '--import', 'tsx', 'test/support/bounded-hub.ts'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  for await (const line of createInterface({ input: child.stdout! })) {
    hub = JSON.parse(line)
    break
  }
}, 60_000)
afterAll(async () => {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
})

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

/** Each different from all others, and as large as the door lets in. */
const kinds: Readonly<Record<string, (number: number) => string>> = {
  'large operations': (number) =>
    `{ ${times(20, (place) => `a${place}: creditSubject(code: "${String(number).padEnd(12_000, `${place}x`)}") { code }`)} }`,
  'operations of 180 fragments': (number) =>
    `query Of${number} { creditSubject(code: "A") { ${times(180, (place) => `...Of${place}`)} } }
     ${times(180, (place) => `fragment Of${place} on CreditSubject { code }`)} # ${String(number).padEnd(200_000, 'x')}`,
  'operations with a huge comment': (number) =>
    `query Of${number} { creditSubject(code: "A") { code } } # ${String(number).padEnd(250_000, 'x')}`,
}

const doors = {
  'the gateway, from nobody in particular': () => ({ url: hub.url, headers: {} }),
  'the gateway, with a token': () => ({
    url: hub.url,
    headers: { authorization: `Bearer ${hub.token}` },
  }),
  'a subgraph': () => ({ url: hub.subgraphUrl, headers: {} }),
}

const heapUsed = async (): Promise<number> => {
  child.send('heap')
  const [bytes] = await once(child, 'message')
  return bytes as number
}

for (const [place, [door, where]] of Object.entries(doors).entries()) {
  it(`operations that were never asked before are forgotten again: ${door}`, async () => {
    const { url, headers } = where()
    const ask = async (query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return { status: response.status, body: await response.json() }
    }
    const ordinary = '{ creditSubject(code: "A") { code } }'
    const answered = await ask(ordinary)
    expect(answered.body.data).toEqual({ creditSubject: { code: 'A' } })
    const before = await heapUsed()
    for (let number = 0; number < operationsEach; number += 1) {
      for (const text of Object.values(kinds)) {
        const { status, body } = await ask(text(place * operationsEach + number))
        expect([status, body.errors]).toEqual([200, undefined])
      }
    }
    expect((await heapUsed()) - before).toBeLessThan(20 * 2 ** 20)
    expect(await ask(ordinary)).toEqual(answered)
  }, 120_000)
}
