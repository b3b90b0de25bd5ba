import { expect, it } from 'vitest'
import { fuzz } from './fuzz.js'

it('a short run of generated supergraphs, operations and callers agrees with the reference', async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const result = await fuzz({ seed: 20_190_101, operations: 400 })
  expect(result.failure).toBeNull()
  // A run in which little is refused would prove little.
  expect(result.refusals).toBeGreaterThan(200)
}, 120_000)
