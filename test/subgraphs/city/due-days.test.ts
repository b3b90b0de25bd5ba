import { buildSchema, getNamedType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { loadDueRules } from '../../../rules/cases/deadlines.js'
import { addDays } from '../../../rules/days.js'
import { composeContract } from '../../../schema/contract.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { cityResolvers } from '../../../subgraphs/city/resolvers.js'

const jurisdictions = enabledJurisdictions()
const schema = buildSchema(composeContract(jurisdictions).api)
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
/** Fields of the schema that tell the last day of a step. */
const dueFields = fields
  .filter(({ field }) => getNamedType(field.type).name === 'DueDay')
  .map(({ type, field }) => [type.name, field.name] as const)

const due = (type: string, field: string, begun: string) => {
  const resolvers = cityResolvers as unknown as Record<
    string,
    Record<string, (parent: object, args: object, context: object) => unknown>
  >
  return resolvers[type]![field]!(
    { acceptedOn: begun, appliedOn: begun },
    {},
    {
      store: { jurisdiction: jurisdictions[0] },
    },
  ) as { on: string; provisional: boolean } | null
}

const { calendar } = loadDueRules()
const everyDay = Array.from({ length: 365 * 8 }, (_, at) => addDays('2022-01-01', at))

it.each(
  dueFields,
)('%s.%s is provisional just where a year between has no calendar', (type, field) => {
  const told = everyDay.flatMap((begun) => {
    const answer = due(type, field, begun)
    return answer === null ? [] : [{ begun, ...answer }]
  })
  const isOpen = (day: string) => !calendar.years.has(day.slice(0, 4))
  for (const { begun, on, provisional } of told) {
    expect([begun, on, provisional]).toEqual([begun, on, isOpen(begun) || isOpen(on)])
  }
  expect(new Set(told.map(({ provisional }) => provisional))).toEqual(new Set([true, false]))
})

it('a day of 2027, of which only the statutory days off are known, is provisional', () => {
  expect(due('Objection', 'decisionDue', '2026-12-20')).toEqual({
    on: '2026-12-29',
    provisional: false,
  })
  expect(due('Objection', 'decisionDue', '2026-12-29')).toEqual({
    on: '2027-01-08',
    provisional: true,
  })
})

it('whatever is called due in the schema is a day that says whether it is provisional, a number of days, or a count', () => {
  const called = fields
    .filter(({ field }) => /due/i.test(field.name))
    // The day of a case stands beside what says so of it.
    .filter(({ type }) => !('isDueProvisional' in type.getFields()))
    .map(({ type, field }) => `${type.name}.${field.name}: ${field.type}`)
  expect(called.filter((one) => !one.endsWith(': DueDay'))).toEqual([
    'PunishmentPath.feedbackDueWorkingDays: Int',
    'ChangedPath.feedbackDueWorkingDays: Int',
    'LimitKept.due: Int!',
    'LimitKept.overdue: Int!',
    'TaskCount.openOverdue: Int!',
    'TaskCount.toLiftOverdue: Int!',
  ])
  expect(dueFields.length).toBeGreaterThan(0)
})
