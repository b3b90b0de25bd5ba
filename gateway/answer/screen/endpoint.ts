import { Readable } from 'node:stream'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { whenOver } from '../../../runtime/gone.js'
import { languageOf, sayLanguage } from '../../../runtime/languages.js'
import { countError, countScreened } from '../../../runtime/metrics.js'
import { Places } from '../../../runtime/places.js'
import type { Turns } from '../../../runtime/turns.js'
import type { Caller } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import { standingSentence } from '../../../schema/standing-sentence.js'
import type { ClientBounds } from '../../clients/budgets/bounds.js'
import { toldCost } from '../../clients/budgets/rate-limit.js'
import type { Sender } from '../../clients/budgets/refused-tokens.js'
import { refuseEncodedBody, refuseOtherType } from '../../door/media-types.js'
import { otherMethods } from '../../door/methods.js'
import type { RequestContext } from '../../door/request-context.js'
import { closeSoon } from '../../door/unread-body.js'
import { internalError } from '../errors.js'
import type { Names } from '../named.js'
import { type NoteRefusal, operationsFor, orNoted, refused } from '../own-door.js'
import { wantsReceipt } from '../receipts/wants-receipt.js'
import { told } from '../told.js'
import { type ChunkAnswer, fewerLines, linesOf, refusalIn } from './ask.js'
import { type Chunk, chunksOf, Quiet } from './chunks.js'
import { type ReadLine, readLine } from './lines.js'
import {
  type Address,
  operationFor,
  operationName,
  type Question,
  readAddress,
} from './question.js'
import { readAhead } from './read-ahead.js'

export interface ScreenOptions {
  readonly apollo: ApolloServer<RequestContext>
  readonly seen?: RequestContext['seen']
  /** @throws {HubError} as `identity` does */
  readonly callerOf: (sender: Sender) => Promise<Caller>
  /**
   * The bounds that each chunk is held to.
   *
   * @throws {HubError} for a caller who may screen nothing
   */
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
  /** Whether the schema opens screenings to the caller. */
  readonly isOpenTo: (caller: Caller) => boolean
  /** Of cities and measures, as they stand in the address. */
  readonly names: () => Names
  /** None where nothing is put on record. */
  readonly noteRefusal?: NoteRefusal | undefined
  readonly turns: Turns
  /** Whether the hub is about to end. */
  readonly isEnding: () => boolean
  /** For one chunk. */
  readonly deadlineMs: number
  readonly bounds?: Partial<ScreenBounds>
}

export interface ScreenBounds {
  /** Screenings under way. */
  readonly mostAtOnce: number
  readonly mostOfClient: number
  /** From the first byte to the last; below Fastify's `requestTimeout`. */
  readonly longestMs: number
  /** After which a chunk that is not full is worked. */
  readonly lingerMs: number
  /** After which a client that sends nothing, or one that reads nothing, is given up. */
  readonly quietMs: number
}

const screenRoute = '/screen'
export const screenType = 'application/x-ndjson'

const defaultBounds: ScreenBounds = {
  mostAtOnce: 8,
  mostOfClient: 2,
  longestMs: 10 * 60_000,
  lingerMs: 1_000,
  quietMs: 30_000,
}
/** As many codes as one operation takes; fewer go where so many are too dear for the client. */
const linesAtOnce = 1_000
/** So many bytes are charged, and looked at, at once, whatever they hold. */
const bytesAtOnce = 1024 * 1024
/** Handed to the connection at once, so that a slow reader shows that he reads. */
const pieceBytes = 64 * 1024
/** Bytes of the body that are charged as a point, as variables of an operation are. */
const bytesPerPoint = 256

/**
 * `POST /screen?measures=M01,M02&in=320583`: a code a line in, its decisions a line out, as `Query.decideMany` makes them
 * for the same caller; without end, and as fast as the slower of both sides.
 *
 * Every chunk of lines is an operation of its own: who sends it is asked anew, it is charged before it is worked, and its
 * row in the log is durable before its lines are sent. What fails as a whole ends the stream with a line that says why and
 * from which line to go on; a stream without `end` was broken off.
 */
export function screenEndpoint(app: FastifyInstance, options: ScreenOptions): void {
  const bounds = { ...defaultBounds, ...options.bounds }
  const places = new Places({ most: bounds.mostAtOnce, mostOfOne: bounds.mostOfClient })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    reply.header('x-request-id', request.id)
  })
  app.post<{ Querystring: Record<string, unknown> }>(
    screenRoute,
    // A compressor would keep lines back until it has enough of them.
    { compress: false, config: { isFile: true } },
    async (request, reply) => {
      const { headers, query, raw } = request
      const body = (request.body as Readable | undefined) ?? Readable.from([])
      try {
        refuseEncodedBody(headers)
        refuseOtherType(headers, screenType)
        if (wantsReceipt(headers)) throw withoutReceipt()
        const caller = await options.callerOf(request)
        const { address, bounded } = await orNoted(
          () => {
            const address = readAddress(query, options.names())
            const bounded = options.boundsOf(caller, request.ip)
            request.bounds = bounded
            if (options.isOpenTo(caller)) {
              const leave = places.take(bounded.key)
              if (leave === null) throw tooMany(bounds)
              whenOver(reply.raw, leave)
            }
            return { address, bounded }
          },
          noting(request, reply, caller, options),
        )
        const ask = asking(address, request, reply, options)
        if (!options.isOpenTo(caller)) {
          // The gateway itself refuses it, and puts it on record.
          const { errors } = await ask([], caller, bounded)
          if (!raw.complete) closeSoon(raw)
          return refused(reply, errors)
        }
        const results = screened(body, address, bounds, request, reply, options, ask)
        const first = await results.next()
        sayLanguage(request, reply)
        reply.type(`${screenType}; charset=utf-8`)
        // A proxy that collects an answer before it hands it on would fill up.
        reply.header('x-accel-buffering', 'no')
        const text = streamed(first, results, bounds, request, reply)
        return reply.send(Readable.from(text, { objectMode: false }))
      } catch (error) {
        if (!raw.complete) closeSoon(raw)
        if (!(error instanceof Stopped)) throw error
        const { cause, next } = error
        const isInterrupted = cause instanceof HubError && cause.code === 'SCREENING_INTERRUPTED'
        if (cause instanceof HubError && !isInterrupted) throw cause
        const errors = refusalIn(cause, sayLanguage(request, reply))
        if (errors === null) throw cause
        return { ...refused(reply, errors), ...(isInterrupted ? { next } : {}) }
      }
    },
  )
  otherMethods(
    app,
    screenRoute,
    ['POST'],
    () => new HubError('BAD_REQUEST.takesPost', { route: screenRoute }),
  )
}

/** Notes a refusal of the caller in whose place no operation stands. */
function noting(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  { noteRefusal }: ScreenOptions,
) {
  return (error: HubError) => noteRefusal?.({ request, reply, caller, operationName, error })
}

/** Why a screening ends before its last line. */
class Stopped extends Error {
  constructor(
    override readonly cause: unknown,
    /** First line that was not answered. */
    readonly next: number,
  ) {
    super('A screening was stopped.')
  }
}

type Ask = (
  codes: readonly string[],
  caller: Caller,
  bounds: Pick<ClientBounds, 'key' | 'admit'>,
) => Promise<ChunkAnswer>

/** @throws {Stopped} */
async function* screened(
  body: Readable,
  address: Address,
  { longestMs, ...patience }: ScreenBounds,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ScreenOptions,
  ask: Ask,
): AsyncGenerator<string> {
  const { callerOf, boundsOf, turns, isEnding } = options
  const { measures, in: city, from } = address
  const endsAtMs = performance.now() + longestMs
  const ahead = readAhead(body, request)
  const chunks = chunksOf(ahead[Symbol.asyncIterator](), {
    ...patience,
    from,
    most: linesAtOnce,
    mostBytes: bytesAtOnce,
  })
  let next = from
  let decided = 0
  let refused = 0
  let unpaidBytes = 0
  let paidThrough = 0
  /** Lines of one operation: fewer, once one of so many was too dear for the client. */
  let most = linesAtOnce
  const work = async (lines: Chunk['lines']): Promise<string> => {
    if (isEnding()) throw new HubError('SCREENING_INTERRUPTED.ending')
    if (performance.now() > endsAtMs) {
      throw new HubError('SCREENING_INTERRUPTED.long', { seconds: longestMs / 1_000 })
    }
    const caller = await callerOf(request)
    const read = lines.map(readLine)
    const codes = codesIn(read)
    const bounds = await orNoted(
      async () => {
        const bounds = boundsOf(caller, request.ip)
        request.bounds = bounds
        // A line without a code is in no operation that would be charged, and takes about as long as a point.
        const unpaidLines = read.filter((one) => !('code' in one) && one.line > paidThrough).length
        await bounds.spend(Math.floor(unpaidBytes / bytesPerPoint) + unpaidLines)
        unpaidBytes %= bytesPerPoint
        paidThrough = Math.max(paidThrough, read.at(-1)?.line ?? 0)
        if (codes.length > 0) await turns.take(bounds.key)
        return bounds
      },
      noting(request, reply, caller, options),
    )
    if (lines.length === 0) return ''
    const answer = codes.length > 0 ? await ask(codes, caller, bounds) : null
    const written = linesOf(read, measures, answer, languageOf(request))
    countScreened(written.decided, written.refused)
    decided += written.decided
    refused += written.refused
    const cost = bounds.cost()
    const through = {
      through: read.at(-1)!.line,
      dataset: answer?.dataset ?? {},
      ...(cost ? { cost: toldCost(cost) } : {}),
    }
    return written.text + textOf(through)
  }
  let head = textOf({ screening: { measures, in: city, statement: standingSentence } })
  try {
    for (;;) {
      const chunk = await chunks.next()
      if (chunk.done) {
        if (chunk.value === 0) {
          throw new HubError('BAD_REQUEST.noLine')
        }
        yield head + textOf({ end: { lines: chunk.value, decided, refused } })
        return
      }
      const { lines, bytes } = chunk.value
      unpaidBytes += bytes
      // Nothing is asked, so nothing is told.
      if (lines.length === 0) await work(lines)
      for (let at = 0; at < lines.length; ) {
        const part = lines.slice(at, at + most)
        next = part[0]!.number
        const text = await work(part).catch((error: unknown) => {
          const fewer =
            part.length === 1 ? null : fewerLines(error, codesIn(part.map(readLine)).length)
          if (fewer === null) throw error
          most = fewer
          return null
        })
        if (text === null) continue
        yield head + text
        head = ''
        at += part.length
        next = part.at(-1)!.number + 1
      }
    }
  } catch (error) {
    if (!(error instanceof Quiet)) throw new Stopped(error, next)
    throw new Stopped(new HubError('SCREENING_INTERRUPTED.quiet'), error.next)
  } finally {
    body.unpipe(ahead)
    ahead.destroy()
    // Node throws away what still comes in.
    body.resume()
  }
}

function codesIn(read: readonly ReadLine[]): string[] {
  return read.flatMap((one) => ('code' in one ? [one.code] : []))
}

/** The answer piece by piece; what ends it early is its last line. */
async function* streamed(
  first: IteratorResult<string>,
  results: AsyncGenerator<string>,
  { quietMs }: ScreenBounds,
  request: FastifyRequest,
  reply: FastifyReply,
): AsyncGenerator<Buffer> {
  let timer: NodeJS.Timeout | undefined
  async function* pieces(text: string): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text)
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      // Of whoever reads nothing there is nobody to be told.
      timer = setTimeout(() => reply.raw.destroy(), quietMs)
      yield bytes.subarray(from, from + pieceBytes)
      clearTimeout(timer)
    }
  }
  try {
    for (let result = first; !result.done; result = await results.next())
      yield* pieces(result.value)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    const language = languageOf(request)
    const errors = refusalIn(error.cause, language)
    if (errors === null)
      request.log.error({ err: error.cause }, 'a screening met a fault of the hub')
    const [first] = errors ?? [withRequestId(told(internalError(), language), request.id)]
    const code = String(first?.extensions?.code)
    request.observed.errorCodes.add(code)
    countError(code)
    if (!request.raw.complete) closeSoon(request.raw)
    yield* pieces(textOf({ error: first, next: error.next }))
  } finally {
    clearTimeout(timer)
    await results.return(undefined)
  }
}

/** Asks for the decisions on a chunk as if the caller did. */
function asking(
  question: Question,
  request: FastifyRequest,
  reply: FastifyReply,
  { apollo, deadlineMs, seen }: ScreenOptions,
): Ask {
  const { query, variables } = operationFor(question)
  const answered = operationsFor(apollo, reply.raw, deadlineMs)
  return async (codes, caller, { key, admit }) => {
    const { data, errors, dataset } = await answered(
      query,
      { ...variables, codes },
      {
        caller,
        requestId: request.id,
        clientKey: key,
        // In the log and the metrics it is its route: the operation is the hub's own.
        observed: { errorCodes: new Set() },
        log: request.log,
        admit,
        seen,
        language: languageOf(request),
      },
    )
    return { data: data as ChunkAnswer['data'], errors, dataset }
  }
}

function tooMany({ mostAtOnce, mostOfClient }: ScreenBounds): HubError {
  return new HubError(
    'HUB_BUSY.screenings',
    { most: mostAtOnce, ofClient: mostOfClient },
    { retryAfterSeconds: 5 },
  )
}

function withoutReceipt(): HubError {
  return new HubError('RECEIPT_NOT_GIVEN.screening')
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } }
}

function textOf(line: object): string {
  return `${JSON.stringify(line)}\n`
}
