import type { FastifyInstance } from 'fastify'
import { languageOf } from '../../../runtime/languages.js'
import { words } from '../../../schema/codes/words.js'
import { HubError } from '../../../schema/errors.js'
import { phrase } from '../../../schema/language.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import { standing } from '../../../schema/standing-sentence.js'
import { refuseEncodedBody } from '../../door/media-types.js'
import { otherMethods } from '../../door/methods.js'
import { measureParameter } from '../named.js'
import { orNoted } from '../own-door.js'
import { askingFor, type ExportOptions } from './ask.js'
import {
  type BatchLine,
  type BatchQuestion,
  batchColumns,
  batchOperation,
  batchOperationName,
  batchRows,
  errorsOfAll,
} from './batch-rows.js'
import { type Answer, type Format, formats, sendFile } from './file.js'
import { questionOf, variablesIn } from './question.js'

/** Name of the file that is made of codes sent along. */
const batchName = 'subjects'

const mostLines = 1_000
/** Of one operation. */
const linesAtOnce = 100
/** Of a body: 1,000 codes with room to spare. */
const mostBytes = 128 * 1024
/** Bytes of the body that are charged as a point, as variables of an operation are. */
const bytesPerPoint = 256

const parameters = { measureCode: measureParameter({ en: 'measure', zh: '措施' }) }

/**
 * `POST /export/subjects.xlsx?measureCode=M11`: a code a line in, a row a line out, with what each city holds and, where a
 * measure is named, what each decides, as `Query.creditSubjects` and `Query.decideMany` answer this caller.
 *
 * Each page of lines is an operation of its own, charged and put on record as all are. A line that holds no code is told at
 * its row, which repeats nothing that could hold a person's number.
 */
export function batchEndpoint(app: FastifyInstance, options: ExportOptions): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'text/plain',
    { parseAs: 'string', bodyLimit: mostBytes },
    (_request, body, done) => done(null, body),
  )
  for (const [ending, format] of Object.entries(formats)) {
    batchRoute(app, options, `${batchName}.${ending}`, format)
  }
}

function batchRoute(
  app: FastifyInstance,
  options: ExportOptions,
  fileName: string,
  format: Format,
): void {
  const route = `/export/${fileName}`
  otherMethods(app, route, ['POST'], () => new HubError('BAD_REQUEST.takesPost', { route }))
  app.post<{ Querystring: Record<string, unknown>; Body?: string }>(
    route,
    { config: { isFile: true, language: 'zh' } },
    async (request, reply) => {
      reply.header('cache-control', 'private, no-store')
      reply.header('x-request-id', request.id)
      refuseEncodedBody(request.headers)
      const caller = await options.callerOf(request)
      const begin = async () => {
        const names = options.names()
        const variables = variablesIn(request.query, parameters, names)
        const { body = '' } = request
        const lines = linesOf(body)
        const ask = askingFor(caller, request, reply, options)
        await request.bounds!.spend(Math.floor(Buffer.byteLength(body) / bytesPerPoint))
        return { names, variables, lines, ask }
      }
      const { names, variables, lines, ask } = await orNoted(begin, (error) =>
        options.noteRefusal?.({
          ...{ request, reply, caller },
          operationName: batchOperationName,
          error,
        }),
      )
      const { measureCode } = variables as { measureCode?: string }
      const question: BatchQuestion = {
        cities: names.members.map(({ code }) => code),
        ...(measureCode === undefined ? {} : { measureCode }),
      }
      const page = async (from: number): Promise<Answer> => {
        const some = lines.slice(from, from + linesAtOnce)
        const asked = some.filter(({ written }) => written !== '')
        const behind = from + linesAtOnce
        const rest = {
          next: behind < lines.length ? String(behind) : null,
          notes: measureCode === undefined ? [] : [standing[languageOf(request)]],
        }
        if (asked.length === 0) {
          return { ...rest, rows: batchRows(some, null, question, names), errors: [], dataset: {} }
        }
        const { query, variables } = batchOperation(asked, question)
        const { data, errors, dataset } = await ask(query, variables)
        const rows = data ? batchRows(some, { data, errors }, question, names) : null
        return { ...rest, rows, errors: rows === null ? errors : errorsOfAll(errors), dataset }
      }
      const first = await page(0)
      return sendFile(request, reply, {
        fileName,
        format,
        title: words.batchTitle,
        columns: () => batchColumns(question, names),
        question: () => [
          phrase(words.exportParameter, { name: words.batchDay, value: dayInChina(new Date()) }),
          phrase(words.exportParameter, { name: words.batchLines, value: lines.length }),
          ...questionOf(parameters, variables, names),
        ],
        first,
        ask: (after) => page(Number(after)),
        names,
      })
    },
  )
}

/**
 * The lines of a body; what ends the last one begins no other.
 *
 * @throws {HubError} BAD_REQUEST where there is none, CODES_TOO_MANY
 */
function linesOf(body: string): BatchLine[] {
  const texts = body.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  while (texts.at(-1)?.trim() === '') texts.pop()
  if (texts.length === 0) throw new HubError('BAD_REQUEST.noLine')
  if (texts.length > mostLines) {
    throw new HubError('CODES_TOO_MANY.inRequest', {
      argument: batchName,
      count: texts.length,
      most: mostLines,
    })
  }
  return texts.map((text, at) => ({ number: at + 1, written: text.trim() }))
}
