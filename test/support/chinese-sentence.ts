import { readFileSync } from 'node:fs'
import { parse, visit } from 'graphql'
import { enabledJurisdictions } from '../../schema/register.js'
import { sheetChoices } from '../../schema/sheet-names.js'
import { holdsEnglish } from './holds-english.js'

/** Names that users type: those of the schema, of scopes, headers and formats. */
function namesOfTheHub(): ReadonlySet<string> {
  const names = new Set([
    ...['GraphQL', 'JSON', 'CSV', 'XLSX', 'Excel', 'UTF-8', 'EOF', 'Name', 'GB/T', 'Bearer'],
    ...['Authorization', 'Content-Type', 'Retry-After', 'sub', 'exp', 'GET', 'POST', 'HTTP'],
    ...['person', 'x-credit-basis', 'x-credit-case', 'application/json', 'extensions', 'faults'],
    ...['query', 'http', 'csv', 'xlsx', 'export:read', 'intake', 'runId', 'x-credit-purpose'],
    ...sheetChoices.map(({ key }) => key),
    ...enabledJurisdictions().map(({ key }) => key),
    ...['Query', 'Mutation', 'import', '--city', '--sheet', '--lang', '--resume'],
  ])
  const text = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8')
  visit(parse(text), {
    Name: ({ value }) => void names.add(value),
    Directive: () => {},
  })
  for (const [, scope = ''] of text.matchAll(/\b([a-z]+:[a-z]+)\b/g)) names.add(scope)
  return names
}

const names = namesOfTheHub()

/**
 * What of a sentence for a Chinese reader is not Chinese: words that stand neither in quotation marks, brackets or
 * 《》, nor are names of the hub or something that the reader wrote; empty for a good one.
 *
 * @param typed  what the reader has written
 */
export function foreignIn(sentence: string, typed: readonly string[] = []): string[] {
  if (holdsEnglish(sentence)) return [sentence]
  const plain = sentence.replace(/“[^”]*”|"[^"]*"|（[^（）]*）|《[^》]*》/g, '')
  return (plain.match(/[A-Za-z][\w./:-]*/g) ?? [])
    .map((word) => word.replace(/[.:/-]+$/, ''))
    .filter((word) => {
      const isName = word.split('.').every((part) => names.has(part)) || names.has(word)
      const isKey = /\d/.test(word) || /^[A-Z]$/.test(word)
      return !isName && !isKey && !typed.some((text) => text.includes(word))
    })
}
