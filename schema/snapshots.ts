import type { InBoth } from './language.js'

/**
 * Kinds of objects that a partner may keep a copy of (`ChangeKind`), in the order in which a snapshot holds them. Persons,
 * and what is about persons, are of none of them.
 */
export const objectKinds = [
  'DATASET',
  'LIST_ENTRY',
  'MEASURE',
  'PATH',
  'RECOGNITION',
  'RECORD',
  'STANDARD',
  'SUBJECT',
  'SUPPLY',
] as const

export type ObjectKind = (typeof objectKinds)[number]

/** Member of a change, and of a line of a snapshot, in which an object of the kind stands. */
export const changeMember = {
  DATASET: 'dataset',
  LIST_ENTRY: 'listEntry',
  MEASURE: 'measure',
  PATH: 'path',
  RECOGNITION: 'recognition',
  RECORD: 'record',
  STANDARD: 'standard',
  SUBJECT: 'subject',
  SUPPLY: 'supply',
} as const satisfies Readonly<Record<ObjectKind, string>>

/** What a partner must hold to be given snapshots. */
export const snapshotScopes = [['changes:read', 'records:read']] as const

/** The `typ` of a manifest's signature: nothing else that the hub signs passes for one. */
export const snapshotType = 'credit-hub-snapshot+jws'

/** Name of a snapshot's folder: when it was made, in UTC, and its position. Later ones come later in the alphabet. */
export const snapshotNamePattern = /^\d{8}T\d{6}Z-\d{1,16}$/
/** Name of a part: nothing in it leads out of the folder. */
export const partNamePattern = /^[a-z][a-z-]{0,30}\.ndjson\.gz$/
export const manifestName = 'manifest.json'
export const signatureName = 'manifest.jws'

/** What a snapshot is of. */
export interface SnapshotHead {
  /** Division code and key of the city. */
  readonly jurisdiction: string
  readonly city: string
  readonly dataset: { readonly epoch: string; readonly position: number }
  /** Time of that position by the city's clock, ISO 8601. */
  readonly at: string
  /** Day in China on which what it holds is in force: what has ended by then is not in it. */
  readonly day: string
  /** Where the city's feed of changes goes on. */
  readonly cursor: string
}

/**
 * One file of a snapshot: all objects of a kind, a line each, in the order of their ids. A line is what `changes` tells of
 * an object that was added: `{ "localId": …, "listEntry": { … } }`.
 */
export interface SnapshotPart {
  readonly kind: ObjectKind
  readonly file: string
  readonly objects: number
  /** Of the file as it is, gzip. */
  readonly bytes: number
  /** Of the file as it is, in hexadecimal. */
  readonly sha256: string
}

export interface SnapshotManifest extends SnapshotHead {
  readonly version: 1
  /** Name of its folder. */
  readonly snapshot: string
  /** First 16 digits of the SHA-256 of the public schema by which the objects were written. */
  readonly schema: string
  readonly madeAt: string
  readonly parts: readonly SnapshotPart[]
}

/**
 * How a city tells a snapshot, whoever takes it: lines of text. A line that begins with `#` is one of `SnapshotMark`, any
 * other an object of the kind that the last mark named. Text without `end` was broken off.
 */
export type SnapshotMark =
  | { readonly head: SnapshotHead }
  | { readonly kind: ObjectKind }
  | { readonly end: Readonly<Record<ObjectKind, number>> }

/** Takes some of the text; resolves when more may follow. */
export type WriteText = (text: string) => Promise<void>

/** Reads a city as of one position. */
export type SnapshotSource = (write: WriteText, signal: AbortSignal) => Promise<void>

export function markLine(mark: SnapshotMark): string {
  return `#${JSON.stringify(mark)}\n`
}

export const kindNames: Readonly<Record<ObjectKind, InBoth>> = {
  DATASET: { en: 'datasets', zh: '数据集' },
  LIST_ENTRY: { en: 'list entries', zh: '名单条目' },
  MEASURE: { en: 'measures', zh: '惩戒措施' },
  PATH: { en: 'punishment paths', zh: '惩戒路径' },
  RECOGNITION: { en: 'recognitions', zh: '标准互认' },
  RECORD: { en: 'records', zh: '信用记录' },
  STANDARD: { en: 'standards', zh: '认定标准' },
  SUBJECT: { en: 'subjects', zh: '主体' },
  SUPPLY: { en: 'supplies', zh: '归集情况' },
}
