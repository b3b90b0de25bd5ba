import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeTyped, isCode, isOfPerson } from '../../console/api/written-codes.js'
import { typedSubject } from '../../console/ui/typed-subject.js'
import { isPersonNumber } from '../../rules/subjects/person-number.js'
import { composeUscc } from '../../rules/subjects/uscc.js'
import { citizenCheckCharacter } from '../../schema/scalars/check-characters.js'

const digits = (length: number) =>
  fc
    .stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`))
    .filter((text) => text.length === length)
const bornOn = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const citizen = fc
  .tuple(digits(6), bornOn, fc.stringMatching(/^\d{3}$/))
  .map(([division, born, order]) => `${division}${born}${order}`)
  .map((body) => body + citizenCheckCharacter(body))

it('a citizen number goes into no address, however it is written, nor with a wrong last character', () => {
  fc.assert(
    fc.property(citizen, fc.constantFrom(' ', '-', '　', ''), (number, gap) => {
      expect(isPersonNumber(number)).toBe(true)
      const written = `${number.slice(0, 6)}${gap}${number.slice(6)}`
      expect([typedSubject(number), typedSubject(written)]).toEqual(['person', 'person'])
      expect(typedSubject(`查 ${number} 张三`)).toBe('person')
    }),
  )
})

it('a credit code is no person’s, and is taken as it is typed', () => {
  const body = fc.stringMatching(/^MA[0-9A-HJ-NPQRTUWXY]{6}$/).filter((text) => text.length === 8)
  fc.assert(
    fc.property(fc.constantFrom('91990583', '52990400', '12990585'), body, (registration, rest) => {
      const code = composeUscc(registration, rest)
      expect([isCode(code), isOfPerson(code)]).toEqual([true, false])
      expect(typedSubject(code.toLowerCase())).toEqual({ code })
      expect(codeTyped(`${code.slice(0, 8)} ${code.slice(8)}`)).toBe(code)
    }),
  )
})

it('a person’s key goes into no address either', () => {
  expect(typedSubject(`P01${'0A'.repeat(16)}`)).toBe('person')
})
