import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { onOneServer } from '../../../subgraphs/shared/on-one-server.js'

/** Answers in turn, and connections lost while each was asked. */
function server(lostEachTime: readonly number[]) {
  let lost = 0
  let asked = 0
  return {
    store: { losses: () => lost },
    answer: async () => {
      lost += lostEachTime[asked] ?? 0
      asked += 1
      return { data: { asked } }
    },
  }
}

describe('an answer', () => {
  it('is of one server: where a connection was lost meanwhile, all of it is asked anew', async () => {
    for (const [lost, asked] of [
      [[0], 1],
      [[1, 0], 2],
    ] as const) {
      const { store, answer } = server(lost)
      const told = await onOneServer((use) => {
        use(store)
        return answer()
      })
      expect(told).toEqual({ data: { asked } })
    }
  })

  it('is none where connections go on being lost', async () => {
    const { store, answer } = server([1, 1, 0])
    const told = onOneServer((use) => {
      use(store)
      return answer()
    })
    expect(await told).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
    })
  })

  it('that says itself that the database was away is not asked twice', async () => {
    const { store, answer } = server([1, 0])
    const failed = new GraphQLError('away', { extensions: { code: 'DATABASE_UNAVAILABLE' } })
    const told = await onOneServer(async (use) => {
      use(store)
      return { ...(await answer()), errors: [failed] }
    })
    expect(told).toEqual({ data: { asked: 1 }, errors: [failed] })
  })

  it('to a step is not asked twice: it would be taken twice', async () => {
    const { answer } = server([1, 0])
    expect(await onOneServer(() => answer())).toEqual({ data: { asked: 1 } })
  })
})
