import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { type Language, languages } from '../schema/language.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of what the route answers where the request names no language; English where this is absent. */
    language?: Language
  }
}

interface Asking {
  readonly headers: IncomingHttpHeaders
  readonly routeOptions?: { readonly config: { readonly language?: Language } }
}

/** The language in which a request is answered: the one it asks for, else that of its route. */
export function languageOf({ headers, routeOptions }: Asking): Language {
  const otherwise = routeOptions?.config?.language ?? 'en'
  if (headers['accept-language'] === undefined) return otherwise
  const offered = [otherwise, ...languages.filter((language) => language !== otherwise)]
  return (new Negotiator({ headers }).language(offered) as Language | undefined) ?? otherwise
}

/** Says in which language the answer is, and that another could have been asked for; returns it. */
export function sayLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageOf(request)
  if (reply.getHeader('content-language') === undefined) varyBy(reply, 'Accept-Language')
  reply.header('content-language', language)
  return language
}

/** Says which headers of the request decide the answer, beside those that are said already. */
export function varyBy(reply: FastifyReply, ...headers: readonly string[]): void {
  reply.header('vary', [...headers, reply.getHeader('vary') ?? []].flat().join(', '))
}

/** What the environment of a command says of its user's language, first what goes before the others. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG']

/**
 * The language that a command speaks: that of `--lang zh`, else of the environment as POSIX reads it, else English.
 *
 * @param args  what stands behind the name of the command
 */
export function commandLanguage(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : (args[at]!.split('=', 2)[1] ?? args[at + 1])
  const locale = variables.map((variable) => env[variable]).find((value) => value)
  return /^zh\b|^zh_/i.test(asked ?? locale ?? '') ? 'zh' : 'en'
}
