import { HubError } from '../schema/errors.js'
import { type Choice, choiceNamed, offerFor } from '../schema/names.js'
import { type NamedCatalogues, namesOf } from './catalogue-names.js'
import type { BehaviourRow, Catalogues, CreditListRow, MeasureRow } from './catalogues.js'

// What is asked for by its code, by whoever asks: whatever the catalogue does not have is refused, not found empty.

/** @throws {HubError} MEASURE_UNKNOWN, with the codes there are */
export function measureWith(code: string, catalogues: NamedCatalogues): MeasureRow {
  return entryOf(catalogues, 'measures', code)
}

/** @throws {HubError} BEHAVIOUR_UNKNOWN, with the codes there are */
export function behaviourWith(code: string, catalogues: NamedCatalogues): BehaviourRow {
  return entryOf(catalogues, 'behaviours', code)
}

/**
 * A list on which somebody can stand.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a list that the hub does not carry, on which nobody is found whoever stands there
 */
export function carriedListWith(code: string, catalogues: NamedCatalogues): CreditListRow {
  const list = entryOf(catalogues, 'lists', code)
  if (list.carried) return list
  throw new HubError('ARGUMENT_INVALID.listNotCarried', { code })
}

/**
 * A list that warns, carried or not: a red one starts no punishment.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a red list
 */
export function seriousListWith(listCode: string, catalogues: NamedCatalogues): CreditListRow {
  const list = entryOf(catalogues, 'lists', listCode)
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

const unknowns = {
  measures: 'MEASURE_UNKNOWN',
  behaviours: 'BEHAVIOUR_UNKNOWN',
  lists: 'LIST_UNKNOWN',
} as const

type Catalogue = keyof typeof unknowns
type EntryOf<Of extends Catalogue> =
  NamedCatalogues[Of] extends ReadonlyMap<string, infer Row> ? Row : never

/**
 * Code of the list that somebody names, by its code or name.
 *
 * @throws {HubError} LIST_UNKNOWN, with what may have been meant
 */
export function listCodeNamed(written: string, catalogues: NamedCatalogues): string {
  return codeNamed(catalogues, 'lists', written)
}

/**
 * Code of the measure that somebody names, by its code or name.
 *
 * @throws {HubError} MEASURE_UNKNOWN, with what may have been meant
 */
export function measureCodeNamed(written: string, catalogues: NamedCatalogues): string {
  return codeNamed(catalogues, 'measures', written)
}

function codeNamed(catalogues: NamedCatalogues, of: Catalogue, written: string): string {
  const code = choiceNamed(written, namesOf(catalogues)[of])
  return code ?? unknown(catalogues, of, written)
}

function entryOf<Of extends Catalogue>(
  catalogues: NamedCatalogues,
  of: Of,
  code: string,
): EntryOf<Of> {
  const entry = catalogues[of].get(code) as EntryOf<Of> | undefined
  return entry ?? unknown(catalogues, of, code)
}

/** @throws {HubError} that names what is near, else the codes there are */
function unknown(catalogues: NamedCatalogues, of: Catalogue, written: string): never {
  const choices: readonly Choice[] = namesOf(catalogues)[of]
  throw new HubError(`${unknowns[of]}.notInCatalogue`, {
    code: JSON.stringify(written.slice(0, 40)),
    codes: choices.map(({ key }) => key),
    close: offerFor(written, choices),
  })
}
