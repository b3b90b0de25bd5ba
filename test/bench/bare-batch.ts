import postgres from 'postgres'
import type { Jurisdiction } from '../../schema/register.js'

/** The statements that an answer to many codes cannot do without, one for each table of zone and cities. */
export function bareBatch(url: string, jurisdictions: readonly Jurisdiction[]) {
  const sql = postgres(url, { max: 8, connection: { jit: 'off' } })
  return {
    async ask(codes: readonly string[]): Promise<void> {
      await Promise.all([
        sql`select jurisdiction_code, code, kind, code_status from zone.subject where code = any(${codes}) and known_to is null`,
        sql`select subject_code, name from zone.organisation_name where subject_code = any(${codes}) and known_to is null and used_until is null`,
        ...jurisdictions.flatMap(({ key }) => [
          sql`select code from ${sql(key)}.subject where code = any(${codes}) and known_to is null`,
          sql`select subject_code, name from ${sql(key)}.organisation_name where subject_code = any(${codes}) and known_to is null and used_until is null`,
          sql`
            select e.id, e.subject_code, e.decided_on, e.severity, e.valid_until, e.ended_on, d.document_no
            from ${sql(key)}.list_entry e
            left join ${sql(key)}.list_entry_detail d
              on d.id = e.id and d.subject_kind = e.subject_kind and d.known_to is null
            where e.subject_code = any(${codes}) and e.known_to is null`,
        ]),
      ])
    },
    end: () => sql.end(),
  }
}
