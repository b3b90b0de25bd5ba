import type { SessionTokens } from '../../db/hub/sessions.js'

/** Tokens that somebody gave for a session. */
export interface Given {
  readonly tokens: SessionTokens
  readonly tokenEndsAt: Date
  /** Whose they are, as the giver names them; null where it does not say so again. */
  readonly subject: string | null
}

/** Who gives the tokens of sessions. */
export interface TokenGiver {
  /**
   * Null where it gives none any more.
   *
   * @throws {HubError} SIGN_IN_UNAVAILABLE
   */
  renew(tokens: SessionTokens): Promise<Given | null>
  /** Makes them worthless. */
  revoke(tokens: SessionTokens): Promise<void>
  /** Where a browser goes to be signed out there too; null for nowhere. */
  endAddress(tokens: SessionTokens): Promise<string | null>
}
