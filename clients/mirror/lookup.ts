import { endedBy, MirrorError } from './faults.ts'
import type { Told } from './kinds.ts'
import { readState, type State, Store } from './store.ts'

/** What a copy says of a subject, and as of when. */
export interface Lookup {
  readonly code: string
  readonly city: string
  /** By the city's clock: what the city has learnt since is not in here. */
  readonly asOf: string
  readonly position: number
  /** NOT_SUPPLIED: the city has never supplied its register, so that nobody was asked. */
  readonly holding: 'HELD' | 'NOT_HELD' | 'NOT_SUPPLIED'
  readonly subject: Told | null
  readonly listEntries: readonly Told[]
  readonly records: readonly Told[]
  /** How far each kind of data is supplied; one that is not named was NEVER_SUPPLIED, and nothing found of it means nothing. */
  readonly supplies: Readonly<Record<string, 'PARTIAL' | 'COMPLETE'>>
  /** Ids of datasets that the city does not share: whether there is anything of them is in no copy. */
  readonly notShared: readonly string[]
}

export interface LookupOptions {
  /** How old the copy may be that still answers. */
  readonly maxAgeMs?: number
  readonly now?: () => Date
}

export const defaultMaxAgeMs = 24 * 3_600_000
/** Clocks of two computers differ by so much, and nothing follows from it. */
const clockToleranceMs = 5 * 60_000

/**
 * What a copy knows of a subject. What had ended by today, by the calendar too, is never in it.
 *
 * @throws {MirrorError} where the copy cannot be relied on: MIRROR_TOO_OLD, MIRROR_ENDED, MIRROR_CLOCK_BACK, MIRROR_EMPTY,
 *   MIRROR_DAMAGED; MIRROR_CODE_INVALID for what is no code, of which nothing would be found
 */
export function lookup(
  root: string,
  code: string,
  { maxAgeMs = defaultMaxAgeMs, now = () => new Date() }: LookupOptions = {},
): Lookup {
  const wanted = checkedCode(code)
  const stateNow = () => readState(root)
  return readOf(stateNow, (state) => {
    checkAge(state, maxAgeMs, now())
    return read(Store.at(root, state), state, wanted, dayInChina(now()))
  })
}

/** Reads objects as a state names them: where others take their place meanwhile, the files go, and it is read again. */
export function readOf<Named extends Pick<State, 'data'> | null, Found>(
  stateNow: () => Named,
  read: (state: Named) => Found,
): Found {
  for (;;) {
    const state = stateNow()
    const isReplaced = () => stateNow()?.data !== state?.data
    try {
      const found = read(state)
      if (!isReplaced()) return found
    } catch (error) {
      if (!isReplaced()) throw error
    }
  }
}

/** @throws {MirrorError} MIRROR_TOO_OLD, MIRROR_CLOCK_BACK, MIRROR_ENDED */
export function checkAge(
  state: Pick<State, 'at' | 'writtenAt' | 'ended'>,
  maxAgeMs: number,
  now: Date,
): void {
  if (state.ended !== null) throw endedBy(state.ended)
  const written = Math.max(Date.parse(state.at), Date.parse(state.writtenAt))
  if (now.getTime() < written - clockToleranceMs) {
    throw new MirrorError(
      'MIRROR_CLOCK_BACK',
      `It is ${now.toISOString()} here, and the copy is of ${state.at}: set the clock right.`,
      `本机时间为 ${now.toISOString()}，早于副本的 ${state.at}，请校准时钟。`,
    )
  }
  const hours = (ms: number) => (ms / 3_600_000).toFixed(1)
  const ageMs = now.getTime() - Date.parse(state.at)
  if (ageMs > maxAgeMs) {
    throw new MirrorError(
      'MIRROR_TOO_OLD',
      `The copy is of ${state.at}, ${hours(ageMs)} hours ago; at most ${hours(maxAgeMs)} were allowed. Follow the feed, or ask the hub.`,
      `副本截至 ${state.at}，已过 ${hours(ageMs)} 小时，超过允许的 ${hours(maxAgeMs)} 小时。请跟进变更，或直接查询平台。`,
    )
  }
}

function read(store: Store, state: State, code: string, today: string): Lookup {
  const inForce = (object: Told) => !hasEnded(object, today)
  const subject = store.find('SUBJECT', code)
  const supplies = Object.fromEntries(
    store.list('SUPPLY').flatMap(({ localId, object }) => {
      const told = stateOf(object, today)
      return told ? [[localId, told]] : []
    }),
  )
  const notShared = store
    .list('DATASET')
    .flatMap(({ localId, object }) => (object.shareClass === 'NOT_SHARED' ? [localId] : []))
  return {
    code,
    city: state.city,
    asOf: state.at,
    position: state.position,
    holding: subject ? 'HELD' : supplies.REGISTER ? 'NOT_HELD' : 'NOT_SUPPLIED',
    subject,
    listEntries: store.listAbout(code, 'LIST_ENTRY').filter(inForce),
    records: store.listAbout(code, 'RECORD').filter(inForce),
    supplies,
    notShared,
  }
}

/** A unified social credit code (统一社会信用代码) as the hub writes it: without blanks and hyphens, in capitals. */
export function checkedCode(text: string): string {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  if (/^[1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return code
  throw new MirrorError(
    'MIRROR_CODE_INVALID',
    'That is no code of an organisation or sole trader (18 characters), and of nobody else is anything in a copy: look the code up again.',
    '所给不是企业或者个体工商户的统一社会信用代码（18位），副本中没有其他主体的信息，请核对代码。',
  )
}

/** By its own term or the longest of publicity: the feed tells of it at midnight, and a copy may not have come so far. */
function hasEnded({ publicUntil, validUntil }: Told, today: string): boolean {
  const last = (publicUntil ?? validUntil) as string | null
  return last !== null && last < today
}

/** As `Supply.state` has it: what is declared complete is so within the period named, all other is a part. */
function stateOf(supply: Told, today: string): 'PARTIAL' | 'COMPLETE' | null {
  const { declared, from, to, lastHandIn } = supply as Record<string, string | null>
  if (declared === 'COMPLETE' && from! <= today && (to === null || today <= to!)) return 'COMPLETE'
  return lastHandIn === null ? null : 'PARTIAL'
}

export function dayInChina(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
