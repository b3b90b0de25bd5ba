import type { Jurisdiction } from '../../schema/register.js'
import { type AskHub, type Cast, castFinder, nobody } from './cast.js'
import type { Example } from './example.js'
import { examplesFor } from './examples.js'

/** What the playground shows to whom. */
export interface Playground {
  /** @param ask  how the hub is asked itself, for whom its data are about; null where it hands out no tokens */
  open(ask: AskHub | null): OpenPlayground
}

export interface OpenPlayground {
  findCast(): Promise<Cast>
  findExamples(): Promise<readonly Example[]>
}

/** Without a question: for a supergraph that is not this version's own. */
export const emptyPlayground: Playground = {
  open: () => ({ findCast: async () => nobody, findExamples: async () => [] }),
}

/** @param codes  subjects worth asking for, where they are known at the start */
export function playgroundOf(
  members: readonly Jurisdiction[],
  codes: readonly string[],
): Playground {
  return {
    open(ask) {
      const known: Cast = { codes, cities: new Map() }
      const findCast = ask ? castFinder(members, codes, ask) : async () => known
      return { findCast, findExamples: async () => examplesFor(members, await findCast()) }
    },
  }
}
