import { addDays } from '../../rules/days.js'
import { composeUscc } from '../../rules/subjects/uscc.js'
import { citizenCheckCharacter, usccCharacters } from '../../schema/scalars/check-characters.js'

/** The division under which the id numbers of all demonstration persons stand; it does not exist. */
export const personDivision = '990583'

const bodies = usccCharacters.length ** 6

/**
 * A code that adds up, another for every index below 100 million.
 *
 * @param registration  department and category, two characters
 */
export function organisationUscc(registration: string, division: string, index: number): string {
  let rest = (index * 61_195_343) % bodies
  let body = ''
  for (let digit = 0; digit < 6; digit += 1) {
    body += usccCharacters[rest % usccCharacters.length]
    rest = Math.floor(rest / usccCharacters.length)
  }
  return composeUscc(registration + division, `MA${body}`)
}

/** The code of a public body, apart from those of subjects and of other cities' bodies. */
export function unitUscc(division: string, ordinal: number): string {
  return organisationUscc('11', division, Number(division) * 100 + ordinal)
}

/** The same code with a check character that does not add up, as lawful codes of the pilot years have. */
export function earlyUscc(code: string): string {
  const next = (usccCharacters.indexOf(code[17]!) + 1) % usccCharacters.length
  return code.slice(0, 17) + usccCharacters[next]
}

const birthDays = 18_000
const sequences = 999

/** The number of somebody born from 1950 to 1999, another for every index below 17 million. */
export function citizenNumber(index: number): string {
  const place = (index * 7_654_321) % (birthDays * sequences)
  const bornOn = addDays('1950-01-01', place % birthDays).replaceAll('-', '')
  const sequence = String(1 + Math.floor(place / birthDays)).padStart(3, '0')
  const body = `${personDivision}${bornOn}${sequence}`
  return body + citizenCheckCharacter(body)
}
