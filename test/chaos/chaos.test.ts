import { describe, expect, it } from 'vitest'
import { findPostgresBinaries } from '../support/cluster.js'
import { chaos, cityWithoutData, faults } from './chaos.js'

// The short form of `npm run chaos`.
describe.skipIf(findPostgresBinaries() === null)(
  'cities and a zone on servers of their own',
  () => {
    it('say of a city that has supplied nothing that it has not, beside two that have', async () => {
      const [result] = await chaos({
        subjects: 60,
        tickMs: 300,
        maxAgeMs: 20_000,
        withinMs: 60_000,
        only: cityWithoutData,
      })
      expect(result).toMatchObject({ name: cityWithoutData, answers: 5, wrong: [] })
    }, 120_000)

    it('answer nothing that looks clean and is wrong when a disk is put back or a standby has lost rows', async () => {
      const results = await chaos({
        subjects: 60,
        tickMs: 300,
        // Longer than a server needs to come up: by then the zone says nothing of its city anyway.
        maxAgeMs: 20_000,
        withinMs: 60_000,
        onlyOfCopies: true,
      })
      expect(results.map(({ name, wrong }) => [name, wrong])).toEqual(
        faults.filter(({ isOfCopies }) => isOfCopies).map(({ name }) => [name, []]),
      )
      expect(results.map(({ honestMs }) => honestMs)).not.toContain(null)
    }, 400_000)
  },
)
