import type { Code } from './kinds.js'

/** Codes, dates, ids and cursors that are wrong by themselves. */
export const scalarsCodes = {
  SUBJECT_CODE_INVALID: {
    kind: 'request',
    en: 'A subject code has the wrong form.',
    zh: '主体代码的格式不正确。',
    says: {
      ofLine: {
        en: 'Line {line} holds no subject code; write the 18 characters of the unified social credit code, or a person key, as a text. It is not repeated here.',
        zh: '第 {line} 行没有主体代码；请以文本书写 18 位统一社会信用代码或个人标识。此处不再重复其内容。',
      },
      ofText: {
        en: 'Text {place} of written is not a subject code; write the 18 characters of the unified social credit code, or a person key. It is not repeated here.',
        zh: 'written 的第 {place} 项不是主体代码；请填写 18 位统一社会信用代码或个人标识。此处不再重复其内容。',
      },
      tooLong: {
        en: 'A subject code has 18 characters or, for a person key, 35; this is {shown}. Send one code for each subject.',
        zh: '主体代码为 18 位，个人标识为 35 位，而发来的是{shown}。请每个主体发送一个代码。',
      },
      idNumber: {
        en: "This looks like an id number, which is not a subject code and must not be sent as one; ask the person's city for the personKey and use that.",
        zh: '这像是身份证号码。身份证号码不是主体代码，不得作为代码发送；请向该人员所在市查询 personKey 后使用。',
      },
      keyLength: {
        en: '{shown} is not a subject code: a person key has 35 characters, this has {count}. {wayOut}',
        zh: '{shown} 不是主体代码：个人标识为 35 位，此处为 {count} 位。{wayOut}',
      },
      codeLength: {
        en: '{shown} is not a subject code: it has {count} characters instead of 18. {wayOut}',
        zh: '{shown} 不是主体代码：有 {count} 个字符，应为 18 个。{wayOut}',
      },
      character: {
        en: '{shown} is not a subject code: {character} cannot stand at position {position}. {wayOut}',
        zh: '{shown} 不是主体代码：第 {position} 位不能是 {character}。{wayOut}',
      },
      several: {
        en: '{count} subject codes have the wrong form, at {positions}; extensions.faults says what is wrong with each.',
        zh: '有 {count} 个主体代码格式不正确，位置为 {positions}；extensions.faults 逐个说明原因。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  SUBJECT_CODE_CHECK_WRONG: {
    kind: 'request',
    en: 'The check characters of a subject code do not add up, and no city knows a subject of it: most likely it is mistyped.',
    zh: '主体代码的校验码不正确，各市也没有该代码的主体，很可能是录入有误。',
    says: {
      unknownAnywhere: {
        en: 'No city knows {code}, and its check characters do not add up; compare it with the licence of the firm, character by character.',
        zh: '各市均无 {code}，且其校验码不正确；请对照营业执照逐字核对。',
      },
    },
  },
  DIVISION_CODE_INVALID: {
    kind: 'request',
    en: 'A division code is not six digits.',
    zh: '行政区划代码不是六位数字。',
    says: {
      form: {
        en: '{shown} is not a division code: write six digits, such as 320583.',
        zh: '{shown} 不是行政区划代码：请填写六位数字，例如 320583。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  DATE_INVALID: {
    kind: 'request',
    en: 'A date is not a day of the calendar written YYYY-MM-DD.',
    zh: '日期不是按 YYYY-MM-DD 书写的实际日期。',
    says: {
      form: {
        en: '{shown} is not a day: write one of the calendar, from 1900 to 2199, as YYYY-MM-DD: 2026-04-01.',
        zh: '{shown} 不是日期：请填写 1900 至 2199 年间的实际日期，格式为 YYYY-MM-DD，例如 2026-04-01。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  DATE_TIME_INVALID: {
    kind: 'request',
    en: 'A time is not RFC 3339 with a zone.',
    zh: '时间不是带时区的 RFC 3339 格式。',
    says: {
      form: {
        en: '{shown} is not a time: write RFC 3339 with a zone, as 2026-04-01T09:30:00+08:00.',
        zh: '{shown} 不是时间：请按带时区的 RFC 3339 书写，例如 2026-04-01T09:30:00+08:00。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  ID_INVALID: {
    kind: 'request',
    en: 'An id was not given by the hub, or was changed on the way.',
    zh: '编号不是平台给出的，或者在传递中被改动。',
    says: {
      node: {
        en: 'node takes the id of a CreditSubject, CreditFile, Jurisdiction or CreditList as the hub gave it; this is none, or was changed on the way. It is not repeated here.',
        zh: 'node 只接受平台给出的 CreditSubject、CreditFile、Jurisdiction 或 CreditList 的编号；发来的不是，或被改动过。此处不再重复其内容。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  CURSOR_INVALID: {
    kind: 'request',
    en: 'A cursor is damaged or comes from another query.',
    zh: '游标已损坏，或来自另一查询。',
    says: {
      otherQuery: {
        en: 'This cursor comes from another field or other arguments; start again without a cursor.',
        zh: '该游标来自其他字段或其他参数；请不带游标重新开始。',
      },
      damaged: {
        en: 'This cursor is damaged; send one back as the hub gave it, or start again without one.',
        zh: '该游标已损坏；请原样发送平台给出的游标，或不带游标重新开始。',
      },
      notOurs: {
        en: 'This cursor was not made by the hub; start again without one.',
        zh: '该游标不是平台给出的；请不带游标重新开始。',
      },
      notAString: {
        en: 'A {name} is written as a string, in quotes.',
        zh: '{name} 须写成加引号的文本。',
      },
    },
  },
  CURSOR_OF_OTHER_EPOCH: {
    kind: 'request',
    en: 'The data of a city were restored since a cursor was given; start again without one.',
    zh: '给出游标之后某市的数据作过恢复，请不带游标重新开始。',
    says: {
      restored: {
        en: 'The data of {city} were restored since this cursor was given; start again without a cursor.',
        zh: '给出游标之后，{city} 的数据作过恢复；请不带游标重新开始。',
      },
    },
  },
  CURSOR_EPOCH_ENDED: {
    kind: 'request',
    en: 'The data of a city were restored or moved since a cursor of its changes was given; take a snapshot and go on from it, or begin without a cursor.',
    zh: '给出变更游标之后某市的数据作过恢复或迁移；请重新取得快照并从其继续，或不带游标重新开始。',
    says: {
      ended: {
        en: 'The data of {city} were restored or moved since this cursor was given, and what it counts is not there any more. Empty the copy of that city and fill it again: from its snapshot, or by `changes` without a cursor.',
        zh: '给出游标之后，{city} 的数据作过恢复或迁移，游标所计的版本已不存在。请清空该市的副本后重新取得：使用其快照，或不带游标查询 `changes`。',
      },
      decisions: {
        en: 'The data of {city} were restored or moved since this cursor was given, and what it counts is not there any more. Empty the copy of decisions and fill it again: by `decisionChanges` without a cursor.',
        zh: '给出游标之后，{city} 的数据作过恢复或迁移，游标所计的版本已不存在。请清空判定副本，并不带游标查询 `decisionChanges` 重新取得。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
