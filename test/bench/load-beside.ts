import autocannon from 'autocannon'
import { mainQuery } from './main-query.js'
import type { Served } from './repair-arrangements.js'

/** Main queries to every gateway until it is stopped. */
export function beginLoad({ urls, facts, headers }: Served, connections: number) {
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
