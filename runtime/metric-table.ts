interface Metric {
  readonly labels: readonly string[]
  /** What Prometheus shows as its help. */
  readonly en: string
  readonly zh: string
}

/** Every metric of the hub's own; those of the process (`nodejs_*`, `process_*`) come from `prom-client`. */
export const metricTable = {
  hub_requests_total: {
    labels: ['operation', 'status'],
    en: 'Answered requests, by operation (or method and route) and HTTP status. Clients choose the names, so 200 are told apart and the rest is `other`.',
    zh: '已应答的请求，按操作名（或方法与路径）和 HTTP 状态。操作名由客户端取，只区分 200 个，其余归入 `other`。',
  },
  hub_request_duration_seconds: {
    labels: ['operation'],
    en: 'From the first byte of a request to the last of its answer.',
    zh: '从请求的第一个字节到答复的最后一个字节，秒。',
  },
  hub_request_bytes_total: {
    labels: ['operation', 'direction'],
    en: 'Bytes of bodies received and sent, by operation, as far as their length was announced.',
    zh: '收到和发出的正文字节数，只计事先声明了长度的。',
  },
  hub_requests_in_flight: {
    labels: [],
    en: 'Requests that are not answered yet.',
    zh: '尚未应答的请求数。',
  },
  hub_errors_total: {
    labels: ['code'],
    en: 'Errors in answers, by code.',
    zh: '答复中的错误，按代码。',
  },
  hub_refused_fields_total: {
    labels: [],
    en: 'Positions of answers that were refused to the caller.',
    zh: '答复中因无权而拒绝的位置数。',
  },
  hub_screened_lines_total: {
    labels: ['result'],
    en: 'Lines of screenings that were answered: `decided`, or `refused` with an error of their own.',
    zh: '批量筛查已应答的行：`decided` 有结论，`refused` 该行有误。',
  },
  hub_cache_lookups_total: {
    labels: ['cache', 'result'],
    en: 'Look-ups in what is kept between requests: access, plan, subgraph_document.',
    zh: '缓存（访问规则、查询计划、子图文档）的命中与未命中。',
  },
  hub_kept_bytes: {
    labels: [],
    en: 'Estimated size of what is kept between requests.',
    zh: '请求之间保留内容的估计大小，字节。',
  },
  hub_kept_bytes_limit: {
    labels: [],
    en: 'The most that it may be: HUB_CACHE_MB.',
    zh: '其上限，即 HUB_CACHE_MB。',
  },
  hub_cost_estimated_points_total: {
    labels: ['operation'],
    en: 'Points that operations were estimated to cost before they ran, by operation.',
    zh: '操作执行之前估算的点数，按操作名。',
  },
  hub_cost_actual_points_total: {
    labels: ['operation'],
    en: 'Points that their answers then cost, by operation.',
    zh: '答复实际花费的点数，按操作名。',
  },
  hub_charged_points_total: {
    labels: ['caller'],
    en: 'Points taken from budgets: for texts, for planning, for operations, by whether the caller is known.',
    zh: '从配额中扣除的点数（文本、计划、操作），按调用方是否有令牌。',
  },
  hub_subgraph_fetches_total: {
    labels: ['subgraph', 'result'],
    en: 'Requests of the gateway to a subgraph: `answered` or `failed`.',
    zh: '网关发给各子图的请求：`answered` 已答，`failed` 失败。',
  },
  hub_subgraph_fetch_duration_seconds: {
    labels: ['subgraph'],
    en: 'From asking a subgraph to its answer or failure.',
    zh: '从问子图到它答复或失败，秒。',
  },
  hub_subgraph_bytes_total: {
    labels: ['subgraph', 'direction'],
    en: 'Bytes of bodies sent to and received from a subgraph over HTTP.',
    zh: '与子图之间经 HTTP 收发的正文字节数。',
  },
  hub_circuit_open: {
    labels: ['to'],
    en: '1 while a subgraph (`subgraph kunshan`) or database (`database host:port/name`) does not answer and is not asked, 0 otherwise. Alarm on it.',
    zh: '某子图（`subgraph kunshan`）或数据库（`database 主机:端口/库名`）不应答、暂不去问时为 1，否则为 0。应设告警。',
  },
  hub_circuit_opened_total: {
    labels: ['to'],
    en: 'How often a subgraph or database stopped answering.',
    zh: '子图或数据库停止应答的次数。',
  },
  hub_circuit_refusals_total: {
    labels: ['to'],
    en: 'Questions that were not sent because the subgraph or database does not answer.',
    zh: '因子图或数据库不应答而没有发出的请求数。',
  },
  hub_replication_lag_seconds: {
    labels: ['jurisdiction'],
    en: "Age of each city's clock as the zone sees it: replication and the city's own silence together. Below zero where the clock is ahead of the zone's time; below -5 the city counts as not asked.",
    zh: '区域所见各市时钟的陈旧程度，秒（复制延迟与该市自身静默合计）。小于零表示该市时钟快于区域；小于 -5 时该市按未能查询处理。',
  },
  hub_clock_ahead_seconds: {
    labels: ['jurisdiction', 'of'],
    en: "By how much a city's clock is ahead of its server's time (of server), and its server's time of the city's process (of process); below zero where it is behind. Alarm above 1.",
    zh: '某市时钟比其数据库服务器快多少秒（of="server"），其服务器比该市进程快多少秒（of="process"）；小于零为慢。大于 1 应告警。',
  },
  hub_copy_differs: {
    labels: ['jurisdiction'],
    en: "1 while the zone's copy of a city differs from what the city holds, and the city counts as not asked.",
    zh: '区域所存某市的副本与该市不一致时为 1，其间该市按未能查询处理。',
  },
  hub_copy_compared_seconds: {
    labels: ['jurisdiction'],
    en: "Time since the zone's copy of a city was last compared with what the city holds.",
    zh: '距上次核对某市副本的时间，秒。',
  },
  hub_case_deadlines: {
    labels: ['jurisdiction', 'kind', 'state'],
    en: 'Open cases of a city whose next step is due in time (state `due`) or late (`overdue`), by kind: REPAIR, OBJECTION.',
    zh: '某市未办结的办件：下一步未到期（state="due"）或已逾期（"overdue"），按类别（REPAIR 修复、OBJECTION 异议）。',
  },
  hub_working_days_missing: {
    labels: ['year'],
    en: 'Years whose calendar of working days is needed and has not been loaded, from December on the next one: dates due in them are provisional.',
    zh: '需要而尚未载入工作日历的年份（12 月起含下一年）；落在该年的期限只是暂定。',
  },
  hub_audit_rows_lost: {
    labels: [],
    en: 'Rows that the audit log could not keep.',
    zh: '审计日志未能留下的行数。',
  },
  hub_audit_rows_waiting: {
    labels: [],
    en: 'Rows that the audit log has yet to write.',
    zh: '审计日志待写的行数。',
  },
  hub_audit_alarms: {
    labels: ['rule'],
    en: 'Alarms of the last day, by rule.',
    zh: '近一日的异常查询告警，按规则。',
  },
  hub_audit_anchors_waiting: {
    labels: ['place'],
    en: 'Anchors of the audit log that a place (a city, `file`, `timestamp`) is not known to have.',
    zh: '尚未确认某处（某市、`file`、`timestamp`）已保管的日志锚点数。',
  },
  hub_audit_anchors_differ: {
    labels: ['place'],
    en: '1 where a place keeps other anchors than the hub.',
    zh: '某处保管的锚点与中心不同时为 1。',
  },
  hub_audit_anchor_overdue_seconds: {
    labels: [],
    en: 'For how long an anchor of the audit log has been due and could not be made; up to 300 is usual.',
    zh: '日志锚点到期而未能生成已有多久，秒；300 以内属正常。',
  },
} as const satisfies Readonly<Record<string, Metric>>

export type MetricName = keyof typeof metricTable
