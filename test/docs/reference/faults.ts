import { noticeCodes, refusalCodes, stewardReasons } from '../../../schema/faults.js'
import { code, table } from './table.js'

export function faultsBlock(): string {
  const groups: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['## 退回 The row is refused', refusalCodes],
    ['## 待审定 The row waits for a steward', stewardReasons],
    ['## 提示 The row is taken, with a notice', noticeCodes],
  ]
  return groups
    .map(([heading, codes]) =>
      [
        heading,
        table(
          ['Code', 'When'],
          Object.entries(codes).map(([name, when]) => [code(name), when]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')
}
