import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cell, textOf } from '../../../intake/read/cell.js'
import { RowSplitter } from '../../../intake/read/row-splitter.js'

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
  expect(split('3" 管,a"b",c\n', ',')).toEqual([['3" 管', 'a"b"', 'c']])
})

it('takes LF, CR LF and CR alone for the end of a row, also mixed and wherever the text is cut', () => {
  const rows = ['a,b', '"两\r行",c', 'x', '"一\r\n二",d', 'e,"f"']
  const cells = [['a', 'b'], ['两\r行', 'c'], ['x'], ['一\r\n二', 'd'], ['e', 'f']]
  for (const ends of [['\r'], ['\n'], ['\r\n'], ['\r', '\r\n', '\n'], ['\n', '\r']]) {
    const text = rows.map((row, at) => row + ends[at % ends.length]).join('')
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect([text, cut, split(text, ',', [cut])]).toEqual([text, cut, cells])
    }
  }
})

const cellsIn = (text: string) => new RowSplitter(',').push(text, true).map(({ cells }) => cells)

it('cannot read a cell whose quotation marks do not close where it ends, and tells its rows apart', () => {
  const open = (shownText: string) => ({
    kind: 'UNREADABLE',
    why: 'QUOTATION_MARK_OPEN',
    shown: shownText,
  })
  expect(cellsIn('a,b\n"好运"牌,x\n"c" ,d\n')).toEqual([
    ['a', 'b'],
    [open('好运牌'), 'x'],
    ['c', 'd'],
  ])
  // The rows between two marks that were never closed stand in one cell.
  expect(cellsIn('a,b\n1,"x\n2,y\n3,"z\n4,w\n')).toEqual([
    ['a', 'b'],
    ['1', open('x\n2,y\n3,z')],
    ['4', 'w'],
  ])
})

it('cannot read a cell in which other rows stand, though its quotation marks close', () => {
  const rows = cellsIn('a,b,c\n1,2,"x\n3,4,y\n5,6,z"\n7,8,"一句,\n两句"\n')
  expect(rows).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', { kind: 'UNREADABLE', why: 'ROWS_INSIDE', shown: 'x\n3,4,y\n5,6,z' }],
    ['7', '8', '一句,\n两句'],
  ])
})

it('cannot read what programs write where they have no value', () => {
  const error = (text: string) => ({ kind: 'UNREADABLE', why: 'ERROR_VALUE', shown: text })
  expect(cellsIn('#N/A, #REF! ,#DIV/0!,####,Err:502,＃NAME?,#1,甲#乙,演�')).toEqual([
    [
      ...['#N/A', '#REF!', '#DIV/0!', '####', 'Err:502', '＃NAME?'].map(error),
      '#1',
      '甲#乙',
      { kind: 'UNREADABLE', why: 'CHARACTER_LOST', shown: '演�' },
    ],
  ])
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
