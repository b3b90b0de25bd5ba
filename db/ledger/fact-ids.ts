import { createHmac, hash } from 'node:crypto'
import { numerals } from '../../rules/numerals.js'
import { compact } from '../../rules/subjects/compact.js'
import type { RecordKind } from '../../rules/words.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'

/** Whose facts are named, and the secret that their ids are made by. */
export interface IdGiver {
  readonly jurisdiction: Pick<Jurisdiction, 'shortCode'>
  readonly keys: { readonly ids: Buffer }
}

/**
 * The id of a fact by its business key, in whatever order rows and files arrive: 128 bits of HMAC-SM3 by a secret of the
 * city. Without the secret nobody can try document numbers until one of them gives the id.
 *
 * @param sort  a letter that keeps ids of different kinds apart
 */
export function factId(
  { jurisdiction, keys }: IdGiver,
  sort: string,
  ...businessKey: readonly string[]
): string {
  return currentId(formerId(jurisdiction, sort, ...businessKey), keys.ids)
}

/**
 * The id that a fact had before ids were made by a secret: from it, whoever knows the rest of the key can find the
 * document number.
 */
export function formerId(
  { shortCode }: Pick<Jurisdiction, 'shortCode'>,
  sort: string,
  ...businessKey: readonly string[]
): string {
  const digest = hash('sha256', JSON.stringify(businessKey), 'hex')
  return `${shortCode}-${sort}-${digest.slice(0, 24)}`
}

/**
 * The id that a fact of this former id has now; any other text stays as it is.
 *
 * Of cases (repairs, objections, revocations, feedback) it is not the one: their keys hold the id of what they are about.
 */
export function currentId(id: string, secret: Buffer): string {
  if (!isFormerId(id)) return id
  const digest = createHmac('sm3', secret).update(id).digest('hex').slice(0, 32)
  return `${id.slice(0, id.indexOf('-') + 3)}${digest}`
}

/** Whether a text has the form of an id as it is given now. */
export function isFactId(text: string): boolean {
  return /^[A-Z]+-[A-Z]-[0-9a-f]{32}$/.test(text)
}

/** Whether a text has the form of a former id: a hash, or the numbers of a record that was invented. */
export function isFormerId(text: string): boolean {
  return /^[A-Z]+-[A-Z]-(?:[0-9a-f]{24}|[0-9]{7}-[0-9]+)$/.test(text)
}

/** A document number as it is compared: brackets, width and blanks differ from hand to hand. */
export function comparableDocumentNo(written: string): string {
  return compact(written)
    .replace(/[〔[【(﹝]/gu, '(')
    .replace(/[〕\]】)﹞]/gu, ')')
}

/** A year in brackets, as it stands before the serial number. */
const bracketedYear = /\(\d{4}年?度?\)/gu
const numeral = new RegExp(`[\\p{N}${numerals}]`, 'u')

/**
 * Whether a document number tells its decision from others: a numeral stands in it besides the year. 略, 见附件 and
 * 昆市监罚〔2026〕号 stand on many decisions.
 */
export function isTelling(documentNo: string): boolean {
  return numeral.test(comparableDocumentNo(documentNo).replace(bracketedYear, ''))
}

/** What stands for the number of a decision that has none, or none that tells it from others. */
export interface WithoutNumber {
  readonly authorityCode: string
  readonly decidedOn: Day
  readonly texts: readonly string[]
}

/** Id of a record by its business key (domain.md 1.6); without a number, day and texts tell it from others. */
export function recordId(
  city: IdGiver,
  kind: Exclude<RecordKind, 'AWARD'>,
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
    ...(isTelling(number) ? [] : [decidedOn, ...texts.map(compact)]),
  )
}

/** Id of a list entry by its business key: list, listing decision and subject. */
export function entryId(
  city: IdGiver,
  listCode: string,
  documentNo: string,
  partyCode: string,
  { authorityCode, decidedOn, texts }: WithoutNumber,
): string {
  const number = comparableDocumentNo(documentNo)
  const without = isTelling(number) ? [] : [authorityCode, decidedOn, ...texts.map(compact)]
  return factId(city, 'E', listCode, number, partyCode, ...without)
}
