import type { Draft } from '../../db/ledger/draft.js'
import type { Catalogues } from '../../rules/catalogues.js'
import { penaltyTitle } from '../../rules/publicity/penalty-title.js'
import { publicUntil } from '../../rules/publicity/publicity.js'
import { severityOfPenalty } from '../../rules/publicity/severity.js'
import type { Figures } from '../../rules/words.js'
import { wayOut } from '../../schema/ways-out.js'
import { amountAgreesWithText, amountsBehind, centsOf10000 } from '../check/amounts.js'
import { authorityOf, unitIn } from '../check/authority.js'
import { behaviourIfMapped, datasetBehind, figuresIn } from '../check/catalogue.js'
import {
  dayIn,
  dayWritten,
  inOrder,
  lastDayIn,
  notInFuture,
  reportedInTime,
} from '../check/dates.js'
import { partyOf, representativeNamed } from '../check/party.js'
import { amountsFitKinds, penaltyKinds, suspendedLicenceNamed } from '../check/penalty-kinds.js'
import type { SheetRow } from '../check/sheet-row.js'
import { freeTextsScanned, publicNumbersClean, publicTextsClean } from '../check/texts.js'
import type { CityFacts } from '../run/city-facts.js'
import { endOf, partyTextsClean } from './parts.js'
import { recordDraft } from './record.js'

/** A row of the sheet of administrative penalties, in either layout. */
export function penaltyDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { today, book, catalogues } = city
  const party = partyOf(row, city)
  if (party !== null) representativeNamed(row, party.kind)
  const authority = authorityOf(row, city)
  unitIn(row, 'sourceCode', city)
  const datasetId = datasetBehind(row, 'documentNo', 'PENALTY', city)
  const kinds = penaltyKinds(row, book.penaltyKinds)
  const fineCents = amountOf(row, 'fine', '罚款')
  const confiscatedCents = amountOf(row, 'confiscated', '没收')
  amountsFitKinds(row, kinds, { fineCents, confiscatedCents })
  suspendedLicenceNamed(row, kinds)
  const decidedOn = dayIn(row, 'decidedOn')
  const validUntil = lastDayIn(row, 'validUntil')
  notInFuture(row, 'decidedOn', decidedOn, today)
  inOrder(row, 'validUntil', decidedOn, validUntil)
  const behaviourCode = behaviourIfMapped(row, city)
  const stated = figuresIn(row, city)
  publicNumbersClean(row, ['documentNo'], decidedOn)
  publicTextsClean(row, ['penaltyKinds', 'violation', 'legalBasis'])
  freeTextsScanned(row, ['facts', 'content', 'suspendedLicence', 'withdrawnWhy'])
  const end = endOf(row, today, decidedOn)
  partyTextsClean(
    row,
    party,
    [
      'documentNo',
      'facts',
      'legalBasis',
      'penaltyKinds',
      'content',
      'suspendedLicence',
      'violation',
      'remarks',
      'withdrawnWhy',
    ],
    city,
  )
  if (row.refusals.length > 0 || !party || !authority || !datasetId || !decidedOn) return null

  reportedInTime(row, 'decidedOn', decidedOn, today, book.calendar)
  const fineCny = (fineCents ?? 0) / 100
  const severity = severityOfPenalty(
    kinds.length > 0 ? kinds : [book.penaltyKinds.get('其他')!],
    { fineCny, party: party.kind, decidedOn },
    book.fines,
  )
  publicityEndIgnored(row, { decidedOn, validUntil, severity }, catalogues)
  return recordDraft(row, city, {
    kind: 'PENALTY',
    party,
    unitCode: authority.code,
    datasetId,
    decidedOn,
    validUntil,
    end,
    texts: ['violation', 'facts', 'content'],
    behaviourCode,
    figures: figuresOf(fineCents, confiscatedCents, stated),
    severity,
    title: penaltyTitle(kinds, row.text('violation')),
    facts: row.text('facts') || null,
    legalBasis: row.text('legalBasis') || null,
    content: row.text('content') || null,
    suspendedLicence: row.text('suspendedLicence') || null,
    remarks: row.text('remarks') || null,
  })
}

/** What is stated counts for more than what the columns of amounts say. */
function figuresOf(
  fineCents: number | null,
  confiscatedCents: number | null,
  stated: Figures,
): Figures {
  const figures: Record<string, number> = {}
  if (fineCents) figures.fine_cny = fineCents / 100
  if (confiscatedCents) figures.confiscated_cny = confiscatedCents / 100
  return Object.assign(figures, stated)
}

/** From its column, checked against the text; where the layout has no column, from the text (AMOUNT_FROM_TEXT). */
function amountOf(row: SheetRow, column: string, word: '罚款' | '没收'): number | null {
  if (!row.hasColumn(column)) {
    const named = amountsBehind(row.text('content'), word)
    if (named.length === 0) return null
    row.report('AMOUNT_FROM_TEXT', 'content', wayOut('layoutWithColumn'))
    return named.reduce((sum, cents) => sum + cents)
  }
  const cents = centsOf10000(row, column)
  if (cents) amountAgreesWithText(row, { column, cents, textColumn: 'content', word })
  return cents
}

/** PUBLICITY_END_IGNORED: the column is never trusted; one known table changes it at every update. */
function publicityEndIgnored(
  row: SheetRow,
  decision: Omit<Parameters<typeof publicUntil>[0], 'listCode'>,
  catalogues: Catalogues,
): void {
  const written = row.text('publicityEnd')
  if (written === '') return
  const derived = publicUntil({ ...decision, listCode: null }, catalogues)
  if (derived !== null && dayWritten(row, 'publicityEnd') !== derived) {
    row.report('PUBLICITY_END_IGNORED', 'publicityEnd', wayOut('byPolicy', { day: derived }))
  }
}
