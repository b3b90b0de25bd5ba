import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { typedCommands } from './reference/commands.js'

const root = new URL('../../', import.meta.url)

it('the table of commands names each script of the package, and no other', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const named = new Set(typedCommands().map((typed) => typed.split(' ')[0]!))
  expect([...named].sort()).toEqual(Object.keys(scripts).sort())
})

it.each([
  ['db', 'db/main.ts'],
  ['audit', 'gateway/audit/main.ts'],
  ['receipt', 'gateway/answer/receipts/main.ts'],
])('the table has each command under "%s"', (script, file) => {
  const text = readFileSync(new URL(file, root), 'utf8')
  const under = [...text.matchAll(/\.command\('([\w-]+)/g)].map(([, name]) => name!)
  const named = typedCommands().flatMap((typed) => {
    const [first, second] = typed.split(' -- ')
    return first === script && second ? [second.split(' ')[0]!] : []
  })
  // `npm run reset` is this one.
  expect(under.filter((name) => name !== 'reset').sort()).toEqual(named.sort())
})
