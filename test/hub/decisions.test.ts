import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveClock, tickClock } from '../../db/ledger/clock.js'
import { addDays } from '../../rules/days.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, licensing, newCode, organisation, person, record, together } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 2000 })
})
afterAll(() => hub.close())

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const codesOf = (errors: { extensions: { code: string } }[] | undefined) =>
  (errors ?? []).map(({ extensions }) => extensions.code)

interface Asked {
  readonly code: string
  readonly measure?: string
  readonly in?: string
  readonly on?: string
  readonly knownAt?: string
  readonly as?: Role
  readonly city?: string
  readonly subject?: string
  readonly headers?: Record<string, string>
}
/** One decision over `Query.decide`; null when refused. */
async function ask({
  code,
  measure = 'M11',
  in: at = kunshan,
  on,
  knownAt,
  as = 'partner',
  ...who
}: Asked) {
  const { body } = await hub.ask({
    query: `query ($code: SubjectCode!, $measure: ID!, $in: DivisionCode!, $on: Date, $knownAt: DateTime) {
      decide(code: $code, measureCode: $measure, in: $in, on: $on, knownAt: $knownAt) {
        outcome reasons severity until articles units notAsked
        facts { jurisdictionCode kind id: localId position values { variable value unit } }
      }
    }`,
    variables: { code, measure, in: at, on, knownAt },
    as,
    ...who,
  })
  return { decision: body.data?.decide ?? null, errors: body.errors, body }
}

/** Replaces what a city states on another's standard: closes the version in force and opens another. */
async function state(by: string, id: string, change: { status: 'IN_FORCE' | 'REFUSED' }) {
  const { db, t } = cityOf(by)
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const inForce = and(eq(t.recognition.id, id), isNull(t.recognition.knownTo))
    const [before] = await tx.select().from(t.recognition).where(inForce)
    await tx.update(t.recognition).set({ knownTo: position, knownToAt: at }).where(inForce)
    await tx
      .insert(t.recognition)
      .values({ ...before!, ...change, knownFrom: position, knownFromAt: at })
  })
}

/** Puts an end to a record, as a granted repair does. */
async function repair(by: string, id: string, endedOn: string) {
  const { db, t } = cityOf(by)
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const inForce = and(eq(t.creditRecord.id, id), isNull(t.creditRecord.knownTo))
    const [before] = await tx.select().from(t.creditRecord).where(inForce)
    await tx.update(t.creditRecord).set({ knownTo: position, knownToAt: at }).where(inForce)
    await tx.insert(t.creditRecord).values({
      ...before!,
      endedBy: 'REPAIRED',
      endedOn,
      knownFrom: position,
      knownFromAt: at,
    })
  })
}

/** A firm with one record in a city: not having kept a wage account, twice in 12 months. */
async function firmIn(key: string, ordinal: number, figures = { count_12m: 2 }) {
  const code = newCode(ordinal)
  const id = `wages-${ordinal}`
  const decidedOn = addDays(hub.today, -30)
  await add(
    cityOf(key),
    together(
      organisation(code, `演示用工${ordinal}有限公司`),
      record({
        id,
        subjectCode: code,
        decidedOn,
        more: { kind: 'PENALTY', behaviourCode: 'WG02', figures, severity: 'GENERAL' },
      }),
    ),
  )
  return { code, id, decidedOn }
}

describe('decisions in the demonstration data', () => {
  it('have an example of every outcome, and differ between cities also because of recognition alone', async () => {
    const { creditRecord: t } = hub.zone.v
    const rows = await hub.zone.db
      .selectDistinct({ code: t.subjectCode })
      .from(t)
      .where(and(isNull(t.knownTo), eq(t.kind, 'PENALTY'), sql`${t.subjectKind} <> 'PERSON'`))
    const codes = rows.map(({ code }) => code).sort()
    const fields = hub.jurisdictions.map(
      ({ key, code }) => `${key}: decisions(in: "${code}") { measure { code } outcome reasons }`,
    )
    const found: string[][] = []
    const outcomes = new Set<string>()
    const given = new Set<string>()
    for (let from = 0; from < codes.length; from += 200) {
      const { body } = await hub.ask({
        query: `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code ${fields.join(' ')} } }`,
        variables: { codes: codes.slice(from, from + 200) },
        as: 'partner',
      })
      expect(body.errors).toBeUndefined()
      for (const subject of body.data.creditSubjects) {
        for (const [place, { measure }] of subject[hub.jurisdictions[0]!.key].entries()) {
          const all = hub.jurisdictions.map(({ key }) => subject[key][place])
          for (const { outcome, reasons } of all) {
            outcomes.add(outcome)
            for (const reason of reasons) given.add(reason)
          }
          const applies = all.some(({ outcome }) => outcome === 'APPLICABLE')
          const refused = all.filter(
            ({ outcome, reasons }) =>
              outcome === 'NOT_APPLICABLE' &&
              reasons.length === 1 &&
              reasons[0] === 'RECOGNITION_REFUSED',
          )
          if (applies && refused.length > 0) found.push([subject.code, measure.code])
        }
      }
    }
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect([...outcomes].sort()).toEqual([
      'ADVISORY_ONLY',
      'APPLICABLE',
      'DISPLAY_ONLY',
      'NOT_APPLICABLE',
      'UNDETERMINED',
    ])
    for (const reason of [
      'RECOGNISED',
      'BEFORE_RECOGNITION',
      'THRESHOLD_NOT_MET',
      'BASIS_TOO_LOW',
    ]) {
      expect(given).toContain(reason)
    }
    // Recognition alone stands against them: the trial of recognising the standard lists the same firms.
    const { body } = await hub.ask({
      query: `{ recognitionImpact(behaviourCode: "WG02", from: "${jiaxing}", to: "${kunshan}") {
        measures { measure { code } outcome subjects(first: 100) { edges { node { code } } } }
      } }`,
      as: 'regulator',
    })
    const impacted = body.data.recognitionImpact.measures.flatMap(
      ({
        measure,
        outcome,
        subjects,
      }: Record<string, { code: string; edges: { node: { code: string } }[] }>) =>
        subjects!.edges.map(({ node }) => [node.code, measure!.code, outcome]),
    )
    const inBoth = found.filter(([code, measure]) =>
      impacted.some(
        (row: string[]) => row[0] === code && row[1] === measure && row[2] === 'APPLICABLE',
      ),
    )
    expect(inBoth.length).toBeGreaterThan(0)
  }, 60_000)
})

describe('a decision', () => {
  it('turns with the recognition of the city that asks, and with nothing else', async () => {
    const { code, id, decidedOn } = await firmIn('jiaxing', 900)
    const applies = {
      outcome: 'APPLICABLE',
      severity: 'GENERAL',
      until: `${Number(decidedOn.slice(0, 4)) + 1}${decidedOn.slice(4)}`,
      articles: ['保障农民工工资支付条例 第四十九条'],
      notAsked: [],
      facts: [
        {
          jurisdictionCode: jiaxing,
          kind: 'RECORD',
          id,
          values: [{ variable: 'count_12m', value: 2, unit: 'count' }],
        },
      ],
    }
    const home = await ask({ code, in: jiaxing })
    expect(home.errors).toBeUndefined()
    expect(home.decision).toMatchObject({
      ...applies,
      reasons: ['OWN_CASE', 'THRESHOLD_MET', 'BASIS_UNVERIFIED'],
      units: ['嘉兴市人力资源和社会保障局'],
    })
    const refused = {
      outcome: 'NOT_APPLICABLE',
      reasons: ['RECOGNITION_REFUSED'],
      severity: null,
      until: null,
    }
    expect((await ask({ code })).decision).toMatchObject(refused)

    await state('kunshan', 'JX-WG02-by-KS', { status: 'IN_FORCE' })
    expect((await ask({ code })).decision).toMatchObject({
      ...applies,
      reasons: ['RECOGNISED', 'THRESHOLD_MET', 'BASIS_UNVERIFIED'],
      units: ['昆山市人力资源和社会保障局'],
    })
    expect((await ask({ code, in: taicang })).decision).toMatchObject(refused)
    await state('kunshan', 'JX-WG02-by-KS', { status: 'REFUSED' })
    expect((await ask({ code })).decision).toMatchObject(refused)
  })

  it('is undetermined when the record lacks the figure', async () => {
    const { code } = await firmIn('kunshan', 901, {} as never)
    expect((await ask({ code })).decision).toMatchObject({
      outcome: 'UNDETERMINED',
      reasons: ['OWN_CASE', 'BASIS_UNVERIFIED', 'VALUE_MISSING'],
    })
  })

  it('is undetermined while an objection is pending, and applicable again once it is rejected', async () => {
    const { code, id } = await firmIn('kunshan', 902)
    const objection = {
      id: `${id}-O`,
      subjectCode: code,
      targetKind: 'RECORD' as const,
      targetId: id,
      status: 'ACCEPTED' as const,
      acceptedOn: addDays(hub.today, -2),
      decidedOn: null,
    }
    await add(cityOf('kunshan'), { objection: [objection] })
    expect((await ask({ code })).decision).toMatchObject({
      outcome: 'UNDETERMINED',
      reasons: ['OWN_CASE', 'THRESHOLD_MET', 'BASIS_UNVERIFIED', 'UNDER_OBJECTION'],
    })
    const { db, t } = cityOf('kunshan')
    await db
      .update(t.objection)
      .set({ status: 'REJECTED', decidedOn: hub.today })
      .where(eq(t.objection.id, objection.id))
    expect((await ask({ code })).decision.outcome).toBe('APPLICABLE')
  })

  it('on a subject that no city knows says so', async () => {
    expect((await ask({ code: newCode(999) })).decision).toMatchObject({
      outcome: 'NOT_APPLICABLE',
      reasons: ['SUBJECT_UNKNOWN'],
    })
  })

  it('comes for every measure of the national list, with the sentence that the authority decides', async () => {
    const { code } = await firmIn('kunshan', 903)
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { decisions(in: "${kunshan}") {
        measure { code enabled } jurisdictionCode on outcome statement
        grounds { outcome reasons fact { id: localId } facts { id: localId } path { code legalBasis } severity until }
      } } }`,
      variables: { code },
      as: 'partner',
    })
    expect(body.errors).toBeUndefined()
    const { decisions } = body.data.creditSubject
    expect(decisions.map(({ measure }: { measure: { code: string } }) => measure.code)).toEqual(
      Array.from({ length: 14 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`),
    )
    expect(decisions[10]).toMatchObject({
      jurisdictionCode: kunshan,
      on: hub.today,
      outcome: 'APPLICABLE',
      statement: expect.stringMatching(/由列明的机关决定.*人工复核.*the named authority decides/),
      grounds: [
        {
          outcome: 'APPLICABLE',
          fact: { id: 'wages-903' },
          facts: [{ id: 'wages-903' }],
          path: { code: 'PB0059', legalBasis: '保障农民工工资支付条例 第四十九条' },
          severity: 'GENERAL',
        },
      ],
    })
  })
})

describe('the past', () => {
  it('is its own right', async () => {
    const { code } = await firmIn('kunshan', 910)
    const yesterday = addDays(hub.today, -1)
    for (const time of [{ on: yesterday }, { knownAt: '2026-01-01T00:00:00Z' }]) {
      const { decision, errors } = await ask({ code, ...time })
      expect([decision, codesOf(errors)]).toEqual([null, ['HISTORY_NOT_ALLOWED']])
    }
    expect((await ask({ code, on: yesterday, as: 'auditor' })).decision.outcome).toBe('APPLICABLE')
    expect(
      (await ask({ code, on: addDays(hub.today, -31), as: 'auditor' })).decision,
    ).toMatchObject({
      outcome: 'NOT_APPLICABLE',
      reasons: ['NO_ACTIVE_CASE'],
    })
  })

  it('ends for everybody else with the repair, whatever day they ask for', async () => {
    const { code, id } = await firmIn('kunshan', 911)
    await repair('kunshan', id, hub.today)
    for (const on of [undefined, hub.today, addDays(hub.today, 1)]) {
      expect((await ask({ code, on })).decision).toMatchObject({
        outcome: 'NOT_APPLICABLE',
        reasons: ['NO_ACTIVE_CASE'],
        facts: [],
      })
    }
    const before = await ask({ code, on: addDays(hub.today, -1), as: 'auditor' })
    expect(before.decision.outcome).toBe('APPLICABLE')
  })

  it('answers the same to the same on and knownAt, also after corrections', async () => {
    const { code, id } = await firmIn('jiaxing', 912)
    await state('kunshan', 'JX-WG02-by-KS', { status: 'IN_FORCE' })
    // A city that has written nothing since is heard of by its next tick.
    for (const { db, t } of hub.cities) await tickClock(db, t)
    const future = await ask({ code, knownAt: '2199-01-01T00:00:00Z', as: 'auditor' })
    expect(codesOf(future.errors)).toEqual(['KNOWN_AT_TOO_RECENT'])
    const knownAt: string = future.errors[0].extensions.latest
    expect(future.errors[0].message).toContain(knownAt)
    const answered = async () => (await ask({ code, knownAt, as: 'auditor' })).decision
    const first = await answered()
    expect(first).toMatchObject({
      outcome: 'APPLICABLE',
      reasons: ['RECOGNISED', 'THRESHOLD_MET', 'BASIS_UNVERIFIED'],
    })
    await state('kunshan', 'JX-WG02-by-KS', { status: 'REFUSED' })
    await repair('jiaxing', id, hub.today)
    expect((await ask({ code, as: 'auditor' })).decision.outcome).toBe('NOT_APPLICABLE')
    expect(await answered()).toEqual(first)
  })

  it('does not know then whom it came to know later', async () => {
    for (const { db, t } of hub.cities) await tickClock(db, t)
    const code = newCode(915)
    const future = await ask({ code, knownAt: '2199-01-01T00:00:00Z', as: 'auditor' })
    const knownAt: string = future.errors[0].extensions.latest
    const answered = async () => (await ask({ code, knownAt, as: 'auditor' })).decision
    const first = await answered()
    expect(first).toMatchObject({ outcome: 'NOT_APPLICABLE', reasons: ['SUBJECT_UNKNOWN'] })
    await add(cityOf('jiaxing'), organisation(code, '演示后来有限公司'))
    expect((await ask({ code, as: 'auditor' })).decision.reasons).toEqual(['NO_ACTIVE_CASE'])
    expect(await answered()).toEqual(first)
  })

  it('says of the time before the hub knew anything that it cannot tell', async () => {
    const code = newCode(915)
    const asked = await ask({ code, knownAt: '2001-06-01T00:00:00Z', as: 'auditor' })
    expect(codesOf(asked.errors)).toEqual(['KNOWN_AT_TOO_EARLY'])
    const { earliest } = asked.errors[0].extensions
    const { decision } = await ask({ code, knownAt: earliest, as: 'auditor' })
    // One city begins first; the others had not been heard of.
    expect([decision.outcome, decision.notAsked.length > 0]).toEqual(['UNDETERMINED', true])
  })
})

describe('who may read decisions', () => {
  it.each<[string, Pick<Asked, 'as' | 'subject'> | { as: undefined }, boolean]>([
    ['a partner', { as: 'partner' }, true],
    ['a regulator', { as: 'regulator' }, true],
    ['an auditor', { as: 'auditor' }, true],
    ['an analyst', { as: 'analyst' }, false],
    ['an operator', { as: 'operator' }, false],
    ['nobody', { as: undefined }, false],
  ])('%s: %j %s', async (_, { as }, open) => {
    const { code } = (
      await hub.zone.db
        .select({ code: hub.zone.v.subject.code })
        .from(hub.zone.v.subject)
        .where(eq(hub.zone.v.subject.kind, 'ORGANISATION'))
        .limit(1)
    )[0]!
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { decide(code: $code, measureCode: "M11", in: "${kunshan}") { outcome }
        creditSubject(code: $code) { decisions(in: "${kunshan}") { outcome } } }`,
      variables: { code },
      as,
    })
    expect([body.data.decide !== null, body.data.creditSubject.decisions !== null]).toEqual([
      open,
      open,
    ])
    const refused = 'UNAUTHORIZED_FIELD_OR_TYPE'
    expect(codesOf(body.errors)).toEqual(open ? [] : [refused, refused])
  })

  it('the subject itself, its own only', async () => {
    const { code } = await firmIn('kunshan', 920)
    const query = `query ($code: SubjectCode!) { creditSubject(code: $code) { decisions(in: "${kunshan}") { outcome } } }`
    const own = await hub.ask({ query, variables: { code }, as: 'subject', subject: code })
    expect(own.body.data.creditSubject.decisions).toHaveLength(14)
    const other = await hub.ask({
      query,
      variables: { code },
      as: 'subject',
      subject: newCode(921),
    })
    expect(other.body.data.creditSubject.decisions).toBeNull()
    const byCode = await ask({ code, as: 'subject', subject: code })
    expect(byCode.decision).toBeNull()
  })

  it('on a person nobody without a purpose, its own city neither: a decision draws on all cities', async () => {
    const { code } = await person(hub, ['kunshan'])
    const asked = { code, measure: 'M10', city: 'kunshan' }
    const own = await ask(asked)
    expect([own.decision, codesOf(own.errors)]).toEqual([null, ['PERSON_PURPOSE_REQUIRED']])
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { code decisions(in: "${kunshan}") { outcome } } }`,
      variables: { code },
      as: 'partner',
      city: 'kunshan',
    })
    expect(body.data.creditSubject).toEqual({ code, decisions: null })
    expect(codesOf(body.errors)).toEqual(['PERSON_PURPOSE_REQUIRED'])
    expect((await ask({ ...asked, headers: licensing })).decision.outcome).toMatch(/^[A-Z_]+$/)
  })
})

describe('bad input', () => {
  it.each([
    [{ measure: 'M99' }, 'MEASURE_UNKNOWN'],
    [{ in: '310000' }, 'JURISDICTION_UNKNOWN'],
    [{ in: '31' }, 'DIVISION_CODE_INVALID'],
    [{ on: '2026-02-30' }, 'DATE_INVALID'],
    [{ on: '2014-06-13' }, 'DAY_BEFORE_RECORDS'],
    [{ knownAt: 'yesterday' }, 'DATE_TIME_INVALID'],
    [{ code: 'short' }, 'SUBJECT_CODE_INVALID'],
  ])('%j is refused as %s, and nothing is decided', async (given, error) => {
    const { decision, errors } = await ask({ code: newCode(1), ...given })
    expect([decision, codesOf(errors)]).toEqual([null, [error]])
  })
})

describe('a city whose clock stands still', () => {
  it('leaves decisions open that it could change, and names itself', async () => {
    const clear = await firmIn('kunshan', 930, { count_12m: 1 })
    const stale = await whileStale(hub, 'taicang', () => ask({ code: clear.code }))
    expect(stale.decision).toMatchObject({
      outcome: 'UNDETERMINED',
      reasons: ['COULD_NOT_ASK'],
      notAsked: [taicang],
      facts: [],
    })
  })

  it('leaves a decision that stands without it', async () => {
    const { code } = await firmIn('kunshan', 931)
    const { decision } = await whileStale(hub, 'taicang', () => ask({ code }))
    expect(decision).toMatchObject({ outcome: 'APPLICABLE', notAsked: [] })
  })

  it('decides nothing itself', async () => {
    const { code } = await firmIn('taicang', 932)
    const { decision } = await whileStale(hub, 'taicang', () => ask({ code, in: taicang }))
    expect(decision).toMatchObject({ outcome: 'UNDETERMINED', notAsked: [taicang], facts: [] })
  })
})
