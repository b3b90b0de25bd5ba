import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiptType, signedBytes } from '../../../../gateway/answer/receipts/receipt.js'
import { generatedSigningKeys } from '../../../../gateway/keys/signing-keys.js'
import { command } from '../../../support/command.js'

const folder = mkdtempSync(path.join(tmpdir(), 'receipt-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, value?: unknown) => {
  const at = path.join(folder, name)
  if (value !== undefined) writeFileSync(at, JSON.stringify(value))
  return at
}
const epoch = '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01'
const request = { query: '{ creditSubject(code: "A") { code } }' }

beforeAll(async () => {
  const keys = await generatedSigningKeys(folder, 'hub')
  const receipt = {
    version: 1,
    time: '2026-11-23T09:12:24.711Z',
    requestId: 'r',
    request: { ...request, operationName: null, variables: {} },
    caller: { unit: 'u', client: 'c', jurisdiction: null },
    purpose: null,
    statement: 'NOTHING_FOUND',
    nothingFound: ['A'],
    notAsked: [],
  }
  const answer = {
    data: { creditSubject: null },
    extensions: { dataset: { kunshan: { epoch, position: 3 }, taicang: 4 }, receipt },
  }
  const signature = await keys.signDetached(signedBytes(answer), receiptType)
  Object.assign(receipt, { signature })
  file('answer.json', answer)
  file('changed.json', { ...answer, data: { creditSubject: {} } })
  file('request.json', request)
  file('keys.json', keys.publicKeys())
})

const run = (...args: string[]) => command('gateway/answer/receipts/main.ts', ['verify', ...args])

it('tells what a valid receipt says, and ends with 0', async () => {
  const args = ['--keys', file('keys.json'), '--request', file('request.json')]
  const { code, output } = await run(file('answer.json'), ...args)
  expect(code).toBe(0)
  expect(output).toMatch(/answer\.json: valid\./)
  expect(
    output
      .replace(/key \S+, /, '')
      .split('\n')
      .slice(1),
  ).toEqual([
    '  Signed      2026-11-23T09:12:24.711Z, request r',
    '  Asked by    unit u, client c',
    '  Purpose     none stated',
    '  Request     the same',
    `  Versions    kunshan 3 of epoch ${epoch}, taicang 4`,
    '  Statement   NOTHING_FOUND',
    '  Not found   A',
    '',
  ])
})

it('tells it in Chinese to who reads Chinese', async () => {
  const { code, output } = await run(file('answer.json'), '--keys', file('keys.json'), '--lang=zh')
  expect(code).toBe(0)
  expect(output.replace(/^.*answer\.json/, 'F').replace(/密钥 [\w-]+，/, '')).toBe(
    [
      'F：有效，各部分均与平台所签一致。',
      '  签名      2026-11-23T09:12:24.711Z，请求 r',
      '  查询方    单位 u，客户端 c',
      '  目的      未说明',
      '  请求      未核对；请用 --request 给出',
      `  版本      kunshan 3（纪元 ${epoch}）、taicang 4`,
      '  结论      各市均已查询，未查到（NOTHING_FOUND）',
      '  未查到    A',
      '',
    ].join('\n'),
  )
})

it('ends with 1 and the code of what is wrong', async () => {
  const keys = ['--keys', file('keys.json')]
  const results = await Promise.all([
    run(file('changed.json'), ...keys),
    run(file('answer.json')),
    run(file('nothing.json'), ...keys),
  ])
  expect(results.map(({ code, output }) => [code, output.split(':')[0]])).toEqual([
    [1, 'RECEIPT_CHANGED'],
    [1, 'ARGUMENT_INVALID'],
    [1, 'ARGUMENT_INVALID'],
  ])
})
