import { vi } from 'vitest'
import type { CityStore } from '../../db/store.js'

interface Scope {
  unsafe(text: string): unknown
}
type Begin = (...args: unknown[]) => unknown

/** What cities do beside whatever is asked: their digests, and signs of life with the epochs that they compare. */
function isOfTheBeat(line: string): boolean {
  return /"digest"|"epoch" order by|^(insert into|update) "\w+"\."clock" .*"server_since"|^select "epoch", "position"/.test(
    line,
  )
}

/**
 * Texts of the statements that a city's server is sent meanwhile, those of transactions too, each cut to a line. What the
 * cities do beside (digests, signs of life) is left out.
 */
export async function statementsOf(
  { db }: Pick<CityStore, 'db'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const { $client } = db as unknown as { $client: Scope & { begin: Begin } }
  const texts: string[] = []
  const noted = (text: string) => {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, 160)
    if (!isOfTheBeat(line)) texts.push(line)
  }
  const { begin, unsafe } = $client
  const spies = [
    vi.spyOn($client, 'unsafe').mockImplementation((...args) => {
      noted(args[0])
      return unsafe.apply($client, args)
    }),
    vi.spyOn($client, 'begin').mockImplementation((...args) => {
      const inside = args.at(-1) as (scope: Scope) => unknown
      noted('begin')
      return begin.apply($client, [
        ...args.slice(0, -1),
        (scope: Scope) => {
          const { unsafe: own } = scope
          scope.unsafe = (...sent) => {
            noted(sent[0])
            return own.apply(scope, sent)
          }
          return inside(scope)
        },
      ])
    }),
  ]
  try {
    await work()
    return texts
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
