import { GraphQLError } from 'graphql'
import type { Filtered } from './filter.js'
import type { FieldSelection, FragmentPlan, OperationPlan, Selection, Wrapping } from './plan.js'

type Path = readonly (string | number)[]
type Values = Readonly<Record<string, unknown>>

/** A refused field where the caller's answer has it. */
export interface Refusal {
  readonly path: Path
  readonly coordinate: string
}

export interface Shaped {
  readonly data: Record<string, unknown> | null
  readonly refusals: readonly Refusal[]
}

/**
 * The answer by the client's own document: its keys in its order, refused fields null, nulls travelling up from
 * non-null ones, each refusal once and where it stands.
 *
 * A refused field that stands below an empty list, a null or a fragment of another type is no refusal. Objects have no
 * prototype: a key may be `__proto__`.
 *
 * @param input  the answer to the filtered document; parts that need no shaping are handed on, not copied
 * @param keep  true leaves the value of a refused field in place
 */
export function shapeAnswer(
  plan: OperationPlan,
  { refused, shapedKeys }: Filtered,
  input: Values,
  introspect: (field: FieldSelection) => unknown,
  { keep }: { readonly keep: boolean },
): Shaped {
  const refusals: Refusal[] = []
  const path: (string | number)[] = []

  const told = new Set<string>()
  let refusedLate = false
  const refuse = ({ key, coordinate }: FieldSelection, before: unknown): void => {
    if (before !== undefined) refusedLate = true
    const here = [...path, key]
    const place = here.join('.')
    if (told.has(place)) return
    told.add(place)
    refusals.push({ path: here, coordinate })
  }

  const shapeSet = (
    selections: readonly Selection[],
    from: Values,
    to: Record<string, unknown>,
    typeName: unknown,
    visited: Set<FragmentPlan>,
  ): boolean => {
    let whole = true
    for (const selection of selections) {
      if (selection.kind === 'fragment') {
        const { body, possible } = selection
        // Spreads that fan out would otherwise be walked once for every way to reach them.
        if (body.name !== null) {
          if (visited.has(body)) continue
          visited.add(body)
        }
        if (possible !== null && !possible.has(typeName as string)) continue
        if (!shapeSet(body.selections, from, to, typeName, visited)) whole = false
      } else if (!shapeField(selection, from, to)) whole = false
    }
    return whole
  }

  const shapeField = (
    field: FieldSelection,
    from: Values,
    to: Record<string, unknown>,
  ): boolean => {
    const { key, type } = field
    const before = to[key]
    if (refused.has(field)) {
      refuse(field, before)
      if (!keep) {
        to[key] = null
        return !type.nonNull
      }
    }
    // Asked twice in one object, once on an interface and once on a type: where one of the two is refused, both are.
    if (before === null) return !type.nonNull
    if (field.introspects) {
      to[key] = merged(before, introspect(field))
      return true
    }
    const value = from[field.innerKey] ?? null
    if (!shapedKeys.has(key) || field.selections === null) {
      to[key] = value
      return value !== null || !type.nonNull
    }
    path.push(key)
    const shaped = complete(field, type, value, before)
    path.pop()
    to[key] = shaped
    return shaped !== null || !type.nonNull
  }

  const complete = (
    field: FieldSelection,
    type: Wrapping,
    value: unknown,
    before: unknown,
  ): unknown => {
    if (value === null || value === undefined || before === null) return null
    if (type.item !== null) {
      const item = type.item
      const values = value as readonly unknown[]
      const shaped = (before as unknown[] | undefined) ?? new Array(values.length).fill(undefined)
      let whole = true
      for (let i = 0; i < values.length; i++) {
        path.push(i)
        shaped[i] = complete(field, item, values[i], shaped[i])
        path.pop()
        if (shaped[i] === null && item.nonNull) whole = false
      }
      return whole ? shaped : null
    }
    const from = value as Values
    const to = (before as Record<string, unknown> | undefined) ?? Object.create(null)
    const typeName = field.objectType ?? from.__typename
    return shapeSet(field.selections!, from, to, typeName, new Set()) ? to : null
  }

  const data = Object.create(null)
  const whole = shapeSet(plan.selections, input, data, plan.rootType, new Set())
  const shown =
    refusedLate && !keep ? refusals.filter(({ path }) => !isBelow(path, told)) : refusals
  return { data: whole ? data : null, refusals: shown }
}

function isBelow(path: Path, places: ReadonlySet<string>): boolean {
  return path.some((_, length) => length > 0 && places.has(path.slice(0, length).join('.')))
}

/**
 * What would be refused, before anything is run: one refusal a path, without list indexes, over every type a fragment
 * may meet.
 */
export function refusalsOf(plan: OperationPlan, { refused, shapedKeys }: Filtered): Refusal[] {
  const refusals = new Map<string, Refusal>()
  const visited = new Set<string>()
  const walk = (selections: readonly Selection[], path: Path): void => {
    for (const selection of selections) {
      if (selection.kind === 'fragment') {
        const visit = `${path.join('.')}|${selection.body.name}`
        if (selection.body.name !== null && visited.has(visit)) continue
        visited.add(visit)
        walk(selection.body.selections, path)
        continue
      }
      const here = [...path, selection.key]
      if (refused.has(selection)) {
        const { coordinate } = selection
        refusals.set(`${here.join('.')}|${coordinate}`, { path: here, coordinate })
      } else if (selection.selections !== null && shapedKeys.has(selection.key)) {
        walk(selection.selections, here)
      }
    }
  }
  walk(plan.selections, [])
  return [...refusals.values()]
}

/** An error of the gateway with the client's own keys in its path. */
export function withClientPath(error: GraphQLError, clientKeys: ReadonlyMap<string, string>) {
  if (!error.path?.some((key) => typeof key === 'string' && clientKeys.has(key))) return error
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path.map((key) => clientKeys.get(key as string) ?? key),
    originalError: error.originalError,
    extensions: error.extensions,
  })
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other))
    return one.map((item, i) => merged(item, other[i]))
  if (one === undefined || one === null || typeof one !== 'object') return other
  if (other === null || typeof other !== 'object') return one
  const result: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(one)) result[key] = (one as Values)[key]
  for (const key of Object.keys(other)) result[key] = merged(result[key], (other as Values)[key])
  return result
}
