import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { MirrorError, type Refusal, refusedBy } from './faults.ts'
import type { Hub } from './mirror.ts'

const timeoutMs = 60_000
const attempts = 5

/** The token is read anew for each request: whoever renews it replaces the file. */
export function hubAt(url: string, tokenFile: string | undefined): Hub {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new MirrorError(
      'MIRROR_USAGE',
      `${url} is no address of a hub; write one such as https://hub.example.`,
      `${url} 不是平台地址，请写成 https://hub.example 的形式。`,
    )
  }
  const base = url.replace(/\/+$/, '')
  const request = async (
    address: string,
    init: RequestInit,
    withinMs: number | null,
  ): Promise<Response> => {
    for (let attempt = 1; ; attempt++) {
      const headers = new Headers(init.headers)
      if (tokenFile) headers.set('authorization', `Bearer ${tokenIn(tokenFile)}`)
      const signal = withinMs === null ? null : AbortSignal.timeout(withinMs)
      const asked = fetch(`${base}${address}`, { ...init, headers, signal })
      const answer = await asked.catch(() => null)
      // Busy, out of points or not reached: nothing was done, and the same may be asked again.
      const isLater = answer === null || answer.status === 429 || answer.status >= 500
      if (!isLater) return answer
      if (attempt === attempts) throw noAnswer(base, answer?.status ?? null)
      await setTimeout(1000 * Number(answer?.headers.get('retry-after') ?? attempt))
    }
  }
  /** An answer that breaks off, or is of something that stands before the hub, is none. */
  const jsonOf = async (answer: Response): Promise<unknown> => {
    try {
      return await answer.json()
    } catch {
      throw noAnswer(base, answer.status)
    }
  }
  return {
    url: base,
    async get(address, headers = {}) {
      // A download may take its time.
      const answer = await request(address, { headers }, null)
      if (answer.ok) return answer
      const { errors = [] } = (await jsonOf(answer)) as { errors?: readonly Refusal[] }
      throw errors[0] ? refusedBy(errors[0]) : noAnswer(base, answer.status)
    },
    async ask(query, variables) {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const body = JSON.stringify({ query, variables })
      const answer = await request('/graphql', { method: 'POST', headers, body }, timeoutMs)
      return (await jsonOf(answer)) as Awaited<ReturnType<Hub['ask']>>
    },
  }
}

function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new MirrorError(
      'MIRROR_USAGE',
      `The token cannot be read from ${file}; write it there.`,
      `无法从 ${file} 读取令牌，请将令牌写入该文件。`,
    )
  }
}

function noAnswer(base: string, status: number | null): MirrorError {
  return new MirrorError(
    'MIRROR_NO_ANSWER',
    `${base} does not answer (${status ?? 'not reached'}).`,
    `${base} 没有应答（${status ?? '无法连接'}）。`,
  )
}
