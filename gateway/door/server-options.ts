import type { ApolloServerOptions } from '@apollo/server'
import type { FastifyServerOptions } from 'fastify'
import type { JSONWebKeySet } from 'jose'
import type { PurposeRow } from '../../db/hub/purposes.js'
import type { HubStore } from '../../db/hub/store.js'
import type { RequestBounds } from '../../runtime/bound-requests.js'
import type { ScreenBounds } from '../answer/screen/endpoint.js'
import type { AnchorSettings } from '../audit/settings.js'
import type { HubGateway } from '../execute/hub-gateway.js'
import type { Subgraph } from '../forward/subgraph.js'
import type { DemoIssuer } from '../identity/demo-issuer.js'
import type { IdentityOptions } from '../identity/identity.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import type { OperationLimits } from '../operation/limits/limits.js'
import type { Playground } from '../playground/playground.js'
import type { SignInSettings } from '../sessions/settings.js'
import type { SnapshotSettings } from '../snapshots/settings.js'
import type { RequestContext } from './request-context.js'
import type { RequestTimes } from './request-times.js'
import type { TlsFiles } from './tls.js'

export interface ServerOptions {
  readonly gateway: NonNullable<ApolloServerOptions<RequestContext>['gateway']> &
    Partial<Pick<HubGateway, 'schemaFor'>>
  /** Those that the gateway asks, for `/readyz` and for the clean end. */
  readonly subgraphs: readonly Subgraph[]
  /** Whose tokens are believed. A demonstration issuer also hands them out, to this machine only. */
  readonly issuer: IdentityOptions | DemoIssuer
  /** How people sign in with a browser; they cannot when absent, nor where the hub keeps nothing. */
  readonly signIn?: SignInSettings | null
  /** Whether any subgraph holds invented data, as far as is known: every answer says so, whoever issues the tokens. */
  readonly holdsDemonstration?: () => boolean
  /** For which purposes person data may be asked, by code. */
  readonly purposes: ReadonlyMap<string, PurposeRow>
  /** What the hub itself keeps; null where nothing is kept, for trials of the door alone. */
  readonly hub?: HubStore | null
  /** `off` keeps no record of operations, for comparison only. */
  readonly audit?: 'on' | 'off'
  /** By which the hub signs receipts, anchors and snapshots; none for trials of the door alone. */
  readonly hubKeys?: SigningKeys
  /** Where the anchors go besides the cities, and how often one is made. */
  readonly anchors?: AnchorSettings
  /** Keys with which others check what the hub signs, shown at `/.well-known/jwks.json`. */
  readonly publicKeys?: () => JSONWebKeySet
  /** What the playground shows, and whom the demonstration's tokens are of where their asker names nobody. */
  readonly playground?: Playground
  /** Folder of the console's built pages; that of the build when absent. */
  readonly console?: string
  /** Where snapshots are kept; there are none when absent. */
  readonly snapshots?: SnapshotSettings | null
  readonly limits?: Partial<OperationLimits>
  /** What is taken at once. */
  readonly requests?: RequestBounds
  readonly times?: Partial<RequestTimes>
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; none when absent. */
  readonly trustedProxies?: readonly string[]
  /** Whose pages may ask the hub; none when absent. */
  readonly origins?: readonly string[]
  /** From the request's last byte to the answer, 10 s. Subgraphs that have not answered by then are reported unavailable. */
  readonly deadlineMs?: number
  /** From the first byte of a handed-in file to its report, 15 min. */
  readonly intakeDeadlineMs?: number
  /** What screenings may take, in place of the built-in bounds. */
  readonly screening?: Partial<ScreenBounds>
  /** Serves https, by HTTP/2 or HTTP/1.1; with a client CA only to whoever shows a certificate that it signed. */
  readonly tls?: TlsFiles | null
  readonly logger?: FastifyServerOptions['logger']
}

/** Of a request that is no file. */
export const bodyLimitBytes = 1024 * 1024
export const defaultIntakeDeadlineMs = 15 * 60_000
export const defaultDeadlineMs = 10_000
