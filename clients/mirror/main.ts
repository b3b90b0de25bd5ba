#!/usr/bin/env node
// Keeps a copy of what one city lets a partner read, and answers from it offline. 保存一个市的副本，离线查询。
//
//   node main.ts take   FOLDER --hub URL --city kunshan --keys jwks.json --token-file FILE
//   node main.ts follow FOLDER --token-file FILE [--every 60]
//   node main.ts check  FOLDER --token-file FILE
//   node main.ts lookup FOLDER CODE [--max-age-hours 24]
//
// Node 22.18 or later runs it as it is; for an earlier one `npm install && npm run build`, then `node dist/main.js`.
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { MirrorError } from './faults.ts'
import { lookup } from './lookup.ts'
import { catchUp, compact, type Hub, take } from './mirror.ts'
import type { HubKey } from './snapshot.ts'
import { readState } from './store.ts'

const timeoutMs = 60_000
const compactEveryMs = 24 * 3_600_000
const checkEveryMs = 24 * 3_600_000

/** The token is read anew for each request: whoever renews it replaces the file. */
export function hubAt(url: string, tokenFile: string | undefined): Hub {
  const base = url.replace(/\/$/, '')
  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (tokenFile) headers.set('authorization', `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`)
    for (let attempt = 1; ; attempt++) {
      const answer = await fetch(`${base}${address}`, { ...init, headers }).catch(() => null)
      // Busy, out of points or not reached: nothing was done, and the same may be asked again.
      const isLater = answer === null || answer.status === 429 || answer.status >= 500
      if (!isLater) return answer
      if (attempt === 5) {
        throw new MirrorError(
          'MIRROR_NO_ANSWER',
          `${base} does not answer (${answer?.status ?? 'not reached'}).`,
          `${base} 没有应答（${answer?.status ?? '无法连接'}）。`,
        )
      }
      await setTimeout(1000 * Number(answer?.headers.get('retry-after') ?? attempt))
    }
  }
  return {
    url: base,
    async get(address, headers = {}) {
      const answer = await request(address, { headers })
      if (answer.ok) return answer
      const { errors = [] } = (await answer.json().catch(() => ({}))) as {
        errors?: readonly { message: string; extensions?: { code?: string } }[]
      }
      const message = errors[0]?.message ?? `HTTP status ${answer.status}`
      throw new MirrorError(errors[0]?.extensions?.code ?? 'MIRROR_NO_ANSWER', message, message)
    },
    async ask(query, variables) {
      const answer = await request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      return (await answer.json()) as Awaited<ReturnType<Hub['ask']>>
    },
  }
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      hub: { type: 'string' },
      city: { type: 'string' },
      keys: { type: 'string' },
      'token-file': { type: 'string' },
      every: { type: 'string' },
      'max-age-hours': { type: 'string', default: '24' },
    },
  })
  const [command, folder = '', code = ''] = positionals
  const tokenFile = values['token-file']
  if (command === 'take' && values.hub && values.city && values.keys && folder) {
    const { keys } = JSON.parse(readFileSync(values.keys, 'utf8')) as { keys: HubKey[] }
    const state = await take(hubAt(values.hub, tokenFile), folder, values.city, keys)
    console.log(`${state.city}: ${state.at}, ${state.position}`)
  } else if (command === 'follow' && folder) {
    await follow(folder, tokenFile, values.every)
  } else if (command === 'check' && folder) {
    const isSame = await check(hubAt(readState(folder).hub, tokenFile), folder)
    console.log(isSame ? 'SAME 一致' : 'NOT_COMPARED 未能核对')
    if (!isSame) process.exitCode = 2
  } else if (command === 'lookup' && folder && code) {
    const maxAgeMs = Number(values['max-age-hours']) * 3_600_000
    console.log(JSON.stringify(lookup(folder, code, { maxAgeMs }), null, 2))
  } else {
    throw new MirrorError(
      'MIRROR_USAGE',
      'Write take, follow, check or lookup, as the head of this file says.',
      '请写 take、follow、check 或 lookup，用法见本文件开头。',
    )
  }
}

/** Once, or every so many seconds until it is ended. */
async function follow(folder: string, tokenFile?: string, every?: string): Promise<void> {
  const hub = hubAt(readState(folder).hub, tokenFile)
  let compactedAt = Date.now()
  let checkedAt = Number.NEGATIVE_INFINITY
  for (;;) {
    try {
      const count = await catchUp(hub, folder)
      const { city, at, position } = readState(folder)
      console.log(`${city}: ${at}, ${position}, +${count}`)
      // Once a day, and again soon where the city could not be compared with.
      const isDue = every !== undefined && Date.now() - checkedAt > checkEveryMs
      if (isDue && (await check(hub, folder))) checkedAt = Date.now()
    } catch (error) {
      // What passes is tried again: the copy grows old meanwhile, and says so.
      const goesOn = error instanceof MirrorError && readState(folder).ended === null
      if (every === undefined || !goesOn) throw error
      console.error(`${error.code}: ${error.message}`)
    }
    if (every === undefined) return
    if (Date.now() - compactedAt > compactEveryMs) {
      compact(folder)
      compactedAt = Date.now()
    }
    await setTimeout(Number(every) * 1000)
  }
}

if (process.argv[1]?.match(/main\.[jt]s$/)) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof MirrorError)) throw error
    console.error(`${error.code}: ${error.message}`)
    if (error.zh !== error.message) console.error(error.zh)
    process.exitCode = 1
  }
}
