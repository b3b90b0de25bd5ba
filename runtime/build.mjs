// Plain JavaScript: it makes what runs, so nothing may have to be compiled before it.
import { createHash } from 'node:crypto'
import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConsole, consoleFolder } from './build-console.mjs'

/** Folders whose code runs in production. */
const folders = ['schema', 'rules', 'runtime', 'db', 'intake', 'subgraphs', 'gateway']
/** They say what is run, and of which packages it is made. */
const manifests = ['package.json', 'package-lock.json']
/** Packages that look for files of their own where they lie. */
const leftWhereTheyLie = ['@electric-sql/*', '@graphql-yoga/render-graphiql']
/** Where what is run lies in a build, in few files. */
const together = 'bundle'
/** Builds that are kept: a process that still runs loads parts of its own later. */
const keptBuilds = 3

/** What is said before anything is compiled, in the language of `languages.ts`. */
export function said(en, zh) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const at = process.argv.findLastIndex((one) => one === '--lang' || one.startsWith('--lang='))
  const asked = at < 0 ? undefined : (process.argv[at].split('=', 2)[1] ?? process.argv[at + 1])
  return /^zh\b|^zh_/i.test(asked ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? zh : en
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every file of these folders, by its path from the root, in a stable order. */
async function listFiles(among) {
  const lists = await Promise.all(
    among.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), {
        recursive: true,
        withFileTypes: true,
      })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    }),
  )
  return lists.flat().sort()
}

/** Changes when any file that is built does, and with nothing else. */
export async function sourceHash() {
  const hash = createHash('sha256')
  const files = [...manifests, ...(await listFiles([...folders, consoleFolder]))]
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))))
  for (const [place, file] of files.entries()) {
    hash.update(`${file}\0${contents[place].length}\0`).update(contents[place])
  }
  return hash.digest('hex').slice(0, 32)
}

/** What the scripts of package.json run: `gateway/main`. */
async function listCommands() {
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const commands = Object.values(scripts).map(
    (script) => /^node (?:--\S+ )*runtime\/run\.mjs (\S+)/.exec(script)?.[1],
  )
  return [...new Set(commands.filter(Boolean))]
}

/**
 * Compiles the commands into `folder`, with the packages that they use, into few files: to find, read and link a
 * thousand took as long as everything else that a start does. The data files stand where a source that looks for them
 * by `import.meta.url` stood. Appears whole or not at all.
 *
 * @param programs  sources that are run besides the commands, `test/bench/floor`
 * @throws ERR_MODULE_NOT_FOUND where development packages are not installed
 */
export async function build(folder, programs = []) {
  const { build: compile } = await import('esbuild')
  // What others could write, others could have run.
  const umask = process.umask(0o022)
  const unfinished = `${folder}.${process.pid}`
  try {
    await mkdir(unfinished, { recursive: true })
    await chmod(unfinished, 0o755)
    const files = await listFiles(folders)
    const data = files.filter((file) => !file.endsWith('.ts'))
    for (const file of data) await cp(path.join(root, file), path.join(unfinished, file))
    const names = [...(await listCommands()), ...programs]
    const commands = names.map((name) => ({ source: `${name}.ts`, name }))
    const threads = data
      .filter((file) => file.endsWith('-thread.mjs'))
      .map((source) => ({ source, name: source.replace(/\.mjs$/, '') }))
    const started = [...commands, ...threads].map(({ source, name }) => ({
      source,
      place: source.replace(/\.ts$/, '.js'),
      out: name.replaceAll('/', '.'),
    }))
    await compile({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(started.map(({ out, source }) => [out, source])),
      outdir: path.join(unfinished, together),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
      external: leftWhereTheyLie,
      plugins: [asWhereItStood([...folders, ...programs.map(topOf)])],
      // CommonJS packages ask for those of Node by it.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    })
    for (const { place, out } of started) {
      const file = path.join(unfinished, place)
      await mkdir(path.dirname(file), { recursive: true })
      const up = path.relative(path.dirname(file), path.join(unfinished, together))
      await writeFile(file, `import '${up.replaceAll(path.sep, '/')}/${out}.js'\n`)
    }
    await buildConsole(root, path.join(unfinished, consoleFolder))
    await rename(unfinished, folder).catch(async (error) => {
      // Somebody who began at the same time was done first.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error
    })
  } finally {
    process.umask(umask)
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * A source keeps its own place: `import.meta.url` is where it would be if it were compiled alone. A package that it asks
 * for by `createRequire` in one go is taken into the build, as its CommonJS build.
 */
const asWhereItStood = (own) => ({
  name: 'as where it stood',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind, importer }) => {
      const isOwn = own.includes(topOf(path.relative(root, importer)))
      if (kind !== 'dynamic-import' || !isOwn || name.startsWith('node:')) return undefined
      // Of a CommonJS package that is imported late, esbuild gives the default export alone.
      const text = `${name} is imported late; import a source late that exports what is needed of it.`
      return { errors: [{ text }] }
    })
    // As ES modules, for all who ask for it: through the other kind each use of an import is a call.
    onResolve({ filter: /^graphql(\/|$)/ }, async ({ path: name, pluginData, ...from }) => {
      if (pluginData === asFound) return undefined
      const { kind, importer, resolveDir } = from
      const found = await resolve(name, { kind, importer, resolveDir, pluginData: asFound })
      return { ...found, path: found.path.replace(/\.js$/, '.mjs') }
    })
    // It would look for a second copy of itself wherever it looks what something is, but for NODE_ENV=production.
    onLoad(
      { filter: /[\\/]graphql[\\/]jsutils[\\/]instanceOf\.m?js$/ },
      async ({ path: file }) => ({
        contents: (await readFile(file, 'utf8')).replace(
          /process\.env\.NODE_ENV === 'production'/,
          'true',
        ),
      }),
    )
    // It looks for Node's own hash in a way that a build does not have, and would count by hand for each request.
    onLoad({ filter: /[\\/]utils\.createhash[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: "exports.createHash = (kind) => require('node:crypto').createHash(kind)",
    }))
    onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path: file }) => {
      const place = path.relative(root, file)
      if (!own.includes(topOf(place))) return undefined
      const url = `new URL('../${place.replaceAll(path.sep, '/').replace(/\.ts$/, '.js')}', import.meta.url).href`
      const text = await readFile(file, 'utf8')
      return {
        contents: text
          .replace(/createRequire\(import\.meta\.url\)\(/g, 'require(')
          .replaceAll('import.meta.url', url),
        loader: file.endsWith('.ts') ? 'ts' : 'js',
      }
    })
  },
})

/** Of a question that has been answered once. */
const asFound = Symbol('as found')

function topOf(place) {
  return place.split(path.sep)[0]
}

/** Where `npm start` and the commands keep what they run: in the project's own folder, never a shared one. */
export const buildsFolder = path.join(root, '.build')

/** Removes all builds but the newest, and what has not been finished for long. What cannot be removed stays. */
async function removeOldBuilds() {
  const found = await Promise.all(
    (await readdir(buildsFolder)).map(async (name) => {
      const folder = path.join(buildsFolder, name)
      // Somebody who began at the same time may have removed it.
      const at = (await stat(folder).catch(() => null))?.mtimeMs ?? null
      return { name, folder, at }
    }),
  )
  const there = found.filter(({ at }) => at !== null).sort((a, b) => b.at - a.at)
  const builds = there.filter(({ name }) => /^[0-9a-f]{32}$/.test(name))
  const brokenOff = there.filter(
    ({ name, at }) => /^[0-9a-f]{32}\./.test(name) && Date.now() - at > longestBuildMs,
  )
  for (const { folder } of [...builds.slice(keptBuilds), ...brokenOff]) {
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

const longestBuildMs = 3_600_000

/** `npm run build`: the build of today's sources in its place, or in the empty or new folder that is named. */
async function main(named, { with: programs = [] }) {
  const folder = named ? path.resolve(named) : path.join(buildsFolder, await sourceHash())
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await build(folder, programs)
  if (!named) await removeOldBuilds()
  console.error(said(`Built: ${folder}`, `已编译：${folder}`))
}

const titles = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：' }

async function run() {
  const { Command } = await import('commander')
  await new Command('build')
    .description(
      said(
        'Compiles what the commands run, where its sources have changed.',
        '源代码有变化时，编译各命令要运行的代码。',
      ),
    )
    .argument(
      '[folder]',
      said(
        'an empty or new folder; the place of the commands when absent',
        '空文件夹或新文件夹；不写则编译到各命令所用的位置',
      ),
    )
    .option(
      '--with <sources...>',
      said('sources that are run besides the commands, for trials', '供试验用的其他源文件'),
    )
    .option('--lang <language>', said('in which it speaks: en, zh', '输出所用的语言：en、zh'))
    .helpOption('-h, --help', said('display help for command', '显示帮助'))
    .configureHelp({ styleTitle: (title) => said(title, titles[title] ?? title) })
    .action(main)
    .parseAsync()
}

// Also when it is named through a link.
const started = await realpath(process.argv[1] ?? '').catch(() => null)
if (started === fileURLToPath(import.meta.url)) {
  run().catch((error) => {
    console.error(
      error.code === 'ERR_MODULE_NOT_FOUND'
        ? said(
            'BUILD_IMPOSSIBLE: the compiler is not installed; run "npm ci" with development packages, or use the image.',
            'BUILD_IMPOSSIBLE: 没有安装编译器；请运行“npm ci”安装开发所需的包，或使用镜像。',
          )
        : ['EACCES', 'ENOENT', 'EROFS', 'EPERM'].includes(error.code)
          ? said(
              `BUILD_IMPOSSIBLE: ${error.path} cannot be written (${error.code}); run "npm run build" beforehand as the user who owns the project.`,
              `BUILD_IMPOSSIBLE: 无法写入 ${error.path}（${error.code}）；请事先以项目所有者的身份运行“npm run build”。`,
            )
          : error,
    )
    process.exit(1)
  })
}
