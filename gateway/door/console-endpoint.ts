import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { varyBy } from '../../runtime/languages.js'
import { isBrowser } from './is-browser.js'
import { keptText, sendKept } from './kept-text.js'
import { playgroundPath } from './playground-endpoint.js'

/** Where a build holds the pages; from the sources alone there are none. */
const built = fileURLToPath(new URL('../../console', import.meta.url))

/** Nothing but the hub itself: the pages work without any other address, and say nothing to one. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Paths of the pages besides the first. */
const pages = [
  '/subjects',
  '/subjects/:code',
  '/person',
  '/lists',
  '/conflicts',
  '/matrix',
  '/gaps',
  '/paths',
  '/statistics',
  '/mine',
  '/audit',
]

/**
 * The pages for those who do not write GraphQL (查询界面); where they are not built, the playground stands in their place.
 *
 * @param folder  with the built pages
 */
export async function consoleEndpoint(app: FastifyInstance, folder = built) {
  const assets = path.join(folder, 'assets')
  const isBuilt = existsSync(assets)
  app.get('/', { compress: false }, async (request, reply) => {
    varyBy(reply, 'Accept')
    if (!isBrowser(request)) {
      return { graphql: '/graphql', health: '/healthz', readiness: '/readyz' }
    }
    return isBuilt ? send(request, reply) : reply.redirect(playgroundPath)
  })
  if (!isBuilt) return
  const page = keptText([readFileSync(path.join(folder, 'index.html'))], 9)
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    reply.type('text/html; charset=utf-8')
    reply.header('cache-control', 'private, no-cache')
    reply.header('content-security-policy', policy)
    return sendKept(request, reply, page)
  }
  for (const url of pages) app.get(url, { compress: false }, async (...asked) => send(...asked))
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/console/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  })
}
