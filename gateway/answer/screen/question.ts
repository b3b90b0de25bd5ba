import { measureCodeNamed } from '../../../rules/catalogue-entries.js'
import { words } from '../../../schema/codes/words.js'
import { HubError } from '../../../schema/errors.js'
import { cityCodeNamed, type Names, partsOf } from '../named.js'
import { parametersIn } from '../own-door.js'

/** What all lines of one screening are asked: measures, by which city, on which day. */
export interface Question {
  /** Codes of the measures, in the order asked. */
  readonly measures: readonly string[]
  readonly in: string
  readonly on?: string
  readonly knownAt?: string
}

export interface Address extends Question {
  /** First line to be answered; those before it are passed over. */
  readonly from: number
}

const names = ['measures', 'in', 'on', 'knownAt', 'from'] as const
const mostMeasures = 20

/**
 * Measures and city by their codes or names.
 *
 * @throws {HubError} ARGUMENT_INVALID; MEASURE_UNKNOWN and JURISDICTION_UNKNOWN, with what may have been meant
 */
export function readAddress(
  query: Readonly<Record<string, unknown>>,
  { members, catalogues }: Names,
): Address {
  const given = parametersIn(query, names, words.screening)
  const { measures: list = '', in: city, from = '1', ...times } = given
  if (city === undefined || list.trim() === '') {
    throw new HubError('ARGUMENT_INVALID.screeningAddress', { code: members[0]?.code ?? '<code>' })
  }
  const measures = partsOf(list).map((measure) => measureCodeNamed(measure, catalogues))
  if (measures.length > mostMeasures || new Set(measures).size < measures.length) {
    throw new HubError('ARGUMENT_INVALID.measuresMany', {
      count: measures.length,
      most: mostMeasures,
    })
  }
  if (!/^[1-9][0-9]{0,8}$/.test(from)) {
    throw new HubError('ARGUMENT_INVALID.fromNoLine')
  }
  return { measures, in: cityCodeNamed(city, members), from: Number(from), ...times }
}

/** By which a screening stands in the audit log. */
export const operationName = 'Screen'

/** The operation that asks for a chunk: one text for each number of measures. */
export function operationFor({ measures, in: city, on, knownAt }: Question): {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
} {
  return {
    query: textFor(measures.length),
    variables: {
      in: city,
      on,
      knownAt,
      ...Object.fromEntries(measures.map((code, at) => [aliasOf(at), code])),
    },
  }
}

/** Under which the decisions on the measure in this place stand. */
export function aliasOf(place: number): string {
  return `m${place}`
}

function textFor(measures: number): string {
  const aliases = Array.from({ length: measures }, (_, place) => aliasOf(place))
  return `query ${operationName}($codes: [SubjectCode!]!, $in: DivisionCode!, $on: Date, $knownAt: DateTime, ${aliases.map((alias) => `$${alias}: ID!`).join(', ')}) {
  ${aliases.map((alias) => `${alias}: decideMany(codes: $codes, measureCode: $${alias}, in: $in, on: $on, knownAt: $knownAt) { ...Decided }`).join('\n  ')}
}
fragment Decided on MeasureDecision {
  on outcome reasons articles units severity until notAsked notShared notSupplied incompleteSupply { jurisdictionCode of state }
}`
}
