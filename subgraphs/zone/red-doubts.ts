import type { GraphQLResolveInfo } from 'graphql'
import { citiesNotSharing, neverSupplying, supplyGaps } from '../../rules/supply/silence.js'
import { seriousLists } from '../../rules/supply/supply.js'
import type { ListColour } from '../../rules/words.js'
import { words } from '../../schema/codes/words.js'
import { type Context, noteIncomplete, noteNotShared, noteNotSupplied } from './context.js'
import type { AskedMoment } from './moment.js'

/** Whose serious entries suspend red ones, and whether others might too. */
export interface RedDoubts {
  /** Division codes of the cities that could be asked. */
  readonly seriousOf: readonly string[]
  /** Whether an entry that none of these suspends may be suspended all the same. */
  readonly isOpen: boolean
}

/**
 * > A city that could not be asked never looks clean. — design.md 2
 *
 * Whether an entry is in force hangs, for red ones, on the serious lists of all members: what a member that could not be
 * asked, does not share one or has never supplied one leaves open is said beside the answer.
 */
export function redDoubts(
  colour: ListColour,
  { notAsked, rules }: Pick<AskedMoment, 'notAsked' | 'rules'>,
  context: Context,
  info: GraphQLResolveInfo,
): RedDoubts {
  const { jurisdictions, catalogues } = context.store
  const seriousOf = jurisdictions.map(({ code }) => code).filter((code) => !notAsked.includes(code))
  if (colour === 'SERIOUS') return { seriousOf, isOpen: false }
  const codes = seriousLists(catalogues)
  const notShared = citiesNotSharing(rules, (what) => codes.includes(what))
  const gaps = supplyGaps(seriousOf, codes, rules)
  noteIncomplete(context, info, words.redEntriesOpen, notAsked)
  noteNotShared(context, info, words.redEntriesOpen, notShared)
  noteNotSupplied(context, info, words.redEntriesOpen, gaps)
  return {
    seriousOf,
    isOpen: notAsked.length + notShared.length + neverSupplying(gaps).length > 0,
  }
}
