import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { readPage, stepsOf, unseenIn } from './pages.js'
import { manyServers, oneServer } from './runbook.js'

const folder = new URL('../../docs/operate/', import.meta.url)
/** The walk from an empty machine on; the other pages beside it are looked up. */
const pages = readdirSync(folder).filter((name) => /^\d\d-.*\.md$/.test(name))
const schema = buildSchema(
  readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
)

it.each(pages)('%s: each block of commands says where it is run, or that it is untried', (page) => {
  expect(() => readPage(page)).not.toThrow()
})

it('each block of commands is for machines that are there', () => {
  const unknown = [manyServers, oneServer].flatMap((walk) =>
    walk.pages.flatMap((page) =>
      readPage(page)
        .filter(({ kind, on }) => kind === 'bash' && !Object.hasOwn(walk.groups, on))
        .map(({ page, line, on }) => `${page}:${line}: ${on}`),
    ),
  )
  expect(unknown).toEqual([])
})

it('each question in the pages fits the schema', () => {
  const faults = pages.flatMap((page) =>
    readPage(page).flatMap(({ text, line }) =>
      [...text.matchAll(/(?:ask|until_shows) \S+ '([^']+)'/g)].flatMap(([, query]) =>
        validate(schema, parse(query!)).map(({ message }) => `${page}:${line}: ${message}`),
      ),
    ),
  )
  expect(faults).toEqual([])
})

it('a block that says no machine, and one that shows what nothing was run for, are refused', () => {
  expect(() => stepsOf('a.md', 'x\n\n```bash\nls\n```\n')).toThrow('a.md:3: say on=')
  expect(() => stepsOf('a.md', '```text seen\nls\n```\n')).toThrow('a.md:1: nothing was run')
})

it('what is shown is looked for in its order, with … for anything in the line', () => {
  const output = 'one 1\ntwo 2\nthree'
  expect(unseenIn(output, ['one …', 'two', 'three'])).toBeNull()
  expect(unseenIn(output, ['two', 'one …'])).toBe('one …')
  expect(unseenIn(output, ['one … 2'])).toBe('one … 2')
})
