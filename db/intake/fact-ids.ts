import { hash } from 'node:crypto'
import type { Jurisdiction } from '../../schema/register.js'
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

/** Id of a licence or penalty by its business key (domain.md 1.6). */
export function recordId(
  city: Jurisdiction,
  kind: 'LICENCE' | 'PENALTY',
  {
    authorityCode,
    documentNo,
    partyCode,
    line,
  }: { authorityCode: string; documentNo: string; partyCode: string; line: string },
): string {
  return factId(
    city,
    kind[0]!,
    authorityCode,
    comparableDocumentNo(documentNo),
    partyCode,
    line || '1',
  )
}

/** Id of a list entry by its business key: list, listing decision and subject. */
export function entryId(
  city: Jurisdiction,
  listCode: string,
  documentNo: string,
  partyCode: string,
): string {
  return factId(city, 'E', listCode, comparableDocumentNo(documentNo), partyCode)
}
