import { existsSync } from 'node:fs'
import net from 'node:net'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

// Asks many commands of this project in one process, one after the other: what each needs is loaded once. Reads
// `AskedCommand[]` and prints `EndedCommand[]`.

export interface AskedCommand {
  /** Its file. */
  readonly main: string
  readonly flag: string
  /** LANG of its environment. */
  readonly lang: string
  /** HUB_DATA of its environment. */
  readonly data: string
}

export interface EndedCommand {
  readonly code: number
  readonly output: string
  /** Whether it has made its data folder. */
  readonly hasFolder: boolean
}

/** Ends one command, not the process. */
class Exit extends Error {}

const exit = process.exit.bind(process)
const [toOutput, toErrors] = [process.stdout, process.stderr].map((stream) =>
  stream.write.bind(stream),
)

async function ended({ main, flag, lang, data }: AskedCommand, at: number): Promise<EndedCommand> {
  let code: number | null = null
  let output = ''
  const end = (given: unknown): never => {
    code ??= Number(given ?? 0)
    throw new Exit()
  }
  const take = (part: unknown) => {
    if (code === null) output += String(part)
    return true
  }
  process.argv = [process.argv[0]!, main, flag]
  process.env.LANG = lang
  process.env.HUB_DATA = data
  process.exit = end
  process.stdout.write = take
  process.stderr.write = take
  net.Server.prototype.listen = function listen() {
    output += 'IT LISTENS\n'
    return end(70)
  }
  try {
    await import(`${pathToFileURL(main).href}?asked=${at}`)
  } catch (error) {
    // What happens to it behind its end does not concern it.
    if (code === null) {
      output += String(error)
      code = 1
    }
  } finally {
    process.stdout.write = toOutput as typeof process.stdout.write
    process.stderr.write = toErrors as typeof process.stderr.write
  }
  return { code: code ?? 0, output, hasFolder: existsSync(data) }
}

const asked = JSON.parse(await text(process.stdin)) as AskedCommand[]
const answers: EndedCommand[] = []
for (const [at, one] of asked.entries()) answers.push(await ended(one, at))
process.stdout.write(JSON.stringify(answers), () => exit(0))
