import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { texts as borderTexts, differences } from '../db/border/texts.js'
import { texts as auditTexts, findings } from '../gateway/audit/texts.js'
import { command } from './support/command.js'

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

interface Ended {
  readonly code: number
  readonly output: string
  readonly hasFolder: boolean
}

function run(name: string, line: string, flag: string, lang = ''): Promise<Ended> {
  const data = path.join(folder, `${name.replace(':', '-')}${flag}${lang}`)
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

async function ofAll(flag: string, lang = ''): Promise<[string, Ended][]> {
  const left = [...commands]
  const found: [string, Ended][] = []
  // The first one compiles what several others run.
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      found.push([next[0], await run(...next, flag, lang)])
    }
  }
  await Promise.all([lane(), lane(), lane()])
  return found
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
