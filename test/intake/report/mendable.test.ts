import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mendable, mendableHeader, neutralised } from '../../../intake/report/mendable.js'
import { withoutTextMarks } from '../../../schema/scalars/text-marks.js'
import { wayOut } from '../../../schema/ways-out.js'

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['-5.2', '-5.2'],
  ['-5.2+1', "'-5.2+1"],
  ['演示', '演示'],
])('keeps spreadsheet programs from taking %s for a formula', (text, written) => {
  expect(neutralised(text)).toBe(written)
})

it('reads every text back as it would have been read at first', () => {
  const unit = fc.constantFrom('=', '+', '-', '@', '1', '演', '\t', '"', "'")
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(withoutTextMarks(neutralised(text))).toBe(withoutTextMarks(text))
    }),
  )
})

it('puts the reason behind the row, in place of one from before', () => {
  const fault = {
    code: 'VALUE_MISSING',
    column: 'CF_SY',
    header: '违法事实',
    value: '',
    wayOut: wayOut('fillIn'),
  } as const
  const header = ['违法事实', '退回原因', '备注']
  const row = { runId: 'r', rowNumber: 2, cells: ['', '旧原因', '注'], faults: [fault] }
  expect([mendableHeader(header), mendable(row, header, 'zh')]).toEqual([
    ['违法事实', '备注', '退回原因'],
    ['', '注', '违法事实：必填的栏目为空。请填写；此栏为必填项。（VALUE_MISSING）'],
  ])
})
