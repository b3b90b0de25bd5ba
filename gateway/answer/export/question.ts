import { words } from '../../../schema/codes/words.js'
import { type InBoth, phrase } from '../../../schema/language.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import type { Names, Parameter } from '../named.js'
import { parametersIn } from '../own-door.js'

type Parameters = Readonly<Record<string, Parameter>>

/**
 * The variables that an address gives.
 *
 * @throws {HubError} ARGUMENT_INVALID, and what its parameters throw
 */
export function variablesIn(
  query: Readonly<Record<string, unknown>>,
  parameters: Parameters,
  names: Names,
): Record<string, unknown> {
  const given = parametersIn(query, Object.keys(parameters), words.export)
  return Object.fromEntries(
    Object.entries(given).map(([name, written]) => [name, parameters[name]!.read(written, names)]),
  )
}

/** What the file answers, part by part: the day too where none was asked for. */
export function questionOf(
  parameters: Parameters,
  variables: Readonly<Record<string, unknown>>,
  names: Names,
): InBoth[] {
  const question = { ...(parameters.on ? { on: dayInChina(new Date()) } : {}), ...variables }
  return Object.entries(question).map(([name, value]) => {
    const { label, told } = parameters[name]!
    return phrase(words.exportParameter, { name: label, value: told(value as never, names) })
  })
}
