import { isTree, own, setOwn, type Tree } from './query-plan.js'

/**
 * Writes an answer into what is there: objects are merged, lists of the same length element by element, and everything
 * else is replaced. What the target lacks it shares with the source afterwards.
 */
export function merge(target: Tree, source: Tree): void {
  for (const key of Object.keys(source)) {
    const value = source[key]
    if (value === undefined) continue
    // Few objects have the key yet.
    const before = target[key] === undefined ? undefined : own(target, key)
    if (before === undefined || value === null || typeof value !== 'object')
      setOwn(target, key, value)
    else if (isTree(before) && isTree(value)) merge(before, value)
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) {
      mergeLists(before, value)
    } else setOwn(target, key, value)
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [place, value] of source.entries()) {
    const before = target[place]
    if (isTree(before) && isTree(value)) merge(before, value)
    else target[place] = value
  }
}

/** A value of an answer that shares nothing with it. */
export function copyOf<V>(value: V): V {
  if (Array.isArray(value)) return value.map(copyOf) as V
  if (!isTree(value)) return value
  const copy: Tree = {}
  for (const key of Object.keys(value)) setOwn(copy, key, copyOf(value[key]))
  return copy as V
}
