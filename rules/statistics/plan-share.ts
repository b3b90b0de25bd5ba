/**
 * > 2019年，社会法人信用数据覆盖率达到100%，重点自然人信用数据覆盖率达到80%以上 — Kunshan's plan of 2019
 *
 * Share of the existing subjects that a city covers, to four digits.
 *
 * @param counted  active legal persons, or the people of the rosters, as their authorities have counted them; null while nobody has
 * @returns null while that number is not handed in: rows that were taken are always all of the rows that were taken
 */
export function planShare(covered: number, counted: number | null): number | null {
  return counted === null || counted === 0 ? null : shareOf(covered, counted)
}

/** To four digits: a hundredth of a per cent. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 10_000
}
