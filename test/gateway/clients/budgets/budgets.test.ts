import { describe, expect, it } from 'vitest'
import type { Taken, Wish } from '../../../../db/hub/budgets.js'
import { budgets } from '../../../../gateway/clients/budgets/budgets.js'

/** A store in memory that gives no more than the budget of each minute. */
function store() {
  const clock = { ms: 0, isDown: false, asked: 0 }
  const minutes = new Map<string, { spent: number; untilMs: number }>()
  const take = async ({ key, budget, wanted, least }: Wish): Promise<Taken> => {
    clock.asked++
    await null
    if (clock.isDown) throw new Error('the store is gone')
    let minute = minutes.get(key)
    if (!minute || clock.ms >= minute.untilMs) {
      minute = { spent: 0, untilMs: clock.ms + 60_000 }
      minutes.set(key, minute)
    }
    const left = budget - minute.spent
    const msToNextMinute = minute.untilMs - clock.ms
    if (left < least) return { points: 0, left, msToNextMinute }
    const points = Math.min(wanted, left)
    minute.spent += points
    return { points, left: left - points, msToNextMinute }
  }
  const errors: unknown[] = []
  const standingProcess = () =>
    budgets(take, { now: () => clock.ms, onError: (error) => errors.push(error) })
  const process = () => standingProcess().spend
  return { clock, process, standingProcess, errors }
}

const tax = { key: 'tax', budgetPerMinute: 1_000 }

const spending = (points: number, rest: { isRuled?: boolean; key?: string } = {}) => ({
  key: 'tax',
  budgetPerMinute: 1_000,
  isRuled: false,
  points,
  ...rest,
})

async function codeOf(work: Promise<void>): Promise<unknown> {
  return work.then(
    () => 'spent',
    (error) => error.code ?? error,
  )
}

describe('a budget', () => {
  it('is spent to the last point and then refused until its minute ends', async () => {
    const { clock, process } = store()
    const spend = process()
    for (let i = 0; i < 100; i++) await spend(spending(10))
    clock.ms = 20_000
    await expect(spend(spending(10))).rejects.toMatchObject({
      message:
        'The operation is estimated at 10 points, and 0 of the 1000 of this minute are left; try again in 40 s.',
      extensions: {
        code: 'BUDGET_EXHAUSTED',
        estimate: 10,
        limit: 1_000,
        left: 0,
        retryAfterSeconds: 40,
      },
    })
    clock.ms = 60_000
    await spend(spending(10))
  })

  it('that is lowered holds at once: nothing of the former one is left to spend', async () => {
    const { process } = store()
    const spend = process()
    const other = process()
    const former = { ...spending(10), budgetPerMinute: 100_000 }
    await spend(former)
    await other(former)
    for (const one of [spend, other]) {
      expect(await codeOf(one(spending(10)))).toBe('BUDGET_EXHAUSTED')
    }
  })

  it('asks the store for a part at a time', async () => {
    const { clock, process } = store()
    const spend = process()
    for (let i = 0; i < 100; i++) await spend(spending(10))
    expect(clock.asked).toBe(20)
  })

  it('gives a dear operation what is left, and refuses a dearer one without spending anything', async () => {
    const { process } = store()
    const spend = process()
    await spend(spending(600))
    expect(await codeOf(spend(spending(401)))).toBe('BUDGET_EXHAUSTED')
    await spend(spending(400))
    expect(await codeOf(spend(spending(1)))).toBe('BUDGET_EXHAUSTED')
  })

  it('says that an operation dearer than a whole budget never passes, at no time', async () => {
    const { process } = store()
    await expect(process()(spending(1_001))).rejects.toMatchObject({
      message:
        'The operation is estimated at 1001 points, and the budget is 1000 a minute; ask for fewer at once.',
      extensions: { code: 'COST_TOO_HIGH', estimate: 1_001, limit: 1_000 },
    })
  })

  it('does not ask the store again and again for a client that is out of points', async () => {
    const { clock, process } = store()
    const spend = process()
    await spend(spending(1_000))
    clock.asked = 0
    for (let i = 0; i < 500; i++) {
      clock.ms += 10
      expect(await codeOf(spend(spending(5)))).toBe('BUDGET_EXHAUSTED')
    }
    expect(clock.asked).toBe(5)
  })

  it('loses what was taken and not spent when the minute ends', async () => {
    const { clock, process } = store()
    const [one, other] = [process(), process()]
    await one(spending(1))
    clock.ms = 59_999
    await other(spending(900))
    clock.ms = 60_000
    await other(spending(1_000))
    expect(await codeOf(one(spending(1)))).toBe('BUDGET_EXHAUSTED')
  })

  it('is one for several processes that ask at once, and another for another client', async () => {
    const { process } = store()
    const processes = [process(), process(), process()]
    const all = Array.from({ length: 900 }, (_, i) => codeOf(processes[i % 3]!(spending(2))))
    const outcomes = await Promise.all(all)
    const spent = outcomes.filter((outcome) => outcome === 'spent').length
    expect(spent * 2).toBeLessThanOrEqual(1_000)
    // Parts that one process took and did not need may be left over.
    expect(spent * 2).toBeGreaterThan(850)
    await processes[0]!(spending(1_000, { key: 'other' }))
  })
})

describe('what a process tells of a budget', () => {
  it('is what is left of it until the minute ends, and nothing before anything was spent', async () => {
    const { clock, standingProcess } = store()
    const { spend, standing } = standingProcess()
    expect(standing(tax)).toBe(null)
    clock.ms = 5_000
    await spend(spending(10))
    clock.ms = 20_000
    await spend(spending(130))
    expect(standing(tax)).toEqual({ left: 860, resetsAtMs: 65_000 })
    expect(await codeOf(spend(spending(900)))).toBe('BUDGET_EXHAUSTED')
    expect(standing(tax)).toEqual({ left: 860, resetsAtMs: 65_000 })
    clock.ms = 65_000
    expect(standing(tax)).toBe(null)
  })

  it('is without what another one has taken, as soon as it asks the store again', async () => {
    const { standingProcess } = store()
    const [one, other] = [standingProcess(), standingProcess()]
    await one.spend(spending(10))
    await other.spend(spending(400))
    await one.spend(spending(50))
    expect([one.standing(tax)?.left, other.standing(tax)?.left]).toEqual([540, 550])
  })

  it('is its own count while the store cannot be asked', async () => {
    const { clock, standingProcess } = store()
    clock.isDown = true
    const { spend, standing } = standingProcess()
    await codeOf(spend(spending(10, { isRuled: true })))
    expect(standing(tax)).toBe(null)
    await spend(spending(10))
    expect(standing(tax)).toEqual({ left: 990, resetsAtMs: 60_000 })
  })
})

describe('while the store cannot be asked', () => {
  it('fields with a rule are refused, public ones counted by the process itself', async () => {
    const { clock, process, errors } = store()
    clock.isDown = true
    const spend = process()
    await expect(spend(spending(10, { isRuled: true }))).rejects.toMatchObject({
      extensions: { code: 'BUDGET_UNAVAILABLE', retryAfterSeconds: 1 },
    })
    for (let i = 0; i < 10; i++) await spend(spending(100))
    expect(await codeOf(spend(spending(100)))).toBe('BUDGET_EXHAUSTED')
    expect([clock.asked, errors.length]).toEqual([1, 1])
  })

  it('what was taken before is still spent, and the store is asked again when it is back', async () => {
    const { clock, process } = store()
    const spend = process()
    await spend(spending(10))
    clock.isDown = true
    await spend(spending(40, { isRuled: true }))
    expect(await codeOf(spend(spending(10, { isRuled: true })))).toBe('BUDGET_UNAVAILABLE')
    clock.isDown = false
    clock.ms += 1_000
    await spend(spending(10, { isRuled: true }))
  })
})
