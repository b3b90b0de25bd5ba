import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { endChild } from '../support/end-child.js'
import { compileAsServed } from './compiled.js'

export interface Program {
  /** The program first: a source file of the project, which runs compiled as in service, or JavaScript. */
  readonly args: readonly [file: string, ...words: string[]]
  readonly env?: NodeJS.ProcessEnv
  /** The line that tells that it is ready; the first one when absent. */
  readonly ready?: RegExp
}

/** As the hub is started; all others are given the same. */
export const nodeFlags = ['--max-semi-space-size=64']

/** The hub in one process; what it takes follows. */
export const hubProcess = 'test/support/hub-process.ts'

/** Programs that run beside the bench until it ends. */
export class Children {
  readonly #running: ChildProcess[] = []
  #compiled: Promise<string> | null = null

  /** @param profiles  folder that takes a CPU profile of each when it ends */
  constructor(private readonly profiles: string | undefined) {}

  /**
   * @returns  the line by which it said that it is ready
   * @throws when it ends before
   */
  async start({ args, env = {}, ready = /./ }: Program): Promise<string> {
    const profiling = this.profiles ? ['--cpu-prof', '--cpu-prof-dir', this.profiles] : []
    const [file, ...words] = args
    const script = file.endsWith('.ts') ? await this.#compiledFile(file) : file
    const child = spawn(process.execPath, [...nodeFlags, ...profiling, script, ...words], {
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

  async #compiledFile(source: string): Promise<string> {
    this.#compiled ??= compileAsServed()
    return path.join(await this.#compiled, source.replace(/\.ts$/, '.js'))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((child) => endChild(child)))
    if (this.#compiled) await rm(await this.#compiled, { recursive: true, force: true })
  }
}
