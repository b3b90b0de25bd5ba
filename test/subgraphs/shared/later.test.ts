import { expect, it } from 'vitest'
import { keyed } from '../../../subgraphs/shared/keyed.js'
import { Later, laterOf, once, Source, whenThere } from '../../../subgraphs/shared/later.js'

const double = (value: number) => value * 2

it('goes on at once with what is there, and later with what is not', async () => {
  const source = new Source(Promise.resolve(4))
  const later = laterOf(source, (value: number) => value)
  expect(whenThere(3, double)).toBe(6)
  const mapped = whenThere(later, double)
  expect(mapped).toBeInstanceOf(Later)
  expect(await mapped).toBe(8)
  expect(whenThere(later, double)).toBe(8)
  expect(await whenThere(Promise.resolve(5), double)).toBe(10)
})

it('is read through all that it leads to', async () => {
  const source = new Source(Promise.resolve(1))
  const inner = new Source(new Promise<number>((resolve) => setImmediate(() => resolve(7))))
  const later = laterOf(source, () => laterOf(inner, double))
  expect(await later.map(async (value) => value + 1)).toBe(15)
})

it('a source that fails fails for all who read it, and leaves nothing unhandled', async () => {
  const source = new Source(Promise.reject(new Error('away')))
  await source.settled
  expect(source.hasFailed).toBe(true)
  expect(() => laterOf(source, String).now()).toThrow('away')
  await expect(laterOf(source, String).map(Number)).rejects.toThrow('away')
})

it('what could not be loaded is loaded again', async () => {
  let asked = 0
  const load = once(async () => {
    asked += 1
    if (asked === 1) throw new Error('away')
    return asked
  })
  await expect(load()).rejects.toThrow('away')
  expect([await load(), await load()]).toEqual([2, 2])
})

it('keys asked for in one turn, behind promises too, are looked up together and each once', async () => {
  const batches: string[][] = []
  const { load } = keyed(async (keys) => {
    batches.push([...keys])
    return (key) => `${key}!`
  })
  const first = [load('a'), load('b'), load('a')]
  const behind = Promise.resolve().then(() => load('c'))
  expect(await Promise.all([...first, behind])).toEqual(['a!', 'b!', 'a!', 'c!'])
  expect(await load('b')).toBe('b!')
  expect(await load('d')).toBe('d!')
  expect(batches).toEqual([['a', 'b', 'c'], ['d']])
})

it('keys that could not be looked up are looked up again', async () => {
  let asked = 0
  const { load } = keyed(async () => {
    asked += 1
    if (asked === 1) throw new Error('away')
    return (key) => key
  })
  await expect(load('a')).rejects.toThrow('away')
  expect(await load('a')).toBe('a')
})
