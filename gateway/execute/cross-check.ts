import type { GraphQLDataSource } from '@apollo/gateway'
import { type ArgumentNode, type FieldNode, Kind, parse, valueFromASTUntyped, visit } from 'graphql'
import { Kept } from '../../runtime/kept.js'
import { type CrossCheck, crossCheckIn } from '../../schema/cross-check.js'
import type { Tree } from './query-plan.js'

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0]

/** Steps of a city before which all cities are asked of the subject that their input names. */
const checkedSteps: readonly string[] = ['takeRedEntryStep']

const question =
  'query ($code: SubjectCode!) { redListCheck(code: $code) { subjectCode outcome cities } }'

/** A step's document with the input of the step that needs the check; null where it has none. */
const read = new Kept<{ readonly input: ArgumentNode | null }>()

/**
 * A step as it is sent to its city: with what all cities say of its subject, where it needs that. The zone is asked for the
 * same caller; what it does not answer counts as a city that could not be asked.
 */
export async function withCrossCheck<Options extends ProcessOptions>(
  options: Options,
  query: string,
  variables: Tree,
  zone: GraphQLDataSource | undefined,
): Promise<Options & { readonly check?: CrossCheck }> {
  if (!checkedSteps.some((name) => query.includes(name))) return options
  const { input } = read.get(query) ?? { input: inputIn(query) }
  read.set(query, { input })
  if (input === null) return options
  const { subjectCode } = (valueFromASTUntyped(input.value, variables) ?? {}) as Tree
  if (typeof subjectCode !== 'string') return options
  const request = { query: question, variables: { code: subjectCode } }
  const answer = await zone?.process({ ...options, request: request as never })
  const said = crossCheckIn((answer?.data as Tree | undefined)?.redListCheck)
  const check: CrossCheck = said ?? { subjectCode, outcome: 'COULD_NOT_ASK', cities: [] }
  return { ...options, check }
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
