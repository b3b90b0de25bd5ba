/** Who asks, as the gateway has verified it and as a subgraph reads it from the gateway's token. */
export interface Caller {
  /** Subject of the token; null for an anonymous caller. */
  readonly subject: string | null
  /** Code of the organisation unit the token was issued to. */
  readonly unit: string | null
  /** Id of the program the token was issued to (`client_id`, RFC 9068, else `azp`). */
  readonly client: string | null
  /** Division code of the city the unit belongs to. */
  readonly jurisdiction: string | null
  readonly scopes: readonly string[]
  /** Policy names granted by the token's issuer. */
  readonly policies: readonly string[]
  /** The subject code a data subject's own token is bound to. */
  readonly ownSubjectCode: string | null
  /** The subject code that an agent's token says it acts for; whether it may is for each city to say. */
  readonly actsFor: string | null
  /** What the person data are asked for; null when no purpose was stated. */
  readonly purpose: Purpose | null
}

export interface Purpose {
  readonly purpose: string
  readonly basis: string
  readonly caseNo: string
}

/** Policy that opens person files. Only the hub grants it, once purpose, legal basis and case number are checked. */
export const personPurpose = 'person-purpose'

export const anonymous: Caller = {
  subject: null,
  unit: null,
  client: null,
  jurisdiction: null,
  scopes: [],
  policies: [],
  ownSubjectCode: null,
  actsFor: null,
  purpose: null,
}

export const roles = {
  partner: ['records:read', 'identity:read', 'changes:read', 'person:licensing'],
  analyst: ['statistics:read'],
  regulator: ['records:read', 'compare:read', 'export:read', 'statistics:read'],
  operator: ['intake:write', 'recognition:write', 'provenance:read'],
  steward: ['steward:write'],
  officer: ['case:write', 'records:read', 'identity:read'],
  lead: ['case:read', 'case:route', 'records:read'],
  auditor: ['audit:read', 'history:read', 'provenance:read'],
  subject: ['self:read', 'self:write'],
  agent: ['agent:read', 'agent:write'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof roles

/** Names of the roles whose scopes are all held; what a person's data are asked for is stated for each case. */
export function rolesOf(scopes: readonly string[]): Role[] {
  const holds = (scope: string) => scope.startsWith('person:') || scopes.includes(scope)
  return (Object.keys(roles) as Role[]).filter((role) => roles[role].every(holds)).sort()
}

/** Those of the roles held of which no other one has all the scopes. */
export function chiefRolesOf(scopes: readonly string[]): Role[] {
  const held = rolesOf(scopes)
  const isWithin = (one: Role, other: Role) =>
    roles[one].length < roles[other].length &&
    roles[one].every((scope) => (roles[other] as readonly string[]).includes(scope))
  return held.filter((one) => !held.some((other) => isWithin(one, other)))
}

/** Whether one of the alternatives is held in full; no alternative at all opens nothing. */
export function holdsScopes(
  scopes: readonly string[],
  alternatives: readonly (readonly string[])[],
): boolean {
  return alternatives.some((all) => all.length > 0 && all.every((scope) => scopes.includes(scope)))
}

/** Several requirements as one: what meets an alternative of each in full. */
export function scopesOfAll(
  requirements: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] {
  return requirements.reduce<readonly (readonly string[])[]>(
    (met, anyOf) => met.flatMap((all) => anyOf.map((more) => [...new Set([...all, ...more])])),
    [[]],
  )
}
