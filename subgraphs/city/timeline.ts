import type { GraphQLResolveInfo } from 'graphql'
import type { CaseQuestion, FeedbackRow, ObjectionRow, RepairRow } from '../../db/cases/cases.js'
import type { FileRow } from '../../db/subjects/files.js'
import {
  comparePlaces,
  eventsOfSteps,
  ofSubjectAlone,
  placeIn,
  type TimelineEvent,
  type TimelineKind,
} from '../../rules/cases/timeline.js'
import { addDays } from '../../rules/days.js'
import { type Publishable, publicUntil } from '../../rules/publicity/publicity.js'
import { carriedLists, recordKinds } from '../../rules/supply/supply.js'
import type { TargetKind } from '../../rules/words.js'
import { HubError } from '../../schema/errors.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { isOwnFile } from '../shared/row-rules.js'
import { asSupplied, casesShown, endingOf } from './answers.js'
import { type WithBasis, withBasis } from './bases.js'
import { applicationsOf } from './cases.js'
import type { Context } from './context.js'
import type { EntryNode, RecordNode, TimelinePartNode, TimelineQuestion } from './model.js'
import { fileOf } from './person-file.js'

/** @throws {HubError} what `fileOf` throws */
export async function timelinePartOf(
  { subjectCode, first, place }: TimelineQuestion,
  context: Context,
): Promise<TimelinePartNode> {
  const file = await fileOf(subjectCode, context)
  const jurisdictionCode = context.store.jurisdiction.code
  return { subjectCode, first, place, file, jurisdictionCode }
}

/**
 * The city's events behind the place, one more than the page may show where there is one.
 *
 * @throws {HubError} CURSOR_INVALID
 */
export function timelineEventsOf(
  { file, first, place }: TimelinePartNode,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const behind = place === '' ? null : placeIn(place)
  if (place !== '' && behind === null) throw new HubError('CURSOR_INVALID.notOurs')
  const kinds = [
    ...recordKinds,
    ...carriedLists(context.store.catalogues),
    ...['OBJECTIONS', 'REPAIRS', 'FEEDBACK'],
  ]
  return asSupplied(file, kinds, context, info, [], async (): Promise<TimelineEvent[]> => {
    const events = await eventsIn(file, context, info)
    return events
      .sort(comparePlaces)
      .filter((event) => behind === null || comparePlaces(behind, event) < 0)
      .slice(0, first + 1)
  })
}

/** Without a unit that of the fact is meant; null where none did it. */
type Told = Pick<TimelineEvent, 'key' | 'on' | 'kind' | 'targetKind' | 'targetId'> &
  Partial<TimelineEvent>

/**
 * All that the city tells the caller: of the same facts that the file shows, and what has ended only to whom the past is
 * open.
 */
async function eventsIn(
  file: FileRow,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<TimelineEvent[]> {
  const { store, load, caller } = context
  const { code } = file
  const question = await casesShown(file, context, info)
  const { ended } = question
  const day = { ...question, asked: null }
  const [records, entries, feedback, cases] = await Promise.all([
    load.records({ kinds: null, first: null, after: null, ...day }).load(code),
    load.listEntries({ listCode: null, ...day }).load(code),
    load.feedback(question).load(code),
    eventsOfCases(code, question, context),
  ])
  const facts = new Map<string, { kind: TargetKind; unitCode: string }>([
    ...records.map(({ id, unitCode }) => [id, { kind: 'RECORD', unitCode }] as const),
    ...entries.map(({ id, unitCode }) => [id, { kind: 'LIST_ENTRY', unitCode }] as const),
  ])
  // As `ListEntry.documentNo` is read.
  const readsListing = isOwnFile(caller, code) || caller.scopes.includes('records:read')
  const told: Told[] = [
    ...records.map((record) => beginning('RECORDED', 'RECORD', record, record.title)),
    ...entries.map(
      (entry): Told => ({
        ...beginning(
          'LISTED',
          'LIST_ENTRY',
          entry,
          store.catalogues.lists.get(entry.listCode)?.name ?? null,
        ),
        ...(readsListing ? {} : { documentNo: null }),
      }),
    ),
    ...cases,
    ...feedback.flatMap((report) =>
      eventsOfReport(report, facts.get(report.entryId)?.kind ?? 'RECORD', question),
    ),
    ...(ended ? await endsOf(records, entries, context) : []),
  ]
  const units = await load.units()
  return told.map((event): TimelineEvent => {
    const { unitCode = facts.get(event.targetId)?.unitCode ?? null } = event
    return {
      ...{ caseId: null, pathCode: null, title: null, documentNo: null, ...event },
      jurisdictionCode: store.jurisdiction.code,
      unitCode,
      unitName: units.get(unitCode ?? '')?.name ?? null,
    }
  })
}

function beginning(
  kind: 'RECORDED' | 'LISTED',
  targetKind: TargetKind,
  { id, decidedOn, documentNo }: RecordNode | EntryNode,
  title: string | null,
): Told {
  return { key: id, on: decidedOn, kind, targetKind, targetId: id, title, documentNo }
}

/** That a measure was lifted tells that its ground had ended; who reported by a step, and on what document, stays in the city. */
function eventsOfReport(
  report: FeedbackRow,
  targetKind: TargetKind,
  { ended, withheld }: CaseQuestion,
): Told[] {
  const { id, entryId: targetId, pathCode, executedOn, liftedOn, outcome, knownFromAt } = report
  const about = { targetKind, targetId, caseId: id, pathCode }
  const unitCode = withheld ? report.unitCode : null
  const documentNo = withheld ? report.documentNo : null
  const on = executedOn ?? dayInChina(new Date(knownFromAt))
  const made: Told = { ...about, key: id, on, kind: `MEASURE_${outcome}`, unitCode }
  if (liftedOn === null) return [{ ...made, documentNo }]
  if (!ended) return [made]
  const key = `${id}/lifted`
  return [made, { ...about, key, on: liftedOn, kind: 'MEASURE_LIFTED', unitCode, documentNo }]
}

/**
 * Steps of the cases for the subject and for whom the past is open, of these only what came of applications that were
 * accepted; for everybody else what repairs and objections show.
 */
async function eventsOfCases(
  code: string,
  question: CaseQuestion,
  context: Context,
): Promise<Told[]> {
  const { caller, load } = context
  const applications = await applicationsOf(code, context)
  const [repairs, objections] = await Promise.all([
    load.repairs({ ...question, applicationsOf: applications }).load(code),
    load.objections(question).load(code),
  ])
  if (!question.ended) return [...repairs.flatMap(ofRepair), ...objections.flatMap(ofObjection)]
  const isOwn = isOwnFile(caller, code)
  const shown = new Set([...repairs, ...objections].map(({ id }) => id))
  const files = (await load.subjectCases.load(code)).filter(({ id }) => isOwn || shown.has(id))
  const told = await Promise.all(
    files.map(async ({ id, targetKind, targetId }) =>
      eventsOfSteps(await load.caseVersions.load(id))
        .filter(({ kind }) => isOwn || !ofSubjectAlone.has(kind))
        .map((event): Told => ({ ...event, targetKind, targetId, caseId: id })),
    ),
  )
  return told.flat()
}

function ofRepair({ status, appliedOn, ...row }: RepairRow): Told[] {
  const decided = { APPLIED: null, GRANTED: 'REPAIR_GRANTED', REFUSED: 'REPAIR_REFUSED' } as const
  return ofCase(row, 'REPAIR_ACCEPTED', appliedOn, decided[status])
}

function ofObjection({ status, acceptedOn, ...row }: ObjectionRow): Told[] {
  const decided = {
    ACCEPTED: null,
    UPHELD: 'OBJECTION_UPHELD',
    REJECTED: 'OBJECTION_REJECTED',
  } as const
  return ofCase(row, 'OBJECTION_ACCEPTED', acceptedOn, decided[status])
}

function ofCase(
  {
    id,
    targetKind,
    targetId,
    decidedOn,
  }: Pick<RepairRow, 'id' | 'targetKind' | 'targetId' | 'decidedOn'>,
  accepted: TimelineKind,
  acceptedOn: string,
  decided: TimelineKind | null,
): Told[] {
  const about = { targetKind, targetId, caseId: id }
  const first: Told = { key: `${id}/accepted`, on: acceptedOn, kind: accepted, ...about }
  if (decided === null || decidedOn === null) return [first]
  return [first, { key: `${id}/decided`, on: decidedOn, kind: decided, ...about }]
}

/** How each fact that has ended did: by an end that was handed in, or by its term, whichever came first. */
async function endsOf(
  records: readonly RecordNode[],
  entries: readonly EntryNode[],
  context: Context,
): Promise<Told[]> {
  const found = await Promise.all([
    ...records.map((record) =>
      withBasis(record, context.load, (one) => endOf('RECORD', one, context)),
    ),
    ...entries.map((entry) => endOf('LIST_ENTRY', entry, context)),
  ])
  return found.flat()
}

async function endOf(
  targetKind: TargetKind,
  fact: (RecordNode | EntryNode) & Publishable & WithBasis,
  context: Context,
): Promise<Told[]> {
  const { id } = fact
  const lastDay = publicUntil(fact, context.store.catalogues) ?? fact.validUntil
  const over = lastDay !== null && lastDay < context.today ? addDays(lastDay, 1) : null
  const ending = await endingOf(fact, context)
  const about = { key: `${id}/end`, targetKind, targetId: id }
  if (ending && (over === null || ending.endedOn <= over)) {
    const { endedBy, endedOn, recorded } = ending
    const { documentNo = null, unitCode = null } = recorded ?? {}
    const by = unitCode === null ? {} : { unitCode }
    return [{ ...about, on: endedOn, kind: endedBy, documentNo, ...by }]
  }
  return over === null ? [] : [{ ...about, on: over, kind: 'EXPIRED', unitCode: null }]
}
