import { isTree, own, type PlanPath, type Tree } from './query-plan.js'

/**
 * The objects of an answer that is being put together. Fetches that a plan runs side by side ask for the same places, one
 * for each member: the places are walked once for all of them, and each finds the objects of its own types.
 */
export class FoundObjects {
  readonly #root: Tree
  readonly #known = new Map<PlanPath, Found>()

  constructor(root: Tree) {
    this.#root = root
  }

  /** @param path  the same list for the same path, see `scheduleOf` */
  at(path: PlanPath): readonly Tree[] {
    return this.#found(path).all
  }

  /** Those that say they are of one of the types, in the same order; all when null. */
  ofTypes(path: PlanPath, types: ReadonlySet<string> | null): readonly Tree[] {
    const found = this.#found(path)
    if (types === null) return found.all
    found.byType ??= byType(found.all)
    const groups: (readonly Tree[])[] = []
    for (const name of types) {
      const group = found.byType.get(name)
      if (group) groups.push(group)
    }
    if (groups.length <= 1) return groups[0] ?? []
    return found.all.filter(({ __typename: name }) => types.has(name as string))
  }

  /** Something has been written into the answer. */
  forget(): void {
    this.#known.clear()
  }

  #found(path: PlanPath): Found {
    const known = this.#known.get(path)
    if (known) return known
    const found = { all: objectsAt(this.#root, path), byType: null }
    this.#known.set(path, found)
    return found
  }
}

interface Found {
  readonly all: readonly Tree[]
  byType: ReadonlyMap<unknown, readonly Tree[]> | null
}

function byType(objects: readonly Tree[]): Found['byType'] & object {
  const groups = new Map<unknown, Tree[]>()
  for (const object of objects) {
    const group = groups.get(object.__typename)
    if (group) group.push(object)
    else groups.set(object.__typename, [object])
  }
  return groups
}

function objectsAt(root: Tree, path: PlanPath): readonly Tree[] {
  let found: readonly unknown[] = [root]
  for (const step of path) {
    const next: unknown[] = []
    for (const value of found) {
      if (step !== '@') next.push(isTree(value) ? own(value, String(step)) : undefined)
      else if (Array.isArray(value)) for (const element of value) next.push(element)
    }
    found = next.filter((value) => value !== null && value !== undefined)
  }
  return found.filter(isTree)
}

export type Place = readonly (string | number)[]

/** The objects that stand at a path, in order, and where they stand. */
export function placesAt(root: Tree, path: PlanPath): readonly { value: unknown; at: Place }[] {
  let found: { value: unknown; at: Place }[] = [{ value: root, at: [] }]
  for (const step of path) {
    found = found
      .flatMap(({ value, at }): typeof found => {
        if (step !== '@') {
          const key = String(step)
          return [{ value: isTree(value) ? own(value, key) : undefined, at: [...at, key] }]
        }
        if (!Array.isArray(value)) return []
        return value.map((element, place) => ({ value: element, at: [...at, place] }))
      })
      .filter(({ value }) => value !== null && value !== undefined)
  }
  return found.filter(({ value }) => isTree(value))
}
