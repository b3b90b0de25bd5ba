import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { requestSignal } from '../../runtime/gone.js'
import { languageOf, sayLanguage } from '../../runtime/languages.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import {
  checkMayHandIn,
  type HandedIn,
  type IntakeAnswer,
  intakeHeaders,
  type RefusedFormat,
  refusalOf,
  refusedFormats,
} from '../../schema/intake.js'
import { choiceNamed, offerFor } from '../../schema/names.js'
import { memberChoice } from '../../schema/register.js'
import { told } from '../answer/told.js'
import type { Records } from '../audit/audit-answer.js'
import { intakeOccurrence } from '../audit/occurrence.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import type { SeenStores } from '../forward/seen-stores.js'
import type { Subgraph } from '../forward/subgraph.js'
import { subgraphWord } from '../forward/subgraph-word.js'
import { bareName, fileNameIn } from './file-name.js'
import { fileInForm, isForm } from './form-file.js'
import { isBrokenOff } from './request-times.js'
import { toldReport } from './told-report.js'
import { closeSoon } from './unread-body.js'

export interface IntakeOptions {
  readonly subgraphs: readonly Subgraph[]
  /** @throws {HubError} as `identity` does */
  readonly callerOf: (sender: Sender) => Promise<Caller>
  /** From the first byte of a file to its report. */
  readonly deadlineMs: number
  /** Where files handed in, and refused rows read, are put on record. */
  readonly records: Records | null
  /** Whose requests are counted together when they are refused. */
  readonly keyOf: (caller: Caller, address: string) => string
  /** What was seen of the cities' stores; nothing is kept of it when absent. */
  readonly seen?: SeenStores | undefined
}

const intakeRoute = '/intake/:city/:sheet'
const isFile = { config: { isFile: true, language: 'zh' } } as const

const mib = 1024 * 1024
const largestFileBytes = 200 * mib

/**
 * `POST /intake/<city>/<sheet>`: an operator's file, passed on to the city as it arrives; with `?dryRun=true` it is
 * checked and nothing of it is kept, with `?sheet=<name>` one worksheet of it is read. A form (multipart) holds the same
 * as fields before its one file. `GET /intake/<city>/runs/<run>/refused.csv` and `.xlsx`: the rows that were refused.
 *
 * Who may not hand it in is refused before a byte of it is read.
 */
export function intakeEndpoint(
  app: FastifyInstance,
  { subgraphs, callerOf, deadlineMs, records, keyOf, seen }: IntakeOptions,
): void {
  const cities = new Map(
    subgraphs.flatMap((subgraph) => (subgraph.intake ? [[subgraph.name, subgraph]] : [])),
  )
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  app.decorateRequest('caller')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    reply.header('x-request-id', request.id)
    request.caller = await callerOf(request)
  })
  type Asked = { Params: { city: string; sheet: string }; Querystring: Record<string, unknown> }
  app.post<Asked>(intakeRoute, isFile, async (request, reply) => {
    const { caller, params, headers } = request
    const signal = requestSignal(reply.raw, deadlineMs)
    const answer = await answerOrRefusal(async () => {
      const city = cityOf(params.city)
      checkMayHandIn(caller, city.jurisdiction!)
      const sent = bodyOf(request.raw, request.body as Readable | undefined)
      const form = isForm(headers) ? await fileInForm(sent, headers, parameters) : null
      const { dryRun, worksheet, fileName } = askedOf(request.query, form?.fields)
      const file = {
        sheet: params.sheet,
        worksheet,
        fileName: fileNameIn(headers) ?? bareName(fileName ?? form?.fileName ?? ''),
        idempotencyKey: String(headers[intakeHeaders.idempotencyKey] ?? ''),
        dryRun,
        seen: seen?.by(city.name)[city.name] ?? null,
        body: form?.body ?? sent,
      }
      return city.intake!.handIn(file, caller, signal).catch((error: unknown) => {
        if (error instanceof HubError) throw error
        if (signal.aborted) throw interrupted(file)
        request.log.warn({ subgraph: city.name, err: error }, 'a file could not be handed in')
        throw unavailable(city, file.dryRun ? 'dryRun' : 'handIn')
      })
    })
    note(request, 'intake:hand-in', recordOf(answer, reply.elapsedTime))
    if (!request.raw.complete) closeSoon(request.raw)
    return send(answer, request, reply)
  })
  for (const format of Object.keys(refusedFormats) as RefusedFormat[]) {
    type Run = { Params: { city: string; run: string } }
    app.get<Run>(
      `/intake/:city/runs/:run/refused.${format}`,
      { ...isFile, exposeHeadRoute: false },
      async (request, reply) => {
        const { caller, params } = request
        const signal = requestSignal(reply.raw, deadlineMs)
        const answer = await answerOrRefusal(async () => {
          const city = cityOf(params.city)
          checkMayHandIn(caller, city.jurisdiction!)
          const asked = { runId: params.run, format, language: languageOf(request) }
          const read = city.intake!.readRefused(asked, caller, signal)
          const file = await read.catch((error: unknown) => {
            if (error instanceof HubError) throw error
            request.log.warn({ subgraph: city.name, err: error }, 'refused rows could not be read')
            throw unavailable(city, 'refusedRows')
          })
          if (!('fileName' in file)) return file
          // The rows may name the city's own persons: none leaves before its record is durable.
          const taken = { data: {}, codes: [], latencyMs: reply.elapsedTime }
          const row = intakeOccurrence({ caller, requestId: request.id }, 'intake:refused', taken)
          await records?.log.write(row).catch((error: unknown) => {
            file.body.destroy()
            throw error
          })
          return file
        })
        if ('fileName' in answer) {
          reply.type(refusedFormats[format])
          reply.header('x-content-type-options', 'nosniff')
          reply.header('content-disposition', attachment(answer.fileName, format))
          return reply.send(answer.body)
        }
        const refused = recordOf(answer, reply.elapsedTime)
        // A record that could not be written is tried again by itself.
        if (!refused.codes.includes('AUDIT_UNAVAILABLE')) note(request, 'intake:refused', refused)
        return send(answer, request, reply)
      },
    )
  }

  function note(
    { caller, id, ip }: FastifyRequest,
    name: Parameters<typeof intakeOccurrence>[1],
    record: ReturnType<typeof recordOf>,
  ): void {
    if (!records) return
    const occurrence = intakeOccurrence({ caller, requestId: id }, name, record)
    if (record.data === null) records.refused.note(keyOf(caller, ip), occurrence)
    else records.log.note(occurrence)
  }

  function cityOf(key: string): Subgraph {
    const choices = [...cities.values()].map(({ name, jurisdiction, title }) =>
      memberChoice({ key: name, code: jurisdiction!, name: title?.zh ?? name }),
    )
    const named = choiceNamed(key, choices)
    if (named !== null) return cities.get(named)!
    throw new HubError('JURISDICTION_UNKNOWN.takesFiles', {
      key: JSON.stringify(key.slice(0, 40)),
      known: [...cities.keys()],
      close: offerFor(key, choices),
    })
  }
}

function send(
  { status, body }: IntakeAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): string {
  const language = sayLanguage(request, reply)
  reply.code(status).type('application/json; charset=utf-8')
  return JSON.stringify(
    'errors' in body
      ? { errors: body.errors.map((error) => told(error, language)) }
      : toldReport(body, language),
  )
}

/** A report names the faults of its rows; whatever has no report was refused as a whole. */
function recordOf({ body }: IntakeAnswer, latencyMs: number) {
  if (!('errors' in body))
    return { data: body, codes: body.faults.map(({ code }) => code), latencyMs }
  const codes = body.errors.map(({ extensions }) => String((extensions as { code?: unknown }).code))
  return { data: null, codes, latencyMs }
}

/** Of a name in any script; programs that read no such name get a plain one. */
function attachment(fileName: string, format: RefusedFormat): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="refused.${format}"; filename*=UTF-8''${encoded}`
}

async function answerOrRefusal<T>(work: () => Promise<T>): Promise<T | IntakeAnswer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HubError) return refusalOf(error)
    throw error
  }
}

/** What the address of a file takes, and a form beside its file. */
const parameters = ['dryRun', 'sheet', 'fileName']

/** @throws {HubError} ARGUMENT_INVALID for anything else: passed over, a misspelt dry run would write */
function askedOf(
  query: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, string>> = {},
): { dryRun: boolean; worksheet: string | null; fileName: string | null } {
  const twice = Object.keys(fields).find((name) => Object.hasOwn(query, name))
  const { dryRun = 'false', sheet = null, fileName = null, ...others } = { ...query, ...fields }
  const wrong =
    twice ??
    Object.keys(others)[0] ??
    (dryRun === 'true' || dryRun === 'false' ? null : 'dryRun') ??
    (isName(sheet, 100) ? null : 'sheet') ??
    (isName(fileName, 400) ? null : 'fileName')
  if (wrong === null) {
    return {
      dryRun: dryRun === 'true',
      worksheet: sheet as string | null,
      fileName: fileName as string | null,
    }
  }
  throw new HubError('ARGUMENT_INVALID.intakeAddress', { name: JSON.stringify(wrong.slice(0, 40)) })
}

function isName(value: unknown, longest: number): boolean {
  if (value === null) return true
  return typeof value === 'string' && /^[^\0\r\n]+$/.test(value) && value.length <= longest
}

function bodyOf(request: IncomingMessage, body: Readable | undefined): Readable {
  if (Number(request.headers['content-length'] ?? 0) > largestFileBytes) throw tooLarge()
  return Readable.from(body === undefined ? [] : upTo(body, largestFileBytes, request), {
    objectMode: false,
  })
}

/** The body as it arrives; its connection stays open for the refusal. */
async function* upTo(
  body: Readable,
  mostBytes: number,
  request: IncomingMessage,
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > mostBytes) throw tooLarge()
    yield chunk
  }
  if (isBrokenOff(request)) throw new Error('the file was broken off on its way')
}

function tooLarge(): HubError {
  return new HubError('IMPORT_FILE_TOO_LARGE.file', { most: largestFileBytes / mib })
}

function interrupted({ dryRun }: HandedIn): HubError {
  return new HubError(dryRun ? 'IMPORT_INTERRUPTED.dryRun' : 'IMPORT_INTERRUPTED.handIn')
}

function unavailable(
  { name, title, jurisdiction }: Subgraph,
  asked: 'dryRun' | 'handIn' | 'refusedRows',
): HubError {
  return new HubError(
    `SUBGRAPH_UNAVAILABLE.${asked}`,
    { name: subgraphWord({ name, title }) },
    { subgraph: name, jurisdiction },
  )
}
