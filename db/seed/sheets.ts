import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allLayouts } from '../../intake/sheets/header.js'
import { templateCsv } from '../../intake/sheets/template.js'
import type { SheetKind } from '../../schema/intake.js'
import type { Jurisdiction } from '../../schema/register.js'

/** A row of a sheet, its cells by the keys of the columns; what is left out is empty. */
export type Cells = Readonly<Record<string, string>>

export type Sheets = { readonly [kind in SheetKind]?: readonly Cells[] }

/** In the order in which a city would hand them in: nothing waits for what comes behind it. */
export const sheetOrder: readonly SheetKind[] = [
  'units',
  'unit-successors',
  'datasets',
  'supply',
  'measures',
  'standards',
  'recognitions',
  'paths',
  'products',
  'product-recognitions',
  'early-codes',
  'subjects',
  'licences',
  'penalties',
  'red-list',
  'serious-list',
  'interviews',
  'commitments',
  'repairs',
  'objections',
  'revocations',
  'feedback',
]

/** One sheet of one city, as a CSV file. */
export interface SheetFile {
  readonly jurisdiction: Jurisdiction
  readonly kind: SheetKind
  readonly path: string
  readonly rows: number
}

/** The sheets of all cities as files, made as CSV of the templates; they are about persons and go with the folder. */
export class SheetFolder {
  readonly #layouts = allLayouts()
  readonly #files = new Map<string, SheetFile>()

  private constructor(private readonly folder: string) {}

  static async make(): Promise<SheetFolder> {
    return new SheetFolder(await mkdtemp(path.join(tmpdir(), 'hub-seed-')))
  }

  /** Adds rows to the sheets of a city; a sheet without rows has no file. */
  async add(jurisdiction: Jurisdiction, sheets: Sheets): Promise<void> {
    for (const [kind, rows] of Object.entries(sheets) as [SheetKind, readonly Cells[]][]) {
      if (rows.length === 0) continue
      const name = `${jurisdiction.key}-${kind}.csv`
      const before = this.#files.get(name)
      const place = path.join(this.folder, name)
      const header = before ? '' : templateCsv(kind, this.#layouts)
      await appendFile(place, header + this.#csv(kind, rows), { mode: 0o600 })
      this.#files.set(name, {
        jurisdiction,
        kind,
        path: place,
        rows: (before?.rows ?? 0) + rows.length,
      })
    }
  }

  /** The files of a city in the order of handing in. */
  filesOf({ key }: Jurisdiction): SheetFile[] {
    return sheetOrder.flatMap((kind) => this.#files.get(`${key}-${kind}.csv`) ?? [])
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true })
  }

  #csv(kind: SheetKind, rows: readonly Cells[]): string {
    const { columns } = this.#layouts.find(({ sheet }) => sheet === kind)!
    return rows
      .map((row) => `${columns.map(({ key }) => quoted(row[key] ?? '')).join(',')}\r\n`)
      .join('')
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** `tax_cny=1200000;tax_pct=12`, as sheets have figures. */
export function figuresCell(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}
