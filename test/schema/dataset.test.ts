import { describe, expect, it } from 'vitest'
import { behindBoth, datasetVersionIn } from '../../schema/dataset.js'

const epoch = '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01'
const restored = 'a4b1d2c3-0000-4a55-8f0b-6f1f5c0a9d02'

describe('a version of a city’s data', () => {
  it('that lies behind two parts of an answer is the earlier of one epoch, and none of two', () => {
    const [early, late] = [
      { epoch, position: 3 },
      { epoch, position: 4 },
    ]
    expect([behindBoth(early, late), behindBoth(late, early)]).toEqual([early, early])
    expect(behindBoth(early, { epoch: restored, position: 4 })).toBeNull()
  })

  it('is taken from another process only as it is written here', () => {
    expect(datasetVersionIn({ epoch, position: 3, more: 1 })).toEqual({ epoch, position: 3 })
    for (const other of [
      3,
      null,
      { epoch },
      { epoch: 'x', position: 3 },
      { epoch, position: -1 },
    ]) {
      expect(datasetVersionIn(other)).toBeNull()
    }
  })
})
