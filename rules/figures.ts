/** A figure as sheets and corrections write it: digits, no sign, unit, comma or exponent. */
const written = /^\d{1,15}(?:\.\d{1,6})?$/

/** @returns null for what is no figure */
export function figureIn(text: string): number | null {
  return written.test(text) ? Number(text) : null
}
