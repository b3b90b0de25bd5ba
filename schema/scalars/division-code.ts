import { HubError } from '../errors.js'
import { shown, textScalar } from './text-scalar.js'

/**
 * @throws {HubError} DIVISION_CODE_INVALID for anything but six digits; whether the division exists is not asked here
 */
export function parseDivisionCode(raw: string): string {
  if (/^[0-9]{6}$/.test(raw)) return raw
  throw new HubError('DIVISION_CODE_INVALID.form', { shown: shown(raw) })
}

export const DivisionCode = textScalar({
  name: 'DivisionCode',
  code: 'DIVISION_CODE_INVALID',
  parse: parseDivisionCode,
})
