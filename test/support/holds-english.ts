/**
 * Whether a text for a Chinese reader holds a sentence of another language: three words in a row outside quotation marks
 * and brackets, or no Chinese at all, as a bare code.
 */
export function holdsEnglish(text: string): boolean {
  const plain = text.replace(/“[^”]*”|"[^"]*"|（[^（）]*）/g, '')
  return /[A-Za-z]+(?: [A-Za-z]+){2,}/.test(plain) || !/\p{Script=Han}/u.test(text)
}
