import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'

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
