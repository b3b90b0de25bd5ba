import { type Role, roles } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import { changingKeys } from '../keys/key-set.js'
import { generatedSigningKeys } from '../keys/signing-keys.js'
import type { IdentityOptions } from './identity.js'

const issuer = 'credit-hub-demonstration'
const audience = 'credit-hub'
const lifetimeSeconds = 3600
/** Of a division that does not exist, as no subject has it. */
const madeUpAgent = '91990000MA8N2TXE7N'

export interface DemoRequest {
  /** A role, or several with commas between them. */
  readonly role: unknown
  /** Key or division code of the caller's city; the first member's when none is named. */
  readonly city?: unknown
  /** The subject code that a `subject` is bound to, or that an `agent` has itself; of an agent one made up when none is named. */
  readonly subject?: unknown
  /** The subject code that an `agent` acts for. */
  readonly actsFor?: unknown
  /** Code of the caller's unit, as an officer's token has it; one made up when none is named. */
  readonly unit?: unknown
}

/** Issues tokens to whoever asks: only for a hub that has demonstration data and no configured issuer. */
export interface DemoIssuer {
  readonly identity: IdentityOptions
  /** The member that a request names by key or code, the first where it names none. */
  cityOf(named: unknown): Jurisdiction | undefined
  /** @throws {HubError} ARGUMENT_INVALID for an unknown role or city */
  tokenFor(request: DemoRequest): Promise<string>
}

/** @throws {HubError} DATA_FOLDER_UNWRITABLE when its key pair can be neither read nor made */
export async function demoIssuer(
  keyFolder: string,
  jurisdictions: readonly Jurisdiction[],
): Promise<DemoIssuer> {
  const key = await generatedSigningKeys(keyFolder, 'demo-issuer')
  const cityOf = (city: unknown) =>
    jurisdictions.find(({ key, code }) => city === undefined || city === key || city === code)
  return {
    identity: { keys: changingKeys(key.publicKeys), issuer, audience },
    cityOf,
    async tokenFor({ role, city, subject, actsFor, unit }) {
      const scopes = scopesOf(role)
      const home = cityOf(city)
      if (home === undefined) {
        throw unknown(
          'city',
          city,
          jurisdictions.map(({ key }) => key),
        )
      }
      const isAgent = String(role).split(',').includes('agent')
      const own = isAgent ? (subject ?? madeUpAgent) : subject
      const now = Math.floor(Date.now() / 1000)
      return key.sign({
        iss: issuer,
        aud: audience,
        sub: `demo-${role}`,
        unit: typeof unit === 'string' ? unit : `demo-${home.key}-${role}`,
        client_id: `demo-${home.key}-${role}`,
        jurisdiction: home.code,
        scope: scopes.join(' '),
        ...(typeof own === 'string' ? { subject_code: own } : {}),
        ...(typeof actsFor === 'string' ? { acts_for: actsFor } : {}),
        iat: now,
        exp: now + lifetimeSeconds,
      })
    },
  }
}

function scopesOf(role: unknown): readonly string[] {
  const names = String(role ?? '').split(',')
  if (names.every((name) => Object.hasOwn(roles, name))) {
    return [...new Set(names.flatMap((name) => roles[name as Role]))]
  }
  throw unknown('role', role, Object.keys(roles))
}

/** The playground says it in the language of its page. */
function unknown(argument: string, given: unknown, known: readonly string[]): HubError {
  const value = String(given ?? '')
  return new HubError(
    'ARGUMENT_INVALID.demoToken',
    { argument, value, known },
    { argument, value, known },
  )
}
