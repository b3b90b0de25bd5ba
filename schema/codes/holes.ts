import type { Code } from './kinds.js'

/** What an answer does not know, and why. */
export const holesCodes = {
  SUBGRAPH_UNAVAILABLE: {
    kind: 'away',
    en: 'A city could not be asked; its part of the answer is missing, not empty.',
    zh: '未能查询某市；该市部分缺失，不等于没有记录。',
    says: {
      part: {
        en: '{name} could not be asked; its part of the answer is missing, not empty.',
        zh: '未能查询{name}；答复中缺少该部分，不等于没有记录。',
      },
      late: {
        en: 'It was not answered in time; ask again later.',
        zh: '未能及时答复，请稍后再查。',
      },
      more: {
        en: '{name} could not be asked for {more} more.',
        zh: '另有 {more} 处也未能查询{name}。',
      },
      dryRun: {
        en: '{name} could not be asked; send the file later.',
        zh: '未能联系{name}；请稍后再发送该文件。',
      },
      handIn: {
        en: '{name} could not be asked; send the same file with the same Idempotency-Key later.',
        zh: '未能联系{name}；请稍后用相同的 Idempotency-Key 重发同一文件。',
      },
      refusedRows: {
        en: '{name} could not be asked; ask again later.',
        zh: '未能联系{name}；请稍后再查。',
      },
    },
  },
  DATABASE_UNAVAILABLE: {
    kind: 'away',
    en: 'A database does not answer.',
    zh: '数据库没有应答。',
    says: {
      connectionsLost: {
        en: 'Connections to the database were lost while it was asked; ask again.',
        zh: '查询过程中与数据库的连接中断，请重新查询。',
      },
      noAnswer: {
        en: 'The database {place} does not answer ({reason}); start it, or correct its address.',
        zh: '数据库 {place} 没有应答（{reason}）；请启动它，或更正其地址。',
      },
      cannotOpen: {
        en: 'The database in {folder} cannot be opened ({message}); restore the folder from a copy, or start with an empty one.',
        zh: '无法打开 {folder} 中的数据库（{message}）；请从备份恢复该文件夹，或以空文件夹启动。',
      },
      cannotBeAsked: {
        en: 'The database cannot be asked ({reason}).',
        zh: '无法查询数据库（{reason}）。',
      },
    },
  },
  COULD_NOT_ASK: {
    kind: 'unsure',
    en: 'An answer about all cities needs a city whose data are not fresh, behind what was seen of them, not known to be what the city holds, or under a clock that is ahead.',
    zh: '涉及所有城市的答复需要某市的数据，而该市数据不够新、落后于已看到的状态、不能确认与该市所存一致，或其时钟超前。',
    says: {
      restoredMeanwhile: {
        en: '{city}: its data were restored while they were asked for; ask again.',
        zh: '{city}的数据在查询过程中作过恢复，请重新查询。',
      },
      cities: {
        en: '{what}: {cities} could not be asked; ask again later.',
        zh: '{what}：未能查询{cities}，请稍后再查。',
      },
      twoEpochs: {
        en: '{city} was restored or started anew while it was asked: parts of the answer are of before, others of after. Ask again.',
        zh: '{city}在查询过程中作过恢复或重新启动，答复有的部分是此前的，有的是此后的。请重新查询。',
      },
      otherEdition: {
        en: '{city}: another version of the hub, with other catalogues or policy, has been started over its data since, and says what copies are told; ask again once all its processes are of that version.',
        zh: '{city}：其数据上后来启动了另一版本的平台，目录或政策不同，副本内容以该版本为准；待其各进程都换成该版本后再查。',
      },
    },
  },
  COUNT_PENDING: {
    kind: 'later',
    en: 'A count is under way or waits its turn; retryAfterSeconds says when to ask again. Nothing is at fault.',
    zh: '计数正在进行或排队等待；retryAfterSeconds 说明多少秒后再问。没有任何错误。',
    says: {
      manyWait: {
        en: 'Too many counts wait already; ask again in {seconds} s.',
        zh: '等待的计数过多；请 {seconds} 秒后再查。',
      },
      underWay: {
        en: 'It is being counted, or waits its turn; ask again in {seconds} s.',
        zh: '正在计数或排队等待；请 {seconds} 秒后再查。',
      },
    },
  },
  NOT_SHARED: {
    kind: 'gap',
    en: 'A city does not share (不予共享) what the answer would need; its part is missing, not empty.',
    zh: '某市对答复所需的内容不予共享；该市部分缺失，不等于没有记录。',
    says: {
      ofCity: {
        en: '{city} does not share (不予共享) {what}; whether there is anything is not said here. Whoever has to know asks there.',
        zh: '{city}不予共享{what}；此处不说明是否存有记录，确需了解的请直接向该市查询。',
      },
      cities: {
        en: '{what}: {cities} does not share it (不予共享), so nobody is told it here; whoever has to know asks there, and callers of that city read it in the city’s own fields.',
        zh: '{what}：{cities}不予共享，此处对任何人均不答复；确需了解的请直接向该市查询，该市人员可在本市的字段中查看。',
      },
    },
  },
  NOT_SUPPLIED: {
    kind: 'gap',
    en: 'A city has never supplied (未归集) what the answer would need; its part is missing, not empty.',
    zh: '某市从未归集答复所需的内容；该市部分缺失，不等于没有记录。',
    says: {
      ofCity: {
        en: '{city} has never supplied (未归集) {what}; nothing found there means nothing. Whoever has to know asks there.',
        zh: '{city}从未归集{what}；未查到不说明没有，确需了解的请直接向该市查询。',
      },
      cities: {
        en: '{what}: {cities} has never supplied it (未归集); nothing found there means nothing. Whoever has to know asks there.',
        zh: '{what}：{cities}从未归集；未查到不说明没有，确需了解的请直接向该市查询。',
      },
    },
  },
  SUPPLIED_IN_PART: {
    kind: 'gap',
    en: 'A city has supplied (部分归集) only a part of what the answer rests on, as far as its units have declared: what was not found may be there.',
    zh: '据各单位申报，某市只归集了答复所需内容的一部分；未查到的仍可能存在。',
    says: {
      ofCity: {
        en: '{city} has supplied only a part (部分归集) of {what} ({kind}), as far as anybody there has declared; more may be there.',
        zh: '{city}对{what}（{kind}）只是部分归集：没有单位申报已全部归集，可能还有未归集的。',
      },
      cities: {
        en: '{what}: {cities} has supplied only a part of it (部分归集), as far as anybody there has declared; more may be there.',
        zh: '{what}：{cities}只是部分归集，没有单位申报已全部归集；可能还有未归集的。',
      },
    },
  },
  NAMES_BEING_FOLDED: {
    kind: 'gap',
    en: 'After an upgrade the names of a city are being folded anew; a search may miss some of them meanwhile.',
    zh: '升级后某市的名称正在重新整理，其间按名称查找可能有遗漏。',
    says: {
      page: {
        en: 'Subjects may be missing from this page: names of {cities} are being folded anew; ask again in a few minutes.',
        zh: '本页可能有遗漏：{cities}的名称正在重新整理；请几分钟后再查。',
      },
    },
  },
  SCREENING_INTERRUPTED: {
    kind: 'unsure',
    en: 'A screening was ended before its last line; what was answered stands, and next names the line from which to go on.',
    zh: '批量筛查在最后一行之前中断；已答复的有效，next 指明从哪一行继续。',
    says: {
      ending: {
        en: 'The hub is about to end; send what is left from line next on, in another request.',
        zh: '平台即将停止；请从 next 所示的行起，另发请求处理其余各行。',
      },
      long: {
        en: 'A screening lasts {seconds} s at the most; send what is left from line next on, in another request.',
        zh: '一次批量筛查最长 {seconds} 秒；请从 next 所示的行起，另发请求处理其余各行。',
      },
      quiet: {
        en: 'Nothing came in for too long; send what is left from line next on, in another request.',
        zh: '过久没有收到内容；请从 next 所示的行起，另发请求处理其余各行。',
      },
    },
  },
  AUDIT_UNAVAILABLE: {
    kind: 'unsure',
    en: 'The audit log cannot be written; what must stand in it is not answered meanwhile.',
    zh: '审计日志无法写入；其间凡须留痕的内容一律不答复。',
    says: {
      cannotWrite: {
        en: 'The audit log cannot be written, so nothing that must stand in it is answered; ask again later.',
        zh: '审计日志无法写入，凡须留痕的内容暂不答复，请稍后再查。',
      },
      otherAnchor: {
        en: 'Another process made an anchor at the same moment; stop the gateways and run the command again.',
        zh: '另一进程同时建立了锚点；请停止各网关后重新运行该命令。',
      },
    },
  },
  FIELD_NOT_PLANNED: {
    kind: 'broken',
    en: 'The plan of the operation asks no subgraph for a field; its value is missing, not empty.',
    zh: '查询计划没有向任何子图请求该字段；其值缺失，不等于没有。',
    says: {
      field: {
        en: 'No subgraph was asked for {coordinate}: it is missing, not empty. Ask for it in a query of its own, and tell the operator of the hub the request id.',
        zh: '没有向任何子图请求 {coordinate}：其值缺失，不等于没有。请在单独的查询中请求它，并将请求编号（requestId）告知平台运维人员。',
      },
    },
  },
  INTERNAL_SERVER_ERROR: {
    kind: 'broken',
    en: 'A fault of the hub. The text says nothing more; the log has it under the request id.',
    zh: '平台自身故障。此处不再说明，日志中按请求编号可查。',
    says: {
      valueRefused: {
        en: 'The database refused a value ({code}).',
        zh: '数据库拒收了一个值（{code}）。',
      },
      statementFailed: {
        en: 'A statement failed.',
        zh: '一条语句执行失败。',
      },
      fault: {
        en: 'A fault of the hub. The text says nothing more; the log has it under the request id.',
        zh: '平台自身故障。请将请求编号（requestId）告知平台运维人员，日志中按该编号可查。',
      },
    },
  },
  SEALED_VALUE_INVALID: {
    kind: 'broken',
    en: 'An enciphered value is damaged, or was sealed with another key.',
    zh: '加密的值已损坏，或由另一密钥加密。',
    says: {
      cannotOpen: {
        en: "A sealed value cannot be opened; check that the city's key is the one it was sealed with.",
        zh: '加密的值无法打开；请核对该市的密钥是否为加密时所用。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
