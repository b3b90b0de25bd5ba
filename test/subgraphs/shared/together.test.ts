import { setTimeout as later } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { together } from '../../../subgraphs/shared/together.js'

const alive = new AbortController().signal

/** Statements that end when they are told to. */
function statements() {
  const asked: string[][] = []
  const ends: ((error?: Error) => void)[] = []
  const ask = together((keys) => {
    asked.push([...keys])
    return new Promise<string>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve(keys.join('+'))))
    })
  })
  return { ask, asked, end: (place: number, error?: Error) => ends[place]!(error) }
}

/** What is due has begun by then. */
const rest = () => new Promise((resolve) => setImmediate(resolve))

it('who comes in one turn goes together, who comes meanwhile in the next statement', async () => {
  const { ask, asked, end } = statements()
  const first = [ask(['a'], alive), Promise.resolve().then(() => ask(['b'], alive))]
  expect(asked).toEqual([])
  await rest()
  expect(asked).toEqual([['a', 'b']])
  const second = ask(['c'], alive)
  const third = ask(['d', 'c'], alive)
  await rest()
  expect(asked).toEqual([['a', 'b']])
  end(0)
  expect(await Promise.all(first)).toEqual(['a+b', 'a+b'])
  expect(asked).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  end(1)
  expect(await Promise.all([second, third])).toEqual(['c+d', 'c+d'])
})

it('a statement that fails fails for those who share it, and the next one begins', async () => {
  const { ask, asked, end } = statements()
  const first = ask(['a'], alive)
  await rest()
  const shared = [ask(['b'], alive), ask(['c'], alive)]
  end(0, new Error('away'))
  await expect(first).rejects.toThrow('away')
  end(1, new Error('away again'))
  for (const one of shared) await expect(one).rejects.toThrow('away again')
  const next = ask(['d'], alive)
  await rest()
  expect(asked.at(-1)).toEqual(['d'])
  end(2)
  expect(await next).toBe('d')
})

it('whoever is gone by then is left out, and no statement begins for nobody', async () => {
  const { ask, asked, end } = statements()
  const gone = new AbortController()
  const first = ask(['a'], alive)
  const early = ask(['b'], gone.signal)
  await Promise.resolve()
  gone.abort(new Error('gone'))
  await expect(early).rejects.toThrow('gone')
  end(0)
  await first
  await expect(ask(['c'], gone.signal)).rejects.toThrow('gone')
  await rest()
  expect(asked).toEqual([['a']])
})

it('a statement that takes long keeps nobody waiting', async () => {
  const { ask, asked, end } = statements()
  const slow = ask(['a'], alive)
  await rest()
  const quick = ask(['b'], alive)
  await later(100)
  expect(asked).toEqual([['a'], ['b']])
  end(1)
  expect(await quick).toBe('b')
  end(0)
  expect(await slow).toBe('a')
})

it('who asks for much goes alone, and a shared statement stays small', async () => {
  const { ask, asked, end } = statements()
  const many = Array.from({ length: 101 }, (_, number) => `k${number}`)
  void ask(['a'], alive)
  void ask(many, alive)
  await rest()
  expect(asked).toEqual([many, ['a']])
  for (const key of many) void ask([key], alive)
  end(1)
  await later(1)
  expect(asked[2]).toEqual(many.slice(0, 100))
  end(2)
  await later(1)
  expect(asked[3]).toEqual(['k100'])
})
