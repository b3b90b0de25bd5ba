import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface Ended {
  readonly code: number
  /** What it said, on either stream. */
  readonly output: string
}

/**
 * Runs a command of this project to its end.
 *
 * @param main  its file, below the project's folder
 * @param env  all that it finds in its environment, beside PATH; ours when absent
 */
export async function command(
  main: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Ended> {
  const options = {
    cwd: new URL('../..', import.meta.url),
    ...(env ? { env: { PATH: process.env.PATH, ...env } } : {}),
  }
  const node = ['--import', 'tsx', main, ...args]
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, node, options).then(
    (done) => ({ code: 0, ...done }),
    (failed) => failed,
  )
  return { code, output: `${stdout}${stderr}` }
}
