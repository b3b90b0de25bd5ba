import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Program {
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** The line that tells that it is ready; the first one when absent. */
  readonly ready?: RegExp
}

/** Arguments of node for the hub in one process; what it takes itself follows. */
export const hubProcess = ['--import', 'tsx', 'test/support/hub-process.ts'] as const

/** Programs that run beside the bench until it ends. */
export class Children {
  readonly #running: ChildProcess[] = []

  /** @param profiles  folder that takes a CPU profile of each when it ends */
  constructor(private readonly profiles: string | undefined) {}

  /**
   * @returns  the line by which it said that it is ready
   * @throws when it ends before
   */
  async start({ args, env = {}, ready = /./ }: Program): Promise<string> {
    const profiling = this.profiles ? ['--cpu-prof', '--cpu-prof-dir', this.profiles] : []
    const child = spawn(process.execPath, [...profiling, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    })
    this.#running.push(child)
    const lines = createInterface({ input: child.stdout! })
    const gone = once(child, 'exit').then(([code]) => {
      throw new Error(`${args.join(' ')} ended with ${code}`)
    })
    const found = new Promise<string>((resolve) => {
      lines.on('line', (line) => {
        if (ready.test(line)) resolve(line)
      })
    })
    try {
      return await Promise.race([found, gone])
    } finally {
      gone.catch(() => {})
    }
  }

  /** The process that was started last. */
  get newest(): number {
    return this.#running.at(-1)!.pid!
  }

  async stop(): Promise<void> {
    const ended = this.#running.map(
      (child) => child.exitCode === null && child.signalCode === null && once(child, 'exit'),
    )
    for (const child of this.#running) child.kill()
    await Promise.all(ended)
  }
}
