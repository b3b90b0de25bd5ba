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

/** A GraphiQL page that carries all it needs, with one tab an example. */
export function playgroundPage(tabs: readonly Tab[]): string {
  const tokens = tabs.flatMap(({ token }) => token ?? [])
  const page = renderGraphiQL({
    title: '嘉昆太 credit hub',
    endpoint: '/graphql',
    // A browser keeps demonstration tokens only.
    shouldPersistHeaders: tokens.length > 0,
    defaultTabs: tabs.map(({ title, role, query, variables, headers, token }) => ({
      query: `# ${title}\n${query}`,
      variables: JSON.stringify(variables, null, 2),
      headers: JSON.stringify(
        role === 'anonymous'
          ? headers
          : { authorization: `Bearer ${token ?? `<token of a ${role}>`}`, ...headers },
        null,
        2,
      ),
    })),
  })
  const root = '<div id="root"></div>'
  return page.replace(
    root,
    () => `${root}<script>(${renewTokens})(${JSON.stringify(tokens)})</script>`,
  )
}

/** In the browser: puts fresh demonstration tokens in the place of expired ones in the tabs it has kept. */
const renewTokens = `(fresh) => {
  const read = (token) => {
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')
    const { iat, exp, ...claims } = JSON.parse(atob(part))
    return { expired: exp * 1000 < Date.now(), who: JSON.stringify(claims) }
  }
  const renew = (token) => {
    try {
      const { expired, who } = read(token)
      return (expired && fresh.find((other) => read(other).who === who)) || token
    } catch {
      return token
    }
  }
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith('graphiql:')) continue
    const kept = localStorage.getItem(key)
    localStorage.setItem(key, kept.replace(/[\\w-]+\\.[\\w-]+\\.[\\w-]+/g, renew))
  }
}`
