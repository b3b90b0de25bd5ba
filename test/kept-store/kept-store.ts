import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { zoneRole } from '../../db/border/zone-schema.js'
import { connect } from '../../db/server/client.js'
import { hubSchemaName } from '../../db/tables/hub.js'
import { zoneSchemaName } from '../../db/tables/zone.js'
import { findPostgresBinaries } from '../support/cluster.js'

// A kept store is what one version of the hub left behind, in a folder of its own beside this file:
//   embedded.tar.br     the data folder of an embedded hub that has ended
//   postgresql/*.sql.br one dump of each schema of a real server, filled in the same way
//   keys/               the keys of both, of the demonstration
//   kept.json           what is in it, for tests to ask for
// `npm run keep -- <name>` makes one, of the version that is checked out.

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

/** What a kept store has in it, the same in both shapes; versions to come may add to it. */
export interface Kept {
  /** Day on which it was made. */
  readonly on: string
  /** Held by all cities, and on no list. */
  readonly clear: string
  /** On lists of several cities. */
  readonly listed: string
  /** Subjects that are not there, for each of which a penalty waits in Kunshan; its run has a refused row besides. */
  readonly waiting: readonly string[]
  /** Held by Kunshan with a penalty, and the name of an operation in the audit log. */
  readonly person: { readonly number: string; readonly name: string; readonly code: string }
  /** What Kunshan has proposed to recognise and nobody has signed. */
  readonly proposed: { readonly originCode: string; readonly behaviourCode: string }
  /** Length of the longest name of an operation that the audit log holds. */
  readonly longestOperationName: number
  /** A registered document of the client. */
  readonly document: { readonly client: string; readonly id: string }
}

/** Names of the kept stores, the oldest first. */
export async function keptStores(): Promise<string[]> {
  const entries = await readdir(here, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export async function readKept(name: string): Promise<Kept> {
  return JSON.parse(await readFile(path.join(here, name, 'kept.json'), 'utf8')) as Kept
}

/** A data folder (HUB_DATA) of one's own with the keys, and with the embedded database when asked for. */
export async function unpackFolder(name: string, embedded: boolean): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-kept-'))
  if (embedded) {
    const packed = await unpacked(path.join(here, name, 'embedded.tar.br'))
    await writeFile(path.join(folder, 'embedded.tar'), packed)
    await run('tar', ['-xf', 'embedded.tar'], { cwd: folder })
    await rm(path.join(folder, 'embedded.tar'))
  }
  await cp(path.join(here, name, 'keys'), path.join(folder, 'keys'), { recursive: true })
  return folder
}

/** Fills an empty database with the dumps. */
export async function restoreDumps(name: string, url: string): Promise<void> {
  const folder = path.join(here, name, 'postgresql')
  const files = await readdir(folder)
  // The views of the zone read the cities' tables.
  const isZone = (file: string) => file.startsWith(`${zoneSchemaName}.`)
  const sql = connect(url, { max: 1 })
  try {
    await sql.unsafe(`create role ${zoneRole} nologin`)
    for (const file of [...files.filter((one) => !isZone(one)), ...files.filter(isZone)]) {
      const text = await unpacked(path.join(folder, file))
      await sql.unsafe(text.toString()).simple()
    }
  } finally {
    await sql.end()
  }
}

/** Packs an embedded data folder that nobody has open, and the keys. */
export async function packFolder(name: string, folder: string): Promise<void> {
  const { stdout } = await run(
    'tar',
    ['-cf', '-', '--sort=name', 'postgres/complete', 'postgres/data'],
    {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: 1 << 30,
    },
  )
  await writeFile(path.join(here, name, 'embedded.tar.br'), await packed(stdout))
}

/** Packs a dump of each schema. */
export async function packDumps(
  name: string,
  url: string,
  schemas: readonly string[],
): Promise<void> {
  for (const schema of [...schemas, hubSchemaName, zoneSchemaName]) {
    const { stdout } = await run(
      path.join(findPostgresBinaries()!, 'pg_dump'),
      ['--schema', schema, '--no-owner', '--inserts', '--rows-per-insert=200', '--dbname', url],
      { maxBuffer: 1 << 30 },
    )
    // Lines that begin so are for psql.
    const statements = stdout.replaceAll(/^\\.*$/gm, '')
    const file = path.join(here, name, 'postgresql', `${schema}.sql.br`)
    await writeFile(file, await packed(Buffer.from(statements)))
  }
}

export function folderOf(name: string): string {
  return path.join(here, name)
}

function packed(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

async function unpacked(file: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(file))
}
