import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { findPostgresBinaries } from '../support/cluster.js'
import { Children } from './children.js'
import { mainQuery } from './main-query.js'
import { inOneProcess, overFourServers, type Place, type Served } from './repair-arrangements.js'

export interface LoadOptions {
  readonly subjects: number
  readonly connections: number
  readonly gateways: number
  readonly only?: 'one' | 'four'
}

/**
 * Measures in each arrangement asked for, one after the other, under a load of main queries to every gateway.
 *
 * @param about  how many of what are measured, as the first line says it
 */
export async function measureUnderLoad(
  { subjects, connections, gateways, only }: LoadOptions,
  about: string,
  seeded: Pick<Place, 'city' | 'factsOf'>,
  measure: (served: Served) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${subjects} subjects; ${about}, ${connections} connections of load.`,
  )
  const arrangements = [
    ...(only === 'four' ? [] : [inOneProcess]),
    ...(only === 'one' || findPostgresBinaries() === null
      ? []
      : [(place: Place) => overFourServers(place, gateways)]),
  ]
  try {
    for (const arrange of arrangements) {
      const children = new Children(undefined)
      let served: Served | null = null
      try {
        served = await arrange({ children, folder, subjects, ...seeded })
        const load = beginLoad(served, connections)
        try {
          await measure(served)
        } finally {
          console.log(`  load beside: ${await load.stop()}`)
        }
      } finally {
        await children.stop()
        await served?.stop()
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Main queries to every gateway until it is stopped. */
function beginLoad({ urls, facts, headers }: Served, connections: number) {
  const codes = facts.map(({ subject }) => subject)
  const running = urls.map((url) => {
    let instance!: autocannon.Instance
    const ended = new Promise<autocannon.Result>((resolve) => {
      const options = {
        url: `${url}/graphql`,
        connections: Math.max(1, Math.round(connections / urls.length)),
        duration: 24 * 3_600,
        timeout: 60,
        method: 'POST' as const,
        headers: { 'content-type': 'application/json', ...headers },
        requests: codes.map((code) => ({
          body: JSON.stringify({ query: mainQuery, variables: { code } }),
        })),
      }
      instance = autocannon(options, (_, result) => resolve(result))
    })
    return { instance, ended }
  })
  return {
    async stop(): Promise<string> {
      for (const { instance } of running) instance.stop()
      const results = await Promise.all(running.map(({ ended }) => ended))
      const total = results.reduce((sum, { requests }) => sum + requests.total, 0)
      const seconds = Math.max(...results.map(({ duration }) => duration))
      return `${(total / seconds).toFixed(0)} main queries a second for ${seconds.toFixed(0)} s, ${results.reduce((sum, one) => sum + one.non2xx, 0)} of them refused`
    },
  }
}
