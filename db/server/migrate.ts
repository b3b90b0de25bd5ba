import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { HubError } from '../../schema/errors.js'
import type { Sql } from './preparing.js'

export interface Migration {
  readonly tag: string
  readonly hash: string
  readonly statements: readonly string[]
}

/**
 * Brings one PostgreSQL schema up to the files of a drizzle-kit folder, and tells which were new.
 *
 * The folder's name is the schema that the files were generated for; every `"city".` in them becomes the schema
 * given here. Each file is applied in one transaction with its row in `<schema>.migration`. Several processes may
 * migrate one database at once: the row is written first, so the others wait for it and then pass on.
 *
 * A row says whether its file only adds: then a version that does not know the file yet runs over it all the same, which is
 * the way back after an update.
 *
 * @returns  tags of the files that this call applied, in order
 * @throws {HubError} MIGRATION_CHANGED when an applied file has been changed, or is no longer there and did more than add
 */
export async function migrate(
  sql: Sql,
  { folder, schema }: { folder: string; schema: string },
): Promise<string[]> {
  const migrations = await readMigrations(folder, schema)
  await createBookkeeping(sql, schema)
  const rows = await sql`select tag, hash, adds_only from ${sql(schema)}.migration`
  const applied = new Set(rows.map(({ tag }) => tag))
  const known = new Map(migrations.map(({ tag, hash }) => [tag, hash]))
  for (const { tag, hash, adds_only: isPassable } of rows) {
    if (known.get(tag) === hash || (isPassable && !known.has(tag))) continue
    throw changed(schema, tag, known.has(tag))
  }
  const fresh: string[] = []
  for (const migration of migrations) {
    if (!applied.has(migration.tag) && (await apply(sql, schema, migration))) {
      fresh.push(migration.tag)
    }
  }
  return fresh
}

async function apply(sql: Sql, schema: string, { tag, hash, statements }: Migration) {
  return sql.begin(async (tx) => {
    const mine = await tx`
      insert into ${tx(schema)}.migration (tag, hash, adds_only)
      values (${tag}, ${hash}, ${addsOnly(statements)})
      on conflict (tag) do nothing returning tag`
    if (mine.length === 0) return false
    for (const statement of statements) await tx.unsafe(statement)
    return true
  })
}

const additions = [
  /^create table (?!.* partition of )/is,
  /^create index /i,
  /^comment on /i,
  /^alter table \S+ add column (?!.*\b(unique|primary key|references|check|generated)\b)(?=.*\bdefault\b|(?!.*\bnot null\b))/is,
]

/**
 * Whether a version that does not know these statements reads and writes as before when they have been executed: new
 * tables, indexes that refuse nothing, columns that may be left out. Whatever is not surely one of these is more.
 */
export function addsOnly(statements: readonly string[]): boolean {
  return statements.every((statement) => {
    const text = statement.replace(/;\s*$/, '').trim()
    return !text.includes(';') && additions.some((addition) => addition.test(text))
  })
}

/** `if not exists` is no promise when two processes do it at once on a real server: the slower one fails once. */
async function createBookkeeping(sql: Sql, schema: string): Promise<void> {
  const alreadyThere = ['23505', '42701', '42P06', '42P07', '42710']
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`create schema if not exists ${sql(schema)}`
      await sql`
        create table if not exists ${sql(schema)}.migration (
          tag text primary key,
          hash text not null,
          applied_at timestamptz not null default clock_timestamp(),
          adds_only boolean not null default false
        )`
      // Of a schema from before.
      const [there] = await sql`
        select 1 from information_schema.columns
        where table_schema = ${schema} and table_name = 'migration' and column_name = 'adds_only'`
      if (!there) {
        await sql`
          alter table ${sql(schema)}.migration
          add column if not exists adds_only boolean not null default false`
      }
      return
    } catch (error) {
      if (attempt === 10 || !alreadyThere.includes((error as { code?: string }).code ?? '')) {
        throw error
      }
      await setTimeout(20)
    }
  }
}

/** The files of a folder in order, each with its statements for the schema; the one that makes the schema is left out. */
export async function readMigrations(folder: string, schema: string): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  const template = basename(folder)
  return Promise.all(
    journal.entries.map(async ({ tag }) => {
      const text = await readFile(join(folder, `${tag}.sql`), 'utf8')
      return {
        tag,
        hash: createHash('sha256').update(text).digest('hex'),
        statements: text
          .split('--> statement-breakpoint')
          .map((statement) => statement.trim())
          .filter((statement) => !/^create schema "[^"]+";?$/i.test(statement))
          .map((statement) => statement.replaceAll(`"${template}".`, `"${schema}".`)),
      }
    }),
  )
}

function changed(schema: string, tag: string, stillThere: boolean): HubError {
  return new HubError(stillThere ? 'MIGRATION_CHANGED.changed' : 'MIGRATION_CHANGED.unknown', {
    tag,
    schema,
  })
}
