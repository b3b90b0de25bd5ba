import { isIP } from 'node:net'
import { HubError } from '../../schema/errors.js'

/**
 * The proxies of HUB_TRUSTED_PROXIES, as Fastify takes them: addresses and networks, with commas between.
 *
 * @throws {HubError} CONFIGURATION_INVALID for anything else: a wrong entry would let callers name their own address
 */
export function readTrustedProxies(written: string | undefined): readonly string[] {
  const entries = (written ?? '').split(',').map((entry) => entry.trim())
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [address = '', bits, ...more] = entry.split('/')
      const most = isIP(address) === 4 ? 32 : 128
      const fits = bits === undefined || (/^[0-9]{1,3}$/.test(bits) && Number(bits) <= most)
      if (isIP(address) !== 0 && fits && more.length === 0) return entry
      throw new HubError('CONFIGURATION_INVALID.proxies', { entry })
    })
}
