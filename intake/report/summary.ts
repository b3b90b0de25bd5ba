import type { Refused } from '../../db/ledger/rows.js'
import type { IntakeRun } from '../../db/ledger/runs.js'
import { type Fault, rowCodes } from '../../schema/faults.js'
import type { RowWaiting } from '../../schema/intake.js'
import { type InBoth, type Language, type Word, written } from '../../schema/language.js'
import { wayOutIn } from '../../schema/ways-out.js'
import type { NotedRow } from '../run/import-sheet.js'
import { rowText } from './fault-text.js'

/** What became of a sheet, for the console. */
export function runSummary(
  run: IntakeRun,
  {
    isDryRun,
    waiting,
    refused,
    noted,
    language,
  }: {
    isDryRun: boolean
    waiting: readonly RowWaiting[]
    /** The first rows that were refused. */
    refused: readonly Refused[]
    noted: readonly NotedRow[]
    language: Language
  },
): string {
  const say = (text: InBoth, values: Readonly<Record<string, Word>> = {}) =>
    written(text, values, language)
  const rowLine = (row: number, fault: Fault) => `    ${oneLine(rowText(row, fault, language))}`
  const counted = (text: InBoth, count: number, code: string) =>
    say(text, { count, code, meaning: rowCodes[code]?.[language] ?? '' })
  const total =
    run.rowsNew + run.rowsChanged + run.rowsUnchanged + run.rowsWaiting + run.rowsRefused
  const lines = [
    say(isDryRun ? texts.dryRun : texts.run, {
      place:
        run.sheetName === ''
          ? run.fileName
          : say(texts.place, { file: run.fileName, sheet: run.sheetName }),
      kind: run.sheet,
      layout: run.layout,
      total,
      id: run.id,
    }),
    say(texts.figures, {
      added: run.rowsNew,
      changed: run.rowsChanged,
      unchanged: run.rowsUnchanged,
      waiting: run.rowsWaiting,
      refused: run.rowsRefused,
    }),
  ]
  if (run.extraColumns.length > 0) lines.push(say(texts.notRead, { columns: run.extraColumns }))
  for (const { row, awaits, code, wayOut } of waiting) {
    lines.push(
      say(texts.waits, {
        row,
        awaited: awaitedNames[awaits],
        code: code === null ? '' : say(texts.awaited, { code: oneLine(code) }),
        wayOut: wayOutIn(wayOut, language),
      }),
    )
  }
  const further = run.rowsWaiting - waiting.length
  if (further > 0) lines.push(say(isDryRun ? texts.furtherDry : texts.further, { further }))
  for (const [code, count] of byCount(run.refusals)) {
    lines.push(counted(texts.refused, count, code))
    for (const { rowNumber, faults } of refused) {
      lines.push(
        ...faults.filter((fault) => fault.code === code).map((fault) => rowLine(rowNumber, fault)),
      )
    }
  }
  for (const [code, count] of byCount(run.questions)) {
    lines.push(counted(texts.asked, count, code))
  }
  for (const [code, count] of byCount(run.notices)) {
    lines.push(counted(texts.noted, count, code))
    for (const row of noted) if (row.code === code) lines.push(rowLine(row.rowNumber, row))
  }
  return lines.join('\n')
}

const texts = {
  place: { en: '{file}, sheet {sheet}', zh: '{file} 工作表“{sheet}”' },
  run: {
    en: '{place}: {kind} ({layout}), {total} rows; run {id}',
    zh: '{place}：{kind}（{layout}），共{total}行；批次 {id}',
  },
  dryRun: {
    en: '{place}: {kind} ({layout}), {total} rows; a dry run, nothing was written',
    zh: '{place}：{kind}（{layout}），共{total}行；试运行，未写入任何内容',
  },
  figures: {
    en: '  {added} new, {changed} changed, {unchanged} as before, {waiting} waiting, {refused} refused',
    zh: '  新增{added}行，变更{changed}行，未变{unchanged}行，待处理{waiting}行，退回{refused}行',
  },
  notRead: { en: '  Columns not read: {columns}', zh: '  未读取的列：{columns}' },
  waits: {
    en: '  row {row} waits for {awaited}{code}: {wayOut}',
    zh: '  第{row}行等待{awaited}{code}：{wayOut}',
  },
  awaited: { en: ' {code}', zh: '（{code}）' },
  further: {
    en: '  {further} further rows wait; waitingRows of the run lists them',
    zh: '  另有{further}行等待处理；查询该批次的 waitingRows 可以看到',
  },
  furtherDry: { en: '  {further} further rows wait', zh: '  另有{further}行等待处理' },
  refused: {
    en: '  refused {count} × {code}: {meaning}',
    zh: '  退回{count}处：{meaning}（{code}）',
  },
  asked: {
    en: '  for the steward {count} × {code}: {meaning}',
    zh: '  待审定人员核定{count}处：{meaning}（{code}）',
  },
  noted: {
    en: '  noted {count} × {code}: {meaning}',
    zh: '  提示{count}处：{meaning}（{code}）',
  },
} as const satisfies Readonly<Record<string, InBoth>>

const awaitedNames = {
  SUBJECT: { en: 'the subject', zh: '主体' },
  RECORD_OR_ENTRY: { en: 'the record or entry', zh: '记录或者名单条目' },
  CHECK: { en: 'the check in all cities of', zh: '各市核查' },
  STEWARD: { en: 'the steward,', zh: '审定人员核定' },
} as const

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a)
}
