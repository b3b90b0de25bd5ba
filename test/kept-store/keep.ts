import { deepEqual } from 'node:assert/strict'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { InvalidArgumentError } from 'commander'
import { insertMissingClients } from '../../db/hub/clients.js'
import { registerDocuments } from '../../db/hub/documents.js'
import { demonstrationClients } from '../../db/seed/clients.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { spokenCommand } from '../../runtime/command.js'
import type { Role } from '../../schema/caller.js'
import type { IntakeReport, SheetKind } from '../../schema/intake.js'
import { enabledJurisdictions } from '../../schema/register.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  penaltyRow,
  personNumber,
  personRow,
  sheetCsv,
} from '../intake/sheet-files.js'
import { startCluster } from '../support/cluster.js'
import { freshFolder } from '../support/embedded.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { folderOf, type Kept, packDumps, packFolder, unpackFolder } from './kept-store.js'

// `npm run keep -- <name>`: keeps a filled store of the version that is checked out, in both shapes. It needs PostgreSQL.

const subjects = 300
const city = 'kunshan'

/** Fills a hub as its users would, over HTTP, and ends it. */
async function fill(folder: string, databaseUrl?: string): Promise<Kept> {
  const hub = await startTestHub({ folder, databaseUrl, subjects })
  try {
    await insertMissingClients(hub.hub, demonstrationClients(hub.jurisdictions))
    const document = { client: `demo-${city}-partner`, id: 'kept' }
    await registerDocuments(hub.hub, document.client, [
      { id: document.id, operationName: null, text: '{ jurisdictions { code } }' },
    ])
    await handInRows(hub)
    const proposed = { originCode: '330400', behaviourCode: 'WG02' }
    await propose(hub, proposed)
    const { clear, listedInSeveral: listed } = (await findDemonstrationCodes(hub.zone, hub.today))!
    const person = { number: personNumber(1), name: personRow(1).partyName! }
    const code = personKey(person.number, storeOf(hub).keys.person)
    const longName = `Q${'x'.repeat(20_000)}`
    await look(hub, [clear, listed], [longName, code])
    return {
      on: hub.today,
      clear,
      listed,
      waiting: [bodyCode(11), bodyCode(12)],
      person: { ...person, code },
      proposed,
      longestOperationName: longName.length,
      document,
    }
  } finally {
    await hub.close()
  }
}

const storeOf = (hub: TestHub) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === city)!

async function handInRows(hub: TestHub): Promise<void> {
  const { db, t } = storeOf(hub)
  const units = await db.select().from(t.organisationUnit)
  const authority = units.find(({ name }) => name === '昆山市市场监督管理局')!
  const penalty = (index: number, over: Cells = {}) =>
    penaltyRow(index, authority, { decidedOn: hub.today, ...over })
  await handIn(hub, 'subjects', [bodyRow(1), personRow(1)])
  const ofPerson = { ...personRow(1), partyCode: '', representative: '' }
  const { added, waiting, refused } = await handIn(hub, 'penalties', [
    penalty(1),
    penalty(2, ofPerson),
    penalty(11),
    penalty(12),
    penalty(3, { decidedOn: '2026-02-30' }),
  ])
  deepEqual({ added, waiting, refused }, { added: 2, waiting: 2, refused: 1 })
}

async function handIn(hub: TestHub, sheet: SheetKind, rows: readonly Cells[]) {
  const token = await hub.issuer.tokenFor({ role: 'operator', city })
  const response = await fetch(`${hub.url}/intake/${city}/${sheet}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': sheet },
    body: sheetCsv(sheet, rows),
  })
  return (await response.json()) as IntakeReport
}

async function propose(hub: TestHub, pair: Kept['proposed']): Promise<void> {
  const { body } = await hub.ask({
    query: `mutation ($input: ProposeRecognitionInput!) {
      ${city} { proposeRecognition(input: $input) { recognition { status } } } }`,
    variables: {
      input: {
        ...pair,
        clientKey: 'kept',
        documentNo: '示意〔2026〕1号',
        conditional: true,
        scheme: '嘉昆太',
        reason: '待签署（演示）',
      },
    },
    as: 'operator',
    city,
  })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
}

/** Leaves rows of all kinds in the audit log. */
async function look(
  hub: TestHub,
  codes: readonly string[],
  names: readonly string[],
): Promise<void> {
  const file = 'files { holding identifiers { value } listEntries { documentNo } }'
  const query = `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { ${file} } }`
  const roles: (Role | undefined)[] = ['partner', 'regulator', 'analyst', undefined]
  for (const as of roles) await hub.ask({ query, variables: { codes }, as })
  for (const name of names) await hub.ask({ query: `query ${name} { jurisdictions { code } }` })
  await hub.ask({ query: '{ nothing }', as: 'partner' })
}

const [name] = spokenCommand('keep', process.env)
  .description('Keeps a store as this version makes it, for the tests of later ones.')
  .argument('<name>', 'its day or version: 2026-11-23', (written: string) => {
    if (/^\w[\w.-]*$/.test(written)) return written
    throw new InvalidArgumentError('Name it after its day or version: 2026-11-23.')
  })
  .parse().processedArgs as [string]
const target = folderOf(name)
await rm(target, { recursive: true, force: true })
await mkdir(path.join(target, 'postgresql'), { recursive: true })
const folder = await freshFolder()
const kept = await fill(folder)
await cp(path.join(folder, 'keys'), path.join(target, 'keys'), { recursive: true })
await packFolder(name, folder)
await rm(folder, { recursive: true })

const cluster = await startCluster()
const keysOnly = await unpackFolder(name, false)
const same = await fill(keysOnly, cluster.url())
await packDumps(
  name,
  cluster.url(),
  enabledJurisdictions().map(({ key }) => key),
)
await rm(keysOnly, { recursive: true })
await cluster.stop()
deepEqual(same, kept)
await writeFile(path.join(target, 'kept.json'), `${JSON.stringify(kept, null, 2)}\n`)
console.log(`${target} is kept.`)
