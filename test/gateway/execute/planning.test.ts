import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginSupergraph } from '../../../gateway/execute/begun-supergraph.js'
import { keptPlans, mayBeKept } from '../../../gateway/execute/planning/kept-plans.js'
import {
  forgetInThread,
  loadInThread,
  planInThread,
} from '../../../gateway/execute/planning/planner-thread.js'
import { freshFolder } from '../../support/embedded.js'
import { compose, linked, startFederation } from '../access/federation.js'

const firms = {
  register: {
    sdl: linked(`
      type Query { firm(code: String): Firm }
      type Firm @key(fields: "code") { code: String open: String closed: String @authenticated }`),
    resolvers: {
      Query: { firm: () => ({ code: '91', open: 'open', closed: 'closed' }) },
      Firm: { __resolveReference: (firm: object) => ({ ...firm, open: 'open' }) },
    },
  },
  lists: {
    sdl: linked('type Firm @key(fields: "code") { code: String listed: Boolean }'),
    resolvers: { Firm: { __resolveReference: (firm: object) => ({ ...firm, listed: true }) } },
  },
}
const query = 'query Firm($code: String) { firm(code: $code) { open closed listed } }'
const answer = { firm: { open: 'open', closed: null, listed: true } }
const post = Worker.prototype.postMessage
/** What the planner's thread was asked to plan, and never answers when it is named here. */
const planned: string[] = []
let unanswered = /^$/
/** What it was asked at all. */
const posted: { step: string }[] = []
vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message) {
  posted.push(message)
  if (message.step === 'plan') {
    planned.push(message.query)
    if (unanswered.test(message.query)) {
      this.emit('message', { begun: true })
      return
    }
  }
  post.call(this, message)
})

let plansFolder: string
const started: Awaited<ReturnType<typeof startFederation>>[] = []
const start = async (options: Parameters<typeof startFederation>[1] = {}) => {
  const federation = await startFederation(firms, { plansFolder, ...options })
  started.push(federation)
  return federation
}
type Federation = Awaited<ReturnType<typeof start>>
const dataOf = async (federation: Federation, asked = query) => (await federation.ask(asked)).data
const codesOf = async (federation: Federation, asked = query) =>
  (await federation.ask(asked)).errors?.map(({ extensions }) => extensions?.code)
const files = () =>
  readdirSync(plansFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(plansFolder, file))
/** Keeping is waited for by nobody who asks. */
const kept = async (count: number) => {
  await expect.poll(() => files().length, { timeout: 20_000 }).toBe(count)
  return files()
}

beforeEach(async () => {
  planned.length = 0
  unanswered = /^$/
  plansFolder = path.join(await freshFolder(), 'plans')
})
afterEach(async () => {
  for (const federation of started.splice(0)) await federation.stop()
})

describe('what was planned', () => {
  it('needs no planning after the next start', async () => {
    expect(await dataOf(await start())).toEqual(answer)
    await kept(1)
    expect(planned).toHaveLength(1)
    const next = await start()
    expect(await dataOf(next)).toEqual(answer)
    expect(planned).toHaveLength(1)
    expect(await dataOf(next, '{ firm { listed } }')).toEqual({ firm: { listed: true } })
    expect(planned).toHaveLength(2)
  })

  it('is planned anew for another supergraph', async () => {
    await dataOf(await start())
    await kept(1)
    const supergraphSdl = compose({
      ...firms,
      lists: { sdl: firms.lists.sdl.replace('listed: Boolean', 'listed: Boolean more: Int') },
    })
    expect(await dataOf(await start({ supergraphSdl }))).toEqual(answer)
    expect(planned).toHaveLength(2)
  })

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -10)],
    ['changed', (text) => text.replace('listed', 'closed')],
    ['empty', () => ''],
    ['something else', () => '{"kind":"QueryPlan"}'],
  ])('is planned anew and kept again where it lies there %s', async (_, damaged) => {
    await dataOf(await start())
    const [file] = (await kept(1)) as [string]
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, damaged(whole))
    expect(await dataOf(await start())).toEqual(answer)
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 20_000 }).toBe(whole)
  })

  it.each([
    ['a refused field', '{firm{__typename code open closed}}'],
    ['a refused field under the name of another', '{firm{__typename code open:closed}}'],
    ['a field that there is not', '{firm{__typename code open secret}}'],
  ])('is not believed when it asks for %s, whoever wrote it', async (_, forged) => {
    await dataOf(await start(), '{ firm { open closed } }')
    const [file] = (await kept(1)) as [string]
    const text = readFileSync(file, 'utf8').slice(65)
    const plan = JSON.parse(text)
    plan.node.operation = forged
    const rewritten = readFileSync(file, 'utf8').replace(text, JSON.stringify(plan))
    const place = [path.basename(path.dirname(file)), path.basename(file), JSON.stringify(plan)]
    const hash = createHash('sha256').update(place.join('\0')).digest('hex')
    writeFileSync(file, hash + rewritten.slice(64))
    const next = await start()
    expect(await dataOf(next, '{ firm { open closed } }')).toEqual({
      firm: { open: 'open', closed: null },
    })
    expect(next.asked().map(({ query }) => query)).toEqual(['{firm{open}}'])
  })

  it('ends nobody who keeps a plan in a folder that was removed meanwhile, or cannot be looked through', async () => {
    for (const take of [
      () => rmSync(plansFolder, { recursive: true }),
      () =>
        mkdirSync(path.join(plansFolder, readdirSync(plansFolder)[0]!, 'a.json/b'), {
          recursive: true,
        }),
    ]) {
      const plans = keptPlans(plansFolder, 'first', { mostFiles: 1, mostBytes: 1_000 })!
      take()
      await plans.keepPlan('a', 'a')
      await plans.keepPlan('b', 'b')
      expect(await plans.plan('b')).toBe('b')
    }
  })

  it('is not taken for the plan of another operation, nor for that of another supergraph', async () => {
    const [first, second] = ['first', 'second'].map((sdl) => keptPlans(plansFolder, sdl)!)
    await first!.keepSchema('first')
    await first!.keepPlan('a', 'a')
    const lies = files()[0]!
    await first!.keepPlan('b', 'b')
    const other = files().find((file) => file !== lies)!
    copyFileSync(lies, other)
    expect(await first!.plan('b')).toBeNull()
    const [place, otherPlace] = [
      path.dirname(lies),
      readdirSync(plansFolder)
        .map((one) => path.join(plansFolder, one))
        .find((one) => one !== path.dirname(lies))!,
    ]
    cpSync(place, otherPlace, { recursive: true })
    expect([second!.schema(), await second!.plan('a')]).toEqual([null, null])
    expect([first!.schema(), await first!.plan('a')]).toEqual(['first', 'a'])
  })

  it('leaves nothing behind of what was never finished', async () => {
    await keptPlans(plansFolder, 'first')!.keepPlan('a', 'a')
    const [file] = files() as [string]
    writeFileSync(`${file}.17.left`, 'half')
    utimesSync(`${file}.17.left`, 0, 0)
    await keptPlans(plansFolder, 'first')!.keepPlan('b', 'b')
    expect(readdirSync(path.dirname(file)).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('is asked for anew where others could have written it', async () => {
    await dataOf(await start())
    await kept(1)
    chmodSync(plansFolder, 0o777)
    expect(await dataOf(await start())).toEqual(answer)
    expect(planned).toHaveLength(2)
  })

  it('lies nowhere when the document holds a value', async () => {
    const hub = await start()
    const asked = [
      '{ firm(code: "91330400MANB08YY54") { open } }',
      'query ($code: String = "91330400MANB08YY54") { firm(code: $code) { open } }',
      'query Of320583199001011234 { firm { open } }',
    ]
    for (const one of asked) expect(await dataOf(hub, one)).toEqual({ firm: { open: 'open' } })
    await dataOf(hub)
    const [file] = (await kept(1)) as [string]
    expect(readFileSync(file, 'utf8')).toContain('listed')
  })
})

it.each([
  ['{ a }', true],
  ['query Q($code: String) { a(code: $code, first: 100, sort: NAME, past: true, of: null) }', true],
  ['{ a(code: "x") }', false],
  ['{ a(code: """x""") }', false],
  ['query ($code: String = "x") { a(code: $code) }', false],
  ['{ a(where: { code: ["x"] }) }', false],
  ['{ a(code: 330400) }', false],
  ['{ a(share: 0.5) }', false],
  ['query Of320583199001011234 { a }', false],
  ['query ($c320583199001011234: String) { a(code: $c320583199001011234) }', false],
])('of a plan of %s it is %s that it may lie on a disk', (document, may) => {
  expect(mayBeKept(parse(document))).toBe(may)
})

it('of one supergraph the newest plans are kept, and of the supergraphs those that were there last', async () => {
  const plans = keptPlans(plansFolder, 'first', { mostFiles: 3, mostBytes: 1_000 })!
  for (const name of ['a', 'b', 'c', 'd']) await plans.keepPlan(name, name)
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => plans.plan(name)))).toEqual([
    null,
    ...['b', 'c', 'd'],
  ])
  await plans.keepPlan('e', 'e'.repeat(999))
  expect(await Promise.all(['b', 'c', 'd', 'e'].map((name) => plans.plan(name)))).toEqual([
    ...[null, null, 'd'],
    'e'.repeat(999),
  ])
  for (const name of ['second', 'third', 'fourth', 'fifth']) {
    await keptPlans(plansFolder, name)!.keepSchema(name)
  }
  expect(readdirSync(plansFolder)).toHaveLength(3)
})

describe('a plan that takes too long', () => {
  it('is refused, is not tried again, and holds up the next no longer', async () => {
    unanswered = /listed/
    const hub = await start({ plansFolder: undefined, planningLimitMs: 200 })
    expect(await Promise.all([codesOf(hub), codesOf(hub)])).toEqual([
      ['OPERATION_TOO_LARGE'],
      ['OPERATION_TOO_LARGE'],
    ])
    unanswered = /^$/
    const patient = await start({ plansFolder: undefined })
    expect(await dataOf(patient)).toEqual(answer)
    expect(await codesOf(hub)).toEqual(['OPERATION_TOO_LARGE'])
    expect(planned).toHaveLength(2)
  })

  it('is made once for all who ask for it at once', async () => {
    const hub = await start()
    expect(await Promise.all([dataOf(hub), dataOf(hub), dataOf(hub)])).toEqual([
      answer,
      answer,
      answer,
    ])
    expect(planned).toHaveLength(1)
  })
})

it('the schema that clients see is that of the planner, from a disk too', async () => {
  const first = await start()
  const types = '{ __schema { types { name fields { name type { name kind } } } } }'
  const told = await dataOf(first, types)
  await expect
    .poll(() => readdirSync(plansFolder, { recursive: true }).length, { timeout: 20_000 })
    .toBeGreaterThan(1)
  expect(await dataOf(await start(), types)).toEqual(told)
})

describe('the planner’s thread', () => {
  const steps = (step: string) => posted.filter((one) => one.step === step).length

  it('loads a supergraph once, however soon the first new operation comes', async () => {
    await dataOf(await start())
    await kept(1)
    posted.length = 0
    const next = await start()
    expect(await dataOf(next, '{ firm { listed } }')).toEqual({ firm: { listed: true } })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(steps('load')).toBe(1)
  })

  it('loads a supergraph once that a start has begun before all else, and forgets it with the rest', async () => {
    posted.length = 0
    const begun = beginSupergraph(compose(firms), { plansFolder })
    await begun.planner
    const federation = await startFederation(firms, { plansFolder, begun })
    expect(await dataOf(federation)).toEqual(answer)
    expect(steps('load')).toBe(1)
    await federation.stop()
    expect(begun.until.aborted).toBe(true)
    await expect.poll(() => steps('forget'), { timeout: 20_000 }).toBe(1)
  })

  it('is asked in vain for what cannot be planned by, which whoever serves it hears of', async () => {
    const begun = beginSupergraph(compose(firms).replace('type Firm', 'type Company'), {})
    await expect(startFederation(firms, { begun })).rejects.toThrow()
    expect(begun.until.aborted).toBe(true)
  })

  it('forgets a supergraph that was loaded and is not served after all', async () => {
    const hub = await start({ plansFolder: undefined, isAddressKnown: (name) => name !== 'more' })
    posted.length = 0
    const more = { sdl: linked('type Query { more: Int }') }
    await expect(hub.gateway.reload(compose({ ...firms, more }))).rejects.toThrow('more')
    await expect.poll(() => steps('forget'), { timeout: 20_000 }).toBe(1)
    expect(await dataOf(hub)).toEqual(answer)
  })

  it('forgets a supergraph that was no longer served before it was loaded, and what was planned by it later', async () => {
    const of = {
      supergraphSdl: compose({ lists: { sdl: linked('type Query { listed: Boolean }') } }),
      isValid: true,
    }
    const loading = loadInThread(of)
    posted.length = 0
    forgetInThread(of)
    await loading
    await expect.poll(() => steps('forget'), { timeout: 20_000 }).toBe(1)
    await planInThread(of, { query: '{ listed }', operationName: undefined, variables: {} }, 20_000)
    await expect.poll(() => steps('forget'), { timeout: 20_000 }).toBe(2)
  })
})
