import type { Labels } from '../language.js'

/** Subjects, their codes, what a city holds of them and how far it has supplied it. */
export const subjectLabels = {
  SubjectKind: {
    ORGANISATION: { en: 'Organisation', zh: '法人及非法人组织' },
    SOLE_TRADER: { en: 'Sole trader', zh: '个体工商户' },
    PERSON: { en: 'Natural person', zh: '自然人' },
  },
  CodeStatus: {
    OK: { en: 'Adds up', zh: '校验正确' },
    LEGACY: { en: 'Lawful early code', zh: '早期合法赋码' },
    BAD: { en: 'Does not add up', zh: '校验有误' },
    PLACEHOLDER: { en: 'Placeholder', zh: '占位代码' },
  },
  IdentifierType: {
    REGISTRATION_NO: { en: 'Business registration number', zh: '工商注册号' },
    ORGANISATION_CODE: { en: 'Organisation code', zh: '组织机构代码' },
    TAX_NO: { en: 'Tax registration number', zh: '税务登记号' },
    INSTITUTION_NO: { en: 'Public institution certificate number', zh: '事业单位证书号' },
    SOCIAL_ORGANISATION_NO: {
      en: 'Social organisation certificate number',
      zh: '社会组织登记证号',
    },
  },
  Holding: {
    HELD: { en: 'File held', zh: '有档案' },
    NOT_HELD: { en: 'No file', zh: '无档案' },
    NOT_SUPPLIED: { en: 'Never supplied', zh: '未归集' },
  },
  MaskedAs: {
    PERSON_NAME: { en: 'Person’s name', zh: '自然人姓名' },
    FREE_TEXT: { en: 'Free text', zh: '文字内容' },
    DOCUMENT_NUMBER: { en: 'Document number', zh: '文书或证件编号' },
  },
  SupplyState: {
    NEVER_SUPPLIED: { en: 'Never supplied', zh: '未归集' },
    PARTIAL: { en: 'Supplied in part', zh: '部分归集' },
    COMPLETE: { en: 'Supplied completely', zh: '完整归集' },
  },
  SupplyExtent: {
    COMPLETE: { en: 'Complete', zh: '完整' },
    PARTIAL: { en: 'In part', zh: '部分' },
  },
  SupplyEventKind: {
    HANDED_IN: { en: 'Rows taken', zh: '报送入库' },
    DECLARED: { en: 'Declaration', zh: '归集申报' },
  },
  ShareClass: {
    UNCONDITIONAL: { en: 'Shared unconditionally', zh: '无条件共享' },
    CONDITIONAL: { en: 'Shared on conditions', zh: '有条件共享' },
    NOT_SHARED: { en: 'Not shared', zh: '不予共享' },
  },
} as const satisfies Labels
