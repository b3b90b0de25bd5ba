/** A setting of the environment, or several of one meaning, as operators read of it. */
export interface Setting {
  /** `<KEY>` stands for the key of a member in capitals, `<NAME>` for that of a subgraph. */
  readonly names: readonly string[]
  /** Commands that read it. */
  readonly readBy: string
  /** What it says, and what holds without it. */
  readonly en: string
  readonly zh: string
  /** Page of `docs/` that says more. */
  readonly page?: string
}

/**
 * Every setting that the hub reads; a test holds that the code reads these and no others. Each file reads its own from
 * the environment that `main.ts` hands on.
 */
export const settings: readonly Setting[] = [
  {
    names: ['PORT'],
    readBy: 'start, start:processes, gateway',
    en: 'port of the door, 4000',
    zh: '入口的端口，默认 4000',
  },
  {
    names: ['SUBGRAPH_PORT_<NAME>'],
    readBy: 'subgraph, start:processes, gateway',
    en: "port of a subgraph (`SUBGRAPH_PORT_KUNSHAN`, `SUBGRAPH_PORT_ZONE`), in place of the register's",
    zh: '一个子图的端口（`SUBGRAPH_PORT_KUNSHAN`、`SUBGRAPH_PORT_ZONE`），代替名册所载',
  },
  {
    names: ['HUB_DATA'],
    readBy: 'all',
    en: 'folder of the embedded state and the demonstration keys, `.hub-data`',
    zh: '内置数据库与演示密钥所在的文件夹，默认 `.hub-data`',
  },
  {
    names: ['HOST'],
    readBy: 'start, gateway, subgraph',
    en: 'address to listen on with a configured issuer, `0.0.0.0`; a demonstration always listens on 127.0.0.1',
    zh: '配置签发方之后监听的地址，默认 `0.0.0.0`；演示一律只监听 127.0.0.1',
  },
  {
    names: ['DATABASE_URL'],
    readBy: 'start, subgraph, seed, db',
    en: 'one PostgreSQL for everything; without any address the embedded one is used',
    zh: '全部共用一个 PostgreSQL；一个地址都没有时用内置数据库',
  },
  {
    names: ['DATABASE_URL_<KEY>', 'DATABASE_URL_ZONE', 'DATABASE_URL_HUB'],
    readBy: 'start, subgraph, seed, db; the last also gateway, audit',
    en: "a server of its own for a city (`DATABASE_URL_KUNSHAN`), for the zone, and for the hub's log, clients and documents; these go before `DATABASE_URL`",
    zh: '某市（`DATABASE_URL_KUNSHAN`）、区域、中心（日志、客户端、登记的查询）各自的服务器；先于 `DATABASE_URL`',
  },
  {
    names: ['REPLICATION_URL_<KEY>'],
    readBy: 'db publish, db subscribe, db compare, db mend',
    en: "how the zone's server reaches a city's; this and the addresses above also from a file: `<setting>_FILE`",
    zh: '区域服务器怎样连到某市的服务器；本项和上面的地址也可用 `<设置名>_FILE` 从文件读',
    page: 'deploy/README.md',
  },
  {
    names: ['HUB_ISSUER', 'HUB_AUDIENCE', 'HUB_JWKS'],
    readBy: 'start, gateway',
    en: 'whose tokens are believed, for whom they are made, and its public keys (a file or an https address); without them it is a demonstration',
    zh: '信任谁签发的令牌、令牌给谁用、签发方的公钥（文件或 https 地址）；都没有即为演示',
  },
  {
    names: ['HUB_OIDC_CLIENT', 'HUB_OIDC_SECRET', 'HUB_PUBLIC_URL'],
    readBy: 'start, gateway',
    en: 'by which people sign in with a browser: id and secret of the hub at the issuer (the secret also from a file: `HUB_OIDC_SECRET_FILE`), and the address by which browsers reach the hub; without them nobody signs in, but for a demonstration',
    zh: '浏览器登录用：本平台在签发方登记的客户端编号和密钥（密钥也可用 `HUB_OIDC_SECRET_FILE` 从文件读）、浏览器访问本平台的地址；都没有则不启用登录，演示除外',
    page: 'operate/sign-in.md',
  },
  {
    names: ['HUB_OIDC_SCOPE', 'HUB_OIDC_RESOURCE'],
    readBy: 'start, gateway',
    en: 'which scopes are asked for at a sign-in, `openid`, and for which resource (RFC 8707), none',
    zh: '登录时申请的范围，默认 `openid`；申请的资源（RFC 8707），默认没有',
    page: 'operate/sign-in.md',
  },
  {
    names: ['HUB_SESSION_KEY'],
    readBy: 'start, gateway',
    en: 'secret that enciphers what is kept of those who have signed in, the same for all gateways: 64 hexadecimal digits',
    zh: '加密登录信息的密钥，各网关相同：64 位十六进制数字',
    page: 'operate/sign-in.md',
  },
  {
    names: ['HUB_SESSION_IDLE_MINUTES', 'HUB_SESSION_HOURS'],
    readBy: 'start, gateway',
    en: 'after how many minutes without use a session ends, 30; after how many hours in any case, 12',
    zh: '多少分钟不操作登录即失效，默认 30；登录最长多少小时，默认 12',
    page: 'operate/sign-in.md',
  },
  {
    names: ['HUB_TLS_CERT', 'HUB_TLS_KEY', 'HUB_TLS_CLIENT_CA'],
    readBy: 'start, gateway',
    en: 'PEM files for https, by HTTP/2 or HTTP/1.1; without them http',
    zh: 'https 用的 PEM 文件，HTTP/2 或 HTTP/1.1；没有则为 http',
  },
  {
    names: ['HUB_TRUSTED_PROXIES'],
    readBy: 'start, gateway',
    en: 'addresses and networks of the proxies whose `X-Forwarded-For` is believed, with commas between; none',
    zh: '哪些代理的 `X-Forwarded-For` 可信：地址或网段，逗号分隔；默认一个也不信',
    page: 'operate/budgets.md',
  },
  {
    names: ['HUB_ORIGINS'],
    readBy: 'start, gateway',
    en: 'origins whose pages may ask the hub from a browser, `https://portal.example`, with commas between; none',
    zh: '哪些网站的页面可以从浏览器访问，如 `https://portal.example`，逗号分隔；默认没有',
  },
  {
    names: ['HUB_SUBGRAPH_CA'],
    readBy: 'gateway',
    en: "PEM file of the signers of the subgraphs' certificates",
    zh: '签发子图证书的机构，PEM 文件',
  },
  {
    names: ['HUB_SIGNING_KEY', 'HUB_TOKEN_KEY'],
    readBy: 'start, gateway; gateway',
    en: 'private keys of the hub; these and the secrets below also from a file: `<setting>_FILE`',
    zh: '本平台的私钥；本项和下面的密钥也可用 `<设置名>_FILE` 从文件读',
    page: 'operate/keys.md',
  },
  {
    names: ['HUB_ANCHOR_FILE', 'HUB_ANCHOR_MINUTES'],
    readBy: 'start, gateway; the first also audit',
    en: 'file in which the anchors of the log stand beside the cities, one a line, only ever appended to; how often one is made, 60',
    zh: '日志锚点除各市外另存的文件，一行一个，只追加；多少分钟一次，默认 60',
  },
  {
    names: ['HUB_TSA_URL', 'HUB_TSA_CA'],
    readBy: 'start, gateway; the second also audit',
    en: 'time-stamping authority (RFC 3161) that signs when the last anchor was there, and a PEM file with the signers that its word is checked by',
    zh: '时间戳机构（RFC 3161）的地址；核验其签名用的 PEM 文件',
  },
  {
    names: ['PERSON_KEY_SECRET'],
    readBy: 'start, subgraph, seed',
    en: 'secret of the person keys, the same in all cities: 64 hexadecimal digits',
    zh: '个人键的密钥，各市相同：64 位十六进制数字',
  },
  {
    names: ['PERSON_KEY_VERSION'],
    readBy: 'start, subgraph, seed',
    en: 'number of that secret, 1',
    zh: '该密钥的版本号，默认 1',
  },
  {
    names: ['WRAPPING_KEY_<KEY>'],
    readBy: 'start, subgraph, seed',
    en: "a city's secret that locks its persons' names and numbers: 64 hexadecimal digits",
    zh: '某市锁住本市个人姓名和号码的密钥：64 位十六进制数字',
  },
  {
    names: ['ID_SECRET_<KEY>'],
    readBy: 'start, subgraph, seed',
    en: "a city's secret that the ids of its records and list entries are made by, its own and never exchanged: 64 hexadecimal digits",
    zh: '某市生成记录与名单条目编号的密钥，各市自有，从不更换：64 位十六进制数字',
  },
  {
    names: ['GATEWAY_JWKS'],
    readBy: 'subgraph',
    en: "address of the gateway's public keys, `http://127.0.0.1:4000/.well-known/jwks.json`; behind TLS an https address, with Node's `NODE_EXTRA_CA_CERTS` for a CA of your own",
    zh: '网关公钥的地址，默认 `http://127.0.0.1:4000/.well-known/jwks.json`；用 TLS 时为 https 地址，自建 CA 用 Node 的 `NODE_EXTRA_CA_CERTS`',
  },
  {
    names: ['DATABASE_URL_<KEY>_REPLICAS'],
    readBy: 'start, subgraph',
    en: "addresses of a city's read replicas, separated by commas",
    zh: '某市只读副本的地址，逗号分隔',
    page: 'deploy/many-servers.md',
  },
  {
    names: ['ZONE_MAX_AGE_SECONDS'],
    readBy: 'start, subgraph',
    en: "how old a city's clock may be that counts as asked, 60",
    zh: '某市的时钟最多多旧仍算问到，默认 60 秒',
  },
  {
    names: ['HUB_WITNESS'],
    readBy: 'start, subgraph, seed, import, db',
    en: 'folder in which a process keeps what it has seen of the stores, best on another disk than they are and in no backup of them, `HUB_DATA/witness`',
    zh: '进程记下所见各库状态的文件夹，最好与数据库不在同一磁盘、也不在其备份里，默认 `HUB_DATA/witness`',
    page: 'operate/after-a-restore.md',
  },
  {
    names: ['ZONE_COMPARE_SECONDS'],
    readBy: 'start, subgraph',
    en: 'how often the zone compares all that it holds of a city, 3600',
    zh: '区域每隔多少秒把所存某市的副本全部核对一遍，默认 3600',
    page: 'deploy/many-servers.md',
  },
  {
    names: ['HUB_SNAPSHOTS'],
    readBy: 'start, gateway, snapshot',
    en: 'folder in which snapshots are kept, and from which they are served; `HUB_DATA/snapshots`, but none for a gateway alone outside the demonstration',
    zh: '保存并提供快照的文件夹；默认 `HUB_DATA/snapshots`，正式环境单独运行的网关不设则不提供快照',
    page: 'operate/snapshots.md',
  },
  {
    names: ['HUB_OPERATION_KIB'],
    readBy: 'start, gateway',
    en: 'longest text of an operation, and of what it says with its fragments spread, 64 KiB',
    zh: '一个操作的文本、以及展开片段之后的文本最长多少 KiB，默认 64',
  },
  {
    names: ['HUB_REQUESTS_IN_FLIGHT'],
    readBy: 'start, gateway',
    en: 'requests under way at once, 256; beyond them `HUB_BUSY` (503) with `Retry-After`',
    zh: '同时处理的请求数，默认 256；超出时答 `HUB_BUSY`（503）并附 `Retry-After`',
  },
  {
    names: ['HUB_CONNECTIONS_PER_ADDRESS'],
    readBy: 'start, gateway',
    en: 'connections from one address, for those without a proxy before the gateway: behind one all have its address; any number',
    zh: '每个地址的连接数，用于网关前没有代理的情况（有代理时大家同为代理的地址）；默认不限',
  },
  {
    names: ['HUB_CACHE_MB'],
    readBy: 'start, gateway, subgraph',
    en: 'what a process keeps between requests, all its caches together; a quarter of its heap, 256 MB at the most',
    zh: '一个进程在请求之间保留的全部缓存，默认为堆的四分之一、至多 256 MB',
  },
  {
    names: ['LOG_LEVEL'],
    readBy: 'start, gateway, subgraph',
    en: '`error`, `warn`, `info`, `debug` or `silent`; `info`, and `warn` where a terminal shows it: `npm start` as a demonstration, `start:processes`',
    zh: '`error`、`warn`、`info`、`debug` 或 `silent`；默认 `info`，显示在终端时（演示的 `npm start`、`start:processes`）为 `warn`',
  },
  {
    names: ['METRICS_PORT'],
    readBy: 'start, gateway, subgraph',
    en: 'a port of its own for `/metrics`, of each process another; none',
    zh: '`/metrics` 单独的端口，每个进程各一个；默认没有',
  },
  {
    names: ['OTEL_EXPORTER_OTLP_ENDPOINT'],
    readBy: 'start, gateway, subgraph',
    en: 'where traces go, over OTLP/HTTP: `http://collector:4318`; none',
    zh: '追踪发往何处（OTLP/HTTP），如 `http://collector:4318`；默认不发',
  },
  {
    names: ['LC_ALL', 'LC_MESSAGES', 'LANG'],
    readBy: 'all',
    en: 'language of what a command says, where `--lang` says nothing: Chinese from `zh_CN`, English otherwise; the first that is set counts',
    zh: '没有 `--lang` 时命令说明文字的语言：`zh_CN` 等为中文，其他为英文；以先设的为准',
  },
  {
    names: ['SHUTDOWN_DELAY_SECONDS'],
    readBy: 'start, gateway, subgraph',
    en: 'how long answers go on after SIGTERM while `/readyz` already says no, 0',
    zh: '收到 SIGTERM、`/readyz` 已答否之后还继续应答多少秒，默认 0',
  },
  {
    names: ['SUBGRAPH_URL_<NAME>'],
    readBy: 'gateway',
    en: 'address of a subgraph (`SUBGRAPH_URL_KUNSHAN`, `SUBGRAPH_URL_ZONE`), in place of the one in the supergraph',
    zh: '一个子图的地址（`SUBGRAPH_URL_KUNSHAN`、`SUBGRAPH_URL_ZONE`），代替超图里的地址',
  },
]
