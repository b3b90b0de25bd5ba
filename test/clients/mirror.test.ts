import { execFile } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubAt } from '../../clients/mirror/hub.ts'
import type { Put } from '../../clients/mirror/kinds.ts'
import { lookup } from '../../clients/mirror/lookup.ts'
import { catchUp, compact } from '../../clients/mirror/mirror.ts'
import { lock, readState, type State, Store, writeState } from '../../clients/mirror/store.ts'
import { startMirror } from './mirror-process.js'

const main = fileURLToPath(new URL('../../clients/mirror/main.ts', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'mirror-'))
afterAll(() => rmSync(folder, { recursive: true }))

const firm = '91990583MA00000001'
const epoch = '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01'
const at = '2026-11-30T01:00:00.000000Z'

const entry = (localId: string, more: object = {}): Put => ({
  kind: 'LIST_ENTRY',
  localId,
  object: { subjectCode: firm, publicUntil: null, validUntil: null, ...more },
})
const supply = (of: string, more: object = {}): Put => ({
  kind: 'SUPPLY',
  localId: of,
  object: { of, declared: null, from: null, to: null, lastHandIn: '2026-11-01', ...more },
})
const subject: Put = { kind: 'SUBJECT', localId: firm, object: { subjectCode: firm, name: '一号' } }

let count = 0
const place = { data: 'data', buckets: 16 }
/** A copy that holds these objects. */
function copyOf(puts: readonly Put[], state: Partial<State> = {}): string {
  const root = path.join(folder, String(count++))
  mkdirSync(root)
  Store.create(root, place).apply(puts)
  writeState(root, {
    ...{ hub: 'http://127.0.0.1:1', city: 'kunshan', jurisdiction: '320583', ...place },
    ...{ epoch, position: 61, at, cursor: null, ended: null, takenAt: at, comparedAt: null },
    ...state,
  })
  // When it was written counts for the clock only.
  const file = path.join(root, 'state.json')
  writeFileSync(file, JSON.stringify({ ...readState(root), writtenAt: at, ...state }))
  return root
}

const asked = (root: string, time = '2026-11-30T12:00:00Z') =>
  lookup(root, firm, { now: () => new Date(time) })
const codeOf = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a copy', () => {
  it('answers as of a time, what is about the subject and is in force', () => {
    const root = copyOf([
      subject,
      entry('KS-L-1'),
      entry('KS-L-2', { subjectCode: '91990583MA00000002' }),
      supply('REGISTER', { declared: 'COMPLETE', from: '2020-01-01' }),
      supply('PENALTY', { declared: 'COMPLETE', from: '2020-01-01', to: '2026-10-31' }),
      supply('SL01', { declared: 'PARTIAL', from: '2020-01-01', lastHandIn: null }),
    ])
    expect(asked(root)).toEqual({
      code: firm,
      city: 'kunshan',
      asOf: at,
      position: 61,
      holding: 'HELD',
      subject: { subjectCode: firm, name: '一号' },
      listEntries: [{ localId: 'KS-L-1', ...entry('').object }],
      records: [],
      supplies: { PENALTY: 'PARTIAL', REGISTER: 'COMPLETE' },
      notShared: [],
    })
  })

  it('says that a subject is not held only where the city has supplied its register', () => {
    expect(asked(copyOf([supply('REGISTER')])).holding).toBe('NOT_HELD')
    expect(asked(copyOf([])).holding).toBe('NOT_SUPPLIED')
  })

  it('shows nothing that has ended: by the calendar at midnight in China, though it was told of nothing', () => {
    const root = copyOf([
      entry('KS-L-1', { publicUntil: '2026-11-30' }),
      entry('KS-L-2', { validUntil: '2026-11-30' }),
      entry('KS-L-3', { publicUntil: '2026-12-01', validUntil: '2027-01-01' }),
      entry('KS-L-4'),
      { kind: 'LIST_ENTRY', localId: 'KS-L-4', object: null },
    ])
    const shown = (time: string) => asked(root, time).listEntries.map(({ localId }) => localId)
    expect(shown('2026-11-30T15:59:59Z')).toEqual(['KS-L-1', 'KS-L-2', 'KS-L-3'])
    expect(shown('2026-11-30T16:00:00Z')).toEqual(['KS-L-3'])
  })

  it('refuses when it is older than was told, or of a time to come, or cannot go on, or was never taken', () => {
    const root = copyOf([subject])
    expect(codeOf(() => asked(root, '2026-12-01T01:00:00Z').holding)).toBe('HELD')
    expect(codeOf(() => asked(root, '2026-12-01T01:00:01Z'))).toBe('MIRROR_TOO_OLD')
    expect(codeOf(() => asked(root, '2026-11-30T00:54:59Z'))).toBe('MIRROR_CLOCK_BACK')
    const ended = copyOf([subject], { ended: 'CURSOR_EPOCH_ENDED' })
    expect(codeOf(() => asked(ended))).toBe('MIRROR_ENDED')
    expect(codeOf(() => asked(path.join(folder, 'none')))).toBe('MIRROR_EMPTY')
  })

  it('passes over a line that is being written, cuts off what a kill left of one, and refuses a damaged one', () => {
    const root = copyOf([subject, entry('KS-L-1')])
    const data = path.join(root, 'data')
    for (const name of readdirSync(data)) appendFileSync(path.join(data, name), '{"kind":"LI')
    expect(asked(root).listEntries).toHaveLength(1)
    Store.toWrite(root, place).apply([entry('KS-L-1', { reason: '更正' })])
    expect(asked(root).listEntries).toEqual([
      { localId: 'KS-L-1', ...entry('', { reason: '更正' }).object },
    ])
    for (const name of readdirSync(data)) appendFileSync(path.join(data, name), '{"kind":"LI\n')
    expect(codeOf(() => asked(root))).toBe('MIRROR_DAMAGED')
  })

  it('holds the same after its files were written anew, and less', () => {
    const puts = [subject, entry('KS-L-1'), entry('KS-L-2'), supply('REGISTER')]
    const gone = { kind: 'LIST_ENTRY', localId: 'KS-L-2', object: null } as const
    const root = copyOf([...puts, ...puts, ...puts, gone])
    const before = asked(root)
    const size = () =>
      readdirSync(path.join(root, 'data'))
        .map((name) => readFileSync(path.join(root, 'data', name)).length)
        .reduce((sum, one) => sum + one, 0)
    const bytes = size()
    compact(root)
    expect(asked(root)).toEqual(before)
    expect(size()).toBeLessThan(bytes / 2)
  })

  it('takes no file that is missing for an empty one, and no file that a kill left half written for one of its own', () => {
    const root = copyOf([subject, entry('KS-L-1')])
    const data = path.join(root, 'data')
    const names = readdirSync(data)
    // As `compact` leaves them when it is killed.
    for (const name of names) writeFileSync(path.join(data, `${name}.new`), '{"kind":"SUBJECT"}\n')
    const all = [...Store.at(root, place).all()]
    expect(all.map(({ kind }) => kind).sort()).toEqual(['LIST_ENTRY', 'SUBJECT'])
    Store.toWrite(root, place)
    expect(readdirSync(data)).toEqual(names)
    for (const name of names.filter((one) => /^(objects|subjects)-\d/.test(one))) {
      const file = path.join(data, name)
      const text = readFileSync(file, 'utf8')
      if (text === '') continue
      rmSync(file)
      expect(codeOf(() => asked(root))).toBe('MIRROR_DAMAGED')
      writeFileSync(file, text)
    }
    expect(asked(root).listEntries).toHaveLength(1)
  })

  it('refuses what is no code of an organisation or sole trader, of which it would find nothing', () => {
    const root = copyOf([subject, supply('REGISTER')])
    const found = (code: string) =>
      codeOf(() => lookup(root, code, { now: () => new Date(at) }).holding)
    expect(found(' 91990583-ma00000001 ')).toBe('HELD')
    for (const wrong of [
      firm.slice(1),
      `${firm}0`,
      firm.replace('M', 'I'),
      `P01${'A'.repeat(32)}`,
      '',
    ]) {
      expect([wrong, found(wrong)]).toEqual([wrong, 'MIRROR_CODE_INVALID'])
    }
  })

  it.each([
    ['lookup', 'x', firm, '--max-age-hours', 'ever'],
    ['follow', 'x', '--every', '-1'],
    ['follow', 'x', '--evry', '1'],
    ['take', 'x', '--hub', 'http://127.0.0.1:1', '--city', 'kunshan', '--keys', main],
  ])('refuses a command that is written wrong: %s', async (...args) => {
    const { stderr, code } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      main,
      ...args,
    ])
      .then(() => ({ stderr: '', code: 0 }))
      .catch((error) => error)
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^MIRROR_USAGE: .+\n.*\p{Script=Han}/u),
    ])
  })

  it('is kept by one process at a time', () => {
    const root = copyOf([])
    const letGo = lock(root)
    expect(codeOf(() => lock(root))).toBe('MIRROR_BUSY')
    letGo()
    const left = (by: string) => writeFileSync(path.join(root, 'lock'), by)
    // Of a process that is gone, and of one before in a container, where all have the same number.
    for (const pid of [999999999, process.pid]) {
      left(`${pid} ${hostname()}`)
      lock(root)()
    }
    left(`${process.pid} elsewhere`)
    expect(codeOf(() => lock(root))).toBe('MIRROR_BUSY')
  })
})

describe('following a feed', () => {
  /** Changes of few objects, many times over, the last third of them in other words. */
  const changes = Array.from({ length: 3_000 }, (_, n): Put => {
    const localId = `KS-L-${(n * 7) % 97}`
    return n % 5 === 3
      ? { kind: 'LIST_ENTRY', localId, object: null }
      : entry(localId, { reason: `第 ${n} 次` })
  })
  const folded = new Map<string, unknown>()
  for (const { localId, object } of changes) {
    if (object === null) folded.delete(localId)
    else folded.set(localId, object)
  }
  const pageSize = 100
  let server: Server
  let url: string
  let served = 0
  let answerWith: ((after: number) => object | string) | null = null
  let isBreakingOff = false
  let onPage = () => {}

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const after = Number(JSON.parse(body).variables.after ?? 0)
      const page = changes.slice(after, after + pageSize)
      const told = {
        next: String(after + page.length),
        epoch,
        position: 61 + after + page.length,
        at: new Date().toISOString(),
        pageInfo: { hasNextPage: after + page.length < changes.length },
        edges: page.map(({ kind, localId, object }) => ({
          node: { kind, localId, action: object ? 'CHANGED' : 'ENDED', listEntry: object },
        })),
      }
      const answer = answerWith?.(after) ?? { data: { jurisdiction: { changes: told } } }
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) })
      if (isBreakingOff) {
        response.write(text.slice(0, 20), () => response.destroy())
      } else response.end(text)
      served += 1
      onPage()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const held = (root: string) =>
    Object.fromEntries(
      [...Store.at(root, place).all()].map(({ localId, object }) => [localId, object]),
    )

  it('holds what the feed makes, though it is killed again and again', {
    timeout: 120_000,
  }, async () => {
    const root = copyOf([], { hub: url })
    const positions: number[] = []
    for (let kill = 1; kill <= 4; kill++) {
      const child = startMirror(['follow', root])
      const until = served + kill
      onPage = () => {
        // At another moment of the work each time.
        if (served >= until) setTimeout(() => child.kill('SIGKILL'), kill)
      }
      await once(child, 'exit')
      positions.push(readState(root).position)
    }
    onPage = () => {}
    expect(positions.at(-1)).toBeGreaterThan(61)
    expect(positions.at(-1)).toBeLessThan(61 + changes.length)
    await catchUp(hubAt(url, undefined), root)
    expect(held(root)).toEqual(Object.fromEntries(folded))
    expect(readState(root)).toMatchObject({ position: 61 + changes.length, cursor: '3000' })
  })

  it('stays as old as it was until it has come to the end', async () => {
    const root = copyOf([], { hub: url })
    answerWith = (after) => (after > 200 ? { errors: [{ message: 'away' }] } : (null as never))
    await expect(catchUp(hubAt(url, undefined), root)).rejects.toMatchObject({
      code: 'MIRROR_NO_ANSWER',
    })
    answerWith = null
    expect(readState(root)).toMatchObject({ at, ended: null })
    expect(asked(root).asOf).toBe(at)
  })

  it('takes an answer that breaks off, or is of something before the hub, for none', async () => {
    const root = copyOf([], { hub: url })
    const there = hubAt(url, undefined)
    isBreakingOff = true
    await expect(catchUp(there, root)).rejects.toMatchObject({ code: 'MIRROR_NO_ANSWER' })
    isBreakingOff = false
    answerWith = () => '<html>Not here</html>'
    await expect(catchUp(there, root)).rejects.toMatchObject({ code: 'MIRROR_NO_ANSWER' })
    answerWith = null
    expect(readState(root)).toMatchObject({ at, position: 61, ended: null })
  })

  it.each([
    ['CURSOR_EPOCH_ENDED', true],
    ['CURSOR_TOO_OLD', true],
    ['CURSOR_INVALID', true],
    ['SUBGRAPH_UNAVAILABLE', false],
    ['UNAUTHORIZED_FIELD_OR_TYPE', false],
  ])('told %s, refuses to answer from then on: %s', async (code, refuses) => {
    const root = copyOf([subject], { hub: url })
    answerWith = () => ({
      data: { jurisdiction: null },
      errors: [{ message: '…', extensions: { code } }],
    })
    await expect(catchUp(hubAt(url, undefined), root)).rejects.toMatchObject({ code })
    answerWith = null
    expect(readState(root).ended).toBe(refuses ? code : null)
    expect(codeOf(() => asked(root).holding)).toBe(refuses ? 'MIRROR_ENDED' : 'HELD')
  })

  it('refuses a page of another epoch, and one that tells an object without what it is', async () => {
    const page = { next: '1', position: 9, at, pageInfo: { hasNextPage: false } }
    const root = copyOf([subject], { hub: url })
    answerWith = () => ({
      data: {
        jurisdiction: {
          changes: {
            ...page,
            epoch,
            edges: [{ node: { kind: 'LIST_ENTRY', localId: 'KS-L-1', action: 'ADDED' } }],
          },
        },
      },
    })
    const there = hubAt(url, undefined)
    await expect(catchUp(there, root)).rejects.toMatchObject({ code: 'MIRROR_NO_ANSWER' })
    expect(readState(root)).toMatchObject({ position: 61, ended: null })
    answerWith = () => ({
      data: { jurisdiction: { changes: { ...page, epoch: epoch.replace('5', '6'), edges: [] } } },
    })
    await expect(catchUp(there, root)).rejects.toMatchObject({ code: 'CURSOR_EPOCH_ENDED' })
    answerWith = null
    expect(readState(root)).toMatchObject({ position: 61, ended: 'CURSOR_EPOCH_ENDED' })
  })
})
