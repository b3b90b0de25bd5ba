import type { Labels } from '../language.js'

/** Records, lists and entries, and how lists of several cities compare. */
export const recordLabels = {
  RecordKind: {
    LICENCE: { en: 'Administrative licence', zh: '行政许可' },
    PENALTY: { en: 'Administrative penalty', zh: '行政处罚' },
    COMMITMENT: { en: 'Credit commitment', zh: '信用承诺' },
    INTERVIEW: { en: 'Interview', zh: '约谈' },
    AWARD: { en: 'Administrative award', zh: '行政奖励' },
  },
  Severity: {
    MINOR: { en: 'Minor', zh: '轻微' },
    GENERAL: { en: 'General', zh: '一般' },
    SERIOUS: { en: 'Serious', zh: '严重' },
  },
  ListColour: {
    RED: { en: 'Red list', zh: '红名单' },
    SERIOUS: { en: 'Serious-dishonesty list', zh: '严重失信主体名单' },
  },
  EntryStatus: {
    ACTIVE: { en: 'In force', zh: '有效' },
    SUSPENDED: { en: 'Suspended', zh: '中止' },
    LISTED: { en: 'Listed, effect not checked', zh: '在列，效力待核' },
    REPAIRED: { en: 'Repaired', zh: '已信用修复' },
    REVOKED: { en: 'Revoked', zh: '已撤销' },
    WITHDRAWN: { en: 'Withdrawn', zh: '已撤回' },
    EXPIRED: { en: 'Expired', zh: '已到期' },
    BASIS_ENDED: { en: 'Its basis has ended', zh: '所依据的记录已终止' },
  },
  EndedBy: {
    REPAIRED: { en: 'Repair', zh: '信用修复' },
    REVOKED: { en: 'Revocation', zh: '撤销' },
    WITHDRAWN: { en: 'Withdrawal', zh: '撤回' },
    BASIS_ENDED: { en: 'End of its basis', zh: '所依据的记录已终止' },
  },
  CommitmentStatus: {
    OPEN: { en: 'Open', zh: '履行中' },
    FULFILLED: { en: 'Fulfilled', zh: '已履行' },
    BROKEN: { en: 'Broken', zh: '违诺' },
  },
  TargetKind: {
    RECORD: { en: 'Record', zh: '信用记录' },
    LIST_ENTRY: { en: 'List entry', zh: '名单条目' },
  },
  ListMembership: {
    SOME: { en: 'In at least one city', zh: '至少一市在列' },
    EXACTLY_ONE: { en: 'In exactly one city', zh: '仅一市在列' },
    ALL: { en: 'In all cities', zh: '各市均在列' },
    FIRST_ONLY: { en: 'In the first city only', zh: '仅首个城市在列' },
  },
  ComparisonSort: {
    NEWEST: { en: 'Latest decision first', zh: '认定日期从近到远' },
    OLDEST: { en: 'Earliest decision first', zh: '认定日期从远到近' },
    SEVEREST: { en: 'Gravest first', zh: '失信程度从重到轻' },
  },
  Certainty: {
    CERTAIN: { en: 'Certain', zh: '确定' },
    OPEN: { en: 'Open', zh: '待定' },
  },
  ListStanding: {
    LISTED: { en: 'Listed', zh: '在列' },
    SUSPENDED: { en: 'Suspended', zh: '中止' },
    NOT_LISTED: { en: 'Not listed', zh: '不在列' },
    COULD_NOT_ASK: { en: 'Could not ask', zh: '未能查询' },
    NOT_SHARED: { en: 'Not shared', zh: '不予共享' },
    NOT_SUPPLIED: { en: 'Never supplied', zh: '未归集' },
  },
  ComparedField: {
    DECIDED_ON: { en: 'Day of the decision', zh: '认定日期' },
    VALID_UNTIL: { en: 'Valid until', zh: '有效期至' },
    SEVERITY: { en: 'Severity', zh: '失信程度' },
    DOCUMENT_NO: { en: 'Document number', zh: '认定文书号' },
    UNDER_OBJECTION: { en: 'Under objection', zh: '异议标注' },
  },
  StatisticsDimension: {
    DOMAIN: { en: 'Domain', zh: '领域' },
    SEVERITY: { en: 'Severity', zh: '失信程度' },
    LIST: { en: 'List', zh: '名单' },
    MONTH: { en: 'Month', zh: '月份' },
    JURISDICTION: { en: 'City', zh: '城市' },
  },
} as const satisfies Labels
