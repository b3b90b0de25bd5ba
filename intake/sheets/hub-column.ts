import type { Column } from './column.js'

/** A column of a sheet of the hub's own. */
export type Short = readonly [key: string, name: string, need: Column['need'], rule: string]

export const period: readonly Short[] = [
  ['validFrom', '生效日期', 'M', 'yyyy-MM-dd'],
  ['validUntil', '失效日期', 'O', 'last day; empty while in force'],
]
