import type { InBoth } from '../language.js'

/** What the hub makes of the codes of one kind. */
export interface Kind extends InBoth {
  /** HTTP status where the whole answer is this error and the code names none of its own. */
  readonly status: number
  /** Whether an answer without data means that the request itself cannot be executed. */
  readonly faultsRequest: boolean
  /** Whether a subgraph that says so without data has failed; else it means the request. */
  readonly failsSubgraph: boolean
  /** What the audit log says of an answer that disclosed nothing. */
  readonly audit: 'REFUSED' | 'FAILED'
  /** Whether an answer beside it is one with a hole, of which a receipt says no more. */
  readonly leavesHole: boolean
}

/** The kinds of errors: all that follows from a code follows from its kind. */
export const kinds = {
  graphql: {
    en: 'GraphQL cannot execute what was sent. Mend it; nothing was done.',
    zh: '发来的内容不是可以执行的 GraphQL 请求，未作任何处理，请修改后再发。',
    status: 400,
    faultsRequest: true,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: false,
  },
  http: {
    en: 'The request is not GraphQL over HTTP, or its address does not exist. Mend it; nothing was done.',
    zh: '发来的内容不是符合“GraphQL over HTTP”的请求，或地址不存在；未作任何处理，请修改后再发。',
    status: 400,
    faultsRequest: false,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: false,
  },
  request: {
    en: 'A value of the request is wrong. Mend it; the same request will fail again.',
    zh: '请求中有值不正确。请修改，原样重发不会有别的结果。',
    status: 400,
    faultsRequest: true,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: false,
  },
  identity: {
    en: 'The hub does not know who asks. Send a valid token.',
    zh: '无法确认请求者身份。请携带有效的令牌。',
    status: 401,
    faultsRequest: false,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: false,
  },
  right: {
    en: 'The caller lacks a right. Whoever issues its tokens can give it.',
    zh: '请求者没有相应权限。需要时请向令牌签发单位申请。',
    status: 403,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'REFUSED',
    leavesHole: false,
  },
  bound: {
    en: 'The client asks for more than its bounds allow. Ask for less, or wait for new points.',
    zh: '请求超出了该客户端的限额。请减少查询内容，或等额度恢复后再试。',
    status: 400,
    faultsRequest: true,
    failsSubgraph: false,
    audit: 'REFUSED',
    leavesHole: false,
  },
  later: {
    en: 'Refused for the moment. Ask again after the seconds of Retry-After.',
    zh: '仅暂时无法处理。请在 Retry-After 所示秒数之后重试。',
    status: 503,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: false,
  },
  away: {
    en: 'A part of the hub does not answer. What is missing is unknown, not empty; ask again later.',
    zh: '平台的一部分没有应答。缺失的内容属于未知，不等于没有，请稍后再查。',
    status: 503,
    faultsRequest: false,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: true,
  },
  unsure: {
    en: 'The hub cannot answer for certain just now. Ask again later.',
    zh: '平台目前无法给出可靠答复，请稍后再查。',
    status: 503,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: true,
  },
  gap: {
    en: 'The hub lacks the data to be sure. Ask the city itself.',
    zh: '平台没有作出肯定答复所需的全部数据。请直接向该市核实。',
    status: 400,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: false,
  },
  state: {
    en: 'A step does not fit the present state. Look at it again, then decide.',
    zh: '操作与当前状态不符。请重新查看后再决定。',
    status: 409,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: false,
  },
  file: {
    en: 'A file cannot be taken as it is. Mend the file and hand it in again.',
    zh: '文件无法按现状接收。请修改文件后重新报送。',
    status: 400,
    faultsRequest: false,
    failsSubgraph: false,
    audit: 'FAILED',
    leavesHole: false,
  },
  command: {
    en: 'A command or its settings are wrong; whoever runs the hub has to mend them.',
    zh: '命令或设置有误，由平台运维人员处理。',
    status: 500,
    faultsRequest: false,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: true,
  },
  broken: {
    en: 'The hub itself is at fault. Tell its operator the request id.',
    zh: '平台自身故障。请将请求编号告知平台运维人员。',
    status: 500,
    faultsRequest: false,
    failsSubgraph: true,
    audit: 'FAILED',
    leavesHole: true,
  },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof kinds

/** A row of the table of codes: what it means, and each sentence by which it is said. */
export interface Code extends InBoth {
  readonly kind: KindName
  /** In place of the kind's own. */
  readonly status?: number
  readonly says: Readonly<Record<string, InBoth>>
}
