import type { RecognitionStatus } from '../../rules/words.js'
import { choiceNamed } from '../../schema/names.js'
import { type Jurisdiction, memberChoice } from '../../schema/register.js'
import { wayOut } from '../../schema/ways-out.js'
import { meantOr } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn } from '../check/dates.js'
import type { SheetRow } from '../check/sheet-row.js'
import { oneOf } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'

/** MEMBER_UNKNOWN: the other member whose standard or product a row is about. */
export function originIn(
  row: SheetRow,
  { jurisdiction, members }: Pick<CityFacts, 'jurisdiction' | 'members'>,
): Jurisdiction | null {
  const written = row.text('originCode')
  const key = choiceNamed(written, members.map(memberChoice))
  const origin = members.find((member) => member.key === key && key !== jurisdiction.key)
  if (written !== '' && !origin) {
    const others = members.filter((member) => member.key !== jurisdiction.key)
    const named = others.map(({ code, name, nameEn }) => ({
      en: `${code} ${nameEn}`,
      zh: `${name}（${code}）`,
    }))
    const near = meantOr(
      wayOut('otherMember', { members: named }),
      written,
      others.map(memberChoice),
    )
    row.refuse('MEMBER_UNKNOWN', 'originCode', near)
  }
  return origin ?? null
}

/** VALUE_UNKNOWN: where a recognition stands. */
export function statusIn(row: SheetRow): RecognitionStatus | null {
  return oneOf(row, 'status', {
    PROPOSED: 'PROPOSED',
    IN_FORCE: 'IN_FORCE',
    SUSPENDED: 'SUSPENDED',
    WITHDRAWN: 'WITHDRAWN',
    REFUSED: 'REFUSED',
  })
}

/** First and last day of a rule; the last may be empty. */
export function periodOf(row: SheetRow) {
  const validFrom = dayIn(row, 'validFrom')
  const validUntil = lastDayIn(row, 'validUntil')
  inOrder(row, 'validUntil', validFrom, validUntil)
  return { validFrom, validUntil }
}
