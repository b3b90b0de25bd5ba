import { expect, it } from 'vitest'
import {
  batchColumns,
  batchOperation,
  batchRows,
} from '../../../../gateway/answer/export/batch-rows.js'
import { cellsOf, headersOf } from '../../../../gateway/answer/export/cells.js'
import { loadCatalogues } from '../../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../../schema/register.js'
import { citizenCheckCharacter } from '../../../../schema/scalars/check-characters.js'

const names = { members: enabledJurisdictions().slice(0, 2), catalogues: loadCatalogues() }
const cities = names.members.map(({ code }) => code)
const question = { cities, measureCode: 'M11' }
const code = '91990583MAJR10HN81'
const lines = (...written: string[]) =>
  written.map((text, at) => ({ number: at + 1, written: text }))
const file = (at: number, more: object = {}) => ({
  jurisdictionCode: cities[at]!,
  holding: 'HELD',
  listEntries: [],
  ...more,
})
const decision = (outcome: string, more: object = {}) => ({
  ...{ outcome, reasons: ['OWN_CASE'], articles: ['演示法第一条'], units: ['演示局'], until: null },
  ...{ notAsked: [], notShared: [], notSupplied: [], ...more },
})
const error = (code: string, ...path: (string | number)[]) => ({
  message: `${code}。`,
  path,
  extensions: { code },
})
/** Cells as an officer reads them, without those of the line itself. */
const told = (
  asked: ReturnType<typeof lines>,
  data: object,
  ...errors: ReturnType<typeof error>[]
) =>
  batchRows(asked, { data: data as never, errors }, question, names)?.map((row) =>
    cellsOf(batchColumns(question, names), row, 'zh', false, names),
  )

it('asks for the lines as they were written, and for decisions on those that are codes', () => {
  const { query, variables } = batchOperation(lines(code, 'abc'), question)
  expect(variables).toEqual({
    ...{ written: [code, 'abc'], codes: [code], measureCode: 'M11' },
    ...{ c0: cities[0], c1: cities[1] },
  })
  expect(query).toContain('d1: decideMany(codes: $codes, measureCode: $measureCode, in: $c1)')
  expect(batchOperation(lines('abc'), question).variables).toEqual({ written: ['abc'] })
})

it('tells what each city holds and decides, what follows from a day as a day', () => {
  const entry = { list: { name: '演示名单', colour: 'SERIOUS' }, decidedOn: '2026-01-02' }
  const subject = {
    ...{ code, name: '演示公司', kind: 'ORGANISATION' },
    files: [file(0, { listEntries: [{ ...entry, publicUntil: '2029-01-02' }] }), file(1)],
  }
  expect(
    told(lines(code), {
      creditSubjects: [subject],
      d0: [decision('APPLICABLE', { until: '2029-01-02' })],
      d1: [decision('UNDETERMINED', { reasons: ['COULD_NOT_ASK'], notAsked: [cities[0]] })],
    }),
  ).toEqual([
    [
      ...[1, code, '演示公司', '法人及非法人组织', ''],
      ...['有档案', '演示名单', { day: '2026-01-02' }, { day: '2029-01-02' }],
      ...['可以适用', '本市案件', '', { day: '2029-01-02' }, '演示法第一条', '演示局'],
      ...['有档案', '无', '', ''],
      ...['无法判断', '未能查询', '嘉兴市未能查询', '', '演示法第一条', '演示局'],
    ],
  ])
  expect(headersOf(batchColumns(question, names), 'zh', false)).toHaveLength(25)
})

it('never lets a city that did not answer look like one that holds nothing', () => {
  const subject = {
    ...{ code, name: null, kind: 'ORGANISATION' },
    files: [
      file(0, { holding: null, listEntries: null }),
      file(1, { holding: 'NOT_SUPPLIED', listEntries: null }),
    ],
  }
  const answers = told(
    lines(code, code, code),
    { creditSubjects: [subject, null, null], d0: [null, null, null], d1: [null, null, null] },
    error('SUBGRAPH_UNAVAILABLE', 'creditSubjects', 0, 'files', 0),
    error('COULD_NOT_ASK', 'creditSubjects', 1),
    error('PERSON_PURPOSE_REQUIRED', 'creditSubjects', 2),
    error('PERSON_PURPOSE_REQUIRED', 'd0', 2),
  )
  const ofCity = (row: readonly unknown[], at: number) => row.slice(5 + 10 * at, 8 + 10 * at + 2)
  expect(answers?.map((row) => [row[4], ofCity(row, 0), ofCity(row, 1)])).toEqual([
    ['', ['未能查询', '未能查询', '', '', '未能查询'], ['未归集', '未归集', '', '', '未能查询']],
    [
      'COULD_NOT_ASK。',
      ['未能查询', '未能查询', '', '', '未能查询'],
      ['未能查询', '未能查询', '', '', '未能查询'],
    ],
    [
      'PERSON_PURPOSE_REQUIRED。',
      ['无权查看', '无权查看', '', '', '无权查看'],
      ['无权查看', '无权查看', '', '', '未能查询'],
    ],
  ])
})

it('has a row for each line, also for what is no code, and repeats nobody’s number', () => {
  const body = '990583198001010019'.slice(0, 17)
  const number = body + citizenCheckCharacter(body)
  const rows = told(
    lines('', 'abc', number, code),
    {
      creditSubjects: [null, null, null],
      d0: [decision('NOT_APPLICABLE')],
      d1: [decision('UNDETERMINED')],
    },
    error('SUBJECT_CODE_INVALID', 'creditSubjects', 0),
    error('SUBJECT_CODE_INVALID', 'creditSubjects', 1),
  )
  expect(rows?.map((row) => [row[0], row[1], row[4], row[5], row[9], row[19]])).toEqual([
    [1, '', '未填代码，未查询', '—', '—', '—'],
    [2, 'abc', '代码格式有误，未查询', '—', '—', '—'],
    [3, '', '代码格式有误，未查询', '—', '—', '—'],
    [4, code, '各市均无档案', '无档案', '不适用', '无法判断'],
  ])
})

it('is no file where the decisions are refused as a whole', () => {
  const refused = error('UNAUTHORIZED_FIELD_OR_TYPE', 'd0')
  expect(told(lines(code), { creditSubjects: [null], d0: null, d1: null }, refused)).toBeUndefined()
})
