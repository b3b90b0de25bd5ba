import { expect, it } from 'vitest'
import type { Occurrence } from '../../../gateway/audit/occurrence.js'
import { refusals } from '../../../gateway/audit/refusals.js'
import { occurrence } from '../../support/audit-rows.js'

const refused = (client: string, code = 'OPERATION_TOO_LARGE', more: Partial<Occurrence> = {}) =>
  occurrence({ client, disclosed: [], codes: [], result: 'REFUSED', errors: [code], ...more })

/** A log in memory, and a clock. */
function trial(options: Parameters<typeof refusals>[1] = {}) {
  const rows: Occurrence[] = []
  const clock = { ms: 0 }
  const noting = refusals(
    { note: (row) => void rows.push(row) },
    { now: () => clock.ms, ...options },
  )
  const told = () =>
    rows.splice(0).map(({ client, errors, times }) => [client, errors.join(), times])
  return { noting, clock, rows, told }
}

it('the first refusals of a client and minute have a row each, the others one together for each code', () => {
  const { noting, clock, told } = trial({ mostOfOneClient: 2 })
  for (let request = 0; request < 1_000; request += 1) noting.note('client a', refused('a'))
  noting.note('client a', refused('a', 'BUDGET_EXHAUSTED'))
  noting.note('client b', refused('b'))
  expect(told()).toEqual([
    ['a', 'OPERATION_TOO_LARGE', null],
    ['a', 'OPERATION_TOO_LARGE', null],
    ['b', 'OPERATION_TOO_LARGE', null],
  ])
  clock.ms = 60_000
  noting.note('client a', refused('a'))
  expect(told()).toEqual([
    ['a', 'OPERATION_TOO_LARGE', 998],
    ['a', 'BUDGET_EXHAUSTED', 1],
    ['a', 'OPERATION_TOO_LARGE', null],
  ])
  noting.close()
  expect(told()).toEqual([])
})

it('a counted row keeps who asked and nothing of what', () => {
  const { noting, rows } = trial({ mostOfOneClient: 0 })
  noting.note('client a', refused('a', 'COST_TOO_HIGH', { operationName: 'One', refused: ['A.b'] }))
  noting.note('client a', refused('a', 'COST_TOO_HIGH', { operationName: 'Two' }))
  noting.close()
  expect(rows).toEqual([
    refused('a', 'COST_TOO_HIGH', {
      operationName: null,
      operationHash: '',
      refused: [],
      latencyMs: 0,
      times: 2,
    }),
  ])
})

it('rows and memory stay few however many clients there are', () => {
  const { noting, rows } = trial({ mostOfOneClient: 10, mostRows: 50, mostClients: 20 })
  for (let client = 0; client < 5_000; client += 1) {
    for (let request = 0; request < 3; request += 1) {
      noting.note(`address ${client}`, refused(`${client}`))
    }
  }
  expect(rows.length).toBeLessThanOrEqual(50)
  noting.close()
  expect(rows.length).toBeLessThanOrEqual(50 + 21)
  // Nothing is lost of how many there were, and the last row names nobody.
  expect(rows.reduce((sum, { times }) => sum + (times ?? 1), 0)).toBe(15_000)
  expect(rows.at(-1)).toMatchObject({ client: null, unit: null, subject: null })
})
