import { readFileSync } from 'node:fs'

/** A step of a page: commands with the machines that they are for, or a word to whoever runs the pages. */
export interface Step {
  /** File name of the page, and the line on which the step begins. */
  readonly page: string
  readonly line: number
  readonly kind: 'bash' | 'run' | 'untried'
  /** Of commands: the name of a machine, or of several. */
  readonly on: string
  readonly text: string
  /** Lines that the commands have to show, in this order; `…` stands for anything. */
  readonly seen: readonly string[]
}

const folder = new URL('../../docs/operate/', import.meta.url)

export function readPage(name: string): Step[] {
  return stepsOf(name, readFileSync(new URL(name, folder), 'utf8'))
}

/**
 * The steps of a page in their order. Commands stand in blocks ```` ```bash on=<machines> ````, or ```` ```bash untried ````;
 * a block ```` ```text seen ```` behind them says what they show; `<!-- run: word … -->` is for the runner alone.
 *
 * @throws {Error} naming page and line for a block of commands that says neither, or a `seen` without commands
 */
export function stepsOf(page: string, text: string): Step[] {
  const steps: Step[] = []
  const pattern = /^```(\S+) ?([^\n]*)\n([\s\S]*?)^```$|^<!-- run: (.+?) -->$/gm
  for (const match of text.matchAll(pattern)) {
    const [, language, words = '', content = '', directive] = match
    const line = text.slice(0, match.index).split('\n').length
    const place = { page, line }
    const on = /^on=(\S+)$/.exec(words)?.[1]
    if (directive !== undefined) {
      steps.push({ ...place, kind: 'run', on: '', text: directive, seen: [] })
    } else if (language === 'bash' && words === 'untried') {
      steps.push({ ...place, kind: 'untried', on: '', text: content, seen: [] })
    } else if (language === 'bash' && on !== undefined) {
      steps.push({ ...place, kind: 'bash', on, text: content, seen: [] })
    } else if (language === 'text' && words === 'seen') {
      const last = steps.at(-1)
      if (last?.kind !== 'bash')
        throw new Error(`${page}:${line}: nothing was run that shows this.`)
      steps[steps.length - 1] = { ...last, seen: content.split('\n').filter(Boolean) }
    } else if (language === 'bash') {
      throw new Error(`${page}:${line}: say on=<machines> or untried behind bash.`)
    }
  }
  return steps
}

/** The first expected line that an output does not show behind those before it; null when it shows them all. */
export function unseenIn(output: string, expected: readonly string[]): string | null {
  let rest = output
  for (const line of expected) {
    const escaped = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const found = new RegExp(escaped.join('[^\\n]*')).exec(rest)
    if (!found) return line
    rest = rest.slice(found.index + found[0].length)
  }
  return null
}
