import { expect, it } from 'vitest'
import { unreadableReasons } from '../../intake/read/cell.js'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { type Code, kinds } from '../../schema/codes/kinds.js'
import { words } from '../../schema/codes/words.js'
import {
  errorCodes,
  HubError,
  inLanguage,
  kindOf,
  sentenceIn,
  statusOf,
  withSentence,
} from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'

/** Every text of the hub that stands in a table of both languages, by where it stands. */
const texts: readonly (readonly [place: string, text: InBoth])[] = [
  ...Object.entries(kinds),
  ...Object.entries(words),
  ...Object.entries(fileReasons),
  ...Object.entries(unreadableReasons),
  ...Object.entries<Code>(errorCodes).flatMap(([code, row]) => [
    [code, row] as const,
    ...Object.entries(row.says).map(([say, text]) => [`${code}.${say}`, text] as const),
  ]),
]

/** Apollo's clients compare these word by word. */
const ofTheProtocol = /^PERSISTED_QUERY_\w+\.protocol$/

it('every code has a sentence, and every text holds Chinese in Chinese and none that is not named in English', () => {
  expect(texts.length).toBeGreaterThan(500)
  const wrong = texts.filter(
    ([place, { en, zh }]) =>
      !ofTheProtocol.test(place) &&
      (en === '' ||
        /[。；，]/u.test(en) ||
        (/[A-Za-z]/.test(en.replace(/\{\w+\}/g, '')) && !/\p{Script=Han}/u.test(zh))),
  )
  expect(wrong).toEqual([])
  const unsaid = Object.entries<Code>(errorCodes).filter(
    ([, { kind, says }]) => kind !== 'graphql' && Object.keys(says).length === 0,
  )
  expect(unsaid).toEqual([])
})

it('both languages of a text name the same values', () => {
  const namesIn = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
  const apart = texts.filter(
    ([, { en, zh }]) => JSON.stringify(namesIn(en)) !== JSON.stringify(namesIn(zh)),
  )
  expect(apart).toEqual([])
})

it('no Chinese sentence keeps a sentence of English: five words in a row are names or examples', () => {
  const kept = texts.filter(
    ([place, { zh }]) =>
      !ofTheProtocol.test(place) && /[a-z]+(?: [a-z]+){4,}/.test(zh.replace(/“[^”]*”/g, '')),
  )
  expect(kept).toEqual([])
})

it('says a sentence in the language of its reader, lists with its comma and cities by its names', () => {
  const error = new HubError(
    'NOT_SHARED.ofCity',
    { city: { en: 'Kunshan', zh: '昆山市' }, what: ['A', 'B'] },
    { jurisdictions: ['320583'] },
  )
  expect(error.message).toBe(
    'Kunshan does not share (不予共享) A, B; whether there is anything is not said here. Whoever has to know asks there.',
  )
  expect(inLanguage(error.sentence, 'zh')).toBe(
    '昆山市不予共享A、B；此处不说明是否存有记录，确需了解的请直接向该市查询。',
  )
  expect(error.extensions).toEqual({ code: 'NOT_SHARED', jurisdictions: ['320583'] })
})

it('says of a value that is not known that it is not, also to another process', () => {
  const error = new HubError('CASE_OF_ANOTHER_UNIT.decides', { unit: 'U', own: null })
  const sent = JSON.parse(JSON.stringify(withSentence(error))).extensions.sentence
  for (const sentence of [error.sentence, sentenceIn(error.sentence), sentenceIn(sent)]) {
    expect(inLanguage(sentence!, 'zh')).toContain('不明')
    expect(inLanguage(sentence!, 'en')).toBe(error.message)
  }
})

it('reads a sentence that another process sent, and nothing that it could not write', () => {
  const sent = JSON.parse(
    JSON.stringify(
      withSentence(new HubError('CURSOR_OF_OTHER_EPOCH.restored', { city: 'kunshan' })),
    ),
  )
  const { sentence } = sent.extensions
  expect(sentenceIn(sentence)).toEqual({
    name: 'CURSOR_OF_OTHER_EPOCH.restored',
    values: { city: 'kunshan' },
  })
  for (const wrong of [
    undefined,
    'CURSOR_OF_OTHER_EPOCH.restored',
    { ...sentence, name: 'CURSOR_OF_OTHER_EPOCH.toString' },
    { ...sentence, name: 'NEWER_CODE.restored' },
    { ...sentence, values: { city: { en: 'Kunshan' } } },
    { ...sentence, values: null },
  ]) {
    expect(sentenceIn(wrong)).toBeNull()
  }
})

it('makes of a code what its kind says, and of an unknown one a fault of the hub', () => {
  expect([statusOf('BUDGET_EXHAUSTED'), kindOf('BUDGET_EXHAUSTED').audit]).toEqual([429, 'REFUSED'])
  expect([statusOf('DATABASE_UNAVAILABLE'), kindOf('DATABASE_UNAVAILABLE').failsSubgraph]).toEqual([
    503,
    true,
  ])
  expect([statusOf('toString'), kindOf('toString')]).toEqual([500, kinds.broken])
})
