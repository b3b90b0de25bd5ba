import { words } from '../../schema/codes/words.js'
import type { InBoth } from '../../schema/language.js'
import type { Jurisdiction } from '../../schema/register.js'
import { auditSubgraphName, zoneSubgraphName } from '../../schema/sdl.js'
import type { SubgraphName } from './request.js'

const shared: Readonly<Record<string, InBoth>> = {
  [zoneSubgraphName]: words.zone,
  [auditSubgraphName]: words.audit,
}

/** A subgraph as a sentence names it. */
export function subgraphWord({
  name,
  title,
}: Pick<SubgraphName, 'name' | 'title'>): string | InBoth {
  return title ?? shared[name] ?? name
}

/** The title of a member's subgraph: the name of the city in Chinese; undefined for one that is no member's. */
export function titleOf(
  jurisdictions: readonly Pick<Jurisdiction, 'key' | 'name'>[],
  subgraph: string,
): InBoth | undefined {
  const city = jurisdictions.find(({ key }) => key === subgraph)
  return city && { en: city.key, zh: city.name }
}
