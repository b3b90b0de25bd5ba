import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/**
 * Ends processes stage by stage: those of a stage are told once those of the one before have ended, so that what leans on
 * others can finish by them.
 *
 * @param stages  each as it stands when its turn comes
 */
export async function endInTurn(
  stages: readonly (() => readonly ChildProcess[])[],
  signal: NodeJS.Signals,
): Promise<void> {
  for (const stage of stages) {
    await Promise.all(
      stage()
        .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
        .map(async (child) => {
          const ended = once(child, 'exit')
          child.kill(signal)
          await ended
        }),
    )
  }
}
