/** What the help of commands says, in Chinese, by what stands in the commands; `{}` stands for any text. */
export const commandWords: Readonly<Record<string, string>> = {
  // commander's own
  'display help for command': '显示帮助',
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'in which it speaks; else that of LC_ALL, LC_MESSAGES or LANG':
    '输出所用的语言；不写则按 LC_ALL、LC_MESSAGES 或 LANG',

  // running
  'Runs the whole hub in one process: opens or makes everything in HUB_DATA, and answers at PORT. Settings are environment variables, see docs/reference/settings.md.':
    '在一个进程中运行整个平台：打开或建立 HUB_DATA 中的数据，在 PORT 端口应答。设置均为环境变量，见 docs/reference/settings.md。',
  'Runs database, zone, audit, cities and gateway as processes of their own on this machine. Settings are environment variables, see docs/reference/settings.md.':
    '在本机以各自的进程运行数据库、跨市数据、审计日志、各市和网关。设置均为环境变量，见 docs/reference/settings.md。',
  'Runs one subgraph over HTTP.': '通过 HTTP 运行一个子图。',
  'zone, audit, or the key of a jurisdiction in the register':
    'zone（跨市数据）、audit（审计日志），或名册中成员城市的标识',
  'port to listen on; SUBGRAPH_PORT_<NAME>, else what the register says':
    '监听端口；不写则按 SUBGRAPH_PORT_<NAME>，再按名册',
  'Runs the gateway alone, over subgraphs that listen elsewhere.': '只运行网关，子图在别处监听。',
  'composed supergraph with the addresses of its subgraphs': '合成的超图，写有各子图的地址',
  'port to listen on; PORT, else {}': '监听端口；不写则按 PORT，再取 {}',
  'off serves everything to everybody, for comparison; without an issuer only':
    'off 向所有人提供全部内容，仅供对比，且不得设置签发单位',
  'what happens to a request for refused fields; dry-run serves them, without an issuer only':
    '请求了无权字段时如何处理；dry-run 照样提供，不得设置签发单位',
  'where refusals are told': '在何处说明拒绝了什么',
  'Fills an empty store with invented subjects, the same ones for the same options.':
    '为空库生成虚构主体，选项相同则结果相同。',
  'subjects of all cities together': '各市主体总数',
  'a mirror of the city beside, which asks so often': '同时运行该市的一份镜像，按此间隔（秒）查询',
  'processes of the hub that the mirror follows': '镜像所跟随的平台进程',
  'pages asked for by HTTP besides; 0 for none': '另经 HTTP 查询的页数，0 表示不查',
  'goes on at the look of this number': '从第几次查看接着进行',
  'how many tabs look at once': '同时查看的标签页数',
  'keeps a picture of each look here': '每次查看的截图存放处',
  'looks at the pages in English': '用英文查看页面',
  'only turns the pages of cities with so many entries each, on PostgreSQL':
    '只翻页，各市各有此数量的条目，数据在 PostgreSQL 上',
  'follow by a mirror for so long, and kill the hub, the mirror and PostgreSQL in turn':
    '由镜像跟随的时长，其间轮流强制结束平台、镜像和 PostgreSQL',
  'subjects of all cities together, for the mirror': '供镜像用的各市主体总数',
  'only with the cities so': '只在各市处于此状态时',
  'day on which the invented world stands; today when absent': '虚构数据所处的日期；不写则为今天',
  'another number, another world': '换一个数，换一套数据',
  'leave a store that holds anything as it is, instead of refusing it':
    '库中已有数据则不动，而不是拒绝',
  'Write a whole number: {}.': '请填写整数，例如 {}。',

  // handing in
  "Takes a city's sheets, as CSV or XLSX, row by row.": '逐行接收某市的报送表（CSV 或 XLSX）。',
  'take the sheets of files': '接收文件中的各表',
  'CSV or XLSX files': 'CSV 或 XLSX 文件',
  'the member whose data they are, by key, code or name':
    '数据所属的成员城市：标识、区划代码或名称',
  'what the sheets are, where the header is not enough; or a worksheet to be read alone, a hidden one too':
    '表头不足以识别时，写明是哪种表；或只读取的工作表名称，隐藏的也可以',
  'all that are shown': '所有未隐藏的工作表',
  'check everything, write nothing': '只检查，不写入',
  'go on with what was interrupted': '从中断处继续',
  'where the refused rows are written; here when absent':
    '退回行写到哪个文件夹；不写则为当前文件夹',
  'who hands them in; the user of this computer when absent': '报送人；不写则为本机用户',
  'print an empty sheet as CSV': '输出空白表（CSV）',
  'explain the columns of a sheet': '说明表的各列',
  'by its key or Chinese name: {}': '表的标识或中文名称：{}',

  // databases
  'Looks after the databases of the hub.': '维护平台的数据库。',
  'keep the embedded server open': '保持内置数据库打开',
  'remove the embedded database': '清除内置数据库',
  'key of a member': '成员城市的标识',
  'keys of members': '成员城市的标识',
  'key of a member: kunshan': '成员城市的标识，例如 kunshan',
  'key of a member: kunshan; all members when absent': '成员城市的标识，例如 kunshan；不写则为全部',
  'keys of members; all members when absent': '成员城市的标识；不写则为全部',
  "publish from a city's server what the list names, and nothing else":
    '在某市服务器上公布清单所列内容，其余一概不出',
  "fill the copy of a city on the zone's server, and keep it filled":
    '在跨市服务器上建立某市的副本并持续复制',
  "compare the zone's copy of a city with the city, and name the first difference":
    '核对某市的副本与该市，指出第一处不同',
  "copy anew what differs in the zone's copies of cities": '重新复制副本中不同的部分',
  'keep comparing as the zone does, and mend whatever differs': '持续核对，发现不同即修复',
  "wrap the keys of a city's enciphered rows by its newest wrapping key":
    '用某市最新的密钥重新包装加密行的密钥',
  'fold stored names by the rules of this version; may be broken off and run again':
    '按本版规则重新归一已存的名称；可以中断后再运行',
  'say that stores were restored together with everything that could notice it: each takes a new epoch':
    '声明各库连同能察觉此事的一切已一并恢复：各库换新纪元',
  'who says so': '声明人',
  'what was restored, and from when': '恢复了什么，恢复到何时',
  "show which epochs a city's store has taken, when and why": '列出某市库的各个纪元：何时、为何',
  "give a city's facts the ids that its secret makes; a start does it too":
    '按某市的密钥重做编号；启动时也会做',
  "Lists the cases of a city whose next step is late or falls due, by the unit's day.":
    '列出某市下一步已逾期或即将到期的办件。',
  'how many working days ahead': '今后多少个工作日',

  // snapshots
  'Makes and checks snapshots of a city: all that a partner may keep a copy of.':
    '生成和核验某市的快照，即合作部门可以保存副本的全部内容。',
  'makes a snapshot of a city, signed, where the hub serves it from':
    '生成某市的签名快照，供平台提供下载',
  'a member, by key, code or name': '成员城市：标识、区划代码或名称',
  'checks a downloaded snapshot; ends with 1 when it is not what the hub signed':
    '核验下载的快照；与平台所签不一致时以 1 结束',
  'in which manifest, signature and parts stand': '清单、签名和各部分所在的文件夹',
  'of which it should be': '应属于哪个市',

  // audit log, receipts, clients
  'Looks after the audit log.': '维护审计日志。',
  'find every row or anchor that is not as it was written': '查出与写入时不符的行或锚点',
  "public keys of the hub, a JWKS file; this hub's own when absent":
    '平台公钥（JWKS 文件）；不写则用本平台自己的',
  'anchors that a city or another place keeps, one JSON object a line':
    '某市或别处保管的锚点，每行一个 JSON 对象',
  'signers of the time stamps, PEM; HUB_TSA_CA': '时间戳签发者的证书（PEM）；不写则按 HUB_TSA_CA',
  'sign the heads of the log now, in addition to the hourly anchor':
    '除每小时的锚点外，立即签署日志',
  'record for good, signed, that the log was restored from a backup, and what is gone':
    '签名并永久记载：日志由备份恢复，缺少哪些行',
  'who restored it': '恢复人',
  'from which backup, and to which time': '用哪份备份，恢复到何时',
  why: '原因',
  'write the anchors that a city keeps, one JSON object a line':
    '输出某市保管的锚点，每行一个 JSON 对象',
  'Checks what the hub has signed.': '核验平台签署的内容。',
  'checks a saved answer offline; ends with 1 when it is not what the hub signed':
    '离线核验保存的答复；不是平台所签时以 1 结束',
  'the answer, as it came': '收到的答复原文',
  'public keys of the hub: its /.well-known/jwks.json, saved':
    '平台公钥：保存下来的 /.well-known/jwks.json',
  'where to fetch these keys': '从何处获取公钥',
  'the JSON body of the request that it should answer': '所答复的请求正文（JSON）',
  'Which operations partners may send, and how much they may ask for.':
    '合作方可以发送哪些查询、可以查询多少。',
  "Registers the documents of a manifest, Apollo's or Relay's: all of them or none.":
    '登记清单（Apollo 或 Relay 格式）中的查询：全部登记，或一条也不登记。',
  'whose documents they are': '查询所属的客户端',
  'Removes documents of a client.': '注销客户端的查询。',
  'all of them': '全部',
  'Clients with their documents: client, id, operation, when it was registered.':
    '客户端及其查询：客户端、编号、操作、登记时间。',
  'only those of this client': '只列该客户端的',
  'Lets a client send its registered documents only.': '客户端从此只能发送登记过的查询。',
  'Lets a client send any document within its cost limit.': '客户端可以发送上限以内的任何查询。',
  'Clients and their bounds.': '客户端及其限额。',
  'Adds a client by the client_id of its tokens; "anonymous" and "others" are for callers without an entry.':
    '按令牌中的 client_id 增加客户端；“anonymous”和“others”用于没有登记的调用方。',
  'Changes what is given and leaves the rest.': '只改所写的各项，其余不变。',
  'Id, name, unit, limit and budget of every client.': '各客户端的编号、名称、单位、上限和配额。',
  'what it is called': '名称',
  'code of the organisation unit that answers for it': '负责单位的代码',
  'points that one operation may be estimated to cost': '单次查询预估点数的上限',
  'points of each minute, over all gateways': '每分钟的点数，各网关合计',
  'Write a whole number of points, 1 to 1000000000.': '请填写点数：1 至 1000000000 的整数。',

  // development
  'Writes the contract and its types from the register and the templates.':
    '由名册和模板写出接口定义及其类型。',
  'only say whether they are as they would be written today': '只说明是否为最新，不写入',
  'Writes the compose file and the Kubernetes manifests from the register.':
    '由名册写出 compose 文件和 Kubernetes 清单。',
  'make the secrets of the compose file': '生成 compose 文件所用的密钥',
  'write the Kubernetes manifests for an image of your own, named by its digest':
    '为自己的镜像（以摘要命名）写出 Kubernetes 清单',
  'where they go': '写到哪个文件夹',
  'registry.example/credit-hub@sha256:...': '镜像名称，例如 registry.example/credit-hub@sha256:...',
  'Writes the generated parts of README.md and docs/.': '写出 README.md 和 docs/ 中生成的部分。',
  'Keeps a store as this version makes it, for the tests of later ones.':
    '留存本版建立的库，供后续版本的测试使用。',
  'its day or version: 2026-11-23': '日期或版本，例如 2026-11-23',
  'Name it after its day or version: 2026-11-23.': '请以日期或版本命名，例如 2026-11-23。',

  // trials
  'Runs the pages of docs/operate, word for word, from empty machines to restored ones on throwaway PostgreSQL.':
    '在一次性 PostgreSQL 上逐字执行 docs/operate 各页，从空机器直到恢复。',
  'also shows what the commands say': '同时显示各命令的输出',
  'puts what was measured into docs/operate/08-restore.md':
    '把测得的数值写入 docs/operate/08-restore.md',
  'the upgrade from that version to this one, and back, instead': '改为从该版本升级到本版，再退回',
  'one server, many servers, or first the one and then the others': '单台、多台，或先单台后多台',
  'Asks invented operations of invented supergraphs, and looks for a leak.':
    '对随机的超图提随机的查询，看有无泄露。',
  'how many': '数量',
  'another number, other operations': '换一个数，换一批查询',
  'round to begin with': '从第几轮开始',
  'Breaks cities and a zone on servers of their own while all kinds of questions are asked.':
    '一边提出各类查询，一边弄坏各市与跨市数据所在的服务器。',
  'subjects in the cities': '各市主体数',
  'how often a city shows that it is alive': '城市每隔多久表明在线',
  'how old the clock of a city may be that counts as asked': '城市时钟多旧仍算已查询',
  'within which answers must turn honest, and right': '答复须在多长时间内如实且正确',
  'Looks at each page of the console as each role, also while a city is away.':
    '以每种身份查看每个页面，一市停掉时再看一遍。',
  'only as this role': '只以此身份查看',
  'only the pages whose name holds this': '只看名称中含有此文字的页面',
  'only walks four tasks from the first page, and tells their steps and seconds':
    '只从首页起做四件事，说明步数和秒数',
  'only takes the pictures of docs/console.md into this folder':
    '只把 docs/console.md 的图片存入此文件夹',
  'faults whose name holds this': '名称含有此文字的故障',
  'how often each strikes, on the same servers': '每种故障在同一服务器上发生几次',
  'only name the faults': '只列出故障',
  'Serves a supergraph through the hub’s gateway, for trials of federation.':
    '用本平台的网关提供一个超图，供联邦试验。',
  'file or address of the supergraph': '超图的文件或地址',
  'port on 127.0.0.1': '127.0.0.1 上的端口',
  'Attacks a hub of its own while an ordinary client asks the main query.':
    '普通客户端查询的同时，攻击自起的平台。',
  "heap of the hub's process": '平台进程的堆内存',
  'subjects in its store': '库中主体数',
  'part of the requests of each attack that is sent': '每种攻击发送的请求比例',
  'after which an attack is broken off': '多久之后中止一种攻击',
  'attacks whose name holds this': '名称含有此文字的攻击',
  'Kills a hub of its own (kill -9) under load: every answer must be on record.':
    '负载下强行终止（kill -9）自起的平台：每个答复都须有记录。',
  'how often': '次数',
  'Changes a city from several sides, crashing under it: copies must stay right.':
    '多方同时更新一个市、其间强行终止：各副本须始终一致。',
  'Holds what callers of a hub of its own are answered against the ten invariants.':
    '逐一核对自起平台的答复是否遵守十条不变规则。',
  'Restarts a throwaway PostgreSQL under the load of two hubs of their own, one in one process, one of several.':
    '两个自起的平台（单进程、多进程）在负载下时，反复重启一次性 PostgreSQL。',
  restarts: '重启次数',
  'after which it ends, with as many as were made': '多久之后结束，做了几次算几次',

  // measuring
  'Measures an import of penalties against a bare COPY, on a throwaway PostgreSQL.':
    '在一次性 PostgreSQL 上，将报送行政处罚与裸 COPY 对比。',
  'penalties in the sheet': '表中处罚条数',
  'how often each is measured': '各测几次',
  'Measures comparisons of lists on a throwaway PostgreSQL, against the bare SQL.':
    '在一次性 PostgreSQL 上，将名单比对与裸 SQL 对比。',
  'entries of each city on one list': '每市一个名单的条目数',
  'A page of changes against its bare statement, and memory over all of them.':
    '一页变更与裸 SQL 的对比，以及读完全部变更时的内存。',
  'list entries of the city': '该市的名单条目数',
  'Measures a snapshot against a bare COPY of the same tables.':
    '将快照与相同数据表的裸 COPY 对比。',
  'entries of the city': '该市的条目数',
  rounds: '轮数',
  'Measures from a serious entry in one city to a suspended red entry and a benefit turned in another, at every gateway process, under load.':
    '测量从一市列入严重失信名单，到另一市的红名单中止、各网关进程均不再答复可享受产品的时间（有负载）。',
  'how many entries are measured in each arrangement': '每种部署测量的条目数',
  'Measures from the last step of a repair to absent in every answer of every gateway process, under load.':
    '负载下测量：从修复的最后一步到各网关进程的答复中均不再出现所需的时间。',
  'how many repairs are measured in each arrangement': '每种部署测量多少次修复',
  'connections of the load beside': '并行负载的连接数',
  'gateway processes over four servers': '四台服务器之上的网关进程数',
  'one (process) or four (servers)': 'one（单进程）或 four（四台服务器）',
  "Writes the types of the console's questions from the public schema.":
    '由公开接口定义写出页面查询的类型。',
  'Measures screenings: decisions a second of processor time, and memory by length.':
    '测量批量筛查：每秒处理器时间的结论数，以及不同长度下的内存。',
  'codes of each screening, one after the other': '依次各次筛查的代码数',
  'where to leave a CPU profile of the hub': '平台的 CPU 剖析文件写到哪里',
  'Measures the points a millisecond of processor time, for each root field.':
    '测量每个根字段每毫秒处理器时间的点数。',
  'Measures the memory of one process while it answers 500 different operations.':
    '测量一个进程应答 500 种查询时的内存。',
  'requests behind the warm-up': '预热之后的请求数',
  'requests before the first sample': '首次采样之前的请求数',
  'Measures what the audit log adds to the main query, on a throwaway PostgreSQL.':
    '在一次性 PostgreSQL 上，测量审计日志给主查询增加多少。',
  'turns of each of the two hubs': '两个平台各测几轮',
  'Measures the hub against a hand-written route, the stock gateway and Hive Gateway.':
    '将本平台与手写接口、原版网关、Hive Gateway 对比。',
  'how often the {} seeded subjects are there': '把 {} 个演示主体重复多少遍',
  'how often each is measured in turn': '轮流各测几次',
  'how long each measurement lasts': '每次测量多长时间',
  'what is asked': '查询什么',
  'where to leave a CPU profile of each process': '各进程的 CPU 剖析文件写到哪里',
  'instead: the gateway alone with 3 and with so many members':
    '改为只测网关：3 个成员与这么多成员',
  'without the gateways that have to be installed first': '不含须先安装的网关',
}

/** What commander says of a command line that it cannot read, in Chinese; the places are those of the English sentence. */
export const commandFaults: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, '未知选项“$1”。'],
  [/^error: unknown command '(.+?)'/, '未知命令“$1”。'],
  [/^error: required option '(.+?)' not specified/, '缺少必需的选项“$1”。'],
  [/^error: missing required argument '(.+?)'/, '缺少必需的参数“$1”。'],
  [/^error: option '(.+?)' argument missing/, '选项“$1”缺少值。'],
  [
    /^error: too many arguments(?: for '.+?')?\. Expected (\d+) arguments? but got (\d+)\.?/,
    '参数过多：应为 $1 个，实为 $2 个。',
  ],
  [
    /^error: option '(.+?)' (?:argument|value) '(.*?)'(?: from env '.+?')? is invalid\. Allowed choices are (.+?)\.$/,
    '选项“$1”的值“$2”无效，可用的有 $3。',
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. Allowed choices are (.+?)\.$/,
    '参数“$2”的值“$1”无效，可用的有 $3。',
  ],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /, '选项“$1”的值“$2”无效。'],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. /,
    '参数“$2”的值“$1”无效。',
  ],
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, '选项“$1”与“$2”不能同时使用。'],
]
