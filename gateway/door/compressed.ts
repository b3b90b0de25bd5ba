import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Texts; the plugin's own list lacks GraphQL. */
const compressible = /^text\/(?!event-stream)|[+/](?:json|graphql)(?:;|$)/

/** Below, the headers are most of an answer. */
const threshold = 1_024

/**
 * Answers are compressed for whoever takes that. Bodies of requests are not unpacked: a small one could become any size.
 *
 * What a caller sends is repeated in answers, and a page that can make somebody else's browser ask could read from the
 * lengths of compressed answers what stands beside it. Nobody else's browser sends a token by itself, so answers of the
 * API are safe; an answer that holds a token is left as it is (`compress: false` at its route).
 */
export async function compressAnswers(app: FastifyInstance) {
  await app.register(compress, {
    threshold,
    customTypes: compressible,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    // The default is the best, which takes many times as long.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}
