import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import {
  catchUpDecisions,
  choose,
  compactDecisions,
  decide,
} from '../../clients/mirror/decisions.ts'
import type { Hub } from '../../clients/mirror/mirror.ts'
import { writeState } from '../../clients/mirror/store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mirror-decisions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = '2026-11-30T01:00:00.000000Z'
const [firm, other] = ['91990583MA00000001', '91990583MA00000002'] as const
const time = '2026-11-30T12:00:00Z'

interface Told {
  readonly code: string
  readonly outcome: string | null
  readonly until?: string
}

/** A hub whose feed is these decisions, a page of two each, told from the cursor on. */
function hubOf(feed: readonly Told[], fails: (after: number) => string | null = () => null) {
  const asked: unknown[] = []
  const hub: Hub = {
    url: 'http://127.0.0.1:1',
    get: () => Promise.reject(new Error('nothing is downloaded')),
    ask: (_, variables) => {
      asked.push(variables)
      const after = Number(variables.after ?? 0)
      const code = fails(after)
      if (code !== null) {
        const errors = [{ message: '…', extensions: { code } }]
        return Promise.resolve({ data: { decisionChanges: null }, errors })
      }
      const page = feed.slice(after, after + 2)
      const next = after + page.length
      const decisionChanges = {
        ...{ next: String(next), asOf: at, pageInfo: { hasNextPage: next < feed.length } },
        edges: page.map(({ code: subjectCode, outcome, until = null }) => ({
          node: {
            ...{ subjectCode, jurisdictionCode: '320583', measureCode: 'M01' },
            decision: outcome === null ? null : { outcome, until },
          },
        })),
      }
      return Promise.resolve({ data: { decisionChanges } })
    },
  }
  return { hub, asked }
}

let count = 0
function copy(): string {
  const root = path.join(folder, String(count++))
  mkdirSync(root)
  writeState(root, {
    ...{ hub: 'http://127.0.0.1:1', city: 'kunshan', jurisdiction: '320583', data: 'data' },
    ...{ buckets: 1, epoch: 'e', position: 61, at, cursor: null, ended: null },
    ...{ takenAt: at, comparedAt: null },
  })
  choose(root, ['320583'], ['M01'])
  return root
}

function asked(root: string, code: string = firm, when = time, measure = 'M01') {
  // When it was written counts for the clock only.
  const file = path.join(root, 'decisions.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), writtenAt: at }))
  try {
    return decide(root, code, measure, '320583', { now: () => new Date(when) })
  } catch (error) {
    return (error as { code: string }).code
  }
}

it('answers what was told last of a subject, as of a time, and after its files were written anew', async () => {
  const root = copy()
  const { hub, asked: questions } = hubOf([
    { code: firm, outcome: 'NOT_APPLICABLE' },
    { code: other, outcome: 'APPLICABLE' },
    { code: firm, outcome: 'APPLICABLE', until: '2026-11-30' },
    { code: other, outcome: null },
  ])
  expect(await catchUpDecisions(hub, root)).toBe(4)
  const applicable = {
    ...{ code: firm, measureCode: 'M01', in: '320583', asOf: at },
    ...{ outcome: 'APPLICABLE', until: '2026-11-30' },
  }
  expect(asked(root)).toEqual(applicable)
  compactDecisions(root)
  expect(asked(root)).toEqual(applicable)
  expect(await catchUpDecisions(hub, root)).toBe(0)
  expect(questions.at(-1)).toEqual({ in: ['320583'], measures: ['M01'], first: 1000, after: '4' })
})

it('refuses whom it knows nothing of, what it does not keep, what is over, and to be too old or of a time to come', async () => {
  const root = copy()
  expect(asked(root)).toBe('MIRROR_NOT_WHOLE')
  const { hub } = hubOf([
    { code: firm, outcome: 'APPLICABLE', until: '2026-11-30' },
    { code: other, outcome: 'APPLICABLE' },
    { code: other, outcome: null },
  ])
  await catchUpDecisions(hub, root)
  expect(asked(root, other)).toBe('MIRROR_NOT_DECIDED')
  expect(asked(root, '91990583MA00000003')).toBe('MIRROR_NOT_DECIDED')
  expect(asked(root, firm, time, 'M04')).toBe('MIRROR_NOT_KEPT')
  expect(asked(root, '330')).toBe('MIRROR_CODE_INVALID')
  expect(asked(root, firm, '2026-11-30T16:00:00Z')).toBe('MIRROR_DECISION_OVER')
  expect(asked(root, firm, '2026-12-01T01:00:01Z')).toBe('MIRROR_TOO_OLD')
  expect(asked(root, firm, '2026-11-30T00:54:59Z')).toBe('MIRROR_CLOCK_BACK')
})

it('stays as old as it was until a page without another behind it, and goes on where it stood', async () => {
  const root = copy()
  const feed = [firm, other, firm].map((code) => ({ code, outcome: 'APPLICABLE' }))
  const away = hubOf(feed, (after) => (after > 0 ? 'SUBGRAPH_UNAVAILABLE' : null))
  await expect(catchUpDecisions(away.hub, root)).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
  })
  expect(asked(root)).toBe('MIRROR_NOT_WHOLE')
  expect(await catchUpDecisions(hubOf(feed).hub, root)).toBe(1)
  expect(asked(root)).toMatchObject({ outcome: 'APPLICABLE' })
})

it('begins anew where its cursor counts nothing any more or a file is lost, and answers nothing of before', async () => {
  const root = copy()
  const before = [firm, other].map((code) => ({ code, outcome: 'APPLICABLE' }))
  await catchUpDecisions(hubOf(before).hub, root)
  const after = [{ code: firm, outcome: 'NOT_APPLICABLE' }]
  const restored = hubOf(after, (from) => (from > 0 ? 'CURSOR_EPOCH_ENDED' : null))
  expect(await catchUpDecisions(restored.hub, root)).toBe(1)
  expect(asked(root)).toMatchObject({ outcome: 'NOT_APPLICABLE' })
  expect(asked(root, other)).toBe('MIRROR_NOT_DECIDED')
  const data = readdirSync(root).filter((name) => name.startsWith('decisions-'))
  expect(data).toHaveLength(1)
  for (const name of readdirSync(path.join(root, data[0]!))) rmSync(path.join(root, data[0]!, name))
  expect(asked(root)).toBe('MIRROR_DAMAGED')
  expect(await catchUpDecisions(hubOf(before).hub, root)).toBe(2)
  expect(asked(root, other)).toMatchObject({ outcome: 'APPLICABLE' })
})

it('is told from the beginning once other measures are chosen, and keeps none unless any are', async () => {
  const root = copy()
  await catchUpDecisions(hubOf([{ code: firm, outcome: 'APPLICABLE' }]).hub, root)
  choose(root, ['320583'], ['M01'])
  expect(asked(root)).toMatchObject({ outcome: 'APPLICABLE' })
  choose(root, ['320583'], ['M01', 'M04'])
  expect(asked(root)).toBe('MIRROR_NOT_WHOLE')
  rmSync(path.join(root, 'decisions.json'))
  expect(await catchUpDecisions(hubOf([]).hub, root)).toBe(null)
})
