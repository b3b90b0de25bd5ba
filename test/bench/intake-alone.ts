import { openDatabases } from '../../db/open.js'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { rowChecker } from '../../intake/read/read-rows.js'
import { loadCityFacts, loadRuleBook } from '../../intake/run/city-facts.js'
import { importSheet } from '../../intake/run/import-sheet.js'
import { RowKeys } from '../../intake/run/row-keys.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { benchKeys, benchToday } from './intake-city.js'

// A process of its own, so that its memory and its time are those of an import and of nothing else. It reads the file,
// or reads and checks it, or imports it, and prints what that took.
const [work = '', url = '', file = ''] = process.argv.slice(2)
const catalogues = loadCatalogues()
const databases = await openDatabases(
  { members: enabledJurisdictions(), dataFolder: '', url, urls: {} },
  catalogues,
)
const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
const store = await databases.city(kunshan, benchKeys)
const book = loadRuleBook(catalogues)
const cpuBefore = process.cpuUsage()
const startedAt = performance.now()
const opened = await openFile(file)
const {
  known: [known],
} = await knownSheets(opened, allLayouts(), { kind: null, named: [] })
let counts = {}
if (work === 'import') {
  const run = await importSheet(store, book, opened, known!, {
    today: benchToday,
    handedInBy: 'bench',
    bulk: 'COPY',
  })
  counts = { new: run.rowsNew, waiting: run.rowsWaiting, refused: run.rowsRefused }
} else {
  const city = await loadCityFacts(store, book, benchToday)
  const check = rowChecker(known!.header, city, new RowKeys(), '')
  for await (const rows of known!.sheet.rows()) {
    if (work === 'check') for (const row of rows) if (row.number > 1) check(row)
  }
}
const { user, system } = process.cpuUsage(cpuBefore)
console.log(
  JSON.stringify({
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    counts,
  }),
)
opened.close()
await databases.close()
