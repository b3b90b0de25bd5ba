import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/days.js'
import { silenceBehind } from '../../../rules/incentives/eligibility-reasons.js'
import {
  type Applicant,
  type EligibilityQuestion,
  type EligibilityRules,
  type EntryFact,
  eligible,
  type RecordFact,
} from '../../../rules/incentives/eligible.js'
import { redStanding } from '../../../rules/incentives/red-entry.js'
import { isActive } from '../../../rules/publicity/publicity.js'
import type { CityDataset, CitySupply } from '../../../rules/standards/rulebook.js'
import {
  allSupplied,
  catalogues,
  cities,
  jiaxing,
  kunshan,
  rules,
  taicang,
  today,
} from '../decisions/decision-world.js'
import {
  applicantFrom,
  cityIn,
  equalListsFrom,
  factTold,
  outcomeTold,
  productFrom,
  reasonTold,
} from './applicant-words.js'

const table: Record<string, string>[] = parse(
  readFileSync(new URL('eligible.cases.csv', import.meta.url)),
  { columns: true },
)

describe('worked cases', () => {
  it.each(table.map((row) => [row.编号!, row.说明!, row] as const))('%s %s', (_, __, row) => {
    expect(answerTo(row.已知!)).toBe(row.答)
  })

  it('are numbered, and there is one for each outcome', () => {
    expect(new Set(table.map((row) => row.编号)).size).toBe(table.length)
    const outcomes = table.map((row) => row.答!.split('（')[0])
    expect([...new Set(outcomes)].sort()).toEqual(Object.values(outcomeTold).sort())
  })
})

/** 是（条件具备）; 否（不在红名单）缺：红名单 RL01 */
function answerTo(written: string): string {
  const given = Object.fromEntries(written.split(' | ').map((pair) => pair.split('：', 2)))
  const [own, asked] = [productFrom(given.产品), cityIn(given.申请市)]
  // What another city holds equal is told beside every question: it counts only there.
  const equalLists = given.等同 && given.申请市 === '太仓' ? equalListsFrom(given.等同) : {}
  const cityAndKind = (text: string | undefined): [string, string][] =>
    (text?.split('；') ?? []).map((one) => {
      const [city, what] = one.split(' ')
      return [cityIn(city!), what!]
    })
  const silent = cityAndKind(given.未归集)
  const answer = eligible(
    {
      product: own,
      recognisedBy: asked === own.jurisdictionCode ? null : { jurisdictionCode: asked, equalLists },
    },
    applicantFrom(
      given.主体 ?? '企业',
      given.事实 ?? '',
      given.未能查询 ? [cityIn(given.未能查询)] : [],
    ),
    worldWith(silent, cityAndKind(given.不予共享)),
  )
  const missing = answer.missing.map(({ wanted }) => factTold(wanted))
  return `${outcomeTold[answer.outcome]}（${answer.reasons.map((one) => reasonTold[one]).join('；')}）${missing.length > 0 ? `缺：${missing.join('、')}` : ''}`
}

const shortCodes: Readonly<Record<string, string>> = {
  [jiaxing]: 'JX',
  [kunshan]: 'KS',
  [taicang]: 'TC',
}

/** @param silent  kinds of data that cities have never supplied */
function worldWith(
  silent: readonly (readonly [string, string])[],
  withheld: readonly (readonly [string, string])[] = [],
): EligibilityRules {
  const supplies: CitySupply[] = allSupplied(cities).filter(
    ({ jurisdictionCode, what }) =>
      !silent.some(([city, kind]) => city === jurisdictionCode && kind === what),
  )
  const datasets = withheld.map(
    ([jurisdictionCode, what]): CityDataset => ({
      jurisdictionCode,
      id: `${shortCodes[jurisdictionCode]}-${what}`,
      shareClass: 'NOT_SHARED',
      shareCondition: null,
    }),
  )
  return rules({ supplies, datasets })
}

const day = fc.integer({ min: -900, max: 10 }).map((offset) => addDays(today, offset))
const city = fc.constantFrom(...cities)
const objections = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([{ acceptedOn: addDays(today, -3), decidedOn: null }]) },
)
const ending = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ endedBy: null, endedOn: null }) },
  {
    weight: 2,
    arbitrary: fc.record({
      endedBy: fc.constantFrom('REPAIRED' as const, 'REVOKED' as const, 'WITHDRAWN' as const),
      endedOn: day,
    }),
  },
)

function entryOf(colour: 'RED' | 'SERIOUS') {
  const lists = colour === 'RED' ? ['RL01', 'RL02', 'RL03'] : ['SL01', 'SL04', 'SL09']
  return fc
    .record({
      jurisdictionCode: city,
      listCode: fc.constantFrom(...lists),
      decidedOn: day,
      ending,
      objections,
    })
    .map(({ ending, ...row }, at = 0) => ({
      ...row,
      ...ending,
      kind: 'LIST_ENTRY' as const,
      id: `${row.listCode}-${row.decidedOn}-${at}`,
      validUntil: null,
      severity: colour === 'RED' ? null : ('SERIOUS' as const),
      colour,
    }))
}

const recordFact: fc.Arbitrary<RecordFact> = fc
  .record({
    jurisdictionCode: city,
    recordKind: fc.constantFrom('LICENCE' as const, 'AWARD' as const, 'COMMITMENT' as const),
    typeCode: fc.constantFrom('LK1', 'CM1', null),
    kept: fc.constantFrom(true, false, null),
    decidedOn: day,
    objections,
  })
  .map((row) => ({ ...row, kind: 'RECORD', id: 'record', validUntil: null, endedOn: null }))

const applicant: fc.Arbitrary<Applicant> = fc.record({
  kind: fc.constantFrom('ORGANISATION' as const, 'SOLE_TRADER' as const, 'PERSON' as const),
  registered: fc.array(
    fc.record({
      industryCode: fc.constantFrom('3484', '5199', null),
      divisionCode: fc.constantFrom('320583', '330402', null),
      registeredOn: fc.option(day, { nil: null }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  entries: fc
    .tuple(
      fc.array(entryOf('RED'), { maxLength: 3 }),
      fc.array(entryOf('SERIOUS'), { maxLength: 2 }),
    )
    .map((both) => both.flat()),
  records: fc.array(recordFact, { maxLength: 3 }),
  notAsked: fc.constant([]),
})

const wanted = fc.oneof(
  fc.constantFrom(
    { fact: 'RED_LIST' as const, codes: ['RL01', 'RL03'], years: null },
    { fact: 'LICENCE' as const, codes: ['LK1'], years: null },
    { fact: 'AWARD' as const, codes: [], years: null },
    { fact: 'COMMITMENT_KEPT' as const, codes: ['CM1'], years: null },
    { fact: 'REGISTERED_YEARS' as const, codes: [], years: 1 },
  ),
)
const question: fc.Arbitrary<EligibilityQuestion> = fc.record({
  product: fc.record({
    jurisdictionCode: city,
    subjectKinds: fc.constant(['ORGANISATION' as const, 'SOLE_TRADER' as const]),
    industryCodes: fc.constantFrom([], ['C']),
    divisionCodes: fc.constantFrom([], ['320500']),
    eligibility: fc.record({
      join: fc.constantFrom('AND' as const, 'OR' as const),
      facts: fc.array(wanted, { minLength: 1, maxLength: 3 }),
      noSeriousEntry: fc.boolean(),
    }),
  }),
  recognisedBy: fc.constantFrom(null, {
    jurisdictionCode: taicang,
    equalLists: { RL01: ['RL03'] },
  }),
})
const silences = fc.array(
  fc.tuple(city, fc.constantFrom('RL01', 'RL03', 'SL04', 'LICENCE', 'AWARD')),
  {
    maxLength: 2,
  },
)
const always = worldWith([])

describe('whatever is asked of whom', () => {
  it('a city that could not be asked gives neither YES nor NO', () => {
    fc.assert(
      fc.property(
        question,
        applicant,
        fc.subarray(cities, { minLength: 1 }),
        (asked, who, notAsked) => {
          expect(eligible(asked, { ...who, notAsked }, always)).toEqual({
            outcome: 'COULD_NOT_ASK',
            reasons: ['COULD_NOT_ASK'],
            ...{ missing: [], facts: [], silent: [], notAsked },
          })
        },
      ),
    )
  })

  it('what is told of such a city is not used: the answer is the same without it', () => {
    fc.assert(
      fc.property(question, applicant, (asked, who) => {
        const bare = { ...who, entries: [], records: [] }
        const notAsked = [kunshan]
        expect(eligible(asked, { ...who, notAsked }, always)).toEqual(
          eligible(asked, { ...bare, notAsked }, always),
        )
      }),
    )
  })

  it('it is YES only without an active serious entry in any city, where the product asks for that', () => {
    fc.assert(
      fc.property(question, applicant, (asked, who) => {
        const { outcome } = eligible(asked, who, always)
        const isListed = who.entries.some(
          (one) => one.colour === 'SERIOUS' && isActive(one, today, catalogues),
        )
        if (isListed && asked.product.eligibility.noSeriousEntry) expect(outcome).not.toBe('YES')
      }),
    )
  })

  it('more that speaks for somebody never turns a YES', () => {
    fc.assert(
      fc.property(
        question,
        applicant,
        fc.array(recordFact, { maxLength: 2 }),
        (asked, who, more) => {
          const kept = more.map((one) => ({ ...one, objections: [] }))
          if (eligible(asked, who, always).outcome !== 'YES') return
          expect(
            eligible(asked, { ...who, records: [...who.records, ...kept] }, always).outcome,
          ).toBe('YES')
        },
      ),
    )
  })

  it('what was never supplied turns a YES or a NO into what is open, and never one into the other', () => {
    fc.assert(
      fc.property(question, applicant, silences, (asked, who, silent) => {
        // Whoever never supplied anything holds nothing either.
        const held = {
          ...who,
          entries: who.entries.filter(
            (one) =>
              !silent.some(([c, what]) => c === one.jurisdictionCode && what === one.listCode),
          ),
          records: who.records.filter(
            (one) =>
              !silent.some(([c, what]) => c === one.jurisdictionCode && what === one.recordKind),
          ),
        }
        const before = eligible(asked, held, always).outcome
        const after = eligible(asked, held, worldWith(silent)).outcome
        if (after === 'YES' || after === 'NO') expect(after).toBe(before)
      }),
    )
  })

  it('reasons fit the outcome: NO names what stands against it, what is open why it is', () => {
    fc.assert(
      fc.property(question, applicant, silences, (asked, who, silent) => {
        const { outcome, reasons, missing } = eligible(asked, who, worldWith(silent))
        expect(reasons.length).toBeGreaterThan(0)
        if (outcome === 'YES') expect([reasons, missing]).toEqual([['CONDITIONS_MET'], []])
        if (outcome === 'NO') expect(reasons.every((one) => silenceBehind(one) === null)).toBe(true)
        if (outcome === 'NOT_SUPPLIED' || outcome === 'UNDER_OBJECTION') {
          expect(reasons.map(silenceBehind)).toContain(outcome)
          expect(missing).toEqual([])
        }
      }),
    )
  })

  it('no penalty and no score is read: neither is among what it takes', () => {
    const kinds: readonly RecordFact['recordKind'][] = ['LICENCE', 'AWARD', 'COMMITMENT']
    // @ts-expect-error A penalty is none of them.
    const penalty: RecordFact['recordKind'] = 'PENALTY'
    expect(kinds).not.toContain(penalty)
    fc.assert(
      fc.property(question, applicant, (asked, who) => {
        const scored = { ...who, score: 0, penalties: [{ severity: 'SERIOUS' }] }
        expect(eligible(asked, scored, always)).toEqual(eligible(asked, who, always))
      }),
    )
  })
})

describe('a red entry', () => {
  const red = (decidedOn: string): EntryFact => ({
    ...{ kind: 'LIST_ENTRY', id: 'red', jurisdictionCode: kunshan, listCode: 'RL01' },
    ...{
      decidedOn,
      validUntil: null,
      severity: null,
      endedBy: null,
      endedOn: null,
      objections: [],
    },
  })

  it('is never in force while an entry on a serious list of any city is active', () => {
    fc.assert(
      fc.property(
        day,
        fc.array(entryOf('SERIOUS'), { minLength: 1, maxLength: 3 }),
        day,
        (from, serious, on) => {
          const { standing, suspendedBy } = redStanding(red(from), serious, on, catalogues)
          const isListed = serious.some((one) => isActive(one, on, catalogues))
          if (isListed) expect(standing).not.toBe('IN_FORCE')
          expect(suspendedBy.length > 0).toBe(standing === 'SUSPENDED')
        },
      ),
    )
  })

  it('stands as if a serious entry had never been once that is revoked or removed', () => {
    fc.assert(
      fc.property(
        day,
        entryOf('SERIOUS'),
        fc.constantFrom('REVOKED' as const, 'WITHDRAWN' as const),
        day,
        (from, serious, endedBy, on) => {
          const undone = { ...serious, endedBy, endedOn: on }
          expect(redStanding(red(from), [undone], on, catalogues)).toEqual(
            redStanding(red(from), [], on, catalogues),
          )
        },
      ),
    )
  })

  it('does not come back by a repair: only one that is decided afterwards stands', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (begun, before, until) => {
          const repairedOn = addDays(begun, until)
          const serious = {
            ...red(begun),
            listCode: 'SL04',
            severity: 'SERIOUS' as const,
            endedBy: 'REPAIRED' as const,
            endedOn: repairedOn,
          }
          const on = addDays(repairedOn, 1)
          const standings = [addDays(begun, -before), repairedOn].map(
            (from) => redStanding(red(from), [serious], on, catalogues).standing,
          )
          const lasted = isActive(red(addDays(begun, -before)), on, catalogues)
          expect(standings).toEqual([
            until === 0 ? (lasted ? 'IN_FORCE' : 'EXPIRED') : lasted ? 'SUSPENDED' : 'EXPIRED',
            'IN_FORCE',
          ])
        },
      ),
    )
  })
})
