import { type Draft, newDraft } from '../../db/ledger/draft.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import { everySupply } from '../../rules/supply/supply.js'
import { choiceNamed } from '../../schema/names.js'
import { wayOut } from '../../schema/ways-out.js'
import { unitIn } from '../check/authority.js'
import { meantOr } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../check/dates.js'
import type { SheetRow } from '../check/sheet-row.js'
import { oneOf } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'

/** How far a unit says that it supplies a kind of data; of a dataset in the city's catalogue the unit that provides it. */
export function declarationDraft(row: SheetRow, city: CityFacts): Draft | null {
  const written = row.text('suppliedKind')
  const kinds = [...everySupply(city.catalogues)].map(([key, name]) => ({ key, names: [name] }))
  const what = choiceNamed(written, kinds) ?? ''
  if (written !== '' && what === '') {
    const all = kinds.map(({ key, names: [name] }) => ({ en: key, zh: `${name}（${key}）` }))
    row.refuse(
      'VALUE_UNKNOWN',
      'suppliedKind',
      meantOr(wayOut('oneOf', { words: all }), written, kinds),
    )
  }
  const extent = oneOf(row, 'extent', {
    COMPLETE: 'COMPLETE',
    完整: 'COMPLETE',
    PARTIAL: 'PARTIAL',
    部分: 'PARTIAL',
  })
  const declaredOn = dayIn(row, 'declaredOn')
  notInFuture(row, 'declaredOn', declaredOn, city.today)
  const coversFrom = dayIn(row, 'coversFrom')
  const coversUntil = lastDayIn(row, 'coversUntil')
  notInFuture(row, 'coversFrom', coversFrom, city.today)
  inOrder(row, 'coversUntil', coversFrom, coversUntil)
  const unit = unitIn(row, 'unitCode', city)
  const provider = city.datasets.get(datasetId(city.jurisdiction, what))
  if (unit && provider !== undefined && provider !== unit.code) {
    row.refuse('DECLARATION_NOT_COMPETENT', 'unitCode', wayOut('providerDeclares', { provider }))
  }
  const before = city.declaredOn.get(what)
  if (before !== undefined && declaredOn !== null && declaredOn < before) {
    row.refuse('DECLARATION_OUTDATED', 'declaredOn', wayOut('declaredBefore', { before }))
  }
  if (row.refusals.length > 0 || !extent || !declaredOn || !coversFrom || !unit) return null
  return newDraft({
    id: what,
    facts: [
      [
        'supplyDeclaration',
        { what, extent, coversFrom, coversUntil, unitCode: unit.code, declaredOn },
      ],
    ],
  })
}
