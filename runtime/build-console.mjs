// Plain JavaScript, as build.mjs is, which calls it.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The pages for those who do not write GraphQL, in the project and in a build. */
export const consoleFolder = 'console'

/**
 * Compiles the console's pages for browsers: `index.html`, and under `assets` files whose names change with what is in
 * them.
 *
 * @param root  of the project
 * @param folder  new or empty
 */
export async function buildConsole(root, folder) {
  const { build: compile } = await import('esbuild')
  const source = path.join(root, consoleFolder)
  const { metafile } = await compile({
    absWorkingDir: source,
    entryPoints: { console: 'main.tsx', style: 'style.css' },
    entryNames: '[name]-[hash]',
    outdir: path.join(folder, 'assets'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    jsx: 'automatic',
    // That of the types alone leads to files that a build does not need.
    tsconfigRaw: {},
    logLevel: 'warning',
    metafile: true,
  })
  const addressOf = (entry) => {
    const [file] = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === entry,
    )
    return `/console/assets/${path.basename(file)}`
  }
  const page = await readFile(path.join(source, 'index.html'), 'utf8')
  await mkdir(folder, { recursive: true })
  await writeFile(
    path.join(folder, 'index.html'),
    page.replace('%script%', addressOf('main.tsx')).replace('%style%', addressOf('style.css')),
  )
}
