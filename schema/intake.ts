import type { Readable } from 'node:stream'
import type { GraphQLFormattedError } from 'graphql'
import type { Caller } from './caller.js'
import type { DatasetVersion } from './dataset.js'
import { HubError, statusOf, withSentence } from './errors.js'
import type { InBoth, Language } from './language.js'
import type { KeptWayOut } from './ways-out.js'

/** The sheets that a city hands in. */
export type SheetKind =
  | 'licences'
  | 'penalties'
  | 'subjects'
  | 'interviews'
  | 'commitments'
  | 'red-list'
  | 'serious-list'
  | 'standards'
  | 'paths'
  | 'recognitions'
  | 'products'
  | 'product-recognitions'
  | 'units'
  | 'datasets'
  | 'supply'
  | 'measures'
  | 'repairs'
  | 'objections'
  | 'revocations'
  | 'feedback'
  | 'plan-figures'
  | 'unit-successors'
  | 'early-codes'

/** One file that an operator hands in over HTTP. */
export interface HandedIn {
  /** Name of the sheet: penalties. */
  readonly sheet: string
  /** Name of the one worksheet that is to be read, hidden or not; null for the one that is shown. */
  readonly worksheet: string | null
  /** What the operator calls the file; null when no name was given. */
  readonly fileName: string | null
  /** The same key and the same file are the same run; a dry run has none. */
  readonly idempotencyKey: string
  /** Checks everything and writes nothing. */
  readonly dryRun: boolean
  /** What the gateway has seen of the city's store: one that has gone back takes a new epoch before it takes the file. */
  readonly seen?: DatasetVersion | null
  /** The file as it is, CSV or XLSX. */
  readonly body: Readable
}

/** What became of the rows of a file, as the operator reads it. */
export interface IntakeReport {
  /** Null in a dry run, which nothing is kept of. */
  readonly runId: string | null
  /** What would become of the rows, were they handed in now. */
  readonly dryRun: boolean
  readonly rows: number
  /** Rows about something that the city did not have. */
  readonly added: number
  /** Rows that said something else than the city had. */
  readonly changed: number
  readonly unchanged: number
  /** Rows about a subject or record that has not come yet, or that a steward has to decide on. */
  readonly waiting: number
  readonly refused: number
  /** Why rows were refused, in the order of the file: the first hundred reasons. */
  readonly faults: readonly RowFault[]
  /** Reasons behind those. */
  readonly furtherFaults: number
  /** The first hundred of the rows that wait. */
  readonly waitingRows: readonly RowWaiting[]
  /** Why rows were put before a steward, the most frequent reason first; those settled since are counted still. */
  readonly questions: readonly { readonly code: string; readonly rows: number }[]
  /** What was noted of rows that were taken, the most frequent first. */
  readonly notices: readonly NoticeReport[]
  /** Headers of columns that nobody reads. */
  readonly columnsNotRead: readonly string[]
  /** Worksheets of the workbook that were not read, and why. */
  readonly sheetsNotRead: readonly { readonly worksheet: string; readonly reason: InBoth }[]
}

export interface RowWaiting {
  readonly row: number
  readonly awaits: 'SUBJECT' | 'RECORD_OR_ENTRY' | 'CHECK' | 'STEWARD'
  /** Code of the subject, id of the record or entry, reason why a steward has to decide; null for a person. */
  readonly code: string | null
  readonly wayOut: KeptWayOut
}

export interface NoticeReport {
  readonly code: string
  readonly rows: number
  /** The first five rows that this request checked; none where the run had ended before. */
  readonly examples: readonly Omit<RowFault, 'code'>[]
}

export interface RowFault {
  /** As a reader of the sheet counts: the header is row 1. */
  readonly row: number
  readonly code: string
  /** Field code of the column; empty for the row as a whole. */
  readonly column: string
  /** What the file's own header calls it. */
  readonly header?: string
  readonly value: string
  readonly wayOut: KeptWayOut
}

/** HTTP status and body: 200 when each row was good, 422 when some were refused, else errors. */
export interface IntakeAnswer {
  readonly status: number
  readonly body: IntakeReport | { readonly errors: readonly GraphQLFormattedError[] }
}

/** Carries a file to a city. What it throws is a fault of the way there, not of the file. */
export type HandIn = (file: HandedIn, caller: Caller, signal: AbortSignal) => Promise<IntakeAnswer>

/** Ends of the names of files with refused rows, and their media types. */
export const refusedFormats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type RefusedFormat = keyof typeof refusedFormats

/** The refused rows of a run as a file to be mended and handed in again. */
export interface RefusedFile {
  readonly fileName: string
  readonly body: Readable
}

/** Reads a city's quarantine. What it throws is a fault of the way there. */
export type ReadRefused = (
  asked: {
    readonly runId: string
    readonly format: RefusedFormat
    /** In which the reasons are written. */
    readonly language: Language
  },
  caller: Caller,
  signal: AbortSignal,
) => Promise<RefusedFile | IntakeAnswer>

/** What a city does for its operators over HTTP. */
export interface Intake {
  readonly handIn: HandIn
  readonly readRefused: ReadRefused
}

/** Headers beside the token, at the gateway and at the subgraph. */
export const intakeHeaders = {
  idempotencyKey: 'idempotency-key',
  fileName: 'x-file-name',
  /** From the gateway only: epoch and position, as `versionKey`. */
  seen: 'x-store-seen',
} as const

/**
 * Who hands in data, and reads what was refused of them: an operator, and of the own city only.
 *
 * @param jurisdiction  division code of the city
 * @throws {HubError} INTAKE_NOT_ALLOWED, FOREIGN_CITY
 */
export function checkMayHandIn(caller: Caller, jurisdiction: string): void {
  if (!caller.scopes.includes('intake:write')) {
    throw new HubError('INTAKE_NOT_ALLOWED.scope')
  }
  checkOwnCity(caller, jurisdiction)
}

/** @throws {HubError} FOREIGN_CITY for a caller of another city, and of none */
export function checkOwnCity(caller: Caller, jurisdiction: string): void {
  if (caller.jurisdiction === jurisdiction) return
  throw caller.jurisdiction
    ? new HubError('FOREIGN_CITY.otherCity', { jurisdiction, other: caller.jurisdiction })
    : new HubError('FOREIGN_CITY.noCity', { jurisdiction })
}

/**
 * An error in the form of every refusal, with its HTTP status.
 *
 * Statuses of the idempotency key are those of the IETF draft (draft-ietf-httpapi-idempotency-key-header).
 */
export function refusalOf(error: HubError): IntakeAnswer {
  return { status: statusOf(error.code), body: { errors: [withSentence(error)] } }
}
