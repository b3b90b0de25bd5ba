import type { Choice } from '../schema/names.js'
import type { Catalogues, NamedRow } from './catalogues.js'
import type { ListColour } from './words.js'

/** The catalogues whose entries people name. */
export type NamedCatalogues = Pick<Catalogues, 'lists' | 'behaviours' | 'measures'>

interface CatalogueNames {
  readonly lists: readonly Choice[]
  readonly behaviours: readonly Choice[]
  readonly measures: readonly Choice[]
}

/** Lists of a colour that a row may name. */
export function listsToOffer(catalogues: NamedCatalogues, colour: ListColour): readonly Choice[] {
  return namesOf(catalogues).lists.filter(({ key }) => {
    const list = catalogues.lists.get(key)!
    return list.carried && list.colour === colour
  })
}

/** Lists of either colour that a row may name. */
export function carriedListsToOffer(catalogues: NamedCatalogues): readonly Choice[] {
  return namesOf(catalogues).lists.filter(({ key }) => catalogues.lists.get(key)!.carried)
}

export function measuresToOffer(catalogues: NamedCatalogues): readonly Choice[] {
  return namesOf(catalogues).measures.filter(({ key }) => catalogues.measures.get(key)!.enabled)
}

const made = new WeakMap<NamedCatalogues, CatalogueNames>()

/** What lists, behaviours and measures are called; a list also without 名单 and without what stands in brackets behind it. */
export function namesOf(catalogues: NamedCatalogues): CatalogueNames {
  const known = made.get(catalogues)
  if (known) return known
  const names = {
    lists: [...catalogues.lists.values()].map(({ code, name, nameEn }) => ({
      key: code,
      names: [name, ...shortNames(name), nameEn],
    })),
    behaviours: [...catalogues.behaviours.values()].map(namedChoice),
    measures: [...catalogues.measures.values()].map(namedChoice),
  }
  made.set(catalogues, names)
  return names
}

/** A row of a catalogue by its code and names. */
export function namedChoice({ code, name, nameEn }: NamedRow): Choice {
  return { key: code, names: [name, nameEn] }
}

function shortNames(name: string): string[] {
  const bare = name.replace(/[(（][^()（）]*[)）]$/u, '')
  return [bare, bare.replace(/名单$/u, '')]
}
