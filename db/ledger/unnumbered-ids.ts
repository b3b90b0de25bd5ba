import { and, eq, isNull, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { fillersIn, isFiller } from '../../rules/fillers.js'
import { readReference } from '../../rules/reference.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import { comparableDocumentNo, entryId, formerId, isTelling, recordId } from './fact-ids.js'

/** More digits than those of a year are a number; of what has fewer, `isNoNumber` tells. */
function mayTellNothing(documentNo: PgColumn) {
  return sql`coalesce(${documentNo}, '') !~ '([0-9].*){5}'`
}

/** Lines of one document that a version from before may have numbered. */
const mostLines = 50

/**
 * Ids of decisions without a document number, by the ids that versions from before gave them: those took a filler for a
 * number, and an entry without one for the only one of its list and subject. Under today's key the same row finds them.
 */
export async function unnumberedIds(
  tx: CityTransaction,
  store: CityStore,
  table: 'creditRecord' | 'listEntry',
  former: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return table === 'creditRecord' ? ofRecords(tx, store, former) : ofEntries(tx, store, former)
}

async function ofRecords(tx: CityTransaction, store: CityStore, former: readonly string[]) {
  const { creditRecord: r, creditRecordDetail: d } = store.t
  const rows = await tx
    .select({ record: r, detail: d })
    .from(r)
    .innerJoin(d, eq(d.id, r.id))
    .where(
      and(
        isOneOf(r.id, former),
        isNull(r.knownTo),
        isNull(d.knownTo),
        isOneOf(r.kind, ['LICENCE', 'PENALTY']),
        mayTellNothing(d.documentNo),
      ),
    )
  const found = new Map<string, string>()
  for (const { record, detail } of rows) {
    if (!isNoNumber(detail.documentNo)) continue
    const kind = record.kind as 'LICENCE' | 'PENALTY'
    const line = lineOf(store, kind, record, detail)
    if (line === null) continue
    const { title, facts, content, documentName, licenceKind, certificateName, certificateNo } =
      detail
    const texts =
      kind === 'PENALTY'
        ? [violationIn(title), facts, content]
        : [documentName, licenceKind, certificateName, certificateNo, content]
    const id = recordId(store, kind, {
      authorityCode: detail.unitCode,
      documentNo: numberIn(detail.documentNo),
      partyCode: record.subjectCode,
      line,
      decidedOn: record.decidedOn,
      texts: texts.map((text) => text ?? ''),
    })
    found.set(record.id, id)
  }
  return found
}

async function ofEntries(tx: CityTransaction, store: CityStore, former: readonly string[]) {
  const { listEntry: e, listEntryDetail: d } = store.t
  const rows = await tx
    .select({ entry: e, detail: d })
    .from(e)
    .innerJoin(d, eq(d.id, e.id))
    .where(
      and(
        isOneOf(e.id, former),
        isNull(e.knownTo),
        isNull(d.knownTo),
        mayTellNothing(d.documentNo),
      ),
    )
  return new Map(
    rows
      .filter(({ detail }) => isNoNumber(detail.documentNo))
      .map(({ entry, detail }) => [
        entry.id,
        entryId(store, entry.listCode, numberIn(detail.documentNo), entry.subjectCode, {
          authorityCode: entry.unitCode,
          decidedOn: entry.decidedOn,
          texts: [detail.reason ?? ''],
        }),
      ]),
  )
}

let fillers: ReturnType<typeof fillersIn> | undefined

function isNoNumber(documentNo: string | null): boolean {
  return documentNo === null || !isTelling(documentNo) || isFillerOf(documentNo)
}

function isFillerOf(documentNo: string): boolean {
  fillers ??= fillersIn(readReference('fillers'))
  return isFiller(documentNo, 'DOCUMENT_NO', fillers)
}

/** What stands in the key for the number: nothing where a filler does. */
function numberIn(documentNo: string | null): string {
  return documentNo === null || isFillerOf(documentNo) ? '' : documentNo
}

/** Lines are kept in the id alone. */
function lineOf(
  { jurisdiction }: CityStore,
  kind: 'LICENCE' | 'PENALTY',
  { id, subjectCode }: { id: string; subjectCode: string },
  { unitCode, documentNo }: { unitCode: string; documentNo: string | null },
): string | null {
  const number = comparableDocumentNo(documentNo ?? '')
  for (let line = 1; line <= mostLines; line += 1) {
    if (formerId(jurisdiction, kind[0]!, unitCode, number, subjectCode, String(line)) === id) {
      return String(line)
    }
  }
  return null
}

/** The title of a penalty is its kinds and the violation. */
function violationIn(title: string): string {
  const at = title.indexOf(': ')
  return at === -1 ? title : title.slice(at + 2)
}
