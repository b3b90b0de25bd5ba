import { type ReferenceRow, readReference } from '../../rules/reference.js'
import { type Column, holdsOf, type Layout } from './column.js'

/** Columns of the national sheets (双公示) by what follows CF_ or XK_ in their field code; domain.md 1.6. */
const keys: Readonly<Record<string, string>> = {
  XDR_MC: 'partyName',
  XDR_LB: 'partyKind',
  XDR_SHXYM: 'partyCode',
  XDR_GSZC: 'registrationNo',
  XDR_ZZJG: 'organisationCode',
  XDR_SWDJ: 'taxNo',
  XDR_SYDW: 'institutionNo',
  XDR_SHZZ: 'socialOrganisationNo',
  FRDB: 'representative',
  FR_ZJLX: 'representativeIdType',
  FR_ZJHM: 'representativeIdNumber',
  XDR_ZJLX: 'idType',
  XDR_ZJHM: 'idNumber',
  WSH: 'documentNo',
  JDRQ: 'decidedOn',
  XKWS: 'documentName',
  XKLB: 'licenceKind',
  XKZS: 'certificateName',
  XKBH: 'certificateNo',
  NR: 'content',
  YXQZ: 'validFrom',
  YXQZI: 'validUntil',
  YXQ: 'validUntil',
  XKJG: 'authorityName',
  XKJGDM: 'authorityCode',
  ZT: 'status',
  LYDW: 'sourceName',
  LYDWDM: 'sourceCode',
  WFXW: 'violation',
  SY: 'facts',
  YJ: 'legalBasis',
  CFLB: 'penaltyKinds',
  NR_FK: 'fine',
  NR_WFFF: 'confiscated',
  NR_ZKDX: 'suspendedLicence',
  GSJZQ: 'publicityEnd',
  CFJG: 'authorityName',
  CFJGDM: 'authorityCode',
  SJLY: 'sourceName',
  SJLYDM: 'sourceCode',
  BZ: 'remarks',
}

const personal: Readonly<Record<string, Column['personal']>> = {
  representative: 'PERSON_NAME',
  representativeIdNumber: 'ID_NUMBER',
  idNumber: 'ID_NUMBER',
}

/**
 * Columns that the national sheets lack and the hub needs for a few rows. They may be absent.
 * The line tells apart several penalties of one party under one document number.
 */
function hubColumns(prefix: string): Column[] {
  const column = (key: string, field: string, name: string, rule: string): Column => ({
    key,
    field: `${prefix}_${field}`,
    name,
    also: [],
    need: 'O',
    longest: 500,
    holds: holdsOf(key),
    personal: null,
    rule,
  })
  const columns = [
    column('line', 'HH', '行号', '1, 2, 3 …: only where one party stands twice under one document'),
    column(
      'withdrawn',
      'CHBZ',
      '撤回标志',
      '1 or 是: the row is withdrawn, the record ends; 2 or 恢复: it is not',
    ),
    column('withdrawnOn', 'CHRQ', '撤回日期', 'empty: the day on which the row is handed in'),
    column('withdrawnWhy', 'CHYY', '撤回原因', 'required where the row is withdrawn'),
  ]
  if (prefix === 'XK') return columns
  return [
    ...columns,
    column(
      'figures',
      'RDSZ',
      '认定数值',
      'goods_value_cny=12000;count_12m=2: what standards measure',
    ),
  ]
}

function nationalColumn({
  field,
  name_zh,
  max_len_std,
  max_len_seen,
  req,
  rule,
}: ReferenceRow): Column {
  const key = keys[field!.replace(/^(CF|XK)_/, '')]!
  return {
    key,
    field: field!,
    name: name_zh!,
    // Older feeds name the representative's number after the identity card.
    also: key === 'representativeIdNumber' ? [field!.replace('_ZJHM', '_SFZH')] : [],
    // The standard asks every decision for its number; some have none, and are decisions all the same.
    need: key === 'documentNo' ? 'H' : (req as Column['need']),
    // Codes arrive with blanks and hyphens, texts longer than the standard has them.
    longest: Math.max(Number(max_len_std) || 64, Number(max_len_seen) || 0),
    holds: holdsOf(key),
    personal: personal[key] ?? null,
    rule: rule!,
  }
}

/** What is written longer than the standard's column: texts of bureaux, and the words for a status beside its number. */
const longTexts: Readonly<Record<string, number>> = { remarks: 4000, documentName: 200, status: 16 }

function layout2018(sheet: 'licences' | 'penalties', file: string, prefix: string): Layout {
  const columns = readReference(file).map(nationalColumn)
  return {
    sheet,
    edition: '2018',
    columns: [
      ...columns.map((column) => ({ ...column, longest: longTexts[column.key] ?? column.longest })),
      ...hubColumns(prefix),
    ],
  }
}

/** What the licence rows of the legacy map say of parties holds for penalties too. */
function legacyRows(kind: 'licence' | 'penalty'): ReferenceRow[] {
  const rows = readReference('double_publicity_legacy_map')
  if (kind === 'licence') return rows.filter((row) => row.kind === 'licence')
  const party = rows
    .filter(
      (row) =>
        row.kind === 'licence' && /行政相对人|法定代表人|当前状态/.test(row.legacy_column_zh!),
    )
    .map((row) => ({ ...row, new_field: row.new_field!.replace('XK_', 'CF_') }))
  return [
    ...party,
    ...rows.filter((row) => row.kind === 'penalty'),
    { kind, legacy_column_zh: '处罚决定日期', new_field: 'CF_JDRQ' },
  ]
}

const legacyKeys: Readonly<Record<string, string>> = {
  '(region)': 'division',
  '(source_updated_at)': 'sourceUpdatedAt',
  '(compute)': 'publicityEnd',
}
const legacyMandatory = ['partyName', 'decidedOn', 'authorityName']

/**
 * The layout of 2015. Its codes 2 to 5 are other numbers than those of 2018, so a header tells them apart by the words
 * in brackets; 处罚类别2 has a key of its own until both are joined.
 */
function layout2015(sheet: 'licences' | 'penalties', kind: 'licence' | 'penalty'): Layout {
  return {
    sheet,
    edition: '2015',
    columns: legacyRows(kind).map(({ legacy_column_zh, new_field }) => {
      const mapped = legacyKeys[new_field!] ?? keys[new_field!.replace(/^(CF|XK)_/, '')]!
      const key = legacy_column_zh === '处罚类别2' ? 'penaltyKinds2' : mapped
      return {
        key,
        field: legacy_column_zh!,
        name: legacy_column_zh!,
        also: [],
        need: key === 'documentNo' ? 'H' : legacyMandatory.includes(key) ? 'M' : 'C',
        longest: 5000,
        holds: holdsOf(key),
        personal: personal[key] ?? null,
        rule: 'layout of 2015',
      }
    }),
  }
}

export function doublePublicityLayouts(): Layout[] {
  return [
    layout2018('licences', 'double_publicity_licence', 'XK'),
    layout2018('penalties', 'double_publicity_penalty', 'CF'),
    layout2015('licences', 'licence'),
    layout2015('penalties', 'penalty'),
  ]
}
