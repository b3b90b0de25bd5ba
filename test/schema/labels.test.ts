import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType } from 'graphql'
import { expect, it } from 'vitest'
import { labels, valuesToName } from '../../schema/labels/labels.js'
import { choiceNamed } from '../../schema/names.js'

const schema = buildSchema(
  readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
  { assumeValid: true },
)
/** Enums of the schema, each with the description of its values. */
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'))

it('each value of each enum of the schema has a label, and nothing else has', () => {
  const named = Object.entries(labels).map(([name, values]) => [name, Object.keys(values).sort()])
  const there = enums.map((one) => [
    one.name,
    one
      .getValues()
      .map(({ name }) => name)
      .sort(),
  ])
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(there))
})

it('a label is in its language, and no other value of its enum has it', () => {
  for (const [name, values] of Object.entries(labels)) {
    for (const [value, { en, zh }] of Object.entries(values)) {
      expect([name, value, /^[\p{Script=Han}，、]+$/u.test(zh)]).toEqual([name, value, true])
      expect([name, value, /^[A-Z][A-Za-z’,-]*( [A-Za-z0-9’,-]+)*$/.test(en)]).toEqual([
        name,
        value,
        true,
      ])
    }
    const both = Object.values(values).flatMap(({ en, zh }) => [en, zh])
    expect([name, both.filter((one, at) => both.indexOf(one) !== at)]).toEqual([name, []])
  }
})

it('a label says what the schema says: where a description has the Chinese term, two characters of it', () => {
  const apart = enums.flatMap((one) =>
    one.getValues().flatMap(({ name, description }) => {
      const [, term] =
        /[(（]([^()（）]*\p{Script=Han}[^()（）]*)[)）]/u.exec(description ?? '') ?? []
      const { zh } = (labels as Record<string, Record<string, { zh: string }>>)[one.name]![name]!
      const isShared =
        term === undefined || [...zh].some((_, at) => term.includes(zh.slice(at, at + 2)))
      return isShared ? [] : [`${one.name}.${name}: ${zh}, ${term}`]
    }),
  )
  expect(apart).toEqual([])
})

it('a value is understood by its code and by either label', () => {
  for (const name of Object.keys(labels) as (keyof typeof labels)[]) {
    for (const { key, names } of valuesToName(name)) {
      expect([key, ...names].map((written) => choiceNamed(written, valuesToName(name)))).toEqual([
        key,
        key,
        key,
      ])
    }
  }
})
