import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { holdFolder } from '../db/open.js'
import { databaseSettings, isDemonstration, isEmbedded } from '../db/settings.js'
import { endInTurn } from '../runtime/children.js'
import { runCommand, speaker } from '../runtime/command.js'
import { checkPortsFree, portOf } from '../runtime/free-port.js'
import { HubError } from '../schema/errors.js'
import {
  gatewayPort,
  subgraphPorts,
  subgraphPortVariable,
  subgraphUrlVariable,
} from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'

// `npm run start:processes`: the distributed shape on one machine. Each part is a process of its own that can be
// killed and started again alone; when one ends, the others go on.
const root = fileURLToPath(new URL('..', import.meta.url))
// What runs this runs the parts too: compiled code, or tsx in development.
const extension = path.extname(fileURLToPath(import.meta.url))
const running = new Map<ChildProcess, string>()

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const demonstration = isDemonstration(env)
  const host = demonstration ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const port = portOf(env.PORT, 'PORT', gatewayPort)
  const jurisdictions = enabledJurisdictions()
  const ports = new Map(
    [...subgraphPorts(jurisdictions)].map(([name, otherwise]) => {
      const variable = subgraphPortVariable(name)
      return [name, portOf(env[variable], variable, otherwise)]
    }),
  )
  // All of it before anything is made or begun.
  if (env.METRICS_PORT) {
    throw new HubError('CONFIGURATION_INVALID.metricsPort')
  }
  const named = [...ports].map(([name, own]) => [subgraphPortVariable(name), own] as const)
  await checkPortsFree([['PORT', port], ...named], host)
  const settings = databaseSettings(env, jurisdictions)
  const letGo = await holdFolder(settings.dataFolder)
  const shared: NodeJS.ProcessEnv = {
    // Several logs share one terminal.
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(
      [...ports].map(([name, own]) => [
        subgraphUrlVariable(name),
        `http://127.0.0.1:${own}/graphql`,
      ]),
    ),
    GATEWAY_JWKS: `http://127.0.0.1:${port}/.well-known/jwks.json`,
    ...env,
  }
  const run = (name: string, args: readonly string[]) => runPart(name, args, shared)

  let isEnding = false
  let toldAtMs = 0
  const end = () => {
    if (isEnding) {
      // A shell and npm may both hand on one Ctrl-C.
      if (performance.now() - toldAtMs < 1_000) return
      // Whoever has been told before ends at once.
      for (const child of running.keys()) child.kill('SIGTERM')
      return
    }
    isEnding = true
    toldAtMs = performance.now()
    // What the gateway has still to write goes to the database, by the subgraphs too.
    const of = (isMeant: (name: string) => boolean) => () =>
      [...running].flatMap(([child, name]) => (isMeant(name) ? [child] : []))
    void endInTurn(
      [
        of((name) => name === 'gateway' || name === 'seed'),
        of((name) => name !== 'database'),
        of(() => true),
      ],
      'SIGTERM',
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

  // Whoever opens the embedded database first keeps it: that is not a subgraph's part.
  if (isEmbedded(settings)) {
    const database = run('database', ['db/main', 'serve'])
    await Promise.race([once(database.stdout!, 'data'), once(database, 'exit')])
  }
  if (demonstration && !isEnding) {
    const [code] = await once(run('seed', ['db/seed/main', '--if-empty']), 'exit')
    if (code !== 0) {
      process.exitCode = 1
      // Where it was ended, the others are being told.
      if (!isEnding) for (const child of running.keys()) child.kill('SIGTERM')
      return letGo()
    }
  }
  if (isEnding) return letGo()
  for (const [name, own] of ports) run(name, ['subgraphs/main', name, '--port', String(own)])
  run('gateway', ['gateway/main', '--port', String(port)])
}

function runPart(
  name: string,
  [main, ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  const file = `${path.join(root, main!)}${extension}`
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C at a terminal would tell all of them at once.
    detached: true,
  })
  child.stdout.pipe(process.stdout)
  running.set(child, name)
  say(texts.started, { name, pid: child.pid })
  child.once('exit', (code, signal) => {
    running.delete(child)
    if (name !== 'seed' || code !== 0) say(texts.ended, { name, how: signal ?? code })
  })
  return child
}

const say = speaker(process.env)
const texts = {
  started: { en: '{name}: process {pid}', zh: '{name}：进程 {pid}' },
  ended: { en: '{name} ended ({how}).', zh: '{name} 已结束（{how}）。' },
} as const

await runCommand(
  new Command('start:processes')
    .description(
      'Runs database, zone, audit, cities and gateway as processes of their own on this machine. Settings are environment variables, see docs/reference/settings.md.',
    )
    .action(() => start(process.env)),
  process.env,
)
