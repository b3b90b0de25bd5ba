import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What benches start besides the commands. */
const programs = [
  'test/support/hub-process',
  'test/bench/floor',
  'test/bench/members/gateway',
  'test/bench/stock',
  'test/bench/nested/hub',
  'test/bench/nested/subgraphs',
]

/**
 * The commands built as they are served, and the programs of the bench with them: under `tsx` every function is given its
 * name anew whenever it is made, which is measured too.
 *
 * @returns  a folder of this process in which each program stands at its place, as JavaScript
 */
export async function compileAsServed(): Promise<string> {
  const folder = path.join(root, '.build', `bench-${process.pid}`)
  const build = ['runtime/build.mjs', folder, '--with', ...programs]
  await promisify(execFile)(process.execPath, build, { cwd: root })
  return folder
}
