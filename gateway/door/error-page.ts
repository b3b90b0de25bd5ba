import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { languageOf, varyBy } from '../../runtime/languages.js'
import { words } from '../../schema/codes/words.js'
import type { Language } from '../../schema/language.js'

/**
 * Whoever opens an address in a browser, an export above all, and is refused gets a page to read, with the same status:
 * the sentence, its code, and by which id the operator finds the request.
 */
export function errorPages(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode < 400 || typeof payload !== 'string' || !readsPages(request))
      return payload
    const errors = errorsIn(payload)
    if (errors === null) return payload
    varyBy(reply, 'Accept')
    reply.type('text/html; charset=utf-8')
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    reply.removeHeader('content-length')
    return pageOf(errors, request.id, languageOf(request))
  })
}

/** GraphQL's own address answers as its specification says, whoever asks. */
function readsPages({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' || routeOptions.url === '/graphql') return false
  return headers.accept?.split(',').some((type) => type.trim().startsWith('text/html')) ?? false
}

function errorsIn(payload: string): readonly GraphQLFormattedError[] | null {
  try {
    const { errors } = JSON.parse(payload) as { errors?: unknown }
    return Array.isArray(errors) ? errors : null
  } catch {
    return null
  }
}

function pageOf(
  errors: readonly GraphQLFormattedError[],
  requestId: string,
  language: Language,
): string {
  const title = words.errorPage[language]
  const told = errors.map(
    ({ message, extensions }) =>
      `<p>${escaped(message)}</p><p><small>${words.errorCode[language]}<code>${escaped(String(extensions?.code))}</code></small></p>`,
  )
  const [again] = errors.flatMap(({ extensions }) => extensions?.signIn ?? [])
  const link =
    typeof again === 'string' && again.startsWith('/')
      ? `<p><a href="${escaped(again)}">${words.errorSignIn[language]}</a></p>`
      : ''
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em}</style></head><body><main><h1>${title}</h1>${told.join('')}${link}<p><small>${words.errorRequest[language]}<code>${escaped(requestId)}</code></small></p></main></body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
