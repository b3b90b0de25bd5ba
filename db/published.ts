import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Jurisdiction } from '../schema/register.js'
import { type CityTables, cityTables } from './tables/city.js'
import { zoneSchemaName } from './tables/zone.js'

interface Published {
  readonly table: keyof CityTables
  /** Columns that stay in the city. */
  readonly without: readonly string[]
  /** SQL condition on the rows that leave; all when absent. Its columns are part of the primary key. */
  readonly rows?: string
}

/**
 * The one list of what may leave a city. Publications, the zone's views and the table in the README are made from it.
 *
 * For a person that is: key, kind, list or behaviour code, figures, dates, severity, status. Names, numbers, document
 * numbers and free text of persons stand in no table of this list, or are left out by its row condition.
 */
export const published: readonly Published[] = [
  { table: 'clock', without: [] },
  { table: 'organisationUnit', without: ['source_id'] },
  { table: 'dataset', without: ['source_id'] },
  { table: 'subject', without: ['source_id'] },
  { table: 'organisationName', without: ['source_id'] },
  { table: 'creditRecord', without: ['source_id'] },
  { table: 'listEntry', without: ['source_id'] },
  {
    table: 'listEntryDetail',
    without: ['source_id', 'reason'],
    rows: `subject_kind <> 'PERSON'`,
  },
  { table: 'localStandard', without: ['source_id'] },
  { table: 'recognition', without: ['source_id'] },
  { table: 'cityMeasure', without: ['source_id'] },
  { table: 'punishmentPath', without: ['source_id'] },
  { table: 'objection', without: ['source_id'] },
  { table: 'repair', without: ['source_id'] },
  { table: 'feedback', without: ['source_id'] },
]

/** PostgreSQL names of what leaves a city. */
export interface PublishedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: string | null
}

export function publishedTables(): PublishedTable[] {
  const tables = cityTables('city')
  return published.map(({ table, without, rows }) => ({
    name: getTableName(tables[table]),
    columns: Object.values(getTableColumns(tables[table]))
      .map((column) => column.name)
      .filter((column) => !without.includes(column)),
    rows: rows ?? null,
  }))
}

/** Statements that make the zone's views anew over the given members' schemas. */
export function zoneViewStatements(jurisdictions: readonly Jurisdiction[]): string[] {
  return [
    `create schema if not exists "${zoneSchemaName}"`,
    ...publishedTables().flatMap(({ name, columns, rows }) => {
      const list = columns.map((column) => `"${column}"`).join(', ')
      const parts = jurisdictions.map(
        ({ code, key }) =>
          `select '${code}'::text collate "C" as jurisdiction_code, ${list} from "${key}"."${name}"${rows ? ` where ${rows}` : ''}`,
      )
      return [
        `drop view if exists "${zoneSchemaName}"."${name}"`,
        `create view "${zoneSchemaName}"."${name}" as ${parts.join(' union all ')}`,
      ]
    }),
  ]
}
