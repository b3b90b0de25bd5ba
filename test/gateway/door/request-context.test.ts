import { expect, it } from 'vitest'
import { mixedErrors, noteDataset } from '../../../gateway/door/request-context.js'
import type { DatasetVersion } from '../../../schema/dataset.js'
import { cities, epoch } from '../two-cities.js'

const nothingNoted = () => ({
  dataset: {} as Record<string, DatasetVersion>,
  starts: new Map<string, string>(),
  mixed: new Set<string>(),
})
const members = Object.entries(cities).map(([key, code]) => ({ key, code }))

it('an answer of two epochs of a city names no version of it, and says that the city could not be asked', () => {
  const noted = nothingNoted()
  noteDataset(noted, { kunshan: { epoch, position: 7 }, taicang: { epoch, position: 3 } })
  noteDataset(noted, { kunshan: { epoch: epoch.replace('5', '6'), position: 5 } })
  noteDataset(noted, { kunshan: { epoch, position: 8 }, taicang: { epoch, position: 2 } })
  expect(noted.dataset).toEqual({ taicang: { epoch, position: 2 } })
  expect(mixedErrors(noted, members)).toEqual([
    {
      message:
        'kunshan was restored or started anew while it was asked: parts of the answer are of before, others of after. Ask again.',
      extensions: { code: 'COULD_NOT_ASK', jurisdictions: ['320583'] },
    },
  ])
})

it('an answer of two starts of a city’s server could not be asked either: one part may be of a disk that the other has no more', () => {
  const noted = nothingNoted()
  const before = '2026-11-29T08:00:00.000000Z'
  const after = '2026-11-29T09:00:00.000000Z'
  noteDataset(noted, {
    kunshan: { epoch, position: 7, serverSince: before },
    taicang: { epoch, position: 3, serverSince: null },
  })
  noteDataset(noted, { taicang: { epoch, position: 3, serverSince: after } })
  expect(noted.dataset).toEqual({
    kunshan: { epoch, position: 7 },
    taicang: { epoch, position: 3 },
  })
  noteDataset(noted, { kunshan: { epoch, position: 7, serverSince: after } })
  expect(noted.dataset).toEqual({ taicang: { epoch, position: 3 } })
  expect([...noted.mixed]).toEqual(['kunshan'])
})
