import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cell, textOf } from '../../../../db/intake/read/cell.js'
import { RowSplitter } from '../../../../db/intake/read/csv.js'

/** Cells of all rows, the text cut at the places given. */
function split(
  text: string,
  delimiter: ',' | '\t' | ';',
  cuts: readonly number[] = [],
): string[][] {
  const splitter = new RowSplitter(delimiter)
  const places = [...cuts, text.length].sort((a, b) => a - b)
  let from = 0
  const rows = places.flatMap((place) => {
    const piece = text.slice(from, place)
    from = Math.max(from, place)
    return splitter.push(piece)
  })
  return [...rows, ...splitter.push('', true)].map(({ cells }) => cells.map(shown))
}

function shown(cell: Cell): string {
  return typeof cell === 'object' && cell.kind === 'UNREADABLE' ? cell.shown : textOf(cell)
}

it('cuts quoted delimiters, line breaks and doubled quotation marks as RFC 4180 has them', () => {
  expect(split('a,"b,1",c\r\n"两行\n文字","说""好""",\r\nx', ',')).toEqual([
    ['a', 'b,1', 'c'],
    ['两行\n文字', '说"好"', ''],
    ['x'],
  ])
})

it('takes a quotation mark inside a cell as it is', () => {
  expect(split('3" 管,"a"b,c\n', ',')).toEqual([['3" 管', 'ab', 'c']])
})

it('reads what csv-parse reads, wherever the text is cut', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '中', ',', ';', '\t', '"', '\n', '\r\n', ' '),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',' as const, '\t' as const, ';' as const),
      fc.array(fc.nat(200), { maxLength: 5 }),
      fc.boolean(),
      (rows, delimiter, cuts, endsWithLine) => {
        const line = (cells: readonly string[]) =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)
        const text = rows.map(line).join('\r\n') + (endsWithLine ? '\r\n' : '')
        const expected = parse(text, {
          delimiter,
          relax_column_count: true,
          record_delimiter: '\r\n',
        })
        expect(
          split(
            text,
            delimiter,
            cuts.filter((cut) => cut <= text.length),
          ),
        ).toEqual(expected)
      },
    ),
  )
})
