import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../rules/days.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'
import { type PenaltyFact, repairablePenalties } from './case-facts.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 700 })
})
afterAll(() => hub.close())

type Fact = PenaltyFact

let facts: Fact[]
/** A penalty of a firm of Kunshan on which a case can be opened; each is handed out once. */
async function penalty(): Promise<Fact> {
  facts ??= (
    await repairablePenalties(
      hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!,
      hub.today,
    )
  ).filter(({ figures }) => Object.keys(figures).length > 0)
  return facts.pop()!
}

type Who = Pick<Question, 'as' | 'city' | 'subject' | 'unit'>
const firm = ({ subject }: Fact): Who => ({ as: 'subject', subject, city: 'kunshan' })
const officer = ({ unit }: Fact): Who => ({ as: 'officer', unit, city: 'kunshan' })
/** Another unit of the city leads. */
const lead = async (): Promise<Who> => ({ as: 'lead', city: 'kunshan', unit: await unitBeside('') })

async function unitBeside(other: string): Promise<string> {
  const { body } = await hub.ask({
    query: '{ jurisdiction(code: "320583") { units { code isAuthority } } }',
  })
  const units: { code: string; isAuthority: boolean }[] = body.data.jurisdiction.units
  return units.find(({ code, isAuthority }) => isAuthority && code !== other)!.code
}

const shown = `
  id kind state revision subjectCode targetId openedOn dueOn isOverdue nextSteps
  receivingUnit { code } decidingUnit { code }
  steps { step state on actor unit { code } documentNo reason isLate }`

let keys = 0
async function mutate(field: string, type: string, input: object, who: Who, city = 'kunshan') {
  const { body } = await hub.ask({
    query: `mutation ($input: ${type}!) { ${city} { ${field}(input: $input) { step { id name input takenBy documentNo } case { ${shown} } } } }`,
    variables: { input: { clientKey: `key-${++keys}`, ...input } },
    ...who,
  })
  return { taken: body.data?.[city]?.[field] ?? null, errors: body.errors }
}

const submit = (fact: Fact, who: Who, more: object = {}) =>
  mutate(
    'submitRepair',
    'SubmitRepairInput',
    {
      factId: fact.id,
      statement: '已缴清罚款并完成整改。',
      materials: [{ title: '罚款缴纳凭证', number: '演示票〔2026〕3号' }],
      commitment: true,
      ...more,
    },
    who,
  )
const object = (fact: Fact, who: Who, more: object = {}) =>
  mutate(
    'submitObjection',
    'SubmitObjectionInput',
    { factId: fact.id, statement: '处罚金额录入有误。', field: 'FIGURE', ...more },
    who,
  )
const take = (of: { id: string; revision: number }, step: string, who: Who, more: object = {}) =>
  mutate(
    'takeCaseStep',
    'TakeCaseStepInput',
    { caseId: of.id, revision: of.revision, step, ...more },
    who,
  )
const byDocument = (fact: Fact) => ({
  documentNo: '演示信修〔2026〕5号',
  documentSubject: fact.subject,
})

async function done(asked: ReturnType<typeof mutate>) {
  const { taken, errors } = await asked
  expect(errors).toBeUndefined()
  return taken.case
}
async function refused(asked: ReturnType<typeof mutate>) {
  const { taken, errors } = await asked
  expect(taken).toBeNull()
  expect(errors).toHaveLength(1)
  return errors[0].extensions
}

async function recordsOf(fact: Fact): Promise<string[]> {
  const { body } = await hub.ask({
    query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files {
      records(first: 100) { edges { node { localId underObjection values { variable value } } } } } } }`,
    variables: { code: fact.subject },
    as: 'partner',
  })
  expect(body.errors ?? []).toEqual([])
  return body.data.creditSubject.files.flatMap(
    (file: { records: { edges: { node: { localId: string } }[] } }) =>
      file.records.edges.map(({ node }) => node.localId),
  )
}

describe('a repair', () => {
  it('goes from the firm’s application over the lead unit to the unit that decided, and ends the record for everybody', async () => {
    const fact = await penalty()
    expect(await recordsOf(fact)).toContain(fact.id)
    const submitted = await done(submit(fact, firm(fact)))
    expect(submitted).toEqual({
      id: expect.stringMatching(/^KS-R-[0-9a-f]{32}$/),
      kind: 'REPAIR',
      state: 'SUBMITTED',
      revision: 1,
      subjectCode: fact.subject,
      targetId: fact.id,
      openedOn: hub.today,
      dueOn: expect.stringMatching(/^20/),
      isOverdue: false,
      nextSteps: ['WITHDRAW'],
      receivingUnit: null,
      decidingUnit: { code: fact.unit },
      steps: [
        {
          step: 'SUBMIT',
          state: 'SUBMITTED',
          on: hub.today,
          actor: 'SUBJECT',
          unit: null,
          documentNo: null,
          reason: null,
          isLate: false,
        },
      ],
    })
    const leading = await lead()
    const accepted = await done(take(submitted, 'ACCEPT', leading, byDocument(fact)))
    expect([accepted.state, accepted.nextSteps, accepted.receivingUnit]).toEqual([
      'ACCEPTED',
      ['FORWARD', 'SHIELD'],
      { code: leading.unit },
    ])
    const forwarded = await done(take(accepted, 'FORWARD', leading, byDocument(fact)))
    expect(await recordsOf(fact)).toContain(fact.id)
    const granted = await done(
      take(forwarded, 'GRANT', officer(fact), { ...byDocument(fact), dutiesDone: true }),
    )
    expect([granted.state, granted.nextSteps, granted.dueOn, granted.revision]).toEqual([
      'GRANTED',
      ['REOPEN'],
      null,
      4,
    ])
    expect(granted.steps.map(({ step, actor, unit }: never) => [step, actor, unit])).toEqual([
      ['SUBMIT', 'SUBJECT', null],
      ['ACCEPT', 'LEAD', { code: leading.unit }],
      ['FORWARD', 'LEAD', { code: leading.unit }],
      ['GRANT', 'DECIDING', { code: fact.unit }],
    ])
    expect(await recordsOf(fact)).not.toContain(fact.id)

    const reopened = await done(
      take(granted, 'REOPEN', officer(fact), {
        ...byDocument(fact),
        cause: 'FALSE_MATERIALS',
        reason: '缴款凭证系伪造。',
      }),
    )
    expect([reopened.state, reopened.nextSteps]).toEqual(['REOPENED', []])
    expect(await recordsOf(fact)).toContain(fact.id)
    expect(await refused(submit(fact, firm(fact)))).toMatchObject({ code: 'REPAIR_BARRED' })
  })

  it('is shown, while it is applied for and when it is refused, to the subject, the unit that decides and the lead unit only', async () => {
    const fact = await penalty()
    const ids = async (who: Who) => {
      const { body } = await hub.ask({
        query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { jurisdictionCode repairs { id status } } } }`,
        variables: { code: fact.subject },
        ...who,
      })
      const files: {
        jurisdictionCode: string
        repairs: { id: string; status: string }[] | null
      }[] = body.data.creditSubject.files
      const own = files.find(({ jurisdictionCode }) => jurisdictionCode === '320583')!
      return own.repairs?.map(({ id, status }) => `${id} ${status}`) ?? null
    }
    const submitted = await done(submit(fact, firm(fact)))
    expect(await ids(firm(fact))).toEqual([])
    const accepted = await done(take(submitted, 'ACCEPT', await lead(), byDocument(fact)))
    const stranger = { ...officer(fact), unit: await unitBeside(fact.unit) }
    const shownTo = async () => ({
      seen: await Promise.all([ids(firm(fact)), ids(officer(fact)), ids(await lead())]),
      unseen: await Promise.all(
        [
          { as: 'partner' } as const,
          { as: 'partner', city: 'kunshan' } as const,
          { as: 'regulator', city: 'kunshan' } as const,
          { as: 'lead', city: 'taicang' } as const,
        ].map(ids),
      ),
    })
    const leading = (await lead()).unit
    const applied = [`${accepted.id} APPLIED`]
    expect(await shownTo()).toEqual({
      seen: [applied, applied, applied],
      unseen: [[], [], [], []],
    })
    expect(await ids(stranger)).toEqual(stranger.unit === leading ? applied : [])
    const refusal = { ...byDocument(fact), reason: '整改尚未完成。' }
    const { id } = await done(take(accepted, 'REFUSE', officer(fact), refusal))
    const refused = [`${id} REFUSED`]
    expect(await shownTo()).toEqual({
      seen: [refused, refused, refused],
      unseen: [[], [], [], []],
    })
    const rows = await hub.zone.db.execute(`select id from zone.repair where id = '${id}'`)
    expect([...rows]).toEqual([])
  })

  it('is answered as before when it is asked again with its key, and what was said stays out of the receipt', async () => {
    const fact = await penalty()
    const first = await submit(fact, firm(fact), { clientKey: 'again' })
    const second = await submit(fact, firm(fact), { clientKey: 'again' })
    expect(second).toEqual(first)
    expect(JSON.parse(first.taken.step.input)).toEqual({
      clientKey: 'again',
      asked: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(
      await refused(submit(fact, firm(fact), { clientKey: 'again', statement: '另一说明。' })),
    ).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await refused(submit(fact, firm(fact)))).toMatchObject({
      code: 'CASE_ALREADY_OPEN',
      caseId: first.taken.case.id,
    })
  })

  it('names the steps that are possible when one is not, and what was done when another was quicker', async () => {
    const fact = await penalty()
    const submitted = await done(submit(fact, firm(fact)))
    const grant = { ...byDocument(fact), dutiesDone: true }
    expect(await refused(take(submitted, 'GRANT', officer(fact), grant))).toEqual({
      code: 'CASE_STEP_NOT_ALLOWED',
      state: 'SUBMITTED',
      possible: ['RETURN', 'NOT_ACCEPT', 'ACCEPT'],
    })
    const both = await Promise.all([
      take(submitted, 'ACCEPT', officer(fact), byDocument(fact)),
      take(submitted, 'RETURN', officer(fact), { ...byDocument(fact), reason: '缺少凭证。' }),
    ])
    const won = both.find(({ taken }) => taken !== null)!.taken.case
    const lost = both.find(({ taken }) => taken === null)!.errors[0].extensions
    expect(lost).toEqual({
      code: 'CASE_MOVED_ON',
      state: won.state,
      revision: 2,
      since: [{ step: won.steps[1].step, state: won.state, on: hub.today }],
      possible: expect.any(Array),
    })
    const withdrawn = await done(take(won, 'WITHDRAW', firm(fact)))
    expect(await refused(take(withdrawn, 'WITHDRAW', firm(fact)))).toEqual({
      code: 'CASE_ENDED',
      state: 'WITHDRAWN',
    })
    expect((await done(submit(fact, firm(fact)))).id).not.toBe(withdrawn.id)
  })

  it('is refused, each with its own code, and nothing is written', async () => {
    const fact = await penalty()
    const other = await penalty()
    const submitted = await done(submit(fact, firm(fact)))
    const accepted = await done(take(submitted, 'ACCEPT', officer(fact), byDocument(fact)))
    const grant = { ...byDocument(fact), dutiesDone: true }
    const stranger = { ...officer(fact), unit: await unitBeside(fact.unit) }
    const codes = async (asked: ReturnType<typeof mutate>) => (await refused(asked)).code
    expect([
      await codes(take(accepted, 'GRANT', stranger, grant)),
      await codes(take(accepted, 'GRANT', { ...officer(fact), unit: 'demo' }, grant)),
      await codes(take(accepted, 'GRANT', { ...officer(fact), city: 'taicang' }, grant)),
      await codes(take(accepted, 'WITHDRAW', { ...firm(fact), subject: '91990583MA0000001X' })),
      await codes(take({ ...accepted, id: 'KS-R-none' }, 'GRANT', officer(fact), grant)),
      await codes(
        take(accepted, 'GRANT', officer(fact), { ...grant, documentSubject: '91990400MA0000002Y' }),
      ),
      await codes(take(accepted, 'GRANT', officer(fact), { ...grant, on: addDays(hub.today, 1) })),
      await codes(take(accepted, 'GRANT', officer(fact), { ...grant, on: '2019-01-01' })),
      await codes(take(accepted, 'GRANT', officer(fact), { ...grant, on: addDays(hub.today, -1) })),
      await codes(take(accepted, 'GRANT', officer(fact), { ...grant, dutiesDone: false })),
      await codes(take(accepted, 'REFUSE', officer(fact), byDocument(fact))),
      await codes(take(accepted, 'GRANT', officer(fact), { dutiesDone: true })),
      await codes(submit({ ...other, id: 'KS-P-none' }, firm(other))),
      await codes(submit(other, firm(fact), {})).catch(() => 'same subject'),
    ]).toEqual([
      'CASE_OF_ANOTHER_UNIT',
      'CASE_UNIT_UNKNOWN',
      'FOREIGN_CITY',
      'CASE_UNKNOWN',
      'CASE_UNKNOWN',
      'CASE_SUBJECT_DIFFERS',
      'CASE_DAY_IN_FUTURE',
      'CASE_DAY_BEFORE_RECORD',
      'CASE_DAY_BEFORE_STEP',
      'CASE_CONDITION_UNMET',
      'ARGUMENT_INVALID',
      'ARGUMENT_INVALID',
      'CASE_FACT_UNKNOWN',
      fact.subject === other.subject ? 'same subject' : 'CASE_FACT_UNKNOWN',
    ])
    const { body } = await hub.ask({
      query: `{ jurisdiction(code: "320583") { case(id: "${accepted.id}") { state revision } } }`,
      ...officer(fact),
    })
    expect(body.data.jurisdiction.case).toEqual({ state: 'ACCEPTED', revision: 2 })
  })
})

describe('an objection', () => {
  it('that is upheld to a value leaves the record, corrected, and the mark shows in between', async () => {
    const fact = await penalty()
    const submitted = await done(object(fact, firm(fact)))
    const accepted = await done(take(submitted, 'ACCEPT', officer(fact), byDocument(fact)))
    const marked = async () => {
      const { body } = await hub.ask({
        query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { records(first: 100) { edges { node { localId underObjection } } } } } }`,
        variables: { code: fact.subject },
        as: 'partner',
      })
      return body.data.creditSubject.files
        .flatMap(({ records }: never) => (records as { edges: { node: unknown }[] }).edges)
        .map(({ node }: { node: { localId: string; underObjection: boolean } }) => node)
        .find(({ localId }: { localId: string }) => localId === fact.id).underObjection
    }
    expect(await marked()).toBe(true)
    const [figure, recorded] = Object.entries(fact.figures)[0]!
    const correct = { ...byDocument(fact), reason: '录入多写一位。' }
    expect(
      await refused(
        take(accepted, 'CORRECT', officer(fact), {
          ...correct,
          corrections: [{ field: 'FIGURE', figure: 'none', value: '1' }],
        }),
      ),
    ).toMatchObject({ code: 'ARGUMENT_INVALID' })
    // By so little that the penalty weighs as it did.
    const corrected = await done(
      take(accepted, 'CORRECT', officer(fact), {
        ...correct,
        corrections: [{ field: 'FIGURE', figure, value: String(recorded + 1) }],
      }),
    )
    expect([corrected.state, corrected.nextSteps]).toEqual(['CORRECTED', []])
    expect(await recordsOf(fact)).toContain(fact.id)
    expect(await marked()).toBe(false)
    const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const [row] = await db
      .select({ figures: t.creditRecord.figures, endedBy: t.creditRecord.endedBy })
      .from(t.creditRecord)
      .where(and(eq(t.creditRecord.id, fact.id), isNull(t.creditRecord.knownTo)))
    expect(row).toEqual({ figures: { ...fact.figures, [figure]: recorded + 1 }, endedBy: null })
  })

  it('that is rejected is reviewed once, and removes the record where the review finds it wrong', async () => {
    const fact = await penalty()
    const submitted = await done(object(fact, firm(fact), { field: null }))
    const accepted = await done(take(submitted, 'ACCEPT', await lead(), byDocument(fact)))
    const reason = { ...byDocument(fact), reason: '经核查无误。' }
    const rejected = await done(take(accepted, 'REJECT', officer(fact), reason))
    const { body } = await hub.ask({
      query: `{ jurisdiction(code: "320583") { case(id: "${rejected.id}") { nextSteps steps { reason } } } }`,
      ...firm(fact),
    })
    expect(body.data.jurisdiction.case).toEqual({
      nextSteps: ['ASK_REVIEW'],
      steps: [{ reason: null }, { reason: null }, { reason: '经核查无误。' }],
    })
    const asked = await done(take(rejected, 'ASK_REVIEW', firm(fact)))
    const removed = await done(take(asked, 'REMOVE', officer(fact), reason))
    expect([removed.state, removed.nextSteps]).toEqual(['REMOVED', []])
    expect(await recordsOf(fact)).not.toContain(fact.id)
  })
})

describe('the list of cases', () => {
  const query = `query ($unit: ID, $overdue: Boolean, $first: Int, $after: Cursor, $subject: SubjectCode) {
    jurisdiction(code: "320583") { cases(unit: $unit, overdue: $overdue, first: $first, after: $after, subject: $subject) {
      edges { node { id kind state isOverdue decidingUnit { code } } } pageInfo { hasNextPage endCursor } } } }`
  const list = async (who: Who, variables: Readonly<Record<string, unknown>> = {}) => {
    const { body } = await hub.ask({ query, variables, ...who })
    return body
  }

  it('shows the lead unit all, an officer those of the own unit, and nobody else any', async () => {
    const all = await list(await lead(), { first: 100 })
    expect(all.errors).toBeUndefined()
    const edges: { node: { decidingUnit: { code: string }; id: string } }[] =
      all.data.jurisdiction.cases.edges
    const unit = edges[0]!.node.decidingUnit.code
    const own = await list({ as: 'officer', city: 'kunshan', unit }, { first: 100 })
    expect(
      own.data.jurisdiction.cases.edges.map(({ node }: never) => (node as { id: string }).id),
    ).toEqual(
      edges.filter(({ node }) => node.decidingUnit.code === unit).map(({ node }) => node.id),
    )
    expect(edges.length).toBeGreaterThan(own.data.jurisdiction.cases.edges.length)
    for (const who of [
      { as: 'officer', city: 'taicang', unit },
      { as: 'lead', city: 'jiaxing' },
    ] as const) {
      expect((await list(who)).errors[0].extensions.code).toBe('FOREIGN_CITY')
    }
    for (const as of ['partner', 'regulator', 'operator', 'subject'] as const) {
      const { data, errors } = await list({ as, city: 'kunshan' })
      expect([data.jurisdiction.cases, errors[0].extensions.code]).toEqual([
        null,
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ])
    }
  })

  it('is paged without a gap, and names what is late', async () => {
    const leading = await lead()
    const whole = await list(leading, { first: 100 })
    const ids = whole.data.jurisdiction.cases.edges.map(
      ({ node }: never) => (node as { id: string }).id,
    )
    const paged: string[] = []
    let after: string | null = null
    do {
      const { data }: { data: never } = await list(leading, { first: 7, after })
      const { edges, pageInfo } = (
        data as {
          jurisdiction: {
            cases: {
              edges: { node: { id: string } }[]
              pageInfo: { hasNextPage: boolean; endCursor: string }
            }
          }
        }
      ).jurisdiction.cases
      paged.push(...edges.map(({ node }) => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null && paged.length < 100)
    expect(paged.slice(0, 100)).toEqual(ids.slice(0, paged.length))

    const fact = await penalty()
    const submitted = await done(submit(fact, firm(fact)))
    const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    await db
      .update(t.caseFile)
      .set({ stepOn: addDays(hub.today, -9) })
      .where(eq(t.caseFile.id, submitted.id))
    const { data } = await list(leading, { overdue: true, first: 100 })
    const late: { id: string; isOverdue: boolean }[] = data.jurisdiction.cases.edges.map(
      ({ node }: never) => node,
    )
    expect(late.map(({ id }) => id)).toContain(submitted.id)
    expect(late.filter(({ isOverdue }) => !isOverdue)).toEqual([])
    const accepted = await done(take(submitted, 'ACCEPT', officer(fact), byDocument(fact)))
    expect(accepted.steps.map(({ isLate }: { isLate: boolean }) => isLate)).toEqual([false, true])
  })

  it('of the own file is the subject’s', async () => {
    const fact = await penalty()
    const submitted = await done(submit(fact, firm(fact)))
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { jurisdictionCode cases { id ... on RepairCase { statement commitmentOn materials { title number } } } } } }`,
      variables: { code: fact.subject },
      ...firm(fact),
    })
    expect(body.errors).toBeUndefined()
    const file = body.data.creditSubject.files.find(
      ({ jurisdictionCode }: { jurisdictionCode: string }) => jurisdictionCode === '320583',
    )
    expect(file.cases.find(({ id }: { id: string }) => id === submitted.id)).toEqual({
      id: submitted.id,
      statement: '已缴清罚款并完成整改。',
      commitmentOn: hub.today,
      materials: [{ title: '罚款缴纳凭证', number: '演示票〔2026〕3号' }],
    })
  })
})
