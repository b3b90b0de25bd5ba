import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { chunksOf, Quiet } from '../../../../gateway/answer/screen/chunks.js'

const bounds = { from: 1, most: 3, mostBytes: 1024, lingerMs: 60, quietMs: 400 }

/** Numbers of the lines of each chunk as it comes, and what the end says. */
async function drained(chunks: ReturnType<typeof chunksOf>): Promise<[number[][], number]> {
  const numbers: number[][] = []
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return [numbers, value]
    numbers.push(value.lines.map(({ number }) => number))
  }
}
function bodyOf(...parts: readonly string[]): AsyncIterator<Buffer> {
  const body = new PassThrough()
  for (const part of parts) body.write(part)
  body.end()
  return body[Symbol.asyncIterator]()
}
/** Read one by one, as they come in. */
async function* partsOf(...parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

it('has so many lines at the most, and all of them in order', async () => {
  expect(await drained(chunksOf(bodyOf('a\nb\nc\nd\n', '\ne\nf\ng'), bounds))).toEqual([
    [[1, 2, 3], [4, 6, 7], [8]],
    8,
  ])
})

it('passes over what was answered before', async () => {
  expect(await drained(chunksOf(bodyOf('a\nb\nc\nd\n'), { ...bounds, from: 4 }))).toEqual([
    [[4]],
    4,
  ])
  expect(await drained(chunksOf(bodyOf('a\nb\n'), { ...bounds, from: 9 }))).toEqual([[[]], 2])
})

it('goes without being full when nothing more comes, and gives up who is quiet, at his place', async () => {
  const body = new PassThrough()
  body.write('a\n\nb\nhal')
  const chunks = chunksOf(body[Symbol.asyncIterator](), bounds)
  const { value } = await chunks.next()
  expect(value).toMatchObject({ lines: [{ number: 1 }, { number: 3 }] })
  const failure = await chunks.next().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Quiet)
  expect(failure).toMatchObject({ next: 4 })
})

it('goes without a line when much comes in that asks for nothing, so that it is charged and may be ended', async () => {
  const blank = '\n'.repeat(700)
  const bytes: number[] = []
  for await (const chunk of chunksOf(partsOf(blank, blank, blank), bounds)) {
    expect(chunk.lines).toEqual([])
    bytes.push(chunk.bytes)
  }
  expect(bytes).toEqual([1_400, 700])
})

it.each([
  ['blank lines', '\n'],
  ['a line without end', 'x'],
  ['lines that were answered before', 'x\n'],
])('is not held up by %s', async (_, part) => {
  const body = new PassThrough()
  const sending = setInterval(() => body.write(part), 5)
  const chunks = chunksOf(body[Symbol.asyncIterator](), { ...bounds, from: 1_000_000 })
  const { value } = await chunks.next()
  expect(value).toMatchObject({ lines: [] })
  clearInterval(sending)
})

it('has its lines within its time, whatever comes in behind them', async () => {
  async function* behind() {
    yield Buffer.from('a\n')
    const endsAtMs = performance.now() + 5 * bounds.lingerMs
    while (performance.now() < endsAtMs) yield Buffer.from('\n')
    yield Buffer.from('b\n')
  }
  const { value } = await chunksOf(behind(), { ...bounds, mostBytes: Infinity }).next()
  expect(value).toMatchObject({ lines: [{ number: 1 }] })
})

it('takes no more than it is asked for', async () => {
  const body = new PassThrough({ highWaterMark: 16 })
  const chunks = chunksOf(body[Symbol.asyncIterator](), { ...bounds, most: 1 })
  body.write('a\n')
  await chunks.next()
  while (body.write('b\nc\nd\ne\n')) {}
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(body.writableNeedDrain).toBe(true)
})

it('ends with what the body ends with', async () => {
  const body = new PassThrough()
  const chunks = chunksOf(body[Symbol.asyncIterator](), bounds)
  body.write('a\n')
  await chunks.next()
  body.destroy(new Error('the client has gone'))
  await expect(chunks.next()).rejects.toThrow('the client has gone')
})
