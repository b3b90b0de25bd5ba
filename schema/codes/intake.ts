import type { Code } from './kinds.js'

/** Files handed in, and rows that wait for a steward. */
export const intakeCodes = {
  IMPORT_FILE_UNREADABLE: {
    kind: 'file',
    en: 'A file cannot be read as CSV or XLSX; the text says where it breaks. Nothing was taken, unless it says up to which row.',
    zh: '文件无法按 CSV 或 XLSX 读取，说明中指出在何处中断；除非写明已处理到哪一行，否则未接收任何内容。',
    says: {
      because: {
        en: '{name} cannot be read: {reason}.',
        zh: '{name} 无法读取：{reason}。',
      },
      behindRow: {
        en: '{name} cannot be read: {reason}. The rows up to {row} have been dealt with.',
        zh: '{name} 无法读取：{reason}。第 {row} 行及以前的已处理。',
      },
    },
  },
  IMPORT_FILE_TOO_LARGE: {
    kind: 'file',
    status: 413,
    en: 'A file, row or header is larger than the hub reads; nothing was taken.',
    zh: '文件、某一行或表头超出平台可读取的大小，未接收任何内容。',
    says: {
      file: {
        en: 'The file is larger than {most} MiB; hand it in in parts, or with npm run import.',
        zh: '文件超过 {most} MiB；请分批报送，或使用 npm run import。',
      },
      row: {
        en: '{name}: row {row} is longer than 1 MiB; shorten its texts, and look for a quotation mark that is not closed.',
        zh: '{name}：第 {row} 行超过 1 MiB；请缩短其中的文字，并检查是否有未闭合的引号。',
      },
      columns: {
        en: '{name}: the first row has {columns} columns; the hub reads up to {most}.',
        zh: '{name}：首行有 {columns} 列；平台最多读取 {most} 列。',
      },
      because: {
        en: '{name} {reason}.',
        zh: '{name} {reason}。',
      },
    },
  },
  IMPORT_HEADER_UNKNOWN: {
    kind: 'file',
    en: 'The header of a file is that of no sheet which the hub knows.',
    zh: '表头不是平台已知的任何一种报送表。',
    says: {
      layoutGone: {
        en: '{file}: this version of the hub has no layout {layout} of {sheet}; refuse the row, and hand it in anew.',
        zh: '{file}：本版本平台没有 {sheet} 的 {layout} 版式；请退回该行并重新报送。',
      },
      because: {
        en: '{place}: {reason}.',
        zh: '{place}：{reason}。',
      },
    },
  },
  IMPORT_NO_ROWS: {
    kind: 'file',
    en: 'A file holds no row to be read: nothing stands below its header, or its worksheets are hidden. Nothing was taken.',
    zh: '文件中没有可读取的数据行：表头之下没有内容，或工作表已隐藏。未接收任何内容。',
    says: {
      because: {
        en: '{name}: nothing of it was read: {reasons}.',
        zh: '{name}：没有读取任何内容：{reasons}。',
      },
    },
  },
  IMPORT_COLUMN_MISSING: {
    kind: 'file',
    en: 'A sheet lacks a column that each of its rows needs.',
    zh: '报送表缺少每行必填的列。',
    says: {
      columns: {
        en: '{place}: as {sheet} ({edition}) it lacks {missing}; add the columns{close}.',
        zh: '{place}：按报送表 {sheet}（{edition}）缺少列：{missing}；请补齐这些列{close}。',
      },
    },
  },
  IMPORT_COLUMN_TWICE: {
    kind: 'file',
    en: 'Two columns of a sheet have the same meaning.',
    zh: '报送表中有两列含义相同。',
    says: {
      column: {
        en: '{place}: {column} stands in two columns; remove one.',
        zh: '{place}：{column}出现在两列中；请删去一列。',
      },
    },
  },
  IMPORT_WRONG_CITY: {
    kind: 'file',
    en: 'The rows of a file are those of another city.',
    zh: '文件中的行属于另一城市。',
    says: {
      member: {
        en: '{file}: {count} of the first {of} rows are those of {other}, not of {city}; hand it in to {other} (on the command line --city {key}).',
        zh: '{file}：前 {of} 行中有 {count} 行属于{other}，不属于{city}；请向{other}报送（命令行写 --city {key}）。',
      },
      memberOrUnit: {
        en: '{file}: {count} of the first {of} rows are those of {other}, not of {city}; hand it in to {other} (on the command line --city {key}), or write in {column} the unit of {city} that it comes from.',
        zh: '{file}：前 {of} 行中有 {count} 行属于{other}，不属于{city}；请向{other}报送（命令行写 --city {key}），或在“{column}”中填写数据来源的{city}单位。',
      },
      other: {
        en: '{file}: {count} of the first {of} rows are those of another city, not of {city}; hand it in to the city whose they are.',
        zh: '{file}：前 {of} 行中有 {count} 行属于其他城市，不属于{city}；请向所属城市报送。',
      },
      otherOrUnit: {
        en: '{file}: {count} of the first {of} rows are those of another city, not of {city}; hand it in to the city whose they are, or write in {column} the unit of {city} that it comes from.',
        zh: '{file}：前 {of} 行中有 {count} 行属于其他城市，不属于{city}；请向所属城市报送，或在“{column}”中填写数据来源的{city}单位。',
      },
    },
  },
  IMPORT_RUN_TAKEN: {
    kind: 'state',
    en: 'Another process goes on with the same import.',
    zh: '另一进程正在处理同一次报送。',
    says: {
      otherProcess: {
        en: 'Another process goes on with the import of {file}; wait until it has ended.',
        zh: '另一进程正在继续导入 {file}，请等其结束。',
      },
      sameKey: {
        en: 'A request with this Idempotency-Key is under way; ask again when it has ended.',
        zh: '使用该 Idempotency-Key 的请求正在处理，请等其结束后再查询。',
      },
      valuesDestroyed: {
        en: 'The values of run {run} were destroyed; import the file anew.',
        zh: '报送 {run} 的数据已销毁；请重新导入该文件。',
      },
    },
  },
  IMPORT_SHEET_UNKNOWN: {
    kind: 'file',
    status: 404,
    en: 'The hub knows no sheet of this name, or the workbook has none.',
    zh: '平台没有该名称的报送表，或工作簿中没有该工作表。',
    says: {
      kind: {
        en: 'There is no sheet "{sheet}"; hand in one of {kinds}.{close}',
        zh: '没有名为“{sheet}”的报送表；可报送的有{kinds}。{close}',
      },
      worksheet: {
        en: '{name} has no worksheet "{missing}"; it has {held}.',
        zh: '{name} 中没有工作表“{missing}”；其中有：{held}。',
      },
    },
  },
  IMPORT_SHEETS_SEVERAL: {
    kind: 'file',
    en: 'A workbook handed in over HTTP holds several worksheets of its kind; nothing was taken.',
    zh: '通过 HTTP 报送的工作簿含有多个同类工作表，未接收任何内容。',
    says: {
      ofKind: {
        en: '{name} holds {count} worksheets of {kind}; hand in one at a time, or name one: ?sheet={example}.',
        zh: '{name} 含有 {count} 个 {kind} 工作表；请一次报送一个，或指明其中之一：?sheet={example}。',
      },
    },
  },
  IMPORT_INTERRUPTED: {
    kind: 'unsure',
    en: 'The deadline has passed; what was taken stays, and the same request goes on behind it.',
    zh: '已到时限；已接收的保留，重发同一请求即从其后继续。',
    says: {
      dryRun: {
        en: 'The deadline has passed, and nothing was written; check the file in parts, or with npm run import.',
        zh: '已到时限，没有写入任何内容；请分批检查该文件，或使用 npm run import。',
      },
      handIn: {
        en: 'The deadline has passed; send the same file with the same Idempotency-Key, and it goes on behind what was taken.',
        zh: '已到时限；请用相同的 Idempotency-Key 重发同一文件，将从已接收之处继续。',
      },
    },
  },
  IMPORT_RUN_UNKNOWN: {
    kind: 'state',
    status: 404,
    en: 'The city has no hand-in of this id.',
    zh: '该市没有此编号的报送。',
    says: {
      none: {
        en: 'This city has no run of this id; the report of a hand-in and intakeRuns name it.',
        zh: '该市没有此编号的报送；报送结果和 intakeRuns 中有正确的编号。',
      },
    },
  },
  IMPORT_ROWS_DESTROYED: {
    kind: 'state',
    status: 410,
    en: 'The rows that a hand-in left in quarantine were destroyed for good.',
    zh: '该次报送留待处理的行已永久销毁。',
    says: {
      refusedRows: {
        en: 'The refused rows of {file} were destroyed; mend the file itself, and hand it in again.',
        zh: '{file} 中被退回的行已销毁；请修改原文件后重新报送。',
      },
      rows: {
        en: 'The rows of {file} were destroyed; hand the file in again, mended.',
        zh: '{file} 的行已销毁；请修改文件后重新报送。',
      },
    },
  },
  ROW_NOT_WAITING: {
    kind: 'state',
    en: 'No row of this id waits for a steward: it was settled, a later row took its place, or there was none.',
    zh: '没有此编号的行等待审定人员处理：它已处理、被后来的行取代，或本不存在。',
    says: {
      none: {
        en: 'No row of this id waits for a steward here; awaitingSteward lists those that do.',
        zh: '没有此编号的行在此等待处理；awaitingSteward 列出等待处理的行。',
      },
    },
  },
  ROW_STILL_REFUSED: {
    kind: 'state',
    en: 'The row breaks a rule that no steward can set aside; it waits on, to be corrected or refused.',
    zh: '该行违反审定人员不能放行的规则，继续等待更正或退回。',
    says: {
      faults: {
        en: 'The row cannot be taken, whoever decides: {told} Correct it, or refuse it.',
        zh: '该行无论由谁决定都不能接收：{told} 请更正，或退回。',
      },
    },
  },
  ROW_OVERTAKEN: {
    kind: 'state',
    en: 'A later row has said the same fact since; the one that waits can only be refused.',
    zh: '此后已有另一行报送了同一事实，等待的这一行只能退回。',
    says: {
      later: {
        en: 'A later row has said the same fact since this one began to wait, and is taken; refuse this one.',
        zh: '该行开始等待之后，另一行已报送同一事实并被接收；请退回本行。',
      },
    },
  },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'request',
    en: 'Idempotency-Key or clientKey is missing or cannot be read.',
    zh: 'Idempotency-Key 或 clientKey 缺失或无法读取。',
    says: {
      clientKey: {
        en: 'clientKey is 1 to 200 visible ASCII characters, another one for each step.',
        zh: 'clientKey 须为 1 至 200 个可见 ASCII 字符，每个步骤用不同的值。',
      },
      header: {
        en: 'Send the header Idempotency-Key: 1 to 200 visible ASCII characters, another one for each file.',
        zh: '请发送请求头 Idempotency-Key：1 至 200 个可见 ASCII 字符，每个文件用不同的值。',
      },
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'state',
    status: 422,
    en: 'The Idempotency-Key or clientKey was used before for another file, sheet or step.',
    zh: '该 Idempotency-Key 或 clientKey 已用于另一文件、表或步骤。',
    says: {
      otherStep: {
        en: 'This clientKey was used for another {name}; send another key for another step.',
        zh: '该 clientKey 已用于另一{name}；另一步骤请换用新值。',
      },
      otherFile: {
        en: 'This Idempotency-Key was used for {file} ({sheet}) with other content; send another key for another file.',
        zh: '该 Idempotency-Key 已用于 {file}（{sheet}）的其他内容；另一文件请换用新值。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
