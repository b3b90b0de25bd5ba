import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HubError } from '../../../schema/errors.js'
import { isPersonId, nodeId, readNodeId } from '../../../schema/scalars/node-id.js'
import { writeOpaque } from '../../../schema/scalars/opaque-text.js'

const code = '91990583MA00000008'
const person = `P01${'0123456789ABCDEF'.repeat(2)}`
const names = [
  { type: 'CreditSubject', code },
  { type: 'CreditFile', jurisdictionCode: '320583', code },
  { type: 'CreditFile', jurisdictionCode: '320585', code },
  { type: 'Jurisdiction', code: '320583' },
  { type: 'CreditList', code: 'SL02' },
] as const

it('an id is read as what it names, and no two things have the same', () => {
  expect(names.map((name) => readNodeId(nodeId(name)))).toEqual(names)
  expect(new Set(names.map(nodeId)).size).toBe(names.length)
})

it('ids stay as they are: clients keep them', () => {
  expect(nodeId(names[1])).toBe(
    'NTRjMjEzZmVbIkNyZWRpdEZpbGUiLCIzMjA1ODMiLCI5MTk5MDU4M01BMDAwMDAwMDgiXQ',
  )
})

it('the id of what is about a person does not hold the key, and says of whom it is to nobody', () => {
  const ofSubject = nodeId({ type: 'CreditSubject', code: person })
  const ofFile = nodeId({ type: 'CreditFile', jurisdictionCode: '320583', code: person })
  expect(ofSubject).toBe(nodeId({ type: 'CreditSubject', code: person }))
  for (const id of [ofSubject, ofFile]) {
    expect(Buffer.from(id, 'base64url').toString()).not.toContain(person.slice(3, 15))
    expect(readNodeId(id)).toEqual({ type: 'PERSON' })
    expect(isPersonId(id)).toBe(true)
  }
  expect(isPersonId(nodeId(names[0]))).toBe(false)
})

const invalid = (id: string) => {
  try {
    readNodeId(id)
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(HubError)
    return [(error as HubError).code, (error as HubError).message]
  }
}

it.each([
  ['nothing', ''],
  ['a code', code],
  ["a person's key", person],
  ["a person's key, packed", writeOpaque(['CreditSubject', person])],
  ["a person's key in a file, packed", writeOpaque(['CreditFile', '320583', person])],
  ['a code in another form', writeOpaque(['CreditSubject', code.toLowerCase()])],
  ['a file without its city', writeOpaque(['CreditFile', code])],
  ['a file of no city', writeOpaque(['CreditFile', 'kunshan', code])],
  ['a subject of a city', writeOpaque(['CreditSubject', '320583', code])],
  ['a type that no id is given for', writeOpaque(['CreditRecord', 'KS-R-0'])],
  ['a name of JavaScript', writeOpaque(['__proto__', code])],
  ['a number for a code', writeOpaque(['Jurisdiction', 320583])],
  ['the id of a record', 'KS-R-0123456789abcdef0123456789abcdef'],
  ['an id with a letter changed', nodeId(names[0]).replace(/A$|.$/, 'B')],
  ['an id with padding', `${nodeId(names[0])}==`],
  ['a very long text', 'A'.repeat(10_000)],
])('%s is no id, and is not repeated', (_, id) => {
  expect(invalid(id)).toEqual(['ID_INVALID', expect.not.stringContaining(id || '\0')])
})

it('whatever else is sent is no id either', () => {
  const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)))
  fc.assert(fc.property(fc.string(), (text) => invalid(text)?.[0] === 'ID_INVALID'))
  fc.assert(fc.property(values, (some) => invalid(writeOpaque(some))?.[0] === 'ID_INVALID'))
})
