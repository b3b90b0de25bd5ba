import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sayLanguage } from '../../../runtime/languages.js'
import { type Caller, holdsScopes } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import { otherMethods } from '../../door/methods.js'
import { orNoted } from '../own-door.js'
import { askingFor, type ExportOptions } from './ask.js'
import { batchEndpoint } from './batch.js'
import { comparisonExport } from './comparison.js'
import { conflictsExport } from './conflicts.js'
import { type Answer, fileNamed, noFile, sendFile } from './file.js'
import { gapsExport } from './gaps.js'
import { matrixExport } from './matrix.js'
import { overlapExport } from './overlap.js'
import { pathsExport } from './paths.js'
import { productGapsExport } from './product-gaps.js'
import { productsExport } from './products.js'
import { questionOf, variablesIn } from './question.js'
import { statisticsExport } from './statistics.js'
import { type ExportSubject, namesSubjects } from './subject.js'
import { trailExport } from './trail.js'

const exportRoute = '/export/:file'

const subjects: Readonly<Record<string, ExportSubject<never>>> = {
  comparison: comparisonExport,
  conflicts: conflictsExport,
  gaps: gapsExport,
  matrix: matrixExport,
  overlap: overlapExport,
  paths: pathsExport,
  products: productsExport,
  'product-gaps': productGapsExport,
  statistics: statisticsExport,
  trail: trailExport,
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
      const file = fileNamed(request.params.file)
      const subject = file && Object.hasOwn(subjects, file.name) ? subjects[file.name] : undefined
      if (!file || !subject) return noFile(request, reply)
      const begin = () => {
        checkMayExport(subject, caller)
        const names = options.names()
        const variables = variablesIn(request.query, subject.parameters, names)
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
      return sendFile(request, reply, {
        fileName: request.params.file,
        format: file.format,
        title: subject.title,
        columns: () => subject.columns(variables, names),
        question: () => questionOf(subject.parameters, variables, names),
        first,
        ask: (after) => ask({ ...variables, after }),
        names,
      })
    },
  )
  app.register(async (scope) => batchEndpoint(scope, options))
  otherMethods(
    app,
    exportRoute,
    ['GET'],
    () => new HubError('BAD_REQUEST.takesGet', { route: exportRoute }),
  )
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

/** Asks for one page as if the caller did. */
function asking(
  { query, rows, notes, next }: ExportSubject<never>,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ExportOptions,
) {
  const ask = askingFor(caller, request, reply, options)
  const language = sayLanguage(request, reply)
  return async (variables: Record<string, unknown>): Promise<Answer> => {
    const { data, errors, dataset } = await ask(query, variables)
    return {
      rows: data ? rows(data as never, variables) : null,
      next: data ? next(data as never) : null,
      errors,
      notes: data ? (notes?.(data as never, language, options.names()) ?? []) : [],
      dataset,
    }
  }
}
