import { Agent, request } from 'node:http'

export interface Load {
  /** Whole answers, by HTTP status. */
  readonly answered: Map<number, number>
  /** Connections that were refused, after which the client tries again. */
  refused(): number
  /** Everything else that a client could meet: a request lost. */
  readonly lost: string[]
  /** Bodies that are no whole answer as the caller wants it. */
  readonly wrong: string[]
  /** Ends every client behind its current request. */
  stop(): Promise<void>
}

export interface Asking {
  readonly url: () => string
  readonly clients?: number
  readonly body?: string
  readonly headers?: Record<string, string>
  readonly isRight: (status: number, body: string) => boolean
}

/** Clients on kept connections, each asking again as soon as it is answered; a refused connection is tried again. */
export function startLoad({ url, clients = 8, body, headers = {}, isRight }: Asking): Load {
  const answered = new Map<number, number>()
  const lost: string[] = []
  const wrong: string[] = []
  let refused = 0
  let isStopped = false
  const working = Array.from({ length: clients }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!isStopped) {
      try {
        const { status, text } = await askOnce(agent, url(), body, headers)
        answered.set(status, (answered.get(status) ?? 0) + 1)
        if (!isRight(status, text) && wrong.length < 3)
          wrong.push(`${status} ${text.slice(0, 300)}`)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (code === 'ECONNREFUSED') {
          refused += 1
          await new Promise((resolve) => setTimeout(resolve, 5))
        } else lost.push(`${code} ${message}`)
      }
    }
    agent.destroy()
  })
  return {
    answered,
    lost,
    wrong,
    refused: () => refused,
    async stop() {
      isStopped = true
      await Promise.all(working)
    },
  }
}

function askOnce(
  agent: Agent,
  url: string,
  body: string | undefined,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(url, { agent, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.once('end', () =>
        response.complete
          ? resolve({ status: response.statusCode!, text })
          : reject(new Error('half an answer')),
      )
      response.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
