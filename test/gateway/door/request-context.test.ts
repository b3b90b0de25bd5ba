import { expect, it } from 'vitest'
import { mixedErrors, noteDataset } from '../../../gateway/door/request-context.js'
import { cities, epoch } from '../two-cities.js'

const members = Object.entries(cities).map(([key, code]) => ({ key, code }))

it('an answer of two epochs of a city names no version of it, and says that the city could not be asked', () => {
  const noted = { dataset: {}, mixed: new Set<string>() }
  noteDataset(noted, { kunshan: { epoch, position: 7 }, taicang: { epoch, position: 3 } })
  noteDataset(noted, { kunshan: { epoch: epoch.replace('5', '6'), position: 5 } })
  noteDataset(noted, { kunshan: { epoch, position: 8 }, taicang: { epoch, position: 2 } })
  expect(noted.dataset).toEqual({ taicang: { epoch, position: 2 } })
  expect(mixedErrors(noted, members)).toEqual([
    {
      message:
        'kunshan was restored while it was asked: parts of the answer are of before, others of after. Ask again.',
      extensions: { code: 'COULD_NOT_ASK', jurisdictions: ['320583'] },
    },
  ])
})
