import type { BasisRank } from '../words.js'

/** What matters for the legal basis of the list from whose entry a path starts. */
export interface ListBasis {
  readonly rank: BasisRank | null
  readonly isNational: boolean
  /** Whether its own rule excludes measures of class 1. */
  readonly barsClass1: boolean
}

/** What the legal basis of a path depends on. */
export interface BasisQuestion {
  readonly rank: BasisRank | null
  /** Null where the path starts from a behaviour. */
  readonly list: ListBasis | null
  /** 1 reduces rights or adds duties, 2 manages, 3 is left to bodies outside public authority. */
  readonly measureClass: number
  /** Whether the measure is a court's own decision. */
  readonly courtDecides: boolean
  /** Whether the case is of the city that would apply the measure. */
  readonly isOwnCase: boolean
}

/** UNRANKED: nobody has ranked the document, so nobody can say. */
export type BasisSupport = 'FULL' | 'ADVISORY' | 'NONE' | 'UNRANKED'

/**
 * > Class 1 measures need law, administrative regulation or central document, or a local regulation for a local effect (a case of the city itself). A ministry rule may carry the listing on a national list and class 2 measures there, never by itself a class 1 measure; a judicial interpretation carries what courts decide; a memorandum alone yields at most advisory. — design.md 4
 *
 * What the path's own document carries. What does not carry a class 1 measure carries no advice to take it either: it
 * reduces rights.
 */
export function basisSupport({
  rank,
  list,
  measureClass,
  courtDecides,
  isOwnCase,
}: BasisQuestion): BasisSupport {
  const isSufficient: Readonly<Record<BasisRank, boolean>> = {
    LAW: true,
    ADMINISTRATIVE_REGULATION: true,
    CENTRAL_DOCUMENT: true,
    LOCAL_REGULATION: measureClass > 1 || isOwnCase,
    JUDICIAL_INTERPRETATION: courtDecides,
    MINISTRY_RULE: measureClass > 1 && list?.isNational === true,
    MEMORANDUM: false,
  }
  if (rank === null) return 'UNRANKED'
  if (isSufficient[rank]) return 'FULL'
  return measureClass === 1 ? 'NONE' : 'ADVISORY'
}

/** What excludes a measure for a list's entries, whatever the path rests on. */
export type ListObstacle = 'BARRED' | 'BASIS_TOO_LOW'

/**
 * > A list applied nationwide needs law, regulation or central document (a ministry rule for now); a list applied only locally needs a local regulation. — domain.md 0.4
 *
 * Whether a list may be where a class 1 measure starts. A judicial interpretation carries a list that courts keep. One
 * that rests on a memorandum, on a circular or on what nobody has ranked carries no class 1 measure; other measures
 * depend on the path's own document alone.
 */
export function listObstacle({
  list,
  measureClass,
  isOwnCase,
}: Pick<BasisQuestion, 'list' | 'measureClass' | 'isOwnCase'>): ListObstacle | null {
  if (list === null || measureClass > 1) return null
  if (list.barsClass1) return 'BARRED'
  const isSufficient: Readonly<Record<BasisRank, boolean>> = {
    LAW: true,
    ADMINISTRATIVE_REGULATION: true,
    CENTRAL_DOCUMENT: true,
    LOCAL_REGULATION: isOwnCase,
    JUDICIAL_INTERPRETATION: true,
    MINISTRY_RULE: list.isNational,
    MEMORANDUM: false,
  }
  return list.rank !== null && isSufficient[list.rank] ? null : 'BASIS_TOO_LOW'
}
