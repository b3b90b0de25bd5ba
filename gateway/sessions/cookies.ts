import type { IncomingHttpHeaders } from 'node:http'
import { parse, serialize } from 'cookie'

/** What the hub keeps in a browser: who has signed in, and a sign-in that is under way. */
export type CookieKind = 'session' | 'sign-in'

export interface Cookies {
  /** Null where there is none. */
  read(headers: IncomingHttpHeaders, kind: CookieKind): string | null
  /** A Set-Cookie; without `seconds` it ends with the browser. */
  set(kind: CookieKind, value: string, seconds?: number): string
  clear(kind: CookieKind): string
}

/**
 * Cookies that no page's script reads, and that are sent along to no page of others but when somebody follows a link.
 *
 * @param isSecure  whether the hub is reached by https: then no other host or path can have set them (`__Host-`), and they
 *   never go over http. Without it they are for trials on one machine.
 */
export function hubCookies(isSecure: boolean): Cookies {
  const nameOf = (kind: CookieKind) => `${isSecure ? '__Host-' : ''}hub-${kind}`
  const shared = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const
  return {
    read: ({ cookie }, kind) => (cookie ? (parse(cookie)[nameOf(kind)] ?? null) : null),
    set: (kind, value, seconds) =>
      serialize(nameOf(kind), value, {
        ...shared,
        ...(seconds === undefined ? {} : { maxAge: seconds }),
      }),
    clear: (kind) => serialize(nameOf(kind), '', { ...shared, maxAge: 0 }),
  }
}

/**
 * Whether a page of the hub itself sends a request, so that a cookie may speak for its reader: a browser says so by
 * itself, and whatever changes anything says it in a header that no form or link can carry.
 */
export function isFromConsole({
  headers,
  method,
}: {
  readonly headers: IncomingHttpHeaders
  readonly method: string
}): boolean {
  return (
    headers['sec-fetch-site'] === 'same-origin' &&
    (method === 'GET' || headers['x-hub-console'] === '1')
  )
}
