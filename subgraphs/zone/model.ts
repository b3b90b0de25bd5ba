import type { MeasureRow } from '../../db/catalogues.js'
import type { ZonePath, ZoneRecognition, ZoneStandard } from '../../db/queries/zone-rules.js'
import type { Decision, Ground } from '../../db/rules/decide.js'
import type { PathTrace } from '../../db/rules/path-trace.js'
import type { RecognitionGap } from '../../db/rules/recognition-gaps.js'
import type { Impact } from '../../db/rules/recognition-impact.js'

/** A decision, and the measure that it is about. */
export type DecisionNode = Decision<ZonePath> & { readonly measure: MeasureRow }

export type GroundNode = Ground<ZonePath>

export type GapNode = RecognitionGap

/** A way, and the cities that it leads from and to. */
export type TraceNode = PathTrace<ZoneStandard, ZoneRecognition, ZonePath> & {
  readonly from: string
  readonly to: string
}

/** Subjects on which a measure would change, and the question that their pages belong to. */
export type ImpactNode = Impact & { readonly measure: MeasureRow; readonly query: string }
