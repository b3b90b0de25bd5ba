import {
  carriedListsToOffer,
  listsToOffer,
  measuresToOffer,
  namesOf,
} from '../../rules/catalogue-names.js'
import type { Catalogues, CreditListRow } from '../../rules/catalogues.js'
import { figureIn } from '../../rules/figures.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import type { Figures, ListColour } from '../../rules/words.js'
import { type Choice, choiceNamed, nearestTo } from '../../schema/names.js'
import { type WayOut, wayOut } from '../../schema/ways-out.js'
import type { CityFacts } from '../run/city-facts.js'
import type { SheetRow } from './sheet-row.js'

/** NOT_IN_CATALOGUE: nothing enters a credit record without a dataset of the national catalogue behind it. */
export function datasetBehind(
  row: SheetRow,
  column: string,
  what: string,
  { jurisdiction, datasets }: CityFacts,
): string | null {
  const id = datasetId(jurisdiction, what)
  if (datasets.has(id)) return id
  row.refuse('NOT_IN_CATALOGUE', column, wayOut('datasetFirst', { what }))
  return null
}

/** LIST_UNKNOWN, LIST_NOT_CARRIED: code of a list that the hub carries, of either colour; null when refused. */
export function carriedListIn(
  row: SheetRow,
  column: string,
  catalogues: Catalogues,
): string | null {
  const { lists } = namesOf(catalogues)
  const code = choiceNamed(row.text(column), lists)
  if (code === null) {
    const carried = carriedListsToOffer(catalogues)
    row.refuse('LIST_UNKNOWN', column, meantOr(wayOut('listCode'), row.text(column), carried))
  } else if (!catalogues.lists.get(code)!.carried) {
    row.refuse('LIST_NOT_CARRIED', column, wayOut('listNotShown'))
  } else {
    return code
  }
  return null
}

/** LIST_UNKNOWN, LIST_NOT_CARRIED, LIST_OF_OTHER_COLOUR: a list of the colour that the hub carries. */
export function listIn(
  row: SheetRow,
  colour: ListColour,
  { catalogues }: CityFacts,
): CreditListRow | null {
  const code = row.text('listCode')
  if (code === '') return null
  const named = choiceNamed(code, namesOf(catalogues).lists)
  const list = named === null ? undefined : catalogues.lists.get(named)
  if (!list) {
    row.refuse(
      'LIST_UNKNOWN',
      'listCode',
      meantOr(wayOut('listCode'), code, listsToOffer(catalogues, colour)),
    )
  } else if (!list.carried) {
    row.refuse('LIST_NOT_CARRIED', 'listCode', wayOut('listNotShown'))
  } else if (list.colour !== colour) {
    row.refuse(
      'LIST_OF_OTHER_COLOUR',
      'listCode',
      wayOut('listOfColour', {
        colour: colour === 'RED' ? { en: 'red', zh: '守信' } : { en: 'serious', zh: '严重失信' },
      }),
    )
  } else {
    return list
  }
  return null
}

/** BEHAVIOUR_UNKNOWN: a behaviour of the common catalogue by its code; null when it is empty or refused. */
export function behaviourIn(row: SheetRow, city: CityFacts): string | null {
  const written = row.text('violation')
  if (written === '') return null
  const code = behaviourNamed(written, city)
  if (code === null) {
    const { behaviours } = namesOf(city.catalogues)
    row.refuse(
      'BEHAVIOUR_UNKNOWN',
      'violation',
      meantOr(wayOut('behaviourCode'), written, behaviours),
    )
  }
  return code
}

/** BEHAVIOUR_NOT_MAPPED: as `behaviourIn` for the national sheets, where any words may stand. */
export function behaviourIfMapped(row: SheetRow, city: CityFacts): string | null {
  const written = row.text('violation')
  const code = behaviourNamed(written, city)
  if (code === null && written !== '') {
    row.report('BEHAVIOUR_NOT_MAPPED', 'violation', wayOut('behaviourCodeOrName'))
  }
  return code
}

/** By its code or its name. */
function behaviourNamed(written: string, { catalogues }: CityFacts): string | null {
  return choiceNamed(written, namesOf(catalogues).behaviours)
}

/** FIGURE_UNKNOWN: `goods_value_cny=12000;count_12m=2`, by the names that standards measure. */
export function figuresIn(row: SheetRow, { book }: CityFacts): Figures {
  const figures: Record<string, number> = {}
  if (row.text('figures') === '') return figures
  for (const part of row.text('figures').normalize('NFKC').split(';').filter(Boolean)) {
    const [, name = '', value = ''] = /^\s*([a-z][a-z0-9_]*)\s*=\s*(\S+)\s*$/.exec(part) ?? []
    const figure = figureIn(value)
    if (figure === null || !book.figureNames.has(name)) {
      const names = figureChoices(book.figureNames)
      row.refuse('FIGURE_UNKNOWN', 'figures', meantOr(wayOut('figureWritten'), name, names))
    } else {
      figures[name] = figure
    }
  }
  return figures
}

const figuresMade = new WeakMap<ReadonlySet<string>, readonly Choice[]>()

function figureChoices(names: ReadonlySet<string>): readonly Choice[] {
  const known = figuresMade.get(names)
  if (known) return known
  const choices = [...names].map((key) => ({ key, names: [] }))
  figuresMade.set(names, choices)
  return choices
}

/** MEASURE_UNKNOWN: a measure of the national list that is not disabled; null when it is empty or refused. */
export function measureIn(row: SheetRow, { catalogues }: CityFacts): string | null {
  const written = row.text('measureCode')
  if (written === '') return null
  const code = choiceNamed(written, namesOf(catalogues).measures)
  if (code !== null && catalogues.measures.get(code)?.enabled) return code
  row.refuse(
    'MEASURE_UNKNOWN',
    'measureCode',
    meantOr(wayOut('measureCode'), written, measuresToOffer(catalogues)),
  )
  return null
}

/** The nearest of what may have been meant, else the way out that names an example. */
export function meantOr(otherwise: WayOut, written: string, choices: readonly Choice[]): WayOut {
  const near = nearestTo(written, choices)
  return near.length === 0 ? otherwise : wayOut('meant', { near })
}
