import type { Case } from '../../../rules/decisions/case.js'
import type { DecisionReason } from '../../../rules/decisions/decision-reasons.js'
import type { Stance } from '../../../rules/standards/recognition-matrix.js'
import type { CityStandard } from '../../../rules/standards/rulebook.js'
import { entry, jiaxing, kunshan, record, standard, taicang } from './decision-world.js'

/** The words of the tables of worked cases, which a lawyer reads, and what they stand for. */
export const cityNamed = { 嘉兴: jiaxing, 昆山: kunshan, 太仓: taicang }
export const severityNamed = {
  轻微: 'MINOR',
  一般: 'GENERAL',
  严重: 'SERIOUS',
  不明: null,
} as const
export const kindNamed = {
  企业: 'ORGANISATION',
  个体工商户: 'SOLE_TRADER',
  自然人: 'PERSON',
  未知: null,
} as const
export const outcomeNamed = {
  可以适用: 'APPLICABLE',
  不适用: 'NOT_APPLICABLE',
  仅供参考: 'ADVISORY_ONLY',
  仅供展示: 'DISPLAY_ONLY',
  无法判断: 'UNDETERMINED',
} as const
export const reasonNamed: Record<string, DecisionReason> = {
  本市案件: 'OWN_CASE',
  全国性名单: 'NATIONAL_LIST',
  互认有效: 'RECOGNISED',
  达到本市标准: 'THRESHOLD_MET',
  第三类措施: 'MEASURE_ADVISORY',
  仅供展示: 'MEASURE_DISPLAY_ONLY',
  依据位阶低: 'BASIS_ADVISORY',
  依据待核: 'BASIS_UNVERIFIED',
  未能查询: 'COULD_NOT_ASK',
  不予共享: 'NOT_SHARED',
  未归集: 'NOT_SUPPLIED',
  异议处理中: 'UNDER_OBJECTION',
  所依据处罚已撤销: 'BASIS_REVOKED',
  缺少数值: 'VALUE_MISSING',
  行为时标准不明: 'STANDARD_OF_DAY_UNKNOWN',
  程度不明: 'SEVERITY_UNKNOWN',
  依据位阶未定: 'BASIS_UNRANKED',
  互认冲突: 'RECOGNITION_CONFLICT',
  查无主体: 'SUBJECT_UNKNOWN',
  无有效案件: 'NO_ACTIVE_CASE',
  措施停用: 'MEASURE_DISABLED',
  清单未列: 'MEASURE_NOT_LISTED',
  主体不适用: 'KIND_NOT_COVERED',
  名单不收录: 'LIST_NOT_CARRIED',
  无路径: 'PATH_MISSING',
  未约定互认: 'RECOGNITION_NOT_STATED',
  互认待签: 'RECOGNITION_PROPOSED',
  互认中止: 'RECOGNITION_SUSPENDED',
  变更待重签: 'RECOGNITION_NEEDS_RESIGNING',
  互认撤回: 'RECOGNITION_WITHDRAWN',
  不予互认: 'RECOGNITION_REFUSED',
  互认前案件: 'BEFORE_RECOGNITION',
  来源地无标准: 'ORIGIN_STANDARD_MISSING',
  未达来源地标准: 'ORIGIN_THRESHOLD_NOT_MET',
  本市无标准: 'STANDARD_MISSING',
  未达本市标准: 'THRESHOLD_NOT_MET',
  不得以积分惩戒: 'SCORE_REFUSED',
  依据不足: 'BASIS_TOO_LOW',
  名单依据不足: 'LIST_BASIS_TOO_LOW',
  名单不得减损: 'LIST_BARS_MEASURE',
}
export const recognitionNamed: Record<string, readonly Partial<Stance>[]> = {
  未约定: [],
  有效: [{}],
  有条件: [{ conditional: true }],
  不予互认: [{ status: 'REFUSED' }],
  待签: [{ status: 'PROPOSED' }],
  中止: [{ status: 'SUSPENDED' }],
  撤回: [{ status: 'WITHDRAWN' }],
  标准变更: [{ validFrom: '2023-12-31' }],
  矛盾: [{}, { status: 'REFUSED' }],
}

/** 太仓 SL14/EN03 tonnes=5 严重 2026-05-10 期限2027-05-10 异议 */
export function caseFrom(written: string): Case {
  const [city, code, figures, severity, decidedOn, ...marks] = written.split(' ')
  const [listOrBehaviour, behaviour] = code!.split('/')
  const after = (mark: string) => marks.find((text) => text.startsWith(mark))?.slice(mark.length)
  const more = {
    figures: Object.fromEntries(
      figures === '无'
        ? []
        : figures!.split('&').map((pair) => {
            const [variable, value] = pair.split('=')
            return [variable!, Number(value)]
          }),
    ),
    severity: severityNamed[severity as keyof typeof severityNamed],
    decidedOn: decidedOn!,
    validUntil: after('期限') ?? null,
    endedOn: after('终止') ?? null,
    objections: marks.includes('异议') ? [{ acceptedOn: '2026-11-20', decidedOn: null }] : [],
  }
  const basisRevokedOn = after('依据撤销') ?? null
  const basisUnseen = marks.includes('依据未见')
  const at = cityNamed[city as keyof typeof cityNamed]
  return /^[SR]L/.test(listOrBehaviour!)
    ? entry(at, listOrBehaviour!, {
        ...more,
        basisRevokedOn,
        basisUnseen,
        behaviourCode: behaviour ?? null,
      })
    : record(at, listOrBehaviour!, more)
}

/** tonnes >= 20 自2024-01-01 至2026-05-31、tonnes >= 5 /12月 自2026-06-01 */
export function standardsFrom(written: string, city: string, behaviour: string): CityStandard[] {
  if (written === '无') return []
  return written.split('、').map((one) => {
    const [rest, validUntil = null] = one.split(' 至')
    const [clausesAndWindow, validFrom = '2024-01-01'] = rest!.split(' 自')
    const [clauses, window] = clausesAndWindow!.split(' /')
    const windowMonths = Number.parseInt(window ?? '0', 10)
    return standard(city, behaviour, clauses!, { windowMonths, validFrom, validUntil })
  })
}
