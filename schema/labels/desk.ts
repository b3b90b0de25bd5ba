import type { Labels } from '../language.js'

/** Hand-ins, the steward's desk, the audit log. */
export const deskLabels = {
  IntakeState: {
    RUNNING: { en: 'Under way', zh: '处理中' },
    DONE: { en: 'Done', zh: '已完成' },
    SUPERSEDED: { en: 'Superseded', zh: '已由重新报送取代' },
  },
  AwaitedKind: {
    SUBJECT: { en: 'A subject', zh: '待报送主体' },
    RECORD_OR_ENTRY: { en: 'A record or list entry', zh: '待报送记录或名单条目' },
    CHECK: { en: 'The check in all cities', zh: '待各市核查' },
    STEWARD: { en: 'A steward', zh: '待审定' },
  },
  RowDecision: {
    TAKE: { en: 'Take', zh: '采信' },
    TAKE_FOR: { en: 'Take for another subject', zh: '改挂主体' },
    CORRECT: { en: 'Correct', zh: '更正' },
    REFUSE: { en: 'Refuse', zh: '退回' },
  },
  RowOutcome: {
    ADDED: { en: 'Added', zh: '新增' },
    CHANGED: { en: 'Changed', zh: '变更' },
    UNCHANGED: { en: 'Unchanged', zh: '无变化' },
    WAITING: { en: 'Waiting', zh: '等待' },
    REFUSED: { en: 'Refused', zh: '退回' },
  },
  StewardReason: {
    AUTHORITY_NOT_COMPETENT: { en: 'Authority not competent', zh: '认定机关不适格' },
    NUMBER_OWNER_UNCLEAR: { en: 'Whose number is unclear', zh: '号码归属不明' },
    NAME_CONTRADICTS_REGISTER: { en: 'Name contradicts the register', zh: '名称与登记不符' },
  },
  AuditResult: {
    OK: { en: 'Answered', zh: '全部答复' },
    PARTIAL: { en: 'Answered in part', zh: '部分答复' },
    REFUSED: { en: 'Refused', zh: '拒绝' },
    FAILED: { en: 'Failed', zh: '失败' },
  },
  AlarmKind: {
    MANY_PERSONS: { en: 'Many persons', zh: '短时查询多人' },
    OUTSIDE_HOURS: { en: 'Outside office hours', zh: '非工作时间查询' },
    MANY_UNITS: { en: 'Many units', zh: '多单位查询同一人' },
    NEW_PURPOSE: { en: 'New purpose', zh: '首次使用的用途' },
  },
} as const satisfies Labels
