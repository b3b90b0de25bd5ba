import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { languages } from '../schema/language.js'
import { complain } from './complain.js'
import { commandLanguage } from './languages.js'

/**
 * Runs what was asked for on the command line, and ends the process with 1 where it fails, with a sentence in the language
 * of `--lang`, which every command takes, or of the environment.
 */
export async function runCommand(
  command: Command,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  takeLanguage(command)
  try {
    await command.parseAsync()
  } catch (error) {
    complain(error, commandLanguage(env, process.argv.slice(2)))
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

/** Gives a command and those below it the option `--lang`, which `commandLanguage` reads. */
export function takeLanguage(command: Command): void {
  command.addOption(
    new Option(
      '--lang <language>',
      'in which it says why it fails; else that of LC_ALL, LC_MESSAGES or LANG',
    ).choices([...languages]),
  )
  for (const one of command.commands) takeLanguage(one)
}
