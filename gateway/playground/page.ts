import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
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

/** An example with a demonstration token; without one its tab has a line to fill in. */
export interface Tab extends Example {
  readonly token: string | null
}

/**
 * A GraphiQL page that carries all it needs, with one tab an example.
 *
 * Each visit starts with these tabs and fresh tokens; a query in the address stands in the first.
 */
export function playgroundPage(tabs: readonly Tab[]): string {
  const defaultTabs = tabs.map(({ title, role, query, variables, headers, token }) => ({
    query: `# ${title}\n${query}`,
    variables: JSON.stringify(variables, null, 2),
    headers: JSON.stringify(
      role === 'anonymous'
        ? headers
        : { authorization: `Bearer ${token ?? `<token of a ${role}>`}`, ...headers },
      null,
      2,
    ),
  }))
  const options = {
    title: '嘉昆太',
    endpoint: '/graphql',
    shouldPersistHeaders: false,
    defaultTabs,
    // Of the first tab GraphiQL takes the query alone.
    variables: defaultTabs[0]?.variables,
    headers: defaultTabs[0]?.headers,
  }
  const page = renderGraphiQL(options)
  const root = '<div id="root"></div>'
  return page.replace(root, () => `${root}<script>${startAfresh}</script>`)
}

// Kept tabs would come back without their headers, and with an empty one in front.
const startAfresh = `for (const key of ['tabState', 'query', 'variables', 'headers']) {
  localStorage.removeItem('graphiql:' + key)
}`
