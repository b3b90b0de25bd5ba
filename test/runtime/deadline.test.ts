import { getEventListeners } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DeadlinePassed, inTime, limited } from '../../runtime/deadline.js'

const unhandled: unknown[] = []
const hear = (reason: unknown) => void unhandled.push(reason)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  process.on('unhandledRejection', hear)
})
afterEach(() => {
  vi.useRealTimers()
  process.off('unhandledRejection', hear)
})

const turns = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate)
}

const told = (promise: Promise<unknown>) =>
  promise.then(
    (value) => `gives ${value}`,
    (error) => `throws ${error instanceof DeadlinePassed ? 'late' : error.message}`,
  )

it('whatever comes first counts, once; neither a timer nor a listener nor an unhandled failure is left', async () => {
  const ends = fc.constantFrom('value', 'failure', 'never', 'thrown')
  const at = fc.integer({ min: 0, max: 5 })
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        work: ends,
        workAt: at,
        deadlineAt: fc.option(at),
        goneAt: fc.option(at),
        hasLate: fc.constantFrom('no', 'value', 'throws'),
      }),
      async ({ work, workAt, deadlineAt, goneAt, hasLate }) => {
        const steps = 8
        const outer = new AbortController()
        let heard: AbortSignal | undefined
        let finish = () => {}
        const late = {
          no: {},
          value: { late: () => 'instead' },
          throws: {
            late: () => {
              throw new Error('come back')
            },
          },
        }[hasLate]
        const answer = told(
          inTime(
            (signal) => {
              heard = signal
              if (work === 'thrown') throw new Error('failed')
              return new Promise((resolve, reject) => {
                if (work === 'value') finish = () => resolve('it')
                if (work === 'failure') finish = () => reject(new Error('failed'))
              })
            },
            // A moment behind the whole step, so that no two come at once.
            {
              ...(deadlineAt === null ? {} : { ms: deadlineAt * 10 + 5 }),
              until: [outer.signal],
              ...late,
            },
          ),
        )
        for (let step = 0; step < steps; step += 1) {
          if (step === workAt) finish()
          await turns()
          if (step === goneAt) outer.abort(new Error('gone'))
          await vi.advanceTimersByTimeAsync(10)
          await turns()
        }
        const isFirst = (mine: number, ...others: (number | null)[]) =>
          others.every((other) => other === null || mine <= other)
        const done = work === 'never' ? null : workAt
        const expected =
          work === 'thrown'
            ? 'throws failed'
            : done !== null && isFirst(done, goneAt, deadlineAt)
              ? work === 'value'
                ? 'gives it'
                : 'throws failed'
              : goneAt !== null && isFirst(goneAt, deadlineAt)
                ? 'throws gone'
                : deadlineAt !== null
                  ? { no: 'throws late', value: 'gives instead', throws: 'throws come back' }[
                      hasLate
                    ]
                  : null
        const isOpen = expected === null
        if (isOpen) outer.abort(new Error('gone'))
        finish()
        await turns()
        expect(await answer).toBe(expected ?? 'throws gone')
        expect({
          aborted: heard!.aborted,
          timers: vi.getTimerCount(),
          listeners: getEventListeners(outer.signal, 'abort').length,
          unhandled,
        }).toEqual({
          aborted: !['throws failed', 'gives it'].includes(expected ?? ''),
          timers: 0,
          listeners: 0,
          unhandled: [],
        })
      },
    ),
    { numRuns: 150 },
  )
})

it('nothing is begun behind the end of a signal', async () => {
  let begun = 0
  const work = async () => {
    begun += 1
  }
  const until = [new AbortController().signal, AbortSignal.abort(new Error('gone'))]
  expect(await told(inTime(work, { ms: 10, until }))).toBe('throws gone')
  expect({ begun, timers: vi.getTimerCount() }).toEqual({ begun: 0, timers: 0 })
})

it('an answer that came while the process was busy is in time', async () => {
  const answer = told(
    inTime(() => new Promise((resolve) => setImmediate(resolve, 'it')), { ms: 5 }),
  )
  // The deadline is looked at before what has come in, as after a second without a turn of the event loop.
  vi.advanceTimersByTime(5)
  expect(await answer).toBe('gives it')
})

it('a signal that has ended is aborted no more, and one that is stopped says why', async () => {
  const ended = limited({ ms: 5 })
  ended.end()
  ended.stop(new Error('later'))
  await vi.advanceTimersByTimeAsync(10)
  await turns()
  const stopped = limited({ ms: 5 })
  stopped.stop(new Error('why'))
  stopped.stop(new Error('again'))
  expect([ended.signal.aborted, stopped.signal.reason.message]).toEqual([false, 'why'])
  expect(vi.getTimerCount()).toBe(0)
})
