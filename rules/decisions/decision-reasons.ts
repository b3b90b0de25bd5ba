/** What a reason does to the outcome; LIMITS_UNVERIFIED limits to advice outside the demonstration only. */
export type ReasonEffect =
  | 'HOLDS'
  | 'LIMITS_TO_ADVICE'
  | 'LIMITS_TO_DISPLAY'
  | 'LIMITS_UNVERIFIED'
  | 'OPEN'
  | 'AGAINST'

/**
 * Every reason that a decision can give, in the order in which reasons stand: what holds, what limits, what cannot be
 * told, what stands against. The contract's enum `DecisionReason` has the same codes and sentences; a test holds them together.
 */
export const decisionReasons = {
  OWN_CASE: {
    effect: 'HOLDS',
    sentence: 'The case is of the city itself (本市案件).',
  },
  NATIONAL_LIST: {
    effect: 'HOLDS',
    sentence: 'The entry is on a national serious-dishonesty list (全国性名单).',
  },
  RECOGNISED: {
    effect: 'HOLDS',
    sentence: 'The city recognises the standard of the city whose case it is (标准互认有效).',
  },
  THRESHOLD_MET: {
    effect: 'HOLDS',
    sentence:
      "The figures of the case meet the city's standard (达到本市认定标准), and the one of the day of its decision where that is known.",
  },

  MEASURE_ADVISORY: {
    effect: 'LIMITS_TO_ADVICE',
    sentence:
      'The measure is left to bodies outside public authority (第三类措施): advice, never a duty.',
  },
  MEASURE_DISPLAY_ONLY: {
    effect: 'LIMITS_TO_DISPLAY',
    sentence:
      'Only a court or border organ decides on the measure (仅供展示): the hub shows the entry.',
  },
  BASIS_ADVISORY: {
    effect: 'LIMITS_TO_ADVICE',
    sentence:
      'The legal basis is a memorandum, a judicial interpretation on something that no court decides, or a ministry rule without a national list: it supports advice at most (依据位阶不足以设定义务).',
  },
  BASIS_UNVERIFIED: {
    effect: 'LIMITS_UNVERIFIED',
    sentence:
      'A row that the decision rests on has not been checked against the official text (依据待核): outside the demonstration it supports advice at most.',
  },

  COULD_NOT_ASK: {
    effect: 'OPEN',
    sentence:
      'The data of a city that could change the outcome are not fresh (未能查询); ask again later.',
  },
  NOT_SHARED: {
    effect: 'OPEN',
    sentence:
      'A city does not share data that could change the outcome (不予共享): ask that city whether and how it may be used.',
  },
  NOT_SUPPLIED: {
    effect: 'OPEN',
    sentence:
      'A city has never supplied data that could change the outcome (未归集): it was not asked, so nothing found there proves nothing.',
  },
  UNDER_OBJECTION: {
    effect: 'OPEN',
    sentence: 'An accepted objection against the case is pending (异议处理中).',
  },
  BASIS_REVOKED: {
    effect: 'OPEN',
    sentence:
      'The penalty on which the listing rests was revoked (所依据的处罚已撤销): until the listing authority decides, nothing follows from it.',
  },
  VALUE_MISSING: {
    effect: 'OPEN',
    sentence:
      'The case lacks a figure that a standard measures, or states it over other months (缺少认定数值).',
  },
  STANDARD_OF_DAY_UNKNOWN: {
    effect: 'OPEN',
    sentence:
      'The case is older than the first standard that it would have to meet: how it would have been judged then is unknown (行为时标准不明).',
  },
  SEVERITY_UNKNOWN: {
    effect: 'OPEN',
    sentence: 'The case has no severity, so its term is unknown (失信程度不明).',
  },
  BASIS_UNRANKED: {
    effect: 'OPEN',
    sentence: 'Nobody has ranked the legal basis of the path yet (依据位阶未定).',
  },
  RECOGNITION_CONFLICT: {
    effect: 'OPEN',
    sentence: 'Two agreements disagree on the recognition (互认协议冲突).',
  },

  SUBJECT_UNKNOWN: {
    effect: 'AGAINST',
    sentence: 'No city knows the subject (查无此主体).',
  },
  NO_ACTIVE_CASE: {
    effect: 'AGAINST',
    sentence: 'No city holds an active breach or serious entry on the subject (无有效失信记录).',
  },
  MEASURE_DISABLED: {
    effect: 'AGAINST',
    sentence:
      'The slot of the national list could not be confirmed and is disabled (措施待核停用).',
  },
  MEASURE_NOT_LISTED: {
    effect: 'AGAINST',
    sentence: 'The city does not list the measure on the day (本市清单未列).',
  },
  KIND_NOT_COVERED: {
    effect: 'AGAINST',
    sentence:
      'The measure, list or behaviour does not cover this kind of subject (主体类别不适用).',
  },
  LIST_NOT_CARRIED: {
    effect: 'AGAINST',
    sentence: 'The hub does not carry the list (不收录的名单).',
  },
  BEHAVIOUR_UNKNOWN: {
    effect: 'AGAINST',
    sentence: 'The common catalogue does not have the behaviour (目录外行为).',
  },
  PATH_MISSING: {
    effect: 'AGAINST',
    sentence: 'The city has no path from the case to the measure (无惩戒措施路径).',
  },
  RECOGNITION_NOT_STATED: {
    effect: 'AGAINST',
    sentence: 'No agreement names the pair of cities (未约定互认); this is not refusal.',
  },
  RECOGNITION_PROPOSED: {
    effect: 'AGAINST',
    sentence: 'The recognition is proposed, not in force (互认待签).',
  },
  RECOGNITION_SUSPENDED: {
    effect: 'AGAINST',
    sentence: 'The recognition is suspended (互认中止).',
  },
  RECOGNITION_NEEDS_RESIGNING: {
    effect: 'AGAINST',
    sentence:
      'A standard changed after the recognition, which waits to be signed again (标准变更待重签).',
  },
  RECOGNITION_WITHDRAWN: {
    effect: 'AGAINST',
    sentence: 'The recognition was withdrawn (互认撤回).',
  },
  RECOGNITION_REFUSED: {
    effect: 'AGAINST',
    sentence: 'The city refused to recognise the standard (不予互认).',
  },
  BEFORE_RECOGNITION: {
    effect: 'AGAINST',
    sentence:
      'The case was decided when the recognition was not in force, and by the policy of the day recognition does not reach back (互认生效前的案件).',
  },
  ORIGIN_STANDARD_MISSING: {
    effect: 'AGAINST',
    sentence:
      'The city whose case it is has no standard for the behaviour, on the day asked about or on that of the case (来源地无标准).',
  },
  ORIGIN_THRESHOLD_NOT_MET: {
    effect: 'AGAINST',
    sentence:
      'The case does not meet the recognised standard, that of its own city, of the day of its decision or of the day asked about (未达来源地标准).',
  },
  STANDARD_MISSING: {
    effect: 'AGAINST',
    sentence:
      'The city has no standard for the behaviour, on the day asked about or on that of the case (本市无标准).',
  },
  THRESHOLD_NOT_MET: {
    effect: 'AGAINST',
    sentence:
      'The figures of the case do not meet the standard of the city, of the day of its decision or of the day asked about (未达本市认定标准).',
  },
  SCORE_REFUSED: {
    effect: 'AGAINST',
    sentence: 'The standard measures a score, which may not feed a punishment (不得以积分惩戒).',
  },
  BASIS_TOO_LOW: {
    effect: 'AGAINST',
    sentence:
      'The legal basis does not support a measure that reduces rights (依据位阶不足以减损权益).',
  },
  LIST_BASIS_TOO_LOW: {
    effect: 'AGAINST',
    sentence:
      'The document that the list rests on does not support a measure that reduces rights (名单依据位阶不足以减损权益).',
  },
  LIST_BARS_MEASURE: {
    effect: 'AGAINST',
    sentence: "The list's own rule excludes measures that reduce rights (名单规定不得减损权益).",
  },
} as const satisfies Record<string, { readonly effect: ReasonEffect; readonly sentence: string }>

export type DecisionReason = keyof typeof decisionReasons

const order = Object.keys(decisionReasons) as DecisionReason[]

/** Each reason once, in the order of the list. */
export function inOrder(reasons: Iterable<DecisionReason>): DecisionReason[] {
  const given = new Set(reasons)
  return order.filter((reason) => given.has(reason))
}
