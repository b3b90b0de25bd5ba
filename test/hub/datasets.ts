import { isNull } from 'drizzle-orm'
import { ruleSheets } from '../../db/seed/rule-sheets.js'
import { type Cells, sheetCsv } from '../intake/sheet-files.js'
import type { TestHub } from '../support/hub.js'

/** The datasets of a city as its own sheet has them, with cells of another kind. */
export async function sheetOfDatasets(
  hub: TestHub,
  key: string,
  what: readonly string[],
  over: Cells,
): Promise<string> {
  const store = hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
  const dataset = await store.db
    .select()
    .from(store.t.dataset)
    .where(isNull(store.t.dataset.knownTo))
  const none = {
    organisationUnit: [],
    supplyDeclaration: [],
    localStandard: [],
    recognition: [],
    cityMeasure: [],
    punishmentPath: [],
    incentiveProduct: [],
    productRecognition: [],
    unitSuccessor: [],
  }
  const { datasets } = ruleSheets({ store, rules: { ...none, dataset } } as never)
  const rows = (datasets as Cells[]).filter(({ datasetOf }) => what.includes(datasetOf!))
  return sheetCsv(
    'datasets',
    rows.map((row) => ({ ...row, shareCondition: '', ...over })),
  )
}
