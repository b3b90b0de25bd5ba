import type { BasisRank } from '../tables/city.js'

/** What a path hangs on, as far as its legal basis goes. */
export interface BasisQuestion {
  readonly rank: BasisRank | null
  /** 1 reduces rights or adds duties, 2 manages, 3 is left to bodies outside public authority. */
  readonly measureClass: number
  /** Whether it starts from an entry on a national list. */
  readonly isNationalList: boolean
  /** Whether the case is of the city that would apply the measure. */
  readonly isOwnCase: boolean
}

/** UNRANKED: nobody has ranked the document, so nobody can say. */
export type BasisSupport = 'FULL' | 'ADVISORY' | 'NONE' | 'UNRANKED'

/**
 * > Class 1 measures need law, administrative regulation or central document, or a local regulation for a local effect; ministry rules count only for national lists; a memorandum alone yields at most advisory. — design.md 4
 *
 * A local effect is read narrowly: on a case of the city itself. What does not carry a class 1 measure carries no advice
 * to take it either: it reduces rights.
 */
export function basisSupport({
  rank,
  measureClass,
  isNationalList,
  isOwnCase,
}: BasisQuestion): BasisSupport {
  const isSufficient = {
    LAW: true,
    ADMINISTRATIVE_REGULATION: true,
    CENTRAL_DOCUMENT: true,
    LOCAL_REGULATION: measureClass > 1 || isOwnCase,
    MINISTRY_RULE: isNationalList,
    MEMORANDUM: false,
  }
  if (rank === null) return 'UNRANKED'
  if (isSufficient[rank]) return 'FULL'
  return measureClass === 1 ? 'NONE' : 'ADVISORY'
}
