import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { compose, linked } from '../gateway/access/federation.js'
import { serveSupergraph } from './serve.js'

it('a supergraph is served over HTTP, out of its subgraphs', async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const asked: unknown[] = []
  const subgraph = createServer(async (request, response) => {
    asked.push(JSON.parse(await text(request)))
    response.end(JSON.stringify({ data: { greeting: 'hello' } }))
  })
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve))
  const { port } = subgraph.address() as AddressInfo
  const sdl = compose({ one: { sdl: linked('type Query { greeting: String }') } })
  const served = await serveSupergraph(
    sdl.replace('http://one.invalid', `http://127.0.0.1:${port}`),
    0,
  )
  try {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ greeting }' }),
    })
    expect(await response.json()).toEqual({ data: { greeting: 'hello' } })
    expect(asked).toEqual([{ query: '{greeting}', variables: {} }])
  } finally {
    await served.stop()
    subgraph.close()
  }
})
