import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `clients/mirror` in a process of its own. */
export function startMirror(
  args: readonly string[],
  stdio: StdioOptions = ['ignore', 'pipe', 'pipe'],
): ChildProcess {
  const main = ['--import', 'tsx', 'clients/mirror/main.ts']
  return spawn(process.execPath, [...main, ...args], { cwd: root, stdio })
}
