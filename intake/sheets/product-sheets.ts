import { period, type Short } from './hub-column.js'

/** Incentive products of a city, and how it stands to those of others. */
export const productSheets = {
  products: [
    ['productCode', '产品编码', 'M', 'capital letters, digits and hyphens: XY2-RQSL'],
    ['productName', '产品名称', 'M', ''],
    [
      'productKind',
      '产品种类',
      'M',
      '信易贷, 信易批, 信易租, 信易行, 信易游, 信易阅, or a name of its own',
    ],
    [
      'providerCode',
      '提供方统一社会信用代码',
      'M',
      'a unit of this city, or a firm of its register',
    ],
    ['providerName', '提供方名称', 'C', 'of a firm'],
    ['benefit', '优惠内容', 'M', 'one sentence'],
    ['benefitFigures', '优惠数值', 'O', '利率优惠=0.5 %;免押金=5000 元'],
    ['paidBy', '费用承担', 'O', ''],
    ['subjectKinds', '适用对象', 'M', '法人及非法人组织;个体工商户;自然人'],
    ['industryCodes', '适用行业', 'O', 'GB/T 4754: C;3971. All when empty'],
    ['divisionCodes', '适用区划', 'O', 'GB/T 2260, such as 320583; all when empty'],
    [
      'eligibility',
      '适用条件',
      'M',
      '红名单 RL01/RL03 且 注册满 2; 许可 LK2, 奖励, 已履行承诺 CM3; 且 or 或',
    ],
    ['noSeriousEntry', '须无在列严重失信', 'M', '1 or 是; 0 or 否'],
    ['consentText', '授权书文本', 'M', 'to what the firm consents'],
    ['documentNo', '文书号', 'M', 'document on which it rests'],
    ['legalBasis', '法律依据', 'C', 'law and article; empty only where illustrative'],
    ...period,
    ['illustrative', '是否示意', 'O', '1 or 是: invented for a demonstration'],
  ],
  'product-recognitions': [
    ['originCode', '产品所属城市', 'M', 'division code of the other member: 320585'],
    ['productCode', '产品编码', 'M', 'as the other city has it'],
    ['status', '互认状态', 'M', 'PROPOSED, IN_FORCE, SUSPENDED, WITHDRAWN or REFUSED'],
    ['originProductFrom', '产品版本起始日', 'O', 'first day of the version that was signed'],
    ['condition', '附加条件', 'O', 'empty: none'],
    [
      'equalLists',
      '等同名单',
      'O',
      'RL01=RL03: the list that the product asks for, then that of this city',
    ],
    ['reason', '理由', 'O', ''],
    ['agreementDocument', '协议文号', 'O', ''],
    ['scheme', '合作机制', 'M', '嘉昆太'],
    ...period,
    ['illustrative', '是否示意', 'O', '1 or 是: invented for a demonstration'],
  ],
} satisfies Readonly<Record<string, readonly Short[]>>
