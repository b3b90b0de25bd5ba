import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { nobody } from '../../../gateway/playground/cast.js'
import { examplesFor } from '../../../gateway/playground/examples.js'
import { playgroundPage } from '../../../gateway/playground/page.js'
import { roles } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import {
  organisationCheckCharacter,
  usccCheckCharacter,
} from '../../../schema/scalars/check-characters.js'

const members = enabledJurisdictions()
const examples = examplesFor(members, { codes: ['91990583MA00000001'], cities: new Map() })
const { bytes, read } = playgroundPage(examples, true)
const page = await text(read())

it('every example is valid in the schema of today', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
  )
  const faults = examples.flatMap(({ title, query }) =>
    validate(schema, parse(query)).map(({ message }) => `${title}: ${message}`),
  )
  expect(faults).toEqual([])
})

it('where no subject is known a code is asked for that nobody takes for mistyped', () => {
  const asked = examplesFor(members, nobody).flatMap(({ variables }) =>
    [variables.code ?? [], variables.codes ?? []].flat(),
  )
  expect([...new Set(asked)]).toEqual([expect.stringMatching(/^[0-9A-Z]{18}$/)])
  const [code] = asked as string[]
  expect([code!.slice(16, 17), code!.slice(17)]).toEqual([
    organisationCheckCharacter(code!.slice(8, 16)),
    usccCheckCharacter(code!.slice(0, 17)),
  ])
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

it('the page is as long as it says, and the same on the next visit', async () => {
  expect(Buffer.byteLength(page)).toBe(bytes)
  expect(await text(read())).toBe(page)
})

it('visitors who do not read take no memory', async () => {
  const before = process.memoryUsage().rss
  const visits = Array.from({ length: 100 }, () => playgroundPage([], false).read())
  for (const visit of visits) visit.read(1)
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
})

it('a tab says in its head who asks, for whom it is the own file too', () => {
  expect(page).toContain('# role: partner')
  expect(page).toContain('# role: subject 91990583MA00000001')
})

it('a text in an example cannot end the script that it stands in', async () => {
  const hostile = { ...examples[0]!, title: '</script><script>alert(1)</script>' }
  expect(await text(playgroundPage([hostile], true).read())).not.toContain('</script><script>alert')
})
