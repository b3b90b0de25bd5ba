import type { Code } from './kinds.js'

/** Settings and options of commands. */
export const settingsCodes = {
  CONFIGURATION_INVALID: {
    kind: 'command',
    en: 'A setting is missing or contradicts another.',
    zh: '某项设置缺失或与其他设置矛盾。',
    says: {
      cannotReplicate: {
        en: '{variable} is not set, and the embedded database cannot replicate; set it to the address of a PostgreSQL server.',
        zh: '未设置 {variable}，而内置数据库不能复制；请设为 PostgreSQL 服务器的地址。',
      },
      otherIdSecret: {
        en: 'ID_SECRET_{key} is not the secret that the ids of {city} are made by; set it to that one: by another no row would find its record again.',
        zh: 'ID_SECRET_{key} 不是{city}生成编号所用的密钥；请改回原密钥：换用其他密钥，任何行都找不到自己的记录。',
      },
      someUnset: {
        en: '{variable} is not set while others are; set it, or DATABASE_URL for the rest.',
        zh: '未设置 {variable}，而其他数据库地址已设置；请设置它，或用 DATABASE_URL 供其余使用。',
      },
      replicasAlone: {
        en: '{replicas} is set and no database is; set {variable} to the server that they are copies of.',
        zh: '设置了 {replicas} 而没有设置数据库；请将 {variable} 设为其主库的地址。',
      },
      noDemonstration: {
        en: 'HUB_ISSUER is set, so this is no demonstration, and invented data do not belong in it; fill the stores by "npm run import", or unset it.',
        zh: '已设置 HUB_ISSUER，即不是演示环境，不应写入虚构数据；请用“npm run import”导入数据，或取消该设置。',
      },
      databaseAddress: {
        en: 'A database address is not one that can be read; write postgres://user:password@host:5432/database.',
        zh: '数据库地址无法读取；请写成 postgres://user:password@host:5432/database。',
      },
      driverVersion: {
        en: 'The package postgres is not the version that this hub mends (3.4.9); run "npm ci".',
        zh: '软件包 postgres 不是本平台所修补的版本（3.4.9）；请运行“npm ci”。',
      },
      zoneMaxAge: {
        en: 'ZONE_MAX_AGE_SECONDS is "{written}"; set it to 20 to 3600 seconds.',
        zh: 'ZONE_MAX_AGE_SECONDS 为“{written}”，请设为 20 至 3600 秒。',
      },
      compareSeconds: {
        en: 'ZONE_COMPARE_SECONDS is "{written}"; set it to 60 to 86400 seconds.',
        zh: 'ZONE_COMPARE_SECONDS 为“{written}”，请设为 60 至 86400 秒。',
      },
      severalAddresses: {
        en: '{variable} holds several; it takes one.',
        zh: '{variable} 含有多个值，只能填一个。',
      },
      sameSecret: {
        en: '{one} and {other} are the same secret; they are known to different people, so make one of its own for each use.',
        zh: '{one} 与 {other} 是同一密钥；两者由不同的人掌握，请各用一个。',
      },
      personKeyVersion: {
        en: 'PERSON_KEY_VERSION is "{written}"; set it to 1 to 99, the number of the secret in use.',
        zh: 'PERSON_KEY_VERSION 为“{written}”，请设为 1 至 99，即所用密钥的编号。',
      },
      fileUnreadable: {
        en: '{variable}: {file} cannot be read ({code}); name a file that this user may read.',
        zh: '{variable}：无法读取 {file}（{code}）；请指定当前用户可读的文件。',
      },
      keptUnreadable: {
        en: '{file} cannot be read ({code}); name a file as "npm run -s audit -- kept <city>" writes it.',
        zh: '无法读取 {file}（{code}）；请指定由“npm run -s audit -- kept <city>”写出的文件。',
      },
      cityDatabase: {
        en: "{variable} is not set; set it to the address of the city's database.",
        zh: '未设置 {variable}；请设为该市数据库的地址。',
      },
      keptKeys: {
        en: '{file} is not a JSON Web Key Set; keep what the gateway shows at /.well-known/jwks.json.',
        zh: '{file} 不是 JSON Web Key Set；请保存网关在 /.well-known/jwks.json 上给出的内容。',
      },
      tsaUrl: {
        en: 'HUB_TSA_URL is "{url}"; set it to the http or https address of a time-stamping authority.',
        zh: 'HUB_TSA_URL 为“{url}”，请设为时间戳机构的 http 或 https 地址。',
      },
      tsaCaMissing: {
        en: 'HUB_TSA_CA is missing; set it to a PEM file with the certificates that the time stamps of HUB_TSA_URL are checked by.',
        zh: '缺少 HUB_TSA_CA；请设为 PEM 文件，内含核验 HUB_TSA_URL 时间戳所用的证书。',
      },
      anchorMinutes: {
        en: 'HUB_ANCHOR_MINUTES is "{written}"; set it to 1 to 1440 minutes.',
        zh: 'HUB_ANCHOR_MINUTES 为“{written}”，请设为 1 至 1440 分钟。',
      },
      tsaCaUnreadable: {
        en: "HUB_TSA_CA: {file} cannot be read as certificates in PEM ({message}); name the file with those of the time-stamping authority's signers.",
        zh: 'HUB_TSA_CA：{file} 不能读取为 PEM 证书（{message}）；请指定时间戳机构签名者的证书文件。',
      },
      signInTogether: {
        en: 'Signing in takes {missing} too: set HUB_OIDC_CLIENT, HUB_OIDC_SECRET, HUB_PUBLIC_URL and HUB_SESSION_KEY together, with HUB_ISSUER, or none of them.',
        zh: '网页登录还缺 {missing}：HUB_OIDC_CLIENT、HUB_OIDC_SECRET、HUB_PUBLIC_URL 和 HUB_SESSION_KEY 须与 HUB_ISSUER 同时设置，或都不设置。',
      },
      signInAddress: {
        en: '{variable} is "{written}"; where people sign in it is an https address, http on this machine only: https://hub.example.',
        zh: '{variable} 为“{written}”；启用网页登录时须为 https 地址（仅本机可用 http），例如 https://hub.example。',
      },
      publicUrlPath: {
        en: 'HUB_PUBLIC_URL is "{written}"; write the address without a path: https://hub.example.',
        zh: 'HUB_PUBLIC_URL 为“{written}”；请写不带路径的地址，例如 https://hub.example。',
      },
      sessionEnds: {
        en: '{variable} is "{written}"; set it to {least} to {most}.',
        zh: '{variable} 为“{written}”，请设为 {least} 至 {most}。',
      },
      origins: {
        en: 'HUB_ORIGINS holds "{entry}"; write origins, without a path: https://portal.example, https://portal.example:8443.',
        zh: 'HUB_ORIGINS 含有“{entry}”；请写不带路径的来源：https://portal.example、https://portal.example:8443。',
      },
      tlsPair: {
        en: 'Certificate and key go together: set HUB_TLS_CERT and HUB_TLS_KEY (PEM files); HUB_TLS_CLIENT_CA is added to them.',
        zh: '证书与密钥须同时设置：HUB_TLS_CERT 和 HUB_TLS_KEY（PEM 文件）；HUB_TLS_CLIENT_CA 在此之外另设。',
      },
      tlsCertificate: {
        en: 'HUB_TLS_CERT holds no certificate that can be read; give a PEM file that begins with that of this server.',
        zh: 'HUB_TLS_CERT 中没有可读取的证书；请指定以本服务器证书开头的 PEM 文件。',
      },
      proxies: {
        en: 'HUB_TRUSTED_PROXIES holds "{entry}"; write addresses or networks: 10.0.0.5, 10.1.0.0/16.',
        zh: 'HUB_TRUSTED_PROXIES 含有“{entry}”；请写地址或网段：10.0.0.5、10.1.0.0/16。',
      },
      supergraphFile: {
        en: '{file} cannot be read; give the file of a composed supergraph with --supergraph.',
        zh: '无法读取 {file}；请用 --supergraph 指定组合好的总图文件。',
      },
      issuerTogether: {
        en: 'Issuer, audience and key set go together: set HUB_ISSUER, HUB_AUDIENCE and HUB_JWKS (a file or an address).',
        zh: '签发者、受众和公钥集须同时设置：HUB_ISSUER、HUB_AUDIENCE 和 HUB_JWKS（文件或地址）。',
      },
      jwksAddress: {
        en: 'HUB_JWKS is "{jwks}"; name a file or an https address: whoever is on the way of another could give keys of their own.',
        zh: 'HUB_JWKS 为“{jwks}”；请指定文件或 https 地址：其他地址途中的人可以换上自己的密钥。',
      },
      keySet: {
        en: '{file} is not a JSON Web Key Set; write a JSON object whose "keys" lists public keys only.',
        zh: '{file} 不是 JSON Web Key Set；请写成含 keys 数组的 JSON，只放公钥。',
      },
      secretInKeySet: {
        en: '{file}: key "{kid}" is a secret; the file takes public keys only.',
        zh: '{file}：密钥“{kid}”是私钥；该文件只能放公钥。',
      },
      keyMissing: {
        en: '{variable} is missing; set {variable}_FILE to a file with the private key for {use} (P-256 or Ed25519, PEM or JWK), or {variable} to the key itself.',
        zh: '缺少 {variable}；请将 {variable}_FILE 设为存放{use}私钥的文件（P-256 或 Ed25519，PEM 或 JWK），或将 {variable} 设为密钥本身。',
      },
      sameKey: {
        en: '{setting} and {other} give the same key (kid {kid}); make one of its own for each use.',
        zh: '{setting} 与 {other} 给出同一密钥（kid {kid}）；请各用一个。',
      },
      keyWrong: {
        en: '{variable} {why}.',
        zh: '{variable} 有误：{why}。',
      },
      noAddress: {
        en: 'The supergraph gives no address of {name}.',
        zh: '总图没有给出 {name} 的地址。',
      },
      hubDatabase: {
        en: 'DATABASE_URL_HUB is not set; set it, or DATABASE_URL, to the PostgreSQL server that keeps the audit log.',
        zh: '未设置 DATABASE_URL_HUB；请将它或 DATABASE_URL 设为保存审计日志的 PostgreSQL 服务器。',
      },
      nothingOpen: {
        en: '{open} serves refused fields, and the gateway has an issuer; leave it out, or leave out HUB_ISSUER to try it on demonstration data.',
        zh: '{open} 会答复本应拒绝的字段，而网关已设签发者；请去掉它，或去掉 HUB_ISSUER，仅用演示数据试用。',
      },
      operationKib: {
        en: 'HUB_OPERATION_KIB is "{written}"; set it to 1 to 256.',
        zh: 'HUB_OPERATION_KIB 为“{written}”，请设为 1 至 256。',
      },
      metricsPort: {
        en: 'METRICS_PORT is one port, and each process would want it; leave it out, or start the processes one by one.',
        zh: 'METRICS_PORT 只是一个端口，而每个进程都要各用一个；请去掉它，或逐个启动各进程。',
      },
      wholeNumber: {
        en: '{variable} is "{written}"; set it to a whole number from 1 to 100000.',
        zh: '{variable} 为“{written}”，请设为 1 至 100000 的整数。',
      },
      shutdownDelay: {
        en: 'SHUTDOWN_DELAY_SECONDS is "{written}"; set it to 0 to 300.',
        zh: 'SHUTDOWN_DELAY_SECONDS 为“{written}”，请设为 0 至 300。',
      },
      samePort: {
        en: '{other} and {setting} are both {port}; set one of them to another port.',
        zh: '{other} 与 {setting} 同为 {port}；请将其中之一改为其他端口。',
      },
      cannotListen: {
        en: '{host}, port {port} cannot be listened on ({code}); set {setting} to another.',
        zh: '无法监听 {host} 的端口 {port}（{code}）；请将 {setting} 改为其他端口。',
      },
      portNumber: {
        en: '{setting} is "{written}"; set it to a number up to 65535.',
        zh: '{setting} 为“{written}”，请设为不超过 65535 的数。',
      },
      cacheMb: {
        en: 'HUB_CACHE_MB is "{written}"; set it to 8 to 65536, about a quarter of the heap.',
        zh: 'HUB_CACHE_MB 为“{written}”，请设为 8 至 65536，约为堆的四分之一。',
      },
      logLevel: {
        en: 'LOG_LEVEL is "{written}"; set it to one of {known}.',
        zh: 'LOG_LEVEL 为“{written}”，请设为{known}之一。',
      },
      metricsPortNumber: {
        en: 'METRICS_PORT is "{written}"; set it to a number from 1 to 65535.',
        zh: 'METRICS_PORT 为“{written}”，请设为 1 至 65535 的数。',
      },
      textAndFile: {
        en: '{variable} and {variable}_FILE are both set; keep one.',
        zh: '{variable} 与 {variable}_FILE 同时设置了，请只保留一个。',
      },
      noComposition: {
        en: 'The subgraphs do not compose: {errors}',
        zh: '各子图无法组合：{errors}',
      },
      noSubgraph: {
        en: 'There is no subgraph "{name}"; name one of {known}.',
        zh: '没有子图“{name}”；请填写{known}之一。',
      },
      replicationUrlMissing: {
        en: "{variable} is missing; set it to what the zone's server shall use: postgres://{key}_to_zone:password@host:5432/database.",
        zh: '缺少 {variable}；请设为跨市库服务器所用的地址：postgres://{key}_to_zone:password@host:5432/database。',
      },
      replicationUrlMalformed: {
        en: "{variable} is not an address with a login and a password; set it to what the zone's server shall use: postgres://{key}_to_zone:password@host:5432/database.",
        zh: '{variable} 不是带账号和密码的地址；请设为跨市库服务器所用的地址：postgres://{key}_to_zone:password@host:5432/database。',
      },
      secretMissing: {
        en: '{variable} is missing; set it to a secret of its own, 32 random bytes in hexadecimal.',
        zh: '缺少 {variable}；请设为专用的密钥，即 32 个随机字节的十六进制写法。',
      },
      secretMalformed: {
        en: '{variable} is not 64 hexadecimal digits; set it to a secret of its own, 32 random bytes in hexadecimal.',
        zh: '{variable} 不是 64 位十六进制数字；请设为专用的密钥，即 32 个随机字节的十六进制写法。',
      },
      fileWithoutPem: {
        en: '{file} holds no PEM; give a PEM file that this user may read.',
        zh: '{file} 不含 PEM 内容；请指定当前用户可读的 PEM 文件。',
      },
      pemUnreadable: {
        en: '{file} cannot be read; give a PEM file that this user may read.',
        zh: '无法读取 {file}；请指定当前用户可读的 PEM 文件。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
