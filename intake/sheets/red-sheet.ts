import type { Short } from './hub-column.js'

/** The history that a row of a red entry tells: where the proposal stands, and how it came there. */
const history: readonly Short[] = [
  [
    'status',
    '办理状态',
    'M',
    'PROPOSED, CHECKED, ANNOUNCED, IN_FORCE or REFUSED (拟列入 / 已核查 / 公示中 / 已列入 / 不予列入); with all days up to it',
  ],
  ['proposedOn', '拟列入日期', 'M', 'yyyy-MM-dd'],
  ['proposalDocumentNo', '拟列入文书号', 'M', 'document of the proposal'],
  [
    'checkedOn',
    '核查日期',
    'C',
    'from 已核查 on; the hub itself asks all cities before it takes the row',
  ],
  ['announcedOn', '公示起始日期', 'C', 'from 公示中 on; listed after the days of the announcement'],
]

/**
 * Columns of the sheet `red-list`, made from those of a serious entry. An honour has no breach behind it; it is told from a
 * serious entry by what its columns are called.
 */
export function redEntryColumns(entry: readonly Short[]): Short[] {
  return entry
    .filter(([key]) => !/^(violation|figures|restsOn.*)$/.test(key))
    .flatMap((column): Short[] => {
      const [key, name, need, rule] = column
      if (key === 'listCode')
        return [[key, '红名单编码', need, 'RL01 … of the red lists'], ...history]
      if (key === 'documentNo') return [[key, name, 'C', 'required with 已列入']]
      if (key === 'reason') return [[key, '授予事由', 'M', rule]]
      if (key !== 'decidedOn') return [column]
      return [
        [key, name, 'C', 'required with 已列入 and 不予列入; yyyy-MM-dd'],
        ['refusedWhy', '不予列入原因', 'C', 'required with 不予列入'],
      ]
    })
}
