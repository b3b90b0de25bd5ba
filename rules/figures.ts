import type { Catalogues } from './catalogues.js'
import type { Figures } from './words.js'

/** A figure as sheets and corrections write it: digits, no sign, unit, comma or exponent. */
const written = /^\d{1,15}(?:\.\d{1,6})?$/

/** @returns null for what is no figure */
export function figureIn(text: string): number | null {
  return written.test(text) ? Number(text) : null
}

/** Figures of a record with the unit that the behaviour's threshold states for each. */
export function valuesOf(
  { figures, behaviourCode }: { figures: Figures; behaviourCode: string | null },
  { behaviours }: Pick<Catalogues, 'behaviours'>,
): RecordValue[] {
  const clauses = behaviours.get(behaviourCode ?? '')?.threshold.clauses ?? []
  return Object.entries(figures).map(([variable, value]) => ({
    variable,
    value,
    unit: clauses.find((clause) => clause.variable === variable)?.unit ?? null,
  }))
}

export interface RecordValue {
  readonly variable: string
  readonly value: number
  readonly unit: string | null
}
