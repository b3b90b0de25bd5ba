import { describe, expect, it } from 'vitest'
import { randomOf } from '../../../../db/seed/random.js'
import { LineCutter, longestLine, readLine } from '../../../../gateway/answer/screen/lines.js'

/** Lines as numbers and texts, of a body that comes in these parts. */
function linesOf(parts: readonly Buffer[]): [number, string | null][] {
  const cutter = new LineCutter()
  const lines = [...parts.flatMap((part) => cutter.cut(part)), ...cutter.end()]
  return lines.map(({ number, bytes }) => [number, bytes?.toString() ?? null])
}

describe('a body is cut into lines', () => {
  it('of which blank ones are counted and ask for nothing, and the last may lack its end', () => {
    expect(linesOf([Buffer.from('a\r\n\n \t\r\nb')])).toEqual([
      [1, 'a\r'],
      [4, 'b'],
    ])
    expect(linesOf([Buffer.from('a\n')])).toEqual([[1, 'a']])
    expect(linesOf([])).toEqual([])
  })

  it('the same wherever its parts end, between the bytes of a character too', () => {
    const random = randomOf(11)
    const pieces = [
      '代码\n',
      '\n',
      'x'.repeat(longestLine),
      '\n',
      `${'y'.repeat(longestLine + 1)}\n`,
      'z',
    ]
    for (let round = 0; round < 200; round += 1) {
      const body = Buffer.from(Array.from({ length: 8 }, () => random.pick(pieces)).join(''))
      const parts: Buffer[] = []
      for (let from = 0; from < body.length; ) {
        const end = from + random.int(1, random.pick([2, 100, 5_000]))
        parts.push(body.subarray(from, end))
        from = end
      }
      expect(linesOf(parts)).toEqual(linesOf([body]))
    }
  })

  it('of which one that is too long has no text, however long it is', () => {
    const part = Buffer.alloc(1024 * 1024, 'x')
    expect(linesOf([...Array.from({ length: 20 }, () => part), Buffer.from('\nnext\n')])).toEqual([
      [1, null],
      [2, 'next'],
    ])
  })
})

describe('a line', () => {
  const code = '91990400MANB08YY54'
  const read = (text: string, number = 1) => {
    const line = readLine({ number, bytes: Buffer.from(text) })
    return 'fault' in line ? { ...line, fault: line.fault.code } : line
  }

  it.each([
    [`"${code}"`, { line: 1, code }],
    [`{"code":"${code}"}`, { line: 1, code }],
    [`{"ref":"演示","code":" ${code.toLowerCase()} "}\r`, { line: 1, ref: '演示', code }],
    [`{"code":"${code}","ref":0}`, { line: 1, ref: 0, code }],
    [`\ufeff"${code}"`, { line: 1, code }],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['', 'LINE_UNREADABLE'],
    [code, 'LINE_UNREADABLE'],
    ['null', 'LINE_UNREADABLE'],
    ['17', 'LINE_UNREADABLE'],
    [`["${code}"]`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","__proto__":{}}`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","ref":null}`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","ref":1.5}`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","ref":990583198805305578}`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","ref":"9905 8319 8805 3055 78"}`, 'LINE_UNREADABLE'],
    [`{"code":"${code}","ref":"${'x'.repeat(201)}"}`, 'LINE_UNREADABLE'],
    ['{}', 'SUBJECT_CODE_INVALID'],
    ['{"code":null}', 'SUBJECT_CODE_INVALID'],
    ['"990583198805305578"', 'SUBJECT_CODE_INVALID'],
    ['"９９０５８３１９８８０５３０５５７８"', 'SUBJECT_CODE_INVALID'],
    ['"short"', 'SUBJECT_CODE_INVALID'],
  ])('is refused: %s', (text, fault) => {
    expect(read(text)).toEqual(expect.objectContaining({ line: 1, fault }))
  })

  it('is refused when its bytes are no UTF-8, and a mark of it stands before the first line only', () => {
    const bytes = Buffer.concat([Buffer.from('"'), Buffer.from([0xb4, 0xfa]), Buffer.from('"')])
    expect(readLine({ number: 3, bytes })).toMatchObject({ fault: { code: 'LINE_UNREADABLE' } })
    expect(read(`\ufeff"${code}"`, 2)).toMatchObject({ fault: 'LINE_UNREADABLE' })
  })
})
