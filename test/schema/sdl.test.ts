import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { loadRegister } from '../../schema/register.js'
import { citySdl, zoneSdl } from '../../schema/sdl.js'
import { fieldAccess } from '../../subgraphs/shared/access.js'

const register = loadRegister()
const subgraphs: Readonly<Record<string, string>> = {
  zone: zoneSdl(register),
  ...Object.fromEntries(register.map((jurisdiction) => [jurisdiction.key, citySdl(jurisdiction)])),
}

const rules = ['public', 'authenticated', 'requiresScopes', 'policy', 'masked']

/** Access of each field by coordinate, as its own directives and its type's state it. */
function rulesOf(sdl: string): Map<string, string> {
  const stated = (node: { directives?: readonly { name: { value: string } }[] }) =>
    (node.directives ?? []).filter(({ name }) => rules.includes(name.value))
  const all = new Map<string, string>()
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      // Another subgraph fills it, by its rule.
      if (field.directives?.some(({ name }) => name.value === 'external')) continue
      const directives = [...stated(type), ...stated(field)].map((node) => print(node as never))
      all.set(`${type.name.value}.${field.name.value}`, directives.sort().join(' '))
    }
  }
  return all
}

describe.each(Object.entries(subgraphs))('the SDL of %s', (_, sdl) => {
  it('states the access of every field, and lets every ruled one be null', () => {
    const fields = fieldAccess(buildSubgraphSchema(parse(sdl)))
    expect(fields.length).toBeGreaterThan(10)
    const isRuled = ({ authenticated, scopes, policies }: (typeof fields)[number]) =>
      authenticated || scopes.length + policies.length > 0
    expect(
      fields
        .filter((field) => !field.public && !isRuled(field))
        .map(({ coordinate }) => coordinate),
    ).toEqual([])
    expect(
      fields
        .filter((field) => isRuled(field) && !field.nullable)
        .map(({ coordinate }) => coordinate),
    ).toEqual([])
  })

  it('gives no field an empty rule, which would open or close it by accident', () => {
    for (const { coordinate, scopes, policies, masked } of fieldAccess(
      buildSubgraphSchema(parse(sdl)),
    )) {
      for (const anyOf of [...scopes, ...policies, ...(masked ? [masked.unless] : [])]) {
        expect([coordinate, anyOf.length > 0 && anyOf.every((all) => all.length > 0)]).toEqual([
          coordinate,
          true,
        ])
      }
    }
  })

  it('describes every type, field, argument, input, enum value and directive', () => {
    expect(parse(sdl, { noLocation: true }).definitions.flatMap(undescribed)).toEqual([])
  })
})

it('a field has the same rule in every subgraph that has it', () => {
  const known = new Map<string, { rule: string; subgraph: string }>()
  const different: string[] = []
  let shared = 0
  for (const [subgraph, sdl] of Object.entries(subgraphs)) {
    for (const [coordinate, rule] of rulesOf(sdl)) {
      const before = known.get(coordinate)
      if (before === undefined) known.set(coordinate, { rule, subgraph })
      else {
        shared += 1
        if (before.rule !== rule) different.push(`${coordinate}: ${before.subgraph}, ${subgraph}`)
      }
    }
  }
  expect(different).toEqual([])
  expect(shared).toBeGreaterThan(100)
})

it('the cities’ own types have the same rules under each city’s names', () => {
  const [first, ...others] = register.map((jurisdiction) => ({
    prefix: jurisdiction.typePrefix,
    rules: rulesOf(citySdl(jurisdiction)),
  }))
  const own = [...first!.rules].filter(([name]) => name.startsWith(first!.prefix))
  expect(own.length).toBeGreaterThan(20)
  for (const { prefix, rules: theirs } of others) {
    for (const [name, rule] of own) {
      expect([name, theirs.get(name.replace(first!.prefix, prefix))]).toEqual([name, rule])
    }
  }
})

function undescribed(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.SCHEMA_EXTENSION:
      return []
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...unless(definition.description, definition.name.value),
        ...(definition.fields ?? []).flatMap((field) => ofField(definition.name.value, field)),
      ]
    case Kind.OBJECT_TYPE_EXTENSION:
      return (definition.fields ?? []).flatMap((field) => ofField(definition.name.value, field))
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        ...unless(definition.description, definition.name.value),
        ...(definition.fields ?? []).flatMap(({ name, description }) =>
          unless(description, `${definition.name.value}.${name.value}`),
        ),
      ]
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        ...unless(definition.description, definition.name.value),
        ...(definition.values ?? []).flatMap(({ name, description }) =>
          unless(description, `${definition.name.value}.${name.value}`),
        ),
      ]
    case Kind.DIRECTIVE_DEFINITION:
      return [
        ...unless(definition.description, `@${definition.name.value}`),
        ...(definition.arguments ?? []).flatMap(({ name, description }) =>
          unless(description, `@${definition.name.value}(${name.value})`),
        ),
      ]
    case Kind.SCALAR_TYPE_DEFINITION:
      return unless(definition.description, definition.name.value)
    default:
      return [`${definition.kind} is not known to this test`]
  }
}

function ofField(
  type: string,
  { name, description, arguments: args, type: of }: FieldDefinitionNode,
) {
  const coordinate = `${type}.${name.value}`
  return [
    ...unless(description, coordinate),
    ...(args ?? []).flatMap((argument) =>
      unless(argument.description, `${coordinate}(${argument.name.value})`),
    ),
    ...(isNestedList(of) ? [`${coordinate} is a list of lists`] : []),
  ]
}

function isNestedList(type: TypeNode): boolean {
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  if (bare.kind !== Kind.LIST_TYPE) return false
  const inner = bare.type.kind === Kind.NON_NULL_TYPE ? bare.type.type : bare.type
  return inner.kind === Kind.LIST_TYPE
}

function unless(description: { value: string } | undefined, name: string): string[] {
  return description?.value.trim() ? [] : [name]
}

it('the own file is opened only where it is known whose it is: never on a member, and of the root with a code', () => {
  const unknown = Object.values(subgraphs).flatMap((sdl) => {
    const types = parse(sdl, { noLocation: true }).definitions.filter(
      (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION,
    )
    return types.flatMap(({ name, interfaces = [], fields = [] }) => {
      const isMember = interfaces.some((one) => one.name.value === 'Jurisdiction')
      const isRoot = name.value === 'Query'
      return fields.flatMap((field) => {
        const stated = field.directives?.map((node) => print(node)).join(' ') ?? ''
        const isNamed = field.arguments?.some((one) => print(one.type) === 'SubjectCode!')
        const isOwn = /"(?:self|agent):read"/.test(stated)
        return isOwn && (isMember || (isRoot && !isNamed))
          ? [`${name.value}.${field.name.value}`]
          : []
      })
    })
  })
  expect(unknown).toEqual([])
})
