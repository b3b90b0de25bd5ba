import type { InBoth } from '../../schema/language.js'
import type { Difference } from './compare.js'

/** What the commands of the border print. */
export const texts = {
  leaves: {
    en: 'What leaves {city}, and nothing else:',
    zh: '由{city}公布的内容如下，其余一概不出：',
  },
  come: {
    en: 'What has come from {city}, and nothing else:',
    zh: '来自{city}的内容如下，别无其他：',
  },
  table: { en: '  {name} ({columns}): {count} rows', zh: '  {name}（{columns}）：{count} 行' },
  tableWhere: {
    en: '  {name} ({columns}): {count} rows, where {rows}',
    zh: '  {name}（{columns}）：{count} 行，条件 {rows}',
  },
  letIn: {
    en: `In pg_hba.conf let {login} in from the zone's server to the database {database} only,
never to "replication": that would be a copy of the whole server. The list binds the zone's server, not a thief of this
login: through another output plugin (test_decoding, wal2json) he could follow every later change of the database. Keep
its password like the database's own, and remove such plugins from the city's server.`,
    zh: `请在 pg_hba.conf 中只允许 {login} 从跨市服务器连接数据库 {database}，
切勿允许其连接“replication”，否则整台服务器都可被复制。清单只约束跨市服务器，约束不了窃得此账号的人：
他可以通过其他输出插件（test_decoding、wal2json）看到数据库此后的每一处改动。请像保管数据库自身的密码一样
保管其密码，并从该市服务器上删除此类插件。`,
  },
  copied: { en: 'Copied {ready} of {all} tables.', zh: '已复制 {ready}/{all} 张表。' },
  same: {
    en: "The zone's copy of {city} is what the city holds: {versions} versions of {kinds} kinds, as of position {position}.",
    zh: '{city}的副本与该市一致：{kinds} 类共 {versions} 个版本，截至第 {position} 版。',
  },
  differs: {
    en: "The zone's copy of {city} differs from the city as of position {position}, in {differing} of {kinds} kinds:",
    zh: '{city}的副本与该市不同：截至第 {position} 版，{kinds} 类中有 {differing} 类不同：',
  },
  kind: {
    en: '  {kind}: {opened} opened and {closed} closed in the city, {openedHere} and {closedHere} in the copy{behind}',
    zh: '  {kind}：该市新增 {opened}、终止 {closed}，副本新增 {openedHere}、终止 {closedHere}{behind}',
  },
  behind: {
    en: '; the copy has versions behind its own clock',
    zh: '；副本中有超出其自身时钟的版本',
  },
  first: {
    en: 'The first difference: {kind} {key}, {what}.',
    zh: '第一处不同：{kind} {key}，{what}。',
  },
  person: { en: '(a person)', zh: '（自然人）' },
  notAsked: {
    en: 'The zone counts {city} as not asked; "npm run db -- mend {key}" copies anew {differing}.',
    zh: '跨市查询将{city}视为未查询；“npm run db -- mend {key}”可重新复制 {differing}。',
  },
  standsStill: {
    en: "The copy stands still at position {here}, the city is at {there}; up to {position} nothing differs. The log of the zone's server says what stands in the way.",
    zh: '副本停在第 {here} 版，该市已到第 {there} 版；至第 {position} 版均无不同。受阻原因见跨市服务器的日志。',
  },
  none: { en: 'none', zh: '无' },
  copiedAnew: {
    en: "Copied anew: {kinds}. Every row has been compared with the city's; within seconds the zone counts {city} as asked.",
    zh: '已重新复制：{kinds}。每一行均已与该市核对；数秒内跨市查询即将{city}视为已查询。',
  },
  nothingAnew: { en: 'Nothing had to be copied anew.', zh: '无须重新复制。' },
} as const

export const differences: Readonly<Record<Difference['what'], InBoth>> = {
  MISSING_IN_COPY: {
    en: 'opened at position {position}, is in the city and not in the copy',
    zh: '新增于第 {position} 版，该市有而副本没有',
  },
  ONLY_IN_COPY: {
    en: 'opened at position {position}, is in the copy and not in the city',
    zh: '新增于第 {position} 版，副本有而该市没有',
  },
  NOT_THE_SAME: {
    en: 'opened at position {position}, is not the same in both',
    zh: '新增于第 {position} 版，两边内容不同',
  },
  END_DIFFERS: {
    en: 'was closed at position {position} on one side and not on the other',
    zh: '在第 {position} 版时一边已终止，另一边没有',
  },
}
