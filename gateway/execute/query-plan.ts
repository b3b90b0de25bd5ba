import type { GatewayConfig } from '@apollo/gateway'

type Resolved = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0]

/** What ApolloGateway plans for an operation. */
export type QueryPlan = Resolved['queryPlan']
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>
/** What a fetch needs to know of each entity: its key, and what its fields require. */
export type RequiredSelections = NonNullable<FetchNode['requires']>
export type Rewrites = FetchNode['inputRewrites']

/** Where the answer to a request has entities, and how many were asked for. */
export interface AskedEntities {
  readonly key: string
  readonly count: number
}

/** An object of an answer. */
export type Tree = Record<string, unknown>

/** A list step is `@`. */
export type PlanPath = readonly (string | number)[]

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object's own value: an answer may have keys such as `constructor`. */
export function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined
}

/** Sets the object's own value, also of `__proto__`. */
export function setOwn(tree: Tree, key: string, value: unknown): void {
  if (key !== '__proto__') {
    tree[key] = value
    return
  }
  const writable = { configurable: true, enumerable: true, writable: true }
  Object.defineProperty(tree, key, { ...writable, value })
}
