import type { Jurisdiction } from '../../schema/register.js'

/**
 * Id of the dataset that stands behind a kind of record or a list in one city.
 *
 * @param what  a record kind or the code of a list: PENALTY, SL02
 */
export function datasetId({ shortCode }: Jurisdiction, what: string): string {
  return `${shortCode}-${what}`
}

/**
 * The condition as it is told with an answer.
 *
 * @param stated  null where what is shared on condition (有条件共享) states none; undefined where it is not
 */
export function shareConditionOf(stated: string | null | undefined): string | null {
  return stated === null
    ? '共享条件未载明 The city has stated no condition; ask it before use.'
    : (stated ?? null)
}

/** The record kind or list that a dataset stands behind. */
export function datasetSubject(id: string): string {
  return id.slice(id.indexOf('-') + 1)
}
