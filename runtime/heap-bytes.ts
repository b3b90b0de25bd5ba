/** Compiled functions of an operation hold so many times the memory of its document; measured. */
export const heldByFunctions = 3

/**
 * How many bytes of memory a value holds, about: its plain objects, lists, maps, sets and texts, each once. Objects of
 * other classes are somebody else's (a schema's types), and what a function holds cannot be seen.
 */
export function heapBytes(value: unknown): number {
  const seen = new Set<object>()
  const rest: unknown[] = [value]
  let bytes = 0
  while (rest.length > 0) {
    const one = rest.pop()
    if (typeof one === 'string') bytes += 24 + one.length * 2
    else if (typeof one === 'function') bytes += 64
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    if (Array.isArray(one)) {
      bytes += 40 + one.length * 8
      for (const element of one) rest.push(element)
    } else if (one instanceof Map) {
      bytes += 200 + one.size * 40
      for (const [key, element] of one) rest.push(key, element)
    } else if (one instanceof Set) {
      bytes += 160 + one.size * 28
      for (const element of one) rest.push(element)
    } else if (isPlain(one)) {
      const values = Object.values(one)
      bytes += 56 + values.length * 8
      for (const element of values) rest.push(element)
    }
  }
  return bytes
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
