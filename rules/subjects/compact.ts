/** A number or code as it is compared: half width, upper case, without blanks and invisible characters. */
export function compact(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')
}
