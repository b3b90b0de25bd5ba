/** The 31 characters of GB 32100-2015 in the order of their values: I, O, S, V and Z never occur. */
export const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * > The check value is 31 minus the weighted sum of the first 17 characters modulo 31, the weight of position i being 3^(i-1) modulo 31. — GB 32100-2015
 *
 * @param body  the first 17 characters, of the standard's character set
 */
export function usccCheckCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += usccCharacters.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return usccCharacters[(31 - (sum % 31)) % 31]!
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * > The check value is 11 minus the weighted sum of the first 8 characters modulo 11; 10 is written X and 11 is written 0. — GB 11714-1997
 *
 * @param body  the first 8 characters: digits count as themselves, letters from A = 10
 */
export function organisationCheckCharacter(body: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body[index]!, 36),
    0,
  )
  return '0123456789X0'[11 - (sum % 11)]!
}

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * > The check character is picked from 1 0 X 9 8 7 6 5 4 3 2 by the weighted sum of the first 17 digits modulo 11. — GB 11643-1999
 *
 * @param body  the first 17 digits
 */
export function citizenCheckCharacter(body: string): string {
  const sum = citizenWeights.reduce(
    (total, weight, index) => total + weight * Number(body[index]),
    0,
  )
  return '10X98765432'[sum % 11]!
}
