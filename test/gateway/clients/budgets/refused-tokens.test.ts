import { expect, it } from 'vitest'
import {
  chargingRefusedTokens,
  type Sender,
} from '../../../../gateway/clients/budgets/refused-tokens.js'
import { requestPoints } from '../../../../gateway/operation/cost/cost.js'
import { anonymous } from '../../../../schema/caller.js'
import { HubError } from '../../../../schema/errors.js'

const second = 1_000

/** A door at which each address has points for two refusals a minute; `good` is known, everything else is checked. */
function door() {
  let nowMs = 0
  let checked = 0
  const left = new Map<string, number>()
  const identify = async ({ headers }: Sender, beforeChecking = () => {}) => {
    const token = headers.authorization
    if (token === undefined) return anonymous
    if (token !== 'good') {
      beforeChecking()
      checked += 1
    }
    if (token === 'bad')
      throw new HubError('UNAUTHENTICATED.malformed', {}, { reason: 'malformed' })
    if (token === 'keys away') throw new Error('the keys of the issuer cannot be fetched')
    return { ...anonymous, subject: token }
  }
  const callerOf = chargingRefusedTokens(
    identify,
    (address) => ({
      key: address,
      spend: async (points) => {
        const before = left.get(address) ?? 2 * requestPoints
        if (before < points) {
          throw new HubError(
            'BUDGET_EXHAUSTED.refusedTokens',
            { seconds: 60 },
            { retryAfterSeconds: 60 },
          )
        }
        left.set(address, before - points)
      },
    }),
    () => nowMs,
  )
  const ask = (authorization: string | undefined, ip = '192.0.2.1') =>
    callerOf({
      ip,
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
    }).then(
      ({ subject }) => subject,
      (error: unknown) => (error instanceof HubError ? error.extensions : String(error)),
    )
  return {
    ask,
    checked: () => checked,
    left,
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

const refused = { code: 'UNAUTHENTICATED', reason: 'malformed' }
const exhausted = (retryAfterSeconds: number) => ({ code: 'BUDGET_EXHAUSTED', retryAfterSeconds })

it('a token that is refused costs its address as much as a request, and no other address', async () => {
  const { ask, left } = door()
  expect(await ask('bad')).toEqual(refused)
  expect(await ask('good')).toBe('good')
  expect(await ask(undefined)).toBe(null)
  expect([...left]).toEqual([['192.0.2.1', requestPoints]])
})

it('an address without points for it is told when to come back, and its tokens are not looked at until then', async () => {
  const { ask, checked, pass } = door()
  for (let at = 0; at < 2; at += 1) expect(await ask('bad')).toEqual(refused)
  expect(await ask('bad')).toEqual(exhausted(60))
  expect(checked()).toBe(3)
  pass(20 * second)
  for (let at = 0; at < 5; at += 1) expect(await ask('bad')).toEqual(exhausted(40))
  expect(await ask('new')).toEqual(exhausted(40))
  expect(checked()).toBe(3)
  // Who is known, or shows no token at all, is not held up by a neighbour, nor is another address.
  expect([await ask('good'), await ask(undefined)]).toEqual(['good', null])
  expect(await ask('bad', '192.0.2.2')).toEqual(refused)
  pass(40 * second)
  expect(await ask('new')).toBe('new')
})

it('what is not the token’s fault costs nothing', async () => {
  const { ask, left } = door()
  expect(await ask('keys away')).toBe('Error: the keys of the issuer cannot be fetched')
  expect([...left]).toEqual([])
})
