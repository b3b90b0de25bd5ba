import { isUtf8 } from 'node:buffer'
import { HubError } from '../../../schema/errors.js'
import type { InBoth } from '../../../schema/language.js'
import {
  looksLikeCitizenNumber,
  normaliseSubjectCode,
  parseSubjectCode,
} from '../../../schema/scalars/subject-code.js'

/** A line as it came in; without its text where it is longer than is taken. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number
  readonly bytes: Buffer | null
}

/** What a line asks for, or why that cannot be read. */
export type ReadLine = {
  readonly line: number
  /** The client's own; absent where it gave none. */
  readonly ref?: string | number
} & ({ readonly code: string } | { readonly fault: HubError })

/** Bytes of a line, a code and a reference with room to spare. */
export const longestLine = 4_096
const longestRef = 200
const lineFeed = 0x0a
const byteOrderMark = '\ufeff'

/** Cuts a body into lines as it comes in; keeps no more of it than one line. Blank lines ask for nothing. */
export class LineCutter {
  #number = 0
  #rest: Buffer = Buffer.alloc(0)
  #isTooLong = false

  /** Lines that have come in whole so far, blank ones too. */
  get count(): number {
    return this.#number
  }

  /** Lines that end in this part. */
  cut(part: Buffer): Line[] {
    const lines: Line[] = []
    let from = 0
    for (let end = part.indexOf(lineFeed); end !== -1; end = part.indexOf(lineFeed, from)) {
      if (end === from && this.#isEmpty) this.#number += 1
      else {
        this.#keep(part.subarray(from, end))
        this.#close(lines)
      }
      from = end + 1
    }
    this.#keep(part.subarray(from))
    return lines
  }

  /** The last line, if nothing ended it. */
  end(): Line[] {
    const lines: Line[] = []
    if (!this.#isEmpty) this.#close(lines)
    return lines
  }

  get #isEmpty(): boolean {
    return this.#rest.length === 0 && !this.#isTooLong
  }

  #keep(part: Buffer): void {
    if (part.length === 0 || this.#isTooLong) return
    this.#isTooLong = this.#rest.length + part.length > longestLine
    if (this.#isTooLong) this.#rest = Buffer.alloc(0)
    else this.#rest = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part])
  }

  #close(lines: Line[]): void {
    this.#number += 1
    if (this.#isTooLong || !isBlank(this.#rest)) {
      lines.push({ number: this.#number, bytes: this.#isTooLong ? null : this.#rest })
    }
    this.#rest = Buffer.alloc(0)
    this.#isTooLong = false
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

/**
 * Reads `"9132…"` or `{"code": "9132…", "ref": "A-17"}`. No fault repeats anything of the line: it may hold anything, a
 * person's number too.
 */
export function readLine({ number: line, bytes }: Line): ReadLine {
  if (bytes === null) {
    return {
      line,
      fault: new HubError('LINE_UNREADABLE.long', { line, most: longestLine }),
    }
  }
  if (!isUtf8(bytes)) return { line, fault: new HubError('LINE_UNREADABLE.notUtf8', { line }) }
  const value = jsonIn(bytes.toString(), line)
  if (typeof value === 'string') return withCode({ line }, value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, fault: new HubError('LINE_UNREADABLE.noCode', { line, form }) }
  }
  const { code, ref, ...others } = value as Readonly<Record<string, unknown>>
  if (Object.keys(others).length > 0) {
    return { line, fault: new HubError('LINE_UNREADABLE.others', { line, form }) }
  }
  if (ref === undefined) return withCode({ line }, code)
  if (!isRef(ref)) {
    return {
      line,
      fault: new HubError('LINE_UNREADABLE.ref', { line, most: longestRef }),
    }
  }
  return withCode({ line, ref }, code)
}

const form: InBoth = {
  en: '"9132…" or {"code": "9132…", "ref": "A-17"}',
  zh: '"9132…" 或 {"code": "9132…", "ref": "A-17"}',
}

function jsonIn(text: string, line: number): unknown {
  try {
    return JSON.parse(line === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

function withCode(head: { line: number; ref?: string | number }, code: unknown): ReadLine {
  try {
    if (typeof code === 'string') return { ...head, code: parseSubjectCode(code) }
  } catch (error) {
    if (!(error instanceof HubError)) throw error
  }
  return {
    ...head,
    fault: new HubError('SUBJECT_CODE_INVALID.ofLine', { line: head.line }),
  }
}

function isRef(ref: unknown): ref is string | number {
  if (typeof ref !== 'string' && !Number.isSafeInteger(ref)) return false
  const text = String(ref)
  return text.length <= longestRef && !looksLikeCitizenNumber(normaliseSubjectCode(text))
}
