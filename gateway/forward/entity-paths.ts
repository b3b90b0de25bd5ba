type Path = readonly (string | number)[]
type Tree = Readonly<Record<string, unknown>>

/**
 * Which objects at `path` the representations of an entity fetch stand for, as positions among all objects
 * there.
 *
 * The gateway takes the n-th representation for the n-th object when it places an error. That is another
 * city's file as soon as a list holds several types, since a fetch takes its own type only.
 *
 * @param rootAnswers  answers to the root fetches, in which the gateway has built its result so far
 * @returns undefined when they cannot be told
 */
export function representedEntities(
  rootAnswers: readonly object[],
  path: Path,
  representations: readonly unknown[],
): readonly number[] | undefined {
  const entities = entitiesAt(rootAnswers, path)
  const positions: number[] = []
  let position = 0
  for (const representation of representations) {
    while (position < entities.length && !represents(representation, entities[position])) position++
    if (position === entities.length) return undefined
    positions.push(position++)
  }
  return positions
}

function entitiesAt(rootAnswers: readonly object[], path: Path): readonly unknown[] {
  const root = rootAnswers.find((answer) => (answer as Tree)[path[0] as string] != null)
  return root ? collect(root, path) : []
}

function collect(value: unknown, path: Path): readonly unknown[] {
  if (value === null || value === undefined) return []
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (Array.isArray(value)) {
    return value.flatMap((element) => collect(element, step === '@' ? rest : path))
  }
  return collect((value as Tree)[step], rest)
}

function represents(representation: unknown, entity: unknown): boolean {
  if (Array.isArray(representation)) {
    return (
      Array.isArray(entity) &&
      representation.length === entity.length &&
      representation.every((element, index) => represents(element, entity[index]))
    )
  }
  if (typeof representation === 'object' && representation !== null) {
    return (
      typeof entity === 'object' &&
      entity !== null &&
      Object.entries(representation).every(([key, value]) =>
        represents(value, (entity as Tree)[key]),
      )
    )
  }
  return representation === entity
}
