// node ask.mjs URL [TOKEN]: walks a comparison page by page, as a partner's system may; nothing but Node is needed.
// 逐页读取名单比对结果：重试、配额、错误处理的写法供合作部门参考。
import { setTimeout } from 'node:timers/promises'

const [url, token] = process.argv.slice(2)
const query = `query Walk($list: ID!, $cities: [DivisionCode!]!, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, first: 20, after: $after) {
    edges { node { subjectCode name cities { jurisdictionCode standing } } }
    pageInfo { hasNextPage endCursor }
  }
}`

async function ask(variables) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null)
    // Out of points, busy or not reached: nothing was done, and the same may be asked again.
    if (answer === null || answer.status === 429 || answer.status >= 500) {
      if (attempt === 5)
        throw new Error(`no answer after 5 attempts (${answer?.status ?? 'not reached'})`)
      await setTimeout(1000 * Number(answer?.headers.get('retry-after') ?? attempt))
      continue
    }
    const { data, errors = [] } = await answer.json()
    // What could not be asked is told beside the data: it never means "nothing found".
    for (const { message, extensions } of errors) console.error(`${extensions?.code}: ${message}`)
    if (!data?.compareLists) throw new Error('no page')
    return data.compareLists
  }
}

for (let after = null, more = true; more; ) {
  const { edges, pageInfo } = await ask({
    list: 'SL06',
    cities: ['330400', '320583', '320585'],
    after,
  })
  for (const { node } of edges) console.log(JSON.stringify(node))
  ;({ endCursor: after, hasNextPage: more } = pageInfo)
}
