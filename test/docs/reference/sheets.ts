import type { Layout } from '../../../intake/sheets/column.js'
import { ruleInChinese } from '../../../intake/sheets/column-rules.js'
import { allLayouts } from '../../../intake/sheets/header.js'
import { filled } from '../../../intake/sheets/template.js'
import { code, table } from './table.js'

/** Every sheet that a city hands in, with the columns of its template and the other layouts that are read. */
export function sheetsBlock(): string {
  const layouts = allLayouts()
  const sheets = [...new Set(layouts.map(({ sheet }) => sheet))]
  return sheets
    .map((sheet) => {
      const [own, ...others] = layouts.filter((layout) => layout.sheet === sheet)
      return [`## ${sheet}`, columns(own!), ...others.map(alsoRead)].join('\n\n')
    })
    .join('\n\n')
}

function columns({ columns }: Layout): string {
  return table(
    ['列 Column', '字段 Field', '填写 Filled', '写法', 'How'],
    columns.map(({ name, field, need, rule }) => [
      name,
      code(field),
      filled[need],
      ruleInChinese(rule).replaceAll('|', '\\|'),
      rule.replaceAll('|', '\\|'),
    ]),
  )
}

function alsoRead({ edition, columns }: Layout): string {
  return `另可读 Also read, ${edition}: ${columns.map(({ name }) => name).join('、')}`
}
