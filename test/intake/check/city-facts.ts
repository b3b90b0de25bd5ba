import { unitUscc } from '../../../db/seed/codes.js'
import { draftOf } from '../../../intake/drafts/drafts.js'
import type { Cell } from '../../../intake/read/cell.js'
import { rowChecker } from '../../../intake/read/read-rows.js'
import { type CityFacts, loadRuleBook } from '../../../intake/run/city-facts.js'
import { RowKeys } from '../../../intake/run/row-keys.js'
import { allLayouts, recogniseHeader } from '../../../intake/sheets/header.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { normaliseName } from '../../../rules/subjects/names.js'
import type { SheetKind } from '../../../schema/intake.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { demonstrationKeys } from '../../db/seed/seeded.js'
import { type Cells, kunshan, today } from '../sheet-files.js'

const catalogues = loadCatalogues()
export const authority = {
  code: unitUscc(kunshan.demoDivision, 1),
  name: '昆山市市场监督管理局',
  isAuthority: true,
}
export const office = {
  code: unitUscc(kunshan.demoDivision, 2),
  name: '昆山市政务服务大厅（演示）',
  isAuthority: false,
}
const units = [authority, office]

/** Kunshan with two units, of which one decides, and datasets for penalties, licences and some lists. */
export const facts: CityFacts = {
  jurisdiction: kunshan,
  members: enabledJurisdictions(),
  catalogues,
  keys: demonstrationKeys,
  today,
  book: loadRuleBook(catalogues),
  units: new Map(units.map((unit) => [unit.code, unit])),
  unitsByName: new Map(units.map((unit) => [normaliseName(unit.name), unit])),
  datasets: new Map(
    ['KS-PENALTY', 'KS-LICENCE', 'KS-SL02', 'KS-SL04', 'KS-RL01'].map((id) => [id, authority.code]),
  ),
  declaredOn: new Map([['SL04', '2026-05-01']]),
  earlyCodes: new Set(),
  paths: new Map([
    ['PP0011', 'ADMINISTRATIVE'],
    ['PP0047', 'ADVISORY'],
  ]),
}

/** What the rules find in one row of a sheet: refusals, notices, and the draft of a good row. */
export function checkRow(
  kind: SheetKind,
  cells: Readonly<Record<string, Cell>>,
  { edition, city = facts }: { edition?: string; city?: CityFacts } = {},
) {
  const layouts = allLayouts().filter(
    (layout) => layout.sheet === kind && (edition === undefined || layout.edition === edition),
  )
  const { columns } = layouts[0]!
  const header = recogniseHeader(
    columns.map(({ name }) => name),
    { place: 'test', wanted: kind, layouts },
  )
  const check = rowChecker(header, city, new RowKeys(), '')
  return check({ number: 2, cells: columns.map(({ key }) => cells[key] ?? '') })
}

/** Code and column of every refusal and notice. */
export function found(
  kind: SheetKind,
  cells: Readonly<Record<string, Cell>>,
  options: Parameters<typeof checkRow>[2] = {},
) {
  const { refusals, notices } = checkRow(kind, cells, options)
  return {
    refused: refusals.map(({ code, column }) => `${code} ${column}`),
    noted: notices.map(({ code, column }) => `${code} ${column}`),
  }
}

/** Code and column of all that a steward has to decide. */
export function asked(kind: SheetKind, cells: Cells) {
  return checkRow(kind, cells).questions.map(({ code, column }) => `${code} ${column}`)
}

/** As `found`, of a sheet that has only the columns that are given. */
export function foundUnder(kind: SheetKind, cells: Cells) {
  const { columns } = allLayouts().find(({ sheet }) => sheet === kind)!
  const given = columns.filter(({ key }) => key in cells)
  const header = recogniseHeader(
    given.map(({ name }) => name),
    { place: 'test', wanted: kind, layouts: allLayouts() },
  )
  const row = { number: 2, cells: given.map(({ key }) => cells[key]!) }
  const { refusals, notices } = rowChecker(header, facts, new RowKeys(), '')(row)
  return {
    refused: refusals.map(({ code, column }) => `${code} ${column}`),
    noted: notices.map(({ code, column }) => `${code} ${column}`),
  }
}

export const sheetKinds = Object.keys(draftOf) as SheetKind[]
