import type { BehaviourRow, Catalogues, CreditListRow, MeasureRow } from '../../rules/catalogues.js'
import { thresholdInWords } from '../../rules/standards/threshold-words.js'
import type { ThresholdClauses } from '../../rules/words.js'
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
