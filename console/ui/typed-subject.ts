/** What somebody typed to find a subject. */
export type TypedSubject =
  | { readonly code: string }
  | { readonly name: string }
  /** A person's number, which may stand in no address. */
  | 'person'

/** As a unified social credit code is written. */
const codeForm = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** As a citizen's number is written, of today or of before 1999; a code that begins with 9 is a firm's. */
const personForm = /(?<![0-9A-Z])(?:[1-8]\d{5}(?:19|20)\d{9}[\dX]|[1-8]\d{14})(?![0-9A-Z])/

/** A code leads to a file, a name to those that have it; null for nothing. */
export function typedSubject(typed: string): TypedSubject | null {
  const text = typed.trim().normalize('NFKC')
  if (text === '') return null
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase()
  if (personForm.test(code) || personForm.test(text.toUpperCase())) return 'person'
  return codeForm.test(code) ? { code } : { name: text }
}
