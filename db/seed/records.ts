import type { BehaviourRow } from '../../rules/catalogues.js'
import { addDays, addMonths } from '../../rules/days.js'
import { repairPossibleFrom } from '../../rules/publicity/publicity.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import type { RecordKind } from '../../rules/words.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { factId } from '../ledger/fact-ids.js'
import { type Breach, factsOf } from './breaches.js'
import type { Seeded } from './city-rules.js'
import { meetFate } from './fates.js'
import { penalty, recently, type SheetDraft, writePenalties } from './penalties.js'
import { dayBetween, type Random, randomOf } from './random.js'
import type { Cells } from './sheets.js'
import type { InventedSubject } from './subjects.js'
import {
  authorityCells,
  authorityFor,
  type CityPlan,
  type CityRows,
  documentNumber,
  type World,
} from './world.js'

/** Makes the records of a subject in one city that holds a file on it. */
export function recordsOf(world: World) {
  const penalised = [...world.cities[0]!.store.catalogues.behaviours.values()].filter(
    ({ domain }) => authorityFor(world.cities[0]!, domain).penalises,
  )
  return (
    subject: InventedSubject,
    place: number,
    breaches: readonly Breach[],
    rows: CityRows,
  ): void => {
    const city = world.cities[place]!
    const random = randomOf(world.seed, 2, subject.index, place)
    const write = recordWriter(world, place, subject, rows)
    /** What rests on what is drawn apart, so that all else stays what it was. */
    const links = randomOf(world.seed, 5, subject.index, place)
    for (const { behaviour, figures, listedOn, restOn } of breaches) {
      if (!authorityFor(city, behaviour.domain).penalises) continue
      const decidedOn = addDays(listedOn, -random.int(20, 60))
      const breach = { behaviour, party: subject.kind, decidedOn, figures }
      const isLinked = links.chance(0.6)
      const fate = isLinked && links.chance(0.06) ? 'REVOKED' : 'UNTOUCHED'
      const behind = penalty(world, city, random, { ...breach, fate })
      write(behind)
      if (isLinked) restOn(basisCells(behind))
    }
    const behaviours = penalised.filter(({ subjectKinds }) => subjectKinds.includes(subject.kind))
    if (subject.kind === 'PERSON') {
      if (random.chance(0.3))
        writePenalties(world, city, random, random.pick(behaviours), subject.kind, write)
      return
    }
    const licences = random.int(0, 2)
    for (let at = 0; at < licences; at += 1) write(licence(world, city, random))
    if (random.chance(licences === 0 ? 0.35 : 0.08)) {
      writePenalties(world, city, random, random.pick(behaviours), subject.kind, write)
    }
    const penalties = write.written.filter(({ sheet }) => sheet === 'penalties')
    const behind = penalties.length > 0 ? links.pick(penalties) : null
    if (random.chance(0.3)) write(commitment(world, city, random, behind))
    if (random.chance(0.02)) write(interview(world, city, random, random.pick(behaviours), null))
    if (random.chance(0.03)) write(award(world, city, random))
    if (behind !== null && links.chance(0.2)) {
      write(interview(world, city, links, links.pick(behaviours), behind))
    }
  }
}

/** A record of a kind for which no sheet is laid down. */
interface PlainDraft {
  readonly sheet: null
  readonly kind: RecordKind
  readonly decidedOn: Day
  readonly detail: Omit<Seeded<'creditRecordDetail'>, 'id'>
}

type Draft = SheetDraft | PlainDraft
interface WriteRecord {
  (draft: Draft): void
  /** Rows of sheets so far. */
  readonly written: readonly SheetDraft[]
}

/** How a row names the penalty behind it. */
function basisCells({ documentNo, authority }: SheetDraft): Cells {
  return { restsOnDocumentNo: documentNo, restsOnAuthorityCode: authority.unitCode }
}

function recordWriter(
  world: World,
  place: number,
  subject: InventedSubject,
  rows: CityRows,
): WriteRecord {
  const { store } = world.cities[place]!
  const documents: string[] = []
  const written: SheetDraft[] = []
  let ordinal = 0
  const write = (draft: Draft) => {
    ordinal += 1
    if (draft.sheet === null) {
      const id = factId(store, draft.kind[0]!, String(subject.index), String(ordinal))
      rows.creditRecord.push(plainRecord(id, subject, draft, store.jurisdiction))
      rows.creditRecordDetail.push({ id, ...draft.detail })
      return
    }
    const { sheet, authority, documentNo, decidedOn, fate } = draft
    written.push(draft)
    documents.push(documentNo)
    const sameNumber = documents.filter((known) => known === documentNo).length
    const key = { documentNo, line: sameNumber > 1 ? String(sameNumber) : '', ...subject.party }
    const target = {
      cells: {
        targetKind: sheet === 'penalties' ? 'PENALTY' : 'LICENCE',
        targetAuthorityCode: authority.unitCode,
        ...key,
      },
      unitCode: authority.unitCode,
      decidedOn,
      repairableFrom: repairPossibleFrom({ listCode: null, ...draft }, world.terms),
    }
    const random = randomOf(world.seed, 3, subject.index, place, ordinal)
    rows.sheets[sheet].push({
      ...key,
      ...(sheet === 'licences' || sheet === 'penalties'
        ? { representative: subject.representative }
        : {}),
      ...draft.cells,
      decidedOn,
      ...withoutName(sheet, authorityCells(authority)),
      ...meetFate(random, fate, target, world.asOf, rows.sheets),
    })
  }
  return Object.assign(write, { written })
}

/** A commitment is made to a unit, which its sheet names by its code alone. */
function withoutName(sheet: SheetDraft['sheet'], { authorityName, ...cells }: Cells): Cells {
  return sheet === 'commitments' ? cells : { ...cells, authorityName: authorityName! }
}

function plainRecord(
  id: string,
  { party, kind: subjectKind }: InventedSubject,
  { kind, decidedOn }: PlainDraft,
  jurisdiction: Jurisdiction,
): Seeded<'creditRecord'> {
  return {
    id,
    subjectCode: party.partyCode!,
    subjectKind,
    kind,
    behaviourCode: null,
    figures: {},
    decidedOn,
    validUntil: null,
    severity: null,
    endedBy: null,
    endedOn: null,
    datasetId: datasetId(jurisdiction, kind),
  }
}

/** Title, topic of the authority, years that it lasts. */
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

/** What the sheets write where there is none. */
const noEnd = '2099-12-31'

function licence(world: World, city: CityPlan, random: Random): Draft {
  const [title, topic, years] = random.pick(licenceTitles)
  const authority = authorityFor(city, topic)
  const decidedOn = recently(world, random, 60)
  return {
    sheet: 'licences',
    decidedOn,
    severity: null,
    authority,
    documentNo: documentNumber(city, authority, '许', decidedOn, random.int(1, 9000)),
    fate: random.chance(0.02) ? random.pick(['REVOKED', 'WITHDRAWN']) : 'UNTOUCHED',
    cells: {
      documentName: '准予行政许可决定书',
      licenceKind: title.endsWith('登记证') ? '登记' : '普通',
      certificateName: title,
      content: `（演示）准予颁发${title}`,
      validFrom: decidedOn,
      validUntil: years === null ? noEnd : addDays(addMonths(decidedOn, years * 12), -1),
      status: '1',
    },
  }
}

/** A broken one rests on the penalty that found it so, where there is one. */
function commitment(
  world: World,
  city: CityPlan,
  random: Random,
  behind: SheetDraft | null,
): SheetDraft {
  const types = [...city.store.catalogues.commitmentTypes.values()]
  const type = random.pick(types)
  const decidedOn = recently(world, random, 35)
  const isFresh = decidedOn > addMonths(world.asOf, -6)
  const status = isFresh ? '履行中' : random.chance(0.9) ? '已履行' : '违诺'
  return {
    sheet: 'commitments',
    decidedOn,
    severity: null,
    authority: authorityFor(city, '行政许可'),
    documentNo: '',
    fate: 'UNTOUCHED',
    cells: {
      commitmentType: type.code,
      commitmentStatus: status,
      ...(status === '违诺' && behind !== null ? basisCells(behind) : {}),
    },
  }
}

/** One that rests on a penalty follows it. */
function interview(
  world: World,
  city: CityPlan,
  random: Random,
  behaviour: BehaviourRow,
  behind: SheetDraft | null,
): SheetDraft {
  const authority = authorityFor(city, behaviour.domain)
  const decidedOn =
    behind === null
      ? recently(world, random, 35)
      : dayBetween(random, behind.decidedOn, addDays(world.asOf, -3))
  return {
    sheet: 'interviews',
    decidedOn,
    severity: null,
    authority,
    documentNo: documentNumber(city, authority, '约', decidedOn, random.int(1, 900)),
    fate: 'UNTOUCHED',
    cells: {
      reason: behaviour.name,
      facts: factsOf(random, behaviour, decidedOn),
      legalBasis: behaviour.nationalAnchor ?? '',
      ...(behind === null ? {} : basisCells(behind)),
    },
  }
}

function award(world: World, city: CityPlan, random: Random): Draft {
  const authority = authorityFor(city, '信用牵头部门')
  const decidedOn = recently(world, random, 35)
  return {
    sheet: null,
    kind: 'AWARD',
    decidedOn,
    detail: {
      commitmentType: null,
      commitmentStatus: null,
      documentNo: documentNumber(city, authority, '奖', decidedOn, random.int(1, 900)),
      title: random.pick(['演示质量管理创新奖', '演示诚信经营示范奖', '演示安全生产先进奖']),
      facts: null,
      legalBasis: null,
      unitCode: authority.unitCode,
    },
  }
}
