/** First and last division of each section of GB/T 4754-2017; T is international organisations. */
const sections: Readonly<Record<string, readonly [first: string, last: string]>> = {
  A: ['01', '05'],
  B: ['06', '12'],
  C: ['13', '43'],
  D: ['44', '46'],
  E: ['47', '50'],
  F: ['51', '52'],
  G: ['53', '60'],
  H: ['61', '62'],
  I: ['63', '65'],
  J: ['66', '69'],
  K: ['70', '70'],
  L: ['71', '72'],
  M: ['73', '75'],
  N: ['76', '79'],
  O: ['80', '82'],
  P: ['83', '83'],
  Q: ['84', '85'],
  R: ['86', '90'],
  S: ['91', '96'],
  T: ['97', '97'],
}

/** Codes that lie between: from the first, and before `beyond` where that is not null. */
export interface IndustryRange {
  readonly from: string
  readonly beyond: string | null
}

/**
 * What a code of GB/T 4754 or its beginning stands for, among codes that are kept in digits: a section (C), a division
 * (34), a group (3484), with or without the letter in front (C3484).
 *
 * @returns null for what no code begins with, as a division under another section's letter
 */
export function industryRange(written: string): IndustryRange | null {
  const [, letter = '', digits = ''] = /^([A-T]?)([0-9]{0,4})$/.exec(written) ?? []
  if (letter + digits === '') return null
  const [first, last] = sections[letter] ?? ['01', '97']
  if (digits === '') return { from: first, beyond: after(last) }
  const division = digits.slice(0, 2)
  const isOfSection =
    division.length === 2
      ? first <= division && division <= last
      : first[0]! <= division && division <= last[0]!
  return isOfSection ? { from: digits, beyond: after(digits) } : null
}

/** The first code behind all that begin with the digits; null behind the last. */
function after(digits: string): string | null {
  const next = String(Number(digits) + 1).padStart(digits.length, '0')
  return next.length > digits.length ? null : next
}
