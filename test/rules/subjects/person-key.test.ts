import { expect, it } from 'vitest'
import { personKey } from '../../../rules/subjects/person-key.js'
import { citizenCheckCharacter } from '../../../schema/scalars/check-characters.js'
import { isPersonKey } from '../../../schema/scalars/subject-code.js'

const body = '99058319900101001'
const number = body + citizenCheckCharacter(body)
const secret = { version: 1, key: Buffer.alloc(32, 'demo') }

it('is what openssl dgst -sm3 -mac HMAC gives for the number, cut to 128 bits', () => {
  expect(personKey(number, secret)).toBe('P017A306F09E3E226047AA74313D57DA74B')
  expect(isPersonKey(personKey(number, secret))).toBe(true)
})

it('is the same for the old number of 15 digits and for any way of writing it', () => {
  const old = `${body.slice(0, 6)}${body.slice(8)}`
  expect(personKey(old, secret)).toBe(personKey(number, secret))
  expect(personKey(` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}`, secret)).toBe(
    personKey(number, secret),
  )
})

it('is another for another secret, and tells the version of the secret', () => {
  const next = personKey(number, { version: 2, key: Buffer.alloc(32, 'next') })
  expect(next.slice(0, 3)).toBe('P02')
  expect(next.slice(3)).not.toBe(personKey(number, secret).slice(3))
})

it('is refused for a number that does not add up, which the message does not repeat', () => {
  const wrong = body + (number.endsWith('1') ? '2' : '1')
  expect(() => personKey(wrong, secret)).toThrow(
    /^The id number is wrong in its check character; send the 18 characters of the identity card, or the 15 of an old one\.$/,
  )
})
