import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import { onFailure, type Sql } from '../server/preparing.js'
import type { CityTransaction, ClockPosition } from './clock.js'
import { asText, fromText, textArray } from './writers.js'

/** How rows reach the server: COPY hangs the embedded one, and is what PostgreSQL takes quickest. */
export type Bulk = 'UNNEST' | 'COPY'

type Row = Readonly<Record<string, unknown>>

/** Codes or ids as a list of texts: one parameter that takes no time to write, however many they are. */
export function textList(codes: readonly string[]): SQL {
  return sql`string_to_array(${codes.join('\u001f')}::text, chr(31))`
}

/** Columns of a table that a staged row fills, by drizzle's names. */
export function stagedColumns(table: PgTable): [string, PgColumn][] {
  const versions = ['knownFrom', 'knownFromAt', 'knownTo', 'knownToAt']
  return (Object.entries(getTableColumns(table)) as [string, PgColumn][]).filter(
    ([key]) => !versions.includes(key),
  )
}

/**
 * Brings rows to the server, typed as their table: a relation for `from`, good until the end of the transaction.
 *
 * @param rows  values by drizzle's names, the source of each row among them
 */
export async function stage(
  tx: CityTransaction,
  table: PgTable,
  rows: readonly Row[],
  bulk: Bulk,
): Promise<SQL> {
  const columns = stagedColumns(table)
  if (bulk === 'UNNEST') {
    const texts = sql.join(
      columns.map(([key]) => textArray(rows, key)),
      sql`, `,
    )
    const names = sql.join(
      columns.map(([, { name }]) => sql.identifier(name)),
      sql`, `,
    )
    const typed = sql.join(
      columns.map(
        ([, column]) =>
          sql`${fromText(column, sql.identifier(column.name) as unknown as SQL)} as ${sql.identifier(column.name)}`,
      ),
      sql`, `,
    )
    return sql`(select ${typed} from unnest(${texts}) as text_row (${names}))`
  }
  const name = `stage_${getTableName(table)}`
  const relation = sql.identifier(name)
  const list = columns.map(([, column]) => `"${column.name}"`).join(', ')
  // A connection keeps the table; the rows go with each transaction. Nothing of it is written to the log.
  await tx.execute(
    sql`create temporary table if not exists ${relation} on commit delete rows as select ${sql.raw(list)} from ${table} with no data`,
  )
  await copyInto(tx, `"${name}" (${list})`, keysOf(columns), rows)
  await tx.execute(sql`analyze ${relation}`)
  return sql`${relation}`
}

/**
 * Copies rows straight into their table as versions opened at the position given.
 *
 * @param rows  values by drizzle's names, the source of each row among them; none of them in force in the table
 */
export async function copyVersions(
  tx: CityTransaction,
  table: PgTable,
  rows: readonly Row[],
  { position, at }: ClockPosition,
): Promise<void> {
  const { schema, name } = getTableConfig(table)
  const columns = stagedColumns(table)
  const list = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const relation = `"${schema}"."${name}" (${list}, known_from, known_from_at)`
  await copyInto(tx, relation, keysOf(columns), rows, `\t${position}\t${at}`)
}

function keysOf(columns: readonly [string, PgColumn][]): string[] {
  return columns.map(([key]) => key)
}

/** The postgres client below drizzle's transaction: COPY is no statement that drizzle knows. */
interface OverClient {
  readonly session: { readonly client: Sql }
}

/** @param shared  what stands in every line behind the row's own values */
async function copyInto(
  tx: CityTransaction,
  relation: string,
  keys: readonly string[],
  rows: readonly Row[],
  shared = '',
): Promise<void> {
  const { client } = (tx as unknown as OverClient).session
  const query = client.unsafe(`copy ${relation} from stdin`)
  // Of what the server refuses behind the last line the stream hears nothing, and would never end.
  const failed = new Promise<never>((_, reject) => onFailure(query, reject))
  // Refused before its first line it fails below as well; here it must not end the process.
  failed.catch(() => {})
  const sink = await query.writable()
  await Promise.race([pipeline(Readable.from(copyLines(keys, rows, `${shared}\n`)), sink), failed])
}

const rowsOfOnePiece = 1000

/** Made piece by piece as the server takes them, between what else this process does. */
function* copyLines(keys: readonly string[], rows: readonly Row[], end: string): Generator<string> {
  for (let from = 0; from < rows.length; from += rowsOfOnePiece) {
    const until = Math.min(rows.length, from + rowsOfOnePiece)
    let piece = ''
    for (let at = from; at < until; at += 1) {
      const row = rows[at]!
      for (let place = 0; place < keys.length; place += 1) {
        if (place > 0) piece += '\t'
        piece += copyText(row[keys[place]!])
      }
      piece += end
    }
    yield piece
  }
}

/** A list is a list of texts: what facts hold as JSON is an object. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`)
    return escaped(`{${items.join(',')}}`)
  }
  return escaped(asText(value)!)
}

const mustBeEscaped = /[\\\n\r\t]/

function escaped(text: string): string {
  if (!mustBeEscaped.test(text)) return text
  return text.replace(/[\\\n\r\t]/g, (found) => copyEscapes[found]!)
}

const copyEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
