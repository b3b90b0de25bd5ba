import type { SheetKind } from '../../schema/intake.js'
import type { Layout } from './column.js'
import { ruleInChinese } from './column-rules.js'

/** Which rows of a sheet fill a column, in both languages. */
export const filled = {
  M: '必填 every row',
  H: '有则填 where there is one',
  C: '视情形 where it applies',
  O: '可空 may be empty',
} as const

/** An empty sheet as CSV that Excel opens: the header, with the byte order mark it needs. */
export function templateCsv(sheet: SheetKind, layouts: readonly Layout[]): string {
  const { columns } = layouts.find((layout) => layout.sheet === sheet)!
  return `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`
}

/** What each column of a sheet's template takes, as a Markdown table; also the layouts that are read besides. */
export function columnTable(sheet: SheetKind, layouts: readonly Layout[]): string {
  const [own, ...others] = layouts.filter((layout) => layout.sheet === sheet)
  return [
    '| 字段 field | 列 column | 填写 filled | 写法 | how |',
    '| --- | --- | --- | --- | --- |',
    ...own!.columns.map(
      ({ field, name, need, rule }) =>
        `| \`${field}\` | ${name} | ${filled[need]} | ${inCell(ruleInChinese(rule))} | ${inCell(rule)} |`,
    ),
    ...others.map(
      ({ edition, columns }) =>
        `\n另可读 Also read, ${edition}: ${columns.map(({ name }) => name).join('、')}`,
    ),
  ].join('\n')
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
