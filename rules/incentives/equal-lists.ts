import { HubError } from '../../schema/errors.js'
import type { Catalogues } from '../catalogues.js'
import { publicText } from '../standards/step-input.js'
import { redListWith } from './eligibility-input.js'
import type { EqualLists } from './product.js'

/** That a red list of the recognising city counts as equal to one that the product asks for. */
export interface WrittenEquality {
  readonly originList: string
  readonly ownList: string
}

const mostPairs = 50

/** @throws {HubError} LIST_NOT_RED, LIST_UNKNOWN, PRODUCT_INVALID */
export function equalListsIn(
  pairs: readonly WrittenEquality[],
  catalogues: Catalogues,
): EqualLists {
  if (pairs.length > mostPairs) {
    throw new HubError('PRODUCT_INVALID.equalLists', { count: pairs.length, most: mostPairs })
  }
  const equal = new Map<string, Set<string>>()
  for (const { originList, ownList } of pairs) {
    const origin = redListWith(originList, catalogues)
    const own = equal.get(origin) ?? new Set()
    equal.set(origin, own.add(redListWith(ownList, catalogues)))
  }
  return Object.fromEntries([...equal].sort().map(([origin, own]) => [origin, [...own].sort()]))
}

/** On what condition a product is recognised, for everybody to read; an empty text takes it away. */
export function conditionIn(written: string | null | undefined): string | null {
  return written == null || written.trim() === '' ? null : publicText('condition', written)
}

/**
 * Pairs as a sheet has them: `RL01=RL03;RL02=RL02`, the list that the product asks for first.
 *
 * @throws {HubError} PRODUCT_INVALID
 */
export function readEqualLists(written: string): WrittenEquality[] {
  return written
    .normalize('NFKC')
    .split(/[;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [originList = '', ownList = '', ...more] = part.split('=').map((code) => code.trim())
      if (originList !== '' && ownList !== '' && more.length === 0) return { originList, ownList }
      throw new HubError('PRODUCT_INVALID.equalPair', { pair: JSON.stringify(part.slice(0, 40)) })
    })
}

/** As `readEqualLists` reads it. */
export function equalListsText(equal: EqualLists): string {
  return Object.entries(equal)
    .flatMap(([origin, own]) => own.map((list) => `${origin}=${list}`))
    .join(';')
}
