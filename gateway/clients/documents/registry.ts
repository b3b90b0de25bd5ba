import { type ClientRow, findRegistryVersion, listClients } from '../../../db/hub/clients.js'
import { documentHash, findDocumentText, listClientDocuments } from '../../../db/hub/documents.js'
import type { HubStore } from '../../../db/hub/store.js'
import { Kept, shortKey } from '../../../runtime/kept.js'
import type { Caller } from '../../../schema/caller.js'

/** The client whose bounds a request must keep. */
export interface Client {
  /** Under which its points are counted. */
  readonly key: string
  /** Points that one operation may be estimated to cost; null for a client bound to documents. */
  readonly costLimit: number | null
  readonly budgetPerMinute: number
  /** Hashes of its registered documents, by the id that its manifest gives them. */
  readonly documents: ReadonlyMap<string, string>
  readonly hashes: ReadonlySet<string>
  readonly isBound: boolean
}

/** Clients and trusted documents, as this process last read them. */
export interface Registry {
  /**
   * The client that a token names, else its subject; without a token, the address. Bounds of whoever is not registered are
   * those of the entries `others` and `anonymous`, or built in.
   */
  clientOf(caller: Caller, address: string): Client
  /** The text that the client has under this id; null for none. */
  findText(client: Client, documentId: string): Promise<string | null>
  /** Whether the client has a document of exactly this text. */
  holdsText(client: Client, text: string): boolean
  close(): void
}

export interface RegistryOptions {
  /** Told once for each time that the store goes away; what was read last holds on. */
  readonly onError?: (error: unknown) => void
}

type Bounds = Pick<ClientRow, 'costLimit' | 'budgetPerMinute'>

/** Ids of the entries that hold for whoever has none. */
export const defaultEntries = { anonymous: 'anonymous', others: 'others' } as const

/** What holds while the hub has no entries of these ids. Points are described at `Price`. */
export const defaultBounds: Readonly<Record<keyof typeof defaultEntries, Bounds>> = {
  anonymous: { costLimit: 20_000, budgetPerMinute: 400_000 },
  others: { costLimit: 300_000, budgetPerMinute: 6_000_000 },
}

interface Snapshot {
  readonly version: number
  readonly clients: ReadonlyMap<string, Client>
}

const pollMs = 2_000

/**
 * Reads the registry and looks every two seconds whether it has changed.
 *
 * @param store  null for a registry without entries
 */
export async function openRegistry(
  store: HubStore | null,
  { onError = () => {} }: RegistryOptions = {},
): Promise<Registry> {
  let snapshot: Snapshot = { version: -1, clients: new Map() }
  const texts = new Kept<{ readonly text: string }>()
  let isReading = false
  let isAway = false

  const refresh = async (from: HubStore) => {
    // First the version: what changes meanwhile is read again next time.
    const version = await findRegistryVersion(from)
    if (version !== snapshot.version) snapshot = await readSnapshot(from, version)
  }
  const poll = async (from: HubStore) => {
    if (isReading) return
    isReading = true
    try {
      await refresh(from)
      isAway = false
    } catch (error) {
      if (!isAway) onError(error)
      isAway = true
    } finally {
      isReading = false
    }
  }

  if (store) await refresh(store)
  const timer = store && setInterval(() => void poll(store), pollMs)
  timer?.unref()

  return {
    clientOf(caller, address) {
      const id = caller.client ?? caller.subject
      const registered = id === null ? undefined : snapshot.clients.get(id)
      if (registered) return registered
      const kind = id === null ? 'anonymous' : 'others'
      const { costLimit, budgetPerMinute } =
        snapshot.clients.get(defaultEntries[kind]) ?? defaultBounds[kind]
      const key = id === null ? `address ${networkOf(address)}` : `client ${shortKey(id)}`
      return { ...undocumented, key, costLimit, budgetPerMinute }
    },
    async findText({ documents }, documentId) {
      const hash = documents.get(documentId)
      if (hash === undefined || store === null) return null
      const known = texts.get(hash)
      if (known !== undefined) return known.text
      const text = await findDocumentText(store, hash)
      if (text !== null) texts.set(hash, { text })
      return text
    },
    holdsText: ({ hashes }, text) => hashes.has(documentHash(text)),
    close() {
      if (timer) clearInterval(timer)
    },
  }
}

const undocumented = { documents: new Map(), hashes: new Set<string>(), isBound: false } as const

async function readSnapshot(store: HubStore, version: number): Promise<Snapshot> {
  const rows = await listClients(store)
  const documents = await listClientDocuments(store)
  const clients = new Map<string, Client>()
  for (const { id, costLimit, budgetPerMinute, isBound } of rows) {
    const own = documents.filter(({ clientId }) => clientId === id)
    clients.set(id, {
      key: `client ${id}`,
      costLimit: isBound ? null : costLimit,
      budgetPerMinute,
      documents: new Map(own.map(({ documentId, hash }) => [documentId, hash])),
      hashes: new Set(own.map(({ hash }) => hash)),
      isBound,
    })
  }
  return { version, clients }
}

/** One household has a whole /64 of IPv6: by single addresses it would have as many budgets. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const groups = plain.includes('::')
    ? [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
    : before
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
