import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { whenOver } from '../../../runtime/gone.js'
import { languageOf } from '../../../runtime/languages.js'
import { HubError } from '../../../schema/errors.js'
import type { InBoth } from '../../../schema/language.js'
import { refusal } from '../../door/refusal.js'
import { type Names, nameOf } from '../named.js'
import { refused } from '../own-door.js'
import { cellsOf, headersOf, widthsOf } from './cells.js'
import { csvOf } from './csv.js'
import { type ExportedRows, type ExportPage, exportRows, withClosingRow } from './rows.js'
import type { Column, Values } from './subject.js'
import { type WorkbookForm, workbookOf } from './workbook.js'

/** Rows of one file at the most. */
const mostRows = 50_000

export interface Format {
  readonly type: string
  /** Whether labels are followed by their codes, for programs. */
  readonly hasCodes: boolean
  readonly write: (rows: ExportedRows, form: WorkbookForm) => Readable
}

/** By the ending of a file's name. */
export const formats: Readonly<Record<string, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    hasCodes: true,
    write: (rows, { language }) => csvOf(withClosingRow(rows, language)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    hasCodes: false,
    write: workbookOf,
  },
}

/** What a file's name in an address asks for; null where it has no format that the hub writes. */
export function fileNamed(file: string): { readonly name: string; readonly format: Format } | null {
  const [name = '', ending = '', ...more] = file.split('.')
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined
  return format && more.length === 0 ? { name, format } : null
}

export function noFile(request: FastifyRequest, reply: FastifyReply) {
  reply.code(404)
  const [path] = request.url.split('?')
  return refusal(
    request,
    reply,
    new HubError('BAD_REQUEST.noRoute', { method: request.method, path }),
  )
}

/** One page, with the values of its columns. */
export type Answer = Omit<ExportPage, 'rows'> & {
  readonly rows: readonly (readonly Values[])[] | null
}

interface FileOf {
  readonly fileName: string
  readonly format: Format
  /** What it holds. */
  readonly title: InBoth
  /** Asked for only where the first page was not refused: the question may lack what they rest on. */
  readonly columns: () => readonly Column[]
  /** What it answers, part by part; asked for as `columns` is. */
  readonly question: () => readonly InBoth[]
  readonly first: Answer
  /** The page behind a cursor. */
  readonly ask: (after: string) => Promise<Answer>
  readonly names: Names
}

/**
 * Sends pages as a file, or the errors of the first where that was refused. A page that fails behind the first breaks the
 * connection off: a file that ends well is whole, or says that it is not.
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { fileName, format, title, first, ask, names, ...asked }: FileOf,
) {
  if (first.rows === null) return refused(reply, first.errors)
  reply.type(format.type)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('content-disposition', `attachment; filename="${fileName}"`)
  const language = languageOf(request)
  const columns = asked.columns()
  const written = (page: Answer): ExportPage => ({
    ...page,
    rows: page.rows?.map((row) => cellsOf(columns, row, language, format.hasCodes, names)) ?? null,
  })
  const begun = headSent(reply.raw)
  const rows = exportRows(
    headersOf(columns, language, format.hasCodes),
    asked.question(),
    written(first),
    mostRows,
    (after) => begun.then(() => ask(after)).then(written),
    language,
    (key) => nameOf(key, names),
  )
  const form = { title: title[language], widths: widthsOf(columns, language), language }
  return reply.send(format.write(rows, form))
}

/**
 * The head of a file goes out before its second page is asked for: a compressor keeps the first rows back for long, and a
 * page that fails would become the status of an answer that has begun, or not, as chance has it.
 */
function headSent(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    whenOver(response, resolve)
    response.once('pipe', () => {
      response.flushHeaders()
      resolve()
    })
  })
}
