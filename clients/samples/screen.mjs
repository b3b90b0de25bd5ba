// node screen.mjs URL TOKEN MEASURES CITY FILE: screens a file of codes, one JSON a line, and prints a line for each.
// 批量筛查：逐行读入代码文件，边发边收；中断、配额用尽、连接断开后从断点继续。
import { createReadStream } from 'node:fs'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

const [url, token, measures, city, file] = process.argv.slice(2)
const request = url.startsWith('https:') ? overHttps : overHttp

/** Sends the file and reads the answer meanwhile; lines before `from` are passed over by the hub. */
async function* answers(from) {
  const address = `${url}/screen?measures=${measures}&in=${city}&from=${from}`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' }
  const sending = request(address, { method: 'POST', headers })
  const response = await new Promise((resolve, reject) => {
    sending.on('error', reject).on('response', resolve)
    createReadStream(file).on('error', reject).pipe(sending)
  })
  sending.on('error', () => {})
  if (response.statusCode === 200) {
    for await (const line of createInterface({ input: response })) yield JSON.parse(line)
    return
  }
  const { errors } = JSON.parse(await new Response(response).text())
  yield {
    error: errors[0],
    next: from,
    retry: response.statusCode === 429 || response.statusCode >= 500,
  }
}

/** What may be sent again: nothing of what is left was done. */
const passing = [
  'AUDIT_UNAVAILABLE',
  'BUDGET_EXHAUSTED',
  'BUDGET_UNAVAILABLE',
  'COULD_NOT_ASK',
  'HUB_BUSY',
  'SCREENING_INTERRUPTED',
  'SUBGRAPH_UNAVAILABLE',
]

let next = 1
for (let attempt = 1, ended = false; !ended; attempt += 1) {
  const before = next
  let waitSeconds = attempt
  try {
    for await (const line of answers(next)) {
      if (line.line) {
        console.log(JSON.stringify(line))
        next = line.line + 1
      }
      if (line.end) ended = true
      if (!line.error || line.line) continue
      const { code, retryAfterSeconds } = line.error.extensions
      if (!line.retry && !passing.includes(code)) throw line.error
      waitSeconds = retryAfterSeconds ?? waitSeconds
    }
  } catch (error) {
    if (error.extensions) throw new Error(`${error.extensions.code}: ${error.message}`)
    // The connection broke: without the line "end" the answer is not whole.
  }
  if (next > before) attempt = 1
  else if (attempt === 5) throw new Error(`no answer to line ${next} after 5 attempts`)
  if (!ended) await setTimeout(1000 * waitSeconds)
}
