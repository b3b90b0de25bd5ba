import { readSetting, secretsOf } from '../../runtime/secrets.js'
import { textOrFile } from '../../runtime/text-or-file.js'
import { HubError } from '../../schema/errors.js'
import { isLocal, type ProviderSettings } from './provider.js'

/** How people sign in with a browser. */
export interface SignInSettings {
  /** Encipher what is kept of sessions; the first is in use. */
  readonly keys: () => readonly Buffer[]
  /** A session that is not used for so long is over. */
  readonly idleMs: number
  /** However much it is used, it is over after this. */
  readonly longestMs: number
  /** Who says who they are; null in a demonstration, where they choose. */
  readonly provider: ProviderSettings | null
}

const minute = 60_000

/**
 * How people sign in, by the environment; null where they cannot.
 *
 * The secrets are taken out of the environment: no child process is given them, and no diagnostic report shows them.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function signInSettings(
  env: NodeJS.ProcessEnv,
  { demonstration, dataFolder }: { readonly demonstration: boolean; readonly dataFolder: string },
): SignInSettings | null {
  const provider = providerSettings(env)
  if (provider === null && !demonstration) return null
  const keys = secretsOf('HUB_SESSION_KEY', { env, demonstration, dataFolder })
  delete env.HUB_SESSION_KEY
  const { HUB_SESSION_IDLE_MINUTES: idle, HUB_SESSION_HOURS: hours } = env
  return {
    keys,
    idleMs: wholeOf('HUB_SESSION_IDLE_MINUTES', idle, { otherwise: 30, most: 480 }) * minute,
    longestMs: wholeOf('HUB_SESSION_HOURS', hours, { otherwise: 12, most: 24 }) * 60 * minute,
    provider,
  }
}

function providerSettings(env: NodeJS.ProcessEnv): ProviderSettings | null {
  const secret = textOrFile(env, 'HUB_OIDC_SECRET')
  const key = textOrFile(env, 'HUB_SESSION_KEY')
  const given = {
    HUB_ISSUER: env.HUB_ISSUER,
    HUB_OIDC_CLIENT: env.HUB_OIDC_CLIENT,
    HUB_OIDC_SECRET: secret.text ?? secret.file,
    HUB_PUBLIC_URL: env.HUB_PUBLIC_URL,
    HUB_SESSION_KEY: key.text ?? key.file,
  }
  delete env.HUB_OIDC_SECRET
  // A demonstration makes its own key, or is given one; everything else is about the provider.
  const { HUB_ISSUER: _issuer, HUB_SESSION_KEY: _key, ...own } = given
  if (!Object.values(own).some(Boolean)) return null
  const missing = Object.entries(given).filter(([, value]) => !value)
  if (missing.length > 0) {
    throw new HubError('CONFIGURATION_INVALID.signInTogether', {
      missing: missing.map(([name]) => name),
    })
  }
  const publicUrl = addressOf('HUB_PUBLIC_URL', given.HUB_PUBLIC_URL!)
  if (publicUrl.href !== `${publicUrl.origin}/`) {
    throw new HubError('CONFIGURATION_INVALID.publicUrlPath', { written: given.HUB_PUBLIC_URL! })
  }
  return {
    issuer: addressOf('HUB_ISSUER', given.HUB_ISSUER!),
    clientId: given.HUB_OIDC_CLIENT!,
    clientSecret: secret.text ?? readSetting(secret.file!, 'HUB_OIDC_SECRET_FILE').trim(),
    scope: env.HUB_OIDC_SCOPE || 'openid',
    resource: env.HUB_OIDC_RESOURCE || null,
    publicUrl,
  }
}

/** An https address; http is for this machine alone. */
function addressOf(variable: string, written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url))
  if (url && isSafe && url.username === '' && url.password === '') return url
  throw new HubError('CONFIGURATION_INVALID.signInAddress', { variable, written })
}

function wholeOf(
  variable: string,
  written: string | undefined,
  { otherwise, most }: { readonly otherwise: number; readonly most: number },
): number {
  const value = Number(written || otherwise)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new HubError('CONFIGURATION_INVALID.sessionEnds', { variable, written, least: 1, most })
}
