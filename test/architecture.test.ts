import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { staleFiles } from '../schema/generate.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const folders = ['schema', 'rules', 'runtime', 'db', 'intake', 'subgraphs', 'gateway']
const sources = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`),
)

const sdl = readdirSync(path.join(root, 'schema/sdl'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => `schema/sdl/${file.replaceAll(path.sep, '/')}`)

/** What a file imports: packages by name, files of ours by their path from the root. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(
    readFileSync(path.join(root, file), 'utf8'),
    true,
    true,
  )
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
  )
}

/** Where the arrows go, besides into the own folder; the one named exception joins everything. */
const arrows: Readonly<Record<string, RegExp>> = {
  schema: /^schema\//,
  runtime: /^(runtime|schema)\//,
  // Grouping rows is all that the law takes from the engine room.
  rules: /^((rules|schema)\/|runtime\/grouped\.js$)/,
  db: /^(db|rules|runtime|schema)\//,
  intake: /^(intake|db|rules|runtime|schema)\//,
  subgraphs: /^(subgraphs|intake|db|rules|runtime|schema)\//,
  gateway: /^(gateway|rules|runtime|schema|db\/hub)\//,
}
const joinsEverything = 'gateway/all-in-one.ts'
/** The demonstration is handed in as sheets. */
const handsIn = /^db\/seed\//
/** Main files open what their programs need. */
const openTheHub = [
  'gateway/main.ts',
  'gateway/processes.ts',
  'gateway/audit/main.ts',
  'gateway/clients/documents/main.ts',
  'gateway/snapshots/main.ts',
]
const openings = ['db/open.js', 'db/settings.js']

function isAllowed(file: string, target: string): boolean {
  return (
    arrows[file.split('/')[0]!]!.test(target) ||
    (handsIn.test(file) && target.startsWith('intake/')) ||
    (openTheHub.includes(file) && openings.includes(target))
  )
}

const ownImportsOf = (file: string) =>
  importsOf(file).filter((target) => folders.some((folder) => target.startsWith(`${folder}/`)))

it('the arrows hold: schema ← rules ← db ← intake ← subgraphs, gateway → rules and db/hub, runtime beside', () => {
  expect(sources.length).toBeGreaterThan(80)
  const wrong = sources
    .filter((file) => file !== joinsEverything)
    .flatMap((file) =>
      ownImportsOf(file)
        .filter((target) => !isAllowed(file, target))
        .map((target) => `${file} imports ${target}`),
    )
  expect(wrong).toEqual([])
})

it('only a program reads the register: everything else is given its members', () => {
  const programs = /(^|\/)main\.ts$|^schema\/(register|generate)\.ts$|^gateway\/processes\.ts$/
  const reading = sources.filter(
    (file) =>
      file !== joinsEverything &&
      !programs.test(file) &&
      /enabledJurisdictions|loadRegister|jurisdictions\.json/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
  )
  expect(reading).toEqual([])
})

it('rules are pure: no database, no clock, no log', () => {
  const packages = new Set(
    sources
      .filter((file) => file.startsWith('rules/'))
      .flatMap(importsOf)
      .filter((target) => !folders.some((folder) => target.startsWith(`${folder}/`)))
      .map((target) => target.split('/')[0]),
  )
  expect([...packages].sort()).toEqual([
    'csv-parse',
    'node:crypto',
    'node:fs',
    'node:module',
    'opencc-js',
    'pinyin-pro',
  ])
  const asking = sources
    .filter((file) => file.startsWith('rules/'))
    .filter((file) =>
      /new Date\(\)|Date\.now|performance\.now|console\./.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    )
  expect(asking).toEqual([])
})

it('no file imports itself round a corner', () => {
  const targets = new Map(
    sources.map((file) => [
      file,
      ownImportsOf(file).map((target) => target.replace(/\.js$/, '.ts')),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  function visit(file: string, way: readonly string[]): void {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...way, file])
    done.add(file)
  }
  for (const file of sources) visit(file, [])
  expect(circles).toEqual([])
})

it('no test is tried again: what fails now and then hides a fault of it or of what it tests', () => {
  const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  const again = tests
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /\bretry: \d/.test(readFileSync(path.join(root, 'test', file), 'utf8')))
  expect(again).toEqual([])
})

it('nothing imports the file that joins everything, nor a test', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('gateway/all-in-one') || target.startsWith('test/'))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('the contract needs graphql and the distance of words only; what makes it needs development packages too', () => {
  const own = ['graphql', 'fastest-levenshtein']
  const allowed = new Set([...own, ...builtinModules.flatMap((name) => [name, `node:${name}`])])
  const makers = ['schema/contract.ts', 'schema/generate.ts']
  const wrong = sources
    .filter((file) => file.startsWith('schema/') && !makers.includes(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('schema/') && !allowed.has(target))
        .map((target) => `${file} imports ${target}`),
    )
  expect(wrong).toEqual([])
})

it('no file written by hand is longer than 400 lines', () => {
  const longer = [...sources, ...sdl]
    .filter((file) => !/^schema\/generated\/|\/resolver-types\.ts$/.test(file))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 401)
  // What is split is split where its trades part.
  expect(longer).toEqual([])
})

it('only main files import what makes the contract', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => /^schema\/(contract|generate)\.js$/.test(target))
      .filter(() => !file.startsWith('schema/'))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('only main files read the environment', () => {
  const mainFiles = [
    'intake/main.ts',
    'db/main.ts',
    'db/cases/main.ts',
    'db/seed/main.ts',
    'gateway/all-in-one.ts',
    'gateway/answer/receipts/main.ts',
    'gateway/audit/main.ts',
    'gateway/clients/documents/main.ts',
    'gateway/main.ts',
    'gateway/processes.ts',
    'gateway/snapshots/main.ts',
    'gateway/execute/telemetry-off.ts',
    'subgraphs/main.ts',
    // What it says before anything is compiled is in the user's language too.
    'runtime/build.mjs',
  ]
  const reading = sources.filter((file) =>
    /process\s*(\.|\[['"])\s*env/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(reading.filter((file) => !mainFiles.includes(file))).toEqual([])
  expect(reading).not.toEqual([])
})

it('every relative import names a file as Node resolves it, with .js', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => folders.some((folder) => target.startsWith(`${folder}/`)))
      .filter((target) => !/\.(js|mjs|json)$/.test(target))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('what is generated from the register and the SDL is committed as it would be generated today', async () => {
  expect(await staleFiles()).toEqual([])
})

it('every test that needs a browser is skipped where there is none', () => {
  const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(path.join(root, 'test', file), 'utf8')] as const)
    .filter(([, text]) => /\bchromium\b.*playwright-core|startConsole/.test(text))
  expect(tests.length).toBeGreaterThan(4)
  const started = tests.filter(([, text]) => !text.includes('.skipIf(chromiumPath === undefined)'))
  expect(started.map(([file]) => file)).toEqual([])
})
