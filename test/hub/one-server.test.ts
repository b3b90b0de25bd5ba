import { eq, not } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { newCode } from './invented.js'

const files = `code codeStatus kind name
  files {
    jurisdictionCode holding name formerNames legalRepresentative identifiers { type value }
    listEntries { list { code name } decidedOn publicUntil status underObjection standard { localCode } measures { code } }
    records(first: 5) { edges { node { kind title decidedOn severity status } } }
    objections { status } repairs { status }
  }`

describe.skipIf(findPostgresBinaries() === null)('the hub on one real PostgreSQL', () => {
  let cluster: Cluster
  let hub: TestHub
  beforeAll(async () => {
    cluster = await startCluster()
    hub = await startTestHub({ databaseUrl: cluster.url(), subjects: 1500 })
  })
  afterAll(async () => {
    await hub.close()
    await cluster.stop()
  })

  /** Texts of all statements that an answer takes; the cities share one client here, the zone has its own. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const spies = [hub.cities[0]!, hub.zone].map(({ db }) =>
      vi.spyOn((db as unknown as { $client: { unsafe(text: string): unknown } }).$client, 'unsafe'),
    )
    try {
      await work()
      return (
        spies
          .flatMap((spy) => spy.mock.calls.map(([text]) => text))
          // The cities bring their digests up to date meanwhile, whoever asks what.
          .filter((text) => text.startsWith('select') && !text.includes('"digest"'))
      )
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }

  it('answers for one subject in three cities, each list in one statement', async () => {
    const codes = await findDemonstrationCodes(hub.zone, hub.today)
    const query = `query ($code: SubjectCode!) { creditSubject(code: $code) { ${files} } }`
    const statements = await statementsOf(async () => {
      const { body } = await hub.ask({
        query,
        variables: { code: codes!.listedInSeveral },
        as: 'partner',
      })
      expect(body.errors).toBeUndefined()
      const { files: answered } = body.data.creditSubject
      expect(answered.map(({ jurisdictionCode }: Answered) => jurisdictionCode)).toEqual(
        hub.jurisdictions.map(({ code }) => code),
      )
      expect(
        answered.filter(({ listEntries }: Answered) => listEntries.length > 0).length,
      ).toBeGreaterThan(1)
    })
    expect(statements.length).toBeGreaterThan(hub.cities.length * 5)
    expect(new Set(statements).size).toBe(statements.length)
  })

  it('answers for 1,000 subjects in as many statements as for two hundred', async () => {
    const { db, t } = hub.cities[1]!
    const rows = await db
      .select({ code: t.subject.code })
      .from(t.subject)
      .where(not(eq(t.subject.kind, 'PERSON')))
    const held = rows.map(({ code }) => code)
    const unknown = Array.from({ length: 1000 - held.length }, (_, index) => newCode(5000 + index))
    const query = `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { ${files} } }`
    const ask = (codes: readonly string[]) =>
      statementsOf(async () => {
        const { body } = await hub.ask({ query, variables: { codes }, as: 'partner' })
        expect(body.errors).toBeUndefined()
        expect(
          body.data.creditSubjects.map((subject: { code: string } | null) => subject?.code ?? null),
        ).toEqual(codes.map((code) => (held.includes(code) ? code : null)))
      })
    expect(held.length).toBeGreaterThan(300)
    // The cities' rules, and how far they have supplied, are read with the first answer and kept until a clock moves on.
    await ask([...held.slice(0, 99), unknown[0]!])
    const ofAll = await ask([...held, ...unknown])
    expect(new Set(ofAll).size).toBe(ofAll.length)
    // Of a hundred or fewer names come with their subject, in a statement less. Of two hundred perhaps none rests on
    // another record, which is looked up where one does.
    const ofFew = await ask(held.slice(0, 200))
    expect(ofFew.filter((statement) => !ofAll.includes(statement))).toEqual([])
    expect(ofAll.length - ofFew.length).toBeLessThanOrEqual(2 * hub.cities.length)
  })
})

interface Answered {
  readonly jurisdictionCode: string
  readonly listEntries: readonly unknown[]
}
