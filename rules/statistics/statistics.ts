import type { Severity } from '../words.js'
import { toldCount } from './told-counts.js'

export type Dimension = 'DOMAIN' | 'SEVERITY' | 'LIST' | 'MONTH' | 'JURISDICTION'

/** Number of entries or penalties that have all of these in common. */
export interface Tally {
  readonly jurisdictionCode: string
  /** Null for penalties. */
  readonly listCode: string | null
  readonly behaviourCode: string | null
  readonly severity: Severity | null
  /** Month of the decision: 2026-04. */
  readonly month: string
  readonly listEntries: number
  readonly penalties: number
}

/** Tallies taken together; a dimension that was not asked for is null. */
export interface TallySum {
  readonly jurisdictionCode: string | null
  readonly domain: string | null
  readonly severity: Severity | null
  readonly listCode: string | null
  readonly month: string | null
  readonly listEntries: number
  readonly penalties: number
}

/**
 * Tallies added up by the dimensions, in their order; within a dimension by code, with null last. Without a dimension
 * there is one row.
 *
 * @param domainOf  domain of a behaviour; null where none is recorded
 */
export function statisticsRows(
  tallies: readonly Tally[],
  by: readonly Dimension[],
  domainOf: (behaviourCode: string | null) => string | null,
): TallySum[] {
  const rows = new Map<string, TallySum>()
  const asked = (dimension: Dimension) => by.includes(dimension)
  if (by.length === 0) rows.set(keyOf(nothing, by), nothing)
  for (const tally of tallies) {
    const place = {
      jurisdictionCode: asked('JURISDICTION') ? tally.jurisdictionCode : null,
      domain: asked('DOMAIN') ? domainOf(tally.behaviourCode) : null,
      severity: asked('SEVERITY') ? tally.severity : null,
      listCode: asked('LIST') ? tally.listCode : null,
      month: asked('MONTH') ? tally.month : null,
    }
    const key = keyOf(place, by)
    const { listEntries, penalties } = rows.get(key) ?? nothing
    rows.set(key, {
      ...place,
      listEntries: listEntries + tally.listEntries,
      penalties: penalties + tally.penalties,
    })
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

const nothing: TallySum = {
  jurisdictionCode: null,
  domain: null,
  severity: null,
  listCode: null,
  month: null,
  listEntries: 0,
  penalties: 0,
}

const values: Readonly<Record<Dimension, (row: TallySum) => string | null>> = {
  DOMAIN: ({ domain }) => domain,
  SEVERITY: ({ severity }) => severity && severityRank[severity],
  LIST: ({ listCode }) => listCode,
  MONTH: ({ month }) => month,
  JURISDICTION: ({ jurisdictionCode }) => jurisdictionCode,
}

const severityRank: Readonly<Record<Severity, string>> = { MINOR: '1', GENERAL: '2', SERIOUS: '3' }

/** Behind every code comes null. */
const last = '\u{10ffff}'

function keyOf(place: Omit<TallySum, 'listEntries' | 'penalties'>, by: readonly Dimension[]) {
  const row = { ...nothing, ...place }
  return by.map((dimension) => values[dimension](row) ?? last).join('\u0000')
}

/**
 * The rows of `statisticsRows` as callers see them. In a window they are sums of rounded months: windows overlap, and
 * true sums would be equations that give away months of one or two.
 *
 * @param isWindow  whether only some months were asked for
 */
export function toldRows(
  tallies: readonly Tally[],
  by: readonly Dimension[],
  domainOf: (behaviourCode: string | null) => string | null,
  isWindow: boolean,
): TallySum[] {
  const told = (dimensions: readonly Dimension[]) =>
    statisticsRows(tallies, dimensions, domainOf).map((row) => ({
      ...row,
      listEntries: toldCount(row.listEntries),
      penalties: toldCount(row.penalties),
    }))
  if (!isWindow || by.includes('MONTH')) return told(by)
  const rows = new Map(by.length === 0 ? [[keyOf(nothing, by), nothing]] : [])
  for (const row of told([...by, 'MONTH'])) {
    const key = keyOf(row, by)
    const { listEntries, penalties } = rows.get(key) ?? nothing
    rows.set(key, {
      ...row,
      month: null,
      listEntries: listEntries + row.listEntries,
      penalties: penalties + row.penalties,
    })
  }
  return [...rows.values()]
}
