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

it('the invented firms have every answer that facts can give, and each has its reason', async () => {
  const outcomesOf = async (where: string) => {
    const codes = await hub.zone.db.execute<{ code: string; city: string }>(`
      select distinct s.code, s.jurisdiction_code as city from zone.subject s
        left join zone.list_entry e on e.subject_code = s.code and e.colour = 'RED' and e.known_to is null
          and e.jurisdiction_code = s.jurisdiction_code
        left join zone.objection o on o.target_id = e.id and o.decided_on is null
      where s.known_to is null and s.kind = 'ORGANISATION' and ${where} order by 1, 2 limit 12`)
    const found = new Set<string>()
    for (const { code, city } of codes) {
      const { body } = await hub.ask({
        query: `query ($code: SubjectCode!, $city: DivisionCode!) { creditSubject(code: $code) { benefits(in: $city) { outcome reasons } } }`,
        variables: { code, city },
        as: 'subject',
        subject: code,
      })
      for (const { outcome } of body.data.creditSubject.benefits) found.add(outcome)
    }
    return found
  }
  expect(await outcomesOf('o.id is not null')).toContain('UNDER_OBJECTION')
  expect(await outcomesOf('s.registered_on is null')).toContain('NOT_SUPPLIED')
  const listed = await outcomesOf('e.id is not null and e.ended_on is null')
  expect([...listed].sort()).toEqual(expect.arrayContaining(['NO', 'YES']))
}, 120_000)

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
