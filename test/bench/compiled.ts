import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build as compile } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The sources compiled as they are served, and the programs of the bench beside them: under `tsx` every function is given
 * its name anew whenever it is made, which is measured too.
 *
 * @returns  a folder of this process in which each source file stands at its place, as JavaScript
 */
export async function compileAsServed(): Promise<string> {
  const folder = path.join(root, '.build', `bench-${process.pid}`)
  await promisify(execFile)(process.execPath, ['runtime/build.mjs', folder], { cwd: root })
  await compile({
    absWorkingDir: root,
    entryPoints: ['test/support/*.ts', 'test/bench/*.ts', 'test/bench/nested/*.ts'],
    outbase: root,
    outdir: folder,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  })
  return folder
}
