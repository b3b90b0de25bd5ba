import type { Code } from './kinds.js'

/** Copies that a partner keeps. */
export const snapshotsCodes = {
  SNAPSHOT_UNKNOWN: {
    kind: 'request',
    status: 404,
    en: 'There is no such snapshot, or it is no longer kept.',
    zh: '没有该快照，或已不再保留。',
    says: {
      file: {
        en: 'There is no {file} among the snapshots; GET /snapshots names those that are kept.',
        zh: '快照中没有 {file}；GET /snapshots 列出现有的快照。',
      },
    },
  },
  SNAPSHOT_INTERRUPTED: {
    kind: 'later',
    en: 'A city broke off while its snapshot was made; nothing of it was kept.',
    zh: '某市在生成快照的过程中中断，未保留任何部分。',
    says: {
      brokenOff: {
        en: '{city}: the snapshot broke off before its end and was thrown away; make it again.',
        zh: '{city}的快照在结束前中断，已全部丢弃；请重新生成。',
      },
    },
  },
  SNAPSHOT_MALFORMED: {
    kind: 'command',
    en: 'A folder does not hold a snapshot of a hub.',
    zh: '文件夹中不是平台的快照。',
    says: {
      noManifest: {
        en: '{folder} has no {file} that can be read; download the snapshot whole.',
        zh: '{folder} 中没有可读的 {file}；请完整下载快照。',
      },
      manifest: {
        en: '{file} is no manifest of a snapshot: {what}.',
        zh: '{file} 不是快照的清单：{what}。',
      },
      signature: {
        en: '{file} is no signature of the hub’s form.',
        zh: '{file} 不符合平台签名的格式。',
      },
      count: {
        en: '{file} holds {found} objects, the manifest says {told}.',
        zh: '{file} 有 {found} 个对象，清单所载为 {told} 个。',
      },
    },
  },
  SNAPSHOT_KEY_UNKNOWN: {
    kind: 'command',
    en: 'A snapshot is signed by a key that is not among the keys believed: it is of another hub.',
    zh: '快照由不受信任的密钥签名，属于另一平台。',
    says: {
      notGiven: {
        en: 'The key that signed the manifest is not among the keys given: the snapshot is of another hub. Ask the hub for its keys, or do not believe it.',
        zh: '签署清单的密钥不在给定的密钥之中，该快照属于另一平台；请向本平台索取密钥，否则不可采信。',
      },
      otherCity: {
        en: 'The manifest is of {found}, and not of {expected}.',
        zh: '清单属于 {found}，而不是 {expected}。',
      },
    },
  },
  SNAPSHOT_CHANGED: {
    kind: 'command',
    en: 'A snapshot is not what the hub signed.',
    zh: '快照与平台签名时不一致。',
    says: {
      manifest: {
        en: 'The manifest or its signature is not what the hub signed.',
        zh: '清单或其签名与平台签名时不一致。',
      },
      part: {
        en: '{file} is not what the hub signed: its SHA-256 is {found}, the manifest says {told}. Download it again.',
        zh: '{file} 与平台签名时不一致：SHA-256 为 {found}，清单所载为 {told}。请重新下载。',
      },
    },
  },
  SNAPSHOT_PART_MISSING: {
    kind: 'command',
    en: 'A part of a snapshot is missing.',
    zh: '快照缺少部分文件。',
    says: {
      part: {
        en: '{file} is missing; download it from the same snapshot.',
        zh: '缺少 {file}；请从同一快照下载。',
      },
      kind: {
        en: 'The manifest names no part with {kind}: a snapshot has one of each kind.',
        zh: '清单没有列出{kind}的文件；快照应有每一种对象的文件。',
      },
    },
  },
  SNAPSHOT_TRUNCATED: {
    kind: 'command',
    en: 'A part of a snapshot ends too soon.',
    zh: '快照的某个文件不完整。',
    says: {
      part: {
        en: '{file} has {found} bytes, the manifest says {told}; go on with the download.',
        zh: '{file} 只有 {found} 字节，清单所载为 {told} 字节；请继续下载。',
      },
      gzip: {
        en: '{file} cannot be unpacked to its end: {why}.',
        zh: '{file} 无法解压到结尾：{why}。',
      },
    },
  },
  SNAPSHOT_PATH_UNSAFE: {
    kind: 'command',
    en: 'A manifest names a file that is not simply in its own folder.',
    zh: '清单所列文件不在其自身的文件夹中。',
    says: {
      file: {
        en: 'The manifest names the file {file}; a part is named by small letters and stands beside the manifest. Nothing was read.',
        zh: '清单列出文件 {file}；各部分应以小写字母命名并与清单同在一个文件夹。未读取任何内容。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
