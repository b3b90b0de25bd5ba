import { buildSchema, type GraphQLEnumType } from 'graphql'
import { expect, it } from 'vitest'
import { decisionReasons, inOrder } from '../../../rules/decisions/decision-reasons.js'
import { composeContract } from '../../../schema/contract.js'
import { enabledJurisdictions } from '../../../schema/register.js'

it('the reasons of the contract are those of the rules, in their order and words', () => {
  const schema = buildSchema(composeContract(enabledJurisdictions()).api)
  const inContract = (schema.getType('DecisionReason') as GraphQLEnumType)
    .getValues()
    .map(({ name, description }) => [name, description])
  expect(inContract).toEqual(
    Object.entries(decisionReasons).map(([code, { sentence }]) => [code, sentence]),
  )
})

it('reasons come each once, in the order of the list', () => {
  expect(inOrder(['THRESHOLD_NOT_MET', 'OWN_CASE', 'THRESHOLD_NOT_MET', 'PATH_MISSING'])).toEqual([
    'OWN_CASE',
    'PATH_MISSING',
    'THRESHOLD_NOT_MET',
  ])
})
