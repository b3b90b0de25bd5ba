import { useWords } from '../words/words.js'
import type { Words } from '../words/zh.js'

interface Figure {
  readonly variable: string
  readonly value: number
  readonly unit?: string | null
}

/** One figure that standards measure, with its name and unit: 罚款金额 50,000 元. */
export function figureText({ variable, value, unit }: Figure, words: Words): string {
  // Of what the catalogue does not measure, the name tells the currency.
  const known = unit ?? (variable.endsWith('_cny') ? 'CNY' : null)
  return `${nameOf(variable, words)} ${amount(value, known, words)}`
}

export interface Threshold {
  readonly join: string
  readonly clauses: readonly {
    readonly variable: string
    readonly operator: string
    readonly value: number
    readonly unit: string
  }[]
  readonly windowMonths: number
}

/** A threshold in one sentence. */
export function useThreshold(): (threshold: Threshold) => string {
  const words = useWords()
  return ({ join, clauses, windowMonths }) => {
    const parts = clauses.map(({ variable, operator, value, unit }) =>
      unit === 'event'
        ? nameOf(variable, words)
        : `${nameOf(variable, words)} ${operator === '>=' ? '≥' : operator} ${amount(value, unit, words)}`,
    )
    const all = parts.join(join === 'AND' ? words.and : words.or)
    return windowMonths > 0 ? words.withinMonths(windowMonths, all) : all
  }
}

function nameOf(variable: string, words: Words): string {
  return words.variables[variable] ?? variable
}

function amount(value: number, unit: string | null | undefined, words: Words): string {
  const number = value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })
  return unit ? `${number}${words.unitOf[unit] ?? ` ${unit}`}` : number
}
