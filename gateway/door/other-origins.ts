import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { demonstrationHeader } from '../../schema/demonstration.js'
import { HubError } from '../../schema/errors.js'
import { rateLimitHeaders } from '../clients/budgets/rate-limit.js'

/**
 * The origins of HUB_ORIGINS, whose pages may ask the hub: `https://portal.example`, with commas between.
 *
 * @throws {HubError} CONFIGURATION_INVALID for anything else: `*` would let every page that a clerk opens ask the hub
 */
export function readOrigins(written: string | undefined): readonly string[] {
  const entries = (written ?? '').split(',').map((entry) => entry.trim())
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      if (URL.canParse(entry) && new URL(entry).origin === entry.toLowerCase()) {
        return entry.toLowerCase()
      }
      throw new HubError('CONFIGURATION_INVALID.origins', { entry })
    })
}

/** Lets pages of these origins ask the hub and read its answers. A token says who asks; cookies are not taken. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]) {
  if (origins.length === 0) return
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    // Whoever asks for the methods alone is told them in the same way.
    strictPreflight: false,
    exposedHeaders: ['retry-after', 'x-request-id', ...rateLimitHeaders, demonstrationHeader],
    maxAge: 3_600,
  })
}
