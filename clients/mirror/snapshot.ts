import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { MirrorError } from './faults.ts'
import { type Kind, kinds, memberOf, type Put, type Told } from './kinds.ts'

export interface Manifest {
  readonly version: number
  readonly snapshot: string
  readonly jurisdiction: string
  readonly city: string
  readonly dataset: { readonly epoch: string; readonly position: number }
  readonly at: string
  readonly day: string
  readonly cursor: string | null
  readonly parts: readonly {
    readonly kind: Kind
    readonly file: string
    readonly objects: number
    readonly bytes: number
    readonly sha256: string
  }[]
}

/** A public key as the hub shows it at `/.well-known/jwks.json`. */
export interface HubKey {
  readonly kid?: string
  readonly kty?: string
  readonly crv?: string
  readonly hub_use?: string
}

export type Get = (path: string, headers?: Record<string, string>) => Promise<Response>

const manifestName = 'manifest.json'
const signatureName = 'manifest.jws'
const partName = /^[a-z][a-z-]{0,30}\.ndjson\.gz$/

interface Listed {
  readonly city: string
  readonly snapshot: string
  readonly files: readonly string[]
}

/** The latest snapshot of a city that the hub keeps. */
export async function latestSnapshot(get: Get, city: string): Promise<Listed> {
  const answer = await get('/snapshots')
  const { snapshots } = (await answer.json().catch(() => ({}))) as {
    snapshots?: readonly Listed[]
  }
  if (!snapshots) {
    throw new MirrorError(
      'MIRROR_NO_ANSWER',
      `What answers at ${answer.url} is no hub.`,
      `${answer.url} 的应答不是平台的应答。`,
    )
  }
  const latest = snapshots.find((one) => one.city === city)
  if (!latest) {
    const known = snapshots.map((one) => one.city).join(', ') || 'none 无'
    throw new MirrorError(
      'SNAPSHOT_NONE',
      `The hub keeps no snapshot of ${city} (of these it does: ${known}): name one of them, or ask its operator to make one.`,
      `平台没有 ${city} 的快照（现有：${known}），请改写市名，或联系平台运维人员生成。`,
    )
  }
  return latest
}

/** Downloads the latest snapshot of a city into a folder; what is there of it already is gone on with. */
export async function download(get: Get, city: string, folder: string): Promise<string> {
  const latest = await latestSnapshot(get, city)
  const into = path.join(folder, latest.snapshot)
  await mkdir(into, { recursive: true })
  for (const file of latest.files) {
    // The list is not signed: a name that leads elsewhere is none.
    if (file !== manifestName && file !== signatureName && !partName.test(file)) throw unsafe(file)
    await downloadFile(get, `/snapshots/${city}/${latest.snapshot}/${file}`, path.join(into, file))
  }
  return into
}

async function downloadFile(get: Get, address: string, file: string): Promise<void> {
  if (await stat(file).catch(() => null)) return
  const aside = `${file}.part`
  const begun = (await stat(aside).catch(() => null))?.size ?? 0
  const etag = begun > 0 ? await readFile(`${aside}.etag`, 'utf8').catch(() => null) : null
  const answer = await get(address, etag ? { range: `bytes=${begun}-`, 'if-range': etag } : {})
  const isRest = answer.status === 206
  await writeFile(`${aside}.etag`, answer.headers.get('etag') ?? '')
  try {
    await pipeline(
      Readable.fromWeb(answer.body as never),
      createWriteStream(aside, { flags: isRest ? 'a' : 'w' }),
    )
  } catch (error) {
    throw new MirrorError(
      'MIRROR_NO_ANSWER',
      `${address} broke off (${(error as Error).message}): what has come is kept, go on with the same command.`,
      `${address} 下载中断（${(error as Error).message}），已下载部分保留，请用同一命令继续。`,
    )
  }
  await rename(aside, file)
  await rm(`${aside}.etag`, { force: true })
}

/**
 * Reads a downloaded snapshot once it is certain that the hub signed each byte of it: first the signature of the manifest,
 * then each part by its SHA-256, and only then what stands in it.
 */
export async function readVerified(
  folder: string,
  keys: readonly HubKey[],
  city: string,
): Promise<{ readonly manifest: Manifest; readonly objects: AsyncIterable<Put> }> {
  const read = (file: string) =>
    readFile(path.join(folder, file)).catch(() => {
      throw malformed(file)
    })
  const bytes = await read(manifestName)
  const jws = (await read(signatureName)).toString('utf8').trim()
  checkSignature(jws, bytes, keys)
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest
  if (manifest.version !== 1) throw malformed(manifestName)
  if (manifest.city !== city) {
    throw new MirrorError(
      'SNAPSHOT_KEY_UNKNOWN',
      `The manifest is of ${manifest.city}, not of ${city}.`,
      `清单属于 ${manifest.city}，而不是 ${city}。`,
    )
  }
  for (const { file } of manifest.parts) if (!partName.test(file)) throw unsafe(file)
  const missing = kinds.find((kind) => !manifest.parts.some((part) => part.kind === kind))
  if (missing) throw partMissing(missing)
  for (const part of manifest.parts) await checkPart(folder, part)
  return { manifest, objects: objectsIn(folder, manifest) }
}

async function checkPart(folder: string, part: Manifest['parts'][number]): Promise<void> {
  const file = path.join(folder, part.file)
  const size = (await stat(file).catch(() => null))?.size
  if (size === undefined) throw partMissing(part.file)
  if (size < part.bytes) {
    throw new MirrorError(
      'SNAPSHOT_TRUNCATED',
      `${part.file} has ${size} of ${part.bytes} bytes: download it again.`,
      `${part.file} 只有 ${size} 字节，应为 ${part.bytes} 字节，请重新下载。`,
    )
  }
  const sha256 = createHash('sha256')
  for await (const chunk of createReadStream(file)) sha256.update(chunk)
  if (sha256.digest('hex') !== part.sha256) throw changed(part.file)
}

async function* objectsIn(folder: string, { parts }: Manifest): AsyncGenerator<Put> {
  for (const { kind, file, objects } of parts) {
    let count = 0
    const lines = createInterface({
      input: createReadStream(path.join(folder, file)).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    })
    for await (const line of lines) {
      const told = JSON.parse(line) as Record<string, unknown>
      count++
      yield { kind, localId: String(told.localId), object: told[memberOf[kind]] as Told }
    }
    if (count !== objects) throw malformed(file)
  }
}

/** A detached JWS (RFC 7515, appendix F) by a key of the hub for statements: ES256 or EdDSA. */
export function checkSignature(jws: string, payload: Uint8Array, keys: readonly HubKey[]): void {
  const [header = '', between, signature = '', ...more] = jws.split('.')
  const { alg, kid, typ } = parsed(Buffer.from(header, 'base64url').toString('utf8'))
  const isOurs = between === '' && more.length === 0 && typ === 'credit-hub-snapshot+jws'
  if (!isOurs || kid === undefined) throw malformed(signatureName)
  const named = keys.find(
    (key) => key.kid === kid && (key.hub_use ?? 'statements') === 'statements',
  )
  if (!named) {
    throw new MirrorError(
      'SNAPSHOT_KEY_UNKNOWN',
      `Key ${kid} is not among the keys believed: the snapshot is of another hub.`,
      `密钥 ${kid} 不在受信任的密钥之中，该快照属于另一平台。`,
    )
  }
  const isEd25519 = named.crv === 'Ed25519' && alg === 'EdDSA'
  if (!isEd25519 && !(named.crv === 'P-256' && alg === 'ES256')) throw malformed(signatureName)
  const key = createPublicKey({ key: named as JsonWebKey, format: 'jwk' })
  const signed = Buffer.from(`${header}.${Buffer.from(payload).toString('base64url')}`)
  const isValid = verify(
    isEd25519 ? null : 'sha256',
    signed,
    isEd25519 ? key : { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isValid) throw changed(manifestName)
}

function parsed(text: string): { alg?: string; kid?: string; typ?: string } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

function changed(file: string): MirrorError {
  return new MirrorError(
    'SNAPSHOT_CHANGED',
    `${file} is not what the hub signed: download the snapshot again.`,
    `${file} 与平台签名时不一致，请重新下载快照。`,
  )
}

function malformed(file: string): MirrorError {
  return new MirrorError(
    'SNAPSHOT_MALFORMED',
    `${file} is not that of a snapshot: download it again.`,
    `${file} 不是快照的文件，请重新下载。`,
  )
}

function partMissing(part: string): MirrorError {
  return new MirrorError(
    'SNAPSHOT_PART_MISSING',
    `${part} is missing: download the snapshot again.`,
    `缺少 ${part}，请重新下载快照。`,
  )
}

function unsafe(file: string): MirrorError {
  return new MirrorError(
    'SNAPSHOT_PATH_UNSAFE',
    `The file ${JSON.stringify(file)} is not simply in the snapshot's folder; nothing was read.`,
    `文件 ${JSON.stringify(file)} 不在快照的文件夹中，未读取任何内容。`,
  )
}
