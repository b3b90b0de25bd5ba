import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ApolloServer } from '@apollo/server'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { mainQuery } from '../main-query.js'
import type { Measured } from './members.js'
import { stub, stubs as stubsTook } from './stubs.js'

// The gateway alone over stub subgraphs in its own process: prints what it took.
const [supergraphFile = '', subgraphsFile = '', plansFolder = ''] = process.argv.slice(2)
const supergraphSdl = readFileSync(supergraphFile, 'utf8')
const sdls = JSON.parse(readFileSync(subgraphsFile, 'utf8')) as Record<string, string>
const stubs = new Map(Object.entries(sdls).map(([name, sdl]) => [name, stub(sdl)]))
const variables = { code: '91330400MA00000000' }
const warmUps = 1_000
const asked = 2_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}
const took = async (work: () => Promise<unknown>) => {
  const fromMs = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs: performance.now() - fromMs, cpuMs: (user + system) / 1_000 }
}

const empty = heap()
const gateway = createHubGateway({
  supergraphSdl,
  dataSourceFor: (name) => stubs.get(name)!,
  access: 'on',
  grantsOf: () => ({ authenticated: true, scopes: [], policies: [] }),
  ...(plansFolder ? { plansFolder } : {}),
})
const server = new ApolloServer({ gateway: gateway as never, logger: console })
const load = await took(() => server.start())
const heapBytes = heap() - empty
const ask = async () => {
  const { body } = await server.executeOperation({ query: mainQuery, variables })
  if (body.kind !== 'single' || !body.singleResult.data) throw new Error(JSON.stringify(body))
  return JSON.stringify(body.singleResult).length
}
// The planner is being made ready meanwhile.
await new Promise((resolve) => setTimeout(resolve, 5_000))
const whole = await took(ask)
const firstPlan = {
  wallMs: whole.wallMs - stubsTook.wallMs,
  cpuMs: whole.cpuMs - stubsTook.cpuMs,
}
// The stubs answer without the event loop, in which the plan is written.
await new Promise((resolve) => setTimeout(resolve, 1_000))
for (let n = 0; n < warmUps; n += 1) await ask()
const main = await took(async () => {
  for (let n = 0; n < asked; n += 1) await ask()
})
const measured: Measured = {
  load,
  firstPlan,
  main: { wallMs: main.wallMs / asked, cpuMs: main.cpuMs / asked },
  answerBytes: await ask(),
  heapBytes,
  residentBytes: process.memoryUsage().rss,
}
console.log(JSON.stringify(measured))
process.exit(0)
