import { expect, it } from 'vitest'
import { type AskHub, castFinder } from '../../../gateway/playground/cast.js'
import { enabledJurisdictions } from '../../../schema/register.js'

const members = enabledJurisdictions().slice(0, 2)
const caseOf = (subjectCode: string, unit: string) => ({
  node: {
    subjectCode,
    decidingUnit: { code: unit },
    steps: [
      { actor: 'SUBJECT', unit: null },
      { actor: 'LEAD', unit: { code: 'lead' } },
    ],
  },
})
const cases = { edges: [caseOf('A', 'one'), caseOf('B', 'two'), caseOf('C', 'two')] }
const listed = {
  compareLists: { edges: [{ node: { subjectCode: 'S' } }] },
  jurisdictions: [
    { listEntries: { edges: [{ node: { subjectCode: 'S' } }, { node: { subjectCode: 'T' } }] } },
  ],
}

it('finds in each city the unit with the most to decide, who leads and whose case it is, and asks once', async () => {
  const asked: string[] = []
  const ask: AskHub = async (role, city) => {
    asked.push(`${role} ${city}`)
    return role === 'lead' ? { jurisdiction: { cases } } : listed
  }
  const find = castFinder(members, [], ask)
  const city = { officerUnit: 'two', leadUnit: 'lead', subject: 'B' }
  const cast = { codes: ['S', 'T'], cities: new Map(members.map(({ code }) => [code, city])) }
  expect([await find(), await find()]).toEqual([cast, cast])
  expect(asked).toHaveLength(members.length + 1)
})

it('finds nobody where the hub does not answer, and keeps what was known', async () => {
  const empty = { officerUnit: null, leadUnit: null, subject: null }
  const cities = new Map(members.map(({ code }) => [code, empty]))
  expect(await castFinder(members, ['K'], async () => null)()).toEqual({ codes: ['K'], cities })
})
