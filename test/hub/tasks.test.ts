import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { whileStale } from './stale.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 600 })
})
afterAll(() => hub.close())

const [kunshan, taicang] = ['320583', '320585']

type Who = Pick<Question, 'as' | 'city' | 'subject' | 'unit'>
const lead = async (): Promise<Who> => ({
  as: 'lead',
  city: 'kunshan',
  unit: (await units())[0]!.code,
})

async function units(): Promise<{ code: string; name: string }[]> {
  const { body } = await hub.ask({
    query: '{ jurisdiction(code: "320583") { units { code name } } }',
  })
  return body.data.jurisdiction.units
}

interface Task {
  readonly state: string
  readonly since: string | null
  readonly dueOn: string | null
  readonly isOverdue: boolean
  readonly whatToDo: string
  readonly unitName: string
  readonly path: { readonly code: string; readonly measure: { readonly class: number } }
  readonly article: string
  readonly subjectCode: string
  readonly factIn: string
  readonly factId: string
  readonly fact: { readonly localId: string } | null
  readonly endedOn: string | null
  readonly report: { readonly outcome: string; readonly executedOn: string | null } | null
  readonly statement: string
}

const shown = `state since dueOn isOverdue whatToDo unitName path { code measure { class } } article
  subjectCode factIn factId fact { localId } endedOn report { outcome executedOn } statement`

async function ask(who: Who, args: string, headers: Question['headers'] = {}) {
  const { body } = await hub.ask({
    query: `{ tasks(in: "320583"${args}) { edges { cursor node { ${shown} } } pageInfo { hasNextPage endCursor } } }`,
    headers,
    ...who,
  })
  return body
}
async function tasks(who: Who, args: string, headers: Question['headers'] = {}): Promise<Task[]> {
  const body = await ask(who, args, headers)
  expect(body.errors).toBeUndefined()
  return body.data.tasks.edges.map(({ node }: { node: Task }) => node)
}

let keys = 0
async function step(field: 'reportTask' | 'liftTask', task: Task, more: object, who: Who) {
  const type = field === 'reportTask' ? 'ReportTaskInput' : 'LiftTaskInput'
  const { body } = await hub.ask({
    query: `mutation ($input: ${type}!) { kunshan { ${field}(input: $input) { step { name documentNo input } report { outcome executedOn executedUntil liftedOn } } } }`,
    variables: {
      input: {
        clientKey: `task-${++keys}`,
        pathCode: task.path.code,
        factId: task.factId,
        subjectCode: task.subjectCode,
        ...more,
      },
    },
    ...who,
  })
  return { taken: body.data?.kunshan?.[field] ?? null, errors: body.errors }
}

async function officerOf({ unitName }: Task): Promise<Who> {
  const unit = (await units()).find(({ name }) => name === unitName)!.code
  return { as: 'officer', city: 'kunshan', unit }
}

/** Ends a fact as its own city does, by a row of a revocation in its ledger. */
async function repair({ factIn, factId, subjectCode }: Task): Promise<void> {
  const store = hub.cities.find(({ jurisdiction }) => jurisdiction.code === factIn)!
  const { db, t, jurisdiction } = store
  const [entry] = await db
    .select({ unit: t.listEntry.unitCode })
    .from(t.listEntry)
    .where(and(eq(t.listEntry.id, factId), isNull(t.listEntry.knownTo)))
  const [record] = await db
    .select({ unit: t.creditRecordDetail.unitCode })
    .from(t.creditRecordDetail)
    .where(and(eq(t.creditRecordDetail.id, factId), isNull(t.creditRecordDetail.knownTo)))
  const unit = (entry ?? record)!.unit
  const who = { as: 'officer', city: jurisdiction.key, unit } as const
  const mutate = async (field: string, type: string, input: object, as: Who) => {
    const { body } = await hub.ask({
      query: `mutation ($input: ${type}!) { ${jurisdiction.key} { ${field}(input: $input) { case { id state revision } } } }`,
      variables: { input: { clientKey: `repair-${++keys}`, ...input } },
      ...as,
    })
    expect(body.errors).toBeUndefined()
    return body.data[jurisdiction.key][field].case
  }
  const document = { documentNo: '演示信修〔2026〕8号', documentSubject: subjectCode }
  const submitted = await mutate(
    'submitRepair',
    'SubmitRepairInput',
    { factId, statement: '已履行义务。', commitment: true },
    who,
  )
  const accepted = await mutate(
    'takeCaseStep',
    'TakeCaseStepInput',
    { caseId: submitted.id, revision: 1, step: 'ACCEPT', ...document },
    who,
  )
  await mutate(
    'takeCaseStep',
    'TakeCaseStepInput',
    {
      caseId: accepted.id,
      revision: 2,
      step: 'GRANT',
      dutiesDone: true,
      earlyBasis: '演示裁〔2026〕1号',
      ...document,
    },
    who,
  )
}

/** Open tasks of Kunshan's units about facts of a city, of firms that have one such fact; each is handed out once. */
const given = new Set<string>()
async function openTask(factIn: string): Promise<Task> {
  const leading = await lead()
  let after = ''
  for (;;) {
    const body = await ask(leading, `, states: [OPEN], first: 100${after && `, after: "${after}"`}`)
    expect(body.errors).toBeUndefined()
    const found = body.data.tasks.edges
      .map(({ node }: { node: Task }) => node)
      .find(
        (task: Task) =>
          task.factIn === factIn &&
          !given.has(task.subjectCode) &&
          task.subjectCode.startsWith('9'),
      )
    if (found) {
      given.add(found.subjectCode)
      return found
    }
    expect(body.data.tasks.pageInfo.hasNextPage).toBe(true)
    after = body.data.tasks.pageInfo.endCursor
  }
}

const own = async (task: Task, who: Who, states: string) =>
  (await tasks(who, `, states: [${states}], subject: "${task.subjectCode}"`)).find(
    ({ factId, path }) => factId === task.factId && path.code === task.path.code,
  ) ?? null

describe.each([
  ['of the own city', kunshan],
  ['of another city', taicang],
])('a task about a fact %s', (_, factIn) => {
  it('is open until its unit reports, to be lifted from the day on which the fact is repaired, and gone when it is lifted', async () => {
    const open = await openTask(factIn!)
    const officer = await officerOf(open)
    expect(open).toMatchObject({ state: 'OPEN', report: null, endedOn: null, factIn })
    expect(open.fact!.localId).toBe(open.factId)
    expect(open.since! <= hub.today && open.since! <= open.dueOn!).toBe(true)
    expect(open.isOverdue).toBe(open.dueOn! < hub.today)
    expect(open.whatToDo).toContain('reportTask')
    expect(open.whatToDo).toContain(open.article)
    expect(open.statement).toContain('本平台只报告条件是否具备')

    const reported = await step(
      'reportTask',
      open,
      { outcome: 'EXECUTED', documentNo: '演示惩戒〔2026〕2号' },
      officer,
    )
    expect(reported).toEqual({
      errors: undefined,
      taken: {
        step: { name: 'reportTask', documentNo: '演示惩戒〔2026〕2号', input: expect.any(String) },
        report: {
          outcome: 'EXECUTED',
          executedOn: hub.today,
          executedUntil: null,
          liftedOn: null,
        },
      },
    })
    expect(await own(open, officer, 'OPEN, TO_LIFT')).toBeNull()
    expect(await own(open, officer, 'EXECUTED')).toMatchObject({
      state: 'EXECUTED',
      since: null,
      dueOn: null,
      report: { outcome: 'EXECUTED', executedOn: hub.today },
    })

    await repair(open)
    const toLift = await own(open, officer, 'OPEN, TO_LIFT')
    expect(toLift).toMatchObject({
      state: 'TO_LIFT',
      since: hub.today,
      endedOn: hub.today,
      isOverdue: false,
    })
    expect(toLift!.dueOn! >= hub.today).toBe(true)
    expect(toLift!.dueOn === hub.today).toBe(open.path.measure.class === 1)
    const [zh] = await tasks(officer, `, states: [TO_LIFT], subject: "${open.subjectCode}"`, {
      'accept-language': 'zh-CN',
    })
    expect(zh!.whatToDo).toMatch(/^措施的依据自.*起不再成立，请.*于.*前（含当日）解除“.*”/)

    const lifted = await step('liftTask', open, { documentNo: '演示解除〔2026〕2号' }, officer)
    expect(lifted.errors).toBeUndefined()
    expect(lifted.taken.report).toMatchObject({ outcome: 'EXECUTED', liftedOn: hub.today })
    expect(
      await own(open, officer, 'OPEN, TO_LIFT, EXECUTED, NOT_EXECUTED, NOT_APPLICABLE'),
    ).toBeNull()
  })
})

it('a report about another city’s fact keeps to its subject, and names the fact by its present id', async () => {
  const task = await openTask(taicang!)
  const officer = await officerOf(task)
  const document = { documentNo: '演示惩戒〔2026〕3号' }
  const executed = { outcome: 'EXECUTED', ...document }
  expect((await step('reportTask', task, executed, officer)).errors).toBeUndefined()
  const other = { ...task, subjectCode: (await openTask(taicang!)).subjectCode }
  const former = { ...task, factId: `${task.factId.slice(0, 5)}${'0a'.repeat(12)}` }
  const codes = async (asked: ReturnType<typeof step>) => {
    const { taken, errors } = await asked
    return [taken, errors?.[0].extensions.code]
  }
  expect([
    await codes(step('liftTask', other, document, officer)),
    await codes(step('reportTask', other, executed, officer)),
    await codes(step('reportTask', former, executed, officer)),
  ]).toEqual([
    [null, 'CASE_SUBJECT_DIFFERS'],
    [null, 'CASE_SUBJECT_DIFFERS'],
    [null, 'CASE_FACT_UNKNOWN'],
  ])
  expect((await own(task, officer, 'EXECUTED'))?.report?.outcome).toBe('EXECUTED')
})

describe('tasks', () => {
  const code = (body: { errors?: { extensions: { code: string } }[] }) =>
    body.errors?.map(({ extensions }) => extensions.code)

  it('are the own unit’s for an officer, the city’s for its lead unit, and nobody else’s', async () => {
    const leading = await lead()
    const all = await tasks(leading, ', first: 100')
    const names = new Set(all.map(({ unitName }) => unitName))
    expect(names.size).toBeGreaterThan(1)
    const officer = await officerOf(all[0]!)
    const own = await tasks(officer, ', first: 100')
    expect(new Set(own.map(({ unitName }) => unitName))).toEqual(new Set([all[0]!.unitName]))
    const other = all.find(({ unitName }) => unitName !== all[0]!.unitName)!
    const { unit } = await officerOf(other)
    expect(await tasks(leading, `, unit: "${officer.unit}", first: 100`)).toEqual(own)
    expect(code(await ask(officer, `, unit: "${unit}"`))).toEqual(['TASK_OF_ANOTHER_UNIT'])
    expect(code(await ask(leading, ', unit: "NOBODY"'))).toEqual(['UNIT_UNKNOWN'])
    expect(code(await ask({ ...officer, unit: 'NOBODY' }, ''))).toEqual(['CASE_UNIT_UNKNOWN'])
    expect(code(await ask({ ...leading, city: 'taicang' }, ''))).toEqual(['FOREIGN_CITY'])
    expect(code(await ask({ as: 'partner', city: 'kunshan' }, ''))).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ])
  })

  it('come page by page, each once, about organisations only', async () => {
    const leading = await lead()
    const keyOf = ({ subjectCode, factId, path }: Task) => `${subjectCode} ${factId} ${path.code}`
    const all = (await tasks(leading, ', first: 100')).map(keyOf)
    const found: string[] = []
    for (let after = ''; found.length < all.length; ) {
      const { data } = await ask(leading, `, first: 37${after && `, after: "${after}"`}`)
      found.push(...data.tasks.edges.map(({ node }: { node: Task }) => keyOf(node)))
      after = data.tasks.pageInfo.endCursor
    }
    expect(found.slice(0, all.length)).toEqual(all)
    expect(new Set(found).size).toBe(found.length)
    expect(found.filter((key) => key.startsWith('P'))).toEqual([])
    const person = `P01${'0'.repeat(32)}`
    expect(code(await ask(leading, `, subject: "${person}"`))).toEqual(['PERSON_PURPOSE_REQUIRED'])
  })

  it('are worked out set by set: in as many statements for one unit as for all', async () => {
    const leading = await lead()
    const { $client } = hub.zone.db as unknown as { $client: { unsafe(text: string): unknown } }
    const statementsFor = async (args: string) => {
      const spy = vi.spyOn($client, 'unsafe')
      try {
        expect(await tasks(leading, `, states: [OPEN], dueBefore: "2015-01-01"${args}`)).toEqual([])
        return spy.mock.calls
          .map(([text]) => text)
          .filter((text) => text.includes('"zone"') && !text.includes('"digest"'))
      } finally {
        spy.mockRestore()
      }
    }
    const [first] = await tasks(leading, ', first: 1')
    const { unit } = await officerOf(first!)
    await statementsFor('')
    const ofAll = await statementsFor('')
    const ofOne = await statementsFor(`, unit: "${unit}"`)
    expect(ofOne.filter((text) => !ofAll.includes(text))).toEqual([
      expect.stringContaining('organisation_unit'),
    ])
    expect(ofOne.length).toBe(ofAll.length + 1)
  })

  it('say that a city could not be asked, and lift nothing for its silence', async () => {
    const open = await openTask(taicang)
    const officer = await officerOf(open)
    await step(
      'reportTask',
      open,
      { outcome: 'EXECUTED', documentNo: '演示惩戒〔2026〕9号' },
      officer,
    )
    const args = `, states: [OPEN, TO_LIFT, EXECUTED], subject: "${open.subjectCode}"`
    const silent = await whileStale(hub, 'taicang', () => ask(officer, args))
    expect(silent.errors).toMatchObject([
      { path: ['tasks'], extensions: { code: 'COULD_NOT_ASK', jurisdictions: [taicang] } },
    ])
    const ofFact: Task[] = silent.data.tasks.edges.map(({ node }: { node: Task }) => node)
    // The unit may have more to do about the same firm, for another fact or by another path.
    const reported = ofFact.filter(
      ({ factId, path }) => factId === open.factId && path.code === open.path.code,
    )
    expect(reported.map(({ state }) => state)).toEqual(['EXECUTED'])
    const own = await whileStale(hub, 'kunshan', () => ask(officer, args))
    expect([own.data.tasks, code(own)]).toEqual([null, ['COULD_NOT_ASK']])
  })

  it('are counted by unit and measure, for other cities rounded', async () => {
    const counts = async (who: Who) => {
      const { body } = await hub.ask({
        query:
          '{ taskCounts(in: "320583") { unitName measure { code } open openOverdue toLift executed lifted } }',
        ...who,
      })
      expect(body.errors).toBeUndefined()
      return body.data.taskCounts as Record<string, number>[]
    }
    const leading = await lead()
    const own = await counts(leading)
    const all: Task[] = []
    for (let after = '', more = true; more; ) {
      const { data } = await ask(
        leading,
        `, states: [OPEN], first: 100${after && `, after: "${after}"`}`,
      )
      all.push(...data.tasks.edges.map(({ node }: { node: Task }) => node))
      more = data.tasks.pageInfo.hasNextPage
      after = data.tasks.pageInfo.endCursor
    }
    const sum = (rows: Record<string, number>[], name: string) =>
      rows.reduce((total, row) => total + row[name]!, 0)
    expect([sum(own, 'open'), sum(own, 'openOverdue')]).toEqual([
      all.length,
      all.filter(({ isOverdue }) => isOverdue).length,
    ])
    expect(sum(own, 'lifted')).toBeGreaterThanOrEqual(2)
    const told = await counts({ as: 'regulator', city: 'taicang' })
    const rounded = (count: number) => Math.round(count / 5) * 5
    const shown = own.map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(row)
          .filter(([, one]) => typeof one === 'number')
          .map(([name, one]) => [name, rounded(one)]),
      ),
    }))
    for (const row of told) expect(shown).toContainEqual(row)
    expect(told.length).toBeLessThanOrEqual(own.length)
  })
})
