import { recordedName, recordedText } from '../../runtime/recorded-text.js'
import type { Occurrence } from './occurrence.js'

/** An operation as the log keeps it, whatever outsiders wrote: every row goes through here. */
export function recordable(occurrence: Occurrence): Occurrence {
  const kept = { ...occurrence } as Record<string, unknown>
  for (const [name, value] of Object.entries(occurrence)) {
    if (name === 'operationName' && typeof value === 'string') kept[name] = recordedName(value)
    else if (typeof value === 'string') kept[name] = recordedText(value)
    else if (Array.isArray(value)) kept[name] = value.map(recordedText)
  }
  return kept as unknown as Occurrence
}
