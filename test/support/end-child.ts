import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Ends a process, and resolves once it has ended; one that has ended already is left alone. */
export async function endChild(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
