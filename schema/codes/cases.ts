import type { Code } from './kinds.js'

/** Steps of objections, repairs and feedback. */
export const casesCodes = {
  CASE_UNKNOWN: {
    kind: 'request',
    en: 'The city has no case of this id that the caller may know of.',
    zh: '该市没有请求者可以知悉的、具有此编号的办件。',
    says: {
      id: {
        en: '{city} has no case {id} for you; cases lists those you may know of.',
        zh: '{city}没有您可以查看的办件 {id}；cases 列出您可以查看的办件。',
      },
    },
  },
  CASE_STEP_NOT_ALLOWED: {
    kind: 'state',
    en: 'A step does not follow from where the case stands, or is not the caller’s; state and possible say what can be done.',
    zh: '该步骤与办件当前状态不衔接，或者不由请求者办理；state 和 possible 列出可以办理的步骤。',
    says: {
      fromState: {
        en: 'The case is {state}; {step} does not follow from that for you. Possible: {possible}.',
        zh: '办件当前状态为 {state}，您不能办理 {step}。可以办理：{possible}。',
      },
    },
  },
  CASE_MOVED_ON: {
    kind: 'state',
    en: 'Somebody took a step in the case since the caller saw it; nothing was written, and since says what was done.',
    zh: '请求者查看之后，办件已有新的步骤，未写入任何内容；since 列出已办理的步骤。',
    says: {
      since: {
        en: 'The case is {state} after {revision} steps, and revision is {seen}; since then: {since}. Look at it again, then take a step of it as it stands.',
        zh: '办件经 {revision} 个步骤，现为 {state}，而 revision 为 {seen}；其间已办理：{since}。请重新查看后再办理。',
      },
    },
  },
  CASE_ENDED: {
    kind: 'state',
    en: 'The case is at its end; no step follows.',
    zh: '办件已经办结，没有后续步骤。',
    says: {
      state: {
        en: 'The case is {state}; that is its end.',
        zh: '办件状态为 {state}，已经办结。',
      },
    },
  },
  CASE_OF_ANOTHER_UNIT: {
    kind: 'right',
    en: 'Another unit decides the case than the officer’s.',
    zh: '办件由经办人所在单位以外的单位办理。',
    says: {
      decides: {
        en: '{unit} decides this case, or the unit that stands for it by the sheet unit-successors; the token is of {own}.',
        zh: '该办件由 {unit}（或 unit-successors 表所列的承继单位）办理；令牌所属单位为 {own}。',
      },
      asked: {
        en: 'unit is {unit}; the token is of {own}, which stands for {units}.',
        zh: 'unit 为 {unit}；令牌所属单位为 {own}，可办理的单位有{units}。',
      },
    },
  },
  CASE_UNIT_UNKNOWN: {
    kind: 'right',
    en: 'The token names no unit of the city, and a step is a unit’s.',
    zh: '令牌没有写明该市的单位，而步骤须由单位办理。',
    says: {
      unit: {
        en: 'The token’s unit is {unit}; a step is taken for a unit of {city}, named by its code on the sheet units.',
        zh: '令牌的 unit 为 {unit}；步骤须由{city}的单位办理，单位以 units 表中的代码写明。',
      },
    },
  },
  CASE_ALREADY_OPEN: {
    kind: 'state',
    en: 'A case of this kind on the same record or entry is open.',
    zh: '同一记录或名单条目已有同类办件正在办理。',
    says: {
      open: {
        en: 'The case {id} about {fact} is {state} since {openedOn}; go on with it, or wait for its end.',
        zh: '关于 {fact} 的办件 {id} 于 {openedOn} 提交，现为 {state}；请继续办理该办件，或等其办结。',
      },
    },
  },
  CASE_FACT_ENDED: {
    kind: 'state',
    en: 'The record or entry is not in force any more; there is nothing to repair or contest.',
    zh: '该记录或名单条目已不再有效，无需修复或提出异议。',
    says: {
      day: {
        en: '{fact} is not in force on {day}; there is nothing to repair or contest.',
        zh: '{fact} 在 {day} 已不再有效，无需修复或提出异议。',
      },
    },
  },
  NOTHING_TO_REPAIR: {
    kind: 'state',
    en: 'A licence, an award or a red entry is no dishonesty; there is nothing to repair in it.',
    zh: '行政许可、表彰奖励和红名单条目不是失信信息，无需修复。',
    says: {
      fact: {
        en: '{fact} is a licence, an award or a red entry; there is nothing to repair in it. Object to it where it is wrong.',
        zh: '{fact} 为行政许可、表彰奖励或者红名单条目，无需修复；如内容有误，请提出异议。',
      },
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
  CASE_DAY_IN_FUTURE: {
    kind: 'request',
    en: 'A step is dated after today.',
    zh: '步骤的日期晚于今天。',
    says: {
      on: {
        en: 'on is {day}, after today ({today}); write the day of the document.',
        zh: 'on 为 {day}，晚于今天（{today}）；请填写文书日期。',
      },
      named: {
        en: '{name} is {day}, after today ({today}); write the day on which it was done.',
        zh: '{name} 为 {day}，晚于今天（{today}）；请填写实际办理的日期。',
      },
    },
  },
  CASE_DAY_BEFORE_STEP: {
    kind: 'request',
    en: 'A step is dated before the last one of its case.',
    zh: '步骤的日期早于该办件的上一步骤。',
    says: {
      on: {
        en: 'on is {day}; the last step of the case was on {last}. Write that or a later day.',
        zh: 'on 为 {day}，而办件的上一步骤在 {last}；请填写该日或更晚的日期。',
      },
      named: {
        en: '{name} is {day}; the measure was carried out on {last}. Write that or a later day.',
        zh: '{name} 为 {day}，而措施执行于 {last}；请填写该日或更晚的日期。',
      },
    },
  },
  CASE_CONDITION_UNMET: {
    kind: 'state',
    en: 'A condition of the step is not stated as met: the commitment is not public, or the duties are not done.',
    zh: '步骤的条件未予确认：信用承诺未公开，或者相关义务未履行。',
    says: {
      duties: {
        en: 'dutiesDone is not true; a repair is granted once the conduct is corrected and the duties are done (RC2).',
        zh: 'dutiesDone 不为 true；纠正失信行为并履行相关义务之后，方可准予修复（RC2）。',
      },
      commitment: {
        en: 'No commitment was made public; the subject adds it, or the office with commitment: true (RC3).',
        zh: '尚未公开作出信用承诺；请由主体补充，或由办理单位填写 commitment: true（RC3）。',
      },
    },
  },
  REPAIR_BARRED: {
    kind: 'state',
    en: 'After false materials no repair is applied for or granted until the day that the text names.',
    zh: '提供虚假材料之后，在所示日期之前不得再申请信用修复，也不得准予修复。',
    says: {
      until: {
        en: 'A repair was reopened on {reopened} for false materials; another can be applied for and granted after {until}.',
        zh: '{reopened} 因虚假材料撤销过信用修复；{until} 之后方可再次申请和准予修复。',
      },
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
    },
  },
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
      document: {
        en: 'The document names another subject than the case {id}; compare the document, or name the case that it is about.',
        zh: '文书所写主体与办件 {id} 的主体不同；请核对文书，或填写文书所涉的办件。',
      },
      task: {
        en: 'subjectCode is another than that of {id}; take both from the same task.',
        zh: 'subjectCode 与 {id} 的主体不同；请填写同一任务中的两项。',
      },
      material: {
        en: 'The material {title} names {code}, and the case is about another subject; hand in what is the subject’s own.',
        zh: '材料 {title} 写有 {code}，与本件主体不同；请提交该主体自己的材料。',
      },
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
      on: {
        en: 'on is {day}; what the case is about was decided on {decided}. Write that or a later day.',
        zh: 'on 为 {day}，而办件所涉决定作出于 {decided}；请填写该日或更晚的日期。',
      },
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
