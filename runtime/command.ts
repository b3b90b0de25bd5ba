import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, Help, Option } from 'commander'
import { type InBoth, languages, type Word, written } from '../schema/language.js'
import { commandFaults, commandWords } from './command-words.js'
import { complain } from './complain.js'
import { commandLanguage } from './languages.js'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Runs what was asked for on the command line, and ends the process with 1 where it fails. Help and faults are told in the
 * language of `--lang`, which every command takes, or of the environment.
 */
export async function runCommand(command: Command, env: Env): Promise<void> {
  takeLanguage(command, env)
  try {
    await command.parseAsync()
  } catch (error) {
    complain(error, languageOfCommand(env))
    process.exit(1)
  }
}

/** Whether a source is what this process was started with, also when it was named through a link. */
export function isStarted(url: string): boolean {
  try {
    return realpathSync(process.argv[1] ?? '') === fileURLToPath(url)
  } catch {
    return false
  }
}

/** Gives a command and those below it the option `--lang`, and lets them speak that language; returns the command. */
export function takeLanguage<Own extends Command>(command: Own, env: Env): Own {
  const isChinese = languageOfCommand(env) === 'zh'
  command.addOption(
    new Option(
      '--lang <language>',
      'in which it speaks; else that of LC_ALL, LC_MESSAGES or LANG',
    ).choices([...languages]),
  )
  if (isChinese) speakChinese(command)
  for (const one of command.commands) takeLanguage(one, env)
  return command
}

/** A command without others below it, in the language of its user. */
export function spokenCommand(name: string, env: Env): Command {
  return takeLanguage(new Command(name), env)
}

/** Says something on the console. */
export type Say = (text: InBoth, values?: Readonly<Record<string, Word | undefined | null>>) => void

/** Speaks in the language of the command. */
export function speaker(env: Env): Say {
  return (text, values = {}) => console.log(written(text, values, languageOfCommand(env)))
}

export function languageOfCommand(env: Env) {
  return commandLanguage(env, process.argv.slice(2))
}

function speakChinese(command: Command): void {
  command
    .helpOption('-h, --help', 'display help for command')
    .configureHelp({
      styleTitle: inChinese,
      commandUsage(one) {
        const usage = Help.prototype.commandUsage.call(this, one)
        return usage.replaceAll('[options]', '[选项]').replaceAll('[command]', '[命令]')
      },
      subcommandTerm(one) {
        return Help.prototype.subcommandTerm.call(this, one).replaceAll('[options]', '[选项]')
      },
      commandDescription: (one) => inChinese(one.description()),
      subcommandDescription: (one) => inChinese(one.summary() || one.description()),
      argumentDescription: (one) => inChinese(one.description),
      optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }) => {
        const extra = [
          ...(argChoices ? [`可用值：${argChoices.join('、')}`] : []),
          ...(defaultValue === undefined || defaultValue === false
            ? []
            : [`默认：${inChinese(String(defaultValueDescription ?? defaultValue))}`]),
        ]
        return inChinese(description) + (extra.length > 0 ? `（${extra.join('；')}）` : '')
      },
    })
    .configureOutput({ outputError: (text, write) => write(faultInChinese(text)) })
  if (command.commands.length > 0) {
    command.helpCommand('help [command]', 'display help for command')
  }
}

const patterns = Object.entries(commandWords)
  .filter(([english]) => english.includes('{}'))
  .map(([english, chinese]) => {
    const [before = '', behind = ''] = english.split('{}').map((part) => quoted(part))
    return { pattern: new RegExp(`^${before}(.*)${behind}$`, 's'), chinese }
  })

/** What the help says; as it is where nobody has said it in Chinese. */
function inChinese(english: string): string {
  const known = commandWords[english]
  if (known !== undefined) return known
  for (const { pattern, chinese } of patterns) {
    const found = pattern.exec(english)
    if (found) return chinese.replace('{}', () => found[1]!)
  }
  return english
}

function faultInChinese(text: string): string {
  const line = text.trimEnd()
  for (const [pattern, chinese] of commandFaults) {
    const found = pattern.exec(line)
    if (!found) continue
    const rest = line.slice(found[0].length).trim()
    const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(rest)?.[1]
    const said = chinese.replace(/\$(\d)/g, (_, place) => found[Number(place)] ?? '')
    return `${said}${meant ? `您是否要写：${meant}？` : inChinese(rest)}\n`
  }
  return text
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
