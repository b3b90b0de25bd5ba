import { expect, it } from 'vitest'
import {
  type AgentScope,
  type Authorisation,
  agentRefusal,
  scopeOfCase,
} from '../../../rules/cases/agents.js'

const given = (more: Partial<Authorisation> = {}): Authorisation => ({
  scopes: ['REPAIR', 'READ_FILE'],
  validUntil: '2026-11-30',
  revokedOn: null,
  ...more,
})

it('an agent may act up to and on the last day, for what it was authorised, until it is taken back', () => {
  const asked: [Authorisation | null, AgentScope[], string][] = [
    [given(), ['REPAIR'], '2026-11-30'],
    [given(), [], '2026-11-30'],
    [given(), ['OBJECT', 'READ_FILE'], '2026-11-29'],
    [given(), ['OBJECT'], '2026-11-29'],
    [given(), ['REPAIR'], '2026-12-01'],
    [given({ revokedOn: '2026-11-29' }), ['REPAIR'], '2026-11-29'],
    [given({ revokedOn: '2026-11-29' }), [], '2026-12-05'],
    [given({ scopes: [] }), ['REPAIR'], '2026-11-29'],
    [null, [], '2026-11-29'],
  ]
  expect(asked.map((one) => agentRefusal(...one))).toEqual([
    null,
    null,
    null,
    'notCovered',
    'ended',
    'revoked',
    'revoked',
    'notCovered',
    'none',
  ])
})

it('each kind of case has a scope of its own', () => {
  expect([scopeOfCase('REPAIR'), scopeOfCase('OBJECTION')]).toEqual(['REPAIR', 'OBJECT'])
})
