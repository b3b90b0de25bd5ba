/**
 * The one way to write a JSON value (RFC 8785, JSON Canonicalization Scheme): what is hashed or signed is this text.
 *
 * Members that are undefined are left out, as JSON.stringify does.
 *
 * @throws {TypeError} for what JSON cannot hold: a number that is not finite, a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      // The order of UTF-16 code units, which is how JavaScript compares.
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${text(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} is no number of JSON.`)
  }
  return JSON.stringify(value)
}

function text(value: string): string {
  const written = JSON.stringify(value)
  // JSON.stringify escapes a lone surrogate; whatever else looks like it is looked at more closely.
  if (written.includes('\\ud') && /\p{Surrogate}/u.test(value)) {
    throw new TypeError('A text holds half of a surrogate pair.')
  }
  return written
}
