import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { examplesFor } from '../../../gateway/playground/examples.js'
import { playgroundPage } from '../../../gateway/playground/page.js'
import { roles } from '../../../schema/caller.js'

const examples = examplesFor(['91990583MA00000001'])
const page = playgroundPage(examples.map((example) => ({ ...example, token: null })))

it('every example is valid in the schema of today', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
  )
  const faults = examples.flatMap(({ title, query }) =>
    validate(schema, parse(query)).map(({ message }) => `${title}: ${message}`),
  )
  expect(faults).toEqual([])
})

it('every kind of user has an example', () => {
  const shown = new Set(examples.map(({ role }) => role))
  expect([...shown].sort()).toEqual([...Object.keys(roles), 'anonymous'].sort())
})

it('the page loads nothing from outside', () => {
  const outside = page.match(
    /<(script|link|img|iframe)\b[^>]*(src|href)="?(https?:)?\/\/|@import|url\(["']?(https?:)?\/\//gi,
  )
  expect(outside ?? []).toEqual([])
})

it('a tab without a token says whose it wants', () => {
  expect(page).toContain('Bearer <token of a partner>')
})
