import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseSettings } from '../../db/settings.js'
import { handInOver, marketAuthority, measureTurning } from '../bench/turning.js'
import { serveTestHub, startTestHub, type TestHub } from '../support/hub.js'
import { redEntries } from './case-facts.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 600 })
})
afterAll(() => hub.close())

it('npm run bench:benefit finds the red entry suspended and the benefit turned at every gateway', async () => {
  const [jiaxing, kunshan] = ['jiaxing', 'kunshan'].map(
    (own) => hub.jurisdictions.find(({ key }) => key === own)!,
  )
  const store = hub.cities.find(({ jurisdiction }) => jurisdiction === kunshan)!
  const settings = databaseSettings({ HUB_DATA: hub.folder }, hub.jurisdictions)
  const second = await serveTestHub({ ...hub, settings })
  try {
    const { lastMs, byKind } = await measureTurning({
      city: kunshan!,
      lister: {
        key: jiaxing!.key,
        listCode: 'SL04',
        unit: await marketAuthority(jiaxing!.code, hub.ask),
      },
      gateways: [hub.ask, second.ask],
      handIn: handInOver(hub.url, (city) => hub.issuer.tokenFor({ role: 'operator', city })),
      facts: await redEntries(store, hub.today),
      turns: 2,
      deadlineMs: 60_000,
      today: hub.today,
    })
    expect(lastMs).toHaveLength(2)
    expect([...byKind].map(([kind, values]) => [kind, values.length])).toEqual([
      ['red entry', 2],
      ['benefits', 2],
    ])
  } finally {
    await second.close()
  }
}, 120_000)
