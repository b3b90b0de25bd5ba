import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { texts as borderTexts, differences } from '../db/border/texts.js'
import { texts as auditTexts, findings } from '../gateway/audit/texts.js'
import { command } from './support/command.js'
import type { AskedCommand, EndedCommand } from './support/commands-asked.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'hub-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
/** Our own commands; the others are drizzle-kit, or several commands in a row. */
const commands = Object.entries(scripts).filter(([, line]) => line.startsWith('node '))

/** Ends the process that listens anywhere. */
const watch = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net'
  net.Server.prototype.listen = () => {
    console.error('IT LISTENS')
    process.exit(70)
  }`)}`

const dataOf = (name: string, flag: string, lang: string) =>
  path.join(folder, `${name.replace(':', '-')}${flag}${lang}`)

function run(name: string, line: string, flag: string, lang = ''): Promise<EndedCommand> {
  const data = dataOf(name, flag, lang)
  const [, ...args] = line.split(' ')
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...args, flag],
      {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          LANG: lang,
          HUB_DATA: data,
          NODE_OPTIONS: `--import ${watch}`,
        },
      },
      (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code) : 0,
          output: `${stdout}${stderr}`,
          hasFolder: existsSync(data),
        }),
    )
  })
}

/** What is run from its source needs so much that one process asks all of them. */
const fromSource = /^node (?:--\S+ )*--import tsx (\S+)$/

async function ofSources(flag: string, lang: string): Promise<[string, EndedCommand][]> {
  const found = commands.flatMap(([name, line]) => {
    const main = fromSource.exec(line)?.[1]
    return main === undefined ? [] : { name, main: path.join(root, main) }
  })
  const asked: AskedCommand[] = found.map(({ name, main }) => ({
    ...{ main, flag, lang, data: dataOf(name, flag, lang) },
  }))
  const child = promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/support/commands-asked.ts'],
    { cwd: root, env: { PATH: process.env.PATH }, maxBuffer: 16 * 2 ** 20 },
  )
  child.child.stdin!.end(JSON.stringify(asked))
  const ended = JSON.parse((await child).stdout) as EndedCommand[]
  return found.map(({ name }, at) => [name, ended[at]!])
}

async function ofAll(flag: string, lang = ''): Promise<[string, EndedCommand][]> {
  const left = commands.filter(([, line]) => !fromSource.test(line))
  const found: [string, EndedCommand][] = []
  // The first one compiles what the others run.
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      found.push([next[0], await run(...next, flag, lang)])
    }
  }
  const [ofOthers] = await Promise.all([ofSources(flag, lang), lane()])
  expect(found.length + ofOthers.length).toBe(commands.length)
  return [...found, ...ofOthers]
}

it('every command helps where it is asked to, and starts nothing', async () => {
  expect(commands.length).toBeGreaterThan(20)
  for (const [name, { code, output, hasFolder }] of await ofAll('--help')) {
    expect([name, code, hasFolder, /^Usage: /m.test(output)]).toEqual([name, 0, false, true])
    expect(output.split('\n').length, name).toBeGreaterThan(4)
  }
}, 240_000)

it('every command helps in Chinese where the computer is Chinese', async () => {
  for (const [name, { code, output }] of await ofAll('--help', 'zh_CN.UTF-8')) {
    expect([name, code, /^用法：/m.test(output)]).toEqual([name, 0, true])
    // What is typed, and what stands for it, stays.
    const said = output
      // Commander breaks long lines.
      .replace(/\n {10,}(?=\S)/g, '')
      .replaceAll('Hive Gateway', '')
      .replace(/^用法：.*$/gm, '')
      .replace(/^ {2}\S.*?(?: {2,}|$)/gm, '')
      .split('\n')
      .filter((line) => line.trim() !== '')
    // A name of a file or a value may stand alone in a line that was broken.
    expect([name, said.filter((line) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(line))]).toEqual([
      name,
      [],
    ])
  }
  const { output } = await run('db', scripts.db!, '--no-such-flag', 'zh_CN.UTF-8')
  expect(output).toContain('未知选项“--no-such-flag”。')
}, 360_000)

it('what is printed of border and audit log has the same values in both languages, and no English in the Chinese', () => {
  const all = [borderTexts, differences, auditTexts, findings].flatMap((one) => Object.values(one))
  expect(all.length).toBeGreaterThan(50)
  const valuesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
  for (const { en, zh } of all) {
    expect([zh, valuesIn(zh)]).toEqual([zh, valuesIn(en)])
    // What is typed stands in quotation marks.
    expect(zh.replace(/“[^”]*”/g, '')).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/)
  }
})

it('every command refuses a flag that it does not know, and starts nothing', async () => {
  for (const [name, { code, output, hasFolder }] of await ofAll('--no-such-flag')) {
    expect([name, code, hasFolder]).toEqual([name, 1, false])
    // What lacks something else too is told that first.
    expect(output, name).toMatch(/unknown option '--no-such-flag'|required option/)
  }
}, 240_000)

it.each([
  ['--access', 'off'],
  ['--unauthorized', 'dry-run'],
])('a gateway with an issuer takes no %s %s, which would serve refused fields', async (...flags) => {
  const data = path.join(folder, flags.join(''))
  const env = { HUB_DATA: data, HUB_ISSUER: 'https://issuer.example' }
  const { code, output } = await command('gateway/main.ts', flags, env)
  expect([code, existsSync(data)]).toEqual([1, false])
  expect(output).toContain(`CONFIGURATION_INVALID: ${flags.join(' ')} serves refused fields`)
}, 30_000)
