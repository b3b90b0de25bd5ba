import type { Role } from '../../schema/caller.js'

/** One tab of the playground: a question that one kind of user asks. */
export interface Example {
  readonly title: string
  readonly role: Role | 'anonymous'
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/** In the order of the tabs; the first is the one a new visitor sees. */
export const examples: readonly Example[] = [
  {
    title: 'Anybody: who takes part',
    role: 'anonymous',
    query: `# Anybody: the members of the hub. Needs no token.
query Members {
  jurisdictions { code name nameEn }
}
`,
    variables: {},
    headers: {},
  },
]
