import type { Layout, SheetKind } from './column.js'

/** An empty sheet as CSV that Excel opens: the header, with the byte order mark it needs. */
export function templateCsv(sheet: SheetKind, layouts: readonly Layout[]): string {
  const { columns } = layouts.find((layout) => layout.sheet === sheet)!
  return `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`
}
