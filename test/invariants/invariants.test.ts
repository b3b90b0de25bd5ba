import { expect, it } from 'vitest'
import { startTestHub } from '../support/hub.js'
import { checkInvariants } from './invariants.js'

it('the ten invariants of the domain hold over seeded cities, each looked at', async () => {
  const hub = await startTestHub({ subjects: 300 })
  try {
    const tallies = await checkInvariants(hub)
    expect(
      tallies.flatMap(({ number, broken }) => broken.map((what) => `${number}: ${what}`)),
    ).toEqual([])
    expect(tallies.map(({ number, checked }) => [number, checked > 0])).toEqual(
      Array.from({ length: 10 }, (_, at) => [at + 1, true]),
    )
  } finally {
    await hub.close()
  }
}, 120_000)
