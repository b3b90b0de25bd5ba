import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { newCode } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
let listed: string
beforeAll(async () => {
  hub = await startTestHub()
  listed = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInSeveral
})
afterAll(() => hub.close())

const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const subject = `query ($code: SubjectCode!) { creditSubject(code: $code) { code files {
  jurisdictionCode holding listEntries { id }
} } }`

describe('a city whose clock stands still', () => {
  it('makes an unknown code COULD_NOT_ASK, naming it, not unknown', async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({ query: subject, variables: { code: newCode(1) } }),
    )
    expect(body.data).toEqual({ creditSubject: null })
    expect(body.errors).toEqual([
      {
        message: `${newCode(1)} is unknown to the cities that could be asked: Kunshan could not be asked; ask again later.`,
        path: ['creditSubject'],
        extensions: { code: 'COULD_NOT_ASK', jurisdictions: ['320583'] },
      },
    ])
  })

  it('leaves a code that is known answered', async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({ query: subject, variables: { code: listed } }),
    )
    expect(body.errors).toBeUndefined()
    expect(body.data.creditSubject.code).toBe(listed)
  })

  it('puts an error beside the page of a search', async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({
        query: '{ found: searchSubjects(name: "演示", first: 2) { edges { node { code } } } }',
      }),
    )
    expect(body.data.found.edges).toHaveLength(2)
    expect(body.errors).toEqual([
      {
        message:
          'Subjects may be missing from this page: Kunshan could not be asked; ask again later.',
        path: ['found'],
        extensions: { code: 'COULD_NOT_ASK', jurisdictions: ['320583'] },
      },
    ])
  })

  it('is asked again as soon as it ticks', async () => {
    await whileStale(hub, 'kunshan', async () => {})
    const { body } = await hub.ask({ query: subject, variables: { code: newCode(1) } })
    expect(body).toMatchObject({ data: { creditSubject: null } })
    expect(body.errors).toBeUndefined()
  })
})

describe('a city whose tables are not what they should be', () => {
  it('hides only its own files, says so at each, and comes back', async () => {
    const { db } = cityOf('kunshan')
    const query = `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { files { holding name } } kunshan { units { code } } taicang { code } }`
    const ask = () => hub.ask({ query, variables: { codes: [listed, listed] } })
    const whole = await ask()
    expect(whole.body.errors).toBeUndefined()
    await db.execute(sql`alter table kunshan.subject rename to elsewhere`)
    try {
      const { status, body } = await ask()
      expect(status).toBe(200)
      const { files } = whole.body.data.creditSubjects[0]
      const without = { files: [files[0], { holding: null, name: null }, files[2]] }
      expect(body.data).toEqual({ ...whole.body.data, creditSubjects: [without, without] })
      expect(body.errors).toEqual(
        [0, 1].map((index) => ({
          message: 'kunshan could not be asked; its part of the answer is missing, not empty.',
          path: ['creditSubjects', index, 'files', 1],
          extensions: {
            code: 'SUBGRAPH_UNAVAILABLE',
            subgraph: 'kunshan',
            jurisdiction: '320583',
          },
        })),
      )
    } finally {
      await db.execute(sql`alter table kunshan.elsewhere rename to subject`)
    }
    const { data, errors, extensions } = (await ask()).body
    expect({ data, errors }).toEqual({ data: whole.body.data, errors: undefined })
    expect(extensions.dataset).toEqual(whole.body.extensions.dataset)
  })
})

describe('a database that is away', () => {
  it.each([
    ['refuses connections', 'ECONNREFUSED'],
    ['closes them', 'CONNECTION_CLOSED'],
    ['does not answer in time', 'CONNECT_TIMEOUT'],
  ])('and %s is SUBGRAPH_UNAVAILABLE for the zone and each city, without the inner text', async (_, code) => {
    const { $client } = hub.zone.db as unknown as { $client: { unsafe(text: string): unknown } }
    const failure = Object.assign(new Error(`connect ${code} 10.0.0.3:5432`), { code })
    const unsafe = vi.spyOn($client, 'unsafe').mockImplementation(() => {
      const failing = Promise.reject(failure)
      failing.catch(() => {})
      return Object.assign(failing, { values: () => failing })
    })
    try {
      const { body } = await hub.ask({
        query:
          '{ creditSubject(code: "91990583MA00000000") { code } taicang { code units { code } } }',
      })
      expect(body.data).toEqual({ creditSubject: null, taicang: null })
      expect(
        body.errors.map(({ path, extensions }: { path: unknown; extensions: object }) => ({
          path,
          ...extensions,
        })),
      ).toEqual(
        expect.arrayContaining([
          {
            path: ['creditSubject'],
            code: 'SUBGRAPH_UNAVAILABLE',
            subgraph: 'zone',
            jurisdiction: null,
          },
          {
            path: ['taicang'],
            code: 'SUBGRAPH_UNAVAILABLE',
            subgraph: 'taicang',
            jurisdiction: '320585',
          },
        ]),
      )
      expect(JSON.stringify(body)).not.toContain('10.0.0.3')
    } finally {
      unsafe.mockRestore()
    }
  })
})

describe('a command beside the running hub', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', ...args], {
      env: { ...process.env, HUB_DATA: hub.folder },
      timeout: 60_000,
    })

  it('reads the hub’s own database while the hub goes on answering', async () => {
    const { db, t } = cityOf('kunshan')
    const [expected] = await db.execute(sql`select count(*)::int as n from ${t.subject}`)
    const counting = run('test/hub/counting.ts')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => hub.ask({ query: subject, variables: { code: listed } })),
    )
    for (const { body } of answers) expect(body.data.creditSubject.code).toBe(listed)
    expect(JSON.parse((await counting).stdout)).toEqual(expected)
  })

  it('does not seed what is seeded, and says so in one line', async () => {
    const failed = await run('db/seed/main.ts', '--subjects', '10').catch((error) => error)
    expect(failed.code).toBe(1)
    expect(failed.stderr).toBe(
      'STORE_NOT_EMPTY: Jiaxing holds data already; clear it with npm run reset, or set HUB_DATA to another folder.\n',
    )
    // As start:processes asks for it.
    expect(await run('db/seed/main.ts', '--subjects', '10', '--if-empty')).toEqual({
      stdout: '',
      stderr: '',
    })
  })
})
