import type { Code } from './kinds.js'

/** Steps of recognition, standards and paths. */
export const stepsCodes = {
  RECOGNITION_CONFLICT: {
    kind: 'state',
    en: 'Two recognitions of one city disagree on the same standard or product of another.',
    zh: '一个城市对另一城市同一标准或产品的两项认定相互矛盾。',
    says: {
      two: {
        en: "{one} and {other} disagree on how {jurisdiction} stands to {origin}'s standard for {behaviour}; withdraw one of them.",
        zh: '{one}与{other}就 {jurisdiction} 如何对待 {origin} 关于 {behaviour} 的标准相互矛盾；请撤回其中一项。',
      },
      twoOnProduct: {
        en: "{one} and {other} disagree on how {jurisdiction} stands to {origin}'s product {product}; withdraw one of them.",
        zh: '{one}与{other}就 {jurisdiction} 如何对待 {origin} 的产品 {product} 相互矛盾；请撤回其中一项。',
      },
    },
  },
  RECOGNITION_STEP_ILLEGAL: {
    kind: 'state',
    en: 'A step does not follow from the present status of the recognition.',
    zh: '该步骤与互认当前状态不衔接。',
    says: {
      fromState: {
        en: 'The recognition is {state}; the step {step} does not follow from that. Possible: {possible}.',
        zh: '互认当前状态为 {state}，不能接着执行 {step}。可执行：{possible}。',
      },
    },
  },
  OWN_CITY_RECOGNISED: {
    kind: 'request',
    en: 'A city recognises the standards and products of others, never its own.',
    zh: '城市互认的是他市的标准和产品，不能认可自己的。',
    says: {
      self: {
        en: 'originCode is {originCode}, the city itself; name one of {codes}.',
        zh: 'originCode 为 {originCode}，即本市；请填写{codes}之一。',
      },
    },
  },
  VERSION_NOT_LATER: {
    kind: 'state',
    en: 'A step or version would begin in the past, before the one in force.',
    zh: '步骤或版本的起始日早于已生效的版本。',
    says: {
      version: {
        en: 'validFrom is {day}; the latest version of {code} that has begun began on {begun}. Name a later day.',
        zh: 'validFrom 为 {day}；{code} 已生效的最近版本自 {begun} 起。请填写更晚的日期。',
      },
      stance: {
        en: 'validFrom is {day}; the stance that it would follow begins on {begun}. Name that day or a later one.',
        zh: 'validFrom 为 {day}；它所接续的立场自 {begun} 起。请填写该日或更晚的日期。',
      },
    },
  },
  THRESHOLD_VARIABLE_UNKNOWN: {
    kind: 'request',
    en: 'No behaviour of the common catalogue measures this variable.',
    zh: '共同目录中没有行为使用该变量。',
    says: {
      known: {
        en: '{variable} is no variable of the common catalogue; there are {known}.',
        zh: '{variable} 不是共同目录中的变量；可用的有{known}。',
      },
    },
  },
  SCORE_REFUSED: {
    kind: 'request',
    en: 'A threshold or product would measure a score, which may neither feed a punishment nor open a benefit.',
    zh: '门槛或产品使用了评分，而评分既不得作为惩戒依据，也不得作为享受激励的条件。',
    says: {
      clause: {
        en: 'A clause measures a score; scores may not feed a punishment. Measure the conduct itself.',
        zh: '门槛中有条件使用了评分，评分不得作为惩戒依据。请改用行为本身的指标。',
      },
      eligibility: {
        en: 'The eligibility asks for a score; ask for facts in the firm’s favour: RED_LIST, LICENCE, AWARD, COMMITMENT_KEPT, REGISTERED_YEARS.',
        zh: '适用条件使用了评分；请改用有利于企业的事实：红名单（RED_LIST）、许可（LICENCE）、奖励（AWARD）、已履行承诺（COMMITMENT_KEPT）、注册满年数（REGISTERED_YEARS）。',
      },
      benefit: {
        en: 'The figure {name} of the benefit is a score; name what the firm gains: money, days, per cent.',
        zh: '优惠数值 {name} 是评分；请写明企业得到的实惠，如金额、天数、百分比。',
      },
    },
  },
  LEGAL_BASIS_MISSING: {
    kind: 'request',
    en: 'A standard, path or product names no legal basis.',
    zh: '标准、路径或产品没有写明法律依据。',
    says: {
      empty: {
        en: 'legalBasis is empty; name the law or document and its article.',
        zh: 'legalBasis 为空；请写明法律或文件及其条款。',
      },
    },
  },
  PATH_CODE_TAKEN: {
    kind: 'state',
    en: 'A path of this code has another start or another measure.',
    zh: '该路径代码已用于其他来源或其他措施。',
    says: {
      otherPath: {
        en: '{path} leads from {from} to {measure}; publish another path under another code.',
        zh: '{path} 是从 {from} 到 {measure} 的路径；请为新路径另用代码。',
      },
    },
  },
  UNIT_UNKNOWN: {
    kind: 'request',
    en: 'The city has no organisation unit of this code.',
    zh: '该市没有此代码的单位。',
    says: {
      inCity: {
        en: '{city} has no organisation unit of this code; the field units of the city lists code and name of those there are.',
        zh: '{city}没有此代码的单位；该市的 units 字段列出全部单位的代码和名称。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
