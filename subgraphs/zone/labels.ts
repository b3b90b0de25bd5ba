import { HubError } from '../../schema/errors.js'
import { labels } from '../../schema/labels/labels.js'
import type { InBoth } from '../../schema/language.js'
import { offerFor } from '../../schema/names.js'
import { shown } from '../../schema/scalars/text-scalar.js'
import type { ValueLabel } from './resolver-types.js'

const enums = Object.keys(labels)
const choices = enums.map((key) => ({ key, names: [] }))

/**
 * What the values of the enums named are called, of all when none is.
 *
 * @throws {HubError} ARGUMENT_INVALID for a name that no enum has
 */
export function valueLabelsOf(asked: readonly string[] = enums): ValueLabel[] {
  return asked.flatMap((name) => {
    if (!enums.includes(name)) {
      throw new HubError('ARGUMENT_INVALID.enumUnknown', {
        name: shown(name),
        close: offerFor(name, choices),
      })
    }
    const values: Readonly<Record<string, InBoth>> = labels[name as keyof typeof labels]
    return Object.entries(values).map(([value, { zh, en }]) => ({ enum: name, value, zh, en }))
  })
}
