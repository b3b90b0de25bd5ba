import { addDays, addMonths } from '../../rules/days.js'
import { repairPossibleFrom } from '../../rules/publicity/publicity.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Breach, factsOf, figuresBeyond } from './breaches.js'
import { drawFate, type Fate, meetFate } from './fates.js'
import { dayBetween, type Random, randomOf } from './random.js'
import { type Cells, figuresCell } from './sheets.js'
import type { InventedSubject, Listing } from './subjects.js'
import {
  authorityCells,
  authorityFor,
  type CityPlan,
  documentNumber,
  type SheetRows,
  type World,
} from './world.js'

/** Longest publicity of what is serious. */
const longestMonths = 36

/**
 * Makes the list entries of a subject in one city, with the cases about them and the reports of what was done.
 *
 * @returns  the breaches behind them
 */
export function entriesOf(world: World) {
  return (subject: InventedSubject, place: number, sheets: SheetRows): Breach[] => {
    writeProposal(world, world.cities[place]!, subject, place, sheets)
    return subject.listings.flatMap((listing, at) => {
      if (!listing.cities.includes(place)) return []
      const random = randomOf(world.seed, 4, subject.index, place, at)
      const breach = writeEntry(world, world.cities[place]!, subject, listing, random, sheets)
      return breach === null ? [] : [breach]
    })
  }
}

/** One firm in so many is proposed for a red list, and stands in each state in turn. */
const proposedEvery = 40

/** A firm on no other list that is proposed for a red one, in the first city that knows it. */
function writeProposal(
  world: World,
  city: CityPlan,
  { index, kind, listings, heldBy, party }: InventedSubject,
  place: number,
  sheets: SheetRows,
): void {
  const isProposed = index % proposedEvery === 7 && listings.length === 0 && heldBy[0] === place
  if (kind !== 'ORGANISATION' || !isProposed) return
  const ordinal = Math.floor(index / proposedEvery)
  const red = [...city.store.catalogues.lists.values()].filter(({ colour }) => colour === 'RED')
  const { code: listCode } = red[ordinal % red.length]!
  const authority = authorityFor(city, city.rules.listTopics.get(listCode)!)
  const daysAgo = (days: number) => addDays(world.asOf, -days)
  const numbered = (kind: string) => documentNumber(city, authority, kind, world.asOf, ordinal + 1)
  const listed = { ...redHistory(daysAgo(30)), decidedOn: daysAgo(30), documentNo: numbered('认') }
  const withdrawal = { withdrawn: '1', withdrawnOn: daysAgo(4), withdrawnWhy: '（演示）材料不实。' }
  const proposed = { proposedOn: daysAgo(9), reason: listed.reason }
  const checked = { ...proposed, checkedOn: daysAgo(8) }
  const refusal = { decidedOn: daysAgo(3), refusedWhy: '（演示）申报材料不全。' }
  const states: readonly Cells[] = [
    { ...checked, status: '公示中', announcedOn: daysAgo(6) },
    { ...listed, ...withdrawal },
    { ...proposed, status: '拟列入' },
    listed,
    { ...checked, status: '已核查' },
    { ...proposed, status: '不予列入', ...refusal },
  ]
  const state = states[ordinal % states.length]!
  const row = {
    listCode,
    ...party,
    proposalDocumentNo: numbered('拟'),
    ...authorityCells(authority),
  }
  sheets['red-list'].push({ ...row, ...state })
  if (state !== listed) return
  const { documentNo } = listed
  const about = { targetKind: 'LIST_ENTRY', listCode, documentNo, ...party }
  sheets.objections.push({ ...about, status: '已受理', acceptedOn: daysAgo(3) })
}

function writeEntry(
  world: World,
  city: CityPlan,
  subject: InventedSubject,
  { listCode, untouched }: Listing,
  random: Random,
  sheets: SheetRows,
): Breach | null {
  const { catalogues } = city.store
  const { colour } = catalogues.lists.get(listCode)!
  const severity = colour === 'SERIOUS' ? ('SERIOUS' as const) : null
  const fate = fateOf(random, untouched, severity !== null)
  const { decidedOn, validUntil } = termOf(world, random, listCode, fate)
  const breach = breachBehind(world, random, city, subject, listCode, decidedOn)
  const authority = authorityFor(city, city.rules.listTopics.get(listCode)!)
  const number = random.int(1, 9000)
  const documentNo = documentNumber(city, authority, '认', decidedOn, number)
  const cells = { targetKind: 'LIST_ENTRY', listCode, documentNo, ...subject.party }
  const target = {
    cells,
    unitCode: authority.unitCode,
    decidedOn,
    repairableFrom: repairableFrom(world, listCode, severity, decidedOn),
  }
  const row: Record<string, string> = {
    listCode,
    ...subject.party,
    documentNo,
    reason: breach === null ? '' : factsOf(random, breach.behaviour, decidedOn),
    decidedOn,
    validUntil: validUntil ?? '',
    ...authorityCells(authority),
    ...meetFate(random, fate, target, world.asOf, sheets),
  }
  if (severity === null) {
    const proposalDocumentNo = documentNumber(city, authority, '拟', decidedOn, number)
    sheets['red-list'].push({ ...row, ...redHistory(decidedOn), proposalDocumentNo })
  } else {
    row.violation = breach?.behaviour.name ?? ''
    row.figures = figuresCell(breach?.figures ?? {})
    sheets['serious-list'].push(row)
  }
  if (fate === 'UNTOUCHED') writeFeedback(world, city, target, listCode, random, sheets)
  return breach && { ...breach, restOn: (penalty) => Object.assign(row, penalty) }
}

/** How an honour came about: an announcement of 25 days is longer than any seven working days. */
function redHistory(decidedOn: Day) {
  return {
    status: '已列入',
    proposedOn: addDays(decidedOn, -30),
    checkedOn: addDays(decidedOn, -27),
    announcedOn: addDays(decidedOn, -25),
    reason: '（演示）评价年度内信用记录良好。',
  }
}

function breachBehind(
  world: World,
  random: Random,
  { store }: CityPlan,
  { kind }: InventedSubject,
  listCode: string,
  listedOn: Day,
): Omit<Breach, 'restOn'> | null {
  const behaviours = [...store.catalogues.behaviours.values()].filter(
    (behaviour) => behaviour.listCode === listCode && behaviour.subjectKinds.includes(kind),
  )
  if (behaviours.length === 0) return null
  const behaviour = random.pick(behaviours)
  return { behaviour, figures: figuresBeyond(world, random, behaviour), listedOn }
}

function fateOf(random: Random, untouched: boolean, isSerious: boolean): Fate {
  if (untouched) return 'UNTOUCHED'
  const fate = drawFate(random)
  return isSerious || fate === 'EXPIRED' || fate === 'WITHDRAWN' ? fate : 'UNTOUCHED'
}

function termOf(
  world: World,
  random: Random,
  listCode: string,
  fate: Fate,
): { decidedOn: Day; validUntil: Day | null } {
  const known = world.listTerms.get(listCode)
  const possible = known === undefined ? [world.terms.lists.get(listCode)!.termMonths!] : known
  const months = possible.length > 0 ? random.pick(possible) : null
  const lasting = Math.min(months ?? longestMonths, longestMonths)
  const decidedOn =
    fate === 'EXPIRED'
      ? dayBetween(
          random,
          addMonths(world.asOf, -lasting - 8),
          addDays(addMonths(world.asOf, -lasting), -10),
        )
      : dayBetween(random, addDays(addMonths(world.asOf, -lasting), 30), addDays(world.asOf, -5))
  return { decidedOn, validUntil: months === null ? null : addMonths(decidedOn, months) }
}

/** Null on a red list. */
function repairableFrom(
  world: World,
  listCode: string,
  severity: 'SERIOUS' | null,
  decidedOn: Day,
): Day | null {
  return repairPossibleFrom({ listCode, decidedOn, severity }, world.terms)
}

/** Some units have reported back what they did about the entry. */
function writeFeedback(
  world: World,
  { rules }: CityPlan,
  { cells, decidedOn }: { cells: Cells; decidedOn: Day },
  listCode: string,
  random: Random,
  sheets: SheetRows,
): void {
  for (const { pathCode, listCode: start, feedbackDueWorkingDays } of rules.punishmentPath) {
    if (start !== listCode || feedbackDueWorkingDays === null || !random.chance(0.3)) continue
    const isExecuted = random.chance(0.85)
    sheets.feedback.push({
      ...cells,
      pathCode,
      outcome: isExecuted ? '已执行' : random.pick(['未执行', '不适用']),
      executedOn: isExecuted ? dayBetween(random, addDays(decidedOn, 2), world.asOf) : '',
    })
  }
}
