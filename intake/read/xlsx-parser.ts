import { SaxesParser } from 'saxes'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { phrase } from '../../schema/language.js'
import { unreadable } from './refusals.js'
import type { XlsxZip } from './xlsx-zip.js'

export type Attributes = Readonly<Record<string, string>>

export interface Handler {
  /** @param tag  local name of an element of the main namespace, whatever its prefix; '' for another one */
  open(tag: string, attributes: Attributes): void
  close?(tag: string): void
  text?(text: string): void
}

/** Namespaces of spreadsheets: as Excel writes them, and as the strict form of the standard has them. */
const main = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]
const relations = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]
const packaging = [
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
]

/** A part is read in pieces; what it does between them is whoever reads it to say. */
export interface PartParser {
  write(text: string): void
  close(): void
}

/**
 * A parser of one part. Elements are known by the prefix that the root has, since resolving each name takes a third of
 * the time of a worksheet; the root's namespace is looked at.
 *
 * @param root  local name of the root, which is checked
 */
export function partParser(file: string, root: string, handler: Handler): PartParser {
  const parser = new SaxesParser({ position: false })
  let prefix: string | null = null
  const local = (name: string) =>
    prefix === ''
      ? name.includes(':')
        ? ''
        : name
      : name.startsWith(prefix!)
        ? name.slice(prefix!.length)
        : ''
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributes as Attributes
    if (prefix === null) {
      prefix = rootPrefix(file, root, name, given)
      return handler.open(root, given)
    }
    handler.open(local(name), given)
  })
  parser.on('closetag', ({ name }) => handler.close?.(local(name)))
  if (handler.text) {
    const text = handler.text.bind(handler)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('error', () => {
    throw unreadable(file, fileReasons.partNoXml)
  })
  return parser
}

function rootPrefix(file: string, root: string, name: string, attributes: Attributes): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, colon + 1)
  const namespace = attributes[colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`] ?? ''
  if (name.slice(colon + 1) === root && [...main, ...packaging].includes(namespace)) return prefix
  throw unreadable(file, phrase(fileReasons.partOfOtherKind, { root }))
}

/** The attribute that names a relationship, whatever prefix its namespace has. */
export function relationshipId(attributes: Attributes, namespaces: Attributes): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    const [prefix, own] = name.split(':')
    const namespace = attributes[`xmlns:${prefix}`] ?? namespaces[`xmlns:${prefix}`] ?? ''
    if (own === 'id' && relations.includes(namespace)) return value
  }
  return null
}

export async function parsePart(
  zip: XlsxZip,
  part: string,
  root: string,
  handler: Handler,
): Promise<void> {
  const parser = partParser(zip.name, root, handler)
  for await (const text of zip.read(part)) parser.write(text)
  parser.close()
}
