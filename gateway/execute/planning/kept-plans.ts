import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type DocumentNode, visit } from 'graphql'
import { recordedName } from '../../../runtime/recorded-text.js'

const planner = createRequire(import.meta.url)('@apollo/query-planner/package.json') as {
  readonly version: string
}
/** Another one when the same supergraph and planner would give other plans. */
const edition = 1

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
  const schemaFile = path.join(place, 'schema.graphql')
  /** Oldest first. */
  let files: Promise<{ file: string; bytes: number }[]> | undefined

  return {
    schema() {
      try {
        return believed(readFileSync(schemaFile, 'utf8'))
      } catch {
        return null
      }
    },
    async keepSchema(sdl) {
      await keep(schemaFile, sdl)
      await removeOthers(folder, name)
    },
    async plan(name) {
      return readFile(fileOf(name), 'utf8').then(believed, () => null)
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
        if (!known.some(({ file }) => file === oldest.file)) await rm(oldest.file, { force: true })
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

/** A text as it is written: behind its own hash, by which what was cut off or changed is known. */
function written(text: string): string {
  return `${hashOf(text)}\n${text}`
}

function believed(content: string): string | null {
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  return end > 0 && content.slice(0, end) === hashOf(text) ? text : null
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whole or not at all; false where it cannot be written. */
async function keep(file: string, text: string): Promise<boolean> {
  const unfinished = `${file}.${process.pid}`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(unfinished, written(text), { mode: 0o600 })
    await rename(unfinished, file)
    return true
  } catch {
    await rm(unfinished, { force: true }).catch(() => {})
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

async function filesIn(folder: string): Promise<{ file: string; bytes: number }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      const { size, mtimeMs } = await stat(file)
      return { file, bytes: size, mtimeMs }
    }),
  )
  return found.sort((one, other) => one.mtimeMs - other.mtimeMs)
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
