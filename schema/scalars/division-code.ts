import { HubError } from '../errors.js'
import { choiceNamed } from '../names.js'
import { cityName, enabledJurisdictions, type Jurisdiction, memberChoice } from '../register.js'
import { shown, textScalar } from './text-scalar.js'

/**
 * @throws {HubError} DIVISION_CODE_INVALID for anything but six digits, with the code where a member's name is written;
 *   whether the division exists is not asked here
 */
export function parseDivisionCode(raw: string): string {
  if (/^[0-9]{6}$/.test(raw)) return raw
  const member = memberCalled(raw)
  if (member) {
    throw new HubError('DIVISION_CODE_INVALID.name', {
      shown: shown(raw),
      city: cityName(member),
      code: member.code,
    })
  }
  throw new HubError('DIVISION_CODE_INVALID.form', { shown: shown(raw) })
}

let members: readonly Jurisdiction[] | null = null

function memberCalled(raw: string): Jurisdiction | undefined {
  members ??= enabledJurisdictions()
  const key = choiceNamed(raw, members.map(memberChoice))
  return members.find((member) => member.key === key)
}

export const DivisionCode = textScalar({
  name: 'DivisionCode',
  code: 'DIVISION_CODE_INVALID',
  parse: parseDivisionCode,
})
