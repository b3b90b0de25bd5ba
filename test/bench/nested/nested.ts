import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { compose } from '../../gateway/access/federation.js'
import {
  type Arrangement,
  hiveGateway,
  type PeerSubgraph,
  type Place,
  startedWithToken,
  stockGateway,
} from '../arrangements.js'
import { answerOf } from '../load.js'
import type { Work } from '../work.js'
import { shop, shopQuery } from './shop.js'

export const nested: Work = {
  key: 'nested',
  name: 'lists in lists over four subgraphs',
  query: shopQuery,
  connections: 50,
  variables: () => ({}),
}

export interface Shop {
  readonly gateways: readonly Arrangement[]
  /** Requests answered by all subgraphs so far. */
  requests(): Promise<number>
}

/** The hub's gateway alone and its peers, over the shop's subgraphs in a process of their own. */
export async function openShop(place: Place, peers: boolean): Promise<Shop> {
  const { children, folder } = place
  const file = path.join(folder, 'shop.graphql')
  writeFileSync(file, compose(shop))
  const url = await children.start({ args: ['test/bench/nested/subgraphs.ts'] })
  const subgraphs: PeerSubgraph[] = Object.keys(shop).map((name) => ({
    name,
    url: `${url}/${name}`,
    token: '',
  }))
  const gateways = [
    await startedWithToken('hub, gateway alone', place, [
      'test/bench/nested/hub.ts',
      file,
      JSON.stringify(subgraphs),
    ]),
    await stockGateway(place, subgraphs, file),
  ]
  if (peers) {
    gateways.push(await hiveGateway(place, subgraphs, 'javascript', file))
    gateways.push(await hiveGateway(place, subgraphs, 'rust', file))
  }
  return {
    gateways,
    async requests() {
      return (await (await fetch(`${url}/requests`)).json()) as number
    },
  }
}

/** Prints what one operation costs between each gateway and the subgraphs, and how long its answer is. */
export async function countRequests({ gateways, requests }: Shop): Promise<void> {
  console.log(`\n${nested.name}, requests to subgraphs an operation:`)
  for (const gateway of gateways) {
    await answerOf(gateway, nested, [], 0)
    const before = await requests()
    const answer = await answerOf(gateway, nested, [], 0)
    const asked = (await requests()) - before
    const length = JSON.stringify(answer).length
    console.log(`  ${gateway.name.padEnd(32)} ${asked}, for an answer of ${length} bytes`)
  }
}
