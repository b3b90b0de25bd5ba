import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../schema/canonical-json.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { statementsOf } from '../support/statements.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 120 })
})
afterAll(() => hub.close())

const partner = { as: 'partner', city: 'taicang' } as const

interface Change {
  readonly jurisdictionCode: string
  readonly kind: string
  readonly localId: string
  readonly action: string
  readonly endedBy: string | null
  readonly [object: string]: unknown
}

const node = `jurisdictionCode position at kind localId action endedBy
  subject { subjectCode kind name formerNames industryCode divisionCode registeredOn }
  record { subjectCode kind documentNo title decidedOn validUntil publicUntil severity behaviourCode
    values { variable value unit } restsOn underObjection facts content suspendedLicence documentName
    licenceKind certificateName certificateNo validFrom legalBasis authorityCode datasetId }
  listEntry { subjectCode listCode documentNo reason decidedOn validUntil publicUntil severity behaviourCode
    values { variable value unit } restsOn basisRevoked underObjection authorityCode datasetId }
  standard { localCode behaviourCode join clauses { variable operator value unit } windowMonths severity legalBasis basisRank
    validFrom validUntil illustrative }
  recognition { originCode behaviourCode status conditional agreementDocument scheme originStandardFrom ownStandardFrom
    validFrom validUntil reason illustrative }
  path { code listCode behaviourCode measureCode implementingUnit action legalBasis basisRank power feedbackDueWorkingDays
    validFrom validUntil illustrative }
  measure { measureCode validFrom validUntil }
  dataset { name nameEn catalogueClass catalogueEdition shareClass shareCondition legalBasis providingUnitCode }
  supply { of declared from to lastHandIn }`

async function ask(query: string, variables: object = {}, who: object = partner) {
  const { body } = await hub.ask({ query, variables: { ...variables }, ...who })
  return body
}

/** Reads on to the end; gives what a copy holds then, and where it stands. */
async function follow(after: string | null, held = new Map<string, Change>(), first = 1_000) {
  const told: Change[] = []
  for (let cursor = after; ; ) {
    const { data, errors } = await ask(
      `query ($after: Cursor, $first: Int) { changes(after: $after, first: $first) {
        edges { node { ${node} } } pageInfo { hasNextPage } next behind { jurisdictionCode } } }`,
      { after: cursor, first },
    )
    expect(errors ?? []).toEqual([])
    const { edges, pageInfo, next, behind } = data.changes
    expect(behind).toEqual([])
    for (const { node: change } of edges as { node: Change }[]) {
      told.push(change)
      const key = `${change.jurisdictionCode} ${change.kind} ${change.localId}`
      if (change.action === 'ENDED') held.delete(key)
      else held.set(key, change)
    }
    cursor = next
    if (!pageInfo.hasNextPage) return { held, told, next: next as string }
  }
}

describe('changes across the cities', () => {
  it('make a copy that holds, field for field, what a partner is answered of every organisation', async () => {
    const { held } = await follow(null)
    const codes = [
      ...new Set(
        [...held.values()].flatMap(({ kind, localId }) => (kind === 'SUBJECT' ? [localId] : [])),
      ),
    ]
    expect(codes.length).toBeGreaterThan(50)
    const answered = new Map<string, object>()
    for (let at = 0; at < codes.length; at += 20) {
      const { data, errors } = await ask(
        `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { files { jurisdictionCode holding subjectCode
          kind name formerNames industryCode divisionCode registeredOn
          records(first: 100) { edges { node { localId kind documentNo title decidedOn validUntil publicUntil severity
            behaviour { code } values { variable value unit } restsOn underObjection suspendedLicence documentName
            licenceKind certificateName validFrom legalBasis authority { code } dataset { id } } } }
          listEntries { localId list { code } documentNo decidedOn validUntil publicUntil severity behaviour { code }
            values { variable value unit } restsOn basisRevoked { endedBy } underObjection authority { code } dataset { id } } } } }`,
        { codes: codes.slice(at, at + 20) },
      )
      expect(errors ?? []).toEqual([])
      for (const { files } of data.creditSubjects) {
        for (const { jurisdictionCode: city, holding, records, listEntries, ...subject } of files) {
          if (holding !== 'HELD') continue
          answered.set(`${city} SUBJECT ${subject.subjectCode}`, subject)
          for (const { node: record } of records.edges) {
            const { localId, behaviour, authority, dataset, ...row } = record
            answered.set(`${city} RECORD ${localId}`, {
              ...{ ...row, subjectCode: subject.subjectCode },
              behaviourCode: behaviour?.code ?? null,
              authorityCode: authority.code,
              datasetId: dataset.id,
            })
          }
          for (const {
            localId,
            list,
            behaviour,
            authority,
            dataset,
            basisRevoked,
            ...row
          } of listEntries) {
            answered.set(`${city} LIST_ENTRY ${localId}`, {
              ...{ ...row, subjectCode: subject.subjectCode, listCode: list.code },
              behaviourCode: behaviour?.code ?? null,
              basisRevoked: basisRevoked !== null,
              authorityCode: authority.code,
              datasetId: dataset.id,
            })
          }
        }
      }
    }
    const objectOf = ({ subject, record, listEntry }: Change) =>
      (subject ?? record ?? listEntry) as Record<string, unknown>
    const facts = [...held].filter(([key]) => /^\d+ (SUBJECT|RECORD|LIST_ENTRY) /.test(key))
    const copied = facts.map(([key, change]) => {
      const fields = Object.keys(answered.get(key) ?? objectOf(change))
      return [key, Object.fromEntries(fields.map((field) => [field, objectOf(change)[field]]))]
    })
    const sorted = (all: unknown[][]) => all.sort(([one], [other]) => (one! < other! ? -1 : 1))
    expect(sorted(copied)).toEqual(sorted([...answered]))
  }, 120_000)

  it('hold no person, and ask for both scopes', async () => {
    const { told } = await follow(null)
    expect(JSON.stringify(told)).not.toMatch(/"P\d\d[0-9a-f]{32}"/)
    for (const who of [{ as: 'regulator' }, { as: 'analyst' }, {}]) {
      const { data, errors } = await ask('{ changes { next } }', {}, who)
      expect([data.changes, errors[0].extensions.code]).toEqual([
        null,
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ])
    }
  })

  it('go on behind a cursor, of an idle hub with nothing', async () => {
    const { next } = await follow(null)
    const { told, next: again } = await follow(next)
    expect(told).toEqual([])
    const byTens = await follow(null, new Map(), 90)
    const whole = await follow(null)
    expect([...byTens.held].sort()).toEqual([...whole.held].sort())
    expect((await follow(again)).told).toEqual([])
  })

  it('cost one read of its clock a city where nothing was written', async () => {
    const { next } = await follow(null)
    await follow(next)
    const statements = await statementsOf(hub.cities[0]!, () => follow(next))
    const ofCities = statements.filter((text) => /"(jiaxing|kunshan|taicang)"\./.test(text))
    expect(ofCities.map((text) => /^select "position"/.test(text))).toEqual([true, true, true])
  })

  it('of one city say of which epoch and position the copy is', async () => {
    const { data } = await ask(
      '{ jurisdiction(code: "320583") { changes(first: 1000, kinds: [STANDARD]) { epoch position at pageInfo { hasNextPage } edges { node { kind jurisdictionCode action } } } } }',
    )
    const city = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const [clock] = await city.db.select().from(city.t.clock)
    const { epoch, position, edges } = data.jurisdiction.changes
    expect([epoch, position]).toEqual([clock!.epoch, clock!.position])
    expect(new Set(edges.map((edge: { node: object }) => JSON.stringify(edge.node)))).toEqual(
      new Set([JSON.stringify({ kind: 'STANDARD', jurisdictionCode: '320583', action: 'ADDED' })]),
    )
  })
})

it('digests of a city are those of the copy, object by object, and of no other position', async () => {
  const { held } = await follow(null)
  const member = {
    ...{ SUBJECT: 'subject', RECORD: 'record', LIST_ENTRY: 'listEntry', STANDARD: 'standard' },
    ...{ RECOGNITION: 'recognition', PATH: 'path', MEASURE: 'measure', DATASET: 'dataset' },
    SUPPLY: 'supply',
  } as const
  const own = new Map<string, { count: number; sum: bigint }>()
  for (const change of held.values()) {
    const { jurisdictionCode, kind, localId } = change
    if (jurisdictionCode !== '320583') continue
    const object = change[member[kind as keyof typeof member]]
    const hash = createHash('sha256')
      .update(canonicalJson([kind, localId, object]))
      .digest()
    const before = own.get(kind) ?? { count: 0, sum: 0n }
    own.set(kind, {
      count: before.count + 1,
      sum: (before.sum + hash.readBigUInt64BE()) % (1n << 64n),
    })
  }
  const position = (
    await ask('{ jurisdiction(code: "320583") { changes(first: 1000) { position } } }')
  ).data.jurisdiction.changes.position
  const digests = (at: number) =>
    ask(
      'query ($at: Int) { jurisdiction(code: "320583") { digests(position: $at) { position day digests { kind count sum } } } }',
      { at },
    )
  const [clock] = await hub.cities
    .find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    .db.execute<{ position: number }>('select position from kunshan.clock')
  const { data, errors } = await digests(Number(clock!.position))
  expect(errors ?? []).toEqual([])
  expect(data.jurisdiction.digests).toEqual({
    position: Number(clock!.position),
    day: hub.today,
    digests: [...own]
      .map(([kind, { count, sum }]) => ({ kind, count, sum: sum.toString(16).padStart(16, '0') }))
      .sort((one, other) => (one.kind < other.kind ? -1 : 1)),
  })
  expect(position).toBeLessThanOrEqual(Number(clock!.position))
  const other = await digests(1)
  expect([other.data.jurisdiction.digests, other.errors[0].extensions.code]).toEqual([
    null,
    'ARGUMENT_INVALID',
  ])
})

describe('a cursor', () => {
  const codesOf = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
    (errors ?? []).map(({ extensions }) => extensions.code)

  it('of another feed, of other kinds, or changed on the way is refused', async () => {
    const { next } = await follow(null)
    const tampered = `${next.slice(0, -3)}AAA`
    for (const query of [
      `{ changes(after: "${next}", kinds: [SUBJECT]) { next } }`,
      `{ changes(after: "${tampered}") { next } }`,
      `{ jurisdiction(code: "320583") { changes(after: "${next}") { next } } }`,
    ]) {
      expect([query, codesOf(await ask(query))]).toEqual([query, ['CURSOR_INVALID']])
    }
    expect(codesOf(await ask('{ changes(first: 1001) { next } }'))).toEqual(['ARGUMENT_INVALID'])
    expect(codesOf(await ask('{ changes(kinds: []) { next } }'))).toEqual(['ARGUMENT_INVALID'])
    expect(codesOf(await ask('{ changes(jurisdictions: []) { next } }'))).toEqual([
      'ARGUMENT_INVALID',
    ])
    expect(codesOf(await ask('{ changes(jurisdictions: ["320584"]) { next } }'))).toEqual([
      'JURISDICTION_UNKNOWN',
    ])
    expect(codesOf(await ask('{ changes(kinds: [PERSON]) { next } }'))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ])
  })

  it('of an epoch that has ended is refused with its city, while the others are told', async () => {
    const { next } = await follow(null)
    const city = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const own = await ask('{ jurisdiction(code: "320583") { changes(first: 1) { next } } }')
    await city.db.update(city.t.clock).set({ epoch: '11111111-2222-4333-8444-555555555555' })
    const ofCity = await ask(
      'query ($after: Cursor) { jurisdiction(code: "320583") { changes(after: $after) { next } } }',
      { after: own.data.jurisdiction.changes.next },
    )
    expect(ofCity.errors).toEqual([
      expect.objectContaining({
        path: ['jurisdiction', 'changes'],
        extensions: expect.objectContaining({
          code: 'CURSOR_EPOCH_ENDED',
          jurisdictions: ['320583'],
        }),
      }),
    ])
    const { data, errors } = await ask(
      'query ($after: Cursor) { changes(after: $after) { edges { cursor } behind { jurisdictionCode position } } }',
      { after: next },
    )
    expect(codesOf({ errors })).toEqual(['CURSOR_EPOCH_ENDED'])
    expect(data.changes.edges).toEqual([])
    expect(data.changes.behind).toMatchObject([{ jurisdictionCode: '320583' }])
  })
})
