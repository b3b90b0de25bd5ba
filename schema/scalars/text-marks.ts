/**
 * A text without the marks by which a spreadsheet program is kept from taking it for a number or formula: apostrophes
 * before it, or ="…" around it. Blanks at both ends are gone.
 *
 * An apostrophe that is closed again further on is a quotation mark of the text, unless a formula follows it.
 */
export function withoutTextMarks(written: string): string {
  const text = written.trim()
  const first = text[0]
  if (first !== "'" && first !== '=' && first !== '＝') return text
  if (first === "'") {
    const bare = apostrophes.exec(text)?.[1]
    return bare === undefined ? text : withoutTextMarks(bare)
  }
  const quoted = inQuotes.exec(text)?.[1]
  return quoted === undefined ? text : withoutTextMarks(quoted.replaceAll('""', '"'))
}

const apostrophes = /^'+([^']*|[=+\-@\t\r＝＋－＠].*)$/su
const inQuotes = /^[=＝]\s*"((?:[^"]|"")*)"$/su
