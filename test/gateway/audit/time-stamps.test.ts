import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTimestamps } from '../../../db/hub/audit-anchors.js'
import { openDatabases } from '../../../db/open.js'
import { anchorFile, readAnchorFile } from '../../../gateway/audit/anchor-file.js'
import { allAnchors, keepAnchoring } from '../../../gateway/audit/anchors.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { anchorSettings } from '../../../gateway/audit/settings.js'
import { readSigners, readTimestamp, timeStamper } from '../../../gateway/audit/time-stamps.js'
import { verifyAudit } from '../../../gateway/audit/verify.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { metricsText } from '../../../runtime/metrics.js'
import { occurrence } from '../../support/audit-rows.js'
import { freshFolder } from '../../support/embedded.js'

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'])
    return true
  } catch {
    return false
  }
}

const run = (args: readonly string[], cwd: string) => promisify(execFile)('openssl', args, { cwd })

/** A certificate by the authority `ca`, or by itself. */
async function certificate(folder: string, name: string, usage: string, ca?: string) {
  await writeFile(path.join(folder, `${name}.ext`), usage)
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    `${name}.key`,
  ]
  await run(['req', '-new', ...key, '-subj', `/CN=${name}`, '-out', `${name}.csr`], folder)
  const by = ca
    ? ['-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-CAcreateserial']
    : ['-signkey', `${name}.key`]
  const days = ['-days', '30', '-extfile', `${name}.ext`]
  await run(['x509', '-req', '-in', `${name}.csr`, ...by, ...days, '-out', `${name}.pem`], folder)
}

describe.skipIf(!hasOpenssl())('a time-stamping authority, openssl ts', () => {
  let folder: string
  let server: Server
  let url: string
  const signedBy = 'tsa'
  let answer: 'token' | 'of another' | 'nothing' = 'token'
  let lastReply = Buffer.alloc(0)
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hub-tsa-'))
    const forTime = 'extendedKeyUsage = critical,timeStamping\nkeyUsage = digitalSignature\n'
    await certificate(
      folder,
      'root',
      'basicConstraints = critical,CA:TRUE\nkeyUsage = keyCertSign\n',
    )
    await certificate(folder, 'tsa', forTime, 'root')
    await certificate(
      folder,
      'other',
      'basicConstraints = critical,CA:TRUE\nkeyUsage = keyCertSign\n',
    )
    await writeFile(
      path.join(folder, 'ts.cnf'),
      `[tsa]
default_tsa = now
[now]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
clock_precision_digits = 0
`,
    )
    await writeFile(path.join(folder, 'serial'), '01\n')
    server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      if (answer === 'nothing') {
        response.writeHead(503).end()
        return
      }
      if (answer === 'token') {
        await writeFile(path.join(folder, 'query'), Buffer.concat(parts))
        const files = [
          '-config',
          'ts.cnf',
          '-signer',
          `${signedBy}.pem`,
          '-inkey',
          `${signedBy}.key`,
        ]
        await run(['ts', '-reply', '-queryfile', 'query', ...files, '-out', 'reply'], folder)
        lastReply = await readFile(path.join(folder, 'reply'))
      }
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(lastReply)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  const signers = (name = 'root') => readSigners(path.join(folder, `${name}.pem`))
  const soon = () => AbortSignal.timeout(10_000)
  const stamp = (payload: string) => timeStamper(url, signers()).stamp(payload, soon())

  it('signs when a payload was there, which openssl verifies too', async () => {
    const token = await stamp('{"number":1}')
    const { at, signer } = await readTimestamp(token, '{"number":1}', signers())
    expect(signer).toBe('tsa')
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
    await writeFile(path.join(folder, 'token'), Buffer.from(token, 'base64'))
    await writeFile(path.join(folder, 'payload'), '{"number":1}')
    const args = [
      'ts',
      '-verify',
      '-data',
      'payload',
      '-in',
      'token',
      '-token_in',
      '-CAfile',
      'root.pem',
    ]
    const { stdout, stderr } = await run(args, folder)
    expect(stdout + stderr).toContain('Verification: OK')
  })

  it.each([
    ['over another payload', (token: string) => readTimestamp(token, '{"number":2}', signers())],
    [
      'by an authority that is not believed',
      (token: string) => readTimestamp(token, '{}', signers('other')),
    ],
    [
      'with a bit changed in its signature',
      (token: string) => {
        const bytes = Buffer.from(token, 'base64')
        bytes[bytes.length - 3]! ^= 1
        return readTimestamp(bytes.toString('base64'), '{}', signers())
      },
    ],
    ['that is no token', () => readTimestamp('AAAA', '{}', signers())],
  ])('a token %s is refused', async (_, read) => {
    await expect(read(await stamp('{}'))).rejects.toMatchObject({ code: 'TIMESTAMP_INVALID' })
  })

  it('an answer to another request, and a signer not made for time stamps, are refused', async () => {
    await stamp('{}')
    answer = 'of another'
    try {
      await expect(stamp('{}')).rejects.toMatchObject({
        code: 'TIMESTAMP_INVALID',
        message: 'the answer is to another request.',
      })
    } finally {
      answer = 'token'
    }
  })

  it('a log has the time of its last anchor in hub and file; while the authority is away it says so and goes on', async () => {
    const dataFolder = await freshFolder()
    const databases = await openDatabases(
      { members: [], dataFolder, url: null, urls: {} },
      loadCatalogues(),
    )
    try {
      const hub = await databases.hub()
      const keys = await generatedSigningKeys(dataFolder, 'hub')
      const file = path.join(folder, 'anchors.jsonl')
      const env = {
        HUB_ANCHOR_FILE: file,
        HUB_TSA_URL: url,
        HUB_TSA_CA: path.join(folder, 'root.pem'),
      }
      const row = async () => {
        const log = auditLog(hub)
        await log.write(occurrence())
        await log.close()
      }
      const settings = await anchorSettings(env)
      const anchoring = (everyMs: number) =>
        keepAnchoring({ hub, keys, subgraphs: [], ...settings, everyMs })
      await row()
      answer = 'nothing'
      const first = anchoring(100)
      const waits = async () =>
        (await metricsText()).text.match(/waiting\{place="timestamp"\} (\d+)/)?.[1]
      await expect.poll(waits, { timeout: 10_000 }).toBe('1')
      answer = 'token'
      await expect.poll(waits, { timeout: 10_000 }).toBe('0')
      await first.stop()
      const [timestamp, ...more] = await listTimestamps(hub)
      expect([timestamp!.number, more]).toEqual([1, []])
      expect((await readAnchorFile(file)).timestamps).toEqual([timestamp])

      const found: string[] = []
      const read = (token: string, payload: string) => readTimestamp(token, payload, signers())
      const anchors = await anchorFile(file).kept(0, soon())
      const options = {
        keys: keys.publicKeys(),
        kept: new Map([[file, anchors]]),
        timestamps: [timestamp!, { number: 1, token: await stamp('{}') }],
        readTimestamp: read,
      }
      for await (const { kind, text } of verifyAudit(hub, options))
        found.push(`${kind}: ${text.en}`)
      expect(found).toEqual([
        expect.stringMatching(/^TIMESTAMP_INVALID: The time stamp of anchor 1: /),
        expect.stringMatching(
          /^TIMESTAMP: Anchor 1 and whatever is before it was there at .*Z, by the word of tsa\.$/,
        ),
      ])
      for await (const one of allAnchors(hub)) expect(one.number).toBe(1)
    } finally {
      await databases.close()
    }
  })

  it('an authority without the certificates to check it by is refused at the start', async () => {
    await expect(anchorSettings({ HUB_TSA_URL: url })).rejects.toThrow('HUB_TSA_CA is missing')
    await expect(anchorSettings({ HUB_TSA_URL: 'tsa.example' })).rejects.toThrow('HUB_TSA_URL is')
    await expect(anchorSettings({ HUB_ANCHOR_MINUTES: '0' })).rejects.toThrow(
      'HUB_ANCHOR_MINUTES is "0"',
    )
  })
})
