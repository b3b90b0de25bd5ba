/** Kinds of objects of which the feed tells, in the order in which changes of one position stand. */
export const changeKinds = [
  'DATASET',
  'LIST_ENTRY',
  'MEASURE',
  'PATH',
  'RECOGNITION',
  'RECORD',
  'STANDARD',
  'SUBJECT',
  'SUPPLY',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** Why an object may be shown no more. */
export type ChangeEnd = 'REPAIRED' | 'REVOKED' | 'WITHDRAWN' | 'REMOVED' | 'EXPIRED' | 'NOT_SHARED'
