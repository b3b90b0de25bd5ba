import { type Day, isDay } from '../../../schema/scalars/date.js'
import { addDays } from '../../rules/days.js'
import type { SheetRow } from './sheet-row.js'
import { addWorkingDays, type WorkingCalendar } from './working-days.js'

/** In exports of Excel this day stands for no end. */
const noEnd = '2099-12-31'
const workingDaysToReport = 7

/** A million rows have some thousand different days. */
const daysRead = new Map<string, Day | null>()
const mostRemembered = 20_000

/**
 * DATE_UNREADABLE: yyyy-MM-dd, yyyy/MM/dd, with or without a time of the day, or the number that Excel keeps for a day.
 *
 * @returns null when it is empty or refused
 */
export function dayIn(row: SheetRow, column: string): Day | null {
  const written = row.text(column)
  if (written === '') return null
  const day = rememberedDay(written)
  if (day === null) {
    row.refuse('DATE_UNREADABLE', column, 'Write a day of the calendar as yyyy-MM-dd: 2026-04-01.')
  }
  return day
}

/** As `dayIn`; 2099-12-31 and what is empty mean no end. */
export function lastDayIn(row: SheetRow, column: string): Day | null {
  const day = dayIn(row, column)
  return day === noEnd ? null : day
}

function rememberedDay(written: string): Day | null {
  const known = daysRead.get(written)
  if (known !== undefined) return known
  if (daysRead.size > mostRemembered) daysRead.clear()
  const day = readDay(written)
  daysRead.set(written, day)
  return day
}

function readDay(cell: string): Day | null {
  const written = cell.normalize('NFKC')
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/.exec(
      written,
    )
  if (parts !== null) {
    const [, year, month, date] = parts
    const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
    return isDay(day) ? day : null
  }
  // Excel counts days from 1899-12-30; 36526 is 2000-01-01 and 73415 is 2100-12-31.
  if (!/^\d{5}(\.\d+)?$/.test(written)) return null
  const serial = Math.floor(Number(written))
  return serial >= 20_000 && serial <= 73_415 ? addDays('1899-12-30', serial) : null
}

/** DATE_IN_FUTURE: nothing has been decided after today. */
export function notInFuture(row: SheetRow, column: string, day: Day | null, today: Day): void {
  if (day !== null && day > today) {
    row.refuse('DATE_IN_FUTURE', column, `Write the day of the decision; today is ${today}.`)
  }
}

/** DATES_OUT_OF_ORDER: an end does not come before its beginning. */
export function inOrder(row: SheetRow, column: string, from: Day | null, until: Day | null): void {
  if (from !== null && until !== null && until < from) {
    row.refuse('DATES_OUT_OF_ORDER', column, `Write ${from} or a later day.`)
  }
}

/** The last day on which a decision is reported in time. */
export function reportDueOn(decidedOn: Day, calendar: WorkingCalendar): Day {
  return addWorkingDays(decidedOn, workingDaysToReport, calendar)
}

/** DECISION_REPORTED_LATE: licences and penalties are published within seven working days (发改办财金〔2018〕424号). */
export function reportedInTime(
  row: SheetRow,
  column: string,
  decidedOn: Day,
  today: Day,
  calendar: WorkingCalendar,
): void {
  const due = reportDueOn(decidedOn, calendar)
  if (today <= due) return
  row.report('DECISION_REPORTED_LATE', column, `It was due on ${due}; hand decisions in sooner.`)
  if (!calendar.years.has(decidedOn.slice(0, 4)) || !calendar.years.has(due.slice(0, 4))) {
    row.report('CALENDAR_UNVERIFIED', column, 'Only weekends were left out; load that year.')
  }
}
