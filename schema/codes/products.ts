import type { Code } from './kinds.js'

/** Incentive products and their recognition. */
export const productsCodes = {
  ELIGIBILITY_BY_PENALTY: {
    kind: 'request',
    en: 'A product would ask for a penalty, an entry or another fact against the firm; only facts in its favour count.',
    zh: '产品的适用条件使用了处罚、失信等不利事实，而只能使用有利于企业的事实。',
    says: {
      fact: {
        en: '{fact} is a fact against the firm; name facts in its favour, and set noSeriousEntry where no serious entry may be active.',
        zh: '{fact} 是对企业不利的事实；请使用有利事实，需要“无在列严重失信”的，请填写 noSeriousEntry。',
      },
    },
  },
  ELIGIBILITY_FACT_UNKNOWN: {
    kind: 'request',
    en: 'A product asks for a fact that the hub does not know.',
    zh: '产品的适用条件使用了本平台没有的事实种类。',
    says: {
      known: {
        en: '{fact} is no fact of the hub; there are {known}.',
        zh: '{fact} 不是本平台的事实种类；可用的有{known}。',
      },
    },
  },
  ELIGIBILITY_UNREADABLE: {
    kind: 'request',
    en: 'The eligibility of a row cannot be read.',
    zh: '该行的适用条件无法识别。',
    says: {
      mixed: {
        en: 'It joins facts by both AND and OR; write two products, or one of the two: RED_LIST RL01/RL03 AND REGISTERED_YEARS 2.',
        zh: '同时使用了“且”和“或”；请分为两个产品，或只用其中一种，例如：红名单 RL01/RL03 且 注册满 2。',
      },
    },
  },
  LIST_NOT_RED: {
    kind: 'request',
    en: 'A product or its recognition names a list that is no red list.',
    zh: '产品或产品互认中使用的名单不是红名单。',
    says: {
      serious: {
        en: '{list} is no red list; name one of {red}.',
        zh: '{list} 不是红名单；请填写{red}之一。',
      },
    },
  },
  PRODUCT_INVALID: {
    kind: 'request',
    en: 'A value of a product is outside what products take; the text says which and what it takes.',
    zh: '产品的某一项内容超出可接受的范围，说明中指出是哪一项及其要求。',
    says: {
      productCode: {
        en: 'productCode is {code}; write 1 to 40 capital letters, digits and hyphens: XY2-RQSL.',
        zh: 'productCode 为 {code}；须为 1 至 40 个大写字母、数字或连字符，例如 XY2-RQSL。',
      },
      productForNobody: {
        en: 'subjectKinds is empty; name who may apply: ORGANISATION, SOLE_TRADER, PERSON.',
        zh: 'subjectKinds 为空；请写明谁可以申请：ORGANISATION、SOLE_TRADER、PERSON。',
      },
      productCodes: {
        en: '{name} takes up to {most} codes of its catalogue; {code} is none, or they are too many.',
        zh: '{name} 最多填写 {most} 个所属目录的代码；{code} 不是，或者数量过多。',
      },
      lastDayBefore: {
        en: 'validUntil is {validUntil}, before validFrom {validFrom}; write that day or a later one, or leave it out.',
        zh: 'validUntil 为 {validUntil}，早于 validFrom（{validFrom}）；请填写该日或更晚的日期，或不填。',
      },
      benefitFigures: {
        en: 'benefitFigures holds {count} figures; it takes up to {most}.',
        zh: 'benefitFigures 有 {count} 项；最多 {most} 项。',
      },
      benefitFigure: {
        en: 'The figure {name} of the benefit stands twice, or is no number of 0 or more; write it once, with its unit: 利率优惠 0.5 %.',
        zh: '优惠数值 {name} 重复，或不是 0 及以上的数；请只写一次并带单位，例如：利率优惠 0.5 %。',
      },
      eligibilityFacts: {
        en: 'The eligibility holds {count} facts; it takes 1 to {most}.',
        zh: '适用条件有 {count} 项事实；应为 1 至 {most} 项。',
      },
      factYears: {
        en: '{fact} takes years, 1 to {most}, and no codes.',
        zh: '{fact} 须填写年数（1 至 {most}），不填代码。',
      },
      factTakesNoYears: {
        en: '{fact} takes no years; leave them out.',
        zh: '{fact} 不填年数，请去掉。',
      },
      factTakesNoCodes: {
        en: '{fact} takes no codes; leave them out.',
        zh: '{fact} 不填代码，请去掉。',
      },
      factCodes: {
        en: '{fact} takes codes, 1 to {most}, each once.',
        zh: '{fact} 须填写代码，1 至 {most} 个，不得重复。',
      },
      factCodeUnknown: {
        en: '{code} is no code of {fact}; there are {codes}.',
        zh: '{code} 不是 {fact} 的代码；可用的有{codes}。',
      },
      equalLists: {
        en: 'equalLists holds {count} pairs; it takes up to {most}.',
        zh: 'equalLists 有 {count} 对；最多 {most} 对。',
      },
      equalPair: {
        en: '{pair} is no pair of lists; write the list that the product asks for, and that of this city: RL01=RL03.',
        zh: '{pair} 不是一对名单；请先写产品所要求的名单，再写本市名单，例如 RL01=RL03。',
      },
    },
  },
  PRODUCT_OF_ANOTHER_CITY: {
    kind: 'request',
    en: 'A product is provided by a unit or firm of another city; that city publishes it.',
    zh: '产品由他市的单位或企业提供，应由该市发布。',
    says: {
      provider: {
        en: 'providerCode is {code}, of {other}; {other} publishes the product, and {city} can recognise it.',
        zh: 'providerCode 为 {code}，属于{other}；应由{other}发布该产品，{city}可以予以互认。',
      },
    },
  },
  PRODUCT_PROVIDER_UNKNOWN: {
    kind: 'request',
    en: 'Who provides a product is neither a unit of the city nor a body of its register.',
    zh: '产品的提供方既不是该市的单位，也不在该市主体名册中。',
    says: {
      inCity: {
        en: 'providerCode is {code}; {city} has neither a unit nor an organisation of this code. The field units of the city lists its units.',
        zh: 'providerCode 为 {code}；{city}没有此代码的单位或法人组织。该市的 units 字段列出全部单位。',
      },
    },
  },
  RECOGNISED_VERSION_NOT_BEGUN: {
    kind: 'state',
    en: 'A recognition would sign a version of a product that has not begun by then.',
    zh: '互认所签署的产品版本届时尚未生效。',
    says: {
      product: {
        en: 'originProductFrom is {originProductFrom} and the recognition would hold from {day}, before that version does; sign it with validFrom {originProductFrom} or later, or the version that holds on {day}.',
        zh: 'originProductFrom 为 {originProductFrom}，而互认自 {day} 起，早于该版本生效；请将 validFrom 填为 {originProductFrom} 或更晚，或选择 {day} 有效的版本。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
