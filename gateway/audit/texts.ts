/** What `npm run audit` prints of what it does. */
export const texts = {
  notCompared: {
    en: '{key} is not compared: there is no address of its database. Ask it for "npm run -s audit -- kept {key}", and name that file with --anchors.',
    zh: '未与 {key} 核对：没有其数据库的地址。请该市提供“npm run -s audit -- kept {key}”的输出，并用 --anchors 指定该文件。',
  },
  notChecked: {
    en: '{count} time stamps are not checked: name the certificates of their signers with --tsa-ca.',
    zh: '{count} 个时间戳未核验：请用 --tsa-ca 指定签发者的证书。',
  },
  noAnchor: {
    en: 'ANCHOR_CHANGED: Line {line} of {file} is no anchor.',
    zh: 'ANCHOR_CHANGED: {file} 第 {line} 行不是锚点。',
  },
  progress: {
    en: 'Rows {bar} {percentage}% | {value}/{total} | {eta_formatted} left',
    zh: '日志行 {bar} {percentage}% | {value}/{total} | 还需 {eta_formatted}',
  },
  found: { en: '{kind}: {text}', zh: '{kind}: {text}' },
  whole: {
    en: '{checked} rows are as they were written. Anchors kept: {places}.',
    zh: '{checked} 行均与写入时相符。各处保管的锚点：{places}。',
  },
  wholeAlone: {
    en: '{checked} rows are as they were written. No place that keeps anchors was compared.',
    zh: '{checked} 行均与写入时相符。未与任何保管锚点之处核对。',
  },
  nothingNew: {
    en: 'No row has come since the last anchor.',
    zh: '自上一个锚点以来没有新增的行。',
  },
  anchored: {
    en: 'Anchor {number} is made; a running gateway hands it to the cities within five minutes, or the next one at its start.',
    zh: '锚点 {number} 已签署；运行中的网关五分钟内交给各市，否则由下次启动的网关交付。',
  },
  restored: {
    en: 'Anchor {number} says for good that the log was restored; {gone} rows that an anchor saw are gone. A gateway hands it to the cities at its start.',
    zh: '锚点 {number} 已永久载明日志经过恢复；锚点见过的行中有 {gone} 行已失。网关启动时将其交给各市。',
  },
} as const

/** What a verification finds. */
export const findings = {
  restored: {
    en: 'Anchor {number}, {at}: {by} restored the log from {from}, because: {reason}. {gone}{others}',
    zh: '锚点 {number}（{at}）：{by}由“{from}”恢复了日志，原因：{reason}。{gone}{others}',
  },
  gone: {
    en: 'Gone for good, though an anchor saw them: {rows}.',
    zh: '锚点见过、但已永久失去的行：{rows}。',
  },
  nothingGone: {
    en: 'Nothing that an anchor saw is gone.',
    zh: '锚点见过的行均未失去。',
  },
  otherNumbers: {
    en: ' Other anchors were given the numbers {numbers}.',
    zh: '编号 {numbers} 后来用于其他锚点。',
  },
  rows: { en: 'row {range} of writer {writer}', zh: '写入者 {writer} 的第 {range} 行' },
  timestamp: {
    en: 'Anchor {number} and whatever is before it was there at {at}, by the word of {signer}.',
    zh: '锚点 {number} 及其之前的内容在 {at} 已存在，由 {signer} 证明。',
  },
  timestampInvalid: {
    en: 'The time stamp of anchor {number}: {why}',
    zh: '锚点 {number} 的时间戳：{why}',
  },
  anchorNowhere: {
    en: 'is of an anchor that is nowhere',
    zh: '所属的锚点不存在',
  },
  keyUnknown: {
    en: 'Anchor {number} is signed by a key that is not among those given.',
    zh: '锚点 {number} 的签名密钥不在所给的公钥之中。',
  },
  signatureWrong: {
    en: 'Anchor {number} does not bear out its signature.',
    zh: '锚点 {number} 与其签名不符。',
  },
  anchorFollowsNot: {
    en: 'Anchor {number} does not follow anchor {previous}: one of them was replaced.',
    zh: '锚点 {number} 与锚点 {previous} 不相衔接：其中一个已被替换。',
  },
  keptNoLonger: {
    en: '{place} no longer has anchor {range}.',
    zh: '{place} 已没有锚点 {range}。',
  },
  notInHub: {
    en: 'Anchor {number} is in {place}, and not in the hub.',
    zh: '锚点 {number} 在 {place} 有，而平台没有。',
  },
  anotherThere: {
    en: 'Anchor {number} is another one in {place}.',
    zh: '{place} 的锚点 {number} 与平台的不同。',
  },
  rowChanged: {
    en: 'Row {seq} of writer {writer} was changed: its hash is not that of its content.',
    zh: '写入者 {writer} 的第 {seq} 行已被改动：哈希值与内容不符。',
  },
  rowFollowsNot: {
    en: 'Row {seq} of writer {writer} does not follow row {previous}: one of the two was replaced.',
    zh: '写入者 {writer} 的第 {seq} 行与第 {previous} 行不相衔接：其中一行已被替换。',
  },
  rowNotAnchored: {
    en: 'Row {seq} of writer {writer} is another one than an anchor saw.',
    zh: '写入者 {writer} 的第 {seq} 行不是锚点所见的那一行。',
  },
  rowBehindCut: {
    en: 'Row {seq} of writer {writer} stands behind row {cut}, the last one that anchor {number} found after a restore.',
    zh: '写入者 {writer} 的第 {seq} 行在第 {cut} 行之后，而锚点 {number} 在恢复后所见的最后一行是第 {cut} 行。',
  },
  anchorMissing: { en: 'Anchor {range} is missing.', zh: '缺少锚点 {range}。' },
  anchorsMissing: { en: 'Anchor {range} are missing.', zh: '缺少锚点 {range}。' },
  rowMissing: {
    en: 'Writer {writer}: row {range} is missing.',
    zh: '写入者 {writer}：缺少第 {range} 行。',
  },
  rowsMissing: {
    en: 'Writer {writer}: row {range} are missing.',
    zh: '写入者 {writer}：缺少第 {range} 行。',
  },
  range: { en: '{from} to {to}', zh: '{from} 至 {to}' },
} as const
