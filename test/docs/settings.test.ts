import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settings } from '../../runtime/settings.js'

const root = new URL('../../', import.meta.url)

/** Set by the hub itself, for a package that reads it. */
const ownDoing = new Set(['APOLLO_TELEMETRY_DISABLED'])
/** Read by the packages of OpenTelemetry and Node themselves. */
const settingName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_?$/

it('the table of settings names each that the code reads, and no other', () => {
  const table = new Set(settings.flatMap(({ names }) => names.map(generalOf)))
  const read = settingsInCode()
  expect({ notInTable: without(read, table), notInCode: without(table, read) }).toEqual({
    notInTable: [],
    notInCode: [],
  })
})

it('the pages of the operator set what the code reads', () => {
  const known = settingsInCode()
  const folder = new URL('docs/operate/', root)
  const unknown = readdirSync(folder)
    .filter((name) => /\.(md|env|sh)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const named = text.match(
        /\b(?:HUB_(?:ISSUER|AUDIENCE|JWKS|TLS|OIDC|PUBLIC|SESSION|TRUSTED|ORIGINS|SUBGRAPH|SIGNING|TOKEN|ANCHOR|TSA|WITNESS|DATA|CACHE|OPERATION|REQUESTS|CONNECTIONS)|PERSON_KEY|WRAPPING_KEY|ID_SECRET|DATABASE_URL|REPLICATION_URL|SUBGRAPH_URL|SUBGRAPH_PORT|ZONE_MAX|ZONE_COMPARE|GATEWAY_JWKS|METRICS|SHUTDOWN|LOG_LEVEL)[A-Z_]*/g,
      )
      return (named ?? [])
        .map((one) => generalOf(one.replace(/_FILE$/, '')))
        .filter((one) => !known.has(one) && !known.has(`${one}_FILE`))
        .map((one) => `${name}: ${one}`)
    })
  expect(unknown).toEqual([])
})

/** What is taken from the environment: by its name, taken apart, or by a name that is put together. */
function settingsInCode(): Set<string> {
  const names = new Set<string>()
  for (const folder of ['schema', 'rules', 'runtime', 'db', 'intake', 'subgraphs', 'gateway']) {
    for (const file of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
      const isTable = folder === 'runtime' && file === 'settings.ts'
      if (isTable || !/\.(ts|mjs)$/.test(file)) continue
      const text = readFileSync(new URL(`${folder}/${file}`, root), 'utf8')
      const found = [
        ...text.matchAll(/\benv\??\.([A-Z][A-Z0-9_]+)/g),
        ...text.matchAll(
          /\b([A-Z][A-Z0-9_]+)(?=(?:: \w+)?(?: = [^,}]+)?(?:,[^}]*)?\s*\}(?::| = )\s*(?:NodeJS\.ProcessEnv|(?:process\.)?env\b))/g,
        ),
        ...text.matchAll(
          /(?:number|openKeys|addressOf|secretsOf)\(\s*(?:env, )?'([A-Z][A-Z0-9_]+)'/g,
        ),
        ...text.matchAll(
          /['`]((?:DATABASE_URL|REPLICATION_URL|SUBGRAPH_URL|SUBGRAPH_PORT|PERSON_KEY_SECRET|WRAPPING_KEY|ID_SECRET)(?:_(?=\$\{)|(?=')))/g,
        ),
      ]
      const listed = [...text.matchAll(/const variables = \[([^\]]+)\]/g)].flatMap(([, list]) => [
        ...list!.matchAll(/'([A-Z_]+)'/g),
      ])
      for (const [, name] of [...found, ...listed]) {
        if (!ownDoing.has(name!)) names.add(generalOf(name!))
      }
      if (/\}_REPLICAS`/.test(text)) names.add('DATABASE_URL_*_REPLICAS')
    }
  }
  return names
}

/** `DATABASE_URL_KUNSHAN`, `DATABASE_URL_<KEY>` and `DATABASE_URL_` are one setting. */
function generalOf(name: string): string {
  const family =
    /^(DATABASE_URL|REPLICATION_URL|SUBGRAPH_URL|SUBGRAPH_PORT|WRAPPING_KEY|ID_SECRET)_/
  const [, stem] = family.exec(name) ?? []
  if (!stem) return name
  return name.endsWith('_REPLICAS') ? `${stem}_*_REPLICAS` : `${stem}_*`
}

function without(all: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...all]
    .filter((one) => settingName.test(one) || one.includes('*'))
    .filter((one) => !known.has(one))
}
