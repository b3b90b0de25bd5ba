import type { Code } from './kinds.js'

/** Steps of objections, repairs and feedback. */
export const casesCodes = {
  CASE_FACT_UNKNOWN: {
    kind: 'request',
    en: 'The city holds no record or entry of this id that the caller may act on; nothing was written.',
    zh: '该市没有请求者可以处理的、具有此编号的记录或名单条目，未写入任何内容。',
    says: {
      id: {
        en: '{city} holds no record or entry {id}; name one by the localId that its file answers with.',
        zh: '{city}没有记录或名单条目 {id}；请填写该主体档案中给出的 localId。',
      },
    },
  },
  CASE_SUBJECT_DIFFERS: {
    kind: 'request',
    en: 'A document of the step names another subject than the case.',
    zh: '步骤中的文书所写主体与案件不同。',
    says: {
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
  CASE_DAY_BEFORE_RECORD: {
    kind: 'request',
    en: 'A step is dated before the decision that the case is about.',
    zh: '步骤的日期早于案件所涉决定的日期。',
    says: {
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
  REPAIR_NOT_COMPETENT: {
    kind: 'state',
    en: 'Another unit has decided than the one that repairs.',
    zh: '作出决定的单位与办理修复的单位不同。',
    says: {
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
  REPAIR_TOO_EARLY: {
    kind: 'state',
    en: 'A repair would be granted before the shortest term of publicity, or that of the list, has passed.',
    zh: '最短公示期或该名单的最短期限未满，不得准予修复。',
    says: {
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
  EXECUTED_AFTER_END: {
    kind: 'state',
    en: 'A measure was carried out when what it rests on had ended.',
    zh: '措施是在其依据终止之后执行的。',
    says: {
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
