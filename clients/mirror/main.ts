#!/usr/bin/env node
// Keeps a copy of what one city lets a partner read, and answers from it offline. 保存一个市的副本，离线查询。
//
//   node main.ts take   FOLDER --hub URL --city kunshan --keys jwks.json --token-file FILE
//   node main.ts follow FOLDER --token-file FILE [--every 60] [--keys jwks.json] [--measures M01,M04 [--in 320583]]
//   node main.ts check  FOLDER --token-file FILE
//   node main.ts lookup FOLDER CODE [--max-age-hours 24]
//   node main.ts decide FOLDER CODE MEASURE [--in 320583] [--max-age-hours 24]
//
// With --measures it keeps the decisions on these from then on, by the cities named or else the copy's own.
// With --every it follows until it is ended; with --keys besides, it takes a copy anew by itself that cannot go on.
// A copy knows its hub; where that has moved, --hub names its address.
// Node 22.18 or later runs it as it is; for an earlier one `npm install && npm run build`, then `node dist/main.js`.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { choose, decide } from './decisions.ts'
import { MirrorError, told } from './faults.ts'
import { followOn, followOnce } from './follow.ts'
import { hubAt } from './hub.ts'
import { lookup } from './lookup.ts'
import { take } from './mirror.ts'
import type { HubKey } from './snapshot.ts'
import { readState } from './store.ts'

const options = {
  hub: { type: 'string' },
  city: { type: 'string' },
  keys: { type: 'string' },
  'token-file': { type: 'string' },
  every: { type: 'string' },
  measures: { type: 'string' },
  in: { type: 'string' },
  'max-age-hours': { type: 'string', default: '24' },
} as const

async function main(): Promise<void> {
  const { positionals, values } = argumentsGiven()
  const [command, folder = '', code = '', measure = ''] = positionals
  const tokenFile = values['token-file']
  const hub = () => hubAt(values.hub ?? readState(folder).hub, tokenFile)
  const by = () => values.in ?? readState(folder).jurisdiction
  if (command === 'follow' && folder && values.measures !== undefined) {
    choose(folder, listed('--in', by()), listed('--measures', values.measures))
  }
  if (command === 'take' && values.hub && values.city && values.keys && folder) {
    const state = await take(hubAt(values.hub, tokenFile), folder, values.city, keysIn(values.keys))
    console.log(`${state.city}: ${state.at}, ${state.position}`)
  } else if (command === 'follow' && folder && values.every !== undefined) {
    const everyMs = 1000 * amount('--every', values.every)
    const keys = values.keys === undefined ? null : keysIn(values.keys)
    await followOn(hub(), folder, { everyMs, keys })
  } else if (command === 'follow' && folder) {
    await followOnce(hub(), folder)
  } else if (command === 'check' && folder) {
    const isSame = await check(hub(), folder)
    console.log(isSame ? 'SAME 一致' : 'NOT_COMPARED 未能核对')
    if (!isSame) process.exitCode = 2
  } else if (command === 'lookup' && folder && code) {
    const maxAgeMs = 3_600_000 * amount('--max-age-hours', values['max-age-hours'])
    console.log(JSON.stringify(lookup(folder, code, { maxAgeMs }), null, 2))
  } else if (command === 'decide' && folder && code && measure) {
    const maxAgeMs = 3_600_000 * amount('--max-age-hours', values['max-age-hours'])
    console.log(JSON.stringify(decide(folder, code, measure, by(), { maxAgeMs }), null, 2))
  } else {
    throw usage(
      'Write take, follow, check, lookup or decide, as the head of this file says',
      '请写 take、follow、check、lookup 或 decide，用法见本文件开头',
    )
  }
}

function argumentsGiven() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n')
    const said = message.replace(/\.$/, '')
    throw usage(said, `命令行选项有误（${said}）`)
  }
}

/** @throws {MirrorError} MIRROR_USAGE: an age that is no number would be older than none */
function amount(option: string, text: string): number {
  const number = Number(text)
  if (/^\d+(\.\d+)?$/.test(text) && Number.isFinite(number)) return number
  throw usage(
    `${option} is ${JSON.stringify(text)}; write a number, such as 24`,
    `${option} 为 ${JSON.stringify(text)}，请写数字，例如 24`,
  )
}

function listed(option: string, text: string): string[] {
  const codes = text.split(',').map((code) => code.trim())
  if (codes.every((code) => /^[0-9A-Z]+$/.test(code))) return codes
  throw usage(
    `${option} is ${JSON.stringify(text)}; write codes with commas, such as M01,M04`,
    `${option} 为 ${JSON.stringify(text)}，请写以逗号分隔的代码，例如 M01,M04`,
  )
}

function keysIn(file: string): readonly HubKey[] {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys?: HubKey[] }
    if (Array.isArray(keys)) return keys
  } catch {
    // As without any.
  }
  throw usage(
    `${file} holds no keys; fetch them from the hub's /.well-known/jwks.json`,
    `${file} 中没有密钥，请从平台的 /.well-known/jwks.json 取得`,
  )
}

function usage(en: string, zh: string): MirrorError {
  return new MirrorError('MIRROR_USAGE', `${en}.`, `${zh}。`)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof MirrorError)) throw error
  console.error(told(error))
  process.exitCode = 1
}
