import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { buildSchema } from 'graphql'
import {
  type ClientRow,
  clientUnknown,
  insertClient,
  listClients,
  updateClient,
} from '../../../db/hub/clients.js'
import {
  listClientDocuments,
  registerDocuments,
  unregisterDocuments,
} from '../../../db/hub/documents.js'
import type { HubStore } from '../../../db/hub/store.js'
import { openDatabases } from '../../../db/open.js'
import { databaseSettings } from '../../../db/settings.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { runCommand, speaker } from '../../../runtime/command.js'
import { HubError } from '../../../schema/errors.js'
import { phrase } from '../../../schema/language.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { installScalars } from '../../../schema/scalars/index.js'
import { operationLimits } from '../../operation/limits/limits.js'
import { readManifest } from './manifest.js'
import { defaultBounds } from './registry.js'

const settings = databaseSettings(process.env, enabledJurisdictions())

const say = speaker(process.env)
const texts = {
  registered: {
    en: '{count} documents of {file} fit the schema; {added} are new to {client}. Gateways take them within seconds.',
    zh: '{file} 中的 {count} 条查询均符合接口定义，其中 {added} 条是 {client} 新增的。各网关数秒内即可接受。',
  },
  notBound: {
    en: '{client} may still send any other document: documents bind {client}',
    zh: '{client} 仍可发送其他查询；如需限制，请运行 documents bind {client}',
  },
  noDocument: {
    en: '{client} has no document {id}.',
    zh: '{client} 没有编号为 {id} 的查询。',
  },
  unregistered: {
    en: '{count} documents are taken from {client}.',
    zh: '已注销 {client} 的 {count} 条查询。',
  },
  bound: {
    en: '{id} may send its {own} registered documents and nothing else.',
    zh: '{id} 只能发送已登记的 {own} 条查询。',
  },
  unbound: {
    en: '{id} may send any document within its cost limit.',
    zh: '{id} 可以发送上限以内的任何查询。',
  },
  client: {
    en: '{id}\t{name}\t{unit}\t{limit}\t{budgetPerMinute} points a minute',
    zh: '{id}\t{name}\t{unit}\t{limit}\t每分钟 {budgetPerMinute} 点',
  },
  ownOnly: { en: 'its documents only', zh: '仅限已登记的查询' },
  costLimit: { en: '{costLimit} points an operation', zh: '每次查询 {costLimit} 点' },
} as const

async function withHub(work: (hub: HubStore) => Promise<void>): Promise<void> {
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    await work(await databases.hub())
  } finally {
    await databases.close()
  }
}

async function register(file: string, { client }: { client: string }): Promise<void> {
  const schema = buildSchema(
    readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
  )
  installScalars(schema)
  const documents = readManifest(readText(file), file, schema, operationLimits())
  await withHub(async (hub) => {
    const added = await registerDocuments(hub, client, documents)
    const { isBound } = await findClient(hub, client)
    say(texts.registered, { count: documents.length, file, added, client })
    if (!isBound) say(texts.notBound, { client })
  })
}

async function unregister(
  ids: readonly string[],
  { client, all }: { client: string; all?: boolean },
): Promise<void> {
  await withHub(async (hub) => {
    const own = (await listClientDocuments(hub)).filter(({ clientId }) => clientId === client)
    const named = all ? own.map(({ documentId }) => documentId) : ids
    const removed = await unregisterDocuments(hub, client, named)
    for (const id of named.filter((id) => !removed.includes(id))) {
      say(texts.noDocument, { client, id })
    }
    say(texts.unregistered, { count: removed.length, client })
  })
}

async function list({ client }: { client?: string }): Promise<void> {
  await withHub(async (hub) => {
    if (client !== undefined) await findClient(hub, client)
    const documents = await listClientDocuments(hub)
    for (const { clientId, documentId, operationName, registeredAt } of documents) {
      if (client !== undefined && clientId !== client) continue
      console.log([clientId, documentId, operationName ?? '-', registeredAt].join('\t'))
    }
  })
}

interface ClientOptions {
  readonly name?: string
  readonly unit?: string
  readonly costLimit?: number
  readonly budget?: number
}

async function addClient(id: string, options: ClientOptions): Promise<void> {
  const { others } = defaultBounds
  const row: ClientRow = {
    id: checkedId(id),
    name: options.name ?? id,
    unitCode: options.unit ?? null,
    costLimit: options.costLimit ?? others.costLimit,
    budgetPerMinute: options.budget ?? others.budgetPerMinute,
    isBound: false,
  }
  await withHub(async (hub) => {
    await insertClient(hub, row)
    sayClient(row)
  })
}

async function changeClient(id: string, options: ClientOptions): Promise<void> {
  const { name, unit: unitCode, costLimit, budget: budgetPerMinute } = options
  const given = { name, unitCode, costLimit, budgetPerMinute }
  const change = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  if (Object.keys(change).length === 0) {
    throw new HubError('ARGUMENT_INVALID.nothingToChange')
  }
  await withHub(async (hub) => sayClient(await updateClient(hub, id, change)))
}

async function setBound(id: string, isBound: boolean): Promise<void> {
  await withHub(async (hub) => {
    await updateClient(hub, id, { isBound })
    const documents = await listClientDocuments(hub)
    const own = documents.filter(({ clientId }) => clientId === id).length
    say(isBound ? texts.bound : texts.unbound, { id, own })
  })
}

async function showClients(): Promise<void> {
  await withHub(async (hub) => {
    for (const row of await listClients(hub)) sayClient(row)
  })
}

function sayClient(row: ClientRow): void {
  const { id, name, unitCode, costLimit, budgetPerMinute, isBound } = row
  const limit = isBound ? texts.ownOnly : phrase(texts.costLimit, { costLimit })
  say(texts.client, { id, name, unit: unitCode ?? '-', limit, budgetPerMinute })
}

async function findClient(hub: HubStore, id: string): Promise<ClientRow> {
  const row = (await listClients(hub)).find((client) => client.id === id)
  if (row === undefined) throw clientUnknown(id)
  return row
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('MANIFEST_UNREADABLE.fileUnreadable', { file, code })
  }
}

function checkedId(id: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(id)) return id
  throw new HubError('ARGUMENT_INVALID.clientId', { id: JSON.stringify(id) })
}

function points(written: string): number {
  const value = Number(written)
  if (/^[0-9]{1,10}$/.test(written) && value >= 1 && value <= 1_000_000_000) return value
  throw new InvalidArgumentError('Write a whole number of points, 1 to 1000000000.')
}

function withClientOptions(command: Command): Command {
  return command
    .option('--name <name>', 'what it is called')
    .option('--unit <code>', 'code of the organisation unit that answers for it')
    .option('--cost-limit <points>', 'points that one operation may be estimated to cost', points)
    .option('--budget <points>', 'points of each minute, over all gateways', points)
}

const program = new Command('documents').description(
  'Which operations partners may send, and how much they may ask for.',
)
program
  .command('register <file>')
  .description("Registers the documents of a manifest, Apollo's or Relay's: all of them or none.")
  .requiredOption('--client <id>', 'whose documents they are')
  .action(register)
program
  .command('unregister [ids...]')
  .description('Removes documents of a client.')
  .requiredOption('--client <id>', 'whose documents they are')
  .option('--all', 'all of them')
  .action(unregister)
program
  .command('list')
  .description('Clients with their documents: client, id, operation, when it was registered.')
  .option('--client <id>', 'only those of this client')
  .action(list)
program
  .command('bind <client>')
  .description('Lets a client send its registered documents only.')
  .action((id: string) => setBound(id, true))
program
  .command('unbind <client>')
  .description('Lets a client send any document within its cost limit.')
  .action((id: string) => setBound(id, false))

const client = program.command('client').description('Clients and their bounds.')
withClientOptions(client.command('add <id>'))
  .description(
    'Adds a client by the client_id of its tokens; "anonymous" and "others" are for callers without an entry.',
  )
  .action(addClient)
withClientOptions(client.command('change <id>'))
  .description('Changes what is given and leaves the rest.')
  .action(changeClient)
client
  .command('list')
  .description('Id, name, unit, limit and budget of every client.')
  .action(showClients)

await runCommand(program, process.env)
