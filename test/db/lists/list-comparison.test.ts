import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Comparison,
  type ComparisonSort,
  countCombinations,
  listComparedSubjects,
  noFilters,
  sortComparedSubjects,
} from '../../../db/lists/list-comparison.js'
import type { ListedSubject } from '../../../db/lists/listed-subjects.js'
import { countConflicts, listConflicts } from '../../../db/lists/red-black-conflicts.js'
import { listTallies } from '../../../db/statistics/statistics.js'
import { redStanding } from '../../../rules/incentives/red-entry.js'
import {
  belongsTo,
  type Cell,
  masksListedElsewhere,
  possibleMasks,
  type Relation,
} from '../../../rules/lists/list-membership.js'
import { isActive } from '../../../rules/publicity/publicity.js'
import { industryRange } from '../../../rules/subjects/industry.js'
import {
  day,
  type Entry,
  entriesOfSeed,
  startWorld,
  subjects,
  type World,
} from './comparison-world.js'

const members = ['330400', '320583', '320585'] as const
let world: World
/** What the hub knew, and until when it knew it; null: it does now. */
const known: { entries: readonly Entry[]; at: string | null }[] = []

beforeAll(async () => {
  world = await startWorld()
  const first = entriesOfSeed(7, members)
  await world.add(first)
  known.push({ entries: first, at: await world.now() })
  const corrections = entriesOfSeed(8, members)
  const wrong = first.filter((_, at) => at % 3 === 0)
  const right = wrong.flatMap((entry, at) => {
    if (at % 4 === 3) return []
    const { decidedOn, severity, endedBy, endedOn, documentNo, objectedOn } = corrections[at]!
    const colour = entry.severity === null ? null : (severity ?? 'SERIOUS')
    return [{ ...entry, decidedOn, severity: colour, endedBy, endedOn, documentNo, objectedOn }]
  })
  await world.correct(wrong, right)
  known.push({ entries: [...first.filter((_, at) => at % 3 !== 0), ...right], at: null })
})
afterAll(() => world.close())

const terms = () => world.zone.catalogues
const kindOf = (code: string) => subjects.find((subject) => subject.code === code)!.kind
const isPerson = (code: string) => kindOf(code) === 'PERSON'

const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 })
const filters = fc.record({
  industry: orNone(fc.constantFrom('34', '3525', 'C', 'A').map((code) => industryRange(code)!)),
  divisionCode: orNone(fc.constantFrom('990583', '990400', '990000')),
  severity: orNone(fc.constantFrom('GENERAL' as const, 'SERIOUS' as const)),
  decidedFrom: orNone(day),
  decidedUntil: orNone(day),
})
const dayAsked = fc.constantFrom(
  '2025-12-01',
  '2026-02-28',
  '2026-03-15',
  '2026-04-01',
  '2026-06-15',
)
const question = fc.record({
  list: fc.constantFrom(
    { code: 'SL02' },
    { code: 'SL14' },
    { colour: 'SERIOUS' as const },
    { colour: 'RED' as const },
  ),
  cities: fc.shuffledSubarray([...members], { minLength: 2 }),
  seriousOf: fc.subarray([...members]),
  membership: fc.constantFrom('SOME', 'EXACTLY_ONE', 'ALL', 'FIRST_ONLY' as const),
  listedIn: fc.oneof(fc.constant(0), fc.nat(7)),
  notListedIn: fc.oneof(fc.constant(0), fc.nat(7)),
  filters,
  on: dayAsked,
  when: fc.nat(1),
  ended: fc.boolean(),
})
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never

const isOn =
  ({ list, cities }: Question) =>
  (entry: Entry) =>
    ('code' in list
      ? entry.listCode === list.code
      : entry.listCode.startsWith(list.colour === 'RED' ? 'RL' : 'SL')) &&
    (cities as readonly string[]).includes(entry.city)

/** Whether a serious entry of one of the cities suspends it, by the rule. */
function isSuspended(
  entry: Entry,
  { on, when, seriousOf }: Pick<Question, 'on' | 'when'> & { seriousOf: readonly string[] },
): boolean {
  const serious = known[when]!.entries.filter(
    ({ subjectCode, listCode, city }) =>
      subjectCode === entry.subjectCode && listCode.startsWith('SL') && seriousOf.includes(city),
  )
  return (
    entry.listCode.startsWith('RL') &&
    redStanding(entry, serious, on, terms()).standing === 'SUSPENDED'
  )
}

/** Masks of the subjects that meet the filters, by code: what SQL has to find, without SQL. */
function masksByCode(asked: Question): Map<string, number> {
  const { cities, filters, on, when } = asked
  const { industry, divisionCode, severity, decidedFrom, decidedUntil } = filters
  const active = known[when]!.entries.filter(isOn(asked)).filter(
    (entry) => isActive(entry, on, terms()) && !isSuspended(entry, asked),
  )
  const masks = new Map<string, number>()
  for (const { code, ...subject } of subjects) {
    const own = active.filter(({ subjectCode }) => subjectCode === code)
    const meets = own.some(
      (entry) =>
        (severity === null || entry.severity === severity) &&
        (decidedFrom === null || entry.decidedOn >= decidedFrom) &&
        (decidedUntil === null || entry.decidedOn <= decidedUntil),
    )
    const isSeated =
      (industry === null ||
        (subject.industryCode >= industry.from && subject.industryCode < industry.beyond!)) &&
      subject.divisionCode.startsWith((divisionCode ?? '').replace(/(00)+$/, ''))
    if (!meets || !isSeated) continue
    const mask = own.reduce((bits, { city }) => bits | (1 << cities.indexOf(city as never)), 0)
    masks.set(code, mask)
  }
  return masks
}

function expectedSubjects(asked: Question, masks: readonly number[]): ListedSubject[] {
  const { on, when, ended } = asked
  return [...masksByCode(asked)]
    .filter(([code, mask]) => !isPerson(code) && masks.includes(mask))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code]) => ({
      code,
      kind: kindOf(code),
      name: null,
      isSure: true,
      entries: known[when]!.entries.filter(isOn(asked))
        .filter((entry) => entry.subjectCode === code)
        .filter((entry) => (ended ? entry.decidedOn <= on : isActive(entry, on, terms())))
        .sort(byCityAndDay)
        .map((entry) => shown(entry, asked)),
    }))
}

function byCityAndDay(a: Entry, b: Entry): number {
  if (a.city !== b.city) return a.city < b.city ? -1 : 1
  if (a.decidedOn !== b.decidedOn) return a.decidedOn > b.decidedOn ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function shown(whole: Entry, asked: Parameters<typeof isSuspended>[1]) {
  const { city, subjectCode: _code, objectedOn, ...entry } = whole
  return {
    ...entry,
    suspended: isSuspended(whole, asked),
    jurisdictionCode: city,
    colour: entry.listCode.startsWith('RL') ? 'RED' : 'SERIOUS',
    underObjection: objectedOn !== null && objectedOn <= asked.on,
  } as ListedSubject['entries'][number]
}

function relationOf({ membership, listedIn, notListedIn, cities }: Question): Relation {
  const all = 2 ** cities.length - 1
  return { membership, listedIn: listedIn & all, notListedIn: notListedIn & all }
}

function comparison(asked: Question): Comparison {
  const { list, cities, seriousOf, filters, on, ended, when } = asked
  const masks = [...possibleMasks(relationOf(asked), cities.length, 2 ** cities.length - 1).keys()]
  return {
    list,
    cities,
    seriousOf,
    filters,
    on,
    ended,
    masks,
    masksElsewhere: null,
    knownAt: known[when]!.at,
  }
}

async function pages(compared: Comparison, first: number): Promise<ListedSubject[]> {
  const all: ListedSubject[] = []
  for (let after: string | null = null; ; after = all.at(-1)!.code) {
    const page = await listComparedSubjects(world.zone, compared, { first, after })
    expect(page.length).toBeLessThanOrEqual(first + 1)
    all.push(...page.slice(0, first))
    if (page.length <= first) return all
  }
}

async function sortedPages(
  compared: Comparison,
  sort: ComparisonSort,
  first: number,
): Promise<ListedSubject[]> {
  const all: ListedSubject[] = []
  for (;;) {
    const last = all.at(-1)
    const after = last ? { sortKey: last.sortKey!, code: last.code } : null
    const page = await sortComparedSubjects(world.zone, compared, sort, { first, after })
    expect(page!.length).toBeLessThanOrEqual(first + 1)
    all.push(...page!.slice(0, first))
    if (page!.length <= first) return all
  }
}

describe('whatever is asked, SQL answers as a walk over all entries by hand', () => {
  it('which subjects belong, with their entries, page by page', async () => {
    let [found, suspended] = [0, 0]
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 5 }), async (asked, first) => {
        const compared = comparison(asked)
        const expected = expectedSubjects(asked, compared.masks)
        found += expected.length
        suspended += known[asked.when]!.entries.filter((entry) => isSuspended(entry, asked)).length
        expect(await pages(compared, first)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
    expect([found > 50, suspended > 50]).toEqual([true, true])
  })

  it('the same subjects in each other order, page by page', async () => {
    const severities = ['MINOR', 'GENERAL', 'SERIOUS']
    const sort = fc.constantFrom('NEWEST', 'OLDEST', 'SEVEREST' as const)
    let found = 0
    await fc.assert(
      fc.asyncProperty(question, sort, fc.integer({ min: 1, max: 5 }), async (asked, by, first) => {
        const compared = comparison(asked)
        const active = known[asked.when]!.entries.filter(isOn(asked)).filter(
          (entry) => isActive(entry, asked.on, terms()) && !isSuspended(entry, asked),
        )
        const keyOf = (code: string) => {
          const own = active.filter(({ subjectCode }) => subjectCode === code)
          if (by !== 'SEVEREST')
            return own
              .map(({ decidedOn }) => decidedOn)
              .sort()
              .at(-1)!
          return String(Math.max(...own.map(({ severity }) => severities.indexOf(severity!) + 1)))
        }
        const expected = expectedSubjects(asked, compared.masks)
          .map((subject) => ({ ...subject, sortKey: keyOf(subject.code) }))
          .sort((a, b) => {
            if (a.sortKey === b.sortKey) return a.code < b.code ? -1 : 1
            return a.sortKey < b.sortKey === (by === 'OLDEST') ? -1 : 1
          })
        found += expected.length
        expect(await sortedPages(compared, by, first)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
    expect(found).toBeGreaterThan(30)
  })

  it('who belongs or may belong while cities could not be asked: nobody is left out whom a city asked lists, and nobody sure who does not belong', async () => {
    let [sure, open] = [0, 0]
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 7 }), async (every, bits) => {
        const asked = { ...every, ended: false }
        const { cities } = asked
        const relation = relationOf(asked)
        const heard = cities.reduce((mask, _, at) => mask | (bits & (1 << at)), 0)
        fc.pre(heard !== 0 && heard !== 2 ** cities.length - 1)
        const certainty = possibleMasks(relation, cities.length, heard)
        const found = await pages(
          {
            ...comparison(asked),
            cities: cities.map((city, at) => (heard & (1 << at) ? city : '')),
            masks: [...certainty.keys()],
            masksElsewhere: masksListedElsewhere(relation, cities.length, heard),
          },
          3,
        )
        const maskOf = ({ entries }: ListedSubject) =>
          entries.reduce(
            (mask, { jurisdictionCode }) => mask | (1 << cities.indexOf(jurisdictionCode as never)),
            0,
          )
        const belonging = new Set(
          [...masksByCode(asked)]
            .filter(([code]) => !isPerson(code))
            .filter(([, mask]) => belongsTo(relation, mask, cities.length))
            .filter(([, mask]) => (mask & heard) !== 0)
            .map(([code]) => code),
        )
        const codes = found.map(({ code }) => code)
        for (const code of belonging) expect(codes).toContain(code)
        for (const subject of found) {
          if (!subject.isSure || certainty.get(maskOf(subject)) !== 'CERTAIN') continue
          expect(belonging).toContain(subject.code)
          sure += 1
        }
        open += found.filter(({ isSure }) => !isSure).length
      }),
      { numRuns: 300 },
    )
    expect([sure > 0, open > 0]).toEqual([true, true])
  })

  it('how many subjects each combination of cities has, persons apart', async () => {
    let persons = 0
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const cells = new Map<number, Cell>()
        for (const [code, mask] of masksByCode(asked)) {
          const cell = cells.get(mask) ?? { mask, organisations: 0, persons: 0 }
          persons += Number(isPerson(code))
          cells.set(mask, {
            mask,
            organisations: cell.organisations + Number(!isPerson(code)),
            persons: cell.persons + Number(isPerson(code)),
          })
        }
        expect(await countCombinations(world.zone, comparison(asked))).toEqual(
          [...cells.values()].sort((a, b) => a.mask - b.mask),
        )
      }),
      { numRuns: 80 },
    )
    expect(persons).toBeGreaterThan(0)
  })

  it('who stands on a red list and on a serious one, and how many', async () => {
    const cities = fc.oneof(fc.constant([...members]), fc.subarray([...members]))
    const asked = fc.record({ on: dayAsked, when: fc.nat(1), seriousIn: cities, redIn: cities })
    let found = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ on, when, seriousIn, redIn }) => {
        const active = known[when]!.entries.filter((entry) => isActive(entry, on, terms())).filter(
          ({ listCode, city }) =>
            (listCode.startsWith('RL') ? redIn : seriousIn).includes(city as never),
        )
        const of = (code: string) => active.filter(({ subjectCode }) => subjectCode === code)
        const inConflict = subjects
          .map(({ code }) => code)
          .filter((code) =>
            ['RL', 'SL'].every((start) =>
              of(code).some(({ listCode }) => listCode.startsWith(start)),
            ),
          )
        found += inConflict.length
        const listed = { on, knownAt: known[when]!.at, cities: members, seriousIn, redIn }
        const rows = await listConflicts(world.zone, listed, { first: 100, after: null })
        expect(rows).toEqual(
          inConflict
            .filter((code) => !isPerson(code))
            .map((code) => ({
              code,
              kind: kindOf(code),
              name: null,
              isSure: true,
              entries: of(code)
                .sort(byCityAndDay)
                .map((entry) => shown(entry, { on, when, seriousOf: members })),
            })),
        )
        const persons = inConflict.filter(isPerson).length
        expect(await countConflicts(world.zone, listed)).toEqual({
          organisations: inConflict.length - persons,
          persons,
        })
      }),
      { numRuns: 24 },
    )
    expect(found).toBeGreaterThan(0)
  })

  it('how many entries of organisations and sole traders have effect', async () => {
    await fc.assert(
      fc.asyncProperty(dayAsked, fc.nat(1), async (on, when) => {
        const tallies = await listTallies(world.zone, {
          on,
          knownAt: known[when]!.at,
          cities: ['320583'],
        })
        const counted = known[when]!.entries.filter(
          (entry) =>
            entry.city === '320583' &&
            !isPerson(entry.subjectCode) &&
            isActive(entry, on, terms()) &&
            !isSuspended(entry, { on, when, seriousOf: ['320583'] }),
        )
        const sums = new Map<string, number>()
        for (const { listCode, severity, decidedOn } of counted) {
          const key = [listCode, severity, decidedOn.slice(0, 7)].join()
          sums.set(key, (sums.get(key) ?? 0) + 1)
        }
        expect(
          new Map(
            tallies.map(({ listCode, severity, month, listEntries }) => [
              [listCode, severity, month].join(),
              listEntries,
            ]),
          ),
        ).toEqual(sums)
      }),
      { numRuns: 12 },
    )
  })
})

describe('a walk of pages', () => {
  const compared = (masks: number[]): Comparison => ({
    list: { code: 'SL07' },
    cities: ['330400', '320583'],
    masks,
    masksElsewhere: null,
    seriousOf: [],
    filters: noFilters,
    on: '2026-06-15',
    knownAt: null,
    ended: false,
  })
  const entry = (id: string, subjectCode: string, city: string): Entry => ({
    id,
    subjectCode,
    city,
    listCode: 'SL07',
    decidedOn: '2026-01-05',
    validUntil: null,
    severity: 'SERIOUS',
    endedBy: null,
    endedOn: null,
    documentNo: id,
    objectedOn: null,
  })
  const [a, b, c, d] = subjects.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code) as [
    string,
    string,
    string,
    string,
  ]

  it('meets everybody who is listed all the while, once, while others come and go', async () => {
    await world.add([entry('w-a', a, '330400'), entry('w-c', c, '330400')])
    const seen: string[] = []
    for (let after: string | null = null; ; after = seen.at(-1)!) {
      const page = await listComparedSubjects(world.zone, compared([1, 3]), { first: 1, after })
      seen.push(...page.slice(0, 1).map(({ code }) => code))
      if (page.length < 2) break
      // In front of the page, behind it and on it.
      if (after === null) {
        await world.add([entry('w-b', b, '330400'), entry('w-a2', a, '320583')])
        await world.correct([entry('w-a', a, '330400')], [])
        await world.add([entry('w-d', d, '330400')])
      }
    }
    expect(seen).toEqual([a, b, c, d])
  })

  it('goes on until it finds who belongs, however many do not', async () => {
    const many = Array.from(
      { length: 1_000 },
      (_, at) => `8199058300000${String(at).padStart(5, '0')}`,
    )
    await world.add(many.map((code) => entry(`m-${code}`, code, '320583')))
    await world.add([entry('w-b2', b, '320583'), entry(`m2-${many[899]}`, many[899]!, '330400')])
    const both = await listComparedSubjects(world.zone, compared([3]), { first: 1, after: null })
    expect(both.map(({ code }) => code)).toEqual([many[899], b])
  })
})
