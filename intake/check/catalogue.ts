import { listsToOffer, measuresToOffer, namesOf } from '../../rules/catalogue-names.js'
import type { Catalogues, CreditListRow } from '../../rules/catalogues.js'
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

/** Code of the list that is named; what names none stays as it is written. */
export function listCodeOf(written: string, catalogues: Catalogues): string {
  return choiceNamed(written, namesOf(catalogues).lists) ?? written
}

/** LIST_UNKNOWN, LIST_NOT_CARRIED, LIST_OF_OTHER_COLOUR: a list of the colour that the hub carries. */
export function listIn(
  row: SheetRow,
  colour: ListColour,
  { catalogues }: CityFacts,
): CreditListRow | null {
  const code = row.text('listCode')
  if (code === '') return null
  const list = catalogues.lists.get(listCodeOf(code, catalogues))
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
    const [, name = '', value] =
      /^\s*([a-z][a-z0-9_]*)\s*=\s*(\d{1,15}(?:\.\d{1,6})?)\s*$/.exec(part) ?? []
    if (!book.figureNames.has(name)) {
      row.refuse('FIGURE_UNKNOWN', 'figures', wayOut('figureWritten'))
    } else {
      figures[name] = Number(value)
    }
  }
  return figures
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
function meantOr(otherwise: WayOut, written: string, choices: readonly Choice[]): WayOut {
  const near = nearestTo(written, choices)
  return near.length === 0 ? otherwise : wayOut('meant', { near })
}
