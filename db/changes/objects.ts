import { type AnyColumn, desc, isNull, type SQL, sql } from 'drizzle-orm'
import { withRank } from '../../rules/standards/basis-rank.js'
import { shareConditionOf } from '../../rules/supply/dataset-id.js'
import { grouped } from '../../runtime/grouped.js'
import type { Day } from '../../schema/scalars/date.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { formerNames, listOrganisationNames, presentName } from '../subjects/files.js'
import { listSupplies } from '../supply/supplies.js'
import { entries, records } from './facts.js'
import type { ChangeKind } from './kinds.js'
import {
  type ChangedObject,
  type ObjectState,
  type Reader,
  type Reading,
  removed,
  shown,
} from './reading.js'

/**
 * The objects of a kind as they are now: nothing of persons, and nothing of what the city does not share but that it
 * ended so. An id of which nothing may be told is absent.
 *
 * Of a record or entry the caller decides whether its end by NOT_SHARED may be told: whoever has never had it learns
 * by it that it is there.
 */
export function readObjects(
  kind: ChangeKind,
  ids: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, ObjectState>> {
  return readers[kind](ids, reading)
}

const readers: Readonly<Record<ChangeKind, Reader>> = {
  SUBJECT: subjects,
  RECORD: records,
  LIST_ENTRY: entries,
  STANDARD: rulesOf('localStandard', (row, { jurisdiction }) => {
    const { localCode, behaviourCode, threshold, windowMonths, severity, legalBasis } = row
    const { join, clauses } = threshold
    return {
      ...{ localCode, behaviourCode, join, clauses, windowMonths, severity, legalBasis },
      basisRank: withRank(row, jurisdiction.code).basisRank,
      ...days(row),
      illustrative: row.illustrative,
    }
  }),
  RECOGNITION: rulesOf('recognition', (row) => ({
    originCode: row.originCode,
    behaviourCode: row.behaviourCode,
    status: row.status,
    conditional: row.conditional,
    agreementDocument: row.agreementDocument,
    scheme: row.scheme,
    originStandardFrom: row.originVersionFrom,
    ownStandardFrom: row.ownVersionFrom,
    ...days(row),
    reason: row.reason,
    illustrative: row.illustrative,
  })),
  PATH: rulesOf('punishmentPath', (row, { jurisdiction }) => {
    const { pathCode: code, listCode, behaviourCode, measureCode, implementingUnit } = row
    const { action, legalBasis, power, feedbackDueWorkingDays } = row
    return {
      ...{ code, listCode, behaviourCode, measureCode, implementingUnit, action, legalBasis },
      basisRank: withRank(row, jurisdiction.code).basisRank,
      ...{ power, feedbackDueWorkingDays, ...days(row), illustrative: row.illustrative },
    }
  }),
  MEASURE: rulesOf('cityMeasure', (row) => ({ measureCode: row.measureCode, ...days(row) })),
  DATASET: rulesOf(
    'dataset',
    ({ name, nameEn, catalogueClass, catalogueEdition, shareClass, ...row }) => ({
      ...{ name, nameEn, catalogueClass, catalogueEdition, shareClass },
      shareCondition: shareConditionOf(
        shareClass === 'CONDITIONAL' ? row.shareCondition : undefined,
      ),
      legalBasis: row.legalBasis,
      providingUnitCode: row.providingUnitCode,
    }),
  ),
  SUPPLY: supplies,
}

type RuleTable = 'localStandard' | 'recognition' | 'punishmentPath' | 'cityMeasure' | 'dataset'
type RuleRow<Table extends RuleTable> = CityStore['t'][Table]['$inferSelect']

/** Whichever days it holds for: a copy answers for other days too, as the city's questions do. */
function days({ validFrom, validUntil }: { validFrom: Day; validUntil: Day | null }) {
  return { validFrom, validUntil }
}

/** What keeps a rule apart from others of its kind. */
export function ruleKey(t: CityStore['t'], kind: RuleKind): readonly AnyColumn[] {
  const { localStandard, recognition, punishmentPath, cityMeasure, dataset } = t
  const keys: Readonly<Record<RuleKind, readonly AnyColumn[]>> = {
    STANDARD: [localStandard.localCode, localStandard.validFrom],
    RECOGNITION: [recognition.id, recognition.validFrom],
    PATH: [punishmentPath.pathCode, punishmentPath.validFrom],
    MEASURE: [cityMeasure.measureCode],
    DATASET: [dataset.id],
  }
  return keys[kind]
}

/** SQL of the id by which a rule is known in the feed: its key, joined by `@`. */
export function ruleId(t: CityStore['t'], kind: RuleKind): SQL<string> {
  const parts = ruleKey(t, kind).map((column) => sql`${column}::text`)
  return sql`(${sql.join(parts, sql` || '@' || `)}) collate "C"`
}

export const ruleKinds = ['STANDARD', 'RECOGNITION', 'PATH', 'MEASURE', 'DATASET'] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleTables = {
  STANDARD: 'localStandard',
  RECOGNITION: 'recognition',
  PATH: 'punishmentPath',
  MEASURE: 'cityMeasure',
  DATASET: 'dataset',
} as const satisfies Readonly<Record<RuleKind, RuleTable>>

function rulesOf<Table extends RuleTable>(
  name: Table,
  objectOf: (row: RuleRow<Table>, store: CityStore) => ChangedObject,
): Reader {
  return async (ids, { store }) => {
    const table = store.t[name as 'dataset']
    const id = ruleId(store.t, ruleKinds.find((kind) => ruleTables[kind] === name)!)
    const rows = await store.db
      .select({ changedId: id, row: table })
      .from(table)
      .where(sql`${isNull(table.knownTo)} and ${id} = any(${sql.param([...ids])}::text[])`)
    const found = new Map(rows.map(({ changedId, row }) => [changedId, row]))
    return new Map(
      ids.map((one) => {
        const row = found.get(one)
        return [one, row ? shown(objectOf(row as unknown as RuleRow<Table>, store)) : removed]
      }),
    )
  }
}

async function supplies(ids: readonly string[], { store }: Reading) {
  const known = await listSupplies(store)
  return new Map(
    ids.map((what): [string, ObjectState] => {
      const supply = known.get(what)
      if (!supply) return [what, removed]
      const { declaration, lastHandIn } = supply
      return [
        what,
        shown({
          of: what,
          declared: declaration?.extent ?? null,
          from: declaration?.coversFrom ?? null,
          to: declaration?.coversUntil ?? null,
          lastHandIn,
        }),
      ]
    }),
  )
}

async function subjects(codes: readonly string[], { store }: Reading) {
  const { db, t } = store
  const { code, kind, industryCode, divisionCode, registeredOn, knownTo } = t.subject
  const columns = { code, kind, industryCode, divisionCode, registeredOn }
  const inForce = await prepared(store, 'changed subjects', () =>
    db
      .select(columns)
      .from(t.subject)
      .where(sql`${isOneOf(code, sql.placeholder('codes'))} and ${isNull(knownTo)}`),
  ).execute({ codes })
  const found = new Set(inForce.map((row) => row.code))
  const gone = await kindsOfGone(
    store,
    codes.filter((one) => !found.has(one)),
  )
  const organisations = inForce.filter((row) => row.kind !== 'PERSON')
  const names = grouped(
    await listOrganisationNames(
      store,
      organisations.map((row) => row.code),
    ),
    ({ subjectCode }) => subjectCode,
  )
  const states = new Map<string, ObjectState>()
  for (const { code, ...row } of organisations) {
    const known = names.get(code) ?? []
    states.set(
      code,
      shown({
        subjectCode: code,
        kind: row.kind,
        name: presentName(known),
        formerNames: formerNames(known),
        industryCode: row.industryCode,
        divisionCode: row.divisionCode,
        registeredOn: row.registeredOn,
      }),
    )
  }
  for (const { code, kind } of gone) if (kind !== 'PERSON') states.set(code, removed)
  return states
}

/** Of subjects that are there no more, what they were last. */
async function kindsOfGone({ db, t }: CityStore, codes: readonly string[]) {
  if (codes.length === 0) return []
  const { code, kind, knownFrom } = t.subject
  return db
    .selectDistinctOn([code], { code, kind })
    .from(t.subject)
    .where(isOneOf(code, codes))
    .orderBy(code, desc(knownFrom))
}
