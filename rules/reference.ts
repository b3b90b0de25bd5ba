import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type ReferenceRow = Readonly<Record<string, string>>

const read = new Map<string, readonly ReferenceRow[]>()

/** Rows of one file of `rules/reference`, by column name; every cell is text. Read once: the files are part of the build. */
export function readReference(name: string): readonly ReferenceRow[] {
  const known = read.get(name)
  if (known) return known
  const rows: readonly ReferenceRow[] = parse(
    readFileSync(new URL(`reference/${name}.csv`, import.meta.url)),
    { columns: true, bom: true, skip_empty_lines: true },
  )
  read.set(name, rows)
  return rows
}
