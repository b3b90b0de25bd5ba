import { loadCatalogues } from '../../../rules/catalogues.js'
import type { Case } from '../../../rules/decisions/case.js'
import { basisRank } from '../../../rules/standards/basis-rank.js'
import type { Stance } from '../../../rules/standards/recognition-matrix.js'
import type {
  CityPath,
  CityRuleRows,
  CityStandard,
  CitySupply,
  CommonRules,
  ListedMeasure,
} from '../../../rules/standards/rulebook.js'
import { rulebook } from '../../../rules/standards/rulebook.js'
import { parseThreshold } from '../../../rules/standards/threshold.js'
import { everySupply } from '../../../rules/supply/supply.js'

export const jiaxing = '330400'
export const kunshan = '320583'
export const taicang = '320585'
export const cities = [jiaxing, kunshan, taicang]
export const today = '2026-11-23'

export const catalogues = loadCatalogues()
export const common: CommonRules = { ...catalogues, demonstration: true }

const always = { validFrom: '2024-01-01', validUntil: null, illustrative: true }

/** @param written  as the reference files have it: `exceed_pct >= 50` */
export function standard(
  jurisdictionCode: string,
  behaviourCode: string,
  written: string,
  more: Partial<CityStandard> = {},
): CityStandard {
  return {
    jurisdictionCode,
    localCode: `${jurisdictionCode}-${behaviourCode}`,
    behaviourCode,
    threshold: parseThreshold(
      written,
      catalogues.behaviours.get(behaviourCode)?.threshold.clauses[0]?.unit ?? '',
    ),
    windowMonths: 0,
    severity: 'GENERAL',
    ...always,
    ...more,
  }
}

export function recognition(
  from: string,
  to: string,
  behaviourCode: string,
  more: Partial<Stance> = {},
): Stance {
  return {
    id: `${from}-${behaviourCode}-by-${to}`,
    jurisdictionCode: to,
    originCode: from,
    behaviourCode,
    status: 'IN_FORCE',
    conditional: false,
    ...always,
    validFrom: '2025-03-01',
    ...more,
  }
}

/** @param start  code of a list (SL…) or of a behaviour */
export function path(
  jurisdictionCode: string,
  start: string,
  measureCode: string,
  more: Partial<CityPath> = {},
): CityPath {
  const isList = /^[SR]L/.test(start)
  const legalBasis = more.legalBasis ?? '环境保护法 第五十四条'
  return {
    jurisdictionCode,
    pathCode: `${jurisdictionCode}-${start}-${measureCode}`,
    listCode: isList ? start : null,
    behaviourCode: isList ? null : start,
    measureCode,
    implementingUnit: '演示主管部门',
    legalBasis,
    basisRank: basisRank(legalBasis, jurisdictionCode),
    power: 'ADMINISTRATIVE',
    ...always,
    ...more,
  }
}

/** What the city lists: every measure of the national list that is enabled. */
export function listing(jurisdictionCode: string): ListedMeasure[] {
  return [...catalogues.measures.values()]
    .filter(({ enabled }) => enabled)
    .map(({ code }) => ({ jurisdictionCode, measureCode: code, ...always }))
}

let made = 0
/** A record of a general breach that is active, unless `more` says otherwise. */
export function record(
  jurisdictionCode: string,
  behaviourCode: string,
  more: Partial<Case> = {},
): Case {
  made += 1
  return {
    kind: 'RECORD',
    id: `record-${made}`,
    position: made,
    jurisdictionCode,
    listCode: null,
    behaviourCode,
    figures: {},
    decidedOn: '2026-05-10',
    validUntil: null,
    severity: 'GENERAL',
    endedOn: null,
    objections: [],
    ...more,
  }
}

/** An entry on a serious list. */
export function entry(jurisdictionCode: string, listCode: string, more: Partial<Case> = {}): Case {
  made += 1
  return {
    ...record(jurisdictionCode, '', more),
    kind: 'LIST_ENTRY',
    id: `entry-${made}`,
    listCode,
    behaviourCode: null,
    severity: 'SERIOUS',
    ...more,
  }
}

/** Everything that the cities can supply, declared complete. */
export function allSupplied(codes: readonly string[]): CitySupply[] {
  return codes.flatMap((jurisdictionCode) =>
    [...everySupply(catalogues).keys()].map((what) => ({
      jurisdictionCode,
      what,
      declaration: {
        what,
        extent: 'COMPLETE',
        coversFrom: '2019-01-01',
        coversUntil: null,
        unitCode: 'none',
        declaredOn: '2025-01-02',
      },
      lastHandIn: today,
    })),
  )
}

export function rules(
  rows: Partial<CityRuleRows>,
  { on = today, demonstration = true }: { on?: string; demonstration?: boolean } = {},
) {
  return rulebook(
    {
      standards: [],
      recognitions: [],
      measures: cities.flatMap(listing),
      paths: [],
      datasets: [],
      supplies: allSupplied(cities),
      members: cities,
      ...rows,
    },
    on,
    { ...common, demonstration },
  )
}

export function measure(code: string) {
  return catalogues.measures.get(code)!
}
