import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Asker, countQueue } from '../../../subgraphs/shared/count-queue.js'

/** Counts that end when they are told to, asked for by clients of the names. */
function counts() {
  let nowMs = 0
  const queue = countQueue(() => nowMs)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (name: string, client: string, change: Partial<Asker> = {}) => {
    const answer = queue.ask(
      name,
      () => {
        begun.push(name)
        return new Promise<string>((resolve) => ends.set(name, () => resolve(`${name} counted`)))
      },
      { client, signal: new AbortController().signal, patienceMs: 60_000, ...change },
    )
    answer.catch(() => {})
    return answer
  }
  const end = async (name: string) => {
    ends.get(name)!()
    await setTimeout(0)
  }
  return { ask, begun, end, pass: (ms: number) => (nowMs += ms) }
}

it('two are counted at a time, of one client one, and clients take turns', async () => {
  const { ask, begun, end } = counts()
  for (const name of ['a1', 'a2', 'a3', 'a4']) void ask(name, 'a')
  expect(begun).toEqual(['a1'])
  void ask('b1', 'b')
  void ask('c1', 'c')
  void ask('c2', 'c')
  expect(begun).toEqual(['a1', 'b1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  await end('b1')
  expect(begun).toEqual(['a1', 'b1', 'a2', 'c1'])
  await end('a2')
  expect(begun).toEqual(['a1', 'b1', 'a2', 'c1', 'a3'])
})

it('whoever asks for what is being counted waits for the same', async () => {
  const { ask, begun, end } = counts()
  const answers = [ask('one', 'a'), ask('one', 'a'), ask('one', 'b')]
  await end('one')
  expect(await Promise.all(answers)).toEqual(['one counted', 'one counted', 'one counted'])
  expect(begun).toEqual(['one'])
})

it('what another client has waiting is begun at the turn of whoever comes to it first, once', async () => {
  const { ask, begun, end } = counts()
  void ask('a1', 'a')
  void ask('a2', 'a')
  const shared = ask('a2', 'b')
  expect(begun).toEqual(['a1', 'a2'])
  await end('a1')
  await end('a2')
  expect([begun, await shared]).toEqual([['a1', 'a2'], 'a2 counted'])
})

it('what was asked for by somebody who has hung up is not begun', async () => {
  const { ask, begun, end } = counts()
  const gone = new AbortController()
  void ask('a1', 'a')
  const left = Array.from({ length: 6 }, (_, at) => ask(`left ${at}`, 'a', { signal: gone.signal }))
  const stays = ask('a2', 'a')
  gone.abort(new Error('hung up'))
  for (const one of left) await expect(one).rejects.toThrow('hung up')
  await end('a1')
  expect(begun).toEqual(['a1', 'a2'])
  await end('a2')
  expect(await stays).toBe('a2 counted')
})

it('whoever waits too long is told when to come back, and finds it counted', async () => {
  const { ask, begun, end, pass } = counts()
  void ask('a1', 'a')
  const late = ask('a2', 'a', { patienceMs: 1 })
  await expect(late).rejects.toMatchObject({
    code: 'COUNT_PENDING',
    extensions: { code: 'COUNT_PENDING', retryAfterSeconds: 2 },
  })
  pass(2_000)
  await end('a1')
  // His place was kept.
  expect(begun).toEqual(['a1', 'a2'])
  const again = ask('a2', 'a')
  await end('a2')
  expect(await again).toBe('a2 counted')
})

it('but not for whoever does not come back', async () => {
  const { ask, begun, end, pass } = counts()
  void ask('a1', 'a')
  await expect(ask('a2', 'a', { patienceMs: 1 })).rejects.toMatchObject({
    code: 'COUNT_PENDING',
  })
  pass(60_000)
  await end('a1')
  expect(begun).toEqual(['a1'])
})

it('a client has eight waiting at the most, all together 64', async () => {
  const { ask, begun } = counts()
  for (let at = 0; at <= 8; at += 1) void ask(`a${at}`, 'a')
  await expect(ask('a9', 'a')).rejects.toMatchObject({
    code: 'COUNT_PENDING',
    message: 'Too many counts wait already; ask again in 9 s.',
  })
  for (let client = 0; client < 20; client += 1) {
    for (let at = 0; at < 4; at += 1) void ask(`${client} ${at}`, `client ${client}`)
  }
  await expect(ask('late', 'nobody yet')).rejects.toMatchObject({ code: 'COUNT_PENDING' })
  expect(begun).toEqual(['a0', '0 0'])
})

it('a count that fails fails for those who wait, and the next is begun', async () => {
  const queue = countQueue()
  const asker = { client: 'a', signal: new AbortController().signal, patienceMs: 60_000 }
  const failing = queue.ask('a', () => Promise.reject(new Error('away')), asker)
  const next = queue.ask('b', async () => 5, asker)
  await expect(failing).rejects.toThrow('away')
  expect(await next).toBe(5)
  expect(await queue.ask('a', async () => 6, asker)).toBe(6)
})
