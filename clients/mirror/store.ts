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
import { hostname } from 'node:os'
import path from 'node:path'
import { MirrorError } from './faults.ts'
import { type Kind, kinds, type Put, type StoredKind, type Told } from './kinds.ts'

/** Where a copy stands. It is replaced as a whole, by a rename: a kill leaves the one before, or this one. */
export interface State {
  readonly version: 2
  readonly hub: string
  /** Key and division code of the city. */
  readonly city: string
  readonly jurisdiction: string
  /** Name of the folder that holds the objects, and in how many files those of which a city has many stand. */
  readonly data: string
  readonly buckets: number
  readonly epoch: string
  readonly position: number
  /** The copy is as of this time, by the city's clock. */
  readonly at: string
  /** Where the feed goes on; null for its beginning. */
  readonly cursor: string | null
  /** Code of the error after which the copy must be taken anew; null while it can go on. */
  readonly ended: string | null
  /** When the copy was taken, and when it was last found to be what the city holds; null before. */
  readonly takenAt: string
  readonly comparedAt: string | null
  /** When this computer wrote it: its clock must not go back. */
  readonly writtenAt: string
}

const stateName = 'state.json'
const lockName = 'lock'
export const objectsInBucket = 500
const mostBuckets = 4096
/** Kinds of which a city has many; each of the others has a file of its own. */
const manyKinds = ['SUBJECT', 'RECORD', 'LIST_ENTRY', 'DECISION'] as const
type ManyKind = (typeof manyKinds)[number]
export type Place = Pick<State, 'data' | 'buckets'>

/** Files for so many objects: a lookup reads some of them whole. */
export function bucketsFor(objects: number): number {
  return Math.min(Math.max(Math.ceil(objects / objectsInBucket), 1), mostBuckets)
}

/**
 * Objects in files that are only added to: `objects-<n>` by the hash of the object's id, `subjects-<n>` by that of the
 * subject, which say what is about it. The last line about an object counts.
 *
 * Changes may be put twice: after a kill the feed is read again from the state's cursor, which is written behind them.
 */
export class Store {
  readonly folder: string
  readonly #buckets: number

  private constructor(folder: string, buckets: number) {
    this.folder = folder
    this.#buckets = buckets
  }

  /** Objects that are there. */
  static at(root: string, { data, buckets }: Place): Store {
    return new Store(path.join(root, data), buckets)
  }

  /** Without any object. All files are made: one that is missing later was lost, and does not look empty. */
  static create(root: string, place: Place): Store {
    const store = Store.at(root, place)
    mkdirSync(store.folder, { recursive: true })
    for (const name of store.#fileNames()) {
      closeSync(openSync(path.join(store.folder, name), 'w', 0o600))
    }
    return store
  }

  /** To add to: what a kill left of a line is cut off, and of a file written anew. */
  static toWrite(root: string, place: Place): Store {
    const store = Store.at(root, place)
    for (const name of store.#fileNames()) {
      const file = path.join(store.folder, name)
      rmSync(asideOf(file), { force: true })
      cutTornLine(file)
    }
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
    if (isDurable && lines.size > 0) sync(this.folder)
  }

  sync(): void {
    for (const name of this.#fileNames()) sync(path.join(this.folder, name))
    sync(this.folder)
  }

  find(kind: StoredKind, localId: string): Told | null {
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
    for (const name of this.#fileNames()) {
      if (!name.startsWith('objects-')) continue
      for (const { kind, localId, object } of objectsIn(path.join(this.folder, name))) {
        yield { kind, localId, object }
      }
    }
  }

  /** Whether each object that is about a subject is named where `listAbout` looks for it. */
  isNamed(): (put: Put) => boolean {
    const named = new Set<number>()
    for (const name of this.#fileNames()) {
      if (!name.startsWith('subjects-')) continue
      for (const { subjectCode, kind, localId } of linesOf(path.join(this.folder, name))) {
        named.add(hashOf(`${subjectCode} ${kind} ${localId}`))
      }
    }
    return ({ kind, localId, object }) => {
      const code = object?.subjectCode
      return typeof code !== 'string' || named.has(hashOf(`${code} ${kind} ${localId}`))
    }
  }

  /** Writes each file anew of which some lines count no more. */
  compact(): void {
    for (const name of this.#fileNames()) {
      const file = path.join(this.folder, name)
      const lines = linesOf(file)
      const last = new Map<string, object>()
      for (const line of lines) {
        const { kind, localId, subjectCode = '', object } = line
        const key = JSON.stringify([kind, localId, subjectCode])
        if (object === null) last.delete(key)
        else last.set(key, line)
      }
      if (last.size === lines.length) continue
      const text = [...last.values()].map((line) => `${JSON.stringify(line)}\n`).join('')
      replaceFile(file, text)
    }
  }

  #objects(kind: StoredKind, localId: string): string {
    const isMany = (manyKinds as readonly StoredKind[]).includes(kind)
    return path.join(this.folder, `objects-${isMany ? this.#bucketOf(`${kind} ${localId}`) : kind}`)
  }

  #subjects(code: string): string {
    return path.join(this.folder, `subjects-${this.#bucketOf(code)}`)
  }

  #bucketOf(text: string): number {
    return createHash('sha256').update(text).digest().readUInt32BE(0) % this.#buckets
  }

  #fileNames(): string[] {
    const few = kinds.filter((kind) => !(manyKinds as readonly StoredKind[]).includes(kind))
    const numbers = Array.from({ length: this.#buckets }, (_, bucket) => bucket)
    return [
      ...few.map((kind) => `objects-${kind}`),
      ...numbers.map((bucket) => `objects-${bucket}`),
      ...numbers.map((bucket) => `subjects-${bucket}`),
    ]
  }
}

/** Forty-eight bits: of a million, two are the same in one of a million times. */
function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6)
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
  if (!existsSync(file)) throw damaged(file)
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

/** @throws {MirrorError} MIRROR_DAMAGED */
function linesOf(file: string): Record<string, unknown>[] {
  const text = readWhole(file)
  // Who writes at this moment may not have come to the end of a line.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  try {
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  } catch {
    throw damaged(file)
  }
}

function readWhole(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw damaged(file)
  }
}

function damaged(file: string): MirrorError {
  return new MirrorError(
    'MIRROR_DAMAGED',
    `${file} is damaged or missing: take the copy anew.`,
    `${file} 已损坏或缺失，请重新取得副本。`,
  )
}

/** @throws {MirrorError} MIRROR_EMPTY where no copy was ever taken, MIRROR_DAMAGED where it says nothing that can be read */
export function readState(root: string): State {
  const file = path.join(root, stateName)
  if (!existsSync(file)) {
    throw new MirrorError(
      'MIRROR_EMPTY',
      `There is no copy in ${root}: take one first.`,
      `${root} 中没有副本，请先取得副本。`,
    )
  }
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as State
    if (state.version === 2) return state
  } catch {
    // As one of another program.
  }
  throw damaged(file)
}

/** Durable when it returns. */
export function writeState(root: string, state: Omit<State, 'version' | 'writtenAt'>): void {
  const written: State = { version: 2, ...state, writtenAt: new Date().toISOString() }
  replaceFile(path.join(root, stateName), `${JSON.stringify(written, null, 2)}\n`)
}

/** Removes folders of the same kind of objects as this one, which no state names any more. */
export function removeOthers(root: string, data: string): void {
  const kind = data.slice(0, data.indexOf('-') + 1)
  for (const name of readdirSync(root)) {
    if (name.startsWith(kind) && name !== data) {
      rmSync(path.join(root, name), { recursive: true, force: true })
    }
  }
}

/** Folders that this process keeps. */
const kept = new Set<string>()

/**
 * Keeps other writers out; a lock whose process is gone is taken over. Whether a process of another computer is gone
 * cannot be known here.
 *
 * @returns lets go of it
 */
export function lock(root: string): () => void {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const file = path.join(root, lockName)
  const own = path.resolve(file)
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${hostname()}`, { flag: 'wx' })
      kept.add(own)
      return () => {
        kept.delete(own)
        rmSync(file, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = '', host = hostname()] = readLock(file).split(' ')
    // In a container each life of the program may have the same number.
    const isOurs = Number(pid) === process.pid
    const isGone = host === hostname() && (isOurs ? !kept.has(own) : !isRunning(Number(pid)))
    if (!isGone) {
      throw new MirrorError(
        'MIRROR_BUSY',
        `Process ${pid} on ${host} keeps ${root}: let it end first. If it is gone, remove ${file}.`,
        `${host} 上的进程 ${pid} 正在维护 ${root}，请等它结束；如已不存在，请删除 ${file}。`,
      )
    }
    rmSync(file, { force: true })
  }
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Let go of meanwhile.
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function asideOf(file: string): string {
  return `${file}.new`
}

/** Durable when it returns; a kill leaves the file before, or this one. */
export function replaceFile(file: string, text: string): void {
  const aside = asideOf(file)
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
