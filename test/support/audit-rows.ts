import type { ChainedEntry } from '../../db/hub/audit-entries.js'
import type { Occurrence } from '../../gateway/audit/occurrence.js'

/** What the log is told of an answer with a record in it. */
export function occurrence(changes: Partial<Occurrence> = {}): Occurrence {
  return {
    requestId: 'r',
    unit: 'unit',
    subject: null,
    client: 'program',
    agentCode: null,
    actsFor: null,
    purpose: null,
    basis: null,
    caseNo: null,
    operationName: null,
    operationHash: 'ab',
    disclosed: ['CreditFile.records'],
    refused: [],
    masked: [],
    codes: ['91990583MA00000001'],
    result: 'OK',
    errors: [],
    latencyMs: 1.25,
    times: null,
    ...changes,
  }
}

/** A row of the log, without its chain. */
export function unchainedEntry(
  seq: number,
  at: Date,
  changes: Partial<ChainedEntry> = {},
): ChainedEntry {
  return {
    ...occurrence(),
    writer: 'w',
    seq,
    at: at.toISOString().replace('Z', '000Z'),
    previousHash: '',
    hash: '',
    ...changes,
  }
}
