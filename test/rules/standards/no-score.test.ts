import { getTableColumns } from 'drizzle-orm'
import { buildSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { cityTables } from '../../../db/tables/city.js'
import { readReference } from '../../../rules/reference.js'
import { isScore, measuresScore } from '../../../rules/standards/no-score.js'
import { parseThreshold } from '../../../rules/standards/threshold.js'
import { composeContract } from '../../../schema/contract.js'
import { enabledJurisdictions } from '../../../schema/register.js'

it.each([
  'honesty_score',
  'score',
  'trust_points',
  'creditScore',
  'credit_rating',
  '桂花分',
  '诚信积分',
])('%s is a score', (name) => {
  expect(isScore(name)).toBe(true)
})

it.each([
  'accident_grade',
  'fine_cny',
  'count_12m',
  'exceed_pct',
  'decidedOn',
  'scoreboard',
])('%s is none', (name) => {
  expect(isScore(name)).toBe(false)
})

it('a threshold with one clause on a score measures a score', () => {
  expect(measuresScore(parseThreshold('fine_cny >= 1 OR honesty_score >= 600', 'x'))).toBe(true)
  expect(measuresScore(parseThreshold('fine_cny >= 1', 'x'))).toBe(false)
})

it('no variable, measure or path of the reference files names a score', () => {
  const named = [
    ...readReference('behaviour_standards').flatMap((row) => [
      row.threshold_variable,
      row.hub_clauses,
    ]),
    ...readReference('local_standards_illustrative').flatMap((row) => [
      row.threshold_variable,
      row.clauses,
    ]),
    ...readReference('measures').flatMap((row) => [row.name_zh, row.name_en]),
    ...readReference('punishment_paths_illustrative').map((row) => row.action_zh),
    ...readReference('behaviour_paths_illustrative').map((row) => row.action_zh),
  ].flatMap((text) => text!.split(' '))
  expect(named.length).toBeGreaterThan(800)
  expect(named.filter(isScore)).toEqual([])
})

it('no table of a city has a column for a score', () => {
  const columns = Object.values(cityTables('city')).flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name }) => name),
  )
  expect(columns.length).toBeGreaterThan(100)
  expect(columns.filter(isScore)).toEqual([])
})

it('no field of the contract is a score', () => {
  const schema = buildSchema(composeContract(enabledJurisdictions()).api)
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()))
  expect(fields.length).toBeGreaterThan(100)
  expect(fields.filter(isScore)).toEqual([])
})
