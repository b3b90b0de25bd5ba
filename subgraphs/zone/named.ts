import type { BehaviourRow, CreditListRow, MeasureRow } from '../../rules/catalogues.js'
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

/** @throws {HubError} MEASURE_UNKNOWN, with the codes there are */
export function measureWith(code: string, { store }: Context): MeasureRow {
  return one('MEASURE_UNKNOWN', code, store.catalogues.measures)
}

/** @throws {HubError} BEHAVIOUR_UNKNOWN, with the codes there are */
export function behaviourWith(code: string, { store }: Context): BehaviourRow {
  return one('BEHAVIOUR_UNKNOWN', code, store.catalogues.behaviours)
}

/** @throws {HubError} LIST_UNKNOWN, with the codes there are */
export function listWith(code: string, { store }: Context): CreditListRow {
  return one('LIST_UNKNOWN', code, store.catalogues.lists)
}

/**
 * A list on which somebody can stand.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a list that the hub does not carry, on which nobody is found whoever stands there
 */
export function carriedListWith(code: string, context: Context): CreditListRow {
  const list = listWith(code, context)
  if (list.carried) return list
  throw new HubError('ARGUMENT_INVALID.listNotCarried', { code })
}

/**
 * Behaviours of a domain, all when it is absent, in catalogue order.
 *
 * @throws {HubError} DOMAIN_UNKNOWN, with the domains there are
 */
export function behavioursOf(
  domain: string | null | undefined,
  { store }: Context,
): readonly BehaviourRow[] {
  const all = [...store.catalogues.behaviours.values()]
  if (domain == null) return all
  const own = all.filter((behaviour) => behaviour.domain === domain)
  if (own.length > 0) return own
  const domains = [...new Set(all.map((behaviour) => behaviour.domain))].join('、')
  throw new HubError('DOMAIN_UNKNOWN.none', { domains })
}

function one<T>(
  error: 'MEASURE_UNKNOWN' | 'BEHAVIOUR_UNKNOWN' | 'LIST_UNKNOWN',
  code: string,
  catalogue: ReadonlyMap<string, T>,
): T {
  const found = catalogue.get(code)
  if (found !== undefined) return found
  throw new HubError(`${error}.notInCatalogue`, {
    code: JSON.stringify(code.slice(0, 40)),
    codes: [...catalogue.keys()],
  })
}
