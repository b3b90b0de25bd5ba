import { enabledJurisdictions, type Jurisdiction } from '../../../schema/register.js'

/** The members there are, and as many more that do not exist as it takes. */
export function membersOf(count: number): readonly Jurisdiction[] {
  const [first, ...others] = enabledJurisdictions()
  const letters = (place: number) =>
    String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26))
  const invented = Array.from({ length: count }, (_, place) => ({
    ...first!,
    code: String(400_000 + place),
    key: `member${letters(place)}`,
    typePrefix: `Member${letters(place).toUpperCase()}`,
    shortCode: letters(place).toUpperCase(),
    port: 5_000 + place,
  }))
  return [first!, ...others, ...invented].slice(0, count)
}
