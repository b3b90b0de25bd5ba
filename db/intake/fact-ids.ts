import { hash } from 'node:crypto'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { compact } from '../rules/compact.js'

/**
 * The id of a fact by its business key, in whatever order rows and files arrive.
 *
 * @param sort  a letter that keeps ids of different kinds apart
 */
export function factId(
  { shortCode }: Jurisdiction,
  sort: string,
  ...businessKey: readonly string[]
): string {
  const digest = hash('sha256', JSON.stringify(businessKey), 'hex')
  return `${shortCode}-${sort}-${digest.slice(0, 24)}`
}

/** Whether a text has the form of such an id. */
export function isFactId(text: string): boolean {
  return /^[A-Z]+-[A-Z]-[0-9a-f]{24}$/.test(text)
}

/** A document number as it is compared: brackets, width and blanks differ from hand to hand. */
export function comparableDocumentNo(written: string): string {
  return compact(written)
    .replace(/[〔[【(﹝]/gu, '(')
    .replace(/[〕\]】)﹞]/gu, ')')
}

/** What stands for the number of a decision that has none. */
export interface WithoutNumber {
  readonly authorityCode: string
  readonly decidedOn: Day
  readonly texts: readonly string[]
}

/** Id of a licence or penalty by its business key (domain.md 1.6); without a number, day and texts tell it from others. */
export function recordId(
  city: Jurisdiction,
  kind: 'LICENCE' | 'PENALTY',
  {
    authorityCode,
    documentNo,
    partyCode,
    line,
    decidedOn,
    texts,
  }: WithoutNumber & { documentNo: string; partyCode: string; line: string },
): string {
  const number = comparableDocumentNo(documentNo)
  const key = [authorityCode, number, partyCode, line || '1']
  return factId(
    city,
    kind[0]!,
    ...key,
    ...(number === '' ? [decidedOn, ...texts.map(compact)] : []),
  )
}

/** Id of a list entry by its business key: list, listing decision and subject. */
export function entryId(
  city: Jurisdiction,
  listCode: string,
  documentNo: string,
  partyCode: string,
  { authorityCode, decidedOn, texts }: WithoutNumber,
): string {
  const number = comparableDocumentNo(documentNo)
  const without = number === '' ? [authorityCode, decidedOn, ...texts.map(compact)] : []
  return factId(city, 'E', listCode, number, partyCode, ...without)
}
