import { HubError } from '../schema/errors.js'
import type { BehaviourRow, Catalogues, CreditListRow, MeasureRow } from './catalogues.js'

// What is asked for by its code, by whoever asks: whatever the catalogue does not have is refused, not found empty.

/** @throws {HubError} MEASURE_UNKNOWN, with the codes there are */
export function measureWith(code: string, { measures }: Pick<Catalogues, 'measures'>): MeasureRow {
  return entryOf(measures, code, 'MEASURE_UNKNOWN')
}

/** @throws {HubError} BEHAVIOUR_UNKNOWN, with the codes there are */
export function behaviourWith(
  code: string,
  { behaviours }: Pick<Catalogues, 'behaviours'>,
): BehaviourRow {
  return entryOf(behaviours, code, 'BEHAVIOUR_UNKNOWN')
}

/**
 * A list on which somebody can stand.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a list that the hub does not carry, on which nobody is found whoever stands there
 */
export function carriedListWith(code: string, { lists }: Pick<Catalogues, 'lists'>): CreditListRow {
  const list = entryOf(lists, code, 'LIST_UNKNOWN')
  if (list.carried) return list
  throw new HubError('ARGUMENT_INVALID.listNotCarried', { code })
}

/**
 * A list that warns, carried or not: a red one starts no punishment.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a red list
 */
export function seriousListWith(
  listCode: string,
  { lists }: Pick<Catalogues, 'lists'>,
): CreditListRow {
  const list = entryOf(lists, listCode, 'LIST_UNKNOWN')
  if (list.colour === 'RED') throw new HubError('ARGUMENT_INVALID.pathFromRedList', { listCode })
  return list
}

/**
 * Behaviours of a domain, all when it is absent, in catalogue order.
 *
 * @throws {HubError} DOMAIN_UNKNOWN, with the domains there are
 */
export function behavioursOf(
  domain: string | null | undefined,
  { behaviours }: Pick<Catalogues, 'behaviours'>,
): readonly BehaviourRow[] {
  const all = [...behaviours.values()]
  if (domain == null) return all
  const own = all.filter((behaviour) => behaviour.domain === domain)
  if (own.length > 0) return own
  const domains = [...new Set(all.map((behaviour) => behaviour.domain))].join('、')
  throw new HubError('DOMAIN_UNKNOWN.none', { domains })
}

function entryOf<T>(
  catalogue: ReadonlyMap<string, T>,
  code: string,
  unknown: 'BEHAVIOUR_UNKNOWN' | 'MEASURE_UNKNOWN' | 'LIST_UNKNOWN',
): T {
  const entry = catalogue.get(code)
  if (entry !== undefined) return entry
  throw new HubError(`${unknown}.notInCatalogue`, {
    code: JSON.stringify(code.slice(0, 40)),
    codes: [...catalogue.keys()],
  })
}
