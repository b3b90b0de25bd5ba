import { rowCodes } from '../../schema/faults.js'
import type { IntakeReport, RowFault } from '../../schema/intake.js'
import type { Language } from '../../schema/language.js'
import { wayOutIn } from '../../schema/ways-out.js'

/** The report of a hand-in as its reader gets it: what codes mean, and what is to be done, in the reader's language. */
export function toldReport(report: IntakeReport, language: Language) {
  const meaning = (code: string) => rowCodes[code]?.[language] ?? code
  const told = <Row extends Pick<RowFault, 'wayOut'>>(row: Row) => ({
    ...row,
    wayOut: wayOutIn(row.wayOut, language),
  })
  return {
    ...report,
    faults: report.faults.map(({ code, ...fault }) =>
      told({ ...fault, code, meaning: meaning(code) }),
    ),
    waitingRows: report.waitingRows.map(told),
    questions: report.questions.map((question) => ({
      ...question,
      meaning: meaning(question.code),
    })),
    notices: report.notices.map((notice) => ({
      ...notice,
      meaning: meaning(notice.code),
      examples: notice.examples.map(told),
    })),
    sheetsNotRead: report.sheetsNotRead.map(({ worksheet, reason }) => ({
      worksheet,
      reason: reason[language],
    })),
  }
}
