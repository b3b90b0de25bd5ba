import { HubError } from '../../schema/errors.js'
import { behaviourWith, measureWith, seriousListWith } from '../catalogue-entries.js'
import type { NamedCatalogues } from '../catalogue-names.js'
import type { MeasureRow } from '../catalogues.js'
import type { BindingPower } from '../words.js'
import { wholeNumberIn } from './step-input.js'

/** From where a path starts: one of the two is null. */
export interface PathStart {
  readonly listCode: string | null
  readonly behaviourCode: string | null
}

/** What a path says, be it as a step or as a row of a sheet. */
export interface WrittenPath extends Partial<PathStart> {
  readonly measureCode: string
  readonly feedbackDueWorkingDays?: number | null
}

const longestFeedbackDays = 250

/**
 * What may stand in a path, whoever publishes it.
 *
 * @throws {HubError} LIST_UNKNOWN, BEHAVIOUR_UNKNOWN, MEASURE_UNKNOWN, ARGUMENT_INVALID
 */
export function pathIn(
  { measureCode, feedbackDueWorkingDays: days = null, ...start }: WrittenPath,
  catalogues: NamedCatalogues,
): PathStart & {
  readonly measure: MeasureRow
  readonly feedbackDueWorkingDays: number | null
} {
  const found = startIn(start, catalogues)
  const measure = measureWith(measureCode, catalogues)
  if (!measure.enabled) {
    throw new HubError('ARGUMENT_INVALID.measureUnconfirmed', { measureCode })
  }
  if (days !== null && measure.bindingPower === 'ADVISORY') {
    throw new HubError('ARGUMENT_INVALID.adviceHasNoFeedback', { measureCode })
  }
  const feedbackDueWorkingDays =
    days === null ? null : wholeNumberIn('feedbackDueWorkingDays', days, longestFeedbackDays)
  return { ...found, measure, feedbackDueWorkingDays }
}

function startIn(
  { listCode = null, behaviourCode = null }: Partial<PathStart>,
  catalogues: NamedCatalogues,
): PathStart {
  if ((listCode === null) === (behaviourCode === null)) {
    throw new HubError('ARGUMENT_INVALID.pathStart')
  }
  if (behaviourCode !== null) behaviourWith(behaviourCode, catalogues)
  if (listCode !== null && !seriousListWith(listCode, catalogues).carried) {
    throw new HubError('ARGUMENT_INVALID.pathListNotCarried', { listCode })
  }
  return { listCode, behaviourCode }
}

const lowestFirst: readonly BindingPower[] = ['ADVISORY', 'ADMINISTRATIVE', 'BINDING']

/** Whether a path would ask for more than its measure can. */
export function isAbove(power: BindingPower, { bindingPower }: MeasureRow): boolean {
  return lowestFirst.indexOf(power) > lowestFirst.indexOf(bindingPower)
}
