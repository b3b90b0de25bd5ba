import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import { everyOperation, listTrail } from '../../db/hub/audit-trail.js'
import { insertClient, updateClient } from '../../db/hub/clients.js'
import { randomOf } from '../../db/seed/random.js'
import { addDays } from '../../rules/days.js'
import type { Role } from '../../schema/caller.js'
import { standingSentence } from '../../schema/standing-sentence.js'
import { clientsSeen } from '../support/clients-seen.js'
import { serveTestHub, startTestHub, type TestHub } from '../support/hub.js'
import { add, licensing, newCode, organisation, person, record, together } from './invented.js'
import { bearingFor, entry } from './lists.js'
import { whileStale } from './stale.js'

const screening = { lingerMs: 150, quietMs: 3_000, mostOfClient: 3, mostAtOnce: 4 }
let hub: TestHub
let codes: string[]
beforeAll(async () => {
  hub = await startTestHub({
    subjects: 300,
    screening,
  })
  for (const store of hub.cities) await invent(store.jurisdiction.key)
  const { subject } = hub.zone.v
  const known = await hub.zone.db.selectDistinct({ code: subject.code }).from(subject)
  codes = known.map(({ code }) => code).sort()
})
afterAll(() => hub.close())

const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const ofFirms = () => codes.filter((code) => !code.startsWith('P'))

/** Firms with breaches, entries and objections as chance has it; the cities share some of them. */
async function invent(key: string): Promise<void> {
  const store = cityOf(key)
  const random = randomOf(7, hub.cities.indexOf(store))
  const { behaviours, lists } = store.catalogues
  const parts = Array.from({ length: 60 }, (_, at) => {
    const code = newCode(7_000 + (at % 3 === 0 ? at : at + 100 * hub.cities.indexOf(store)))
    const severity = random.pick(['MINOR', 'GENERAL', 'SERIOUS', null] as const)
    const decidedOn = addDays(hub.today, -random.int(0, 1_300))
    const endedOn = random.chance(0.2) ? addDays(decidedOn, random.int(1, 400)) : null
    const ended = { endedOn, endedBy: endedOn === null ? null : ('REPAIRED' as const) }
    const more = { severity, ...ended }
    return together(
      organisation(code, `演示筛查${key}${at}有限公司`),
      random.chance(0.6)
        ? record({
            id: `screen-${key}-${at}`,
            subjectCode: code,
            decidedOn,
            more: {
              ...more,
              kind: 'PENALTY',
              behaviourCode: random.pick([...behaviours.keys()]),
              figures: random.chance(0.7)
                ? { count_12m: random.int(1, 4), fine_cny: random.int(1, 9e6) }
                : {},
            },
          })
        : {},
      random.chance(0.5)
        ? entry(`screen-entry-${key}-${at}`, code, decidedOn, {
            ...more,
            listCode: random.pick(
              [...lists.keys()].filter((one) => lists.get(one)!.colour !== 'RED'),
            ),
            behaviourCode: random.chance(0.5) ? random.pick([...behaviours.keys()]) : null,
          })
        : {},
    )
  })
  await add(store, together(...parts))
}

// biome-ignore lint/suspicious/noExplicitAny: lines of any kind; what a test expects it states.
type Told = any

interface Asked {
  /** Of another gateway. */
  readonly url?: string
  readonly address?: string
  readonly as?: Role
  readonly headers?: Readonly<Record<string, string>>
}
const address = 'measures=M01&in=320583'

async function headersFor({ as = 'partner', headers }: Asked) {
  const token = await hub.issuer.tokenFor({ role: as })
  return {
    'content-type': 'application/x-ndjson',
    authorization: `Bearer ${token}`,
    ...headers,
  }
}

/** Sends all at once and reads all of the answer. */
async function screen(lines: readonly unknown[], asked: Asked = {}) {
  const response = await fetch(`${hub.url}/screen?${asked.address ?? address}`, {
    method: 'POST',
    headers: await headersFor(asked),
    body: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  })
  const text = await response.text()
  const isStream = response.headers.get('content-type')?.startsWith('application/x-ndjson')
  return {
    status: response.status,
    headers: response.headers,
    lines: (isStream
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : []) as Told[],
    body: isStream ? null : JSON.parse(text),
  }
}
const quoted = (code: string) => ({ code })

interface Open {
  readonly sending: ClientRequest
  /** The next line of the answer; null behind the last. */
  next(): Promise<Told>
  readonly response: Promise<IncomingMessage>
}

/** Sends and reads by and by. */
async function opened(asked: Asked = {}): Promise<Open> {
  const sending = request(`${asked.url ?? hub.url}/screen?${asked.address ?? address}`, {
    method: 'POST',
    headers: await headersFor(asked),
  })
  sending.on('error', () => {})
  const response = once(sending, 'response').then(([message]) => message as IncomingMessage)
  let lines: AsyncIterator<string> | null = null
  return {
    sending,
    response,
    async next() {
      lines ??= createInterface({ input: await response })[Symbol.asyncIterator]()
      const line = await lines.next()
      return line.done ? null : JSON.parse(line.value)
    },
  }
}

const fields =
  'on outcome reasons articles units severity until notAsked notShared notSupplied incompleteSupply { jurisdictionCode of state }'

describe('a screening', () => {
  it('answers each code as decide does, in the order sent, for every measure and city, over the seed and invented facts', async () => {
    const outcomes = new Set<string>()
    const { measures } = hub.zone.catalogues
    const every = [...measures.keys()]
    for (const city of hub.jurisdictions) {
      const answer = await hub.ask({
        query: `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code decisions(in: "${city.code}") { measure { code } ${fields} } } }`,
        variables: { codes },
        as: 'partner',
        headers: licensing,
      })
      const { lines } = await screen(codes.map(quoted), {
        address: `measures=${every.join()}&in=${city.code}`,
        headers: licensing,
      })
      const [head, ...rest] = lines
      const [through, end] = rest.splice(-2)
      expect(head).toEqual({
        screening: { measures: every, in: city.code, statement: standingSentence },
      })
      expect(rest).toEqual(
        answer.body.data.creditSubjects.map(({ code, decisions }: Told, at: number) => ({
          line: at + 1,
          code,
          decisions: decisions.map(({ measure, ...decision }: Told) => ({
            measureCode: measure.code,
            ...decision,
          })),
        })),
      )
      expect(Object.keys(through)).toEqual(['through', 'dataset', 'cost'])
      expect(end).toEqual({ end: { lines: codes.length, decided: codes.length, refused: 0 } })
      for (const { decisions } of rest) for (const one of decisions) outcomes.add(one.outcome)
    }
    expect([...outcomes].sort()).toEqual([
      'ADVISORY_ONLY',
      'APPLICABLE',
      'DISPLAY_ONLY',
      'NOT_APPLICABLE',
      'UNDETERMINED',
    ])
  })

  it('asks for each kind of data once, however many codes and measures', async () => {
    const { $client } = hub.zone.db as unknown as {
      $client: { unsafe: (...args: unknown[]) => unknown }
    }
    const unsafe = $client.unsafe
    const asked: string[] = []
    $client.unsafe = (...args) => {
      if (String(args[0]).includes('unnest(')) asked.push(String(args[0]))
      return unsafe(...args)
    }
    try {
      // Somebody who is not answered for makes no difference.
      const barred = `P01${'A'.repeat(32)}`
      const { lines } = await screen([...ofFirms().slice(0, 300), barred].map(quoted), {
        address: 'measures=M01,M02,M11&in=320583',
      })
      expect(lines.at(-1).end).toMatchObject({ decided: 300, refused: 1 })
    } finally {
      $client.unsafe = unsafe
    }
    // Of an entry its penalty is looked at, in the same statement.
    const tables = ['objection', 'list_entry', 'credit_record', 'subject']
    expect(asked.map((text) => tables.find((name) => text.includes(`"${name}"`))).sort()).toEqual(
      [...tables].sort(),
    )
  })

  it('says of decide alone what decide says, about a subject that no city knows too', async () => {
    const [known] = ofFirms()
    const unknown = newCode(9_999)
    const { lines } = await screen([known, unknown].map((code) => JSON.stringify(code)))
    for (const { code, decisions } of lines.slice(1, 3)) {
      const { body } = await hub.ask({
        query: `{ decide(code: "${code}", measureCode: "M01", in: "320583") { ${fields} } }`,
        as: 'partner',
      })
      expect(decisions).toEqual([{ measureCode: 'M01', ...body.data.decide }])
    }
    expect(lines[2].decisions[0].reasons).toContain('SUBJECT_UNKNOWN')
  })

  it('answers at its place whatever a line is at fault with, and repeats nothing of it', async () => {
    const [known] = ofFirms()
    const number = '990583198805305578'
    const mistyped = '320583199013450012'
    const sent = [
      `\ufeff${JSON.stringify({ code: known!.toLowerCase(), ref: 'A-1' })}`,
      '',
      JSON.stringify(`${number}`),
      '{"code": 17, "ref": 5}',
      `{"code": "${mistyped}", "ref": "B"}`,
      `{"code": "${known}", "name": "${number}"}`,
      `{"code": "${known}", "ref": "${number}"}`,
      `{"code": "${known}", "ref": "${'x'.repeat(5_000)}"}`,
      `${known}`,
      JSON.stringify({ code: `P01${'A'.repeat(32)}`, ref: 'person' }),
      JSON.stringify({ code: known, ref: 12 }),
    ]
    const { lines } = await screen(sent)
    const answered = lines.slice(1, -2)
    expect(
      answered.map(({ line, ref, code, error }) => [line, ref, code ?? error.extensions.code]),
    ).toEqual([
      [1, 'A-1', known],
      [3, undefined, 'SUBJECT_CODE_INVALID'],
      [4, 5, 'SUBJECT_CODE_INVALID'],
      [5, 'B', 'SUBJECT_CODE_CHECK_WRONG'],
      [6, undefined, 'LINE_UNREADABLE'],
      [7, undefined, 'LINE_UNREADABLE'],
      [8, undefined, 'LINE_UNREADABLE'],
      [9, undefined, 'LINE_UNREADABLE'],
      [10, 'person', 'PERSON_PURPOSE_REQUIRED'],
      [11, 12, known],
    ])
    const text = JSON.stringify(answered.filter(({ error }) => error))
    for (const kept of [number, mistyped, known!]) expect(text).not.toContain(kept)
    expect(lines.at(-1)).toEqual({ end: { lines: 11, decided: 2, refused: 8 } })
  })

  it('answers for a person with purpose, basis and case, and for nobody else', async () => {
    const { code } = await person(hub, ['kunshan'])
    const closed = await screen([{ code }], { as: 'regulator' })
    expect(closed.lines[1].error.extensions.code).toBe('PERSON_PURPOSE_REQUIRED')
    const open = await screen([{ code }], { headers: licensing })
    expect(open.lines[1]).toMatchObject({ line: 1, code, decisions: [{ measureCode: 'M01' }] })
  })

  it('is never clean while a city could not be asked', async () => {
    const clear = newCode(9_998)
    await add(cityOf('jiaxing'), organisation(clear, '演示无案企业'))
    const before = await screen([{ code: clear }])
    const [{ outcome, reasons }] = before.lines[1].decisions
    const stale = await whileStale(hub, 'jiaxing', () =>
      screen([{ code: clear }, { code: newCode(9_997) }]),
    )
    expect([outcome, reasons]).toEqual(['NOT_APPLICABLE', ['NO_ACTIVE_CASE']])
    for (const { decisions } of stale.lines.slice(1, 3)) {
      expect(decisions).toMatchObject([
        { outcome: 'UNDETERMINED', reasons: ['COULD_NOT_ASK'], notAsked: ['330400'] },
      ])
    }
  })

  it('of an earlier day is for those with the right to history', async () => {
    const on = addDays(hub.today, -100)
    const [code] = ofFirms()
    const then = await screen([{ code }], { address: `${address}&on=${on}`, as: 'auditor' })
    expect(then.lines[1].decisions[0].on).toBe(on)
    const refused = await screen([{ code }], { address: `${address}&on=${on}` })
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([
      403,
      'HISTORY_NOT_ALLOWED',
    ])
  })

  it('goes on behind the line that is named', async () => {
    const four = ofFirms().slice(0, 4)
    const { lines } = await screen(four.map(quoted), { address: `${address}&from=3` })
    expect(lines.slice(1, -2).map(({ line, code }) => [line, code])).toEqual([
      [3, four[2]],
      [4, four[3]],
    ])
    const { lines: none } = await screen(four.map(quoted), { address: `${address}&from=5` })
    expect(none.slice(1)).toEqual([{ end: { lines: 4, decided: 0, refused: 0 } }])
  })
})

describe('before its first line', () => {
  const one = () => [quoted(ofFirms()[0]!)]
  const codeOf = ({ body }: Awaited<ReturnType<typeof screen>>) => body.errors[0].extensions.code

  it.each([
    ['measures and city', '', 400, 'ARGUMENT_INVALID'],
    ['no other parameter', `${address}&limit=3`, 400, 'ARGUMENT_INVALID'],
    ['a measure once', 'measures=M01,M01&in=320583', 400, 'ARGUMENT_INVALID'],
    ['a number of a line', `${address}&from=0`, 400, 'ARGUMENT_INVALID'],
    ['a measure that there is', 'measures=M99&in=320583', 400, 'MEASURE_UNKNOWN'],
    ['a city that there is', 'measures=M01&in=110000', 404, 'JURISDICTION_UNKNOWN'],
    ['a day of the calendar', `${address}&on=2026-02-30`, 400, 'DATE_INVALID'],
  ])('asks for %s', async (_, written, status, code) => {
    const answer = await screen(one(), { address: written })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it.each([
    ['of another type', { 'content-type': 'application/json' }, 415, 'BAD_REQUEST'],
    ['packed', { 'content-encoding': 'gzip' }, 415, 'BAD_REQUEST'],
    [
      'of another charset',
      { 'content-type': 'application/x-ndjson; charset=gbk' },
      415,
      'BAD_REQUEST',
    ],
    ['for who takes no lines', { accept: 'application/json' }, 406, 'BAD_REQUEST'],
    ['with a receipt', { 'x-credit-receipt': '1' }, 400, 'RECEIPT_NOT_GIVEN'],
    ['with a bad token', { authorization: 'Bearer x' }, 401, 'UNAUTHENTICATED'],
    ['for an unknown purpose', { ...licensing, 'x-credit-purpose': 'x' }, 400, 'PURPOSE_UNKNOWN'],
  ])('refuses a body %s', async (_, headers, status, code) => {
    const answer = await screen(one(), { headers })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it('refuses an empty body, and every method but POST', async () => {
    const empty = await screen([])
    expect([empty.status, codeOf(empty)]).toEqual([400, 'BAD_REQUEST'])
    const got = await fetch(`${hub.url}/screen?${address}`)
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  it('is refused to whoever may not ask for decisions, on record and before the body is read', async () => {
    const before = (await rows()).length
    const asked = await opened({ as: 'operator' })
    asked.sending.write('{')
    const response = await asked.response
    expect(response.statusCode).toBe(403)
    asked.sending.destroy()
    await expect
      .poll(async () =>
        (await rows()).slice(before).map(({ result, refused, codes }) => [result, refused, codes]),
      )
      .toEqual([['REFUSED', ['Query.decideMany'], []]])
  })

  it('is refused to a client that is bound to its documents', async () => {
    await insertClient(hub.hub, {
      id: 'demo-taicang-partner',
      name: 'bound',
      unitCode: null,
      isBound: true,
      costLimit: 300_000,
      budgetPerMinute: 6_000_000,
    })
    const token = await hub.issuer.tokenFor({ role: 'partner', city: 'taicang' })
    await expect
      .poll(
        async () =>
          (await screen(one(), { headers: { authorization: `Bearer ${token}` } })).body?.errors[0]
            .extensions.code,
      )
      .toBe('DOCUMENT_NOT_REGISTERED')
    await expect
      .poll(async () =>
        (await rows())
          .filter(({ errors }) => errors.includes('DOCUMENT_NOT_REGISTERED'))
          .map(({ result, client }) => [result, client]),
      )
      .toContainEqual(['REFUSED', 'demo-taicang-partner'])
  })
})

const rows = async () =>
  (await listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })).filter(
    ({ operationName }) => operationName === 'Screen',
  )

describe('chunk by chunk', () => {
  const line = (code: string) => `${JSON.stringify({ code })}\n`
  const fill = async () => {
    await hub.hub.db.execute(sql`create or replace function hub.full() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$`)
    await hub.hub.db.execute(
      sql`create trigger full_disk before insert on hub.audit_entry for each statement execute function hub.full()`,
    )
  }
  const clear = () => hub.hub.db.execute(sql`drop trigger full_disk on hub.audit_entry`)

  it('is on record before its lines are sent, under each of its subjects', async () => {
    const [first, second] = ofFirms()
    const { lines } = await screen([first, second, 'no code'].map((code) => ({ code })))
    expect(lines).toHaveLength(6)
    const [found] = await listTrail(
      hub.hub,
      { ...everyOperation, code: second!, disclosing: true },
      { first: 1, after: null },
    )
    expect(found).toMatchObject({
      operationName: 'Screen',
      unit: 'demo-jiaxing-partner',
      codes: [first, second].sort(),
      result: 'OK',
    })
    expect(found!.disclosed).toContain('Query.decideMany')

    await fill()
    const refused = await screen([{ code: first }])
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([
      503,
      'AUDIT_UNAVAILABLE',
    ])
    await clear()
  })

  it('ends with the line from which to go on when the log is full meanwhile', async () => {
    const [first, second] = ofFirms()
    const { sending, next } = await opened()
    sending.write(line(first!))
    expect(Object.keys(await next())).toEqual(['screening'])
    expect(await next()).toMatchObject({ line: 1, code: first })
    expect(await next()).toMatchObject({ through: 1 })
    await fill()
    sending.write(line(second!))
    expect(await next()).toMatchObject({
      error: { extensions: { code: 'AUDIT_UNAVAILABLE' } },
      next: 2,
    })
    expect(await next()).toBeNull()
    await clear()
    sending.destroy()
  })

  it('asks anew whether the token holds', async () => {
    const [first, second] = ofFirms()
    const headers = await bearingFor(hub, -3, ['records:read'])
    const { sending, next } = await opened({ headers })
    sending.write(line(first!))
    await next()
    expect(await next()).toMatchObject({ line: 1 })
    await next()
    await wait(2_200)
    sending.write(line(second!))
    expect(await next()).toMatchObject({
      error: { extensions: { code: 'UNAUTHENTICATED', reason: 'expired' } },
      next: 2,
    })
    sending.destroy()
  })

  it('asks anew what its client may: one that is bound meanwhile is answered no further', async () => {
    const [first, second] = ofFirms()
    const client = {
      id: 'demo-jiaxing-partner',
      name: 'bound meanwhile',
      unitCode: null,
      isBound: false,
      costLimit: 300_000,
      budgetPerMinute: 6_000_000,
    }
    const before = (await rows()).length
    const { sending, next } = await opened()
    sending.write(line(first!))
    await next()
    expect(await next()).toMatchObject({ line: 1 })
    await next()
    await insertClient(hub.hub, { ...client, isBound: true })
    await clientsSeen(hub.hub, hub.issuer, [hub.url])
    sending.write(line(second!))
    expect(await next()).toMatchObject({
      error: { extensions: { code: 'DOCUMENT_NOT_REGISTERED' } },
      next: 2,
    })
    await updateClient(hub.hub, client.id, { isBound: false })
    await expect.poll(async () => (await screen([{ code: first }])).status).toBe(200)
    await expect
      .poll(async () =>
        (await rows())
          .slice(before, before + 2)
          .map(({ result, codes, errors }) => [result, codes, errors]),
      )
      .toEqual([
        ['OK', [first], []],
        ['REFUSED', [], ['DOCUMENT_NOT_REGISTERED']],
      ])
    sending.destroy()
  })

  it('is charged before it is worked', async () => {
    await insertClient(hub.hub, {
      id: 'demo-kunshan-partner',
      name: 'poor',
      unitCode: null,
      isBound: false,
      costLimit: 300_000,
      budgetPerMinute: 400,
    })
    const token = await hub.issuer.tokenFor({ role: 'partner', city: 'kunshan' })
    const headers = { authorization: `Bearer ${token}` }
    const [first, second] = ofFirms()
    await clientsSeen(hub.hub, hub.issuer, [hub.url])
    const before = (await rows()).length
    const { sending, next } = await opened({ headers })
    sending.write(line(first!))
    await next()
    expect(await next()).toMatchObject({ line: 1 })
    const { cost } = await next()
    expect(cost).toMatchObject({ limit: 400, left: 400 - cost.points })
    for (let at = 0; at < 2; at += 1) sending.write(line(second!))
    const last = await next()
    expect(last).toMatchObject({ error: { extensions: { code: 'BUDGET_EXHAUSTED' } }, next: 2 })
    expect(
      (await rows())
        .slice(before)
        .flatMap(({ disclosed, codes }) => (disclosed.length > 0 ? codes : [])),
    ).toEqual([first])
    sending.destroy()
  })
})

it('costs its client one budget, however many gateways it screens through', async () => {
  const budgetPerMinute = 700
  await insertClient(hub.hub, {
    id: 'demo-taicang-regulator',
    name: 'through two gateways',
    unitCode: null,
    isBound: false,
    costLimit: 300_000,
    budgetPerMinute,
  })
  const settings = { dataFolder: hub.folder, url: null, urls: {} }
  const other = await serveTestHub({ ...hub, settings, screening })
  const token = await hub.issuer.tokenFor({ role: 'regulator', city: 'taicang' })
  const headers = { authorization: `Bearer ${token}` }
  const [code] = ofFirms()
  await clientsSeen(hub.hub, hub.issuer, [hub.url, other.url])

  /** Sends line by line until it is refused. */
  async function spend(url: string): Promise<{ points: number; refused: string }> {
    const { sending, next } = await opened({ url, headers })
    let points = 0
    for (;;) {
      sending.write(`${JSON.stringify({ code })}\n`)
      let told = await next()
      while (told?.through === undefined && !told?.error && !told?.errors) told = await next()
      const error = told.error ?? told.errors?.[0]
      if (error) {
        sending.destroy()
        return { points, refused: error.extensions.code }
      }
      points += told.cost.points
    }
  }
  const minuteOf = () => Math.floor(Date.now() / 60_000)
  const from = minuteOf()
  try {
    const spent = await Promise.all([spend(hub.url), spend(other.url)])
    const minutes = minuteOf() - from + 1
    expect(spent.map(({ refused }) => refused)).toEqual(['BUDGET_EXHAUSTED', 'BUDGET_EXHAUSTED'])
    const points = spent.reduce((sum, one) => sum + one.points, 0)
    expect([points > 0, points <= minutes * budgetPerMinute]).toEqual([true, true])
  } finally {
    await other.close()
  }
}, 90_000)

describe('both sides', () => {
  it('is answered while it sends slowly, and given up when it sends nothing', async () => {
    const [first, second] = ofFirms()
    const { sending, next } = await opened()
    sending.write(`{"code":"${first}"}\n\n{"code":`)
    await next()
    expect(await next()).toMatchObject({ line: 1 })
    expect(await next()).toMatchObject({ through: 1 })
    sending.write(`"${second}"}\n`)
    expect(await next()).toMatchObject({ line: 3, code: second })
    expect(await next()).toMatchObject({ through: 3 })
    expect(await next()).toMatchObject({
      error: { extensions: { code: 'SCREENING_INTERRUPTED' } },
      next: 4,
    })
    expect(await next()).toBeNull()
    sending.destroy()
  })

  it('works no further than is read, and ends with who reads nothing', async () => {
    const many = Array.from({ length: 80_000 }, (_, at) => ofFirms()[at % 300]!)
    const before = (await rows()).length
    const { sending, response } = await opened()
    sending.end(many.map((code) => `"${code}"\n`).join(''))
    const message = await response
    message.pause()
    let worked = -1
    for (let now = 0; now !== worked; now = (await rows()).length - before) {
      worked = now
      await wait(4_000)
    }
    expect(worked).toBeLessThan(80)
    let text = ''
    message.on('data', (part) => {
      text += part
    })
    message.resume()
    await once(message, 'close').catch(() => {})
    expect(text).toContain('{"line":1,')
    expect(text).not.toContain('"end"')
    expect((await rows()).length - before).toBe(worked)
  }, 60_000)

  it('ends with who goes', async () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ofFirms()[at % 300]!)
    const before = (await rows()).length
    const { sending, response } = await opened()
    sending.end(many.map((code) => `"${code}"\n`).join(''))
    await response
    sending.destroy()
    let worked = -1
    for (let now = 0; now !== worked; now = (await rows()).length - before) {
      worked = now
      await wait(1_000)
    }
    expect(worked).toBeLessThan(30)
  })

  it('takes so many at once, of one client fewer', async () => {
    const open: Open[] = []
    for (let at = 0; at < 3; at += 1) {
      open.push(await opened())
      open[at]!.sending.write(`"${ofFirms()[0]}"\n`)
      await open[at]!.response
    }
    const more = await screen([{ code: ofFirms()[0] }])
    expect([
      more.status,
      more.body.errors[0].extensions.code,
      more.headers.get('retry-after'),
    ]).toEqual([503, 'HUB_BUSY', '5'])
    const other = await screen([{ code: ofFirms()[0] }], { as: 'regulator' })
    expect(other.status).toBe(200)
    for (const { sending } of open) sending.destroy()
    await expect.poll(async () => (await screen([{ code: ofFirms()[0] }])).status).toBe(200)
  })
})
