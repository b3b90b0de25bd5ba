const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d[\d.eE+-]*/g

/**
 * The value of a JSON text that everybody reads alike: UTF-8, no member twice in one object. Readers differ in which of
 * two they take, so a signature over either would say nothing of the other.
 *
 * @throws {Error} naming what is wrong
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('is not UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
  let written = 0
  for (const [token, colon] of text.matchAll(stringsAndNumbers)) {
    if (colon !== undefined) written++
    // Digits beyond what a number holds could change unseen.
    else if (!token.startsWith('"') && token !== JSON.stringify(Number(token))) {
      throw new Error(`writes the number ${token.slice(0, 40)} in another way than JSON.stringify`)
    }
  }
  if (written !== countMembers(value)) throw new Error('has a member twice in one object')
  return value
}

function countMembers(root: unknown): number {
  let count = 0
  const open = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const values = Object.values(value)
    if (!Array.isArray(value)) count += values.length
    for (const inner of values) open.push(inner)
  }
  return count
}
