import { describe, expect, it } from 'vitest'
import { toldCount, toldSum, toldUnion } from '../../../rules/statistics/told-counts.js'

it('a number is told as the nearest multiple of 5, nobody like one or two', () => {
  expect([0, 1, 2, 3, 7, 8, 120, 123].map(toldCount)).toEqual([0, 0, 0, 5, 5, 10, 120, 125])
})

it('a sum is that of the numbers told, which says no more than they do', () => {
  expect(toldSum([2, 2, 2, 2])).toBe(0)
  expect(toldSum([120, 3])).toBe(125)
})

describe('all lists together', () => {
  const whole = (count: number, ...lists: number[]) =>
    toldUnion(
      new Map([[1, count]]),
      lists.map((one) => new Map([[1, one]])),
    ).get(1)

  it('are rounded like each list', () => {
    expect(whole(17, 12, 5, 0, 0)).toBe(15)
    expect(whole(3, 1, 1, 1)).toBe(5)
  })

  it('are moved where four times two would be told apart from all else', () => {
    expect(toldCount(8)).toBe(10)
    expect(whole(8, 2, 2, 2, 2)).toBe(5)
  })

  it('are moved where eight of one list would be told to be two in each combination around it', () => {
    // Eight on one list in one city, of whom two in each combination around it stand on others elsewhere.
    const around = new Map([1, 2, 3, 4, 5, 6, 7].map((mask) => [mask, mask % 2 === 1 ? 2 : 0]))
    expect(toldUnion(around, [new Map([[1, 8]])])).toEqual(
      new Map([1, 2, 3, 4, 5, 6, 7].map((mask) => [mask, mask === 1 ? 5 : 0])),
    )
  })

  it('leave every number below 5 open, whoever solves for it with what is told of each list', () => {
    const lists = 4
    const stores = new Map<string, number[][]>()
    for (let index = 0; index < 6 ** lists; index++) {
      const counts = Array.from({ length: lists }, (_, list) => Math.floor(index / 6 ** list) % 6)
      const sum = counts.reduce((total, count) => total + count, 0)
      // Whoever stands on a list is among them; nobody is who stands on none.
      for (let all = Math.max(...counts); all <= sum; all++) {
        const answers = JSON.stringify([counts.map(toldCount), whole(all, ...counts)])
        const alike = stores.get(answers)
        if (alike) alike.push([...counts, all])
        else stores.set(answers, [[...counts, all]])
      }
    }
    for (const alike of stores.values()) {
      for (let place = 0; place <= lists; place++) {
        const values = new Set(alike.map((store) => store[place]!))
        if (Math.min(...values) < 5) expect([...values].length).toBeGreaterThan(1)
      }
    }
  })
})
