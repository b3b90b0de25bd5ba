import type { FastifyRequest } from 'fastify'

/** Whatever says that somebody else sent the request first. */
const forwarding =
  /^(?:forwarded(?:-.*)?|via|(?:.*-)?client-?ip|(?:.*-)?connecting-ip|x-(?:forwarded|real|original|originating|envoy|proxy|remote)(?:-.*|user-.*)?|x-host)$/

/**
 * Whether a request comes from this machine and was meant for it.
 *
 * The Host header is looked at because a web page can let its own name resolve to 127.0.0.1 (DNS rebinding),
 * a header that proxies add because a proxy on this machine makes everybody look local.
 */
export function isLoopback({
  socket,
  headers,
}: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const local = address === '::1' || address.startsWith('127.')
  const named = String(headers[':authority'] ?? headers.host ?? '')
  const host = /^(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?$/.test(named)
  return local && host && !Object.keys(headers).some((name) => forwarding.test(name))
}
