import type { DecisionOutcome } from '../../api/generated/graphql.js'
import { useLabels } from '../../api/labels.js'
import { State } from '../../ui/state.js'

const states = {
  APPLICABLE: 'serious',
  NOT_APPLICABLE: 'none',
  ADVISORY_ONLY: 'warn',
  DISPLAY_ONLY: 'warn',
  UNDETERMINED: 'unknown',
} as const

/** What may be done, by a word and an icon. */
export function Outcome({ outcome }: { outcome: DecisionOutcome }) {
  const label = useLabels()
  return <State as={states[outcome]}>{label('DecisionOutcome', outcome)}</State>
}
