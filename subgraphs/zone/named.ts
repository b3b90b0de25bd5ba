import { HubError } from '../../schema/errors.js'
import { jurisdictionWith } from './answers.js'
import type { Context } from './context.js'

/**
 * Two members.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN; JURISDICTION_REPEATED
 */
export function pairOf(
  { from, to }: { readonly from: string; readonly to: string },
  { store }: Context,
): readonly [string, string] {
  const pair = [jurisdictionWith(from, store).code, jurisdictionWith(to, store).code] as const
  if (from !== to) return pair
  throw new HubError('JURISDICTION_REPEATED.fromAndTo', { from })
}
