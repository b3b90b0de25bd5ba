import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type IntakeRun, listRefused } from '../../db/ledger/runs.js'
import { citizenNumber, organisationUscc } from '../../db/seed/codes.js'
import type { CityStore } from '../../db/store.js'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { loadRuleBook } from '../../intake/run/city-facts.js'
import { type ImportOptions, importSheet } from '../../intake/run/import-sheet.js'
import { allLayouts } from '../../intake/sheets/header.js'
import type { SheetKind } from '../../schema/intake.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { type Seeded, seeded } from '../db/seed/seeded.js'

export const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
export const today = '2026-11-23'

/** Codes of bodies that add up and belong to nobody. */
export function bodyCode(index: number): string {
  return organisationUscc('91', kunshan.demoDivision, 50_000 + index)
}

export function personNumber(index: number): string {
  return citizenNumber(5_000_000 + index)
}

export type Cells = Readonly<Record<string, string>>

/** A sheet as CSV, its cells by the columns' keys. */
export function sheetCsv(kind: SheetKind, rows: readonly Cells[], edition?: string): string {
  const { columns } = allLayouts().find(
    (layout) => layout.sheet === kind && (edition === undefined || layout.edition === edition),
  )!
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  ]
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Kunshan with its units, datasets, lists and paths, and no subject. */
export async function emptyKunshan(): Promise<IntakeCity> {
  const store = await seeded(0, [kunshan], enabledJurisdictions())
  return intakeCity(store.cities[0]!, store)
}

export interface IntakeCity {
  readonly store: CityStore
  /** An authority of the city. */
  readonly authority: { readonly code: string; readonly name: string }
  rows: Seeded['rows']
  handIn(
    kind: SheetKind,
    rows: readonly Cells[] | Buffer,
    options?: Partial<ImportOptions> & { edition?: string; over?: CityStore },
  ): Promise<IntakeRun>
  /** Codes of the faults by row number. */
  faults(run: IntakeRun): Promise<Record<number, string[]>>
  close(): Promise<void>
}

export async function intakeCity(
  store: CityStore,
  opened: Pick<Seeded, 'rows' | 'close'>,
): Promise<IntakeCity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-intake-'))
  const [authority] = await opened.rows(
    `select code, name from kunshan.organisation_unit where name = '昆山市市场监督管理局'`,
  )
  const book = loadRuleBook(store.catalogues)
  let files = 0
  return {
    store,
    authority: authority as IntakeCity['authority'],
    rows: opened.rows,
    async handIn(kind, rows, { edition, over = store, ...options } = {}) {
      files += 1
      const file = path.join(folder, `${kind}-${files}.csv`)
      await writeFile(file, Buffer.isBuffer(rows) ? rows : sheetCsv(kind, rows, edition))
      const openedFile = await openFile(file)
      const {
        known: [known],
      } = await knownSheets(openedFile, allLayouts(), { kind: null, named: [] })
      return importSheet(over, book, openedFile, known!, {
        today,
        handedInBy: 'test',
        bulk: 'UNNEST',
        ...options,
      })
    },
    async faults(run) {
      const found: Record<number, string[]> = {}
      for await (const page of listRefused(store, run)) {
        for (const { rowNumber, faults } of page) found[rowNumber] = faults.map(({ code }) => code)
      }
      return found
    },
    async close() {
      await opened.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A penalty row of the body, by the authority given. */
export function penaltyRow(
  index: number,
  { code, name }: IntakeCity['authority'],
  over: Cells = {},
): Cells {
  return {
    ...bodyRow(index),
    registeredOn: '',
    documentNo: `昆演市监罚〔2026〕${index}号`,
    violation: 'FD01',
    facts: '（演示）经营不符合食品安全标准的食品。',
    legalBasis: '食品安全法 第一百二十四条',
    penaltyKinds: '罚款',
    content: '罚款人民币50000元',
    fine: '5',
    decidedOn: '2026/11/20',
    authorityName: name,
    authorityCode: code,
    sourceName: name,
    sourceCode: code,
    ...over,
  }
}

/** A register row of a body. */
export function bodyRow(index: number, over: Cells = {}): Cells {
  return {
    partyName: `演示第${index}号有限公司`,
    partyKind: '法人及非法人组织',
    partyCode: bodyCode(index),
    representative: '演示张三',
    registeredOn: '2012-05-01',
    ...over,
  }
}

export function personRow(index: number, over: Cells = {}): Cells {
  return {
    partyName: `演示人${index}`,
    partyKind: '自然人',
    idType: '身份证',
    idNumber: personNumber(index),
    ...over,
  }
}
