import type { Code } from './kinds.js'

/** What is wrong with a request before a field of it is asked for. */
export const graphqlCodes = {
  BAD_REQUEST: {
    kind: 'http',
    en: 'The request is not GraphQL over HTTP: wrong method, content type or body.',
    zh: '不是符合“GraphQL over HTTP”的请求：方法、内容类型或正文不正确。',
    says: {
      takesPost: {
        en: '{route} takes POST.',
        zh: '{route} 只接受 POST。',
      },
      takesGet: {
        en: '{route} takes GET.',
        zh: '{route} 只接受 GET。',
      },
      noLine: {
        en: 'The body holds no line; send a code a line.',
        zh: '正文没有任何行；请每行发送一个代码。',
      },
      auditWord: {
        en: '--{name} has {count} characters; say it in 1 to {most}: it stands in the log for good.',
        zh: '--{name} 有 {count} 个字符；请写 1 至 {most} 个字符：它将永久留在日志中。',
      },
      otherHash: {
        en: 'The sha256Hash is not that of the query beside it.',
        zh: 'sha256Hash 与所附语句的哈希不符。',
      },
      noRoute: {
        en: 'There is no {method} {path}.',
        zh: '没有 {method} {path} 这一地址。',
      },
      methods: {
        en: '/graphql takes POST, and GET for queries.',
        zh: '/graphql 接受 POST；查询也可用 GET。',
      },
      notUtf8: {
        en: 'The body is not UTF-8.',
        zh: '正文不是 UTF-8 编码。',
      },
      personInAddress: {
        en: "{name} holds a person's key or id number, which must not stand in an address: addresses are logged. Send it by POST.",
        zh: '{name} 含有个人标识或身份证号码，地址会被记入日志，不得写在其中。请用 POST 发送。',
      },
      twiceInAddress: {
        en: '{name} stands twice in the address.',
        zh: '{name} 在地址中出现两次。',
      },
      percentEncoding: {
        en: '{what} is not percent-encoded UTF-8; a percent sign itself is written %25.',
        zh: '{what} 不是百分号编码的 UTF-8；百分号本身写作 %25。',
      },
      jsonInAddress: {
        en: '{name} is not a JSON object; write it as one, percent-encoded.',
        zh: '{name} 不是 JSON 对象；请按 JSON 对象书写并作百分号编码。',
      },
      hosts: {
        en: 'The request has {count} Host headers; send one.',
        zh: '请求有 {count} 个 Host 头；请只发送一个。',
      },
      demoTokens: {
        en: 'Demonstration tokens are for this machine only.',
        zh: '演示令牌只供本机使用。',
      },
      subgraphBody: {
        en: 'The body is no request; it takes query, a text, variables, an object, and operationName, a text.',
        zh: '正文不是请求：须为含 query（文本）、variables（对象）、operationName（文本）的 JSON。',
      },
      noAnchors: {
        en: 'The body is no list of anchors.',
        zh: '正文不是锚点列表。',
      },
      after: {
        en: 'after is "{after}"; write a whole number.',
        zh: 'after 为“{after}”；请填写整数。',
      },
      headersLarge: {
        en: 'The address and the headers, a token among them, are larger than 16 KiB; send a long query by POST.',
        zh: '地址和请求头（含令牌）超过 16 KiB；较长的查询请用 POST 发送。',
      },
      notWhole: {
        en: 'The request did not arrive whole in time.',
        zh: '请求未能在时限内完整到达。',
      },
      addressCharacters: {
        en: 'The address holds characters that have to be percent-encoded.',
        zh: '地址中含有须作百分号编码的字符。',
      },
      notHttp: {
        en: 'This is not HTTP.',
        zh: '收到的不是 HTTP。',
      },
      bodyLarge: {
        en: 'The body is larger than {most} bytes.',
        zh: '正文超过 {most} 字节。',
      },
      unread: {
        en: 'The request cannot be read: {reason}',
        zh: '请求无法读取：{reason}',
      },
      bodyEncoded: {
        en: 'The body is {encoding}; send it as it is, without an encoding.',
        zh: '正文以 {encoding} 压缩或编码；请原样发送，不作编码。',
      },
      bodyCharset: {
        en: 'The body is said to be {charset}; JSON is UTF-8.',
        zh: '正文标明为 {charset}；JSON 须为 UTF-8。',
      },
      bodyType: {
        en: 'The body is said to be {sent}; send {type}.',
        zh: '正文标明为 {sent}；请发送 {type}。',
      },
      bodyWithoutType: {
        en: 'The body is of no type; send {type}.',
        zh: '正文没有标明类型；请发送 {type}。',
      },
      answerType: {
        en: 'Answers are {type}; accept it.',
        zh: '答复的类型是 {type}；请在 Accept 中接受它。',
      },
      graphqlTypes: {
        en: 'Answers are application/json or application/graphql-response+json; accept one of them.',
        zh: '答复的类型是 application/json 或 application/graphql-response+json；请在 Accept 中接受其一。',
      },
      mediaType: {
        en: 'The body is of a type that is not taken; send application/json.',
        zh: '正文的类型不可接受；请发送 application/json。',
      },
      bodyEmpty: {
        en: 'The body is empty; send a JSON object.',
        zh: '正文为空；请发送 JSON 对象。',
      },
      bodyNotJson: {
        en: 'The body is not JSON; send a JSON object.',
        zh: '正文不是 JSON；请发送 JSON 对象。',
      },
    },
  },
  GRAPHQL_PARSE_FAILED: {
    kind: 'graphql',
    en: 'The document is not GraphQL.',
    zh: '查询语句不是 GraphQL，无法解析。',
    says: {},
  },
  GRAPHQL_VALIDATION_FAILED: {
    kind: 'graphql',
    en: 'The document does not fit the schema.',
    zh: '查询语句与接口定义不符。',
    says: {
      noSuchOperations: {
        en: 'The hub takes no {operation}.',
        zh: '平台不接受 {operation}。',
      },
      fieldUnknown: {
        en: 'Cannot query field "{field}" on type "{type}".',
        zh: '类型 {type} 没有字段“{field}”。',
      },
    },
  },
  BAD_USER_INPUT: {
    kind: 'graphql',
    en: 'A variable does not fit its type.',
    zh: '变量的值与其类型不符。',
    says: {
      noValue: {
        en: '{value} is no value of “{parameter}”; write one of {values}.{close}',
        zh: '{value} 不是“{parameter}”的取值；请填写下列之一：{values}。{close}',
      },
      manyVariables: {
        en: 'More than {most} values of the variables do not fit; the first {most} are named.',
        zh: '不符合类型的变量值超过 {most} 个，只列出前 {most} 个。',
      },
      condition: {
        en: '@{name} needs true or false, and {value} is null.',
        zh: '@{name} 须为 true 或 false，而 {value} 为 null。',
      },
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    kind: 'graphql',
    en: 'The document holds no operation of the name asked for, or several and none is named.',
    zh: '查询语句中没有所要的操作，或者有多个操作而未指明执行哪一个。',
    says: {},
  },
  OPERATION_TOO_LARGE: {
    kind: 'bound',
    en: 'The operation, with its fragments spread, is larger than the hub takes; nothing was done.',
    zh: '查询语句连同展开的片段超出平台可接受的大小，未作任何处理。',
    says: {
      planningTime: {
        en: 'The operation is not planned within {limit} ms. Ask for less, or in several requests.',
        zh: '该操作未能在 {limit} 毫秒内完成规划。请减少查询内容，或分几次请求。',
      },
      planning: {
        en: 'The operation would take {planning} points to plan, with each field in each type that it can stand in; at most {most} are taken. Ask for less, or in several requests.',
        zh: '该操作的各字段按其可能出现的每种类型展开后，规划需 {planning} 点，最多 {most} 点。请减少查询内容，或分几次请求。',
      },
      characters: {
        en: 'The operation has {count} characters; a subgraph takes {most}.',
        zh: '该操作有 {count} 个字符；子图最多接受 {most} 个。',
      },
      bytes: {
        en: 'The operation has {count} bytes; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作有 {count} 字节，最多 {max} 字节。请减少查询内容，或分几次请求。',
      },
      nameLength: {
        en: 'The operation has {count} characters in a name; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作中有名称长达 {count} 个字符，最多 {max} 个。请缩短名称。',
      },
      tokens: {
        en: 'The operation has {count} tokens or more; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作至少有 {count} 个词法单元，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      nesting: {
        en: 'The operation has {count} levels of brackets or more; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作的括号至少嵌套 {count} 层，最多 {max} 层。请减少查询内容，或分几次请求。',
      },
      comparisons: {
        en: 'The operation has {count} pairs of fields with the same name to be compared or more; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作中须比较的同名字段至少有 {count} 对，最多 {max} 对。请减少查询内容，或分几次请求。',
      },
      definitions: {
        en: 'The operation has {count} operations and fragments; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该语句含有 {count} 个操作和片段，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      depth: {
        en: 'The operation has {count} levels of fields, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后字段有 {count} 层，最多 {max} 层。请减少查询内容，或分几次请求。',
      },
      fields: {
        en: 'The operation has {count} fields, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后有 {count} 个字段，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      aliases: {
        en: 'The operation has {count} aliases, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后有 {count} 个别名，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      rootFields: {
        en: 'The operation has {count} root fields, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后有 {count} 个顶层字段，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      directives: {
        en: 'The operation has {count} directives, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后有 {count} 个指令，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
      charactersSpread: {
        en: 'The operation has {count} characters of names and values, with its fragments spread; at most {max} are taken. Ask for less, or in several requests.',
        zh: '该操作展开片段后名称和值共有 {count} 个字符，最多 {max} 个。请减少查询内容，或分几次请求。',
      },
    },
  },
  COST_TOO_HIGH: {
    kind: 'bound',
    en: 'The operation is estimated to cost more points than the client may ask for at once; nothing was done.',
    zh: '该操作的预估点数超过客户端单次可用的上限，未作任何处理。',
    says: {
      atOnce: {
        en: 'The operation is estimated at {estimate} points; at most {limit} are taken. Ask for fewer at once: shorter pages, fewer codes, fewer lists in each other.',
        zh: '该操作预估 {estimate} 点，单次最多 {limit} 点。请减少一次查询的内容：缩短分页、减少代码、减少嵌套列表。',
      },
      inMinute: {
        en: 'The operation is estimated at {points} points, and the budget is {limit} a minute; ask for fewer at once.',
        zh: '该操作预估 {points} 点，而每分钟额度为 {limit} 点；请减少一次查询的内容。',
      },
    },
  },
  BUDGET_EXHAUSTED: {
    kind: 'bound',
    status: 429,
    en: 'The client has spent the points of this minute; Retry-After says when there are new ones.',
    zh: '本分钟的点数已用完；Retry-After 说明多少秒后恢复。',
    says: {
      spent: {
        en: 'The operation is estimated at {points} points, and {left} of the {limit} of this minute are left; try again in {seconds} s.',
        zh: '该操作预估 {points} 点，本分钟 {limit} 点的额度只剩 {left} 点；请在 {seconds} 秒后重试。',
      },
      refusedTokens: {
        en: 'So many tokens from this address have been refused that its points of this minute are used up; try again in {seconds} s, with a token that is valid.',
        zh: '该地址被拒绝的令牌过多，本分钟的点数已用完；请在 {seconds} 秒后携带有效令牌重试。',
      },
    },
  },
  HUB_BUSY: {
    kind: 'later',
    en: 'The hub has as much to do as it takes at once, and nothing was done; Retry-After says when to ask again.',
    zh: '平台同时处理的请求已达上限，未作任何处理；Retry-After 说明多少秒后再试。',
    says: {
      screenings: {
        en: 'At most {most} screenings are under way at once, {ofClient} of one client; ask again when one has ended.',
        zh: '同时进行的批量筛查最多 {most} 个，每个客户端最多 {ofClient} 个；请等其中一个结束后再试。',
      },
      requests: {
        en: 'As many requests as are taken at once are under way; ask again in a second.',
        zh: '同时处理的请求已达上限，请一秒后再试。',
      },
      connections: {
        en: 'This address has as many connections as it may have; close some, or use them again.',
        zh: '该地址的连接数已达上限；请关闭一些，或重复使用已有连接。',
      },
      turns: {
        en: 'The hub has as much to do as it takes at once, and nothing was done; ask again in a second.',
        zh: '平台正忙，未作任何处理；请一秒后再试。',
      },
      longQuestions: {
        en: 'Too many long questions are being answered at once, and nothing was done; ask again in 2 s.',
        zh: '同时处理的大型查询过多，未作任何处理；请 2 秒后再试。',
      },
    },
  },
  BUDGET_UNAVAILABLE: {
    kind: 'later',
    en: 'Budgets cannot be counted just now: only public fields are answered.',
    zh: '目前无法计算点数，只答复公开字段。',
    says: {
      cannotCount: {
        en: 'The budget cannot be counted just now, so only public fields are answered; try again in a few seconds.',
        zh: '目前无法计算点数，只答复公开字段；请几秒后重试。',
      },
    },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    kind: 'http',
    status: 200,
    en: 'A hash was sent in place of an operation, and nothing is kept by hashes; send the text, as clients do by themselves.',
    zh: '发来的是哈希而不是查询语句，而平台不按哈希保存语句；请像客户端自动做的那样发送全文。',
    says: {
      protocol: {
        en: 'PersistedQueryNotSupported',
        zh: 'PersistedQueryNotSupported',
      },
    },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    kind: 'http',
    status: 200,
    en: 'A hash was sent in place of an operation, and the client has registered none of this hash; send the text, as clients do by themselves.',
    zh: '发来的是哈希而不是查询语句，而该客户端没有登记此哈希的语句；请像客户端自动做的那样发送全文。',
    says: {
      protocol: {
        en: 'PersistedQueryNotFound',
        zh: 'PersistedQueryNotFound',
      },
    },
  },
  DOCUMENT_NOT_REGISTERED: {
    kind: 'bound',
    en: 'The client takes its registered documents only, or has none under the id that was sent.',
    zh: '该客户端只能使用已登记的语句，或者没有登记所发编号的语句。',
    says: {
      export: {
        en: 'The client takes its registered documents only; an export is none of them.',
        zh: '该客户端只能使用已登记的语句，导出不在其中。',
      },
      text: {
        en: 'The client takes its registered documents only, and this text is none of them, to the letter; register it with the hub.',
        zh: '该客户端只能使用已登记的语句，发来的与其中任何一条都不完全一致；请向平台登记。',
      },
      id: {
        en: 'The client has no document {id}; register it with the hub.',
        zh: '该客户端没有登记语句 {id}；请向平台登记。',
      },
    },
  },
  ONE_STEP_PER_CITY: {
    kind: 'request',
    en: 'A mutation holds more than one step for one city.',
    zh: '一次变更中对同一城市有多个步骤。',
    says: {
      several: {
        en: '{city} has {count} steps ({steps}); send each in a mutation of its own, nothing was done.',
        zh: '{city} 有 {count} 个步骤（{steps}）；请各用一次变更分别发送，本次未作任何处理。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
