import type { BasisRank } from '../tables/city.js'

/** The first sign that fits counts: 办法 ends like 法. */
const signs: readonly [BasisRank, RegExp][] = [
  ['MEMORANDUM', /备忘录/u],
  ['LAW', /法释|主席令/u],
  ['ADMINISTRATIVE_REGULATION', /国务院令/u],
  ['CENTRAL_DOCUMENT', /国办发|国发|中办/u],
  ['LOCAL_REGULATION', /省.*条例|^\p{L}{2,3}市(?![场政容]).*条例/u],
  ['ADMINISTRATIVE_REGULATION', /条例/u],
  ['MINISTRY_RULE', /办法|规定|令第/u],
  ['LAW', /法(?=$|[\s(（第])/u],
]
const highestFirst: readonly BasisRank[] = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'CENTRAL_DOCUMENT',
  'LOCAL_REGULATION',
  'MINISTRY_RULE',
  'MEMORANDUM',
]

/**
 * Rank of a legal basis as its wording shows it; of several, divided by semicolons, the highest.
 *
 * Null when the wording shows none, as a ministry's circular (财库〔2016〕125号): nobody has ranked it yet.
 */
export function basisRank(written: string): BasisRank | null {
  const ranks = written
    .split(/[;；]/u)
    .map((part) => signs.find(([, sign]) => sign.test(part))?.[0])
  return highestFirst.find((rank) => ranks.includes(rank)) ?? null
}
