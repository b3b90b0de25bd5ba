import type { GraphQLResolveInfo } from 'graphql'
import type { ZoneProduct, ZoneProductRecognition } from '../../db/incentives/zone-products.js'
import type { ListedSubject, ZoneEntry } from '../../db/lists/listed-subjects.js'
import type { ZonePath, ZoneRecognition, ZoneStandard } from '../../db/standards/zone-rules.js'
import type { CreditListRow, MeasureRow } from '../../rules/catalogues.js'
import type { Case } from '../../rules/decisions/case.js'
import type { Decision, Ground } from '../../rules/decisions/decide.js'
import type { BenefitUseState } from '../../rules/incentives/benefit-use.js'
import type { Eligibility, EntryFact, MissingFact } from '../../rules/incentives/eligible.js'
import type { ProductGap } from '../../rules/incentives/product-gaps.js'
import type { RedJudgement } from '../../rules/incentives/red-entry.js'
import type { ComparedField } from '../../rules/lists/entry-differences.js'
import type { Cell, Certainty } from '../../rules/lists/list-membership.js'
import type { PathTrace } from '../../rules/standards/path-trace.js'
import type { RecognitionGap } from '../../rules/standards/recognition-gaps.js'
import type { Impact } from '../../rules/standards/recognition-impact.js'
import type { Silence, Unsupplied } from '../../rules/supply/silence.js'
import type { Task } from '../../rules/tasks/tasks.js'
import type { MomentAsked } from '../../schema/object-id.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Connection } from '../shared/connection.js'

/** A decision, and the measure that it is about. */
export type DecisionNode = Decision<ZonePath> & { readonly measure: MeasureRow }

/** A decision that may have come out otherwise; null where no city knows the subject. */
export interface DecisionChangeNode {
  readonly subjectCode: string
  readonly jurisdictionCode: string
  readonly measureCode: string
  readonly at: string
  readonly decision: DecisionNode | null
}

export interface DecisionChangesNode extends Connection<DecisionChangeNode> {
  readonly next: string
  readonly asOf: string | null
  readonly behind: readonly {
    readonly jurisdictionCode: string
    readonly position: number | null
    readonly at: string | null
  }[]
}

export type GroundNode = Ground<ZonePath>

export type GapNode = RecognitionGap

/** A way, and the cities that it leads from and to. */
export type TraceNode = PathTrace<ZoneStandard, ZoneRecognition, ZonePath> & {
  readonly from: string
  readonly to: string
}

/** Subjects on which a measure would change, and the question that their pages belong to. */
export type ImpactNode = Impact & { readonly measure: MeasureRow; readonly query: string }

/** A case that a decision used, and the moment that was asked about; none where it was now. */
export type FactNode = Case & { readonly asked?: MomentAsked }

/** A task that is shown: what was lifted is none any more. */
export type TaskNode = Task<ZonePath> & { readonly state: Exclude<Task['state'], 'LIFTED'> }

/** A list entry, the day on which its status is asked, and the moment as the question names it. */
export interface EntryNode extends Omit<ZoneEntry, 'suspended'> {
  readonly on: Day
  readonly asked: MomentAsked
  /** Null where a city that could not be asked may suspend it. */
  readonly suspended: boolean | null
}

/** What one city has of a compared subject. */
export interface ComparedCityNode {
  readonly jurisdictionCode: string
  readonly standing: 'LISTED' | 'SUSPENDED' | 'NOT_LISTED' | Silence
  readonly entries: readonly EntryNode[]
}

export interface ComparedNode extends Omit<ListedSubject, 'entries' | 'isSure'> {
  readonly belongs: Certainty
  readonly cities: readonly ComparedCityNode[]
  readonly differences: readonly ComparedField[]
}

/** How many subjects, as the caller may know it. */
export interface CountNode {
  readonly organisations: number
  readonly persons: string | null
}

/** A page, and what is counted only for whoever asks for it. */
export interface ComparisonNode extends Connection<ComparedNode> {
  readonly incompleteSupply: readonly Unsupplied[]
  readonly totals: () => Promise<CountNode> | null
  readonly combinations: () => Promise<CombinationNode[]> | null
}

export interface CombinationNode {
  readonly jurisdictions: readonly string[]
  readonly organisations: number
  readonly belongs: Certainty | null
}

export interface ConflictNode extends Omit<ListedSubject, 'entries' | 'isSure'> {
  readonly serious: readonly EntryNode[]
  readonly red: readonly EntryNode[]
}

export interface ConflictPageNode extends Connection<ConflictNode> {
  readonly incompleteSupply: readonly Unsupplied[]
  readonly totals: () => Promise<CountNode | null>
}

/** A combination of cities with its numbers, as the caller may know them. */
export interface OverlapCellNode extends Pick<Cell, 'mask'> {
  readonly organisations: string
  readonly persons: string
}

export interface OverlapNode {
  readonly list: CreditListRow
  readonly notShared: readonly string[]
  readonly notSupplied: readonly string[]
  readonly incompleteSupply: readonly Unsupplied[]
  readonly combinations: readonly OverlapCellNode[]
  readonly allLists: (info: GraphQLResolveInfo) => Promise<readonly OverlapCellNode[]>
}

/** Whether a product is open to a subject, and how the city asked about stands to it. */
export interface BenefitNode extends Eligibility {
  readonly product: ZoneProduct
  /** Null for the city's own product. */
  readonly recognition: ZoneProductRecognition | null
  readonly jurisdictionCode: string
  readonly on: Day
}

export type MissingNode = MissingFact

/** An entry on a red list, and where it stands by what all cities say. */
export interface RedStandingNode extends RedJudgement<EntryFact> {
  readonly fact: EntryFact
}

/** A product that a city does not recognise, and how many firms miss it for that alone, as the caller may know it. */
export interface ProductGapNode extends Omit<ProductGap<ZoneProduct>, 'eligible' | 'open'> {
  readonly eligible: string
  readonly open: string
}

/** How many products of one kind a city offers, where they are recognised, and what came of consents to them. */
export interface ProductCountNode {
  readonly jurisdictionCode: string
  readonly kind: string
  readonly products: number
  readonly recognitions: number
  readonly uses: readonly { readonly state: BenefitUseState; readonly count: string }[]
}
