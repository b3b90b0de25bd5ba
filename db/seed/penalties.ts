import type { BehaviourRow } from '../../rules/catalogues.js'
import { addDays, addMonths } from '../../rules/days.js'
import { severityOfPenalty } from '../../rules/publicity/severity.js'
import type { Figures, Severity, SubjectKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { factsOf, figuresAround } from './breaches.js'
import type { Authority } from './city-rules.js'
import { drawFate, type Fate } from './fates.js'
import { dayBetween, type Random } from './random.js'
import { type Cells, figuresCell } from './sheets.js'
import { authorityFor, type CityPlan, documentNumber, type World } from './world.js'

/** A row of a national sheet before its subject and its fate. */
export interface SheetDraft {
  readonly sheet: 'licences' | 'penalties' | 'interviews' | 'commitments'
  readonly decidedOn: Day
  readonly severity: Severity | null
  readonly authority: Authority
  readonly documentNo: string
  readonly fate: Fate
  readonly cells: Cells
}

/** A breach and its penalty; one that standards count can come several times within a year, with a rising count. */
export function writePenalties(
  world: World,
  city: CityPlan,
  random: Random,
  behaviour: BehaviourRow,
  party: SubjectKind,
  write: (penalty: SheetDraft) => void,
): void {
  const last = recently(world, random, random.chance(0.6) ? 11 : 35)
  const counted = behaviour.threshold.clauses.find(({ variable }) =>
    /^(.*_)?count_\d+m$/.test(variable),
  )
  const times = counted && random.chance(0.6) ? random.int(2, 4) : 1
  for (let time = 1; time <= times; time += 1) {
    const decidedOn = addDays(last, -75 * (times - time))
    const figures = counted ? { [counted.variable]: time } : figuresAround(world, random, behaviour)
    const fate = drawFate(random)
    write(penalty(world, city, random, { behaviour, party, decidedOn, figures, fate }))
  }
}

/** Sanctions by severity in NDRC Order 36 of 2025, and whether a fine is among them. */
const sanctions: Readonly<Record<Severity, readonly (readonly [string, boolean])[]>> = {
  MINOR: [
    ['警告', false],
    ['通报批评', false],
  ],
  GENERAL: [
    ['罚款', true],
    ['罚款; 没收违法所得', true],
    ['没收非法财物', false],
  ],
  SERIOUS: [
    ['罚款; 责令停产停业', true],
    ['吊销许可证件', false],
    ['限制开展生产经营活动', false],
  ],
}

interface PenalisedBreach {
  readonly behaviour: BehaviourRow
  readonly party: SubjectKind
  readonly decidedOn: Day
  readonly figures: Figures
  readonly fate: Fate
}

export function penalty(
  world: World,
  city: CityPlan,
  random: Random,
  {
    behaviour,
    party,
    decidedOn,
    figures: { fine_cny: fineThatCounts, ...counted },
    fate,
  }: PenalisedBreach,
): SheetDraft {
  const authority = authorityFor(city, behaviour.domain)
  const mustFine = fineThatCounts !== undefined
  const isMinor = behaviour.severity === 'GENERAL' && !mustFine && random.chance(0.12)
  const [sanction, isFine] = random.pick(
    sanctions[isMinor ? 'MINOR' : behaviour.severity].filter(([, fines]) => fines || !mustFine),
  )
  const drawnFine = isFine ? random.int(10, 300) * 1000 : 0
  const fineCny = fineThatCounts ?? drawnFine
  const confiscatedCny = sanction.includes('没收') ? Number(decidedOn.slice(-2)) * 1000 : 0
  const content = [
    fineCny > 0 ? `罚款人民币${fineCny}元` : '',
    confiscatedCny > 0 ? `没收人民币${confiscatedCny}元` : '',
  ]
  return {
    sheet: 'penalties',
    decidedOn,
    severity: severityOfPenalty(
      sanction.split('; ').map((kind) => world.book.penaltyKinds.get(kind)!),
      { fineCny, party, decidedOn },
      world.book.fines,
    ),
    authority,
    documentNo: documentNumber(city, authority, '罚', decidedOn, random.int(1, 9000)),
    fate,
    cells: {
      violation: behaviour.name,
      facts: factsOf(random, behaviour, decidedOn),
      legalBasis: behaviour.nationalAnchor ?? '行政处罚法',
      penaltyKinds: sanction,
      content: content.filter(Boolean).join('；') || sanction,
      fine: amountCell(fineCny),
      confiscated: amountCell(confiscatedCny),
      suspendedLicence: sanction.includes('吊销') ? '（演示）许可证1号' : '',
      validUntil: fate === 'EXPIRED' ? dayBetween(random, decidedOn, addDays(world.asOf, -1)) : '',
      figures: figuresCell(counted),
    },
  }
}

/** In 万元; empty for none. */
function amountCell(cny: number): string {
  return cny > 0 ? String(cny / 10_000) : ''
}

/** A day within so many months. */
export function recently(world: World, random: Random, months: number): Day {
  return dayBetween(random, addMonths(world.asOf, -months), addDays(world.asOf, -3))
}
