import { compact } from '../../rules/subjects/compact.js'
import { canonicalJson } from '../../schema/canonical-json.js'
import type { Fact, FactTable } from './draft.js'

/**
 * What a row says of a decision, without its end, without what the hub derives, and whatever the spacing of its texts.
 */
const saidOfDecision = {
  creditRecord: ['kind', 'behaviourCode', 'figures', 'decidedOn', 'validUntil'],
  creditRecordDetail: [
    'title',
    'facts',
    'legalBasis',
    'content',
    'suspendedLicence',
    'documentName',
    'licenceKind',
    'certificateName',
    'certificateNo',
    'validFrom',
    'remarks',
  ],
  listEntry: ['listCode', 'behaviourCode', 'figures', 'decidedOn', 'validUntil', 'unitCode'],
  listEntryDetail: ['reason'],
} as const satisfies Partial<Record<FactTable, readonly string[]>>

/** As a text, to be compared. */
export function contentOf(facts: readonly Fact[]): string {
  const said = facts.flatMap(([table, row]) => {
    const columns: readonly string[] =
      table in saidOfDecision ? saidOfDecision[table as keyof typeof saidOfDecision] : []
    return columns.map((column) => [column, (row as Record<string, unknown>)[column] ?? null])
  })
  return canonicalJson(
    said.map(([column, value]) => [column, typeof value === 'string' ? compact(value) : value]),
  )
}
