import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql'
import { HubError } from '../../schema/errors.js'
import { features } from './features.js'

export type CostDirective = 'cost' | 'listSize' | 'sizedBy'

export type RuleKind = 'authenticated' | 'scopes' | 'policies'

/** What the directives of one supergraph are called, as its `@link`s say. */
export interface LinkedNames {
  readonly rules: ReadonlyMap<string, RuleKind>
  /** The link applications that carry the rules. */
  readonly ruleLinks: ReadonlySet<unknown>
  readonly ruleScalars: ReadonlySet<string>
  readonly joinField: ReadonlySet<string>
  /** What says which subgraph has a type, by which key. */
  readonly joinType: ReadonlySet<string>
  /** What gives a subgraph its name. */
  readonly joinGraph: ReadonlySet<string>
  /** What hides from clients; null where nothing is hidden. */
  readonly inaccessible: string | null
  /** What an operation costs: `@cost` and `@listSize` of federation, and `@sizedBy` of the hub. */
  readonly costs: ReadonlyMap<string, CostDirective>
  /** A name that a rule usually has and that no link claims. */
  looksLikeRule(name: string): boolean
}

const ruleFeatures: Readonly<
  Record<string, { kind: RuleKind; directive: string; scalar?: string }>
> = {
  authenticated: { kind: 'authenticated', directive: 'authenticated' },
  requiresScopes: { kind: 'scopes', directive: 'requiresScopes', scalar: 'Scope' },
  policy: { kind: 'policies', directive: 'policy', scalar: 'Policy' },
}

interface Link {
  readonly node: ConstDirectiveNode
  readonly identity: string
  readonly feature: string
  readonly version: string
  readonly namespace: string
  readonly imports: ReadonlyMap<string, string>
  readonly purpose: string | undefined
}

/**
 * Resolves directive names through `@link`: imports, renamed imports, and the namespace form `feature__name`.
 *
 * @throws {HubError} ACCESS_RULES_INVALID for a feature that is refused, and for one or a version of it that is not known
 *   here and is linked for security or execution
 */
export function resolveLinks(document: DocumentNode): LinkedNames {
  const rules = new Map<string, RuleKind>()
  const ruleLinks = new Set<unknown>()
  const ruleScalars = new Set<string>()
  const joinField = new Set<string>()
  const joinType = new Set<string>()
  const joinGraph = new Set<string>()
  let inaccessible: string | null = null
  const costs = new Map<string, CostDirective>()
  const claimed = new Set<string>()

  for (const link of readLinks(document)) {
    checkKnown(link)
    const rule = link.identity === specs ? ruleFeatures[link.feature] : undefined
    for (const name of link.imports.values()) claimed.add(name)
    if (rule !== undefined) {
      rules.set(nameOf(link, `@${rule.directive}`), rule.kind)
      if (rule.scalar !== undefined) ruleScalars.add(nameOf(link, rule.scalar))
      ruleLinks.add(link.node)
    } else if (link.identity === specs && link.feature === 'federation') {
      for (const { kind, directive } of Object.values(ruleFeatures)) {
        rules.set(nameOf(link, `@${directive}`), kind)
      }
    } else if (link.identity === specs && link.feature === 'join') {
      joinField.add(nameOf(link, '@field'))
      joinType.add(nameOf(link, '@type'))
      joinGraph.add(nameOf(link, '@graph'))
    } else if (link.identity === specs && link.feature === 'inaccessible') {
      inaccessible = nameOf(link, '@inaccessible')
    } else if (link.identity === specs && link.feature === 'cost') {
      costs.set(nameOf(link, '@cost'), 'cost').set(nameOf(link, '@listSize'), 'listSize')
    } else if (link.identity === hubSpecs && link.feature === 'sizedBy') {
      costs.set(nameOf(link, '@sizedBy'), 'sizedBy')
    }
  }
  return {
    rules,
    ruleLinks,
    ruleScalars,
    joinField,
    joinType,
    joinGraph,
    inaccessible,
    costs,
    looksLikeRule: (name) =>
      !claimed.has(name) &&
      /^(?:.*__)?(?:authenticated|requiresScopes|policy)$|^(?:authenticated|requiresScopes|policy)__/.test(
        name,
      ),
  }
}

/** What is linked for a purpose must be understood, by the specification of links; what is refused must not be served. */
function checkKnown({ identity, feature, version, purpose }: Link): void {
  const known = identity === specs ? features[feature] : undefined
  if (known?.treatment === 'refused') {
    throw new HubError('ACCESS_RULES_INVALID.featureNotServed', {
      feature,
      version,
      meaning: known.meaning,
    })
  }
  // Access rules of another version are not read, whatever they are linked for.
  const isNeeded = purpose !== undefined || (identity === specs && feature in ruleFeatures)
  if (!isNeeded || known?.versions.includes(version)) return
  throw known
    ? new HubError('ACCESS_RULES_INVALID.featureVersion', {
        feature,
        version,
        known: known.versions,
      })
    : new HubError('ACCESS_RULES_INVALID.unknownFeature', {
        feature: `${identity}${feature}`,
        purpose: purpose?.toLowerCase(),
      })
}

const specs = 'https://specs.apollo.dev/'
/** Names what the hub adds; nothing is fetched from it. */
const hubSpecs = 'https://specs.credit-hub.example/'

/** An element of a feature is called as imported, else like the feature's namespace, else `namespace__name`. */
function nameOf(link: Link, element: string): string {
  const imported = link.imports.get(element)
  if (imported !== undefined) return imported
  if (element === `@${link.feature}`) return link.namespace
  return `${link.namespace}__${element.replace('@', '')}`
}

function readLinks(document: DocumentNode): Link[] {
  const directives = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  )
  // The link directive may itself be renamed; it says so in the link to its own specification.
  const bootstraps = new Set(
    directives.flatMap((node) => {
      const url = textArgument(node, 'url') ?? textArgument(node, 'feature')
      return url !== undefined && /^https:\/\/specs\.apollo\.dev\/(?:link|core)\//.test(url)
        ? [node.name.value]
        : []
    }),
  )
  return directives.filter((node) => bootstraps.has(node.name.value)).map(readLink)
}

function readLink(node: ConstDirectiveNode): Link {
  const url = textArgument(node, 'url') ?? textArgument(node, 'feature') ?? ''
  const match = /^(.*?\/)([^/]+)\/(v\d+\.\d+)\/?$/.exec(url)
  const [identity, feature, version] = match ? match.slice(1) : ['', url, '']
  const purpose = node.arguments?.find(({ name }) => name.value === 'for')?.value
  const imports = new Map<string, string>()
  const given = node.arguments?.find(({ name }) => name.value === 'import')?.value
  const entries =
    given === undefined ? [] : given.kind === Kind.LIST ? given.values : [given as ConstValueNode]
  for (const entry of entries) {
    const [name, as] =
      entry.kind === Kind.STRING
        ? [entry.value, entry.value]
        : entry.kind === Kind.OBJECT
          ? [objectText(entry, 'name'), objectText(entry, 'as') ?? objectText(entry, 'name')]
          : [undefined, undefined]
    if (name === undefined || as === undefined) {
      throw new HubError('ACCESS_RULES_INVALID.importWithoutName', { url })
    }
    imports.set(name, as.replace('@', ''))
  }
  return {
    node,
    identity: identity!,
    feature: feature!,
    version: version!,
    namespace: textArgument(node, 'as') ?? feature!,
    imports,
    purpose: purpose?.kind === Kind.ENUM ? purpose.value : undefined,
  }
}

function objectText(value: ConstValueNode, key: string): string | undefined {
  if (value.kind !== Kind.OBJECT) return undefined
  const field = value.fields.find(({ name }) => name.value === key)?.value
  return field?.kind === Kind.STRING ? field.value : undefined
}

export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}
