import { sql } from 'drizzle-orm'
import { moveClock } from '../../db/ledger/clock.js'
import type { CityStore } from '../../db/store.js'

/** The list on which they all stand: the hardest case, because no city's share of it fits a small index. */
export const crowdedList = 'SL02'
const rowsAtOnce = 50_000

/**
 * Puts so many subjects on one list of each city, each with its entry, document number and subject row.
 *
 * Neighbouring cities share seven tenths of their subjects, codes are scattered over the table as they are after years
 * of intake, one entry in fifty has ended, one subject in a hundred is a person.
 */
export async function fillCities(
  cities: readonly CityStore[],
  entries: number,
  onProgress: (rows: number) => void,
): Promise<void> {
  for (const [place, { db, t }] of cities.entries()) {
    const first = Math.floor(place * entries * 0.3)
    for (let from = 0; from < entries; from += rowsAtOnce) {
      const until = Math.min(entries, from + rowsAtOnce)
      await db.transaction(async (tx) => {
        const { position, at } = await moveClock(tx, t)
        // A prime beyond the number of subjects: each has a code of its own.
        const subjects = sql`
          select i, case when i % 100 = 1
            then 'P01' || upper(md5(i::text))
            else '91990583M' || lpad(((i::bigint * 387420489) % 999999937)::text, 9, '0') end as code,
            case when i % 100 = 1 then 'PERSON' else 'ORGANISATION' end as kind,
            date '2025-01-01' + (i * 13 + ${place}::int * (i % 3)) % 300 as decided_on
          from generate_series(${first + from}::int, ${first + until - 1}::int) as i`
        const version = sql`${position}::bigint, ${at}::timestamptz, 'bench'`
        await tx.execute(sql`
          insert into ${t.subject} (code, kind, code_status, industry_code, division_code, known_from, known_from_at, source_id)
          select code, kind, 'OK', lpad((1 + i % 97)::text, 2, '0'), '99058' || (3 + i % 4), ${version} from (${subjects}) s`)
        await tx.execute(sql`
          insert into ${t.listEntry} (id, subject_code, subject_kind, list_code, colour, figures, decided_on, severity, ended_by, ended_on, unit_code, dataset_id, known_from, known_from_at, source_id)
          select 'E' || i, code, kind, ${crowdedList}, 'SERIOUS', '{}', decided_on,
            case when i % 10 = ${place}::int then 'GENERAL' else 'SERIOUS' end,
            case when i % 50 = 0 then 'REPAIRED' end, case when i % 50 = 0 then decided_on + 90 end,
            'none', 'none', ${version} from (${subjects}) s`)
        await tx.execute(sql`
          insert into ${t.listEntryDetail} (id, subject_kind, document_no, known_from, known_from_at, source_id)
          select 'E' || i, kind, '演示认〔2025〕' || i || '号', ${version} from (${subjects}) s`)
      })
      onProgress(place * entries + until)
    }
    for (const table of [t.subject, t.listEntry, t.listEntryDetail]) {
      await db.execute(sql`analyze ${table}`)
    }
  }
}
