import { type ObjectKind, objectKinds } from '../../schema/snapshots.js'

/** Kinds of objects of which the feed tells, in the order in which changes of one position stand. */
export const changeKinds = objectKinds

export type ChangeKind = ObjectKind

/** Why an object may be shown no more. */
export type ChangeEnd = 'REPAIRED' | 'REVOKED' | 'WITHDRAWN' | 'REMOVED' | 'EXPIRED' | 'NOT_SHARED'
