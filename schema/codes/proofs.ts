import type { Code } from './kinds.js'

/** Receipts and the audit log. */
export const proofsCodes = {
  RECEIPT_NOT_GIVEN: {
    kind: 'request',
    en: 'A receipt was asked for and cannot be given; the answer says why.',
    zh: '请求了回执而无法给出，答复中说明原因。',
    says: {
      screening: {
        en: 'A screening has no receipt; leave the header out, and ask decideMany with it for what needs one.',
        zh: '批量筛查不给回执；请去掉该请求头，需要回执的用 decideMany 查询。',
      },
      noKey: {
        en: 'No receipt: this hub has no signing key.',
        zh: '未给回执：本平台没有签名密钥。',
      },
      step: {
        en: 'No receipt: receipts are given for queries; a step has its own record.',
        zh: '未给回执：回执只针对查询，变更步骤另有记录。',
      },
      halfCharacter: {
        en: 'No receipt: request or answer holds half of a surrogate pair.',
        zh: '未给回执：请求或答复中含有半个字符。',
      },
      cannotSign: {
        en: 'No receipt: the hub could not sign.',
        zh: '未给回执：平台未能签名。',
      },
    },
  },
  RECEIPT_MALFORMED: {
    kind: 'command',
    en: 'A file is no answer with a receipt of the hub.',
    zh: '文件不是平台带回执的答复。',
    says: {
      signature: {
        en: 'The signature is not one of the hub’s form.',
        zh: '签名不符合平台的格式。',
      },
      otherVersion: {
        en: 'The file has a receipt of another version.',
        zh: '文件中的回执属于另一版本。',
      },
      refused: {
        en: 'The file has no receipt; the hub said: {said}',
        zh: '文件中没有回执；平台当时说明：{said}',
      },
      none: {
        en: 'The file has no extensions.receipt; ask with the header x-credit-receipt: 1.',
        zh: '文件中没有 extensions.receipt；请携带请求头 x-credit-receipt: 1 查询。',
      },
      notCanonical: {
        en: 'The file holds what canonical JSON cannot.',
        zh: '文件含有规范 JSON 无法表示的内容。',
      },
      json: {
        en: 'The file {what}.',
        zh: '文件不是规范的 JSON（{what}）。',
      },
    },
  },
  RECEIPT_KEY_UNKNOWN: {
    kind: 'command',
    en: 'A receipt names a key that is not among the keys believed.',
    zh: '回执所写密钥不在受信任的密钥之中。',
    says: {
      notGiven: {
        en: 'The key that the receipt names is not among the keys given; ask the hub for its keys, or do not believe it.',
        zh: '回执所写密钥不在给定的密钥之中；请向平台索取密钥，否则不可采信。',
      },
    },
  },
  RECEIPT_CHANGED: {
    kind: 'command',
    en: 'An answer or its receipt is not what the hub signed.',
    zh: '答复或回执与平台签名时不一致。',
    says: {
      changed: {
        en: 'The answer or its receipt is not what the hub signed.',
        zh: '答复或回执与平台签名时不一致。',
      },
    },
  },
  RECEIPT_OTHER_REQUEST: {
    kind: 'command',
    en: 'A receipt is of another request.',
    zh: '回执属于另一请求。',
    says: {
      other: {
        en: 'The receipt is the hub’s, but of another request: document, operation name or variables differ.',
        zh: '回执确由平台签发，但属于另一请求：语句、操作名或变量不同。',
      },
    },
  },
  AUDIT_LOG_BROKEN: {
    kind: 'command',
    en: 'The audit log is not as it was written; the text says which rows or anchors.',
    zh: '审计日志与写入时不一致，说明中指出是哪些行或锚点。',
    says: {
      faults: {
        en: '{faults} faults in {checked} rows.',
        zh: '{checked} 行中有 {faults} 处不符。',
      },
    },
  },
  ANCHOR_DIFFERS: {
    kind: 'state',
    en: 'A city or a file has another anchor of the audit log than the hub.',
    zh: '某市或某文件中的审计日志锚点与平台不同。',
    says: {
      otherInCity: {
        en: '{city} has another anchor of number {number}; run "npm run audit -- verify".',
        zh: '{city}存有第 {number} 号的另一锚点，请运行“npm run audit -- verify”查明。',
      },
      otherInFile: {
        en: '{file} has another anchor of number {number}; run "npm run audit -- verify".',
        zh: '{file} 存有第 {number} 号的另一锚点，请运行“npm run audit -- verify”查明。',
      },
      saidByCity: {
        en: '{said}',
        zh: '该市的锚点与平台不同：{said}',
      },
    },
  },
  TIMESTAMP_INVALID: {
    kind: 'command',
    en: 'A time stamp (RFC 3161) is not over this anchor, or not by an authority that is believed.',
    zh: '时间戳（RFC 3161）不是针对该锚点的，或不是由受信任的机构签发。',
    says: {
      signature: {
        en: 'it does not bear out its signature.',
        zh: '时间戳的签名核验不通过。',
      },
      signer: {
        en: 'its signer’s certificate is not for time stamps.',
        zh: '签名者的证书不用于时间戳。',
      },
      otherContent: {
        en: 'it is over something else.',
        zh: '时间戳针对的是其他内容。',
      },
      empty: {
        en: 'it is empty.',
        zh: '时间戳为空。',
      },
      unreadable: {
        en: 'it cannot be read: {reason}.',
        zh: '时间戳无法读取：{reason}。',
      },
      answerUnreadable: {
        en: 'the authority’s answer cannot be read: {reason}.',
        zh: '时间戳机构的答复无法读取：{reason}。',
      },
      httpStatus: {
        en: 'the authority answered with HTTP status {status}.',
        zh: '时间戳机构以 HTTP 状态 {status} 应答。',
      },
      refused: {
        en: 'the authority refused, status {status}.',
        zh: '时间戳机构拒绝了请求，状态 {status}。',
      },
      otherRequest: {
        en: 'the answer is to another request.',
        zh: '时间戳机构答复的是另一请求。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
