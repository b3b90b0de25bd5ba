import type { EligibilityReason } from '../../../rules/incentives/eligibility-reasons.js'
import type {
  Applicant,
  EligibilityOutcome,
  EligibilityQuestion,
  EntryFact,
  RecordFact,
} from '../../../rules/incentives/eligible.js'
import type { EligibilityFact, EqualLists } from '../../../rules/incentives/product.js'
import type { SubjectKind } from '../../../rules/words.js'
import { cityNamed, kindNamed } from '../decisions/case-words.js'

/** The words of `eligible.cases.csv`, which an officer reads, and what they stand for. */
export const outcomeTold: Readonly<Record<EligibilityOutcome, string>> = {
  YES: '是',
  NO: '否',
  COULD_NOT_ASK: '未能查询',
  NOT_SUPPLIED: '未归集',
  UNDER_OBJECTION: '异议处理中',
}

export const reasonTold: Readonly<Record<EligibilityReason, string>> = {
  OWN_PRODUCT: '本市产品',
  RECOGNISED: '互认产品',
  CONDITIONS_MET: '条件具备',
  SUBJECT_UNKNOWN: '查无主体',
  KIND_NOT_COVERED: '主体不适用',
  INDUSTRY_NOT_COVERED: '行业不适用',
  DIVISION_NOT_COVERED: '住所不适用',
  SERIOUS_ENTRY_ACTIVE: '严重失信名单有效',
  RED_ENTRY_SUSPENDED: '红名单中止',
  RED_ENTRY_MISSING: '不在红名单',
  LICENCE_MISSING: '无此类许可',
  AWARD_MISSING: '无奖励',
  COMMITMENT_MISSING: '无已履行的承诺',
  REGISTERED_TOO_SHORT: '注册年限不足',
  COULD_NOT_ASK: '未能查询',
  NOT_SHARED: '不予共享',
  NOT_SUPPLIED: '未归集',
  TYPE_NOT_TOLD: '种类未报送',
  INDUSTRY_UNKNOWN: '行业不明',
  DIVISION_UNKNOWN: '住所不明',
  REGISTRATION_DAY_UNKNOWN: '注册日期不明',
  UNDER_OBJECTION: '异议处理中',
  BASIS_REVOKED: '所依据处罚已撤销',
}

const factNamed = {
  红名单: 'RED_LIST',
  许可: 'LICENCE',
  奖励: 'AWARD',
  已履行承诺: 'COMMITMENT_KEPT',
  注册满: 'REGISTERED_YEARS',
} as const

export function factTold({ fact, codes, years }: EligibilityFact): string {
  const [word] = Object.entries(factNamed).find(([, name]) => name === fact)!
  return [word, years ?? codes.join('/')].join(' ').trim()
}

export function cityIn(word: string): string {
  return cityNamed[word as keyof typeof cityNamed]
}

type Product = EligibilityQuestion['product']

/** 昆山 红名单 RL01/RL03 且 注册满 2 行业C34 仅企业 */
export function productFrom(written: string): Product {
  const [city, ...rest] = written.split(' ')
  const marks = rest.filter((word) => /^(行业|住所|仅企业|不限失信)/.test(word))
  const after = (mark: string) =>
    marks.flatMap((word) => (word.startsWith(mark) ? word.slice(mark.length) : []))
  const text = rest.filter((word) => !marks.includes(word)).join(' ')
  const join = text.includes(' 或 ') ? 'OR' : 'AND'
  const onlyFirms: SubjectKind[] = ['ORGANISATION', 'SOLE_TRADER']
  return {
    jurisdictionCode: cityIn(city!),
    subjectKinds: marks.includes('仅企业') ? onlyFirms : [...onlyFirms, 'PERSON'],
    industryCodes: after('行业'),
    divisionCodes: after('住所'),
    eligibility: {
      join,
      facts: text.split(/ [且或] /).map((one): EligibilityFact => {
        const [word, said = ''] = one.split(' ')
        const fact = factNamed[word as keyof typeof factNamed]
        return fact === 'REGISTERED_YEARS'
          ? { fact, codes: [], years: Number(said) }
          : { fact, codes: said === '' ? [] : said.split('/'), years: null }
      }),
      noSeriousEntry: !marks.includes('不限失信'),
    },
  }
}

/** RL01=RL03：产品所在市的名单=认可市的名单 */
export function equalListsFrom(written: string): EqualLists {
  return Object.fromEntries(
    written.split('、').map((pair) => {
      const [originList, ownList] = pair.split('=')
      return [originList!, [ownList!]]
    }),
  )
}

/** 昆山 RL01 2026-03-01 撤销2026-10-01；太仓 许可 LK1 2025-01-10 期限2026-01-09 */
export function applicantFrom(
  subject: string,
  facts: string,
  notAsked: readonly string[],
): Applicant {
  const [kind, ...marks] = subject.split(' ')
  const of = (mark: string) =>
    marks.find((word) => word.startsWith(mark))?.slice(mark.length) ?? null
  const written =
    facts === '' ? [] : facts.split('；').map((one, at) => factFrom(one, `fact-${at}`))
  return {
    kind: kindNamed[kind as keyof typeof kindNamed],
    registered: [{ industryCode: of('行业'), divisionCode: of('住所'), registeredOn: of('注册') }],
    entries: written.filter((one) => one.kind === 'LIST_ENTRY'),
    records: written.filter((one) => one.kind === 'RECORD'),
    notAsked,
  }
}

const endedByNamed = { 撤销: 'REVOKED', 移出: 'WITHDRAWN', 修复: 'REPAIRED' } as const
const recordNamed = {
  许可: ['LICENCE', null],
  奖励: ['AWARD', null],
  已履行承诺: ['COMMITMENT', true],
  未履行承诺: ['COMMITMENT', false],
} as const

function factFrom(written: string, id: string): Applicant['entries'][number] | RecordFact {
  const [city, what, ...rest] = written.split(' ')
  const after = (mark: string) =>
    rest.find((word) => word.startsWith(mark))?.slice(mark.length) ?? null
  const [endedBy, endedOn] = Object.entries(endedByNamed)
    .map(([mark, ended]) => [ended, after(mark)] as const)
    .find(([, day]) => day !== null) ?? [null, null]
  const common = {
    id,
    jurisdictionCode: cityIn(city!),
    validUntil: after('期限'),
    endedOn,
    objections: rest.includes('异议') ? [{ acceptedOn: '2026-11-20', decidedOn: null }] : [],
  }
  if (/^[SR]L/.test(what!)) {
    const colour = what!.startsWith('R') ? ('RED' as const) : ('SERIOUS' as const)
    const entry: EntryFact = {
      ...common,
      kind: 'LIST_ENTRY',
      listCode: what!,
      decidedOn: rest[0]!,
      severity: colour === 'SERIOUS' ? 'SERIOUS' : null,
      endedBy,
      basisRevokedOn: after('依据撤销'),
    }
    return { ...entry, colour }
  }
  const [recordKind, kept] = recordNamed[what as keyof typeof recordNamed]
  const typeCode = ['不明', '无'].includes(rest[0]!) ? null : rest[0]!
  return { ...common, kind: 'RECORD', recordKind, typeCode, kept, decidedOn: rest[1]! }
}
