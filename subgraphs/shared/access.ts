import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import { maskDocumentNumber, maskFreeText, maskPersonName } from '../../rules/subjects/masking.js'
import { type Caller, scopesOfAll } from '../../schema/caller.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { allOf, anyOf, phrase } from '../../schema/language.js'
import type { Day } from '../../schema/scalars/date.js'
import { whenThere } from './later.js'
import { holdsScopesFor, type Reader } from './row-rules.js'
import { deny, rule, shield } from './shield.js'
import type { Trace } from './trace.js'

type Alternatives = readonly (readonly string[])[]

interface ContextWithCaller {
  readonly caller: Reader
  /** Why an agent may not read the file of whom it acts for; null for everybody else. */
  readonly agentRefusal?:
    | ((subjectCode: string | null, coordinate: string) => HubError | null)
    | undefined
  /** Where it is noted what was masked. */
  readonly trace?: Trace
}

/** What the SDL says of one field. */
export interface FieldAccess {
  readonly coordinate: string
  readonly public: boolean
  readonly authenticated: boolean
  /** What type and field ask for, each of it to be met. */
  readonly scopes: readonly Alternatives[]
  readonly policies: readonly Alternatives[]
  readonly masked: {
    readonly as: keyof typeof masks
    readonly unless: Alternatives
  } | null
  readonly nullable: boolean
  readonly isText: boolean
}

/** What the SDL says of every field that a client can ask for, in SDL order. */
export function fieldAccess(schema: GraphQLSchema): FieldAccess[] {
  return clientTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => !field.name.startsWith('_'))
      .map((field) => accessOf(type, field)),
  )
}

/**
 * Holds the fields of a subgraph to the access that their directives state: the second line behind the gateway.
 *
 * @throws {HubError} ACCESS_RULES_INVALID naming each field that states no access, that states a rule and is non-null,
 *   or that is masked and no text
 */
export function enforceAccess(schema: GraphQLSchema): void {
  const fields = fieldAccess(schema)
  const unstated = fields.filter((field) => !field.public && !isRuled(field))
  const nonNull = fields.filter((field) => isRuled(field) && !field.nullable)
  const notText = fields.filter(({ masked, isText }) => masked && !isText)
  if (unstated.length + nonNull.length + notText.length > 0) {
    const names = (list: FieldAccess[]) =>
      list.map(({ coordinate }) => coordinate).join(', ') || 'none'
    throw new HubError('ACCESS_RULES_INVALID.unstated', {
      unstated: names(unstated),
      nonNull: names(nonNull),
      notText: names(notText),
    })
  }
  checkRulesBelow(schema, fields)
  for (const { coordinate, masked } of fields) {
    if (masked) wrap(schema, coordinate, (resolve) => masking(resolve, coordinate, masked))
  }
  shieldFields(
    schema,
    fields.filter((field) => isRuled(field)),
  )
}

/**
 * What a step answers has no rule but the step's own: a step that is done must not be told as refused, nor the other
 * way round. Nor has the object that a ruled field answers, or one in it: a refusal at its place would tell that it is
 * there. Elements of a list are told by the list, so a rule of their own may stand there.
 *
 * @throws {HubError} ACCESS_RULES_INVALID naming each field that carries such a rule
 */
function checkRulesBelow(schema: GraphQLSchema, fields: readonly FieldAccess[]): void {
  const ruled = new Map(fields.filter(isRuled).map((field) => [field.coordinate, ruleText(field)]))
  const below = (
    type: GraphQLNamedType,
    own: string | undefined,
    { intoLists }: { intoLists: boolean },
    seen = new Set<string>(),
  ): string[] => {
    if (!isObjectType(type) || seen.has(type.name)) return []
    seen.add(type.name)
    return Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`
      const rule = ruled.get(coordinate)
      const isElement = isListType(getNullableType(field.type))
      return [
        ...(rule !== undefined && rule !== own ? [coordinate] : []),
        ...(isElement && !intoLists
          ? []
          : below(getNamedType(field.type), own, { intoLists }, seen)),
      ]
    })
  }
  const found = stepsOf(schema).flatMap(({ type }) =>
    below(getNamedType(type), undefined, { intoLists: true }),
  )
  for (const [coordinate, rule] of ruled) {
    const { type } = fieldAt(schema, coordinate)
    if (isListType(getNullableType(type))) continue
    found.push(...below(getNamedType(type), rule, { intoLists: false }))
  }
  if (found.length === 0) return
  throw new HubError('ACCESS_RULES_INVALID.rulesBelow', { found: [...new Set(found)] })
}

/** The same text for the same rule. */
function ruleText({ authenticated, scopes, policies }: FieldAccess): string {
  return JSON.stringify([authenticated, scopes, policies])
}

// biome-ignore lint/suspicious/noExplicitAny: contexts of any subgraph.
function fieldAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, any> {
  const [type, name] = split(coordinate)
  return (schema.getType(type) as GraphQLObjectType).getFields()[name]!
}

/** Mutations that do something: those that the root's own fields, one a city, hold. */
function stepsOf(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((root) => {
    const type = getNamedType(root.type)
    return isObjectType(type) ? Object.values(type.getFields()) : [root]
  })
}

function isRuled({ authenticated, scopes, policies }: FieldAccess): boolean {
  return authenticated || scopes.length > 0 || policies.length > 0
}

/**
 * graphql-shield would wrap every field, which makes each one asynchronous: only its wrappers of fields that can
 * refuse are put in, and they are entered only where the same rule does not grant. What denies by default is
 * `enforceAccess`, at start.
 */
function shieldFields(schema: GraphQLSchema, ruled: readonly FieldAccess[]): void {
  const tree: Record<string, Record<string, ReturnType<ReturnType<typeof rule>>>> = {}
  for (const field of ruled) {
    const [type, name] = split(field.coordinate)
    tree[type] = { ...tree[type], [name]: ruleOf(field) }
  }
  const generated = shield(tree, {
    fallbackRule: deny,
    allowExternalErrors: true,
  }).generate(schema) as Record<string, Record<string, Wrapper>>
  for (const field of ruled) {
    const [type, name] = split(field.coordinate)
    const shielded = generated[type]![name]!
    wrap(
      schema,
      field.coordinate,
      (resolve) => (parent, args, context, info) =>
        isGranted(field, parent, args, context.caller)
          ? resolve(parent, args, context, info)
          : shielded(resolve, parent, args, context, info),
    )
  }
}

type Resolve = GraphQLFieldResolver<unknown, ContextWithCaller>
type Wrapper = (resolve: Resolve, ...rest: Parameters<Resolve>) => unknown

function ruleOf(field: FieldAccess) {
  return rule(field.coordinate, { cache: 'no_cache' })(
    (parent: unknown, args: unknown, { caller, agentRefusal }: ContextWithCaller) =>
      isGranted(field, parent, args, caller) ||
      (isForAgents(field) &&
        agentRefusal?.(subjectOf(parent) ?? subjectOf(args), field.coordinate)) ||
      refusal(field),
  )
}

function isForAgents({ scopes }: FieldAccess): boolean {
  return scopes.flat(2).includes('agent:read')
}

function isGranted(
  { authenticated, scopes, policies }: FieldAccess,
  parent: unknown,
  args: unknown,
  caller: Reader,
): boolean {
  const subject = subjectOf(parent) ?? subjectOf(args)
  return (
    (!authenticated || caller.subject !== null) &&
    scopes.every((anyOf) => holdsScopesFor(caller, anyOf, subject)) &&
    policies.every((anyOf) => holdsPolicies(caller, anyOf))
  )
}

function refusal({ coordinate, authenticated, scopes, policies }: FieldAccess): HubError {
  const named = (alternatives: Alternatives) =>
    anyOf(alternatives.map((all) => allOf(all.map((name) => ({ en: name, zh: name })))))
  const needed = [
    ...(authenticated ? [words.token] : []),
    ...scopes.map((one) => phrase(words.scopes, { names: named(one) })),
    ...policies.map((one) => phrase(words.policies, { names: named(one) })),
  ]
  return new HubError(
    'UNAUTHORIZED_FIELD_OR_TYPE.field',
    { coordinate, needed: allOf(needed) },
    { coordinate, ...(scopes.length > 0 ? { scopes: scopesOfAll(scopes) } : {}) },
  )
}

function holdsPolicies({ policies }: Caller, alternatives: Alternatives): boolean {
  return alternatives.some((all) => all.length > 0 && all.every((name) => policies.includes(name)))
}

/** Whose data an object is: files have their subject's code, entries name it, and a root field is asked for a code. */
function subjectOf(parent: unknown): string | null {
  const { subjectCode, code } = (parent ?? {}) as { subjectCode?: string; code?: string }
  return subjectCode ?? code ?? null
}

/** How each kind of value is masked; the object that it stands in may tell more of it. */
const masks = {
  PERSON_NAME: maskPersonName,
  FREE_TEXT: (text: string, parent: unknown) => maskFreeText(text, decisionOf(parent)),
  DOCUMENT_NUMBER: (number: string, parent: unknown) =>
    maskDocumentNumber(number, decisionOf(parent)),
} as const

function decisionOf(parent: unknown): Day | null {
  return (parent as { decidedOn?: Day } | null)?.decidedOn ?? null
}

function masking(
  resolve: Resolve,
  coordinate: string,
  { as, unless }: NonNullable<FieldAccess['masked']>,
): Resolve {
  const mask = masks[as]
  return (parent, args, context, info) => {
    const shown = (value: unknown): unknown => {
      if (typeof value !== 'string') return value
      if (holdsScopesFor(context.caller, unless, subjectOf(parent))) return value
      const masked = mask(value, parent)
      if (masked !== value) context.trace?.masked.add(coordinate)
      return masked
    }
    return whenThere(resolve(parent, args, context, info), shown)
  }
}

function wrap(schema: GraphQLSchema, coordinate: string, wrapper: (resolve: Resolve) => Resolve) {
  const field = fieldAt(schema, coordinate)
  field.resolve = wrapper((field.resolve ?? defaultFieldResolver) as Resolve)
}

function split(coordinate: string): [string, string] {
  return coordinate.split('.') as [string, string]
}

function clientTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_'))
}

function accessOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldAccess {
  const onField = directives(field)
  const all = [...directives(type), ...onField]
  const scopes = alternatives(all, 'requiresScopes', 'scopes')
  const policies = alternatives(all, 'policy', 'policies')
  const authenticated = all.some(({ name }) => name.value === 'authenticated')
  const masked = onField.find(({ name }) => name.value === 'masked')
  return {
    coordinate: `${type.name}.${field.name}`,
    public:
      all.some(({ name }) => name.value === 'public') &&
      !authenticated &&
      scopes.length + policies.length === 0,
    authenticated,
    scopes,
    policies,
    masked: masked
      ? {
          as: argument(masked, 'as') as keyof typeof masks,
          unless: argument(masked, 'unless') as Alternatives,
        }
      : null,
    nullable: !isNonNullType(field.type),
    isText: getNullableType(field.type) === GraphQLString,
  }
}

function directives(node: {
  astNode?: { directives?: readonly ConstDirectiveNode[] } | null | undefined
}): readonly ConstDirectiveNode[] {
  return node.astNode?.directives ?? []
}

function alternatives(
  all: readonly ConstDirectiveNode[],
  name: string,
  argumentName: string,
): readonly Alternatives[] {
  return all
    .filter((directive) => directive.name.value === name)
    .map((directive) => (argument(directive, argumentName) ?? []) as Alternatives)
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((candidate) => candidate.name.value === name)?.value
  return value ? valueFromASTUntyped(value) : null
}
