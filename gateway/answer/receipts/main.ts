import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { JSONWebKeySet } from 'jose'
import { runCommand } from '../../../runtime/command.js'
import { datasetVersionIn } from '../../../schema/dataset.js'
import { HubError } from '../../../schema/errors.js'
import { keysOfFile } from '../../keys/key-set.js'
import { statementKeys } from '../../keys/settings.js'
import { type VerifiedReceipt, verifyReceipt } from './verify-receipt.js'

interface Options {
  readonly keys?: string
  readonly url?: string
  readonly request?: string
}

const keysTimeoutMs = 10_000

async function verify(file: string, options: Options): Promise<void> {
  const answer = read(file)
  const request = options.request === undefined ? undefined : read(options.request)
  const keys = statementKeys(await trustedKeys(options))
  console.log(told(file, await verifyReceipt({ answer, keys, request }), options))
}

function told(
  file: string,
  { kid, receipt, dataset }: VerifiedReceipt,
  { request }: Options,
): string {
  const { caller, purpose, statement, nothingFound, notAsked } = receipt
  const versions = Object.entries(dataset).map(([key, version]) => `${key} ${versionLine(version)}`)
  return [
    `${file}: valid. Every part of it is what the hub signed.`,
    `  Signed      ${receipt.time}, key ${kid}, request ${receipt.requestId}`,
    `  Asked by    unit ${caller.unit ?? 'none'}, client ${caller.client ?? 'none'}`,
    `  Purpose     ${purpose ? `${purpose.purpose}; ${purpose.basis}; ${purpose.caseNo}` : 'none stated'}`,
    `  Request     ${request === undefined ? 'not compared; give it with --request' : 'the same'}`,
    `  Versions    ${versions.join(', ') || 'none'}`,
    `  Statement   ${statement}`,
    ...(nothingFound.length > 0 ? [`  Not found   ${nothingFound.join(', ')}`] : []),
    ...(notAsked.length > 0 ? [`  Not asked   ${notAsked.join(', ')}`] : []),
  ].join('\n')
}

/** Receipts of before there were epochs say a bare position. */
function versionLine(version: unknown): string {
  const known = datasetVersionIn(version)
  return known ? `${known.position} of epoch ${known.epoch}` : String(version)
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('ARGUMENT_INVALID.fileUnreadable', { file, code })
  }
}

async function trustedKeys({ keys, url }: Options): Promise<JSONWebKeySet> {
  if ((keys === undefined) === (url === undefined)) {
    throw new HubError('ARGUMENT_INVALID.believedKeys')
  }
  if (keys !== undefined) return keysOfFile(keys).current()!
  try {
    const response = await fetch(url!, { signal: AbortSignal.timeout(keysTimeoutMs) })
    const fetched = (await response.json()) as JSONWebKeySet
    if (response.ok && Array.isArray(fetched.keys)) return fetched
  } catch {
    // Told below, like an answer that is something else.
  }
  throw new HubError('ARGUMENT_INVALID.noKeySet', { url })
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
