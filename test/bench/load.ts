import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import type { Arrangement } from './arrangements.js'
import { cpuMsOf } from './cpu.js'
import type { Work } from './work.js'

export interface Load {
  /** Answered requests a second. */
  readonly speed: number
  /** Processor time that the process which takes the requests spent on one. */
  readonly cpuMs: number
  /** Share of one processor that the load itself took. */
  readonly ownShare: number
}

/** How many different requests one measurement sends in turn. */
const requestsInTurn = 2_000

/** @throws when a request fails: the figures would mean nothing */
export async function load(
  { name, url, headers, pid }: Arrangement,
  work: Work,
  codes: readonly string[],
  seconds: number,
): Promise<Load> {
  const places = Math.max(
    1,
    Math.min(requestsInTurn, Math.floor(codes.length / sizeOf(work, codes))),
  )
  const requests = Array.from({ length: places }, (_, place) => ({
    body: bodyOf(work, codes, place),
  }))
  let clients = 0
  const before = process.cpuUsage()
  const cpuBefore = cpuMsOf(pid)
  const result = await autocannon({
    url: `${url}/graphql`,
    connections: work.connections,
    duration: seconds,
    timeout: 30,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests,
    // A part that failed stands in `errors`, with status 200: its speed would be that of failing.
    verifyBody: (body) => !String(body).includes('"errors":'),
    // Each connection begins elsewhere: in step, they would all ask for the same subject at the same time, and a
    // gateway that merges equal requests under way would be measured by that alone.
    setupClient(client) {
      const first = Math.floor((clients * places) / work.connections)
      clients += 1
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
    },
  })
  const cpuMs = (cpuMsOf(pid) - cpuBefore) / result.requests.total
  const { non2xx, mismatches, errors, timeouts } = result
  if (non2xx + mismatches + errors + timeouts > 0) {
    throw new Error(
      `${name}, ${work.name}: ${non2xx} answers with a failing status (${JSON.stringify(result.statusCodeStats)}), ${mismatches} with errors, ${errors} connections broken, ${timeouts} of them by time.`,
    )
  }
  const { user, system } = process.cpuUsage(before)
  return {
    speed: result.requests.total / result.duration,
    cpuMs,
    ownShare: (user + system) / 1e6 / result.duration,
  }
}

/** @throws when two arrangements differ on one of these requests */
export async function compareAnswers(
  arrangements: readonly Arrangement[],
  work: Work,
  codes: readonly string[],
  requests: number,
): Promise<void> {
  for (let place = 0; place < requests; place += 1) {
    const answers: unknown[] = []
    for (const arrangement of arrangements) {
      answers.push(await answerOf(arrangement, work, codes, place))
    }
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]))
    if (different > 0) {
      throw new Error(
        `${work.name}: ${arrangements[different]!.name} answers ${JSON.stringify(answers[different]).slice(0, 2_000)}, ${arrangements[0]!.name} ${JSON.stringify(answers[0]).slice(0, 2_000)}`,
      )
    }
  }
}

/** @throws when the answer has errors */
export async function answerOf(
  { name, url, headers }: Arrangement,
  work: Work,
  codes: readonly string[],
  place: number,
): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: bodyOf(work, codes, place),
  })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  if (errors) throw new Error(`${name}, ${work.name}: ${JSON.stringify(errors).slice(0, 2_000)}`)
  return data
}

function bodyOf({ query, variables }: Work, codes: readonly string[], place: number): string {
  return JSON.stringify({ query, variables: variables(codes, place) })
}

function sizeOf({ variables }: Work, codes: readonly string[]): number {
  const { codes: asked } = variables(codes, 0)
  return Array.isArray(asked) ? asked.length : 1
}
