import { code, pageLink, table } from './table.js'

interface Command {
  /** As it is typed behind `npm run`, with values that stand for any. */
  readonly typed: string
  readonly en: string
  readonly zh: string
  /** Page of `docs/` that says more. */
  readonly page?: string
}

const groups: Readonly<Record<string, readonly Command[]>> = {
  '运行 Running it': [
    {
      typed: 'start',
      en: 'the whole hub in one process; `npm start` does the same',
      zh: '整个平台，一个进程；同 `npm start`',
    },
    {
      typed: 'start:processes',
      en: 'database, zone, audit log, cities and gateway as processes of their own on one machine, with the demonstration data of `npm start`',
      zh: '数据库、区域、审计、各市、网关各为进程，同在一台机器，数据同 `npm start` 的演示',
      page: 'operate/one-city-down.md',
    },
    {
      typed: 'start:subgraph -- kunshan --port 4003',
      en: "one city's subgraph, or `zone`, or `audit`",
      zh: '一个市的子图，或 `zone`（区域）、`audit`（审计）',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'start:gateway -- --port 4000',
      en: 'the gateway alone',
      zh: '只起网关',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'seed -- --subjects 20000',
      en: 'fills an empty store of a demonstration, refused where `HUB_ISSUER` is set; `--as-of 2026-04-01` for the day, `--seed 2` for another world, `--if-empty` leaves a full store alone',
      zh: '给空的演示库生成虚构数据，设了 `HUB_ISSUER` 则拒绝；`--as-of 2026-04-01` 定日期，`--seed 2` 换一套，`--if-empty` 不动已有数据',
    },
    {
      typed: 'reset',
      en: 'removes the embedded database and the demonstration keys',
      zh: '清除内置数据库和演示密钥',
    },
    {
      typed: 'build',
      en: 'compiles what the commands run; `npm run build -- FOLDER` into a new folder, as the image does',
      zh: '编译各命令要运行的代码；`npm run build -- FOLDER` 编译到新文件夹，镜像即如此',
      page: 'deploy/README.md',
    },
    {
      typed: 'deploy',
      en: 'writes `deploy/` from the register; `deploy -- secrets` makes the secrets of the compose file, `deploy -- manifests FOLDER` the manifests for an image of your own',
      zh: '按名册写出 `deploy/`；`deploy -- secrets` 生成 compose 的密钥，`deploy -- manifests FOLDER` 为自己的镜像写清单',
      page: 'deploy/containers.md',
    },
  ],
  '报送 Handing in': [
    {
      typed: 'import -- penalties.csv --city kunshan',
      en: "takes a city's sheets, as CSV or XLSX; `--dry-run` checks and writes nothing",
      zh: '报送某市的表（CSV 或 XLSX）；`--dry-run` 只检查、不写入',
      page: 'hand-in.md',
    },
    {
      typed: 'import -- template penalties',
      en: 'prints an empty sheet as CSV',
      zh: '输出空白表（CSV）',
      page: 'hand-in.md',
    },
    {
      typed: 'import -- columns penalties',
      en: 'explains the columns of a sheet',
      zh: '说明一张表的各列',
      page: 'reference/sheets.md',
    },
  ],
  '办件 Cases': [
    {
      typed: 'deadlines -- kunshan',
      en: 'lists the cases of a city whose next step is late or falls due within five working days; `--days 10` for ten',
      zh: '列出某市逾期和五个工作日内到期的办件；`--days 10` 为十个',
      page: 'query/deadlines.md',
    },
  ],
  '数据库 Databases': [
    {
      typed: 'db -- serve',
      en: 'keeps the embedded database open for hubs and commands in other processes',
      zh: '单独打开内置数据库，供其他进程使用',
    },
    {
      typed: 'db -- publish kunshan',
      en: "publishes from a city's server what the list names, and nothing else",
      zh: '在某市服务器上公布清单所列的表与列，别的一概不出',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'db -- subscribe kunshan',
      en: "fills the zone's copy of a city, keeps it filled, and compares every row",
      zh: '区域取某市的副本并持续复制，逐行核对',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'db -- compare kunshan',
      en: "compares the zone's copy with the city, and names the first difference",
      zh: '核对副本与该市，指出第一处不同',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'db -- mend kunshan',
      en: 'copies anew what differs; `--watch` goes on and mends by itself',
      zh: '重取不同的部分；`--watch` 持续进行，自行修好',
      page: 'deploy/many-servers.md',
    },
    {
      typed: 'db -- restored --by NAME --reason TEXT',
      en: 'says that stores were put back where nobody can notice it; each takes a new epoch',
      zh: '声明某库已恢复（系统自己看不出来时），换一个纪元',
      page: 'operate/after-a-restore.md',
    },
    {
      typed: 'db -- epochs kunshan',
      en: "shows which epochs a city's store has taken, when and why",
      zh: '列出某市库的各个纪元：何时、为何',
      page: 'operate/after-a-restore.md',
    },
    {
      typed: 'db -- refold [kunshan]',
      en: 'folds stored names by the rules of this version, as each city does by itself at its start; may be broken off and run again',
      zh: '按本版规则重新归一名称，各市启动时也会自己做；可中断再来',
    },
    {
      typed: 'db -- rewrap kunshan',
      en: "wraps a city's row keys by its newest key",
      zh: '用某市最新的密钥重新包装行密钥',
      page: 'operate/keys.md',
    },
    {
      typed: 'db -- renew-ids kunshan',
      en: "gives a city's facts the ids that its secret makes, as a start does too",
      zh: '按某市的密钥重做编号，启动时也会做',
      page: 'operate/keys.md',
    },
  ],
  '审计、回执、客户端 Audit log, receipts, clients': [
    {
      typed: 'audit -- verify',
      en: 'finds every row or anchor that is not as it was written',
      zh: '查出日志中被改动的行或锚点',
      page: 'operate/audit.md',
    },
    {
      typed: 'audit -- anchor',
      en: 'signs the heads of the log now',
      zh: '立即签一个锚点',
      page: 'operate/audit.md',
    },
    {
      typed: 'audit -- kept kunshan',
      en: 'writes the anchors that a city keeps, one JSON object a line',
      zh: '输出某市保管的锚点，每行一个 JSON',
      page: 'operate/audit.md',
    },
    {
      typed: 'audit -- restored --by NAME --from TEXT --reason TEXT',
      en: 'says for good that the log was restored, and what is gone',
      zh: '永久声明日志经过恢复、缺了哪些行',
      page: 'operate/audit.md',
    },
    {
      typed: 'receipt -- verify answer.json',
      en: 'checks a saved answer offline',
      zh: '离线核验保存的答复',
      page: 'operate/receipts.md',
    },
    {
      typed: 'snapshot -- kunshan',
      en: 'makes a signed snapshot of a city, where the hub serves it from; `snapshot -- verify FOLDER` checks a downloaded one',
      zh: '生成某市的签名快照，供平台提供下载；`snapshot -- verify FOLDER` 核验下载的快照',
      page: 'operate/snapshots.md',
    },
    {
      typed: 'documents -- client add ID',
      en: 'registers a client with its unit and bounds; `client change`, `client list`',
      zh: '登记客户端及其单位、上限；`client change`、`client list`',
      page: 'operate/budgets.md',
    },
    {
      typed: 'documents -- register FILE --client ID',
      en: 'registers the documents of a manifest; `list`, `unregister`',
      zh: '登记一份清单里的查询；`list`、`unregister`',
      page: 'operate/documents.md',
    },
    {
      typed: 'documents -- bind ID',
      en: 'lets a client send its registered documents only; `unbind` ends it',
      zh: '客户端从此只能发登记过的查询；`unbind` 解除',
      page: 'operate/documents.md',
    },
  ],
  '开发 Development': [
    {
      typed: 'contract',
      en: 'writes the supergraph, the public API and the types from the register and the SDL',
      zh: '由名册和 SDL 写出超图、公开 API 和类型',
    },
    {
      typed: 'console:types',
      en: 'writes the types of the questions that the console asks, from the public API',
      zh: '由公开 API 写出查询界面所提问题的类型',
    },
    {
      typed: 'docs',
      en: 'writes the generated parts of `docs/`',
      zh: '写出 `docs/` 里生成的部分',
    },
    {
      typed: 'check',
      en: 'layout, types, and whether what is generated is up to date',
      zh: '检查排版、类型和生成文件是否最新',
    },
    { typed: 'test', en: 'everything; the same as `npm test`', zh: '全部测试；同 `npm test`' },
    {
      typed: 'migrations',
      en: 'a migration of the cities after a change of their tables; `migrations:hub` of the hub',
      zh: '改表之后生成迁移（各市）；`migrations:hub` 为中心',
    },
    {
      typed: 'migrations:hub',
      en: 'a migration of the hub after a change of its tables',
      zh: '改表之后生成迁移（中心）',
    },
    {
      typed: 'keep',
      en: 'keeps a store as this version makes it, for the tests of later ones',
      zh: '留存本版建立的库，供后续版本的测试用',
    },
  ],
  '试验 Trials': [
    {
      typed: 'runbook',
      en: 'walks the numbered pages of `docs/operate/`, word for word, on throwaway PostgreSQL; `--shape one` for one server, `--from <commit>` for the upgrade from that version and back',
      zh: '在一次性 PostgreSQL 上逐字执行 `docs/operate/` 的各页；`--shape one` 为单台，`--from <commit>` 试从该版本升级与退回',
      page: 'operate/README.md',
    },
    {
      typed: 'invariants -- 2000',
      en: 'seeds so many subjects into a store of its own and holds what callers are answered against the ten rules that every decision and answer keeps',
      zh: '生成这么多主体，逐一核对十条不变规则',
    },
    {
      typed: 'abuse',
      en: "attacks a hub of its own with a heap of 512 MB while an ordinary client asks: what was answered, what was charged, the client's p99; `--share 0.05` for less",
      zh: '一边正常查询、一边攻击自起的平台（堆 512 MB）：答了什么、扣了多少、正常客户端的 p99；`--share 0.05` 减量',
    },
    {
      typed: 'chaos',
      en: 'breaks cities and a zone on PostgreSQL servers of their own while all kinds of questions are asked, and compares each answer with the truth; `--only` a case, `--rounds` how often each, `--list` them',
      zh: '在真实 PostgreSQL 上弄坏各市与区域，同时提出各类问题，逐一与真相比对；`--only` 只试一种，`--rounds` 各试几轮，`--list` 列出',
    },
    {
      typed: 'torture -- 100',
      en: '`kill -9` under load; every answer must be on record',
      zh: '负载下反复 `kill -9`，每个答复都必须有记录',
    },
    {
      typed: 'torture:changes -- 20',
      en: 'several writers and crashes; copies that follow the changes must stay right; `-- --seconds 60`: the hub, a mirror and PostgreSQL are killed in turn, and the mirror must stay right',
      zh: '多方写入并使数据库崩溃，变更副本须始终正确；`-- --seconds 60`：依次强制结束平台各进程、副本程序和 PostgreSQL，副本须始终正确',
    },
    {
      typed: 'restarts -- --times 100',
      en: 'restarts a throwaway PostgreSQL, fast and immediate in turn, under reads, steps and files: no process may end, nothing that was confirmed may be missing',
      zh: '读写和报送不停，反复重启 PostgreSQL：进程不得退出，已确认的不得丢失',
    },
    {
      typed: 'federation -- --supergraph supergraph.graphql',
      en: 'serves any supergraph through the gateway, without tokens and budgets',
      zh: '用本网关提供任意超图，不设令牌与配额',
      page: 'federation.md',
    },
    {
      typed: 'browser',
      en: 'looks at each page of the console as each role in Chromium, over processes of their own, with all cities and with one that was ended: what is unreadable, cut off, against WCAG or the policy, or looks as if nothing were found; `--role`, `--only`, `--state`, `--english`, `--shots <folder>` for pictures, `--from <look>` to go on; `--tasks` walks four tasks; `--entries 1000000` turns pages of cities so large, on PostgreSQL',
      zh: '在 Chromium 中以每种身份查看每个页面，各市齐备时一遍、一市停掉时一遍：读不懂的、显示不全的、不合 WCAG 或安全策略的、把未能查询显示成“无”的都报错；`--role`、`--only`、`--state`、`--english`，`--shots <folder>` 留下图片，`--from <look>` 接着看；`--tasks` 走四件事；`--entries 1000000` 在 PostgreSQL 上翻看这么大的城市',
      page: 'console.md',
    },
    {
      typed: 'fuzz',
      en: 'asks invented operations of invented supergraphs, and looks for a leak',
      zh: '对随机的超图提随机的操作，看有无泄露',
    },
  ],
  '测量 Measuring': [
    {
      typed: 'bench',
      en: 'the hub against a hand-written route, the stock gateway and Hive Gateway',
      zh: '与手写接口、原版网关、Hive Gateway 对比',
      page: 'speed.md',
    },
    {
      typed: 'bench:audit',
      en: 'what the audit log adds to the main query',
      zh: '审计日志给主查询增加多少',
    },
    {
      typed: 'bench:memory',
      en: 'memory of one process over 200,000 requests of 500 different operations; `--requests 20000` for less',
      zh: '一个进程应答 20 万个请求（500 种操作）时的内存；`--requests 20000` 减量',
    },
    {
      typed: 'bench:repair',
      en: 'from the grant of a repair to absent in every answer of every gateway process, under load; `--repairs 20 --subjects 2000` for less, `--mirror 1` with a mirror that asks every second',
      zh: '从准予修复到各网关进程各类答复中均不再出现的时间（有负载）；`--repairs 20 --subjects 2000` 减量，`--mirror 1` 另测每秒跟进一次的副本',
    },
    {
      typed: 'bench:benefit',
      en: 'from a serious entry in one city to a suspended red entry and a turned benefit in another, at every gateway process, under load; `--entries 5 --subjects 2000` for less',
      zh: '从一市列入严重失信名单到另一市红名单中止、产品不再可享受的时间（有负载）；`--entries 5 --subjects 2000` 减量',
    },
    {
      typed: 'bench:screen',
      en: 'decisions for each second of processor time, and memory, of screenings of 10,000 and of 1,000,000 codes; `--codes 10000` for less',
      zh: '批量筛查 1 万与 100 万个代码：每秒处理器时间得出的结论数与内存；`--codes 10000` 减量',
    },
    {
      typed: 'bench:changes',
      en: 'a page of a thousand changes against the one statement for the same objects, by HTTP too, and memory over all of them; `--entries 100000` how many, `--http-pages 0` without HTTP',
      zh: '一千条变更一页与取同样对象的一条语句对比，含 HTTP，并测全部读完的内存；`--entries 100000` 条数，`--http-pages 0` 不测 HTTP',
    },
    {
      typed: 'bench:snapshot',
      en: 'a snapshot of a million entries against a bare `COPY` of the same tables, and its memory; `--entries 100000` for less',
      zh: '一百万条名单条目的快照，与裸 `COPY` 对比，并测内存；`--entries 100000` 减量',
    },
    {
      typed: 'bench:intake',
      en: 'an import of a million penalties against a bare `COPY`; `--rows 100000` for less',
      zh: '报送一百万条处罚，与裸 `COPY` 对比；`--rows 100000` 减量',
    },
    {
      typed: 'bench:compare',
      en: 'comparisons of lists at 1,000,000 entries a city against the bare SQL; `--entries 100000` for less',
      zh: '每市一百万条名单时的比对，与裸 SQL 对比；`--entries 100000` 减量',
    },
    {
      typed: 'calibrate',
      en: 'points a millisecond of processor time, for each root field',
      zh: '每个根字段每毫秒处理器时间合多少点',
      page: 'operate/budgets.md',
    },
  ],
}

/** What is typed behind `npm run`, of every command. */
export function typedCommands(): string[] {
  return Object.values(groups)
    .flat()
    .map(({ typed }) => typed)
}

export function commandsBlock(): string {
  return Object.entries(groups)
    .map(([name, commands]) =>
      [
        `## ${name}`,
        table(
          ['`npm run …`', '作用', 'What it does'],
          commands.map(({ typed, zh, en, page }) => [code(typed), zh, en + pageLink(page)]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')
}
