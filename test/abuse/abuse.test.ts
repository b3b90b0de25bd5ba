import { expect, it } from 'vitest'
import { abuse } from './abuse.js'

it('a hub under every attack that is known goes on, and answers an ordinary client all along', async () => {
  const results = await abuse({ heapMb: 512, subjects: 100, share: 0.01, longestMs: 2_000 })
  expect(results.length).toBeGreaterThan(25)
  expect(results.flatMap(({ ordinary }) => ordinary.failures)).toEqual([])
  expect(results.filter(({ ordinary }) => ordinary.answers === 0)).toEqual([])
}, 240_000)
