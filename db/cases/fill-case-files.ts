import { sql } from 'drizzle-orm'
import { advanceClock, holdClock } from '../ledger/clock.js'
import type { CityStore } from '../store.js'

/**
 * Gives every repair and objection that an earlier version of the hub has written its case, as a sheet would have told
 * it, and brings a case along that such a version has decided meanwhile. Nothing to do on most starts.
 */
export async function fillCaseFiles({ db, t }: CityStore): Promise<void> {
  await db.transaction(async (tx) => {
    const shown = sql`(
      select id, 'REPAIR' as kind, subject_code, target_kind, target_id, source_id, applied_on as begun_on, decided_on,
        case status when 'APPLIED' then 'ACCEPTED' else status end as state,
        case status when 'APPLIED' then 'ACCEPT' when 'GRANTED' then 'GRANT' else 'REFUSE' end as step
      from ${t.repair} where known_to is null
      union all
      select id, 'OBJECTION', subject_code, target_kind, target_id, source_id, accepted_on, decided_on,
        case status when 'UPHELD' then 'REMOVED' else status end,
        case status when 'ACCEPTED' then 'ACCEPT' when 'UPHELD' then 'REMOVE' else 'REJECT' end
      from ${t.objection} where known_to is null)`
    const overtaken = sql`
      select file.id from ${t.caseFile} as file join ${shown} as shown on shown.id = file.id
      where file.known_to is null and file.decided_on is null and shown.decided_on is not null`
    const missing = sql`
      select shown.* from ${shown} as shown
      where not exists (select from ${t.caseFile} as file where file.id = shown.id and file.known_to is null)`
    const [some] = await tx.execute(sql`
      select 1 where exists (${overtaken}) or exists (${missing})`)
    if (!some) return
    const { position, at } = await holdClock(tx, t)
    await tx.execute(sql`
      update ${t.caseFile} set known_to = ${position}::bigint, known_to_at = ${at}::timestamptz
      where known_to is null and id in (${overtaken})`)
    await tx.execute(sql`
      insert into ${t.caseFile} (id, kind, subject_code, target_kind, target_id, state, step, step_on, opened_on,
        accepted_on, decided_on, deciding_unit, actor, known_from, known_from_at, source_id)
      select missing.id, missing.kind, missing.subject_code, missing.target_kind, missing.target_id, missing.state,
        missing.step, coalesce(missing.decided_on, missing.begun_on), missing.begun_on, missing.begun_on,
        missing.decided_on, coalesce(detail.unit_code, entry.unit_code, ''), 'SHEET', ${position}::bigint,
        ${at}::timestamptz, missing.source_id
      from (${missing}) as missing
      left join ${t.creditRecordDetail} as detail
        on missing.target_kind = 'RECORD' and detail.id = missing.target_id and detail.known_to is null
      left join ${t.listEntry} as entry
        on missing.target_kind = 'LIST_ENTRY' and entry.id = missing.target_id and entry.known_to is null`)
    await advanceClock(tx, t, { position, at })
  })
}
