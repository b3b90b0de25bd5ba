import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type DocumentNode, visit } from 'graphql'
import { recordedName } from '../../../runtime/recorded-text.js'

const planner = createRequire(import.meta.url)('@apollo/gateway/package.json') as {
  readonly version: string
}
/** Another one when the same supergraph and planner would give other plans. */
const edition = 2

/** Within the folder of the hub's data. */
export const plansFolder = 'plans'

/** Of one supergraph. */
const bounds = { mostFiles: 2_000, mostBytes: 64 * 2 ** 20 }
const largestBytes = 2 ** 20
/** Supergraphs whose plans are kept: of a version that is rolled back, too. */
const mostSupergraphs = 3

/**
 * What has been planned for one supergraph, in a folder that outlives the process. Whatever cannot be read or written
 * there, or is not as it was written, is as if it had never been kept.
 */
export interface KeptPlans {
  /** Of now: a start waits for it. */
  schema(): string | null
  keepSchema(sdl: string): Promise<void>
  plan(name: string): Promise<string | null>
  keepPlan(name: string, text: string): Promise<void>
}

/**
 * @param folder  made when it is not there, for this user alone
 * @returns null where others could write there what would be believed
 */
export function keptPlans(
  folder: string,
  supergraphSdl: string,
  { mostFiles, mostBytes } = bounds,
): KeptPlans | null {
  const name = hashOf([edition, planner.version, supergraphSdl].join('\0')).slice(0, 32)
  const place = path.join(folder, name)
  if (!isOwn(folder) || !isOwn(place)) return null
  const fileOf = (name: string) => path.join(place, `${hashOf(name)}.json`)
  const schemaFile = path.join(place, schemaName)
  /** Oldest first. */
  let files: Promise<{ file: string; bytes: number }[]> | undefined

  return {
    schema() {
      try {
        return believed(schemaFile, readFileSync(schemaFile, 'utf8'))
      } catch {
        return null
      }
    },
    async keepSchema(sdl) {
      await keep(schemaFile, sdl)
      await removeOthers(folder, name)
    },
    async plan(name) {
      const file = fileOf(name)
      return readFile(file, 'utf8').then(
        (content) => believed(file, content),
        () => null,
      )
    },
    async keepPlan(name, text) {
      if (text.length > largestBytes) return
      const file = fileOf(name)
      files ??= filesIn(place)
      const known = await files
      if (!(await keep(file, text))) return
      known.push({ file, bytes: text.length })
      let bytes = known.reduce((sum, one) => sum + one.bytes, 0)
      while (known.length > mostFiles || bytes > mostBytes) {
        const oldest = known.shift()!
        bytes -= oldest.bytes
        if (!known.some(({ file }) => file === oldest.file)) await removed(oldest.file)
      }
    },
  }
}

/**
 * Whether what is planned of a document may lie on a disk: it holds no value that a caller could have written into it,
 * only numbers such as the length of a page, and no name that holds a person's number.
 */
export function mayBeKept(document: DocumentNode): boolean {
  let may = true
  const refuse = () => {
    may = false
  }
  visit(document, {
    StringValue: refuse,
    FloatValue: refuse,
    IntValue({ value }) {
      if (value.length > longestNumber) refuse()
    },
    Name({ value }) {
      if (recordedName(value) !== value) refuse()
    },
  })
  return may
}

const longestNumber = 4

/** A text as it is written: behind a hash, by which what was cut off, changed or brought from elsewhere is known. */
function written(file: string, text: string): string {
  return `${hashAt(file, text)}\n${text}`
}

function believed(file: string, content: string): string | null {
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  return end > 0 && content.slice(0, end) === hashAt(file, text) ? text : null
}

/** Of a text at its place, which says of which supergraph and operation it is. */
function hashAt(file: string, text: string): string {
  return hashOf([path.basename(path.dirname(file)), path.basename(file), text].join('\0'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whole or not at all; false where it cannot be written. */
async function keep(file: string, text: string): Promise<boolean> {
  // By chance: in containers all processes have the same number.
  const unfinished = `${file}.${randomUUID()}`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(unfinished, written(file, text), { mode: 0o600 })
    await rename(unfinished, file)
    return true
  } catch {
    await removed(unfinished)
    return false
  }
}

/** Whether nobody else can write in a folder, which is made where it is not there. */
function isOwn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    const isMine = !process.getuid || found.uid === process.getuid()
    return found.isDirectory() && isMine && (!process.getuid || (found.mode & 0o022) === 0)
  } catch {
    return false
  }
}

/** The plans of a folder, oldest first; none where it cannot be read. What was never finished is removed. */
async function filesIn(folder: string): Promise<{ file: string; bytes: number }[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      // Another process may have removed it meanwhile.
      const stats = await stat(file).catch(() => null)
      if (!stats?.isFile()) return []
      const { size, mtimeMs } = stats
      if (name.endsWith('.json')) return [{ file, bytes: size, mtimeMs }]
      if (name !== schemaName && Date.now() - mtimeMs > longestWriteMs) await removed(file)
      return []
    }),
  )
  return found.flat().sort((one, other) => one.mtimeMs - other.mtimeMs)
}

const schemaName = 'schema.graphql'
const longestWriteMs = 60_000

async function removed(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => {})
}

/** Removes the plans of all supergraphs but this one and those that were there last. */
async function removeOthers(folder: string, name: string): Promise<void> {
  try {
    const names = (await readdir(folder)).filter((one) => /^[0-9a-f]{32}$/.test(one))
    const others = await Promise.all(
      names
        .filter((one) => one !== name)
        .map(async (one) => {
          const place = path.join(folder, one)
          return { place, at: (await stat(place)).mtimeMs }
        }),
    )
    others.sort((one, other) => other.at - one.at)
    for (const { place } of others.slice(mostSupergraphs - 1)) await rm(place, { recursive: true })
  } catch {
    // Another process was removing them.
  }
}
