import { competentFor } from '../../intake/check/authority.js'
import { reportLate } from '../../intake/check/lateness.js'
import type { SheetRow } from '../../intake/check/sheet-row.js'
import { decide } from '../../rules/decisions/decide.js'
import {
  isActive,
  publicByDefault,
  publicUntil,
  repairPossibleFrom,
} from '../../rules/publicity/publicity.js'
import type { CityDataset } from '../../rules/standards/rulebook.js'
import { planShare } from '../../rules/statistics/plan-share.js'
import { datasetSubject } from '../../rules/supply/dataset-id.js'
import { type WayOut, wayOutIn } from '../../schema/ways-out.js'
import { authority, facts } from '../intake/check/city-facts.js'
import {
  caseFrom,
  cityNamed,
  kindNamed,
  outcomeNamed,
  reasonNamed,
  recognitionNamed,
  standardsFrom,
} from '../rules/decisions/case-words.js'
import {
  allSupplied,
  catalogues,
  cities,
  listing,
  measure,
  path,
  recognition,
  rules,
} from '../rules/decisions/decision-world.js'

/** What is given in a row of `cases.csv`: 键：值 | 键：值. */
export type Given = Readonly<Record<string, string>>

/** What each question of the table asks, of the same code that answers partners; the answer in the table's words. */
export const questions: Readonly<Record<string, (given: Given) => string | Promise<string>>> = {
  措施判断: mayApply,
  公示截止: lastDay,
  是否有效: (given) => {
    const kind = { 约谈: 'INTERVIEW', 违诺: 'COMMITMENT' }[given.类别!]
    if (kind === undefined) throw new Error(`${given.类别} is no kind of the worked cases.`)
    const { decidedOn, validUntil, endedOn } = caseFrom(given.案件!)
    const basis = given.所依据 ? caseFrom(given.所依据) : null
    const own = { kind, listCode: null, severity: null, decidedOn, validUntil, endedOn }
    return isActive({ ...own, basis }, given.判断日!, catalogues) ? '是' : '否'
  },
  默认公示: (given) => {
    const isPublic = publicByDefault(caseFrom(given.案件!), catalogues)
    return isPublic === null ? '不定' : isPublic ? '是' : '否'
  },
  列入机关: (given) => {
    const asked = told()
    competentFor(asked.row, catalogues.lists.get(given.名单!)!, { ...authority, name: given.机关! })
    return asked.codes[0] ? `待核（${asked.codes[0]}）` : '可以列入'
  },
  办理期限: (given) => {
    const late = told()
    const days = { begun: given.起算日!, done: given.办结日! }
    reportLate(late.row, 'decidedOn', stepNamed[given.环节!]!, days, facts)
    const due = /\d{4}-\d\d-\d\d/.exec(late.wayOuts[0] ?? '')?.[0]
    return due ? `逾期，应于${due}前` : '未逾期'
  },
  覆盖率: (given) => {
    const counted = given.在册数 === '未报送' ? null : Number(given.在册数)
    return String(planShare(Number(given.已归集), counted) ?? '不定')
  },
  可修复起始: (given) => {
    return repairPossibleFrom(caseFrom(given.案件!), catalogues) ?? '无'
  },
}

const stepNamed: Readonly<Record<string, Parameters<typeof reportLate>[2]>> = {
  修复决定: 'REPAIR_DECIDED',
  修复报送: 'REPAIR_REPORTED',
  异议受理: 'OBJECTION_REPORTED',
  异议办结: 'OBJECTION_DECIDED',
  撤销报送: 'REVOCATION_REPORTED',
}

/** A row that keeps what the rules say of it. */
function told() {
  const codes: string[] = []
  const wayOuts: string[] = []
  const say = (code: string, _column: string, wayOut: WayOut) => {
    codes.push(code)
    wayOuts.push(wayOutIn(wayOut, 'en'))
  }
  return { codes, wayOuts, row: { ask: say, report: say } as unknown as SheetRow }
}

/** 可以适用（全国性名单;依据待核） */
function mayApply(given: Given): string {
  const on = given.判断日 ?? '2026-11-23'
  const stated = given.案件!.split('；').map(caseFrom)
  const to = cityNamed[given.受理城市 as keyof typeof cityNamed]
  const [first] = stated
  const datasets = withheldFrom(given.不予共享)
  // What is withheld, or was never supplied, is nowhere to be read.
  const cases = stated.filter(
    ({ jurisdictionCode, listCode }) =>
      !isMissing(given.未归集, jurisdictionCode, listCode ?? 'PENALTY') &&
      !datasets.some(
        (one) =>
          one.jurisdictionCode === jurisdictionCode &&
          datasetSubject(one.id) === (listCode ?? 'PENALTY'),
      ),
  )
  const from = first!.jurisdictionCode
  const behaviour = first!.behaviourCode ?? 'EN01'
  const start = first!.listCode ?? behaviour
  const { outcome, reasons } = decide(
    measure(given.措施!),
    to,
    {
      kind: kindNamed[(given.主体 ?? '企业') as keyof typeof kindNamed],
      cases,
      notAsked: [],
    },
    rules(
      {
        standards: [
          ...(from === to ? [] : standardsFrom(given.来源地标准 ?? '无', from, behaviour)),
          ...standardsFrom(given.本市标准 ?? '无', to, behaviour),
        ],
        recognitions: isMissing(given.未归集, to, 'RECOGNITIONS')
          ? []
          : recognitionNamed[given.互认 ?? '未约定']!.map((more) =>
              recognition(from, to, behaviour, {
                ...(given.互认起始 ? { validFrom: given.互认起始 } : {}),
                ...more,
              }),
            ),
        measures: cities.flatMap(listing),
        datasets,
        supplies: allSupplied(cities).filter(
          ({ jurisdictionCode, what }) => !isMissing(given.未归集, jurisdictionCode, what),
        ),
        paths: isMissing(given.未归集, to, 'PATHS')
          ? []
          : [path(to, start, given.措施!, { legalBasis: given.路径依据! })],
      },
      { on, demonstration: given.环境 !== '正式运行' },
    ),
  )
  return `${wordFor(outcomeNamed, outcome)}（${reasons.map((reason) => wordFor(reasonNamed, reason)).join(';')}）`
}

/** 昆山 SL04；昆山 PENALTY */
function withheldFrom(written: string | undefined): CityDataset[] {
  return (written?.split('；') ?? []).map((one) => {
    const [city, what] = one.split(' ')
    const jurisdictionCode = cityNamed[city as keyof typeof cityNamed]
    return { jurisdictionCode, id: `XX-${what}`, shareClass: 'NOT_SHARED', shareCondition: null }
  })
}

/** 昆山 SL04；昆山 PATHS: of these kinds of data the cities have never supplied anything. */
function isMissing(written: string | undefined, jurisdictionCode: string, what: string): boolean {
  return (written?.split('；') ?? []).some((one) => {
    const [city, kind] = one.split(' ')
    return cityNamed[city as keyof typeof cityNamed] === jurisdictionCode && kind === what
  })
}

function lastDay(given: Given): string {
  return publicUntil(caseFrom(given.案件!), catalogues) ?? '无'
}

function wordFor<Value>(words: Readonly<Record<string, Value>>, value: Value): string {
  const found = Object.entries(words).find(([, meaning]) => meaning === value)
  if (!found) throw new Error(`The words of the worked cases have none for ${value}.`)
  return found[0]
}
