import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { Role } from '../../schema/caller.js'
import type { Example } from './examples.js'

/** Nothing but this page itself and the hub: the page works without a network, and says nothing to one. */
export const playgroundPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * A GraphiQL page that carries all it needs, with one tab an example.
 *
 * @param tokens  demonstration tokens for the tabs by role; a role without one gets a line to fill in
 */
export function playgroundPage(
  examples: readonly Example[],
  tokens: Readonly<Partial<Record<Role, string>>>,
): string {
  return renderGraphiQL({
    title: '嘉昆太 credit hub',
    endpoint: '/graphql',
    defaultTabs: examples.map(({ role, query, variables, headers }) => ({
      query,
      variables: JSON.stringify(variables, null, 2),
      headers: JSON.stringify(
        role === 'anonymous'
          ? headers
          : { authorization: `Bearer ${tokens[role] ?? `<token of a ${role}>`}`, ...headers },
        null,
        2,
      ),
    })),
  })
}
