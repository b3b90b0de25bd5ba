import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { fairGate } from '../../../subgraphs/shared/fair-gate.js'

/** Pieces of work that end when they are told to. */
function pieces(mostWaiting = 10) {
  const gate = fairGate({ mostAtOnce: 3, mostOfClientAtOnce: 2, mostWaiting })
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const ask = (name: string, signal = new AbortController().signal) => {
    const answer = gate(
      () => {
        begun.push(name)
        return new Promise<string>((resolve, reject) =>
          ends.set(name, (error) => (error ? reject(error) : resolve(name))),
        )
      },
      name[0]!,
      signal,
    )
    answer.catch(() => {})
    return answer
  }
  const end = async (name: string, error?: Error) => {
    ends.get(name)!(error)
    await setTimeout(0)
  }
  return { ask, begun, end }
}

it('clients take turns, and none takes all places', async () => {
  const { ask, begun, end } = pieces()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) void ask(name)
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  await end('a1')
  await end('a2')
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2'])
  await end('b1')
  await end('a3')
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'c1', 'a4'])
})

it('whoever has gone is left out, what fails makes room', async () => {
  const { ask, begun, end } = pieces()
  const gone = new AbortController()
  const failing = ask('a1')
  void ask('a2')
  const left = ask('a3', gone.signal)
  void ask('a4')
  gone.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  await expect(ask('a5', gone.signal)).rejects.toThrow('gone')
  await end('a1', new Error('away'))
  await expect(failing).rejects.toThrow('away')
  expect(begun).toEqual(['a1', 'a2', 'a4'])
})

it('too many are refused, and may come again', async () => {
  const { ask, begun, end } = pieces(1)
  for (const name of ['a1', 'a2', 'a3']) void ask(name)
  await expect(ask('a4')).rejects.toMatchObject({
    extensions: { code: 'HUB_BUSY', retryAfterSeconds: 2 },
  })
  await end('a1')
  void ask('a5')
  await end('a2')
  expect(begun).toEqual(['a1', 'a2', 'a3', 'a5'])
})
