import { addDays } from '../../rules/days.js'
import { readReference } from '../../rules/reference.js'
import type { SubjectKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { citizenNumber, earlyUscc, organisationUscc } from './codes.js'
import {
  type InventedBody,
  inventFormerName,
  inventOrganisation,
  inventPersonName,
  inventSoleTrader,
} from './names.js'
import { dayBetween, type Random, randomOf } from './random.js'
import type { Cells } from './sheets.js'
import { authorityCells, authorityFor, type CityPlan, type SheetRows, type World } from './world.js'

/** A list on which a subject stands, and in which cities. */
export interface Listing {
  readonly listCode: string
  /** Places of the cities in the world. */
  readonly cities: readonly number[]
  /** Whether nothing may have happened to it, so that the overlap is there to be seen. */
  readonly untouched: boolean
}

/** One invented subject, as all cities know it. */
export interface InventedSubject {
  readonly index: number
  readonly kind: SubjectKind
  /** Columns that name it on every sheet: name, kind, code or identity card. */
  readonly party: Cells
  /** Empty for a person. */
  readonly representative: string
  readonly listings: readonly Listing[]
  /** Places of the cities that hold a file, in order. */
  readonly heldBy: readonly number[]
  /** Adds what every city that holds a file knows: its row of the register. */
  readonly writeFile: (city: CityPlan, sheets: SheetRows) => void
}

/** Every so many subjects one has a lawful code that does not add up. */
const earlyCodeEvery = 1000
const listedBodyEvery = 17
const listedPersonEvery = 4

/** Makes the subject of an index, the same one whatever others are made. */
export function subjectsOf(world: World): (index: number) => InventedSubject {
  const listings = listingPlan(world)
  return (index) => {
    const random = randomOf(world.seed, 1, index)
    const kind = kindOf(index)
    const planned = listings(index)
    const cities = planned[0]?.cities ?? world.cities.map((_, city) => city)
    const home = cities[index % cities.length]!
    const heldBy = holders(random, world.cities.length, home, planned)
    const base = { index, kind, listings: planned, heldBy }
    return kind === 'PERSON' ? person(random, base) : body(world, random, home, base)
  }
}

type Base = Pick<InventedSubject, 'index' | 'listings' | 'heldBy'> & { kind: SubjectKind }

/** Of every 50 subjects the last two are persons. */
const block = 50
const bodiesInBlock = 48

/** Place among the persons; null for a body. */
function personOrdinal(index: number): number | null {
  const place = (index % block) - bodiesInBlock
  return place < 0 ? null : Math.floor(index / block) * (block - bodiesInBlock) + place
}

/** Place among the bodies, of which 3 in 16 are sole traders. */
function bodyOrdinal(index: number): number {
  return Math.floor(index / block) * bodiesInBlock + (index % block)
}

function kindOf(index: number): SubjectKind {
  if (personOrdinal(index) !== null) return 'PERSON'
  return bodyOrdinal(index) % 16 < 3 ? 'SOLE_TRADER' : 'ORGANISATION'
}

function holders(
  random: Random,
  cities: number,
  home: number,
  listings: readonly Listing[],
): number[] {
  const held = new Set(listings.flatMap((listing) => listing.cities))
  if (held.size === 0) {
    held.add(home)
    const others = random.next()
    if (others < 0.35 && cities > 1) held.add((home + random.int(1, cities - 1)) % cities)
    if (others < 0.12) for (let city = 0; city < cities; city += 1) held.add(city)
  }
  return [...held].sort((a, b) => a - b)
}

function body(world: World, random: Random, home: number, base: Base): InventedSubject {
  const { index, kind } = base
  const city = world.cities[home]!.store.jurisdiction
  const invented =
    kind === 'SOLE_TRADER' ? inventSoleTrader(random, city) : inventOrganisation(random, city)
  const sound = organisationUscc(invented.registration, city.demoDivision, index)
  const isEarly = kind === 'ORGANISATION' && index % earlyCodeEvery === 9
  const code = isEarly ? earlyUscc(sound) : sound
  const registeredOn = dayBetween(random, '1999-01-01', addDays(world.asOf, -1200))
  const party = { partyName: invented.name, partyKind: partyKinds[kind], partyCode: code }
  const formerNames = formerNamesOf(world, random, registeredOn, invented)
  const representative = inventPersonName(random)
  const subject: Cells = {
    ...party,
    formerNames,
    representative,
    ...identifiersOf(code, city.demoDivision, index, registeredOn),
    industryCode: invented.industryCode,
    divisionCode: city.demoDivision,
    // Of a few the register does not tell the day.
    registeredOn: index % 40 === 27 ? '' : registeredOn,
  }
  return {
    ...base,
    party,
    representative,
    writeFile: (plan, sheets) => {
      if (isEarly) sheets['early-codes'].push({ ...approval, partyCode: code })
      sheets.subjects.push({ ...subject, ...registrar(plan) })
    },
  }
}

/** What a steward says of a lawful code that does not add up. */
const approval: Cells = {
  reason: '（演示）试点时期赋码，与登记机关核对无误',
  approvedBy: '演示核准人',
  approvedOn: '2018-01-02',
}

function person(random: Random, base: Base): InventedSubject {
  const idNumber = citizenNumber(base.index)
  const party = {
    partyName: inventPersonName(random),
    partyKind: partyKinds.PERSON,
    idType: '身份证',
    idNumber,
  }
  return {
    ...base,
    party,
    representative: '',
    writeFile: (plan, sheets) => {
      sheets.subjects.push({ ...party, ...registrar(plan) })
    },
  }
}

/** Columns of the unit from which a city has its register. */
function registrar(city: CityPlan): Cells {
  const { sourceName, sourceCode } = authorityCells(authorityFor(city, '信用牵头部门'))
  return { sourceName: sourceName!, sourceCode: sourceCode! }
}

const partyKinds: Readonly<Record<SubjectKind, string>> = {
  ORGANISATION: '法人及非法人组织',
  SOLE_TRADER: '个体工商户',
  PERSON: '自然人',
}

/** 旧名 2020-05-01; mostly empty. */
function formerNamesOf(
  world: World,
  random: Random,
  registeredOn: Day,
  invented: InventedBody,
): string {
  if (!random.chance(0.05)) return ''
  const changedOn = dayBetween(random, addDays(registeredOn, 100), addDays(world.asOf, -100))
  return `${inventFormerName(random, invented)} ${addDays(changedOn, -1)}`
}

/** The older numbers that a body still has beside its unified code: those given before October 2015. */
function identifiersOf(code: string, division: string, index: number, registeredOn: Day): Cells {
  if (registeredOn >= '2015-10-01') return {}
  const organisationCode = code.slice(8, 17)
  const serial = String(index).padStart(9, '0')
  switch (code[0]) {
    case '9':
      return { organisationCode, registrationNo: division + serial }
    case '1':
      return { organisationCode, institutionNo: `1${division}${serial.slice(4)}` }
    case '5':
      return { organisationCode, socialOrganisationNo: `5${division}${serial.slice(4)}` }
    default:
      return { organisationCode }
  }
}

/**
 * Which lists a subject of an index stands on. Lists and the cities that share an entry go round, so that lists marked
 * `in_every_overlap` show every combination of cities among the first two thousand subjects.
 */
function listingPlan({ cities }: World): (index: number) => Listing[] {
  const groups = combinations(cities.length)
  const { lists } = cities[0]!.store.catalogues
  const rows = readReference('list_authorities_illustrative')
  const listingsOf = (row: (typeof rows)[number], at: number, inEvery: boolean): Listing[] =>
    (inEvery ? groups : [0, 1, 2].map((step) => groups[(at + step * 2) % groups.length]!)).map(
      (group) => ({ listCode: row.list_code!, cities: group, untouched: inEvery }),
    )
  const ofBodies = rows
    .filter((row) => row.lists_organisations === 'Y')
    .flatMap((row, at) => listingsOf(row, at, row.in_every_overlap === 'Y'))
  const ofPersons = rows
    .filter((row) => row.lists_persons === 'Y')
    .flatMap((row, at) => listingsOf(row, at, true))
  const red = [...lists.values()].filter(({ colour }) => colour === 'RED')

  return (index) => {
    const person = personOrdinal(index)
    if (person !== null) {
      return person % listedPersonEvery === 1
        ? [inRound(ofPersons, Math.floor(person / listedPersonEvery))]
        : []
    }
    const body = bodyOrdinal(index)
    if (body % listedBodyEvery !== 5) return []
    const ordinal = Math.floor(body / listedBodyEvery)
    const listing = inRound(ofBodies, ordinal)
    const isSerious = lists.get(listing.listCode)!.colour === 'SERIOUS'
    if (!isSerious || ordinal % 6 !== 3 || cities.length === 1) return [listing]
    const elsewhere = (listing.cities[0]! + 1 + (ordinal % (cities.length - 1))) % cities.length
    const { code } = red[ordinal % red.length]!
    return [listing, { listCode: code, cities: [elsewhere], untouched: true }]
  }
}

/** Later rounds are left to their fate. The stride mixes the lists; it shares no factor with their number. */
function inRound(plan: readonly Listing[], ordinal: number): Listing {
  const listing = plan[(ordinal * strideFor(plan.length)) % plan.length]!
  return { ...listing, untouched: listing.untouched && ordinal < plan.length }
}

function strideFor(length: number): number {
  for (let stride = 11; ; stride += 1) if (greatestDivisor(stride, length) === 1) return stride
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

/** Every choice of one or more of so many cities. */
function combinations(cities: number): number[][] {
  return Array.from({ length: 2 ** cities - 1 }, (_, at) =>
    Array.from({ length: cities }, (_, city) => city).filter((city) => ((at + 1) >> city) & 1),
  )
}
