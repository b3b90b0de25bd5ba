import { expect, it } from 'vitest'
import { compareWithApollo } from './same-as-apollo.js'

it('answers of generated supergraphs, also of subgraphs that break their schema, are those of ApolloGateway', async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const result = await compareWithApollo({ seed: 20_190_101, operations: 300 })
  expect(result.failure).toBeNull()
  // A run in which little is broken would prove little.
  expect(result.corrupted).toBeGreaterThan(200)
  expect(result.withErrors).toBeGreaterThan(20)
  expect(result.withValueCompletion).toBeGreaterThan(15)
}, 120_000)
