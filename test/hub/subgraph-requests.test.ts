import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { mainQuery } from '../bench/main-query.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

/** How often each subgraph was asked so far. */
async function asked(): Promise<Record<string, number>> {
  const text = await (await fetch(`${hub.url}/metrics`)).text()
  const counted = text.matchAll(
    /^hub_subgraph_fetches_total\{subgraph="(\w+)",result="\w+"\} (\d+)$/gm,
  )
  const counts: Record<string, number> = {}
  for (const [, name, count] of counted) counts[name!] = (counts[name!] ?? 0) + Number(count)
  return counts
}

/** How often each subgraph is asked for this one operation. */
async function askedFor(query: string, variables: Record<string, unknown>) {
  const before = await asked()
  const { body } = await hub.ask({ query, variables, as: 'partner' })
  expect(body.errors).toBeUndefined()
  const counts: Record<string, number> = {}
  for (const [name, count] of Object.entries(await asked())) {
    if (count !== (before[name] ?? 0)) counts[name] = count - (before[name] ?? 0)
  }
  return { counts, data: body.data }
}

const once = { zone: 1, jiaxing: 1, kunshan: 1, taicang: 1 }

it('the main query asks the zone once and each city once', async () => {
  const codes = (await findDemonstrationCodes(hub.zone, hub.today))!
  for (const code of [codes.listedInSeveral, codes.clear]) {
    const { counts, data } = await askedFor(mainQuery, { code })
    expect(data.creditSubject.code).toBe(code)
    expect(counts).toEqual(once)
  }
})

it('50 codes, some of them twice, ask the zone once and each city once', async () => {
  const { db, t } = hub.cities[0]!
  const rows = await db.select({ code: t.subject.code, kind: t.subject.kind }).from(t.subject)
  const organisations = rows.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)
  const codes = [...organisations.slice(0, 40), ...organisations.slice(0, 10)]
  const { counts, data } = await askedFor(
    `query ($codes: [SubjectCode!]!) {
      creditSubjects(codes: $codes) { code files { jurisdictionCode listEntries { id measures { code } } } }
    }`,
    { codes },
  )
  expect(data.creditSubjects.map(({ code }: { code: string }) => code)).toEqual(codes)
  expect(counts).toEqual(once)
})
