import { createHash } from 'node:crypto'

/** Characters of an outsider's text that are kept. */
const mostCharacters = 200

/**
 * What is kept of a text that somebody outside chose: a claim of a token, a header, a name. What PostgreSQL or canonical JSON
 * cannot hold is replaced; of a text that is too long the beginning is kept, and a hash by which it is told from others.
 */
export function recordedText(text: string): string {
  const storable = text.replace(/\0|\p{Surrogate}/gu, '\ufffd')
  if (storable.length <= mostCharacters) return storable
  const hash = createHash('sha256').update(storable).digest('hex').slice(0, 8)
  const kept = storable.slice(0, mostCharacters - hash.length - 1).replace(/\p{Surrogate}$/u, '')
  return `${kept}…${hash}`
}

/** The same for the name of an operation, without keys and numbers of persons. */
export function recordedName(name: string): string {
  return recordedText(
    name.replace(/P\d{2}[0-9A-F]{32}/gi, '[person]').replace(/\d{15,}[\dXx]?/g, '[number]'),
  )
}
