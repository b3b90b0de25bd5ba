import { noticeCodes, refusalCodes, stewardReasons } from '../../../schema/faults.js'
import type { InBoth } from '../../../schema/language.js'
import { code, table } from './table.js'

export function faultsBlock(): string {
  const groups: readonly (readonly [string, Readonly<Record<string, InBoth>>])[] = [
    ['## 退回 The row is refused', refusalCodes],
    ['## 待审定 The row waits for a steward', stewardReasons],
    ['## 提示 The row is taken, with a notice', noticeCodes],
  ]
  return groups
    .map(([heading, codes]) =>
      [
        heading,
        table(
          ['代码 Code', '含义', 'Meaning'],
          Object.entries(codes).map(([name, { zh, en }]) => [code(name), zh, en]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')
}
