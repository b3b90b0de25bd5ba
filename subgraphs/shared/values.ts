import type { BehaviourRow, Catalogues, CreditListRow, MeasureRow } from '../../rules/catalogues.js'
import { isActive, type Publishable } from '../../rules/publicity/publicity.js'
import { thresholdInWords } from '../../rules/standards/threshold-words.js'
import type { EndedBy, Figures, ThresholdClauses } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { nodeId } from '../../schema/scalars/node-id.js'

/** The parts of a standard or behaviour that make its threshold. */
export interface ThresholdNode {
  readonly threshold: ThresholdClauses
  readonly windowMonths: number
}

/** What a city's store and the zone's have in common. */
interface WithCatalogues {
  readonly store: { readonly catalogues: Catalogues }
}

interface OnBehaviour {
  readonly behaviourCode: string
}

interface OnVersions {
  readonly originVersionFrom: Day | null
  readonly ownVersionFrom: Day | null
}

/** Resolvers of the value types that city and zone have in common, in full. */
export const valueResolvers = {
  CreditList: {
    id: ({ code }: CreditListRow) => nodeId({ type: 'CreditList', code }),
  },
  Behaviour: {
    threshold: (behaviour: BehaviourRow): ThresholdNode => behaviour,
  },
  Threshold: {
    join: ({ threshold }: ThresholdNode) => threshold.join,
    clauses: ({ threshold }: ThresholdNode) => [...threshold.clauses],
    sentence: ({ threshold, windowMonths }: ThresholdNode) =>
      thresholdInWords(threshold, windowMonths).zh,
    sentenceEn: ({ threshold, windowMonths }: ThresholdNode) =>
      thresholdInWords(threshold, windowMonths).en,
  },
  Standard: {
    behaviour: onBehaviour,
    threshold: (standard: ThresholdNode) => standard,
  },
  Recognition: {
    behaviour: onBehaviour,
    originStandardFrom: ({ originVersionFrom }: OnVersions) => originVersionFrom,
    ownStandardFrom: ({ ownVersionFrom }: OnVersions) => ownVersionFrom,
  },
  PunishmentPath: {
    code: ({ pathCode }: { readonly pathCode: string }) => pathCode,
    measure: (
      { measureCode }: { readonly measureCode: string },
      _: object,
      { store }: WithCatalogues,
    ): MeasureRow => store.catalogues.measures.get(measureCode)!,
  },
}

function onBehaviour(
  { behaviourCode }: OnBehaviour,
  _: object,
  { store }: WithCatalogues,
): BehaviourRow {
  return store.catalogues.behaviours.get(behaviourCode)!
}

/** A breach of the common catalogue; null where none applies. */
export function behaviourOf(
  code: string | null,
  { catalogues }: WithCatalogues['store'],
): BehaviourRow | null {
  return catalogues.behaviours.get(code ?? '') ?? null
}

/** A list of the catalogue; null where none applies. */
export function listOf(
  code: string | null,
  { catalogues }: WithCatalogues['store'],
): CreditListRow | null {
  return catalogues.lists.get(code ?? '') ?? null
}

/** Figures of a record with the unit that the behaviour's threshold states for each. */
export function valuesOf(
  { figures, behaviourCode }: { figures: Figures; behaviourCode: string | null },
  { catalogues }: WithCatalogues['store'],
) {
  const clauses = catalogues.behaviours.get(behaviourCode ?? '')?.threshold.clauses ?? []
  return Object.entries(figures).map(([variable, value]) => ({
    variable,
    value,
    unit: clauses.find((clause) => clause.variable === variable)?.unit ?? null,
  }))
}

/** What is asked for its status. */
interface WithStatus extends Publishable {
  readonly endedBy: EndedBy | null
  readonly on: Day
  /** Of a red entry: whether a serious entry of any city suspends it, null where that is unknown. False for everything else. */
  readonly suspended: boolean | null
}

/** Where a record or entry stands on the day asked about. */
export function statusOn(
  row: WithStatus,
  { catalogues }: WithCatalogues['store'],
): EndedBy | 'ACTIVE' | 'SUSPENDED' | 'LISTED' | 'EXPIRED' | 'BASIS_ENDED' {
  const ofBasis = row.basis?.endedOn ?? null
  if (ofBasis !== null && ofBasis <= row.on && (row.endedOn === null || ofBasis < row.endedOn)) {
    return 'BASIS_ENDED'
  }
  if (row.endedBy && row.endedOn && row.endedOn <= row.on) return row.endedBy
  if (!isActive(row, row.on, catalogues)) return 'EXPIRED'
  if (row.suspended === null) return 'LISTED'
  return row.suspended ? 'SUSPENDED' : 'ACTIVE'
}
