import { loadRuleBook, type RuleBook } from '../../intake/run/city-facts.js'
import type { Terms } from '../../rules/publicity/publicity.js'
import { readReference } from '../../rules/reference.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import type { Authority, CityRules, Seeded } from './city-rules.js'
import { cityRules } from './city-rules.js'
import type { Cells } from './sheets.js'

/** What the invention of rows takes of a city's store. */
export type PlannedStore = Pick<CityStore, 'jurisdiction' | 'catalogues' | 'keys'>

/** One city with what it lays down. */
export interface CityPlan {
  readonly store: PlannedStore
  readonly rules: CityRules
}

/** What all invented subjects have in common. */
export interface World {
  readonly cities: readonly CityPlan[]
  readonly asOf: Day
  readonly seed: number
  /** What sheets are checked by. */
  readonly book: RuleBook
  readonly terms: Terms
  /** Possible terms of the entries of each serious list, as far as its document is known, in months. */
  readonly listTerms: ReadonlyMap<string, readonly number[]>
}

export function worldOf(stores: readonly PlannedStore[], asOf: Day, seed: number): World {
  const members = stores.map(({ jurisdiction }) => jurisdiction)
  return {
    cities: stores.map((store) => ({ store, rules: cityRules(store, members) })),
    asOf,
    seed,
    book: loadRuleBook(stores[0]!.catalogues),
    terms: stores[0]!.catalogues,
    listTerms: new Map(
      readReference('serious_lists').map((row) => [
        row.code!,
        (row.term_months!.match(/[0-9]+/g) ?? []).map(Number),
      ]),
    ),
  }
}

/** Rows of one city in the order in which they are made: of sheets, and of the kinds of record that have none. */
export function emptyRows() {
  return {
    sheets: {
      'early-codes': [] as Cells[],
      subjects: [] as Cells[],
      licences: [] as Cells[],
      penalties: [] as Cells[],
      interviews: [] as Cells[],
      commitments: [] as Cells[],
      'serious-list': [] as Cells[],
      'red-list': [] as Cells[],
      repairs: [] as Cells[],
      objections: [] as Cells[],
      revocations: [] as Cells[],
      feedback: [] as Cells[],
    },
    creditRecord: [] as Seeded<'creditRecord'>[],
    creditRecordDetail: [] as Seeded<'creditRecordDetail'>[],
  }
}

export type CityRows = ReturnType<typeof emptyRows>
export type SheetRows = CityRows['sheets']

/** The body of a city that decides on a topic. */
export function authorityFor({ rules }: CityPlan, topic: string): Authority {
  return rules.authorities.get(topic)!
}

/** Columns that name who decided, and that the row comes from there. */
export function authorityCells({ name, unitCode }: Authority): Cells {
  return {
    authorityName: name,
    authorityCode: unitCode,
    sourceName: name,
    sourceCode: unitCode,
  }
}

/** 昆演市监罚〔2025〕123号 */
export function documentNumber(
  { store }: CityPlan,
  { documentMark }: Authority,
  kind: string,
  decidedOn: Day,
  number: number,
): string {
  return `${store.jurisdiction.name[0]}演${documentMark}${kind}〔${decidedOn.slice(0, 4)}〕${number}号`
}
