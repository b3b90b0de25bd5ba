import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../rules/days.js'
import { addWorkingDays, loadCalendar } from '../../rules/working-days.js'
import { command } from '../support/command.js'
import { startTestHub, type TestHub } from '../support/hub.js'

/** Nothing is seeded: Kunshan has cases of two units, opened by steps, and the others have nothing. */
let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 0 })
  await keepUnits()
  await keepCases()
})
afterAll(() => hub.close())

const version = { knownFromAt: '2026-01-01T00:00:00Z', sourceId: 'test' }
const kunshan = () => hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
const [bureau, office] = ['123205830000000001', '123205830000000002'] as const

async function keepUnits(): Promise<void> {
  const { db, t } = kunshan()
  await db.insert(t.organisationUnit).values([
    { code: bureau, name: '演示市监局', isAuthority: true, knownFrom: 1, ...version },
    { code: office, name: '演示环境局', isAuthority: true, knownFrom: 1, ...version },
  ])
}

/** A case as its steps left it, each a state and a day. */
async function keepCase(
  id: string,
  decidingUnit: string,
  steps: readonly (readonly [step: string, state: string, on: string])[],
): Promise<void> {
  const { db, t } = kunshan()
  const accepted = steps.find(([step]) => step === 'ACCEPT')?.[2] ?? null
  await db.insert(t.caseFile).values(
    steps.map(([step, state, stepOn], at) => ({
      ...{
        id,
        kind: 'REPAIR' as const,
        subjectCode: '91990400MA000001X0',
        targetKind: 'RECORD' as const,
      },
      ...{ targetId: `KS-P-${id}`, state: state as never, step: step as never, stepOn },
      ...{
        openedOn: steps[0]![2],
        acceptedOn: at === 0 ? null : accepted,
        decidingUnit,
        actor: 'DECIDING' as const,
      },
      ...{ ...version, knownFrom: at + 1, knownTo: at === steps.length - 1 ? null : at + 2 },
    })),
  )
}

const calendar = loadCalendar()
/** So many working days before today, by going back until that many lie between. */
function workingDaysAgo(count: number): string {
  let day = hub.today
  while (addWorkingDays(day, count, calendar) > hub.today) day = addDays(day, -1)
  return day
}

async function keepCases(): Promise<void> {
  const [long, three, one] = [workingDaysAgo(20), workingDaysAgo(3), workingDaysAgo(1)]
  const decided = addWorkingDays(long, 4, calendar)
  for (let at = 0; at < 4; at += 1) {
    await keepCase(`granted-${at}`, bureau, [
      ['SUBMIT', 'SUBMITTED', long],
      ['ACCEPT', 'ACCEPTED', long],
      ['FORWARD', 'FORWARDED', long],
      ['GRANT', 'GRANTED', at === 0 ? decided : addWorkingDays(long, 2, calendar)],
    ])
  }
  for (let at = 0; at < 3; at += 1) {
    await keepCase(`late-${at}`, bureau, [
      ['SUBMIT', 'SUBMITTED', long],
      ['ACCEPT', 'ACCEPTED', long],
    ])
  }
  await keepCase('due', office, [
    ['SUBMIT', 'SUBMITTED', three],
    ['ACCEPT', 'ACCEPTED', one],
  ])
}

const question = `query ($in: [DivisionCode!], $from: Date, $to: Date) {
  deadlines(in: $in, from: $from, to: $to) {
    jurisdictionCode from to
    limits { kind limit unit { name } due overdue done medianWorkingDays inTimeShare isProvisional }
  }
}`

async function deadlines(who: object, variables: object = {}) {
  const { body } = await hub.ask({
    query: question,
    variables: { in: ['320583'], ...variables },
    ...who,
  })
  return body
}

describe('deadlines', () => {
  it('tell readers of the city exactly what is due, late and done, by limit and unit', async () => {
    const { data, errors } = await deadlines({ as: 'lead', city: 'kunshan', unit: bureau })
    // No row of a sheet was ever taken: there may be more than what steps opened.
    expect(errors.map((error: { extensions: object }) => error.extensions)).toEqual([
      expect.objectContaining({
        code: 'NOT_SUPPLIED',
        jurisdictions: ['320583'],
        supplies: ['OBJECTIONS', 'REPAIRS'],
      }),
    ])
    const [{ limits, from, to }] = data.deadlines
    expect([from.slice(8), to.slice(0, 7)]).toEqual(['01', hub.today.slice(0, 7)])
    const isProvisional = expect.any(Boolean)
    const repair = { kind: 'REPAIR', due: 0, overdue: 0, isProvisional }
    const market = { name: '演示市监局' }
    expect(limits).toEqual([
      {
        ...repair,
        limit: 'REPAIR_ACCEPTED',
        unit: market,
        done: 7,
        medianWorkingDays: 0,
        inTimeShare: 1,
      },
      {
        ...repair,
        limit: 'REPAIR_ACCEPTED',
        unit: { name: '演示环境局' },
        done: 1,
        medianWorkingDays: 2,
        inTimeShare: 0,
      },
      {
        ...repair,
        limit: 'REPAIR_DECIDED',
        unit: market,
        overdue: 3,
        done: 4,
        medianWorkingDays: 2,
        inTimeShare: 0.75,
      },
      {
        ...repair,
        limit: 'REPAIR_DECIDED',
        unit: { name: '演示环境局' },
        due: 1,
        done: 0,
        medianWorkingDays: null,
        inTimeShare: null,
      },
    ])
  })

  it('tell readers of other cities rounded numbers, and nothing of one or two', async () => {
    const { data } = await deadlines({ as: 'regulator', city: 'taicang' })
    const market = { name: '演示市监局' }
    const repair = {
      kind: 'REPAIR',
      unit: market,
      due: 0,
      overdue: 0,
      isProvisional: expect.any(Boolean),
    }
    expect(data.deadlines[0].limits).toEqual([
      { ...repair, limit: 'REPAIR_ACCEPTED', done: 5, medianWorkingDays: 0, inTimeShare: 1 },
      {
        ...repair,
        limit: 'REPAIR_DECIDED',
        overdue: 5,
        done: 5,
        medianWorkingDays: 2,
        inTimeShare: 1,
      },
    ])
  })

  it('say of a city that has supplied nothing that it was not asked, and give no number', async () => {
    const { data, errors } = await deadlines({ as: 'regulator', city: 'taicang' }, { in: null })
    expect(
      data.deadlines.map((one: { jurisdictionCode: string; limits: unknown }) => [
        one.jurisdictionCode,
        one.limits === null,
      ]),
    ).toEqual([
      ['330400', true],
      ['320583', false],
      ['320585', true],
    ])
    const told = errors.map((error: { path: unknown; extensions: { code: string } }) =>
      JSON.stringify([error.extensions.code, error.path]),
    )
    expect(told.sort()).toEqual(
      [0, 1, 2].map((place) => JSON.stringify(['NOT_SUPPLIED', ['deadlines', place, 'limits']])),
    )
  })

  it.each([
    ['a period within a month', { from: '2026-10-02', to: '2026-10-31' }, 'ARGUMENT_INVALID'],
    [
      'a period that ends before it begins',
      { from: '2026-10-01', to: '2026-09-30' },
      'ARGUMENT_INVALID',
    ],
    ['a city that is no member', { in: ['310114'] }, 'JURISDICTION_UNKNOWN'],
  ])('refuse %s', async (_, variables, code) => {
    const { data, errors } = await deadlines({ as: 'regulator', city: 'taicang' }, variables)
    expect([data.deadlines, errors[0].extensions.code]).toEqual([null, code])
  })

  it.each(['partner', 'analyst', 'officer', 'subject'] as const)('are not for a %s', async (as) => {
    const { data, errors } = await deadlines({
      as,
      city: 'kunshan',
      unit: bureau,
      subject: '91990400MA000001X0',
    })
    expect([data.deadlines, errors[0].extensions.code]).toEqual([
      null,
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ])
  })
})

it('the command lists what is late and what falls due, in both languages', async () => {
  const run = async (...args: string[]) => {
    const { code, output } = await command('db/cases/main.ts', ['kunshan', ...args], {
      HUB_DATA: hub.folder,
    })
    expect([code, output]).toEqual([0, output])
    return output.trimEnd().split('\n')
  }
  const [summary, ...lines] = await run('--days', '5', '--lang', 'zh')
  expect(summary).toMatch(/^昆山市?：逾期 3 件；5 个工作日内（至 \d{4}-\d\d-\d\d）到期 1 件。$/)
  const due = addWorkingDays(workingDaysAgo(1), 3, calendar)
  const late = addWorkingDays(workingDaysAgo(20), 3, calendar)
  expect(lines).toEqual([
    ...[0, 1, 2].map((at) => `${late}  逾期  信用修复决定  late-${at}  演示市监局`),
    `${due}  到期  信用修复决定  due  演示环境局`,
  ])
  const english = await run('--days', '0', '--lang', 'en')
  expect([english[0], english.length]).toEqual([
    expect.stringMatching(
      /^Kunshan.*: 3 cases are late; 0 more are due by .*, within 0 working days\.$/,
    ),
    4,
  ])
})
