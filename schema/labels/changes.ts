import type { Labels } from '../language.js'

/** What a change is of, what it does to a copy, and why something ended. */
export const changeLabels = {
  ChangeKind: {
    DATASET: { en: 'Dataset', zh: '信息资源' },
    LIST_ENTRY: { en: 'List entry', zh: '名单条目' },
    MEASURE: { en: 'Measure', zh: '惩戒措施' },
    PATH: { en: 'Punishment path', zh: '惩戒措施路径' },
    RECOGNITION: { en: 'Recognition', zh: '互认' },
    RECORD: { en: 'Record', zh: '信用记录' },
    STANDARD: { en: 'Standard', zh: '认定标准' },
    SUBJECT: { en: 'Subject', zh: '主体' },
    SUPPLY: { en: 'Supply', zh: '归集情况' },
  },
  ChangeAction: {
    ADDED: { en: 'Added', zh: '新增' },
    CHANGED: { en: 'Changed', zh: '变更' },
    ENDED: { en: 'Ended', zh: '终止' },
  },
  ChangeEnd: {
    REPAIRED: { en: 'Repaired', zh: '信用修复' },
    REVOKED: { en: 'Revoked', zh: '撤销' },
    WITHDRAWN: { en: 'Withdrawn', zh: '撤回' },
    REMOVED: { en: 'Removed', zh: '移除' },
    EXPIRED: { en: 'Expired', zh: '期满' },
    NOT_SHARED: { en: 'Not shared', zh: '不予共享' },
  },
} as const satisfies Labels
