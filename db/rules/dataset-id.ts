import type { Jurisdiction } from '../../schema/register.js'

/**
 * Id of the dataset that stands behind a kind of record or a list in one city.
 *
 * @param what  a record kind or the code of a list: PENALTY, SL02
 */
export function datasetId({ shortCode }: Jurisdiction, what: string): string {
  return `${shortCode}-${what}`
}
