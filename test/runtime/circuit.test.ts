import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Circuit, circuit } from '../../runtime/circuit.js'

const circuits: Circuit[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const one of circuits.splice(0)) one.end()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Whoever is probed is well, dead (his connection fails) or stands still. */
function circuitTo(place: { is: 'well' | 'dead' | 'still' }, told: string[] = []): Circuit {
  const made = circuit({
    to: 'somebody',
    probe: async (signal) => {
      if (place.is === 'dead') throw new Error('refused')
      if (place.is === 'still') {
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
        })
      }
    },
    onOpen: () => told.push('open'),
    onClosed: () => told.push('closed'),
    doubtAfterMs: 40,
    probeWithinMs: 40,
    retryMs: 40,
  })
  circuits.push(made)
  return made
}

it('what fails while the probe is answered is the fault of whoever asked it', async () => {
  const line = circuitTo({ is: 'well' })
  for (let times = 0; times < 20; times += 1) {
    line.begin()(false)
    await pass(5)
  }
  expect([line.isOpen, line.opened.aborted]).toEqual([false, false])
})

it('a failure opens it where the probe fails too, and its answer closes it', async () => {
  const place: { is: 'well' | 'dead' } = { is: 'dead' }
  const told: string[] = []
  const line = circuitTo(place, told)
  const { opened } = line
  line.begin()(false)
  await pass(10)
  expect(line.isOpen).toBe(true)
  // It may be about to end, and answers what it was asked before.
  expect([opened.aborted, await line.isAnswered()]).toEqual([false, false])
  await pass(150)
  expect(line.isOpen).toBe(true)
  place.is = 'well'
  await pass(100)
  expect(line.isOpen).toBe(false)
  expect([line.opened.aborted, await line.isAnswered(), told]).toEqual([
    false,
    true,
    ['open', 'closed'],
  ])
})

it('whoever answers nothing for a while is asked the probe, and no more once that is not answered', async () => {
  const line = circuitTo({ is: 'still' })
  line.begin()
  expect(line.opened.aborted).toBe(false)
  await pass(200)
  expect(line.opened.aborted).toBe(true)
})

it('who waits long while others are answered waits for his own question', async () => {
  const line = circuitTo({ is: 'still' })
  line.begin()
  for (let times = 0; times < 20; times += 1) {
    line.begin()(true)
    await pass(10)
  }
  expect(line.isOpen).toBe(false)
})

it('one that is ended while it asks asks no more', async () => {
  const line = circuitTo({ is: 'dead' })
  line.begin()(false)
  await pass(10)
  expect(line.isOpen).toBe(true)
  vi.advanceTimersByTime(55)
  line.end()
  await pass(1_000)
  expect(vi.getTimerCount()).toBe(0)
})
