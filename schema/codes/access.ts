import type { Code } from './kinds.js'

/** Who asks, and what they may read and do. */
export const accessCodes = {
  UNAUTHENTICATED: {
    kind: 'identity',
    en: 'The bearer token is missing, expired, not yet valid, for someone else or not signed by a known key; or the session has ended.',
    zh: '令牌缺失、过期、尚未生效、发给别处使用，或不是由已知密钥签名；或登录已失效。',
    says: {
      subgraph: {
        en: 'A subgraph answers the gateway only.',
        zh: '子图只答复网关。',
      },
      expired: {
        en: 'The token has expired; ask its issuer for a new one.',
        zh: '令牌已过期；请向签发单位重新获取。',
      },
      not_yet_valid: {
        en: 'The token is not yet valid; compare the clocks of its issuer and this hub.',
        zh: '令牌尚未生效；请核对签发单位与本平台的时钟。',
      },
      wrong_audience: {
        en: 'The token was not issued for this hub.',
        zh: '该令牌不是为本平台签发的。',
      },
      wrong_issuer: {
        en: 'The token comes from an issuer that this hub does not trust.',
        zh: '该令牌的签发者不受本平台信任。',
      },
      unknown_key: {
        en: 'The token is signed by a key that its issuer does not publish.',
        zh: '该令牌所用的签名密钥不在签发者公布的密钥之中。',
      },
      bad_signature: {
        en: 'The signature of the token does not fit its content.',
        zh: '令牌的签名与其内容不符。',
      },
      malformed: {
        en: 'The Authorization header is not "Bearer" and a signed token with sub and exp.',
        zh: '请求头 Authorization 须为“Bearer”加含有 sub 和 exp 的签名令牌。',
      },
      too_large: {
        en: 'The token is larger than 8 KiB.',
        zh: '令牌超过 8 KiB。',
      },
      claim_type: {
        en: 'A claim of the token has the wrong type: sub, client_id, azp, unit, jurisdiction, subject_code and acts_for are texts, exp, nbf and iat numbers.',
        zh: '令牌中有字段类型不正确：sub、client_id、azp、unit、jurisdiction、subject_code、acts_for 须为文本，exp、nbf、iat 须为数字。',
      },
      wrong_use: {
        en: 'The token is for another use: its header says typ, and not JWT or at+jwt.',
        zh: '该令牌另有用途：其头部的 typ 不是 JWT 或 at+jwt。',
      },
      algorithm: {
        en: 'The token is signed by an algorithm that this hub or the key does not allow.',
        zh: '令牌的签名算法不被本平台或该密钥允许。',
      },
      session_ended: {
        en: 'You have been signed out; sign in again.',
        zh: '您已退出登录，请重新登录。',
      },
      session_idle: {
        en: 'You did nothing for {minutes} minutes, so you have been signed out; sign in again.',
        zh: '您已超过 {minutes} 分钟没有操作，登录已失效，请重新登录。',
      },
      session_over: {
        en: 'You signed in longer ago than a session may last; sign in again.',
        zh: '本次登录已达最长时限，请重新登录。',
      },
    },
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    kind: 'right',
    en: 'The caller may not read this field; it was not fetched.',
    zh: '请求者无权查看该字段；平台没有去取它。',
    says: {
      export: {
        en: 'An export needs the scopes export:read and compare:read, which the token lacks; ask whoever issues it.',
        zh: '导出须有 export:read 和 compare:read 权限，您的令牌没有；需要时请向令牌签发单位申请。',
      },
      exportOf: {
        en: 'This export needs {scopes}, which the token lacks; ask whoever issues it.',
        zh: '本导出须有 {scopes} 权限，您的令牌没有；需要时请向令牌签发单位申请。',
      },
      snapshot: {
        en: 'Snapshots need the scopes changes:read and records:read, which the token lacks; ask whoever issues it.',
        zh: '下载快照须有 changes:read 和 records:read 权限，您的令牌没有；需要时请向令牌签发单位申请。',
      },
      exportNobody: {
        en: 'An export is for those who have signed in: follow the link on a page of the console, or send a token with {scopes}.',
        zh: '导出须先登录：请在查询界面的页面里点击导出链接；程序请携带有 {scopes} 权限的令牌。',
      },
      field: {
        en: 'The caller may not read {coordinate}; it needs {needed}. Ask whoever issues the token.',
        zh: '您无权查看 {coordinate}，须有{needed}；需要时请向令牌签发单位申请。',
      },
    },
  },
  HISTORY_NOT_ALLOWED: {
    kind: 'right',
    en: 'The past needs the right to history.',
    zh: '查询过去的状态需要历史查询权限。',
    says: {
      knownAt: {
        en: 'knownAt needs the scope history:read. Leave it out to ask for what is known now.',
        zh: '使用 knownAt 须有 history:read 权限。不填即查询现在所知的情况。',
      },
      on: {
        en: 'on is {day}, before today ({today}); the past needs the scope history:read. Leave on out to ask for today.',
        zh: 'on 为 {day}，早于今天（{today}）；查询过去须有 history:read 权限。不填 on 即查询今天。',
      },
    },
  },
  PERSON_PURPOSE_REQUIRED: {
    kind: 'right',
    en: 'Data about a person need a purpose, a legal basis and a case number.',
    zh: '查询自然人必须说明用途、法律依据和案号。',
    says: {
      person: {
        en: 'A person is answered for only with a scope person:<purpose> and the headers x-credit-purpose, x-credit-basis and x-credit-case.',
        zh: '查询自然人须有 person:<用途> 权限，并写明请求头 x-credit-purpose（用途）、x-credit-basis（法律依据）和 x-credit-case（案号）。',
      },
    },
  },
  PERSON_FILE_CLOSED: {
    kind: 'right',
    en: 'The person is under 18, or the identity was destroyed: nobody is answered.',
    zh: '该自然人未满 18 周岁，或身份信息已销毁：对任何人均不答复。',
    says: {
      closed: {
        en: 'The file of this person is closed: the person is under 18, or the identity was destroyed.',
        zh: '该人员的档案不对外答复：未满 18 周岁，或身份信息已销毁。',
      },
    },
  },
  PERSON_KEY_BUDGET_SPENT: {
    kind: 'bound',
    status: 429,
    en: 'The unit has asked for too many person keys in this hour.',
    zh: '该单位本小时查询个人标识的次数已达上限。',
    says: {
      inHour: {
        en: 'This unit has asked for {most} person keys in this hour; ask again in the next.',
        zh: '本单位本小时已查询 {most} 次个人标识，请下一小时再查。',
      },
    },
  },
  PERSON_NOT_MATCHED: {
    kind: 'request',
    en: 'Number and name do not belong to one person this city knows.',
    zh: '该市没有身份证号码与姓名同时相符的人员。',
    says: {
      none: {
        en: 'Number and name do not belong to one person this city knows.',
        zh: '该市没有身份证号码与姓名同时相符的人员。',
      },
    },
  },
  PURPOSE_UNKNOWN: {
    kind: 'request',
    en: 'The purpose that a request states is not in the catalogue of purposes.',
    zh: '请求所写的用途不在用途目录中。',
    says: {
      stated: {
        en: 'x-credit-purpose is not in the catalogue; state one of {known}.{close}',
        zh: '请求头 x-credit-purpose 所写的用途不在用途目录中；请填写{known}之一。{close}',
      },
    },
  },
  PURPOSE_UNREADABLE: {
    kind: 'request',
    en: 'Purpose, legal basis or case number of a request hold no letter or digit, or a character that nobody can see.',
    zh: '请求的用途、法律依据或案号中没有任何文字或数字，或含有不可见的字符。',
    says: {
      invisible: {
        en: '{header} holds the character U+{code}, which nobody can see; leave it out.',
        zh: '{header} 含有不可见字符 U+{code}，请去掉。',
      },
      empty: {
        en: '{header} holds no letter and no digit; write it out.',
        zh: '{header} 中没有任何文字或数字，请写明内容。',
      },
    },
  },
  PURPOSE_FORM_INVALID: {
    kind: 'request',
    en: 'Legal basis or case number of a request are not of the form that its purpose asks for; the text says of which.',
    zh: '法律依据或案号不符合该用途要求的格式，说明中指出是哪一项。',
    says: {
      basis: {
        en: 'x-credit-basis names no law of the purpose {code}; name one of {laws}, with its article.',
        zh: 'x-credit-basis 没有写明用途 {code} 的法律依据；请写{laws}之一及其条款。',
      },
      caseNo: {
        en: 'x-credit-case is no case number of the purpose {code}; write it like {example}.',
        zh: 'x-credit-case 不是用途 {code} 的案号；请按 {example} 的样式填写。',
      },
    },
  },
  INTAKE_NOT_ALLOWED: {
    kind: 'right',
    en: 'Handing in data needs the scope intake:write.',
    zh: '报送数据须有 intake:write 权限。',
    says: {
      scope: {
        en: 'Data are handed in with the scope intake:write; ask the issuer for an operator’s token.',
        zh: '报送数据须有 intake:write 权限；请向令牌签发单位申请经办人员的令牌。',
      },
    },
  },
  FOREIGN_CITY: {
    kind: 'right',
    en: 'Something reserved to the operators of a city was asked for by somebody else.',
    zh: '所要的内容只供该市经办人员使用，而请求者属于另一城市。',
    says: {
      otherCity: {
        en: 'This is for the operators of {jurisdiction}; the token is of {other}.',
        zh: '此处只供 {jurisdiction} 的经办人员使用，您的令牌属于 {other}。',
      },
      noCity: {
        en: 'This is for the operators of {jurisdiction}; the token is of no city.',
        zh: '此处只供 {jurisdiction} 的经办人员使用，您的令牌不属于任何城市。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
