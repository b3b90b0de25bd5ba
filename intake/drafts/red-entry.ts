import { type Draft, type Fact, newDraft } from '../../db/ledger/draft.js'
import { entryId, isTelling } from '../../db/ledger/fact-ids.js'
import { proposalId } from '../../db/ledger/red-told.js'
import type { RedToldState } from '../../rules/incentives/red-told.js'
import { asTyped } from '../../schema/labels/labels.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import { authorityOf, competentFor, unitIn } from '../check/authority.js'
import { datasetBehind, listIn } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../check/dates.js'
import { partyOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { freeTextsScanned, publicNumbersClean } from '../check/texts.js'
import { oneOf } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'
import { namedParty, partyTextsClean, personOf, withdrawalOf } from './parts.js'

const states: Readonly<Record<string, RedToldState>> = {
  PROPOSED: 'PROPOSED',
  拟列入: 'PROPOSED',
  CHECKED: 'CHECKED',
  已核查: 'CHECKED',
  ANNOUNCED: 'ANNOUNCED',
  公示中: 'ANNOUNCED',
  IN_FORCE: 'IN_FORCE',
  已列入: 'IN_FORCE',
  REFUSED: 'REFUSED',
  不予列入: 'REFUSED',
}

/** What a state rests on besides the proposal: each of these columns is filled. */
const needed: Readonly<Record<RedToldState, readonly string[]>> = {
  PROPOSED: [],
  CHECKED: ['checkedOn'],
  ANNOUNCED: ['checkedOn', 'announcedOn'],
  IN_FORCE: ['checkedOn', 'announcedOn', 'decidedOn', 'documentNo'],
  REFUSED: ['decidedOn', 'refusedWhy'],
}

/** Days of the history in the order in which its steps are taken. */
const days = ['proposedOn', 'checkedOn', 'announcedOn', 'decidedOn'] as const

/** A row of the sheet `red-list`: where a proposal stands, with the history that led there. */
export function redEntryDraft(row: SheetRow, city: CityFacts): Draft | null {
  const list = listIn(row, 'RED', city)
  const datasetId = list === null ? null : datasetBehind(row, 'listCode', list.code, city)
  const party = partyOf(row, city)
  const authority = authorityOf(row, city)
  if (list && authority) competentFor(row, list, authority)
  unitIn(row, 'sourceCode', city)
  const state = oneOf(row, 'status', states)
  if (state !== null) historyTold(row, state)
  const history = daysIn(row, city.today)
  const { proposedOn, decidedOn } = history
  const validUntil = lastDayIn(row, 'validUntil')
  inOrder(row, 'validUntil', decidedOn, validUntil)
  publicNumbersClean(row, ['documentNo', 'proposalDocumentNo'], decidedOn ?? proposedOn)
  freeTextsScanned(row, ['reason', 'refusedWhy', 'withdrawnWhy'])
  const end = withdrawalOf(row, city.today, decidedOn)
  if (end !== null && state !== null && state !== 'IN_FORCE') {
    row.refuse('RED_STEP_NOT_ALLOWED', 'withdrawn', wayOut('redProposalWithdrawn'))
  }
  const texts = ['documentNo', 'proposalDocumentNo', 'reason', 'refusedWhy', 'withdrawnWhy']
  partyTextsClean(row, party, texts, city)
  const isWhole = list && datasetId && party && authority && state && proposedOn
  if (row.refusals.length > 0 || !isWhole) return null
  const documentNo = row.text('documentNo') || null
  const reason = row.text('reason')
  const key = { listCode: list.code, subjectCode: party.code, proposedOn }
  const red = {
    ...history,
    id: proposalId(city, { ...key, documentNo: row.text('proposalDocumentNo') }),
    listCode: list.code,
    unitCode: authority.code,
    state,
    proposedOn,
    proposalDocumentNo: row.text('proposalDocumentNo'),
    reason,
    documentNo,
    refusedWhy: row.text('refusedWhy') || null,
  }
  const about = { party: namedParty(row, party), person: personOf(row, party), red }
  if (state !== 'IN_FORCE') return newDraft({ id: red.id, ...about, facts: [] })
  const id = entryId(city, list.code, documentNo!, party.code, {
    authorityCode: authority.code,
    decidedOn: decidedOn!,
    texts: [reason],
  })
  const entry: Fact = [
    'listEntry',
    {
      id,
      subjectCode: party.code,
      subjectKind: party.kind,
      listCode: list.code,
      colour: 'RED',
      behaviourCode: null,
      figures: {},
      decidedOn: decidedOn!,
      validUntil,
      severity: null,
      endedBy: null,
      endedOn: null,
      unitCode: authority.code,
      restsOn: null,
      datasetId,
    },
  ]
  const detail: Fact = ['listEntryDetail', { id, subjectKind: party.kind, documentNo, reason }]
  return newDraft({ id, ...about, end, facts: [entry, detail] })
}

/** VALUE_MISSING: a row tells the whole way to the state that it states, and a listing has a number that tells it from others. */
function historyTold(row: SheetRow, state: RedToldState): void {
  for (const column of needed[state]) {
    const text = row.text(column)
    if (text !== '' && (column !== 'documentNo' || isTelling(text))) continue
    row.refuse(
      'VALUE_MISSING',
      column,
      wayOut('redStateDays', { status: asTyped('RedEntryState', state) }),
    )
  }
}

/** DATE_IN_FUTURE, DATES_OUT_OF_ORDER: the days of the history, none before the one that it follows. */
function daysIn(row: SheetRow, today: Day): Readonly<Record<(typeof days)[number], Day | null>> {
  const found = { proposedOn: null, checkedOn: null, announcedOn: null, decidedOn: null } as Record<
    (typeof days)[number],
    Day | null
  >
  let before: Day | null = null
  for (const column of days) {
    const day = dayIn(row, column)
    notInFuture(row, column, day, today)
    inOrder(row, column, before, day)
    found[column] = day
    before = day ?? before
  }
  return found
}
