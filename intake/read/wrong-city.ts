import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { CityFacts } from '../run/city-facts.js'
import type { Header } from '../sheets/header.js'
import type { CheckedRow } from './read-rows.js'

/** Fewer rows that point to another city may well be what this one holds on bodies from there. */
const fewestPointing = 20

/**
 * IMPORT_WRONG_CITY for a file whose first rows are those of another city; null for one that may be this city's.
 *
 * Of decisions, that is when none is this city's and most are another's; of other rows, when most of those that point to
 * a city, and twenty at least, point to another one.
 */
export function wrongCity(
  rows: readonly CheckedRow[],
  { layout }: Header,
  { jurisdiction, members }: Pick<CityFacts, 'jurisdiction' | 'members'>,
  fileName: string,
): HubError | null {
  const { key } = jurisdiction
  const wrong = (count: number, of: number, other: string | null, column?: string) => {
    const member = members.find((each) => each.key === other)
    const told = { file: fileName, count, of, city: cityName(jurisdiction) }
    if (member) {
      const ofMember = { ...told, other: cityName(member), key: member.key }
      return column === undefined
        ? new HubError('IMPORT_WRONG_CITY.member', ofMember)
        : new HubError('IMPORT_WRONG_CITY.memberOrUnit', { ...ofMember, column })
    }
    return column === undefined
      ? new HubError('IMPORT_WRONG_CITY.other', told)
      : new HubError('IMPORT_WRONG_CITY.otherOrUnit', { ...told, column })
  }
  const elsewhere = rows.filter((row) => isElsewhere(row, key))
  const isNone = rows.every(({ draft, decidedBy }) => draft === null && decidedBy !== key)
  if (isNone && elsewhere.length * 2 > rows.length) {
    const [member] = mostNamed(elsewhere.map(({ decidedBy }) => decidedBy))
    return wrong(elsewhere.length, rows.length, member)
  }
  // A unit of this city that stands behind a row vouches for the file.
  if (rows.some(({ draft, sourceUnit }) => draft !== null && sourceUnit !== '')) return null
  const pointing = rows.flatMap(({ pointsTo }) => pointsTo ?? [])
  const [member, count] = mostNamed(pointing)
  if (pointing.length < fewestPointing || member === key || count * 2 <= pointing.length)
    return null
  const named = layout.columns.find((column) => column.key === 'sourceCode')
  return wrong(count, pointing.length, member, named?.name)
}

function isElsewhere({ draft, decidedBy, refusals }: CheckedRow, key: string): boolean {
  if (draft !== null) return false
  return (
    (decidedBy !== null && decidedBy !== key) ||
    refusals.some(({ code }) => code === 'AUTHORITY_OF_ANOTHER_CITY')
  )
}

function mostNamed(names: readonly (string | null)[]): [string | null, number] {
  const counts = new Map<string | null, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0] ?? [null, 0]
}
