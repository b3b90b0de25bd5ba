import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Jurisdiction } from '../../schema/register.js'
import { type CityTables, cityTables } from '../tables/city.js'
import { zoneSchemaName } from '../tables/zone.js'

interface Published {
  readonly table: keyof CityTables
  /** Columns that stay in the city. */
  readonly without: readonly string[]
  /**
   * SQL condition on the rows that leave, written as PostgreSQL prints it; all when absent. Its columns are part of
   * the primary key: else PostgreSQL refuses every change of a published row.
   */
  readonly rows?: string
}

/**
 * The one list of what may leave a city. Publications, the zone's views and docs/reference/published.md are made from it.
 *
 * For a person that is: key, kind, list or behaviour code, figures, dates, severity, status. Names, numbers, document
 * numbers and free text of persons stand in no table of this list, or are left out by its row condition. What is not
 * shared (不予共享) stands in tables that are not on it.
 */
export const published: readonly Published[] = [
  { table: 'clock', without: ['home', 'started_since', 'started_position'] },
  { table: 'digest', without: [] },
  { table: 'organisationUnit', without: ['source_id'] },
  { table: 'dataset', without: ['source_id'] },
  { table: 'supplyDeclaration', without: ['source_id'] },
  { table: 'handIn', without: ['source_id'] },
  { table: 'subject', without: ['source_id'] },
  { table: 'organisationName', without: ['source_id'] },
  // Only interviews and broken commitments rest on something, and the zone answers with penalties.
  { table: 'creditRecordShared', without: ['source_id', 'withheld', 'rests_on'] },
  { table: 'listEntryShared', without: ['source_id', 'withheld'] },
  {
    table: 'listEntryDetailShared',
    without: ['source_id', 'withheld', 'reason'],
    rows: `(subject_kind <> 'PERSON'::text)`,
  },
  { table: 'localStandard', without: ['source_id'] },
  { table: 'recognition', without: ['source_id'] },
  { table: 'cityMeasure', without: ['source_id'] },
  { table: 'punishmentPath', without: ['source_id'] },
  { table: 'incentiveProduct', without: ['source_id'] },
  { table: 'productRecognition', without: ['source_id'] },
  { table: 'objectionShared', without: ['source_id', 'withheld'] },
  { table: 'repairShared', without: ['source_id', 'withheld'] },
  {
    table: 'feedbackShared',
    without: ['source_id', 'withheld', 'unit_code', 'document_no', 'reason'],
  },
  // Only organisations and sole traders give one.
  { table: 'benefitUse', without: ['source_id', 'document_no', 'reason', 'scope'] },
]

/** Name of a city's publication, and of the subscription and slot that take it. */
export function publicationName({ key }: Jurisdiction): string {
  return `credit_${key}`
}

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

/** A member as the zone's database sees it. */
export interface ZoneMember {
  readonly jurisdiction: Jurisdiction
  /** Whether its tables are copies that a subscription fills, not the city's own. */
  readonly isCopy: boolean
}

/** Statements that make the zone's views over the members' tables, in a schema that is there and empty. */
export function zoneViewStatements(members: readonly ZoneMember[]): string[] {
  return publishedTables().map(({ name, columns, rows }) => {
    const list = columns.map((column) => `"${column}"`).join(', ')
    const parts = members.map(({ jurisdiction: { code, key }, isCopy }) => {
      const conditions = [rows, isCopy && name === 'clock' ? isCopiedInFull(key) : null]
      const where = conditions.filter((condition) => condition !== null).join(' and ')
      return `select '${code}'::text collate "C" as jurisdiction_code, ${list} from "${key}"."${name}"${where && ` where ${where}`}`
    })
    return `create view "${zoneSchemaName}"."${name}" as ${parts.join(' union all ')}`
  })
}

/**
 * While a first copy runs, the clock can be there before the subjects are: a fresh clock over half the data would make
 * a listed subject look unknown. So the clock shows only when every table has caught up.
 */
function isCopiedInFull(key: string): string {
  const tables = publishedTables().map(({ name }) => `'"${key}"."${name}"'::regclass`)
  return `(select count(*) from pg_catalog.pg_subscription_rel where srsubstate = 'r' and srrelid in (${tables.join(', ')})) = ${tables.length}`
}
