/** What the gateway makes of a feature that a supergraph links under https://specs.apollo.dev/. */
export interface Feature {
  readonly versions: readonly string[]
  /** `held`: done as its specification asks. `ignored`: says nothing to a gateway. `refused`: the supergraph is not served. */
  readonly treatment: 'held' | 'ignored' | 'refused'
  /** What it is for; for what is refused, why and what to do. */
  readonly meaning: string
}

/** Every feature of Federation 2.14; one that is not here is refused where it is linked for security or execution. */
export const features: Readonly<Record<string, Feature>> = {
  core: { versions: ['v0.1', 'v0.2'], treatment: 'held', meaning: 'links of early supergraphs' },
  link: { versions: ['v1.0'], treatment: 'held', meaning: 'links, also with other names' },
  join: {
    versions: ['v0.1', 'v0.2', 'v0.3', 'v0.4', 'v0.5'],
    treatment: 'held',
    meaning: 'which subgraph answers what',
  },
  inaccessible: {
    versions: ['v0.1', 'v0.2'],
    treatment: 'held',
    meaning: 'what clients do not see; keys among it still lead from subgraph to subgraph',
  },
  authenticated: { versions: ['v0.1'], treatment: 'held', meaning: 'access: a token' },
  requiresScopes: { versions: ['v0.1'], treatment: 'held', meaning: 'access: scopes' },
  policy: { versions: ['v0.1'], treatment: 'held', meaning: 'access: policies' },
  cost: { versions: ['v0.1'], treatment: 'held', meaning: 'what an operation costs' },
  tag: {
    versions: ['v0.1', 'v0.2', 'v0.3'],
    treatment: 'ignored',
    meaning: 'names for contracts, which are made when a supergraph is composed',
  },
  federation: {
    versions: [],
    treatment: 'ignored',
    meaning: 'the directives of subgraphs; access rules among them are held under whatever name',
  },
  context: {
    versions: ['v0.1'],
    treatment: 'refused',
    meaning:
      'arguments out of an object above (@fromContext): the gateway does not pass them on; ask for the value by @requires',
  },
  connect: {
    versions: ['v0.1', 'v0.2', 'v0.3', 'v0.4'],
    treatment: 'refused',
    meaning: 'REST services without a subgraph: put a subgraph before them',
  },
  cacheTag: {
    versions: ['v0.1'],
    treatment: 'refused',
    meaning: 'answers kept by a router: the gateway keeps none; compose without it',
  },
}
