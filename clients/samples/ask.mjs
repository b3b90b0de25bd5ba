// node ask.mjs URL [TOKEN]: walks a comparison page by page, as a partner's system may; nothing but Node is needed.
// 逐页读取名单比对结果：重试、配额、错误处理的写法供合作部门参考。
import { setTimeout } from 'node:timers/promises'

const [url, token] = process.argv.slice(2)
const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
if (token) headers.authorization = `Bearer ${token}`
const query = `query Walk($list: ID!, $cities: [DivisionCode!]!, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, first: 20, after: $after) {
    edges { node { subjectCode name cities { jurisdictionCode standing } } }
    pageInfo { hasNextPage endCursor }
  } }`

async function ask(variables, attempt = 1) {
  const body = JSON.stringify({ query, variables })
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) }
  const answer = await fetch(`${url}/graphql`, request).catch(() => null)
  const status = answer?.status ?? 'not reached'
  // Out of points, busy or not reached: nothing was done, and the same may be asked again.
  if (answer === null || status === 429 || status >= 500) {
    if (attempt === 5) throw new Error(`no answer after 5 attempts (${status})`)
    await setTimeout(1000 * Number(answer?.headers.get('retry-after') ?? attempt))
    return ask(variables, attempt + 1)
  }
  const { data, errors = [], extensions } = await answer.json()
  // What could not be asked is told beside the data: it never means "nothing found".
  for (const { message, extensions } of errors) console.error(`${extensions?.code}: ${message}`)
  if (!data?.compareLists) throw new Error('no page')
  // Another page costs as much: where too little is left of this minute, wait for the next.
  const { points, left, resetsAt } = extensions?.cost ?? {}
  if (left < points) await setTimeout(Math.max(0, Date.parse(resetsAt) - Date.now()))
  return data.compareLists
}

for (let after = null, more = true; more; ) {
  const page = await ask({ list: 'SL06', cities: ['330400', '320583', '320585'], after })
  for (const { node } of page.edges) console.log(JSON.stringify(node))
  ;({ endCursor: after, hasNextPage: more } = page.pageInfo)
}
