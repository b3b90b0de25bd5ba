import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
/** Organisations with something in their files, from each city: first some with a granted repair, and some with feedback. */
let codes: string[]
beforeAll(async () => {
  hub = await startTestHub({ subjects: 300 })
  const found = await Promise.all(
    hub.cities.map(async ({ db, t }) => {
      const { subjectCode: code, subjectKind: kind } = t.creditRecord
      const facts = await db
        .select({ code, kind })
        .from(t.creditRecord)
        .where(isNull(t.creditRecord.knownTo))
      const organisations = new Set(
        facts.filter((fact) => fact.kind !== 'PERSON').map((fact) => fact.code),
      )
      const repaired = await db
        .select({ code: t.repair.subjectCode })
        .from(t.repair)
        .where(eq(t.repair.status, 'GRANTED'))
      const fedBack = await db.select({ code: t.feedback.subjectCode }).from(t.feedback)
      const some = [repaired, fedBack].flatMap((rows) =>
        rows.filter((row) => organisations.has(row.code)).slice(0, 5),
      )
      return [...some.map((row) => row.code), ...[...organisations].slice(0, 50)]
    }),
  )
  codes = [...new Set(found.flat())].slice(0, 100)
})
afterAll(() => hub.close())

interface Event {
  readonly key: string
  readonly on: string
  readonly kind: string
  readonly jurisdictionCode: string
  readonly targetId: string
  readonly caseId: string | null
  readonly unitCode: string | null
  readonly documentNo: string | null
}

const event = `key on kind jurisdictionCode targetKind targetId caseId pathCode title documentNo unitCode unitName`
const page = `edges { cursor node { ${event} } } pageInfo { hasNextPage endCursor startCursor hasPreviousPage }`

async function ask(query: string, variables: object, who: object) {
  const { body } = await hub.ask({ query, variables: { ...variables }, ...who })
  return body
}

/** All events of a subject, page by page. */
async function timelineOf(code: string, who: object, first = 100): Promise<Event[]> {
  const events: Event[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      `query ($code: SubjectCode!, $first: Int, $after: Cursor) {
        creditSubject(code: $code) { timeline(first: $first, after: $after) { ${page} } } }`,
      { code, first, after },
      who,
    )
    expect(errors ?? []).toEqual([])
    const { edges, pageInfo } = data.creditSubject.timeline
    expect(edges.length).toBeLessThanOrEqual(first)
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ])
    events.push(...edges.map(({ node }: { node: Event }) => node))
    if (!pageInfo.hasNextPage) return events
    after = pageInfo.endCursor
  }
}

const partner = { as: 'partner', city: 'taicang' }
const auditor = { as: 'auditor' }

describe('a timeline', () => {
  it('names for a caller without history:read exactly the facts that the files show', async () => {
    let named = 0
    for (const code of codes.slice(0, 40)) {
      const { data } = await ask(
        `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
          records(first: 100) { edges { node { localId } } } listEntries { localId }
          objections { id } repairs { id } feedback { id } } } }`,
        { code },
        partner,
      )
      const shown = data.creditSubject.files.flatMap(
        (
          file: Record<string, { id?: string; localId?: string }[]> & {
            records: { edges: { node: { localId: string } }[] }
          },
        ) => [
          ...file.records.edges.map(({ node }) => node.localId),
          ...file.listEntries!.map(({ localId }) => localId),
          ...[...file.objections!, ...file.repairs!, ...file.feedback!].map(({ id }) => id),
        ],
      )
      const events = await timelineOf(code, partner)
      const told = new Set(events.flatMap(({ targetId, caseId }) => [targetId, caseId ?? targetId]))
      expect([code, [...told].sort()]).toEqual([code, [...new Set<string>(shown)].sort()])
      named += told.size
    }
    expect(named).toBeGreaterThan(60)
  })

  it('tells the document of a listing to whom the file tells it alone', async () => {
    const documents = async (who: object) => {
      const events = await Promise.all(codes.slice(0, 60).map((code) => timelineOf(code, who)))
      const told = events.flat().filter(({ kind, documentNo }) => kind === 'LISTED' && documentNo)
      return told.length
    }
    expect(await documents(partner)).toBeGreaterThan(0)
    expect(await documents(auditor)).toBe(0)
  })

  it('tells whom the past is open how what has ended did, and nobody else that it has', async () => {
    const ends = [
      'REPAIRED',
      'REVOKED',
      'WITHDRAWN',
      'EXPIRED',
      'BASIS_ENDED',
      'RESTORED',
      'REPAIR_GRANTED',
    ]
    const told = new Set<string>()
    for (const code of codes) {
      for (const { kind } of await timelineOf(code, auditor)) told.add(kind)
      for (const { kind } of await timelineOf(code, partner)) expect(ends).not.toContain(kind)
    }
    expect([...told]).toEqual(
      expect.arrayContaining([
        'RECORDED',
        'LISTED',
        'REPAIR_GRANTED',
        'REPAIRED',
        'EXPIRED',
        'MEASURE_EXECUTED',
      ]),
    )
  })

  it('is in one order over all cities, the latest first, whatever the size of its pages', async () => {
    const cities = new Set<string>()
    for (const code of codes.slice(0, 25)) {
      const whole = await timelineOf(code, auditor)
      expect(whole.map(({ on }) => on)).toEqual(
        whole
          .map(({ on }) => on)
          .sort()
          .reverse(),
      )
      expect(
        new Set(
          whole.map(({ jurisdictionCode, key, kind }) => `${jurisdictionCode} ${kind} ${key}`),
        ).size,
      ).toBe(whole.length)
      expect(await timelineOf(code, auditor, 1)).toEqual(whole)
      expect(await timelineOf(code, auditor, 3)).toEqual(whole)
      for (const { jurisdictionCode } of whole) cities.add(jurisdictionCode)
    }
    expect(cities.size).toBe(3)
  })

  it('tells the subject its own applications, and nobody else of one that was not accepted', async () => {
    const fact = await openPenalty()
    const firm = { as: 'subject', subject: fact.subject, city: 'kunshan' }
    const submitted = await step(
      `mutation ($input: SubmitRepairInput!) { kunshan { submitRepair(input: $input) { case { id revision } } } }`,
      { clientKey: 'line-1', factId: fact.id, statement: '已整改。', commitment: true },
      firm,
    )
    const { id, revision } = submitted.kunshan.submitRepair.case
    await step(
      `mutation ($input: TakeCaseStepInput!) { kunshan { takeCaseStep(input: $input) { case { state } } } }`,
      {
        ...{ clientKey: 'line-2', caseId: id, revision, step: 'NOT_ACCEPT', reason: '材料不齐。' },
        ...{ documentNo: '演示不受〔2026〕1号', documentSubject: fact.subject },
      },
      { as: 'officer', unit: fact.unit, city: 'kunshan' },
    )
    const ofCase = async (who: object) =>
      (await timelineOf(fact.subject, who)).filter(({ caseId }) => caseId === id)
    const told = {
      on: hub.today,
      jurisdictionCode: '320583',
      targetKind: 'RECORD',
      targetId: fact.id,
    }
    expect(await ofCase(firm)).toEqual([
      expect.objectContaining({
        ...{ ...told, kind: 'REPAIR_NOT_ACCEPTED', caseId: id },
        ...{ documentNo: '演示不受〔2026〕1号', unitCode: fact.unit },
      }),
      expect.objectContaining({ ...told, kind: 'REPAIR_SUBMITTED', caseId: id, documentNo: null }),
    ])
    expect([await ofCase(partner), await ofCase(auditor)]).toEqual([[], []])
  })

  it('tells of a measure who carried it out to the city itself alone, and that it was lifted to whom the past is open', async () => {
    const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const reports = await db.select().from(t.feedback).where(isNull(t.feedback.knownTo))
    const report = reports.find(
      ({ outcome, subjectCode }) => outcome === 'EXECUTED' && codes.includes(subjectCode),
    )!
    const { id, subjectCode, executedOn } = report
    const step = { unitCode: 'U1', documentNo: '演示解除〔2026〕1号', liftedOn: hub.today }
    await db.update(t.feedback).set(step).where(eq(t.feedback.id, id))
    const ofReport = async (who: object) =>
      (await timelineOf(subjectCode, who))
        .filter(({ caseId }) => caseId === id)
        .map(({ on, kind, unitCode, documentNo }) => [on, kind, unitCode, documentNo])
    expect(await ofReport(auditor)).toEqual([
      [hub.today, 'MEASURE_LIFTED', null, null],
      [executedOn, 'MEASURE_EXECUTED', null, null],
    ])
    expect(await ofReport({ as: 'subject', subject: subjectCode, city: 'kunshan' })).toEqual([
      [hub.today, 'MEASURE_LIFTED', 'U1', '演示解除〔2026〕1号'],
      [executedOn, 'MEASURE_EXECUTED', 'U1', null],
    ])
    const seen = await ofReport(partner)
    expect(seen.map(([, kind]) => kind)).not.toContain('MEASURE_LIFTED')
    await db.update(t.feedback).set(report).where(eq(t.feedback.id, id))
  })

  it('is no other subject’s to read with self:read, nor an analyst’s', async () => {
    const [code, other] = codes as [string, string]
    for (const who of [{ as: 'subject', subject: other, city: 'kunshan' }, { as: 'analyst' }, {}]) {
      const { data, errors } = await ask(
        `query ($code: SubjectCode!) { creditSubject(code: $code) { code timeline { edges { node { kind } } } } }`,
        { code },
        who,
      )
      expect(data.creditSubject).toEqual({ code, timeline: null })
      expect(
        errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
      ).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
    }
  })

  it('goes on without a city that cannot be asked, says so, and tells later what that city would have told', async () => {
    const code = await ofSeveralCities()
    const whole = await timelineOf(code, auditor)
    const query = `query ($code: SubjectCode!, $first: Int, $after: Cursor) {
      creditSubject(code: $code) { timeline(first: $first, after: $after) { ${page} } } }`
    const { db } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    await db.execute('alter table kunshan.credit_record_detail rename to elsewhere')
    let without: Awaited<ReturnType<typeof ask>>
    try {
      without = await ask(query, { code, first: 100 }, auditor)
    } finally {
      await db.execute('alter table kunshan.elsewhere rename to credit_record_detail')
    }
    const nodes = (body: Awaited<ReturnType<typeof ask>>): Event[] =>
      body.data.creditSubject.timeline.edges.map(({ node }: { node: Event }) => node)
    expect(nodes(without)).toEqual(
      whole.filter(({ jurisdictionCode }) => jurisdictionCode !== '320583'),
    )
    expect(without.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'kunshan', jurisdiction: '320583' },
    ])
    const { endCursor: after } = without.data.creditSubject.timeline.pageInfo
    const late = await ask(query, { code, first: 100, after }, auditor)
    expect(nodes(late)).toEqual(
      whole.filter(({ jurisdictionCode }) => jurisdictionCode === '320583'),
    )
  })

  it.each([
    ['a page of nothing', { first: 0 }, 'ARGUMENT_INVALID'],
    ['a cursor that is none', { after: 'nothing' }, 'CURSOR_INVALID'],
  ])('refuses %s', async (_, variables, code) => {
    const { errors } = await ask(
      `query ($code: SubjectCode!, $first: Int, $after: Cursor) {
        creditSubject(code: $code) { timeline(first: $first, after: $after) { ${page} } } }`,
      { code: codes[0], ...variables },
      partner,
    )
    expect(errors[0].extensions.code).toBe(code)
  })

  it('refuses a cursor of another subject', async () => {
    const [code, other] = codes as [string, string]
    const query = `query ($code: SubjectCode!, $after: Cursor) {
      creditSubject(code: $code) { timeline(after: $after) { ${page} } } }`
    const { data } = await ask(query, { code }, auditor)
    const after = data.creditSubject.timeline.pageInfo.endCursor
    const { errors } = await ask(query, { code: other, after }, auditor)
    expect(errors[0].extensions.code).toBe('CURSOR_INVALID')
  })
})

async function step(query: string, input: object, who: object) {
  const { data, errors } = await ask(query, { input }, who)
  expect(errors).toBeUndefined()
  return data
}

/** A penalty of a firm of Kunshan that counts today and has no case. */
async function openPenalty(): Promise<{ id: string; subject: string; unit: string }> {
  const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  const busy = new Set(
    (await db.select({ id: t.caseFile.targetId }).from(t.caseFile)).map(({ id }) => id),
  )
  const units = new Map(
    (
      await db
        .select({ id: t.creditRecordDetail.id, unit: t.creditRecordDetail.unitCode })
        .from(t.creditRecordDetail)
    ).map(({ id, unit }) => [id, unit]),
  )
  const firms = (
    await db.select().from(t.creditRecord).where(isNull(t.creditRecord.knownTo))
  ).filter(
    ({ id, kind, severity, subjectKind, endedBy }) =>
      kind === 'PENALTY' &&
      severity !== null &&
      subjectKind === 'ORGANISATION' &&
      endedBy === null &&
      !busy.has(id),
  )
  for (const { id, subjectCode: subject } of firms) {
    const told = await timelineOf(subject, partner)
    if (told.some(({ targetId }) => targetId === id)) return { id, subject, unit: units.get(id)! }
  }
  throw new Error('no penalty is open')
}

/** Of which Kunshan tells the latest event, so that a cursor behind another city's would skip it. */
async function ofSeveralCities(): Promise<string> {
  for (const code of codes) {
    const told = (await timelineOf(code, auditor)).map(({ jurisdictionCode }) => jurisdictionCode)
    if (told[0] === '320583' && new Set(told).size > 1) return code
  }
  throw new Error('no subject stands in several cities')
}
