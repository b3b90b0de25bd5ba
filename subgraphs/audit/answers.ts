import { listAlarms, loadAlarmRules } from '../../db/hub/audit-alarms.js'
import type { ChainedEntry } from '../../db/hub/audit-entries.js'
import { everyOperation, listTrail, type TrailFilters } from '../../db/hub/audit-trail.js'
import { recordedName, recordedText } from '../../runtime/recorded-text.js'
import { HubError } from '../../schema/errors.js'
import { encodeCursor, noEpochs } from '../../schema/scalars/cursor.js'
import { isDay } from '../../schema/scalars/date.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import type { Context } from './context.js'
import type { AccessStatementAccessesArgs, QueryAuditTrailArgs } from './resolver-types.js'

const dayMs = 24 * 60 * 60_000
const usualDays = 7
const mostDays = 31

/** One page of the trail. */
export function trailPageOf({ first, after, ...asked }: QueryAuditTrailArgs, context: Context) {
  const filters = { ...everyOperation, ...given(asked) }
  return pageOf('auditTrail', filters, { first, after }, context)
}

/** One page of the look-ups that disclosed what is not public of one subject. */
export async function accessPageOf(
  code: string,
  { first, after, ...asked }: Partial<AccessStatementAccessesArgs>,
  context: Context,
) {
  const filters = { ...everyOperation, ...given(asked), code, disclosing: true }
  const page = await pageOf('accessStatement', filters, { first, after }, context)
  const told = ({ cursor, node }: (typeof page)['edges'][number]) => ({
    cursor,
    // Of whoever acts for another subject this one is told no more than of others who looked.
    node: { ...node, agentCode: node.actsFor === code ? node.agentCode : null },
  })
  return { ...page, edges: page.edges.map(told) }
}

/** @throws {HubError} ARGUMENT_INVALID for more than 31 days */
export function alarmsOf(from: string | null, { store, now }: Context) {
  const begin = from === null ? new Date(now.getTime() - usualDays * dayMs) : new Date(from)
  if (now.getTime() - begin.getTime() > mostDays * dayMs) {
    throw new HubError('ARGUMENT_INVALID.auditFrom', { from, days: mostDays })
  }
  return listAlarms(store, loadAlarmRules(), { from: begin, until: now })
}

async function pageOf(
  field: string,
  filters: TrailFilters,
  { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  { store }: Context,
) {
  const size = pageSize(first)
  const query = `${field} ${JSON.stringify(filters)}`
  const place = placeAfter(query, after, ['TEXT', 'TEXT', 'TEXT'] as const, noEpochs)
  const rows = await listTrail(store, filters, { first: size, after: place && placeOf(place) })
  return connectionOf<ChainedEntry>(rows.map(shown), size, ({ at, writer, seq }) =>
    encodeCursor(query, [at, writer, String(seq)], noEpochs),
  )
}

/** Rows from before their texts were bounded may hold whatever somebody sent. */
function shown(row: ChainedEntry): ChainedEntry {
  const { unit, subject, client, purpose, basis, caseNo, operationName } = row
  const text = (value: string | null) => value && recordedText(value)
  return {
    ...row,
    unit: text(unit),
    subject: text(subject),
    client: text(client),
    purpose: text(purpose),
    basis: text(basis),
    caseNo: text(caseNo),
    operationName: operationName && recordedName(operationName),
  }
}

function placeOf([at, writer, seq]: readonly [string, string, string]) {
  const isTime =
    isDay(at.slice(0, 10)) && /^T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}Z$/.test(at.slice(10))
  if (isTime && /^[\w-]{1,100}$/.test(writer) && /^\d{1,15}$/.test(seq)) {
    return { at, writer, seq: Number(seq) }
  }
  throw new HubError('CURSOR_INVALID.notOurs')
}

/** GraphQL leaves an argument out or says null: both mean all. */
function given<T extends object>(asked: T): { [K in keyof T]: NonNullable<T[K]> | null } {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, value ?? null]),
  ) as never
}
