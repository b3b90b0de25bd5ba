import { describe, expect, it } from 'vitest'
import { waysOut } from '../../schema/codes/ways-out.js'
import { rowCodes } from '../../schema/faults.js'
import type { InBoth } from '../../schema/language.js'
import { wayOut, wayOutIn } from '../../schema/ways-out.js'

const tables: readonly (readonly [string, Readonly<Record<string, InBoth>>])[] = [
  ['codes of rows', rowCodes],
  ['ways out', waysOut],
]
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(tables)('%s', (_, table) => {
  it.each(Object.entries(table))('%s is said in both languages, of the same values', (_, text) => {
    expect(namesIn(text.zh)).toEqual(namesIn(text.en))
    expect(text.zh).toMatch(/\p{Script=Han}.*[。]$/u)
    expect(text.en).toMatch(/^[^\p{Script=Han}].*[.:。]$/u)
  })
})

it('a way out is written in the language of its reader', () => {
  const way = wayOut('shorten', { longest: 20, length: 31 })
  expect([wayOutIn(way, 'en'), wayOutIn(way, 'zh')]).toEqual([
    'Shorten it to 20 characters; it has 31.',
    '请缩短到20个字符以内；现有31个。',
  ])
})

it('what a steward wrote, and what was kept as a text before, stays as it is', () => {
  expect([wayOutIn('已核对', 'en'), wayOutIn('Fill it in; every row has it.', 'zh')]).toEqual([
    '已核对',
    'Fill it in; every row has it.',
  ])
})

it('a sentence of an error stands as a way out; one of a later version is left out', () => {
  const sentence = { name: 'INTAKE_NOT_ALLOWED.scope', values: {} } as const
  expect(wayOutIn(sentence, 'zh')).toMatch(/\p{Script=Han}/u)
  expect(wayOutIn({ name: 'OF_TOMORROW.unknown', values: {} } as never, 'zh')).toBe('')
})
