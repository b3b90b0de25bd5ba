import type { GraphQLDataSource } from '@apollo/gateway'
import { type ArgumentNode, type FieldNode, Kind, parse, valueFromASTUntyped, visit } from 'graphql'
import { Kept } from '../../runtime/kept.js'
import { type CrossCheck, crossCheckIn, mostChecked } from '../../schema/cross-check.js'
import type { Tree } from './query-plan.js'

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0]

/** Steps of a city before which all cities are asked of the subjects that their input names. */
const checkedSteps: readonly string[] = ['takeRedEntryStep', 'checkRedRows']

/** A step's document with the input of the step that needs the check; null where it has none. */
const read = new Kept<{ readonly input: ArgumentNode | null }>()

/**
 * A step as it is sent to its city: with what all cities say of its subjects, where it needs that. The zone is asked for
 * the same caller; what it does not answer counts as a city that could not be asked.
 */
export async function withCrossChecks<Options extends ProcessOptions>(
  options: Options,
  query: string,
  variables: Tree,
  zone: GraphQLDataSource | undefined,
): Promise<Options & { readonly checks?: readonly CrossCheck[] }> {
  if (!checkedSteps.some((name) => query.includes(name))) return options
  const { input } = read.get(query) ?? { input: inputIn(query) }
  read.set(query, { input })
  if (input === null) return options
  const codes = subjectsIn((valueFromASTUntyped(input.value, variables) ?? {}) as Tree)
  if (codes.length === 0) return options
  const named = Object.fromEntries(codes.map((code, at) => [`c${at}`, code]))
  const request = { query: questionOf(codes.length), variables: named }
  const answer = await zone?.process({ ...options, request: request as never })
  const said = (answer?.data ?? {}) as Tree
  const checks = codes.map(
    (subjectCode, at): CrossCheck =>
      crossCheckIn(said[`s${at}`]) ?? { subjectCode, outcome: 'COULD_NOT_ASK', cities: [] },
  )
  return { ...options, checks }
}

/** One question a subject, which the zone answers together. */
function questionOf(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at)
  const declared = places.map((at) => `$c${at}: SubjectCode!`).join(', ')
  const asked = places.map((at) => `s${at}: redListCheck(code: $c${at}) { ...Check }`).join(' ')
  return `query (${declared}) { ${asked} } fragment Check on RedListCheck { subjectCode outcome cities }`
}

function subjectsIn({ subjectCode, subjectCodes }: Tree): string[] {
  const named = Array.isArray(subjectCodes) ? subjectCodes : [subjectCode]
  const codes = named.filter((code): code is string => typeof code === 'string')
  return [...new Set(codes)].slice(0, mostChecked)
}

function inputIn(query: string): ArgumentNode | null {
  let input: ArgumentNode | null = null
  visit(parse(query, { noLocation: true }), {
    [Kind.FIELD]: {
      enter({ name, arguments: given = [] }: FieldNode) {
        if (!checkedSteps.includes(name.value)) return
        input = given.find((one) => one.name.value === 'input') ?? null
      },
    },
  })
  return input
}
