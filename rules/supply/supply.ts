import type { Day } from '../../schema/scalars/date.js'
import type { Catalogues } from '../catalogues.js'
import type { RecordKind, SubjectKind, SupplyExtent } from '../words.js'

/** How far a city has supplied a kind of data on a day. */
export type SupplyState = 'NEVER_SUPPLIED' | 'PARTIAL' | 'COMPLETE'

/** How far a unit says that it has supplied a kind of data. */
export interface Declaration {
  /** REGISTER, a kind of record, the code of a list, or what a city lays down: see `everySupply`. */
  readonly what: string
  readonly extent: SupplyExtent
  readonly coversFrom: Day
  /** Last day; null while it goes on. */
  readonly coversUntil: Day | null
  readonly unitCode: string
  readonly declaredOn: Day
}

/** What is known of the supply of one kind of data. */
export interface Supply {
  /** REGISTER, a kind of record, the code of a list, or what a city lays down: STANDARDS. */
  readonly what: string
  /** Null where no unit has declared anything. */
  readonly declaration: Declaration | null
  /** Null where no row of it has ever been taken. */
  readonly lastHandIn: Day | null
}

const recordNames: Readonly<Record<RecordKind, string>> = {
  LICENCE: '行政许可信息',
  PENALTY: '行政处罚信息',
  COMMITMENT: '信用承诺信息',
  INTERVIEW: '失信约谈信息',
  AWARD: '行政奖励信息',
}

/** Without the register nobody can say that a subject is not held: no record or entry is taken before its subject stands in it. */
export const register = 'REGISTER'

/** What a decision needs of the city that would apply the measure. */
export const ruleSupplies = ['STANDARDS', 'RECOGNITIONS', 'MEASURES', 'PATHS'] as const

const otherNames = {
  [register]: '主体登记信息',
  STANDARDS: '失信行为认定标准',
  RECOGNITIONS: '标准互认',
  MEASURES: '失信惩戒措施清单',
  PATHS: '惩戒措施路径',
  PRODUCTS: '惠民便企产品',
  PRODUCT_RECOGNITIONS: '产品互认',
  OBJECTIONS: '异议信息',
  REPAIRS: '信用修复信息',
  FEEDBACK: '惩戒反馈信息',
} as const

/** Everything that a city can supply, with its Chinese name: the register, records, lists, what it lays down, cases. */
export function everySupply({ lists }: Pick<Catalogues, 'lists'>): ReadonlyMap<string, string> {
  const { REGISTER, ...behind } = otherNames
  return new Map([
    [register, REGISTER],
    ...Object.entries(recordNames),
    ...[...lists.values()].flatMap(({ code, name, carried }): [string, string][] =>
      carried ? [[code, name]] : [],
    ),
    ...Object.entries(behind),
  ])
}

export const recordKinds = Object.keys(recordNames) as readonly RecordKind[]

/** Codes of the lists that the hub carries. */
export function carriedLists({ lists }: Pick<Catalogues, 'lists'>): readonly string[] {
  const known = carried.get(lists)
  if (known) return known
  const codes = [...lists.values()].flatMap(({ code, carried }) => (carried ? code : []))
  carried.set(lists, codes)
  return codes
}
const carried = new WeakMap<object, readonly string[]>()

/** Codes of the serious lists that the hub carries; of those that a kind of subject can stand on where one is named. */
export function seriousLists(
  { lists }: Pick<Catalogues, 'lists'>,
  kind: SubjectKind | null = null,
): readonly string[] {
  return carriedLists({ lists }).filter((code) => {
    const { colour, subjectKinds } = lists.get(code)!
    return colour === 'SERIOUS' && (kind === null || subjectKinds.includes(kind))
  })
}

/** What a row of a table supplies; null for rows that only stand beside others, as names and details do. */
export function suppliedBy(
  table: string,
  row: { readonly kind?: unknown; readonly listCode?: unknown },
): string | null {
  if (table === 'creditRecord') return row.kind as string
  if (table === 'listEntry') return row.listCode as string
  return Object.hasOwn(byTable, table) ? byTable[table as keyof typeof byTable] : null
}

const byTable = {
  subject: register,
  localStandard: 'STANDARDS',
  recognition: 'RECOGNITIONS',
  cityMeasure: 'MEASURES',
  punishmentPath: 'PATHS',
  incentiveProduct: 'PRODUCTS',
  productRecognition: 'PRODUCT_RECOGNITIONS',
  objection: 'OBJECTIONS',
  repair: 'REPAIRS',
  feedback: 'FEEDBACK',
} as const satisfies Readonly<Record<string, keyof typeof otherNames>>

/**
 * > Each dataset of a city has a state: never supplied, or supplied COMPLETE or PARTIAL as its unit declares; rows without a declaration are PARTIAL. — issue 17.1
 *
 * Who has nothing to supply declares it COMPLETE without rows (零报告). A declaration of completeness holds for the period
 * that it names: of the days before and behind it nobody has said that all is there, nor, without rows, that there is
 * nothing. To declare a part without rows supplies nothing.
 */
export function supplyState(
  { declaration, lastHandIn }: Omit<Supply, 'what'>,
  on: Day,
): SupplyState {
  if (declaration?.extent === 'COMPLETE') {
    const { coversFrom, coversUntil } = declaration
    if (coversFrom <= on && (coversUntil === null || on <= coversUntil)) return 'COMPLETE'
  }
  return lastHandIn === null ? 'NEVER_SUPPLIED' : 'PARTIAL'
}

/** By what they are of: declarations and days as they stand, put together. */
export function suppliesBy(
  declarations: readonly Declaration[],
  handIns: readonly { readonly what: string; readonly handedInOn: Day }[],
): ReadonlyMap<string, Supply> {
  const days = new Map(handIns.map(({ what, handedInOn }) => [what, handedInOn]))
  const declared = new Map(declarations.map((one) => [one.what, one]))
  return new Map(
    [...new Set([...days.keys(), ...declared.keys()])].map((what) => [
      what,
      { what, declaration: declared.get(what) ?? null, lastHandIn: days.get(what) ?? null },
    ]),
  )
}
