import type { SheetKind } from '../../schema/intake.js'
import type { Layout } from './column.js'

/** An empty sheet as CSV that Excel opens: the header, with the byte order mark it needs. */
export function templateCsv(sheet: SheetKind, layouts: readonly Layout[]): string {
  const { columns } = layouts.find((layout) => layout.sheet === sheet)!
  return `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`
}

/** What each column of a sheet's template takes, as a Markdown table; also the layouts that are read besides. */
export function columnTable(sheet: SheetKind, layouts: readonly Layout[]): string {
  const [own, ...others] = layouts.filter((layout) => layout.sheet === sheet)
  const needs = {
    M: 'every row',
    H: 'where there is one',
    C: 'where it applies',
    O: 'may be empty',
  }
  return [
    '| field | column | filled | how |',
    '| --- | --- | --- | --- |',
    ...own!.columns.map(
      ({ field, name, need, rule }) =>
        `| \`${field}\` | ${name} | ${needs[need]} | ${rule.replaceAll('|', '\\|')} |`,
    ),
    ...others.map(
      ({ edition, columns }) =>
        `\nAlso read: the layout of ${edition}, with ${columns.map(({ name }) => name).join('、')}.`,
    ),
  ].join('\n')
}
