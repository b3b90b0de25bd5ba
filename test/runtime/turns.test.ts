import { expect, it } from 'vitest'
import { Turns } from '../../runtime/turns.js'

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Waits until so many have begun, each of which is noted by the name of its client. */
async function begun(order: readonly string[], count: number): Promise<readonly string[]> {
  while (order.length < count) await turn()
  return order
}

it('lets pieces begin one at a time, clients by turns, and others in between', async () => {
  const turns = new Turns()
  const order: string[] = []
  const piece = async (client: string) => {
    await turns.take(client)
    order.push(client)
  }
  const pieces = ['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => piece(name[0]!))
  expect(turns.waiting).toBe(4)
  await Promise.resolve()
  expect(order).toEqual(['a'])
  expect(await begun(order, 5)).toEqual(['a', 'a', 'b', 'c', 'a'])
  await Promise.all(pieces)
  await turn()
  await turns.take('a')
  expect(turns.waiting).toBe(0)
})

it('leaves the process to others for as long as a piece has taken', async () => {
  let at = 0
  const turns = new Turns({ now: () => at })
  const order: string[] = []
  const pieces = [1, 2].map(async () => {
    await turns.take('a')
    order.push('long')
    at += 60
  })
  const short = (async () => {
    while (order.filter((one) => one === 'long').length < 2) {
      await new Promise(setImmediate)
      order.push('short')
    }
  })()
  await Promise.all([...pieces, short])
  const between = order.slice(1, order.lastIndexOf('long'))
  expect(between.filter((one) => one === 'short').length).toBeGreaterThan(1)
})

it('refuses more than wait, of one client and in all', async () => {
  const turns = new Turns({ mostWaiting: 3, mostOfOneClient: 2 })
  const busy = expect.objectContaining({
    code: 'HUB_BUSY',
    extensions: expect.objectContaining({ retryAfterSeconds: 1 }),
  })
  const taken = [turns.take('a'), turns.take('a'), turns.take('a')]
  expect(() => turns.take('a')).toThrow(busy)
  taken.push(turns.take('b'))
  expect(() => turns.take('c')).toThrow(busy)
  await Promise.all(taken)
})

it('never begins for a client that has gone, and tells it at once', async () => {
  const turns = new Turns()
  const gone = new AbortController()
  const order: string[] = []
  const wanted = turns.take('a')
  const unwanted = turns.take('a', gone.signal).then(() => order.push('unwanted'))
  const last = turns.take('a').then(() => order.push('last'))
  gone.abort()
  await expect(unwanted).rejects.toMatchObject({ code: 'HUB_BUSY' })
  await Promise.all([wanted, last])
  expect(order).toEqual(['last'])
  expect(() => turns.take('a', gone.signal)).toThrow(expect.objectContaining({ code: 'HUB_BUSY' }))
})
