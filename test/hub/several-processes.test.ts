import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Databases, openCities, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { databaseSettings } from '../../db/settings.js'
import type { CityStore } from '../../db/store.js'
import { findPosition } from '../../db/subjects/files.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { freshFolder } from '../support/embedded.js'
import { endChild } from '../support/end-child.js'
import { freePort } from '../support/free-port.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const onABusyMachine = 120_000

describe.skipIf(findPostgresBinaries() === null)(
  'two processes of a city and two gateways over one PostgreSQL',
  () => {
    let cluster: Cluster
    let databases: Databases
    let kunshan: CityStore
    let folder: string
    let gateways: string[]
    const processes = new Map<string, ChildProcess>()

    beforeAll(async () => {
      cluster = await startCluster()
      folder = await freshFolder()
      const jurisdictions = enabledJurisdictions()
      const settings = databaseSettings(
        { HUB_DATA: folder, DATABASE_URL: cluster.url() },
        jurisdictions,
      )
      databases = await openDatabases(settings, loadCatalogues())
      const cities = await openCities(databases, {}, settings)
      kunshan = cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
      await databases.zone(jurisdictions)
      await seed(cities, { subjects: 50, asOf: dayInChina(new Date()) })

      const [zone, audit, one, other, first, second] = await Promise.all(
        Array.from({ length: 6 }, freePort),
      )
      const env = {
        PATH: process.env.PATH,
        HUB_DATA: folder,
        DATABASE_URL: cluster.url(),
        GATEWAY_JWKS: `http://127.0.0.1:${first}/.well-known/jwks.json`,
        SUBGRAPH_URL_ZONE: `http://127.0.0.1:${zone}/graphql`,
        SUBGRAPH_URL_AUDIT: `http://127.0.0.1:${audit}/graphql`,
      }
      const run = (name: string, args: readonly unknown[], more: object = {}) => {
        const child = spawn(process.execPath, ['--import', 'tsx', ...args.map(String)], {
          cwd: root,
          env: { ...env, ...more },
          stdio: ['ignore', 'ignore', 'inherit'],
        })
        processes.set(name, child)
      }
      const by = (port: unknown) => ({
        SUBGRAPH_URL_KUNSHAN: `http://127.0.0.1:${port}/graphql`,
      })
      run('zone', ['subgraphs/main.ts', 'zone', '--port', zone])
      run('one', ['subgraphs/main.ts', 'kunshan', '--port', one])
      run('other', ['subgraphs/main.ts', 'kunshan', '--port', other])
      run('first', ['gateway/main.ts', '--port', first], by(one))
      run('second', ['gateway/main.ts', '--port', second], by(other))
      gateways = [first, second].map((port) => `http://127.0.0.1:${port}`)
      for (const gateway of gateways) {
        await vi.waitFor(
          async () => {
            const { data } = await ask(
              gateway,
              '{ kunshan { code } searchSubjects(name: "演示") { edges { cursor } } }',
            )
            expect(data?.kunshan).toEqual({ code: '320583' })
            expect(data?.searchSubjects).not.toBeNull()
          },
          { timeout: onABusyMachine, interval: 300 },
        )
      }
    }, onABusyMachine)

    afterAll(async () => {
      await Promise.all([...processes.values()].map((child) => endChild(child, 'SIGKILL')))
      await databases?.close()
      await cluster?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    async function ask(gateway: string, query: string, { role = '', variables = {} } = {}) {
      const token = role
        ? Object.values(await (await fetch(`${gateway}/dev/token?role=${role}`)).json())[0]
        : null
      const response = await fetch(`${gateway}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ query, variables }),
      })
      // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
      return (await response.json()) as any
    }

    it('take a step through one, show it through the other, and take it once', async () => {
      const role = 'operator&city=kunshan'
      const query = `mutation ($input: StopRecognitionInput!) {
        kunshan { suspendRecognition(input: $input) { step { id name at } recognition { status } } } }`
      const input = {
        clientKey: 'several-1',
        originCode: '330400',
        behaviourCode: 'TX01',
        documentNo: '示意〔2026〕9号',
        reason: '（演示）标准调整',
      }
      const before = await findPosition(kunshan)
      const [taken, again] = await Promise.all(
        gateways.map((gateway) => ask(gateway, query, { role, variables: { input } })),
      )
      expect(taken.errors).toBeUndefined()
      expect(again.data).toEqual(taken.data)
      expect((await findPosition(kunshan)).position).toBe(before.position + 1)
      const { step } = taken.data.kunshan.suspendRecognition
      for (const gateway of gateways) {
        const { data } = await ask(
          gateway,
          '{ kunshan { steps { edges { node { id name at } } } } }',
          { role },
        )
        expect(data).toEqual({ kunshan: { steps: { edges: [{ node: step }] } } })
      }
    })

    it('answer the same, and of the same position, while both give the city’s sign of life', async () => {
      const query = '{ kunshan { code units { code name } standards { localCode } } }'
      const [one, other] = await Promise.all(gateways.map((gateway) => ask(gateway, query)))
      expect(one.errors).toBeUndefined()
      expect(one.data.kunshan.units.length).toBeGreaterThan(0)
      const { epoch, position } = await findPosition(kunshan)
      expect({ data: other.data, dataset: other.extensions.dataset }).toEqual({
        data: one.data,
        dataset: { kunshan: { epoch, position } },
      })
      const before = await findPosition(kunshan)
      await vi.waitFor(
        async () => expect((await findPosition(kunshan)).at > before.at).toBe(true),
        { timeout: 15_000, interval: 200 },
      )
      expect((await findPosition(kunshan)).position).toBe(before.position)
    })

    it('go on alone when the other one is gone', async () => {
      await endChild(processes.get('one')!, 'SIGKILL')
      const [first, second] = await Promise.all(
        gateways.map((gateway) => ask(gateway, '{ kunshan { code units { code } } }')),
      )
      expect(first.data).toEqual({ kunshan: null })
      expect(first.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
      expect(second.errors).toBeUndefined()
      expect(second.data.kunshan.units.length).toBeGreaterThan(0)
    })
  },
)
