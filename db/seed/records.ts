import type { Day } from '../../schema/scalars/date.js'
import type { BehaviourRow } from '../catalogues.js'
import { addDays, addMonths } from '../rules/days.js'
import { repairPossibleFrom } from '../rules/publicity.js'
import type { Figures, RecordKind, Severity, ThresholdClause } from '../tables/city.js'
import { datasetId, type Seeded } from './city-rules.js'
import { citizenNumber } from './codes.js'
import { drawFate, type Fate, meetFate } from './fates.js'
import { dayBetween, type Random, randomOf } from './random.js'
import type { InventedSubject } from './subjects.js'
import { authorityFor, type CityPlan, type CityRows, documentNumber, type World } from './world.js'

/** Makes the records of a subject in one city that holds a file on it. */
export function recordsOf(world: World) {
  const penalised = [...world.cities[0]!.store.catalogues.behaviours.values()].filter(
    ({ domain }) => authorityFor(world.cities[0]!, domain).penalises,
  )
  return (subject: InventedSubject, place: number, rows: CityRows): void => {
    const city = world.cities[place]!
    const random = randomOf(world.seed, 2, subject.index, place)
    const write = recordWriter(world, city, subject, rows)
    const behaviours = penalised.filter(({ subjectKinds }) => subjectKinds.includes(subject.kind))
    if (subject.kind === 'PERSON') {
      if (random.chance(0.3)) penalties(world, city, random, random.pick(behaviours), write)
      return
    }
    const licences = random.int(0, 2)
    for (let at = 0; at < licences; at += 1) write(licence(world, city, random))
    if (licences === 0 || random.chance(0.08)) {
      if (random.chance(licences === 0 ? 0.35 : 1)) {
        penalties(world, city, random, random.pick(behaviours), write)
      }
    }
    if (random.chance(0.3)) write(commitment(world, city, random))
    if (random.chance(0.02)) write(interview(world, city, random, random.pick(behaviours)))
    if (random.chance(0.03)) write(award(world, city, random))
  }
}

/** A record before its id, its subject and its fate. */
interface Draft {
  readonly kind: RecordKind
  readonly decidedOn: Day
  readonly validUntil: Day | null
  readonly severity: Severity | null
  readonly behaviourCode: string | null
  readonly figures: Figures
  readonly fate: Fate
  readonly detail: Omit<Seeded<'creditRecordDetail'>, 'id'>
}

type WriteRecord = (draft: Draft) => void

function recordWriter(
  world: World,
  { store }: CityPlan,
  subject: InventedSubject,
  rows: CityRows,
): WriteRecord {
  const { jurisdiction } = store
  let ordinal = 0
  return ({ detail, fate, ...draft }) => {
    ordinal += 1
    const number = String(subject.index).padStart(7, '0')
    const id = `${jurisdiction.shortCode}-${draft.kind[0]}-${number}-${ordinal}`
    const target = {
      kind: 'RECORD' as const,
      id,
      subjectCode: subject.code,
      decidedOn: draft.decidedOn,
      repairableFrom: repairPossibleFrom(draft, world.terms),
    }
    const random = randomOf(world.seed, 3, subject.index, store.jurisdiction.port, ordinal)
    rows.creditRecord.push({
      id,
      subjectCode: subject.code,
      subjectKind: subject.kind,
      ...draft,
      ...meetFate(random, fate, target, world.asOf, rows),
      datasetId: datasetId(jurisdiction, draft.kind),
    })
    rows.creditRecordDetail.push({ id, ...detail })
  }
}

const licenceTitles: readonly [string, string, number | null][] = [
  ['食品经营许可证', '食品药品', 5],
  ['建筑业企业资质证书', '工程质量', 5],
  ['道路运输经营许可证', '交通运输', 4],
  ['排污许可证', '生态环境', 5],
  ['旅行社业务经营许可证', '文化旅游', null],
  ['特种设备使用登记证', '产品质量', null],
  ['危险化学品经营许可证', '安全生产', 3],
  ['燃气经营许可证', '城市运行安全', 3],
  ['人力资源服务许可证', '劳动用工', 5],
  ['取水许可证', '行政许可', 5],
  ['公共场所卫生许可证', '行政许可', 4],
]

function licence(world: World, city: CityPlan, random: Random): Draft {
  const [title, topic, years] = random.pick(licenceTitles)
  const authority = authorityFor(city, topic)
  const decidedOn = recently(world, random, 60)
  return {
    ...harmless,
    kind: 'LICENCE',
    decidedOn,
    validUntil: years === null ? null : addDays(addMonths(decidedOn, years * 12), -1),
    fate: random.chance(0.02) ? random.pick(['REVOKED', 'WITHDRAWN']) : 'UNTOUCHED',
    detail: {
      ...noCommitment,
      documentNo: documentNumber(city, authority, '许', decidedOn, random.int(1, 9000)),
      title,
      facts: null,
      legalBasis: '行政许可法',
      unitCode: authority.unitCode,
    },
  }
}

/** A breach and its penalty; one that standards count can come several times within a year, with a rising count. */
export function penalties(
  world: World,
  city: CityPlan,
  random: Random,
  behaviour: BehaviourRow,
  write: WriteRecord,
): void {
  const last = recently(world, random, random.chance(0.6) ? 11 : 35)
  const counted = behaviour.threshold.clauses.find(({ variable }) =>
    /^(.*_)?count_\d+m$/.test(variable),
  )
  const times = counted && random.chance(0.6) ? random.int(2, 4) : 1
  for (let time = 1; time <= times; time += 1) {
    const decidedOn = addDays(last, -75 * (times - time))
    const figures = counted ? { [counted.variable]: time } : figuresAround(world, random, behaviour)
    write(penalty(city, random, behaviour, decidedOn, figures))
  }
}

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

function penalty(
  city: CityPlan,
  random: Random,
  behaviour: BehaviourRow,
  decidedOn: Day,
  figures: Figures,
): Draft {
  const authority = authorityFor(city, behaviour.domain)
  const isMinor = behaviour.severity === 'GENERAL' && random.chance(0.12)
  const severity = isMinor ? 'MINOR' : behaviour.severity
  const [sanction, isFine] = random.pick(sanctions[severity])
  const fined: Figures = isFine ? { fine_cny: random.int(10, 300) * 1000 } : {}
  return {
    kind: 'PENALTY',
    decidedOn,
    validUntil: random.chance(0.1) ? addMonths(decidedOn, 12) : null,
    severity,
    behaviourCode: behaviour.code,
    figures: { ...fined, ...figures },
    fate: drawFate(random),
    detail: {
      ...noCommitment,
      documentNo: documentNumber(city, authority, '罚', decidedOn, random.int(1, 9000)),
      title: `${sanction}: ${behaviour.name}`,
      facts: factsOf(random, behaviour, decidedOn),
      legalBasis: behaviour.nationalAnchor,
      unitCode: authority.unitCode,
    },
  }
}

/** Text of the decision; now and then with a number in it that has to be blanked out before anybody reads it. */
export function factsOf(random: Random, { name }: BehaviourRow, decidedOn: Day): string {
  const foundOn = addDays(decidedOn, -random.int(20, 90))
  const text = `（演示）${foundOn}现场检查时发现当事人存在“${name}”的行为，证据充分，当事人未提出异议。`
  const kind = random.next()
  if (kind < 0.03) return `${text}联系电话13800138000。`
  if (kind < 0.05)
    return `${text}直接责任人身份证号${citizenNumber(random.int(16_000_000, 17_000_000))}。`
  return text
}

/**
 * Figures near what some city or the hub asks for, so that cities judge them differently. Some records lack theirs.
 */
function figuresAround(world: World, random: Random, behaviour: BehaviourRow): Figures {
  return Object.fromEntries(
    behaviour.threshold.clauses
      .filter(() => !random.chance(0.06))
      .map((clause) => [
        clause.variable,
        near(random, random.pick(levels(world, behaviour, clause)), clause),
      ]),
  )
}

/** Figures that meet the hub's threshold and, nearly always, every city's. */
export function figuresBeyond(world: World, random: Random, behaviour: BehaviourRow): Figures {
  return Object.fromEntries(
    behaviour.threshold.clauses.map((clause) => {
      const level = Math.max(...levels(world, behaviour, clause))
      return [
        clause.variable,
        rounded(clause, level === 0 ? random.int(500, 50_000) : level * (1.1 + random.next() * 2)),
      ]
    }),
  )
}

function levels(
  world: World,
  { code }: BehaviourRow,
  { variable, value }: ThresholdClause,
): number[] {
  const own = world.cities.flatMap(({ rules }) =>
    rules.localStandard
      .filter(({ behaviourCode }) => behaviourCode === code)
      .flatMap(({ threshold }) => threshold.clauses)
      .filter((clause) => clause.variable === variable)
      .map((clause) => clause.value),
  )
  return [value, ...own]
}

function near(random: Random, level: number, clause: ThresholdClause): number {
  if (level === 0) return random.int(500, 50_000)
  return rounded(clause, level * random.pick([0.4, 0.8, 0.95, 1, 1.05, 1.3, 2.5]))
}

function rounded({ unit }: ThresholdClause, figure: number): number {
  if (unit === 'event') return 1
  if (unit === 'CNY') return Math.round(figure)
  if (unit === 'percent' || unit === 'tonne') return Math.round(figure * 100) / 100
  return Math.max(1, Math.round(figure))
}

function commitment(world: World, city: CityPlan, random: Random): Draft {
  const types = [...city.store.catalogues.commitmentTypes.values()]
  const type = random.pick(types)
  const decidedOn = recently(world, random, 35)
  const isFresh = decidedOn > addMonths(world.asOf, -6)
  return {
    ...harmless,
    kind: 'COMMITMENT',
    decidedOn,
    fate: 'UNTOUCHED',
    detail: {
      documentNo: null,
      title: `信用承诺书（${type.name}）`,
      facts: null,
      legalBasis: null,
      unitCode: authorityFor(city, '行政许可').unitCode,
      commitmentType: type.code,
      commitmentStatus: isFresh ? 'OPEN' : random.chance(0.9) ? 'FULFILLED' : 'BROKEN',
    },
  }
}

function interview(world: World, city: CityPlan, random: Random, behaviour: BehaviourRow): Draft {
  const authority = authorityFor(city, behaviour.domain)
  const decidedOn = recently(world, random, 35)
  return {
    ...harmless,
    kind: 'INTERVIEW',
    decidedOn,
    fate: 'UNTOUCHED',
    detail: {
      ...noCommitment,
      documentNo: documentNumber(city, authority, '约', decidedOn, random.int(1, 900)),
      title: `约谈: ${behaviour.name}`,
      facts: factsOf(random, behaviour, decidedOn),
      legalBasis: behaviour.nationalAnchor,
      unitCode: authority.unitCode,
    },
  }
}

function award(world: World, city: CityPlan, random: Random): Draft {
  const authority = authorityFor(city, '信用牵头部门')
  const decidedOn = recently(world, random, 35)
  return {
    ...harmless,
    kind: 'AWARD',
    decidedOn,
    fate: 'UNTOUCHED',
    detail: {
      ...noCommitment,
      documentNo: documentNumber(city, authority, '奖', decidedOn, random.int(1, 900)),
      title: random.pick(['演示质量管理创新奖', '演示诚信经营示范奖', '演示安全生产先进奖']),
      facts: null,
      legalBasis: null,
      unitCode: authority.unitCode,
    },
  }
}

const harmless = { validUntil: null, severity: null, behaviourCode: null, figures: {} }
const noCommitment = { commitmentType: null, commitmentStatus: null }

function recently(world: World, random: Random, months: number): Day {
  return dayBetween(random, addMonths(world.asOf, -months), addDays(world.asOf, -3))
}
