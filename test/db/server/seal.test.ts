import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decipher, encipher, newRowKey, unwrapRowKey } from '../../../db/server/seal.js'

const cityKey = [Buffer.alloc(32, 'city')]

it('gives the value back to whoever has the key of its row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (value, owner) => {
      const { rowKey, wrappedKey } = newRowKey(cityKey, owner)
      const sealed = encipher(value, rowKey, 'name')
      expect(decipher(sealed, unwrapRowKey(wrappedKey, cityKey, owner), 'name')).toBe(value)
    }),
  )
})

it('writes one value differently each time', () => {
  const { rowKey } = newRowKey(cityKey, 'row')
  expect(encipher('张三', rowKey, 'name')).not.toBe(encipher('张三', rowKey, 'name'))
})

it('does not open with another key, for another owner or in another place', () => {
  const { rowKey, wrappedKey } = newRowKey(cityKey, 'row')
  const sealed = encipher('张三', rowKey, 'name')
  const refused = /^A sealed value cannot be opened/
  expect(() => decipher(sealed, newRowKey(cityKey, 'row').rowKey, 'name')).toThrow(refused)
  expect(() => decipher(sealed, rowKey, 'number')).toThrow(refused)
  expect(() => unwrapRowKey(wrappedKey, [Buffer.alloc(32, 'other')], 'row')).toThrow(refused)
  expect(() => unwrapRowKey(wrappedKey, cityKey, 'another row')).toThrow(refused)
})

it('does not open when any byte of it was changed, or some are missing', () => {
  const { rowKey } = newRowKey(cityKey, 'row')
  const bytes = Buffer.from(encipher('张三', rowKey, 'name'), 'base64')
  const open = (changed: Buffer) => () => decipher(changed.toString('base64'), rowKey, 'name')
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(open(changed)).toThrow(/^A sealed value cannot be opened/)
    expect(open(bytes.subarray(0, at))).toThrow(/^A sealed value cannot be opened/)
  }
})
