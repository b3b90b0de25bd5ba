import { Readable } from 'node:stream'
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

/** A page as bytes, in parts that follow each other. */
export interface Page {
  readonly bytes: number
  /** For one visit: no more of it waits in memory than the socket takes. */
  read(): Readable
}

/**
 * A GraphiQL page that carries all it needs, with one tab an example.
 *
 * Each visit starts with these tabs and fresh tokens; a query in the address stands in the first. What all visits have in
 * common, 9 MB, is made once and never copied: otherwise 50 visitors who do not read would take half a gigabyte.
 */
export function playgroundPage(tabs: readonly Tab[]): Page {
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
    title,
    endpoint: '/graphql',
    shouldPersistHeaders: false,
    defaultTabs,
    // Of the first tab GraphiQL takes the query alone.
    variables: defaultTabs[0]?.variables,
    headers: defaultTabs[0]?.headers,
  }
  frame ??= frameOfPage()
  const parts = [frame.before, Buffer.from(JSON.stringify(options)), frame.behind]
  return {
    bytes: parts.reduce((bytes, { length }) => bytes + length, 0),
    read: () => Readable.from(parts, { objectMode: false }),
  }
}

const title = '嘉昆太'
/** The page without its options. */
let frame: { readonly before: Buffer; readonly behind: Buffer } | undefined

function frameOfPage() {
  const none = { title, endpoint: 'here stand the options' }
  const root = '<div id="root"></div>'
  const page = renderGraphiQL(none).replace(root, () => `${root}<script>${startAfresh}</script>`)
  const [before, behind, ...more] = page.split(JSON.stringify(none))
  if (before === undefined || behind === undefined || more.length > 0) {
    throw new Error('The page of GraphiQL no longer holds its options once, as JSON.')
  }
  return { before: Buffer.from(before), behind: Buffer.from(behind) }
}

// Kept tabs would come back without their headers, and with an empty one in front.
const startAfresh = `for (const key of ['tabState', 'query', 'variables', 'headers']) {
  localStorage.removeItem('graphiql:' + key)
}`
