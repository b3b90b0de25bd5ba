import { expect, it } from 'vitest'
import { openIdentity, sealIdentity } from '../../../db/subjects/identity.js'

const keys = { wrapping: [Buffer.alloc(32, 1)] }
const person = { name: '演示人', number: '990583199001010014' }

it('opens what it sealed, for the same city and person', () => {
  expect(openIdentity(sealIdentity('P01A', person, keys), keys)).toEqual(person)
})

it('opens nothing once the key of the row has been dropped', () => {
  expect(openIdentity({ ...sealIdentity('P01A', person, keys), wrappedKey: null }, keys)).toBe(null)
})

it.each([
  ['for another city', sealIdentity('P01A', person, { wrapping: [Buffer.alloc(32, 2)] })],
  ['for another person', { ...sealIdentity('P01A', person, keys), subjectCode: 'P01B' }],
])('refuses what was sealed %s', (_, row) => {
  expect(() => openIdentity(row, keys)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'SEALED_VALUE_INVALID' }),
    }),
  )
})

it('does not let name and number change places', () => {
  const row = sealIdentity('P01A', person, keys)
  expect(() => openIdentity({ ...row, nameSealed: row.numberSealed }, keys)).toThrow('sealed value')
})
