import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  OperationTypeNode,
  print,
  visit,
} from 'graphql'
import { Kept } from '../../runtime/kept.js'
import { countLookup } from '../../runtime/metrics.js'
import { withoutStacks } from '../../runtime/without-stacks.js'
import { scopesOfAll } from '../../schema/caller.js'
import { words } from '../../schema/codes/words.js'
import { HubError, withSentence } from '../../schema/errors.js'
import { allOf } from '../../schema/language.js'
import { conditionVariables, fragmentsOf, valuesGiven } from '../../schema/operation.js'
import type { AskedOperation } from '../operation/asked-operation.js'
import { documentOf, type Filtered, filterOperation } from './filter.js'
import { type Grants, meets, requirementWord } from './grants.js'
import {
  type FieldSelection,
  type FragmentPlan,
  type OperationPlan,
  planOperation,
  type Selection,
} from './plan.js'
import type { AccessRules } from './rules.js'
import { type Refusal, refusalsOf, shapeAnswer, withClientPath } from './shape.js'
import { visibleSchema } from './visible-schema.js'

export interface AccessOptions {
  /**
   * `filter` cuts refused fields and answers the rest, `reject` runs nothing when a field is refused, `dry-run` runs
   * everything and only says what would be refused.
   */
  readonly unauthorized: 'filter' | 'reject' | 'dry-run'
  /** Where refusals are told: in `errors`, in `extensions.authorizationErrors`, or nowhere. */
  readonly authorizationErrors: 'errors' | 'extensions' | 'disabled'
}

export const defaultAccessOptions: AccessOptions = {
  unauthorized: 'filter',
  authorizationErrors: 'errors',
}

/** What is run in place of the client's request: a document of one operation, and its own hash. */
export interface InnerRequest {
  readonly document: DocumentNode
  readonly queryHash: string
  readonly operationName: string | undefined
  readonly variables: AskedOperation['variables']
}

export interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly GraphQLError[]
  extensions?: Record<string, unknown>
}

/** What an operation asks for under access rules, for one caller: coordinates as the client's document has them, sorted. */
export interface Disclosure {
  /** Fields with a rule that the caller may read. */
  readonly granted: readonly string[]
  readonly refused: readonly string[]
}

export interface Access {
  /**
   * The answer to a request for a caller. `run` gets what the caller may ask, at most once, and not at all when nothing
   * is left; `note` is told before what the answer may disclose.
   */
  answer(
    request: AskedOperation,
    grants: Grants,
    run: (request: InnerRequest) => Promise<Answer>,
    note?: (disclosure: Disclosure) => void,
  ): Promise<Answer>
  /** The schema as such a caller sees it. */
  schemaFor(grants: Grants): GraphQLSchema
}

/** Measured: 330 types took 3.3 MB. */
const typeBytes = 10_000

interface Reading {
  readonly conditions: readonly string[]
}

interface Prepared {
  readonly plan: OperationPlan
  readonly filtered: Filtered
  readonly inner: Omit<InnerRequest, 'variables'> | null
  /** The client's variables → those of the inner request, where they differ. */
  readonly renamed: ReadonlyMap<string, string>
  readonly disclosure: Disclosure
}

/**
 * Access rules held on every request of one schema.
 *
 * Operations are read once for each set of values of their conditions, and filtered once for each set of requirements,
 * among those the operation then touches, that callers do not meet: two callers share a filtered operation only when it
 * is the same for both.
 *
 * @param until  aborted when the schema is no longer served
 */
export function createAccess(
  schema: GraphQLSchema,
  rules: AccessRules,
  options: AccessOptions = defaultAccessOptions,
  until?: AbortSignal,
): Access {
  const readings = new Kept<Reading>(until)
  const plans = new Kept<OperationPlan>(until)
  const prepared = new Kept<Prepared>(until)
  const schemas = new Kept<GraphQLSchema>(until)
  const everything = rules.requirements.map((_, index) => index)
  const keep = options.unauthorized === 'dry-run'

  const prepare = (request: AskedOperation, grants: Grants): Prepared | null => {
    // An operation's name cannot hold a blank, so the parts cannot run into each other.
    const name = `${request.queryHash} ${request.operationName ?? ''}`
    const node = getOperationAST(request.document, request.operationName)
    if (!node) return null
    let reading = readings.get(name)
    if (reading === undefined) {
      reading = { conditions: conditionVariables(request.document) }
      readings.set(name, reading)
    }
    const { conditions } = reading
    const variables = conditions.length > 0 ? valuesGiven(node, request.variables) : {}
    const key = `${name} ${conditions.map((name) => [false, true].indexOf(variables[name] as boolean)).join()}`
    let plan = plans.get(key)
    if (plan === undefined) {
      plan = planOperation(schema, rules, node, fragmentsOf(request.document), variables)
      plans.set(key, plan)
    }
    const { unmet, outcome } = judge(rules, plan.touched, grants)
    const variant = `${key} ${outcome}`
    const before = prepared.get(variant)
    countLookup('access', before !== undefined)
    if (before !== undefined) return before
    const filtered = filterOperation(plan, unmet, { cut: !keep })
    const disclosure = disclosureOf(plan, filtered, { keep })
    const result = { plan, filtered, disclosure, ...innerRequest(filtered.document) }
    prepared.set(variant, result)
    return result
  }

  const schemaFor = (grants: Grants): GraphQLSchema => {
    if (keep) return schema
    const { unmet, outcome } = judge(rules, everything, grants)
    const known = schemas.get(outcome)
    if (known) return known
    const visible = visibleSchema(schema, rules, unmet)
    schemas.set(outcome, visible, schemaBytes(visible))
    return visible
  }

  const introspector = (
    request: AskedOperation,
    { plan }: Prepared,
    grants: Grants,
    errors: GraphQLError[],
  ) => {
    const visible = schemaFor(grants)
    const answers = new Map<FieldSelection, unknown>()
    return (field: FieldSelection): unknown => {
      if (!answers.has(field)) {
        const document = introspectionDocument(plan, field, request.document)
        const result = executeSync({
          schema: visible,
          document,
          variableValues: request.variables,
        })
        errors.push(...(result.errors ?? []))
        answers.set(field, result.data?.[field.key] ?? null)
      }
      return answers.get(field)
    }
  }

  return {
    schemaFor,
    async answer(request, grants, run, note = () => {}) {
      const ready = prepare(request, grants)
      if (ready === null) {
        const name = request.operationName
        return {
          errors: [
            new GraphQLError(
              name == null
                ? 'Must provide operation name if query contains multiple operations.'
                : `Unknown operation named "${name}".`,
              { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
            ),
          ],
        }
      }
      const { plan, filtered, inner, renamed } = ready
      note(ready.disclosure)
      const variables = withNames(request.variables, renamed)
      if (filtered.shapedKeys.size === 0 && inner !== null) return run({ ...inner, variables })

      if (options.unauthorized === 'reject' && filtered.refused.size > 0) {
        const refusals = refusalsOf(plan, filtered)
        if (refusals.length > 0) return tell({ data: null }, refusals, [])
      }
      const answer: Answer =
        inner === null ? { data: Object.create(null) } : await run({ ...inner, variables })
      const errors = (answer.errors ?? []).map((error) => withClientPath(error, plan.clientKeys))
      if (!answer.data) return errors.length > 0 ? { ...answer, errors } : answer

      let introspect: ((field: FieldSelection) => unknown) | undefined
      const { data, refusals } = shapeAnswer(
        plan,
        filtered,
        answer.data,
        (field) => {
          introspect ??= introspector(request, ready, grants, errors)
          return introspect(field)
        },
        { keep },
      )
      return tell({ data, ...withClientExtensions(answer, plan) }, refusals, errors)
    },
  }

  function tell(
    answer: Answer,
    refusals: readonly Refusal[],
    errors: readonly GraphQLError[],
  ): Answer {
    const refused = options.authorizationErrors === 'disabled' ? [] : refusalErrors(rules, refusals)
    if (options.authorizationErrors === 'extensions' && refused.length > 0) {
      answer.extensions = { ...answer.extensions, authorizationErrors: refused }
      return errors.length > 0 ? { ...answer, errors } : answer
    }
    const all = [...errors, ...refused]
    return all.length > 0 ? { ...answer, errors: all } : answer
  }
}

function schemaBytes(schema: GraphQLSchema): number {
  return Object.keys(schema.getTypeMap()).length * typeBytes
}

/** One field may be refused in thousands of places. */
function refusalErrors(rules: AccessRules, refusals: readonly Refusal[]): GraphQLError[] {
  const refused = new Map<string, GraphQLError>()
  return withoutStacks(() =>
    refusals.map(({ path, coordinate }) => {
      const known = refused.get(coordinate)
      // An error that is made anew takes longer than all else that is done for its field.
      if (known) return Object.create(known, { path: { value: path, enumerable: true } })
      const { message, extensions } = withSentence(refusalOf(rules, coordinate))
      const error = new GraphQLError(message, { path, extensions })
      refused.set(coordinate, error)
      return error
    }),
  )
}

function refusalOf(rules: AccessRules, coordinate: string): HubError {
  const [type = '', field = ''] = coordinate.split('.')
  const asked = rules.forField(type, field).map((index) => rules.requirements[index]!)
  const needed = asked.length > 0 ? asked.map(requirementWord) : [words.otherRight]
  const scopes = asked.flatMap((one) => (one.kind === 'scopes' ? [one.anyOf] : []))
  return new HubError(
    'UNAUTHORIZED_FIELD_OR_TYPE.field',
    { coordinate, needed: allOf(needed) },
    { coordinate, ...(scopes.length > 0 ? { scopes: scopesOfAll(scopes) } : {}) },
  )
}

function disclosureOf(
  { selections }: OperationPlan,
  { refused }: Filtered,
  { keep }: { readonly keep: boolean },
): Disclosure {
  const granted = new Set<string>()
  const denied = new Set<string>()
  const seen = new Set<FragmentPlan>()
  const walk = (set: readonly Selection[]): void => {
    for (const selection of set) {
      if (selection.kind === 'fragment') {
        if (seen.has(selection.body)) continue
        seen.add(selection.body)
        walk(selection.body.selections)
        continue
      }
      const isRefused = refused.has(selection)
      if (isRefused) denied.add(selection.coordinate)
      if (selection.required.length > 0 && (keep || !isRefused)) granted.add(selection.coordinate)
      if (selection.selections !== null && (keep || !isRefused)) walk(selection.selections)
    }
  }
  walk(selections)
  return { granted: [...granted].sort(), refused: [...denied].sort() }
}

/** Which of the requirements the caller does not meet; `outcome` says the same as a text. */
function judge(rules: AccessRules, touched: readonly number[], grants: Grants) {
  const unmet = new Set<number>()
  let outcome = ''
  for (const index of touched) {
    const met = meets(rules.requirements[index]!, grants)
    outcome += met ? '1' : '0'
    if (!met) unmet.add(index)
  }
  return { unmet, outcome }
}

function innerRequest(document: DocumentNode | null): Pick<Prepared, 'inner' | 'renamed'> {
  const renamed = new Map<string, string>()
  if (document === null) return { inner: null, renamed }
  const { name, variableDefinitions = [] } = getOperationAST(document)!
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value))
  for (const own of names) {
    if (!plannerVariables.test(own)) continue
    let free = `${own}_`
    while (names.has(free) || plannerVariables.test(free)) free = `_${free}`
    renamed.set(own, free)
    names.add(free)
  }
  const inner =
    renamed.size === 0
      ? document
      : visit(document, {
          Variable(node) {
            const value = renamed.get(node.name.value)
            return value === undefined ? undefined : { ...node, name: { ...node.name, value } }
          },
        })
  const queryHash = createHash('sha256').update(print(inner)).digest('hex')
  return { inner: { document: inner, queryHash, operationName: name?.value }, renamed }
}

/** The planner gives its sub-queries variables of these names. */
const plannerVariables = /^(?:representations$|contextualArgument_)/

function withNames(
  variables: AskedOperation['variables'],
  renamed: ReadonlyMap<string, string>,
): AskedOperation['variables'] {
  if (!variables || renamed.size === 0) return variables
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [renamed.get(name) ?? name, value]),
  )
}

function introspectionDocument(
  { operation }: OperationPlan,
  { node }: FieldSelection,
  document: DocumentNode,
): DocumentNode {
  const selections = [{ ...node, directives: [] }]
  return documentOf(
    {
      ...operation,
      operation: OperationTypeNode.QUERY,
      directives: [],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    },
    fragmentsOf(document),
  )
}

/** ApolloGateway tells of nulls that a subgraph should not have sent; they may stand under private keys. */
function withClientExtensions({ extensions }: Answer, { clientKeys }: OperationPlan) {
  if (extensions === undefined) return {}
  const { valueCompletion, ...rest } = extensions
  if (!Array.isArray(valueCompletion)) return { extensions }
  return {
    extensions: {
      ...rest,
      valueCompletion: valueCompletion.map((error) => withClientPath(error, clientKeys)),
    },
  }
}
