import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { type KeptText, keptText } from '../door/kept-text.js'
import type { Example } from './example.js'

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
 * A GraphiQL page that carries all it needs, with one tab an example at the first visit; edits stay in the browser.
 *
 * Who asks stands in the head of each operation, so that it survives a reload and goes along in a link: a token does not.
 * What all visits have in common, 9 MB, is made once and never copied: otherwise 50 visitors who do not read would take half
 * a gigabyte.
 *
 * @param hasTokens  whether the browser gets demonstration tokens at `/dev/token`
 */
export function playgroundPage(examples: readonly Example[], hasTokens: boolean): KeptText {
  const tabs = examples.map(({ title, role, query, variables, headers }) => ({
    query: [
      `# role: ${role === 'subject' || role === 'agent' ? `${role} ${variables.code}` : role}`,
      ...Object.entries(headers).map(([name, value]) => `# ${name}: ${decodeURIComponent(value)}`),
      `# ${title}`,
      query,
    ].join('\n'),
    variables: JSON.stringify(variables, null, 2),
  }))
  const written = JSON.stringify(tabs)
  const version = createHash('sha256').update(written).digest('hex').slice(0, 16)
  // Within a script, `</script>` in a text would end it.
  const settings = JSON.stringify({ tabs, version, tokens: hasTokens }).replaceAll('<', '\\u003c')
  const known = pages.get(settings)
  if (known) return known
  frame ??= frameOfPage()
  const parts = [frame.before, Buffer.from(settings), frame.behind]
  // The best quality takes many times as long.
  const page = keptText(parts, 6)
  if (pages.size >= mostPages) pages.clear()
  pages.set(settings, page)
  return page
}

const title = '嘉昆太信用互认'
/** Text of a newly opened tab. */
const newTab = '# role: partner\n\n'
const here = 'here stand the settings of a visit'
/** The page without its settings. */
let frame: { readonly before: Buffer; readonly behind: Buffer } | undefined
/** Of a hub there are two, for this machine and for others. */
const pages = new Map<string, KeptText>()
const mostPages = 4

function frameOfPage() {
  const script = readFileSync(new URL('browser.js', import.meta.url), 'utf8')
  const style = readFileSync(new URL('browser.css', import.meta.url), 'utf8')
  const root = '<div id="root"></div>'
  const page = renderGraphiQL({
    title,
    endpoint: '/graphql',
    shouldPersistHeaders: false,
    defaultQuery: newTab,
  })
    .replace('<html lang="en">', '<html lang="zh-CN">')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(root, () => `${root}<script>window.hubPlayground = ${here}\n${script}</script>`)
  const [before, behind, ...more] = page.split(here)
  if (before === undefined || behind === undefined || more.length > 0) {
    throw new Error('The page of GraphiQL no longer has its root once.')
  }
  return { before: Buffer.from(before), behind: Buffer.from(behind) }
}
