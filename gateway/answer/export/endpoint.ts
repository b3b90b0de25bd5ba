import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { whenOver } from '../../../runtime/gone.js'
import { languageOf, sayLanguage } from '../../../runtime/languages.js'
import { type Caller, holdsScopes } from '../../../schema/caller.js'
import { words } from '../../../schema/codes/words.js'
import { HubError } from '../../../schema/errors.js'
import { type InBoth, phrase } from '../../../schema/language.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import type { ClientBounds } from '../../clients/budgets/bounds.js'
import type { Sender } from '../../clients/budgets/refused-tokens.js'
import { otherMethods } from '../../door/methods.js'
import { refusal } from '../../door/refusal.js'
import type { RequestContext } from '../../door/request-context.js'
import { type Names, nameOf } from '../named.js'
import { type NoteRefusal, operationsFor, orNoted, parametersIn, refused } from '../own-door.js'
import { cellsOf, headersOf, widthsOf } from './cells.js'
import { comparisonExport } from './comparison.js'
import { conflictsExport } from './conflicts.js'
import { csvOf } from './csv.js'
import { gapsExport } from './gaps.js'
import { matrixExport } from './matrix.js'
import { overlapExport } from './overlap.js'
import { productGapsExport } from './product-gaps.js'
import { productsExport } from './products.js'
import { type ExportedRows, type ExportPage, exportRows, withClosingRow } from './rows.js'
import { statisticsExport } from './statistics.js'
import { type ExportSubject, namesSubjects, type Values } from './subject.js'
import { trailExport } from './trail.js'
import { type WorkbookForm, workbookOf } from './workbook.js'

export interface ExportOptions {
  readonly apollo: ApolloServer<RequestContext>
  readonly seen?: RequestContext['seen']
  /** @throws {HubError} as `identity` does */
  readonly callerOf: (sender: Sender) => Promise<Caller>
  /**
   * The bounds that each page is held to.
   *
   * @throws {HubError} for a caller who may export nothing
   */
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
  /** Of cities and catalogues, as they stand in addresses and headers. */
  readonly names: () => Names
  /** None where nothing is put on record. */
  readonly noteRefusal?: NoteRefusal | undefined
  /** For one page. */
  readonly deadlineMs: number
}

/** Rows of one file at the most. */
const mostRows = 50_000
const exportRoute = '/export/:file'

const subjects: Readonly<Record<string, ExportSubject<never>>> = {
  comparison: comparisonExport,
  conflicts: conflictsExport,
  gaps: gapsExport,
  matrix: matrixExport,
  overlap: overlapExport,
  products: productsExport,
  'product-gaps': productGapsExport,
  statistics: statisticsExport,
  trail: trailExport,
}

interface Format {
  readonly type: string
  /** Whether labels are followed by their codes, for programs. */
  readonly hasCodes: boolean
  readonly write: (rows: ExportedRows, form: WorkbookForm) => Readable
}

const formats: Readonly<Record<string, Format>> = {
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

/**
 * `GET /export/comparison.csv`, `/export/gaps.xlsx` and so on: what the query of that name answers this caller, page by
 * page, as a file.
 *
 * Nothing but the query is asked, with the caller's own rights, so the file holds what the caller may read. A page that
 * fails behind the first breaks the connection off: a file that ends well is whole, or says that it is not.
 */
export function exportEndpoint(app: FastifyInstance, options: ExportOptions): void {
  app.get<{ Params: { file: string }; Querystring: Record<string, unknown> }>(
    exportRoute,
    { exposeHeadRoute: false, config: { isFile: true, language: 'zh' } },
    async (request, reply) => {
      reply.header('cache-control', 'private, no-store')
      reply.header('x-request-id', request.id)
      const caller = await options.callerOf(request)
      const [name = '', ending = '', ...more] = request.params.file.split('.')
      const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined
      const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined
      if (!subject || !format || more.length > 0) {
        reply.code(404)
        return refusal(
          request,
          reply,

          new HubError('BAD_REQUEST.noRoute', { method: 'GET', path: request.url.split('?')[0] }),
        )
      }
      const begin = () => {
        checkMayExport(subject, caller)
        const names = options.names()
        const variables = variablesOf(subject, request.query, names)
        return { variables, names, ask: asking(subject, caller, request, reply, options) }
      }
      const { variables, names, ask } = await orNoted(begin, (error) =>
        options.noteRefusal?.({
          request,
          reply,
          caller,
          operationName: subject.operationName,
          error,
        }),
      )
      const first = await ask(variables)
      if (first.rows === null) return refused(reply, first.errors)
      reply.type(format.type)
      reply.header('x-content-type-options', 'nosniff')
      reply.header('content-disposition', `attachment; filename="${request.params.file}"`)
      const language = languageOf(request)
      const columns = subject.columns(variables, names)
      const written = (page: Answer): ExportPage => ({
        ...page,
        rows:
          page.rows?.map((row) => cellsOf(columns, row, language, format.hasCodes, names)) ?? null,
      })
      const begun = headSent(reply.raw)
      const rows = exportRows(
        headersOf(columns, language, format.hasCodes),
        questionOf(subject, variables, names),
        written(first),
        mostRows,
        (after) => begun.then(() => ask({ ...variables, after })).then(written),
        language,
        (key) => nameOf(key, names),
      )
      const form = { title: subject.title[language], widths: widthsOf(columns, language), language }
      return reply.send(format.write(rows, form))
    },
  )
  otherMethods(
    app,
    exportRoute,
    ['GET'],
    () => new HubError('BAD_REQUEST.takesGet', { route: exportRoute }),
  )
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

/** @throws {HubError} UNAUTHORIZED_FIELD_OR_TYPE */
function checkMayExport(
  { scopes: needed }: ExportSubject<never>,
  { scopes, subject }: Caller,
): void {
  if (needed.length === 0 || holdsScopes(scopes, needed)) return
  const named = needed.map((all) => all.join(' + '))
  if (subject === null)
    throw new HubError('UNAUTHORIZED_FIELD_OR_TYPE.exportNobody', { scopes: named })
  if (needed === namesSubjects) throw new HubError('UNAUTHORIZED_FIELD_OR_TYPE.export')
  throw new HubError('UNAUTHORIZED_FIELD_OR_TYPE.exportOf', { scopes: named })
}

/** @throws {HubError} ARGUMENT_INVALID */
function variablesOf(
  { parameters }: ExportSubject<never>,
  query: Readonly<Record<string, unknown>>,
  names: Names,
): Record<string, unknown> {
  const given = parametersIn(query, Object.keys(parameters), words.export)
  return Object.fromEntries(
    Object.entries(given).map(([name, written]) => [name, parameters[name]!.read(written, names)]),
  )
}

/** What the file answers, part by part: the day too where none was asked for. */
function questionOf(
  { parameters }: ExportSubject<never>,
  variables: Readonly<Record<string, unknown>>,
  names: Names,
): InBoth[] {
  const question = { ...(parameters.on ? { on: dayInChina(new Date()) } : {}), ...variables }
  return Object.entries(question).map(([name, value]) => {
    const { label, told } = parameters[name]!
    return phrase(words.exportParameter, { name: label, value: told(value as never, names) })
  })
}

/** One page, with the values of its columns. */
type Answer = Omit<ExportPage, 'rows'> & { readonly rows: readonly (readonly Values[])[] | null }

/** Asks for one page as if the caller did. */
function asking(
  { query, rows, notes, next }: ExportSubject<never>,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  { apollo, boundsOf, deadlineMs, seen, names }: ExportOptions,
) {
  const bounds = boundsOf(caller, request.ip)
  request.bounds = bounds
  const { id, observed, log } = request
  const { admit, spend } = bounds
  const language = sayLanguage(request, reply)
  const clientKey = bounds.key
  const asking = {
    caller,
    requestId: id,
    clientKey,
    observed,
    log,
    admit,
    spend,
    seen,
    language,
  }
  const answered = operationsFor(apollo, reply.raw, deadlineMs)
  return async (variables: Record<string, unknown>): Promise<Answer> => {
    const { data, errors, dataset } = await answered(query, variables, asking)
    return {
      rows: data ? rows(data as never, variables) : null,
      next: data ? next(data as never) : null,
      errors,
      notes: data ? (notes?.(data as never, language, names()) ?? []) : [],
      dataset,
    }
  }
}
