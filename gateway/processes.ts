import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { enabledJurisdictions } from '../schema/register.js'
import { auditSubgraphName, zoneSubgraphName } from '../schema/sdl.js'

// `npm run start:processes`: the distributed shape on one machine. Each part is a process of its own that can be
// killed and started again alone; when one ends, the others go on.
const root = fileURLToPath(new URL('..', import.meta.url))
// What runs this runs the parts too: compiled code, or tsx in development.
const extension = path.extname(fileURLToPath(import.meta.url))
const port = process.env.PORT || '4000'
const gatewayKeys = process.env.GATEWAY_JWKS || `http://127.0.0.1:${port}/.well-known/jwks.json`
const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
  })
}

// Whoever opens the embedded database first keeps it: that is not a subgraph's part.
const database = run('database', ['db/main', 'serve'])
await Promise.race([once(database.stdout!, 'data'), once(database, 'exit')])
const members = enabledJurisdictions().map(({ key }) => key)
const subgraphs = [zoneSubgraphName, auditSubgraphName, ...members]
for (const name of subgraphs) run(name, ['subgraphs/main', name])
run('gateway', ['gateway/main', '--port', port])

function run(name: string, [main, ...args]: readonly string[]): ChildProcess {
  const file = `${path.join(root, main!)}${extension}`
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    // Five logs share one terminal.
    env: { LOG_LEVEL: 'warn', ...process.env, GATEWAY_JWKS: gatewayKeys },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.pipe(process.stdout)
  running.add(child)
  console.log(`${name}: process ${child.pid}`)
  child.once('exit', (code, signal) => {
    running.delete(child)
    console.log(`${name} ended (${signal ?? code}).`)
  })
  return child
}
