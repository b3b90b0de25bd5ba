import type postgres from 'postgres'
import type { Circuit } from '../../runtime/circuit.js'
import { countCircuitRefusal } from '../../runtime/metrics.js'
import { tracedStatement } from '../../runtime/tracing.js'
import { notAsked } from './sockets.js'
import type { Waiting, Watched } from './watch.js'

/** A pool of connections to one database, as drizzle takes it. */
export type Sql = postgres.Sql

const circuits = new WeakMap<object, Circuit>()

/** Whether the server answers, asked beside all that it has to do; null where it is not watched. */
export function circuitOf(sql: object): Circuit | null {
  return circuits.get(sql) ?? null
}

type Scope = Sql | postgres.TransactionSql | postgres.ReservedSql

/** Whether the connection of a transaction is gone; pools have no such state, they open another. */
interface Life {
  isOver: boolean
}

/** The client with every statement prepared by name, each transaction bound to its connection, and its server watched. */
export function preparing<S extends Scope>(
  inner: S,
  life: Life | null = null,
  server: Watched | null = null,
): S {
  const call = inner as unknown as (...args: unknown[]) => unknown
  const watched = <Q>(make: () => Q): Q => (life === null ? make() : watching(life, make))
  const followed = <Q>(make: () => Q): Q => (server === null ? make() : following(server, make))
  const handle = Object.assign((...args: unknown[]) => watched(() => call(...args)), inner, {
    unsafe: (text: string, parameters?: unknown[], options?: object) =>
      followed(() =>
        parameters === undefined
          ? watched(() => inner.unsafe(text))
          : tracedStatement(
              watched(() =>
                inner.unsafe(
                  text,
                  parameters.map(untypedArray) as never[],
                  {
                    ...options,
                    prepare: true,
                    simple: false,
                  } as postgres.UnsafeQueryOptions,
                ),
              ),
              text,
            ),
      ),
  })
  // A list of booleans would be declared as one boolean; the server knows better.
  function untypedArray(value: unknown): unknown {
    if (!Array.isArray(value)) return value
    return textsLiteral(value) ?? inner.typed(value as never, 0)
  }
  if ('begin' in inner) {
    Object.assign(handle, {
      begin: withPreparing(inner.begin, null, server),
      reserve: async () => preparing(await inner.reserve(), null, server),
      ...(server === null
        ? {}
        : {
            end: (options?: { timeout?: number }) => {
              server.line.end()
              return inner.end(options)
            },
          }),
      // drizzle overwrites parsers in the options of its client; plain queries keep theirs.
      options: {
        ...inner.options,
        parsers: { ...inner.options.parsers },
        serializers: { ...inner.options.serializers },
      },
    })
  }
  if ('savepoint' in inner)
    Object.assign(handle, { savepoint: withPreparing(inner.savepoint, life, server) })
  if (server) circuits.set(handle, server.line)
  return handle as unknown as S
}

/**
 * A list of texts as PostgreSQL reads it, written in one go: a thousand codes element by element take a millisecond.
 *
 * @returns  null for another list, or where a text has to be written otherwise
 */
export function textsLiteral(values: readonly unknown[]): string | null {
  for (const value of values) if (typeof value !== 'string') return null
  if (values.length === 0) return '{}'
  // What would end a text in quotes, or stand for something else in it.
  return /["\\]/.test(values.join('')) ? null : `{"${values.join('","')}"}`
}

type Work = (scope: postgres.TransactionSql) => unknown

/**
 * `begin` or `savepoint`, which take an optional string and the work to do inside.
 *
 * postgres.js gives a lost connection to somebody else as soon as it is open again, and whatever comes next, its own
 * `rollback` first of all, would run in that other session. So work whose connection is gone never ends: `begin` has
 * failed for the lost connection already.
 *
 * @param outer  of the transaction in which a savepoint is
 */
function withPreparing(start: unknown, outer: Life | null, server: Watched | null) {
  return (...args: [Work] | [string, Work]) => {
    const life = outer ?? { isOver: false }
    const work = args.at(-1) as Work
    if (server?.line.isOpen) return Promise.reject(notAsked())
    const begun = server?.line.begin()
    const inside: Work = async (scope) => {
      begun?.(true)
      try {
        const result = await work(preparing(scope, life, server))
        return life.isOver ? await never : result
      } catch (error) {
        if (life.isOver) await never
        throw error
      }
    }
    const done = (start as (...args: unknown[]) => Promise<unknown>)(...args.slice(0, -1), inside)
    // Also where the connection goes between two statements.
    if (outer === null) {
      done.catch(() => {
        begun?.(false)
        Object.assign(life, { isOver: true })
      })
    }
    return done
  }
}

const never = new Promise<never>(() => {})

/** A statement of a transaction: notes that the connection is gone, and is not begun once it is. */
function watching<Q>(life: Life, make: () => Q): Q {
  if (life.isOver) {
    throw Object.assign(new Error('The connection of this transaction is gone.'), {
      code: 'CONNECTION_CLOSED',
    })
  }
  const statement = make()
  onFailure(statement, (error) => {
    if (isConnectionLost(error)) life.isOver = true
  })
  return statement
}

/** A statement of a server that is watched: not begun while that stands still. */
function following<Q>({ line, waiting }: Watched, make: () => Q): Q {
  if (line.isOpen) {
    countCircuitRefusal(line.to)
    throw notAsked()
  }
  const statement = make()
  const query = statement as Waiting
  const { resolve } = query
  const begun = line.begin()
  waiting.add(query)
  query.resolve = (value) => {
    waiting.delete(query)
    begun(true)
    resolve(value)
  }
  onFailure(statement, (error) => {
    waiting.delete(query)
    begun(!isConnectionLost(error))
  })
  return statement
}

/**
 * Hears of a statement's failure, also after it has been answered by a stream. To listen as a promise would begin the
 * statement: `reject` is what postgres.js calls itself.
 */
export function onFailure(statement: unknown, listen: (error: unknown) => void): void {
  const query = statement as { reject?: (error: unknown) => void }
  const { reject } = query
  if (!reject) return
  query.reject = (error) => {
    listen(error)
    reject(error)
  }
}

function isConnectionLost(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  return code === 'CONNECTION_CLOSED' || typeof syscall === 'string'
}
