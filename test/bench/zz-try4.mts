import { mkdtemp } from 'node:fs/promises'
import { Children } from './children.js'
import { openShop, nested } from './nested/nested.js'
import { load } from './load.js'
const folder = await mkdtemp('/tmp/nested-try-')
const children = new Children(undefined)
try {
  const shop = await openShop({ children, folder, url: undefined }, process.argv[2] !== 'alone')
  const gs = shop.gateways.filter((g) => !/javascript|stock/.test(g.name))
  for (const g of gs) await load(g!, nested, [''], 6)
  const all = new Map(gs.map((g) => [g.name, [] as number[]]))
  for (let i = 0; i < 8; i++) for (const g of gs) all.get(g.name)!.push((await load(g, nested, [''], 2)).cpuMs)
  for (const [n, v] of all) { v.sort((a, b) => a - b); console.log(n, 'min', v[0]!.toFixed(2), 'median', v[4]!.toFixed(2)) }
} finally { await children.stop() }
