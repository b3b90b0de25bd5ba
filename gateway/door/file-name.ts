import type { IncomingHttpHeaders } from 'node:http'
import { HubError } from '../../schema/errors.js'
import { intakeHeaders } from '../../schema/intake.js'

/**
 * What the operator calls a file, without a folder: `X-File-Name`, percent-encoded or as it is in UTF-8, else
 * `Content-Disposition`, its `filename*` (RFC 8187) before its `filename`. Null when neither is there.
 *
 * @throws {HubError} ARGUMENT_INVALID for bytes or escapes that are no text
 */
export function fileNameIn(headers: IncomingHttpHeaders): string | null {
  const own = headers[intakeHeaders.fileName]
  if (own !== undefined) return bareName(decoded(String(own), intakeHeaders.fileName))
  const disposition = headers['content-disposition']
  if (disposition === undefined) return null
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) return bareName(unescaped(extended, 'content-disposition'))
  const [, quoted, plain] =
    /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? []
  const name = quoted?.replace(/\\(["\\])/g, '$1') ?? plain
  return name === undefined ? null : bareName(utf8Of(name, 'content-disposition'))
}

/** The last part of a path of any system; null when nothing is left. */
export function bareName(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1)!.trim()
  return last === '' || last === '.' || last === '..' ? null : last
}

/** A name with a letter beyond ASCII was sent as it is; a percent sign in it is a percent sign. */
function decoded(name: string, header: string): string {
  return /^[\0-\x7f]*$/.test(name) ? unescaped(name, header) : utf8Of(name, header)
}

function unescaped(name: string, header: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw new HubError('ARGUMENT_INVALID.headerEncoding', { name: header })
  }
}

/** Node reads each byte of a header as one letter. */
function utf8Of(text: string, header: string): string {
  if (/[^\0-\xff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    throw new HubError('ARGUMENT_INVALID.headerEncoding', { name: header })
  }
}
