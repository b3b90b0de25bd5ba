import { expect, it } from 'vitest'
import { readReference } from '../../../rules/reference.js'
import {
  citizenNumberDoubts,
  isMinor,
  readCitizenNumber,
} from '../../../rules/subjects/citizen-number.js'
import { isOrganisationCode } from '../../../rules/subjects/organisation-code.js'
import { citizenCheckCharacter } from '../../../schema/scalars/check-characters.js'

const vectors = readReference('identifier_test_vectors')

function demoNumber(birth: string, sequence = '001'): string {
  const body = `990583${birth}${sequence}`
  return body + citizenCheckCharacter(body)
}

function read(number: string) {
  const citizen = readCitizenNumber(number)
  if (typeof citizen === 'string') throw new Error(citizen)
  return citizen
}

it('reads the vectors of the standard and of mistakes', () => {
  const numbers = vectors.filter(({ kind }) => kind!.startsWith('ID')).map(({ value }) => value!)
  expect(numbers.map((number) => [number, readCitizenNumber(number)])).toEqual([
    ['11010519491231002X', { number: '11010519491231002X', bornOn: '1949-12-31', upgraded: false }],
    ['440524188001010014', { number: '440524188001010014', bornOn: '1880-01-01', upgraded: false }],
    ['110105194912310021', 'CHECK_CHARACTER'],
    ['110105194902310026', 'DATE'],
    ['110105491231002', { number: '11010519491231002X', bornOn: '1949-12-31', upgraded: true }],
  ])
})

it('reads the vector of the organisation code, and refuses its neighbours', () => {
  const codes = vectors.filter(({ kind }) => kind === 'ORG9').map(({ value }) => value!)
  expect(codes.map(isOrganisationCode)).toEqual([true])
  expect(['M000100Y5', 'M000100Y', 'm000100Y4', 'M000100-Y4'].map(isOrganisationCode)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

it('takes a number in any width and case, with blanks and hyphens', () => {
  const number = '11010519491231002X'
  for (const written of [
    ' 110105 19491231 002x ',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２ｘ',
  ]) {
    expect(read(written).number).toBe(number)
  }
})

it.each([
  '',
  '99058319900101',
  '9905831990010100XX',
  '09058319900101001X',
  '1'.repeat(1_000_000),
])('finds fault with the form of %.20s', (written) => {
  expect(readCitizenNumber(written)).toBe('FORM')
})

it('doubts what is not yet born, too old, or from a division that is no more', () => {
  const historic = new Set(['990583'])
  const doubts = (birth: string) =>
    citizenNumberDoubts(read(demoNumber(birth)), '2026-05-10', historic)
  expect(['20260510', '20260511', '18950511', '18950510'].map(doubts)).toEqual([
    ['HISTORIC_DIVISION'],
    ['NOT_YET_BORN', 'HISTORIC_DIVISION'],
    ['HISTORIC_DIVISION'],
    ['OLDER_THAN_130', 'HISTORIC_DIVISION'],
  ])
  expect(citizenNumberDoubts(read(demoNumber('19900101')), '2026-05-10', new Set())).toEqual([])
})

it('takes a person for a minor to the end of the 18th birthday', () => {
  const born = read(demoNumber('20080510'))
  expect(['2026-05-09', '2026-05-10', '2026-05-11'].map((day) => isMinor(born, day))).toEqual([
    true,
    true,
    false,
  ])
  const bornOnALeapDay = read(demoNumber('20080229'))
  expect(['2026-02-28', '2026-03-01'].map((day) => isMinor(bornOnALeapDay, day))).toEqual([
    true,
    false,
  ])
})
