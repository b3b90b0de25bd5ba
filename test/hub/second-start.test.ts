import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { holdFolder } from '../../db/server/embedded.js'
import { command } from '../support/command.js'
import { freshFolder } from '../support/embedded.js'
import { freePort } from '../support/free-port.js'

let folder: string
let untouched: string
let taken: Server
let port: string
beforeAll(async () => {
  folder = await freshFolder()
  untouched = path.join(folder, 'untouched')
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  port = String((taken.address() as { port: number }).port)
})
afterAll(async () => {
  taken.close()
  await rm(folder, { recursive: true, force: true })
})

const listener = () => `Process ${process.pid} (`

it.each([
  ['the whole hub', 'gateway/all-in-one.ts', [], 'PORT'],
  ['the whole hub', 'gateway/all-in-one.ts', [], 'METRICS_PORT'],
  ['all processes', 'gateway/processes.ts', [], 'PORT'],
  ['all processes', 'gateway/processes.ts', [], 'SUBGRAPH_PORT_ZONE'],
  ['the gateway', 'gateway/main.ts', [], 'PORT'],
  ['a city', 'subgraphs/main.ts', ['kunshan'], 'SUBGRAPH_PORT_KUNSHAN'],
] as const)(
  '%s on a port that is taken (%s %s) is refused before anything is made',
  async (_, main, args, setting) => {
    const env = {
      HUB_DATA: untouched,
      PORT: String(await freePort()),
      ...Object.fromEntries(
        await Promise.all(
          ['ZONE', 'AUDIT', 'JIAXING', 'KUNSHAN', 'TAICANG'].map(async (name) => [
            `SUBGRAPH_PORT_${name}`,
            String(await freePort()),
          ]),
        ),
      ),
      [setting]: port,
    }
    const { code, output } = await command(main, args, env)
    expect([code, existsSync(untouched)]).toEqual([1, false])
    expect(output).toMatch(/^PORT_TAKEN: /)
    expect(output).toContain(`listens on 127.0.0.1, port ${port}; end it, or set `)
    expect(output).toContain(setting)
    if (process.platform === 'linux') expect(output).toContain(listener())
  },
  60_000,
)

it('two parts on one port, or one port for the figures of all, are refused before anything is made', async () => {
  const own = String(await freePort())
  const twice = { HUB_DATA: untouched, PORT: own, SUBGRAPH_PORT_KUNSHAN: own }
  const both = await command('gateway/processes.ts', [], twice)
  expect([both.code, existsSync(untouched)]).toEqual([1, false])
  expect(both.output).toContain(
    `CONFIGURATION_INVALID: PORT and SUBGRAPH_PORT_KUNSHAN are both ${own}; set one of them to another port.`,
  )
  const figures = { HUB_DATA: untouched, PORT: own, METRICS_PORT: String(await freePort()) }
  const shared = await command('gateway/processes.ts', [], figures)
  expect([shared.code, existsSync(untouched)]).toEqual([1, false])
  expect(shared.output).toContain('CONFIGURATION_INVALID: METRICS_PORT is one port')
}, 60_000)

it.each([
  ['the whole hub', 'gateway/all-in-one.ts'],
  ['all processes', 'gateway/processes.ts'],
])(
  '%s on a folder that another hub has is refused before anything is made',
  async (_, main) => {
    const held = path.join(folder, 'held')
    const letGo = await holdFolder(held)
    const before = readdirSync(held)
    try {
      const ports = await Promise.all(
        ['ZONE', 'AUDIT', 'JIAXING', 'KUNSHAN', 'TAICANG'].map(async (name) => [
          `SUBGRAPH_PORT_${name}`,
          String(await freePort()),
        ]),
      )
      const env = {
        HUB_DATA: held,
        PORT: String(await freePort()),
        // Wherever its data are.
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
        ...Object.fromEntries(ports),
      }
      const { code, output } = await command(main, [], env)
      expect([code, output]).toEqual([
        1,
        `DATA_FOLDER_IN_USE: Process ${process.pid}, a hub or command, has ${held} open; stop it, or set HUB_DATA to another folder.\n`,
      ])
      expect(readdirSync(held)).toEqual(before)
    } finally {
      letGo()
    }
  },
  60_000,
)
