import type { Code } from './kinds.js'

/** What the hub runs on: ports, folders, databases, catalogues, clients. */
export const runningCodes = {
  PORT_TAKEN: {
    kind: 'command',
    en: 'Another program listens on the port.',
    zh: '另一程序已在监听该端口。',
    says: {
      byProcess: {
        en: 'Process {pid} ({name}) listens on {host}, port {port}; end it, or set {setting} to a free one.',
        zh: '进程 {pid}（{name}）正在监听 {host} 的端口 {port}；请结束它，或将 {setting} 设为空闲端口。',
      },
      byOther: {
        en: 'Another program listens on {host}, port {port}; end it, or set {setting} to a free one.',
        zh: '另一程序正在监听 {host} 的端口 {port}；请结束它，或将 {setting} 设为空闲端口。',
      },
    },
  },
  DATA_FOLDER_UNWRITABLE: {
    kind: 'command',
    en: 'The folder of the embedded state cannot be written.',
    zh: '内置状态的文件夹无法写入。',
    says: {
      folder: {
        en: '{folder} cannot be written ({reason}); make it writable for this user, or set HUB_DATA to another folder.',
        zh: '{folder} 无法写入（{reason}）；请授予当前用户写入权限，或将 HUB_DATA 设为另一文件夹。',
      },
      file: {
        en: '{file} cannot be written; give this user the folder, or set HUB_DATA to another.',
        zh: '{file} 无法写入；请将该文件夹授予当前用户，或将 HUB_DATA 设为另一文件夹。',
      },
      keyFile: {
        en: '{file} can be neither read nor written; give this user the folder, or set HUB_DATA to another.',
        zh: '{file} 既不能读取也不能写入；请将该文件夹授予当前用户，或将 HUB_DATA 设为另一文件夹。',
      },
    },
  },
  DATA_FOLDER_IN_USE: {
    kind: 'command',
    en: 'Another hub has this data folder open.',
    zh: '另一平台进程正在使用该数据文件夹。',
    says: {
      openElsewhere: {
        en: '{who} has {folder} open; stop it, or set HUB_DATA to another folder.',
        zh: '{who}已打开 {folder}；请停止它，或将 HUB_DATA 设为另一文件夹。',
      },
    },
  },
  DATABASE_RIGHTS_MISSING: {
    kind: 'command',
    en: 'A database login lacks a right that it needs; the text says which.',
    zh: '数据库账号缺少必需的权限，说明中指出是哪一项。',
    says: {
      forCommand: {
        en: '{what}: {message}; run the command with a login that may, a superuser up to PostgreSQL 15.',
        zh: '{what}：{message}；请用有此权限的账号运行该命令，PostgreSQL 15 及以下须为超级用户。',
      },
      zoneViews: {
        en: 'The login of the zone\'s database may not make the zone\'s views and the role {role} ({message}); let an administrator run "create role {role} nologin; grant {role} to <login>", or start once with a login that may.',
        zh: '跨市库的账号不能建立跨市视图和角色 {role}（{message}）；请由管理员执行“create role {role} nologin; grant {role} to <login>”，或用有权限的账号启动一次。',
      },
    },
  },
  PUBLICATION_DIFFERS: {
    kind: 'command',
    en: 'What leaves a city is not what this version of the hub lists.',
    zh: '某市对外发布的内容与本版本平台所列不一致。',
    says: {
      lists: {
        en: '{city} publishes {published} where this version of the hub lists {listed}; run "npm run db -- publish {key}" there with this version.',
        zh: '{city}发布的是{published}，而本版本平台所列为{listed}；请用本版本在该处运行“npm run db -- publish {key}”。',
      },
      loginReadsMore: {
        en: 'The login {login} may also read {column}; give the zone a login of its own in REPLICATION_URL_{key}.',
        zh: '账号 {login} 还可读取 {column}；请在 REPLICATION_URL_{key} 中为跨市库另设专用账号。',
      },
      notSharedPublished: {
        en: '{city} holds records or entries of the dataset {dataset}, which may not be shared (不予共享), in tables that are published; run the command again.',
        zh: '{city}在对外发布的表中存有数据集 {dataset} 的记录或条目，而该数据集不予共享；请重新运行该命令。',
      },
      twoSubscriptions: {
        en: 'The subscription {name} writes into {table}, the zone\'s copy of {city}, too; "drop subscription {name}" there and try again.',
        zh: '订阅 {name} 也在写入 {table}，即{city}在跨市库的副本；请在该处执行“drop subscription {name}”后重试。',
      },
      copyHasMore: {
        en: "The zone's copy of {city} has {column}, which is not on the list; drop the schema {key} there and subscribe anew.",
        zh: '{city}在跨市库的副本含有清单之外的 {column}；请在该处删除模式 {key} 并重新订阅。',
      },
      copyLacks: {
        en: "The zone's copy of {city} lacks {column}; drop the schema {key} there and subscribe anew.",
        zh: '{city}在跨市库的副本缺少 {column}；请在该处删除模式 {key} 并重新订阅。',
      },
    },
  },
  REPLICATION_FAILED: {
    kind: 'command',
    en: 'Publishing, subscribing or mending did not succeed; the text says what stands in the way.',
    zh: '发布、订阅或修复没有成功，说明中指出障碍所在。',
    says: {
      failed: {
        en: '{what}: {message}.',
        zh: '{what}：{message}。',
      },
      oldServer: {
        en: 'PostgreSQL {version} cannot publish chosen columns and rows; use 15 or later.',
        zh: 'PostgreSQL {version} 不能只发布选定的列和行，请使用 15 或更高版本。',
      },
      walLevel: {
        en: 'wal_level is {walLevel}; set it to logical in postgresql.conf and start the server anew.',
        zh: 'wal_level 为 {walLevel}；请在 postgresql.conf 中设为 logical，并重新启动服务器。',
      },
      sameServer: {
        en: '{city} and the zone are on one server, which cannot subscribe to itself; give both the same database.',
        zh: '{city}与跨市库在同一服务器上，无法自行订阅；请让两者使用同一数据库。',
      },
      ownTables: {
        en: 'The zone\'s database holds tables of {city}\'s own; if the city has moved, "drop schema {key} cascade" there and try again.',
        zh: '跨市库的数据库中有{city}自己的表；如该市已迁走，请在该处执行“drop schema {key} cascade”后重试。',
      },
      fewWorkers: {
        en: "max_logical_replication_workers of the zone's server is {most}; set it to {needed} at least, max_worker_processes above it, and start the server anew.",
        zh: '跨市库服务器的 max_logical_replication_workers 为 {most}；请至少设为 {needed}，max_worker_processes 须更大，并重新启动服务器。',
      },
      slotOfOther: {
        en: '{city} keeps a place in its journal for another zone, or for this one before it was made anew; if no other zone uses it, "select pg_drop_replication_slot(\'{name}\')" there and try again.',
        zh: "{city}在其日志中为另一跨市库或重建前的本库保留了位置；如无其他跨市库使用，请在该处执行“select pg_drop_replication_slot('{name}')”后重试。",
      },
      copying: {
        en: "Copying from {city} failed after {ready} of {tables} tables; the log of the zone's server says why. It is tried again by itself.",
        zh: '从{city}复制失败，{tables} 张表已完成 {ready} 张；原因见跨市库服务器的日志。平台会自动重试。',
      },
      copyDiffers: {
        en: 'The zone\'s copy of {city} differs in {kind} ({counts}); "npm run db -- mend {key}" copies it anew.',
        zh: '{city}在跨市库的副本在{kind}上不一致（{counts}）；运行“npm run db -- mend {key}”即重新复制。',
      },
      copyStuck: {
        en: "{city} is at position {there}, its copy at {here} and does not move on; the log of the zone's server says why.",
        zh: '{city}处于位置 {there}，副本处于 {here} 且不再前进；原因见跨市库服务器的日志。',
      },
      copyFilling: {
        en: 'The copy {copy} has changed while it is still being filled; wait until it is full, or "drop subscription {subscription}" on the zone\'s server, and try again.',
        zh: '副本 {copy} 尚在填充时发生了变化；请等填充完成，或在跨市库服务器上执行“drop subscription {subscription}”后重试。',
      },
    },
  },
  STORE_NOT_EMPTY: {
    kind: 'command',
    en: 'Demonstration data go into an empty store only.',
    zh: '演示数据只能写入空的数据库。',
    says: {
      holdsData: {
        en: '{city} holds data already; clear it with npm run reset, or set HUB_DATA to another folder.',
        zh: '{city}已有数据；请用 npm run reset 清除，或将 HUB_DATA 设为另一文件夹。',
      },
    },
  },
  MIGRATION_CHANGED: {
    kind: 'command',
    en: 'The database was made with migrations that are not those of this version of the hub.',
    zh: '数据库由另一版本平台的迁移建立。',
    says: {
      changed: {
        en: 'Migration {tag} of schema {schema} was changed after it had been applied; restore the file and write a new migration.',
        zh: '模式 {schema} 的迁移 {tag} 在执行后被改动；请恢复该文件，另写新的迁移。',
      },
      unknown: {
        en: 'Migration {tag} of schema {schema} is not known here; start the version of the hub that applied it, or a later one.',
        zh: '本版本没有模式 {schema} 的迁移 {tag}；请启动执行该迁移的版本或更新的版本。',
      },
    },
  },
  REGISTER_INVALID: {
    kind: 'command',
    en: 'The register of jurisdictions contradicts itself.',
    zh: '成员城市登记表自相矛盾。',
    says: {
      field: {
        en: '{name}: {field} is "{value}"; write one that matches {pattern} and that no other member has.',
        zh: '{name}：{field} 为“{value}”；请填写符合 {pattern} 且与其他成员不同的值。',
      },
    },
  },
  REFERENCE_DATA_INVALID: {
    kind: 'command',
    en: 'A catalogue file has a row that cannot be read.',
    zh: '目录文件中有无法读取的行。',
    says: {
      alarmNumber: {
        en: 'alarm_rules_illustrative.csv, {code}: {column} is "{value}"; write a whole number up to {most}.',
        zh: 'alarm_rules_illustrative.csv，{code}：{column} 为“{value}”；请填写不超过 {most} 的整数。',
      },
      alarmKind: {
        en: 'alarm_rules_illustrative.csv, {code}: kind is "{kind}"; write one of {known}.',
        zh: 'alarm_rules_illustrative.csv，{code}：kind 为“{kind}”；请填写{known}之一。',
      },
      purposeLaws: {
        en: 'purposes_illustrative.csv, {code}: name the laws, and an example that fits case_pattern.',
        zh: 'purposes_illustrative.csv，{code}：请写明法律依据，并给出符合 case_pattern 的示例。',
      },
      purposePattern: {
        en: 'purposes_illustrative.csv, {code}: case_pattern "{pattern}" is no regular expression.',
        zh: 'purposes_illustrative.csv，{code}：case_pattern“{pattern}”不是正则表达式。',
      },
      pathsOfOther: {
        en: 'The paths of rules/reference start with city "{city}", which the register does not know; put a member\'s rows first.',
        zh: 'rules/reference 中的路径以城市“{city}”开头，登记表中没有该城市；请把成员城市的行放在前面。',
      },
      inventedRow: {
        en: 'The invented {file}, row {row}: {column} "{value}" {code}. {wayOut} Rows of rules/reference are behind it.',
        zh: '虚构的 {file} 第 {row} 行：{column}“{value}”{code}。{wayOut}来源是 rules/reference 中的行。',
      },
      deadlines: {
        en: 'case_deadlines.csv: the row {row} cannot be read; write it like its neighbours.',
        zh: 'case_deadlines.csv：行 {row} 无法读取；请参照相邻各行书写。',
      },
      objectionPolicy: {
        en: 'objection_policy.csv: the row {row} cannot be read; it takes valid_from and, as effect_while_pending, undetermined or mark-only.',
        zh: 'objection_policy.csv：行 {row} 无法读取；须有 valid_from，effect_while_pending 填 undetermined 或 mark-only。',
      },
      severity: {
        en: 'Severity "{name}" is none of 轻微, 一般, 严重.',
        zh: '失信程度“{name}”不是轻微、一般、严重之一。',
      },
      termMonths: {
        en: 'term_months "{written}" of a list is neither a number of months nor two as 12-36; write "-" where it is unknown.',
        zh: '名单的 term_months“{written}”既不是月数，也不是 12-36 这样的两个数；不明时写“-”。',
      },
      emptyColumn: {
        en: 'Column {column} is empty in the row {row} of a file in rules/reference; fill it in.',
        zh: 'rules/reference 的某个文件中，行 {row} 的列 {column} 为空；请填写。',
      },
      publicityTerm: {
        en: '{file}.csv: the row {row} cannot be read as a term of publicity; write it like its neighbours.',
        zh: '{file}.csv：行 {row} 不能读取为公示期限；请参照相邻各行书写。',
      },
      recognitionPolicy: {
        en: 'recognition_policy.csv: the row {row} cannot be read; it takes valid_from and, as reaches_back, yes or no.',
        zh: 'recognition_policy.csv：行 {row} 无法读取；须有 valid_from，reaches_back 填 yes 或 no。',
      },
      thresholdClause: {
        en: '"{written}" is not a threshold clause: write variable, >=, > or =, and a number, as tax_cny >= 1000000, joined by AND or by OR.',
        zh: '“{written}”不是门槛条件：请写变量、>=、> 或 = 以及数值，如 tax_cny >= 1000000，用 AND 或 OR 连接。',
      },
    },
  },
  CLIENT_EXISTS: {
    kind: 'command',
    en: 'A client of this id is there already.',
    zh: '该编号的客户端已存在。',
    says: {
      id: {
        en: 'The client "{id}" is there already; change it.',
        zh: '客户端“{id}”已存在，请修改它。',
      },
    },
  },
  CLIENT_UNKNOWN: {
    kind: 'command',
    en: 'No client has this id.',
    zh: '没有该编号的客户端。',
    says: {
      noneOfId: {
        en: 'There is no client "{id}"; "documents client list" names those there are, "documents client add" adds one.',
        zh: '没有客户端“{id}”；“documents client list”列出已有的，“documents client add”可新增。',
      },
    },
  },
  MANIFEST_UNREADABLE: {
    kind: 'command',
    en: 'A file is not a manifest of Apollo or Relay; nothing was registered.',
    zh: '文件不是 Apollo 或 Relay 的语句清单，未登记任何内容。',
    says: {
      fileUnreadable: {
        en: '{file} cannot be read ({code}).',
        zh: '无法读取 {file}（{code}）。',
      },
      noManifest: {
        en: "{source} {what}; write Apollo's persisted query manifest, or Relay's object of texts by id.",
        zh: '{source} {what}；请使用 Apollo 的 persisted query manifest，或 Relay 按编号列出语句的对象。',
      },
    },
  },
  DOCUMENT_INVALID: {
    kind: 'command',
    en: 'A document of a manifest cannot be served; the text says which one, where and why. Nothing was registered.',
    zh: '清单中有语句无法提供服务，说明中指出是哪一条、何处以及原因；未登记任何内容。',
    says: {
      ofManifest: {
        en: '{faults} of {all} documents of {source} cannot be served; nothing was registered.\n{told}',
        zh: '{source} 的 {all} 条语句中有 {faults} 条无法提供服务，未登记任何内容。\n{told}',
      },
    },
  },
  DOCUMENT_ID_TAKEN: {
    kind: 'command',
    en: 'The client has another text under the id of a document; nothing was registered.',
    zh: '该客户端在此语句编号下已有另一内容，未登记任何内容。',
    says: {
      otherText: {
        en: '"{client}" has another text under the id "{id}"; unregister that one first.',
        zh: '“{client}”在编号“{id}”下已有另一内容；请先注销原有语句。',
      },
    },
  },
  ACCESS_RULES_INVALID: {
    kind: 'command',
    en: 'The supergraph carries an access rule that the gateway cannot hold to.',
    zh: '总图中有网关无法执行的访问规则。',
    says: {
      featureNotServed: {
        en: 'The supergraph links {feature} {version}, which is not served: {meaning}.',
        zh: '总图引用了 {feature} {version}，平台不支持：{meaning}。',
      },
      importWithoutName: {
        en: 'The link to {url} has an import without a name.',
        zh: '对 {url} 的引用中有一项导入没有名称。',
      },
      noField: {
        en: 'The supergraph has no field {coordinate}.',
        zh: '总图中没有字段 {coordinate}。',
      },
      supergraphUnreadable: {
        en: 'The supergraph is not GraphQL: {message}',
        zh: '总图不是 GraphQL：{message}',
      },
      directive: {
        en: '{coordinate}: @{directive} {what}.',
        zh: '{coordinate}：@{directive} {what}。',
      },
      directiveWithoutLink: {
        en: '@{name} is applied, but no @link says what it is; link its specification.',
        zh: '使用了 @{name}，但没有 @link 说明它是什么；请引用其规范。',
      },
      misplaced: {
        en: 'The supergraph applies {applied} access rules, of which {understood} stand on a field, object, interface, union, scalar or enum; move the others there.',
        zh: '总图使用了 {applied} 条访问规则，其中 {understood} 条位于字段、对象、接口、联合、标量或枚举上；请把其余的移到这些位置。',
      },
      fieldSet: {
        en: '"{text}" is not a field set.',
        zh: '“{text}”不是字段集。',
      },
      unstated: {
        en: 'Every field is @public or carries a rule, is nullable when it carries one, and is a String when it is masked. Without access: {unstated}; non-null with a rule: {nonNull}; masked and no String: {notText}.',
        zh: '每个字段须标明 @public 或访问规则，有规则的可为空，脱敏的须为 String。未标明：{unstated}；有规则而不可为空：{nonNull}；脱敏而非 String：{notText}。',
      },
      rulesBelow: {
        en: 'What a mutation or a ruled field answers carries no rule beyond its own; below one are {found}.',
        zh: '变更或受控字段的返回内容不得另有规则；其下有规则的是{found}。',
      },
      featureVersion: {
        en: 'The supergraph links {feature} {version}; the gateway knows {known}.',
        zh: '总图引用了 {feature} {version}；网关支持的是{known}。',
      },
      unknownFeature: {
        en: 'The supergraph links {feature} for {purpose}; the gateway does not know it.',
        zh: '总图为 {purpose} 引用了 {feature}；网关不认识它。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
