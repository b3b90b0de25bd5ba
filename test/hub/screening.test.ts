import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../db/queries/hub/audit-entries.js'
import { everyOperation, listTrail } from '../../db/queries/hub/audit-trail.js'
import { insertClient } from '../../db/queries/hub/clients.js'
import { addDays } from '../../db/rules/days.js'
import { randomOf } from '../../db/seed/random.js'
import type { Role } from '../../schema/caller.js'
import { standingSentence } from '../../schema/standing-sentence.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, licensing, newCode, organisation, person, record, together } from './invented.js'
import { bearing, entry } from './lists.js'
import { whileStale } from './stale.js'

let hub: TestHub
let codes: string[]
beforeAll(async () => {
  hub = await startTestHub({
    subjects: 300,
    screening: { lingerMs: 150, quietMs: 1_500, mostOfClient: 3, mostAtOnce: 4 },
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
              figures: random.chance(0.7) ? { count_12m: random.int(1, 4), fine_cny: random.int(1, 9e6) } : {},
            },
          })
        : {},
      random.chance(0.5)
        ? entry(`screen-entry-${key}-${at}`, code, decidedOn, {
            ...more,
            listCode: random.pick([...lists.keys()].filter((one) => lists.get(one)!.colour !== 'RED')),
            behaviourCode: random.chance(0.5) ? random.pick([...behaviours.keys()]) : null,
          })
        : {},
    )
  })
  await add(store, together(...parts))
}

interface Asked {
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
    // biome-ignore lint/suspicious/noExplicitAny: lines of any kind; what a test expects it states.
    lines: (isStream ? text.trim().split('\n').map((line) => JSON.parse(line)) : []) as any[],
    body: isStream ? null : JSON.parse(text),
  }
}
const quoted = (code: string) => ({ code })

interface Open {
  readonly sending: ClientRequest
  /** The next line of the answer; null behind the last. */
  // biome-ignore lint/suspicious/noExplicitAny: lines of any kind.
  next(): Promise<any>
  readonly response: Promise<IncomingMessage>
}

/** Sends and reads by and by. */
async function opened(asked: Asked = {}): Promise<Open> {
  const sending = request(`${hub.url}/screen?${asked.address ?? address}`, {
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
        // biome-ignore lint/suspicious/noExplicitAny: as the query asks.
        answer.body.data.creditSubjects.map(({ code, decisions }: any, at: number) => ({
          line: at + 1,
          code,
          // biome-ignore lint/suspicious/noExplicitAny: as the query asks.
          decisions: decisions.map(({ measure, ...decision }: any) => ({
            measureCode: measure.code,
            ...decision,
          })),
        })),
      )
      expect(Object.keys(through)).toEqual(['through', 'dataset'])
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
})
