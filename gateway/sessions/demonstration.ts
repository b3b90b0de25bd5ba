import { decodeJwt } from 'jose'
import type { DemoIssuer, DemoRequest } from '../identity/demo-issuer.js'
import type { Given, TokenGiver } from './token-giver.js'

export interface Demonstration extends TokenGiver {
  /** @throws {HubError} ARGUMENT_INVALID as `tokenFor` does */
  play(part: DemoRequest): Promise<Given>
}

/** A demonstration gives tokens to whoever asks; what was asked for is what renews them. */
export function demonstrationGiver(demo: DemoIssuer): Demonstration {
  const play = async (part: DemoRequest): Promise<Given> => {
    const accessToken = await demo.tokenFor(part)
    const { exp } = decodeJwt(accessToken)
    return {
      tokens: { accessToken, refreshToken: JSON.stringify(part), idToken: null },
      tokenEndsAt: new Date(exp! * 1_000),
      subject: null,
    }
  }
  return {
    play,
    renew: ({ refreshToken }) => play(JSON.parse(refreshToken!) as DemoRequest),
    revoke: async () => {},
    endAddress: async () => null,
  }
}
