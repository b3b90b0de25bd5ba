import type { ReferenceRow } from '../../rules/reference.js'
import type { Word } from '../../schema/language.js'
import { wayOut } from '../../schema/ways-out.js'
import type { SheetRow } from './sheet-row.js'

/** Kept out for everybody: detention concerns natural persons, and the hub does not carry it. */
const notCarried = 'PK13'
const other = 'PK14'

/**
 * VALUE_UNKNOWN, PENALTY_KIND_NOT_CARRIED: kinds of penalty (行政处罚法 2021, art. 9), several with a semicolon between.
 *
 * 其他 may be followed by words of its own. An empty list means that the column is empty or refused.
 */
export function penaltyKinds(
  row: SheetRow,
  kinds: ReadonlyMap<string, ReferenceRow>,
): readonly ReferenceRow[] {
  const { found, unknown } = rememberedKinds(
    `${row.text('penaltyKinds')};${row.text('penaltyKinds2')}`,
    kinds,
  )
  for (const kind of unknown) {
    row.refuse(
      'VALUE_UNKNOWN',
      'penaltyKinds',
      wayOut('kindOfThese', { kind, kinds: [...kinds.keys()] }),
    )
  }
  if (found.some(({ code }) => code === notCarried)) {
    row.refuse('PENALTY_KIND_NOT_CARRIED', 'penaltyKinds', wayOut('neverShown'))
  }
  if (found.some(({ code }) => code === other)) {
    row.report('SEVERITY_BY_DEFAULT', 'penaltyKinds', wayOut('stewardSeverity'))
  }
  return found
}

interface KindsRead {
  readonly found: readonly ReferenceRow[]
  readonly unknown: readonly string[]
}

/** Asked for each row, of few different texts. */
const kindsRead = new WeakMap<ReadonlyMap<string, ReferenceRow>, Map<string, KindsRead>>()
const mostRemembered = 1_000

function rememberedKinds(written: string, kinds: ReadonlyMap<string, ReferenceRow>): KindsRead {
  const texts = kindsRead.get(kinds) ?? new Map<string, KindsRead>()
  kindsRead.set(kinds, texts)
  const known = texts.get(written)
  if (known) return known
  if (texts.size > mostRemembered) texts.clear()
  const read = readKinds(written, kinds)
  texts.set(written, read)
  return read
}

function readKinds(written: string, kinds: ReadonlyMap<string, ReferenceRow>): KindsRead {
  const names = written
    .split(/[;；,，、]/u)
    .map((kind) => kind.trim())
    .filter(Boolean)
  const found: ReferenceRow[] = []
  const unknown: string[] = []
  for (const name of new Set(names)) {
    const kind = kinds.get(name.startsWith('其他') ? '其他' : name)
    if (kind) found.push(kind)
    else unknown.push(name)
  }
  return { found, unknown }
}

interface Amounts {
  readonly fineCents: number | null
  readonly confiscatedCents: number | null
}

/** AMOUNT_MISSING, AMOUNT_WITHOUT_KIND: a fine has an amount above zero, and an amount has its kind. */
export function amountsFitKinds(
  row: SheetRow,
  kinds: readonly ReferenceRow[],
  { fineCents, confiscatedCents }: Amounts,
): void {
  const isFine = kinds.some(({ code }) => code === 'PK03')
  const isConfiscation = kinds.some(({ code }) => code === 'PK04' || code === 'PK05')
  amountFits(row, 'fine', isFine, fineCents, '罚款')
  amountFits(row, 'confiscated', isConfiscation, confiscatedCents, {
    en: '没收违法所得 or 没收非法财物',
    zh: '没收违法所得或者没收非法财物',
  })
}

function amountFits(
  row: SheetRow,
  column: string,
  isAsked: boolean,
  cents: number | null,
  kind: Word,
): void {
  if (isAsked === Boolean(cents) || !row.hasColumn(column)) return
  const isUnreadable = cents === null && row.text(column) !== ''
  if (isUnreadable) return
  if (isAsked) {
    row.refuse('AMOUNT_MISSING', column, wayOut('amountOfKind', { kind }))
  } else {
    row.refuse('AMOUNT_WITHOUT_KIND', column, wayOut('kindOfAmount', { kind }))
  }
}

/** SUSPENDED_LICENCE_MISSING: what is suspended or revoked is named. */
export function suspendedLicenceNamed(row: SheetRow, kinds: readonly ReferenceRow[]): void {
  const suspends = kinds.some(({ code }) => code === 'PK06' || code === 'PK08')
  if (suspends && row.hasColumn('suspendedLicence') && row.text('suspendedLicence') === '') {
    row.refuse('SUSPENDED_LICENCE_MISSING', 'suspendedLicence', wayOut('licenceNamed'))
  }
}
