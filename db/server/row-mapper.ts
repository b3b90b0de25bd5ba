import { Column, is, SQL } from 'drizzle-orm'

/** A selected column as drizzle keeps it with a statement. */
interface Selected {
  readonly path: readonly string[]
  readonly field: unknown
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}

type RowMapper = (rows: readonly (readonly unknown[])[]) => Record<string, unknown>[]

/**
 * Rows as objects, as drizzle's own `mapResultRow` makes them, but how each column is read is looked up once a statement
 * and not once a value: that took longer than everything else that was done with a row.
 *
 * @returns null for a statement whose rows have objects in them: what a left join does not find is null there
 */
export function rowMapper(selected: readonly Selected[]): RowMapper | null {
  if (selected.some(({ path }) => path.length !== 1)) return null
  const columns = selected.map(({ path, field }) => ({ name: path[0]!, decode: decoderOf(field) }))
  return (rows) =>
    rows.map((row) => {
      const object: Record<string, unknown> = {}
      for (let place = 0; place < columns.length; place += 1) {
        const { name, decode } = columns[place]!
        const value = row[place]
        object[name] = value === null || decode === null ? value : decode.mapFromDriverValue(value)
      }
      return object
    })
}

/** Null where values stay as they come. */
function decoderOf(field: unknown): Decoder | null {
  if (is(field, Column)) return field.mapFromDriverValue === asItIs ? null : field
  const { decoder } = (is(field, SQL) ? field : (field as { sql: SQL }).sql) as unknown as {
    decoder: Decoder
  }
  return decoder
}

const asItIs = Column.prototype.mapFromDriverValue
