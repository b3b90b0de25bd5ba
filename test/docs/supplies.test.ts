import { expect, it } from 'vitest'
import { loadCatalogues } from '../../rules/catalogues.js'
import { everySupply, recordKinds } from '../../rules/supply/supply.js'
import { readPage } from './pages.js'

const catalogues = loadCatalogues()
const records: readonly string[] = recordKinds
/** Everything that a city can supply but for records and lists, which the pages name as kinds. */
const others = [...everySupply(catalogues).keys()].filter(
  (what) => !catalogues.lists.has(what) && !records.includes(what),
)

it.each([
  'schema/sdl/city/supply.graphql',
  'intake/sheets/column-rules.ts',
  'docs/query/unknown.md',
  'docs/operate/04-first-day.md',
])('%s, which lists what a city can supply, names all of it', (page) => {
  const named = new Set(readPage(page).match(/\b[A-Z_]{4,}\b/g))
  expect(others.filter((what) => !named.has(what))).toEqual([])
})
