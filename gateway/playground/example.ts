import type { Role } from '../../schema/caller.js'

/** One tab of the playground: a question that one kind of user asks. */
export interface Example {
  readonly title: string
  readonly role: Role | 'anonymous'
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Besides the token. */
  readonly headers: Readonly<Record<string, string>>
}
