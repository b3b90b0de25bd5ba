import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { MirrorError } from './faults.ts'
import type { Kind, Put, Told } from './kinds.ts'

/** Where a copy stands. It is replaced as a whole, by a rename: a kill leaves the one before, or this one. */
export interface State {
  readonly version: 1
  readonly hub: string
  /** Key and division code of the city. */
  readonly city: string
  readonly jurisdiction: string
  /** Name of the folder that holds the objects. */
  readonly data: string
  readonly epoch: string
  readonly position: number
  /** The copy is as of this time, by the city's clock. */
  readonly at: string
  /** Where the feed goes on; null for its beginning. */
  readonly cursor: string | null
  /** Code of the error after which the copy must be taken anew; null while it can go on. */
  readonly ended: string | null
  /** When this computer wrote it: its clock must not go back. */
  readonly writtenAt: string
}

const stateName = 'state.json'
const lockName = 'lock'
const buckets = 1024
/** Kinds of which a city has many; each of the others has a file of its own. */
const manyKinds = ['SUBJECT', 'RECORD', 'LIST_ENTRY'] as const
type ManyKind = (typeof manyKinds)[number]

/**
 * Objects in files that are only added to: `objects-<n>` by the hash of the object's id, `subjects-<n>` by that of the
 * subject, which say what is about it. The last line about an object counts.
 *
 * Changes may be put twice: after a kill the feed is read again from the state's cursor, which is written behind them.
 */
export class Store {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Objects that are there. */
  static at(root: string, data: string): Store {
    return new Store(path.join(root, data))
  }

  /** To add to: what a kill left of a line is cut off. */
  static toWrite(root: string, data: string): Store {
    const store = Store.at(root, data)
    mkdirSync(store.folder, { recursive: true })
    for (const name of readdirSync(store.folder)) cutTornLine(path.join(store.folder, name))
    return store
  }

  /** Puts objects in and takes them out; durable when it returns, unless `sync` is called later for many. */
  apply(puts: Iterable<Put>, { isDurable = true } = {}): void {
    const lines = new Map<string, string[]>()
    const add = (file: string, line: object) => {
      const known = lines.get(file)
      if (known) known.push(JSON.stringify(line))
      else lines.set(file, [JSON.stringify(line)])
    }
    for (const { kind, localId, object } of puts) {
      add(this.#objects(kind, localId), { kind, localId, object })
      const subjectCode = object?.subjectCode
      if (typeof subjectCode === 'string') {
        add(this.#subjects(subjectCode), { subjectCode, kind, localId })
      }
    }
    for (const [file, added] of lines) {
      const handle = openSync(file, 'a', 0o600)
      try {
        writeFileSync(handle, `${added.join('\n')}\n`)
        if (isDurable) fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    }
    if (isDurable) sync(this.folder)
  }

  sync(): void {
    for (const name of readdirSync(this.folder)) sync(path.join(this.folder, name))
    sync(this.folder)
  }

  find(kind: Kind, localId: string): Told | null {
    let found: Told | null = null
    for (const line of linesOf(this.#objects(kind, localId))) {
      if (line.localId === localId && line.kind === kind) found = line.object as Told | null
    }
    return found
  }

  /** What is about a subject, of a kind, in the order of the ids; the id stands in it as `localId`. */
  listAbout(subjectCode: string, kind: Kind): Told[] {
    const ids = linesOf(this.#subjects(subjectCode)).flatMap((line) =>
      line.subjectCode === subjectCode && line.kind === kind ? [line.localId as string] : [],
    )
    return [...new Set(ids)].sort().flatMap((localId) => {
      const object = this.find(kind, localId)
      // A record that was corrected may be about another subject now.
      return object?.subjectCode === subjectCode ? [{ localId, ...object }] : []
    })
  }

  /** All of a kind of which there are few, in the order of their ids. */
  list(kind: Exclude<Kind, ManyKind>): { readonly localId: string; readonly object: Told }[] {
    return objectsIn(this.#objects(kind, '')).sort((one, other) =>
      one.localId < other.localId ? -1 : 1,
    )
  }

  /** All objects, a file at a time. */
  *all(): Generator<Put> {
    for (const name of readdirSync(this.folder).sort()) {
      if (!name.startsWith('objects-')) continue
      for (const { kind, localId, object } of objectsIn(path.join(this.folder, name))) {
        yield { kind, localId, object }
      }
    }
  }

  /** Writes each file anew with what counts of it. */
  compact(): void {
    for (const name of readdirSync(this.folder)) {
      const file = path.join(this.folder, name)
      const last = new Map<string, object>()
      for (const line of linesOf(file)) {
        const { kind, localId, subjectCode = '', object } = line
        const key = JSON.stringify([kind, localId, subjectCode])
        if (object === null) last.delete(key)
        else last.set(key, line)
      }
      const text = [...last.values()].map((line) => `${JSON.stringify(line)}\n`).join('')
      replaceFile(file, text)
    }
  }

  #objects(kind: Kind, localId: string): string {
    const isMany = (manyKinds as readonly Kind[]).includes(kind)
    return path.join(this.folder, `objects-${isMany ? bucketOf(`${kind} ${localId}`) : kind}`)
  }

  #subjects(code: string): string {
    return path.join(this.folder, `subjects-${bucketOf(code)}`)
  }
}

function bucketOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % buckets
}

/** The last that each object of a file was, of those that are there. */
function objectsIn(file: string): (Put & { readonly object: Told })[] {
  const last = new Map<string, Put>()
  for (const line of linesOf(file)) {
    last.set(`${line.kind} ${line.localId}`, line as unknown as Put)
  }
  return [...last.values()].filter((put): put is Put & { object: Told } => put.object !== null)
}

function cutTornLine(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    const { size } = fstatSync(handle)
    const end = Buffer.alloc(1)
    if (size === 0 || (readSync(handle, end, 0, 1, size - 1) === 1 && end[0] === newline)) return
    ftruncateSync(handle, readFileSync(file).lastIndexOf(newline) + 1)
  } finally {
    closeSync(handle)
  }
}

const newline = 10

function linesOf(file: string): Record<string, unknown>[] {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  // Who writes at this moment may not have come to the end of a line.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  try {
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  } catch {
    throw new MirrorError(
      'MIRROR_DAMAGED',
      `${file} is damaged: take the copy anew.`,
      `${file} 已损坏，请重新取得副本。`,
    )
  }
}

/** @throws {MirrorError} MIRROR_EMPTY where no copy was ever taken */
export function readState(root: string): State {
  try {
    return JSON.parse(readFileSync(path.join(root, stateName), 'utf8')) as State
  } catch {
    throw new MirrorError(
      'MIRROR_EMPTY',
      `There is no copy in ${root}: take one first.`,
      `${root} 中没有副本，请先取得副本。`,
    )
  }
}

/** Durable when it returns. */
export function writeState(root: string, state: Omit<State, 'version' | 'writtenAt'>): void {
  const written: State = { version: 1, ...state, writtenAt: new Date().toISOString() }
  replaceFile(path.join(root, stateName), `${JSON.stringify(written, null, 2)}\n`)
}

/** Removes folders of objects that no state names. */
export function removeOthers(root: string, data: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith('data-') && name !== data) {
      rmSync(path.join(root, name), { recursive: true, force: true })
    }
  }
}

/**
 * Keeps other writers out; a lock whose process is gone is taken over.
 *
 * @returns lets go of it
 */
export function lock(root: string): () => void {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const file = path.join(root, lockName)
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(readFileSync(file, 'utf8'))
    if (isRunning(pid)) {
      throw new MirrorError(
        'MIRROR_BUSY',
        `Process ${pid} keeps ${root}: let it end first.`,
        `进程 ${pid} 正在维护 ${root}，请等它结束。`,
      )
    }
    rmSync(file, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function replaceFile(file: string, text: string): void {
  const aside = `${file}.new`
  const handle = openSync(aside, 'w', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(aside, file)
  sync(path.dirname(file))
}

/** A file, or the names in a folder. */
function sync(place: string): void {
  const handle = openSync(place, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
