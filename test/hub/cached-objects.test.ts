import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { addMonths } from '../../rules/days.js'
import { composeContract } from '../../schema/contract.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
let schema: GraphQLSchema
let code: string
beforeAll(async () => {
  hub = await startTestHub({ subjects: 300 })
  schema = buildSchema(composeContract(hub.jurisdictions).api)
  code = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInSeveral
})
afterAll(() => hub.close())

/** Arguments that change what is told of an object, by name, with their types. */
const moments: Readonly<Record<string, string>> = { on: 'Date', knownAt: 'DateTime' }
/** What a field cannot be asked without, or a page is kept short with. */
type Values = Readonly<Record<string, string>>
const values: Values = {
  first: '3',
  code: '$code',
  'code: DivisionCode': '"330400"',
  codes: '[$code]',
  name: '"演示"',
  listCode: '"SL06"',
  jurisdictions: '["330400", "320583", "320585"]',
  measureCode: '"M01"',
  in: '"320585"',
  from: '"330400"',
  to: '"320583"',
  behaviourCode: '"EN01"',
}
/** The same otherwise: what is told of an object must not hang on it. */
const others: Values = {
  ...values,
  first: '7',
  listCode: '"SL01"',
  jurisdictions: '["320585", "330400"]',
  measureCode: '"M11"',
  in: '"330400"',
}
const given: ReadonlySet<string> = new Set(['first', 'codes'])

/** Null where something is required that this test knows no value for. */
function argumentsOf(args: readonly GraphQLArgument[], values: Values): string | null {
  const written = args.flatMap((arg) => {
    const { name } = arg
    const value = values[`${name}: ${getNamedType(arg.type).name}`] ?? values[name]
    if (name in moments) return [`${name}: $${name}`]
    return isRequiredArgument(arg) || given.has(name) ? [`${name}: ${value}`] : []
  })
  if (written.some((one) => one.endsWith('undefined'))) return null
  return written.length > 0 ? `(${written.join(', ')})` : ''
}

const hasId = (type: GraphQLNamedType) =>
  (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields()
const hasMoment = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name in moments)

/** All that can be asked below, each type once on a way; objects without an id only where one with an id is below. */
function selectionOf(
  type: GraphQLNamedType,
  values: Values,
  above: readonly string[] = [],
): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return ''
  const within = [...above, type.name]
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    const args = argumentsOf(field.args, values)
    if (args === null || within.includes(below.name)) return []
    if (!isCompositeType(below)) return field.args.some(isRequiredArgument) ? [] : [field.name]
    if (within.length > 7 || !leadsToId(below)) return []
    const selection = selectionOf(below, values, within)
    return selection === '' ? [] : [`${field.name}${args} ${selection}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}

function leadsToId(type: GraphQLNamedType, seen = new Set<string>()): boolean {
  if (hasId(type)) return true
  if (seen.has(type.name) || (!isObjectType(type) && !isInterfaceType(type))) return false
  seen.add(type.name)
  return Object.values(type.getFields()).some((field) => leadsToId(getNamedType(field.type), seen))
}

/** Whether a moment can be asked at a field or anywhere below it. */
function takesMoment(field: GraphQLField<unknown, unknown>, seen = new Set<string>()): boolean {
  if (hasMoment(field)) return true
  const type = getNamedType(field.type)
  if (seen.has(type.name) || (!isObjectType(type) && !isInterfaceType(type))) return false
  seen.add(type.name)
  return Object.values(type.getFields()).some((below) => takesMoment(below, seen))
}

type Shown = Readonly<Record<string, unknown>>

/** Every object with an id in an answer: what a cache keeps under the id, each nested one by its id. */
function objectsIn(value: unknown, keyOf: (object: Shown) => string | null): [string, Shown][] {
  const found: [string, Shown][] = []
  const keep = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(keep)
    if (one === null || typeof one !== 'object') return one
    const type = schema.getType((one as { __typename: string }).__typename) as GraphQLObjectType
    const kept: Record<string, unknown> = {}
    for (const [name, member] of Object.entries(one)) {
      const inner = keep(member)
      // A cache keeps what has arguments by them.
      if ((type?.getFields()[name]?.args.length ?? 0) === 0) kept[name] = inner
    }
    const key = type ? keyOf(one as Shown) : null
    if (key === null) return kept
    found.push([key, kept])
    return { ref: key }
  }
  keep(value)
  return found
}

/** Fields of which one object of a key says something else than another of the same key. */
function mixed(objects: readonly (readonly [string, Shown])[]): string[] {
  const kept = new Map<string, Shown>()
  const clashes = new Set<string>()
  for (const [key, object] of objects) {
    const before = kept.get(key) ?? {}
    for (const [name, value] of Object.entries(object)) {
      if (name in before && JSON.stringify(before[name]) !== JSON.stringify(value)) {
        clashes.add(`${object.__typename}.${name}`)
      }
    }
    kept.set(key, { ...before, ...object })
  }
  return [...clashes].sort()
}

it('one id is one object, whatever type, day and knowledge of the hub was asked about', async () => {
  const roots = Object.values(schema.getQueryType()!.getFields()).filter(
    (field) => field.name !== 'node' && takesMoment(field) && leadsToId(getNamedType(field.type)),
  )
  const unasked = roots.filter(({ args }) => argumentsOf(args, values) === null)
  expect(unasked.map(({ name }) => name)).toEqual([])
  const clocks = await Promise.all(hub.cities.map(({ db, t }) => db.select().from(t.clock)))
  const [knownAt] = clocks.map(([clock]) => clock!.at).sort()
  const later = addMonths(hub.today, 30)
  const asked: readonly [Values, object][] = [
    [values, {}],
    [others, {}],
    [values, { on: later }],
    [values, { knownAt }],
    [others, { on: later, knownAt }],
  ]
  const token = await hub.issuer.tokenFor({ role: 'auditor,partner,regulator' as never })
  const byId: [string, Shown][] = []
  const byLocalId: [string, Shown][] = []
  for (const root of roots) {
    for (const [written, moment] of asked) {
      const type = getNamedType(root.type)
      const body = `{ ${root.name}${argumentsOf(root.args, written)} ${selectionOf(type, written)} }`
      const declared = Object.entries({ code: 'SubjectCode!', ...moments })
        .filter(([name]) => body.includes(`$${name}`))
        .map(([name, type]) => `$${name}: ${type}`)
      const query = declared.length > 0 ? `query (${declared.join(', ')}) ${body}` : body
      const { body: answer } = await hub.ask({
        query,
        variables: { code, ...moment },
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.data[root.name], JSON.stringify(answer.errors)).not.toBeNull()
      byId.push(...objectsIn(answer.data, ({ id }) => (id as string | undefined) ?? null))
      byLocalId.push(
        ...objectsIn(answer.data, ({ id, localId = id }) => (localId as string) ?? null),
      )
    }
  }
  const types = new Set(byId.map(([, { __typename }]) => __typename))
  expect([...types]).toEqual(
    expect.arrayContaining([
      'CreditRecord',
      'ListEntry',
      'ComparedEntry',
      'DecisionFact',
      'CreditList',
    ]),
  )
  // Without the moment and the type in them, they would be mixed.
  expect(mixed(byLocalId)).toEqual(expect.arrayContaining(['CreditRecord.status']))
  expect(mixed(byId)).toEqual([])
}, 120_000)
