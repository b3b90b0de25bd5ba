import type { Code } from './kinds.js'

/** What a question names, and nobody has. */
export const askingCodes = {
  LINE_UNREADABLE: {
    kind: 'request',
    en: 'A line of a screening cannot be read: it is too long, not JSON, or holds something other than a code and a reference; the others are answered.',
    zh: '批量筛查中有一行无法读取：过长、不是 JSON，或除代码和备注外还有其他内容；其余各行照常答复。',
    says: {
      long: {
        en: 'Line {line} is longer than {most} bytes; write code and ref only.',
        zh: '第 {line} 行超过 {most} 字节；请只写代码和备注（ref）。',
      },
      notUtf8: {
        en: 'Line {line} is not UTF-8; save the file as such.',
        zh: '第 {line} 行不是 UTF-8 编码；请将文件另存为 UTF-8。',
      },
      noCode: {
        en: 'Line {line} is no JSON of a code; write {form}.',
        zh: '第 {line} 行不是代码的 JSON；请写成 {form}。',
      },
      others: {
        en: 'Line {line} holds something else than code and ref; write {form}.',
        zh: '第 {line} 行除 code 和 ref 外还有其他内容；请写成 {form}。',
      },
      ref: {
        en: "Line {line} has a ref that is not taken; it is a text of at most {most} characters or a whole number, and nothing that could be a person's id number.",
        zh: '第 {line} 行的 ref 不可接受：须为不超过 {most} 个字符的文本或整数，且不得像身份证号码。',
      },
    },
  },
  CODES_TOO_MANY: {
    kind: 'request',
    en: 'A request asks for more than 1,000 subjects.',
    zh: '一次请求的主体超过 1,000 个。',
    says: {
      inRequest: {
        en: '{argument} holds {count} codes; ask for 1 to {most} in one request.',
        zh: '{argument} 有 {count} 个代码；一次请求须为 1 至 {most} 个。',
      },
    },
  },
  JURISDICTION_REPEATED: {
    kind: 'request',
    en: 'A question about two cities names the same one twice.',
    zh: '比较两个城市的查询中，同一城市出现了两次。',
    says: {
      inList: {
        en: 'jurisdictions names {repeated} twice; name each city once.',
        zh: 'jurisdictions 中 {repeated} 出现两次；每个城市只写一次。',
      },
      fromAndTo: {
        en: 'from and to are both {from}; name two different members.',
        zh: 'from 和 to 同为 {from}；请填写两个不同的成员。',
      },
    },
  },
  LIST_UNKNOWN: {
    kind: 'request',
    en: 'No list of the catalogue has this code.',
    zh: '名单目录中没有该代码的名单。',
    says: {
      notInCatalogue: {
        en: '{code} is no list of the catalogue; the codes are {codes}.{close}',
        zh: '目录中没有名单 {code}；可用的代码有{codes}。{close}',
      },
    },
  },
  BEHAVIOUR_UNKNOWN: {
    kind: 'request',
    en: 'No behaviour of the common catalogue has this code.',
    zh: '共同目录中没有该代码的行为。',
    says: {
      notInCatalogue: {
        en: '{code} is no behaviour of the catalogue; the codes are {codes}.{close}',
        zh: '共同目录中没有行为 {code}；可用的代码有{codes}。{close}',
      },
    },
  },
  MEASURE_UNKNOWN: {
    kind: 'request',
    en: 'No measure of the national list has this code.',
    zh: '国家措施清单中没有该代码的措施。',
    says: {
      notInCatalogue: {
        en: '{code} is no measure of the catalogue; the codes are {codes}.{close}',
        zh: '国家清单中没有措施 {code}；可用的代码有{codes}。{close}',
      },
    },
  },
  DOMAIN_UNKNOWN: {
    kind: 'request',
    en: 'No behaviour of the common catalogue is of this domain.',
    zh: '共同目录中没有该领域的行为。',
    says: {
      none: {
        en: 'No behaviour is of the domain asked for; ask for one of {domains}.',
        zh: '没有行为属于所问领域；请填写{domains}之一。',
      },
    },
  },
  DAY_BEFORE_RECORDS: {
    kind: 'request',
    en: 'The day asked about is before public credit records begin.',
    zh: '所问日期早于公共信用记录的起始日。',
    says: {
      validFrom: {
        en: 'validFrom is {day}; public credit records begin on {recordsBegin}. Name that day or a later one.',
        zh: 'validFrom 为 {day}，而公共信用记录自 {recordsBegin} 起。请填写该日或更晚的日期。',
      },
      on: {
        en: 'on is {on}; public credit records begin on {recordsBegin}. Ask for that day or a later one.',
        zh: 'on 为 {on}，而公共信用记录自 {recordsBegin} 起。请填写该日或更晚的日期。',
      },
    },
  },
  KNOWN_AT_TOO_EARLY: {
    kind: 'request',
    en: 'knownAt is before the hub knew of any city; the text names the earliest time possible.',
    zh: 'knownAt 早于平台最早掌握各市数据的时间，说明中给出最早可用的时间。',
    says: {
      known: {
        en: 'knownAt is {knownAt}; the hub has known of any city since {earliest}. Ask for that or later.',
        zh: 'knownAt 为 {knownAt}；平台自 {earliest} 起掌握各市数据。请填写该时间或更晚。',
      },
    },
  },
  KNOWN_AT_TOO_RECENT: {
    kind: 'request',
    en: 'knownAt is later than what every city has reported; the text names the latest time possible.',
    zh: 'knownAt 晚于各市已报告的时间，说明中给出最晚可用的时间。',
    says: {
      reported: {
        en: 'knownAt is {knownAt}; the latest that every city has reported is {latest}. Ask for that or earlier.',
        zh: 'knownAt 为 {knownAt}；各市最晚已报告到 {latest}。请填写该时间或更早。',
      },
    },
  },
  JURISDICTION_UNKNOWN: {
    kind: 'request',
    status: 404,
    en: 'No member of the hub has this division code.',
    zh: '没有该区划代码的成员城市。',
    says: {
      originCode: {
        en: '{originCode} is no member of the hub; name one of {codes}.',
        zh: '{originCode} 不是成员城市；请填写{codes}之一。',
      },
      takesFiles: {
        en: 'There is no city {key} that takes files; name one of {known}.{close}',
        zh: '没有接收报送的城市 {key}；请填写{known}之一。{close}',
      },
      key: {
        en: 'There is no member "{key}"; name one of {keys}.{close}',
        zh: '没有成员“{key}”；请填写 {keys} 之一。{close}',
      },
      member: {
        en: '{code} is the division code of no member; the members are {members}.{close}',
        zh: '{code} 不是成员城市的区划代码；成员有{members}。{close}',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
