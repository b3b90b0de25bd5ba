import type { Code } from './kinds.js'

/** Red entries, consents to incentive products and their use. */
export const benefitsCodes = {
  RED_ENTRY_UNKNOWN: {
    kind: 'request',
    en: 'The city has no proposal for a red list of this id about this subject.',
    zh: '该市没有关于该主体的、具有此编号的红名单拟列入事项。',
    says: {
      id: {
        en: '{city} has no proposal {id} about {subject}; redEntries lists those of a subject.',
        zh: '{city}没有关于 {subject} 的拟列入事项 {id}；redEntries 列出某一主体的拟列入事项。',
      },
    },
  },
  RED_SUBJECT_UNKNOWN: {
    kind: 'request',
    en: 'The city holds no file on the subject that is proposed for a red list.',
    zh: '该市没有拟列入红名单主体的档案。',
    says: {
      code: {
        en: '{city} holds no file on {subject}; hand it in on the sheet subjects first.',
        zh: '{city}没有 {subject} 的档案；请先以 subjects 表报送。',
      },
    },
  },
  RED_ENTRY_ALREADY_OPEN: {
    kind: 'state',
    en: 'The subject is on the red list already, or is proposed for it.',
    zh: '该主体已在该红名单上，或已拟列入。',
    says: {
      proposal: {
        en: '{subject} is proposed for {list}: {id} is {state}. Go on with that one.',
        zh: '{subject} 已拟列入 {list}：{id} 现为 {state}，请继续办理该事项。',
      },
      entry: {
        en: '{subject} is on {list} since {decidedOn}; nothing is to be proposed before that ends. Where a serious entry suspends it that was repaired since, revoke it (REVOKE), then propose anew.',
        zh: '{subject} 自 {decidedOn} 起在 {list} 上；期满或撤销之前无需再拟列入。因严重失信条目中止、该条目已修复的，先撤销（REVOKE）原条目，再重新申报。',
      },
    },
  },
  RED_NOT_CHECKED: {
    kind: 'unsure',
    en: 'The step needs the word of all cities, and came without it: it was not asked for by way of the hub’s gateway.',
    zh: '该步骤须先经各市核查，而请求未附核查结果：请求没有经由本平台网关。',
    says: {
      none: {
        en: '{step} needs the check of {subject} in all cities, and none came with it; nothing was written. Send the step through the hub’s gateway.',
        zh: '{step} 须附 {subject} 在各市的核查结果，而请求未附；未写入任何内容。请经本平台网关发送。',
      },
    },
  },
  RED_SUBJECT_LISTED: {
    kind: 'state',
    en: 'A city has the subject on a serious list, so it stands on no red list.',
    zh: '有城市将该主体列入严重失信主体名单，不得列入红名单。',
    says: {
      cities: {
        en: '{subject} is on a serious list in {cities}; nothing was written. Propose it anew once that entry is revoked, removed or repaired.',
        zh: '{subject} 在{cities}的严重失信主体名单上；未写入任何内容。该条目撤销、移出或修复之后可重新拟列入。',
      },
    },
  },
  RED_SUBJECT_DISPUTED: {
    kind: 'unsure',
    en: 'Whether the subject stands on a serious list is under objection, or its basis was revoked.',
    zh: '该主体的严重失信条目有异议待定，或其所依据的处罚已撤销。',
    says: {
      cities: {
        en: 'An entry on {subject} in {cities} is disputed; nothing was written. Take the step once that is decided.',
        zh: '{cities}关于 {subject} 的条目尚有争议；未写入任何内容。待其决定后再办理。',
      },
    },
  },
  RED_ANNOUNCEMENT_RUNS: {
    kind: 'state',
    en: 'The days of the announcement are not over.',
    zh: '公示期尚未届满。',
    says: {
      until: {
        en: 'The proposal is announced until {until}; list it on the day after or later.',
        zh: '公示至 {until} 止；请于次日或之后列入。',
      },
    },
  },
  CONSENT_REQUIRED: {
    kind: 'right',
    en: 'What is open to a firm is for the firm itself, and for a provider with its consent.',
    zh: '主体可享受的产品只供其本人查询，或由提供单位凭其授权查询。',
    says: {
      benefits: {
        en: 'Only the subject itself reads its benefits without a consent; name the consent that it gave to your unit.',
        zh: '未经授权，只有主体本人可以查询；请写明该主体给予本单位的授权编号。',
      },
    },
  },
  CONSENT_UNKNOWN: {
    kind: 'request',
    en: 'No consent of this id of this subject is known.',
    zh: '没有该主体的、具有此编号的授权。',
    says: {
      id: {
        en: '{id} is no consent of {subject}.',
        zh: '{id} 不是 {subject} 的授权。',
      },
    },
  },
  CONSENT_OF_ANOTHER: {
    kind: 'right',
    en: 'The consent was given to another unit, or by another subject.',
    zh: '授权给予的是其他单位，或由其他主体作出。',
    says: {
      unit: {
        en: 'The consent {id} is not given to {unit}; a provider asks with its own alone.',
        zh: '授权 {id} 不是给予 {unit} 的；提供单位只能凭给予本单位的授权办理。',
      },
      subject: {
        en: 'The consent {id} is not yours; a subject gives and takes back its own alone.',
        zh: '授权 {id} 不是您的；主体只能作出和撤回自己的授权。',
      },
    },
  },
  CONSENT_EXPIRED: {
    kind: 'state',
    en: 'The consent has run out.',
    zh: '授权已到期。',
    says: {
      until: {
        en: 'The consent {id} ended on {until}; the subject may give a new one.',
        zh: '授权 {id} 已于 {until} 到期；主体可以重新授权。',
      },
    },
  },
  CONSENT_WITHDRAWN: {
    kind: 'state',
    en: 'The subject has taken its consent back, or what it was for has ended.',
    zh: '主体已撤回授权，或授权事项已经办结。',
    says: {
      on: {
        en: 'The consent {id} is {state} since {on}; nothing more is asked or done on it.',
        zh: '授权 {id} 自 {on} 起为 {state}；不得再据此查询或办理。',
      },
    },
  },
  CONSENT_ALREADY_OPEN: {
    kind: 'state',
    en: 'The subject has consented to this product, and that consent is running.',
    zh: '主体对该产品的授权仍在有效期内。',
    says: {
      id: {
        en: 'The consent {id} to {product} runs until {until}; go on with it, or withdraw it first.',
        zh: '对 {product} 的授权 {id} 有效至 {until}；请继续使用，或先行撤回。',
      },
    },
  },
  CONSENT_FOR_FIRMS: {
    kind: 'right',
    en: 'Natural persons ask for themselves alone: nobody else asks on their consent.',
    zh: '自然人只由本人查询，不接受授权他人查询。',
    says: {
      person: {
        en: 'A person asks the provider in person; the hub passes nothing of persons on.',
        zh: '自然人请直接向提供单位办理；本平台不对外提供自然人的可享受情况。',
      },
    },
  },
  CONSENT_TERM_WRONG: {
    kind: 'request',
    en: 'A consent ends on a day from today on, three years on at the latest.',
    zh: '授权的截止日期须为今日或之后，最长三年。',
    says: {
      until: {
        en: 'until is {until}; write a day between {first} and {last}.',
        zh: 'until 为 {until}；请填写 {first} 至 {last} 之间的日期。',
      },
    },
  },
  CONSENT_CITY_UNKNOWN: {
    kind: 'request',
    en: 'A consent names a city that is no member.',
    zh: '授权所写的城市不是成员。',
    says: {
      askedIn: {
        en: 'askedIn is {code}; the members are {codes}.',
        zh: 'askedIn 为 {code}；成员有 {codes}。',
      },
    },
  },
  PRODUCT_NOT_OFFERED: {
    kind: 'request',
    en: 'The city does not offer this product on the day, or the city asked for does not recognise it.',
    zh: '该市当日没有提供该产品，或所指城市未认可该产品。',
    says: {
      code: {
        en: '{city} offers no product {product} today; products lists what it offers.',
        zh: '{city}今日没有产品 {product}；products 列出其提供的产品。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
