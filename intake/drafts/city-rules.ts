import { type Draft, type Fact, newDraft } from '../../db/ledger/draft.js'
import { carriedListsToOffer, namedChoice } from '../../rules/catalogue-names.js'
import { basisRank } from '../../rules/standards/basis-rank.js'
import { isAbove, pathIn } from '../../rules/standards/path-input.js'
import { legalBasisIn, thresholdIn, windowMonthsIn } from '../../rules/standards/step-input.js'
import { parseThreshold } from '../../rules/standards/threshold.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import type { ThresholdClauses } from '../../rules/words.js'
import { HubError } from '../../schema/errors.js'
import { labelOf, valuesToName } from '../../schema/labels/labels.js'
import { choiceNamed } from '../../schema/names.js'
import { ownerOfNumber } from '../../schema/scalars/number-owner.js'
import { wayOut } from '../../schema/ways-out.js'
import { handInTo, memberOfUnit, unitIn } from '../check/authority.js'
import { behaviourIn, listIn, meantOr, measureIn } from '../check/catalogue.js'
import { dayIn, notInFuture } from '../check/dates.js'
import { orRefused } from '../check/or-refused.js'
import { organisationOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { oneOf, wholeNumber, yesOrNo } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'
import { originIn, periodOf, statusIn } from './parts-of-rules.js'

/** A unit of the city: the bodies that decide and act. */
export function unitDraft(row: SheetRow, city: CityFacts): Draft | null {
  const unit = organisationOf(row, 'unitCode', city)
  const isAuthority = yesOrNo(row, 'isAuthority')
  const owner = unit === null ? null : memberOfUnit(unit.code, city)
  if (owner !== null && owner !== city.jurisdiction.key) {
    row.refuse('AUTHORITY_OF_ANOTHER_CITY', 'unitCode', handInTo(owner, city))
  }
  if (row.refusals.length > 0 || unit === null) return null
  return draft(unit.code, [
    'organisationUnit',
    { code: unit.code, name: row.text('unitName'), isAuthority },
  ])
}

/** How many there are to be covered, by the city's own count: what the plan's shares are shares of. */
export function figureDraft(row: SheetRow, city: CityFacts): Draft | null {
  const kind = oneOf(row, 'countedKind', {
    法人及非法人组织: 'ORGANISATION',
    个体工商户: 'SOLE_TRADER',
    自然人: 'PERSON',
  })
  const groupName = row.text('groupName')
  const counted = wholeNumber(row, 'counted')
  const countedOn = dayIn(row, 'countedOn')
  notInFuture(row, 'countedOn', countedOn, city.today)
  if (kind === 'PERSON' && groupName === '') {
    row.refuse('VALUE_MISSING', 'groupName', wayOut('groupNamed'))
  } else if (kind !== null && kind !== 'PERSON' && groupName !== '') {
    row.refuse('VALUE_UNKNOWN', 'groupName', wayOut('groupOnlyPersons'))
  }
  if (row.refusals.length > 0 || !kind || counted === null || !countedOn) return null
  const source = row.text('figureSource')
  return draft(`${kind} ${groupName}`, [
    'planFigure',
    { kind, groupName, counted, source, countedOn },
  ])
}

/** That one unit stands for another from a day on: what the one decided, the other repairs. */
export function successorDraft(row: SheetRow, city: CityFacts): Draft | null {
  const unit = unitIn(row, 'unitCode', city)
  const successor = unitIn(row, 'successorCode', city)
  const validFrom = dayIn(row, 'validFrom')
  if (unit && unit.code === successor?.code) {
    row.refuse('VALUE_UNKNOWN', 'successorCode', wayOut('anotherSuccessor'))
  }
  if (row.refusals.length > 0 || !unit || !successor || !validFrom) return null
  const [unitCode, successorCode] = [unit.code, successor.code]
  return draft(`${unitCode} ${successorCode}`, [
    'unitSuccessor',
    { unitCode, successorCode, validFrom, documentNo: row.text('documentNo') },
  ])
}

/** A dataset of the national catalogue: what may enter a credit record at all. */
export function datasetDraft(row: SheetRow, city: CityFacts): Draft | null {
  const kinds = valuesToName('RecordKind')
  const what =
    choiceNamed(row.text('datasetOf'), kinds) ??
    choiceNamed(row.text('datasetOf'), carriedListsToOffer(city.catalogues)) ??
    ''
  if (what === '') {
    const all = [...kinds, ...carriedListsToOffer(city.catalogues)]
    const near = meantOr(wayOut('kindOrList'), row.text('datasetOf'), all)
    row.refuse('LIST_UNKNOWN', 'datasetOf', near)
  }
  const shareClass = oneOf(row, 'shareClass', {
    无条件共享: 'UNCONDITIONAL',
    有条件共享: 'CONDITIONAL',
    不予共享: 'NOT_SHARED',
  })
  const shareCondition = row.text('shareCondition') || null
  if (shareClass === 'CONDITIONAL' && shareCondition === null) {
    row.report('SHARE_CONDITION_MISSING', 'shareClass', wayOut('conditionIn'))
  } else if (shareClass !== 'CONDITIONAL' && shareCondition !== null) {
    row.refuse('SHARE_CONDITION_WITHOUT_CLASS', 'shareCondition', wayOut('conditionOrClass'))
  }
  const classes = [...city.catalogues.catalogueClasses.values()].map(namedChoice)
  const catalogueClass = choiceNamed(row.text('catalogueClass'), classes)
  if (catalogueClass === null) {
    const near = meantOr(wayOut('catalogueClass'), row.text('catalogueClass'), classes)
    row.refuse('NOT_IN_CATALOGUE', 'catalogueClass', near)
  }
  const unit = unitIn(row, 'unitCode', city)
  if (row.refusals.length > 0 || !shareClass || !unit) return null
  const id = datasetId(city.jurisdiction, what)
  return draft(id, [
    'dataset',
    {
      id,
      name: row.text('datasetName'),
      nameEn: row.text('datasetNameEn'),
      catalogueClass: Number(catalogueClass),
      catalogueEdition: row.text('catalogueEdition'),
      shareClass,
      shareCondition,
      legalBasis: row.text('legalBasis'),
      providingUnitCode: unit.code,
    },
  ])
}

/** A measure of the national list as the city lists it. */
export function measureDraft(row: SheetRow, city: CityFacts): Draft | null {
  const measureCode = measureIn(row, city)
  const period = periodOf(row)
  if (row.refusals.length > 0 || !measureCode || !period.validFrom) return null
  return draft(measureCode, [
    'cityMeasure',
    {
      measureCode,
      legalBasis: row.text('legalBasis') || null,
      validFrom: period.validFrom,
      validUntil: period.validUntil,
    },
  ])
}

/** When the city calls a behaviour dishonest. */
export function standardDraft(row: SheetRow, city: CityFacts): Draft | null {
  const behaviourCode = behaviourIn(row, city)
  const threshold = thresholdOf(row, city)
  const months = wholeNumber(row, 'windowMonths')
  const windowMonths =
    months === null ? null : orRefused(row, 'windowMonths', () => windowMonthsIn(months))
  const severity = oneOf(row, 'severity', { 轻微: 'MINOR', 一般: 'GENERAL', 严重: 'SERIOUS' })
  const period = periodOf(row)
  const illustrative = yesOrNo(row, 'illustrative')
  // What is invented for a demonstration rests on nothing.
  if (!illustrative) orRefused(row, 'legalBasis', () => legalBasisIn(row.text('legalBasis')))
  if (row.refusals.length > 0) return null
  if (!behaviourCode || !threshold || windowMonths === null || !severity || !period.validFrom) {
    return null
  }
  const localCode = row.text('localCode')
  return draft(`${localCode} ${period.validFrom}`, [
    'localStandard',
    {
      localCode,
      behaviourCode,
      threshold,
      windowMonths,
      severity,
      ...basisOf(row, city),
      validFrom: period.validFrom,
      validUntil: period.validUntil,
      illustrative,
    },
  ])
}

/** What follows in this city from a list or a behaviour, who does it and on what law. */
export function pathDraft(row: SheetRow, city: CityFacts): Draft | null {
  const listCode = listIn(row, 'SERIOUS', city)?.code ?? null
  const behaviourCode = behaviourIn(row, city)
  const measureCode = measureIn(row, city)
  if (row.text('listCode') === '' && row.text('violation') === '') {
    row.refuse('VALUE_MISSING', 'listCode', wayOut('pathStart'))
  }
  const power = oneOf(row, 'power', {
    BINDING: 'BINDING',
    ADMINISTRATIVE: 'ADMINISTRATIVE',
    ADVISORY: 'ADVISORY',
  })
  const feedbackDueWorkingDays = wholeNumber(row, 'feedbackDue')
  const period = periodOf(row)
  const illustrative = yesOrNo(row, 'illustrative')
  if (row.refusals.length > 0 || !measureCode || !power || !period.validFrom) return null
  const written = { listCode, behaviourCode, measureCode, feedbackDueWorkingDays }
  const path = orRefused(row, 'measureCode', () => pathIn(written, city.catalogues))
  if (path !== null && isAbove(power, path.measure)) {
    row.refuse(
      'POWER_ABOVE_MEASURE',
      'power',
      wayOut('powerOfMeasure', {
        measure: measureCode,
        power: labelOf('BindingPower', path.measure.bindingPower),
      }),
    )
  }
  orRefused(row, 'legalBasis', () => legalBasisIn(row.text('legalBasis')))
  if (row.refusals.length > 0) return null
  const pathCode = row.text('pathCode')
  return draft(`${pathCode} ${period.validFrom}`, [
    'punishmentPath',
    {
      pathCode,
      listCode,
      behaviourCode,
      measureCode,
      implementingUnit: row.text('implementingUnit'),
      action: row.text('action'),
      legalBasis: row.text('legalBasis'),
      basisRank: basisRank(row.text('legalBasis'), city.jurisdiction.code),
      power,
      feedbackDueWorkingDays,
      validFrom: period.validFrom,
      validUntil: period.validUntil,
      illustrative,
    },
  ])
}

/** How this city stands to another city's standard. */
export function recognitionDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { jurisdiction } = city
  const origin = originIn(row, city)
  const behaviourCode = behaviourIn(row, city)
  const status = statusIn(row)
  const conditional = yesOrNo(row, 'conditional')
  const period = periodOf(row)
  const illustrative = yesOrNo(row, 'illustrative')
  if (row.refusals.length > 0 || !origin || !behaviourCode || !status || !period.validFrom)
    return null
  const id = `${origin.shortCode}-${behaviourCode}-by-${jurisdiction.shortCode}`
  return draft(`${id} ${period.validFrom}`, [
    'recognition',
    {
      id,
      originCode: origin.code,
      behaviourCode,
      status,
      conditional,
      reason: row.text('reason') || null,
      agreementDocument: row.text('agreementDocument') || null,
      scheme: row.text('scheme'),
      validFrom: period.validFrom,
      validUntil: period.validUntil,
      illustrative,
    },
  ])
}

/** A lawful code of the pilot years that a steward has looked at; only such a code is on the sheet. */
export function earlyCodeDraft(row: SheetRow, city: CityFacts): Draft | null {
  const approvedOn = dayIn(row, 'approvedOn')
  notInFuture(row, 'approvedOn', approvedOn, city.today)
  const written = row.text('partyCode').normalize('NFKC').toUpperCase()
  const found = organisationOf(row, 'partyCode', { earlyCodes: new Set([written]) })
  if (row.refusals.length > 0 || !found || !approvedOn) return null
  if (found.codeStatus === 'OK' && ownerOfNumber(found.code) !== 'EITHER') {
    row.refuse('VALUE_UNKNOWN', 'partyCode', wayOut('codeAddsUp'))
    return null
  }
  return draft(found.code, [
    'earlyCode',
    {
      code: found.code,
      reason: row.text('reason'),
      approvedBy: row.text('approvedBy'),
      approvedOn,
    },
  ])
}

function draft(id: string, fact: Fact): Draft {
  return newDraft({ id, facts: [fact] })
}

function basisOf(row: SheetRow, { jurisdiction }: CityFacts) {
  const legalBasis = row.text('legalBasis') || null
  return {
    legalBasis,
    basisRank: legalBasis === null ? null : basisRank(legalBasis, jurisdiction.code),
  }
}

/** THRESHOLD_UNREADABLE: `tax_cny >= 1000000 AND tax_pct >= 10`; SCORE_REFUSED, THRESHOLD_VARIABLE_UNKNOWN. */
function thresholdOf(row: SheetRow, { catalogues }: CityFacts): ThresholdClauses | null {
  const written = parsedThreshold(row)
  return written && orRefused(row, 'threshold', () => thresholdIn(written, catalogues))
}

function parsedThreshold(row: SheetRow): ThresholdClauses | null {
  const written = row.text('threshold')
  if (written === '') return null
  try {
    return parseThreshold(written, row.text('unit'))
  } catch (error) {
    if (!(error instanceof HubError)) throw error
    row.refuse('THRESHOLD_UNREADABLE', 'threshold', wayOut('clauses'))
    return null
  }
}
