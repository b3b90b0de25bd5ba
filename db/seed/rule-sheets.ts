import { eligibilityText } from '../../rules/incentives/eligibility-input.js'
import { equalListsText } from '../../rules/incentives/equal-lists.js'
import { benefitFiguresText } from '../../rules/incentives/product-input.js'
import type { Severity, SubjectKind, ThresholdClauses } from '../../rules/words.js'
import type { Sheets } from './sheets.js'
import type { CityPlan } from './world.js'

const shareClasses = {
  UNCONDITIONAL: '无条件共享',
  CONDITIONAL: '有条件共享',
  NOT_SHARED: '不予共享',
}
const severities: Readonly<Record<Severity, string>> = {
  MINOR: '轻微',
  GENERAL: '一般',
  SERIOUS: '严重',
}

/** What a city lays down, as the sheets on which it would hand it in. */
export function ruleSheets({ store, rules }: Pick<CityPlan, 'store' | 'rules'>): Sheets {
  const { shortCode } = store.jurisdiction
  return {
    units: rules.organisationUnit.map(({ code, name, isAuthority }) => ({
      unitCode: code,
      unitName: name,
      isAuthority: yesOrNo(isAuthority),
    })),
    'unit-successors': rules.unitSuccessor.map((row) => ({ ...row })),
    datasets: rules.dataset.map((row) => ({
      datasetOf: row.id.slice(shortCode.length + 1),
      datasetName: row.name,
      datasetNameEn: row.nameEn,
      catalogueClass: String(row.catalogueClass),
      catalogueEdition: row.catalogueEdition,
      shareClass: shareClasses[row.shareClass],
      shareCondition: row.shareCondition ?? '',
      legalBasis: row.legalBasis,
      unitCode: row.providingUnitCode,
    })),
    supply: rules.supplyDeclaration.map((row) => ({
      suppliedKind: row.what,
      extent: row.extent,
      coversFrom: row.coversFrom,
      coversUntil: row.coversUntil ?? '',
      unitCode: row.unitCode,
      declaredOn: row.declaredOn,
    })),
    measures: rules.cityMeasure.map((row) => ({
      measureCode: row.measureCode,
      legalBasis: row.legalBasis ?? '',
      ...period(row),
    })),
    standards: rules.localStandard.map((row) => ({
      localCode: row.localCode,
      violation: row.behaviourCode,
      ...thresholdCells(row.threshold),
      windowMonths: String(row.windowMonths),
      severity: severities[row.severity],
      legalBasis: row.legalBasis ?? '',
      ...period(row),
      illustrative: yesOrNo(row.illustrative),
    })),
    recognitions: rules.recognition.map((row) => ({
      originCode: row.originCode,
      violation: row.behaviourCode,
      status: row.status,
      conditional: yesOrNo(row.conditional),
      reason: row.reason ?? '',
      agreementDocument: row.agreementDocument ?? '',
      scheme: row.scheme,
      ...period(row),
      illustrative: yesOrNo(row.illustrative),
    })),
    paths: rules.punishmentPath.map((row) => ({
      pathCode: row.pathCode,
      listCode: row.listCode ?? '',
      violation: row.behaviourCode ?? '',
      measureCode: row.measureCode,
      implementingUnit: row.implementingUnit,
      action: row.action,
      legalBasis: row.legalBasis,
      power: row.power,
      feedbackDue: row.feedbackDueWorkingDays == null ? '' : String(row.feedbackDueWorkingDays),
      ...period(row),
      illustrative: yesOrNo(row.illustrative),
    })),
    products: rules.incentiveProduct.map((row) => ({
      productCode: row.productCode,
      productName: row.name,
      productKind: row.kind,
      providerCode: row.providerCode,
      benefit: row.benefit,
      benefitFigures: benefitFiguresText(row.benefitFigures),
      paidBy: row.paidBy ?? '',
      subjectKinds: row.subjectKinds.map((kind) => subjectKinds[kind]).join(';'),
      industryCodes: row.industryCodes.join(';'),
      divisionCodes: row.divisionCodes.join(';'),
      eligibility: eligibilityText(row.eligibility),
      noSeriousEntry: yesOrNo(row.eligibility.noSeriousEntry),
      consentText: row.consentText,
      documentNo: row.documentNo,
      legalBasis: row.legalBasis ?? '',
      ...period(row),
      illustrative: yesOrNo(row.illustrative),
    })),
    'product-recognitions': rules.productRecognition.map((row) => ({
      originCode: row.originCode,
      productCode: row.productCode,
      status: row.status,
      originProductFrom: row.originVersionFrom ?? '',
      condition: row.condition ?? '',
      equalLists: equalListsText(row.equalLists),
      reason: row.reason ?? '',
      agreementDocument: row.agreementDocument ?? '',
      scheme: row.scheme,
      ...period(row),
      illustrative: yesOrNo(row.illustrative),
    })),
  }
}

const subjectKinds: Readonly<Record<SubjectKind, string>> = {
  ORGANISATION: '法人及非法人组织',
  SOLE_TRADER: '个体工商户',
  PERSON: '自然人',
}

function yesOrNo(is: boolean): string {
  return is ? '1' : '0'
}

function period({ validFrom, validUntil }: { validFrom: string; validUntil?: string | null }) {
  return { validFrom, validUntil: validUntil ?? '' }
}

/** Clauses whose variable does not name its unit share the one of the row. */
function thresholdCells({ join, clauses }: ThresholdClauses) {
  return {
    threshold: clauses
      .map(({ variable, operator, value }) => `${variable} ${operator} ${value}`)
      .join(` ${join} `),
    unit: clauses[0]!.unit,
  }
}
