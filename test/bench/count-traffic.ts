import type { Arrangement, PeerSubgraph } from './arrangements.js'
import { answerOf } from './load.js'
import { main } from './work.js'

const operations = 100

/** What the subgraphs counted since they started; not who reads metrics, asks for health or leaves anchors. */
interface Traffic {
  readonly requests: number
  readonly received: number
  readonly sent: number
}

/**
 * Prints how many requests and bytes one main query costs between each gateway and the subgraphs: one query after the
 * other, counted by the subgraphs themselves, so that nothing else the machine does changes the figures.
 */
export async function countTraffic(
  arrangements: readonly Arrangement[],
  subgraphs: readonly PeerSubgraph[],
  codes: readonly string[],
): Promise<void> {
  console.log(`\nBetween gateway and subgraphs, for one ${main.name} (mean of ${operations}):`)
  for (const arrangement of arrangements) {
    const before = await trafficOf(subgraphs)
    for (let place = 0; place < operations; place += 1) {
      await answerOf(arrangement, main, codes, place)
    }
    const after = await trafficOf(subgraphs)
    const meanOf = (of: keyof Traffic) => (after[of] - before[of]) / operations
    console.log(
      `  ${arrangement.name.padEnd(32)} ${meanOf('requests').toFixed(2)} requests, ${meanOf('received').toFixed(0)} bytes asked, ${meanOf('sent').toFixed(0)} bytes answered`,
    )
  }
}

async function trafficOf(subgraphs: readonly PeerSubgraph[]): Promise<Traffic> {
  const texts = await Promise.all(
    subgraphs.map(async ({ url }) => (await fetch(new URL('/metrics', url))).text()),
  )
  const sum = (name: string, label = '') => {
    let all = 0
    for (const text of texts) {
      for (const [, labels, value] of text.matchAll(
        new RegExp(`^${name}\\{operation="([^"]*"[^}]*)\\} (\\S+)$`, 'gm'),
      )) {
        const isGraphql = !labels!.includes(' /')
        if (isGraphql && labels!.includes(label)) all += Number(value)
      }
    }
    return all
  }
  return {
    requests: sum('hub_requests_total'),
    received: sum('hub_request_bytes_total', 'direction="received"'),
    sent: sum('hub_request_bytes_total', 'direction="sent"'),
  }
}
