import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listKeptAnchors } from '../../db/border/anchors.js'
import { countEntries } from '../../db/hub/audit-entries.js'
import { findDocumentText, listClientDocuments } from '../../db/hub/documents.js'
import { migrationsFolder } from '../../db/open.js'
import { readMigrations } from '../../db/server/migrate.js'
import { verifyAudit } from '../../gateway/audit/verify.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import type { IntakeReport } from '../../schema/intake.js'
import { licensing } from '../hub/invented.js'
import { bodyRow, sheetCsv } from '../intake/sheet-files.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type Kept, keptStores, readKept, restoreDumps, unpackFolder } from './kept-store.js'

// Stores that earlier versions have left behind, under the hub of today: whoever adds a migration tries it here.
// What a later version must still do with them is one more `it` below; it runs in both shapes. Reads come first: the last
// tests write. A version whose store has something new in it keeps one more: npm run keep -- <day or version>.

const shapes = [
  { shape: 'the embedded server', missing: false },
  { shape: 'a real PostgreSQL', missing: findPostgresBinaries() === null },
]
const cases = (await keptStores()).flatMap((name) => shapes.map((shape) => ({ name, ...shape })))

describe.each(cases)('the store of $name on $shape', ({ name, shape, missing }) => {
  describe.skipIf(missing)('goes on under the present version', () => {
    let kept: Kept
    let folder: string
    let cluster: Cluster | undefined
    let hub: TestHub
    beforeAll(async () => {
      kept = await readKept(name)
      const isEmbedded = shape === 'the embedded server'
      folder = await unpackFolder(name, isEmbedded)
      if (!isEmbedded) {
        cluster = await startCluster()
        await restoreDumps(name, cluster.url())
      }
      hub = await startTestHub({ folder, databaseUrl: cluster?.url(), subjects: 0 })
    })
    afterAll(async () => {
      await hub?.close()
      await cluster?.stop()
      await rm(folder, { recursive: true })
    })

    const kunshan = () => hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!

    async function answer(query: string, more: Partial<Parameters<TestHub['ask']>[0]> = {}) {
      const { body } = await hub.ask({ query, ...more })
      // Nobody had declared in that version that all of anything was supplied, which is told beside lists and rules.
      const told = (body.errors ?? []).map(
        ({ extensions }: { extensions: { code: string } }) => extensions.code,
      )
      expect(told.filter((code: string) => code !== 'SUPPLIED_IN_PART')).toEqual([])
      return body.data
    }

    it('telling as supplied in part what has rows, and nothing else as supplied', async () => {
      const { jurisdictions } = await answer(
        '{ jurisdictions { supplies { of state declared lastHandIn } } }',
      )
      for (const [at, { db, jurisdiction }] of hub.cities.entries()) {
        const rows = await db.execute<{ what: string }>(`
          select distinct list_code as what from ${jurisdiction.key}.list_entry_held
          union select distinct kind from ${jurisdiction.key}.credit_record_held`)
        const held = rows.map(({ what }) => what)
        const besides = [
          ...['REGISTER', 'STANDARDS', 'RECOGNITIONS', 'MEASURES', 'PATHS'],
          ...['OBJECTIONS', 'REPAIRS', 'FEEDBACK'],
        ]
        const { supplies }: { supplies: { of: string; state: string; lastHandIn: string }[] } =
          jurisdictions[at]
        const partly = supplies.filter(({ state }) => state === 'PARTIAL')
        expect(partly.map(({ of }) => of).sort()).toEqual([...held, ...besides].sort())
        for (const { lastHandIn } of partly) expect(lastHandIn).toMatch(/^2026-11-/)
        const others = supplies.filter((one) => !partly.includes(one))
        for (const { state } of others) expect(state).toBe('NEVER_SUPPLIED')
      }
    })

    it('with every migration applied, in each city and in the zone', async () => {
      const wanted = (await readMigrations(migrationsFolder, 'kunshan')).map(({ tag }) => tag)
      for (const { db, jurisdiction } of hub.cities) {
        const rows = await db.execute(`select tag from ${jurisdiction.key}.migration order by tag`)
        expect(rows.map(({ tag }) => tag)).toEqual(wanted)
      }
      expect(await hub.zone.db.select().from(hub.zone.v.clock)).toHaveLength(hub.cities.length)
    })

    it('answering for a subject in every city, and for all of them from the zone', async () => {
      const data = await answer(
        `query ($codes: [SubjectCode!]!) {
          creditSubjects(codes: $codes) { code files { jurisdictionCode holding name identifiers { value }
            records(first: 1) { edges { node { documentNo } } } } }
          jurisdictions { code coverage { organisations persons listEntries } standards { localCode } }
        }`,
        { variables: { codes: [kept.clear, kept.listed] }, as: 'partner' },
      )
      const cities = hub.cities.map(({ jurisdiction }) => jurisdiction.code)
      const [clear, listed] = data.creditSubjects
      expect(clear.files.map((file: { holding: string }) => file.holding)).toEqual(
        cities.map(() => 'HELD'),
      )
      for (const file of [...clear.files, ...listed.files]) {
        if (file.holding === 'HELD') expect(file.name).toContain('演示')
      }
      expect(data.jurisdictions.map(({ code }: { code: string }) => code)).toEqual(cities)
      for (const { coverage, standards } of data.jurisdictions) {
        expect(coverage.organisations).toBeGreaterThan(100)
        expect(coverage.listEntries).toBeGreaterThan(0)
        expect(standards.length).toBeGreaterThan(10)
      }
    })

    it('finding names once they are folded anew, which it does by itself', async () => {
      const query = '{ searchSubjects(name: "youxian", first: 1) { edges { node { code } } } }'
      const found = async () => {
        const { body } = await hub.ask({ query })
        const codes = body.errors.map(
          ({ extensions }: { extensions: { code: string } }) => extensions.code,
        )
        return { codes, edges: body.data.searchSubjects?.edges.length }
      }
      // Nobody had declared in that version that all of a register was supplied.
      const inPart = 'SUPPLIED_IN_PART'
      await expect.poll(found, { timeout: 30_000 }).toEqual({ codes: [inPart], edges: 1 })
    })

    it('with its audit log as it was written, and its anchors in every city', async () => {
      const keys = (await generatedSigningKeys(path.join(folder, 'keys'), 'hub')).publicKeys()
      const anchors = new Map()
      for (const store of hub.cities) {
        anchors.set(store.jurisdiction.key, await listKeptAnchors(store))
      }
      const faults = []
      for await (const fault of verifyAudit(hub.hub, { keys, kept: anchors })) faults.push(fault)
      expect(faults).toEqual([])
      expect(await countEntries(hub.hub)).toBeGreaterThan(5)
      for (const ofCity of anchors.values()) expect(ofCity.length).toBeGreaterThan(0)
    })

    it('showing what outsiders once wrote into its audit log shortened, and without a person', async () => {
      const { auditTrail } = await answer(
        '{ auditTrail(first: 100) { edges { node { operationName times } } } }',
        { as: 'auditor' },
      )
      const names: string[] = auditTrail.edges.flatMap(
        ({ node }: { node: { operationName: string | null } }) => node.operationName ?? [],
      )
      expect(names).toContainEqual(expect.stringMatching(/^Qx{190}…[0-9a-f]{8}$/))
      expect(names).toContain('[person]')
      expect(names.filter((one) => one.length > 200 || one.includes(kept.person.code))).toEqual([])
      const [row] = await hub.hub.db.execute(
        'select max(length(operation_name)) as longest from hub.audit_entry',
      )
      expect(row!.longest).toBe(kept.longestOperationName)
    })

    it('with the documents that its clients have registered', async () => {
      const { client, id } = kept.document
      const documents = await listClientDocuments(hub.hub)
      const { hash } = documents.find((one) => one.clientId === client && one.documentId === id)!
      expect(await findDocumentText(hub.hub, hash)).toBe('{ jurisdictions { code } }')
    })

    it('opening the identity of a person, and what it refused to take', async () => {
      const { kunshan: found } = await answer(
        'mutation ($n: String!, $m: String!) { kunshan { personKey(idNumber: $n, name: $m) } }',
        {
          variables: { n: kept.person.number, m: kept.person.name },
          as: 'partner',
          headers: licensing,
        },
      )
      expect(found).toEqual({ personKey: kept.person.code })
      const { kunshan: intake } = await answer(
        '{ kunshan { intakeRuns(first: 1) { edges { node { id sheet waiting refused } } } } }',
        { as: 'operator', city: 'kunshan' },
      )
      const [{ node }] = intake.intakeRuns.edges
      expect(node).toMatchObject({ sheet: 'penalties', waiting: 2, refused: 1 })
      const response = await fetch(`${hub.url}/intake/kunshan/runs/${node.id}/refused.csv`, {
        headers: { authorization: `Bearer ${await operatorToken()}` },
      })
      expect(await response.text()).toContain('2026-02-30')
    })

    it('with a case for each repair and objection that its sheets told of', async () => {
      for (const { db, jurisdiction } of hub.cities) {
        const [counted] = await db.execute<{ shown: number; files: number }>(`
          select (select count(*) from ${jurisdiction.key}.repair_held where known_to is null)::int
            + (select count(*) from ${jurisdiction.key}.objection_held where known_to is null)::int as shown,
            (select count(*) from ${jurisdiction.key}.case_file where known_to is null and deciding_unit <> '')::int as files`)
        expect(counted!.shown).toBeGreaterThan(0)
        expect(counted!.files).toBe(counted!.shown)
      }
    })

    it('with its open proposal, which can be signed', async () => {
      const { recognitionMatrix } = await answer(
        '{ recognitionMatrix { behaviour { code } cells { from to status } } }',
      )
      const { cells } = recognitionMatrix.find(
        ({ behaviour }: { behaviour: { code: string } }) =>
          behaviour.code === kept.proposed.behaviourCode,
      )
      const { originCode, behaviourCode } = kept.proposed
      const cell = { from: originCode, to: kunshan().jurisdiction.code }
      expect(cells).toContainEqual({ ...cell, status: 'PROPOSED' })
      const { kunshan: signed } = await answer(
        `mutation ($input: SignRecognitionInput!) { kunshan { signRecognition(input: $input) { recognition { status } } } }`,
        {
          variables: {
            input: {
              originCode,
              behaviourCode,
              clientKey: 'signed-later',
              documentNo: '示意〔2026〕2号',
              originStandardFrom: '2024-01-01',
            },
          },
          as: 'operator',
          city: 'kunshan',
        },
      )
      expect(signed.signRecognition.recognition).toEqual({ status: 'IN_FORCE' })
    })

    it('taking the rows that wait as soon as their subjects come', async () => {
      const { t, db } = kunshan()
      const waiting = await db.select({ waitsFor: t.intakeWaiting.waitsFor }).from(t.intakeWaiting)
      expect(waiting.map(({ waitsFor }) => waitsFor).sort()).toEqual(
        kept.waiting.map((code) => `S:${code}`).sort(),
      )
      const response = await fetch(`${hub.url}/intake/kunshan/subjects`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await operatorToken()}`, 'idempotency-key': 'later' },
        body: sheetCsv(
          'subjects',
          kept.waiting.map((partyCode, index) => bodyRow(index, { partyCode })),
        ),
      })
      expect((await response.json()) as IntakeReport).toMatchObject({ added: 2, refused: 0 })
      expect(await db.select().from(t.intakeWaiting)).toEqual([])
      const { creditSubjects } = await answer(
        `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { files {
          records(first: 1) { edges { node { kind } } } } } }`,
        { variables: { codes: kept.waiting }, as: 'partner' },
      )
      const edges = [{ node: { kind: 'PENALTY' } }]
      for (const { files } of creditSubjects) {
        expect(files).toContainEqual({ records: { edges } })
      }
    })

    const operatorToken = () => hub.issuer.tokenFor({ role: 'operator', city: 'kunshan' })
  })
})
