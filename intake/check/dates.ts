import type { DueDay } from '../../rules/cases/deadlines.js'
import { addDays } from '../../rules/days.js'
import { numerals, readNumerals } from '../../rules/numerals.js'
import {
  addWorkingDays,
  isProvisional,
  provisionalMark,
  type WorkingCalendar,
} from '../../rules/working-days.js'
import { type Day, dayInChina, isDay } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import type { DayBase, NumberCell } from '../read/cell.js'
import type { SheetRow } from './sheet-row.js'

/** In exports of Excel this day stands for no end, in those of databases any of the year 9999, on paper a word. */
const noEndDay = '2099-12-31'
const noEnd =
  /^(?:9999-\d{2}-\d{2}(?:[T ].*)?|9999\d{4}|长期(?:有效)?|永久(?:有效)?|无(?:固定)?期限|无限期)$/u
const workingDaysToReport = 7

/** A million rows have some thousand different days. */
const daysRead = new Map<string, Day | null>()
const mostRemembered = 20_000

/**
 * DATE_UNREADABLE: a day of the calendar as `readDay` has it, or the number that a workbook keeps for one.
 *
 * @returns null when it is empty or refused
 */
export function dayIn(row: SheetRow, column: string): Day | null {
  if (row.text(column) === '') return null
  const day = dayWritten(row, column)
  if (day === null) {
    row.refuse('DATE_UNREADABLE', column, wayOut('dayWritten'))
  }
  return day
}

/** As `dayIn`; what is empty, and what stands for no end, is none: 2099-12-31, 9999-12-31, 长期. */
export function lastDayIn(row: SheetRow, column: string): Day | null {
  const written = row.text(column)
  if (written === '' || noEnd.test(withHyphens(written))) return null
  const day = dayIn(row, column)
  return day === noEndDay ? null : day
}

/** The day in a column, of which nothing is refused. */
export function dayWritten(row: SheetRow, column: string): Day | null {
  const cell = row.cell(column)
  return typeof cell === 'object' && cell.kind === 'NUMBER'
    ? dayOfNumber(cell)
    : rememberedDay(row.text(column))
}

/** The day that a number stands for: 20261120, or days of its workbook's count. */
export function dayOfNumber({ text, base }: NumberCell): Day | null {
  return compactDay(text) ?? countedDay(text, base)
}

function rememberedDay(written: string): Day | null {
  const known = daysRead.get(written)
  if (known !== undefined) return known
  if (daysRead.size > mostRemembered) daysRead.clear()
  const day = readDay(written)
  daysRead.set(written, day)
  return day
}

const time =
  '(?:上午|下午|[AP]M)? ?(\\d{1,2})(?:[:时](\\d{2})(?:[:分](\\d{2})(?:\\.(\\d{1,9}))?秒?|分)?)? ?(?:[AP]M)?'
const zone = '(Z|[+-]\\d{2}(?::?\\d{2})?)'
const withTime = new RegExp(`^(\\d{4}-\\d{1,2}-\\d{1,2})(?:[T ]+${time} ?${zone}?)?$`)

/**
 * A day as people and programs write it: 2026-11-20, 2026/11/20 0:00, 2026.11.20, 2026年11月20日, 20261120,
 * 二〇二六年十一月二十日. An instant with a zone is the day in China.
 *
 * @returns null for what the calendar lacks, and for what may be two days: 11/12/2026
 */
export function readDay(written: string): Day | null {
  const text = withHyphens(inDigits(written))
  const parts = withTime.exec(text)
  if (parts === null) return compactDay(text) ?? countedDay(text, '1899-12-30')
  const [, date, hour = '0', minute = '0', second = '0', fraction = '', offset] = parts
  const [year, month, ofMonth] = date!.split('-')
  const day = `${year}-${month!.padStart(2, '0')}-${ofMonth!.padStart(2, '0')}`
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (offset === undefined) return day
  // Half past nine in the evening is no half past nine, and clocks of twelve hours are written in more ways than these.
  if (/[AP]M|[上下]午/u.test(text)) return null
  const clock = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':')
  const zoned = offset.replace(
    /^([+-]\d{2}):?(\d{2})?$/,
    (_, hours, minutes = '00') => `${hours}:${minutes}`,
  )
  const instant = new Date(`${day}T${clock}.${fraction.slice(0, 3).padEnd(3, '0')}${zoned}`)
  return Number.isNaN(instant.getTime()) ? null : dayInChina(instant)
}

/** Slashes, dots and the characters of a date become hyphens, full-width digits narrow ones. */
function withHyphens(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?: ?日)?/u, '$1-$2-$3')
}

const inNumerals = new RegExp(
  `^([${numerals}O]{4})年([${numerals}]{1,3})月([${numerals}]{1,3})日$`,
  'u',
)

function inDigits(written: string): string {
  const [, year, month, day] = inNumerals.exec(written.replace(/\s/gu, '')) ?? []
  if (!year || !month || !day) return written
  const numbers = [year.replaceAll('O', '〇'), month, day].map(readNumerals)
  return numbers.includes(null) ? written : numbers.join('-')
}

/** 20261120, also with the time of the day behind it. */
function compactDay(text: string): Day | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:([01]\d|2[0-3])[0-5]\d[0-5]\d)?$/.exec(text)
  if (parts === null) return null
  const day = parts.slice(1, 4).join('-')
  return isDay(day) ? day : null
}

/** A number of five digits from 1954 to 2100, counted from the day given; of a bare number only those are surely days. */
function countedDay(text: string, base: DayBase): Day | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const day = addDays(base, Math.floor(Number(text)))
  return day >= '1954-10-03' && day <= '2100-12-31' ? day : null
}

/** DATE_IN_FUTURE: nothing has been decided after today. */
export function notInFuture(row: SheetRow, column: string, day: Day | null, today: Day): void {
  if (day !== null && day > today) {
    row.refuse('DATE_IN_FUTURE', column, wayOut('dayNotInFuture', { today }))
  }
}

/** DATES_OUT_OF_ORDER: an end does not come before its beginning. */
export function inOrder(row: SheetRow, column: string, from: Day | null, until: Day | null): void {
  if (from !== null && until !== null && until < from) {
    row.refuse('DATES_OUT_OF_ORDER', column, wayOut('dayFrom', { from }))
  }
}

/** The last day on which a decision is reported in time. */
export function reportDue(decidedOn: Day, calendar: WorkingCalendar): DueDay {
  const on = addWorkingDays(decidedOn, workingDaysToReport, calendar)
  return { on, provisional: isProvisional(decidedOn, on, calendar) }
}

/** DECISION_REPORTED_LATE: licences and penalties are published within seven working days (发改办财金〔2018〕424号). */
export function reportedInTime(
  row: SheetRow,
  column: string,
  decidedOn: Day,
  today: Day,
  calendar: WorkingCalendar,
): void {
  const due = reportDue(decidedOn, calendar)
  if (today <= due.on) return
  const mark = due.provisional ? provisionalMark : ''
  row.report('DECISION_REPORTED_LATE', column, wayOut('decisionWasDue', { day: due.on, mark }))
  if (due.provisional) {
    row.report('CALENDAR_UNVERIFIED', column, wayOut('calendarMissing'))
  }
}
