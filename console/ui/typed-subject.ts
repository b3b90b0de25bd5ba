import { codeTyped, isCode, isOfPerson } from '../api/written-codes.js'

/** What somebody typed to find a subject. */
export type TypedSubject =
  | { readonly code: string }
  | { readonly name: string }
  /** A person's number or key, which may stand in no address. */
  | 'person'

/** A code leads to a file, a name to those that have it; null for nothing. */
export function typedSubject(typed: string): TypedSubject | null {
  const text = typed.trim().normalize('NFKC')
  if (text === '') return null
  const code = codeTyped(text)
  const parts = text.toUpperCase().split(/[^0-9A-Z]+/)
  if ([code, ...parts].some(isOfPerson)) return 'person'
  return isCode(code) ? { code } : { name: text }
}
