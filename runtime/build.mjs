// Plain JavaScript: it makes what runs, so nothing may have to be compiled before it.
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders whose code runs in production. */
const folders = ['schema', 'rules', 'runtime', 'db', 'intake', 'subgraphs', 'gateway']
/** Builds that are kept: a process that still runs loads parts of its own later. */
const keptBuilds = 3

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every source file and data file, by its path from the root, in a stable order. */
async function listFiles() {
  const lists = await Promise.all(
    folders.map(async (folder) => {
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
  const files = await listFiles()
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))))
  for (const [place, file] of files.entries()) {
    hash.update(`${file}\0${contents[place].length}\0`).update(contents[place])
  }
  return hash.digest('hex').slice(0, 32)
}

/**
 * Compiles the sources into `folder`, file by file, and puts the data files beside them, so that what a file finds
 * by `import.meta.url` stands where it stood. Appears whole or not at all.
 *
 * @throws ERR_MODULE_NOT_FOUND where development packages are not installed
 */
export async function build(folder) {
  const { build: compile } = await import('esbuild')
  // What others could write, others could have run.
  const umask = process.umask(0o022)
  const unfinished = `${folder}.${process.pid}`
  try {
    await mkdir(unfinished, { recursive: true })
    await chmod(unfinished, 0o755)
    const files = await listFiles()
    await compile({
      absWorkingDir: root,
      entryPoints: files.filter((file) => file.endsWith('.ts')),
      outbase: root,
      outdir: unfinished,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    })
    for (const file of files.filter((file) => !file.endsWith('.ts'))) {
      await cp(path.join(root, file), path.join(unfinished, file))
    }
    await rename(unfinished, folder).catch(async (error) => {
      // Somebody who began at the same time was done first.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error
    })
  } finally {
    process.umask(umask)
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Where `npm start` and the commands keep what they run: in the project's own folder, never a shared one. */
export const buildsFolder = path.join(root, '.build')

/** Removes all builds but the newest. */
async function removeOldBuilds() {
  const names = await readdir(buildsFolder)
  const builds = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(buildsFolder, name)
      return { folder, at: (await stat(folder)).mtimeMs }
    }),
  )
  builds.sort((a, b) => b.at - a.at)
  for (const { folder } of builds.slice(keptBuilds)) await rm(folder, { recursive: true })
}

/** `npm run build`: the build of today's sources in its place, or in the empty or new folder that is named. */
async function main(named) {
  const folder = named ? path.resolve(named) : path.join(buildsFolder, await sourceHash())
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await build(folder)
  if (!named) await removeOldBuilds()
  console.error(`Built: ${folder}`)
}

async function run() {
  const { Command } = await import('commander')
  await new Command('build')
    .description('Compiles what the commands run, where its sources have changed.')
    .argument('[folder]', 'an empty or new folder; the place of the commands when absent')
    .action(main)
    .parseAsync()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run().catch((error) => {
    console.error(
      error.code === 'ERR_MODULE_NOT_FOUND'
        ? 'BUILD_IMPOSSIBLE: the compiler is not installed; run "npm ci" with development packages, or use the image.'
        : ['EACCES', 'ENOENT', 'EROFS', 'EPERM'].includes(error.code)
          ? `BUILD_IMPOSSIBLE: ${error.path} cannot be written (${error.code}); run "npm run build" beforehand as the user who owns the project.`
          : error,
    )
    process.exit(1)
  })
}
