import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { organisationUscc } from '../../db/seed/codes.js'
import type { CityTables } from '../../db/tables/city.js'
import { cityTables } from '../../db/tables/city.js'
import type { Jurisdiction } from '../../schema/register.js'

/** Columns that name a subject, and those that name a row which is copied too. */
const subjectColumns = ['code', 'subject_code']
const rowColumns = ['id', 'entry_id', 'target_id']
const copied: readonly (keyof CityTables)[] = [
  'subject',
  'organisationName',
  'representative',
  'identifier',
  'creditRecord',
  'listEntry',
  'objection',
  'repair',
  'feedback',
]
/** Tables without a subject of their own, and the table of the same id that has one. */
const details: Partial<Record<keyof CityTables, keyof CityTables>> = {
  creditRecordDetail: 'creditRecord',
  listEntryDetail: 'listEntry',
}

/**
 * Puts copies of all organisations, with all that hangs on them, beside the seeded ones: each copy under a code of its
 * own that adds up. The index for the search by name is dropped first: nothing here searches, and it would take longest.
 */
export async function multiply(
  url: string,
  jurisdictions: readonly Jurisdiction[],
  copies: number,
  onProgress: (copies: number) => void,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const schemas = jurisdictions.map(({ key }) => key)
    const union = schemas.map((key) => `select code from "${key}".subject where kind <> 'PERSON'`)
    const originals = (await sql.unsafe(union.join(' union '))).map(({ code }) => code as string)
    await sql`create table bench_copy (original text collate "C", copy text collate "C")`
    for (const key of schemas) await sql.unsafe(`drop index "${key}".organisation_name_by_gram`)
    for (let copy = 1; copy < copies; copy += 1) {
      const codes = originals.map((_, place) =>
        organisationUscc('91', '990583', 10_000_000 + copy * originals.length + place),
      )
      await sql.begin(async (tx) => {
        await tx`truncate bench_copy`
        await tx`insert into bench_copy select * from unnest(${originals}::text[], ${codes}::text[])`
        for (const key of schemas) await copyCity(tx, key, copy)
      })
      onProgress(copy)
    }
    for (const key of schemas) {
      for (const table of [...copied, ...Object.keys(details)] as (keyof CityTables)[]) {
        await sql.unsafe(`vacuum analyze "${key}"."${getTableName(cityTables(key)[table])}"`)
      }
    }
  } finally {
    await sql.end()
  }
}

async function copyCity(sql: postgres.TransactionSql, key: string, copy: number): Promise<void> {
  const tables = cityTables(key)
  const nameOf = (table: keyof CityTables) => `"${key}"."${getTableName(tables[table])}"`
  for (const table of copied) {
    const columns = columnsOf(tables[table])
    const subject = columns.find((column) => subjectColumns.includes(column))
    await sql.unsafe(`
      insert into ${nameOf(table)} (${columns.join(', ')})
      select ${columns.map((column) => copiedValue(column, copy)).join(', ')}
      from ${nameOf(table)} t join bench_copy c on c.original = t.${subject}`)
  }
  for (const [table, owner] of Object.entries(details) as [keyof CityTables, keyof CityTables][]) {
    const columns = columnsOf(tables[table])
    await sql.unsafe(`
      insert into ${nameOf(table)} (${columns.join(', ')})
      select ${columns.map((column) => copiedValue(column, copy)).join(', ')}
      from ${nameOf(table)} t
      where exists (select from ${nameOf(owner)} o join bench_copy c on c.original = o.subject_code where o.id = t.id)`)
  }
}

function columnsOf(table: PgTable): string[] {
  return Object.values(getTableColumns(table)).map(({ name }) => name)
}

function copiedValue(column: string, copy: number): string {
  if (subjectColumns.includes(column)) return 'c.copy'
  return rowColumns.includes(column) ? `t.${column} || '.${copy}'` : `t.${column}`
}
