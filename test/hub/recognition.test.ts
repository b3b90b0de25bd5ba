import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SubjectCaseRows, walkCasesByBehaviour } from '../../db/cases/zone-cases.js'
import { readReference } from '../../rules/reference.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { whileStale } from './stale.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 2000 })
})
afterAll(() => hub.close())

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const shortCodes = { [jiaxing]: 'JX', [kunshan]: 'KS', [taicang]: 'TC' }
const local = readReference('local_standards_illustrative')
const codesOf = (errors: { extensions: { code: string } }[] | undefined) =>
  (errors ?? []).map(({ extensions }) => extensions.code)

async function ask(query: string, as?: Role) {
  const { body } = await hub.ask({ query, as })
  return body
}
async function answer(query: string, as?: Role) {
  const body = await ask(query, as)
  expect(body.errors).toBeUndefined()
  return body.data
}

interface Cell {
  readonly from: string
  readonly to: string
  readonly status: string
  readonly mutual: boolean | null
  readonly relation: string | null
  readonly recognition: { readonly conditional: boolean; readonly recognisedBy: string } | null
}

describe('standards', () => {
  it('stand beside the common behaviours, each member’s with its relation to the hub’s', async () => {
    const data = await answer(
      `{ standards { behaviour { code threshold { clauses { value } } } members {
        jurisdictionCode asked relationToHub standard { localCode jurisdictionCode behaviour { code } threshold { windowMonths } }
      } } }`,
    )
    expect(data.standards).toHaveLength(38)
    const rows = data.standards.flatMap(
      ({ behaviour, members }: { behaviour: { code: string }; members: Record<string, never>[] }) =>
        members.map((member: Record<string, unknown>) => [behaviour.code, member]),
    ) as [
      string,
      {
        jurisdictionCode: keyof typeof shortCodes
        standard: { localCode: string } | null
        relationToHub: string
        asked: boolean
      },
    ][]
    expect(rows).toHaveLength(114)
    const relations: Record<string, string> = {}
    for (const [behaviour, { jurisdictionCode, standard, relationToHub, asked }] of rows) {
      expect(asked).toBe(true)
      const row = local.find(
        ({ behaviour_code, city }) =>
          behaviour_code === behaviour && city === shortCodes[jurisdictionCode],
      )!
      expect(standard?.localCode ?? null).toBe(row.threshold_value ? row.local_code : null)
      relations[row.local_code!] = relationToHub
    }
    expect(relations).toMatchObject({
      'KS-FD01': 'NARROWER',
      'TC-EN01': 'BROADER',
      'TC-EC02': 'NONE',
      'KS-IP01': 'CLOSE',
      'JX-TX01': 'EXACT',
    })
  })

  it('come of one domain, and none of an unknown one', async () => {
    const data = await answer('{ standards(domain: "税务") { behaviour { code } } }')
    expect(
      data.standards.map(({ behaviour }: { behaviour: { code: string } }) => behaviour.code),
    ).toEqual(['TX01', 'TX02', 'TX03'])
    const body = await ask('{ standards(domain: "tax") { behaviour { code } } }')
    expect([body.data.standards, codesOf(body.errors)]).toEqual([null, ['DOMAIN_UNKNOWN']])
  })

  it('of a day before they began are none', async () => {
    const data = await answer(
      '{ standards(domain: "税务", on: "2018-12-31") { members { standard { localCode } relationToHub } } }',
    )
    expect(data.standards[0].members).toEqual(
      hub.jurisdictions.map(() => ({ standard: null, relationToHub: 'NONE' })),
    )
  })
})

const cells =
  'behaviour { code } cells { from to status mutual relation recognition { recognisedBy originCode conditional behaviour { code } } }'

describe('the recognition matrix', () => {
  it('has n × (n − 1) cells a behaviour, each as the reference files state it', async () => {
    const data = await answer(`{ recognitionMatrix { ${cells} } }`)
    expect(data.recognitionMatrix).toHaveLength(38)
    for (const { behaviour, cells: row } of data.recognitionMatrix as {
      behaviour: { code: string }
      cells: Cell[]
    }[]) {
      expect(row).toHaveLength(6)
      const isInForce = (from: string, to: string) =>
        row.some((cell) => cell.from === from && cell.to === to && cell.status === 'IN_FORCE')
      for (const { from, to, status, mutual, recognition } of row) {
        const { recognised } = local.find(
          ({ behaviour_code, city }) =>
            behaviour_code === behaviour.code &&
            city === shortCodes[from as keyof typeof shortCodes],
        )!
        expect(status).toBe(recognised === 'N' ? 'REFUSED' : 'IN_FORCE')
        expect(recognition).toMatchObject({ recognisedBy: to, conditional: recognised === 'P' })
        expect(mutual).toBe(isInForce(from, to) && isInForce(to, from))
      }
    }
  })

  it('calls what no agreement names NOT_STATED: on a day before the agreement', async () => {
    const data = await answer(
      `{ recognitionMatrix(domain: "税务", on: "2024-05-31") { ${cells} } }`,
    )
    for (const { cells: row } of data.recognitionMatrix as { cells: Cell[] }[]) {
      expect(row.map(({ status, recognition }) => [status, recognition])).toEqual(
        Array.from({ length: 6 }, () => ['NOT_STATED', null]),
      )
    }
  })

  it('says of a city that could not be asked neither yes nor no', async () => {
    const data = await whileStale(hub, 'taicang', () =>
      answer(
        `{ recognitionMatrix(domain: "税务") { ${cells} } standards(domain: "税务") { members { jurisdictionCode asked standard { localCode } relationToHub } } }`,
      ),
    )
    for (const cell of data.recognitionMatrix[0].cells as Cell[]) {
      const isStale = cell.from === taicang || cell.to === taicang
      expect(cell.status).toBe(isStale ? 'COULD_NOT_ASK' : 'IN_FORCE')
      if (isStale)
        expect([cell.mutual, cell.relation, cell.recognition]).toEqual([null, null, null])
    }
    expect(data.standards[0].members[2]).toEqual({
      jurisdictionCode: taicang,
      asked: false,
      standard: null,
      relationToHub: null,
    })
  })
})

const gapFields = `behaviour { code } cases { organisations persons } withoutEffect { organisations persons }
  undetermined { organisations persons } reasons { reason cases { organisations persons } }`

describe('recognition gaps', () => {
  it('name the behaviours on which cases have no effect, with their number and why', async () => {
    const { recognitionGaps: gaps } = await answer(
      `{ recognitionGaps(from: "${jiaxing}", to: "${kunshan}") { ${gapFields} } }`,
      'regulator',
    )
    const wages = gaps.find(
      ({ behaviour }: { behaviour: { code: string } }) => behaviour.code === 'WG02',
    )
    expect(wages.withoutEffect).toEqual(wages.cases)
    expect(wages.cases.organisations).toBeGreaterThan(0)
    expect(wages.reasons[0]).toEqual({ reason: 'RECOGNITION_REFUSED', cases: wages.cases })
    const codes = gaps.map(({ behaviour }: { behaviour: { code: string } }) => behaviour.code)
    expect(codes).toEqual([...codes].sort())
    for (const gap of gaps) {
      expect(gap.reasons.length).toBeGreaterThan(0)
      for (const count of [gap.cases, gap.withoutEffect, gap.undetermined]) {
        expect(count.persons).toMatch(/^([1-9][0-9]*)?[05]$/)
      }
    }
  })

  it('are counted from whole subjects, however few records are read at a time', async () => {
    const walked = async (atOnce: number) => {
      const question = {
        jurisdictionCode: kunshan,
        behaviourCode: null,
        on: hub.today,
        knownAt: null,
      }
      const subjects: SubjectCaseRows[] = []
      for await (const subject of walkCasesByBehaviour(hub.zone, question, atOnce))
        subjects.push(subject)
      return subjects
    }
    const all = await walked(100_000)
    const codes = all.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(Math.max(...all.map(({ cases }) => cases.length))).toBeGreaterThan(1)
    const lists = new Set(all.flatMap(({ cases }) => cases.map(({ listCode }) => listCode)))
    expect(lists).toEqual(new Set([null, 'SL14']))
    expect(all.some(({ cases }) => cases.some(({ objections }) => objections.length > 0))).toBe(
      true,
    )
    for (const atOnce of [1, 7, all.length]) expect(await walked(atOnce)).toEqual(all)
  })

  it('cannot be told while one of the two cities could not be asked', async () => {
    const query = `{ recognitionGaps(from: "${jiaxing}", to: "${kunshan}") { ${gapFields} } }`
    const body = await whileStale(hub, 'kunshan', () => ask(query, 'regulator'))
    expect(body.data).toEqual({ recognitionGaps: null })
    expect(body.errors).toMatchObject([
      { extensions: { code: 'COULD_NOT_ASK', jurisdictions: [kunshan] } },
    ])
    const { recognitionGaps } = await whileStale(hub, 'taicang', () => answer(query, 'regulator'))
    expect(recognitionGaps.length).toBeGreaterThan(0)
  })
})

describe('the trial of a recognition', () => {
  const trial = (behaviour: string, more = 'first: 100') =>
    `{ recognitionImpact(behaviourCode: "${behaviour}", from: "${jiaxing}", to: "${kunshan}") {
      behaviour { code } from to status
      measures { measure { code } outcome count { organisations persons }
        subjects(${more}) { edges { cursor node { code name kind } } pageInfo { hasNextPage endCursor } } }
    } }`

  it('names the firms that would newly fall under a measure, which they do not today', async () => {
    const { recognitionImpact: impact } = await answer(trial('WG02'), 'regulator')
    expect(impact).toMatchObject({
      behaviour: { code: 'WG02' },
      from: jiaxing,
      to: kunshan,
      status: 'REFUSED',
    })
    const [applies] = impact.measures
    expect(applies).toMatchObject({
      measure: { code: 'M11' },
      outcome: 'APPLICABLE',
      count: { persons: '0' },
    })
    const firms = applies.subjects.edges.map(({ node }: { node: { code: string } }) => node.code)
    expect(firms).toHaveLength(applies.count.organisations)
    expect(firms.length).toBeGreaterThan(1)
    const { creditSubjects } = (
      await hub.ask({
        query: `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { decisions(in: "${kunshan}") { measure { code } outcome reasons } } }`,
        variables: { codes: firms },
        as: 'regulator',
      })
    ).body.data
    for (const { decisions } of creditSubjects) {
      const { outcome, reasons } = decisions.find(
        ({ measure }: { measure: { code: string } }) => measure.code === 'M11',
      )
      expect(outcome).not.toBe('APPLICABLE')
      expect(reasons).toContain('RECOGNITION_REFUSED')
    }
  })

  it('changes nothing where the standard is recognised already', async () => {
    const { recognitionImpact } = await answer(trial('TX01'), 'regulator')
    expect(recognitionImpact).toMatchObject({ status: 'IN_FORCE', measures: [] })
  })

  it('pages its firms in code order, and refuses the cursor of another measure', async () => {
    const { recognitionImpact: all } = await answer(trial('WG02'), 'regulator')
    const codes = all.measures[0].subjects.edges.map(
      ({ node }: { node: { code: string } }) => node.code,
    )
    const seen: string[] = []
    let more = 'first: 1'
    for (let page = 0; page < codes.length; page += 1) {
      const { recognitionImpact } = await answer(trial('WG02', more), 'regulator')
      const { edges, pageInfo } = recognitionImpact.measures[0].subjects
      seen.push(...edges.map(({ node }: { node: { code: string } }) => node.code))
      expect(pageInfo.hasNextPage).toBe(page < codes.length - 1)
      more = `first: 1, after: "${pageInfo.endCursor}"`
    }
    expect(seen).toEqual(codes)
    const body = await ask(trial('WG02', 'first: 1, after: "x"'), 'regulator')
    expect(new Set(codesOf(body.errors))).toEqual(new Set(['CURSOR_INVALID']))
  })

  it('shows no person', async () => {
    const { creditRecord: t } = hub.zone.v
    const [row] = await hub.zone.db
      .select({ behaviour: t.behaviourCode, code: t.subjectCode })
      .from(t)
      .where(and(eq(t.jurisdictionCode, jiaxing), eq(t.subjectKind, 'PERSON'), isNull(t.knownTo)))
    const body = JSON.stringify(await ask(trial(row!.behaviour!), 'regulator'))
    expect(body).not.toMatch(/"P[0-9]{2}[0-9A-F]{32}"/)
    expect(body).not.toContain('"PERSON"')
  })
})

describe('punishment paths', () => {
  const traced = (
    more: string,
  ) => `{ punishmentPaths(from: "${jiaxing}", to: "${kunshan}" ${more}) {
    from to list { code } behaviour { code } measure { code } outcome hops { step state reasons }
    originStandard { localCode jurisdictionCode } recognition { status reason } receivingStandard { localCode jurisdictionCode }
    path { code implementingUnit legalBasis measure { code } }
  } }`

  it('lead from a standard to an article, hop by hop', async () => {
    const { punishmentPaths } = await answer(traced(', behaviourCode: "EN01", measureCode: "M11"'))
    expect(punishmentPaths).toEqual([
      {
        from: jiaxing,
        to: kunshan,
        list: null,
        behaviour: { code: 'EN01' },
        measure: { code: 'M11' },
        outcome: 'APPLICABLE',
        hops: [
          'ORIGIN',
          'RECOGNITION',
          'RECEIVING_STANDARD',
          'MEASURE',
          'IMPLEMENTING_UNIT',
          'LEGAL_ARTICLE',
        ].map((step) => ({ step, state: 'HOLDS', reasons: [] })),
        originStandard: { localCode: 'JX-EN01', jurisdictionCode: jiaxing },
        recognition: { status: 'IN_FORCE', reason: null },
        receivingStandard: { localCode: 'KS-EN01', jurisdictionCode: kunshan },
        path: {
          code: 'PB0017',
          implementingUnit: '苏州市昆山生态环境局',
          legalBasis: '环境保护法 第五十四条',
          measure: { code: 'M11' },
        },
      },
    ])
  })

  it('say where they break', async () => {
    const broken = async (more: string) => {
      const { punishmentPaths } = await answer(traced(more))
      return punishmentPaths.map(
        ({
          measure,
          outcome,
          hops,
        }: {
          measure: { code: string }
          outcome: string
          hops: { step: string; state: string; reasons: string[] }[]
        }) => [
          measure.code,
          outcome,
          ...hops
            .filter(({ state }) => state !== 'HOLDS')
            .map(({ step, reasons }) => [step, ...reasons].join(' ')),
        ],
      )
    }
    const noPath = [
      'RECOGNITION',
      'RECEIVING_STANDARD',
      'IMPLEMENTING_UNIT PATH_MISSING',
      'LEGAL_ARTICLE PATH_MISSING',
    ]
    expect(await broken(', behaviourCode: "WG02"')).toEqual([
      ['M11', 'NOT_APPLICABLE', 'RECOGNITION RECOGNITION_REFUSED'],
    ])
    expect(await broken(', behaviourCode: "PQ02"')).toEqual([
      ['M01', 'NOT_APPLICABLE', 'LEGAL_ARTICLE BASIS_TOO_LOW'],
      ['M11', 'APPLICABLE'],
    ])
    expect(await broken(', behaviourCode: "JD01", measureCode: "M07"')).toEqual([
      [
        'M07',
        'NOT_APPLICABLE',
        'MEASURE MEASURE_DISABLED MEASURE_NOT_LISTED',
        'IMPLEMENTING_UNIT PATH_MISSING',
        'LEGAL_ARTICLE PATH_MISSING',
      ],
    ])
    expect(await broken(', listCode: "SL01"')).toEqual([
      ['M01', 'UNDETERMINED', 'RECOGNITION', 'RECEIVING_STANDARD', 'LEGAL_ARTICLE BASIS_UNRANKED'],
      ['M03', 'APPLICABLE', 'RECOGNITION', 'RECEIVING_STANDARD'],
      [
        'M04',
        'DISPLAY_ONLY',
        'RECOGNITION',
        'RECEIVING_STANDARD',
        'LEGAL_ARTICLE MEASURE_DISPLAY_ONLY',
      ],
      ['M05', 'NOT_APPLICABLE', ...noPath],
    ])
    expect(await broken(', listCode: "SL08"')).toEqual([
      ['M08', 'NOT_APPLICABLE', ...noPath],
      ['M09', 'NOT_APPLICABLE', ...noPath],
      ['M11', 'NOT_APPLICABLE', ...noPath],
    ])
    expect(await broken(', listCode: "SL18", measureCode: "M10"')).toEqual([
      [
        'M10',
        'NOT_APPLICABLE',
        'ORIGIN LIST_NOT_CARRIED',
        'RECOGNITION',
        'RECEIVING_STANDARD',
        'IMPLEMENTING_UNIT PATH_MISSING',
        'LEGAL_ARTICLE PATH_MISSING',
      ],
    ])
  })

  it('are there, and open, while the receiving city could not be asked', async () => {
    const query = traced(', listCode: "SL08"')
    const { punishmentPaths } = await whileStale(hub, 'kunshan', () => answer(query))
    const outcomes = punishmentPaths.map(
      ({ measure, outcome }: { measure: { code: string }; outcome: string }) => [
        measure.code,
        outcome,
      ],
    )
    expect(outcomes).toEqual(['M08', 'M09', 'M11'].map((code) => [code, 'UNDETERMINED']))
  })

  it('cover every behaviour and list when nothing is named, and are whole for at least ten behaviours between any two members', async () => {
    for (const from of hub.jurisdictions) {
      for (const to of hub.jurisdictions.filter((member) => member !== from)) {
        const { punishmentPaths } = await answer(
          `{ punishmentPaths(from: "${from.code}", to: "${to.code}") { list { code } behaviour { code } outcome } }`,
        )
        const starts = new Set(
          punishmentPaths.map(
            (one: { list: { code: string } | null; behaviour: { code: string } | null }) =>
              one.list?.code ?? one.behaviour!.code,
          ),
        )
        expect(starts.size).toBeGreaterThan(38)
        const whole = new Set(
          punishmentPaths
            .filter(
              ({ outcome, list }: { outcome: string; list: unknown }) =>
                outcome === 'APPLICABLE' && list === null,
            )
            .map(({ behaviour }: { behaviour: { code: string } }) => behaviour.code),
        )
        expect(whole.size).toBeGreaterThanOrEqual(10)
      }
    }
  })
})

describe('who may ask what', () => {
  const open = '{ standards { behaviour { code } } recognitionMatrix { behaviour { code } } }'
  const closed = `{ recognitionGaps(from: "${jiaxing}", to: "${kunshan}") { behaviour { code } }
    recognitionImpact(behaviourCode: "WG02", from: "${jiaxing}", to: "${kunshan}") { status } }`

  it('standards, matrix and paths: everybody', async () => {
    const data = await answer(open)
    expect([data.standards.length, data.recognitionMatrix.length]).toEqual([38, 38])
  })

  it.each<[Role | undefined, boolean]>([
    ['regulator', true],
    ['partner', false],
    ['analyst', false],
    ['operator', false],
    ['auditor', false],
    [undefined, false],
  ])('gaps and trials: %s %s', async (as, isOpen) => {
    const body = await ask(closed, as)
    expect([body.data.recognitionGaps !== null, body.data.recognitionImpact !== null]).toEqual([
      isOpen,
      isOpen,
    ])
    const refused = 'UNAUTHORIZED_FIELD_OR_TYPE'
    expect(codesOf(body.errors)).toEqual(isOpen ? [] : [refused, refused])
  })
})

describe('bad input', () => {
  const gaps = (from: string, to: string, more = '') =>
    `{ recognitionGaps(from: "${from}", to: "${to}" ${more}) { behaviour { code } } }`
  it.each([
    [gaps(kunshan, kunshan), 'JURISDICTION_REPEATED'],
    [gaps(kunshan, '310000'), 'JURISDICTION_UNKNOWN'],
    [gaps(kunshan, taicang, ', on: "2014-06-13"'), 'DAY_BEFORE_RECORDS'],
    [gaps(kunshan, taicang, ', on: "2026-01-01"'), 'HISTORY_NOT_ALLOWED'],
    [gaps(kunshan, taicang, ', knownAt: "2026-01-01T00:00:00Z"'), 'HISTORY_NOT_ALLOWED'],
    [
      `{ recognitionImpact(behaviourCode: "XX01", from: "${kunshan}", to: "${taicang}") { status } }`,
      'BEHAVIOUR_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", listCode: "SL99") { outcome } }`,
      'LIST_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", behaviourCode: "XX01") { outcome } }`,
      'BEHAVIOUR_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", listCode: "SL06", behaviourCode: "TX01") { outcome } }`,
      'ARGUMENT_INVALID',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", listCode: "RL01") { outcome } }`,
      'ARGUMENT_INVALID',
    ],
    // Left empty, not left out: it names nothing, and does not ask for everything.
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", listCode: "") { outcome } }`,
      'LIST_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", behaviourCode: "") { outcome } }`,
      'BEHAVIOUR_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", measureCode: "") { outcome } }`,
      'MEASURE_UNKNOWN',
    ],
    ['{ standards(domain: "") { behaviour { code } } }', 'DOMAIN_UNKNOWN'],
    ['{ recognitionMatrix(domain: "天文") { behaviour { code } } }', 'DOMAIN_UNKNOWN'],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", measureCode: "M99") { outcome } }`,
      'MEASURE_UNKNOWN',
    ],
    [
      `{ punishmentPaths(from: "${kunshan}", to: "${taicang}", on: "2000-01-01") { outcome } }`,
      'DAY_BEFORE_RECORDS',
    ],
  ])('%s is refused as %s', async (query, error) => {
    const body = await ask(query, 'regulator')
    expect(Object.values(body.data)).toEqual([null])
    expect(codesOf(body.errors)).toEqual([error])
  })

  it('a city refuses a day before the records as the zone does', async () => {
    const body = await ask(
      '{ kunshan { standards(on: "2014-06-13") { validFrom } measures(on: "2014-06-13") { code } } }',
      'regulator',
    )
    expect(body.data).toEqual({ kunshan: { standards: null, measures: null } })
    expect(codesOf(body.errors)).toEqual(['DAY_BEFORE_RECORDS', 'DAY_BEFORE_RECORDS'])
  })

  it('a city refuses what no catalogue has as the zone does, and does not find nothing', async () => {
    const { subject } = hub.zone.v
    const [known] = await hub.zone.db.selectDistinct({ code: subject.code }).from(subject).limit(1)
    const asked: Readonly<Record<string, string>> = {
      'standards(domain: "天文") { validFrom }': 'DOMAIN_UNKNOWN',
      'punishmentPaths(listCode: "SL99") { code }': 'LIST_UNKNOWN',
      'punishmentPaths(listCode: "RL01") { code }': 'ARGUMENT_INVALID',
      'punishmentPaths(behaviourCode: "") { code }': 'BEHAVIOUR_UNKNOWN',
      'punishmentPaths(measureCode: "M99") { code }': 'MEASURE_UNKNOWN',
      'listEntries(listCode: "SL99") { edges { cursor } }': 'LIST_UNKNOWN',
      'listEntries(listCode: "SL18") { edges { cursor } }': 'ARGUMENT_INVALID',
    }
    const fields = Object.keys(asked).map((field, at) => `f${at}: ${field}`)
    const body = await ask(
      `{ kunshan { ${fields.join(' ')} }
         creditSubject(code: "${known!.code}") { files { listEntries(listCode: "SL99") { id } } } }`,
      'regulator',
    )
    expect(Object.values(body.data.kunshan)).toEqual(Object.values(asked).map(() => null))
    expect(body.data.creditSubject.files).toEqual(hub.cities.map(() => ({ listEntries: null })))
    const told = body.errors.filter(({ path }: { path: string[] }) => path[0] === 'kunshan')
    expect(codesOf(told).sort()).toEqual(Object.values(asked).sort())
    expect(codesOf(body.errors).filter((code) => code === 'LIST_UNKNOWN')).toHaveLength(5)
  })
})
