import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { runCommand, speaker } from '../../../runtime/command.js'
import { datasetVersionIn } from '../../../schema/dataset.js'
import { HubError } from '../../../schema/errors.js'
import { type InBoth, phrase } from '../../../schema/language.js'
import { believedKeys, type KeysNamed } from '../../keys/believed-keys.js'
import type { Statement } from './receipt.js'
import { type VerifiedReceipt, verifyReceipt } from './verify-receipt.js'

interface Options extends KeysNamed {
  readonly request?: string
}

const say = speaker(process.env)
const texts = {
  valid: {
    en: '{file}: valid. Every part of it is what the hub signed.',
    zh: '{file}：有效，各部分均与平台所签一致。',
  },
  signed: {
    en: '  Signed      {time}, key {kid}, request {requestId}',
    zh: '  签名      {time}，密钥 {kid}，请求 {requestId}',
  },
  askedBy: {
    en: '  Asked by    unit {unit}, client {client}',
    zh: '  查询方    单位 {unit}，客户端 {client}',
  },
  none: { en: 'none', zh: '无' },
  purpose: { en: '  Purpose     {purpose}', zh: '  目的      {purpose}' },
  stated: { en: '{purpose}; {basis}; {caseNo}', zh: '{purpose}；{basis}；{caseNo}' },
  noneStated: { en: 'none stated', zh: '未说明' },
  request: { en: '  Request     {request}', zh: '  请求      {request}' },
  notCompared: {
    en: 'not compared; give it with --request',
    zh: '未核对；请用 --request 给出',
  },
  same: { en: 'the same', zh: '一致' },
  versions: { en: '  Versions    {versions}', zh: '  版本      {versions}' },
  version: { en: '{key} {position} of epoch {epoch}', zh: '{key} {position}（纪元 {epoch}）' },
  statement: { en: '  Statement   {statement}', zh: '  结论      {statement}' },
  nothingFound: { en: '  Not found   {codes}', zh: '  未查到    {codes}' },
  notAsked: { en: '  Not asked   {codes}', zh: '  未查询    {codes}' },
} as const

const statements: Readonly<Record<Statement, InBoth>> = {
  ANSWERED: { en: 'ANSWERED', zh: '已答复（ANSWERED）' },
  NOTHING_FOUND: { en: 'NOTHING_FOUND', zh: '各市均已查询，未查到（NOTHING_FOUND）' },
  INCOMPLETE: { en: 'INCOMPLETE', zh: '不完整，可能有缺（INCOMPLETE）' },
  NOT_EXECUTED: { en: 'NOT_EXECUTED', zh: '未执行（NOT_EXECUTED）' },
}

async function verify(file: string, options: Options): Promise<void> {
  const answer = read(file)
  const request = options.request === undefined ? undefined : read(options.request)
  const keys = await believedKeys(options)
  tell(file, await verifyReceipt({ answer, keys, request }), options)
}

function tell(
  file: string,
  { kid, receipt, dataset }: VerifiedReceipt,
  { request }: Options,
): void {
  const { time, requestId, caller, purpose, statement, nothingFound, notAsked } = receipt
  const versions = Object.entries(dataset).map(([key, version]) => versionOf(key, version))
  say(texts.valid, { file })
  say(texts.signed, { time, kid, requestId })
  say(texts.askedBy, { unit: caller.unit ?? texts.none, client: caller.client ?? texts.none })
  say(texts.purpose, { purpose: purpose ? phrase(texts.stated, { ...purpose }) : texts.noneStated })
  say(texts.request, { request: request === undefined ? texts.notCompared : texts.same })
  say(texts.versions, { versions: versions.length > 0 ? versions : texts.none })
  say(texts.statement, { statement: statements[statement] ?? statement })
  if (nothingFound.length > 0) say(texts.nothingFound, { codes: nothingFound })
  if (notAsked.length > 0) say(texts.notAsked, { codes: notAsked })
}

/** Receipts of before there were epochs say a bare position. */
function versionOf(key: string, version: unknown): InBoth | string {
  const known = datasetVersionIn(version)
  return known ? phrase(texts.version, { key, ...known }) : `${key} ${String(version)}`
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('ARGUMENT_INVALID.fileUnreadable', { file, code })
  }
}

const command = new Command('receipt').description('Checks what the hub has signed.')
command
  .command('verify')
  .description('checks a saved answer offline; ends with 1 when it is not what the hub signed')
  .argument('<file>', 'the answer, as it came')
  .option('--keys <file>', 'public keys of the hub: its /.well-known/jwks.json, saved')
  .option('--url <address>', 'where to fetch these keys')
  .option('--request <file>', 'the JSON body of the request that it should answer')
  .action(verify)

await runCommand(command, process.env)
